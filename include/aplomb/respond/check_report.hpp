// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/review/review_rule.hpp>
#include <cstdint>
#include <string_view>
#include <type_traits>

/// What came of holding a reply against the plan it was to say.

namespace aplomb::respond {

/// What a reply made of an act of the plan.
APLOMB_ENUM(act_outcome, std::uint8_t, missed, fulfilled, violated)

/// Why an act is not fulfilled. said: it is; not_said: no words for it; incomplete: a number or name of its fact is left
/// out; other_fact: another number than the fact's; other_time: another time than may be promised; no_time: a promise without
/// one; claimed_done: told as done what only begins; no_blame_taken: an apology that was to take responsibility does not;
/// blame_taken: one that was not to does; refused: a person is refused; more_asked: another question beside the one.
APLOMB_ENUM(act_fault, std::uint8_t, said, not_said, incomplete, other_fact, other_time, no_time, claimed_done,
            no_blame_taken, blame_taken, refused, more_asked)

/// What a reply does that the plan does not allow.
///
/// - `empty`: nothing is said although something was to be; `silence`: something is said although nothing was to be.
/// - `language`: another language or script than the customer's; `too_long`: over the limit of the options.
/// - `question`: a question that the plan does not ask; `asked_again`: one for a fact that is known.
/// - `invented`: a number, date, code, address or link that stands in no fact, nor in what was written before.
/// - `unbacked`: a deed, a result, a time or a certainty that is promised or claimed and not planned.
/// - `compensation`: money or a gift; `apology`; `admission`: of fault; `hand_over`: to a person; `ending`: a goodbye; each
///   where it is not planned.
/// - `repeated`: a sentence that went out before; `fault`: words that the review finds hurting or forbidden, by its rule.
/// - `order`: the matter before the feeling, to somebody troubled.
/// - `leak`: speaks of its instructions or of being a model; `human`: claims to be a human being.
APLOMB_ENUM(breach, std::uint8_t, empty, silence, language, too_long, question, asked_again, invented, unbacked,
            compensation, apology, admission, hand_over, ending, repeated, fault, order, leak, human)

namespace detail {
inline constexpr std::string_view act_fault_texts[] = {
    "it is said",
    "no words for it were found",
    "a number or name of its fact is left out",
    "another number than the fact's",
    "another time than may be promised",
    "a promise needs its time",
    "it is told as done, but it only begins",
    "the apology was to name the cause and take responsibility",
    "the apology was not to take the blame",
    "a person is refused",
    "more than the one question is asked",
};
inline constexpr std::string_view breach_texts[] = {
    "nothing is said",
    "nothing was to be said",
    "this is not the customer's language or script",
    "the reply is too long",
    "this question is not planned",
    "the customer has given this already",
    "this stands in no fact",
    "the desk did not allow this promise or claim",
    "no compensation has been granted",
    "no apology is planned",
    "no fault is to be admitted",
    "no hand-over is planned",
    "the matter is open",
    "this was said before",
    "these words hurt",
    "the feeling comes before the matter",
    "the customer is not told of instructions or models",
    "a bot does not claim to be a human being",
};
static_assert(sizeof act_fault_texts / sizeof *act_fault_texts == count_of<act_fault>, "every fault has its text");
static_assert(sizeof breach_texts / sizeof *breach_texts == count_of<breach>, "every breach has its text");
}  // namespace detail

/// In plain words.
[[nodiscard]] constexpr std::string_view text_of(act_fault f) noexcept {
  return index_of(f) < count_of<act_fault> ? detail::act_fault_texts[index_of(f)] : std::string_view{"?"};
}
[[nodiscard]] constexpr std::string_view text_of(breach b) noexcept {
  return index_of(b) < count_of<breach> ? detail::breach_texts[index_of(b)] : std::string_view{"?"};
}

/// Whether a reply may go out in spite of it: a matter of style, which advice can follow.
[[nodiscard]] constexpr bool is_minor(breach b) noexcept {
  return b == breach::too_long || b == breach::order || b == breach::apology || b == breach::ending;
}

/// An act of the plan and what the reply made of it: bytes [begin, end) say so; both 0 when nothing was found.
struct checked_act {
  planned_act what{};
  act_outcome outcome{};
  act_fault why{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Bytes [begin, end) of the reply that the plan does not allow. `rule` where the review found them (`breach::fault`).
struct breach_finding {
  breach what{};
  review_rule rule{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// What came of a check. Trivially copyable, points nowhere; under 1 KiB.
struct check_report {
  fixed_vector<checked_act, 8> acts{};          ///< those of the plan, in its order
  fixed_vector<breach_finding, 24> breaches{};  ///< by place
  bool more = false;                            ///< there were more breaches than room
  bool truncated = false;                       ///< beyond 64 KiB the middle was not read

  [[nodiscard]] constexpr bool has(breach b) const noexcept {
    for (auto const& f : breaches)
      if (f.what == b) return true;
    return false;
  }
  [[nodiscard]] constexpr act_outcome outcome_of(act a) const noexcept {
    for (auto const& held : acts)
      if (held.what.kind == a) return held.outcome;
    return act_outcome::missed;
  }

  /// Whether the reply may go out in place of the built-in wording: nothing violated, no breach but minor ones, and at
  /// least one act said; of the acts that move the matter on, all.
  [[nodiscard]] constexpr bool is_usable() const noexcept {
    bool any = acts.empty();
    for (auto const& a : acts) {
      if (a.outcome == act_outcome::violated) return false;
      if (a.outcome == act_outcome::missed && is_solving(a.what.kind)) return false;
      any = any || a.outcome == act_outcome::fulfilled;
    }
    for (auto const& f : breaches)
      if (!is_minor(f.what)) return false;
    return any && !more;
  }
};
static_assert(std::is_trivially_copyable_v<check_report> && sizeof(check_report) <= 1024);

}  // namespace aplomb::respond
