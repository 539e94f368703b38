// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/detail/phones.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <cstdint>

namespace aplomb::text::detail {

[[nodiscard]] constexpr bool is_currency(char32_t c) noexcept {
  return c == U'$' || c == U'¥' || c == U'£' || c == U'€' || c == U'₩' || c == U'₹';
}

/// Where the identifier that begins at byte `at` ends, or `at` if it is none: six to 64 ASCII letters, digits, inner
/// '-' and '_', with both letters and digits. Letters and then digits need five of these ("SF12345", but not
/// "word2007"); otherwise three are enough, and what begins with digits must come back to digits ("20A6B1", but not
/// "2000ml").
[[nodiscard]] inline std::uint32_t reference_end(std::string_view text, std::uint32_t at) noexcept {
  std::uint32_t end = at, digits = 0, changes = 0;
  bool digit_before = false, joined = false, letters = false;
  for (auto p = at; p < text.size() && p - at <= 64; ++p) {
    auto const byte = static_cast<unsigned char>(text[p]);
    if (byte >= 0x80) break;
    auto const f = fold_ascii(byte);
    bool const digit = f.kind == char_class::digit;
    if (digit || f.kind == char_class::letter) {
      changes += p > at && digit != digit_before;
      digit_before = digit;
      digits += digit;
      letters |= !digit;
      end = p + 1;
    } else if ((f.symbol == U'-' || f.symbol == U'_') && end == p) {
      joined = true;
    } else {
      break;
    }
  }
  bool const begins_with_digit = fold_ascii(static_cast<unsigned char>(text[at]) & 0x7Fu).kind == char_class::digit;
  std::uint32_t const least = changes == 1 && !joined ? 5 : 3;
  bool const good = letters && digits >= least && changes >= (begins_with_digit ? 2u : 1u);
  return good && end - at >= 6 && end - at <= 64 ? end : at;
}

/// Reads the phone, reference or number that begins at digit, currency sign or plus sign `g`; false, and nothing is
/// read, when a sign is followed by no digit.
[[nodiscard]] inline bool read_number(scan& s, glyph g) noexcept {
  auto const begin = g.begin;
  if (g.is(U'+')) {
    auto const end = international_phone_end(s.text, begin);
    if (end == begin) return false;
    s.take(end, piece_kind::phone, false);
    return true;
  }
  if (is_currency(g.symbol)) {
    auto const next = s.after(g);
    if (!next.is_digit()) return false;
    s.push_plain(g);
    g = next;
  } else {
    auto const second = s.after(g);
    if (second.is_digit() && s.after(second).is_digit()) {
      if (auto const end = phone_end(s.text, begin); end > begin) {
        s.take(end, piece_kind::phone, false);
        return true;
      }
    }
    if (second.is_alnum())
      if (auto const end = reference_end(s.text, begin); end > begin) {
        s.take(end, piece_kind::reference, false);
        return true;
      }
  }
  std::uint32_t digits = 0;
  bool plain = begin == g.begin;
  while (!s.full) {
    if (g.is_digit()) {
      ++digits;
    } else if (g.is(U'%') || g.is(U'‰')) {
      s.push_plain(g);
      if (!s.full) s.at = g.end;
      plain = false;
      break;
    } else {
      bool const inner = g.is(U'.') || g.is(U',') || g.is(U':') || g.is(U'/') || g.is(U'-');
      if (!inner || !s.after(g).is_digit()) break;
      plain = false;
    }
    s.push_plain(g);
    if (s.full) break;
    s.at = g.end;
    g = s.after(g);
  }
  s.end_piece(plain && digits >= 8 ? piece_kind::reference : piece_kind::number);
  return true;
}

}  // namespace aplomb::text::detail
