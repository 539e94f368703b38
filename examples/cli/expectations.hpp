// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "chat.hpp"
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// What a supervisor expects after customer lines (data/transcripts/README.md): a table with a header line and the columns
/// turn, emotion, satisfaction, flags, heat, owner, handoff_reason, and conversation where a transcript holds several.
class expectations {
 public:
  /// Compares and complains on stderr about every column that does not hold; true when all do. A line that no row names
  /// holds.
  [[nodiscard]] bool compare(std::string_view conversation, heard_line const& heard);

  /// Complains about rows whose line never came; true when there are none.
  [[nodiscard]] bool report_unseen() const;

 private:
  friend expectations load_expectations(std::string const& file);

  struct expected_line {
    std::string conversation;  ///< the id, without quotes; "" matches every conversation
    std::size_t turn = 0;
    std::size_t line = 0;
    std::map<std::string, std::string, std::less<>> columns;
    bool seen = false;
  };

  std::string file_;
  std::vector<expected_line> rows_;
};

/// Reads expectations. Throws usage_error when the file cannot be read or a row is no row.
[[nodiscard]] expectations load_expectations(std::string const& file);

}  // namespace cli
