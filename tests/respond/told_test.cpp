// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/respond/told.hpp>

using namespace aplomb::respond;

TEST_CASE("a time and a sum are told by their words; a capital greets") {
  for (auto message : {"since Monday", "six weeks of mould", "years of this", "等了三天", "剛剛斷線", "3 hours ago"}) {
    CAPTURE(message);
    CHECK(told_in(message).has(slot::when));
    CHECK_FALSE(told_in(message).has(slot::amount));
  }
  for (auto message : {"$5", "five dollars", "扣了198元", "£20", "多收二十塊", "¥198"}) {
    CAPTURE(message);
    CHECK(told_in(message).has(slot::amount));
    CHECK_FALSE(told_in(message).has(slot::when));
  }
  for (auto message : {"", "$", "hello", "你好", "a diagonal line", "Morning!"})
    CHECK_FALSE(told_in(message).has(slot::when));
}
