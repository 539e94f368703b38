// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

/// The pipe. This is the only place in Aplomb that defines `operator|`, and only types that ask for it take part.

namespace aplomb {

/// Base of types that may stand on either side of `|`. `Family` says what the pipe means through a static function
/// `Family::pipe(left, right)`. Empty: deriving from it costs nothing.
template <class Family>
struct closure {
  using closure_family = Family;
};

namespace detail {
template <class T>
concept closure_type = requires {
  typename std::remove_cvref_t<T>::closure_family;
};

template <class A, class B>
concept same_family =
    closure_type<A> && closure_type<B> && std::same_as < typename std::remove_cvref_t<A>::closure_family,
typename std::remove_cvref_t<B>::closure_family > ;
}  // namespace detail

/// `left | right`: the family's composition of two of its members.
template <detail::closure_type A, detail::closure_type B>
  requires detail::same_family<A, B>
[[nodiscard]] constexpr auto operator|(A&& left, B&& right) {
  return std::remove_cvref_t<A>::closure_family::pipe(std::forward<A>(left), std::forward<B>(right));
}

/// Exists to explain: what stands after `|` is not a member of the family on the left.
template <detail::closure_type A, class B>
  requires(!detail::same_family<A, B>)
constexpr auto operator|(A&&, B&&) {
  static_assert(detail::same_family<A, B>,
                "the right side of `|` is not of the same family as the left; only policies pipe into policies: "
                "wrap a callable with `policy_from(...)`, and write an act as `say<act::...>`");
}

}  // namespace aplomb
