// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/desk_act.hpp>
#include <aplomb/classify/evidence.hpp>
#include <aplomb/classify/fingerprint.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/classify/short_answer.hpp>
#include <aplomb/classify/tally.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/score.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// A message read in its conversation: "ok" after a solution accepts it, after a refusal it gives up.

namespace aplomb::classify {

/// What is known of the conversation before a message. All zero: nothing, and nothing is adjusted.
struct context {
  desk_act last_act{};            ///< what the desk did last
  std::uint8_t unanswered = 0;    ///< customer messages since the desk last said something
  std::uint8_t repeats = 0;       ///< times that the open ask was repeated or rephrased so far
  std::uint8_t contacts = 0;      ///< earlier contacts about this matter
  std::uint8_t negative_run = 0;  ///< customer messages in a row with a negative feeling
  bool ask_open = false;          ///< something was asked for and not given yet
  score waited{};                 ///< since the first unanswered message; 1 is an hour
  score mood{};                   ///< slow average of the strength of unpleasant feeling
  std::uint64_t last_ask = 0;     ///< similarity hash of the last ask; 0: none

  /// Whether the customer was left without an answer for six minutes or more; several messages in one breath are no neglect.
  [[nodiscard]] constexpr bool is_left() const noexcept { return unanswered > 0 && waited.per_mille >= 100; }
};

/// Why a reading was adjusted.
///
/// - acceptance, rejection: of what the desk offered or did; answer: to its question, without feeling; resignation: gives up
///   after a refusal or an ask that was not met.
/// - doubtful_thanks: thanks for nothing, bitter or just polite; prodded: marks only, while something is open.
/// - rephrased: asks again; ignored: writes on after waiting for an answer; came_before: contacted the desk about it before.
/// - carried: says nothing that the reader knows, in a conversation that goes badly.
APLOMB_ENUM(context_cue, std::uint8_t, acceptance, rejection, resignation, answer, doubtful_thanks, prodded, rephrased,
            ignored, came_before, carried)

/// One adjustment of one output: why, and by how much its score moved.
struct adjustment {
  context_cue why{};
  label target{};
  score by{};
};

/// The adjustments of one reading, in the order in which they were made.
using adjustment_list = fixed_vector<adjustment, 16>;

/// Two asks with at most this many different bits of their fingerprints count as one ask in other words (our choice; unrelated
/// texts differ in about 32 of 64 bits).
inline constexpr int rephrased_bits = 14;

namespace detail {

/// Moves scores of a reading and writes down why.
class adjuster {
 public:
  explicit constexpr adjuster(reading& read) noexcept : read_(read), a_(read.affect), main_(a_.main_emotion()) {}

  /// Gives `share` per mille of what the other emotions have to `e`.
  constexpr void feel(context_cue why, emotion e, int share) noexcept {
    lean(why, a_.emotions, index_of(e), share, label(e));
  }
  constexpr void judge(context_cue why, satisfaction s, int share) noexcept {
    auto const before = a_.of(satisfaction::satisfied) - a_.of(satisfaction::dissatisfied);
    lean(why, a_.satisfactions, index_of(s), share, label(s));
    auto const after = a_.of(satisfaction::satisfied) - a_.of(satisfaction::dissatisfied);
    a_.valence = a_.valence + (after - before).scaled(1, 2);
  }
  constexpr void mean(context_cue why, purpose p, int share) noexcept {
    lean(why, a_.purposes, index_of(p), share, label(p));
  }

  /// Supports a flag (share above zero) or takes a share of it away.
  constexpr void raise(context_cue why, flag f, int share) noexcept {
    auto& held = a_.flags[index_of(f)];
    auto const before = held;
    held = share >= 0 ? score::of(supported(held.per_mille, share)) : held.scaled(1000 + share, 1000);
    note(why, label(f), held - before);
  }

