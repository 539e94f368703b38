// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/crisis/alert_ladder.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace aplomb::crisis {

/// One step of a plan: who does what, from which level of alert on, and how soon.
struct plan_step {
  std::string_view id{};     ///< stable, in snake case
  std::string_view what{};   ///< as it is told to the owner
  std::string_view owner{};  ///< a role, not a name: "press office"
  alert_level from{};        ///< opens when the level reaches this: watch, alert or crisis
  duration within{};         ///< to be done so long after it opened
};

namespace detail {
// Not constexpr on purpose: a call stops the constant evaluation, and the compiler prints the name.
inline void a_step_of_a_plan_has_an_id_and_says_what_is_to_be_done() noexcept {}
inline void a_step_of_a_plan_has_an_owner() noexcept {}
inline void a_step_of_a_plan_has_a_time_within_which_it_is_done() noexcept {}
inline void a_step_of_a_plan_opens_at_watch_alert_or_crisis() noexcept {}
inline void the_steps_of_a_plan_have_different_ids() noexcept {}
inline void a_plan_has_a_step_for_a_crisis() noexcept {}
}  // namespace detail

/// A plan for the day on which it is needed: at most 32 steps. Immutable.
template <std::size_t N>
using contingency_plan = std::array<plan_step, N>;

/// A plan, checked by the compiler: every step has an id of its own, a deed, an owner, a time and a level, and a crisis has
/// a step.
template <std::size_t N>
[[nodiscard]] consteval contingency_plan<N> plan_of(plan_step const (&steps)[N]) {
  contingency_plan<N> plan{};
  bool crisis = false;
  for (std::size_t i = 0; i < N; ++i) {
    plan_step const& s = steps[i];
    if (s.id.empty() || s.what.empty()) detail::a_step_of_a_plan_has_an_id_and_says_what_is_to_be_done();
    if (s.owner.empty()) detail::a_step_of_a_plan_has_an_owner();
    if (s.within.ms <= 0) detail::a_step_of_a_plan_has_a_time_within_which_it_is_done();
    if (s.from != alert_level::watch && s.from != alert_level::alert && s.from != alert_level::crisis)
      detail::a_step_of_a_plan_opens_at_watch_alert_or_crisis();
    for (std::size_t k = 0; k < i; ++k)
      if (steps[k].id == s.id) detail::the_steps_of_a_plan_have_different_ids();
    crisis = crisis || s.from == alert_level::crisis;
    plan[i] = s;
  }
  if (!crisis) detail::a_plan_has_a_step_for_a_crisis();
  return plan;
}

/// Where a step stands. idle: not called for; open: called for and nobody has begun; doing; done. Overdue is no state
/// of its own, but an open or begun step whose time is over: see `is_overdue`.
APLOMB_ENUM(step_state, std::uint8_t, idle, open, doing, done)

/// How a plan is being carried out. Trivially copyable; steps are those of the plan by number.
template <std::size_t N>
struct plan_state {
  std::array<step_state, N> state{};
  std::array<instant, N> opened{};
  std::array<instant, N> finished{};

  friend constexpr bool operator==(plan_state const&, plan_state const&) noexcept = default;
};

/// When a step is due; meaningful while it is open or doing.
template <std::size_t N>
[[nodiscard]] constexpr instant due_at(contingency_plan<N> const& plan, plan_state<N> const& now,
                                       std::size_t step) noexcept {
  return now.opened[step] + plan[step].within;
}

/// Whether a step is open or begun and its time is over.
template <std::size_t N>
[[nodiscard]] constexpr bool is_overdue(contingency_plan<N> const& plan, plan_state<N> const& now, std::size_t step,
                                        instant at) noexcept {
  step_state const s = now.state[step];
  return (s == step_state::open || s == step_state::doing) && at > due_at(plan, now, step);
}

/// The level of alert has changed: opens the idle steps that it calls for. Crisis and in_hand call for those of crisis,
/// alert and watch; a lower level closes nothing: who has begun ends it, or `stand_down` says that it is over. Pure. O(N).
template <std::size_t N>
[[nodiscard]] constexpr plan_state<N> reached(contingency_plan<N> const& plan, plan_state<N> now, alert_level level,
                                              instant at) noexcept {
  for (std::size_t i = 0; i < N; ++i)
    if (now.state[i] == step_state::idle && level != alert_level::quiet && height_of(level) >= height_of(plan[i].from))
      now.state[i] = step_state::open, now.opened[i] = at;
  return now;
}

/// Somebody has begun a step that is open; of any other nothing changes. Pure.
template <std::size_t N>
[[nodiscard]] constexpr plan_state<N> begun(plan_state<N> now, std::size_t step) noexcept {
  if (step < N && now.state[step] == step_state::open) now.state[step] = step_state::doing;
  return now;
}

/// A step that is open or begun is done. Pure.
template <std::size_t N>
[[nodiscard]] constexpr plan_state<N> finished(plan_state<N> now, std::size_t step, instant at) noexcept {
  if (step < N && (now.state[step] == step_state::open || now.state[step] == step_state::doing))
    now.state[step] = step_state::done, now.finished[step] = at;
  return now;
}

/// It is over: every step is idle again and opens anew the next time.
template <std::size_t N>
[[nodiscard]] constexpr plan_state<N> stand_down(plan_state<N>) noexcept {
  return {};
}

/// The number of a step, or N when there is none of that id. O(N).
template <std::size_t N>
[[nodiscard]] constexpr std::size_t step_named(contingency_plan<N> const& plan, std::string_view id) noexcept {
  std::size_t i = 0;
  while (i < N && plan[i].id != id) ++i;
  return i;
}

/// The earliest time at which a step that is open or begun becomes overdue; `set` is false when there is none. O(N).
struct plan_deadline {
  bool set = false;
  instant at{};
  std::size_t step = 0;
};
template <std::size_t N>
[[nodiscard]] constexpr plan_deadline next_due(contingency_plan<N> const& plan, plan_state<N> const& now,
                                               instant after) noexcept {
  plan_deadline out;
  for (std::size_t i = 0; i < N; ++i) {
    if (now.state[i] != step_state::open && now.state[i] != step_state::doing) continue;
    instant const due = due_at(plan, now, i);
    if (due >= after && (!out.set || due < out.at)) out = {true, due, i};
  }
  return out;
}

}  // namespace aplomb::crisis
