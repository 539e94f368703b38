// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/session.hpp>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"

namespace {

using namespace aplomb;
using namespace aplomb::literals;
using escalate::handoff_reason;
using escalate::heat_state;
using escalate::owner_state;

using scripted = basic_engine<aplomb_test::scripted_reader>;

scripted const& desk() noexcept {
  static scripted const made;
  return made;
}

/// What the planned reply and the next customer message do in a chat where the bot answers every time.
turn exchange(conversation& talk, case_file& file, std::string_view message, instant now = {}) {
  auto const answer = desk().hear(talk, file, message, now);
  (void)desk().said(talk, file, answer, now);
  return answer;
}

std::vector<std::string> words_of_random_chat(aplomb_test::random& r) {
  constexpr std::string_view words[] = {"anger!", "anger", "joy", "fear", "sadness", "person", "threat", "abuse",
                                        "leave",  "thanks", "ask", "parcel", "AB-123456", "harm", "neutral"};
  std::vector<std::string> chat;
  for (std::size_t i = 0, n = 1 + r.below(20); i < n; ++i) {
    std::string message;
    for (std::size_t k = 0, m = 1 + r.below(3); k < m; ++k) (message += words[r.below(std::size(words))]) += ' ';
    chat.push_back(message);
  }
  return chat;
}

}  // namespace

TEST_CASE("a conversation and its case file are small plain values") {
  STATIC_REQUIRE(sizeof(conversation) <= 128);
  STATIC_REQUIRE(sizeof(case_file) <= 1024);
  STATIC_REQUIRE(std::is_trivially_copyable_v<conversation>);
  STATIC_REQUIRE(std::is_trivially_copyable_v<case_file>);
  STATIC_REQUIRE(std::is_trivially_copyable_v<turn>);
  STATIC_REQUIRE(noexcept(desk().hear(std::declval<conversation&>(), std::string_view{})));
}

TEST_CASE("an angry message moves heat at once and says why") {
  conversation talk;
  auto const answer = desk().hear(talk, "anger ask parcel");
  CHECK(answer.from == heat_state::calm);
  CHECK(answer.state == heat_state::upset);
  CHECK(answer.heat_step.fired());
  CHECK(answer.trace.view().find("anger 0.85 >= 0.60") != std::string_view::npos);
  CHECK(answer.owner == owner_state::bot);
  CHECK_FALSE(answer.reply().empty());
  CHECK(answer.suggestion().empty());
  CHECK(answer.acts.has(respond::act::acknowledge));
  CHECK(talk.version == 1);
  CHECK(talk.turns == 1);
}

TEST_CASE("a request for a person is honoured at once, whatever the heat") {
  for (std::string_view before : {"neutral", "anger!", "joy", "fear", "leave anger"}) {
    conversation talk;
    case_file file;
    (void)exchange(talk, file, before);
    if (desk().owner_of(talk) != owner_state::bot) continue;
    auto const answer = desk().hear(talk, file, "person");
    CHECK(answer.owner == owner_state::waiting);
    CHECK(answer.handoff == handoff_reason::requested);
    CHECK(answer.acts.has(respond::act::hand_off));
    CHECK(talk.called_for == handoff_reason::requested);
  }
}

TEST_CASE("self-harm and threats call a person by themselves") {
  conversation one, two;
  CHECK(desk().hear(one, "harm sadness").handoff == handoff_reason::self_harm);
  CHECK(desk().hear(two, "threat").handoff == handoff_reason::threat);
  CHECK(desk().owner_of(one) == owner_state::waiting);
  CHECK(desk().owner_of(two) == owner_state::waiting);
}

TEST_CASE("self-harm outranks a request and a threat in the same message") {
  conversation talk;
  CHECK(desk().hear(talk, "threat person harm").handoff == handoff_reason::self_harm);
}

TEST_CASE("while a person owns the conversation the bot sends nothing and the person gets a suggestion") {
  conversation talk;
  case_file file;
  (void)exchange(talk, file, "person");
  auto const taken = desk().on<escalate::accepted>(talk, file);
  CHECK(taken.owner == owner_state::human);
  for (std::string_view message : {"anger ask", "thanks", "person", "harm", "abuse", "neutral"}) {
    auto const answer = desk().hear(talk, file, message);
    INFO(message);
    CHECK(answer.person_owns);
    CHECK(answer.reply().empty());
    CHECK_FALSE(answer.suggestion().empty());
    CHECK(answer.handoff == handoff_reason::none);
    (void)desk().said(talk, file, answer);
  }
  auto const back = desk().on<escalate::returned>(talk, file);
  CHECK(back.owner == owner_state::bot);
  CHECK(talk.called_for == handoff_reason::none);
  CHECK_FALSE(desk().hear(talk, file, "ask").reply().empty());
}

