// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Wording: deterministic, never the same line twice, blanks filled, and what happens when lines run out.

#include "respond/support.hpp"
#include "support/allocations.hpp"
#include "support/catch.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using namespace aplomb_test;
using escalate::owner_state;
using text::language;

plan planned(std::initializer_list<planned_act> acts) {
  plan p;
  for (auto const& a : acts) REQUIRE(p.add(a));
  return p;
}

std::string said(plan const& p, scene const& s) {
  return std::string{word(p, s.view(), builtin_phrases()).text.view()};
}

}  // namespace

TEST_CASE("the same input gives the same words, another seed or turn other ones") {
  scene s;
  s.language = language::zh_hans;
  s.feels(classify::emotion::anger, 2).asks();
  s.affect.about = classify::aspect::delivery;
  plan const p = s.plan_of(service_policy);
  std::set<std::string> seen;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    s.seed = seed;
    CHECK(said(p, s) == said(p, s));
    seen.insert(said(p, s));
  }
  CHECK(seen.size() > 20);
}

TEST_CASE("blanks are filled, and a line with an unfilled blank is not used") {
  scene s;
  s.facts.can = deed_set{deed::look_up};
  s.known = slot_set{slot::order_number};
  plan const p = planned({{act::act_now, topic::look_up, rule::own}});
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    s.seed = seed, s.order_number = {};
    CHECK(said(p, s).find('{') == std::string::npos);
    s.order_number = "AB123456";
    CHECK(said(p, s).find("AB123456") != std::string::npos);  // a filled blank says more
  }
  s.facts.answer = std::string_view{"It takes three days."};
  auto const informed = said(planned({{act::inform, topic::none, rule::own}}), s);
  CHECK(informed.find("three days.") != std::string::npos);
  CHECK(informed.find("..") == std::string::npos);  // the phrase has the mark
  s.facts.answer.clear();
  auto const nothing = word(planned({{act::inform, topic::none, rule::own}}), s.view(), builtin_phrases());
  CHECK(nothing.text.empty());
  CHECK(nothing.stuck);
}

TEST_CASE("durations are said in the customer's language") {
  CHECK(spoken_duration(30_min, language::en) == "30 minutes");
  CHECK(spoken_duration(1_min, language::en) == "1 minute");
  CHECK(spoken_duration(90_s, language::en) == "2 minutes");
  CHECK(spoken_duration(1_h, language::en) == "1 hour");
  CHECK(spoken_duration(24_h, language::en) == "24 hours");
  CHECK(spoken_duration(72_h, language::en) == "3 days");
  CHECK(spoken_duration(2_h, language::zh_hans) == "2小时");
  CHECK(spoken_duration(90_min, language::zh_hant) == "90分鐘");
  CHECK(spoken_duration(49_h, language::zh_hant) == "3天");
  CHECK(spoken_duration(duration{}, language::und) == "0 minutes");
}

TEST_CASE("the feeling and the topic choose the line") {
  scene s;
  s.language = language::zh_hans;
  plan const p = planned({{act::acknowledge, topic::refund, rule::own}});
  CHECK(said(p, s).find("退") != std::string::npos);
  plan const named = planned({{act::name_feeling, topic::none, rule::own}});
  CHECK(said(named, s).empty());  // nothing to name
  std::map<classify::emotion, std::set<std::string>> words;
  for (auto e : {classify::emotion::anger, classify::emotion::fear, classify::emotion::sadness})
    for (s.seed = 0; s.seed < 30; ++s.seed) words[e].insert(said(named, s.feels(e, 2)));
  for (auto const& [e, some] : words)
    for (auto const& [other, more] : words)
      for (auto const& line : some)
        if (e != other) CHECK(more.count(line) == 0);
}

TEST_CASE("English sentences are joined by one blank, Chinese ones by none") {
  scene s;
  s.feels(classify::emotion::anger, 2).asks();
  plan const p = s.plan_of(service_policy);
  CHECK(said(p, s).find(". ") != std::string::npos);
  CHECK(said(p, s).find("  ") == std::string::npos);
  s.language = language::zh_hant;
  CHECK(said(p, s).find(' ') == std::string::npos);
}

