// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Tone: what suits a customer now and why, what a text has, and emoji: none unless asked for.

#include "respond/support.hpp"
#include "support/catch.hpp"
#include <aplomb/respond/culture.hpp>
#include <aplomb/respond/emoji.hpp>
#include <aplomb/respond/tone.hpp>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace aplomb_test;
using classify::trend;
using text::language;

constexpr language languages[] = {language::zh_hans, language::zh_hant, language::en};

tone wanted(feeling f, trend t = trend::steady, channel c = channel::chat, bool hurried = false) {
  return tone_for(f, t, c, hurried).wanted;
}

}  // namespace

TEST_CASE("the target follows feeling, heading, hurry and channel, and tells why") {
  CHECK(wanted(feeling::hurt).warmth > wanted(feeling::calm).warmth);
  CHECK(wanted(feeling::hurt).pace < wanted(feeling::angry).pace);
  CHECK(wanted(feeling::angry).formality > wanted(feeling::pleased).formality);
  CHECK(wanted(feeling::angry).warmth < wanted(feeling::hurt).warmth);  // no familiarity with somebody who is angry
  CHECK(wanted(feeling::any) == wanted(feeling::calm));
  CHECK(wanted(feeling::upset, trend::worsening).warmth > wanted(feeling::upset).warmth);
  CHECK(wanted(feeling::upset, trend::improving).formality < wanted(feeling::upset).formality);
  CHECK(wanted(feeling::calm, trend::steady, channel::chat, true).pace > wanted(feeling::calm).pace);
  CHECK(wanted(feeling::pleased, trend::steady, channel::mail).formality == score{600});
  CHECK(wanted(feeling::angry, trend::worsening, channel::mail).formality == score{700});
  CHECK(wanted(feeling::calm, trend::steady, channel::voice).pace < wanted(feeling::calm).pace);
  auto const t = tone_for(feeling::angry, trend::worsening, channel::voice, true);
  CHECK(t.why == fixed_vector<tone_reason, 5>{tone_reason::angry, tone_reason::worsening, tone_reason::hurried,
                                              tone_reason::channel_is_heard});
  STATIC_REQUIRE(tone_for(feeling::calm, trend::steady, channel::chat).wanted.warmth == score{400});
  for (auto f : aplomb::all_of<feeling>())
    for (auto h : aplomb::all_of<trend>())
      for (auto c : aplomb::all_of<channel>())
        for (bool hurried : {false, true}) {
          auto const all = tone_for(f, h, c, hurried);
          for (score s : {all.wanted.warmth, all.wanted.pace, all.wanted.formality}) {
            CHECK(s >= score{200});
            CHECK(s <= score{1000});
          }
          CHECK_FALSE(all.why.empty());
        }
}

TEST_CASE("somebody reads faster at a quicker pace, within what can be understood") {
  CHECK(speaking_rate(score{0}, language::zh_hans) == 150);
  CHECK(speaking_rate(score{1000}, language::zh_hant) == 260);
  CHECK(speaking_rate(score{500}, language::en) == 155);
  CHECK(speaking_rate(score{-5}, language::en) == 120);
}

TEST_CASE("warmth, pace and formality are counted in three languages") {
  CHECK(tone_of("", language::en) == tone{});
  CHECK(tone_of("I understand why you're worried.", language::en).warmth >
        tone_of("The parcel is in the depot.", language::en).warmth);
  CHECK(tone_of("您的心情我理解。", language::zh_hans).warmth > tone_of("包裹在仓库。", language::zh_hans).warmth);
  CHECK(tone_of("您的心情我理解。", language::zh_hant).warmth > tone_of("包裹在倉庫。", language::zh_hant).warmth);
  CHECK(tone_of("Done. It left today.", language::en).pace == score{1000});
  CHECK(tone_of(std::string(200, 'a') + ".", language::en).pace == score{0});
  CHECK(tone_of("已经查到了。", language::zh_hans).pace >
        tone_of("我们已经在系统里查到了您上个星期提交的那一笔订单的情况。", language::zh_hans).pace);
  CHECK(tone_of("Okay, no worries, we'll get it.", language::en).formality <
        tone_of("Could you send the number, please?", language::en).formality);
  CHECK(tone_of("请您稍候。", language::zh_hans).formality > tone_of("你等等哦。", language::zh_hans).formality);
  CHECK(tone_of("請您稍候。", language::zh_hant).formality > tone_of("你等等哦。", language::zh_hant).formality);
}

