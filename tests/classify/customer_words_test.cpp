// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What customers say of cause, problem, claim, motive, time and manner.
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/cause.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/classify/manner.hpp>
#include <aplomb/classify/motive.hpp>
#include <aplomb/classify/problem_type.hpp>
#include <aplomb/classify/remedy.hpp>
#include <aplomb/classify/stated_expectation.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <string>
#include <string_view>

using namespace aplomb;
using namespace aplomb::classify;

namespace {

problem_type problem(std::string_view message) {
  auto const read = lexical_reader{}.read(message);
  return problem_type_of(message, read.affect, read.is_ask);
}

/// The longest word of a table at a symbol, the slow way: every entry is compared.
classify::detail::packed_hit slowly(classify::detail::packed_words const& table, text::clause const& in,
                                    std::size_t at) {
  classify::detail::packed_hit best;
  auto const inner = [](char32_t c) { return classify::detail::is_inner(c); };
  if (at > 0 && inner(in.symbol[at]) && inner(in.symbol[at - 1])) return best;
  for (std::size_t i = 0; i < classify::detail::read16(table.first + 2 * classify::detail::packed_words::buckets);
       ++i) {
    char const* const entry = table.entries + classify::detail::packed_words::entry_size * i;
    std::u16string_view const word{table.letters + classify::detail::read16(entry),
                                   classify::detail::byte_at(entry + 2)};
    if (word.size() > best.size && classify::detail::stands(in, at, word))
      best = {static_cast<std::uint16_t>(word.size()), static_cast<std::uint16_t>(classify::detail::read16(entry + 3)),
              static_cast<std::uint16_t>(i)};
  }
  return best;
}

}  // namespace

TEST_CASE("a packed table finds at every place what comparing every word finds") {
  classify::detail::packed_words const tables[] = {
      generated::mind_words,   generated::problem_words, generated::blame_words,  generated::remedy_words,
      generated::motive_words, generated::time_words,    generated::manner_words, generated::matter_words,
      generated::peril_words,  generated::leave_words};
  std::size_t found = 0;
  auto const check = [&](std::string const& message) {
    text::clause_reader clauses{message};
    text::clause clause;
    while (clauses.next(clause))
      for (auto const& table : tables)
        for (std::size_t i = 0; i <= clause.size; ++i) {
          auto const fast = table.longest(clause, i);
          auto const slow = i < clause.size ? slowly(table, clause, i) : classify::detail::packed_hit{};
          REQUIRE(fast.size == slow.size);
          REQUIRE(fast.value == slow.value);
          REQUIRE(fast.place == slow.place);
          found += fast.size != 0;
        }
  };
  check("快递员把箱子压坏了，退款吧，婚礼要用，你们说三天到，App闪退登不上，您说是不是诈骗？");
  check("You sent the wrong size, I want a refund by Friday, it's for a wedding; error code 4, is it a scam?");
  aplomb_test::random r(5);
  for (int i = 0; i < 200; ++i) check(r.text(r.below(80)));
  CHECK(found > 15);
}

TEST_CASE("whom a customer blames, in three writings") {
  CHECK(blamed_in("你们发错货了，我要的是黑色") == fault_of::company);
  CHECK(blamed_in("系統錯誤，重複扣了兩次") == fault_of::company);
  CHECK(blamed_in("You charged me twice") == fault_of::company);
  CHECK(blamed_in("用了两天就坏了，质量太差") == fault_of::product);
  CHECK(blamed_in("冰箱不製冷了") == fault_of::product);
  CHECK(blamed_in("The kettle stopped working after a week") == fault_of::product);
  CHECK(blamed_in("快递员把箱子压坏了") == fault_of::carrier);
  CHECK(blamed_in("外送小哥路上跌倒，湯全灑了") == fault_of::carrier);
  CHECK(blamed_in("The courier left it in the rain") == fault_of::carrier);
  CHECK(blamed_in("我的卡好像被盗刷了") == fault_of::third_party);
  CHECK(blamed_in("包裹被鄰居冒領了") == fault_of::third_party);
  CHECK(blamed_in("someone is using my debit card") == fault_of::third_party);
  CHECK(blamed_in("不好意思，是我填错地址了") == fault_of::customer);
  CHECK(blamed_in("抱歉我下錯單了，手滑") == fault_of::customer);
  CHECK(blamed_in("My mistake, I ordered the wrong size") == fault_of::customer);
}

TEST_CASE("nobody is blamed for being late, and a denial blames nobody") {
  for (std::string_view message : {"等了三天还没到", "包裹還沒到，請問到哪了", "Where is my parcel?", "孩子高兴坏了",
                                   "不是我的问题", "it's not my fault", ""}) {
    INFO(message);
    CHECK(blamed_in(message) == fault_of::unknown);
  }
  CHECK(blamed_in("不是我弄坏的，是快递公司摔的") == fault_of::carrier);
  CHECK(blamed_in("it's not my fault, you sent the wrong one") == fault_of::company);
}

