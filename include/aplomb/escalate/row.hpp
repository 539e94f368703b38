// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/opaque.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

/// The language in which rows are written:
///
///     state + on<event>[guard] / effect = next_state
///
/// - `state` may be `any` (all but final states and a person's) or `every`; `next_state` may be `stay`.
/// - Guard and effect may be left out. An effect is an enumerator of a described enum whose first enumerator means
///   "none", or a captureless noexcept callable taking (event const&, reading const&).
/// - `on<timer>.after(10_min)` fires once that long in the state; `.reopens()` lets a row leave a final state.
/// - `.for_turns<3>()` fires when the guard holds three events of the kind in a row; `.cooldown<5>()`: having fired, not
///   again on the next five events of the kind.
/// - `before_all(row, ...)`: these rows are asked before all others.

namespace aplomb::escalate {

struct any_state {};
struct every_state {};
struct stay_here {};

/// Every state that is neither final nor owned by a person, except the row's target.
inline constexpr any_state any{};
/// Every state, final ones and a person's included, except the row's target.
inline constexpr every_state every{};
/// As target: the row fires, its effect counts, the state remains.
inline constexpr stay_here stay{};

namespace detail {

struct no_reading {};
struct no_effect {};
struct no_predicate {};

template <class T>
inline constexpr bool is_guard = false;
template <class R>
inline constexpr bool is_guard<box<R>> = true;
template <class F>
inline constexpr bool is_guard<opaque_guard<F>> = true;
template <class R, class F>
inline constexpr bool is_guard<guarded<R, F>> = true;

template <class F>
concept callable_effect = captureless<F> && !std::same_as<F, no_effect>;

/// A finished row. The types say which event, reading, effect and opaque guard; everything else is data.
template <class S, class E, class R, class F, class P = no_predicate>
struct row {
  using state = S;
  using event = E;
  using reading = R;
  using effect = F;
  using predicate = P;
  using types = boost::mp11::mp_list<row>;

  row_fact fact{};

  constexpr row_fact const* begin() const noexcept { return &fact; }
  constexpr row_fact const* end() const noexcept { return &fact + 1; }
};

template <class List, std::size_t N>
struct row_group {
  using types = List;

  row_fact facts[N]{};

  constexpr row_fact const* begin() const noexcept { return facts; }
  constexpr row_fact const* end() const noexcept { return facts + N; }
};

template <class T>
inline constexpr bool is_rows = false;
template <class S, class E, class R, class F, class P>
inline constexpr bool is_rows<row<S, E, R, F, P>> = true;
template <class List, std::size_t N>
inline constexpr bool is_rows<row_group<List, N>> = true;

/// A row that still lacks its target.
template <class S, class E, class R, class F, class P>
struct leaving {
  row_fact fact{};

  constexpr row<S, E, R, F, P> operator=(S to) const noexcept {
    row<S, E, R, F, P> made{fact};
    made.fact.to = static_cast<std::uint8_t>(to);
    made.fact.stays = fact.leaves == origin::one && made.fact.to == fact.from;
    return made;
  }
  constexpr row<S, E, R, F, P> operator=(stay_here) const noexcept {
    row<S, E, R, F, P> made{fact};
    made.fact.to = fact.from;
    made.fact.stays = true;
    return made;
  }
  template <class T>
  constexpr row<S, E, R, F, P> operator=(T) const noexcept {
    static_assert(
        !is_guard<T>,
        "a guard stands in brackets after the event, not after `=`: write `state + on<event>[guard] = next_state`");
    static_assert(is_guard<T>,
                  "what follows `=` is the next state: an enumerator of the same enum as the row's state, or `stay`");
    return {fact};
  }
};

/// The same for a wildcard, whose enum is not known before its target.
template <class E, class R, class F, class P>
struct leaving_many {
  row_fact fact{};

  template <class S>
  constexpr auto operator=(S to) const noexcept {
    static_assert(
        !is_guard<S>,
        "a guard stands in brackets after the event, not after `=`: write `any + on<event>[guard] = next_state`");
    if constexpr (std::is_enum_v<S>) return leaving<S, E, R, F, P>{fact} = to;
  }
  constexpr row<stay_here, E, R, F, P> operator=(stay_here) const noexcept {
    row<stay_here, E, R, F, P> made{fact};
    made.fact.stays = true;
    return made;
  }
};

}  // namespace detail

/// What follows the `+` of a row. Made by `on<event>`.
template <event_type E, class R = detail::no_reading, class F = detail::no_effect, class P = detail::no_predicate>
struct clause {
  row_fact fact{};

  /// The row fires only for readings in `guard`.
  template <class Q>
  [[nodiscard]] constexpr auto operator[](Q const& guard) const noexcept {
    static_assert(detail::is_guard<Q>, "what stands in brackets is a guard over axes, such as `anger >= 0.60_p`");
    if constexpr (detail::is_guard<Q>)
      return with(guard);
    else
      return *this;
  }

  /// The row fires once the state has lasted `wait` (more than zero).
  [[nodiscard]] constexpr clause after(duration wait) const noexcept {
    static_assert(
        fact_of_event<E>().kind == event_kind::clock,
        "`.after(...)` belongs to an event that the clock sends, such as `timer`; other events come when they come");
    clause made{fact};
    made.fact.after_ms = wait.ms;
    return made;
  }

  /// The row fires when its guard holds on `N` events of its kind in a row, 2 to 100: persistence, and deferral of what a
  /// single message would get wrong.
  template <unsigned N>
  [[nodiscard]] constexpr clause for_turns() const noexcept {
    static_assert(N >= 2 && N <= longest_count, "`.for_turns<N>()` counts 2 to 100 events in a row");
    static_assert(fact_of_event<E>().kind != event_kind::clock,
                  "`.for_turns<N>()` counts what people send; how long something lasts is `.after(...)`");
    clause made{fact};
    made.fact.turns = static_cast<std::uint8_t>(N);
    return made;
  }

