// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/customer_words.hpp>
#include <aplomb/classify/deadline.hpp>
#include <aplomb/classify/generated/customer_words.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

/// When a customer expects the matter to be done: I want it by Friday, 你们说三天到.

namespace aplomb::classify {

/// A time by which a customer expects something.
struct stated_expectation {
  expectation_source from{};
  deadline due{};  ///< `event` where no time is told

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return from != expectation_source::none; }
};

namespace detail {

/// A unit of time behind a number, working days included; 0 minutes when there is none.
struct unit_of_time {
  std::int32_t minutes = 0;
  std::size_t length = 0;
};

[[nodiscard]] constexpr unit_of_time unit_at(text::clause const& in, std::size_t at) noexcept {
  std::size_t const from = at;
  while (at < in.size && in.symbol[at] == U' ') ++at;
  for (std::u32string_view word :
       {U"个工作日", U"工作日", U"个工作天", U"工作天", U"business days", U"working days", U"business day"})
    if (reads(in, at, word)) return {24 * 60, at + word.size() - from};
  auto const* const unit = time_words.longest(in, at);
  if (unit == nullptr || unit->value.kind != time_word::role::unit) return {};
  return {unit->value.value, at + unit->text.size() - from};
}

/// 三天前, 3 hours ago, 等了三天了: what was, not what is to come.
[[nodiscard]] constexpr bool is_past(text::clause const& in, std::size_t at) noexcept {
  return reads(in, at, U"前") || reads(in, at, U"以前") || reads(in, at, U" ago") || reads(in, at, U"了");
}

/// A time that a clause names, whether or not it sets a limit; a number of days or hours without a word (三天到) counts.
[[nodiscard]] constexpr deadline time_in(text::clause const& in) noexcept {
  deadline_reader reader{in};
  if (auto const due = reader.read(); due && due.kind != due_kind::event) return due;
  for (std::size_t i = 0; i < in.size; ++i) {
    auto n = number_at(in, i);
    if (n.length == 0) continue;
    std::size_t at = i + n.length;
    if (at < in.size && std::u32string_view(U"-~到至").find(in.symbol[at]) != std::u32string_view::npos)
      if (auto const later = number_at(in, at + 1); later.length != 0) n = later, at += 1 + later.length;  // 3-5天
    auto const unit = unit_at(in, at);
    if (unit.minutes != 0 && !is_past(in, at + unit.length)) {
      deadline due;
      due.kind = due_kind::span;
      due.span = n.value * unit.minutes / 2;
      due.begin = in.begin[i], due.end = in.end[at + unit.length - 1];
      return due;
    }
    i = at - 1;
  }
  return {};
}

/// Collects expectations clause by clause; one that is wished counts before one that was promised, else the first.
class expectation_pass {
 public:
  constexpr void add(text::clause const& in) noexcept {
    generated::time_words.for_words(in, [&](packed_hit const& hit) { note(hit); });
    end(in);
  }

  constexpr void note(packed_hit const& hit) noexcept {
    may_limit_ = true;
    how_ = std::max(how_, static_cast<expectation_source>(hit.value));
  }

  /// Ends the clause after its last word.
  constexpr void end(text::clause const& in) noexcept {
    auto const how = std::exchange(how_, expectation_source::none);
    bool const may_limit = std::exchange(may_limit_, false);
    if (how == expectation_source::promised) {
      auto const due = time_in(in);
      if (due) note({expectation_source::promised, due});
      told_ = due ? 0 : 2;  // 页面写着，三天内送达: the time may stand in the next clause
      return;
    }
    if (told_ > 0 && how == expectation_source::none)
      if (auto const due = time_in(in)) {
        told_ = 0;
        return note({expectation_source::promised, due});
      }
    if (told_ > 0) --told_;
    if (in.closed_by == text::clause_end::stop || in.closed_by == text::clause_end::newline) told_ = 0;
    if (!may_limit) return;
    auto const due = deadline_in(in, how == expectation_source::wished);
    // "3 charges in 5 minutes" sets no time; 两小时内 does.
    bool const told = due.kind == due_kind::span && how == expectation_source::none && in.scripts.han == 0;
    if (due && due.kind != due_kind::event && !told) note({expectation_source::wished, due});
  }

  [[nodiscard]] constexpr stated_expectation const& stated() const noexcept { return out_; }

 private:
  constexpr void note(stated_expectation const& e) noexcept {
    bool const wished_at_last = e.from == expectation_source::wished && out_.from == expectation_source::promised;
    if (!out_ || wished_at_last) out_ = e;
  }

  stated_expectation out_{};
  expectation_source how_{};  ///< the strongest word of this clause
  bool may_limit_ = false;    ///< the clause has a word of the table
  int told_ = 0;              ///< clauses for which a promise told of still waits for its time
};

}  // namespace detail

/// The time by which the customer expects something, in either Chinese script or English. What was promised, as the customer
/// tells it, is a claim. Any bytes; O(length), no allocation.
[[nodiscard]] inline stated_expectation expectation_in(std::string_view message) noexcept {
  return text::pass_over<detail::expectation_pass>(message).stated();
}

}  // namespace aplomb::classify
