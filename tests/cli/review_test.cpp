// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <cstdlib>
#include <fstream>
#include <string>

#include "program.hpp"
#include "support/catch.hpp"

using namespace aplomb_test;

namespace {

/// Rules of the findings of one line.
std::vector<std::string> rules_of(boost::json::object const& line) {
  std::vector<std::string> rules;
  for (auto const& f : line.at("findings").as_array()) rules.push_back(text_of(f.at("rule")));
  return rules;
}

std::string suggestion_of(boost::json::object const& line) {
  return text_of(line.at("findings").as_array().at(0).at("suggestion"));
}

}  // namespace

TEST_CASE("review writes the keys of the design, one object a line, and exits 1 after a finding") {
  auto const result = run("review", "我们会尽快处理。\r\n今天18点前回复您。\n\nYou should have read the terms first.");
  CHECK(result.status == 1);
  CHECK(result.err.empty());
  auto const lines = result.objects();
  REQUIRE(lines.size() == 4);
  for (auto const& line : lines)
    for (auto key : {"text", "findings", "lang", "truncated"}) CHECK(line.contains(key));
  REQUIRE(lines[0].at("findings").as_array().size() == 1);
  auto const& f = lines[0].at("findings").as_array()[0].as_object();
  CHECK(f.at("begin").as_int64() == 9);
  CHECK(f.at("end").as_int64() == 15);
  CHECK(text_of(f.at("rule")) == "no_time");
  CHECK(text_of(f.at("severity")) == "warning");
  CHECK(text_of(f.at("suggestion")).find("18点") != std::string::npos);
  CHECK(lines[1].at("findings").as_array().empty());
  CHECK(lines[2].at("findings").as_array().empty());
  CHECK(text_of(lines[3].at("findings").as_array()[0].at("severity")) == "error");
}

TEST_CASE("review exits 0 without findings") {
  auto const result = run("review", "现在就去查，今天18点前告诉您结果。\nI am checking with the depot and will write by 6 pm today.\n");
  CHECK(result.status == 0);
  CHECK(result.lines().size() == 2);
}

TEST_CASE("--lang chooses the language of the suggestions; zh is Chinese in the reply's script") {
  std::string const replies = "我們會儘快處理。\nWe will reply soon.\n";
  auto const traditional = run("review --lang zh", replies).objects();
  REQUIRE(traditional.size() == 2);
  CHECK(text_of(traditional[0].at("lang")) == "zh-Hant");
  CHECK(suggestion_of(traditional[0]).find("「儘快」") != std::string::npos);
  CHECK(text_of(traditional[1].at("lang")) == "zh-Hans");
  CHECK(suggestion_of(traditional[1]).find("“soon”") != std::string::npos);
  for (auto const& line : run("review --lang en", replies).objects()) CHECK(text_of(line.at("lang")) == "en");
  CHECK(run("review --lang fr", replies).status == 2);
}

TEST_CASE("--rule switches rules; a wrong one is a wrong command line") {
  std::string const reply = "我们会尽快处理。\n";
  auto const off = run("review --rule no_time=off", reply);
  CHECK(off.status == 0);
  CHECK(off.objects()[0].at("findings").as_array().empty());
  auto const forbid = run("review --rule no_time=off --rule no_time=forbid", reply).objects();
  CHECK(text_of(forbid[0].at("findings").as_array()[0].at("severity")) == "error");
  CHECK(rules_of(run("review --rule shouting=warn", "好的！！\n").objects()[0]) == std::vector<std::string>{"shouting"});
  for (auto const* words : {"no_time", "no_time=maybe", "politeness=off", "=off"}) {
    auto const wrong = run(std::string("review --rule ") + words, reply);
    INFO(words);
    CHECK(wrong.status == 2);
    CHECK(wrong.err.find("--rule") != std::string::npos);
    CHECK(wrong.out.empty());
  }
}

TEST_CASE("--rules loads rules of one's own, later files over earlier ones; a faulty file is named with its line") {
  scratch folder;
  auto const one = folder.file("one.tsv", "own\t小程序\t写一\t寫一\tone\n");
  auto const two = folder.file("two.tsv", "own\t小程序\t写二\t寫二\ttwo\nallow\t尽快\n");
  auto const bad = folder.file("bad.tsv", "# mine\nrudeness\tx\n");
  std::string const reply = "请打开小程序，我们会尽快处理。\n";
  auto const both = run("review --rules '" + one + "' --rules '" + two + "'", reply);
  CHECK(both.status == 1);
  CHECK(rules_of(both.objects()[0]) == std::vector<std::string>{"own"});
  CHECK(suggestion_of(both.objects()[0]) == "写二");
  auto const faulty = run("review --rules '" + bad + "'", "您好。\n");
  CHECK(faulty.status == 1);
  CHECK(faulty.err.find("bad.tsv:2: unknown_kind;") != std::string::npos);
  CHECK(faulty.lines().size() == 1);
  CHECK(run("review --rules /no/such/file", reply).status == 2);
}

TEST_CASE("review takes any bytes and an unreadable file is a wrong command line") {
  auto const result = run("review", std::string("\xEF\xBB\xBF\xFF我们会尽快处理\0。\n", 26));
  CHECK(result.status == 1);
  REQUIRE(result.objects().size() == 1);
  CHECK(text_of(result.objects()[0].at("text")).substr(0, 3) == "\xEF\xBF\xBD");
  CHECK(result.objects()[0].at("findings").as_array()[0].at("begin").as_int64() == 10);
  CHECK(run("review /no/such/file").status == 2);
}

TEST_CASE("the review of a page of replies is as people have read it") {
  auto const result = run("review tests/cli/golden/review.in.txt");
  auto const golden = std::string(APLOMB_SOURCE_DIR) + "/tests/cli/golden/review.txt";
  if (std::getenv("APLOMB_RENEW_GOLDEN") != nullptr) std::ofstream(golden, std::ios::binary) << result.out;
  CHECK(content_of(golden) == result.out);
}
