// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/filtered.hpp>
#include <cstddef>

namespace aplomb::respond {

/// See `within`.
struct act_budget {
  std::size_t count;
  [[nodiscard]] constexpr bool keep(plan const& before, plan const& after, std::size_t index) const noexcept {
    std::size_t const place = index - before.acts.size();
    std::size_t const added = after.acts.size() - before.acts.size();
    act const last = after.acts[after.acts.size() - 1].kind;
    if (added <= count) return true;
    if (last != act::hand_off && last != act::end) return place < count;
    return place + 1 < count || place + 1 == added;
  }
};

namespace detail {
void within_needs_a_budget_of_at_least_1_act__to_say_nothing_leave_the_policy_out();
}

/// within(n)(p): at most n acts of p, for channels on which a reply is short.
///
/// 1. p adds at most n acts: p's verdict.
/// 2. p adds more: the first n join the plan; when the last of p's acts is hand_off or end, it stays and the one before it
///    gives way. The verdict is spoke, or p's when its last act stays.
/// 3. p declines: declined. Acts that are in the plan already do not count.
/// 4. within(8)(p) is p: no plan is longer. within(0) does not compile.
[[nodiscard]] consteval auto within(std::size_t acts) {
  if (acts == 0) detail::within_needs_a_budget_of_at_least_1_act__to_say_nothing_leave_the_policy_out();
  return detail::filter_maker<act_budget>{{acts}};
}

}  // namespace aplomb::respond
