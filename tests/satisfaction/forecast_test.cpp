// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/satisfaction/forecast.hpp>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

using namespace aplomb;
using namespace aplomb::satisfaction;

namespace {

struct said_line {
  side by{};
  std::string_view text{};
};

constexpr auto customer = side::customer;
constexpr auto desk = side::desk;

course course_of(std::vector<said_line> const& lines) {
  static classify::learned_reader const reader;
  course c;
  for (auto const& l : lines)
    if (l.by == customer)
      c.hear(reader.read(l.text).affect, l.text);
    else
      c.said(l.text);
  return c;
}

forecast after(std::vector<said_line> const& lines) { return forecast_of(course_of(lines)); }

}  // namespace

TEST_CASE("nothing is forecast before the customer has written something that is understood") {
  CHECK_FALSE(forecast_of(course{}).known());
  CHECK(forecast_of(course{}).stars() == 0);
  CHECK_FALSE(after({{desk, "您好，请问有什么可以帮您？"}}).known());
  CHECK_FALSE(after({{customer, ""}}).known());
  CHECK_FALSE(after({{customer, "xqzv"}, {desk, "Sorry?"}}).known());
  CHECK(forecast_of(course{}).error == 0);
  CHECK(forecast_of(course{}).strongest().empty());
}

TEST_CASE("thanks after an answer promise a better judgement than anger that nobody answers, in three languages") {
  struct pair {
    std::vector<said_line> good, bad;
  };
  pair const pairs[] = {{{{customer, "我的宽带为什么突然断了？"},
                          {desk, "您好，已为您处理好，请重启路由器再试。"},
                          {customer, "可以了，谢谢你们，太好了！"}},
                         {{customer, "我的宽带为什么突然断了？"},
                          {desk, "请您稍后再试。"},
                          {customer, "打了十次电话都没人管，太差劲了！你们就是骗钱的！"}}},
                        {{{customer, "為什麼我的訂單還沒出貨？"},
                          {desk, "您好，已為您安排出貨，明天就會送達。"},
                          {customer, "收到了，謝謝你們！"}},
                         {{customer, "為什麼我的訂單還沒出貨？"},
                          {desk, "請您再等等。"},
                          {customer, "等了三個禮拜還沒來，爛透了，根本在騙人！"}}},
                        {{{customer, "Why is my line dead?"},
                          {desk, "Hello! It has been fixed, please restart the router."},
                          {customer, "It works now, thank you so much!"}},
                         {{customer, "Why is my line dead?"},
                          {desk, "Please try again later."},
                          {customer, "Ten calls and nobody cares. You are cheats, this is terrible!"}}}};
  for (auto const& p : pairs) {
    INFO(p.good.front().text);
    auto const good = after(p.good), bad = after(p.bad);
    REQUIRE(good.known());
    REQUIRE(bad.known());
    CHECK(good.points > bad.points + 500);
    CHECK(good.points > 3000);
    CHECK(bad.points < 2600);
    CHECK_FALSE(good.strongest().empty());
    CHECK_FALSE(bad.strongest().empty());
    CHECK(bad.strongest().front().by < 0);
  }
}

TEST_CASE("reasons add up to the forecast and come strongest first") {
  for (std::string_view text :
       {"谢谢，已经收到了", "还要等多久？？", "Terrible service, I want my money back", "ok thanks"}) {
    INFO(text);
    auto const f = after({{customer, text}, {desk, "好的，稍等。"}});
    REQUIRE(f.known());
    std::int32_t sum = f.base;
    for (auto const r : all_of<forecast_reason>()) sum += f.of(r);
    CHECK(f.points == std::clamp(sum, 1000, 5000));
    auto const reasons = f.strongest();
    for (std::size_t i = 0; i < reasons.size(); ++i) {
      CHECK(reasons[i].by == f.of(reasons[i].why));
      CHECK(std::abs(reasons[i].by) >= 50);
      if (i > 0) CHECK(std::abs(reasons[i].by) <= std::abs(reasons[i - 1].by));
    }
  }
}

TEST_CASE("stars are the nearest whole number, and the error shrinks as lines come in") {
  forecast f;
  f.points = 2499;
  CHECK(f.stars() == 2);
  f.points = 2500;
  CHECK(f.stars() == 3);
  f.points = 5000;
  CHECK(f.stars() == 5);
  f.points = 1000;
  CHECK(f.stars() == 1);
  auto const one = after({{customer, "为什么还没到？"}});
  auto const four = after({{customer, "为什么还没到？"}, {customer, "在吗"}, {customer, "？"}, {customer, "谢谢"}});
  CHECK(one.error > four.error);
  CHECK(four.error > 0);
}

