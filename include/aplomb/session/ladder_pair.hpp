// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <concepts>
#include <cstdint>

namespace aplomb {

/// The two ladders of an engine as facts, and what identifies them. Owns nothing: valid as long as the engine.
struct ladder_pair {
  escalate::ladder_view heat{};
  escalate::ladder_view owner{};
  std::uint32_t fingerprint = 0;  ///< never 0 for ladders that there are
};

/// What has ladders: every `basic_engine`. Storing, restoring and migrating a conversation need no more of an engine.
template <class E>
concept has_ladders = requires(E const& desk) {
  { desk.ladders() }
  noexcept->std::same_as<ladder_pair>;
};

}  // namespace aplomb
