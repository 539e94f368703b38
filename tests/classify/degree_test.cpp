// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "classify/clauses.hpp"
#include "support/catch.hpp"
#include <aplomb/classify/degree.hpp>

using namespace aplomb::classify;
using aplomb_test::read_clause;

namespace {
int degree_in(std::string_view text) {
  read_clause const in{text};
  INFO(text);
  REQUIRE(in.predicate() < in.found.size());
  return degree_of(in.clause, in.found, in.predicate());
}
}  // namespace

TEST_CASE("degree words strengthen or weaken what stands beside them") {
  CHECK(degree_in("生气") == 1000);
  CHECK(degree_in("极其生气") > degree_in("生气"));
  CHECK(degree_in("極其生氣") == degree_in("极其生气"));
  CHECK(degree_in("稍微生气") < degree_in("生气"));
  CHECK(degree_in("extremely annoyed") > degree_in("annoyed"));
  CHECK(degree_in("slightly annoyed") < degree_in("annoyed"));
}

TEST_CASE("elongation strengthens, and nothing strengthens without end") {
  CHECK(degree_in("hapyyyy annoyeddddd") >= 1000);
  CHECK(degree_in("极其超级非常生气") <= 1600);
}
