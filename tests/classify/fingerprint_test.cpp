// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/classify/fingerprint.hpp>
#include <aplomb/text/clause_reader.hpp>

using namespace aplomb;
using namespace aplomb::classify;

namespace {
std::uint64_t print(std::string_view text) {
  classify::fingerprint prints;
  text::clause clause;
  text::clause_reader reader{text};
  while (reader.next(clause)) prints.add(clause);
  return prints.value();
}
}  // namespace

TEST_CASE("a fingerprint is zero exactly for a text without words") {
  CHECK(print("") == 0);
  CHECK(print("。。。") == 0);
  CHECK(print("好") != 0);
  CHECK(print("ok") != 0);
}

TEST_CASE("script, case and marks do not change a fingerprint") {
  CHECK(print("请问什么时候发货") == print("請問什麼時候發貨？"));
  CHECK(print("Where is my Order") == print("where is my order!!"));
}

TEST_CASE("difference counts bits") {
  CHECK(difference(0, 0) == 0);
  CHECK(difference(0, ~std::uint64_t{0}) == 64);
  CHECK(difference(0b1011, 0b0010) == 2);
}
