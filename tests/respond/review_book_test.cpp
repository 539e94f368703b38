// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The rules of the review as data: lines, patterns, the built-in files, and rules of one's own.

#include "support/catch.hpp"
#include <algorithm>
#include <aplomb/respond/review.hpp>
#include <aplomb/respond/review/loaded_review.hpp>
#include <aplomb/respond/review/review_builder.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;
using namespace aplomb::respond;

std::string file(std::string const& name) {
  std::ifstream in(APLOMB_SOURCE_DIR "/data/review/" + name, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The words that a pattern of a user's own finds in a reply, or "".
std::string found_by(std::string_view pattern, std::string_view reply) {
  auto const loaded = load_review("own\t" + std::string(pattern) + "\t换\t換\tchange\n");
  REQUIRE(loaded.has_value());
  review_options options;
  for (auto const r : all_of<review_rule>()) options.rules.set(r, review_switch::off);
  options.rules.set(review_rule::own, review_switch::warn);
  options.book = loaded->book();
  auto const report = review(reply, options);
  return report.findings.empty()
             ? std::string{}
             : std::string(reply.substr(report.findings[0].begin, report.findings[0].end - report.findings[0].begin));
}

review_error reason(std::string_view line) { return load_review(line).error().code; }

unsigned han_only_in(std::string_view text, text::han_script script) {
  unsigned count = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const c = text::decode_at(text, at);
    auto const f = text::fold(c.symbol);
    count += f.kind == text::char_class::han && f.script == script;
    at += c.length;
  }
  return count;
}

}  // namespace

TEST_CASE("every rule of the built-in data says what to write instead, in three languages, for every pattern") {
  std::map<std::string, bool> general;
  std::set<std::string> with_words;
  for (std::string text = file("rules.tsv"); !text.empty();) {
    auto const end = text.find('\n');
    std::string const line = text.substr(0, end);
    text.erase(0, end == std::string::npos ? end : end + 1);
    if (line.empty() || line[0] == '#') continue;
    auto const parsed = parse_review_line(line);
    INFO(line);
    REQUIRE(parsed.has_value());
    REQUIRE(parsed->meaning.is_rule());
    std::string const name(name_of(parsed->meaning.rule()));
    if (parsed->pattern == "-")
      general[name] = true;
    else
      with_words.insert(name);
    if (!parsed->advises) continue;
    for (std::size_t const chinese : {0u, 1u}) {
      auto const& words = parsed->suggestion[chinese];
      CHECK(std::count_if(words.begin(), words.end(), [](char c) { return (c & 0x80) != 0; }) > 12);
    }
    CHECK(han_only_in(parsed->suggestion[0], text::han_script::traditional) == 0);
    CHECK(han_only_in(parsed->suggestion[1], text::han_script::simplified) == 0);
  }
  for (auto const r : all_of<review_rule>()) {
    INFO(name_of(r));
    CHECK(general.count(std::string(name_of(r))) == 1);
  }
  CHECK(with_words.size() >= 11);
}

TEST_CASE("patterns: alternatives, brackets, gaps, numbers, places, questions") {
  CHECK(found_by("苹果|梨", "有梨") == "梨");
  CHECK(found_by("(红|青|)苹果", "一个青苹果") == "青苹果");
  CHECK(found_by("(红|青|)苹果", "一个苹果") == "苹果");
  CHECK(found_by("我们*苹果", "我们今天有苹果") == "我们今天有苹果");
  CHECK(found_by("我们*苹果", "我们今天下午三点有苹果").empty());        // more than six characters between
  CHECK(found_by("我们*苹果", "我们在，苹果").empty());                  // a gap ends with its clause
  CHECK(found_by("we * apples", "we never sell green apples").empty());  // a negation in the gap takes it back
  CHECK(found_by("we*apples", "We sell apples.") == "We sell apples");
  CHECK(found_by("等#天", "请等3天") == "等3天");
  CHECK(found_by("等#天", "等三天") == "等三天");
  CHECK(found_by("等#天", "等天").empty());
  CHECK(found_by("#days", "in 3 days") == "3 days");
  CHECK(found_by("^苹果", "苹果好") == "苹果");
  CHECK(found_by("^苹果", "好苹果").empty());
  CHECK(found_by("苹果$", "好苹果，来") == "苹果");
  CHECK(found_by("苹果$", "苹果好").empty());
  CHECK(found_by("苹果?", "要苹果？") == "苹果");
  CHECK(found_by("苹果?", "要苹果。").empty());
  CHECK(found_by("can", "we can") == "can");
  CHECK(found_by("can", "we can't").empty());
  CHECK(found_by("can", "scan it").empty());
  CHECK(found_by("蘋果", "苹果") == "苹果");  // either script writes and is found
  CHECK(found_by("苹果", "蘋果") == "蘋果");
}

