// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/redact.hpp>
#include <string>
#include <string_view>

namespace aplomb::text {

/// The redacted text as a string of its own; see `redact`. Not part of `text.hpp`, because it uses the heap.
[[nodiscard]] inline std::string redacted(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  redact(bytes, [&](std::string_view part) { out += part; });
  return out;
}

}  // namespace aplomb::text