TEST_CASE("a person who simply speaks owns the conversation") {
  conversation talk;
  case_file file;
  (void)exchange(talk, file, "ask");
  auto const spoke = desk().said(talk, file, voice::person, "Hello, I have your order here.");
  CHECK(spoke.owner == owner_state::human);
  CHECK(spoke.handoff == handoff_reason::none);
  CHECK(desk().person_owns(talk));
}

TEST_CASE("planning is not saying: only what was said enters the ledger") {
  conversation talk;
  case_file file;
  auto const planned = desk().hear(talk, file, "anger ask parcel");
  REQUIRE(planned.acts.has(respond::act::acknowledge));
  CHECK(file.said.times(respond::act::acknowledge) == 0);
  (void)desk().said(talk, file, planned);
  CHECK(file.said.times(respond::act::acknowledge) == 1);
  (void)desk().said(talk, file, voice::bot, "We are sorry about that.");
  CHECK(file.said.times(respond::act::apologise) == 1);
}

TEST_CASE("facts given by the customer are kept and not asked for again") {
  conversation talk;
  case_file file;
  (void)exchange(talk, file, "ask parcel AB-123456");
  CHECK(file.value(respond::slot::order_number) == "AB-123456");
  auto const answer = exchange(talk, file, "anger ask parcel");
  auto const* question = answer.acts.find(respond::act::ask);
  CHECK((question == nullptr || question->about != respond::topic::order_number));
}

TEST_CASE("the reply speaks the customer's language and script") {
  conversation talk;
  CHECK(desk().hear(talk, "zh ask").language == text::language::zh_hans);
  conversation other;
  CHECK(desk().hear(other, "hant ask").language == text::language::zh_hant);
  conversation english;
  CHECK(desk().hear(english, "ask").language == text::language::en);
  scripted::parts fixed;
  fixed.speech.always = text::language::zh_hant;
  conversation told;
  CHECK(scripted(fixed).hear(told, "ask").language == text::language::zh_hant);
}

TEST_CASE("a conversation of other ladders is refused and left alone") {
  conversation talk;
  (void)desk().hear(talk, "ask");
  talk.ladders += 1;
  auto const before = talk;
  auto const answer = desk().hear(talk, "anger!");
  CHECK(answer.wrong_version);
  CHECK(talk == before);
  CHECK(desk().tick(talk, instant{1}).wrong_version);
  CHECK(desk().on<escalate::request>(talk).wrong_version);
}

TEST_CASE("states beyond the ladder are refused, not followed") {
  conversation talk;
  (void)desk().hear(talk, "ask");
  talk.heat = 200;
  CHECK(desk().hear(talk, "anger!").wrong_version);
}

TEST_CASE("nobody comes: after the wait the bot has the conversation back") {
  conversation talk;
  case_file file;
  instant const start{1'000'000};
  (void)desk().hear(talk, file, "person", start);
  for (auto due = desk().next_deadline(talk); due && due.at < start + 60_min; due = desk().next_deadline(talk))
    CHECK(desk().tick(talk, due.at).reply().empty());
  REQUIRE(desk().next_deadline(talk));
  CHECK(desk().next_deadline(talk).at == start + 60_min);
  CHECK(desk().owner_of(talk) == owner_state::waiting);
  // The customer hears it.
  auto const in_vain = desk().tick(talk, start + 60_min);
  CHECK(in_vain.owner == owner_state::bot);
  REQUIRE(in_vain.acts.find(respond::act::hand_off) != nullptr);
  CHECK(in_vain.acts.find(respond::act::hand_off)->about == respond::topic::unavailable);
  CHECK_FALSE(in_vain.reply().empty());
  CHECK_FALSE(desk().next_deadline(talk));
}

TEST_CASE("whoever was called for somebody in danger is called again, and the reason is not forgotten") {
  conversation talk;
  case_file file;
  instant const start{1'000'000};
  (void)desk().hear(talk, file, "person", start);
  // Something graver comes up while waiting.
  auto const answer = desk().hear(talk, file, "harm", start + 1_min);
  CHECK(answer.owner == owner_state::waiting);
  CHECK(answer.handoff == handoff_reason::none);
  CHECK(talk.called_for == handoff_reason::self_harm);
  CHECK(desk().tick(talk, start + 60_min).owner == owner_state::waiting);
  CHECK(desk().on<escalate::unavailable>(talk, file, start + 61_min).owner == owner_state::waiting);
  CHECK(talk.called_for == handoff_reason::self_harm);
  CHECK(desk().on<escalate::accepted>(talk, file, start + 62_min).owner == owner_state::human);
  CHECK(talk.called_for == handoff_reason::self_harm);
  CHECK(desk().on<escalate::returned>(talk, file, start + 90_min).owner == owner_state::bot);
  CHECK(talk.called_for == handoff_reason::none);
}

