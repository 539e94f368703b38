// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <filesystem>
#include <string>

#include "program.hpp"
#include "support/catch.hpp"

using namespace aplomb_test;

namespace {

constexpr auto keys = {"conversation", "turn",  "from_state", "state",    "row",  "owner", "handoff", "handoff_reason",
                       "emotion",      "scores", "intensity",  "satisfaction", "flags", "purpose", "evidence", "mood",
                       "acts",         "reply", "suggestion", "why",      "satisfaction_forecast"};

std::string says(std::string const& who, std::string const& text, std::string const& id = "\"a\"", std::string const& at = "") {
  return "{\"conversation\":" + id + ",\"from\":\"" + who + "\",\"text\":\"" + text + "\"" +
         (at.empty() ? "" : ",\"at\":\"" + at + "\"") + "}\n";
}
std::string event(std::string const& name, std::string const& id = "\"a\"", std::string const& at = "") {
  return "{\"conversation\":" + id + ",\"event\":\"" + name + "\"" + (at.empty() ? "" : ",\"at\":\"" + at + "\"") + "}\n";
}

}  // namespace

TEST_CASE("one object per customer line, with every key") {
  auto const result = run("replay", says("customer", "hello") + says("bot", "Hi") + says("customer", "where is my parcel?!") +
                                        says("agent", "let me look") + says("customer", "ok"));
  CHECK(result.status == 0);
  auto const objects = result.objects();
  REQUIRE(objects.size() == 3);
  for (auto const& o : objects)
    for (auto key : keys) CHECK(o.contains(key));
  CHECK(objects[0].at("turn").as_int64() == 0);
  CHECK(objects[1].at("turn").as_int64() == 2);
  CHECK(objects[2].at("turn").as_int64() == 4);
  CHECK(text_of(objects[2].at("owner")) == "human");
  CHECK(text_of(objects[2].at("reply")).empty());
  CHECK_FALSE(text_of(objects[2].at("suggestion")).empty());
}

TEST_CASE("a request for a person waits at once and a person owns as soon as an agent line comes") {
  auto const result = run("replay", says("customer", "转人工") + says("customer", "人呢？") + says("agent", "您好，我来帮您。") +
                                        says("customer", "好的") + event("returned") + says("customer", "还有个问题，怎么退货？"));
  auto const objects = result.objects();
  REQUIRE(objects.size() == 4);
  CHECK(text_of(objects[0].at("owner")) == "waiting");
  CHECK(objects[0].at("handoff").as_bool());
  CHECK(text_of(objects[0].at("handoff_reason")) == "requested");
  CHECK_FALSE(objects[1].at("handoff").as_bool());
  CHECK(objects[1].at("handoff_reason").is_null());
  CHECK(text_of(objects[2].at("owner")) == "human");
  CHECK(text_of(objects[2].at("reply")).empty());
  CHECK(text_of(objects[3].at("owner")) == "bot");
  CHECK_FALSE(text_of(objects[3].at("reply")).empty());
}

TEST_CASE("a bot that speaks while a person owns is reported in the next why") {
  auto const objects = run("replay", says("agent", "hello") + says("bot", "I am a bot") + says("customer", "hm")).objects();
  REQUIRE(objects.size() == 1);
  auto const why = strings_of(objects[0].at("why"));
  CHECK(std::ranges::any_of(why, [](auto const& w) { return w.find("bot spoke while a person owns") != std::string::npos; }));
}

TEST_CASE("agents read as a bot do not take the conversation") {
  auto const objects = run("replay --agents-as bot", says("customer", "hello") + says("agent", "hello") + says("customer", "ok")).objects();
  REQUIRE(objects.size() == 2);
  CHECK(text_of(objects[1].at("owner")) == "bot");
}

TEST_CASE("conversations may interleave and integers are ids, too") {
  auto const mixed = run("replay", says("customer", "转人工", "1") + says("customer", "hello", "2") + says("customer", "ok", "1") +
                                       says("customer", "thanks", "2")).objects();
  REQUIRE(mixed.size() == 4);
  CHECK(mixed[0].at("conversation").as_int64() == 1);
  CHECK(text_of(mixed[2].at("owner")) == "waiting");
  CHECK(text_of(mixed[3].at("owner")) == "bot");
}

TEST_CASE("deadlines that are due fire before a line with a time") {
  auto const objects = run("replay", says("customer", "get me a person", "\"a\"", "2026-03-02T09:00:00Z") +
                                         says("customer", "still there?", "\"a\"", "2026-03-02T09:05:00Z") +
                                         says("customer", "hello?", "\"a\"", "2026-03-02T10:30:00Z")).objects();
  REQUIRE(objects.size() == 3);
  CHECK(text_of(objects[1].at("owner")) == "waiting");
  auto const why = strings_of(objects[2].at("why"));
  CHECK(std::ranges::any_of(why, [](auto const& w) { return w.starts_with("time: owner: waiting --[timer after 1h]--> bot"); }));
}

TEST_CASE("bad lines are reported with their place and remedy and the rest goes on") {
  auto const result = run("replay", "not json\n" + says("customer", "hello") + "[]\n{}\n{\"conversation\":\"a\",\"from\":\"ghost\",\"text\":\"x\"}\n" +
                                        "{\"conversation\":\"a\",\"event\":\"party\"}\n{\"conversation\":1.5,\"from\":\"customer\",\"text\":\"x\"}\n" +
                                        "{\"conversation\":\"a\",\"from\":\"customer\",\"text\":\"x\",\"at\":\"yesterday\"}\n" + says("customer", "bye"));
  CHECK(result.status == 1);
  CHECK(result.objects().size() == 2);
  for (auto place : {"<stdin>:1: ", "<stdin>:3: ", "<stdin>:4: ", "<stdin>:5: ", "<stdin>:6: ", "<stdin>:7: ", "<stdin>:8: "})
    CHECK(result.err.find(place) != std::string::npos);
  CHECK(std::ranges::count(result.err, ';') >= 7);
}

