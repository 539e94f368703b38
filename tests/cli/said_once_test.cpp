// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What the desk says over whole conversations, judged from the text alone. The books are read here a second time and the
// replies are cut into their lines by matching, without the ledger, the wording or the phrase tables of the library: which
// line was said, how often, and whether it fitted what the customer had written.
#include "program.hpp"
#include "reply_lines.hpp"
#include "support/catch.hpp"
#include <algorithm>
#include <boost/json/serialize.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace aplomb_test;

namespace {

namespace fs = std::filesystem;

/// What the customer has told in a form that nobody can overlook.
struct told {
  bool number = false, phone = false, amount = false, day = false;

  void hear(std::string const& text) {
    static std::regex const mobile(R"((^|[^0-9])1[3-9][0-9]{9}([^0-9]|$))");
    static std::regex const order(R"([A-Za-z]{2,4}-?[0-9]{6,})");
    static std::regex const money(R"([$€£¥] ?[0-9]|[0-9] ?(元|块钱|塊錢|dollars|pounds|euros))");
    static std::regex const date(R"([0-9]月[0-9]|昨天|前天|上周|上週|yesterday|last (week|Monday|Tuesday|Friday))");
    phone = phone || std::regex_search(text, mobile);
    number = number || std::regex_search(text, order);
    amount = amount || std::regex_search(text, money);
    day = day || std::regex_search(text, date);
  }
  bool answers(std::string const& topic) const {
    return (topic == "order_number" && number) || (topic == "phone" && phone) || (topic == "amount" && amount) ||
           (topic == "when" && day);
  }
};

struct tally {
  int conversations = 0, replies = 0, lines = 0;
  std::vector<std::string> faults;
};

struct conversation_so_far {
  std::map<std::string, int> said;  // text with its blanks -> customer line it was said on
  told from_customer;
  int customer_lines = 0;
};

bool is_one_of(std::string const& word, std::initializer_list<char const*> words) {
  return std::ranges::find(words, word) != words.end();
}

using turns_of_anger = std::map<std::pair<std::string, int>, bool>;

/// Judges every reply and suggestion in `answers`, the output of `aplomb replay` for `transcript` (text of jsonl). `angry`:
/// turns at which a supervisor saw nothing but anger or disgust.
void judge_answers(std::string const& transcript, std::vector<boost::json::object> const& answers, bool with_cause,
                   turns_of_anger const& angry, tally& all) {
  std::map<std::string, std::map<int, std::string>> texts;
  std::set<std::pair<std::string, int>> replaced;  // what the bot or a person said instead of the planned reply
  std::map<std::string, int> lines, heard_last;
  std::istringstream in(transcript);
  for (std::string row; std::getline(in, row);) {
    auto const o = boost::json::parse(row).as_object();
    auto const id = boost::json::serialize(o.at("conversation"));
    int const turn = lines[id]++;
    auto const* const text = o.if_contains("text");
    if (text == nullptr) continue;
    bool const customer = text_of(o.at("from")) == "customer";
    if (customer)
      texts[id][heard_last[id] = turn] = text_of(*text);
    else if (heard_last.contains(id))
      replaced.insert({id, heard_last[id]});
  }
  std::map<std::string, conversation_so_far> talks;
  for (auto const& o : answers) {
    auto const id = boost::json::serialize(o.at("conversation"));
    auto& talk = talks[id];
    auto const turn = static_cast<int>(o.at("turn").as_int64());
    talk.from_customer.hear(texts[id][turn]);
    int const now = talk.customer_lines++;
    auto const owner = text_of(o.at("owner"));
    auto const reply = text_of(o.at(owner == "human" ? "suggestion" : "reply"));
    auto const acts = strings_of(o.at("acts"));
    auto const fault = [&](std::string const& what) {
      all.faults.push_back(id + " turn " + std::to_string(turn) + ": " + what + ": " + reply);
    };
    if (reply.empty()) continue;
    ++all.replies;
    auto const found = lines_of(reply, acts);
    if (found.empty()) fault("no lines of a book");
    all.lines += static_cast<int>(found.size());
    bool remedy = false, asks = false;
    for (auto const& f : found)
      remedy = remedy || is_one_of(f.line->act, {"act_now", "offer", "compensate", "commit", "hand_off"});
    for (auto const& f : found) {
      auto const& l = *f.line;
      // Only while a person is awaited or at the desk a line comes back, and then not before eight lines.
      auto const before = talk.said.find(l.text);
      if (before != talk.said.end() && (owner == "bot" || now - before->second < 8)) fault("said before");
      if (!replaced.contains({id, turn})) talk.said[l.text] = now;
      if (l.act == "apologise" && l.topic != "overdue" && !with_cause) fault("an apology without a cause");
      if (l.act == "apologise" && !remedy) fault("an apology without a remedy");
      if (l.act == "ask") {
        if (asks) fault("two questions");
        asks = true;
        if (talk.from_customer.answers(l.topic)) fault("asks what was told");
      }
      bool const upset = is_one_of(text_of(o.at("emotion")), {"anger", "disgust"});
      auto const seen = angry.find({id, turn});
      if (l.act == "praise" && (upset || (seen != angry.end() && seen->second))) fault("praise while angry");
    }
  }
  all.conversations += static_cast<int>(talks.size());
}

void judge(std::string const& transcript, std::string const& options, bool with_cause, turns_of_anger const& angry,
           tally& all) {
  judge_answers(transcript, run("replay " + options, transcript).objects(), with_cause, angry, all);
}

void report(tally const& all) {
  std::map<std::string, int> kinds;
  for (auto const& f : all.faults) {
    auto const begin = f.find(": ") + 2;
    ++kinds[f.substr(begin, f.find(": ", begin) - begin)];
  }
  for (auto const& [kind, count] : kinds) UNSCOPED_INFO(count << " x " << kind);
  for (std::size_t i = 0; i < all.faults.size() && i < 40; ++i) UNSCOPED_INFO(all.faults[i]);
}

/// The turns of a conversation at which its supervisor expects anger and nothing else.
turns_of_anger anger_of(std::string const& id, std::string const& expectations) {
  turns_of_anger angry;
  std::istringstream in(expectations);
  for (std::string row; std::getline(in, row);) {
    if (row.empty() || row[0] < '0' || row[0] > '9') continue;
    std::istringstream columns(row);
    std::string turn, emotion;
    std::getline(columns, turn, '\t'), std::getline(columns, emotion, '\t');
    angry[{id, std::stoi(turn)}] = emotion == "anger" || emotion == "disgust" || emotion == "anger|disgust";
  }
  return angry;
}

std::string customers_only(std::string const& transcript) {
  std::string kept;
  std::istringstream in(transcript);
  for (std::string row; std::getline(in, row);) {
    auto const o = boost::json::parse(row).as_object();
    if (auto const* from = o.if_contains("from"); from != nullptr && text_of(*from) == "customer") kept += row + '\n';
  }
  return kept;
}

/// Facts of a desk that may apologise: a cause of its own, deeds, a choice and a promise.
constexpr char const* generous_facts =
    R"({"can": ["look_up", "expedite", "record_complaint", "request_refund"], "agents": "yes", "reply_within_minutes": 30,
        "cause": "company", "cause_text": "the label was misprinted", "offer": "a new one"})";

}  // namespace

