// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "program.hpp"
#include "support/catch.hpp"
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

using namespace aplomb_test;

namespace {

constexpr auto keys = {"conversation",
                       "turn",
                       "from_state",
                       "state",
                       "row",
                       "owner",
                       "handoff",
                       "handoff_reason",
                       "emotion",
                       "scores",
                       "intensity",
                       "satisfaction",
                       "flags",
                       "purpose",
                       "evidence",
                       "mood",
                       "acts",
                       "reply",
                       "suggestion",
                       "why",
                       "satisfaction_forecast",
                       "satisfaction_reasons"};

std::string says(std::string const& who, std::string const& text, std::string const& id = "\"a\"",
                 std::string const& at = "") {
  return "{\"conversation\":" + id + ",\"from\":\"" + who + "\",\"text\":\"" + text + "\"" +
         (at.empty() ? "" : ",\"at\":\"" + at + "\"") + "}\n";
}
std::string event(std::string const& name, std::string const& id = "\"a\"", std::string const& at = "") {
  return "{\"conversation\":" + id + ",\"event\":\"" + name + "\"" + (at.empty() ? "" : ",\"at\":\"" + at + "\"") +
         "}\n";
}

}  // namespace

TEST_CASE("one object per customer line, with every key") {
  auto const result =
      run("replay", says("customer", "hello") + says("bot", "Hi") + says("customer", "where is my parcel?!") +
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
  auto const result =
      run("replay", says("customer", "转人工") + says("customer", "人呢？") + says("agent", "您好，我来帮您。") +
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
  auto const objects =
      run("replay", says("agent", "hello") + says("bot", "I am a bot") + says("customer", "hm")).objects();
  REQUIRE(objects.size() == 1);
  auto const why = strings_of(objects[0].at("why"));
  CHECK(std::ranges::any_of(
      why, [](auto const& w) { return w.find("bot spoke while a person owns") != std::string::npos; }));
}

TEST_CASE("agents read as a bot do not take the conversation") {
  auto const objects =
      run("replay --agents-as bot", says("customer", "hello") + says("agent", "hello") + says("customer", "ok"))
          .objects();
  REQUIRE(objects.size() == 2);
  CHECK(text_of(objects[1].at("owner")) == "bot");
}

TEST_CASE("conversations may interleave and integers are ids, too") {
  auto const mixed = run("replay", says("customer", "转人工", "1") + says("customer", "hello", "2") +
                                       says("customer", "ok", "1") + says("customer", "thanks", "2"))
                         .objects();
  REQUIRE(mixed.size() == 4);
  CHECK(mixed[0].at("conversation").as_int64() == 1);
  CHECK(text_of(mixed[2].at("owner")) == "waiting");
  CHECK(text_of(mixed[3].at("owner")) == "bot");
}

TEST_CASE("deadlines that are due fire before a line with a time") {
  auto const objects = run("replay", says("customer", "get me a person", "\"a\"", "2026-03-02T09:00:00Z") +
                                         says("customer", "still there?", "\"a\"", "2026-03-02T09:05:00Z") +
                                         says("customer", "hello?", "\"a\"", "2026-03-02T10:30:00Z"))
                           .objects();
  REQUIRE(objects.size() == 3);
  CHECK(text_of(objects[1].at("owner")) == "waiting");
  auto const why = strings_of(objects[2].at("why"));
  CHECK(std::ranges::any_of(why, [](auto const& w) {
    return w.starts_with("time: owner: waiting --[timer after 1h") && w.find("--> bot") != std::string::npos;
  }));
}

TEST_CASE("bad lines are reported with their place and remedy and the rest goes on") {
  auto const result =
      run("replay", "not json\n" + says("customer", "hello") +
                        "[]\n{}\n{\"conversation\":\"a\",\"from\":\"ghost\",\"text\":\"x\"}\n" +
                        "{\"conversation\":\"a\",\"event\":\"party\"}\n{\"conversation\":1.5,\"from\":\"customer\","
                        "\"text\":\"x\"}\n" +
                        "{\"conversation\":\"a\",\"from\":\"customer\",\"text\":\"x\",\"at\":\"yesterday\"}\n" +
                        says("customer", "bye"));
  CHECK(result.status == 1);
  CHECK(result.objects().size() == 2);
  for (auto place :
       {"<stdin>:1: ", "<stdin>:3: ", "<stdin>:4: ", "<stdin>:5: ", "<stdin>:6: ", "<stdin>:7: ", "<stdin>:8: "})
    CHECK(result.err.find(place) != std::string::npos);
  CHECK(std::ranges::count(result.err, ';') >= 7);
}

TEST_CASE("half an emoji in an export is no error") {
  auto const result =
      run("replay", says("customer", "so angry \\ud83d") + says("customer", "\\udE00\\ud83d\\ude00 ok"));
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
  auto const expect = [&](std::string const& file) {
    return run("replay '" + talk + "' --expect '" + file + "'").status;
  };
  CHECK(expect(table("bot", "waiting")) == 0);
  CHECK(expect(table("waiting", "waiting")) == 1);
  CHECK(expect(table("bot", "bot")) == 1);
  CHECK(expect(folder.file("bad.tsv", "turn\towner\n0x\tbot\n")) == 2);
}

TEST_CASE("a table of expectations with mistakes says where each is") {
  scratch folder;
  auto const talk = folder.file("t.jsonl", says("customer", "hello"));
  auto const result =
      run("replay '" + talk + "' --expect '" + folder.file("bad.tsv", "turn\theta\temotion\n0\tcalm\tangr\n") + "'");
  CHECK(result.status == 2);
  CHECK(result.out.empty());
  CHECK(result.err.find("bad.tsv:1:6: unknown column 'heta'; write one of ") != std::string::npos);
  CHECK(result.err.find("bad.tsv:2:8: unknown name 'angr'; write one of neutral, joy") != std::string::npos);
  auto const state =
      run("replay '" + talk + "' --expect '" + folder.file("state.tsv", "turn\theat\n0\tcalm|clam\n") + "'");
  CHECK(state.status == 1);
  CHECK(state.err.find("state.tsv:2: the ladder has no state 'clam'; write one of calm, ") != std::string::npos);
}

TEST_CASE("several transcripts are held against a table each, or all against one") {
  scratch folder;
  auto const one = folder.file("1.jsonl", says("customer", "hello")),
             two = folder.file("2.jsonl", says("customer", "转人工"));
  auto const bot = folder.file("bot.tsv", "turn\towner\n0\tbot\n"),
             waits = folder.file("waits.tsv", "turn\towner\n0\twaiting\n");
  auto const files = "replay '" + one + "' '" + two + "'";
  CHECK(run(files).objects().size() == 2);
  CHECK(run(files + " --expect '" + bot + "' --expect '" + waits + "'").status == 0);
  CHECK(run(files + " --expect '" + waits + "' --expect '" + bot + "'").status == 1);
  CHECK(run(files + " --expect '" + bot + "'").status == 1);
  CHECK(run(files + " --expect '" + bot + "' --expect '" + bot + "' --expect '" + bot + "'").status == 2);
}

TEST_CASE("coverage counts the rows that fired, and says in words what never did") {
  auto const lines = says("customer", "转人工") + event("accepted") + event("returned") + says("customer", "转人工");
  auto const result = run("replay --coverage", lines);
  CHECK(result.status == 0);
  std::map<std::string, std::int64_t> fired;
  std::size_t heat = 0, owner = 0;
  for (auto const& o : result.objects()) {
    auto const ladder = text_of(o.at("ladder"));
    CHECK(o.at("row").as_int64() == static_cast<std::int64_t>(ladder == "heat" ? heat++ : owner++));
    CHECK(text_of(o.at("name")) == "service_" + ladder);
    fired[text_of(o.at("text"))] += o.at("fired").as_int64();
  }
  CHECK(heat > 10);
  CHECK(owner > 10);
  std::int64_t asked = 0, sum = 0;
  for (auto const& [text, count] : fired) {
    sum += count;
    if (text.starts_with("bot --[first message, wants_human")) asked += count;
  }
  CHECK(asked == 2);
  CHECK(sum == 4);

  auto const text = run("replay --coverage --format text", lines);
  CHECK(text.out.find("heat (service_heat): 0 of ") != std::string::npos);
  CHECK(text.out.find("\nowner (service_owner): 3 of ") != std::string::npos);
  CHECK(text.out.find("  never") != std::string::npos);
}

TEST_CASE("false and missed alarms are counted against the marks of the expectations") {
  scratch folder;
  auto const talk =
      folder.file("t.jsonl", says("customer", "hello") + says("customer", "转人工") + says("customer", "ok"));
  auto const marks = folder.file("m.tsv", "turn\talarm\n0\tyes\n1\tno\n2\tno\n");
  auto const all = "replay '" + talk + "' --expect '" + marks + "'";
  auto const objects = run(all + " --alarms handover").objects();
  REQUIRE(objects.size() == 1);
  auto const& o = objects.front();
  CHECK(text_of(o.at("alarm")) == "handover");
  for (auto const& [key, value] :
       std::map<std::string, int>{{"turns", 3}, {"alarms", 1}, {"false_alarms", 1}, {"wanted", 1}, {"missed", 1}})
    CHECK(o.at(key).as_int64() == value);
  CHECK(o.at("false_per_1000_turns").to_number<double>() == 333.333);
  REQUIRE(o.at("cases").as_array().size() == 2);
  auto const& missed = o.at("cases").as_array()[0].as_object();
  CHECK(text_of(missed.at("error")) == "missed");
  CHECK(missed.at("reason").is_null());
  CHECK(missed.at("turn").as_int64() == 0);
  auto const& wrong = o.at("cases").as_array()[1].as_object();
  CHECK(text_of(wrong.at("error")) == "false_alarm");
  CHECK(text_of(wrong.at("reason")) == "requested");
  CHECK(text_of(wrong.at("conversation")) == "a");

  auto const text = run(all + " --alarms handover --format text");
  CHECK(text.out.find(": conversation a, turn 1: false alarm, requested\n") != std::string::npos);
  CHECK(text.lines().back() == "1 of 1 alarms false, 333.3 in 1000 turns (3 marked); 1 of 1 missed");
  CHECK(run(all + " --alarms 9").objects().front().at("alarms").as_int64() == 0);
  CHECK(run(all + " --alarms 12").status == 2);
  CHECK(run("replay '" + talk + "' --alarms handover").status == 2);
}

TEST_CASE("the fewest lines on which an expectation fails are a transcript on which it still does") {
  scratch folder;
  auto const asks = says("customer", "转人工");
  auto const talk = folder.file("t.jsonl", says("customer", "hello") + says("customer", "in which city are you?") +
                                               asks + says("customer", "ok"));
  auto const table = folder.file("e.tsv", "turn\towner\n0\tbot\n1\tbot\n3\tbot\n");
  auto const result = run("replay '" + talk + "' --minimal --expect '" + table + "'");
  CHECK(result.status == 1);
  CHECK(result.err.find("e.tsv:4: turn 3: owner is waiting, expected bot") != std::string::npos);
  CHECK(result.out == asks + says("customer", "ok"));
  auto const again = run("replay --expect '" + folder.file("2.tsv", "turn\towner\n1\tbot\n") + "'", result.out);
  CHECK(again.status == 1);
  CHECK(run("replay '" + talk + "' --minimal --expect '" + folder.file("ok.tsv", "turn\towner\n0\tbot\n") + "'")
            .out.empty());
  // A line that cannot be read is complained about and does not hide them.
  auto const torn = folder.file("torn.jsonl", "{\n" + says("customer", "hello") + asks);
  CHECK(run("replay '" + torn + "' --minimal --expect '" + folder.file("1.tsv", "turn\towner\n1\tbot\n") + "'").out ==
        asks);
}

TEST_CASE("the buttons of the customer are events, too") {
  auto const objects = run("replay", says("customer", "hello") + event("request") + says("customer", "ok")).objects();
  REQUIRE(objects.size() == 2);
  CHECK(text_of(objects[1].at("owner")) == "waiting");
  auto const why = strings_of(objects[1].at("why"));
  CHECK(std::ranges::any_of(why,
                            [](auto const& w) { return w.starts_with("request: owner: bot --[request]--> waiting"); }));
}

TEST_CASE("a planned reply went out before the time until the next customer line passed") {
  scratch folder;
  // A desk that has answered is not waited for; after ten silent minutes the chat rests, after a reply it does not.
  auto const ladder = folder.file("rests.json", R"({"name": "rests", "reading": "service", "start": "open",
    "states": [{"name": "open"}, {"name": "answered"}, {"name": "rests", "final": true}],
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

TEST_CASE("the forecast is null until something is understood, and tells what moves it") {
  auto const objects =
      run("replay", says("customer", "xqzv") + says("bot", "Sorry?") +
                        says("customer", "Ten calls and nobody cares. You are cheats, this is terrible!") +
                        says("bot", "It has been fixed, we are sorry.") +
                        says("customer", "It works now, thank you so much!"))
          .objects();
  REQUIRE(objects.size() == 3);
  CHECK(objects[0].at("satisfaction_forecast").is_null());
  CHECK(objects[0].at("satisfaction_reasons").as_array().empty());
  auto const angry = objects[1].at("satisfaction_forecast").to_number<double>();
  auto const thankful = objects[2].at("satisfaction_forecast").to_number<double>();
  CHECK(angry >= 1);
  CHECK(angry < 2.7);
  CHECK(thankful > angry + 0.3);
  CHECK(thankful <= 5);
  auto const& reasons = objects[1].at("satisfaction_reasons").as_array();
  REQUIRE_FALSE(reasons.empty());
  CHECK(reasons.front().as_object().at("by").to_number<double>() < 0);
}

TEST_CASE("a planned reply counts for the forecast as if it were said, unless the desk's own line follows") {
  auto const own = run("replay", says("customer", "where is my parcel?") + says("bot", "It arrives tomorrow.") +
                                     says("customer", "ok"))
                       .objects();
  auto const planned = run("replay", says("customer", "where is my parcel?") + says("customer", "ok")).objects();
  auto const reply = text_of(planned.at(0).at("reply"));
  REQUIRE_FALSE(reply.empty());
  auto const said =
      run("replay", says("customer", "where is my parcel?") + says("bot", reply) + says("customer", "ok")).objects();
  CHECK(said.at(1).at("satisfaction_forecast") == planned.at(1).at("satisfaction_forecast"));
  CHECK(own.at(1).at("satisfaction_forecast") != planned.at(1).at("satisfaction_forecast"));
}

TEST_CASE("--packets tells the person who takes over what is known, on the line that hands over") {
  auto const said = says("customer", "My order is late, where is it?") +
                    says("customer", "LP5581042. Get me a human being!") + says("customer", "hello?");
  auto const result = run("replay --packets", said);
  CHECK(result.status == 0);
  auto const objects = result.objects();
  REQUIRE(objects.size() == 3);
  CHECK(objects[0].at("packet").is_null());
  CHECK(objects[2].at("packet").is_null());
  auto const& packet = objects[1].at("packet").as_object();
  CHECK(text_of(packet.at("reason")) == "requested");
  CHECK(text_of(packet.at("personal").at("order_number")) == "LP5581042");
  CHECK(packet.at("emotion").at("curve").as_array().size() == 2);
  CHECK_FALSE(run("replay", said).objects()[1].contains("packet"));
  auto const read = run("replay --packets --format text", said);
  CHECK(read.out.find("Known (do not ask): order number LP5581042\n") != std::string::npos);
  CHECK(read.out.find("Before your first word:\n- look up the exact answer to this matter\n") != std::string::npos);
  CHECK(read.out.find("there is no order number") == std::string::npos);
}

TEST_CASE("--timing says how long to hold an answer, by when to speak, and what follows a resolved matter") {
  constexpr auto chat =
      R"({"conversation":"a","from":"customer","text":"My parcel is late, where is it?","at":"2026-01-05T10:00:00Z"})"
      "\n"
      R"({"conversation":"a","from":"customer","text":"I was told Monday","at":"2026-01-05T10:00:05Z"})"
      "\n"
      R"({"conversation":"a","from":"agent","text":"It left the depot this morning.","at":"2026-01-05T10:02:00Z"})"
      "\n"
      R"({"conversation":"a","from":"customer","text":"great, thank you!","at":"2026-01-05T10:03:00Z"})"
      "\n"
      R"({"conversation":"a","event":"resolved","at":"2026-01-05T10:04:00Z"})"
      "\n";
  auto const result = run("replay --timing", chat);
  CHECK(result.status == 0);
  auto const objects = result.objects();
  REQUIRE(objects.size() == 4);
  auto const of = [&](std::size_t line, std::string_view key) {
    return objects[line].at("timing").at(key).to_number<std::int64_t>();
  };
  CHECK(of(0, "hold_ms") > 0);
  CHECK(of(1, "hold_ms") > of(0, "hold_ms"));  // who writes on after five seconds may go on
  CHECK(of(0, "acknowledge_within_ms") > of(0, "hold_ms"));
  CHECK(of(1, "progress_within_ms") < of(0, "progress_within_ms"));   // whoever is angrier hears sooner
  CHECK(objects[2].at("timing").at("progress_within_ms").is_null());  // nothing is open
  CHECK(objects[3].at("resolved").as_bool());
  CHECK(text_of(objects[3].at("survey")) == "ask");
  CHECK(objects[3].at("next_touch").at("after_ms").to_number<std::int64_t>() > 0);
  CHECK_FALSE(run("replay", chat).objects()[0].contains("timing"));
  auto const read = run("replay --timing --format text", chat);
  CHECK(read.out.find("  survey  ask\n") != std::string::npos);
}

TEST_CASE("replies keep the limits of their channel") {
  constexpr auto chat = R"({"conversation":"a","from":"customer","text":"三天了还没到，你们到底管不管？！"})"
                        "\n"
                        R"({"conversation":"b","from":"customer","text":"Where is my parcel?! Third time I ask!"})"
                        "\n";
  auto const characters = [](std::string const& reply) {
    return std::count_if(reply.begin(), reply.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; });
  };
  auto const brief = run("replay --channel sms", chat).objects();
  auto const usual = run("replay", chat).objects();
  REQUIRE(brief.size() == 2);
  REQUIRE(usual.size() == 2);
  CHECK(characters(text_of(brief[0].at("reply"))) <= 70);
  CHECK(characters(text_of(brief[1].at("reply"))) <= 160);
  for (auto const& line : brief) CHECK_FALSE(text_of(line.at("reply")).empty());
  CHECK(characters(text_of(brief[1].at("reply"))) <= characters(text_of(usual[1].at("reply"))));
  CHECK(run("replay --channel fax", chat).status == 2);
}
