// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <cstdint>

namespace aplomb::respond {

/// What a reply does. A plan is a short list of acts; wording turns each into one sentence.
///
/// greet; acknowledge: shows that it was read; reflect, summarise, confirm: play back what was understood; ask: asks for
/// one missing fact; name_feeling: says the customer's feeling back; empathise: says that it is understandable; affirm:
/// grants what is reasonable; apologise; explain: the cause; inform: an answer; offer: a choice; compensate; commit: a
/// promise with a time; act_now: does something; follow_up: keeps in touch; retain: one offer to stay; hand_off: to a
/// person; set_boundary; end; praise; thank; prevent: what will be done so that it does not happen again.
APLOMB_ENUM(act, std::uint8_t, greet, acknowledge, reflect, summarise, confirm, ask, name_feeling, empathise, affirm,
            apologise, explain, inform, offer, compensate, commit, act_now, follow_up, retain, hand_off, set_boundary,
            end, praise, thank, prevent)

/// Whether the act claims a power of the desk and therefore needs a fact that the caller gave (`desk_facts`).
[[nodiscard]] constexpr bool needs_fact(act a) noexcept {
  switch (a) {
    case act::commit:
    case act::compensate:
    case act::act_now:
    case act::inform:
    case act::explain:
    case act::offer:
    case act::retain:
    case act::prevent:
      return true;
    default:
      return false;
  }
}

/// Whether the act moves the customer's matter on.
[[nodiscard]] constexpr bool is_solving(act a) noexcept {
  switch (a) {
    case act::ask:
    case act::confirm:
    case act::inform:
    case act::offer:
    case act::compensate:
    case act::commit:
    case act::act_now:
    case act::retain:
    case act::hand_off:
      return true;
    default:
      return false;
  }
}

/// Whether the act is there for the customer's feeling rather than for the matter.
[[nodiscard]] constexpr bool is_soothing(act a) noexcept {
  switch (a) {
    case act::acknowledge:
    case act::reflect:
    case act::name_feeling:
    case act::empathise:
    case act::affirm:
    case act::apologise:
      return true;
    default:
      return false;
  }
}

/// A set of acts. Trivially copyable.
struct act_set {
  std::uint32_t bits = 0;

  [[nodiscard]] constexpr bool has(act a) const noexcept { return (bits >> index_of(a) & 1u) != 0; }
  constexpr void add(act a) noexcept { bits |= 1u << index_of(a); }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits == 0; }
  friend constexpr bool operator==(act_set, act_set) noexcept = default;
};
static_assert(count_of<act> <= 32);

}  // namespace aplomb::respond
