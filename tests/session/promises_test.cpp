// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/session/engine.hpp>
#include <aplomb/session/replay.hpp>
#include <aplomb/session/snapshot.hpp>
#include <string>
#include <string_view>

/// Promises of a chat on the clock of the session.

namespace {

using namespace aplomb;
using namespace aplomb::literals;
using respond::act;
using respond::promise_stage;
using respond::topic;

using scripted = basic_engine<aplomb_test::scripted_reader>;

// A Sunday, 08:00 UTC.
constexpr instant morning{1'795'334'400'000};

scripted const& desk() noexcept {
  static scripted const made;
  return made;
}

scripted promising(duration within) {
  scripted::parts p;
  p.facts.reply_within = within;
  p.facts.can = respond::deed_set{respond::deed::look_up};
  return scripted{p};
}

/// A chat in which a person has promised something at 08:01.
struct chat {
  conversation talk{};
  case_file file{};

  explicit chat(std::string_view promise, std::string_view message = "ask parcel") {
    (void)desk().hear(talk, file, message, morning);
    (void)desk().said(talk, file, voice::person, promise, morning + 1_min);
  }
};

}  // namespace

TEST_CASE("what a person promises in writing is kept in mind with its time and its owner") {
  struct written {
    std::string_view text;
    std::string_view message;
    topic about;
    duration in;
  };
  for (auto const& w : {written{"我明天上午给您回电。", "ask zh", topic::call_back, 1679_min},
                        written{"我們會在24小時內回覆您。", "ask hant", topic::none, 24_h},
                        written{"I'll call you back by 5 pm.", "ask", topic::call_back, 539_min}}) {
    INFO(w.text);
    chat c{w.text, w.message};
    auto const* const p = c.file.said.next_due();
    REQUIRE(p != nullptr);
    CHECK(p->about == w.about);
    CHECK(p->by_person);
    CHECK((p->due - (morning + 1_min)).ms == w.in.ms);
    CHECK(p->id == 1);
  }
}

TEST_CASE("the days of a promise are those of the desk") {
  scripted::parts p;
  p.facts.utc_offset = 8_h;  // 08:00 UTC is 16:00 there
  scripted const here{p};
  conversation talk;
  case_file file;
  (void)here.hear(talk, file, "ask", morning);
  (void)here.said(talk, file, voice::person, "I'll call you back by 5 pm.", morning);
  REQUIRE(file.said.next_due() != nullptr);
  CHECK(file.said.next_due()->due == morning + 1_h);
}

