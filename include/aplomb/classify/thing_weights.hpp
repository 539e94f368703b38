// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/customer_words.hpp>
#include <aplomb/core/enum.hpp>
#include <cstdint>

namespace aplomb::classify {

/// How much each sign speaks for a thing as the matter of its message, in 1/100 of a natural unit of log odds; see
/// `thing_tally::matter`.
struct thing_weights {
  std::int16_t base;
  std::int16_t firmly[3];      ///< named once, twice, more often by words of its own
  std::int16_t by_the_way[2];  ///< only by words mostly said by the way: once, more often
  std::int16_t share[4];       ///< of all mentions, words of its own counting double: below 30 %, 50 %, 100 %, all
  std::int16_t rank[4];        ///< named first, second, third, later
  std::int16_t others[4];      ///< one thing named in all, two, three, more
  std::int16_t length[4];      ///< below 45 symbols, 120, 300, longer
  std::int16_t at_the_start;
  std::int16_t asked_about;
  std::int16_t kind[count_of<thing>];
  std::int16_t sure;  ///< from here on it is sure enough to be named
};

}  // namespace aplomb::classify
