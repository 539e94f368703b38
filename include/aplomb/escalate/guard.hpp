// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/escalate/signal.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string_view>
#include <type_traits>

/// Guards are data: boxes over the axes of a reading.
///
///     struct my_reading { score heat{}, risk{}; };
///     BOOST_DESCRIBE_STRUCT(my_reading, (), (heat, risk))
///     inline constexpr axis_of<&my_reading::heat, signal::words> heat{};
///     inline constexpr axis_of<&my_reading::risk, signal::history> risk{};
///
///     constexpr auto guard = heat >= 0.60_p && risk < 0.20_p;
///     guard.contains(my_reading{...});

namespace aplomb::escalate {

namespace detail {

template <class R>
using members = boost::describe::describe_members<R, boost::describe::mod_public>;

template <class R, template <class...> class List, class... D>
consteval bool only_scores(List<D...>) {
  return sizeof...(D) > 0 && sizeof...(D) <= 64 && (std::is_same_v<decltype(D::pointer), score R::*const> && ...);
}

template <class R, template <class...> class List, class... D>
consteval auto member_pointers(List<D...>) {
  return std::array<score R::*, sizeof...(D)>{D::pointer...};
}

template <class R, template <class...> class List, class... D>
consteval auto member_names(List<D...>) {
  return std::array<std::string_view, sizeof...(D)>{D::name...};
}

}  // namespace detail

/// A struct of 1 to 64 public `score`s, described with BOOST_DESCRIBE_STRUCT: the numbers that guards may look at, each
/// in [0, 1].
template <class R>
concept reading_struct = boost::describe::has_describe_members<R>::value &&
    detail::only_scores<R>(detail::members<R>{});

/// Pointers to the members of `R`, in the order of its description: an axis is an index into this.
template <reading_struct R>
inline constexpr auto axis_members = detail::member_pointers<R>(detail::members<R>{});

/// Names of the axes of `R`, in the same order.
template <reading_struct R>
inline constexpr auto axis_names = detail::member_names<R>(detail::members<R>{});

/// A guard over readings of type `R`: bounds on at most six axes, all of which must hold. A structural value.
/// Boxes of different readings do not mix.
template <reading_struct R>
struct box {
  using reading = R;

  thresholds cuts{};

  /// Whether `now` lies in the box. O(axes named), at most six comparisons of pairs.
  [[nodiscard]] constexpr bool contains(R const& now) const noexcept {
    for (std::size_t i = 0; i < cuts.size; ++i) {
      std::int16_t const value = (now.*axis_members<R>[cuts.axis[i]]).per_mille;
      if (value < cuts.at_least[i] || value >= cuts.below[i]) return false;
    }
    return true;
  }

  /// Whether no reading lies in the box.
  [[nodiscard]] constexpr bool empty() const noexcept { return cuts.impossible(); }

  friend constexpr bool operator==(box const&, box const&) noexcept = default;
};

/// The box as text: "anger >= 0.60, relief < 0.20"; "" for the box that holds everything.
template <class R>
[[nodiscard]] constexpr fixed_string<256> to_text(box<R> const& guard) noexcept {
  fixed_string<256> out;
  detail::append_thresholds(
      out, guard.cuts, [](std::size_t a) { return axis_names<R>[a]; }, [](auto&, std::size_t) {});
  return out;
}

/// What `now` has against each bound of the box: "anger 0.83 >= 0.60". Meant for a reading that lies in the box.
template <class R>
[[nodiscard]] constexpr fixed_string<256> to_text(box<R> const& guard, R const& now) noexcept {
  fixed_string<256> out;
  detail::append_thresholds(
      out, guard.cuts, [](std::size_t a) { return axis_names<R>[a]; },
      [&](auto& to, std::size_t a) {
        to.append(" ");
        to.append(to_text(now.*axis_members<R>[a]));
      });
  return out;
}

template <class Traits, class R>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, box<R> const& guard) {
  return out << to_text(guard).view();
}

namespace detail {

// Not constexpr on purpose: in a constant evaluation, where ladders and policies live, a call stops the compiler, which
// prints the name. At run time a bound out of range holds always or never, and a seventh axis is left out.
inline void a_threshold_lies_between_0_and_1() noexcept {}
inline void a_guard_names_at_most_six_axes__split_the_row_or_combine_signals_into_one_axis() noexcept {}

template <class Member>
struct owner_of;
template <class R>
struct owner_of<score R::*> {
  using type = R;
};

template <class R>
consteval std::size_t axis_index(score R::*member) {
  for (std::size_t i = 0; i < axis_members<R>.size(); ++i)
    if (axis_members<R>[i] == member) return i;
  return axis_members<R>.size();
}

template <auto... Member>
consteval bool ascending() {
  std::size_t at = 0;
  return ((axis_index(Member) == at++) && ...);
}

}  // namespace detail

