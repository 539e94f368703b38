// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/topic.hpp>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace aplomb::respond {

/// What the clock has told the desk of a promise so far. Each is told once.
///
/// nothing; due: its time is near; overdue: its time has passed; owned_up: the desk has said to the customer that it did
/// not keep it.
APLOMB_ENUM(promise_stage, std::uint8_t, nothing, due, overdue, owned_up)

/// A promise that was said: what was promised, until when, and who keeps it.
///
/// `about` tells what: none, an answer; `call_back`; `refund`; `delivery`. Trivially copyable, 16 bytes.
struct promise {
  instant due{};
  act what{};
  topic about{};
  bool by_person = false;
  bool kept = false;
  promise_stage told{};
  std::uint8_t id = 0;     ///< its number in the ledger, from 1; given by the ledger
  std::uint16_t lead = 0;  ///< minutes before `due` at which the desk is reminded, see `reminder_lead`

  /// Whether somebody waits for it still: not kept, and not given up with an apology.
  [[nodiscard]] constexpr bool open() const noexcept { return !kept && told != promise_stage::owned_up; }

  /// When the desk is reminded.
  [[nodiscard]] constexpr instant reminder() const noexcept { return due + duration{-60'000 * std::int64_t{lead}}; }

  friend constexpr bool operator==(promise const&, promise const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.time("due", self.due);
    fields.choice("what", self.what);
    fields.named("about", self.about);
    fields.flag("by_person", self.by_person);
    fields.flag("kept", self.kept);
    if (!fields.since(4)) return;
    fields.choice("told", self.told);
    fields.number("id", self.id);
    fields.number("lead", self.lead);
  }
};
static_assert(sizeof(promise) == 16 && std::is_trivially_copyable_v<promise>);

/// How long before its end the desk is reminded of a promise that gives it `given`, in minutes: a quarter of the time, at
/// most an hour.
[[nodiscard]] constexpr std::uint16_t reminder_lead(duration given) noexcept {
  return static_cast<std::uint16_t>(std::clamp<std::int64_t>(given.ms / 4 / 60'000, 0, 60));
}

/// A promise made at `at`.
[[nodiscard]] constexpr promise promise_made(instant at, instant due, topic about, bool by_person) noexcept {
  return {due, act::commit, about, by_person, false, promise_stage::nothing, 0, reminder_lead(due - at)};
}

/// The clock has reached a promise: `stage` is `due` or `overdue`.
struct promise_event {
  promise_stage stage{};
  promise what{};

  friend constexpr bool operator==(promise_event const&, promise_event const&) noexcept = default;
};

/// "promise 3 (call_back, by a person) is overdue and weighs as two earlier contacts", "promise 1 (an answer, by the bot) is
/// due soon".
[[nodiscard]] constexpr fixed_string<128> to_text(promise_event const& e) noexcept {
  fixed_string<128> out{std::string_view{"promise "}};
  (void)append_number(out, e.what.id);
  out.append(" (");
  out.append(e.what.about == topic::none ? std::string_view{"an answer"} : name_of(e.what.about));
  out.append(e.what.by_person ? ", by a person) is " : ", by the bot) is ");
  out.append(e.stage == promise_stage::overdue ? "overdue and weighs as two earlier contacts" : "due soon");
  return out;
}

}  // namespace aplomb::respond
