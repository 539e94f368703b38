// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include "support/random_record.hpp"
#include <aplomb/analytics/detail/report_words.hpp>
#include <aplomb/analytics/journal_summary.hpp>
#include <aplomb/analytics/report_html.hpp>
#include <aplomb/analytics/report_text.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <map>
#include <set>
#include <sstream>
#include <string>

namespace {

using namespace aplomb;
using boost::property_tree::ptree;

/// The page as a tree; throws when it is no well-formed XML.
ptree parsed(std::string const& page) {
  std::istringstream in{page};
  ptree tree;
  read_xml(in, tree);
  return tree;
}

/// What a page is made of: how often each element occurs, the ids, and the text of it all.
struct contents {
  std::map<std::string, int> elements;
  std::set<std::string> ids;
  std::string text;
};
void collect(ptree const& tree, contents& found) {
  for (auto const& [name, below] : tree) {
    if (name == "<xmlattr>") {
      if (auto const id = below.get_optional<std::string>("id")) found.ids.insert(*id);
      continue;
    }
    if (name != "<xmltext>" && name != "<xmlcomment>") ++found.elements[name];
    found.text += below.data() + '\n';
    collect(below, found);
  }
}
contents contents_of(std::string const& page) {
  contents found;
  collect(parsed(page), found);
  return found;
}

analytics::report busy(std::uint64_t seed) {
  aplomb_test::random r{seed};
  analytics::journal_summary sum{
      ladder_pair{escalate::view_of<escalate::service_heat>, escalate::view_of<escalate::service_owner>, 1}};
  for (int i = 0; i < 3000; ++i) {
    auto made = aplomb_test::random_record(r);
    made.conversation = r.below(300);
    if (!r.one_in(4)) made.at = {1'767'268'800'000 + static_cast<std::int64_t>(r.below(1'000'000'000))};
    if (r.one_in(2)) made.event = "message";
    sum.take(made, r.one_in(3) ? std::string{} : r.text(5));
  }
  return sum.finish();
}

}  // namespace

TEST_CASE("the page is well-formed and has its parts, whatever the records hold") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    auto const made = busy(seed);
    for (auto const language : all_of<text::language>()) {
      auto const page = write_html(made, language);
      auto const found = contents_of(page);
      CHECK(found.ids == std::set<std::string>{"figures", "time", "feelings", "reasons", "trouble-spots", "heat",
                                               "owner", "thresholds", "drift", "groups"});
      CHECK(found.elements.at("svg") >= 4);
      CHECK(found.elements.at("html") == 1);
      CHECK(found.elements.count("script") == 0);
      for (auto const* outside : {"http:", "https:", "url(", "@import", "<link", "<img"}) {
        INFO(outside);
        CHECK(page.find(outside) == std::string::npos);
      }
    }
  }
}

TEST_CASE("nothing that a record or a caller names becomes markup") {
  analytics::journal_summary sum;
  respond::record r;
  r.conversation = 1;
  r.event = "message";
  r.heat = {escalate::move::moved, 0, "<script>alert(1)</script>", "\"&'>"};
  r.owner = {escalate::move::ignored, 0, "bot\x01\xff", "bot\x01\xff"};
  sum.take(r, "<b onclick='x'>\x07");
  auto const page = write_html(sum.finish(), text::language::en);
  auto const found = contents_of(page);
  CHECK(found.elements.count("script") == 0);
  CHECK(found.elements.count("b") == 0);
  CHECK(found.text.find("<script>alert(1)</script>") != std::string::npos);
  CHECK(found.text.find("\"&'>") != std::string::npos);
  CHECK(page.find('\x07') == std::string::npos);
}

TEST_CASE("an empty report is a page as well") {
  auto const found = contents_of(write_html(analytics::journal_summary{}.finish(), text::language::zh_hant));
  CHECK(found.text.find("對話狀況報告") != std::string::npos);
  CHECK(found.text.find("紀錄中沒有時間") != std::string::npos);
}

TEST_CASE("states are named in the language of the report, with the name by which rows speak of them") {
  analytics::journal_summary sum;
  respond::record r;
  r.conversation = 1;
  r.event = "message";
  r.heat = {escalate::move::moved, 0, "calm", "upset"};
  r.owner = {escalate::move::moved, 0, "bot", "house_detective"};
  sum.take(r, "");
  auto const made = sum.finish();
  for (auto const& report : {write_html(made, text::language::zh_hans), write_text(made, text::language::zh_hans)}) {
    CHECK(report.find("不满（upset）") != std::string::npos);
    CHECK(report.find("机器人（bot）") != std::string::npos);
    CHECK(report.find("house_detective") != std::string::npos);
    CHECK(report.find("（house_detective）") == std::string::npos);
  }
  CHECK(write_text(made, text::language::zh_hant).find("平靜（calm）") != std::string::npos);
  CHECK(write_text(made, text::language::en).find("（") == std::string::npos);
}

TEST_CASE("every phrase of the report is there in three languages") {
  for (auto const p : all_of<analytics::detail::phrase>())
    for (auto const language : all_of<text::language>()) CHECK_FALSE(words_of(p, language).empty());
}

TEST_CASE("bars are as long as their numbers are to each other, however large") {
  auto const chart = analytics::detail::bar_chart("t", {{"a", 10, "10"}, {"b", 5, "5"}, {"c", 0, "0"}});
  CHECK(chart.find("width=\"380\"") != std::string::npos);
  CHECK(chart.find("width=\"190\"") != std::string::npos);
  CHECK(chart.find("width=\"0\"") != std::string::npos);
  auto const huge = analytics::detail::bar_chart("t", {{"a", ~0ull, ""}, {"b", ~0ull / 2, ""}});
  CHECK(huge.find("width=\"380\"") != std::string::npos);
  CHECK(huge.find("width=\"190\"") != std::string::npos);
  CHECK(analytics::detail::bar_chart("t", {}).empty());
  CHECK(analytics::detail::time_line("t", {}, "", "").empty());
}
