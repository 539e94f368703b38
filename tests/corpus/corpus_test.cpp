// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What data/corpus/README.md promises of the messages there. Findings are printed as `file:line: text`. The environment
// variable APLOMB_CORPUS names another folder to check.

#include "corpus/corpus.hpp"
#include "corpus/personal.hpp"
#include "corpus/similar.hpp"
#include "corpus/trades.hpp"
#include "support/catch.hpp"
#include <algorithm>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/utf8.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb_test;

/// The lexicon sees self-harm somewhere in the text.
bool sounds_of_self_harm(std::string_view text) {
  static auto const c = std::make_unique<text::clause>();
  classify::lexicon_view const lexicon;
  for (text::clause_reader reader{text}; reader.next(*c);)
    for (std::size_t at = 0; at < c->size; ++at)
      if (lexicon.match(*c, at).is(classify::category::self_harm)) return true;
  return false;
}

/// Words of death and of taking a life. A message that has one and does not speak of harming oneself is what a reader may
/// mistake for one that does.
bool speaks_of_death(std::string_view text) {
  static std::vector<std::string_view> const words{
      "死",      "自杀",    "自尽",     "轻生",        "跳楼",     "上吊",    "遗书",      "遗照",     "去世",
      "过世",    "身故",    "过身",     "往生",        "要命",     "没命",    "傻事",      "丧命",     "尸",
      "die",     "dies",    "died",     "dying",       "dead",     "death*",  "deadly",    "deceased", "kill*",
      "murder*", "suicid*", "shoot me", "passed away", "drowning", "bury me", "end it all"};
  auto const plain = folded(text);
  return std::any_of(words.begin(), words.end(), [&](auto word) { return names(plain, word); });
}

/// A symbol that is not seen and that no message needs: controls, ill-formed bytes, marks of direction, private symbols.
bool is_stray(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         c == 0x200B || c == 0x2028 || c == 0x2029 || (c >= 0xE000 && c <= 0xF8FF) || c == 0xFEFF || c == 0xFFFD ||
         (c & 0xFFFE) == 0xFFFE || c >= 0xE0080;
}

std::vector<corpus_message const*> to_learn_from() {
  std::vector<corpus_message const*> those;
  for (auto const& m : the_corpus().messages)
    if (!m.held_out) those.push_back(&m);
  return those;
}

}  // namespace

TEST_CASE("every line of the corpus is a labelled message, and all its labels are given") {
  auto faults = the_corpus().faults;
  for (auto const& m : the_corpus().messages) {
    auto const& l = m.labelled;
    if (!l.emotion || !l.intensity || !l.satisfaction || !l.flags || !l.purpose)
      faults.push_back(m.shown() + ": a label is ?");
    if (l.group.empty()) faults.push_back(m.shown() + ": no trade");
    if (m.columns.size() != (m.held_out ? 7u : 9u))
      faults.push_back(m.shown() + ": " + std::to_string(m.columns.size()) + " columns");
  }
  CHECK(listed("faults of lines", faults) == 0);
}

TEST_CASE("both annotators of every message of the corpus gave labels") {
  std::vector<std::string> faults;
  for (auto const* m : to_learn_from()) {
    if (m->columns.size() != 9) continue;  // told above
    for (auto const column : {7u, 8u}) {
      auto labels = m->columns[column];
      std::replace(labels.begin(), labels.end(), '/', '\t');
      auto const read = training::read_labelled("x\t" + labels);
      if (read.messages.size() != 1) faults.push_back(m->shown() + ": " + m->columns[column]);
    }
  }
  CHECK(listed("labels of annotators that are none", faults) == 0);
}

TEST_CASE("the corpus has at least 12,000 messages to learn from, of at least twenty trades with fifty messages each") {
  CHECK(to_learn_from().size() >= 12000);
  std::map<std::string, std::size_t> trades;
  for (auto const* m : to_learn_from())
    if (m->labelled.group != "general") ++trades[m->labelled.group];
  CHECK(std::count_if(trades.begin(), trades.end(), [](auto const& t) { return t.second >= 50; }) >= 20);
}