TEST_CASE("half an emoji in an export is no error") {
  auto const result = run("replay", says("customer", "so angry \\ud83d") + says("customer", "\\udE00\\ud83d\\ude00 ok"));
  CHECK(result.status == 0);
  CHECK(result.objects().size() == 2);
}

TEST_CASE("the language of replies can be fixed") {
  auto const says_zh = run("replay --lang zh-Hant", says("customer", "where is my order?")).objects();
  REQUIRE(says_zh.size() == 1);
  CHECK(static_cast<unsigned char>(text_of(says_zh[0].at("reply"))[0]) >= 0xE0);
  auto const says_en = run("replay --lang en", says("customer", "我的快递到哪了？")).objects();
  REQUIRE(says_en.size() == 1);
  CHECK(static_cast<unsigned char>(text_of(says_en[0].at("reply"))[0]) < 0x80);
}

TEST_CASE("expectations are compared, and rows without a line are reported") {
  scratch folder;
  auto const talk = folder.file("t.jsonl", says("customer", "hello") + says("customer", "转人工"));
  auto const right = folder.file("right.tsv", "turn\towner\thandoff_reason\n0\tbot\t-\n1\twaiting\trequested\n");
  auto const wrong = folder.file("wrong.tsv", "turn\towner\thandoff_reason\n0\thuman\t*\n7\tbot\t-\n");
  CHECK(run("replay '" + talk + "' --expect '" + right + "'").status == 0);
  auto const failed = run("replay '" + talk + "' --expect '" + wrong + "'");
  CHECK(failed.status == 1);
  CHECK(failed.err.find("wrong.tsv:2: turn 0: owner is bot, expected human") != std::string::npos);
  CHECK(failed.err.find("wrong.tsv:3: turn 7") != std::string::npos);
}

TEST_CASE("expectations name the conversation of a row, a string or an integer") {
  scratch folder;
  auto const talk = folder.file("t.jsonl", says("customer", "hello", "7") + says("customer", "转人工", "\"b\""));
  auto const table = [&](std::string const& of_integer, std::string const& of_string) {
    return folder.file("e.tsv", "conversation\tturn\towner\n7\t0\t" + of_integer + "\nb\t0\t" + of_string + "\n");
  };
  auto const expect = [&](std::string const& file) { return run("replay '" + talk + "' --expect '" + file + "'").status; };
  CHECK(expect(table("bot", "waiting")) == 0);
  CHECK(expect(table("waiting", "waiting")) == 1);
  CHECK(expect(table("bot", "bot")) == 1);
  CHECK(expect(folder.file("bad.tsv", "turn\towner\n0x\tbot\n")) == 2);
}

TEST_CASE("a planned reply went out before the time until the next customer line passed") {
  scratch folder;
  // A desk that has answered is not waited for; after ten silent minutes the chat rests, after a reply it does not.
  auto const ladder = folder.file("rests.json", R"({"name": "rests", "reading": "service", "start": "open",
    "states": [{"name": "open"}, {"name": "answered"}, {"name": "rests"}],
    "rows": [{"from": "open", "on": "bot_reply", "to": "answered"},
             {"from": "open", "on": "timer", "after": "10min", "to": "rests"},
             {"from": "answered", "on": "timer", "after": "1h", "to": "rests"}]})");
  auto const objects = run("replay --ladder '" + ladder + "'", says("customer", "hello", "1", "2026-03-02T09:00:00Z") +
                                                                   says("customer", "ok", "1", "2026-03-02T09:30:00Z"))
                           .objects();
  REQUIRE(objects.size() == 2);
  CHECK(text_of(objects[1].at("from_state")) == "answered");
}

TEST_CASE("facts decide what may be promised") {
  scratch folder;
  auto const facts = folder.file("facts.json", R"({"can":["look_up"],"reply_within_minutes":30,"agents":"yes"})");
  auto const broken = folder.file("broken.json", R"({"can":["fly"],"answer":5,"colour":"red"})");
  auto const line = says("customer", "where is order AB20394857? it should be here");
  auto const with = run("replay --facts '" + facts + "'", line);
  CHECK(with.status == 0);
  auto const faulty = run("replay --facts '" + broken + "'", line);
  CHECK(faulty.status == 1);
  CHECK(std::ranges::count(faulty.err, '\n') == 3);
  CHECK(faulty.objects().size() == 1);
}

TEST_CASE("the bundled transcripts run to the end, and no bot speaks while a person owns") {
  std::size_t files = 0;
  for (auto const& entry : std::filesystem::directory_iterator(std::string(APLOMB_SOURCE_DIR) + "/data/transcripts")) {
    if (entry.path().extension() != ".jsonl") continue;
    ++files;
    INFO(entry.path().filename());
    auto const result = run("replay '" + entry.path().string() + "'");
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK_FALSE(result.lines().empty());
    for (auto const& o : result.objects()) {
      bool const owned = text_of(o.at("owner")) == "human";
      CHECK(text_of(o.at("reply")).empty() == owned);
      CHECK(text_of(o.at("suggestion")).empty() == !owned);
    }
  }
  CHECK(files >= 22);
}

TEST_CASE("talk prints what the desk does") {
  auto const result = run("talk", "I am furious, where is my parcel?!\n");
  CHECK(result.status == 0);
  CHECK(result.out.find("customer  I am furious") != std::string::npos);
  CHECK(result.out.find("bot  ") != std::string::npos);
  CHECK(result.out.find("\033[") == std::string::npos);
}
