// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <aplomb/escalate/diff.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/table.hpp>
#include <string>
#include <vector>

using namespace aplomb;
using namespace aplomb::escalate;

namespace {

using table_of_service = table<service_reading>;

/// calm <-> tense -> over, small enough to be changed by hand.
ladder_parts small() {
  ladder_parts parts;
  parts.reading = "service";
  parts.states = {{"calm", 0, owner::bot, false}, {"tense", 5, owner::bot, false}, {"over", 0, owner::bot, true}};
  parts.events = {{"message", event_kind::reading}, {"resolved", event_kind::release}, {"timer", event_kind::clock}};
  parts.effects = {"none", "level", "requested"};
  for (auto name : axis_names<service_reading>) parts.axes.emplace_back(name);
  row_fact up, down, end;
  up.event = 0, up.from = 0, up.to = 1;
  (void)up.guard.narrow(1, 600, thresholds::highest);
  down.event = 0, down.from = 1, down.to = 0;
  (void)down.guard.narrow(1, thresholds::lowest, 300);
  end.event = 1, end.leaves = origin::any, end.to = 2;
  parts.rows = {up, down, end};
  return parts;
}

ladder_diff between(ladder_parts before, ladder_parts after) {
  table_of_service const a{std::move(before)}, b{std::move(after)};
  return diff(a.view(), b.view());
}

/// What is said about the only changed row.
std::string what_changed(void (*edit)(row_fact&)) {
  auto parts = small();
  edit(parts.rows[0]);
  auto const found = between(small(), parts);
  REQUIRE(found.rows.size() == 1);
  CHECK(found.rows[0].kind == change::changed);
  CHECK(found.rows[0].before == 0);
  CHECK(found.rows[0].after == 0);
  CHECK(found.rows[0].row == "calm --[message, anger >= 0.60]--> tense");
  return found.rows[0].what;
}

/// Some edits of a ladder, at random: rows added, removed, moved, changed; states renamed or made more severe.
ladder_parts edited(ladder_parts parts, aplomb_test::random& r) {
  for (std::uint64_t n = r.below(6); n > 0; --n) {
    auto const at = static_cast<std::ptrdiff_t>(r.below(parts.rows.size()));
    auto& row = parts.rows[static_cast<std::size_t>(at)];
    switch (r.below(9)) {
      case 0:
        if (parts.rows.size() > 1) parts.rows.erase(parts.rows.begin() + at);
        break;
      case 1:
        parts.rows.insert(parts.rows.begin() + at, row_fact{row});
        (void)parts.rows[static_cast<std::size_t>(at)].guard.narrow(static_cast<std::uint8_t>(r.below(4)), 123, 456);
        break;
      case 2:
        std::swap(row, parts.rows[r.below(parts.rows.size())]);
        break;
      case 3:
        row.guard = {};
        (void)row.guard.narrow(static_cast<std::uint8_t>(r.below(4)), static_cast<std::int16_t>(r.below(9) * 100),
                               thresholds::highest);
        break;
      case 4:
        row.to = static_cast<std::uint8_t>(r.below(parts.states.size()));
        break;
      case 5:
        row.effect = static_cast<std::uint8_t>(r.below(parts.effects.size()));
        break;
      case 6:
        row.turns = static_cast<std::uint8_t>(r.below(4)), row.cooldown = static_cast<std::uint8_t>(r.below(3));
        break;
      case 7:
        parts.states[r.below(parts.states.size())].severity = static_cast<std::uint8_t>(r.below(10));
        break;
      default:
        parts.states[r.below(parts.states.size())].name += "_too";
        break;
    }
  }
  return parts;
}

}  // namespace

TEST_CASE("a ladder does not differ from itself, whatever the order of its parts") {
  CHECK(diff(view_of<service_heat>, view_of<service_heat>).empty());
  CHECK(diff(view_of<service_owner>, view_of<service_owner>).empty());
  auto turned = small();
  std::swap(turned.states[0], turned.states[1]);
  std::swap(turned.events[0], turned.events[1]);
  for (auto& row : turned.rows) {
    row.event = row.event < 2 ? static_cast<std::uint8_t>(1 - row.event) : row.event;
    row.to = row.to < 2 ? static_cast<std::uint8_t>(1 - row.to) : row.to;
    row.from = row.from < 2 ? static_cast<std::uint8_t>(1 - row.from) : row.from;
  }
  std::reverse(turned.rows.begin(), turned.rows.end());
  turned.start = 1;
  turned.name = "under another name";
  turned.events.push_back({"unused", event_kind::plain});
  CHECK(between(small(), turned).empty());
}

