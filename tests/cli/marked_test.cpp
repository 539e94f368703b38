// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Sixty short conversations, each customer line marked by hand with what must and what must not be said to it. The marks
// were made from the conversations alone. Judged is the text that came out, cut into lines of the books.
#include "program.hpp"
#include "reply_lines.hpp"
#include "support/catch.hpp"
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace aplomb_test;

namespace {

constexpr char const* languages[] = {"en", "zh-Hans", "zh-Hant"};

std::vector<std::string> split(std::string const& text, char at) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) parts.push_back(part);
  return parts;
}

/// What somebody who answers for a desk wrote about one customer line.
struct mark {
  bool angry = false;
  bool may_apologise = false;
  std::vector<std::string> must{};  ///< of each one must be said: names with | between
  std::vector<std::string> never{};
};

using mark_table = std::map<std::pair<std::string, int>, mark>;

std::string file_of(std::string const& language, char const* ending) {
  return "data/transcripts/marked/" + language + ending;
}

mark_table marks_of(std::string const& language) {
  mark_table marks;
  std::istringstream in(content_of(std::string(APLOMB_SOURCE_DIR) + '/' + file_of(language, ".marks.tsv")));
  std::string row;
  std::getline(in, row);  // names of the columns
  while (std::getline(in, row)) {
    auto const cells = split(row, '\t');
    REQUIRE(cells.size() == 6);
    mark m;
    m.angry = cells[2] == "angry", m.may_apologise = cells[3] == "yes";
    if (cells[4] != "-") m.must = split(cells[4], ',');
    if (cells[5] != "-") m.never = split(cells[5], ',');
    marks[{cells[0], std::stoi(cells[1])}] = m;
  }
  return marks;
}

/// Whether a line is what a mark names: an act, or an act with its topic in braces; {-} is no topic.
bool is_named(template_line const& line, std::string const& name) {
  return name == line.act || name == line.act + '{' + line.topic + '}';
}

bool says(std::vector<found_line> const& reply, std::string const& name) {
  return std::ranges::any_of(reply, [&](found_line const& f) { return is_named(*f.line, name); });
}

/// What is wrong with a reply, as names of faults.
std::vector<std::string> faults_of(std::vector<found_line> const& reply, mark const& m, bool with_cause) {
  std::vector<std::string> faults;
  for (auto const& any_of : m.must) {
    auto const names = split(any_of, '|');
    if (std::ranges::none_of(names, [&](auto const& name) { return says(reply, name); }))
      faults.push_back("lacks " + any_of);
  }
  for (auto const& name : m.never)
    if (says(reply, name)) faults.push_back("says " + name);
  if (says(reply, "apologise") && !(m.may_apologise && with_cause)) faults.push_back("apologises");
  bool const glad = says(reply, "praise") || says(reply, "thank{good_news}") ||
                    std::ranges::any_of(reply, [](found_line const& f) { return f.line->feeling == "pleased"; });
  if (m.angry && glad) faults.push_back("is glad while the customer is angry");
  return faults;
}

/// Facts of a desk that may apologise: a cause of its own, deeds and a promise.
constexpr char const* generous_facts =
    R"({"can": ["look_up", "expedite", "record_complaint", "request_refund"], "agents": "yes", "reply_within_minutes": 30,
        "cause": "company", "cause_text": "the label was misprinted"})";

struct tally {
  std::set<std::string> conversations;
  int lines = 0;
  std::set<std::string> faults;  // language, conversation, turn and fault
};

void judge(std::string const& language, std::string const& options, bool with_cause, tally& all) {
  auto const marks = marks_of(language);
  std::size_t heard = 0;
  for (auto const& answer : run("replay " + file_of(language, ".jsonl") + options).objects()) {
    auto const name = text_of(answer.at("conversation"));
    auto const turn = static_cast<int>(answer.at("turn").as_int64());
    auto const place = language + ' ' + name + ':' + std::to_string(turn);
    auto const m = marks.find({name, turn});
    INFO(place);
    REQUIRE(m != marks.end());
    ++heard, ++all.lines;
    all.conversations.insert(language + name);
    auto const text = text_of(answer.at(text_of(answer.at("owner")) == "human" ? "suggestion" : "reply"));
    auto const reply = lines_of(text, strings_of(answer.at("acts")));
    CHECK(reply.empty() == text.empty());  // every reply is made of lines of a book
    for (auto const& fault : faults_of(reply, m->second, with_cause))
      all.faults.insert(place + (with_cause ? " (facts) " : " ") + fault + "  <" + text + '>');
  }
  CHECK(heard == marks.size());
}

