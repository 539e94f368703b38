// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/guard.hpp>
#include <concepts>
#include <type_traits>

/// Guards that no box can say: code. They work in compiled ladders only and cannot be proved; `unproved<L>` lists their
/// rows.
///
///     calm + on<paid>[opaque([](paid const& p, auto const&) noexcept { return p.cents > 10000; })] = served

namespace aplomb::escalate {

/// A captureless callable type, as lambdas without captures have.
template <class F>
concept captureless = std::is_class_v<F> && std::is_empty_v<F> && std::default_initializable<F>;

/// A guard in code: a captureless callable (event const&, reading const&) -> bool that is noexcept and pure.
template <captureless F>
struct opaque_guard {
  using predicate = F;
};

/// Makes a guard of a callable. Where rows need not be told apart by code, give the reading an axis instead: thresholds
/// are proved, drawn, saved and explained.
template <class F>
[[nodiscard]] constexpr auto opaque(F) noexcept {
  static_assert(captureless<F>,
                "an opaque guard is a callable without captures: what it needs comes with the event or the reading");
  if constexpr (captureless<F>) return opaque_guard<F>{};
}

namespace detail {

/// Thresholds and code, both of which must hold.
template <class R, class F>
struct guarded {
  box<R> thresholds{};
};

}  // namespace detail

template <class R, class F>
[[nodiscard]] constexpr detail::guarded<R, F> operator&&(box<R> const& thresholds, opaque_guard<F>) noexcept {
  return {thresholds};
}
template <class R, class F>
[[nodiscard]] constexpr detail::guarded<R, F> operator&&(opaque_guard<F>, box<R> const& thresholds) noexcept {
  return {thresholds};
}

}  // namespace aplomb::escalate