  /// Brings intensity, arousal, confidence and `unknown` in line with what was moved.
  [[nodiscard]] constexpr adjustment_list finish() noexcept {
    if (made_.empty()) return made_;
    auto const main = a_.main_emotion();
    if (main == emotion::neutral)
      a_.intensity = 0;
    else if (main != main_ || a_.intensity == 0)
      a_.intensity = std::max<std::uint8_t>(main_ == emotion::neutral ? 1 : a_.intensity, 1);
    a_.arousal = arousal_of(a_, read_.emphasis);
    a_.confidence = a_.of(main);
    a_.unknown = false;
    return made_;
  }

 private:
  template <std::size_t N>
  constexpr void lean(context_cue why, score (&scores)[N], std::size_t to, int share, label target) noexcept {
    auto const before = scores[to];
    std::uint64_t mass[N];
    std::uint64_t moved = 0;
    for (std::size_t i = 0; i < N; ++i) {
      auto const has = static_cast<std::uint64_t>(scores[i].per_mille) * 1000u;
      auto const gives = i == to ? 0 : has / 1000u * static_cast<std::uint64_t>(std::clamp(share, 0, 1000));
      mass[i] = has - gives;
      moved += gives;
    }
    mass[to] += moved;
    apportion(mass, scores);
    note(why, target, scores[to] - before);
  }
  constexpr void note(context_cue why, label target, score by) noexcept {
    if (by != score{}) (void)made_.push_back({why, target, by});
  }

