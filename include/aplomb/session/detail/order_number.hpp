// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/reading.hpp>
#include <aplomb/respond/detail/cue_table.hpp>
#include <aplomb/text/detail/identity_numbers.hpp>
#include <cstddef>
#include <string_view>

/// Which references in a message may be order numbers.

namespace aplomb::detail {

/// The words of a mention; "" when a reader of the caller's own names bytes that the message does not have.
[[nodiscard]] constexpr std::string_view words_of(classify::mention const& m, std::string_view message) noexcept {
  return m.begin <= m.end && m.end <= message.size() ? message.substr(m.begin, m.end - m.begin) : std::string_view{};
}

/// Words before a number that say that it is the number of something else than an order.
inline constexpr auto other_numbers = [] {
  using c = respond::detail::cue<bool>;
  constexpr c list[] = {{"身份证", true},      {"身份證", true},    {"身分證", true},  {"证件", true},
                        {"證件", true},        {"护照", true},      {"護照", true},    {"卡号", true},
                        {"卡號", true},        {"型号", true},      {"型號", true},    {"qq", true},
                        {"微信", true},        {"passport", true},  {"model", true},   {"id card", true},
                        {"card number", true}, {"id number", true}, {"my id is", true}};
  return respond::detail::cue_table(list);
}();

/// Whether stars, or the letter x three times in a row, stand where digits would.
[[nodiscard]] constexpr bool is_masked(std::string_view words) noexcept {
  int run = 0;
  for (char const c : words) {
    run = c == 'x' || c == 'X' ? run + 1 : 0;
    if (c == '*' || run == 3) return true;
  }
  return false;
}

/// Whether a reference may be the number of an order: it is no identity card, nothing masked, no part of a mail address, and the
/// words before it call it nothing else. What is not sure is not said back to the customer: to call somebody's identity card an
/// order is worse than to ask for the number once more. Looks at 24 bytes before and one behind. O(words).
[[nodiscard]] inline bool may_be_order_number(classify::mention const& m, std::string_view message) noexcept {
  auto const words = words_of(m, message);
  if (words.empty()) return false;
  if (m.end < message.size() && (message[m.end] == '@' || message[m.end] == '*')) return false;
  if (is_masked(words)) return false;
  if (text::detail::identity_end(message, text::detail::read_alnum(message, m.begin)) != 0) return false;
  constexpr std::size_t reach = 24;
  auto const from = m.begin > reach ? m.begin - reach : 0;
  bool named_otherwise = false;
  other_numbers.look(message.substr(from, m.begin - from), [&](bool) { named_otherwise = true; });
  return !named_otherwise;
}

}  // namespace aplomb::detail
