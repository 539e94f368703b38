// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

/// Bytes in generated headers: as string literals, which compile many times faster than lists of numbers.

namespace tools {

/// Writes bytes as string literals of at most 512 bytes, octal where a character is not plain.
inline void write_literal(std::ostream& out, std::string_view bytes) {
  bool octal_before = false;
  std::string line = "\"";
  std::size_t held = 0;
  for (char const c : bytes) {
    auto const byte = static_cast<unsigned char>(c);
    bool const digit = byte >= '0' && byte <= '7';
    if (byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\' && byte != '?' && !(octal_before && digit)) {
      line += c;
      octal_before = false;
    } else {
      line += '\\';
      if (byte >= 64) line += static_cast<char>('0' + byte / 64);
      if (byte >= 8) line += static_cast<char>('0' + byte / 8 % 8);
      line += static_cast<char>('0' + byte % 8);
      octal_before = byte < 64;  // a third octal digit ends an escape, fewer let it run on
    }
    if (++held == 512 || line.size() > 114) {
      out << "    " << line << "\"\n";
      line = "\"", held = 0, octal_before = false;
    }
  }
  out << "    " << line << "\"";
}

/// Writes `declaration`, an array of char without its bounds, with bytes of any value.
inline void write_array(std::ostream& out, std::string const& declaration, std::string_view bytes) {
  out << declaration << "[] =\n";
  write_literal(out, bytes);
  out << ";\n\n";
}

}  // namespace tools
