// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Which things a message names, by its words, and which of them it is about, where that is sure.

#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/thing.hpp>
#include <aplomb/core/enum.hpp>
#include <string>
#include <string_view>

namespace {

using aplomb::classify::thing;
using aplomb::classify::things_in;

using aplomb::classify::thing_tally;

/// The thing named most often, of equals the one named first; words said by the way count where there are no others.
thing named_in(thing_tally const& things) {
  aplomb::classify::named_thing best;
  for (auto const& n : things.named())
    if (n.firmly > best.firmly || (best.firmly == 0 && n.firmly == 0 && n.by_the_way > best.by_the_way)) best = n;
  return best.what;
}
thing named_in(std::string_view message) { return named_in(things_in(message)); }

thing matter_of(std::string_view message) { return things_in(message).matter(); }

/// How strongly the signs of a message speak for a thing that it names.
int weight_in(std::string_view message, thing of) {
  auto const things = things_in(message);
  for (std::size_t rank = 0; rank < things.named().size(); ++rank)
    if (things.named()[rank].what == of) return things.weight_of(rank);
  FAIL(message << " does not name it");
  return 0;
}

struct sample {
  std::string_view message;
  thing about;
};

std::string spelled(sample const& s) {
  return std::string(s.message) + ": " + std::string(aplomb::name_of(named_in(s.message)));
}

}  // namespace

TEST_CASE("a message names its thing in either Chinese script and in English") {
  using enum thing;
  for (auto const& s : {sample{"家里宽带一到晚上就慢", broadband},
                        {"家裡的寬頻又斷線了", broadband},
                        {"The broadband is down again", broadband},
                        {"流量怎么一天就没了", data},
                        {"My traffic data was gone in an hour", data},
                        {"地下室完全沒收訊", signal},
                        {"There is no signal in the lift", signal},
                        {"套餐我没改过", plan},
                        {"快递显示签收，我没拿到", parcel},
                        {"包裹已經五天沒動", parcel},
                        {"My parcel never came", parcel},
                        {"外卖洒了一半", takeaway},
                        {"我要退货", return_of_goods},
                        {"航班取消了怎么办", flight},
                        {"飯店說沒有我的訂房紀錄，飯店還要我加錢", hotel},
                        {"电池半天就没电", battery},
                        {"The battery is dead by noon", battery},
                        {"螢幕有一條線", screen},
                        {"洗衣机不转了", washing_machine},
                        {"输入法一打字就卡", input_method},
                        {"收不到验证码", verification_code},
                        {"密碼重設三次都失敗", password},
                        {"退款到现在没到", refund},
                        {"Where is my refund?", refund},
                        {"發票的統編打錯了", invoice},
                        {"优惠券用不了", coupon},
                        {"信用卡被刷了兩筆", credit_card},
                        {"骚扰电话一天好几个", nuisance_calls},
                        {"Crank calls every evening", nuisance_calls},
                        {"叉電叉咗成晚都未滿", charger}}) {
    INFO(spelled(s));
    CHECK(named_in(s.message) == s.about);
  }
}

TEST_CASE("how often and in what order things are named is told") {
  CHECK(named_in("换了路由器，宽带还是断，宽带师傅也没来") == thing::broadband);
  CHECK(named_in("耳机和键盘都有毛病") == thing::headphones);
  CHECK(named_in("键盘和耳机都有毛病") == thing::keyboard);
  CHECK(named_in("The printer and the router both fail") == thing::printer);
  auto const both = things_in("键盘，键盘，耳机");
  CHECK(both.mentions_of(thing::keyboard).firmly == 2);
  CHECK(both.mentions_of(thing::headphones).firmly == 1);
  CHECK(both.mentions_of(thing::hotel).firmly == 0);
}

TEST_CASE("a word said by the way counts only where nothing else is named") {
  CHECK(named_in("手机很烫") == thing::phone);
  CHECK(named_in("手机上手机里手机的屏幕碎了") == thing::screen);
  CHECK(named_in("我去营业厅问套餐") == thing::plan);
  CHECK(named_in("My cellphone shows a cracked screen") == thing::screen);
  CHECK(named_in("My cellphone is hot") == thing::phone);
  auto const passing = things_in("手机上的屏幕");
  CHECK(passing.mentions_of(thing::screen).by_the_way == 0);
  CHECK(passing.mentions_of(thing::screen).firmly == 1);
  CHECK(things_in("手机很烫").mentions_of(thing::phone).by_the_way == 1);
  CHECK(things_in("手机很烫").mentions_of(thing::phone).firmly == 0);
}

TEST_CASE("what a message is about is named where it is sure, and nothing where it is not") {
  using enum thing;
  for (auto const& s : {sample{"家里宽带一到晚上就慢", broadband},
                        {"退款到现在没到？", refund},
                        {"快遞顯示簽收，我沒拿到", parcel},
                        {"密码重置三次都失败", password},
                        {"請問國際漫遊一天多少錢？", roaming},
                        {"The router is broken.", router},
                        {"My parcel never came", parcel},
                        {"@Broadband Help my parcel is late", parcel},
                        {"手机很烫", none},  // said of a phone, or on one
                        {"我在营业厅排队的时候手机没电了", none},
                        {"我在營業廳排隊的時候手機沒電了", none},
                        {"My phone, my tablet, my laptop, and my printer lost the router.", none},
                        {"今天天气真好", none},
                        {"", none}}) {
    INFO(s.message << ": " << aplomb::name_of(matter_of(s.message)));
    CHECK(matter_of(s.message) == s.about);
  }
}

