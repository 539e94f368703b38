// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Channels: what their limits are, and that wording keeps them without cutting a sentence or the act that solves.

#include "respond/support.hpp"
#include "support/catch.hpp"
#include <aplomb/respond/channel.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb_test;
using text::language;

constexpr language languages[] = {language::zh_hans, language::zh_hant, language::en};

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> out;
  for_sentences(text, [&](std::size_t begin, std::size_t end) { out.emplace_back(text.substr(begin, end - begin)); });
  return out;
}

plan planned(std::initializer_list<planned_act> acts) {
  plan p;
  for (auto const& a : acts) REQUIRE(p.add(a));
  return p;
}

bool has(utterance const& u, act a) {
  for (auto const& s : u.said)
    if (s.what.kind == a) return true;
  return false;
}

/// An angry customer and a desk that can do much about it.
scene heated(language l) {
  scene s;
  s.language = l;
  s.feels(classify::emotion::anger, 2).asks();
  s.affect.about = classify::aspect::delivery;
  s.known = slot_set{slot::order_number};
  s.order_number = "AB123456";
  s.facts.can = deed_set{deed::expedite};
  s.facts.cause = fault_of::company;
  s.facts.reply_within = 2_h;
  s.facts.offer = std::string_view{l == language::en ? "a new parcel" : "重新寄一件"};
  return s;
}

plan long_plan() {
  return planned({{act::acknowledge, topic::delivery, rule::own},
                  {act::name_feeling, topic::delivery, rule::own},
                  {act::affirm, topic::none, rule::own},
                  {act::apologise, topic::full, rule::own},
                  {act::act_now, topic::expedite, rule::own},
                  {act::commit, topic::none, rule::own}});
}

}  // namespace

TEST_CASE("sentences end at marks, at line breaks, and not within numbers or lists") {
  CHECK(sentences_of("").empty());
  CHECK(sentences_of("   \n").empty());
  CHECK(sentences_of("Hello. It costs 3.50 dollars!? Yes") ==
        std::vector<std::string>{"Hello.", "It costs 3.50 dollars!?", "Yes"});
  CHECK(sentences_of("好的。我看看……请稍等！") == std::vector<std::string>{"好的。", "我看看……", "请稍等！"});
  CHECK(sentences_of("他說「好。」然後走了。") == std::vector<std::string>{"他說「好。」", "然後走了。"});
  CHECK(sentences_of("1. Open the box.\n2. Press the key.") ==
        std::vector<std::string>{"1. Open the box.", "2. Press the key."});
  CHECK(characters_in("a好😀") == 3);
  CHECK(sentences_in("好的。谢谢。") == 2);
  STATIC_REQUIRE(sentences_in("One. Two.") == 2);
}

TEST_CASE("a text keeps the limits of a channel or does not") {
  auto const sms = limits_of(channel::sms, language::en);
  CHECK(sms.characters == 160);
  CHECK(limits_of(channel::sms, language::zh_hant).characters == 70);
  CHECK(keeps(sms, std::string(160, 'a')));
  CHECK_FALSE(keeps(sms, std::string(161, 'a')));
  CHECK_FALSE(keeps(sms, "One. Two. Three. Four."));
  CHECK(keeps(limits_of(channel::chat, language::en), "See https://example.org/a."));
  CHECK_FALSE(keeps(limits_of(channel::voice, language::en), "See https://example.org/a."));
  for (auto c : aplomb::all_of<channel>())
    for (auto l : languages) {
      auto const limits = limits_of(c, l);
      CHECK(limits.medium == c);
      CHECK(limits.acts >= 2);
      CHECK(limits.acts <= 8);
      CHECK(limits.emoji == 0);  // nobody gets emoji without asking for them
      CHECK(limits.answer_within > duration{});
    }
}

TEST_CASE("a short message loses the least needed acts, and never the one that solves") {
  for (auto l : languages)
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      scene s = heated(l);
      s.seed = seed;
      auto const limits = limits_of(channel::sms, l);
      auto const u = word(long_plan(), s.view(), builtin_phrases(), limits);
      INFO(u.text.view());
      CHECK(has(u, act::act_now));
      CHECK(has(u, act::commit));
      CHECK_FALSE(has(u, act::affirm));
      CHECK_FALSE(has(u, act::acknowledge));
      CHECK(u.over_limits == !keeps(limits, u.text));
      CHECK_FALSE(u.stuck);
      // What is there is whole: as many sentences as the lines have.
      CHECK(sentences_in(u.text) >= u.said.size());
      CHECK(respond::detail::ends_with_mark(u.text));
    }
}

TEST_CASE("acts leave in the stated order, and what nothing may leave out stays") {
  plan p = planned({{act::greet, topic::none, rule::own},
                    {act::reflect, topic::delivery, rule::own},
                    {act::praise, topic::none, rule::own},
                    {act::thank, topic::fact, rule::own},
                    {act::ask, topic::order_number, rule::own}});
  std::vector<act> left;
  for (std::size_t i = 0; (i = least_needed(p.acts)) < p.acts.size();)
    left.push_back(p.acts[i].kind), p.acts.erase_at(i);
  CHECK(left == std::vector<act>{act::praise, act::greet, act::reflect, act::thank});
  REQUIRE(p.acts.size() == 1);
  CHECK(p.acts[0].kind == act::ask);

  // The paraphrase stays as long as the reply asks whether it is right.
  plan const q = planned({{act::reflect, topic::delivery, rule::own}, {act::confirm, topic::issue, rule::own}});
  CHECK(least_needed(q.acts) == q.acts.size());
  // Whoever is in danger is not spared a word.
  plan const d = planned({{act::empathise, topic::self_harm, rule::own}, {act::hand_off, topic::self_harm, rule::own}});
  CHECK(least_needed(d.acts) == d.acts.size());
  // One act alone is never left out.
  CHECK(least_needed(planned({{act::thank, topic::gratitude, rule::own}}).acts) == 1);
}

