// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/closure.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/situation.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

/// Policies: values that add acts to a plan, and compose.
///
/// Leaves: say<act>, policy_from(callable). Combinators, one header each: first_of, all_of, when, unless, prefer, then
/// (`|`), at_most, once_per, cooldown, forbid, within. Every leaf obeys `permitted` (discipline.hpp).

namespace aplomb::respond {

/// What a policy did. declined: nothing, the plan is as it was; spoke: it added an act; ended: it added an act after
/// which nothing may follow (a hand-over to a person who is there, the end).
APLOMB_ENUM(verdict, std::uint8_t, declined, spoke, ended)

template <class A, class B>
struct then_policy;

namespace detail {
template <class... Ps>
constexpr void check_policies() noexcept;
}

/// The family whose members `|` joins; the meaning is in then.hpp.
struct policy_family {
  template <class A, class B>
  static constexpr auto pipe(A left, B right) noexcept {
    detail::check_policies<A, B>();
    return then_policy<A, B>{{}, left, right};
  }
};

/// Base of every policy. Empty.
using policy_base = closure<policy_family>;

/// A policy: derived from `policy_base`, copyable, and callable as `verdict(situation const&, plan&) const noexcept`.
template <class P>
concept policy = std::is_base_of_v<policy_base, P> && requires(P const& p, situation const& s, plan& to) {
  P(p);
  { p(s, to) }
  noexcept->std::same_as<verdict>;
};

namespace detail {

/// Says what is wrong with what is no policy.
template <class P>
constexpr void explain_policy() noexcept {
  static_assert(std::is_base_of_v<policy_base, P>,
                "this is not a policy; wrap a callable with `policy_from(...)`, and write an act as `say<act::...>`");
  if constexpr (std::is_base_of_v<policy_base, P>)
    static_assert(policy<P>, "a policy is copyable and callable as `verdict(situation const&, plan&) const noexcept`");
}

template <class... Ps>
constexpr void check_policies() noexcept {
  if constexpr (!(policy<Ps> && ...)) (explain_policy<Ps>(), ...);
}

/// A part of several, told from its like by its place.
template <std::size_t Place, class P>
struct policy_part {
  P part;
};

/// The acts that `p` would add in this situation, without adding them.
template <class P>
constexpr verdict rehearse(P const& p, situation const& s, plan const& before, plan& after) noexcept {
  after = before;
  return p(s, after);
}

}  // namespace detail

/// A policy made from a callable, see `policy_from`.
template <class F>
struct callable_policy : policy_base {
  F call;
  constexpr explicit callable_policy(F f) noexcept : call(f) {}
  constexpr verdict operator()(situation const& s, plan& p) const noexcept { return call(s, p); }
};

/// Makes a policy of a callable `verdict(situation const&, plan&) noexcept`. What it adds should be asked of
/// `permitted` first; add through `add_permitted(s, p, ...)` of say.hpp to be safe.
template <class F>
[[nodiscard]] constexpr auto policy_from(F f) noexcept {
  static_assert(std::is_invocable_r_v<verdict, F const&, situation const&, plan&>,
                "policy_from takes a callable `verdict(situation const&, plan&)`");
  if constexpr (std::is_invocable_r_v<verdict, F const&, situation const&, plan&>)
    static_assert(std::is_nothrow_invocable_r_v<verdict, F const&, situation const&, plan&>,
                  "a policy must be noexcept: write `[](situation const& s, plan& p) noexcept -> verdict { ... }`");
  return callable_policy<F>{f};
}

/// Exists to explain: policies are not joined with a comma.
template <std::derived_from<policy_base> A, std::derived_from<policy_base> B>
constexpr void operator,(A, B) {
  static_assert(sizeof(A) == 0, "two policies are joined with `|`, first_of(...) or all_of(...), not with a comma");
}

}  // namespace aplomb::respond
