// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/context.hpp>
#include <aplomb/classify/fingerprint.hpp>
#include <aplomb/classify/mood.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/session/conversation.hpp>
#include <cstdint>

namespace aplomb {

namespace detail {

/// How bad an insult is that is aimed at whoever answers, or a vile one at nobody in particular. Anger at a company or a
/// product is anger, however it is worded.
[[nodiscard]] constexpr score attack_in(classify::affect const& a) noexcept {
  using classify::abuse_target;
  bool const aimed = a.abused == abuse_target::agent || (a.abuse_level >= 3 && a.abused == abuse_target::none);
  return aimed ? score::ratio(a.abuse_level, 3) : score{};
}

[[nodiscard]] constexpr score quarter_each(int count) noexcept { return score::of(count * 250); }

/// Moves what the conversation remembers by one customer message. Only the pure part: no ladder is stepped.
constexpr void remember(conversation& talk, classify::reading const& heard, instant now) noexcept {
  talk.language = text::decide(heard.scripts, talk.language);
  talk.mood.fade(talk.last_heard.ms == 0 ? duration{} : now - talk.last_heard);
  talk.mood.hear(heard.affect);
  talk.last_heard = now;
  if (talk.unanswered == 0) talk.waiting_since = now;
  if (talk.unanswered < 255) ++talk.unanswered;

  bool const negative = classify::negative_level(heard.affect).per_mille >= 200;
  if (negative && talk.negative_run < 255) ++talk.negative_run;
  if (!negative && !heard.affect.unknown) talk.negative_run = 0;

  if (heard.affect.about != classify::aspect::none) talk.about = heard.affect.about;
  // A complaint wants redress whether or not it is put as a question; so does trouble with a matter that words name.
  bool const troubled_about_something = heard.affect.main_satisfaction() == classify::satisfaction::dissatisfied &&
                                        heard.affect.about != classify::aspect::none;
  bool const wants_redress = !heard.affect.unknown &&
                             (heard.affect.main_purpose() == classify::purpose::complaint || troubled_about_something);
  if (wants_redress) talk.ask_open = true;
  if (heard.is_ask && heard.fingerprint != 0) {
    bool const again =
        talk.last_ask != 0 && classify::difference(talk.last_ask, heard.fingerprint) <= classify::rephrased_bits;
    talk.repeats = again ? static_cast<std::uint8_t>(std::min(talk.repeats + 1, 255)) : std::uint8_t{0};
    talk.last_ask = heard.fingerprint;
    talk.ask_open = true;
  }
  // Relief closes what was open, but polite thanks do not while the desk still waits for an answer or owes what it announced.
  bool const pending = heard.is_ask || talk.last_act == classify::desk_act::asked ||
                       talk.last_act == classify::desk_act::promised;
  bool const only_thanked = heard.affect.of(classify::satisfaction::satisfied).per_mille < 700;
  if (classify::relief_level(heard.affect).per_mille >= 500 && !(pending && only_thanked)) talk.ask_open = false;
}

}  // namespace detail

/// The numbers that ladders and policies look at, for a message just heard and remembered by `talk`. `severity` is left
/// at zero: the engine sets it after the heat ladder's step. O(1).
[[nodiscard]] constexpr escalate::service_reading observe(conversation const& talk, classify::affect const& a,
                                                          score emphasis, instant now) noexcept {
  using classify::emotion;
  using classify::flag;
  escalate::service_reading r;
  r.level = classify::negative_level(a);
  r.anger = classify::anger_level(a);
  r.worry = a.of(emotion::fear);
  r.hurt = a.of(emotion::sadness);
  r.scorn = std::max(a.of(emotion::disgust), a.of(flag::sarcasm));
  r.relief = classify::relief_level(a);
  r.wants_human = a.of(flag::wants_human);
  r.threat = a.of(flag::threat);
  r.abuse = a.of(flag::abuse);
  r.self_harm = a.of(flag::self_harm);
  r.churn = a.of(flag::churn);
  r.urgency = a.of(flag::urgency);
  r.emphasis = emphasis;
  r.persistence = detail::quarter_each(talk.negative_run);
  r.repeats = detail::quarter_each(talk.repeats);
  r.slope = std::max(talk.mood.slope(), score{});
  r.waited = talk.unanswered == 0 ? score{}
                                  : score::ratio(std::max<std::int64_t>((now - talk.waiting_since).ms, 0), 3'600'000);
  r.mood = talk.mood.slow_level();
  r.contacts = detail::quarter_each(talk.contacts + 2 * talk.broken);
  r.attack = detail::attack_in(a);
  r.gravity = escalate::gravity_of(talk.called_for);
  r.certainty = a.unknown ? score{} : a.confidence;
  return r;
}

}  // namespace aplomb
