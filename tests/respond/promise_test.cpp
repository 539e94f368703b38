// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "respond/support.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <map>

namespace {

using namespace aplomb_test;

constexpr instant noon{1'800'000'000'000};

promise made(duration in, topic about = topic::none, bool by_person = false) {
  return promise_made(noon, noon + in, about, by_person);
}

}  // namespace

TEST_CASE("the desk is reminded of a promise after three quarters of its time, at most an hour before its end") {
  CHECK(reminder_lead(2_h) == 30);
  CHECK(reminder_lead(24_h) == 60);
  CHECK(reminder_lead(3_min) == 0);
  CHECK(reminder_lead(duration{-5'000'000}) == 0);
  CHECK(made(2_h).reminder() == noon + 90_min);
}

TEST_CASE("a promise is told when it is near and when it is overdue, once each") {
  ledger m;
  CHECK(m.next_event() == instant{});
  CHECK(m.note(made(2_h, topic::call_back, true)) == 1);
  CHECK(m.next_event() == noon + 90_min);
  CHECK(m.look_at_clock(noon + 89_min).empty());
  auto const near = m.look_at_clock(noon + 90_min);
  REQUIRE(near.size() == 1);
  CHECK(near[0].stage == promise_stage::due);
  CHECK(to_text(near[0]) == "promise 1 (call_back, by a person) is due soon");
  CHECK(m.look_at_clock(noon + 100_min).empty());
  CHECK_FALSE(m.owes_apology());
  CHECK(m.next_event() == noon + 2_h);
  auto const over = m.look_at_clock(noon + 2_h);
  REQUIRE(over.size() == 1);
  CHECK(over[0].stage == promise_stage::overdue);
  CHECK(m.owes_apology());
  CHECK(m.next_event() == instant{});
  CHECK(m.look_at_clock(noon + 9_h).empty());
}

TEST_CASE("who looks late hears only that the promise is overdue") {
  ledger m;
  m.note(made(2_h));
  auto const told = m.look_at_clock(noon + 5_h);
  REQUIRE(told.size() == 1);
  CHECK(to_text(told[0]) == "promise 1 (an answer, by the bot) is overdue and weighs as two earlier contacts");
}

TEST_CASE("a kept promise is not told, and one that was owned up to is not open any more") {
  ledger m;
  auto const first = m.note(made(1_h)), second = m.note(made(2_h, topic::refund));
  m.keep_promise(first);
  CHECK(m.look_at_clock(noon + 1_h).empty());
  CHECK(m.look_at_clock(noon + 2_h).size() == 1);
  CHECK(m.next_due()->id == second);
  m.own_up();
  CHECK_FALSE(m.owes_apology());
  CHECK_FALSE(m.promise_open());
  CHECK(m.note(made(3_h)) == 3);
  CHECK(m.promises().size() == 1);
}

TEST_CASE("promises are kept by what they are about") {
  ledger m;
  m.note(made(1_h)), m.note(made(2_h, topic::call_back)), m.note(made(3_h, topic::refund));
  m.keep_promises(topic::none);
  CHECK(m.next_due()->about == topic::call_back);
  m.keep_promises(topic::call_back);
  CHECK(m.next_due()->about == topic::refund);
}

TEST_CASE("overdue promises do not crowd out a new one: one is enough to own up to") {
  ledger m;
  for (int i = 1; i <= 4; ++i) m.note(made(duration{i * 60'000}));
  CHECK(m.look_at_clock(noon + 1_h).size() == 4);
  CHECK(m.note(made(5_h)) == 5);
  CHECK(m.promises().size() == 4);
  CHECK(m.owes_apology());
  CHECK(m.next_event() == noon + 4_h);
}

TEST_CASE("the same promise said again stays one and only moves forward") {
  ledger m;
  m.note(made(4_h));
  CHECK(m.bring_forward(made(9_h)));
  CHECK(m.next_due()->due == noon + 4_h);
  CHECK(m.bring_forward(made(1_h, topic::none, true)));
  CHECK(m.next_due()->due == noon + 1_h);
  CHECK(m.next_due()->by_person);
  CHECK_FALSE(m.bring_forward(made(1_h, topic::refund)));
  (void)m.look_at_clock(noon + 1_h);
  CHECK_FALSE(m.bring_forward(made(2_h)));  // it is broken: this is a new one
}

TEST_CASE("what was promised before the first time was given counts from then") {
  ledger m;
  m.note(promise_made({}, instant{} + duration{2_h}, topic::none, false));
  m.start_clock(noon);
  CHECK(m.next_due()->due == noon + 2_h);
}

TEST_CASE("property: no promise is told twice of the same thing, and none after it was kept") {
  aplomb_test::random r(56);
  for (int run = 0; run < 500; ++run) {
    ledger m;
    instant now = noon;
    std::map<int, promise_stage> told;
    std::map<int, bool> kept;
    for (int i = 0; i < 40; ++i) {
      now = now + duration{r.between(0, 90) * 60'000};
      auto const what = r.pick({topic::none, topic::call_back, topic::refund});
      switch (r.below(5)) {
        case 0:
        case 1:
          m.note(promise_made(now, now + duration{r.between(1, 300) * 60'000}, what, i % 2 == 0));
          break;
        case 2:
          for (auto const& p : m.promises())
            if (p.about == what) kept[p.id] = true;
          m.keep_promises(what);
          break;
        case 3:
          m.own_up();
          break;
        default:
          break;
      }
      for (auto const& e : m.look_at_clock(now)) {
        CHECK(e.what.due + duration{-60'000 * e.what.lead} <= now);
        CHECK_FALSE(kept[e.what.id]);
        CHECK(told[e.what.id] < e.stage);
        told[e.what.id] = e.stage;
      }
      auto const next = m.next_event();
      CHECK((next == instant{} || next > now));
      if (m.look_at_clock(now).size() != 0) FAIL("told twice");
    }
  }
}

TEST_CASE("what was given in a case adds up and saturates") {
  ledger m;
  m.note_given(5000), m.note_given(2500);
  CHECK(m.given() == 7500);
  m.note_given(0xFFFFFFFFu);
  CHECK(m.given() == 0xFFFFFFFFu);
}
