// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/crisis/monitor_snapshot.hpp>
#include <aplomb/json/stored_value.hpp>
#include <string>
#include <string_view>

namespace aplomb::json {

/// A monitor as JSON that people can read: levels, counts by hour of the week, evidence. Holds what `crisis::take_snapshot`
/// holds; some 100 KB.
template <crisis::topic_sorter Sorter, crisis::settings S>
[[nodiscard]] std::string write_snapshot(crisis::monitor<Sorter, S> const& watch) {
  return detail::write_stored(crisis::detail::monitor_seal<Sorter, S>, "monitor", watch).value();
}

/// The monitor of a snapshot in JSON; see `crisis::restore_monitor`. Reports the first fault, with line and column. Throws
/// nothing but std::bad_alloc.
template <class Monitor = crisis::monitor<>>
[[nodiscard]] result<Monitor, snapshot_fault> read_monitor(std::string_view text) {
  return detail::read_stored<Monitor>(crisis::detail::monitor_seal<typename Monitor::sorter, Monitor::set>, "monitor",
                                      text);
}

}  // namespace aplomb::json
