// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/limited.hpp>
#include <aplomb/respond/slot.hpp>

namespace aplomb::respond {

/// See `once_per`.
struct once_per_conversation_limit {
  [[nodiscard]] constexpr bool allows(planned_act const& a, situation const& s) const noexcept {
    return s.memory.times(a.kind) == 0;
  }
};

/// See `once_per`.
struct once_per_topic_limit {
  [[nodiscard]] constexpr bool allows(planned_act const& a, situation const& s) const noexcept {
    if (a.kind == act::ask) return s.memory.asked(*slot_of(a.about)) == 0;
    if (a.kind == act::act_now) return !s.memory.did(*deed_of(a.about));
    return s.memory.times(a.kind) == 0;
  }
};

struct conversation_scope {};
struct topic_scope {};

/// The scopes of `once_per`: the whole conversation, or each slot that is asked for and each deed on its own.
inline constexpr conversation_scope whole_conversation{};
inline constexpr topic_scope each_topic{};

/// once_per(scope)(p): a single time.
///
/// 1. whole_conversation: no act that p would add was said yet: p's verdict, else declined. The same as at_most(1).
/// 2. each_topic: as 1, but a question counts for its slot and act_now for its deed.
/// 3. p declines: declined. When declined, the plan is as it was.
[[nodiscard]] constexpr auto once_per(conversation_scope) noexcept {
  return detail::limit_maker<once_per_conversation_limit>{};
}
[[nodiscard]] constexpr auto once_per(topic_scope) noexcept { return detail::limit_maker<once_per_topic_limit>{}; }

}  // namespace aplomb::respond
