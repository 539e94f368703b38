// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The only file of this program that counts allocations.

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/corpus.hpp"
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <string>

namespace {

using namespace aplomb::classify;

}  // namespace

TEMPLATE_TEST_CASE("reading does not allocate", "", learned_reader, lexical_reader) {
  auto texts = aplomb_test::first_columns(std::string{APLOMB_SOURCE_DIR} + "/data/corpus/heldout.tsv");
  REQUIRE(texts.size() > 500);
  std::string long_one;
  for (auto const& text : texts) long_one += text + '\n';
  while (long_one.size() < 100'000) long_one += long_one;
  texts.push_back(long_one);
  aplomb_test::allocation_counter const counter;
  int angry = 0;
  for (auto const& text : texts) angry += TestType{}.read(text).affect.main_emotion() == emotion::anger ? 1 : 0;
  CHECK(counter.count() == 0);
  CHECK(angry > 0);
}