TEST_CASE("a row between the same states that asks something else is one changed row, and what changed is said") {
  CHECK(what_changed([](row_fact& r) { r.guard = {}, (void)r.guard.narrow(1, 700, thresholds::highest); }) ==
        "anger >= 0.70 instead of anger >= 0.60");
  CHECK(what_changed([](row_fact& r) { (void)r.guard.narrow(1, 0, 800), (void)r.guard.narrow(14, 500, 1001); }) ==
        "anger >= 0.60, anger < 0.80 instead of anger >= 0.60, also repeats >= 0.50");
  CHECK(what_changed([](row_fact& r) { r.guard = {}; }) == "no longer anger >= 0.60");
  CHECK(what_changed([](row_fact& r) { r.effect = 2; }) == "effect requested instead of none");
  CHECK(what_changed([](row_fact& r) { r.turns = 3, r.cooldown = 5; }) == "x3 instead of x1, cool-down 5 instead of 0");
  CHECK(what_changed([](row_fact& r) { r.after_ms = 600'000; }) == "after 10min instead of at once");
  CHECK(what_changed([](row_fact& r) { r.first = true, r.reopens = true, r.opaque = true; }) ==
        "also a part in code, now goes first, now reopens");
  CHECK(what_changed([](row_fact& r) { r.to = 2; }) == "leads to over instead of tense");
}

TEST_CASE("a streak of one and none are the same") {
  auto one = small();
  one.rows[0].turns = 1;
  CHECK(between(small(), one).empty());
}

TEST_CASE("rows and states that only one ladder has are added or removed") {
  auto more = small();
  more.states.push_back({"lost", 9, owner::person, false});
  more.rows.push_back(more.rows[0]);
  more.rows.back().to = 3;
  (void)more.rows.back().guard.narrow(11, 500, thresholds::highest);
  more.states[1].severity = 6;
  more.start = 1;
  auto const grown = between(small(), more), shrunk = between(more, small());
  REQUIRE(grown.rows.size() == 1);
  CHECK(grown.rows[0].kind == change::added);
  CHECK(grown.rows[0].before == no_row);
  CHECK(grown.rows[0].after == 3);
  CHECK(grown.rows[0].row == "calm --[message, anger >= 0.60, urgency >= 0.50]--> lost");
  REQUIRE(grown.states.size() == 2);
  CHECK(grown.states[0].what == "severity 6 instead of 5");
  CHECK(grown.states[1].kind == change::added);
  CHECK(grown.states[1].name == "lost");
  CHECK(grown.whole == std::vector<std::string>{"starts in tense instead of calm"});
  REQUIRE(shrunk.rows.size() == 1);
  CHECK(shrunk.rows[0].kind == change::removed);
  CHECK(shrunk.rows[0].before == 3);
  CHECK(shrunk.rows_that(change::removed) == 1);
}

TEST_CASE("of several rows between the same states the likest are compared") {
  auto before = small(), after = small();
  row_fact other = before.rows[0];
  other.guard = {};
  (void)other.guard.narrow(1, thresholds::lowest, 600);
  (void)other.guard.narrow(0, 750, thresholds::highest);
  before.rows.push_back(other);
  other.guard = {};
  (void)other.guard.narrow(1, thresholds::lowest, 600);
  (void)other.guard.narrow(0, 800, thresholds::highest);
  after.rows.insert(after.rows.begin(), other);  // the changed row stands first now
  auto const found = between(before, after);
  REQUIRE(found.rows.size() == 1);
  CHECK(found.rows[0].before == 3);
  CHECK(found.rows[0].after == 0);
  CHECK(found.rows[0].what == "level >= 0.80 instead of level >= 0.75");
}

TEST_CASE("the kind of an event that rows mention counts, of another it does not") {
  auto other = small();
  other.events[1].kind = event_kind::plain;
  other.events[2].kind = event_kind::plain;
  CHECK(between(small(), other).whole ==
        std::vector<std::string>{"event resolved is of kind plain instead of release"});
}

TEST_CASE("there and back again the same is changed, and what was added is removed") {
  aplomb_test::random r{5};
  auto const heat = parts_of(view_of<service_heat>);
  std::size_t different = 0;
  for (int i = 0; i < 500; ++i) {
    table_of_service const a{edited(heat, r)}, b{edited(heat, r)};
    CHECK(diff(a.view(), a.view()).empty());
    auto const there = diff(a.view(), b.view()), back = diff(b.view(), a.view());
    different += !there.empty();
    REQUIRE(there.empty() == back.empty());
    REQUIRE(there.rows_that(change::added) == back.rows_that(change::removed));
    REQUIRE(there.rows_that(change::removed) == back.rows_that(change::added));
    REQUIRE(there.rows_that(change::changed) == back.rows_that(change::changed));
    REQUIRE(there.states.size() == back.states.size());
    // every row is accounted for once: what stays is in both, the rest is in the list
    auto const gone = there.rows_that(change::removed) + there.rows_that(change::changed);
    auto const come = there.rows_that(change::added) + there.rows_that(change::changed);
    REQUIRE(a.view().row_count - gone == b.view().row_count - come);
    for (auto const& row : there.rows) REQUIRE((row.kind == change::changed) == !row.what.empty());
  }
  CHECK(different > 300);
}
