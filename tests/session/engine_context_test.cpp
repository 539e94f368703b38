// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/session/engine.hpp>

#include "support/catch.hpp"

using namespace aplomb;

TEST_CASE("what a short answer means depends on what the desk said before it, in three writings") {
  engine const desk;
  struct {
    std::string_view ask, refusal, done, answer;
  } const cases[] = {{"请帮我退款", "很抱歉，超过七天无法退款", "已为您退款", "行吧"},
                     {"請幫我退款", "很抱歉，超過七天無法退款", "已為您退款", "算了"},
                     {"please refund me", "I'm sorry, we cannot refund this order.", "Your refund has been processed.", "whatever"}};
  for (auto const& c : cases) {
    INFO(c.ask);
    conversation talk;
    case_file file;
    (void)desk.hear(talk, file, c.ask);
    CHECK(file.asked.size() == 1);
    auto met_talk = talk;
    auto met_file = file;
    (void)desk.said(talk, file, voice::person, c.refusal);
    CHECK(talk.last_act == classify::desk_act::refused);
    CHECK(file.asked.size() == 1);
    auto const resigned = desk.hear(talk, file, c.answer);
    CHECK(resigned.affect.main_satisfaction() == classify::satisfaction::dissatisfied);
    CHECK_FALSE(resigned.adjusted.empty());
    (void)desk.said(met_talk, met_file, voice::person, c.done);
    CHECK(met_file.asked.empty());
    CHECK(desk.hear(met_talk, met_file, c.answer).affect.main_satisfaction() != classify::satisfaction::dissatisfied);
  }
}
