// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "transcript.hpp"
#include <aplomb/respond/follow_up.hpp>
#include <aplomb/satisfaction/survey_case.hpp>
#include <aplomb/session/burst.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/replay.hpp>
#include <iosfwd>
#include <string>

/// `aplomb replay --timing`: when somebody should hear something.

namespace cli {

/// Follows the times of one conversation.
class timing {
 public:
  void take(aplomb::replayed_line const& done, transcript_entry const& entry);

  /// Of a customer's line: how long the desk should wait for more before it answers, until when it should show that the
  /// message was read, until when say how far the matter is. Members of a JSON object; null where no time matters.
  [[nodiscard]] std::string as_json(aplomb::replayed_line const& done, aplomb::case_file const& file) const;
  void print(std::ostream& out, aplomb::replayed_line const& done, aplomb::case_file const& file) const;

  /// Of a resolved conversation: whether its customer may be asked for a judgement, and when to get in touch again.
  [[nodiscard]] std::string closing_as_json(aplomb::replayed_line const& done, transcript_entry const& entry,
                                            aplomb::case_file const& file) const;
  void print_closing(std::ostream& out, aplomb::replayed_line const& done, aplomb::case_file const& file) const;

 private:
  [[nodiscard]] aplomb::satisfaction::survey_verdict survey(aplomb::replayed_line const& done,
                                                            aplomb::case_file const& file) const;
  [[nodiscard]] std::optional<aplomb::respond::touch> touch(aplomb::replayed_line const& done,
                                                            aplomb::case_file const& file) const;

  aplomb::burst writing_;
  aplomb::satisfaction::survey_signs signs_;
  aplomb::instant at_{};  ///< of the last line; zero without a clock
};

}  // namespace cli
