// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "scripted_reader.hpp"
#include "support/allocations.hpp"
#include "support/catch.hpp"
#include <aplomb/escalate/presets/anger_phases.hpp>
#include <aplomb/escalate/presets/service_conduct.hpp>
#include <aplomb/session.hpp>
#include <aplomb/session/companions.hpp>
#include <aplomb/session/engine_slot.hpp>
#include <string_view>

namespace {

using namespace aplomb;

using scripted = basic_engine<aplomb_test::scripted_reader>;

}  // namespace

TEST_CASE("no step allocates") {
  scripted const desk;
  conversation talk;
  case_file file;
  aplomb_test::allocation_counter const counter;
  for (std::string_view message :
       {"ask", "anger! ask parcel", "leave anger AB-123456", "zh fear", "joy thanks", "person"}) {
    auto const answer = desk.hear(talk, file, message);
    (void)desk.said(talk, file, answer);
    (void)desk.said(talk, file, voice::bot, "Thanks, I am sorry.");
    (void)desk.tick(talk, {});
  }
  (void)desk.on<escalate::accepted>(talk, file);
  (void)desk.on<escalate::returned>(talk, file);
  auto const allocated = counter.count();
  CHECK(allocated == 0);
  CHECK(talk.turns == 6);
}

TEST_CASE("promises, their clock, compensations and bursts do not allocate") {
  scripted::parts parts;
  parts.facts.reply_within = duration{60'000};
  respond::compensation_tier tier;
  tier.text = std::string_view{"five euros"}, tier.worth = 500;
  (void)parts.facts.compensations.tiers.push_back(tier);
  scripted const desk{parts};
  conversation talk;
  case_file file;
  burst held;
  instant now{1'800'000'000'000};
  aplomb_test::allocation_counter const counter;
  for (std::string_view reply :
       {"我明天上午给您回电。", "我們會在24小時內回覆您。", "I'll call you back within 2 minutes."}) {
    held.add("anger ask", now);
    auto const answer = desk.hear(talk, file, parts.facts, "anger ask", now);
    (void)desk.said(talk, file, answer, now);
    (void)desk.said(talk, file, voice::person, reply, now);
    now = desk.next_deadline(talk, file).at;
    (void)desk.tick(talk, file, now);
    now = now + duration{600'000};
  }
  auto const next = respond::next_touch(closed_case_of(talk, file, now));
  auto const allocated = counter.count();
  CHECK(allocated == 0);
  CHECK(talk.broken > 0);
  CHECK(next.has_value());
}

TEST_CASE("storing, restoring and migrating do not allocate") {
  scripted const desk;
  conversation talk;
  case_file file;
  (void)desk.hear(talk, file, "anger ask AB-123456");
  aplomb_test::allocation_counter const counter;
  auto const taken = take_snapshot(desk, talk, file);
  auto const back = restore(desk, taken->view(), migration{});
  auto const damaged = restore(desk, taken->view().substr(1));
  auto const moved = migrate(talk, desk, desk);
  auto const allocated = counter.count();
  CHECK(allocated == 0);
  CHECK((back && moved && !damaged));
}

TEST_CASE("a pin does not allocate, and neither does a publication that finds a free record") {
  using slot_type = engine_slot<scripted>;
  slot_type slot{scripted{}, 1};
  slot.publish(scripted{});
  slot.publish(scripted{});
  conversation talk;
  (void)slot.pin()->hear(talk, "ask");
  aplomb_test::allocation_counter const counter;
  { auto const pinned = slot.pin(); }
  { auto const pinned = slot.pin_for(talk); }
  slot.publish(scripted{});
  auto const allocated = counter.count();
  CHECK(allocated == 0);
}

TEST_CASE("running ladders beside costs no allocation") {
  companions<escalate::service_conduct, escalate::anger_phases> beside;
  escalate::service_reading const cross{.level = {800}, .anger = {800}, .abuse = {900}};
  aplomb_test::allocation_counter const counter;
  (void)beside.hear(cross, {1000});
  (void)beside.tick({20'000'000});
  (void)beside.on<escalate::resolved>();
  auto const allocated = counter.count();
  CHECK(allocated == 0);
}

TEST_CASE("recording, explaining, redacting and keeping a journal do not allocate") {
  struct {
    std::size_t bytes = 0;
    bool write(std::string_view line) noexcept { return bytes += line.size(), true; }
  } sink;
  scripted const desk;
  hash_key const key{1, 2};
  journal<decltype(sink)> log{sink, key, kept_text::redacted};
  conversation talk;
  std::string_view const message = "anger! ask 13800138000";
  aplomb_test::allocation_counter const counter;
  auto const answer = desk.hear(talk, message);
  auto const record = record_of(desk, talk, answer, {.id = "a", .message = message, .event = {}, .at = {}, .key = key});
  auto const written = log.append(record, message);
  auto const why = explain_turn(desk, {}, answer);
  auto const sentence = escalate::explain(desk.ladders().heat, why.heat[0], answer.heat_step);
  journal_checker checker{key};
  auto const found = checker.check("{}");
  auto const purged = purge("{}", 1, key, sink);
  auto const allocated = counter.count();
  CHECK(allocated == 0);
  CHECK(written);
  CHECK(sink.bytes > 500);
  CHECK_FALSE(sentence.empty());
  CHECK(found == line_finding::not_a_line);
  CHECK(purged.complete);
}