/// Marks that do not hold yet, each a finding about the reading or the policy.
std::set<std::string> const known{
    "en identity_misuse:0 lacks ask|hand_off|act_now|commit|offer|inform",
    "en polite_staff_contradict:0 lacks ask|hand_off|act_now|commit|offer|inform",
    "en praise_shop:1 (facts) lacks acknowledge|thank",
    "en praise_shop:1 lacks acknowledge|thank",
    "zh-Hans 热水又来了:0 (facts) lacks acknowledge|name_feeling|empathise|affirm|apologise",
    "zh-Hans 热水又来了:0 lacks acknowledge|name_feeling|empathise|affirm|apologise",
    "zh-Hans 表扬店员:1 (facts) lacks acknowledge|thank|follow_up",
    "zh-Hans 表扬店员:1 lacks acknowledge|thank|follow_up",
    "zh-Hans 退健身卡:1 (facts) lacks hand_off|act_now|commit|acknowledge",
    "zh-Hans 退健身卡:1 lacks hand_off|act_now|commit|acknowledge",
    "zh-Hans 骂人:0 (facts) lacks set_boundary|hand_off",
    "zh-Hans 骂人:0 lacks set_boundary|hand_off",
    "zh-Hant 稱讚司機:1 (facts) lacks acknowledge|thank|follow_up",
    "zh-Hant 稱讚司機:1 lacks acknowledge|thank|follow_up",
};

}  // namespace

TEST_CASE(
    "sixty conversations marked by hand: what must be said is said, what must not is not, but for known failures") {
  scratch const folder;
  auto const facts = folder.file("facts.json", generous_facts);
  tally all;
  for (std::string const language : languages) {
    judge(language, "", false, all);
    judge(language, " --facts '" + facts + "'", true, all);
  }
  CHECK(all.conversations.size() == 60);
  CHECK(all.lines == 260);
  std::set<std::string> missed;
  for (auto const& fault : all.faults) {
    auto const name = fault.substr(0, fault.find("  <"));
    missed.insert(name);
    if (!known.contains(name)) FAIL_CHECK(fault);
  }
  CHECK(known.size() == 14);
  for (auto const& name : known)
    if (!missed.contains(name)) WARN("holds now, strike it out: " << name);
}

TEST_CASE("the judge of marks finds each fault that it is there for") {
  auto const reply = [](std::string const& text, std::vector<std::string> const& acts) {
    auto const found = lines_of(text, acts);
    REQUIRE_FALSE(found.empty());
    return found;
  };
  using names = std::vector<std::string>;
  auto const question = reply("Understood. What's the order number, please?", {"acknowledge", "ask"});
  CHECK(faults_of(question, {.must = {"ask|hand_off"}}, false).empty());
  CHECK(faults_of(question, {.must = {"ask{order_number}"}, .never = {"ask{phone}"}}, false).empty());
  CHECK(faults_of(question, {.must = {"hand_off|commit"}}, false) == names{"lacks hand_off|commit"});
  CHECK(faults_of(question, {.never = {"ask{order_number}"}}, false) == names{"says ask{order_number}"});
  CHECK(faults_of(question, {.never = {"acknowledge{-}"}}, false) == names{"says acknowledge{-}"});
  CHECK(faults_of({}, {.must = {"ask"}}, false) == names{"lacks ask"});
  auto const sorry = reply("We got this wrong, and we're sorry.", {"apologise"});
  CHECK(faults_of(sorry, {.may_apologise = true}, true).empty());
  CHECK(faults_of(sorry, {.may_apologise = true}, false) == names{"apologises"});
  CHECK(faults_of(sorry, {}, true) == names{"apologises"});
  auto const glad = reply("That's good news.", {"acknowledge"});
  CHECK(faults_of(glad, {}, false).empty());
  CHECK(faults_of(glad, {.angry = true}, false) == names{"is glad while the customer is angry"});
}
