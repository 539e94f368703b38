// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/session/replay.hpp>
#include <aplomb/session/shrink.hpp>
#include <aplomb/session/transcript.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

/// Two desks on the same conversations: two ladders, two policies, two readers. Where does a change of the desk change what
/// happens?

namespace aplomb {

/// What is compared of every line. states: heat, owner and the reason of a handover; acts: also what is planned, in order;
/// words: also the reply.
APLOMB_ENUM(compared, std::uint8_t, states, acts, words)

/// Whether two desks did the same with a line. States are compared by name.
[[nodiscard]] inline bool same(replayed_line const& a, replayed_line const& b,
                               compared what = compared::acts) noexcept {
  if (!(a.heat == b.heat) || !(a.owner == b.owner) || a.turn.handoff != b.turn.handoff) return false;
  if (what >= compared::acts) {
    auto const &x = a.turn.acts.acts, &y = b.turn.acts.acts;
    if (x.size() != y.size()) return false;
    for (std::size_t i = 0; i < x.size(); ++i)
      if (x[i].kind != y[i].kind || x[i].about != y[i].about) return false;
  }
  return what < compared::words || a.turn.worded.text == b.turn.worded.text;
}

/// Where two desks part ways in a conversation.
struct parting {
  replayed_line a;  ///< the first line with which they did not do the same
  replayed_line b;
  bool ends_otherwise = false;  ///< whether heat or owner differ at the end, too
};

/// Plays `chat` on both and tells where they part; nothing when they never do. O(lines).
template <replayable A, replayable B>
[[nodiscard]] std::optional<parting> compare(A const& a, B const& b, transcript const& chat,
                                             compared what = compared::acts) {
  replay<A> on_a(a, chat.seed);
  replay<B> on_b(b, chat.seed);
  std::optional<parting> found;
  for (transcript_line const& line : chat.lines) {
    auto one = on_a.take(line);
    auto other = on_b.take(line);
    bool const ends_otherwise = !(one.heat == other.heat) || !(one.owner == other.owner);
    if (!found && !same(one, other, what)) found = parting{std::move(one), std::move(other)};
    if (found) found->ends_otherwise = ends_otherwise;
  }
  return found;
}

/// The fewest lines of `chat`, in order and none after the one where the two part, on which they still part. Empty when
/// they never do. See `fewest_lines`.
template <replayable A, replayable B>
[[nodiscard]] std::vector<std::size_t> fewest_parting_lines(A const& a, B const& b, transcript const& chat,
                                                            compared what = compared::acts) {
  auto const parting = compare(a, b, chat, what);
  return fewest_lines(parting ? parting->a.index + 1 : 0, [&](std::span<std::size_t const> kept) {
    return compare(a, b, excerpt(chat, kept), what).has_value();
  });
}

}  // namespace aplomb
