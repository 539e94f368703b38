// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/training/scorer.hpp>
#include <cstddef>
#include <string>
#include <vector>

/// How the program shows how well labelled messages were read.

namespace cli {

struct score_report {
  std::vector<std::string> files;
  aplomb::training::scorer scored;
  std::size_t faults = 0;  ///< lines that were not taken
};

/// One JSON object, without LF.
[[nodiscard]] std::string score_as_json(score_report const& report);

/// Tables for people.
[[nodiscard]] std::string score_as_text(score_report const& report);

}  // namespace cli
