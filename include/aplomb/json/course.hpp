// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/json/stored_value.hpp>
#include <aplomb/satisfaction/course_snapshot.hpp>
#include <string>
#include <string_view>

namespace aplomb::json {

/// A course as JSON that people can read: what was followed by name, scores in thousandths. Holds what
/// `satisfaction::take_snapshot` holds, and no text.
[[nodiscard]] inline std::string write_snapshot(
    satisfaction::course const& c, satisfaction::forecast_model const& model = satisfaction::builtin_forecast) {
  return detail::write_stored(satisfaction::detail::seal_of(model), "course", c).value();
}

/// The course of a snapshot in JSON; see `satisfaction::restore_course`. Reports the first fault, with line and column.
/// Throws nothing but std::bad_alloc.
[[nodiscard]] inline result<satisfaction::course, snapshot_fault> read_course(
    std::string_view text, satisfaction::forecast_model const& model = satisfaction::builtin_forecast) {
  return detail::read_stored<satisfaction::course>(satisfaction::detail::seal_of(model), "course", text);
}

}  // namespace aplomb::json
