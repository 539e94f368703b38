// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/detail/told_fact.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// Whether a reply starts from what the customer told.
struct common_ground {
  score taken_up{};         ///< share of the customer's words and figures that the reply has too, 0...1
  std::uint16_t words = 0;  ///< how many
  bool first = false;       ///< two of them stand in the first sentence
  std::uint32_t begin = 0;  ///< the clause that takes up most, in bytes of the reply
  std::uint32_t end = 0;
};

/// Holds a reply against the customer's message: by pairs of Han characters and by words that are not mere grammar, of at most the
/// first 2,000 bytes of the message. Other words for the same are not seen. Any bytes; O(length x words of the message), no
/// allocation. Thread-safe.
[[nodiscard]] inline common_ground common_ground_of(std::string_view reply, std::string_view message) noexcept {
  common_ground out;
  detail::told_fact told{message.substr(0, text::boundary_before(message, 2000))};
  bool in_first = true;
  text::clause_reader clauses{reply};
  for (text::clause in; clauses.next(in);) {
    int const here = told.words_of(told.read(in, reply));
    out.first = out.first || (in_first && here >= 2);
    if (in.closed_by != text::clause_end::comma && in.closed_by != text::clause_end::gap) in_first = false;
  }
  out.taken_up = score::of(std::clamp(told.share(), 0, 1000));
  out.words = static_cast<std::uint16_t>(std::max(told.words_of(told.share()), 0));
  out.begin = told.begin(), out.end = told.end();
  return out;
}

}  // namespace aplomb::respond
