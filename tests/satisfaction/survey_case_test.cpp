// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What a conversation says of surveys and offers, and what it must not: how its customer will be judged to be satisfied.

#include "session/scripted_reader.hpp"
#include "support/catch.hpp"
#include <aplomb/satisfaction/course.hpp>
#include <aplomb/satisfaction/forecast.hpp>
#include <aplomb/satisfaction/incentive.hpp>
#include <aplomb/satisfaction/survey_case.hpp>
#include <aplomb/session/engine.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::literals;
using namespace aplomb::satisfaction;
using respond::act;

using desk_type = basic_engine<aplomb_test::scripted_reader>;

desk_type desk() {
  desk_type::parts parts;
  respond::compensation_tier five;
  five.text = std::string_view{"five euros"}, five.worth = 500, five.severity_from = 3;
  parts.facts.compensations.tiers = {five};
  parts.facts.compensations.per_case = 1000;
  parts.facts.retention = std::string_view{"a free month"};
  parts.facts.cause = respond::fault_of::company;
  parts.facts.agents = respond::known_to_be::yes;
  return desk_type{parts};
}

/// One chat as everything that follows it sees it.
struct chat {
  conversation talk{};
  case_file file{};
  survey_signs signs{};
  course so_far{};
  instant now{1'767'600'000'000};
  std::vector<turn> answers{};

  void hear(desk_type const& d, std::string_view message) {
    now = now + 60_s;
    auto const t = d.hear(talk, file, message, now);
    signs.note(t);
    so_far.hear(t.affect, message);
    (void)d.said(talk, file, t, now);
    answers.push_back(t);
  }
  void resolved(desk_type const& d) {
    now = now + 60_s;
    signs.note(d.on<escalate::resolved>(talk, file, now));
  }
  [[nodiscard]] survey_verdict verdict() const { return may_ask(survey_case_of(talk, file, signs, now)); }
};

chat after(desk_type const& d, std::vector<std::string_view> const& messages) {
  chat c;
  for (auto const message : messages) c.hear(d, message);
  c.resolved(d);
  return c;
}

}  // namespace

TEST_CASE("a conversation fills in the case for a survey: danger, threat, abuse, what is open, how much was written") {
  auto const d = desk();
  CHECK(after(d, {"ask parcel", "joy thanks"}).verdict() == survey_verdict::ask);
  CHECK(after(d, {"ask parcel"}).verdict() == survey_verdict::too_short);
  CHECK(after(d, {"harm", "joy thanks"}).verdict() == survey_verdict::in_danger);
  CHECK(after(d, {"anger! threat", "joy thanks"}).verdict() == survey_verdict::after_threat);
  auto bounded = after(d, {"ask parcel", "joy thanks"});
  turn boundary;
  (void)boundary.acts.add({act::set_boundary, respond::topic::abuse, respond::rule::boundary_first});
  bounded.signs.note(boundary);
  CHECK(bounded.verdict() == survey_verdict::after_abuse);
  CHECK(after(d, {"anger! threat harm abuse", "joy thanks"}).verdict() == survey_verdict::in_danger);

  chat open;
  open.hear(d, "ask parcel"), open.hear(d, "anger ask parcel");
  CHECK(open.verdict() == survey_verdict::still_open);
  CHECK(survey_case_of(open.talk, open.file, open.signs, open.now).customer_lines == 2);
}

TEST_CASE("a sign stays although a person has settled the matter since") {
  auto const d = desk();
  chat c;
  c.hear(d, "harm");
  c.resolved(d);
  for (int i = 0; i < 5; ++i) c.hear(d, "joy thanks");
  c.resolved(d);
  CHECK(c.verdict() == survey_verdict::in_danger);
}

TEST_CASE("compensation, offers to stay, incentives and surveys are the same however the judgement is forecast") {
  auto const d = desk();
  // The reader reads the same from both, and the forecast hears words that promise the best and the worst.
  std::string_view const openings[] = {"anger! ask leave parcel", "sadness! ask parcel", "anger ask leave"};
  int compensated = 0, retained = 0;
  for (auto const opening : openings) {
    chat glad, sad;
    auto const say = [&](std::string_view words) {
      glad.hear(d, std::string{words} + " 收到，太好了，点赞，辛苦你们啦~");
      sad.hear(d, std::string{words} + " 等着，算了，没用，你们真行。");
    };
    say(opening), say("anger! ask parcel AB-123456"), say(opening);
    auto const best = forecast_of(glad.so_far), worst = forecast_of(sad.so_far);
    INFO(opening << ": " << best.points << " and " << worst.points);
    REQUIRE(best.points > worst.points + 200);

    REQUIRE(glad.answers.size() == sad.answers.size());
    for (std::size_t i = 0; i < glad.answers.size(); ++i) {
      auto const &a = glad.answers[i], &b = sad.answers[i];
      for (auto const offered : {act::compensate, act::retain, act::offer})
        CHECK(a.acts.has(offered) == b.acts.has(offered));
      CHECK(a.compensation.choice.verdict == b.compensation.choice.verdict);
      CHECK(a.compensation.choice.tier == b.compensation.choice.tier);
      compensated += a.acts.has(act::compensate), retained += a.acts.has(act::retain);
    }
    CHECK(glad.file.said.given() == sad.file.said.given());
    glad.resolved(d), sad.resolved(d);
    CHECK(glad.verdict() == sad.verdict());
  }
  CHECK(compensated > 0);
  CHECK(retained > 0);
}
