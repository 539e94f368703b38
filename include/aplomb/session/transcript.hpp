// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aplomb {

/// What a line of a transcript is: somebody speaks (customer, the bot, a person at the desk), or something happens.
APLOMB_ENUM(line_kind, std::uint8_t, customer, bot, agent, request, withdrawn, accepted, unavailable, returned,
            resolved)

/// One line of a conversation that was, or that a test makes up: `{line_kind::customer, "where is my parcel?!"}`.
struct transcript_line {
  line_kind kind{};
  std::string text{};           ///< what was said; "" for what happens
  std::optional<instant> at{};  ///< when; without it no time passes

  friend bool operator==(transcript_line const&, transcript_line const&) = default;
};

/// A conversation in order.
struct transcript {
  std::string conversation;  ///< its id
  std::uint32_t seed = 0;    ///< of its wordings, see `conversation::seed`
  std::vector<transcript_line> lines;
};

}  // namespace aplomb