TEST_CASE("every emotion, flag and purpose has 300 messages to learn from, harassment 200") {
  std::map<std::string_view, std::size_t> counts;
  for (auto const* m : to_learn_from()) {
    auto const& l = m->labelled;
    for (auto const f : all_of<classify::flag>()) counts[name_of(f)] += l.flags && l.flags->has(f);
    if (l.emotion && *l.emotion != classify::emotion::neutral) ++counts[name_of(*l.emotion)];
    if (l.purpose) ++counts[name_of(*l.purpose)];
  }
  for (auto const& [name, count] : counts) {
    INFO(name);
    CHECK(count >= (name == "harassment" ? 200u : 300u));
  }
  CHECK(counts.size() == count_of<classify::flag> + count_of<classify::emotion> - 1 + count_of<classify::purpose>);
}

TEST_CASE("at least 300 messages of the corpus are near misses of self-harm: words of death that are no danger") {
  std::size_t near_misses = 0;
  for (auto const* m : to_learn_from())
    near_misses += m->labelled.flags && !m->labelled.flags->has(classify::flag::self_harm) &&
                   (speaks_of_death(m->text()) || sounds_of_self_harm(m->text()));
  CHECK(near_misses >= 300);
}

TEST_CASE("no two messages of the corpus are nearly the same, in either script") {
  auto const& messages = the_corpus().messages;
  std::vector<std::u32string> texts;
  for (auto const& m : messages) texts.push_back(folded(m.text()));
  std::vector<std::string> alike;
  for (auto const& pair : similar_pairs(texts)) {
    auto const percent = std::to_string(pair.shared * 100 / pair.all);
    alike.push_back(percent + " % " + messages[pair.one].shown() + "\n    and " + messages[pair.other].shown());
  }
  CHECK(listed("pairs that are alike", alike) == 0);
}

TEST_CASE("no opening of four words comes more than twenty times in the corpus") {
  std::map<std::u32string, std::vector<std::string>> openings;
  for (auto const& m : the_corpus().messages)
    if (auto const first = opening(m.text()); !first.empty()) openings[first].push_back(m.shown());
  CHECK(openings.size() > 10000);
  std::vector<std::string> often;
  for (auto const& [first, those] : openings)
    if (those.size() > 20)
      for (auto const& one : those) often.push_back(in_utf8(first) + "| " + one);
  CHECK(listed("messages with openings that come too often", often) == 0);
}

TEST_CASE("messages of the corpus have neither stray symbols nor blanks at their ends") {
  std::vector<std::string> faults;
  for (auto const& m : the_corpus().messages) {
    auto const& text = m.text();
    bool good = !text.empty() && text.front() != ' ' && text.back() != ' ';
    for (std::size_t at = 0; at < text.size();) {
      auto const d = text::decode_at(text, at);
      good = good && d.well_formed && !is_stray(d.symbol);
      at += d.length;
    }
    if (!good) faults.push_back(m.shown());
  }
  CHECK(listed("messages with stray symbols", faults) == 0);
}

TEST_CASE("nobody real can be found by what messages of the corpus say") {
  std::vector<std::string> found;
  for (auto const& m : the_corpus().messages)
    if (auto const what = personal_data(m.text()); !what.empty()) found.push_back(m.shown() + " (" + what + ')');
  CHECK(listed("messages with personal data", found) == 0);
}

TEST_CASE("the held-out messages are those that were frozen before any model was fitted: forty of each trade") {
  auto const bytes = bytes_of(corpus_folder() / "heldout.tsv");
  CHECK(hash_bytes(bytes) == 0x69a5c15f0437be05ull);
  std::map<std::string, std::size_t> trades;
  for (auto const& m : the_corpus().messages)
    if (m.held_out) ++trades[m.labelled.group];
  CHECK(trades.size() == held_out_trades().size());
  for (auto const& trade : held_out_trades()) {
    INFO(trade.name);
    CHECK(trades[std::string(trade.name)] == 40);
  }
}

TEST_CASE("no message to learn from is of a held-out trade or names one") {
  std::vector<std::string> found;
  for (auto const* m : to_learn_from()) {
    auto const plain = folded(m->text());
    for (auto const& trade : held_out_trades()) {
      if (m->labelled.group == trade.name) found.push_back(m->shown() + " (" + m->labelled.group + ')');
      for (auto const word : trade.words)
        if (names(plain, word)) found.push_back(m->shown() + " (" + std::string(word) + ')');
    }
  }
  CHECK(listed("messages of held-out trades", found) == 0);
}
