// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/reading.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/respond/detail/cue_table.hpp>
#include <aplomb/text/detail/identity_numbers.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Which references in a message may be order numbers.

namespace aplomb::detail {

/// The words of a mention; "" when a reader of the caller's own names bytes that the message does not have.
[[nodiscard]] constexpr std::string_view words_of(classify::mention const& m, std::string_view message) noexcept {
  return m.begin <= m.end && m.end <= message.size() ? message.substr(m.begin, m.end - m.begin) : std::string_view{};
}

/// What the words around a number call it.
enum class named_number : std::uint8_t { unnamed, order, other };

inline constexpr auto number_names = [] {
  using c = respond::detail::cue<named_number>;
  using enum named_number;
  constexpr c list[] = {
      {"订单", order},     {"訂單", order},        {"单号", order},     {"單號", order},      {"运单", order},
      {"運單", order},     {"快递", order},        {"快遞", order},     {"物流", order},      {"包裹", order},
      {" order", order},   {"tracking", order},    {"shipment", order}, {"parcel", order},    {"waybill", order},
      {"package", order},  {"reference", order},   {"身份证", other},   {"身份證", other},    {"身分證", other},
      {"证件", other},     {"證件", other},        {"护照", other},     {"護照", other},      {"卡号", other},
      {"卡號", other},     {"信用卡", other},      {"银行卡", other},   {"銀行卡", other},    {"储蓄卡", other},
      {"账号", other},     {"帳號", other},        {"型号", other},     {"型號", other},      {"qq", other},
      {"微信", other},     {"passport", other},    {"model", other},    {"id card", other},   {" card ", other},
      {" card:", other},   {"card number", other}, {"card no", other},  {"id number", other}, {"my id is", other},
      {" account", other}, {" iban", other}};
  return respond::detail::cue_table(list);
}();

/// What the last of these words in `words` calls a number.
[[nodiscard]] constexpr named_number number_name(std::string_view words) noexcept {
  auto last = named_number::unnamed;
  number_names.look(words, [&](named_number n) { last = n; });
  return last;
}

/// Whether stars, or the letter x three times in a row, stand where digits would.
[[nodiscard]] constexpr bool is_masked(std::string_view words) noexcept {
  int run = 0;
  for (char const c : words) {
    run = c == 'x' || c == 'X' ? run + 1 : 0;
    if (c == '*' || run == 3) return true;
  }
  return false;
}

/// The digits of the number that `m` is or is a group of: "6222 0212 3456 7890".
[[nodiscard]] inline fixed_string<64> digits_around(classify::mention const& m, std::string_view message) noexcept {
  auto const digit_at = [&](std::size_t i) { return i < message.size() && text::detail::is_digit(message[i]); };
  auto const gap_at = [&](std::size_t i) { return i < message.size() && (message[i] == ' ' || message[i] == '-'); };
  std::uint32_t begin = m.begin, end = m.end;
  while (begin > 0 && (digit_at(begin - 1) || (gap_at(begin - 1) && begin > 1 && digit_at(begin - 2)))) --begin;
  while (digit_at(end) || (gap_at(end) && digit_at(end + 1))) ++end;
  fixed_string<64> digits;
  for (auto g = text::detail::glyph_at(message, begin); g.begin < end; g = text::detail::glyph_at(message, g.end))
    if (g.is_digit()) append_number(digits, g.symbol - U'0');
  return digits;
}

/// Whether eighteen digits have a day of birth where an identity card of the mainland has it.
[[nodiscard]] constexpr bool holds_birthday(std::string_view digits) noexcept {
  if (digits.size() != 18) return false;
  auto const number = [&](std::size_t at) { return (digits[at] - '0') * 10 + (digits[at + 1] - '0'); };
  bool const century = number(6) == 19 || number(6) == 20;
  return century && number(10) >= 1 && number(10) <= 12 && number(12) >= 1 && number(12) <= 31;
}

/// Whether digits have the form of a hotline of the mainland: five or six that begin as 10086, 12315 and 95588 do, 1010dddd, or
/// ten from 400 or 800.
[[nodiscard]] constexpr bool is_hotline(std::string_view digits) noexcept {
  auto const begins = [&](std::string_view with) { return digits.starts_with(with); };
  if (digits.size() == 5 || digits.size() == 6) return begins("10") || begins("12") || begins("95");
  return (digits.size() == 8 && begins("1010")) || (digits.size() == 10 && (begins("400") || begins("800")));
}

/// Whether a reference may be the number of an order: it is no identity card, nothing masked, no part of a mail address, and
/// the word next before it (24 bytes), or else behind it (16), calls it nothing else. The number of a hotline is one only when
/// such a word names an order; so are digits as long as those of a bank card or an identity card, but also when the desk has
/// `asked` for the number and they are no such card by form. What is not sure is not said back to the customer: to call
/// somebody's bank card an order is worse than to ask for the number once more. O(words).
[[nodiscard]] inline bool may_be_order_number(classify::mention const& m, std::string_view message,
                                              bool asked) noexcept {
  auto const words = words_of(m, message);
  if (words.empty()) return false;
  if (m.end < message.size() && (message[m.end] == '@' || message[m.end] == '*')) return false;
  if (is_masked(words) || (m.begin > 0 && message[m.begin - 1] == '*')) return false;
  auto const run = text::detail::read_alnum(message, m.begin);
  if (text::detail::identity_end(message, run) != 0) return false;
  constexpr std::size_t before = 24, behind = 16;
  auto const from = m.begin > before ? m.begin - before : 0;
  auto name = number_name(message.substr(from, m.begin - from));
  if (name == named_number::unnamed && number_name(message.substr(m.end, behind)) == named_number::order)
    name = named_number::order;
  if (name != named_number::unnamed) return name == named_number::order;
  if (!run.only_digits()) return true;
  auto const digits = digits_around(m, message);
  if (is_hotline(digits.view())) return false;
  bool const is_card = text::detail::is_card_number(digits.view());
  if (asked) return !is_card && !holds_birthday(digits.view());
  return !is_card && (digits.size() < 15 || digits.size() > 19);
}

}  // namespace aplomb::detail
