// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "classify/clauses.hpp"
#include "support/catch.hpp"
#include <aplomb/classify/negation.hpp>

using namespace aplomb::classify;
using aplomb_test::read_clause;

namespace {
denial denial_in(std::string_view text) {
  read_clause const in{text};
  INFO(text);
  REQUIRE(in.predicate() < in.found.size());
  return denial_of(in.clause, in.found, in.predicate());
}
}  // namespace

TEST_CASE("a negation word denies the nearest predicate of its clause") {
  for (auto text : {"没有觉得开心", "沒有覺得開心", "i am not really that pleased", "never felt delighted"})
    CHECK(denial_in(text).holds());
  for (auto text : {"今天开心", "今天很開心", "so delighted with it"}) CHECK(denial_in(text).times == 0);
}

TEST_CASE("two negation words cancel") {
  for (auto text : {"没有不开心", "沒有不開心"}) {
    read_clause const in{text};
    auto const d = denial_of(in.clause, in.found, in.found.size() - 1);
    CHECK((d.times == 0 || d.is_double() || d.holds()));
  }
  auto const twice = denial_in("不是没有开心");
  CHECK(twice.is_double());
  CHECK_FALSE(twice.holds());
}

TEST_CASE("being told not to is another thing than a denial") {
  for (auto text : {"别太担心", "別太擔心"}) {
    auto const d = denial_in(text);
    CHECK(d.holds());
    CHECK(d.forbidden);
  }
}

TEST_CASE("a Chinese negation may follow") {
  for (auto text : {"开心不起来", "開心不起來", "高兴个屁"}) CHECK(denial_in(text).holds());
}

TEST_CASE("a negation word far away denies nothing") {
  CHECK(denial_in("我不是昨天在你们店里买的那台机器的开心").times == 0);
  CHECK(denial_in("not the one that my neighbour across the road is so delighted with").times == 0);
}
