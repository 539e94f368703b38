// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// How the default desk answers insults: it warns, warns again and says what comes next, then calls a person, or says goodbye
// where nobody is there.
#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include <aplomb/session/engine.hpp>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;
using classify::abuse_target;
using escalate::handoff_reason;
using escalate::owner_state;
using respond::act;
using respond::topic;

/// The scripted reader; "abuse" is an insult aimed at whoever answers.
struct insulting_reader {
  aplomb_test::scripted_reader inner{};

  [[nodiscard]] classify::reading read(std::string_view message) const noexcept {
    auto r = inner.read(message);
    if (r.affect.of(classify::flag::abuse) > score{}) r.affect.abused = abuse_target::agent, r.affect.abuse_level = 2;
    return r;
  }
};

using desk = basic_engine<insulting_reader>;

/// What is planned about insults: "warn", "abuse" (the second warning), "hand_off", "end", or "".
std::string step_of(turn const& t) {
  for (auto const& a : t.acts.acts) {
    if (a.kind == act::set_boundary) return std::string(name_of(a.about));
    if (a.kind == act::hand_off && a.about == topic::abuse) return "hand_off";
    if (a.kind == act::end && a.about == topic::abuse) return "end";
  }
  return {};
}

/// A chat in which every reply is sent.
struct chat {
  desk const& on;
  conversation talk{};
  case_file file{};

  turn hear(std::string_view message) {
    auto const answer = on.hear(talk, file, message);
    (void)on.said(talk, file, answer);
    return answer;
  }
};

}  // namespace

TEST_CASE("insults are warned of twice, then a person is called") {
  desk const made;
  chat c{made};
  auto const first = c.hear("abuse"), second = c.hear("abuse");
  CHECK(step_of(first) == "warn");
  CHECK(step_of(second) == "abuse");
  CHECK(first.owner == owner_state::bot);
  CHECK(second.owner == owner_state::bot);
  CHECK_FALSE(second.reply().empty());
  CHECK(first.reply() != second.reply());
  auto const third = c.hear("abuse");
  CHECK(step_of(third) == "hand_off");
  CHECK(third.handoff == handoff_reason::abuse);
  CHECK(third.owner == owner_state::waiting);
}

TEST_CASE("where nobody is there, insults end the conversation and the bot keeps it") {
  respond::desk_facts facts;
  facts.agents = respond::known_to_be::no;
  desk const made{{.facts = facts}};
  chat c{made};
  CHECK(step_of(c.hear("abuse")) == "warn");
  CHECK(step_of(c.hear("abuse")) == "abuse");
  auto const third = c.hear("abuse");
  CHECK(step_of(third) == "end");
  CHECK(third.owner == owner_state::bot);
}

TEST_CASE("only warnings that went out count") {
  desk const made;
  chat c{made};
  for (int i = 0; i < 3; ++i) CHECK(step_of(made.hear(c.talk, c.file, "abuse")) == "warn");
}

TEST_CASE("who keeps the peace for eight messages is warned anew") {
  respond::desk_facts facts;
  facts.answer = std::string_view{"It left the depot today."};  // nobody is called for
  desk const made{{.facts = facts}};
  chat c{made};
  (void)c.hear("abuse"), (void)c.hear("abuse");
  for (auto const* calm : {"joy", "neutral", "ask parcel", "AB-123456", "joy", "thanks joy", "neutral", "joy"})
    CHECK(step_of(c.hear(calm)).empty());
  CHECK(step_of(c.hear("abuse")) == "warn");
  CHECK(step_of(c.hear("abuse")) == "hand_off");
}

TEST_CASE("the matter goes on beside a warning") {
  desk const made;
  chat c{made};
  auto const answer = c.hear("anger ask parcel abuse");
  CHECK(step_of(answer) == "warn");
  CHECK(answer.acts.has(act::acknowledge));
  CHECK(answer.acts.has(act::ask));
}

TEST_CASE("who speaks of self-harm is neither warned nor sent away") {
  respond::desk_facts facts;
  facts.agents = respond::known_to_be::no;
  for (bool const nobody : {false, true}) {
    desk const made{nobody ? desk::parts{.facts = facts} : desk::parts{}};
    chat c{made};
    (void)c.hear("abuse"), (void)c.hear("abuse");
    auto const answer = c.hear("abuse harm");
    CHECK(step_of(answer).empty());
    CHECK(answer.handoff == handoff_reason::self_harm);
  }
}

TEST_CASE("four unhappy lines and an insult call a person at once") {
  desk const made;
  chat c{made};
  for (int i = 0; i < 3; ++i) CHECK(c.hear("sadness").owner == owner_state::bot);
  auto const answer = c.hear("sadness abuse");
  CHECK(answer.handoff == handoff_reason::abuse);
  CHECK(answer.owner == owner_state::waiting);
  CHECK(step_of(answer).empty());  // nobody was warned, so no words say that insults went on
}
