// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/check_report.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/review.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/respond/topic.hpp>
#include <aplomb/text/language.hpp>
#include <cstdint>

namespace aplomb::respond::detail {

/// A place in a reply: half-open byte offsets; empty when there is none.
struct reply_span {
  std::uint32_t begin = 0, end = 0;
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return end != 0; }
};

/// What a reply says and asks, each with the first place where it does, and what it breaches.
struct reply_findings {
  check_report report{};
  reply_span done[count_of<act>]{}, deeds[count_of<deed>]{}, signs[count_of<reply_sign>]{};
  reply_span question{};               ///< that the plan allows for
  reply_span paid{};                   ///< words of payment
  reply_span echoed{};                 ///< the customer's own words
  reply_span claimed_done{};           ///< the planned deed told as done
  reply_span in_time{};                ///< the length of time that is promised
  reply_span other_time{}, no_time{};  ///< another one; a promise without one
  reply_span invented{};               ///< a figure that stands in nothing it could come from
  slot_set asked{};
  int questions = 0;
  text::script_counts counts{};

  /// One place breaches one thing once.
  constexpr void breached(breach what, reply_span where, review_rule rule = {}) noexcept {
    for (auto const& held : report.breaches)
      if (held.what == what && held.begin < where.end && where.begin < held.end) return;
    if (!report.breaches.push_back({what, rule, where.begin, where.end})) report.more = true;
  }
};

/// Whether the plan checks this very fact with the customer.
[[nodiscard]] constexpr bool confirms(plan const& p, slot x) noexcept {
  auto const* const check = p.find(act::confirm);
  return check != nullptr && slot_of(check->about) == x;
}

[[nodiscard]] constexpr bool gives_something(plan const& p) noexcept {
  return p.has(act::compensate) || p.has(act::retain);
}

}  // namespace aplomb::respond::detail
