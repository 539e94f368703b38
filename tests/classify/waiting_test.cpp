// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "classify/clauses.hpp"
#include "support/catch.hpp"
#include <aplomb/classify/waiting.hpp>

using namespace aplomb::classify;
using aplomb_test::read_clause;

namespace {
waiting_cue cue_in(read_clause const& in) {
  for (std::size_t i = 0; i < in.found.size(); ++i)
    if (in.found[i].is(category::time_unit))
      if (auto const cue = waiting_at(in.clause, in.found, i); cue.grade != 0) return cue;
  return {};
}
}  // namespace

TEST_CASE("waiting told with a number is found with all its words") {
  struct {
    std::string_view text, words;
  } const cases[] = {{"等了八天", "等了八天"},         {"等了五個小時", "等了五個小時"},
                     {"我等了2个星期", "等了2个星期"}, {"两个小时了", "两个小时了"},
                     {"3天还没到", "3天还没"},         {"we waited 40 minutes", "waited 40 minutes"}};
  for (auto const& c : cases) {
    read_clause const in{c.text};
    auto const cue = cue_in(in);
    INFO(c.text);
    REQUIRE(cue.grade > 0);
    CHECK(in.words(cue.first, cue.last) == c.words);
  }
}

TEST_CASE("longer waits weigh more") {
  CHECK(cue_in(read_clause{"等了八分钟"}).grade < cue_in(read_clause{"等了八天"}).grade);
  CHECK(cue_in(read_clause{"等了八天"}).grade < cue_in(read_clause{"等了五个月"}).grade);
}

TEST_CASE("a time that nobody waits is no waiting") {
  for (auto text : {"三天后送到可以吗", "每天都用", "营业到几点", "open 7 days a week", "the 3 day pass"}) {
    INFO(text);
    CHECK(cue_in(read_clause{text}).grade == 0);
  }
}
