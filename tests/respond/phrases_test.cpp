// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Every sentence of the built-in phrase books: form, script, length, and what must never be said.

#include "respond/support.hpp"
#include "support/catch.hpp"
#include <aplomb/respond/review.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace {

using namespace aplomb_test;
using text::language;

constexpr language languages[] = {language::zh_hans, language::zh_hant, language::en};

struct entry {
  language spoken;
  phrase line;
};

std::vector<entry> const& all_lines() {
  static std::vector<entry> const lines = [] {
    std::vector<entry> found;
    for (auto l : languages)
      for (auto a : aplomb::all_of<act>())
        builtin_phrases().of(l).for_lines(a, [&](phrase const& p, std::uint16_t) { found.push_back({l, p}); });
    return found;
  }();
  return lines;
}

std::size_t characters(std::string_view text) {
  std::size_t n = 0;
  for (char c : text) n += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
  return n;
}

text::script_counts scripts_of(std::string_view text) {
  text::script_counts sum;
  static text::clause c;
  for (text::clause_reader reader{text}; reader.next(c);) {
    sum.han += c.scripts.han, sum.simplified += c.scripts.simplified;
    sum.traditional += c.scripts.traditional, sum.latin_words += c.scripts.latin_words;
  }
  return sum;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  respond::detail::for_parts(
      text, [&](std::string_view part) { out += part; }, [](std::string_view) {});
  return out;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  for (auto word : words)
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("the three books are the files of data/phrases, line by line") {
  std::map<language, std::string> const files{
      {language::zh_hans, "zh-Hans.tsv"}, {language::zh_hant, "zh-Hant.tsv"}, {language::en, "en.tsv"}};
  for (auto const& [l, name] : files) {
    std::ifstream in{std::string{APLOMB_SOURCE_DIR "/data/phrases/"} + name, std::ios::binary};
    REQUIRE(in);
    std::set<std::string> written, held;
    for (std::string line; std::getline(in, line);) {
      if (is_comment(line)) continue;
      auto const p = parse_phrase(line);
      INFO(name << ": " << line);
      REQUIRE(p.has_value());
      written.insert(std::string{p->text});
    }
    for (auto const& e : all_lines())
      if (e.spoken == l) held.insert(std::string{e.line.text});
    CHECK(written == held);
    CHECK(builtin_phrases().of(l).size() == held.size());  // no sentence twice in a language
    CHECK(held.size() <= variant_id::limit);
  }
}

TEST_CASE("every sentence has the right script, length and end") {
  for (auto const& [l, line] : all_lines()) {
    INFO(line.text);
    CHECK(respond::detail::ends_with_mark(line.text));
    auto const seen = scripts_of(without_blanks(line.text));
    if (l == language::en) {
      CHECK(characters(line.text) <= 160);
      CHECK(seen.han == 0);
      CHECK(line.text.find("  ") == std::string_view::npos);
      CHECK(line.text.find("\xE2\x80\x99") == std::string_view::npos);  // one kind of apostrophe
    } else {
      CHECK(characters(line.text) <= 60);
      CHECK(seen.latin_words == 0);
      CHECK(line.text.find(' ') == std::string_view::npos);
      CHECK_FALSE(has_any(without_blanks(line.text), {",", ".", "?", "!", ":", ";"}));  // full-width marks only
      if (l == language::zh_hans) CHECK(seen.traditional == 0);
      if (l == language::zh_hant) CHECK(seen.simplified == 0);
    }
  }
}

TEST_CASE("no sentence is a finding of the review, with every rule on that judges words") {
  review_options options;
  for (auto const r : aplomb::all_of<review_rule>()) options.rules.set(r, review_switch::warn);
  options.rules.set(review_rule::bare_apology, review_switch::off);  // of a whole reply; an apology is one line of it
  for (auto const& [l, line] : all_lines()) {
    INFO(line.text);
    for (auto const& f : review(line.text, options).findings) {
      INFO(aplomb::name_of(f.rule) << ": " << line.text.substr(f.begin, f.end - f.begin));
      CHECK(false);
    }
    CHECK_FALSE(has_any(line.text, {"抱怨", "!", "！", "～", "~"}));
    // A time is promised only by the act that is recorded as a promise.
    if (line.kind != act::commit) CHECK(line.text.find("{within}") == std::string_view::npos);
  }
}

TEST_CASE("what the service policy says as a whole is no finding either, with the desk's facts and the known ones") {
  aplomb_test::random r{77};
  int replies = 0;
  for (int i = 0; i < 20'000; ++i) {
    scene const s = any_scene(r);
    auto const words = answer_to(s.view(), service_policy, builtin_phrases()).words;
    auto const& said = words.text;
    if (said.empty()) continue;
    ++replies;
    review_context context;
    context.facts = &s.facts;
    context.known = s.view().known;
    // Who asks for details may ask for them in the words of the matter, but not when it was; who asks for the purchase
    // asks for that as well.
    for (auto const& a : words.said) {
      if (a.what.kind != act::ask) continue;
      if (a.what.about == topic::purchase) context.known = {};
      if (a.what.about == topic::details)
        context.known.bits &= static_cast<std::uint16_t>(~slot_set{slot::issue, slot::details}.bits);
    }
    for (auto const& f : review(said, {}, context).findings) {
      INFO(aplomb::name_of(f.rule) << ": " << said);
      CHECK(false);
    }
  }
  CHECK(replies > 15'000);
}

TEST_CASE("only questions ask") {
  for (auto const& [l, line] : all_lines()) {
    INFO(line.text);
    bool const asks = has_any(line.text, {"?", "？"});
    // A paraphrase and a number are checked with a question; the announcement of a check is none.
    bool const checks = line.kind == act::confirm && line.about != topic::none;
    if (line.kind != act::ask && !checks) CHECK_FALSE(asks);
    if (line.kind == act::ask) CHECK((asks || line.text.find("呢") != std::string_view::npos));
    if (checks) CHECK(asks);
  }
}

TEST_CASE("what is claimed as done or given stands in a blank or in an act that needs a fact") {
  for (auto const& [l, line] : all_lines()) {
    INFO(line.text);
    // What is only asked for names no amount.
    bool const asked_for = line.kind == act::compensate && line.about == topic::approval;
    if (asked_for) CHECK(line.text.find('{') == std::string_view::npos);
    if (needs_fact(line.kind) && line.kind != act::act_now && !asked_for)
      CHECK(line.text.find('{') != std::string_view::npos);
    if (!needs_fact(line.kind))
      CHECK_FALSE(has_any(line.text, {"已为您", "已经为您", "已經幫您", "已為您", "I've submitted"}));
  }
}

TEST_CASE("each act, topic and feeling that the service policy reaches has at least six variants") {
  // What is planned over many situations, with every fact at hand, must be sayable in six ways.
  std::set<std::tuple<act, topic, feeling>> reached;
  aplomb_test::random r{99};
  for (int i = 0; i < 60'000; ++i) {
    scene const s = any_scene(r);
    for (auto const& a : s.plan_of(service_policy).acts) reached.insert({a.kind, a.about, s.view().feeling()});
  }
  CHECK(reached.size() > 150);
  for (auto l : languages)
    for (auto const& key : reached) {
      auto const kind = std::get<0>(key);
      auto const about = std::get<1>(key);
      auto const to = std::get<2>(key);
      unsigned variants = 0;
      builtin_phrases().of(l).for_lines(kind, [&](phrase const& p, std::uint16_t) {
        bool const topic_fits = p.about == about || (p.about == topic::none && respond::detail::may_be_general(about));
        variants += topic_fits && (p.to == to || p.to == feeling::any);
      });
      INFO(text::tag_of(l) << ' ' << name_of(kind) << ' ' << name_of(about) << ' ' << name_of(to));
      CHECK(variants >= 6);
    }
}

TEST_CASE("every act, topic and feeling that a book names has six lines of its own in each language") {
  std::map<std::tuple<language, act, topic, feeling>, unsigned> lines;
  for (auto const& [l, line] : all_lines()) ++lines[{l, line.kind, line.about, line.to}];
  CHECK(lines.size() > 350);
  for (auto const& [key, count] : lines) {
    auto const& [l, kind, about, to] = key;
    INFO(text::tag_of(l) << ' ' << name_of(kind) << ' ' << name_of(about) << ' ' << name_of(to));
    CHECK(count >= 6);
  }
  for (auto l : languages)
    for (auto a : aplomb::all_of<act>()) {
      unsigned n = 0;
      builtin_phrases().of(l).for_lines(a, [&](phrase const&, std::uint16_t) { ++n; });
      INFO(text::tag_of(l) << ' ' << name_of(a));
      CHECK(n >= 6);
    }
}

TEST_CASE("the three languages cover the same acts, topics and feelings") {
  std::map<language, std::set<std::tuple<act, topic, feeling>>> keys;
  for (auto const& [l, line] : all_lines()) keys[l].insert({line.kind, line.about, line.to});
  CHECK(keys[language::zh_hans] == keys[language::zh_hant]);
  CHECK(keys[language::zh_hans] == keys[language::en]);
}

TEST_CASE("the Taiwan book is worded for Taiwan, not converted") {
  std::set<std::string> hans;
  unsigned words_of_taiwan = 0;
  for (auto const& [l, line] : all_lines()) {
    if (l == language::zh_hant) {
      INFO(line.text);
      CHECK_FALSE(
          has_any(line.text, {"質量", "信息", "賬", "人工客服", "訂單號", "同事", "優惠券", "稍後聯系", "聯系"}));
      words_of_taiwan += has_any(line.text, {"專人", "客服人員", "訂單編號", "品質", "狀況", "資訊", "這邊", "帳號"});
    }
  }
  CHECK(words_of_taiwan > 60);
}

TEST_CASE("the Hong Kong book lies on top of Taiwan's, has lines for all of it, and speaks as Hong Kong does") {
  std::ifstream in{APLOMB_SOURCE_DIR "/data/phrases/hong_kong.zh-Hant.tsv", std::ios::binary};
  std::ostringstream file;
  file << in.rdbuf();
  auto const loaded = load_phrases(file.str(), language::zh_hant);
  REQUIRE(loaded);
  auto const book = loaded->book();
  std::map<std::tuple<act, topic, feeling>, unsigned> cells;
  std::set<std::string> texts;
  review_options options;
  for (auto const r : aplomb::all_of<review_rule>()) options.rules.set(r, review_switch::warn);
  options.rules.set(review_rule::bare_apology, review_switch::off);
  unsigned words_of_hong_kong = 0;
  for (auto const a : aplomb::all_of<act>())
    book.of(language::zh_hant).for_lines(a, [&](phrase const& line, std::uint16_t) {
      INFO(line.text);
      ++cells[{line.kind, line.about, line.to}];
      CHECK(texts.insert(std::string{line.text}).second);
      // Words of Taiwan, and forms of characters that Hong Kong does not use.
      CHECK_FALSE(has_any(line.text, {"專人", "客服人員", "狀況", "帳號", "品質", "資訊", "客訴", "出貨", "催件",
                                      "通路", "什麼", "裡", "這邊暫時", "真的會", "沒辦法", "一則", "這一筆的"}));
      words_of_hong_kong += has_any(line.text, {"同事", "裏", "甚麼", "帳戶", "多謝", "換了是誰", "人之常情", "令",
                                                "可否", "質素", "投訴", "訂單編號", "致電", "客戶服務主任", "着"});
      CHECK(scripts_of(without_blanks(line.text)).latin_words == 0);
      CHECK(characters(line.text) <= 60);
      CHECK_FALSE(has_any(without_blanks(line.text), {",", ".", "?", "!", ":", ";", " "}));
      bool const may_ask = line.kind == act::ask || (line.kind == act::confirm && line.about != topic::none);
      CHECK((may_ask || !has_any(line.text, {"？"})));
      if (line.kind != act::commit) CHECK(line.text.find("{within}") == std::string_view::npos);
      if (needs_fact(line.kind) && line.kind != act::act_now && line.about != topic::approval)
        CHECK(line.text.find('{') != std::string_view::npos);
      for (auto const& f : review(line.text, options).findings) {
        INFO(aplomb::name_of(f.rule) << ": " << line.text.substr(f.begin, f.end - f.begin));
        CHECK(false);
      }
    });
  for (auto const& [l, line] : all_lines())
    if (l == language::zh_hant) {
      INFO(name_of(line.kind) << ' ' << name_of(line.about) << ' ' << name_of(line.to));
      CHECK((cells[{line.kind, line.about, line.to}] >= 6));
    }
  CHECK(words_of_hong_kong > 250);
}

TEST_CASE("a wrong line is refused with its reason") {
  auto const reason = [](std::string_view line) { return parse_phrase(line).error().code; };
  CHECK(parse_phrase("thank\tgratitude\tany\tYou're welcome.").has_value());
  CHECK(reason("thank\tgratitude\tany") == phrase_error::columns);
  CHECK(reason("thank\tgratitude\tany\tHi.\tmore") == phrase_error::columns);
  CHECK(reason("praise_loudly\t-\tany\tHi.") == phrase_error::unknown_act);
  CHECK(reason("thank\tnone\tany\tHi.") == phrase_error::unknown_topic);
  CHECK(reason("thank\tweather\tany\tHi.") == phrase_error::unknown_topic);
  CHECK(reason("thank\t-\tfurious\tHi.") == phrase_error::unknown_feeling);
  CHECK(reason("thank\t-\tany\t") == phrase_error::no_text);
  CHECK(reason("thank\t-\tany\tHi {nobody}.") == phrase_error::unknown_blank);
  CHECK(reason("thank\t-\tany\tHi {name.") == phrase_error::unknown_blank);
  CHECK(reason("thank\t-\tany\tHi } name.") == phrase_error::unknown_blank);
  CHECK(reason("thank\t-\tany\tHi") == phrase_error::no_end_mark);
  CHECK(reason("thank\t-\tany\tHi \xFF.") == phrase_error::not_utf8);
  CHECK(reason("thank\t-\tany\t" + std::string(255, 'a') + ".") == phrase_error::too_long);
}

TEST_CASE("an overlay replaces the lines it names and leaves the others") {
  std::string_view const mine =
      "\xEF\xBB\xBF# our own thanks\r\n\r\nthank\tgratitude\tany\tAny time, "
      "neighbour.\r\nact_now\tlook_up\tany\tLooking at "
      "{order_number}.\n";
  auto const loaded = load_phrases(mine, language::en);
  REQUIRE(loaded.has_value());
  CHECK(loaded->language() == language::en);
  phrase_book const book = loaded->book();
  unsigned thanks = 0;
  book.of(language::en).for_lines(act::thank, [&](phrase const& p, std::uint16_t) {
    if (p.about != topic::gratitude) return;
    ++thanks;
    CHECK(p.text == "Any time, neighbour.");
  });
  CHECK(thanks == 1);
  CHECK(book.of(language::en).size() < builtin_phrases().of(language::en).size());
  CHECK(book.of(language::zh_hans).records == builtin_phrases().of(language::zh_hans).records);
  std::uint16_t expected = 0;  // places count on without a gap
  for (auto a : aplomb::all_of<act>())
    book.of(language::en).for_lines(a, [&](phrase const&, std::uint16_t place) { CHECK(place == expected++); });

  // An overlay over an overlay.
  auto const second = load_phrases("thank\tgratitude\tany\tSure.\n", language::en, book);
  REQUIRE(second.has_value());
  scene s;
  plan p;
  CHECK(p.add({act::thank, topic::gratitude, rule::own}));
  CHECK(word(p, s.view(), second->book()).text == std::string_view{"Sure."});
}

TEST_CASE("an overlay with a fault says line and reason") {
  auto const f = load_phrases("# fine\nthank\t-\tany\tHi.\nthank\t-\tany\tHi\n", language::en).error();
  CHECK(f.code == phrase_error::no_end_mark);
  CHECK(f.at == 3);
  CHECK(load_phrases("", language::und).error().code == phrase_error::no_language);
  std::string many;
  for (int i = 0; i < 800; ++i) many += "greet\t-\tany\tHello number " + std::to_string(i) + ".\n";
  CHECK(load_phrases(many, language::en).error().code == phrase_error::too_many);
}
