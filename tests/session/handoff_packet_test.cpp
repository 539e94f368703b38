// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The packet for the person who takes over: what a conversation told, short, and without names where it is masked.

#include "support/catch.hpp"
#include <algorithm>
#include <aplomb/session/engine.hpp>
#include <aplomb/session/handoff_packet.hpp>
#include <aplomb/session/packet_text.hpp>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;

std::string text_of_packet(handoff_packet const& p, text::language reader) {
  std::string out;
  write_packet(p, reader, [&](std::string_view part) { out += part; });
  return out;
}

constexpr instant start{1'700'000'000'000};

/// A conversation that ends with the wish for a person.
struct story {
  engine desk{facts()};
  conversation talk;
  case_file file;
  turn last;

  static engine::parts facts() {
    engine::parts parts;
    parts.facts.reply_within = 2_h;
    return parts;
  }
  void hear(std::string_view message, int minute) {
    instant const now = start + duration{minute * 60'000};
    last = desk.hear(talk, file, message, now);
    (void)desk.said(talk, file, last, now);
  }
};

}  // namespace

TEST_CASE("a packet holds facts, curve, asks, promises and the reason") {
  story s;
  s.hear("My order LP5581042 is late, where is it? I need it.", 0);
  s.hear("Still nothing. This is really annoying, where is my parcel?", 5);
  s.hear("I am furious! Let me talk to a human being, my number is 138 0013 8000.", 9);
  REQUIRE(s.last.handoff == escalate::handoff_reason::requested);
  auto const p = packet_of(s.last, s.talk, s.file, start + 10_min);
  CHECK(p.reason == escalate::handoff_reason::requested);
  CHECK(p.language == text::language::en);
  CHECK(p.order_number == "LP5581042");
  CHECK(p.known.has(respond::slot::order_number));
  CHECK(p.known.has(respond::slot::phone));
  CHECK(p.curve.size() == 3);
  CHECK(p.turns == 3);
  CHECK(p.about == classify::aspect::delivery);
  CHECK_FALSE(p.asks.empty());
  CHECK(p.urgency > 0);
  CHECK_FALSE(p.said.empty());
  CHECK(p.said == s.last.worded.text.view());
  bool const promised = s.file.said.promise_open();
  CHECK(p.promises.empty() == !promised);
  CHECK(std::ranges::find(p.avoid(), std::string_view{"calm down"}) != p.avoid().end());
}

TEST_CASE("a masked packet and its text name nobody") {
  story s;
  s.hear("订单 LP5581042 一直没到，我的电话是 13800138000", 0);
  s.hear("太气人了！转人工！", 2);
  auto const p = packet_of(s.last, s.talk, s.file, start + 3_min, packet_privacy::masked);
  CHECK(p.order_number == "[order]");
  CHECK(p.phone == "[phone]");
  CHECK(p.known.has(respond::slot::phone));
  auto const text = text_of_packet(p, text::language::zh_hans);
  CHECK(text.find("5581042") == std::string::npos);
  CHECK(text.find("13800138000") == std::string::npos);
  CHECK(text.find("[order]") != std::string::npos);
  auto const open = text_of_packet(packet_of(s.last, s.talk, s.file, start + 3_min), text::language::zh_hans);
  CHECK(open.find("LP5581042") != std::string::npos);
}

TEST_CASE("a packet reads in the language of the person, in few lines") {
  handoff_packet p;
  p.reason = escalate::handoff_reason::requested;
  p.language = text::language::zh_hans;
  p.severity = 6, p.urgency = 80;
  p.emotion = classify::emotion::anger;
  p.feeling = respond::feeling::angry;
  p.trend = classify::trend::worsening;
  p.about = classify::aspect::delivery;
  p.claim = classify::remedy::refund;
  p.order_number = std::string_view{"LP55810"};
  p.asked.add(respond::slot::phone);
  p.apologies = 2;
  p.done.add(respond::deed::expedite);
  p.at = start + 3_h;
  p.waiting_since = start + 3_h + duration{-5 * 60'000};
  (void)p.promises.push_back(respond::promise_made(start, start + 2_h, respond::topic::none, false));
  (void)p.asks.push_back({1, 2, classify::ask_kind::question, classify::aspect::delivery, 3, 60});
  p.mind = classify::psychology::hurried;
  p.said = std::string_view{"好的，这就为您转人工。"};
  p.survey = survey_advice::not_yet;
  CHECK(text_of_packet(p, text::language::zh_hans) ==
        "原因：客户要求人工；情绪：生气（升温中）；热度 6/9；紧急 80%；已等 5分钟\n"
        "事由：配送；希望：退款；问配送（3 次）\n"
        "已知（勿再问）：订单号 LP55810\n"
        "问过未答：电话\n"
        "已做：道歉 ×2、催办\n"
        "已承诺：答复，已过 1小时\n"
        "怎么说：直接给结果，不寒暄\n"
        "避免：“您必须”、“请冷静”、“只能这样”、“难道”、“您自己弄错”\n"
        "已告知客户：好的，这就为您转人工。\n"
        "先不邀请评价\n");
  CHECK(text_of_packet(p, text::language::zh_hant)
            .starts_with("原因：顧客要求專人；情緒：生氣（升溫中）；熱度 6/9；緊急 80%；已等 5分鐘\n"));
  CHECK(text_of_packet(p, text::language::en)
            .starts_with("Why: asked for a person; feels: anger (rising); heat 6/9; urgency 80%; waiting 5 minutes\n"
                         "About: delivery; wants: a refund; asks delivery (3 times)\n"
                         "Known (do not ask): order number LP55810\n"
                         "Asked, not answered: phone\n"
                         "Done so far: an apology ×2, speeding it up\n"
                         "Promised: an answer, overdue by 1 hour\n"
                         "How: the result first, no small talk\n"));
}

TEST_CASE("who spoke of self-harm, threatened or was abusive is never asked for a rating, who is heated not yet") {
  turn heated;
  heated.handoff = escalate::handoff_reason::level;
  heated.axes.severity = score::of(700);
  CHECK(packet_of(heated, {}, {}).survey == survey_advice::not_yet);
  heated.axes = {};
  CHECK(packet_of(heated, {}, {}).survey == survey_advice::when_resolved);
  for (auto const why :
       {escalate::handoff_reason::self_harm, escalate::handoff_reason::threat, escalate::handoff_reason::abuse}) {
    heated.handoff = why;
    CHECK(packet_of(heated, {}, {}).survey == survey_advice::never);
  }
  // Who asks for a person and threatens in the same breath is no different.
  for (auto const said : {classify::flag::self_harm, classify::flag::threat, classify::flag::abuse}) {
    turn asks;
    asks.handoff = escalate::handoff_reason::requested;
    CHECK(packet_of(asks, {}, {}).survey == survey_advice::when_resolved);
    asks.affect.flags[index_of(said)] = score::of(800);
    CHECK(packet_of(asks, {}, {}).survey == survey_advice::never);
  }
  heated.handoff = escalate::handoff_reason::self_harm;
  CHECK(packet_of(heated, {}, {}).urgency == 100);
}
