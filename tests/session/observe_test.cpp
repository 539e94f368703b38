// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/session/observe.hpp>

#include "scripted_reader.hpp"
#include "support/catch.hpp"

using namespace aplomb;
using namespace aplomb::literals;

namespace {

escalate::service_reading hear(conversation& talk, std::string_view message, instant now = {}) {
  auto const heard = aplomb_test::scripted_reader{}.read(message);
  detail::remember(talk, heard, now);
  return observe(talk, heard.affect, heard.emphasis, now);
}

}  // namespace

TEST_CASE("persistence counts negative messages in a row and a pleased one ends it") {
  conversation talk;
  CHECK(hear(talk, "anger").persistence == 0.25_p);
  CHECK(hear(talk, "fear").persistence == 0.50_p);
  CHECK(hear(talk, "joy").persistence == score{});
  CHECK(hear(talk, "anger").persistence == 0.25_p);
}

TEST_CASE("the same ask again counts as a repeat, a new one does not") {
  conversation talk;
  CHECK(hear(talk, "ask where").repeats == score{});
  CHECK(hear(talk, "ask where").repeats == 0.25_p);
  CHECK(hear(talk, "ask where").repeats == 0.50_p);
  CHECK(hear(talk, "ask something else entirely").repeats == score{});
}

TEST_CASE("waiting is measured from the first unanswered message in hours") {
  conversation talk;
  CHECK(hear(talk, "ask", instant{1'000}).waited == score{});
  CHECK(hear(talk, "ask", instant{1'000} + 30_min).waited == 0.50_p);
  CHECK(hear(talk, "ask", instant{1'000} + 5_h).waited == 1.0_p);
  talk.unanswered = 0;
  CHECK(hear(talk, "ask", instant{1'000} + 6_h).waited == score{});
}

TEST_CASE("an ask stays open until the customer is relieved") {
  conversation talk;
  (void)hear(talk, "ask");
  CHECK(talk.ask_open);
  (void)hear(talk, "anger");
  CHECK(talk.ask_open);
  (void)hear(talk, "joy thanks");
  CHECK_FALSE(talk.ask_open);
}

TEST_CASE("every axis lies between zero and one") {
  conversation talk;
  for (int i = 0; i < 300; ++i) {
    auto const axes = hear(talk, i % 3 == 0 ? "anger! ask abuse" : "fear ask", instant{i * 60'000});
    for (auto axis : escalate::axis_members<escalate::service_reading>) {
      CHECK(axes.*axis >= score{});
      CHECK(axes.*axis <= 1.0_p);
    }
  }
}
