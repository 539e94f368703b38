// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "classify/clauses.hpp"
#include "support/catch.hpp"
#include <aplomb/classify/abuse.hpp>
#include <aplomb/classify/contrast.hpp>
#include <aplomb/classify/directness.hpp>

using namespace aplomb::classify;
using aplomb_test::read_clause;

TEST_CASE("a person is asked for, or only talked about") {
  auto const asked = [](std::string_view text) {
    read_clause const in{text};
    INFO(text);
    REQUIRE(in.at(category::wants_human) < in.found.size());
    auto const& f = in.found[in.at(category::wants_human)];
    return is_asked_for(in.clause, f) && !is_told(in.clause, f);
  };
  for (auto text : {"我要找经理", "叫主管出来", "請轉人工", "i want a manager", "can i have a supervisor"})
    CHECK(asked(text));
  for (auto text : {"昨天客服说经理会处理", "the manager told me so", "感谢值班经理"}) CHECK_FALSE(asked(text));
}

TEST_CASE("a threat is announced, or its name only mentioned") {
  auto const announced = [](std::string_view text) {
    read_clause const in{text};
    INFO(text);
    REQUIRE(in.at(category::threat) < in.found.size());
    return is_announced(in.clause, in.found[in.at(category::threat)]);
  };
  for (auto text : {"我要去找媒体", "已经联系律师", "i will call my lawyer"}) CHECK(announced(text));
  for (auto text : {"我是律师", "媒体价多少", "a lawyer uses your app"}) CHECK_FALSE(announced(text));
}

TEST_CASE("strong language is abuse when aimed, not when it means the writer") {
  auto const aimed = [](std::string_view text) {
    read_clause const in{text};
    INFO(text);
    REQUIRE(in.at(category::abuse) < in.found.size());
    return is_aimed(in.clause, in.found, in.found[in.at(category::abuse)]);
  };
  for (auto text : {"你们是骗子", "你們是騙子", "you are all idiots"}) CHECK(aimed(text));
  for (auto text : {"我真是个白痴", "我真是個白癡", "i am such an idiot"}) CHECK_FALSE(aimed(text));
}

TEST_CASE("only some contrast words turn the message round") {
  auto const turns = [](std::string_view text) {
    read_clause const in{text};
    for (auto const& f : in.found)
      if (is_turn(in.clause, f)) return true;
    return false;
  };
  for (auto text : {"但是太慢", "可是太慢", "but it is slow", "however it is slow"}) CHECK(turns(text));
  for (auto text : {"其实还行", "虽然慢", "although slow"}) CHECK_FALSE(turns(text));
}