TEST_CASE("a thing named at the start, or asked about, is more surely what a message is about") {
  CHECK(weight_in("套餐还是没改", thing::plan) > weight_in("等到昨天，套餐还是没改", thing::plan));
  CHECK(weight_in("The plan is wrong, I say.", thing::plan) > weight_in("I say, the plan is wrong.", thing::plan));
  CHECK(weight_in("套餐可以改吗？", thing::plan) > weight_in("套餐可以改吗", thing::plan));
  CHECK(weight_in("套餐可以改吗？！", thing::plan) == weight_in("套餐可以改吗？", thing::plan));
  CHECK(matter_of("请问套餐可以改吗？") == thing::plan);
  auto const both = things_in("宽带还是断，路由器要换吗？");
  REQUIRE(both.named().size() == 2);
  CHECK(both.named()[0].at_the_start);
  CHECK_FALSE(both.named()[0].asked_about);
  CHECK_FALSE(both.named()[1].at_the_start);
  CHECK(both.named()[1].asked_about);
  CHECK(things_in("宽带断了，宽带怎么办？").named()[0].asked_about);  // once is enough
}

TEST_CASE("of two things the one that more signs speak for is what a message is about") {
  CHECK(matter_of("换了路由器，宽带还是断，宽带师傅也没来") == thing::broadband);  // named twice
  CHECK(matter_of("宽带密码怎么重置？") == thing::broadband);                      // named first
  CHECK(matter_of("手机上的屏幕") == thing::screen);                               // the phone only by the way
  // Beside another thing each is less sure, in a long message too.
  CHECK(weight_in("宽带断了", thing::broadband) > weight_in("宽带和路由器断了", thing::broadband));
  std::string const told =
      "那天下午我等了很久才有人过来，说了半天也没有说清楚到底是怎么一回事，最后让我先回去再等他们的消息";
  CHECK(things_in(told).length() > 120);
  CHECK(weight_in("宽带断了，" + told, thing::broadband) < weight_in("宽带断了", thing::broadband));
  CHECK(matter_of(told) == thing::none);
  CHECK(matter_of(told + "，手机很烫") == thing::none);
  CHECK(matter_of(told + "，宽带还是断") == thing::broadband);
}

TEST_CASE("longer words hide the things inside them") {
  CHECK(named_in("请把我的号码屏蔽了") == thing::none);  // no screen
  CHECK(named_in("充电话费没有反应") != thing::charger);
  CHECK(named_in("给我一个解决方案") == thing::none);  // no plan
  CHECK(named_in("I plan to come tomorrow") == thing::none);
  CHECK(named_in("I had to call in order to hear this") == thing::none);
  CHECK(named_in("Nothing is up to date") == thing::none);
  CHECK(named_in("Take charge of this, of course") == thing::none);
  CHECK(named_in("They transferred me to somebody else") == thing::none);
  CHECK(named_in("I am happy") == thing::none);           // no app
  CHECK(named_in("What a candidate") == thing::none);     // no data
  CHECK(named_in("It was simply wrong") == thing::none);  // no SIM card
}

TEST_CASE("a name that is written to names no thing") {
  CHECK(named_in("@Mobile Phone Support why is nobody there") == thing::none);
  CHECK(named_in("@宽带客服 有人吗") == thing::none);
  CHECK(named_in("@Broadband Help my parcel is late") == thing::parcel);
}

TEST_CASE("nothing is named by nothing, by malformed bytes and by words too long") {
  CHECK(named_in("") == thing::none);
  CHECK(named_in("？！…") == thing::none);
  CHECK(named_in("\xFF\xE5\xAE") == thing::none);
  CHECK(named_in("\xE5\xAE宽带\xFF") == thing::broadband);
  CHECK(named_in(std::string(3000, 'a') + "parcel") == thing::none);
}

TEST_CASE("a thing named more often than a tally counts stays the most named") {
  std::string many;
  for (int i = 0; i < 400; ++i) many += "宽带，";
  auto const things = things_in(many + "路由器");
  CHECK(things.mentions_of(thing::broadband).firmly == 255);
  CHECK(named_in(things) == thing::broadband);
  CHECK((things.matter() == thing::broadband || things.matter() == thing::none));
}

TEST_CASE("any bytes may be searched for things, and what they are about is the surest of what they name") {
  aplomb_test::random random{17};
  std::string_view const parts[] = {"宽带", "手机", "，", "？", "refund ", "the parcel ", "密碼", "@Phone Support "};
  int sure = 0, unsure = 0;
  for (int i = 0; i < 3000; ++i) {
    auto const size = static_cast<std::size_t>(random.below(200));
    auto text = random.one_in(2) ? random.bytes(size) : random.text(size % 40);
    for (auto words = random.below(12); words > 0; --words) text += random.pick(parts);
    auto const things = things_in(text);
    auto const matter = things.matter();
    CHECK((matter == thing::none || things.mentions_of(matter).firmly + things.mentions_of(matter).by_the_way > 0));
    int const least = aplomb::classify::detail::fitted_thing_weights.sure;
    bool named = false;
    for (std::size_t rank = 0; rank < things.named().size(); ++rank) {
      if (matter == thing::none) CHECK(things.weight_of(rank) < least);
      if (things.named()[rank].what != matter) continue;
      named = true;
      for (std::size_t other = 0; other < things.named().size(); ++other)
        CHECK((other < rank ? things.weight_of(other) < things.weight_of(rank)
                            : things.weight_of(other) <= things.weight_of(rank)));
    }
    CHECK(named == (matter != thing::none));
    CHECK(things_in(text).matter() == matter);
    if (!things.named().empty()) ++(named ? sure : unsure);
  }
  CHECK(sure > 100);
  CHECK(unsure > 100);
}
