// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstdint>

/// Features: what a learned model knows a message by. A feature is a 64-bit name made by hashing what was seen; the model
/// keeps weights for the names that mattered when it was fitted. The trainer and the reader make them with the same code.

namespace aplomb::classify {

/// The kinds of features. The kind is part of the name: 不 as a character is another feature than 不 as the end of a clause.
enum class feature_kind : std::uint8_t {
  characters,   ///< one to three neighbouring characters of a Han run
  word,         ///< a word of letters, or a number of at most five characters
  stem,         ///< the first five letters of a word of seven or more
  words,        ///< two neighbouring words
  opening,      ///< how a clause opens: its first one or two characters, or its first word
  ending,       ///< how a clause ends: its last one or two characters, or its last word, and its mark
  mark,         ///< the mark that closes a clause, with its length
  symbol,       ///< emoji, bracket codes, kaomoji
  piece,        ///< kinds of pieces: a mention, a number, an order number
  cue,          ///< a sense of a term of the lexicon: category, grade, how it stands (plain, denied, ...)
  cue_pair,     ///< two categories in one message
  fact,         ///< what the scan counted: questions, marks, waiting
  shape,        ///< length, script, number of clauses
  context,      ///< what the desk did before
  reading,      ///< what was read in the message
};

/// Continues the name `seed` with `value`. One multiplication; the upper bits are the well mixed ones.
[[nodiscard]] constexpr std::uint64_t name_with(std::uint64_t seed, std::uint64_t value) noexcept {
  std::uint64_t const h = (seed ^ value) * 0x9e3779b97f4a7c15ull;
  return h ^ (h >> 32);
}

/// The beginning of every name of a kind.
[[nodiscard]] constexpr std::uint64_t root_of(feature_kind kind) noexcept {
  return name_with(0x243f6a8885a308d3ull, static_cast<std::uint64_t>(kind) + 1);
}

/// Something that takes features: a name, and the bytes it was seen in (0, 0: the whole message).
template <class S>
concept feature_sink = requires(S& s, std::uint64_t name, std::uint32_t at) {
  { s.add(name, at, at) } noexcept;
};

}  // namespace aplomb::classify
