// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/detail/cue_table.hpp>
#include <string_view>

namespace aplomb::respond {

namespace detail {

inline constexpr auto denial_cues = [] {
  using c = cue<bool>;
  constexpr c list[] = {{"不是我本人", true},
                        {"不是我操作", true},
                        {"不是我消费", true},
                        {"不是我消費", true},
                        {"不是我下的", true},
                        {"不是我买的", true},
                        {"不是我買的", true},
                        {"不是我刷", true},
                        {"不是我订", true},
                        {"不是我訂", true},
                        {"不是我开通", true},
                        {"不是我開通", true},
                        {"没有下过", true},
                        {"沒有下過", true},
                        {"没下过", true},
                        {"沒下過", true},
                        {"没下单", true},
                        {"沒下單", true},
                        {"没有下单", true},
                        {"沒有下單", true},
                        {"没订过", true},
                        {"沒訂過", true},
                        {"没有订", true},
                        {"沒有訂", true},
                        {"没有开通", true},
                        {"沒有開通", true},
                        {"没开通过", true},
                        {"沒開通過", true},
                        {"没买过", true},
                        {"沒買過", true},
                        {"没有授权", true},
                        {"沒有授權", true},
                        {"没授权", true},
                        {"沒授權", true},
                        {"未经授权", true},
                        {"未經授權", true},
                        {"未经我", true},
                        {"未經我", true},
                        {"没经过我", true},
                        {"沒經過我", true},
                        {"擅自", true},
                        {"盗刷", true},
                        {"盜刷", true},
                        {"被盗", true},
                        {"被盜", true},
                        {"冒用", true},
                        {"莫名其妙被扣", true},
                        {"无故扣", true},
                        {"無故扣", true},
                        {"乱扣", true},
                        {"亂扣", true},
                        {"never authoris", true},
                        {"never authoriz", true},
                        {"not authoris", true},
                        {"not authoriz", true},
                        {"n't authoris", true},
                        {"n't authoriz", true},
                        {"unauthoris", true},
                        {"unauthoriz", true},
                        {"n't place th", true},
                        {"not place th", true},
                        {"never placed", true},
                        {"never ordered", true},
                        {"n't order th", true},
                        {"n't order any", true},
                        {"n't order it", true},
                        {"never signed up", true},
                        {"n't sign up", true},
                        {"never subscribed", true},
                        {"n't subscribe", true},
                        {"never agreed", true},
                        {"n't agree to", true},
                        {"without my consent", true},
                        {"without my permission", true},
                        {"without my knowledge", true},
                        {"without asking me", true},
                        {"wasn't me", true},
                        {"was not me", true},
                        {"not my order", true},
                        {"hacked", true},
                        {"used my account", true},
                        {"used my card", true},
                        {"stole my", true},
                        {"never bought", true}};
  return cue_table(list);
}();

}  // namespace detail

/// Whether a message says that something was done in the customer's name that the customer did not do: an order never
/// placed, a charge never authorised, a contract without consent, an account in other hands. A hint, taken from plain
/// cues in three languages: it keeps a desk from bidding farewell to somebody who only wants such a thing undone. Reads at
/// most the first 1,024 bytes. O(length), any bytes, no allocation.
[[nodiscard]] constexpr bool denies_own_doing(std::string_view message) noexcept {
  bool denies = false;
  detail::denial_cues.look(message, [&](bool) { denies = true; });
  return denies;
}

}  // namespace aplomb::respond
