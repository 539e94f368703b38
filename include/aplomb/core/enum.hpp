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

/// Described enums: closed sets whose values have names, numbered from zero. Declare one at namespace scope with
/// `APLOMB_ENUM(name, std::uint8_t, first, second)`, or describe it with Boost.Describe, which takes at most 52 enumerators:
/// `BOOST_DEFINE_FIXED_ENUM_CLASS(name, std::uint8_t, first, second)`.

/// Defines an `enum class` of underlying type `type` whose enumerators, the arguments that follow, have their names. They take
/// no values of their own. The names stay one literal until somebody asks for them: described one by one, the enums of a desk
/// were a sixth of what its headers cost to compile.
#define APLOMB_ENUM(name, type, ...)      \
  enum class name : type { __VA_ARGS__ }; \
  [[maybe_unused]] constexpr char const* aplomb_enumerators(name) noexcept { return #__VA_ARGS__; }

namespace aplomb {

namespace detail {

/// An enum made with `APLOMB_ENUM`.
template <class E>
concept listed_enum = std::is_enum_v<E> && requires {
  { aplomb_enumerators(E{}) } -> std::same_as<char const*>;
};

template <class E>
consteval std::size_t count_enumerators() {
  if constexpr (listed_enum<E>) {
    constexpr std::string_view list = aplomb_enumerators(E{});
    static_assert(list.find('=') == list.npos,
                  "a described enum counts up from zero without gaps; remove the explicit values");
    static_assert(!list.ends_with(','), "the list of an APLOMB_ENUM ends with a name; remove the last comma");
    std::size_t count = 1;
    for (char const c : list) count += c == ',';
    return count;
  } else {
    return boost::mp11::mp_size<boost::describe::describe_enumerators<E>>::value;
  }
}

}  // namespace detail

/// An enum made with `APLOMB_ENUM` or described with Boost.Describe, whose enumerators count up from zero without gaps.
template <class E>
concept described_enum = detail::listed_enum<E> ||
    (std::is_enum_v<E>&& boost::describe::has_describe_enumerators<E>::value);

/// Number of enumerators of `E`.
template <described_enum E>
inline constexpr std::size_t count_of = detail::count_enumerators<E>();

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

template <listed_enum E>
consteval auto enumerator_names() {
  constexpr std::string_view list = aplomb_enumerators(E{});
  std::array<std::string_view, count_of<E>> made{};
  std::size_t at = 0;
  for (auto& name : made) {
    std::size_t end = at;
    while (end < list.size() && list[end] != ',' && list[end] != ' ') ++end;
    name = list.substr(at, end - at);
    at = end;
    while (at < list.size() && (list[at] == ',' || list[at] == ' ')) ++at;
  }
  return made;
}

template <described_enum E>
consteval auto names_of() {
  if constexpr (listed_enum<E>)
    return enumerator_names<E>();
  else
    return enumerator_names<E>(boost::describe::describe_enumerators<E>{});
}

template <described_enum E>
inline constexpr auto names = names_of<E>();

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
