// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "desk.hpp"
#include "input.hpp"
#include "transcript.hpp"
#include <aplomb/session/replay.hpp>
#include <map>
#include <optional>
#include <string>

/// Playing the lines of a file on a desk, each in its conversation.

namespace cli {

/// The conversations of a file while they are played, each with something of the caller's beside it.
template <class Beside>
class played_chats {
 public:
  struct chat {
    aplomb::replay<desk_engine> talk;
    Beside beside;
  };
  /// A line that was played. `of` lives until `clear`.
  struct played {
    transcript_entry entry;
    chat& of;
    aplomb::replayed_line done;
  };

  played_chats(desk const& d, bool agents_as_bot) : desk_(d), agents_as_bot_(agents_as_bot) {}

  /// Plays a line as it was read; complains about one that is none.
  [[nodiscard]] std::optional<played> take(line_source const& lines, std::string const& bytes) {
    transcript_entry entry;
    bad_line bad;
    if (!parse_line(bytes, entry, bad)) {
      lines.complain(bad.what, bad.remedy);
      return std::nullopt;
    }
    if (agents_as_bot_ && entry.line.kind == aplomb::line_kind::agent) entry.line.kind = aplomb::line_kind::bot;
    auto& of =
        open_.try_emplace(entry.conversation, chat{aplomb::replay(desk_.engine, seed_of(entry.conversation)), {}})
            .first->second;
    auto done = of.talk.take(entry.line);
    return played{std::move(entry), of, std::move(done)};
  }
  void clear() { open_.clear(); }

 private:
  desk const& desk_;
  bool agents_as_bot_;
  std::map<std::string, chat> open_;
};

}  // namespace cli
