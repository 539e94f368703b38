// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace aplomb::respond {

/// Whether a message says that something was done in the customer's name that the customer did not do: an order never
/// placed, a charge never authorised, a contract without consent, an account in other hands. A hint, taken from plain
/// cues in three languages: it keeps a desk from bidding farewell to somebody who only wants such a thing undone. Reads at
/// most the first 1,024 bytes. O(length), any bytes, no allocation.
[[nodiscard]] constexpr bool denies_own_doing(std::string_view message) noexcept {
  constexpr std::string_view cues[] = {"不是我本人",
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
  message = message.substr(0, 1024);
  for (auto cue : cues) {
    bool const latin = static_cast<unsigned char>(cue.front()) < 0x80u;
    for (std::size_t at = 0; at + cue.size() <= message.size(); ++at) {
      std::size_t same = 0;
      for (; same < cue.size(); ++same) {
        char const c = message[at + same];
        bool const big = latin && c >= 'A' && c <= 'Z';
        if ((big ? static_cast<char>(c - 'A' + 'a') : c) != cue[same]) break;
      }
      if (same == cue.size()) return true;
    }
  }
  return false;
}

}  // namespace aplomb::respond