TEST_CASE("in a conversation no line is said twice, and when lines run out a person is called") {
  for (auto l : {language::zh_hans, language::zh_hant, language::en}) {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
      aplomb_test::random r{seed};
      scene s;
      s.language = l, s.seed = seed;
      std::set<std::uint16_t> lines;
      bool stuck = false;
      for (std::uint16_t turn = 0; turn < 80 && !stuck; turn = static_cast<std::uint16_t>(turn + 2)) {
        s.turn = turn;
        s.feels(r.one_in(3)   ? classify::emotion::neutral
                : r.one_in(4) ? classify::emotion::sadness
                              : classify::emotion::anger,
                1 + static_cast<int>(r.below(3)));
        if (s.affect.main_emotion() == classify::emotion::neutral) s.affect.intensity = 0;
        s.affect.about = static_cast<classify::aspect>(r.below(count_of<classify::aspect>));
        s.is_ask = s.ask_open = r.one_in(3);
        auto const a = answer_to(s.view(), service_policy, builtin_phrases());
        REQUIRE_FALSE(a.words.text.empty());
        for (auto const& x : a.words.said) CHECK(lines.insert(x.line.place).second);
        stuck = a.plan.handoff != escalate::handoff_reason::none;
        record_said(s.memory, a.words, s.facts, static_cast<std::uint16_t>(turn + 1));
      }
    }
  }
}

TEST_CASE("an act without lines left is dropped; a plan without lines left is stuck") {
  scene s;
  plan const p = planned({{act::acknowledge, topic::none, rule::own}, {act::thank, topic::gratitude, rule::own}});
  unsigned thanks = 0;
  builtin_phrases().of(language::en).for_lines(act::thank, [&](phrase const& line, std::uint16_t place) {
    if (line.about == topic::gratitude) s.memory.note(variant_id{place, language::en}, 0), ++thanks;
  });
  REQUIRE(thanks >= 6);
  auto const u = word(p, s.view(), builtin_phrases());
  REQUIRE(u.said.size() == 1);
  CHECK(u.said[0].what.kind == act::acknowledge);
  CHECK_FALSE(u.stuck);
  builtin_phrases().of(language::en).for_lines(act::acknowledge, [&](phrase const&, std::uint16_t place) {
    s.memory.note(variant_id{place, language::en}, 0);
  });
  CHECK(word(p, s.view(), builtin_phrases()).stuck);
  auto const a = answer_to(s.view(), say<act::acknowledge> | say<act::thank, topic::gratitude>, builtin_phrases());
  CHECK(a.plan.handoff == escalate::handoff_reason::stuck);
  CHECK(to_text(a.plan) == "hand_off{stuck}");
  CHECK_FALSE(a.words.text.empty());
}

TEST_CASE("losing every act that moves the matter on is being stuck, too") {
  scene s;
  plan const p = planned({{act::acknowledge, topic::none, rule::own}, {act::ask, topic::phone, rule::own}});
  builtin_phrases().of(language::en).for_lines(act::ask, [&](phrase const&, std::uint16_t place) {
    s.memory.note(variant_id{place, language::en}, 0);
  });
  auto const u = word(p, s.view(), builtin_phrases());
  CHECK(u.said.size() == 1);
  CHECK(u.stuck);
}

TEST_CASE("while a person is awaited a line may return after eight turns, for a bot it never does") {
  scene s;
  plan const p = planned({{act::follow_up, topic::waiting, rule::own}});
  builtin_phrases().of(language::en).for_lines(act::follow_up, [&](phrase const& line, std::uint16_t place) {
    if (line.about == topic::waiting || line.about == topic::none) s.memory.note(variant_id{place, language::en}, 10);
  });
  s.turn = 17;
  s.owner = owner_state::waiting;
  CHECK(word(p, s.view(), builtin_phrases()).stuck);
  s.turn = 18;
  CHECK_FALSE(word(p, s.view(), builtin_phrases()).text.empty());
  s.owner = owner_state::human;
  CHECK_FALSE(word(p, s.view(), builtin_phrases()).text.empty());
  s.owner = owner_state::bot;
  CHECK(word(p, s.view(), builtin_phrases()).text.empty());
}

