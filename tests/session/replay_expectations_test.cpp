// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/session/alarms.hpp>
#include <aplomb/session/engine.hpp>
#include <aplomb/session/expectations.hpp>
#include <aplomb/session/replay.hpp>
#include <string>
#include <vector>

namespace {

using namespace aplomb;
using scripted = basic_engine<aplomb_test::scripted_reader>;

scripted const& desk() {
  static scripted const made;
  return made;
}

transcript chat_of(std::vector<std::string> const& said, std::string id = "a") {
  transcript chat{std::move(id), 0, {}};
  for (auto const& text : said) chat.lines.push_back({line_kind::customer, text, {}});
  return chat;
}

/// "line:column: what" of each fault.
std::vector<std::string> faults_of(std::string_view tsv) {
  std::vector<std::string> all;
  for (auto const& f : read_expectations(tsv).faults) {
    CHECK_FALSE(f.remedy.empty());
    all.push_back(std::to_string(f.line) + ':' + std::to_string(f.column) + ": " + f.what);
  }
  return all;
}

/// "turn column actual expected" of everything that does not hold.
std::vector<std::string> wrong(transcript const& chat, std::string const& tsv) {
  auto const table = read_expectations(tsv);
  REQUIRE(table.faults.empty());
  expectation_check check(table);
  std::vector<std::string> all;
  for (auto const& line : play(desk(), chat))
    for (auto const& m : check.compare(chat.conversation, line))
      all.push_back(std::to_string(m.turn) + ' ' + std::string(name_of(m.column)) + ' ' + m.actual + ' ' + m.expected);
  return all;
}

alarm_report judged(std::vector<transcript> const& chats, std::string const& tsv, alarm_rule rule = {}) {
  auto const table = read_expectations(tsv);
  REQUIRE(table.faults.empty());
  alarm_judge judge(table, rule);
  for (auto const& chat : chats)
    for (auto const& line : play(desk(), chat)) judge.take(chat.conversation, line);
  return judge.finish();
}

}  // namespace

TEST_CASE("expectations that hold are silent, the others say what was and what was expected") {
  auto const chat = chat_of({"neutral", "anger ask parcel", "person"});
  CHECK(wrong(chat,
              "turn\temotion\tflags\theat\towner\thandoff_reason\n"
              "0\tneutral\t-\tcalm\tbot\t-\n"
              "1\tanger|disgust\t!threat\tupset\tbot\t-\n"
              "2\t*\twants_human,!abuse\t*\twaiting\trequested\n")
            .empty());
  CHECK(wrong(chat,
              "turn\temotion\tflags\theat\towner\thandoff_reason\n2\tjoy|fear\t!wants_human,abuse\tcalm\tbot\t-\n") ==
        std::vector<std::string>{"2 emotion neutral joy|fear", "2 flags wants_human !wants_human,abuse",
                                 "2 heat concerned calm", "2 owner waiting bot", "2 handoff_reason requested -"});
}

TEST_CASE("columns may come in any order and be missing; a row for every line holds for each") {
  auto const chat = chat_of({"neutral", "person"});
  CHECK(wrong(chat, "owner\tturn\n*\t1\nbot\t*\n") == std::vector<std::string>{"1 owner waiting bot"});
  CHECK(wrong(chat, "turn\tacts\tpurpose\n1\thand_off,!empathise\tsocial\n").empty());
  CHECK(wrong(chat, "turn\tnote\n1\tanything at all\n").empty());
}

TEST_CASE("rows are about the conversation that they name, and unseen rows are told") {
  std::string const tsv = "conversation\tturn\towner\na\t0\tbot\nb\t0\twaiting\n\t9\tbot\n";
  CHECK(wrong(chat_of({"neutral"}, "a"), tsv).empty());
  CHECK(wrong(chat_of({"neutral"}, "b"), tsv) == std::vector<std::string>{"0 owner bot waiting"});
  auto const table = read_expectations(tsv);
  expectation_check check(table);
  for (auto const& line : play(desk(), chat_of({"neutral"}))) (void)check.compare("a", line);
  auto const unseen = check.unseen();
  REQUIRE(unseen.size() == 2);
  CHECK(unseen[0]->line == 3);
  CHECK(unseen[1]->line == 4);
}

TEST_CASE("a table with mistakes says where they are") {
  CHECK(faults_of("turn\theta\n0\tcalm\n") == std::vector<std::string>{"1:6: unknown column 'heta'"});
  CHECK(faults_of("heat\n") == std::vector<std::string>{"1:1: no column 'turn'"});
  CHECK(faults_of("turn\tturn\n") == std::vector<std::string>{"1:6: the column 'turn' comes twice"});
  CHECK(faults_of("turn\temotion\n0\n") == std::vector<std::string>{"2:1: 1 columns where the header has 2"});
  CHECK(faults_of("turn\temotion\n0x\tanger\n") == std::vector<std::string>{"2:1: '0x' is no turn"});
  CHECK(faults_of("turn\temotion\n\n# note\n0\tanger|angr\n") == std::vector<std::string>{"4:9: unknown name 'angr'"});
  CHECK(faults_of("note\tturn\tflags\n生气\t0\tthreat,!abus\n") ==
        std::vector<std::string>{"2:13: unknown name 'abus'"});
  CHECK(faults_of("turn\tacts\talarm\n0\tapologize\tmaybe\n") ==
        std::vector<std::string>{"2:3: unknown name 'apologize'", "2:13: 'maybe' is no mark of an alarm"});
  CHECK(faults_of("turn\temotion\thandoff_reason\n0\tanger\tlevel|-|stuck\n").empty());
  CHECK(faults_of("").empty());
  CHECK(faults_of("turn\temotion\n0\t-\n") == std::vector<std::string>{"2:3: unknown name '-'"});
  CHECK(faults_of("turn\tflags\n0\tthreat,-\n") == std::vector<std::string>{"2:10: unknown name '-'"});
  CHECK(faults_of("turn\tflags\n0\tthreat,*\n") == std::vector<std::string>{"2:10: unknown name '*'"});
  CHECK(faults_of("turn\thandoff_reason\n0\tlevel|none\n") == std::vector<std::string>{"2:9: unknown name 'none'"});
}

