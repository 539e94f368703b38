// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <aplomb/analytics/journal_summary.hpp>
#include <aplomb/analytics/report_text.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using analytics::journal_summary;
using escalate::handoff_reason;
using escalate::move;

constexpr std::int64_t noon = 1'767'268'800'000;  // 2026-01-01 12:00 UTC

/// A customer's message after which heat is `to`.
respond::record message(std::uint64_t chat, std::string_view from, std::string_view to, int anger,
                        std::int64_t minutes) {
  respond::record r;
  r.conversation = chat;
  r.at = {noon + minutes * 60'000};
  r.event = "message";
  r.language = text::language::zh_hans;
  r.heat = {from == to ? move::ignored : move::moved, 0, from, to};
  r.owner = {move::ignored, 0, "bot", "bot"};
  r.axes.anger = r.axes.level = score::of(anger);
  r.emotion = anger > 0 ? classify::emotion::anger : classify::emotion::neutral;
  r.about = classify::aspect::delivery;
  return r;
}

respond::record owned(respond::record r, std::string_view from, std::string_view to, handoff_reason why = {},
                      handoff_reason called = {}) {
  r.owner = {from == to ? move::ignored : move::moved, 0, from, to};
  r.handoff = why, r.called_for = called;
  return r;
}

std::size_t place(analytics::state_flow flow, std::string_view name) { return flow.place_of(name); }

}  // namespace

