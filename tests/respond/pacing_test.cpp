// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Pauses and parts of a reply: every byte once, in order, never faster than read.

#include "respond/support.hpp"
#include "support/catch.hpp"
#include <aplomb/respond/pacing.hpp>
#include <string>
#include <string_view>

namespace {

using namespace aplomb_test;
using text::language;

std::string_view part(std::string_view text, paced_message const& m) { return text.substr(m.begin, m.end - m.begin); }

}  // namespace

TEST_CASE("a short reply is one message, after the time to read and to type") {
  auto const one = paced("Thanks, I've got that.", "It is AB123456");
  REQUIRE(one.size() == 1);
  CHECK(one[0] == paced_message{0, 22, duration{14 * 25 + 22 * 40}});
  auto const chinese = paced("好的，收到。", "单号发您了");
  REQUIRE(chinese.size() == 1);
  CHECK(chinese[0].after == duration{5 * 100 + 6 * 150});
  CHECK(paced("", "hello").empty());
  STATIC_REQUIRE(paced("Yes.", "").size() == 1);
}

TEST_CASE("a long reply is split between sentences") {
  std::string_view const text =
      "盼着的东西不能好好拿到手，确实让人恼火，这一点我完全明白。您说的情况我都看了，前后经过也都清楚了，不用您再说一遍"
      "。"
      "我现在就把催单提交上去，请您稍等一下，我这边马上就能看到结果。";
  auto const parts = paced(text, "怎么还没到");
  REQUIRE(parts.size() == 3);
  CHECK(part(text, parts[0]) == "盼着的东西不能好好拿到手，确实让人恼火，这一点我完全明白。");
  CHECK(part(text, parts[2]).starts_with("我现在就"));
  for (auto const& p : parts) CHECK(p.after <= duration{5000});
}

TEST_CASE("no pause where none is wanted") {
  std::string_view const text =
      "Please don't stay alone, I'm getting someone. If it's urgent, contact local emergency services now.";
  auto const danger = paced(text, "I can't go on", channel::chat, true);
  REQUIRE(danger.size() == 1);
  CHECK(danger[0] == paced_message{0, static_cast<std::uint32_t>(text.size()), {}});
  for (auto c : {channel::mail, channel::sms, channel::voice}) {
    auto const whole = paced(text, "hello", c);
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].after == duration{});
  }
  std::string const list =
      std::string(200, 'a') + ".\n1. " + std::string(200, 'b') + ".\n2. " + std::string(200, 'c') + ".";
  CHECK(paced(list, "").size() == 1);  // a list stays together
}

TEST_CASE("whatever the reply: nothing is lost, and no message comes before the last one can be read") {
  aplomb_test::random r{41};
  int split = 0;
  pace_rules const rules;
  for (int i = 0; i < 5'000; ++i) {
    scene const s = any_scene(r);
    auto const words = answer_to(s.view(), service_policy, builtin_phrases()).words;
    auto const text = words.text.view();
    std::string const heard(r.below(80), 'x');
    auto const parts = paced(text, heard);
    INFO(text);
    REQUIRE_FALSE(parts.empty());
    CHECK(parts.size() <= rules.most_messages);
    split += parts.size() > 1;
    std::size_t at = 0;
    std::int64_t before = 0;
    for (auto const& p : parts) {
      CHECK(p.begin >= at);
      CHECK(p.begin - at <= 1);  // at most the blank between two sentences
      CHECK(p.end > p.begin);
      at = p.end;
      auto const reading = respond::detail::time_for(part(text, p), rules, false);
      CHECK((p.after.ms >= before || p.after == rules.longest));
      CHECK(p.after <= rules.longest);
      CHECK(respond::detail::ends_with_mark(part(text, p)));
      before = reading;
    }
    CHECK(at == text.size());
  }
  CHECK(split > 300);
}

TEST_CASE("odd rules and odd bytes do no harm") {
  pace_rules odd;
  odd.most_messages = 0;
  CHECK(paced("One. Two. Three.", "", channel::chat, false, odd).size() == 1);
  odd.most_messages = 200, odd.message_ms = 0;
  CHECK(paced("One. Two. Three. Four. Five. Six.", "", channel::chat, false, odd).size() == 4);
  CHECK(paced("\xFF\xFE", "\xC3").size() == 1);
  CHECK(paced("   ", "").size() == 1);
}
