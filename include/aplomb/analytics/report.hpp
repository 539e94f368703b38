// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/analytics/group_rates.hpp>
#include <aplomb/analytics/score_histogram.hpp>
#include <aplomb/analytics/state_flow.hpp>
#include <aplomb/analytics/threshold_margins.hpp>
#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aplomb::analytics {

/// One period of the time line.
struct period {
  instant begin{};
  std::uint32_t messages = 0;  ///< of customers
  std::uint32_t troubled = 0;  ///< of these, those of strong negative feeling, see `is_troubled`
  std::uint32_t handovers = 0;
};

/// Whether a message is one of strong negative feeling: the bounds at which the service ladder calls a calm customer upset.
[[nodiscard]] constexpr bool is_troubled(escalate::service_reading const& now) noexcept {
  return now.anger >= score::of(600) || now.level >= score::of(750);
}

/// A matter and a feeling that met in troubled conversations: an exact count over any time, to sort out what to read
/// first. `crisis::hot_spots` is another question, asked while messages come: which feeling is more frequent in a
/// matter than elsewhere.
struct trouble_spot {
  classify::aspect about{};
  classify::emotion feeling{};
  std::uint32_t conversations = 0;  ///< with a troubled message about it in which this feeling was the main one
};

/// A group that the caller declared, or a language. Rates are there from `disparity_floor` conversations on: those of
/// fewer say more about these few people than about the group.
struct group_line {
  std::string name;
  std::uint64_t conversations = 0;
  std::optional<rate> handed_over{};
  std::optional<rate> troubled{};
  disparity handover_gap{};  ///< against all other groups together
  disparity trouble_gap{};
};

/// How one score moved from the earlier half of the conversations to the later one; a conversation counts with its peak.
struct drift_line {
  std::size_t axis = 0;  ///< of the service reading
  score median_before{}, median_after{};
  analytics::drift found{};
};

/// What many conversations show a supervisor: plain numbers, made by `journal_summary`, written by report_text.hpp,
/// report_html.hpp and json/report.hpp. Names no customer and no agent; groups are named by
/// the caller.
struct report {
  std::uint64_t decisions = 0;
  std::uint64_t messages = 0;
  std::uint64_t unread = 0;   ///< messages in which the reader knew nothing
  std::uint64_t refused = 0;  ///< decisions of ladders that the conversation did not belong to
  std::uint64_t conversations = 0;
  std::uint64_t troubled = 0;                                   ///< conversations with a troubled message
  std::uint64_t handed_over = 0;                                ///< conversations that left the bot
  std::uint64_t reasons[count_of<escalate::handoff_reason>]{};  ///< handovers by reason
  std::uint64_t feelings[count_of<classify::emotion>]{};        ///< messages by main emotion
  instant from{}, to{};                                         ///< of the decisions with a time
  std::optional<duration> median_wait{};                        ///< from the call for a person to the person
  std::optional<duration> longest_wait{};
  std::uint64_t waited = 0;  ///< calls for a person that a person answered
  std::uint64_t calmed = 0;  ///< of the troubled conversations, those that ended below half of their peak
  state_flow heat{}, owner{};
  duration every{};  ///< length of a period
  std::vector<period> periods{};
  std::vector<trouble_spot> trouble_spots{};  ///< the most frequent first; none below `trouble_spot_floor`
  std::vector<group_line> groups{};
  std::vector<drift_line> drifts{};
  std::optional<threshold_margins> heat_margins{}, owner_margins{};  ///< when the ladders are at hand
};

/// Fewer conversations are no spot: they might be somebody.
inline constexpr std::uint32_t trouble_spot_floor = 5;

}  // namespace aplomb::analytics
