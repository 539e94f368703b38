// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/psychology.hpp>
#include <aplomb/respond/customer.hpp>
#include <aplomb/respond/gate.hpp>
#include <aplomb/respond/situation.hpp>
#include <cstdint>

/// Gates over the model of the customer (`situation::customer`). Stateless values; combine them with `!`, `&&`, `||`.

namespace aplomb::respond {

/// The conversation shows this psychology: `psychology_is(classify::psychology::wary)`. Several may be shown at once.
struct psychology_is : gate_base {
  classify::psychology wanted;
  constexpr explicit psychology_is(classify::psychology p) noexcept : wanted(p) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.customer.mind.shows(wanted); }
};

/// The case is of this nature: `nature_is(case_nature::dispute)`.
struct nature_is : gate_base {
  case_nature wanted;
  constexpr explicit nature_is(case_nature n) noexcept : wanted(n) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.customer.nature == wanted; }
};

/// The nature of the case is known: it was judged, so it may be acted on.
struct nature_judged : gate_base {
  constexpr bool operator()(situation const& s) const noexcept { return is_judged(s.customer.nature); }
};
inline constexpr nature_judged nature_known{};

/// The problem is of this type: `problem_is(classify::problem_type::technical)`.
struct problem_is : gate_base {
  classify::problem_type wanted;
  constexpr explicit problem_is(classify::problem_type t) noexcept : wanted(t) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.customer.problem == wanted; }
};

/// The problem came up there: `source_is(problem_source::social_media)`.
struct source_is : gate_base {
  problem_source wanted;
  constexpr explicit source_is(problem_source from) noexcept : wanted(from) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.customer.source == wanted; }
};

/// This part of the model is not known: `lacks(customer_slot::claim)`.
struct lacks : gate_base {
  customer_slot wanted;
  constexpr explicit lacks(customer_slot part) noexcept : wanted(part) {}
  constexpr bool operator()(situation const& s) const noexcept { return !s.customer.knows(wanted); }
};

/// The expectation is at least so far: `expectation_from(expectation_state::stated)`, `expectation_from(...::agreed)`.
struct expectation_from : gate_base {
  expectation_state wanted;
  constexpr explicit expectation_from(expectation_state e) noexcept : wanted(e) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.customer.expected.state() >= wanted; }
};
inline constexpr expectation_from expectation_stated{expectation_state::stated};
inline constexpr expectation_from expectation_agreed{expectation_state::agreed};

/// The customer stands at least so high: `tier_from(customer_tier::gold)`.
struct tier_from : gate_base {
  customer_tier wanted;
  constexpr explicit tier_from(customer_tier t) noexcept : wanted(t) {}
  constexpr bool operator()(situation const& s) const noexcept { return s.customer.profile.tier >= wanted; }
};

/// Joined with what the desk knows, the trouble was caused by: `cause_is(classify::fault_of::carrier)`. A mere claim counts,
/// too, where the desk knows nothing.
struct cause_is : gate_base {
  classify::fault_of wanted;
  constexpr explicit cause_is(classify::fault_of who) noexcept : wanted(who) {}
  constexpr bool operator()(situation const& s) const noexcept {
    return cause_of(s.facts.cause, s.customer).who == wanted;
  }
};

}  // namespace aplomb::respond