TEST_CASE("what may not be left out and is too long is said whole, and the reply tells") {
  scene s;
  s.language = language::en;
  s.asks();
  s.facts.answer = std::string(200, 'x');
  auto const u = word(planned({{act::acknowledge, topic::none, rule::own}, {act::inform, topic::none, rule::own}}),
                      s.view(), builtin_phrases(), limits_of(channel::sms, language::en));
  CHECK(u.said.size() == 1);
  CHECK(u.over_limits);
  CHECK(u.text.view().find(std::string(200, 'x')) != std::string_view::npos);
  s.facts.answer = std::string_view{"it's on its way"};
  CHECK_FALSE(word(planned({{act::inform, topic::none, rule::own}}), s.view(), builtin_phrases(),
                   limits_of(channel::sms, language::en))
                  .over_limits);
}

TEST_CASE("nobody can hear a link: the script says so") {
  scene s;
  s.language = language::en;
  s.facts.answer = std::string_view{"https://example.org/form"};
  plan const p = planned({{act::inform, topic::none, rule::own}});
  CHECK(word(p, s.view(), builtin_phrases(), limits_of(channel::voice, language::en)).over_limits);
  CHECK_FALSE(word(p, s.view(), builtin_phrases()).over_limits);
}

TEST_CASE("every reply of any situation keeps the limits of every channel or tells that it does not") {
  aplomb_test::random r{31};
  int replies = 0, over = 0;
  for (int i = 0; i < 6'000; ++i) {
    scene const s = any_scene(r);
    plan const p = s.plan_of(service_policy);
    auto const whole = word(p, s.view(), builtin_phrases());
    for (auto c : aplomb::all_of<channel>()) {
      auto const limits = limits_of(c, s.language == language::und ? language::en : s.language);
      auto const u = word(p, s.view(), builtin_phrases(), limits);
      INFO(name_of(c) << ": " << u.text.view());
      CHECK(u.over_limits == !keeps(limits, u.text));
      CHECK(u.said.size() <= 8);
      // What solved the matter in a chat still does.
      for (auto const& a : whole.said)
        if (is_solving(a.what.kind) || a.what.kind == act::apologise) CHECK(has(u, a.what.kind));
      ++replies, over += u.over_limits;
    }
  }
  CHECK(replies == 24'000);
  CHECK(over * 20 < replies);  // lines are short: what cannot be shortened is rare
}

TEST_CASE("a mail is worded more formally than a chat") {
  for (auto l : languages) {
    int chat = 0, mail = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      scene s = heated(l);
      s.seed = seed;
      plan const p = planned({{act::acknowledge, topic::none, rule::own}, {act::act_now, topic::expedite, rule::own}});
      chat += formality_of(word(p, s.view(), builtin_phrases()).text, l).per_mille;
      mail += formality_of(word(p, s.view(), builtin_phrases(), limits_of(channel::mail, l)).text, l).per_mille;
    }
    INFO(text::tag_of(l) << ' ' << chat << ' ' << mail);
    CHECK(mail > chat);
  }
}

TEST_CASE("a number that the reply names already is not named again") {
  for (auto l : languages)
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      scene s = heated(l);
      s.seed = seed;
      auto const text = word(long_plan(), s.view(), builtin_phrases()).text;
      INFO(text.view());
      auto const first = text.view().find("AB123456");
      CHECK(first != std::string_view::npos);
      CHECK(text.view().find("AB123456", first + 1) == std::string_view::npos);
    }
}

TEST_CASE("thanks for a fact name the fact of this message, never an earlier one") {
  for (auto l : languages)
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
      scene s = heated(l);
      s.seed = seed;
      plan const p = planned({{act::thank, topic::fact, rule::own}});
      s.given = slot_set{slot::order_number};
      CHECK(word(p, s.view(), builtin_phrases()).text.view().find("AB123456") != std::string_view::npos);
      s.given = slot_set{slot::phone};
      CHECK(word(p, s.view(), builtin_phrases()).text.view().find("AB123456") == std::string_view::npos);
    }
}

TEST_CASE("an apology whose remedy has no line left is not said, and a paraphrase takes its question with it") {
  scene s = heated(language::en);
  builtin_phrases().of(language::en).for_lines(act::act_now, [&](phrase const&, std::uint16_t place) {
    s.memory.note(variant_id{place, language::en}, 0);
  });
  auto const u = word(planned({{act::apologise, topic::full, rule::own}, {act::act_now, topic::expedite, rule::own}}),
                      s.view(), builtin_phrases());
  CHECK(u.text.empty());
  CHECK(u.stuck);

  builtin_phrases().of(language::en).for_lines(act::reflect, [&](phrase const&, std::uint16_t place) {
    s.memory.note(variant_id{place, language::en}, 0);
  });
  auto const v = word(planned({{act::acknowledge, topic::none, rule::own},
                               {act::reflect, topic::delivery, rule::own},
                               {act::confirm, topic::issue, rule::own}}),
                      s.view(), builtin_phrases());
  CHECK(v.said.size() == 1);
  CHECK(has(v, act::acknowledge));
}
