// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/asks.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/audit/signs.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// Who leads. unknown: too little was said.
APLOMB_ENUM(leader, std::uint8_t, unknown, customer, both, desk)

/// Who leads a conversation: a side leads by what the other has to answer. Of the customer these are asks; of the desk
/// questions, offers, checks, deeds and hand-overs. Each message counts two at most; an older one weighs three quarters of the
/// next. Trivially copyable; one thread at a time.
class initiative {
 public:
  /// A message of the customer.
  void hear(std::string_view message) noexcept {
    pass();
    customer_ += 1000 * static_cast<int>(std::min<std::size_t>(classify::asks_of(message).size(), 2));
  }
  /// A reply of the desk.
  void said(std::string_view reply) noexcept { said(signs_of(reply)); }
  constexpr void said(reply_signs const& s) noexcept {
    pass();
    int moves = s.questions > 0 || s.has(review_cue::asking);
    moves += s.has(act::offer) || s.has(act::confirm) || s.has(act::summarise);
    moves += !s.deeds.empty() || s.has(act::hand_off);
    desk_ += 1000 * std::min(moves, 2);
  }

  /// The desk's share, 0...1; 0.50 while nobody led.
  [[nodiscard]] constexpr score share() const noexcept {
    return customer_ + desk_ == 0 ? score::of(500) : score::of(1000 * desk_ / (customer_ + desk_));
  }
  /// The side with three fifths, after four messages.
  [[nodiscard]] constexpr leader leads() const noexcept {
    if (messages_ < 4 || customer_ + desk_ == 0) return leader::unknown;
    return share() >= score::of(600) ? leader::desk : share() <= score::of(400) ? leader::customer : leader::both;
  }

 private:
  constexpr void pass() noexcept {
    customer_ = customer_ * 3 / 4, desk_ = desk_ * 3 / 4;
    if (messages_ < 255) ++messages_;
  }

  std::int64_t customer_ = 0;
  std::int64_t desk_ = 0;
  std::uint8_t messages_ = 0;
};

}  // namespace aplomb::respond
