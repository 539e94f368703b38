// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/session/expectations.hpp>
#include <aplomb/session/replay.hpp>
#include <aplomb/session/transcript.hpp>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

/// From a long conversation in which something is wrong to a short one in which it still is.

namespace aplomb {

/// The lines of `chat` with these numbers.
[[nodiscard]] inline transcript excerpt(transcript const& chat, std::span<std::size_t const> lines) {
  transcript made{chat.conversation, chat.seed, {}};
  for (std::size_t const line : lines) made.lines.push_back(chat.lines[line]);
  return made;
}

/// The numbers, out of 0 to `count` - 1 and in order, of a selection that still fails and of which no single line can be left
/// out; nothing when all of them together do not fail. `fails(std::span<std::size_t const>)` judges a selection; it is asked at
/// most O(count^2) times, and about O(log count) times for each line that stays when the others do not matter.
///
/// Zeller's and Hildebrandt's delta debugging (2002), by leaving out ever smaller parts. What is found is minimal, not always
/// the smallest there is.
template <class Fails>
[[nodiscard]] std::vector<std::size_t> fewest_lines(std::size_t count, Fails fails) {
  std::vector<std::size_t> kept(count);
  for (std::size_t i = 0; i < count; ++i) kept[i] = i;
  if (count == 0 || !fails(std::span<std::size_t const>(kept))) return {};
  for (std::size_t part = std::max<std::size_t>(count / 2, 1);;) {
    bool shorter = false;
    for (std::size_t at = 0; at < kept.size();) {
      std::vector<std::size_t> rest(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(at));
      std::size_t const next = std::min(at + part, kept.size());
      rest.insert(rest.end(), kept.begin() + static_cast<std::ptrdiff_t>(next), kept.end());
      if (!rest.empty() && fails(std::span<std::size_t const>(rest)))
        kept = std::move(rest), shorter = true;
      else
        at = next;
    }
    if (part == 1 && !shorter) return kept;
    part = std::max<std::size_t>(part / 2, 1);
  }
}

/// The fewest lines before customer line `turn`, with it, after which `row` still does not hold in `column`. Empty when it
/// holds.
template <replayable Desk>
[[nodiscard]] std::vector<std::size_t> fewest_failing_lines(Desk const& desk, transcript const& chat,
                                                            expectation const& row, expected_column column,
                                                            std::size_t turn) {
  if (turn >= chat.lines.size()) return {};
  auto const with_turn = [&](std::span<std::size_t const> before) {
    std::vector<std::size_t> lines(before.begin(), before.end());
    lines.push_back(turn);
    return lines;
  };
  auto const fails = [&](std::span<std::size_t const> before) {
    auto const lines = play(desk, excerpt(chat, with_turn(before)));
    auto const wrong = mismatches(row, lines.back());
    return std::any_of(wrong.begin(), wrong.end(), [&](mismatch const& m) { return m.column == column; });
  };
  if (fails({})) return {turn};
  auto const before = fewest_lines(turn, fails);
  return before.empty() ? before : with_turn(before);
}

}  // namespace aplomb
