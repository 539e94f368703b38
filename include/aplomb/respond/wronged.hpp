// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace aplomb::respond {

namespace detail {

inline constexpr std::string_view denial_cues[] = {"不是我本人",
                                                   "不是我操作",
                                                   "不是我消费",
                                                   "不是我消費",
                                                   "不是我下的",
                                                   "不是我买的",
                                                   "不是我買的",
                                                   "不是我刷",
                                                   "不是我订",
                                                   "不是我訂",
                                                   "不是我开通",
                                                   "不是我開通",
                                                   "没有下过",
                                                   "沒有下過",
                                                   "没下过",
                                                   "沒下過",
                                                   "没下单",
                                                   "沒下單",
                                                   "没有下单",
                                                   "沒有下單",
                                                   "没订过",
                                                   "沒訂過",
                                                   "没有订",
                                                   "沒有訂",
                                                   "没有开通",
                                                   "沒有開通",
                                                   "没开通过",
                                                   "沒開通過",
                                                   "没买过",
                                                   "沒買過",
                                                   "没有授权",
                                                   "沒有授權",
                                                   "没授权",
                                                   "沒授權",
                                                   "未经授权",
                                                   "未經授權",
                                                   "未经我",
                                                   "未經我",
                                                   "没经过我",
                                                   "沒經過我",
                                                   "擅自",
                                                   "盗刷",
                                                   "盜刷",
                                                   "被盗",
                                                   "被盜",
                                                   "冒用",
                                                   "莫名其妙被扣",
                                                   "无故扣",
                                                   "無故扣",
                                                   "乱扣",
                                                   "亂扣",
                                                   "never authoris",
                                                   "never authoriz",
                                                   "not authoris",
                                                   "not authoriz",
                                                   "n't authoris",
                                                   "n't authoriz",
                                                   "unauthoris",
                                                   "unauthoriz",
                                                   "n't place th",
                                                   "not place th",
                                                   "never placed",
                                                   "never ordered",
                                                   "n't order th",
                                                   "n't order any",
                                                   "n't order it",
                                                   "never signed up",
                                                   "n't sign up",
                                                   "never subscribed",
                                                   "n't subscribe",
                                                   "never agreed",
                                                   "n't agree to",
                                                   "without my consent",
                                                   "without my permission",
                                                   "without my knowledge",
                                                   "without asking me",
                                                   "wasn't me",
                                                   "was not me",
                                                   "not my order",
                                                   "hacked",
                                                   "used my account",
                                                   "used my card",
                                                   "stole my",
                                                   "never bought"};

constexpr char small_letter(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr std::size_t place_of_pair(char a, char b) noexcept {
  unsigned const x = static_cast<unsigned char>(small_letter(a)), y = static_cast<unsigned char>(small_letter(b));
  return (x ^ (y << 3u) ^ (y >> 2u)) & 255u;
}

/// Which pairs of bytes may begin a cue: most places of a message need no second look.
inline constexpr auto denial_begins = [] {
  std::array<bool, 256> begins{};
  for (auto cue : denial_cues) begins[place_of_pair(cue[0], cue[1])] = true;
  return begins;
}();

}  // namespace detail

/// Whether a message says that something was done in the customer's name that the customer did not do: an order never
/// placed, a charge never authorised, a contract without consent, an account in other hands. A hint, taken from plain
/// cues in three languages: it keeps a desk from bidding farewell to somebody who only wants such a thing undone. Reads at
/// most the first 1,024 bytes. O(length), any bytes, no allocation.
[[nodiscard]] constexpr bool denies_own_doing(std::string_view message) noexcept {
  message = message.substr(0, 1024);
  for (std::size_t at = 0; at + 1 < message.size(); ++at) {
    if (!detail::denial_begins[detail::place_of_pair(message[at], message[at + 1])]) continue;
    for (auto cue : detail::denial_cues) {
      if (at + cue.size() > message.size()) continue;
      std::size_t same = 0;
      while (same < cue.size() && detail::small_letter(message[at + same]) == cue[same]) ++same;
      if (same == cue.size()) return true;
    }
  }
  return false;
}

}  // namespace aplomb::respond
