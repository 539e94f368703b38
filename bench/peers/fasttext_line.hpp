// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aplomb_bench {

/// Writes a message as fastText wants it, one line of words between blanks, with its line end: Latin letters in lower case,
/// marks apart from words (as fastText's own tutorial does), and every character from U+2000 up (Han, kana, full-width,
/// emoji) a word of its own, because fastText finds no words where none are written apart. Reuses the memory of `line`.
inline void write_fasttext_line(std::string_view message, std::string& line) {
  line.clear();
  for (std::size_t i = 0; i < message.size();) {
    auto const rest = message.substr(i);
    unsigned const c = static_cast<unsigned char>(rest.front());
    std::size_t length = 1;
    if (c - 'A' < 26u) {
      line += static_cast<char>(c | 0x20u);
    } else if (c - '0' < 10u || c - 'a' < 26u || c == '\'' || (c >= 0x80u && c < 0xe2u)) {
      line += rest.front();
    } else if (rest.starts_with("\u2019")) {  // don’t
      line += '\'', length = 3;
    } else if (c <= ' ') {
      line += ' ';
    } else {
      length = c >= 0xf0u ? 4 : c >= 0xe2u ? 3 : 1;
      ((line += ' ') += rest.substr(0, length)) += ' ';
    }
    i += length;
  }
  line += '\n';
}

}  // namespace aplomb_bench
