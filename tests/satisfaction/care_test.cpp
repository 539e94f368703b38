// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/satisfaction/care.hpp>

using namespace aplomb;
using namespace aplomb::literals;
using namespace aplomb::satisfaction;

namespace {

constexpr std::int64_t day = 86'400'000, hour = 3'600'000;
constexpr instant noon{20'000 * day + 12 * hour};  // UTC

constexpr instant days_later(std::int64_t n) { return {noon.ms + n * day}; }

customer_timeline with(customer_event e, instant at) {
  customer_timeline t;
  t.note(e, at);
  return t;
}

}  // namespace

TEST_CASE("of a customer nobody knows there is nothing to do") {
  CHECK_FALSE(plan_touch({}));
  CHECK(plan_touch({}).hold == care_hold::unknown_customer);
}

TEST_CASE("each event has its touch, in its time") {
  CHECK(plan_touch(with(customer_event::wrote, noon)) == next_touch{care_reason::regular, days_later(180), {}});
  CHECK(plan_touch(with(customer_event::bought, noon)) == next_touch{care_reason::training, days_later(3), {}});
  CHECK(plan_touch(with(customer_event::complaint_closed, noon)) ==
        next_touch{care_reason::complaint, days_later(7), {}});
  CHECK(plan_touch(with(customer_event::promised, days_later(1))) ==
        next_touch{care_reason::promise, days_later(1), {}});
}

TEST_CASE("what was done is not done again, and touches keep their distance") {
  auto t = with(customer_event::bought, noon);
  t.note(customer_event::touched, days_later(3));
  auto const next = plan_touch(t);
  CHECK(next.why == care_reason::added_value);
  CHECK(next.at == days_later(90));
  t.note(customer_event::complaint_closed, days_later(5));
  CHECK(plan_touch(t) == next_touch{care_reason::complaint, days_later(33), {}});  // 30 days after the touch
}

TEST_CASE("after added value the next one is a season later") {
  auto t = with(customer_event::bought, noon);
  t.note(customer_event::touched, days_later(90));
  CHECK(plan_touch(t) == next_touch{care_reason::added_value, days_later(180), {}});
}

TEST_CASE("a refusal stops everything but a promise, until the customer asks again") {
  auto t = with(customer_event::bought, noon);
  t.note(customer_event::refused, noon);
  CHECK(plan_touch(t).hold == care_hold::refused);
  t.note(customer_event::promised, days_later(2));
  CHECK(plan_touch(t).why == care_reason::promise);
  t.note(customer_event::kept, days_later(2));
  CHECK(plan_touch(t).hold == care_hold::refused);
  t.note(customer_event::welcomed, days_later(3));
  CHECK(plan_touch(t).why == care_reason::training);
}

TEST_CASE("an open matter and silence after two touches hold further ones back") {
  auto t = with(customer_event::bought, noon);
  t.note(customer_event::opened, noon);
  CHECK(plan_touch(t).hold == care_hold::open_matter);
  t.note(customer_event::closed, noon);
  CHECK(plan_touch(t));
  t.note(customer_event::closed, noon);  // one too many is no matter
  CHECK(t.open() == 0);
  t.note(customer_event::touched, noon);
  t.note(customer_event::touched, days_later(40));
  CHECK(plan_touch(t).hold == care_hold::no_answer);
  t.note(customer_event::wrote, days_later(41));
  CHECK(plan_touch(t));
}

TEST_CASE("nobody is disturbed in the quiet time, wherever the customer lives") {
  care_policy p;
  auto const due_at = [&](std::int64_t utc_hour) {
    return plan_touch(with(customer_event::promised, {20'000 * day + utc_hour * hour}), p).at.ms - 20'000 * day;
  };
  CHECK(due_at(12) == 12 * hour);
  CHECK(due_at(20) == 33 * hour);  // 9 o'clock the next day
  CHECK(due_at(3) == 9 * hour);
  CHECK(due_at(9) == 9 * hour);
  p.quiet.utc_offset = 8_h;        // Taipei, Beijing
  CHECK(due_at(12) == 25 * hour);  // 20:00 there: 9:00 the next day is 1:00 UTC
  CHECK(due_at(3) == 3 * hour);
  p.quiet = {};
  CHECK(due_at(12) == 12 * hour);
  p.quiet = {13 * 60, 14 * 60, {}};  // a siesta
  CHECK(due_at(13) == 14 * hour);
  CHECK(due_at(14) == 14 * hour);
}

TEST_CASE("whatever happened: no touch that nobody asked for after a refusal, none in the quiet time, none too soon") {
  aplomb_test::random random{116};
  for (int round = 0; round < 5000; ++round) {
    customer_timeline t;
    for (std::size_t i = 0, n = random.below(12); i < n; ++i) {
      auto const e = static_cast<customer_event>(random.below(count_of<customer_event>));
      auto const at = instant{noon.ms + random.between(0, 400) * day / 2};
      t.note(e, at);
    }
    care_policy p;
    auto const ahead = random.between(-720, 840);  // minutes
    p.quiet.utc_offset = duration{ahead * 60'000};
    auto const next = plan_touch(t, p);
    REQUIRE(bool(next) == (next.hold == care_hold::nothing));
    if (!next) continue;
    REQUIRE((!t.refused() || next.why == care_reason::promise));
    REQUIRE((next.why == care_reason::promise) == (t.due().ms != 0));
    auto const minute = ((next.at.ms / 60'000 + ahead) % 1440 + 1440) % 1440;
    REQUIRE(minute >= 9 * 60);
    REQUIRE(minute < 20 * 60);
    if (next.why != care_reason::promise && t.touched().ms != 0) REQUIRE(next.at - t.touched() >= p.least_gap);
  }
}
