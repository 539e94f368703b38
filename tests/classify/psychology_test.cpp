// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/classify/psychology.hpp>
#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using namespace aplomb;
using namespace aplomb::classify;

namespace {

/// "wary,hurried": the psychologies that the message shows.
std::string shown(std::string_view message, affect const& read = {}) {
  auto const scores = psychology_in(message, read);
  std::string out;
  for (auto p : all_of<psychology>())
    if (scores.shows(p)) out += (out.empty() ? "" : ",") + std::string(name_of(p));
  return out;
}

struct labelled {
  std::string labels, message;
};

std::vector<labelled> messages_of(std::string_view name) {
  std::ifstream in(std::string(APLOMB_SOURCE_DIR) + "/tests/classify/" + std::string(name), std::ios::binary);
  REQUIRE(in);
  std::vector<labelled> out;
  for (std::string line; std::getline(in, line);)
    if (auto const tab = line.find('\t'); !line.empty() && line[0] != '#' && tab != line.npos)
      out.push_back({line.substr(0, tab), line.substr(tab + 1)});
  return out;
}

struct rates {
  std::size_t right = 0, wrong = 0, missed = 0;
};

rates measured(std::vector<labelled> const& messages, psychology p) {
  rates out;
  lexical_reader const reader;
  for (auto const& [labels, message] : messages) {
    bool const wanted = labels.find(name_of(p)) != labels.npos;
    bool const got = psychology_in(message, reader.read(message).affect).shows(p);
    out.right += wanted && got, out.wrong += !wanted && got, out.missed += wanted && !got;
  }
  return out;
}

}  // namespace

TEST_CASE("each psychology is seen in three writings and in Cantonese") {
  CHECK(shown("你们不会是骗子吧，这活动是真的吗？") == "wary");
  CHECK(shown("這個連結是你們官方發的嗎？怕是詐騙") == "wary");
  CHECK(shown("係咪真係冇其他收費㗎？") == "wary");
  CHECK(shown("What's the catch? Are there any hidden fees?") == "wary");
  CHECK(shown("我赶时间，直接告诉我能不能退") == "hurried");
  CHECK(shown("講重點就好，我在趕車") == "hurried");
  CHECK(shown("快啲啦，我趕住返工") == "hurried");
  CHECK(shown("I'm in a rush, yes or no?") == "hurried");
  CHECK(shown("你知道我是谁吗，叫你们经理来") == "proud");
  CHECK(shown("我是貴公司的白金會員，請你們主管直接跟我聯絡") == "proud");
  CHECK(shown("知唔知我係邊個呀？") == "proud");
  CHECK(shown("Do you have any idea who I am? I've been a loyal customer for 15 years.") == "proud");
  CHECK(shown("我是小白，能说得通俗一点吗") == "unfamiliar");
  CHECK(shown("這個「圈存」是什麼意思？有聽沒有懂") == "unfamiliar");
  CHECK(shown("我唔識用個app，點樣登記㗎？") == "unfamiliar");
  CHECK(shown("I'm new to this, could you walk me through it?") == "unfamiliar");
}

TEST_CASE("most messages show none, and that is said") {
  for (std::string_view message :
       {"", "？", "订单 DD20260301 到哪了", "等了三天还没发货，你们到底管不管", "我妈是老客户推荐来的",
        "收到喇，多謝晒", "Where is my order?", "My son is a lawyer and he loves the mug.",
        "The manager was very kind to us.", "\xFF\xFE"}) {
    INFO(message);
    CHECK(psychology_in(message) == psychology_scores{});
    CHECK_FALSE(psychology_in(message).main());
  }
}

TEST_CASE("to accuse is not to be wary, and to reproach is not to be unfamiliar") {
  CHECK(shown("这不是骗人吗？！") == "");
  CHECK(shown("你们这是网络诈骗，我要投诉") == "");
  CHECK(shown("搞不懂你们是怎么做事的") == "");
  CHECK(shown("I don't understand why nobody calls back!") == "");
  CHECK(shown("You never hurry, do you. I was in a hurry yesterday.") != "wary");
}

