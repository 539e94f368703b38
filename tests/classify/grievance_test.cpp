// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What a customer has suffered, by the words of the message.

#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/customer_pass.hpp>
#include <aplomb/classify/grievance.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <string>
#include <string_view>

namespace {

using aplomb::classify::grievance;
using aplomb::classify::grievances_in;

grievance told_in(std::string_view message) { return grievances_in(message).most_told(); }

struct sample {
  std::string_view message;
  grievance suffered;
};

}  // namespace

TEST_CASE("a message tells its grievance in either Chinese script and in English") {
  using enum grievance;
  for (auto const& s : {sample{"那个人态度恶劣", mistreated},
                        {"店員態度很差", mistreated},
                        {"She hung up on me", mistreated},
                        {"当初就是忽悠我办的", misled},
                        {"廣告不實", misled},
                        {"This is false advertising", misled},
                        {"每个月乱扣费", charged},
                        {"I was charged twice? You overcharged me", charged},
                        {"积分全没了", lost},
                        {"包裹被你們弄丟", lost},
                        {"My photos were gone after that", lost},
                        {"说好的上门呢", broken_word},
                        {"You promised a call", broken_word},
                        {"你们互相推诿", sent_around},
                        {"一直踢皮球", sent_around},
                        {"They keep passing the buck", sent_around},
                        {"打了一天都打不通", ignored},
                        {"訊息已讀不回", ignored},
                        {"Nobody answers the line", ignored},
                        {"每次說法不一", contradicted},
                        {"They contradict each other", contradicted},
                        {"停用之前没有通知", uninformed},
                        {"It ended without notice", uninformed},
                        {"等了一个月", waited},
                        {"退款遲遲不下來", waited},
                        {"I am still waiting", waited},
                        {"三番五次出这种事", repeated},
                        {"It breaks over and over", repeated},
                        {"霸王条款", unfair},
                        {"What an unfair rule", unfair},
                        {"天天收到骚扰电话", disturbed},
                        {"I get spam calls", disturbed},
                        {"晚上断网了", cut_off},
                        {"家裡整天斷網", cut_off},
                        {"We have no internet", cut_off},
                        {"螢幕壞了", faulty},
                        {"App 一直閃退", faulty},
                        {"It does not work", faulty},
                        {"网速慢得像蜗牛", slow},
                        {"This is painfully slow", slow},
                        {"改个密码还得跑一趟", roundabout},
                        {"手續繁瑣", roundabout},
                        {"So much red tape", roundabout}}) {
    INFO(s.message << ": " << aplomb::name_of(told_in(s.message)));
    CHECK(told_in(s.message) == s.suffered);
  }
}

TEST_CASE("the grievance told most often is the one, of equals the weightiest") {
  CHECK(told_in("打不通，没人接，等了一个月") == grievance::ignored);
  CHECK(told_in("网速太慢，还乱扣费") == grievance::charged);
  CHECK(told_in("还乱扣费，网速太慢") == grievance::charged);
  CHECK(told_in("断网，断网，又是没信号，还乱扣费") == grievance::charged);  // how the thing is comes last
  auto const several = grievances_in("No reply, and the screen is broken");
  CHECK(several.tells(grievance::ignored));
  CHECK(several.tells(grievance::faulty));
  CHECK_FALSE(several.tells(grievance::lost));
  CHECK(several.most_told() == grievance::ignored);
}

TEST_CASE("words that only look like a grievance tell none") {
  for (auto message : {"我要停机保号", "这个能不能用", "没问题", "久等了", "No problem at all", "Slow down please",
                       "I'll be waiting for you", "A phone fraud was on the news", "两块屏幕都换过了",
                       "You kept your promises", "订单号发你了", "谢谢，很快"}) {
    INFO(message << ": " << aplomb::name_of(told_in(message)));
    CHECK(told_in(message) == grievance::none);
  }
}

TEST_CASE("a name that is written to tells no grievance") {
  CHECK(told_in("@Lost Luggage Desk hello") == grievance::none);
  CHECK(told_in("@Nuisance Calls Team they hung up on me") == grievance::mistreated);
}

TEST_CASE("nothing and malformed bytes tell no grievance, and what is between them is read") {
  CHECK(told_in("") == grievance::none);
  CHECK(told_in("？！…") == grievance::none);
  CHECK(told_in("\xFF\xE5\xAE") == grievance::none);
  CHECK(told_in("\xE5\xAE乱扣费\xFF") == grievance::charged);
  CHECK(told_in(std::string(3000, 'a') + "broken") == grievance::none);
}

TEST_CASE(
    "any bytes may be searched for grievances, and the pass over all words hears the same things and grievances") {
  aplomb_test::random random{23};
  std::string_view const parts[] = {"宽带", "断网",    "@宽带客服 ",     "，",
                                    " ",    "refund ", "still waiting ", "@Phone Support "};
  for (int i = 0; i < 1000; ++i) {
    auto text = random.bytes(static_cast<std::size_t>(random.below(40)));
    for (auto words = random.below(12); words > 0; --words) text += random.pick(parts);
    aplomb::text::clause_reader clauses{text};
    aplomb::text::clause clause;
    aplomb::classify::detail::customer_pass heard;
    while (clauses.next(clause)) heard.add(clause);
    CHECK(heard.grievances.most_told() == told_in(text));
    CHECK(heard.things.matter() == aplomb::classify::things_in(text).matter());
    auto const most = told_in(text);
    CHECK((most == grievance::none || grievances_in(text).tells(most)));
  }
}