TEST_CASE("a reply that is too cold, too slow or too familiar is found") {
  auto const angry = tone_for(feeling::angry, trend::worsening, channel::chat);
  auto const cold = tone_findings("The parcel is in the depot.", language::en, angry);
  REQUIRE(cold.size() == 1);
  CHECK(cold[0].part == tone_part::warmth);
  CHECK(cold[0].too_low());
  auto const familiar =
      tone_findings("Okay, got it, hi! No problem at all, I understand, sorry, sure.", language::en, angry);
  REQUIRE(familiar.size() == 1);
  CHECK(familiar[0].part == tone_part::formality);
  auto const slow = tone_findings(
      "您反映的这件事情我们理解您着急的心情并且已经在第一时间向负责配送的部门作了详细的说明与登记以便后续跟进。",
      language::zh_hans, angry);
  REQUIRE(slow.size() == 1);
  CHECK(slow[0].part == tone_part::pace);
  auto const stiff = tone_findings("請您謹悉，敬請您見諒，感謝您，請您稍候。", language::zh_hant,
                                   tone_for(feeling::pleased, trend::steady, channel::chat), score{300});
  REQUIRE(stiff.size() == 1);
  CHECK(stiff[0].part == tone_part::formality);
  CHECK_FALSE(stiff[0].too_low());
  CHECK(tone_findings("您的心情我理解，這件事確實讓人生氣。我這就為您查。", language::zh_hant, angry).empty());
}

TEST_CASE("what the service policy says to a strong feeling has the tone it should") {
  aplomb_test::random r{69};
  int replies = 0, off = 0;
  for (int i = 0; i < 20'000; ++i) {
    scene const s = any_scene(r);
    auto const f = s.view().feeling();
    if (!is_troubled(f) || s.owner != escalate::owner_state::bot) continue;
    auto const a = answer_to(s.view(), service_policy, builtin_phrases());
    if (!a.plan.has(act::acknowledge) && !a.plan.has(act::name_feeling)) continue;
    auto const l = s.language == language::und ? language::en : s.language;
    ++replies;
    off += !tone_findings(a.words.text, l, tone_for(f, trend::steady, channel::chat), score{450}).empty();
  }
  INFO(off << " of " << replies);
  CHECK(replies > 2'000);
  CHECK(off * 20 < replies);
}

TEST_CASE("emoji only in a chat, only for somebody who is pleased, and only what the region reads as kind") {
  for (auto f : aplomb::all_of<feeling>())
    for (auto c : aplomb::all_of<channel>())
      for (auto l : languages)
        CHECK((permitted_emoji(f, c, culture_of(region::unknown, l)).size() == 0) ==
              !(f == feeling::pleased && c == channel::chat));
  for (auto place : {region::mainland, region::taiwan, region::hong_kong})
    for (auto l : {language::zh_hans, language::zh_hant})
      for (auto const& e : permitted_emoji(feeling::pleased, channel::chat, culture_of(place, l)))
        for (std::string_view cold : {"🙂", "👋", "👌", "😂"}) CHECK(e != cold);
  // A usage without emoji has none, whatever the mood.
  culture formal = culture_of(region::taiwan, language::zh_hant);
  formal.emoji = emoji_use::none;
  CHECK(permitted_emoji(feeling::pleased, channel::chat, formal).size() == 0);
}

TEST_CASE("an emoji that is not permitted, or one too many, is found in a reply") {
  auto const fine = permitted_emoji(feeling::pleased, channel::chat, culture_of(region::mainland, language::zh_hans));
  CHECK_FALSE(emoji_fault_in("太好了😊", fine, 1));
  CHECK_FALSE(emoji_fault_in("没有表情。", {}, 0));
  auto const cold = emoji_fault_in("好的🙂。", fine, 1);
  REQUIRE(cold);
  CHECK(cold.begin == 6);
  CHECK(cold.end == 10);
  CHECK(emoji_fault_in("好😊好🌹", fine, 1).begin == 10);
  CHECK_FALSE(emoji_fault_in("好😊好🌹", fine, 2));
  CHECK_FALSE(emoji_fault_in("好🙏🏽", fine, 1));  // a skin tone is the writer's
  CHECK(emoji_fault_in("Done 😊", {}, 0));
}

TEST_CASE("a reply ends with an emoji only where the limits ask for one and the customer is pleased") {
  for (auto l : languages) {
    std::set<std::string> seen;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
      scene s;
      s.language = l, s.seed = seed;
      s.feels(classify::emotion::joy, 3);
      REQUIRE(s.view().feeling() == feeling::pleased);
      plan p;
      REQUIRE(p.add({act::thank, topic::gratitude, rule::own}));
      auto limits = limits_of(channel::chat, l);
      auto const plain = word(p, s.view(), builtin_phrases(), limits);
      CHECK(respond::detail::ends_with_mark(plain.text));
      limits.emoji = 1;
      auto const merry = word(p, s.view(), builtin_phrases(), limits);
      CHECK(merry.text.view().starts_with(plain.text.view()));
      CHECK(merry.text.size() > plain.text.size());
      auto const permitted = permitted_emoji(feeling::pleased, channel::chat, culture_of(region::unknown, l));
      CHECK_FALSE(emoji_fault_in(merry.text, permitted, 1));
      CHECK(emoji_fault_in(merry.text, permitted, 0));
      seen.insert(std::string{merry.text.view().substr(plain.text.size())});
      s.feels(classify::emotion::anger, 2);
      CHECK(word(p, s.view(), builtin_phrases(), limits).text == word(p, s.view(), builtin_phrases()).text);
    }
    CHECK(seen.size() == permitted_emoji(feeling::pleased, channel::chat, culture_of(region::unknown, l)).size());
  }
}
