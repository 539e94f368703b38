// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/need.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/customer.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/feeling.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/respond/uptake.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The grid of situations that a proof runs a policy over: one dimension for each thing that a policy may ask about. The
/// cuts are those at which the policy asks; between two cuts all situations are alike to it.

namespace aplomb::respond {

/// What of a situation is a dimension of its own. Yes or no unless said otherwise.
///
/// feeling, owner, reason, agents, cause, about, purpose: enumerators; severity, turn: numbers. open_ask...gratitude: what
/// the gates say that are called so or nearly so; attacked: `attacks_somebody`; answer_known...reply_time: what the
/// desk's facts allow; matter_named: see `names_matter`; deed_at_hand: `do_deed` finds something to do; remedy_at_hand:
/// something can be done about the trouble; apology: `apology_due`; even: `acknowledged_evenly`; nature...caused: of the
/// customer, see customer_gates.hpp; uptake: what the message does with the desk's last word; sure_feeling: `feeling_shown`;
/// people: `about_people`; matter_brought: `brings_matter`; vents: `gripes`; conduct: `about_conduct`; lateness: `about_lateness`;
/// cancels: `wants_cancellation`; suffered: `has_suffered`; need: what the message calls for; thanks: `only_thanks`.
APLOMB_ENUM(feature, std::uint8_t, feeling, owner, reason, agents, cause, severity, turn, about, purpose, open_ask, ask,
            only_greets, handed_over, at_the_end, nobody_takes_over, memory, fact, answers, promise, displeasure,
            gratitude, attacked, answer_known, cause_known, choice, compensation_due, retains, prevents, help_elsewhere,
            reply_time, matter_named, deed_at_hand, remedy_at_hand, apology, even, promise_broken, approval_needed,
            nature, problem, source, tier, expected, caused, wronged, unclear_reading, question_left, about_something,
            candidate_left, uptake, sure_feeling, people, matter_brought, vents, conduct, lateness, cancels, suffered,
            need, thanks)

/// A dimension of the grid, by number.
struct dimension {
  static constexpr std::size_t axes = count_of<feature>;
  static constexpr std::size_t said = axes + escalate::axes::service.size();
  static constexpr std::size_t rested = said + count_of<act>;
  static constexpr std::size_t known = rested + count_of<act>;
  static constexpr std::size_t told = known + count_of<slot>;
  static constexpr std::size_t asked = told + count_of<slot>;
  static constexpr std::size_t candidate = asked + count_of<slot>;
  static constexpr std::size_t can = candidate + count_of<slot>;
  static constexpr std::size_t missing = can + count_of<deed>;  ///< by times: a question that `ask_missing` may put
  static constexpr std::size_t code = missing + 20;             ///< gates that nobody can look into
  static constexpr std::size_t mind = code + 16;
  static constexpr std::size_t lacking = mind + count_of<classify::psychology>;
  static constexpr std::size_t count = lacking + count_of<customer_slot>;

  std::uint8_t number = 0;

  constexpr dimension() noexcept = default;
  constexpr dimension(feature f) noexcept : number(static_cast<std::uint8_t>(f)) {}
  constexpr explicit dimension(std::size_t n) noexcept : number(static_cast<std::uint8_t>(n)) {}

  [[nodiscard]] static constexpr dimension axis(std::size_t i) noexcept { return dimension{axes + i}; }
  [[nodiscard]] static constexpr dimension times(act a) noexcept { return dimension{said + index_of(a)}; }
  [[nodiscard]] static constexpr dimension rest(act a) noexcept { return dimension{rested + index_of(a)}; }

  friend constexpr bool operator==(dimension, dimension) noexcept = default;
};
static_assert(dimension::count <= 256);

/// A stretch of one dimension: [from, below).
struct stretch {
  dimension of{};
  std::int32_t from = 0;
  std::int32_t below = 0;

