// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "transcript.hpp"
#include <aplomb/satisfaction/forecast.hpp>
#include <aplomb/session/replay.hpp>
#include <iosfwd>
#include <optional>
#include <string>

/// How the program shows a turn, in JSON and to people.

namespace cli {

/// One object with the keys of `aplomb replay`. `expected` is how satisfied the customer will be in the end; `packet` is the
/// value of the key `packet`, which is there only when it is given.
[[nodiscard]] std::string turn_as_json(aplomb::replayed_line const& heard, transcript_entry const& source,
                                       aplomb::satisfaction::forecast const& expected,
                                       std::optional<std::string> const& packet = {},
                                       std::optional<std::string> const& timing = {});

/// A line of the transcript as it was said.
void print_line(std::ostream& out, aplomb::replayed_line const& done, aplomb::transcript_line const& line);

/// What the desk makes of a customer's line. In colour when standard output is a terminal.
void print_turn(std::ostream& out, aplomb::replayed_line const& heard);

}  // namespace cli
