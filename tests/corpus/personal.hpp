// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/folding.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <iterator>
#include <regex>
#include <string>
#include <string_view>

namespace aplomb_test {

/// Whether the last digit of a card number is the one that its others ask for (Luhn, ISO/IEC 7812-1).
inline bool is_card_number(std::string_view digits) {
  int sum = 0, place = 0;
  for (auto c = digits.rbegin(); c != digits.rend(); ++c) {
    if (*c < '0' || *c > '9') continue;
    int const value = (*c - '0') * (place++ % 2 + 1);
    sum += value / 10 + value % 10;
  }
  return sum % 10 == 0;
}

/// The first thing in `text` by which a real person might be found, "" when there is none: identity numbers of the
/// mainland, Taiwan and Hong Kong; card numbers; complete mobile and international telephone numbers; mail addresses.
///
/// Shortened numbers (138...2207) are fine, and so are those that nobody can have: mail addresses in the domains that RFC 2606
/// reserves, British numbers in Ofcom's ranges for drama (07700 900...), numbers with the 555 01.. of films.
inline std::string personal_data(std::string_view text) {
  struct rule {
    std::regex found, allowed;
  };
  static rule const rules[] = {
      {std::regex(R"((?:^|[^\d])([1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx])(?!\d))"),
       std::regex("^$")},
      {std::regex(R"((?:^|[^a-z\d])([a-z][1289]\d{8}|[a-z]{1,2}\d{6} ?\([\da]\))(?!\d))"), std::regex("^$")},
      {std::regex(
           R"((?:^|[^\d])(1[3-9]\d(?:[ -]?\d{4}){2}|09\d\d[ -]?\d{3}[ -]?\d{3}|04\d\d[ -]?\d{3}[ -]?\d{3})(?!\d))"),
       std::regex("^$")},
      {std::regex(R"((?:^|[^\d])(07\d{3}[ -]?\d{3}[ -]?\d{3}|\(?[2-9]\d\d\)?[ .-][2-9]\d\d[ .-]\d{4})(?!\d))"),
       std::regex(R"(07700[ -]?900.*|.*555.01\d\d)")},
      {std::regex(R"((\+[1-9][\d -]{8,}\d))"), std::regex(R"(.*555.01\d\d|\+44 ?7700 ?900.*)")},
      {std::regex(R"(([\w.+-]+@[\w-]+(?:\.[\w-]+)+))"),
       std::regex(R"(.*\.(?:test|example|invalid)|.*[@.]example\.(?:com|net|org))")},
  };
  static std::regex const card(R"((?:^|[^\d])((?:\d{4}[ -]?){3}\d{4})(?!\d))");
  std::string plain;  // half width, lower case; what is not ASCII is no part of any number
  for (std::size_t at = 0; at < text.size();) {
    auto const d = aplomb::text::decode_at(text, at);
    auto const symbol = aplomb::text::fold(d.symbol).symbol;
    plain += symbol < 0x80 ? static_cast<char>(symbol) : '\n';
    at += d.length;
  }
  std::size_t digits = 0;
  for (char const c : plain) digits += c >= '0' && c <= '9';
  if (digits < 7 && plain.find('@') == std::string::npos) return {};
  for (auto const& [found, allowed] : rules)
    for (std::sregex_iterator i{plain.begin(), plain.end(), found}, end; i != end; ++i)
      if (!std::regex_match((*i)[1].str(), allowed)) return (*i)[1];
  for (std::sregex_iterator i{plain.begin(), plain.end(), card}, end; i != end; ++i)
    if (is_card_number((*i)[1].str())) return (*i)[1];
  return {};
}

}  // namespace aplomb_test
