// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/respond/situation.hpp>
#include <concepts>
#include <type_traits>

/// Conditions on a situation. A gate is a box over the service reading (`level >= 0.55_p && anger >= 0.30_p`), a named
/// gate (gates.hpp), or a callable `bool(situation const&) noexcept`.

namespace aplomb::respond {

/// Base of named gates: they combine with `!`, `&&` and `||`, which obey the laws of Boolean algebra. Empty.
struct gate_base {};

namespace detail {

template <class G>
concept box_gate = requires(G const& g, escalate::service_reading const& r) {
  G(g);
  { g.contains(r) }
  noexcept->std::same_as<bool>;
};

template <class G>
concept callable_gate = !box_gate<G> && requires(G const& g, situation const& s) {
  G(g);
  { g(s) }
  noexcept->std::same_as<bool>;
};

}  // namespace detail

/// A condition on a situation.
template <class G>
concept gate = detail::box_gate<G> || detail::callable_gate<G>;

/// Whether the gate is open.
template <gate G>
[[nodiscard]] constexpr bool holds(G const& g, situation const& s) noexcept {
  if constexpr (detail::box_gate<G>)
    return g.contains(s.now);
  else
    return g(s);
}

template <class A, class B>
struct both_gates : gate_base {
  A a;
  B b;
  constexpr bool operator()(situation const& s) const noexcept { return holds(a, s) && holds(b, s); }
};

template <class A, class B>
struct either_gate : gate_base {
  A a;
  B b;
  constexpr bool operator()(situation const& s) const noexcept { return holds(a, s) || holds(b, s); }
};

template <class A>
struct not_gate : gate_base {
  A a;
  constexpr bool operator()(situation const& s) const noexcept { return !holds(a, s); }
};

/// A gate made of a box, to combine it with named gates: `is(level >= 0.50_p) && !ask_open`.
template <detail::box_gate B>
struct is : gate_base {
  B cuts;
  constexpr explicit is(B b) noexcept : cuts(b) {}
  constexpr bool operator()(situation const& s) const noexcept { return cuts.contains(s.now); }
};

namespace detail {
template <class G>
concept named_gate = std::is_base_of_v<gate_base, G>;
}

template <detail::named_gate A, detail::named_gate B>
[[nodiscard]] constexpr auto operator&&(A a, B b) noexcept {
  return both_gates<A, B>{{}, a, b};
}
template <detail::named_gate A, detail::named_gate B>
[[nodiscard]] constexpr auto operator||(A a, B b) noexcept {
  return either_gate<A, B>{{}, a, b};
}
template <detail::named_gate A>
[[nodiscard]] constexpr auto operator!(A a) noexcept {
  return not_gate<A>{{}, a};
}

namespace detail {
template <class G>
consteval void check_gate() {
  static_assert(
      gate<G>,
      "this is not a gate; use a box such as `level >= 0.55_p`, a named gate such as `ask_open`, or a callable "
      "`[](situation const&) noexcept -> bool { ... }`");
}
}  // namespace detail

}  // namespace aplomb::respond
