// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/detail/cue_table.hpp>
#include <aplomb/respond/slot.hpp>
#include <cstddef>
#include <iterator>
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

// A letter beside a digit, as in the name of a model.
constexpr bool holds_model(std::string_view message) noexcept {
  auto const is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t i = 1; i < message.size(); ++i)
    if ((is_letter(message[i - 1]) && is_digit(message[i])) || (is_digit(message[i - 1]) && is_letter(message[i])))
      return true;
  return false;
}

// Two digits in a row: a number that may be a sum, whose currency goes without saying.
constexpr bool holds_number(std::string_view message) noexcept {
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t i = 1; i < message.size(); ++i)
    if (is_digit(message[i - 1]) && is_digit(message[i])) return true;
  return false;
}

// Words of time, currencies and names of makers; "$" is too short for a table.
inline constexpr auto told_cues = [] {
  using c = cue<slot>;
  using enum slot;
  constexpr c list[] = {
      {"天", when},           {"昨", when},        {"周", when},        {"週", when},         {"月", when},
      {"年", when},           {"晚", when},        {"早", when},        {"刚", when},         {"剛", when},
      {"久", when},           {"小时", when},      {"小時", when},      {"day", when},        {"week", when},
      {"month", when},        {"year", when},      {"hour", when},      {"night", when},      {"morning", when},
      {"minute", when},       {"since", when},     {" ago", when},      {"元", amount},       {"块", amount},
      {"塊", amount},         {"¥", amount},       {"€", amount},       {"£", amount},        {"dollar", amount},
      {"小米", product},      {"华为", product},   {"華為", product},   {"苹果", product},    {"三星", product},
      {"魅族", product},      {"锤子", product},   {"坚果", product},   {"乐视", product},    {"荣耀", product},
      {"红米", product},      {"联想", product},   {"索尼", product},   {"海尔", product},    {"美的", product},
      {"格力", product},      {"vivo", product},   {"oppo", product},   {"OPPO", product},    {"Phone", product},
      {"Pad", product},       {"Xiaomi", product}, {"Huawei", product}, {"Samsung", product}, {"Meizu", product},
      {"Smartisan", product}, {"LeTV", product},   {"LeEco", product},  {"Lenovo", product},  {"Sony", product},
      {"Galaxy", product},    {"Redmi", product},  {"Honor", product},  {"Apple", product},   {"Dell", product},
      {"Pixel", product}};
  return cue_table<slot, std::size(list), true>(list);  // Morning greets
}();

}  // namespace detail

/// The facts that a message seems to tell without a form of their own: when (words of time), amount (a number of two digits or more, a currency),
/// order_number (capitals and digits in one word, such as a booking code, or a number with hyphens), product (letters beside
/// digits in one word, such as the name of a model, or the name of a maker), issue and details (as
/// long as 6 or 40 Han letters, 12 or 80 Latin ones). A hint, taken from plain cues: it only keeps a desk from asking for
/// what was told. Reads at most the first 1,024 bytes. O(length), any bytes, no allocation.
[[nodiscard]] constexpr slot_set told_in(std::string_view message) noexcept {
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
  if (detail::holds_number(message) || message.find('$') != std::string_view::npos) told.add(slot::amount);
  detail::told_cues.look(message, [&](slot fact) { told.add(fact); });
  return told;
}

}  // namespace aplomb::respond
