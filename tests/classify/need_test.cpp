// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What a message calls for: how the surest need is chosen, and what the built-in model makes of plain messages and of any bytes.

#include "support/catch.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/need_reader.hpp>
#include <aplomb/core/enum.hpp>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace aplomb::classify;
using namespace aplomb::literals;
using aplomb::index_of;
using aplomb::name_of;
using aplomb::score;

constexpr needs made_of(std::initializer_list<std::pair<need, score>> scores) {
  needs n;
  for (auto const& [what, sure] : scores) n.of_need[index_of(what)] = sure;
  return n;
}

constexpr needs lacking(std::initializer_list<std::pair<helpful_fact, score>> scores) {
  needs n;
  for (auto const& [what, sure] : scores) n.of_fact[index_of(what)] = sure;
  return n;
}

needs called_for(std::string_view message, desk_act last = desk_act::none) {
  return needs_of(message, learned_reader{}.read(message), last);
}

bool same(needs const& a, needs const& b) {
  return std::equal(std::begin(a.of_need), std::end(a.of_need), b.of_need) &&
         std::equal(std::begin(a.of_fact), std::end(a.of_fact), b.of_fact);
}

struct sample {
  desk_act last;
  std::string_view message;
  need calls_for;
};

std::string spelled(sample const& s) {
  return std::string(s.message) + " after " + std::string(name_of(s.last)) + ": " +
         std::string(name_of(called_for(s.message, s.last).most()));
}

/// Nothing negative, and each choice sums to 1.
void is_a_verdict(needs const& n) {
  int sum = 0, facts = 0;
  for (auto const s : n.of_need) {
    CHECK(s >= score{});
    sum += s.per_mille;
  }
  for (auto const s : n.of_fact) {
    CHECK(s >= score{});
    facts += s.per_mille;
  }
  CHECK(n.of(need::none) == score{});
  CHECK(sum == score::one);
  CHECK(facts == score::one);
}

}  // namespace

TEST_CASE("needs that a desk meets alike count together, and the surest of them is named") {
  using enum need;
  CHECK(made_of({{wait, 0.30_p}, {close, 0.30_p}, {check, 0.40_p}}).most() == wait);
  CHECK(made_of({{wait, 0.20_p}, {close, 0.35_p}, {check, 0.45_p}}).most() == close);
  CHECK(made_of({{answer, 0.25_p}, {reconsider, 0.30_p}, {press, 0.45_p}}).most() == reconsider);
  CHECK(made_of({{check, 0.20_p}, {carry_out, 0.15_p}, {receive, 0.25_p}, {pass_on, 0.40_p}}).most() == receive);
  CHECK(made_of({{press, 0.50_p}, {pass_on, 0.50_p}}).most() == press);  // of equals the first
  CHECK(made_of({{person, 0.30_p}, {boundary, 0.30_p}, {clarify, 0.40_p}}).most(0.50_p) == none);  // each for itself
  STATIC_REQUIRE(made_of({{chat, 1_p}}).most() == chat);
}

TEST_CASE("below what is asked for nothing is sure, and of nothing nothing") {
  using enum need;
  CHECK(needs{}.most() == none);
  CHECK(needs{}.most(0_p) == none);
  auto const some = made_of({{check, 0.20_p}, {carry_out, 0.29_p}, {press, 0.31_p}, {chat, 0.20_p}});
  CHECK(some.most(0.50_p) == none);
  CHECK(some.most(0.49_p) == carry_out);
  CHECK(some.most(0_p) == carry_out);
  CHECK(made_of({{press, 0.50_p}}).most(0.50_p) == press);
  CHECK(made_of({{press, 0.30_p}, {pass_on, 0.30_p}}).most() == none);
  for (auto const n : aplomb::all_of<need>()) {
    INFO(name_of(n));
    auto const alone = made_of({{n, 1_p}});
    CHECK(alone.of(n) == 1_p);
    CHECK(alone.most(1_p) == n);
  }
}

TEST_CASE("the fact most worth asking for is none where it is not sure enough") {
  using enum helpful_fact;
  CHECK(needs{}.most_helpful() == none);
  CHECK(needs{}.most_helpful(0_p) == none);
  CHECK(lacking({{none, 0.50_p}, {order, 0.45_p}, {when, 0.05_p}}).most_helpful() == order);  // beside none
  CHECK(lacking({{none, 0.20_p}, {order, 0.44_p}, {account, 0.36_p}}).most_helpful() == none);
  CHECK(lacking({{none, 0.20_p}, {order, 0.44_p}, {account, 0.36_p}}).most_helpful(0.40_p) == order);
  CHECK(lacking({{account, 0.50_p}, {model, 0.50_p}}).most_helpful() == account);  // of equals the first
  CHECK(lacking({{none, 1_p}}).most_helpful(0_p) == none);
  CHECK(lacking({{none, 1_p}}).of(none) == 1_p);
}

