// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include "support/random_record.hpp"
#include <algorithm>
#include <aplomb/crisis/explain.hpp>
#include <aplomb/crisis/monitor.hpp>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

using namespace aplomb;
using namespace aplomb::crisis;

namespace {

constexpr std::int64_t quarter = 15 * 60'000, monday = 4 * 86'400'000;  // 1970-01-05
constexpr std::int64_t week = 672;
constexpr topic_bits delivery = bit_of(service_topic::delivery);

/// A desk of forty conversations a quarter of an hour, two of them about deliveries; `troubled` as many when told so.
struct regular_desk {
  std::unique_ptr<monitor<>> watch = std::make_unique<monitor<>>();
  std::int64_t bucket = 0;
  std::uint64_t key = 1;
  topic_bits moved = 0;

  instant now() const { return {monday + bucket * quarter}; }
  void say(std::uint64_t conversation, topic_bits topics, bool grave = false) {
    sighting s;
    s.is_message = true, s.conversation = conversation, s.at = now(), s.topics = topics, s.grave = grave;
    s.weight = score{500};
    moved |= watch->observe(s);
  }
  void pass(int troubled, int grave = 0, int all = 40) {
    moved = 0;
    for (int i = 0; i < all; ++i) say(key++, i < troubled ? delivery : 0, i < grave);
    ++bucket;
    moved |= watch->advance(now());
  }
  void pass_weeks(int n) {
    for (std::int64_t i = 0; i < n * week; ++i) pass(2);
  }
  alert_level level() const { return watch->level(service_topic::delivery); }
  topic_report report() const { return watch->report(service_topic::delivery); }
  double usual() const {
    auto const& b = (*watch)[service_topic::delivery].usual();
    return static_cast<double>(b.expected(settings{}.hour_of(settings{}.bucket_of(now())), 40u << 8)) / 65536;
  }
};

}  // namespace

TEST_CASE("while it learns, a monitor raises nothing and says so") {
  regular_desk d;
  for (int i = 0; i < 100; ++i) d.pass(30, 30);
  CHECK(d.watch->learning());
  CHECK(d.level() == alert_level::quiet);
  CHECK(d.report().learning);
  CHECK(std::string{explain("delivery", d.report())} == "delivery: quiet. Still learning what is usual.");
}

TEST_CASE("a rise raises watch, alert and crisis with evidence, and says what it saw") {
  regular_desk d;
  d.pass_weeks(6);
  CHECK(d.level() == alert_level::quiet);
  CHECK(d.report().conversations == 0);
  auto const begin = d.now();
  int buckets = 0;
  while (d.level() < alert_level::crisis && buckets < 20) d.pass(12, 5), ++buckets;
  REQUIRE(d.level() == alert_level::crisis);
  CHECK(buckets <= 4);
  CHECK(d.moved == delivery);
  auto const r = d.report();
  CHECK(r.since == begin);
  CHECK(r.conversations >= static_cast<std::uint64_t>(buckets) * 11);
  CHECK(r.expected_milli <= static_cast<std::uint64_t>(buckets) * 2600);
  CHECK(r.reading.likelihood >= score{500});
  CHECK(r.reading.severity >= score{250});
  CHECK(r.reading.reach >= score{200});
  CHECK(r.heaviest.size() == evidence::capacity);
  for (auto const& w : r.heaviest) CHECK(w.at >= begin);
  CHECK(std::string{explain("delivery", r)}.find("delivery: crisis. ") == 0);
  CHECK(std::string{explain("delivery", r)}.find("8 conversations are kept as evidence.") != std::string::npos);
  for (auto const t : all_of<service_topic>())
    if (t != service_topic::delivery) CHECK(d.watch->level(t) == alert_level::quiet);
}

TEST_CASE("what is usual does not learn the spike, its beginning included") {
  regular_desk d;
  d.pass_weeks(6);
  auto const before = d.usual();
  for (int i = 0; i < 96; ++i) d.pass(12);  // the same hours as tomorrow
  CHECK(d.level() >= alert_level::alert);
  CHECK(d.usual() <= before * 1.02);
  // A rise that goes on for three weeks is still one.
  for (int i = 0; i < 3 * week; ++i) d.pass(12);
  CHECK(d.level() >= alert_level::alert);
  CHECK(d.usual() <= before * 1.02);
}

TEST_CASE("when somebody says that it is the rule now, the alarm ends and does not come back for it") {
  regular_desk d;
  d.pass_weeks(6);
  for (int i = 0; i < 96; ++i) d.pass(12);
  REQUIRE(d.level() >= alert_level::alert);
  d.watch->take_as_usual(service_topic::delivery, d.now());
  CHECK(d.level() == alert_level::quiet);
  CHECK(d.usual() > 9);
  for (int i = 0; i < 2 * week; ++i) {
    d.pass(12);
    REQUIRE(d.level() <= alert_level::watch);
  }
}

