// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The only file of this program that counts allocations.

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/corpus.hpp"
#include <aplomb/classify/asks.hpp>
#include <aplomb/classify/aspects.hpp>
#include <aplomb/classify/context.hpp>
#include <aplomb/classify/families.hpp>
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/classify/need_reader.hpp>
#include <aplomb/classify/repeat_contact.hpp>
#include <aplomb/classify/urgency.hpp>
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

TEST_CASE("what is read on top of a reading does not allocate either") {
  auto texts = aplomb_test::first_columns(std::string{APLOMB_SOURCE_DIR} + "/data/corpus/heldout.tsv");
  REQUIRE(texts.size() > 500);
  context known;
  known.last_act = desk_act::refused;
  known.ask_open = true;
  std::size_t found = 0;
  aplomb_test::allocation_counter const counter;
  for (auto const& text : texts) {
    auto read = lexical_reader{}.read(text);
    found += aspects_of(text, read.affect).size() + asks_of(text).size() + adjust(read, text, known).size();
    found += urgency_of(text, read.affect).why != urgency_reason::none ? 1u : 0u;
    found += std::size_t{repeat_contact_in(text).times} + families_of(read.affect, text).grade(family::anger);
    found += aplomb::index_of(desk_act_in(text));
    found += needs_of(text, read, desk_act::asked).most() != need::none ? 1u : 0u;
  }
  CHECK(counter.count() == 0);
  CHECK(found > 0);
}
