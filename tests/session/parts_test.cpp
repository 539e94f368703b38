// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include <aplomb/escalate/table.hpp>
#include <aplomb/session.hpp>
#include <string>
#include <string_view>

// The parts of a session one by one, and engines made of unusual parts.

namespace {

using namespace aplomb;
using namespace aplomb::literals;
using escalate::handoff_reason;
using escalate::owner_state;

/// Nobody waits here: a person is there at once.
struct person_at_once : escalate::ladder<owner_state, escalate::service_reading, owner_state::bot> {
  static constexpr auto about = [] {
    using namespace escalate;
    return states(state(owner_state::bot, 0), state(owner_state::waiting, 0).waiting(),
                  state(owner_state::human, 0).person());
  }();
  static constexpr auto table = [] {
    using namespace escalate;
    return rows(owner_state::bot + on<stuck> / handoff_reason::stuck = owner_state::human,
                owner_state::bot + on<request> = owner_state::waiting,
                owner_state::human + on<returned> = owner_state::bot);
  }();
};

APLOMB_ENUM(mode, std::uint8_t, going, given_up)

/// A heat ladder that notices when the desk is stuck.
struct notices_stuck : escalate::ladder<mode, escalate::service_reading, mode::going> {
  static constexpr auto about = escalate::states(escalate::state(mode::going, 0), escalate::state(mode::given_up, 7));
  static constexpr auto table = escalate::rows(mode::going + escalate::on<escalate::stuck> = mode::given_up);
};

/// A policy that always wants a person.
struct gives_up : respond::policy_base {
  constexpr respond::verdict operator()(respond::situation const&, respond::plan& p) const noexcept {
    p.handoff = handoff_reason::stuck;
    return respond::verdict::declined;
  }
};

/// A reader that names bytes that the message does not have.
struct careless_reader {
  [[nodiscard]] classify::reading read(std::string_view) const noexcept {
    classify::reading r;
    (void)r.mentions.push_back({text::piece_kind::reference, 100, 200});
    (void)r.mentions.push_back({text::piece_kind::phone, 5, 2});
    r.evidence.add({50, 60, classify::label{classify::emotion::anger}, score{500}});
    return r;
  }
};

}  // namespace

TEST_CASE("a reply language follows the customer unless the desk says otherwise") {
  using text::language;
  speech s;
  CHECK(s.reply_language(language::zh_hant) == language::zh_hant);
  CHECK(s.reply_language(language::und) == language::en);
  s.fallback = language::zh_hans;
  CHECK(s.reply_language(language::und) == language::zh_hans);
  s.always_chinese = true;
  CHECK(s.reply_language(language::en) == language::zh_hans);
  CHECK(s.reply_language(language::zh_hant) == language::zh_hant);
  s.always = language::en;
  CHECK(s.reply_language(language::zh_hant) == language::en);
}

TEST_CASE("a person who is there at once owns the conversation in the same turn") {
  using engine_type = basic_engine<aplomb_test::scripted_reader, compiled_ladder<notices_stuck>,
                                   compiled_ladder<person_at_once>, gives_up>;
  engine_type const desk{};
  conversation talk;
  auto const answer = desk.hear(talk, "ask");
  CHECK(answer.owner == owner_state::human);
  CHECK(answer.handoff == handoff_reason::stuck);
  CHECK(answer.person_owns);
  CHECK(answer.reply().empty());
  CHECK(answer.state == mode::given_up);
  CHECK(answer.trace.view() == "going --[stuck]--> given_up (row 0)");
  CHECK(answer.axes.severity == 0.70_p);
}

TEST_CASE("a suggestion shown in a conversation of other ladders leaves the case file alone") {
  engine const desk{};
  conversation talk;
  case_file file;
  (void)desk.on<escalate::accepted>(talk, file);
  auto const answer = desk.hear(talk, file, "I want my money back!");
  REQUIRE(answer.person_owns);
  REQUIRE_FALSE(answer.worded.said.empty());
  talk.ladders += 1;
  CHECK(desk.said(talk, file, answer).wrong_version);
  CHECK_FALSE(file.said.spent(answer.worded.said[0].line));
  talk.ladders -= 1;
  CHECK_FALSE(desk.said(talk, file, answer).wrong_version);
  CHECK(file.said.spent(answer.worded.said[0].line));
}

TEST_CASE("a reader that names bytes beyond the message gives no facts and no quotation") {
  basic_engine<careless_reader> const desk{};
  conversation talk;
  case_file file;
  auto const answer = desk.hear(talk, file, "AB-123");
  CHECK(file.known().empty());
  CHECK(answer.evidence().empty());
  CHECK_FALSE(desk.hear(talk, "AB-123").wrong_version);
}

