// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/say.hpp>
#include <aplomb/respond/wording.hpp>

namespace aplomb::respond {

/// A plan and its words.
struct answer {
  respond::plan plan{};
  utterance words{};
};

/// Plans and words in one step. When the plan is stuck (every line for it used up) and a bot owns the conversation, the
/// plan becomes a hand-over with reason `stuck`. Noexcept, no allocation; the ledger does not move (see said.hpp).
template <policy P>
[[nodiscard]] constexpr answer answer_to(situation const& s, P const& how, phrase_book const& book) noexcept {
  answer out;
  (void)how(s, out.plan);
  out.words = word(out.plan, s, book);
  if (!out.words.stuck || s.owner != escalate::owner_state::bot) return out;
  out.plan = {};
  (void)add_permitted(s, out.plan, {act::hand_off, topic::stuck, rule::nothing_left_to_say});
  out.words = word(out.plan, s, book);
  return out;
}

}  // namespace aplomb::respond
