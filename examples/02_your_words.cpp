// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// A shop's own words, laid over the built-in lexicon at run time. This one sells sand sculptures: 沙雕, an insult elsewhere, is
// its product, so the built-in term is removed; words of its trade are added; a line that cannot be taken is reported and the
// rest is loaded. The engine then reads with these words.
#include <aplomb/aplomb.hpp>
#include <aplomb/classify/lexicon_overlay.hpp>
#include <iostream>
#include <string_view>

namespace {

// Usually a file: term, language, category, grade 1-3 and polarity between tabs.
constexpr std::string_view words_of_the_shop =
    "# category none removes a built-in term\n"
    "沙雕\tzh\tnone\t1\t0\n"
    "掉沙\tzh\tdissatisfied\t2\t-1\n"
    "掉沙\tzh\tquality\t1\t-1\n"
    "出片\tzh\tjoy\t2\t1\n"
    "sheds sand\ten\tdissatisfied\t2\t-1\n"
    "sheds sand\ten\tquality\t1\t-1\n"
    "wobbly\ten\tdispleased\t2\t-1\n";

constexpr std::string_view messages[] = {"你们的沙雕什么时候有货", "摆了两天就掉沙了", "摆在窗边特别出片",
                                         "My castle sheds sand all over the desk."};

void show(aplomb::classify::learned_reader const& reader, std::string_view message) {
  auto const read = reader.read(message).affect;
  std::cout << "  " << read.strongest() << ", " << aplomb::name_of(read.main_satisfaction())
            << (read.has(aplomb::classify::flag::abuse) ? ", abuse" : "") << '\n';
}

}  // namespace

int main() {
  using namespace aplomb;

  auto const loaded = classify::load_lexicon(words_of_the_shop);
  for (auto const& fault : loaded.faults) std::cout << "line " << fault.at << ": " << name_of(fault.code) << '\n';

  classify::learned_reader const built_in;
  classify::learned_reader const own{loaded.words.view()};  // `loaded.words` must outlive the reader
  for (auto message : messages) {
    std::cout << message << '\n';
    show(built_in, message);
    show(own, message);
  }

  engine::parts parts;
  parts.reader = own;
  engine const desk{parts};
  conversation talk;
  std::cout << desk.hear(talk, messages[1]).reply() << '\n';
}

// Output:
// line 8: unknown_category
// 你们的沙雕什么时候有货
//   anger 0.83, dissatisfied, abuse
//   neutral 0.458, neutral
// 摆了两天就掉沙了
//   joy 0.351, neutral
//   anger 0.531, dissatisfied
// 摆在窗边特别出片
//   neutral 0.901, neutral
//   joy 0.874, satisfied
// My castle sheds sand all over the desk.
//   joy 0.36, dissatisfied
//   anger 0.683, dissatisfied
// 这样的体验确实不好。现在具体是什么情况呢？
