// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Long answers: causes, advantages and steps with numbers, a summary, a request for a sign; and benefits with facts only.

#include "respond/support.hpp"
#include "support/catch.hpp"
#include <aplomb/respond/benefit.hpp>
#include <aplomb/respond/long_answer.hpp>
#include <aplomb/respond/review.hpp>
#include <string>
#include <string_view>

namespace {

using namespace aplomb_test;
using text::language;

long_answer router() {
  long_answer a;
  a.about = "没有网络，多半能自己恢复";
  a.lists.push_back({list_kind::causes, {"路由器的电源松了", "运营商正在检修"}});
  a.lists.push_back({list_kind::steps, {"先看电源灯是否亮着", "拔下电源，等一分钟再插上", "连上以后打开网页试一试"}});
  a.summary = "先看电源，再重启，最后试网页";
  return a;
}

}  // namespace

TEST_CASE("a long answer in a chat: one line for each item, a summary, a request for a sign") {
  auto const text = composed(router(), language::zh_hans);
  REQUIRE(text);
  CHECK(text->view() ==
        "没有网络，多半能自己恢复。\n可能的原因有：\n1. 路由器的电源松了。\n2. 运营商正在检修。\n请按下面的顺序来：\n"
        "1. 先看电源灯是否亮着。\n2. 拔下电源，等一分钟再插上。\n3. 连上以后打开网页试一试。\n"
        "总结一下：先看电源，再重启，最后试网页。\n哪一步不清楚或者结果不一样，把序号告诉我就好。");
  auto const seen = structure_of(*text);
  CHECK(seen.items == 5);
  CHECK(seen.in_order);
  CHECK(seen.summary);
  CHECK(seen.asks_for_sign);
  CHECK(seen.value == score{1000});
  CHECK(review(*text, {}).findings.empty());
}

TEST_CASE("in one line for a short message or a script, in Taiwan's and English words") {
  long_answer a;
  a.lists.push_back({list_kind::merits, {"不用出門", "當天就能拿到"}});
  a.summary = "省時間";
  auto const hant = composed(a, language::zh_hant, channel::voice);
  REQUIRE(hant);
  CHECK(hant->view() ==
        "好處有這幾點：1、不用出門；2、當天就能拿到。總結一下：省時間。哪一點不清楚或結果不一樣，告訴我號碼就可以。");
  a.lists[0] = {list_kind::steps, {"open the app", "tap Orders"}};
  a.about = "Your order can be changed";
  a.summary = "two taps";
  auto const en = composed(a, language::en, channel::sms);
  REQUIRE(en);
  CHECK(en->view() ==
        "Your order can be changed. Please go in this order: 1) open the app; 2) tap Orders. To sum up: two taps. If "
        "anything "
        "is unclear or turns out differently, just tell me the number.");
  for (auto const& text : {*hant, *en}) {
    CHECK(structure_of(text).items == 2);
    CHECK(structure_of(text).in_order);
    CHECK(review(text, {}).findings.empty());
  }
}

TEST_CASE("what cannot be composed says why") {
  auto const reason = [](long_answer const& a) { return composed(a, language::en).error().code; };
  CHECK(reason({}) == answer_error::no_list);
  long_answer a = router();
  a.summary = "";
  CHECK(reason(a) == answer_error::no_summary);
  a = router(), a.lists[1].items.clear();
  CHECK(reason(a) == answer_error::no_list);
  CHECK(composed(a, language::en).error().at == 1);
  a = router(), a.lists[0].items = {"only one"};
  CHECK(reason(a) == answer_error::one_item);
  a = router(), a.lists[0].items[1] = "two\nlines";
  CHECK(reason(a) == answer_error::line_break);
  a = router(), a.about = "two\nlines";
  CHECK(reason(a) == answer_error::line_break);
  std::string const much(1500, 'x');
  a = router(), a.lists[0].items = {much, much};
  CHECK(reason(a) == answer_error::too_long);
}