TEST_CASE("an alert ends by itself when it is as usual again") {
  regular_desk d;
  d.pass_weeks(6);
  while (d.level() < alert_level::alert) d.pass(9, 0, 100);
  REQUIRE(d.level() == alert_level::alert);
  int buckets = 0;
  while (d.level() != alert_level::quiet && buckets < week) d.pass(2), ++buckets;
  CHECK(buckets < week / 4);
}

TEST_CASE("one talkative conversation raises nothing, however long and loud it is") {
  regular_desk d;
  d.pass_weeks(6);
  for (int i = 0; i < 200; ++i) {
    for (int n = 0; n < 50; ++n) d.say(0xC0FFEE, delivery | bit_of(service_topic::threat), true);
    d.pass(2);
    for (auto const t : all_of<service_topic>()) REQUIRE(d.watch->level(t) <= alert_level::watch);
  }
}

TEST_CASE("a busy day with as large a share of trouble raises nothing") {
  regular_desk d;
  d.pass_weeks(6);
  for (int i = 0; i < 96; ++i) {
    d.pass(10, 1, 200);
    REQUIRE(d.level() <= alert_level::watch);
  }
}

TEST_CASE("where volume is what counts, the same busy day is an alarm") {
  constexpr settings by_volume{.against = held_against::volume};
  auto const watch = std::make_unique<monitor<service_topics, by_volume>>();
  std::uint64_t key = 1;
  auto const pass = [&](std::int64_t b, int troubled) {
    for (int i = 0; i < troubled; ++i) {
      sighting s;
      s.is_message = true, s.conversation = key++, s.at = {monday + b * quarter}, s.topics = delivery;
      (void)watch->observe(s);
    }
    (void)watch->advance({monday + (b + 1) * quarter});
  };
  for (std::int64_t b = 0; b < 6 * week; ++b) pass(b, 6);
  CHECK(watch->level(service_topic::delivery) == alert_level::quiet);
  for (std::int64_t b = 6 * week; b < 6 * week + 8; ++b) pass(b, 30);
  CHECK(watch->level(service_topic::delivery) >= alert_level::alert);
}

TEST_CASE("the order of messages within a bucket, and who counted them, change nothing") {
  aplomb_test::random r{1};
  auto const alone = std::make_unique<monitor<>>(), together = std::make_unique<monitor<>>();
  for (std::int64_t b = 0; b < 5 * week; ++b) {
    std::vector<sighting> all(r.below(12));
    for (auto& s : all) {
      s.is_message = true, s.conversation = r.below(500) + 1;
      s.at = {monday + b * quarter + r.between(0, quarter - 1)};
      s.topics = static_cast<topic_bits>(r.next() & r.next() & 0x3fff), s.grave = r.one_in(5);
      s.weight = score::of(r.between(0, 1000));
    }
    tally<> parts[2] = {monitor<>::tally_at({monday + b * quarter}), monitor<>::tally_at({monday + b * quarter})};
    for (auto const& s : all) {
      (void)alone->observe(s);
      parts[r.below(2)].add(s);
    }
    std::reverse(all.begin(), all.end());
    topic_bits const a = alone->advance({monday + (b + 1) * quarter});
    for (std::size_t i : {1u, 0u}) (void)together->take(parts[i]);
    topic_bits const t = together->advance({monday + (b + 1) * quarter});
    REQUIRE(a == t);
  }
  CHECK(*alone == *together);
}

TEST_CASE("messages from far ahead or long ago are refused and counted, and change nothing") {
  regular_desk d;
  d.pass_weeks(1);
  auto const before = *d.watch;
  sighting s;
  s.is_message = true, s.conversation = 1, s.topics = delivery;
  for (instant const at : {instant{d.now().ms + 8 * std::int64_t{86'400'000}}, instant{d.now().ms - 2 * 3'600'000},
                           instant{0x7fff'ffff'ffff'ffff}, instant{-0x7fff'ffff'ffff'ffff}}) {
    s.at = at;
    CHECK(d.watch->observe(s) == 0);
  }
  CHECK(d.watch->refused() == before.refused() + 4);
  CHECK(d.report().conversations == 0);
}