TEST_CASE("a case file keeps the latest fact that fits and the last 64 levels") {
  case_file file;
  classify::reading heard;
  (void)heard.mentions.push_back({text::piece_kind::reference, 0, 5});
  file.hear(heard, 0.50_p, "AB-12");
  CHECK(file.value(respond::slot::order_number) == "AB-12");
  heard.mentions.clear();
  (void)heard.mentions.push_back({text::piece_kind::reference, 0, 50});
  file.hear(heard, 0.50_p, std::string(50, '7'));
  CHECK(file.value(respond::slot::order_number) == "AB-12");
  CHECK(file.known().has(respond::slot::order_number));
  CHECK_FALSE(file.known().has(respond::slot::phone));
  CHECK(file.value(respond::slot::person).empty());
  heard.mentions.clear();
  for (int i = 0; i < 70; ++i) file.hear(heard, score::of(i * 10), "");
  CHECK(file.curve().size() == 64);
  CHECK(file.curve().front() == 6);
  CHECK(file.curve().back() == 69);
}

TEST_CASE("a quotation shows the words in order, each once, and says when there are more") {
  std::string_view const message = "one two three";
  classify::evidence_list evidence;
  auto const add = [&](std::uint32_t begin, std::uint32_t end) {
    evidence.add({begin, end, classify::label{classify::emotion::anger}, score{500}});
  };
  CHECK(quote(evidence, message).empty());
  add(8, 13), add(0, 3), add(1, 3);
  CHECK(quote(evidence, message) == "\"one\" \"three\"");
  std::string const longer(300, 'x');
  classify::evidence_list much;
  much.add({0, 3, classify::label{classify::emotion::anger}, score{500}});
  much.add({3, 300, classify::label{classify::emotion::anger}, score{500}});
  CHECK(quote(much, longer) == "\"xxx\" …");
}

TEST_CASE("a state compares by name with enumerators and other states") {
  state_name const calm{0, "calm"};
  CHECK(calm == escalate::heat_state::calm);
  CHECK_FALSE(calm == escalate::heat_state::upset);
  CHECK(calm == state_name{3, "calm"});
  CHECK_FALSE(calm == state_name{0, "upset"});
}

TEST_CASE("a fingerprint tells ladders apart, whoever made them") {
  auto const heat = escalate::view_of<escalate::service_heat>;
  auto const owner = escalate::view_of<escalate::service_owner>;
  auto const built_in = fingerprint_of(heat, owner);
  CHECK(built_in != 0);
  CHECK(built_in == engine{}.fingerprint());
  CHECK(built_in != fingerprint_of(owner, heat));

  using table = escalate::table<escalate::service_reading>;
  auto const with = [&](auto change) {
    auto parts = escalate::parts_of(heat);
    change(parts);
    return fingerprint_of(table{std::move(parts)}.view(), owner);
  };
  CHECK(with([](auto&) {}) == built_in);
  CHECK(with([](auto& p) { p.rows[3].after_ms = 1; }) != built_in);
  CHECK(with([](auto& p) { p.rows[1].guard.below[0] = 900; }) != built_in);
  CHECK(with([](auto& p) { p.rows[1].first = false; }) != built_in);
  CHECK(with([](auto& p) { p.states[1].severity = 4; }) != built_in);
  CHECK(with([](auto& p) { p.states[1].name = "uneasy"; }) != built_in);
  CHECK(with([](auto& p) { p.events[0].kind = escalate::event_kind::plain; }) != built_in);
  CHECK(with([](auto& p) { p.start = 1; }) != built_in);
  // A letter that moves from one name to the next is a change, too; names that no row mentions are none.
  auto const with_effects = [&](char const* one, char const* other) {
    return with([&](auto& p) {
      p.effects = {"none", one, other, "idle"};
      p.rows[0].effect = 1, p.rows[1].effect = 2;
    });
  };
  CHECK(with_effects("ab", "c") != with_effects("a", "bc"));
  CHECK(with([](auto& p) { p.effects.push_back("idle"); }) == built_in);
}

namespace {

/// A policy that has not heard of owners.
struct blunt : respond::policy_base {
  constexpr respond::verdict operator()(respond::situation const&, respond::plan& p) const noexcept {
    return p.add({respond::act::acknowledge}) ? respond::verdict::spoke : respond::verdict::declined;
  }
};

}  // namespace

TEST_CASE("no policy lets a bot act while a person owns the conversation") {
  basic_engine<aplomb_test::scripted_reader, compiled_ladder<escalate::service_heat>,
               compiled_ladder<escalate::service_owner>, blunt> const desk;
  conversation talk;
  case_file file;
  CHECK_FALSE(desk.hear(talk, file, "ask").acts.suggestion);
  (void)desk.said(talk, file, voice::person, "Hello, I am taking over.");
  auto const before = file.said;
  auto const planned = desk.hear(talk, file, "ask");
  CHECK(planned.acts.suggestion);
  CHECK(planned.reply().empty());
  CHECK_FALSE(planned.suggestion().empty());
  auto const done = desk.said(talk, file, planned);
  CHECK(done.owner == owner_state::human);
  CHECK(file.said.times(respond::act::acknowledge) == before.times(respond::act::acknowledge));
}