TEST_CASE("a state that neither ladder has is told") {
  auto const table = read_expectations("turn\theat\towner\n0\tcalm|clam\tbot\n1\t*\twaiting\n2\tupset\tperson\n");
  auto const faults = unknown_states(table, desk().ladders());
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].line == 2);
  CHECK(faults[0].what == "the ladder has no state 'clam'");
  CHECK(faults[1].line == 4);
}

TEST_CASE("lines end as on any system") {
  auto const table = read_expectations("\xEF\xBB\xBFturn\theat\r\n\r\n3\tcalm");
  REQUIRE(table.faults.empty());
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].turn == 3);
  CHECK(table.rows[0].line == 3);
  CHECK(table.rows[0].cell(expected_column::heat) == "calm");
}

TEST_CASE("any bytes are read without harm") {
  aplomb_test::random r{21};
  constexpr std::string_view words[] = {"turn",  "heat",  "\t", "\n", "|",    "*",   "0",
                                        "anger", "flags", ",",  "!",  "\r\n", "\xFF"};
  for (int i = 0; i < 2000; ++i) {
    std::string tsv = r.one_in(2) ? "turn\tflags\n" : "";
    for (std::size_t k = 0, n = r.below(30); k < n; ++k) tsv += words[r.below(std::size(words))];
    auto const table = read_expectations(tsv);
    for (auto const& row : table.rows) REQUIRE(row.line >= 1);
    for (auto const& fault : table.faults) REQUIRE((fault.line >= 1 && fault.column >= 1));
  }
}

TEST_CASE("a handover where none should be is a false alarm, a wanted one that does not come is missed") {
  auto const chat = chat_of({"neutral", "person", "anger!"});
  auto const report = judged({chat}, "turn\talarm\n0\tyes\n1\tno\n2\tyes\n");
  CHECK(report.turns == 3);
  CHECK(report.alarms == 1);
  CHECK(report.false_alarms == 1);
  CHECK(report.wanted == 2);
  CHECK(report.missed == 1);
  CHECK(report.false_per_1000_turns() == 333'333);
  REQUIRE(report.cases.size() == 2);
  CHECK(report.cases[0].error == alarm_error::missed);
  CHECK(report.cases[0].turn == 0);
  CHECK(report.cases[1].error == alarm_error::false_alarm);
  CHECK(report.cases[1].turn == 1);
  CHECK(report.cases[1].reason == escalate::handoff_reason::requested);
}

TEST_CASE("an alarm that stands is not missed later, and not raised again") {
  auto const report = judged({chat_of({"person", "neutral", "neutral"})}, "turn\talarm\n0\tyes\n1\tyes\n2\tno\n");
  CHECK(report.alarms == 1);
  CHECK(report.missed == 0);
  CHECK(report.false_alarms == 0);
}

TEST_CASE("an alarm that ended does not count for the next one") {
  transcript chat{"a",
                  0,
                  {{line_kind::customer, "person"},
                   {line_kind::agent, "Hello."},
                   {line_kind::returned},
                   {line_kind::customer, "neutral"}}};
  CHECK(judged({chat}, "turn\talarm\n3\tyes\n").missed == 1);
  chat.lines.pop_back();
  chat.lines.push_back({line_kind::customer, "person"});
  CHECK(judged({chat}, "turn\talarm\n3\tyes\n").missed == 0);
}

TEST_CASE("without a column for it the reason of the handover marks") {
  auto const report =
      judged({chat_of({"neutral", "person", "neutral"})}, "turn\thandoff_reason\n0\t-|level\n1\t-\n2\tlevel|stuck\n");
  CHECK(report.turns == 2);
  CHECK(report.false_alarms == 1);
  CHECK(report.wanted == 1);
  CHECK(report.missed == 0);
}

TEST_CASE("a conversation can be marked as a whole") {
  std::vector<transcript> const chats{chat_of({"neutral", "person"}, "calm"), chat_of({"neutral", "neutral"}, "hot"),
                                      chat_of({"neutral", "person"}, "unmarked")};
  auto const report = judged(chats, "conversation\tturn\talarm\ncalm\t*\tno\nhot\t*\tyes\n");
  CHECK(report.turns == 2);
  CHECK(report.false_alarms == 1);
  CHECK(report.wanted == 1);
  CHECK(report.missed == 1);
  REQUIRE(report.cases.size() == 2);
  CHECK(report.cases[0].conversation == "calm");
  CHECK(report.cases[1].conversation == "hot");
  CHECK(report.cases[1].turn == 1);
}

TEST_CASE("heat can be the alarm") {
  auto const chat = chat_of({"anger ask", "anger!", "neutral", "person"});
  auto const upset = judged({chat}, "turn\talarm\n0\tno\n1\tno\n2\tno\n3\tno\n", {5});
  CHECK(upset.alarms == 1);
  CHECK(upset.false_alarms == 1);
  CHECK(judged({chat}, "turn\talarm\n0\tyes\n", {9}).missed == 1);
  CHECK(judged({chat}, "turn\talarm\n0\tyes\n", {5}).missed == 0);
}

TEST_CASE("no turns, no rate") { CHECK(judged({}, "turn\talarm\n").false_per_1000_turns() == 0); }
