// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/session/burst.hpp>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;
using namespace aplomb::literals;

constexpr instant noon{1'800'000'000'000};

/// How long the desk holds after a first message, in ms.
std::int64_t held(std::string_view message) {
  burst b;
  b.add(message, noon);
  return (b.hold_until() - noon).ms;
}

}  // namespace

TEST_CASE("the end of a message tells whether more will come") {
  for (std::string_view open :
       {"我昨天买的那个，", "因为", "我想說的是...", "還有", "这个东西不错，但是", "The parcel came and",
        "I called because", "My order:", "第一", "同埋", "这个……", "so "})
    CHECK(end_of(open) == message_end::open);
  for (std::string_view closed : {"什么时候发货？", "到底有沒有人在嗎", "快点处理。", "Where is my parcel?", "Thanks",
                                  "Please help!", "谢谢", "Thank You"})
    CHECK(end_of(closed) == message_end::closed);
  for (std::string_view plain : {"你好", "我的订单还没到", "my order has not come", "brand", "", "  ", "\xFF\xFE"})
    CHECK(end_of(plain) == message_end::plain);
}

TEST_CASE("the desk answers a question soon and leaves an unfinished thought its time") {
  CHECK(held("请问我的订单什么时候发货？") == 2'000);
  CHECK(held("我的订单到现在都还没有收到") == 5'000);
  CHECK(held("我前天下了一个订单，但是") == 10'000);
  CHECK(held("你好") == 9'000);  // a beginning
  CHECK(held("在嗎") == 2'000);
  CHECK(held("because") == 14'000);
  CHECK(held("Is anybody there?") == 2'000);
}

TEST_CASE("one thought in several messages is answered once, after the last of them") {
  burst b;
  CHECK_FALSE(b.finished(noon));
  b.add("你好", noon);
  CHECK_FALSE(b.finished(noon + 3_s));
  b.add("我昨天在你们店里买的鞋子", noon + 4_s);
  CHECK_FALSE(b.finished(noon + 9_s));
  b.add("尺码发错了，能换吗？", noon + 10_s);
  CHECK(b.count() == 3);
  CHECK(b.hold_until() == noon + 19_s);  // 1.5 times the pause of 6 s, which is this customer's own
  CHECK(b.finished(noon + 19_s));
}

TEST_CASE("nobody waits longer than half a minute for the desk to listen") {
  burst b;
  for (int i = 0; i < 20; ++i) b.add("and", noon + duration{i * 3'000});
  CHECK(b.hold_until() == noon + 57_s);  // the last message itself: the half minute is over
  CHECK(b.finished(noon + 57_s));
}

TEST_CASE("property: a burst holds at least until its last message and at most as long as it says") {
  aplomb_test::random r(32);
  for (int run = 0; run < 2000; ++run) {
    burst b;
    instant at = noon, last = noon;
    for (std::size_t i = 0, n = 1 + r.below(12); i < n; ++i) {
      at = at + duration{r.between(-2'000, 20'000)};
      if (i == 0) last = at;
      last = std::max(last, at);
      b.add(r.one_in(2) ? r.bytes(r.below(30)) : r.text(r.below(12)), at);
      CHECK(b.hold_until() >= last);
      CHECK(b.hold_until() <= last + 15_s);
      CHECK(b.finished(b.hold_until()));
      CHECK(b.count() == i + 1);
    }
  }
}
