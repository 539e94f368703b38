// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/limited.hpp>
#include <cstdint>

namespace aplomb::respond {

/// See `at_most`.
struct at_most_limit {
  unsigned times;
  [[nodiscard]] constexpr bool allows(planned_act const& a, situation const& s) const noexcept {
    return s.memory.times(a.kind) < times;
  }
};

namespace detail {
void at_most_needs_a_number_of_at_least_1__to_say_it_never_leave_the_policy_out();
}

/// at_most(n)(p): n times in a conversation.
///
/// 1. Every act that p would add was said fewer than n times: p's verdict.
/// 2. One of them was said n times or more: declined; the plan is as it was.
/// 3. p declines: declined.
/// 4. Only what was said counts (the ledger), not what was planned. at_most(0) does not compile.
[[nodiscard]] consteval auto at_most(unsigned times) {
  if (times == 0) detail::at_most_needs_a_number_of_at_least_1__to_say_it_never_leave_the_policy_out();
  return detail::limit_maker<at_most_limit>{{times}};
}

}  // namespace aplomb::respond