  /// Having fired, the row does not fire on the next `N` events of its kind, 1 to 100, whatever the state.
  template <unsigned N>
  [[nodiscard]] constexpr clause cooldown() const noexcept {
    static_assert(N >= 1 && N <= longest_count, "`.cooldown<N>()` lasts 1 to 100 events");
    static_assert(fact_of_event<E>().kind != event_kind::clock,
                  "`.cooldown<N>()` counts what people send; to wait for the clock use a state and `.after(...)`");
    clause made{fact};
    made.fact.cooldown = static_cast<std::uint8_t>(N);
    return made;
  }

  /// The row may leave a final state.
  [[nodiscard]] constexpr clause reopens() const noexcept {
    clause made{fact};
    made.fact.reopens = true;
    return made;
  }

  /// What else happens when the row fires.
  template <class G>
  [[nodiscard]] constexpr auto operator/(G effect) const noexcept {
    static_assert(
        described_enum<G> || detail::callable_effect<G>,
        "what follows `/` is an effect: an enumerator of a described enum, or a captureless noexcept callable");
    clause<E, R, G, P> made{fact};
    if constexpr (described_enum<G>) made.fact.effect = static_cast<std::uint8_t>(effect);
    return made;
  }

 private:
  static constexpr bool unguarded = std::same_as<R, detail::no_reading> && std::same_as<P, detail::no_predicate>;

  template <class Q>
  [[nodiscard]] constexpr auto with(box<Q> const& guard) const noexcept {
    static_assert(unguarded, "a row has one guard; join its parts with `&&`");
    clause<E, Q, F, P> made{fact};
    made.fact.guard = guard.cuts;
    return made;
  }
  template <class G>
  [[nodiscard]] constexpr auto with(opaque_guard<G>) const noexcept {
    static_assert(unguarded, "a row has one guard; join its parts with `&&`");
    clause<E, R, F, G> made{fact};
    made.fact.opaque = true;
    return made;
  }
  template <class Q, class G>
  [[nodiscard]] constexpr auto with(detail::guarded<Q, G> const& guard) const noexcept {
    static_assert(unguarded, "a row has one guard; join its parts with `&&`");
    clause<E, Q, F, G> made{fact};
    made.fact.guard = guard.thresholds.cuts;
    made.fact.opaque = true;
    return made;
  }
};

/// Begins the clause of a row that answers event `E`.
template <event_type E>
inline constexpr clause<E> on{};

template <described_enum S, class E, class R, class F, class P>
[[nodiscard]] constexpr detail::leaving<S, E, R, F, P> operator+(S from, clause<E, R, F, P> const& c) noexcept {
  static_assert(!std::same_as<S, F>,
                "what follows `/` is an effect, and this is a state: to name the next state write `= state`");
  detail::leaving<S, E, R, F, P> made{c.fact};
  made.fact.from = static_cast<std::uint8_t>(from);
  return made;
}
template <class E, class R, class F, class P>
[[nodiscard]] constexpr detail::leaving_many<E, R, F, P> operator+(any_state, clause<E, R, F, P> const& c) noexcept {
  detail::leaving_many<E, R, F, P> made{c.fact};
  made.fact.leaves = origin::any;
  return made;
}
template <class E, class R, class F, class P>
[[nodiscard]] constexpr detail::leaving_many<E, R, F, P> operator+(every_state, clause<E, R, F, P> const& c) noexcept {
  detail::leaving_many<E, R, F, P> made{c.fact};
  made.fact.leaves = origin::every;
  return made;
}

namespace detail {

template <class... Parts>
using joined = boost::mp11::mp_append<boost::mp11::mp_list<>, typename Parts::types...>;

/// All rows one after the other.
template <class... Parts>
[[nodiscard]] constexpr auto join(Parts const&... parts) noexcept {
  constexpr std::size_t count = boost::mp11::mp_size<joined<Parts...>>::value;
  row_group<joined<Parts...>, count> made{};
  std::size_t at = 0;
  auto const copy = [&](auto const& part) {
    for (row_fact const& fact : part) made.facts[at++] = fact;
  };
  (copy(parts), ...);
  return made;
}

template <class... Parts>
constexpr void expect_rows() noexcept {
  static_assert(sizeof...(Parts) > 0, "a ladder has at least one row");
  constexpr bool complete = (is_rows<Parts> && ...);
  static_assert(complete,
                "a row ends with `= state` or `= stay`; here it is missing: write `state + on<event>[guard] / effect = "
                "next_state`");
}

}  // namespace detail

/// Rows that are asked before all rows outside, whatever their place in the table.
template <class... Parts>
[[nodiscard]] constexpr auto before_all(Parts const&... parts) noexcept {
  detail::expect_rows<Parts...>();
  if constexpr ((detail::is_rows<Parts> && ...)) {
    auto made = detail::join(parts...);
    for (row_fact& fact : made.facts) fact.first = true;
    return made;
  } else {
    return detail::row_group<boost::mp11::mp_list<>, 1>{};
  }
}

/// The rows of a ladder, at most 128, in the order in which they are numbered.
template <class... Parts>
[[nodiscard]] constexpr auto rows(Parts const&... parts) noexcept {
  detail::expect_rows<Parts...>();
  if constexpr ((detail::is_rows<Parts> && ...))
    return detail::join(parts...);
  else
    return detail::row_group<boost::mp11::mp_list<>, 1>{};
}

}  // namespace aplomb::escalate
