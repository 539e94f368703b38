// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What the terms of a lexicon say as messages of their own, and that the default model has learned them.
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/training/terms.hpp>
#include <string_view>

#include "support/catch.hpp"

using namespace aplomb::training;
namespace classify = aplomb::classify;

TEST_CASE("a term says what its categories say, and no more") {
  auto const made = messages_of_terms(
      "# term\tlanguage\tcategory\tgrade\tpolarity\n"
      "blast\ten\tanger\t2\t-1\n"
      "blast\ten\tabuse\t1\t-1\n"
      "fine\ten\tsatisfied\t2\t1\n"
      "hi\ten\tgreeting\t1\t0\n"
      "parcel\ten\tdelivery\t1\t0\n"
      "broken line\n"
      "odd\ten\tnothing\t1\t0\n"
      "odd\ten\tanger\t9\t0");
  REQUIRE(made.size() == 3);
  auto const& blast = made[0];
  CHECK(blast.text == "blast");
  CHECK(blast.emotion == classify::emotion::anger);
  CHECK(blast.intensity == 2);
  CHECK(blast.satisfaction == classify::satisfaction::dissatisfied);
  CHECK((blast.flags && blast.flags->has(classify::flag::abuse)));
  CHECK_FALSE(blast.purpose);
  auto const& fine = made[1];
  CHECK(fine.emotion == classify::emotion::joy);
  CHECK(fine.intensity == 1);
  CHECK(fine.satisfaction == classify::satisfaction::satisfied);
  CHECK_FALSE(fine.flags);
  auto const& hi = made[2];
  CHECK(hi.emotion == classify::emotion::neutral);
  CHECK(hi.purpose == classify::purpose::social);
  CHECK((hi.flags && hi.flags->empty()));
}

TEST_CASE("the plainest words are read as everybody reads them") {
  using enum classify::satisfaction;
  classify::learned_reader const reader;
  for (std::string_view const bad : {"不满意", "非常不满意", "不太满意", "非常不滿意", "太差了", "差评", "服务态度很差", "气死我了",
                                     "很失望", "垃圾", "not satisfied", "very dissatisfied", "I am not happy", "terrible service",
                                     "worst ever", "useless", "I'm angry", "too slow"}) {
    INFO(bad);
    auto const a = reader.read(bad).affect;
    CHECK(a.main_satisfaction() == dissatisfied);
    CHECK(a.main_emotion() != classify::emotion::joy);
    CHECK(a.main_emotion() != classify::emotion::neutral);
    CHECK(a.valence.per_mille < 0);
  }
  for (std::string_view const good : {"满意", "很满意", "非常满意", "很滿意", "不错", "好评", "非常感谢", "very happy",
                                      "great service"}) {
    INFO(good);
    auto const a = reader.read(good).affect;
    CHECK(a.main_satisfaction() == satisfied);
    CHECK(a.main_emotion() == classify::emotion::joy);
    CHECK(a.valence.per_mille > 0);
  }
  for (std::string_view const plain : {"好的", "嗯", "在吗", "你好", "ok", "yes", "hello"}) {
    INFO(plain);
    CHECK(reader.read(plain).affect.main_emotion() == classify::emotion::neutral);
  }
}