TEST_CASE("what plain messages call for is read in either Chinese script and in English") {
  using enum need;
  using last = desk_act;
  for (auto const& s : {sample{last::none, "请问这个套餐怎么改", answer},
                        {last::greeted, "请问合约期内可以换套餐吗？", answer},
                        {last::none, "請問國際漫遊一天多少錢？", answer},
                        {last::none, "How do I turn on roaming before my trip?", answer},
                        {last::informed, "我按你说的重启了，还是不行", reconsider},
                        {last::informed, "I tried that already and it still doesn't work.", reconsider},
                        {last::none, "I was charged twice for the same order.", check},
                        {last::none, "帮我取消这个会员自动续费", carry_out},
                        {last::none, "請幫我取消訂單", carry_out},
                        {last::asked, "订单号是 A123456789", receive},
                        {last::asked, "已經私訊了", receive},
                        {last::asked, "My account number is 4471029", receive},
                        {last::promised, "都三天了还没人联系我", press},
                        {last::promised, "說好三天內處理，都一個禮拜了還沒下文", press},
                        {last::promised, "It's been a week and nobody has called me back.", press},
                        {last::none, "你们的广告太多了，希望能改进", pass_on},
                        {last::promised, "好的，我等你们消息", wait},
                        {last::promised, "OK, I'll wait.", wait},
                        {last::solved, "可以了，谢谢", close},
                        {last::solved, "解決了，謝謝你", close},
                        {last::solved, "That fixed it, thank you!", close},
                        {last::none, "傻逼", boundary}}) {
    INFO(spelled(s));
    CHECK(called_for(s.message, s.last).most() == s.calls_for);
  }
}

TEST_CASE("the fact that helps is read as well") {
  CHECK(called_for("家裡的網路從昨天開始就斷線").most_helpful() == helpful_fact::account);
  CHECK(called_for("这个月多扣了我三十块钱，帮我查一下").most_helpful() == helpful_fact::account);
  // Who thanks for what was solved is asked for nothing.
  CHECK(called_for("可以了，谢谢", desk_act::solved).of(helpful_fact::none) >= 0.7_p);
  CHECK(called_for("That fixed it, thank you!", desk_act::solved).of(helpful_fact::none) >= 0.7_p);
}

TEST_CASE("what the desk did before decides what a bare answer calls for") {
  auto const sure = [](std::string_view message, desk_act last, need n) { return called_for(message, last).of(n); };
  // A number gives what was asked for; with no question before it nobody could tell what the matter is.
  for (std::string_view const number : {"13800000000", "0912345678", "4471029"}) {
    INFO(number);
    CHECK(called_for(number, desk_act::asked).most() == need::receive);
    CHECK(called_for(number).most() != need::receive);
    CHECK(sure(number, desk_act::asked, need::receive) > sure(number, desk_act::none, need::receive));
  }
  for (std::string_view const yes : {"好的", "OK"}) {
    INFO(yes);
    CHECK(sure(yes, desk_act::asked, need::receive) > sure(yes, desk_act::promised, need::receive));
    CHECK(called_for(yes, desk_act::promised).most() == need::wait);
  }
  for (auto const last : aplomb::all_of<desk_act>()) is_a_verdict(called_for("好的", last));
}

TEST_CASE("the scores of any bytes are shares of a whole, and the same every time") {
  aplomb_test::random random{31};
  for (int i = 0; i < 400; ++i) {
    auto const size = static_cast<std::size_t>(random.below(120));
    auto const text = random.one_in(2) ? random.bytes(size) : random.text(size);
    auto const last = static_cast<desk_act>(random.below(aplomb::count_of<desk_act>));
    auto const heard = learned_reader{}.read(text);
    auto const read = needs_of(text, heard, last);
    is_a_verdict(read);
    CHECK(same(read, needs_of(text, heard, last)));
    // By the clause, as an engine reads it.
    need_pass pass{builtin_needs<>};
    aplomb::text::clause_reader clauses{text};
    aplomb::text::clause clause;
    while (clauses.next(clause)) pass.add(clause);
    CHECK(same(read, pass.after(last, heard)));
  }
}

TEST_CASE("nothing, malformed bytes and the longest messages have needs as well") {
  for (std::string_view const text : {"", " ", "？！…", "\xFF\xE5\xAE", "\xF0\x9F"}) is_a_verdict(called_for(text));
  std::string longest;
  while (longest.size() < 200'000) longest += "家里宽带一到晚上就慢，打了三次电话都没有人管。Still no answer! ";
  is_a_verdict(called_for(longest));
  CHECK(same(called_for(longest), called_for(longest)));
  is_a_verdict(called_for(std::string(200'000, 'a')));
  is_a_verdict(called_for(std::string(200'000, '\xE5')));
  // However a message was read.
  reading everything;
  for (auto& s : everything.affect.emotions) s = 1_p;
  for (auto& s : everything.affect.purposes) s = 1_p;
  for (auto& s : everything.affect.satisfactions) s = 1_p;
  for (auto& s : everything.affect.flags) s = 1_p;
  everything.is_ask = true;
  is_a_verdict(needs_of("好的", everything));
  is_a_verdict(needs_of("", reading{}));
}
