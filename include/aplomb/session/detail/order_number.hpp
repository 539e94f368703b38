// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/reading.hpp>
#include <aplomb/text/detail/identity_numbers.hpp>
#include <cstddef>
#include <string_view>

/// Which references in a message may be order numbers.

namespace aplomb::detail {

/// The words of a mention; "" when a reader of the caller's own names bytes that the message does not have.
[[nodiscard]] constexpr std::string_view words_of(classify::mention const& m, std::string_view message) noexcept {
  return m.begin <= m.end && m.end <= message.size() ? message.substr(m.begin, m.end - m.begin) : std::string_view{};
}

/// Whether the words right before a number say that it is the number of something else than an order.
[[nodiscard]] constexpr bool named_otherwise(std::string_view before) noexcept {
  constexpr std::string_view others[] = {"身份证",  "身份證",      "身分證",    "证件",     "證件",  "护照",
                                         "護照",    "卡号",        "卡號",      "型号",     "型號",  "QQ",
                                         "微信",    "card number", "id number", "passport", "model", "my id is",
                                         "id card", "Card number", "ID number"};
  for (auto const other : others)
    if (before.find(other) != std::string_view::npos) return true;
  return false;
}

/// Whether a reference may be the number of an order: it is no identity card, nothing masked, no part of a mail address, and the
/// words before it call it nothing else. What is not sure is not said back to the customer: to call somebody's identity card an
/// order is worse than to ask for the number once more. Looks at 24 bytes before and one behind. O(words).
[[nodiscard]] inline bool may_be_order_number(classify::mention const& m, std::string_view message) noexcept {
  auto const words = words_of(m, message);
  if (words.empty()) return false;
  if (m.end < message.size() && (message[m.end] == '@' || message[m.end] == '*')) return false;
  if (words.find("xxx") != std::string_view::npos || words.find("XXX") != std::string_view::npos ||
      words.find('*') != std::string_view::npos)
    return false;
  auto const run = text::detail::read_alnum(message, m.begin);
  auto const s = run.view();
  bool const mainland =
      s.size() == 18 && run.leading_digits >= 17 && (s[17] == 'x' || text::detail::is_mainland_identity(s));
  if (mainland || text::detail::is_taiwan_identity(s) || text::detail::is_hong_kong_identity(s)) return false;
  constexpr std::size_t reach = 24;
  auto const from = m.begin > reach ? m.begin - reach : 0;
  return !named_otherwise(message.substr(from, m.begin - from));
}

}  // namespace aplomb::detail
