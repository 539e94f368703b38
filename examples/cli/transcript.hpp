// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <optional>
#include <string>
#include <string_view>

/// The lines of a transcript, as `aplomb replay` reads them.

namespace cli {

enum class speaker { customer, bot, agent };
enum class occurrence { accepted, returned, unavailable, resolved };

/// One line: either somebody says `text`, or an event occurs.
struct transcript_line {
  std::string conversation;  ///< as JSON: a quoted string or an integer, ready to be written again
  std::optional<speaker> from;
  std::optional<occurrence> event;
  std::string text;
  std::optional<aplomb::instant> at;
};

/// Why a line cannot be used, and what to do about it.
struct bad_line {
  std::string what;
  std::string remedy;
};

/// Parses one line of JSON into `line`; false, with `bad` filled, when it is not a transcript line. Ill-formed UTF-8 and
/// lone surrogate escapes inside strings are no error: they read as U+FFFD.
[[nodiscard]] bool parse_line(std::string_view json, transcript_line& line, bad_line& bad);

}  // namespace cli