TEST_CASE(
    "in no conversation of ours a sentence comes twice, an apology alone, a question for what was told, or praise for "
    "anger") {
  scratch const folder;
  auto const generous = folder.file("facts.json", generous_facts);
  tally all;
  for (auto const& entry : fs::directory_iterator(fs::path(APLOMB_SOURCE_DIR) / "data/transcripts")) {
    if (entry.path().extension() != ".jsonl") continue;
    auto const text = content_of(entry.path().string());
    auto const id =
        boost::json::serialize(boost::json::parse(text.substr(0, text.find('\n'))).as_object().at("conversation"));
    auto const angry = anger_of(id, content_of(fs::path(entry.path()).replace_extension(".expect.tsv").string()));
    judge(text, "", false, angry, all);
    judge(text, "--facts data/transcripts/demo.facts.json", false, angry, all);
    judge(text, "--facts '" + generous + "'", true, angry, all);
    auto const alone = customers_only(text);  // a bot without anybody else; the turns count anew
    judge(alone, "--facts data/transcripts/demo.facts.json", false, {}, all);
    judge(alone, "--facts '" + generous + "'", true, {}, all);
  }
  report(all);
  CHECK(all.faults.empty());
  CHECK(all.conversations >= 130);
  CHECK(all.replies > 1'500);
  CHECK(all.lines > all.replies);
}

TEST_CASE("the judge of sentences sees what it is there to see") {
  auto const found = lines_of("好的，明白了。方便把订单号发给我吗？", {"acknowledge", "ask{order_number}"});
  REQUIRE(found.size() == 2);
  CHECK(found[0].line->feeling == "calm");
  CHECK(found[1].line->topic == "order_number");
  auto const filled =
      lines_of("Let me look up AB-1 for you. You'll hear back from us within 2 hours.", {"act_now{look_up}", "commit"});
  REQUIRE(filled.size() == 2);
  CHECK(filled[0].filled == std::vector<std::string>{"AB-1"});
  CHECK(filled[1].filled == std::vector<std::string>{"2 hours"});
  CHECK(lines_of("Let me look up AB-1 for you.", {"ask"}).empty());  // not in the plan
  CHECK(lines_of("This is in no book.", {"acknowledge", "ask"}).empty());
  told t;
  t.hear("my order is AB-1234567");
  CHECK(t.answers("order_number"));
  CHECK_FALSE(t.answers("phone"));
  t.hear("打13800138000，退我30元，昨天买的");
  CHECK(t.answers("phone"));
  CHECK(t.answers("amount"));
  CHECK(t.answers("when"));
}

TEST_CASE("the judge finds each of the faults in answers that have them") {
  std::string transcript;
  std::vector<boost::json::object> answers;
  auto const line = [&](std::string const& heard, std::string const& acts, std::string const& reply,
                        std::string const& owner = "bot", std::string const& emotion = "neutral") {
    transcript += R"({"conversation": 1, "from": "customer", "text": ")" + heard + "\"}\n";
    answers.push_back(boost::json::parse(R"({"conversation": 1, "turn": )" + std::to_string(answers.size()) +
                                         R"(, "owner": ")" + owner + R"(", "emotion": ")" + emotion + R"(", "acts": )" +
                                         acts + R"(, "reply": ")" + (owner == "human" ? "" : reply) +
                                         R"(", "suggestion": ")" + (owner == "human" ? reply : "") + "\"}")
                          .as_object());
  };
  auto const kinds = [&](turns_of_anger const& angry = {}) {
    tally all;
    judge_answers(transcript, answers, false, angry, all);
    std::string names;
    for (auto const& f : all.faults) names += f.substr(f.find(": ") + 2, f.rfind(": ") - f.find(": ") - 2) + "; ";
    return names;
  };
  line("hello", R"(["acknowledge"])", "Understood.");
  CHECK(kinds().empty());
  line("and", R"(["acknowledge"])", "Understood.");
  CHECK(kinds() == "said before; ");
  answers[1]["owner"] = "waiting";
  CHECK(kinds() == "said before; ");
  transcript.clear(), answers.clear();
  line("hello", R"(["act_now{look_up}"])", "Let me look up AB-1 for you.");
  line("and", R"(["act_now{look_up}"])", "Let me look up CD-2 for you.");  // the same with its blanks filled otherwise
  CHECK(kinds() == "said before; ");
  transcript.clear(), answers.clear();
  line("it broke", R"(["apologise{regret}"])", "I'm sorry you've had to deal with this.");
  CHECK(kinds() == "an apology without a cause; an apology without a remedy; ");
  transcript.clear(), answers.clear();
  line("it is AB-1234567", R"(["ask{order_number}"])", "What's the order number, please?");
  CHECK(kinds() == "asks what was told; ");
  transcript.clear(), answers.clear();
  line("you fools", R"(["praise"])", "You've been so understanding.");
  CHECK(kinds().empty());
  CHECK(kinds({{{"1", 0}, true}}) == "praise while angry; ");
  answers[0]["emotion"] = "anger";
  CHECK(kinds() == "praise while angry; ");
  transcript.clear(), answers.clear();
  line("hm", R"(["ask{when}", "ask{amount}"])", "When did you first notice it? How much money is it?");
  CHECK(kinds() == "two questions; ");
  transcript.clear(), answers.clear();
  line("hm", R"(["ask{when}"])", "Whatever.");
  CHECK(kinds() == "no lines of a book; ");
}

TEST_CASE("real transcripts: no sentence twice, no apology alone, no question for what was told, no praise for anger",
          "[.][data]") {
  char const* const data = std::getenv("APLOMB_DATA");
  tally all;
  for (std::string const language : {"zh", "en"}) {
    auto const file =
        data == nullptr ? std::string() : std::string(data) + "/transcripts/helpdesk." + language + ".jsonl";
    if (file.empty() || !fs::exists(file)) {
      std::cout << "skipped: APLOMB_DATA names no folder with transcripts/helpdesk." << language << ".jsonl\n";
      continue;
    }
    auto const text = content_of(file);
    judge(text, "", false, {}, all);
    judge(customers_only(text), "--facts data/transcripts/demo.facts.json", false, {}, all);
  }
  report(all);
  CHECK(all.faults.empty());
  if (all.conversations > 0) {
    CHECK(all.replies > 1'000);
    CHECK(all.lines > all.replies);
  }
}
