// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/crisis/topic_watch.hpp>
#include <aplomb/escalate/trace.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::crisis {

/// A sentence or two on how a topic stands and why.
using crisis_text = fixed_string<640>;

namespace detail {

template <std::size_t N>
constexpr void append_tenths(fixed_string<N>& out, std::uint64_t milli) noexcept {
  std::uint64_t const tenths = (milli + 50) / 100;
  append_number(out, tenths / 10);
  out.append(".");
  append_number(out, tenths % 10);
}

}  // namespace detail

/// Says why a topic is where it is, with its numbers: "delivery: alert. 41 conversations where 9.3 are usual;
/// likelihood 0.98, severity 0.31, reach 0.08. watch --[likelihood 0.63 >= 0.50]--> alert (row 3). 8 conversations are
/// kept as evidence." The row is the last that fired, the reading the present one. Pure; no text of anybody.
[[nodiscard]] constexpr crisis_text explain(std::string_view topic, topic_report const& r) noexcept {
  crisis_text out;
  out.append(topic);
  out.append(": ");
  out.append(name_of(r.level));
  if (r.learning) {
    out.append(". Still learning what is usual.");
    return out;
  }
  if (r.conversations == 0) {
    out.append(". Nothing beyond the usual.");
  } else {
    out.append(". ");
    append_number(out, r.conversations);
    out.append(r.conversations == 1 ? " conversation where " : " conversations where ");
    detail::append_tenths(out, r.expected_milli);
    out.append(" are usual; likelihood ");
    out.append(to_text(r.reading.likelihood));
    out.append(", severity ");
    out.append(to_text(r.reading.severity));
    out.append(", reach ");
    out.append(to_text(r.reading.reach));
    out.append(".");
  }
  if (r.step.fired()) {
    out.append(" ");
    out.append(escalate::trace<alert_ladder>(r.step, r.stepped_on));
    out.append(".");
  }
  if (r.heaviest.size() > 0) {
    out.append(" ");
    append_number(out, r.heaviest.size());
    out.append(r.heaviest.size() == 1 ? " conversation is" : " conversations are");
    out.append(" kept as evidence.");
  }
  return out;
}

}  // namespace aplomb::crisis