TEST_CASE("a denial says that it is not so") {
  CHECK(psychology_in("不急，你慢慢查").of(psychology::hurried).per_mille == -1000);
  CHECK(psychology_in("No rush at all, whenever you get a minute.").of(psychology::hurried).per_mille == -1000);
  CHECK(psychology_in("麻煩快一點，不急的話我就不會打來").of(psychology::hurried).per_mille == -1000);
}

TEST_CASE("words that mean little count in pairs, within one sentence") {
  CHECK(shown("麻烦尽快") == "");
  CHECK(shown("尽快，立刻处理") == "hurried");
  CHECK(shown("尽快。上次你们立刻处理了") == "");
}

TEST_CASE("standing counts where the customer speaks of themselves") {
  CHECK(shown("我可是VIP") == "proud");
  CHECK(shown("VIP视频会员怎么取消") == "");
  CHECK(shown("How do gold members get the discount?") == "");
}

TEST_CASE("flags of the reading support and never show a psychology alone") {
  affect urgent;
  urgent.flags[index_of(flag::urgency)] = score{900};
  CHECK(shown("退款", urgent) == "");
  CHECK(shown("尽快退款") == "");
  CHECK(shown("尽快退款", urgent) == "hurried");
  CHECK(psychology_in("我赶时间", urgent).of(psychology::hurried) > psychology_in("我赶时间").of(psychology::hurried));
}

TEST_CASE("a conversation remembers what was shown, lets it fade, and believes a denial") {
  psychology_tally mind;
  CHECK_FALSE(mind.main());
  mind.hear(psychology_in("这活动是真的吗？"));
  REQUIRE(mind.main() == psychology::wary);
  auto const first = mind.of(psychology::wary);
  mind.hear(psychology_in("有没有隐形收费？"));
  CHECK(mind.of(psychology::wary) > first);
  for (int i = 0; i < 10; ++i) mind.hear({});
  CHECK_FALSE(mind.main());
  CHECK(mind.of(psychology::wary) > score{});

  mind = {};
  mind.hear(psychology_in("快点快点，我赶时间"));
  REQUIRE(mind.shows(psychology::hurried));
  mind.hear(psychology_in("不急了，慢慢来"));
  CHECK(mind.of(psychology::hurried) == score{});
}

TEST_CASE("a tally stays within its range whatever is heard") {
  aplomb_test::random r(77);
  psychology_tally mind;
  for (int i = 0; i < 20000; ++i) {
    psychology_scores heard;
    for (auto& s : heard.of_each) s = score::of(r.between(-1000, 1000));
    mind.hear(heard);
    for (auto p : all_of<psychology>()) REQUIRE((mind.of(p) >= score{} && mind.of(p) <= score{1000}));
  }
}

TEST_CASE("any bytes are read, and the same bytes show the same") {
  aplomb_test::random r(78);
  for (int i = 0; i < 2000; ++i) {
    auto const bytes = r.bytes(r.below(200));
    auto const text = r.text(r.below(60));
    CHECK(psychology_in(bytes) == psychology_in(bytes));
    for (auto s : psychology_in(text).of_each) REQUIRE((s.per_mille >= -1000 && s.per_mille <= 1000));
  }
}

// docs/customer.md gives the numbers; these are the least that may be left of them.
TEST_CASE("psychologies are found in messages labelled beforehand") {
  auto const tuned = messages_of("psychology.tsv"), unseen = messages_of("psychology_unseen.tsv");
  REQUIRE(tuned.size() == 147);
  REQUIRE(unseen.size() == 52);
  for (auto p : all_of<psychology>()) {
    INFO(name_of(p));
    auto const a = measured(tuned, p), b = measured(unseen, p);
    CHECK(a.right * 100 >= (a.right + a.wrong) * 95);
    CHECK(a.right * 100 >= (a.right + a.missed) * 90);
    CHECK(b.right * 100 >= (b.right + b.wrong) * 85);
    CHECK(b.right * 100 >= (b.right + b.missed) * 70);
  }
}