  reading& read_;
  affect& a_;
  emotion main_;
  adjustment_list made_{};
};

/// What a short answer means after what the desk did. The shares are our judgement. Those of a plain "ok" after a refusal are
/// small: of 17 such answers of real customers ("好吧", "哦") 14 are neutral to those who labelled them.
constexpr void read_short(adjuster& to, short_answer said, context const& c, score emphasis) noexcept {
  using enum context_cue;
  using enum emotion;
  using s = satisfaction;
  bool const unmet =
      c.last_act == desk_act::refused || (c.ask_open && !is_forward(c.last_act) && c.last_act != desk_act::asked);
  bool const bitter = c.last_act == desk_act::refused || (c.ask_open && c.is_left()) ||
                      (c.negative_run >= 3 && (c.last_act == desk_act::none || c.last_act == desk_act::soothed));
  auto const accept = [&](int share) {
    to.judge(acceptance, s::satisfied, share);
    to.feel(acceptance, trust, share / 2);
  };
  auto const plainly = [&] {
    to.judge(answer, s::neutral, 700);
    to.feel(answer, neutral, 700);
  };
  auto const give_up = [&](int share) {
    to.judge(resignation, s::dissatisfied, share);
    to.feel(resignation, sadness, share * 2 / 3);
  };
  switch (said) {
    case short_answer::thanks:
      if (bitter) {
        to.judge(doubtful_thanks, s::neutral, 600);
        to.feel(doubtful_thanks, neutral, 500);
        to.raise(doubtful_thanks, flag::gratitude, -500);
        to.raise(doubtful_thanks, flag::sarcasm, emphasis.per_mille >= 160 ? 500 : 300);
      } else if (is_forward(c.last_act)) {
        accept(c.last_act == desk_act::solved ? 500 : 200);
      }
      break;
    case short_answer::ok:
    case short_answer::yes:
      if (c.last_act == desk_act::asked)
        plainly();
      else if (unmet)
        give_up(c.last_act == desk_act::refused ? 250 : 100 + 25 * std::min<int>(c.negative_run, 4));
      else if (is_forward(c.last_act))
        accept(said == short_answer::yes && c.last_act == desk_act::offered ? 450 : 300);
      break;
    case short_answer::no:
      if (c.last_act == desk_act::asked)
        plainly();
      else if (is_forward(c.last_act)) {
        to.judge(rejection, s::dissatisfied, 500);
        to.feel(rejection, anger, 200);
      } else if (unmet) {
        to.judge(rejection, s::dissatisfied, 350);
      }
      break;
    case short_answer::grudging:
      if (unmet) {
        give_up(600);
        to.raise(resignation, flag::churn, 150);
      } else if (c.last_act == desk_act::asked) {
        to.judge(resignation, s::dissatisfied, 150);
      } else if (is_forward(c.last_act)) {
        to.judge(acceptance, s::neutral, 500);
      } else if (c.last_act != desk_act::none) {
        give_up(100);
      }
      break;
    case short_answer::prod:
      if (c.unanswered == 0 && !c.ask_open) break;
      to.judge(prodded, s::dissatisfied, 350);
      to.raise(prodded, flag::urgency, 400);
      if (emphasis.per_mille > 0) to.feel(prodded, anger, 250);
      break;
    default:
      break;
  }
}

}  // namespace detail

/// Adjusts the reading of a short answer (好的, whatever, ？？) to what it answers, and says what was moved and why; where `said`
/// is none nothing. For those whose ladders look at repeats, waiting and contacts themselves, so that no signal counts twice.
/// Integers only; scores that sum to 1 still do. O(1), no allocation.
inline adjustment_list adjust_answer(reading& read, short_answer said, context const& c) noexcept {
  detail::adjuster to{read};
  detail::read_short(to, said, c, read.emphasis);
  return to.finish();
}
/// The same for a message that was not looked at for a short answer. O(length of a short message).
inline adjustment_list adjust_answer(reading& read, std::string_view message, context const& c) noexcept {
  return adjust_answer(read, short_answer_in(message), c);
}

/// The same, and adjusts any message to what came before it: asked again, left without an answer, contacted before, a bad mood.
/// With an empty context nothing changes. What the words show loudly stays: shares are taken of what is left.
inline adjustment_list adjust(reading& read, std::string_view message, context const& c) noexcept {
  using enum context_cue;
  detail::adjuster to{read};
  auto const said = short_answer_in(message);
  detail::read_short(to, said, c, read.emphasis);

  bool const troubled = read.affect.of(satisfaction::dissatisfied).per_mille >= 300;
  bool const again = read.is_ask && read.fingerprint != 0 && c.last_ask != 0 && c.ask_open &&
                     difference(read.fingerprint, c.last_ask) <= rephrased_bits;
  if (again) {
    int const times = std::min<int>(c.repeats + 1, 4);
    to.judge(rephrased, satisfaction::dissatisfied, 100 * times);
    to.feel(rephrased, emotion::anger, 60 * times);
    to.raise(rephrased, flag::urgency, 80 * times);
  }
  if (c.is_left() && (read.is_ask || troubled)) {
    int const times = std::min<int>(c.unanswered, 5);
    to.judge(ignored, satisfaction::dissatisfied, 40 * times + c.waited.per_mille / 5);
    to.raise(ignored, flag::urgency, 60 * times);
  }
  if (c.contacts > 0 && (read.is_ask || troubled)) {
    int const times = std::min<int>(c.contacts, 3);
    to.judge(came_before, satisfaction::dissatisfied, 100 * times);
    to.mean(came_before, purpose::complaint, 80 * times);
  }
  if (read.affect.unknown && said == short_answer::none && c.mood.per_mille >= 400)
    to.judge(carried, satisfaction::dissatisfied, c.mood.per_mille / 4);
  return to.finish();
}

/// A reading in its conversation, with what the conversation changed of it.
struct reading_in_context {
  reading read{};
  adjustment_list adjusted{};
};

/// Reads a message in its conversation. Thread-safe as the reader is.
template <classifier Reader>
[[nodiscard]] reading_in_context read_in_context(Reader const& reader, std::string_view message,
                                                 context const& c) noexcept {
  reading_in_context out;
  out.read = reader.read(message);
  out.adjusted = adjust(out.read, message, c);
  return out;
}

}  // namespace aplomb::classify
