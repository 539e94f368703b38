// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/slot.hpp>
#include <cstddef>
#include <string_view>

namespace aplomb::respond {

namespace detail {

// A word of capitals, digits and hyphens, at least five long, with a digit and a capital or, between hyphens, seven digits.
constexpr bool holds_code(std::string_view message) noexcept {
  unsigned length = 0, digits = 0, capitals = 0, hyphens = 0;
  bool pure = true;
  for (std::size_t i = 0; i <= message.size(); ++i) {
    char const c = i < message.size() ? message[i] : ' ';
    bool const digit = c >= '0' && c <= '9', capital = c >= 'A' && c <= 'Z', small = c >= 'a' && c <= 'z';
    if (digit || capital || small || c == '-') {
      ++length, digits += digit, capitals += capital, hyphens += c == '-', pure = pure && !small;
      continue;
    }
    if (pure && length >= 5 && digits > 0 && (capitals > 0 || (hyphens > 0 && digits >= 7))) return true;
    length = digits = capitals = hyphens = 0;
    pure = true;
  }
  return false;
}

// A word of letters and digits that begins with a letter, such as the name of a model.
constexpr bool holds_model(std::string_view message) noexcept {
  unsigned letters = 0;
  for (std::size_t i = 0; i < message.size(); ++i) {
    char const c = message[i];
    bool const letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    bool const digit = c >= '0' && c <= '9';
    if (digit && letters > 0) return true;
    letters = letter ? letters + 1 : 0;
  }
  return false;
}

}  // namespace detail

/// The facts that a message seems to tell without a form of their own: when (words of time), amount (a currency),
/// order_number (capitals and digits in one word, such as a booking code, or a number with hyphens), product (letters followed
/// by digits in one word, such as the name of a model), issue and details (as
/// long as 6 or 40 Han letters, 12 or 80 Latin ones). A hint, taken from plain cues: it only keeps a desk from asking for
/// what was told. Reads at most the first 1,024 bytes. O(length), any bytes, no allocation.
[[nodiscard]] constexpr slot_set told_in(std::string_view message) noexcept {
  constexpr std::string_view times[] = {"天",   "昨",   "周",    "週",      "月",     "年",    "晚",   "早",
                                        "刚",   "剛",   "久",    "小时",    "小時",   "day",   "week", "month",
                                        "year", "hour", "night", "morning", "minute", "since", " ago"};
  constexpr std::string_view sums[] = {"元", "块", "塊", "¥", "$", "€", "£", "dollar"};
  message = message.substr(0, 1024);
  slot_set told;
  std::size_t width = 0;  // a letter of three bytes or more counts double
  for (char c : message) {
    auto const byte = static_cast<unsigned char>(c);
    width += byte >= 0xE0u ? 2u : (byte & 0xC0u) == 0x80u ? 0u : 1u;
  }
  if (width >= 12) told.add(slot::issue);
  if (width >= 80) told.add(slot::details);
  if (detail::holds_code(message)) told.add(slot::order_number);
  if (detail::holds_model(message)) told.add(slot::product);
  for (auto cue : times)
    if (message.find(cue) != std::string_view::npos) {
      told.add(slot::when);
      break;
    }
  for (auto cue : sums)
    if (message.find(cue) != std::string_view::npos) {
      told.add(slot::amount);
      break;
    }
  return told;
}

}  // namespace aplomb::respond
