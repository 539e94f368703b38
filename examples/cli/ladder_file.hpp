// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <aplomb/json/ladder.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Ladders that the command line names, over any of the readings that Aplomb knows.

namespace cli {

/// A ladder, or everything that is wrong with it.
struct ladder_file {
  std::string file;
  std::string content;  ///< the file as it came; "" for a built-in ladder
  std::shared_ptr<void const> held;  ///< what `view` refers to; null for a built-in ladder
  aplomb::escalate::ladder_view view;
  std::vector<aplomb::json::file_fault> faults;

  [[nodiscard]] bool sound() const { return faults.empty(); }
};

/// The ladder in JSON called `file`, read with the vocabulary that its "reading" names; or, where there is no such file, the
/// built-in ladder of that name. Throws usage_error for what cannot be read.
[[nodiscard]] ladder_file load_ladder(std::string const& file);

/// The same; throws usage_error for a ladder with findings, too.
[[nodiscard]] ladder_file load_sound_ladder(std::string const& file);

/// Whether a person can own a state of the ladder. Such a ladder is the owner's, any other is heat.
[[nodiscard]] bool is_owner_ladder(aplomb::escalate::ladder_view const& view);

}  // namespace cli
