// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/desk_act.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/ledger.hpp>
#include <aplomb/respond/promises_in.hpp>
#include <aplomb/respond/wording.hpp>
#include <cstdint>
#include <string_view>

/// Saying: the only way the ledger moves.

namespace aplomb::respond {

/// Whether a line of it rests on the desk's facts: only such a line tells what will be done, or when.
[[nodiscard]] constexpr bool rests_on_facts(utterance const& u) noexcept {
  for (auto const& a : u.said)
    if (needs_fact(a.what.kind)) return true;
  return false;
}

/// Whether it promises a compensation; to ask for approval promises none.
[[nodiscard]] constexpr bool promises_compensation(utterance const& u) noexcept {
  for (auto const& a : u.said)
    if (a.what.kind == act::compensate && a.what.about == topic::none) return true;
  return false;
}

/// The utterance really went out in turn `turn` at `at`: its acts, lines and promises enter the ledger. A promise falls
/// due `reply_within` later. An answer keeps the answers that were promised before; a line about a broken promise owns up to
/// it.
constexpr void record_said(ledger& memory, utterance const& u, duration reply_within, std::uint16_t turn,
                           instant at = {}) noexcept {
  for (auto const& a : u.said) {
    memory.note(a.what.kind, a.what.about, turn);
    memory.note(a.line, turn);
    if (a.what.about == topic::overdue) memory.own_up();
    if (a.what.kind == act::inform && a.what.about == topic::none) memory.keep_promises(topic::none);
  }
  for (auto const& a : u.said)
    if (a.what.kind == act::commit) {
      topic const about = a.what.about == topic::overdue ? topic::none : a.what.about;
      memory.note(promise_made(at, at + reply_within, about, false));
    }
}
constexpr void record_said(ledger& memory, utterance const& u, desk_facts const& facts, std::uint16_t turn,
                           instant at = {}) noexcept {
  record_said(memory, u, facts.reply_within, turn, at);
}

/// Something else went out in turn `turn`, by a bot or a person: the acts detected in it (`acts_in`) enter the ledger.
constexpr void record_said(ledger& memory, act_set acts, std::uint16_t turn) noexcept {
  for (auto a : aplomb::all_of<act>())
    if (acts.has(a)) memory.note(a, topic::none, turn);
}

/// Somebody at the desk wrote `text` at `at`: it may keep promises, own up to broken ones, and make new ones. `did`: what the
/// text does (`classify::desk_act_in`); `by_person`: whoever wrote it keeps them.
///
/// What solves keeps a promised answer, and a refund or a delivery that it speaks of; so does for the answer what tells
/// something at length and does nothing else (a line of thanks is no answer). A call that was promised is kept only when the
/// caller says so (`ledger::keep_promise`). A promise repeated while it is open stays one: the earlier time counts.
inline void record_promises(ledger& memory, std::string_view text, classify::desk_act did, act_set acts, bool by_person,
                            instant at, duration utc_offset) noexcept {
  bool const solved = did == classify::desk_act::solved;
  bool const told_at_length = did == classify::desk_act::informed && acts.empty() && text.size() >= 24;
  if (solved || told_at_length) memory.keep_promises(topic::none);
  for (topic const about : {topic::refund, topic::delivery})
    if (solved && speaks_of(text, about)) memory.keep_promises(about);
  if (acts.has(act::apologise)) memory.own_up();
  for (auto const& told : promises_in(text))
    if (auto const due = due_of(told, at, utc_offset)) {
      auto const made = promise_made(at, *due, told.about, by_person);
      if (!memory.bring_forward(made)) memory.note(made);
    }
}

/// The utterance was shown to a person as a suggestion in turn `turn`: its lines count as used, its acts as not said.
constexpr void record_shown(ledger& memory, utterance const& u, std::uint16_t turn) noexcept {
  for (auto const& a : u.said) memory.note(a.line, turn);
}

}  // namespace aplomb::respond