TEST_CASE("a wrong line is refused with its reason, and the file with its line") {
  CHECK(reason("own\t苹果\t换\t換") == review_error::columns);
  CHECK(reason("own\t苹果\t换\t換\tchange\tmore") == review_error::columns);
  CHECK(reason("allow\t苹果\t换\t換\tchange") == review_error::columns);
  CHECK(reason("rudeness\t苹果") == review_error::unknown_kind);
  CHECK(reason("slot:shoe\t苹果") == review_error::unknown_kind);
  CHECK(reason("deed:fly\t苹果") == review_error::unknown_kind);
  CHECK(reason("own\t\xFF") == review_error::not_utf8);
  CHECK(reason("own\t") == review_error::empty_pattern);
  CHECK(reason("own\t^$") == review_error::bad_pattern);
  CHECK(reason("own\t#") == review_error::empty_pattern);
  CHECK(reason("own\t苹(果") == review_error::bad_pattern);
  CHECK(reason("own\t苹果)") == review_error::bad_pattern);
  CHECK(reason("own\t((苹)果)") == review_error::bad_pattern);
  CHECK(reason("own\t*苹果") == review_error::bad_pattern);
  CHECK(reason("own\t苹果*") == review_error::bad_pattern);
  CHECK(reason("own\t苹*果*好") == review_error::bad_pattern);
  CHECK(reason("own\t苹^果") == review_error::bad_pattern);
  CHECK(reason("own\t苹$果") == review_error::bad_pattern);
  CHECK(reason("own\t😀") == review_error::bad_pattern);
  CHECK(reason("own\t(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(a|b|c|d|e|f|g|h)(x|y)") ==
        review_error::too_many_forms);
  CHECK(reason("own\t" + std::string(65, 'a')) == review_error::too_long);
  // No line costs more memory than it is long, however it is written.
  auto const many = [](std::string_view part) {
    std::string out = "own\t";
    for (int i = 0; i < 100'000; ++i) out += part;
    return out;
  };
  CHECK(reason(many("(a)")) == review_error::too_long);
  CHECK(reason(many("a|") + "a") == review_error::too_many_forms);
  CHECK(reason(many("aaa") + "(b|c)(b|c)(b|c)(b|c)(b|c)(b|c)(b|c)(b|c)(b|c)(b|c)") == review_error::too_long);
  CHECK(reason("own\t苹果\t换\t換\t" + std::string(181, 'a')) == review_error::too_long);
  CHECK(reason("own\t苹果\t换\t\tchange") == review_error::no_suggestion);
  CHECK(reason("own\t-") == review_error::no_suggestion);
  CHECK(reason("own\t苹果\t换\t換\t{word}") == review_error::unknown_blank);
  CHECK(reason("own\t苹果\t换\t換\t{found") == review_error::unknown_blank);
  auto const wrong = load_review("\xEF\xBB\xBF# fine\r\nown\t苹果\r\n\nrudeness\tx\n").error();
  CHECK(wrong.code == review_error::unknown_kind);
  CHECK(wrong.at == 4);
}

TEST_CASE("a file without rules adds nothing, and a view of it finds what the built-in rules find") {
  auto const empty = load_review("# only a comment\n");
  REQUIRE(empty.has_value());
  review_options options;
  options.book = empty->book();
  CHECK(review("我们会尽快处理。", options).findings.size() == 1);
}

TEST_CASE("own rules stand on the built-in ones: new words, other suggestions, and words that are allowed") {
  auto const loaded = load_review(
      "own\t小程序\t请写“应用”代替“{found}”。\t請寫「應用程式」，不用「{found}」。\tWrite \"app\".\n"
      "no_time\t尽快\t写几点。\t寫幾點。\tSay when.\n"
      "evasion\t找别家\n"
      "cold_formula\t-\t说人话。\t說人話。\tSay it plainly.\n"
      "cold_formula\t如题\n"
      "allow\t工单系统\n");
  REQUIRE(loaded.has_value());
  review_options options;
  options.book = loaded->book();
  auto const first = [&](std::string_view reply) {
    auto const report = review(reply, options);
    return report.findings.empty() ? review_finding{} : report.findings[0];
  };
  CHECK(first("請打開小程序。").suggestion == std::string_view{"請寫「應用程式」，不用「小程序」。"});
  CHECK(first("请打开小程序。").rule == review_rule::own);
  CHECK(first("我们会尽快处理。").suggestion == std::string_view{"写几点。"});
  CHECK(first("您可以找别家。").rule == review_rule::evasion);
  CHECK_FALSE(first("您可以找别家。").suggestion.empty());  // the built-in general one
  CHECK(first("如题。").suggestion == std::string_view{"说人话。"});
  CHECK(review("工单系统今天升级。", options).findings.empty());
  CHECK(review("工单系统今天升级。").findings.size() == 1);
  CHECK(first("您必须来。").rule == review_rule::command);  // the others stay

  auto const copy = *loaded;  // a copy shares the rules and keeps them alive
  options.book = copy.book();
  CHECK(first("您可以找别家。").rule == review_rule::evasion);
}

TEST_CASE("of two lines for the same words the later one counts") {
  auto const loaded = load_review("own\t苹果\t一\t一\tone\nown\t苹果\t二\t二\ttwo\n");
  REQUIRE(loaded.has_value());
  review_options options;
  options.book = loaded->book();
  auto const report = review("有苹果", options);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].suggestion == std::string_view{"二"});
}

TEST_CASE("the table does not depend on how patterns share their ends") {
  respond::detail::review_builder one, two;
  CHECK_FALSE(one.add("own\t(红|青)苹果|(红|青)梨").has_value());
  for (auto const* line : {"own\t青梨", "own\t红梨", "own\t青苹果", "own\t红苹果"})
    CHECK_FALSE(two.add(line).has_value());
  auto const a = one.build(), b = two.build();
  REQUIRE((a.has_value() && b.has_value()));
  CHECK(a->states == b->states);
  CHECK(a->edges == b->edges);
}
