// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <cstdint>

namespace aplomb::text {

/// What kind of character a code point is, after folding.
///
/// - `noise`: invisible: zero-width and bidi controls, variation selectors, combining marks, tags. Dropped when read.
/// - `han`: Han characters; `kana`: Japanese syllables and bopomofo, which stand in the same runs as Han.
/// - `letter`: letters of all other scripts; `mark`: punctuation and symbols; `emoji`: emoji of default presentation.
/// - `other`: controls (NUL too), unassigned and private characters, U+FFFD.
/// The order is known to tools/make_text_tables.cpp.
APLOMB_ENUM(char_class, std::uint8_t, other, noise, blank, newline, letter, digit, mark, han, kana, emoji)

}  // namespace aplomb::text
