// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/session/engine.hpp>
#include <aplomb/session/explain_turn.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::literals;

basic_engine<aplomb_test::scripted_reader> const desk{};

std::vector<std::string> sentences(escalate::ladder_view const& view, escalate::counterfactual_list const& list,
                                   escalate::outcome<> const& done) {
  std::vector<std::string> all;
  for (auto const& c : list) all.emplace_back(explain(view, c, done).view());
  return all;
}

bool holds(std::vector<std::string> const& all, std::string_view sentence) {
  for (auto const& one : all)
    if (one == sentence) return true;
  return false;
}

escalate::service_reading with(escalate::service_reading axes, escalate::counterfactual const& c) {
  axes.*escalate::axis_members<escalate::service_reading>[c.axis] =
      score::of(c.below ? c.bound.per_mille - 1 : c.bound.per_mille);
  return axes;
}

}  // namespace

TEST_CASE("a turn says what it hung on") {
  conversation talk;
  auto const answer = desk.hear(talk, "anger!");
  REQUIRE(answer.state == escalate::heat_state::upset);
  auto const why = explain_turn(desk, {}, answer);
  auto const heat = sentences(desk.ladders().heat, why.heat, answer.heat_step);
  CHECK(holds(heat, "With the threat at least 0.70 (it was 0.00) this would have become `at_risk`."));
  auto const owner = sentences(desk.ladders().owner, why.owner, answer.owner_step);
  CHECK(holds(owner,
              "With the wish for a person at least 0.50 (it was 0.00) this would have become `waiting` (requested)."));

  auto const before = talk;
  auto const asked = desk.hear(talk, "person");
  auto const handed = explain_turn(desk, before, asked);
  REQUIRE_FALSE(handed.owner.empty());
  CHECK(explain(desk.ladders().owner, handed.owner[0], asked.owner_step) ==
        "With the wish for a person below 0.50 (it was 0.95) this would have stayed `bot`.");
}

TEST_CASE("every explanation of random chats is true of both ladders together") {
  constexpr std::string_view words[] = {"anger!", "anger", "joy",    "fear", "sadness", "threat",
                                        "abuse",  "leave", "thanks", "ask",  "parcel"};
  aplomb_test::random r{51};
  std::size_t told = 0;
  for (int chat = 0; chat < 60; ++chat) {
    conversation talk;
    instant now{r.one_in(2) ? 0 : 1'000'000};
    for (int line = 0; line < 10; ++line) {
      if (now != instant{}) now = now + duration{static_cast<std::int64_t>(r.below(4'000'000))};
      std::string const message = std::string{r.pick(words)} + " " + std::string{r.pick(words)};
      auto const before = talk;
      auto const answer = desk.hear(talk, message, now);
      auto const why = explain_turn(desk, before, answer, now);
      auto const ladders = desk.ladders();
      for (auto const& c : why.heat) {
        if (c.what != escalate::difference::number) continue;
        auto const done = desk.step<escalate::message>(before, with(answer.axes, c), now);
        REQUIRE(done.heat.kind == c.kind);
        REQUIRE(done.heat.to == c.to);
        ++told;
      }
      for (auto const& c : why.owner) {
        if (c.what != escalate::difference::number) continue;
        auto const done = desk.step<escalate::message>(before, with(answer.axes, c), now);
        REQUIRE(done.owner.kind == c.kind);
        REQUIRE(done.owner.to == c.to);
        REQUIRE(done.owner.effect == c.effect);
        ++told;
      }
      REQUIRE(explain(ladders.heat, why.heat.empty() ? escalate::counterfactual{} : why.heat[0], answer.heat_step)
                  .view()
                  .ends_with("."));
    }
  }
  CHECK(told > 2000);
}

TEST_CASE("a deadline is explained by its wait, and a refused turn not at all") {
  conversation talk;
  (void)desk.hear(talk, "person", {1000});
  REQUIRE(desk.owner_of(talk) == escalate::owner_state::waiting);
  auto due = desk.next_deadline(talk);
  auto before = talk;
  turn late;
  for (int i = 0; i < 9 && due && late.owner != escalate::owner_state::bot; ++i) {
    before = talk;
    late = desk.tick(talk, due.at);
    if (late.owner != escalate::owner_state::bot) due = desk.next_deadline(talk);
  }
  REQUIRE(late.owner == escalate::owner_state::bot);
  auto const why = explain_turn<escalate::timer>(desk, before, late, due.at);
  REQUIRE_FALSE(why.owner.empty());
  CHECK(explain(desk.ladders().owner, why.owner.back(), late.owner_step)
            .view()
            .find("had passed this would have stayed `waiting`.") != std::string_view::npos);

  conversation foreign;
  foreign.ladders = 1, foreign.version = 1;
  auto const refused = desk.hear(foreign, "anger!");
  CHECK(explain_turn(desk, foreign, refused).heat.empty());
}
