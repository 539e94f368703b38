// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What a flag that a model guesses must show besides.
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/second_look.hpp>
#include <string_view>

using namespace aplomb;
using namespace aplomb::classify;

namespace {

score after(flag f, score guessed, std::string_view message, int danger = 0) {
  affect a;
  a.flags[index_of(f)] = guessed;
  look_again(a, message, {}, danger);
  return a.of(f);
}

}  // namespace

TEST_CASE("a guess of self-harm needs a word near a danger to life") {
  for (std::string_view const harmless :
       {"I won't be in the office until Thursday. I'll try it then.", "ok, I have installed it",
        "我觉得这个设置挺有趣的", "不用查了，我自己弄好了", "the update will be sent to this number next week"}) {
    INFO(harmless);
    CHECK(after(flag::self_harm, 0.86_p, harmless) == 0.43_p);
    CHECK(after(flag::self_harm, 0.4_p, harmless) == 0.4_p);  // was not raised
  }
  for (std::string_view const grave :
       {"I'm at the bridge and it's quiet", "the tablets are on the table", "there's no point any more",
        "please look after my dog", "我站在天台上", "药都数好了", "活着真没劲", "今晚过后就不用找我了",
        "我係天台,佢走咗", "一個人,好累"}) {
    INFO(grave);
    CHECK(after(flag::self_harm, 0.51_p, grave) == 0.51_p);
  }
}

TEST_CASE("a word inside a harmless term is no second sign") {
  for (std::string_view const harmless : {"我不想活动被取消", "不想活动报名了", "累死我了", "好想死你们啦",
                                          "跳楼大甩卖", "還是想死你們了", "the wait is killing me"}) {
    INFO(harmless);
    CHECK(after(flag::self_harm, 0.86_p, harmless) == 0.43_p);
  }
  CHECK(after(flag::self_harm, 0.95_p, "我想死你了") == 0.475_p);     // however sure it is
  CHECK(after(flag::self_harm, 0.6_p, "累死我了，想消失") == 0.6_p);  // another word is one
  CHECK(after(flag::self_harm, 0.6_p, "死") == 0.6_p);                // the term hides what is shorter than itself
}

TEST_CASE("a guess of self-harm that is very sure, or that the lexicon shares, stands") {
  CHECK(after(flag::self_harm, 0.9_p, "ok, I have installed it") == 0.9_p);
  CHECK(after(flag::self_harm, 0.6_p, "ok, I have installed it", 500) == 0.6_p);
  CHECK(after(flag::self_harm, 0.6_p, "ok, I have installed it", 499) == 0.3_p);
}

TEST_CASE("a guess of leaving needs a word of leaving or of giving back, unless it is sure") {
  CHECK(after(flag::churn, 0.6_p, "等周末回家我就装") == 0.3_p);
  CHECK(after(flag::churn, 0.69_p, "I only want to use the store without the update") == 0.345_p);
  CHECK(after(flag::churn, 0.6_p, "帮我销户") == 0.6_p);
  CHECK(after(flag::churn, 0.6_p, "I'd like a refund") == 0.6_p);
  CHECK(after(flag::churn, 0.7_p, "等周末回家再装吧") == 0.7_p);
}

TEST_CASE("who tells of others who call asks for nobody") {
  CHECK(after(flag::wants_human, 0.7_p, "手机打不出去，别人打我电话也是关机") == 0.35_p);
  CHECK(after(flag::wants_human, 0.7_p, "我朋友给我打个电话就断线") == 0.35_p);
  CHECK(after(flag::wants_human, 0.7_p, "打我电话，尽快") == 0.7_p);
  CHECK(after(flag::wants_human, 0.7_p, "别人打我电话打不通，转人工") == 0.7_p);
  CHECK(after(flag::wants_human, 0.7_p, "my friends can't ring me back") == 0.35_p);
  CHECK(after(flag::wants_human, 0.7_p, "could someone call me today") == 0.7_p);
  CHECK(after(flag::wants_human, 1_p, "别人打我电话打不通") == 0.499_p);  // half of it would still be raised
}

TEST_CASE("a second look raises nothing and leaves other flags alone") {
  aplomb_test::random r(23);
  for (int i = 0; i < 300; ++i) {
    affect a;
    for (auto& f : a.flags) f = score::of(static_cast<int>(r.below(1001)));
    auto const was = a;
    auto const text = r.text(r.below(100));
    look_again(a, text, {}, static_cast<int>(r.below(1001)));
    for (auto f : all_of<flag>()) {
      CHECK(a.of(f) <= was.of(f));
      if (f != flag::self_harm && f != flag::churn && f != flag::wants_human) CHECK(a.of(f) == was.of(f));
    }
  }
}
