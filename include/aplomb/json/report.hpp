// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/analytics/report.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/guard.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// A report as JSON. Programs that use this link `aplomb::json`.

namespace aplomb::json {

namespace detail {

[[nodiscard]] inline boost::json::string json_text(std::string_view s) {
  return boost::json::string(s.data(), s.size());
}

[[nodiscard]] inline boost::json::value json_rate(std::optional<analytics::rate> const& r) {
  if (!r) return nullptr;
  return {{"of", r->of}, {"happened", r->happened}, {"per_mille", r->per_mille()}};
}

[[nodiscard]] inline boost::json::object json_gap(analytics::disparity const& d) {
  return {{"per_mille", d.gap}, {"enough", d.enough}, {"differs", d.differs}};
}

/// Counts by name, those above zero.
template <described_enum E, class Counts>
[[nodiscard]] boost::json::object json_counts(Counts const& counts) {
  boost::json::object out;
  for (auto const e : all_of<E>())
    if (counts[index_of(e)] > 0)
      out[boost::json::string_view{name_of(e).data(), name_of(e).size()}] = counts[index_of(e)];
  return out;
}

[[nodiscard]] inline boost::json::object json_flow(analytics::state_flow const& flow) {
  boost::json::array states, moves;
  for (std::size_t i = 0; i < flow.size(); ++i) {
    states.push_back({{"state", json_text(flow.name(i))}, {"visits", flow.visits(i)}, {"time_ms", flow.time(i).ms}});
    for (std::size_t j = 0; j < flow.size(); ++j)
      if (flow.moves(i, j) > 0)
        moves.push_back(
            {{"from", json_text(flow.name(i))}, {"to", json_text(flow.name(j))}, {"count", flow.moves(i, j)}});
  }
  return {{"states", std::move(states)}, {"moves", std::move(moves)}};
}

[[nodiscard]] inline boost::json::array json_margins(analytics::threshold_margins const& margins) {
  boost::json::array rows;
  for (std::size_t r = 0; r < margins.ladder().row_count; ++r) {
    auto const& row = margins.row(r);
    rows.push_back({{"row", r}, {"fired", row.fired}, {"narrowly", row.narrowly}, {"missed", row.missed}});
  }
  return rows;
}

}  // namespace detail

/// The report as one JSON object on one line, without an LF. Times are milliseconds, rates and scores thousandths; what is
/// not known is null. Keys may be added, never renamed; docs/analytics.md lists them.
[[nodiscard]] inline std::string write_report(analytics::report const& r) {
  using namespace detail;
  namespace bj = boost::json;
  auto const known = [](auto const& maybe) { return maybe ? bj::value(maybe->ms) : bj::value(nullptr); };
  auto const time = [](instant at) { return at.ms == 0 ? bj::value(nullptr) : bj::value(at.ms); };

  bj::array periods, spots, groups, drifts;
  for (auto const& p : r.periods)
    periods.push_back(
        {{"begin", p.begin.ms}, {"messages", p.messages}, {"troubled", p.troubled}, {"handovers", p.handovers}});
  for (auto const& s : r.trouble_spots)
    spots.push_back({{"about", json_text(name_of(s.about))},
                     {"feeling", json_text(name_of(s.feeling))},
                     {"conversations", s.conversations}});
  for (auto const& g : r.groups)
    groups.push_back({{"group", json_text(g.name)},
                      {"conversations", g.conversations},
                      {"handed_over", json_rate(g.handed_over)},
                      {"handover_gap", json_gap(g.handover_gap)},
                      {"troubled", json_rate(g.troubled)},
                      {"trouble_gap", json_gap(g.trouble_gap)}});
  for (auto const& d : r.drifts)
    drifts.push_back({{"axis", json_text(escalate::axis_names<escalate::service_reading>[d.axis])},
                      {"median_before", d.median_before.per_mille},
                      {"median_after", d.median_after.per_mille},
                      {"distance_millionths", d.found.distance},
                      {"enough", d.found.enough},
                      {"drifted", d.found.drifted}});
  bj::object out{{"decisions", r.decisions},
                 {"messages", r.messages},
                 {"unread", r.unread},
                 {"refused", r.refused},
                 {"conversations", r.conversations},
                 {"troubled", r.troubled},
                 {"calmed", r.calmed},
                 {"handed_over", r.handed_over},
                 {"reasons", json_counts<escalate::handoff_reason>(r.reasons)},
                 {"feelings", json_counts<classify::emotion>(r.feelings)},
                 {"from", time(r.from)},
                 {"to", time(r.to)},
                 {"waited", r.waited},
                 {"median_wait_ms", known(r.median_wait)},
                 {"longest_wait_ms", known(r.longest_wait)},
                 {"heat", json_flow(r.heat)},
                 {"owner", json_flow(r.owner)},
                 {"period_ms", r.every.ms},
                 {"periods", std::move(periods)},
                 {"trouble_spots", std::move(spots)},
                 {"groups", std::move(groups)},
                 {"drift", std::move(drifts)}};
  out["heat_margins"] = r.heat_margins ? bj::value(json_margins(*r.heat_margins)) : bj::value(nullptr);
  out["owner_margins"] = r.owner_margins ? bj::value(json_margins(*r.owner_margins)) : bj::value(nullptr);
  return bj::serialize(out);
}

}  // namespace aplomb::json