TEST_CASE("the order of any text is measured") {
  CHECK(structure_of("").value == score{1000});
  CHECK(structure_of("您好。请稍等。").value == score{1000});  // nothing to order
  auto const wall =
      structure_of(std::string("First this. Then that. After it something else. ") + std::string(200, 'a') + ".");
  CHECK(wall.value == score{0});
  CHECK(wall.items == 0);
  CHECK(wall.longest > 120);
  auto const wrong = structure_of("Look here.\n1. Open.\n3. Close.\n2. Wait.\nDone now.");
  CHECK(wrong.items == 3);
  CHECK_FALSE(wrong.in_order);
  CHECK(wrong.value == score{350});
  // Numbers that count nothing.
  CHECK(structure_of("It costs 3. 4 people came. I paid 1.5 and 2,5. Nothing more.").in_order == false);
  CHECK(structure_of("步骤：1、打开；2、点一下；3、确认。还有问题吗？").in_order);
  CHECK(structure_of("Two lists.\n1. a.\n2. b.\n1. c.\n2. d.").in_order);
}

TEST_CASE("a plan that should end with a summary and a check does or does not") {
  plan p;
  CHECK_FALSE(ends_with_summary(p));
  CHECK(p.add({act::inform, topic::none, rule::own}));
  CHECK(p.add({act::summarise, topic::none, rule::own}));
  CHECK_FALSE(ends_with_summary(p));
  CHECK(p.add({act::confirm, topic::none, rule::own}));
  CHECK(ends_with_summary(p));
}

TEST_CASE("a benefit is said with facts, in four ways, or not at all") {
  choice_facts c;
  for (auto k : aplomb::all_of<benefit_kind>())
    for (auto l : {language::zh_hans, language::zh_hant, language::en}) CHECK(benefit_sentence(k, c, l).empty());
  c.name = "次日达";
  for (auto k : aplomb::all_of<benefit_kind>()) CHECK(benefit_sentence(k, c, language::zh_hans).empty());
  c.description = "中午前送到门口", c.saved = 48_h, c.figure = "一百件里有九十七件当天送到",
  c.comparison = "像是给包裹买了一张快车票";
  CHECK(benefit_sentence(benefit_kind::description, c, language::zh_hans) == "次日达：中午前送到门口。");
  CHECK(benefit_sentence(benefit_kind::saving, c, language::zh_hans) == "选次日达，您能省下2天。");
  CHECK(benefit_sentence(benefit_kind::figure, c, language::zh_hans) == "次日达有数可查：一百件里有九十七件当天送到。");
  CHECK(benefit_sentence(benefit_kind::comparison, c, language::zh_hans) ==
        "次日达可以这样理解：像是给包裹买了一张快车票。");
  choice_facts e;
  e.name = "next-day delivery", e.saved_money = "$5", e.description = "it comes before noon",
  e.comparison = "an express ticket for your parcel", e.figure = "97 of 100 parcels came the next day";
  CHECK(benefit_sentence(benefit_kind::saving, e, language::en) == "With next-day delivery, you save $5.");
  CHECK(benefit_sentence(benefit_kind::description, e, language::en) ==
        "About next-day delivery: it comes before noon.");
  CHECK(benefit_sentence(benefit_kind::figure, e, language::en) ==
        "The figures for next-day delivery: 97 of 100 parcels came the next day.");
  CHECK(benefit_sentence(benefit_kind::comparison, e, language::en) ==
        "You can think of next-day delivery like this: an express ticket for your parcel.");
  e.saved = 30_min;
  CHECK(benefit_sentence(benefit_kind::saving, e, language::en) == "With next-day delivery, you save 30 minutes.");
  c.name = "超商取貨";
  CHECK(benefit_sentence(benefit_kind::saving, c, language::zh_hant) == "選超商取貨，您可以省下2天。");
  std::string const much(600, 'x');
  e.description = much;
  CHECK(benefit_sentence(benefit_kind::description, e, language::en).empty());  // never cut
}
