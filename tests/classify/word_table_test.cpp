// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "classify/clauses.hpp"
#include "support/catch.hpp"
#include <aplomb/classify/ask_words.hpp>
#include <aplomb/classify/aspect_words.hpp>
#include <aplomb/classify/context.hpp>
#include <aplomb/classify/families.hpp>
#include <aplomb/classify/repeat_contact.hpp>
#include <aplomb/classify/urgency.hpp>
#include <aplomb/text/fold_term.hpp>
#include <set>
#include <string>

using namespace aplomb;
using namespace aplomb::classify;
using aplomb_test::read_clause;

namespace {

constexpr table_word<int> some[] = {{U"on", 1}, {U"on time", 2}, {U"今天", 3}, {U"今天之前", 4}, {U"can", 5}};
constexpr word_table<int, 5> words{some};

int value_at(std::string_view text, std::size_t at) {
  read_clause const in{text};
  auto const* const found = words.longest(in.clause, at);
  return found == nullptr ? 0 : found->value;
}

std::string utf8(std::u32string_view text) {
  std::string out;
  for (auto c : text) {
    char bytes[4];
    out.append(bytes, text::encode(c, bytes));
  }
  return out;
}

template <class Table>
void check_spelling(Table const& table) {
  std::set<std::u32string_view> seen;
  for (auto const& w : table) {
    text::term_symbols folded;
    INFO(utf8(w.text));
    REQUIRE(text::fold_term(utf8(w.text), folded));
    CHECK(std::u32string_view(folded.data(), folded.size()) == w.text);
    CHECK(seen.insert(w.text).second);
  }
}

}  // namespace

TEST_CASE("the longest word at a place is found, at the boundaries of words only") {
  CHECK(value_at("on time please", 0) == 2);
  CHECK(value_at("on", 0) == 1);
  CHECK(value_at("once", 0) == 0);
  CHECK(value_at("moon", 2) == 0);
  CHECK(value_at("can't", 0) == 0);
  CHECK(value_at("can", 0) == 5);
  CHECK(value_at("今天之前", 0) == 4);
  CHECK(value_at("到今天吧", 1) == 3);
  CHECK(value_at("今天", 7) == 0);
}

TEST_CASE("the words of every table are spelled as clauses fold them, each once") {
  check_spelling(aspect_words);
  check_spelling(classify::detail::time_words);
  check_spelling(classify::detail::harm_words);
  check_spelling(classify::detail::order_words);
  check_spelling(classify::detail::commands);
  check_spelling(classify::detail::giving_words);
  check_spelling(classify::detail::opening_words);
  check_spelling(classify::detail::desk_words);
  check_spelling(classify::detail::short_words);
  check_spelling(classify::detail::contact_words);
  check_spelling(classify::detail::family_table);
}
