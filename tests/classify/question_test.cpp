// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "classify/clauses.hpp"
#include "support/catch.hpp"
#include <aplomb/classify/question.hpp>

using namespace aplomb::classify;
using aplomb_test::read_clause;

TEST_CASE("A-not-A is a verb repeated around 不 or 没") {
  CHECK(a_not_a(read_clause{"管不管"}.clause, 0) == 3);
  CHECK(a_not_a(read_clause{"有沒有"}.clause, 0) == 3);
  CHECK(a_not_a(read_clause{"满不满意"}.clause, 0) == 3);
  CHECK(a_not_a(read_clause{"不是不好"}.clause, 0) == 0);
  CHECK(a_not_a(read_clause{"管理不好"}.clause, 0) == 0);
  CHECK(a_not_a(read_clause{"管"}.clause, 0) == 0);
}

TEST_CASE("questions are told by marks, particles and interrogatives") {
  auto const form = [](std::string_view text) {
    read_clause const in{text};
    return question_of(in.clause, in.found);
  };
  CHECK(form("可以退吗").particle);
  CHECK(form("可以退嗎").particle);
  CHECK(form("可以退？").marked);
  CHECK(form("how do i return it").interrogative);
  CHECK(form("請問怎麼退").interrogative);
  CHECK(form("凭什么扣钱").rhetorical);
  CHECK(form("憑什麼扣錢").rhetorical);
  CHECK_FALSE(form("已经收到").asks());
  CHECK_FALSE(form("thanks").asks());
}
