// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include <aplomb/session/engine.hpp>
#include <aplomb/session/service_times.hpp>

namespace {

using namespace aplomb;
using namespace aplomb::literals;

using scripted = basic_engine<aplomb_test::scripted_reader>;

constexpr instant noon{1'800'000'000'000};

scripted desk_that_answers_within(duration d) {
  scripted::parts p;
  p.facts.reply_within = d;
  return scripted{p};
}

}  // namespace

TEST_CASE("a message is acknowledged within a minute, a heated one within half") {
  scripted const desk;
  conversation talk;
  CHECK_FALSE(acknowledgement_due(talk, 0));
  (void)desk.hear(talk, "ask", noon);
  CHECK(acknowledgement_due(talk, 0).at == noon + 1_min);
  CHECK(acknowledgement_due(talk, 5).at == noon + 30_s);
  (void)desk.hear(talk, "ask", noon + 10_min);
  CHECK(acknowledgement_due(talk, 0).at == noon + 1_min);  // the first unanswered one counts
  (void)desk.said(talk, voice::bot, noon + 11_min);
  CHECK_FALSE(acknowledgement_due(talk, 9));
}

TEST_CASE("an open matter is told of now and then, sooner when it is heated or something was promised") {
  scripted const desk;
  conversation talk;
  case_file file;
  CHECK_FALSE(progress_due(talk, file, 0));
  (void)desk.hear(talk, file, "ask parcel", noon);
  CHECK_FALSE(progress_due(talk, file, 0));  // it waits for an answer, not for news
  (void)desk.said(talk, file, voice::bot, "Could you tell me the order number?", noon + 1_min);
  CHECK(progress_due(talk, file, 0).at == noon + 1_min + 24_h);
  CHECK(progress_due(talk, file, 3).at == noon + 1_min + 8_h);
  CHECK(progress_due(talk, file, 5).at == noon + 1_min + 4_h);
  CHECK(progress_due(talk, file, 7).at == noon + 1_min + 2_h);
  (void)desk.said(talk, file, voice::person, "I'll call you back within 90 minutes.", noon + 2_min);
  CHECK(progress_due(talk, file, 0).at == noon + 92_min);
  file.said.keep_promises();
  file.asked.clear();
  CHECK_FALSE(progress_due(talk, file, 9));
}

TEST_CASE("news keep out of quiet hours") {
  service_times times;
  times.quiet = {21 * 60, 9 * 60, {}};
  scripted const desk = desk_that_answers_within(200_h);
  conversation talk;
  case_file file;
  (void)desk.hear(talk, file, "ask parcel", noon);
  (void)desk.said(talk, file, voice::bot, "Could you tell me the order number?", noon);
  auto const plain = progress_due(talk, file, 0).at;
  auto const polite = progress_due(talk, file, 0, times).at;
  CHECK(polite >= plain);
  CHECK_FALSE(times.quiet.hold(polite));
}

TEST_CASE("a closed case knows how bad it was, what was broken and what is still promised") {
  scripted const desk;
  conversation talk;
  case_file file;
  (void)desk.hear(talk, file, "anger! ask", noon);
  (void)desk.said(talk, file, voice::person, "I'll call you back within 2 hours.", noon + 1_min);
  (void)desk.tick(talk, file, noon + 3_h);
  (void)desk.said(talk, file, voice::person, "Your refund will be credited within 3 days.", noon + 4_h);
  (void)desk.on<escalate::resolved>(talk, file, noon + 5_h);
  auto const c = closed_case_of(talk, file, noon + 5_h);
  CHECK(c.severity >= 7);
  CHECK(c.broken == 1);
  CHECK(c.promised == noon + 4_h + 72_h);
  auto const next = respond::next_touch(c);
  REQUIRE(next);
  CHECK(next->at == noon + 4_h + 73_h);  // not before the refund should have come
  CHECK(next->reason == respond::touch_reason::promise);
}
