// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Laws that every term of data/lexicon obeys once it is built in.

#include "support/catch.hpp"
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/lexicon_builder.hpp>
#include <aplomb/classify/lexicon_family.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::classify;

constexpr char const* files[] = {"zh.tsv", "en.tsv", "emoji.tsv", "cues.tsv"};

std::string contents(std::string const& name) {
  std::ifstream in(std::string{APLOMB_SOURCE_DIR} + "/data/lexicon/" + name, std::ios::binary);
  REQUIRE(in);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

struct line {
  std::string term, language;
};

std::vector<line> terms() {
  std::vector<line> out;
  for (auto const* name : files) {
    std::istringstream in(contents(name));
    for (std::string row; std::getline(in, row);) {
      if (row.empty() || row[0] == '#') continue;
      auto const tab = row.find('\t');
      out.push_back({row.substr(0, tab), row.substr(tab + 1, row.find('\t', tab + 1) - tab - 1)});
    }
  }
  return out;
}

// Whether the term is the longest hit where it stands in `before` + term + `after`, or a longer one covers it.
bool found_in(std::string const& term, std::string const& before, std::string const& after) {
  static auto const c = std::make_unique<text::clause>();
  std::string const text = before + term + after;
  text::clause_reader reader{text};
  while (reader.next(*c)) {
    for (std::size_t at = 0; at < c->size; ++at) {
      auto const hit = builtin_lexicon.longest(*c, at);
      if (hit && c->begin[at] <= before.size() && c->end[at + hit.symbols() - 1] >= before.size() + term.size())
        return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("Every line of the lexicon's files is well formed") {
  lexicon_builder builder;
  std::vector<fault<lexicon_error>> faults;
  for (auto const* name : files) {
    if (std::string_view{name} == "cues.tsv") builder.begin_layer();
    builder.read(contents(name), faults);
    INFO(name << " line " << (faults.empty() ? 0 : faults[0].at));
    REQUIRE(faults.empty());
  }
  CHECK(builder.size() > 10000);
}

TEST_CASE("Every term is found in itself and inside a sentence") {
  std::vector<std::string> lost;
  for (auto const& [term, language] : terms()) {
    bool const english = language == "en";
    bool const good = found_in(term, "", "") &&
                      (language == "und" || found_in(term, english ? "well " : "店", english ? " zzz" : "店"));
    if (!good) lost.push_back(term);
  }
  CHECK(lost == std::vector<std::string>{});
}

TEST_CASE("English terms are not found inside longer words") {
  std::vector<std::string> loose;
  for (auto const& [term, language] : terms())
    if (language == "en" && term.front() >= 'a' && term.front() <= 'z' && found_in(term, "zq", ""))
      loose.push_back(term);
  CHECK(loose == std::vector<std::string>{});
}

TEST_CASE("Eight families of five graded words each, every grade once, with both scripts and English") {
  std::map<family, std::set<int>> grades;
  for (auto const& word : generated::family_words) {
    grades[word.kind].insert(word.grade);
    CHECK_FALSE(word.zh_hans.empty());
    CHECK_FALSE(word.zh_hant.empty());
    CHECK_FALSE(word.en.empty());
  }
  CHECK(grades.size() == count_of<family>);
  for (auto const& [kind, seen] : grades) CHECK(seen == std::set<int>{1, 2, 3, 4, 5});
  CHECK(emotions_of(family::love) == fixed_vector<emotion, 2>{emotion::joy, emotion::trust});
  CHECK(emotions_of(family::shame) == fixed_vector<emotion, 2>{emotion::sadness, emotion::fear});
}

TEST_CASE("The words of the families are in the lexicon") {
  for (auto const& word : generated::family_words) {
    INFO(word.zh_hans);
    CHECK(found_in(std::string{word.zh_hans}, "", ""));
    CHECK(found_in(std::string{word.zh_hant}, "", ""));
  }
}