TEST_CASE("when nobody is there the customer hears it, and nobody is called anew") {
  conversation talk;
  case_file file;
  (void)exchange(talk, file, "person");
  auto const answer = desk().on<escalate::unavailable>(talk, file);
  CHECK(answer.owner == owner_state::bot);
  CHECK(answer.handoff == handoff_reason::none);
  REQUIRE(answer.acts.find(respond::act::hand_off) != nullptr);
  CHECK(answer.acts.find(respond::act::hand_off)->about == respond::topic::unavailable);
  CHECK_FALSE(answer.reply().empty());
  // Said once, at the event.
  CHECK_FALSE(desk().hear(talk, file, "neutral").acts.has(respond::act::hand_off));

  conversation grave;
  case_file other;
  (void)exchange(grave, other, "harm");
  auto const alone = desk().on<escalate::unavailable>(grave, other);
  CHECK(alone.owner == owner_state::waiting);
  REQUIRE(alone.acts.find(respond::act::hand_off) != nullptr);
  CHECK(alone.acts.find(respond::act::hand_off)->about == respond::topic::alone);

  // A person who leaves is followed by another: that is no such news.
  conversation owned;
  case_file third;
  (void)exchange(owned, third, "person");
  (void)desk().on<escalate::accepted>(owned, third);
  auto const left = desk().on<escalate::unavailable>(owned, third);
  CHECK(left.owner == owner_state::waiting);
  CHECK((!left.acts.has(respond::act::hand_off) ||
         left.acts.find(respond::act::hand_off)->about != respond::topic::unavailable));
}

TEST_CASE("a clock that runs backwards does not move time backwards") {
  conversation talk;
  (void)desk().hear(talk, "anger", instant{5'000'000});
  auto const before = talk.last_heard;
  (void)desk().hear(talk, "anger", instant{1'000});
  CHECK(talk.last_heard == before);
}

TEST_CASE("the step under everything is pure") {
  conversation talk;
  (void)desk().hear(talk, "ask");
  escalate::service_reading axes;
  axes.anger = 0.9_p, axes.level = 0.9_p;
  auto const one = desk().step<escalate::message>(talk, axes, instant{7});
  auto const two = desk().step<escalate::message>(talk, axes, instant{7});
  CHECK(one.talk == two.talk);
  CHECK(one.heat == two.heat);
  CHECK(one.talk.version == talk.version + 1);
  STATIC_REQUIRE(noexcept(desk().step<escalate::message>(talk, axes, instant{7})));
}

TEST_CASE("random chats keep the promises of the desk") {
  aplomb_test::random r(20260321);
  for (int round = 0; round < 400; ++round) {
    conversation talk;
    case_file file;
    talk.seed = static_cast<std::uint32_t>(r.below(1u << 30));
    for (auto const& message : words_of_random_chat(r)) {
      auto const before = talk.version;
      bool const bot_owned = desk().owner_of(talk) == owner_state::bot;
      auto const answer = desk().hear(talk, file, message);
      INFO(message << " -> " << answer.trace.view() << " | " << answer.owner_trace.view() << " | " << answer.worded.text.view());
      CHECK(talk.version > before);
      CHECK(answer.person_owns == (answer.owner == owner_state::human));
      if (answer.person_owns) CHECK(answer.reply().empty());
      else CHECK_FALSE(answer.reply().empty());
      if (bot_owned && message.find("person") != std::string::npos) CHECK(answer.owner == owner_state::waiting);
      CHECK((answer.handoff != handoff_reason::none) == (bot_owned && answer.owner != owner_state::bot));
      int questions = 0;
      for (auto const& act : answer.acts.acts) questions += act.kind == respond::act::ask;
      CHECK(questions <= 1);
      (void)desk().said(talk, file, answer);
      if (r.below(6) == 0) (void)desk().on<escalate::accepted>(talk, file);
      if (r.below(6) == 0) (void)desk().on<escalate::returned>(talk, file);
    }
  }
}

TEST_CASE("the same chat gives the same turns") {
  aplomb_test::random r(99);
  auto const chat = words_of_random_chat(r);
  auto const run = [&] {
    conversation talk;
    case_file file;
    std::string all;
    for (auto const& message : chat) all += std::string(exchange(talk, file, message).reply()) + '\n';
    return all;
  };
  CHECK(run() == run());
}
