// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/session/alarms.hpp>
#include <aplomb/session/coverage.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <iosfwd>
#include <string>
#include <vector>

/// What `aplomb replay` reports about all conversations instead of their lines.

namespace cli {

/// One object for every row of both ladders, or a table for people.
void print_coverage(std::ostream& out, aplomb::coverage const& rows, aplomb::ladder_pair const& ladders, bool text);

/// An alarm that was wrong, or wanting, and where.
struct placed_alarm {
  std::string file;
  aplomb::alarm_case alarm;
};

/// One object, or sentences for people. The cases of `sum` are not looked at.
void print_alarms(std::ostream& out, std::string_view kind, aplomb::alarm_report const& sum,
                  std::vector<placed_alarm> const& cases, bool text);

}  // namespace cli