  friend constexpr bool operator==(stretch const&, stretch const&) noexcept = default;
};

namespace detail {

/// The values that a dimension may have at all: [0, limit).
[[nodiscard]] constexpr std::int32_t limit_of(dimension d) noexcept {
  std::size_t const n = d.number;
  if (n >= dimension::known) return n >= dimension::asked && n < dimension::candidate ? 256 : 2;
  if (n >= dimension::rested) return 65536;
  if (n >= dimension::said) return 256;
  if (n >= dimension::axes) return score::one + 1;
  switch (static_cast<feature>(n)) {
    case feature::feeling:
      return static_cast<std::int32_t>(count_of<respond::feeling>);
    case feature::owner:
      return static_cast<std::int32_t>(count_of<escalate::owner_state>);
    case feature::reason:
      return static_cast<std::int32_t>(count_of<escalate::handoff_reason>);
    case feature::agents:
      return static_cast<std::int32_t>(count_of<known_to_be>);
    case feature::cause:
      return static_cast<std::int32_t>(count_of<fault_of>);
    case feature::about:
      return static_cast<std::int32_t>(count_of<classify::aspect>);
    case feature::purpose:
      return static_cast<std::int32_t>(count_of<classify::purpose>);
    case feature::nature:
      return static_cast<std::int32_t>(count_of<case_nature>);
    case feature::problem:
      return static_cast<std::int32_t>(count_of<classify::problem_type>);
    case feature::source:
      return static_cast<std::int32_t>(count_of<problem_source>);
    case feature::tier:
      return static_cast<std::int32_t>(count_of<customer_tier>);
    case feature::uptake:
      return static_cast<std::int32_t>(count_of<respond::uptake>);
    case feature::need:
      return static_cast<std::int32_t>(count_of<classify::need>);
    case feature::expected:
      return static_cast<std::int32_t>(count_of<expectation_state>);
    case feature::caused:
      return static_cast<std::int32_t>(count_of<classify::fault_of>);
    case feature::severity:
      return 10;
    case feature::turn:
      return 65536;
    default:
      return 2;
  }
}

/// The name of value `v` of a dimension of enumerators; "" for a number.
[[nodiscard]] constexpr std::string_view value_name(dimension d, std::int32_t v) noexcept {
  switch (d.number < dimension::axes ? static_cast<feature>(d.number) : feature::severity) {
    case feature::feeling:
      return name_of(static_cast<respond::feeling>(v));
    case feature::owner:
      return name_of(static_cast<escalate::owner_state>(v));
    case feature::reason:
      return name_of(static_cast<escalate::handoff_reason>(v));
    case feature::agents:
      return name_of(static_cast<known_to_be>(v));
    case feature::cause:
      return name_of(static_cast<fault_of>(v));
    case feature::about:
      return name_of(static_cast<classify::aspect>(v));
    case feature::purpose:
      return name_of(static_cast<classify::purpose>(v));
    case feature::nature:
      return name_of(static_cast<case_nature>(v));
    case feature::problem:
      return name_of(static_cast<classify::problem_type>(v));
    case feature::source:
      return name_of(static_cast<problem_source>(v));
    case feature::tier:
      return name_of(static_cast<customer_tier>(v));
    case feature::uptake:
      return name_of(static_cast<respond::uptake>(v));
    case feature::need:
      return name_of(static_cast<classify::need>(v));
    case feature::expected:
      return name_of(static_cast<expectation_state>(v));
    case feature::caused:
      return name_of(static_cast<classify::fault_of>(v));
    default:
      return {};
  }
}

template <std::size_t N>
constexpr void append_dimension(fixed_string<N>& out, dimension d) {
  auto const put = [&](std::string_view before, std::string_view name) { out.append(before), out.append(name); };
  std::size_t const n = d.number;
  if (n < dimension::axes)
    out.append(name_of(static_cast<feature>(n)));
  else if (n < dimension::said)
    out.append(escalate::axes::service[n - dimension::axes].name);
  else if (n < dimension::rested)
    put("times said ", name_of(static_cast<act>(n - dimension::said)));
  else if (n < dimension::known)
    put("turns since ", name_of(static_cast<act>(n - dimension::rested)));
  else if (n < dimension::told)
    put("known ", name_of(static_cast<slot>(n - dimension::known)));
  else if (n < dimension::asked)
    put("told ", name_of(static_cast<slot>(n - dimension::told)));
  else if (n < dimension::candidate)
    put("times asked ", name_of(static_cast<slot>(n - dimension::asked)));
  else if (n < dimension::can)
    put("candidate ", name_of(static_cast<slot>(n - dimension::candidate)));
  else if (n < dimension::missing)
    put("can ", name_of(static_cast<deed>(n - dimension::can)));
  else if (n < dimension::code)
    out.append("missing fact");
  else if (n < dimension::mind)
    out.append("a condition written as code");
  else if (n < dimension::lacking)
    out.append(name_of(static_cast<classify::psychology>(n - dimension::mind)));
  else
    put("lacks ", name_of(static_cast<customer_slot>(n - dimension::lacking)));
}

}  // namespace detail

/// "owner bot", "level >= 0.55", "no offer", "times said ask 0".
[[nodiscard]] constexpr fixed_string<96> to_text(stretch const& s) noexcept {
  fixed_string<96> out;
  std::int32_t const limit = detail::limit_of(s.of);
  bool const is_axis = s.of.number >= dimension::axes && s.of.number < dimension::said;
  if (limit == 2 && s.from + 1 == s.below) {
    if (s.from == 0) out.append("no ");
    detail::append_dimension(out, s.of);
    return out;
  }
  detail::append_dimension(out, s.of);
  auto const number = [&](std::int32_t v) {
    if (is_axis)
      out.append(to_text(score::of(v)));
    else if (auto const name = detail::value_name(s.of, v); !name.empty())
      out.append(name);
    else
      append_number(out, static_cast<std::uint64_t>(v));
  };
  if (s.from + 1 == s.below) {
    out.append(" ");
    number(s.from);
  } else if (!detail::value_name(s.of, 0).empty()) {
    out.append(" ");
    number(s.from);
    out.append("...");
    number(s.below - 1);
  } else {
    if (s.from > 0) out.append(" >= "), number(s.from);
    if (s.below < limit) out.append(" < "), number(s.below);
  }
  return out;
}

}  // namespace aplomb::respond
