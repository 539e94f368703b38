// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/session/transcript.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Transcripts as `aplomb replay` reads them: one JSON object a line.

namespace cli {

/// A line of a transcript and the conversation it belongs to.
struct transcript_entry {
  std::string conversation;  ///< the id as JSON: a quoted string or an integer, ready to be written again
  std::string id;            ///< the id as text
  aplomb::transcript_line line;
};

/// Why a line cannot be used, and what to do about it.
struct bad_line {
  std::string what;
  std::string remedy;
};

/// Parses one line of JSON into `entry`; false, with `bad` filled, when it is not a transcript line. Ill-formed UTF-8 and
/// lone surrogate escapes inside strings are no error: they read as U+FFFD.
[[nodiscard]] bool parse_line(std::string_view json, transcript_entry& entry, bad_line& bad);

/// A conversation of a file with its lines as they came.
struct written_transcript {
  aplomb::transcript chat;
  std::vector<std::string> source;
};

/// The conversations of a file in the order in which they begin. Bad lines are complained about and counted in `faults`.
/// `agents_as_bot` reads what agents say as the bot's. Throws usage_error for a file that cannot be read.
[[nodiscard]] std::vector<written_transcript> read_transcripts(std::string const& file, bool agents_as_bot,
                                                               std::size_t& faults);

/// The seed of the wordings of a conversation, from its id as JSON.
[[nodiscard]] std::uint32_t seed_of(std::string_view conversation);

}  // namespace cli
