// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "program.hpp"
#include "support/catch.hpp"
#include <aplomb/json/record.hpp>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <sstream>
#include <string>

using namespace aplomb_test;

namespace {

constexpr auto chats =
    R"({"conversation":"a","from":"customer","text":"Where is my parcel?","at":"2026-01-02T10:00:00Z"}
{"conversation":"b","from":"customer","text":"你好","at":"2026-01-02T10:01:00Z"}
{"conversation":"a","from":"customer","text":"This is outrageous, I am furious!!","at":"2026-01-02T10:02:00Z"}
{"conversation":"a","from":"customer","text":"Give me a real person now!","at":"2026-01-02T10:03:00Z"}
{"conversation":"a","event":"accepted","at":"2026-01-02T10:08:00Z"}
)";

}  // namespace

TEST_CASE("report sums up transcripts as JSON") {
  auto const result = run("report --format json", chats);
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  auto const lines = result.objects();
  REQUIRE(lines.size() == 1);
  auto const& sum = lines[0];
  CHECK(sum.at("conversations").as_int64() == 2);
  CHECK(sum.at("messages").as_int64() == 4);
  CHECK(sum.at("decisions").as_int64() == 5);
  CHECK(sum.at("troubled").as_int64() == 1);
  CHECK(sum.at("reasons").as_object().at("requested").as_int64() == 1);
  CHECK(sum.at("median_wait_ms").as_int64() == 5 * 60'000);
  CHECK(sum.at("groups").as_array().size() == 2);
  CHECK(sum.at("heat_margins").as_array().size() > 30);
}

TEST_CASE("report reads the lines of a journal as well, and says which it cannot use") {
  aplomb::respond::record r;
  r.conversation = 0xabcdef0123456789;
  r.event = "message";
  r.heat = {aplomb::escalate::move::moved, 8, "calm", "upset"};
  r.owner = {aplomb::escalate::move::ignored, 0, "bot", "bot"};
  r.axes.anger = aplomb::score::of(700);
  scratch const folder;
  auto const groups = folder.file("groups.tsv", "abcdef0123456789\tnorth\nno tab\n");
  auto const result = run("report --format json --groups " + groups,
                          aplomb::json::write_record(r) + "\n" + R"({"heat":{},"event":3})" + "\nnot JSON\n");
  CHECK(result.status == 1);
  CHECK(result.err.find("groups.tsv:2: ") != std::string::npos);
  CHECK(result.err.find(":2: ") != std::string::npos);
  CHECK(result.err.find(":3: ") != std::string::npos);
  auto const sum = result.objects().at(0);
  CHECK(sum.at("conversations").as_int64() == 1);
  CHECK(sum.at("troubled").as_int64() == 1);
  CHECK(text_of(sum.at("groups").as_array().at(0).at("group")) == "north");
}

TEST_CASE("report writes a page that is well-formed, and text in three languages") {
  for (auto const& [language, title] : {std::pair{"en", "What the conversations show"},
                                        std::pair{"zh-Hans", "会话情况报告"}, std::pair{"zh-Hant", "對話狀況報告"}}) {
    auto const page = run("report --format html --report-lang " + std::string{language}, chats);
    CHECK(page.status == 0);
    std::istringstream in{page.out};
    boost::property_tree::ptree tree;
    REQUIRE_NOTHROW(read_xml(in, tree));
    CHECK(tree.get<std::string>("html.head.title") == title);
    auto const text = run("report --report-lang " + std::string{language}, chats);
    CHECK(text.out.starts_with(title));
  }
}

TEST_CASE("a report of nothing, and a wrong command line") {
  auto const nothing = run("report", "");
  CHECK(nothing.status == 0);
  CHECK(nothing.out.starts_with("What the conversations show"));
  CHECK(run("report --format xml", "").status == 2);
  CHECK(run("report --report-lang fr", "").status == 2);
  CHECK(run("report /no/such/file", "").status == 2);
}
