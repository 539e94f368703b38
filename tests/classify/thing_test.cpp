// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Which thing a message is about, by its words.

#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/thing.hpp>
#include <aplomb/core/enum.hpp>
#include <string>
#include <string_view>

namespace {

using aplomb::classify::thing;
using aplomb::classify::things_in;

thing named_in(std::string_view message) { return things_in(message).most_named(); }

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

TEST_CASE("the thing named most often is what a message is about, of equals the one named first") {
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

TEST_CASE("in a long message a word said by the way names nothing, unless it comes twice") {
  std::string const told =
      "那天下午我等了很久才有人过来，说了半天也没有说清楚到底是怎么一回事，最后让我先回去再等他们的消息";
  CHECK(named_in(told) == thing::none);
  CHECK(named_in(told + "，手机很烫") == thing::none);
  CHECK(named_in(told + "，手机很烫，手机还慢") == thing::phone);
  CHECK(named_in(told + "，屏幕碎了") == thing::screen);
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
  CHECK(things.most_named() == thing::broadband);
}

TEST_CASE("any bytes may be searched for things, and what is most named was named") {
  aplomb_test::random random{17};
  for (int i = 0; i < 2000; ++i) {
    auto const size = static_cast<std::size_t>(random.below(200));
    auto const text = random.one_in(2) ? random.bytes(size) : random.text(size);
    auto const things = things_in(text);
    auto const most = things.most_named();
    CHECK((most == thing::none || things.mentions_of(most).firmly + things.mentions_of(most).by_the_way > 0));
    CHECK(things_in(text).most_named() == most);
  }
}
