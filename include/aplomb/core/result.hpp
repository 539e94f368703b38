// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstdint>
#if !defined(__GNUC__)
#include <cstdlib>
#endif
#include <type_traits>
#include <utility>

namespace aplomb {

/// What went wrong and where. Every layer has one described enum of codes, each documented with the functions that may
/// return it; `at` is the place in that function's input that its documentation names (byte offset, line, row).
template <class Code>
struct fault {
  Code code{};
  std::uint32_t at = 0;

  friend constexpr bool operator==(fault const&, fault const&) = default;
};

// Clang 14 does not deduce the arguments of an aggregate by itself.
template <class Code>
fault(Code) -> fault<Code>;
template <class Code>
fault(Code, std::uint32_t) -> fault<Code>;

/// A value or the reason there is none. Small, constexpr, and it never throws: asking for the part that is not there is
/// a programming error and ends the program (docs/decisions/0001 says why this is not boost::system::result).
/// Both parts must be default constructible; that keeps the type usable in constant expressions.
template <std::default_initializable T, std::default_initializable E>
class [[nodiscard]] result {
 public:
  using value_type = T;
  using error_type = E;

  constexpr result(T value) noexcept(std::is_nothrow_move_constructible_v<T>) : value_(std::move(value)), good_(true) {}
  constexpr result(E error) noexcept(std::is_nothrow_move_constructible_v<E>) : error_(std::move(error)) {}

  [[nodiscard]] constexpr bool has_value() const noexcept { return good_; }
  constexpr explicit operator bool() const noexcept { return good_; }

  /// The value. Precondition: `has_value()`.
  [[nodiscard]] constexpr T& value() & noexcept { return expect(good_), value_; }
  [[nodiscard]] constexpr T const& value() const& noexcept { return expect(good_), value_; }
  [[nodiscard]] constexpr T&& value() && noexcept { return expect(good_), std::move(value_); }
  constexpr T& operator*() & noexcept { return value(); }
  constexpr T const& operator*() const& noexcept { return value(); }
  constexpr T&& operator*() && noexcept { return std::move(*this).value(); }
  constexpr T* operator->() noexcept { return &value(); }
  constexpr T const* operator->() const noexcept { return &value(); }

  /// The reason. Precondition: `!has_value()`.
  [[nodiscard]] constexpr E const& error() const noexcept { return expect(!good_), error_; }

  /// The value, or `other` when there is none.
  template <class U>
  [[nodiscard]] constexpr T value_or(U&& other) const& {
    return good_ ? value_ : static_cast<T>(std::forward<U>(other));
  }

 private:
  static constexpr void expect(bool held) noexcept {
#if defined(__GNUC__)
    if (!held) __builtin_trap();
#else
    if (!held) std::abort();
#endif
  }

  T value_{};
  E error_{};
  bool good_ = false;
};

}  // namespace aplomb
