// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <boost/describe/enum.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

/// Described enums: closed sets whose values have names. Declare one with
/// `BOOST_DEFINE_FIXED_ENUM_CLASS(name, std::uint8_t, first, second)`, at most 52 enumerators, numbered from zero.

namespace aplomb {

/// An enum described with Boost.Describe whose enumerators count up from zero without gaps.
template <class E>
concept described_enum = std::is_enum_v<E> && boost::describe::has_describe_enumerators<E>::value;

/// Number of enumerators of `E`.
template <described_enum E>
inline constexpr std::size_t count_of = boost::mp11::mp_size<boost::describe::describe_enumerators<E>>::value;

/// Position of an enumerator, for use as an array index.
template <described_enum E>
[[nodiscard]] constexpr std::size_t index_of(E value) noexcept {
  return static_cast<std::size_t>(value);
}

namespace detail {

template <described_enum E, template <class...> class List, class... D>
consteval auto enumerator_names(List<D...>) {
  static_assert(((static_cast<std::size_t>(D::value) < sizeof...(D)) && ...),
                "a described enum counts up from zero without gaps; remove the explicit values");
  return std::array<std::string_view, sizeof...(D)>{D::name...};
}

template <described_enum E>
inline constexpr auto names = enumerator_names<E>(boost::describe::describe_enumerators<E>{});

}  // namespace detail

/// The enumerator's name as written in the source; "?" for a value outside the enum. O(1), constexpr.
template <described_enum E>
[[nodiscard]] constexpr std::string_view name_of(E value) noexcept {
  return index_of(value) < count_of<E> ? detail::names<E>[index_of(value)] : std::string_view{"?"};
}

/// The enumerator called `name`, or nothing. O(number of enumerators).
template <described_enum E>
[[nodiscard]] constexpr std::optional<E> from_name(std::string_view name) noexcept {
  for (std::size_t i = 0; i < count_of<E>; ++i)
    if (detail::names<E>[i] == name) return static_cast<E>(i);
  return std::nullopt;
}

/// Every enumerator of `E` in order.
template <described_enum E>
[[nodiscard]] constexpr auto all_of() noexcept {
  std::array<E, count_of<E>> values{};
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<E>(i);
  return values;
}

}  // namespace aplomb
