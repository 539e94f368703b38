// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/respond/follow_up.hpp>
#include <aplomb/respond/quiet_hours.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/conversation.hpp>
#include <cstdint>

/// When a customer should hear something: that the message arrived, how far the matter is, and after it is closed how they
/// are. Pure functions of what a conversation remembers; `severity` is that of its heat state, 0...9 (`turn::axes`).

namespace aplomb {

/// How long a customer is left without a word.
struct service_times {
  duration acknowledge{60'000};  ///< until somebody has to show that a message was read; half of it from severity 5 on
  duration progress_calm{86'400'000};       ///< between two words on an open matter, at a severity below 3,
  duration progress_concerned{28'800'000};  ///< from 3 on,
  duration progress_upset{14'400'000};      ///< from 5 on,
  duration progress_angry{7'200'000};       ///< from 7 on
  respond::quiet_hours quiet{};             ///< for words on progress

  /// The pause that a customer stands at that severity.
  [[nodiscard]] constexpr duration progress(std::uint8_t severity) const noexcept {
    return severity >= 7   ? progress_angry
           : severity >= 5 ? progress_upset
           : severity >= 3 ? progress_concerned
                           : progress_calm;
  }
};

/// Until when somebody has to show that the customer's message was read; nothing when no message waits or no time matters.
[[nodiscard]] constexpr escalate::deadline acknowledgement_due(conversation const& talk, std::uint8_t severity,
                                                               service_times const& times = {}) noexcept {
  if (talk.unanswered == 0 || talk.waiting_since == instant{}) return {};
  return {true, talk.waiting_since + duration{times.acknowledge.ms / (severity >= 5 ? 2 : 1)}};
}

/// When to tell the customer how far the matter is: some time after the desk's last word while an ask or a promise is open;
/// nothing when none is, while a message waits for its answer, or when no time matters. What was promised for an earlier time
/// is told then.
[[nodiscard]] constexpr escalate::deadline progress_due(conversation const& talk, case_file const& file,
                                                        std::uint8_t severity,
                                                        service_times const& times = {}) noexcept {
  auto const* const promised = file.said.next_due();
  bool const open = talk.ask_open || !file.asked.empty() || promised != nullptr;
  if (!open || talk.unanswered > 0 || talk.waiting_since == instant{}) return {};
  instant at = times.quiet.after(talk.waiting_since + times.progress(severity));
  if (promised != nullptr && promised->due > talk.waiting_since) at = std::min(at, promised->due);
  return {true, at};
}

/// What the follow-up schedule has to know of a conversation that was closed at `closed`: how bad it was by its curve, what
/// was not kept, what is still promised. Keep the result, and count `touches` in it.
[[nodiscard]] constexpr respond::closed_case closed_case_of(conversation const& talk, case_file const& file,
                                                            instant closed) noexcept {
  respond::closed_case c;
  c.closed = closed;
  c.broken = talk.broken;
  for (std::uint8_t const per_cent : file.curve())
    c.severity = std::max(c.severity, static_cast<std::uint8_t>(std::min(per_cent / 10, 9)));
  for (auto const& p : file.said.promises())
    if (p.open()) c.promised = std::max(c.promised, p.due);
  return c;
}

}  // namespace aplomb