TEST_CASE("a reply has at most four lines; soothing gives way first") {
  scene s;
  s.facts.can = deed_set{deed::look_up};
  s.facts.reply_within = 2_h;
  s.known = slot_set{slot::order_number};
  s.feels(classify::emotion::anger, 2);
  plan const p = planned({{act::acknowledge, topic::none, rule::own},
                          {act::name_feeling, topic::none, rule::own},
                          {act::apologise, topic::full, rule::own},
                          {act::act_now, topic::look_up, rule::own},
                          {act::commit, topic::none, rule::own}});
  auto const u = word(p, s.view(), builtin_phrases());
  REQUIRE(u.said.size() == 4);
  CHECK(u.said[0].what.kind == act::name_feeling);  // it tells the cause too
  CHECK(u.said[1].what.kind == act::apologise);
}

TEST_CASE("planning, wording and reviewing do not allocate and change nothing") {
  aplomb_test::random r{3};
  std::vector<scene> scenes;
  for (int i = 0; i < 300; ++i) scenes.push_back(any_scene(r));
  std::size_t bytes = 0;
  allocation_counter const counter;
  for (auto& s : scenes) {
    auto const a = answer_to(s.view(), service_policy, builtin_phrases());
    bytes += a.words.text.size() + review(a.words.text).findings.size();
    record_said(s.memory, a.words, s.facts, s.turn);
    record_said(s.memory, acts_in(a.words.text, s.language), s.turn);
  }
  CHECK(counter.count() == 0);
  CHECK(bytes > 10'000);
}

TEST_CASE("wording for any channel does not allocate") {
  aplomb_test::random r{8};
  std::vector<scene> scenes;
  for (int i = 0; i < 100; ++i) scenes.push_back(any_scene(r));
  std::size_t bytes = 0;
  allocation_counter const counter;
  for (auto const& s : scenes)
    for (auto c : aplomb::all_of<channel>())
      bytes += word(s.plan_of(service_policy), s.view(), builtin_phrases(), limits_of(c, language::en)).text.size();
  CHECK(counter.count() == 0);
  CHECK(bytes > 1000);
}

TEST_CASE("no reply of any situation is cut, empty without reason, or left with a brace") {
  aplomb_test::random r{5};
  for (int i = 0; i < 20'000; ++i) {
    scene const s = any_scene(r);
    auto const a = answer_to(s.view(), service_policy, builtin_phrases());
    INFO(to_text(a.plan).view() << " -> " << a.words.text.view());
    CHECK_FALSE(a.words.text.truncated());
    CHECK(a.words.text.view().find('{') == std::string_view::npos);
    CHECK_FALSE(a.words.text.empty());
    auto const marks = [&](std::string_view mark) {
      int n = 0;
      for (std::size_t at = 0; (at = a.words.text.view().find(mark, at)) != std::string_view::npos; ++at) ++n;
      return n;
    };
    CHECK(marks("?") + marks("？") <= 1);
  }
}

TEST_CASE("an act whose line does not fit any more is dropped whole, never cut") {
  std::string tsv;
  for (auto kind : {"acknowledge", "inform", "offer", "follow_up"})
    tsv += std::string(kind) + "\t-\tany\t" + std::string(200, 'a') +
           (kind == std::string_view("inform") ? " {answer} {offer}" : "") + ".\n";
  auto const loaded = load_phrases(tsv, text::language::en);
  REQUIRE(loaded);
  scene s;
  s.language = text::language::en;
  s.facts.answer = std::string(256, 'b');
  s.facts.offer = std::string(96, 'c');
  plan p;
  for (auto kind : {act::inform, act::acknowledge, act::offer, act::follow_up})
    REQUIRE(p.add({kind, topic::none, rule::own}));
  auto const words = word(p, s.view(), loaded->book());
  CHECK_FALSE(words.text.truncated());
  CHECK(words.text.view().ends_with('.'));
  CHECK(words.said.size() >= 2);
  std::size_t sentences = 0;
  for (char c : words.text.view()) sentences += c == '.';
  CHECK(sentences == words.said.size());
}

TEST_CASE("sizes") {
  CHECK(sizeof(ledger) <= 640);
  STATIC_REQUIRE(std::is_trivially_copyable_v<ledger>);
  STATIC_REQUIRE(std::is_trivially_copyable_v<plan>);
  STATIC_REQUIRE(std::is_trivially_copyable_v<utterance>);
  STATIC_REQUIRE(std::is_trivially_copyable_v<desk_facts>);
  STATIC_REQUIRE(std::is_trivially_copyable_v<phrase_book>);
  STATIC_REQUIRE(noexcept(word(plan{}, std::declval<situation const&>(), builtin_phrases())));
  CHECK(sizeof(plan) <= 32);
}
