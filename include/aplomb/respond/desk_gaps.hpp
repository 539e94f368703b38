// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <cstdint>
#include <string_view>

/// What a desk's facts leave open: nothing that keeps it from working, but something that customers will run into.

namespace aplomb::respond {

/// A gap in the facts of a desk.
///
/// no_crisis_resources: somebody in danger is handed over at once, in words that name no number; the only gap that a checked
/// maker refuses. no_reply_time: nothing can be promised. no_hours: nobody can be told when people are there. no_remedy: no
/// deed, choice or compensation, so that no apology is ever said. no_retention: who wants to leave gets no offer to stay.
APLOMB_ENUM(desk_gap, std::uint8_t, no_crisis_resources, no_reply_time, no_hours, no_remedy, no_retention)

/// What the gap means and how it is closed.
[[nodiscard]] constexpr std::string_view text_of(desk_gap g) noexcept {
  switch (g) {
    case desk_gap::no_crisis_resources:
      return "somebody in danger is handed over at once, but told of no help elsewhere; give `resource`, the help line "
             "of "
             "your region";
    case desk_gap::no_reply_time:
      return "no answer can be promised; give `reply_within_minutes`";
    case desk_gap::no_hours:
      return "nobody can be told when people are there; give `hours`";
    case desk_gap::no_remedy:
      return "no apology is ever said, because nothing makes up for anything; give `can`, `offer` or `compensation`";
    case desk_gap::no_retention:
      return "who wants to leave is not asked to stay; give `retention` if you have something to offer";
  }
  return {};
}

using desk_gaps = fixed_vector<desk_gap, count_of<desk_gap>>;

/// The gaps in the facts, the gravest first. O(1), no allocation.
[[nodiscard]] constexpr desk_gaps gaps(desk_facts const& facts) noexcept {
  desk_gaps found;
  if (facts.resource.empty()) (void)found.push_back(desk_gap::no_crisis_resources);
  if (facts.reply_within <= duration{}) (void)found.push_back(desk_gap::no_reply_time);
  if (facts.hours.empty()) (void)found.push_back(desk_gap::no_hours);
  bool const remedy = !facts.can.empty() || !facts.offer.empty() || !facts.options.empty() ||
                      !facts.compensation.empty() || !facts.compensations.tiers.empty();
  if (!remedy) (void)found.push_back(desk_gap::no_remedy);
  if (facts.retention.empty()) (void)found.push_back(desk_gap::no_retention);
  return found;
}

/// The facts, when nobody in danger would be left without a place to turn to; else the fault `no_crisis_resources`. For desks
/// that must not open without. A desk without works all the same: it hands over at once.
[[nodiscard]] constexpr result<desk_facts, fault<desk_gap>> checked_facts(desk_facts const& facts) noexcept {
  if (facts.resource.empty()) return fault<desk_gap>{desk_gap::no_crisis_resources, 0};
  return facts;
}

}  // namespace aplomb::respond