TEST_CASE("what happened in two conversations is summed up, however they interleave") {
  std::vector<respond::record> const one{
      message(1, "calm", "upset", 700, 0),
      owned(message(1, "upset", "angry", 900, 2), "bot", "waiting", handoff_reason::level, handoff_reason::level),
      owned(message(1, "angry", "angry", 300, 10), "waiting", "human", {}, handoff_reason::level),
      owned(message(1, "angry", "calm", 0, 12), "human", "human", {}, handoff_reason::level)};
  std::vector<respond::record> const two{message(2, "calm", "calm", 100, 1), message(2, "calm", "calm", 0, 5)};

  auto const check = [](std::vector<respond::record> const& records) {
    journal_summary sum;
    for (auto const& r : records) sum.take(r);
    auto const made = sum.finish();
    CHECK(made.conversations == 2);
    CHECK(made.messages == 6);
    CHECK(made.troubled == 1);
    CHECK(made.calmed == 1);
    CHECK(made.handed_over == 1);
    CHECK(made.reasons[index_of(handoff_reason::level)] == 1);
    CHECK(made.feelings[index_of(classify::emotion::anger)] == 4);
    CHECK(made.from.ms == noon);
    CHECK(made.to.ms == noon + 12 * 60'000);
    REQUIRE(made.median_wait);
    CHECK(made.median_wait->ms == 8 * 60'000);
    CHECK(made.waited == 1);
    auto const calm = place(made.heat, "calm"), angry = place(made.heat, "angry");
    CHECK(made.heat.moves(calm, place(made.heat, "upset")) == 1);
    CHECK(made.heat.moves(angry, calm) == 1);
    CHECK(made.heat.time(angry).ms == 10 * 60'000);
    CHECK(made.heat.time(calm).ms == 4 * 60'000);
    CHECK(made.heat.visits(calm) == 3);
  };
  auto records = one;
  records.insert(records.end(), two.begin(), two.end());
  check(records);
  check({one[0], two[0], one[1], two[1], one[2], one[3]});
}

TEST_CASE("a state that time has changed between two records is a move as well") {
  journal_summary sum;
  sum.take(message(1, "calm", "upset", 700, 0));
  sum.take(message(1, "calm", "calm", 0, 60));  // in between a timer fired of which nobody kept a record
  auto const made = sum.finish();
  CHECK(made.heat.moves(place(made.heat, "upset"), place(made.heat, "calm")) == 1);
}

TEST_CASE("a trouble spot counts conversations, each once, and needs five of them") {
  journal_summary sum;
  for (std::uint64_t chat = 1; chat <= 4; ++chat)
    for (int line = 0; line < 10; ++line) sum.take(message(chat, "calm", "calm", 800, line));
  CHECK(sum.finish().trouble_spots.empty());
  sum.take(message(5, "calm", "calm", 800, 0));
  auto const spots = sum.finish().trouble_spots;
  REQUIRE(spots.size() == 1);
  CHECK(spots[0].about == classify::aspect::delivery);
  CHECK(spots[0].feeling == classify::emotion::anger);
  CHECK(spots[0].conversations == 5);
}

TEST_CASE("groups are compared, by language where the caller names none; small ones show no rates") {
  journal_summary sum;
  std::uint64_t chat = 0;
  for (int i = 0; i < 100; ++i) {
    sum.take(message(++chat, "calm", "calm", 0, i), "north");
    sum.take(i % 2 == 0 ? owned(message(++chat, "calm", "calm", 0, i), "bot", "waiting", handoff_reason::stuck,
                                handoff_reason::stuck)
                        : message(++chat, "calm", "calm", 0, i),
             "south");
  }
  sum.take(message(++chat, "calm", "calm", 0, 0));
  auto const made = sum.finish();
  REQUIRE(made.groups.size() == 3);
  CHECK(made.groups[0].name == "north");
  CHECK(made.groups[1].handed_over == analytics::rate{100, 50});
  CHECK(made.groups[0].handover_gap.differs);
  CHECK(made.groups[2].conversations == 1);
  CHECK_FALSE(made.groups[2].handed_over);  // a rate of one is about one person
  CHECK_FALSE(made.groups[2].troubled);
  CHECK(made.groups[2].handover_gap == analytics::disparity{});
  CHECK(made.groups[1].handover_gap.gap > 0);
  CHECK_FALSE(made.groups[1].trouble_gap.differs);
  CHECK(made.groups[2].name == "zh-Hans");
  CHECK_FALSE(made.groups[2].handover_gap.enough);
  auto const text = write_text(made, text::language::zh_hans);
  CHECK(text.find("north\t100\t0.0 %\t与其他组有差异") != std::string::npos);
  CHECK(text.find("zh-Hans\t1\t\t样本太少") != std::string::npos);
}

TEST_CASE("drift compares the earlier half of the conversations with the later one, by their peaks") {
  aplomb_test::random r{11};
  journal_summary sum;
  for (std::uint64_t chat = 1; chat <= 400; ++chat) {
    auto const peak = static_cast<int>(r.below(400)) + (chat > 200 ? 200 : 0);
    auto const minute = static_cast<std::int64_t>(chat);
    sum.take(message(chat, "calm", "calm", peak, minute));
    sum.take(message(chat, "calm", "calm", peak / 2, minute));
  }
  auto const made = sum.finish();
  for (auto const& line : made.drifts) {
    auto const name = escalate::axis_names<escalate::service_reading>[line.axis];
    CHECK(line.found.drifted == (name == "anger" || name == "level"));
  }
}

TEST_CASE("a time line has no gaps and never more than 400 periods, whatever the clocks said") {
  for (std::int64_t const span : {1LL, 60LL, 3000LL, 100'000LL, 4'000'000LL, 4'000'000'000LL}) {
    journal_summary sum;
    sum.take(message(1, "calm", "calm", 700, 0));
    sum.take(message(2, "calm", "calm", 0, span));
    auto const made = sum.finish();
    INFO(span << " minutes");
    REQUIRE_FALSE(made.periods.empty());
    CHECK(made.periods.size() <= 400);
    std::uint32_t messages = 0;
    for (std::size_t i = 0; i < made.periods.size(); ++i) {
      messages += made.periods[i].messages;
      if (i > 0) CHECK(made.periods[i].begin - made.periods[i - 1].begin == made.every);
    }
    CHECK(messages == 2);
  }
}

TEST_CASE("records of other ladders and without a clock do no harm") {
  journal_summary sum;
  auto refused = message(1, "calm", "calm", 900, 0);
  refused.wrong_version = true;
  sum.take(refused);
  auto timeless = message(2, "calm", "calm", 0, 0);
  timeless.at = {};
  sum.take(timeless);
  auto const made = sum.finish();
  CHECK(made.refused == 1);
  CHECK(made.conversations == 1);
  CHECK(made.periods.empty());
  CHECK_FALSE(made.median_wait);
  CHECK(write_text(made, text::language::en).find("The records have no times.") != std::string::npos);
  CHECK(journal_summary{}.finish().conversations == 0);
}

TEST_CASE("dates are written as people read them") {
  using analytics::detail::date_text;
  CHECK(date_text({0}, true) == "1970-01-01 00:00");
  CHECK(date_text({951'782'400'000}, false) == "2000-02-29");
  CHECK(date_text({noon + 59 * 60'000}, true) == "2026-01-01 12:59");
  CHECK(date_text({253'402'300'799'999}, true) == "9999-12-31 23:59");
}