TEST_CASE("a promise is told on the clock when it is near and when it is overdue, once each") {
  chat c{"I'll call you back within 2 hours."};
  auto const due = morning + 121_min;
  for (auto next = desk().next_deadline(c.talk, c.file); next.at < due + duration{-30 * 60'000};
       next = desk().next_deadline(c.talk, c.file))
    CHECK(desk().tick(c.talk, c.file, next.at).promises.empty());
  CHECK(desk().next_deadline(c.talk, c.file).at == due + duration{-30 * 60'000});
  auto const near = desk().tick(c.talk, c.file, due + duration{-30 * 60'000});
  REQUIRE(near.promises.size() == 1);
  CHECK(near.promises[0].stage == promise_stage::due);
  CHECK(near.event == "timer");
  CHECK(c.talk.broken == 0);
  CHECK(desk().next_deadline(c.talk, c.file).at <= due);
  auto const over = desk().tick(c.talk, c.file, due);
  REQUIRE(over.promises.size() == 1);
  CHECK(over.promises[0].stage == promise_stage::overdue);
  CHECK(over.promises[0].what.about == topic::call_back);
  CHECK(c.talk.broken == 1);
  CHECK(desk().tick(c.talk, c.file, due + 5_h).promises.empty());
  CHECK(c.talk.broken == 1);
}

TEST_CASE("a customer who comes back before anybody looked at the clock is heard as one who was let down") {
  chat c{"I'll call you back within 2 hours."};
  chat kept{"I'll call you back within 2 hours."};
  kept.file.said.keep_promises(topic::call_back);
  auto const back = desk().hear(c.talk, c.file, "sadness ask parcel", morning + 3_h);
  auto const well = desk().hear(kept.talk, kept.file, "sadness ask parcel", morning + 3_h);
  REQUIRE(back.promises.size() == 1);
  CHECK(well.promises.empty());
  CHECK(back.axes.contacts == 0.50_p);
  CHECK(well.axes.contacts == score{});
  CHECK(c.file.said.owes_apology());
}

TEST_CASE("a broken promise takes heat up sooner, and the trace shows the number that did it") {
  conversation fresh, let_down;
  let_down.broken = 1;
  scripted const& d = desk();
  auto reading = observe(fresh, {}, {}, {});
  reading.level = 0.40_p;
  auto worse = observe(let_down, {}, {}, {});
  worse.level = 0.40_p;
  (void)d.on<escalate::accepted>(fresh);
  (void)d.on<escalate::accepted>(let_down);
  auto const calm = d.step<escalate::message>(fresh, reading, {});
  auto const hot = d.step<escalate::message>(let_down, worse, {});
  CHECK(d.heat_of(calm.talk) == escalate::heat_state::concerned);
  CHECK(d.heat_of(hot.talk) == escalate::heat_state::upset);
  auto const trace = escalate::trace(d.ladders().heat, hot.heat, hot.axes);
  CHECK(std::string(trace.view()).find("contacts 0.50 >= 0.50") != std::string::npos);
}

TEST_CASE("an answer keeps the promise of an answer; a call that was promised is kept when the caller says so") {
  chat answered{"You'll have our answer within 2 hours."};
  (void)desk().said(answered.talk, answered.file, voice::person, "Thanks for your patience.", morning + 30_min);
  CHECK(answered.file.said.promise_open());
  (void)desk().said(answered.talk, answered.file, voice::person,
                    "The parcel left our warehouse on Monday and is at the customs office.", morning + 60_min);
  CHECK_FALSE(answered.file.said.promise_open());

  chat call{"I'll call you back within 2 hours."};
  (void)desk().said(call.talk, call.file, voice::person,
                    "The parcel left our warehouse on Monday and is at the customs office.", morning + 60_min);
  CHECK(call.file.said.promise_open());
  call.file.said.keep_promise(1);
  CHECK_FALSE(call.file.said.promise_open());
  CHECK(desk().tick(call.talk, call.file, morning + 9_h).promises.empty());
}

TEST_CASE("a refund that was promised is kept when it was made, not when the case is closed") {
  chat c{"We will refund you within 3 days."};
  (void)desk().on<escalate::resolved>(c.talk, c.file, morning + 1_h);
  CHECK(c.file.said.promise_open());
  (void)desk().said(c.talk, c.file, voice::person, "Your order has been refunded.", morning + 2_h);
  CHECK_FALSE(c.file.said.promise_open());
  chat answer{"24小时内答复您。", "ask zh"};
  (void)desk().on<escalate::resolved>(answer.talk, answer.file, morning + 1_h);
  CHECK_FALSE(answer.file.said.promise_open());
}

TEST_CASE("the bot's own promise falls due after the time of the facts that it was planned with") {
  scripted const d = promising(2_h);
  conversation talk;
  case_file file;
  respond::desk_facts today = d.facts();
  today.reply_within = 5_h;
  auto const answer = d.hear(talk, file, today, "ask parcel AB-123456", morning);
  REQUIRE(answer.acts.has(act::commit));
  (void)d.said(talk, file, answer, morning);
  REQUIRE(file.said.next_due() != nullptr);
  CHECK(file.said.next_due()->due == morning + 5_h);
  CHECK_FALSE(file.said.next_due()->by_person);
}

TEST_CASE("promises made before the first time was given count from then") {
  scripted const d = promising(2_h);
  conversation talk;
  case_file file;
  (void)d.said(talk, file, d.hear(talk, file, "ask parcel AB-123456"));
  REQUIRE(file.said.next_due() != nullptr);
  CHECK_FALSE(d.next_deadline(talk, file));
  auto const later = d.hear(talk, file, "neutral", morning);
  CHECK(later.promises.empty());
  CHECK(file.said.next_due()->due == morning + 2_h);
}

TEST_CASE("a ladder may act on promises: their events have names") {
  CHECK(escalate::promise_due::name == "promise_due");
  CHECK(escalate::promise_overdue::name == "promise_overdue");
  chat c{"I'll call you back within 2 hours."};
  auto const version = c.talk.version;
  (void)desk().tick(c.talk, c.file, morning + 5_h);
  CHECK(c.talk.version == version + 3);  // promise_overdue, timer, silence
}

TEST_CASE("a desk that broke its promise says so first, once, and with a remedy") {
  for (std::string_view script : {"zh", "hant", "neutral"}) {
    INFO(script);
    scripted const d = promising(2_h);
    conversation talk;
    case_file file;
    std::string const in{script};
    (void)d.said(talk, file, d.hear(talk, file, in + " ask parcel AB-123456", morning), morning);
    REQUIRE(file.said.promise_open());

    auto const back = d.hear(talk, file, in + " ask parcel", morning + 3_h);
    REQUIRE(back.acts.has(act::apologise));
    CHECK(back.acts.find(act::apologise)->about == topic::overdue);
    CHECK(back.acts.has(act::commit));  // the remedy: a new time
    CHECK(back.acts.find(act::commit)->about == topic::overdue);
    bool worded = false;
    for (auto const& a : back.worded.said) worded = worded || a.what.about == topic::overdue;
    CHECK(worded);
    (void)d.said(talk, file, back, morning + 3_h);
    CHECK_FALSE(file.said.owes_apology());
    REQUIRE(file.said.next_due() != nullptr);
    CHECK(file.said.next_due()->due == morning + 5_h);

    auto const again = d.hear(talk, file, in + " ask parcel", morning + 4_h);
    CHECK_FALSE(again.acts.has(act::apologise));
    CHECK(again.promises.empty());
  }
}

TEST_CASE("who was let down and is upset gets a person, and hears of the broken promise on that very line") {
  scripted const d = promising(2_h);
  conversation talk;
  case_file file;
  (void)d.said(talk, file, d.hear(talk, file, "ask parcel AB-123456", morning), morning);
  auto const back = d.hear(talk, file, "sadness ask parcel", morning + 3_h);
  CHECK(back.handoff == escalate::handoff_reason::level);
  REQUIRE(back.acts.has(act::hand_off));
  bool owned = false;
  for (auto const& a : back.acts.acts) owned = owned || a.about == topic::overdue;
  CHECK(owned);
}

TEST_CASE("a compensation within the limits is promised and counted, above them the desk asks for approval") {
  respond::compensation_tier five, month;
  five.text = std::string_view{"five euros"}, five.worth = 500, five.severity_from = 3;
  month.text = std::string_view{"a free month"}, month.worth = 3000, month.severity_from = 5;
  scripted::parts p;
  p.facts.compensations.tiers = {five};
  p.facts.compensations.per_case = 1000;
  p.facts.cause = respond::fault_of::company;
  scripted const within{p};
  conversation talk;
  case_file file;
  auto const granted = within.hear(talk, file, "anger! ask parcel AB-123456", morning);
  REQUIRE(granted.acts.has(act::compensate));
  CHECK(granted.acts.find(act::compensate)->about == topic::none);
  CHECK(granted.compensation.choice.granted());
  CHECK(granted.reply().find("five euros") != std::string_view::npos);
  CHECK(file.said.given() == 0);
  (void)within.said(talk, file, granted, morning);
  CHECK(file.said.given() == 500);

  p.facts.compensations.tiers = {five, month};
  scripted const above{p};
  conversation other;
  case_file notes;
  auto const asked = above.hear(other, notes, "anger! ask parcel AB-123456", morning);
  REQUIRE(asked.acts.has(act::compensate));
  CHECK(asked.acts.find(act::compensate)->about == topic::approval);
  CHECK(asked.compensation.choice.verdict == respond::compensation_verdict::above_case_limit);
  CHECK(asked.reply().find("free month") == std::string_view::npos);
  CHECK(respond::audit_line(p.facts.compensations, asked.compensation.claim, asked.compensation.choice).view() ==
        "above_case_limit: tier 2 of 2, worth 3000: severity 5 >= 5, value 0 >= 0, history 0 >= 0; case 0 + 3000 of "
        "1000, "
        "customer 0 + 3000");
  (void)above.said(other, notes, asked, morning);
  CHECK(notes.said.given() == 0);
}

TEST_CASE("a turn names its event, every owner row and its effect") {
  conversation talk;
  auto const asked = desk().hear(talk, "person", morning);
  CHECK(asked.event == "message");
  REQUIRE(asked.owner_steps.size() == 1);
  CHECK(asked.owner_steps[0].event == "message");
  CHECK(asked.owner_effect() == "requested");
  auto const taken = desk().on<escalate::accepted>(talk, morning);
  CHECK(taken.event == "accepted");
  CHECK(taken.owner_effect() == "begins");
  auto const back = desk().on<escalate::returned>(talk, morning);
  CHECK(back.owner_effect() == "ends");
  CHECK(desk().hear(talk, "neutral", morning).owner_effect().empty());
}

TEST_CASE("two owner steps on one line are both shown, in order") {
  conversation talk;
  case_file file;
  (void)desk().hear(talk, file, "person", morning);
  (void)desk().said(talk, file, voice::bot, "Somebody is on the way.", morning);
  turn late;
  for (int i = 0; i < 60 && late.owner_steps.size() < 2; ++i) {  // until the desk, called back, has nothing left to say
    late = desk().on<escalate::unavailable>(talk, file, morning);
    if (late.owner_steps.size() == 2) break;
    (void)desk().said(talk, file, late, morning);
    (void)desk().hear(talk, file, "person", morning);
  }
  REQUIRE(late.owner_steps.size() == 2);
  CHECK(late.owner_steps[0].event == "unavailable");
  CHECK(late.owner_steps[0].effect == "nobody_there");
  CHECK(late.owner_steps[1].event == "stuck");
  CHECK(late.owner_step == late.owner_steps[1].step);
  CHECK(late.owner_trace.view().find("; ") != std::string_view::npos);
}

TEST_CASE("a replay tells broken promises in its why") {
  replay<scripted> played{desk()};
  auto const line = [](line_kind kind, std::string_view text, duration after) {
    transcript_line l;
    l.kind = kind, l.text = text, l.at = morning + after;
    return l;
  };
  (void)played.take(line(line_kind::customer, "ask parcel", {}));
  (void)played.take(line(line_kind::agent, "I'll call you back within 2 hours.", 1_min));
  auto const back = played.take(line(line_kind::customer, "anger ask parcel", 9_h));
  bool told = false;
  for (auto const& why : back.why)
    told = told || why.find("promise 1 (call_back, by a person) is overdue and weighs as two earlier contacts") == 0;
  CHECK(told);
}

TEST_CASE("a snapshot keeps the stage of promises: nothing is told again after a restart") {
  chat c{"I'll call you back within 2 hours."};
  (void)desk().tick(c.talk, c.file, morning + 5_h);
  auto const taken = take_snapshot(desk(), c.talk, c.file);
  REQUIRE(taken);
  auto back = restore(desk(), taken->view());
  REQUIRE(back);
  CHECK(back->talk == c.talk);
  CHECK(back->file == c.file);
  CHECK(desk().tick(back->talk, back->file, morning + 6_h).promises.empty());
  CHECK(back->talk.broken == 1);
}

TEST_CASE("property: in any chat each promise is overdue at most once, and broken counts exactly those") {
  aplomb_test::random r(56);
  constexpr std::string_view said[] = {"I'll call you back within 2 hours.",
                                       "24小时内答复您",
                                       "我明天上午給您回電",
                                       "We will refund you within 3 days.",
                                       "Sorry about that.",
                                       "Your order has been refunded.",
                                       "What is your order number?",
                                       "The parcel left our warehouse on Monday and is on the road."};
  constexpr std::string_view heard[] = {"ask", "anger ask parcel", "joy thanks", "person", "sadness", "neutral"};
  for (int run = 0; run < 60; ++run) {
    scripted const d = promising(duration{r.between(1, 600) * 60'000});
    conversation talk;
    case_file file;
    instant now = morning;
    unsigned overdue = 0;
    auto const take = [&](turn const& t, instant at) {
      for (auto const& e : t.promises) {
        CHECK(e.what.open());
        overdue += e.stage == promise_stage::overdue;
      }
      CHECK(talk.broken == overdue);
      auto copy = file.said;
      CHECK(copy.look_at_clock(at).empty());
    };
    for (int i = 0; i < 30; ++i) {
      now = now + duration{r.between(0, 240) * 60'000};
      switch (r.below(4)) {
        case 0: {
          auto const answer = d.hear(talk, file, r.pick(heard), now);
          take(answer, now);
          if (r.one_in(2)) take(d.said(talk, file, answer, now), now);
          break;
        }
        case 1: {
          auto const who = r.one_in(2) ? voice::person : voice::bot;
          take(d.said(talk, file, who, r.pick(said), now), now);
        } break;
        case 2:
          for (auto due = d.next_deadline(talk, file); due && due.at <= now; due = d.next_deadline(talk, file))
            take(d.tick(talk, file, due.at), due.at);
          break;
        default:
          take(d.tick(talk, file, now), now);
          break;
      }
    }
  }
}