TEST_CASE("the desk's words and the last word count") {
  auto const open = after({{customer, "宽带又断了，什么时候能修好？"}});
  auto const answered = after({{customer, "宽带又断了，什么时候能修好？"}, {desk, "您好，师傅今天下午上门。"}});
  CHECK(open.points != answered.points);
  CHECK(open.of(forecast_reason::desk_words) != answered.of(forecast_reason::desk_words));
  auto const again = after({{customer, "宽带又断了，什么时候能修好？"}, {customer, "有人吗？"}});
  CHECK(again.of(forecast_reason::length) != open.of(forecast_reason::length));
}

TEST_CASE("what is remembered of a conversation: counts, the first line, the last, the most") {
  classify::affect calm, angry;
  calm.satisfactions[index_of(classify::satisfaction::dissatisfied)] = score{100};
  angry.satisfactions[index_of(classify::satisfaction::dissatisfied)] = score{900};
  course c;
  c.hear(calm, "a");
  c.hear(angry, "b");
  c.said("c");
  c.hear(calm, "d");
  auto const f = c.factors();
  auto const at = index_of(followed::dissatisfied);
  CHECK(f[factor::first + at] == 100);
  CHECK(f[factor::last + at] == 100);
  CHECK(f[factor::most + at] == 900);
  CHECK(f[factor::left + at] == 100);
  CHECK(f[factor::later + at] == 100);
  auto const fact = [&](plain_fact p) { return f[factor::facts + index_of(p)]; };
  CHECK(fact(plain_fact::thrice) == 1000);
  CHECK(fact(plain_fact::answered_once) == 1000);
  CHECK(fact(plain_fact::customer_last) == 1000);
  CHECK(fact(plain_fact::customer_again) == 0);
  CHECK(fact(plain_fact::in_chinese) == 0);
  CHECK(c.customer_lines() == 3);
  CHECK(c.desk_lines() == 1);
  c.said("e");
  CHECK(c.factors()[factor::left + at] == 0);
  CHECK(c.factors()[factor::later + at] == 100);
}

TEST_CASE("a course is small, bounded and the same wherever it is copied") {
  STATIC_REQUIRE(sizeof(course) <= 160);
  aplomb_test::random random{20};
  for (int round = 0; round < 30; ++round) {
    course c, copy;
    for (int i = 0; i < 300; ++i) {
      classify::affect a;
      for (auto& s : a.emotions) s = score::of(random.between(0, 1000));
      for (auto& s : a.flags) s = score::of(random.between(0, 1000));
      for (auto& s : a.satisfactions) s = score::of(random.between(0, 1000));
      for (auto& s : a.purposes) s = score::of(random.between(0, 1000));
      a.valence = score::of(random.between(-1000, 1000));
      auto const text = random.text(random.below(30));
      bool const by_customer = !random.one_in(3);
      if (by_customer)
        c.hear(a, text);
      else
        c.said(text);
      std::memcpy(static_cast<void*>(&copy), &c, sizeof c);
      REQUIRE(forecast_of(copy) == forecast_of(c));
      auto const f = forecast_of(c);
      if (!f.known()) continue;
      REQUIRE(f.points >= 1000);
      REQUIRE(f.points <= 5000);
      REQUIRE(c.words(side::customer) < (1 << 28));
      REQUIRE(c.words(side::customer) > -(1 << 28));
    }
    CHECK(c.customer_lines() <= 255);
  }
}

TEST_CASE("a word sum halves with every further line of its side") {
  course once, then;
  once.said("please wait");
  then.said("please wait");
  then.said("");
  CHECK(then.words(side::desk) - [] {
    course c;
    c.said("");
    return c.words(side::desk);
  }() == once.words(side::desk) / 2);
  CHECK(then.words(side::customer) == 0);
}

TEST_CASE("another model gives another forecast, and the first is the built-in one") {
  static std::string const words(std::size_t{1} << forecast_model::bucket_bits, forecast_model::zero);
  forecast_model flat;
  flat.words = words.data();
  flat.base = 3200;
  classify::affect a;
  course c;
  c.hear(a, "太差了", flat);
  CHECK(forecast_of(c, flat).points == 3200);
  CHECK(forecast_of(c, flat).strongest().empty());
  course same;
  same.hear(a, "太差了");
  CHECK(forecast_of(same) == forecast_of(same, builtin_forecast));
}

TEST_CASE("the built-in weights are characters within their range") {
  for (std::size_t i = 0; i < std::size_t{1} << forecast_model::bucket_bits; ++i) {
    int const weight = builtin_forecast.words[i] - forecast_model::zero;
    REQUIRE(weight <= forecast_model::most);
    REQUIRE(weight >= -forecast_model::most);
  }
  CHECK(builtin_forecast.base > 1000);
  for (auto const e : builtin_forecast.error) CHECK(e > 0);
}
