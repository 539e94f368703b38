// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/corpus.hpp"
#include "support/random.hpp"
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/classify/what_if.hpp>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::classify;

/// Anger by letters: a message with `needed` capitals or more is angry, one with fewer is joy. Each capital is evidence,
/// as heavy as it stands late in the alphabet; `Z` is evidence and counts for nothing.
class letters {
 public:
  explicit letters(int needed) : needed_(needed) {}

  [[nodiscard]] reading read(std::string_view message) const noexcept {
    reading out;
    int found = 0;
    for (std::size_t i = 0; i < message.size(); ++i) {
      if (message[i] < 'A' || message[i] > 'Z') continue;
      found += message[i] != 'Z' ? 1 : 0;
      auto const at = static_cast<std::uint32_t>(i);
      out.evidence.add({at, at + 1, emotion::anger, score::of(10 * (message[i] - 'A' + 1))});
      out.evidence.add({at, at + 1, emotion::fear, score::of(900)});  // of another emotion: no matter
    }
    bool const angry = found >= needed_;
    out.affect.emotions[index_of(angry ? emotion::anger : emotion::joy)] = score::of(1000);
    out.affect.satisfactions[index_of(angry ? satisfaction::dissatisfied : satisfaction::satisfied)] = score::of(1000);
    return out;
  }

 private:
  int needed_;
};
static_assert(classifier<letters>);

std::string deleted(counterfactual const& answer, std::string_view message) {
  std::string words;
  for (auto const& span : answer.without) words += span.in(message);
  return words;
}

}  // namespace

TEST_CASE("the text without spans is what they do not cover") {
  auto const without = [](std::string_view text, std::initializer_list<evidence_span> spans) {
    return text_without(text, spans);
  };
  CHECK(without("abcdef", {}) == "abcdef");
  CHECK(without("abcdef", {{0, 2, {}, {}}}) == "cdef");
  CHECK(without("abcdef", {{1, 2, {}, {}}, {3, 6, {}, {}}}) == "ac");
  CHECK(without("abcdef", {{1, 4, {}, {}}, {2, 3, {}, {}}, {3, 5, {}, {}}}) == "af");
  CHECK(without("abcdef", {{0, 6, {}, {}}}).empty());
  CHECK(without("abcdef", {{2, 9, {}, {}}, {4, 3, {}, {}}, {9, 10, {}, {}}}) == "abcdef");
}

TEST_CASE("one word that decides is named, with what the message would be read as") {
  std::string_view const message = "so Bad";
  auto const answer = what_if(letters{1}, message);
  REQUIRE(answer);
  CHECK(deleted(*answer, message) == "B");
  CHECK(answer->without[0].begin == 3);
  CHECK(answer->without[0].weight == score::of(20));
  CHECK(answer->main_emotion() == emotion::joy);
  CHECK(answer->main_satisfaction() == satisfaction::satisfied);
}

TEST_CASE("of words that each decide the heaviest is named") {
  std::string_view const message = "a B c D e C";
  auto const answer = what_if(letters{3}, message);
  REQUIRE(answer);
  CHECK(deleted(*answer, message) == "D");
}

TEST_CASE("as many words are named as it takes, up to three, in the order of the message") {
  CHECK(deleted(what_if(letters{2}, "B D C").value(), "B D C") == "DC");
  CHECK(deleted(what_if(letters{1}, "B D C").value(), "B D C") == "BDC");
  CHECK_FALSE(what_if(letters{1}, "B D C E"));
}

TEST_CASE("a heavy word that decides nothing is not named") {
  CHECK(deleted(what_if(letters{1}, "Z B").value(), "Z B") == "B");
  CHECK(deleted(what_if(letters{1}, "Z B Z C").value(), "Z B Z C") == "BC");
}

TEST_CASE("a message without evidence for its main emotion has no answer") {
  CHECK_FALSE(what_if(letters{1}, ""));
  CHECK_FALSE(what_if(letters{1}, "quiet"));
  CHECK_FALSE(what_if(letters{5}, "B D"));
}

TEST_CASE("only the six heaviest words are tried") {
  std::string_view const message = "A Z Z Z Z Z Z Z";
  CHECK_FALSE(what_if(letters{1}, message));
  CHECK(what_if(letters{1}, "A Z Z Z Z Z"));
}

TEMPLATE_TEST_CASE("what an answer says is what the reader says of the rest, and no fewer words do", "", learned_reader,
                   lexical_reader) {
  TestType const reader{};
  auto const texts = aplomb_test::first_columns(std::string{APLOMB_SOURCE_DIR} + "/data/corpus/heldout.tsv");
  REQUIRE(texts.size() > 500);
  std::size_t felt = 0, answers = 0;
  for (auto const& text : texts) {
    auto const read = reader.read(text);
    felt += read.affect.main_emotion() != emotion::neutral ? 1u : 0u;
    auto const answer = what_if(reader, text);
    if (!answer) continue;
    ++answers;
    INFO(text);
    REQUIRE(answer->without.size() >= 1);
    auto const rest = reader.read(text_without(text, answer->without)).affect;
    CHECK(rest.main_emotion() == answer->main_emotion());
    CHECK(rest.main_emotion() != read.affect.main_emotion());
    CHECK(rest.main_satisfaction() == answer->main_satisfaction());
    for (auto const& span : answer->without) {
      CHECK(span.target == label(read.affect.main_emotion()));
      CHECK_FALSE(span.in(text).empty());
      if (answer->without.size() == 1) continue;
      evidence_span const alone[] = {span};
      CHECK(reader.read(text_without(text, alone)).affect.main_emotion() == read.affect.main_emotion());
    }
  }
  CHECK(answers * 2 > felt);
  CHECK(answers <= felt);
}

TEST_CASE("any bytes may be asked about") {
  aplomb_test::random r{77};
  for (int i = 0; i < 200; ++i) {
    auto const text = i % 2 == 0 ? r.bytes(r.below(60)) : r.text(r.below(40));
    auto const answer = what_if(learned_reader{}, text);
    if (answer) CHECK(answer->main_emotion() != learned_reader{}.read(text).affect.main_emotion());
  }
}

TEST_CASE("an answer is a small plain value") {
  STATIC_REQUIRE(std::is_trivially_copyable_v<counterfactual>);
  STATIC_REQUIRE(sizeof(counterfactual) <= 160);
}
