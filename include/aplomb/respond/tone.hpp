// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/mood.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/channel.hpp>
#include <aplomb/respond/feeling.hpp>
#include <aplomb/respond/formality.hpp>
#include <aplomb/respond/sentences.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The tone that suits a customer now, the tone of a text, and how far they are apart.

namespace aplomb::respond {

/// Three things one can do with a voice or a text, each 0...1: warmth (words for the person), pace (short sentences are
/// quick ones), formality.
struct tone {
  score warmth{};
  score pace{};
  score formality{};

  friend constexpr bool operator==(tone const&, tone const&) noexcept = default;
};

/// Why a tone is wanted.
APLOMB_ENUM(tone_reason, std::uint8_t, calm, worried, hurt, upset, angry, glad, worsening, improving, hurried,
            channel_is_formal, channel_is_heard)

/// The tone to aim at, and why: the feeling first, then what moved it away from there.
struct tone_target {
  tone wanted{};
  fixed_vector<tone_reason, 5> why{};
};

/// The tone for a customer who feels `to`, whose mood is heading there, on this channel; `hurried`: wants it quickly.
///
/// Where it begins (warmth, pace, formality), our choice: calm 0.40 0.50 0.50; worried 0.65 0.55 0.50; hurt 0.75 0.40 0.50;
/// upset 0.60 0.60 0.55; angry 0.55 0.70 0.60 (short and respectful, no familiarity); pleased 0.65 0.50 0.40. Worsening: a
/// tenth more of each. Improving: a tenth less pace, and of formality. Hurried: two tenths more pace. A mail is at least
/// 0.60 formal; what is read out loud is a tenth slower. O(1).
[[nodiscard]] constexpr tone_target tone_for(feeling to, classify::trend heading, channel medium,
                                             bool hurried = false) noexcept {
  struct start {
    tone_reason why;
    int warmth, pace, formality;
  };
  constexpr start starts[] = {{tone_reason::calm, 400, 500, 500},    {tone_reason::calm, 400, 500, 500},
                              {tone_reason::worried, 650, 550, 500}, {tone_reason::hurt, 750, 400, 500},
                              {tone_reason::upset, 600, 600, 550},   {tone_reason::angry, 550, 700, 600},
                              {tone_reason::glad, 650, 500, 400}};
  static_assert(sizeof starts / sizeof starts[0] == count_of<feeling>);
  start at = starts[index_of(to)];
  tone_target out;
  (void)out.why.push_back(at.why);
  auto const because = [&](tone_reason r, int warmth, int pace, int formality) {
    at.warmth += warmth, at.pace += pace, at.formality += formality;
    (void)out.why.push_back(r);
  };
  if (heading == classify::trend::worsening) because(tone_reason::worsening, 100, 100, 100);
  if (heading == classify::trend::improving) because(tone_reason::improving, 0, -100, -100);
  if (hurried) because(tone_reason::hurried, 0, 200, 0);
  if (medium == channel::mail && at.formality < 600) because(tone_reason::channel_is_formal, 0, 0, 600 - at.formality);
  if (medium == channel::voice) because(tone_reason::channel_is_heard, 0, -100, 0);
  out.wanted = {score::of(at.warmth), score::of(at.pace), score::of(at.formality)};
  return out;
}

/// How fast to speak: Chinese characters or English words a minute, 150 to 260 or 120 to 190 from the slowest pace to the
/// quickest. Within what telephone services teach; our choice.
[[nodiscard]] constexpr int speaking_rate(score pace, text::language l) noexcept {
  bool const han = l == text::language::zh_hans || l == text::language::zh_hant;
  int const slowest = han ? 150 : 120, quickest = han ? 260 : 190;
  int const p = pace.per_mille < 0 ? 0 : pace.per_mille;
  return slowest + (quickest - slowest) * p / score::one;
}

/// The tone of a text, by marks that can be counted. Warmth: 0.2 and a fifth for each word for the person or the feeling,
/// halved when there are more than three sentences to each. Pace: 1 for sentences of eight Chinese characters (24 letters)
/// on average, 0 from 44 (132) on. Formality: `formality_of`. Words, not meaning. O(n x marks), no allocation.
[[nodiscard]] constexpr tone tone_of(std::string_view text, text::language l) noexcept {
  constexpr std::string_view chinese[] = {
      "心情", "理解", "明白", "谢",     "謝",   "抱歉", "对不起", "對不起", "担心", "擔心", "难过", "難過",     "难受",
      "難受", "生气", "生氣", "高兴",   "高興", "开心", "開心",   "放心",   "费心", "費心", "着急", "著急",     "换谁",
      "換誰", "陪",   "慢慢", "不舒服", "烦",   "煩",   "失望",   "委屈",   "踏实", "踏實", "合理", "放在心上", "认真",
      "認真", "动气", "動氣", "恼火",   "道歉", "不安", "了解",   "心里",   "心裡", "滋味", "尊重"};
  constexpr std::string_view english[] = {
      "nderstand", "sorry", "pologise", "hank",       "worr",    "angry", "anger",     "glad",    "happy",   "hear you",
      "matters",   "fair",  "frustrat", "disappoint", "stress",  "hard ", "let down",  "hurt",    "care",    "alone",
      "maddening", "annoy", "easy",     "tiresome",   "see why", "pity",  "shouldn't", "letdown", "respect", "natural"};
  bool const han = l == text::language::zh_hans || l == text::language::zh_hant;
  int const marks = han ? detail::count_words(text, chinese) : detail::count_words(text, english);
  int const sentences = static_cast<int>(sentences_in(text));
  tone out;
  if (sentences == 0) return out;
  int const warmth = 200 + 200 * marks;
  out.warmth = score::of(sentences > 3 * (marks + 1) ? warmth / 2 : warmth);
  int const average = static_cast<int>(characters_in(text)) / sentences;
  int const shortest = han ? 8 : 24, longest = han ? 44 : 132;
  out.pace = score::of(average <= shortest  ? 1000
                       : average >= longest ? 0
                                            : 1000 * (longest - average) / (longest - shortest));
  out.formality = formality_of(text, l);
  return out;
}

/// Which of the three is off.
APLOMB_ENUM(tone_part, std::uint8_t, warmth, pace, formality)

/// One part of a tone that is too far from the target.
struct tone_finding {
  tone_part part{};
  score has{};
  score wanted{};

  [[nodiscard]] constexpr bool too_low() const noexcept { return has < wanted; }
};

/// What in a reply, a bot's or a person's, is further than `tolerance` from the target. Warmer than wanted is no fault, and
/// neither is quicker. At most one finding a part, in their order.
[[nodiscard]] constexpr fixed_vector<tone_finding, 3> tone_findings(std::string_view reply, text::language l,
                                                                    tone_target const& target,
                                                                    score tolerance = score{350}) noexcept {
  tone const has = tone_of(reply, l);
  fixed_vector<tone_finding, 3> out;
  auto const look = [&](tone_part p, score is, score wanted, bool also_above) {
    int const gap = wanted.per_mille - is.per_mille;
    if (gap > tolerance.per_mille || (also_above && -gap > tolerance.per_mille)) (void)out.push_back({p, is, wanted});
  };
  look(tone_part::warmth, has.warmth, target.wanted.warmth, false);
  look(tone_part::pace, has.pace, target.wanted.pace, false);
  look(tone_part::formality, has.formality, target.wanted.formality, true);
  return out;
}

}  // namespace aplomb::respond