/// The axis that reads `Member` of a described reading, its group of signals, and whether it may intervene alone.
template <auto Member, signal Group, weight Weight = weight::corroborated>
struct axis_of {
  using reading = typename detail::owner_of<std::remove_const_t<decltype(Member)>>::type;
  static_assert(reading_struct<reading>,
                "an axis belongs to a struct of 1 to 64 public scores described with BOOST_DESCRIBE_STRUCT");

  static constexpr std::size_t index = detail::axis_index<reading>(Member);
  static_assert(index < axis_members<reading>.size(),
                "this member is not listed in the BOOST_DESCRIBE_STRUCT of its reading; add it there");

  static constexpr axis_fact fact{axis_names<reading>[index], Group, Weight};

  friend constexpr box<reading> operator>=(axis_of, score bound) noexcept {
    return between(check(bound), thresholds::highest);
  }
  friend constexpr box<reading> operator<(axis_of, score bound) noexcept {
    return between(thresholds::lowest, check(bound));
  }

  template <class T>
  friend constexpr box<reading> operator>(axis_of, T) {
    static_assert(!std::same_as<T, T>,
                  "a guard is written with `>=` and `<` only: every bound belongs to exactly one side");
    return {};
  }
  template <class T>
  friend constexpr box<reading> operator<=(axis_of, T) {
    static_assert(!std::same_as<T, T>,
                  "a guard is written with `>=` and `<` only: every bound belongs to exactly one side");
    return {};
  }

 private:
  static constexpr std::int16_t check(score bound) noexcept {
    if (bound.per_mille < 0 || bound.per_mille > score::one) detail::a_threshold_lies_between_0_and_1();
    return bound.per_mille;
  }
  static constexpr box<reading> between(std::int16_t from, std::int16_t to) noexcept {
    box<reading> made;
    made.cuts.narrow(static_cast<std::uint8_t>(index), from, to, Group, Weight);
    return made;
  }
};

/// Both guards. Naming an axis twice keeps the narrower bounds.
template <class R>
[[nodiscard]] constexpr box<R> operator&&(box<R> a, box<R> const& b) noexcept {
  for (std::size_t i = 0; i < b.cuts.size; ++i)
    if (!a.cuts.narrow(b.cuts.axis[i], b.cuts.at_least[i], b.cuts.below[i], b.cuts.group[i], b.cuts.weight[i]))
      detail::a_guard_names_at_most_six_axes__split_the_row_or_combine_signals_into_one_axis();
  return a;
}

/// Exists to explain: boxes of two readings have no common axes.
template <class R, class Q>
  requires(!std::same_as<R, Q>)
constexpr box<R> operator&&(box<R>, box<Q>) {
  static_assert(std::same_as<R, Q>,
                "the two sides of `&&` are guards over different readings; use axes of one reading");
  return {};
}

/// Exists to explain: a box has no alternatives.
template <class R, class Q>
constexpr box<R> operator||(box<R>, box<Q>) {
  static_assert(!std::same_as<R, R>, "a guard has no `||`; write one row for each alternative");
  return {};
}

/// The facts of axes, in the order of their reading; `axes` must be all axes of the reading in that order. Loading a
/// ladder from data needs it: `inline constexpr auto my_axes = facts_of(heat, risk);`
template <auto First, signal G, weight W, auto... M, signal... Gs, weight... Ws>
[[nodiscard]] consteval auto facts_of(axis_of<First, G, W> first, axis_of<M, Gs, Ws>... axes) {
  using reading = typename decltype(first)::reading;
  static_assert((std::same_as<reading, typename decltype(axes)::reading> && ...), "axes of one reading only");
  static_assert(sizeof...(M) + 1 == axis_members<reading>.size(), "list every axis of the reading once");
  static_assert(detail::ascending<First, M...>(), "list the axes in the order of the reading's members");
  return std::array<axis_fact, sizeof...(M) + 1>{first.fact, axes.fact...};
}

}  // namespace aplomb::escalate
