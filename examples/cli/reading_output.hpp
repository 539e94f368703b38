// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_line.hpp"
#include <aplomb/classify/reading.hpp>
#include <string>
#include <string_view>

/// How the program shows a reading, in JSON and to people.

namespace cli {

/// Keys emotion, scores, intensity, satisfaction, flags, purpose.
void write_affect(json_line& line, aplomb::classify::affect const& affect);

/// Key evidence: an array of {begin, end, text, for, weight}; offsets are those of `message`.
void write_evidence(json_line& line, aplomb::classify::evidence_list const& evidence, std::string_view message);

/// "anger 0.83 (clear), dissatisfied, complaint; threat, urgency".
[[nodiscard]] std::string described(aplomb::classify::affect const& affect);

/// `bytes` with U+FFFD for each maximal ill-formed part.
[[nodiscard]] std::string valid_utf8(std::string_view bytes);

/// `bytes` for a person's terminal: as `valid_utf8`, and U+FFFD for every control character, so that nobody's message can
/// move the cursor or recolour the screen.
[[nodiscard]] std::string printable(std::string_view bytes);

}  // namespace cli
