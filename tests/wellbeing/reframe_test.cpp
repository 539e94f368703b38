// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "wellbeing/notes.hpp"
#include <aplomb/wellbeing/reframe.hpp>
#include <string>

using namespace aplomb::wellbeing;
using aplomb_test::noted;

namespace {

std::string turned(std::string_view text) {
  auto const r = reframe(noted(text));
  return r ? std::string(r->text.view()) : std::string(aplomb::name_of(r.error().code));
}

}  // namespace

TEST_CASE("the two sentences of the text are turned round") {
  CHECK(turned("因为上司挑剔，所以我工作没劲") == "上司挑剔，所以我工作有干劲，因为____。");
  CHECK(turned("因为这家伙很难缠，所以我不想接手这件事情！") == "这家伙很难缠，所以我想接手这件事情，因为____。");
}

TEST_CASE("every order of cause and effect is read, in simplified Chinese") {
  CHECK(turned("客户太多了，所以我很累") == "客户太多了，所以我很有精神，因为____。");
  CHECK(turned("我不想上班，因为排班太满") == "排班太满，所以我想上班，因为____。");
  CHECK(turned("我不想上班是因为排班太满") == "排班太满，所以我想上班，因为____。");
  CHECK(turned("之所以心情很差，是因为系统老卡") == "系统老卡，所以心情不错，因为____。");
  CHECK(turned("我之所以没有信心，是因为上次被投诉了") == "上次被投诉了，所以我有信心，因为____。");
  CHECK(turned("由于系统老是卡，我很烦") == "系统老是卡，所以我很平静，因为____。");
  CHECK(turned("他挑剔，因此我不敢开口") == "他挑剔，所以我敢开口，因为____。");
  CHECK(turned("因为他挑剔所以我不去") == "他挑剔，所以我去，因为____。");
}

TEST_CASE("traditional Chinese stays traditional") {
  CHECK(turned("因為客戶一直罵，所以我不想再接電話。") == "客戶一直罵，所以我想再接電話，因為____。");
  CHECK(turned("因為主管很挑剔，所以我工作沒勁") == "主管很挑剔，所以我工作有幹勁，因為____。");
  CHECK(turned("我之所以沒有信心，是因為上次被投訴") == "上次被投訴，所以我有信心，因為____。");
}

TEST_CASE("every order of cause and effect is read, in English") {
  CHECK(turned("Because my boss is picky, I have no drive") == "My boss is picky, so I have drive, because ____.");
  CHECK(turned("I don't want to take this case because this guy is difficult.") ==
        "This guy is difficult, so I want to take this case, because ____.");
  CHECK(turned("my boss is picky, so I feel tired") == "My boss is picky, so I feel full of energy, because ____.");
  CHECK(turned("Since they changed the roster, I can't sleep") ==
        "They changed the roster, so I can sleep, because ____.");
  CHECK(turned("I'm not motivated because the targets are too high") ==
        "The targets are too high, so I'm motivated, because ____.");
  CHECK(turned("Work is boring because it never changes") == "It never changes, so work is interesting, because ____.");
  CHECK(turned("He was rude, that's why I quit") == "He was rude, so I stay, because ____.");
  CHECK(turned("I want to scream because he shouted") == "He shouted, so I do not want to scream, because ____.");
}

TEST_CASE("where no opposite is known, it is a blank as well") {
  auto const r = reframe(noted("因为下雨，所以我走路回家"));
  REQUIRE(r);
  CHECK_FALSE(r->opposite_found);
  CHECK(r->text == "下雨，所以____，因为____。");
  CHECK(turned("I walk home because it rains") == "It rains, so ____, because ____.");
}

TEST_CASE("a word inside another word has no opposite") {
  CHECK(turned("因为规定多，所以总是麻烦同事") == "规定多，所以____，因为____。");
  CHECK(turned("因为事情多，所以要开会") == "事情多，所以____，因为____。");
  CHECK(turned("I work harder because I am new") == "I am new, so ____, because ____.");
}

TEST_CASE("words of English stand whole") {
  CHECK(turned("sofa, so, soap") != "sofa");
  CHECK(turned("becauseful things") == "no_because");
  CHECK(turned("I am so tired") == "no_because");
  CHECK(turned("insofar as it goes") == "no_because");
}

TEST_CASE("the halves are places in the note") {
  std::string const text = "唉。因为上司挑剔，所以我工作没劲";
  auto const r = reframe(noted(text));
  REQUIRE(r);
  CHECK(text.substr(r->cause_begin, r->cause_end - r->cause_begin) == "上司挑剔");
  CHECK(text.substr(r->effect_begin, r->effect_end - r->effect_begin) == "我工作没劲");
}

TEST_CASE("what is no frame is refused with its reason") {
  CHECK(turned("") == "no_because");
  CHECK(turned("今天很累") == "no_because");
  CHECK(turned("因为") == "half_missing");
  CHECK(turned("所以我不干了") == "half_missing");
  CHECK(turned("because") == "half_missing");
  CHECK(turned("because he shouted at me I am angry") == "half_missing");  // no comma: nobody knows where it ends
  CHECK(turned("因为因为，所以") == "half_missing");
  auto const r = reframe(noted("嗯，因为"));
  REQUIRE_FALSE(r);
  CHECK(r.error().at == 6);
}

TEST_CASE("a half beyond its length is refused, at its length it is not") {
  auto const half = [](std::size_t bytes) { return "因为" + std::string(bytes, 'x') + "，所以我不想"; };
  CHECK(turned(half(241)) == "too_long");
  CHECK(turned(half(240)) != "too_long");
  CHECK(turned(half(5000)) == "too_long");
  auto const r = reframe(noted("因为" + std::string(240, 'x') + "，所以我不想" + std::string(222, 'y')));
  REQUIRE(r);
  CHECK_FALSE(r->text.truncated());
}
