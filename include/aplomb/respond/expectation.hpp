// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/desk_act.hpp>
#include <aplomb/classify/short_answer.hpp>
#include <aplomb/classify/stated_expectation.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

/// By when a customer expects the matter to be done, and whether the desk agreed.

namespace aplomb::respond {

/// none: no time was told; stated: the customer told one and the desk said nothing to it yet; offered: the desk named another
/// one; agreed: both mean the same time.
APLOMB_ENUM(expectation_state, std::uint8_t, none, stated, offered, agreed)

/// The expectation of a conversation. Trivially copyable, 12 bytes, all-zero when there is none.
class expectation {
 public:
  [[nodiscard]] constexpr expectation_state state() const noexcept { return state_; }
  /// The customer told a time.
  [[nodiscard]] constexpr bool stated() const noexcept { return state_ != expectation_state::none; }
  /// The desk confirmed it, or the customer took the time that the desk offered.
  [[nodiscard]] constexpr bool agreed() const noexcept { return state_ == expectation_state::agreed; }
  /// The customer says that it had been promised: a claim.
  [[nodiscard]] constexpr bool promised_before() const noexcept {
    return from_ == classify::expectation_source::promised;
  }
  /// The time at hand: the customer's, or the desk's once it named one. Counted from when it was told; its `begin` and `end`
  /// are 0.
  [[nodiscard]] constexpr classify::deadline due() const noexcept {
    classify::deadline d;
    d.kind = kind_, d.weekday = weekday_, d.days = days_, d.minute = minute_, d.span = static_cast<std::int32_t>(span_);
    return d;
  }

  /// A customer's message: a time told anew is a new expectation; a short yes takes what the desk offered.
  void hear(classify::stated_expectation const& told, std::string_view message) noexcept {
    if (told) {
      from_ = told.from;
      set(told.due);
      state_ = expectation_state::stated;
    } else if (state_ == expectation_state::offered) {
      using enum classify::short_answer;
      auto const kind = classify::short_answer_in(message);
      if (kind == ok || kind == yes || kind == thanks) state_ = expectation_state::agreed;
    }
  }

  /// The desk said `reply`: a time no later than the customer's agrees, and so do words that take it (按您说的时间, "by then");
  /// a later one, or one that cannot be compared, is offered. A refusal or a question changes nothing.
  void answered(std::string_view reply) noexcept {
    if (state_ == expectation_state::none || state_ == expectation_state::agreed) return;
    using enum classify::desk_act;
    auto const did = classify::desk_act_in(reply);
    if (did == refused || did == asked) return;
    text::clause_reader clauses{reply};
    text::clause clause;
    bool takes = false;
    while (clauses.next(clause)) {
      takes = takes || takes_it(clause);
      auto const named = classify::detail::time_in(clause);
      if (!named) continue;
      bool const in_time = no_later(named);
      set(named);
      state_ = in_time ? expectation_state::agreed : expectation_state::offered;
      return;
    }
    if (takes && state_ == expectation_state::stated) state_ = expectation_state::agreed;
  }

  /// The caller's own system settled the time with the customer.
  constexpr void agree(classify::deadline const& due) noexcept {
    set(due);
    state_ = expectation_state::agreed;
  }

  friend constexpr bool operator==(expectation const&, expectation const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.choice("state", self.state_);
    fields.choice("from", self.from_);
    fields.choice("kind", self.kind_);
    fields.number("weekday", self.weekday_, 7u);
    fields.number("days", self.days_);
    fields.number("minute", self.minute_, 1440u);
    fields.number("span", self.span_, span_limit);
  }

  static constexpr std::uint32_t span_limit = 0x7FFFFFFFu;

  constexpr void set(classify::deadline const& d) noexcept {
    kind_ = d.kind, weekday_ = d.weekday;
    days_ = static_cast<std::uint8_t>(std::min<std::uint16_t>(d.days, 255));
    minute_ = std::min<std::uint16_t>(d.minute, 1440);
    span_ = static_cast<std::uint32_t>(std::max(d.span, 0));
  }

  /// Whether the time that the desk names is no later than the one at hand; false when the two cannot be compared.
  [[nodiscard]] constexpr bool no_later(classify::deadline const& named) const noexcept {
    if (named.kind == kind_ && kind_ == classify::due_kind::weekday)
      return named.weekday < weekday_ || (named.weekday == weekday_ && named.minute <= minute_);
    // Both counted from a noon of which only spans and days are known.
    constexpr classify::wall_clock noon{12 * 60, 0};
    auto const theirs = minutes_left(due(), noon), ours = minutes_left(named, noon);
    return theirs && ours && *ours <= *theirs;
  }

  [[nodiscard]] static constexpr bool takes_it(text::clause const& in) noexcept {
    for (std::size_t i = 0; i < in.size; ++i)
      for (std::u32string_view words : {U"按您说的", U"照您说的", U"按你说的", U"依您说的", U"那个时间之前",
                                        U"在那之前", U"by then", U"as you asked", U"in time for that", U"before that"})
        if (classify::reads(in, i, words)) return true;
    return false;
  }

  expectation_state state_{};
  classify::expectation_source from_{};
  classify::due_kind kind_{};
  std::uint8_t weekday_ = 0;
  std::uint8_t days_ = 0;
  std::uint16_t minute_ = 0;
  std::uint32_t span_ = 0;
};

}  // namespace aplomb::respond