TEST_CASE("any time and any record leave a monitor whole") {
  aplomb_test::random r{2};
  auto const watch = std::make_unique<monitor<>>();
  for (int i = 0; i < 3000; ++i) {
    auto record = aplomb_test::random_record(r);
    if (r.one_in(2)) record.at = {monday + r.between(-100, 20'000) * 60'000};
    (void)watch->observe(record);
    if (r.one_in(50)) (void)watch->advance({static_cast<std::int64_t>(r.next())});
    for (auto const t : all_of<service_topic>()) {
      auto const report = watch->report(t);
      REQUIRE(report.reading.likelihood.per_mille >= 0);
      REQUIRE(report.reading.reach.per_mille >= 0);
      REQUIRE(report.heaviest.size() <= evidence::capacity);
    }
  }
}

TEST_CASE("a long silence is gone through in a moment and is no alarm") {
  regular_desk d;
  d.pass_weeks(6);
  d.bucket += 200 * week;
  (void)d.watch->advance(d.now());
  CHECK(d.level() == alert_level::quiet);
  d.pass(2);
  CHECK(d.report().conversations <= 2);
}

TEST_CASE("a person takes a crisis, gives it back or ends it") {
  regular_desk d;
  d.pass_weeks(6);
  while (d.level() < alert_level::crisis) d.pass(14, 8);
  CHECK(d.watch->accepted(service_topic::delivery, d.now()));
  CHECK(d.level() == alert_level::in_hand);
  for (int i = 0; i < 8; ++i) d.pass(14, 8);
  CHECK(d.level() == alert_level::in_hand);
  CHECK(d.watch->returned(service_topic::delivery, d.now()));
  CHECK(d.level() == alert_level::alert);
  CHECK(d.watch->resolved(service_topic::delivery, d.now()));
  CHECK(d.level() == alert_level::quiet);
  CHECK_FALSE(d.watch->returned(service_topic::delivery, d.now()));
}

TEST_CASE("a crisis that nobody takes calls again, and reports it") {
  regular_desk d;
  d.pass_weeks(6);
  while (d.level() < alert_level::crisis) d.pass(14, 8);
  int calls = 0;
  for (int i = 0; i < 24 * 4; ++i) {
    d.pass(14, 8);
    calls += d.moved == delivery && d.report().step.effect == alert_effect::call;
  }
  CHECK(calls == 4);  // after a quarter of an hour, one, six and twenty-four hours
}

TEST_CASE("fewer different conversations than the least are no alarm, whatever they say") {
  regular_desk d;
  for (std::int64_t i = 0; i < 6 * week; ++i) d.pass(0);
  for (int i = 0; i < 40; ++i) {
    for (std::uint64_t n = 1; n <= 4; ++n) d.say(n, delivery, true);
    d.pass(0);
    REQUIRE(d.level() <= alert_level::watch);
  }
}

TEST_CASE("hours of the week go by the desk's clock and begin on Monday") {
  constexpr settings utc{}, taipei{.utc_offset = duration{8 * 3'600'000}};
  CHECK(utc.hour_of(utc.bucket_of({monday})) == 0);
  CHECK(utc.hour_of(utc.bucket_of({monday - 1})) == 167);
  CHECK(utc.hour_of(utc.bucket_of({monday + 25 * 3'600'000})) == 25);
  CHECK(taipei.hour_of(taipei.bucket_of({monday})) == 8);
  CHECK(utc.hour_of(utc.bucket_of({0})) == 72);
  CHECK(utc.hour_of(utc.bucket_of({-1})) == 71);
  CHECK(utc.hour_of(utc.bucket_of({-4 * 86'400'000ll - 1})) == 143);
}

TEST_CASE("counting and closing allocate nothing") {
  aplomb_test::random r{3};
  auto const watch = std::make_unique<monitor<>>();
  auto record = aplomb_test::random_record(r);
  auto const before = aplomb_test::allocations().count;
  for (int i = 0; i < 2000; ++i) {
    record.at = {monday + i * 60'000}, record.input = 1 + static_cast<std::uint64_t>(i), record.wrong_version = false;
    record.conversation = record.input;
    (void)watch->observe(record);
  }
  (void)explain("delivery", watch->report(service_topic::delivery));
  CHECK(aplomb_test::allocations().count == before);
}

TEST_CASE("topics of one's own are watched as well") {
  struct two {
    using topic = held_against;  // any described enum
    static sighting see(respond::record const& r) noexcept {
      sighting s;
      s.is_message = true, s.conversation = r.conversation, s.at = r.at;
      s.topics = r.unknown ? bit_of(held_against::share) : 0;
      return s;
    }
  };
  auto const watch = std::make_unique<monitor<two>>();
  respond::record r;
  r.at = {monday}, r.conversation = 1, r.unknown = true;
  CHECK(watch->observe(r) == 0);
  CHECK(sizeof(monitor<two>) < sizeof(monitor<>) / 4);
}
