// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "desk.hpp"
#include "transcript.hpp"
#include <optional>
#include <string>
#include <vector>

namespace cli {

/// One customer line as the program shows it.
struct heard_line {
  std::size_t index = 0;  ///< 0-based, among all lines of the conversation
  std::string text;       ///< what the customer wrote
  aplomb::turn turn;
  aplomb::conversation after;
  std::vector<std::string> why;
};

/// One conversation of a replay: carries out the rules of a transcript (who speaks, what counts as said, how time passes).
class chat {
 public:
  /// `engine` outlives the chat; `id` chooses its wordings.
  chat(desk_engine const& engine, std::string_view id);

  /// Takes the next line; the result of it when it is a customer's.
  [[nodiscard]] std::optional<heard_line> take(transcript_line const& line);

  [[nodiscard]] std::string_view owner() const { return owner_; }

 private:
  void pass_time(aplomb::instant now);
  void settle_planned_reply();
  heard_line hear(transcript_line const& line);
  void say(transcript_line const& line);
  void occur(occurrence event);
  void note(aplomb::turn const& turn, std::string_view cause);

  desk_engine const& engine_;
  aplomb::conversation talk_;
  aplomb::case_file file_;
  aplomb::instant now_;
  std::size_t lines_ = 0;
  std::optional<aplomb::turn> planned_;  ///< the reply to the last customer line, until it is known what was said
  aplomb::instant planned_at_;           ///< when that reply was planned
  std::vector<std::string> notes_;       ///< what happened since the last customer line, for its `why`
  std::string_view owner_;
};

}  // namespace cli
