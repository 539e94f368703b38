// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/ledger.hpp>
#include <aplomb/respond/wording.hpp>
#include <cstdint>

/// Saying: the only way the ledger moves.

namespace aplomb::respond {

/// The utterance really went out in turn `turn` at `at`: its acts, lines and promises enter the ledger. A promise falls
/// due after `facts.reply_within`.
constexpr void record_said(ledger& memory, utterance const& u, desk_facts const& facts, std::uint16_t turn,
                           instant at = {}) noexcept {
  for (auto const& a : u.said) {
    memory.note(a.what.kind, a.what.about, turn);
    memory.note(a.line, turn);
    if (a.what.kind == act::commit)
      memory.note(promise{at + facts.reply_within, act::commit, a.what.about, false, false});
  }
}

/// Something else went out in turn `turn`, by a bot or a person: the acts detected in it (`acts_in`) enter the ledger.
constexpr void record_said(ledger& memory, act_set acts, std::uint16_t turn) noexcept {
  for (auto a : aplomb::all_of<act>())
    if (acts.has(a)) memory.note(a, topic::none, turn);
}

/// The utterance was shown to a person as a suggestion in turn `turn`: its lines count as used, its acts as not said.
constexpr void record_shown(ledger& memory, utterance const& u, std::uint16_t turn) noexcept {
  for (auto const& a : u.said) memory.note(a.line, turn);
}

}  // namespace aplomb::respond