TEST_CASE("the type of a problem, in three writings") {
  CHECK(problem("App一直闪退，登不上") == problem_type::technical);
  CHECK(problem("數據機的紅燈一直閃，連不上網") == problem_type::technical);
  CHECK(problem("The app keeps crashing with an error code") == problem_type::technical);
  CHECK(problem("这两款有什么区别，哪个适合老人用？") == problem_type::consultation);
  CHECK(problem("想了解一下，會推薦哪一款？") == problem_type::consultation);
  CHECK(problem("Which one should I get, what would you recommend?") == problem_type::consultation);
  CHECK(problem("请问怎么改一下地址？") == problem_type::common);
  CHECK(problem("請問發票什麼時候寄出？") == problem_type::common);
  CHECK(problem("How do I return this?") == problem_type::common);
  CHECK(problem("你们这是欺骗消费者，我要投诉，必须给我退款赔偿！") == problem_type::complaint);
  CHECK(problem("我要客訴，你們服務太差，給我一個交代！") == problem_type::complaint);
  CHECK(problem("This is unacceptable. I want to file a complaint and get compensation!") == problem_type::complaint);
  CHECK(problem("你好") == problem_type::unknown);
  CHECK(problem("") == problem_type::unknown);
}

TEST_CASE("what a customer wants done, the first thing named") {
  CHECK(remedy_in("把钱退给我，再道个歉") == remedy::refund);
  CHECK(remedy_in("請幫我換貨") == remedy::replacement);
  CHECK(remedy_in("Can you send a technician to repair it?") == remedy::repair);
  CHECK(remedy_in("什么时候到？") == remedy::delivery);
  CHECK(remedy_in("我要賠償") == remedy::compensation);
  CHECK(remedy_in("I expect an apology") == remedy::apology);
  CHECK(remedy_in("给个说法") == remedy::explanation);
  CHECK(remedy_in("Please cancel my subscription") == remedy::cancellation);
  CHECK(remedy_in("已退款，谢谢") == remedy::unknown);
  CHECK(remedy_in("My flight was cancelled") == remedy::unknown);
  CHECK(remedy_in("你好") == remedy::unknown);
}

TEST_CASE("why the matter matters, health before all") {
  CHECK(motive_in("孩子明天生日要用") == motive::occasion);
  CHECK(motive_in("老闆催，客戶在等") == motive::work);
  CHECK(motive_in("里头是我妈的药") == motive::health);
  CHECK(motive_in("the rent comes out on Monday") == motive::money);
  CHECK(motive_in("it's about the principle") == motive::fairness);
  CHECK(motive_in("It's for my wedding, and my mother needs her medication there") == motive::health);
  CHECK(motive_in("3-5个工作日") == motive::unknown);
  CHECK(motive_in("It works fine") == motive::unknown);
}

TEST_CASE("a time that is wished or was promised, in three writings") {
  auto const wished = expectation_in("麻烦周五之前送到");
  CHECK(wished.from == expectation_source::wished);
  CHECK(wished.due.kind == due_kind::weekday);
  CHECK(wished.due.weekday == 5);
  CHECK(expectation_in("I want it by Friday").due.weekday == 5);
  CHECK(expectation_in("希望明天以前處理好").due.days == 1);

  auto const promised = expectation_in("你们说三天到，现在都五天了");
  CHECK(promised.from == expectation_source::promised);
  CHECK(promised.due.span == 3 * 24 * 60);
  CHECK(expectation_in("說好3-5個工作天呢").due.span == 5 * 24 * 60);
  CHECK(expectation_in("说好3-5个工作日呢").due.span == 5 * 24 * 60);
  CHECK(expectation_in("you said 10 business days").due.span == 10 * 24 * 60);
  CHECK(expectation_in("页面写着，二十四小时内回复").due.span == 24 * 60);
  CHECK(expectation_in("页面写着，二十四小时内回复").from == expectation_source::promised);
  CHECK(expectation_in("我昨天问过，你们说今天一定到，结果呢？").from == expectation_source::promised);
}

TEST_CASE("what is wished now counts before what was promised once") {
  auto const both = expectation_in("你们说三天到，现在都一周了，周五之前必须送到");
  CHECK(both.from == expectation_source::wished);
  CHECK(both.due.weekday == 5);
  auto const english = expectation_in("You promised 3 days. I need it by Friday.");
  CHECK(english.from == expectation_source::wished);
  CHECK(english.due.weekday == 5);
}

TEST_CASE("a time that was is no expectation") {
  for (std::string_view message :
       {"等了三天了", "三天前下的单", "I ordered it 3 days ago", "昨天收到了", "", "你们说的对"}) {
    INFO(message);
    CHECK_FALSE(expectation_in(message));
  }
}

TEST_CASE("how a customer writes, and whose words they are") {
  CHECK(manner_in("您好，敝姓何，想請教一件事").writes == manner::formal);
  CHECK(manner_in("Dear team, kindly help").writes == manner::formal);
  CHECK(manner_in("yo why am i banned lol").writes == manner::casual);
  CHECK(manner_in("我爸亲自去的").writes == manner::unknown);
  CHECK(manner_in("唔該，你哋有冇貨？").usage == regional_usage::cantonese);
  CHECK(manner_in("請問門市可以打統編嗎").usage == regional_usage::taiwan);
  CHECK(manner_in("请问什么时候发货").usage == regional_usage::unknown);
  CHECK(manner_in("") == manner_seen{});
}
