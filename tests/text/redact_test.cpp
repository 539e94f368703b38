// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/corpus.hpp"
#include "support/random.hpp"
#include "text/redact_laws.hpp"
#include <aplomb/text/redacted.hpp>
#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using aplomb::text::find_personal;
using aplomb::text::personal;
using aplomb::text::personal_span;
using aplomb::text::redacted;

struct pair {
  std::string_view text, wanted;
};

template <std::size_t N>
void check_all(pair const (&pairs)[N]) {
  for (auto const& [text, wanted] : pairs) {
    INFO(text);
    CHECK(redacted(text) == wanted);
  }
}

std::vector<personal_span> spans_in(std::string_view text) {
  std::vector<personal_span> found;
  find_personal(text, [&](personal_span const& span) { found.push_back(span); });
  return found;
}

}  // namespace

TEST_CASE("telephones are masked in the forms of the mainland, Taiwan, Hong Kong and the world") {
  check_all({
      {"我的手机是13800138000，打这个", "我的手机是[phone]，打这个"},
      {"電話 0912-345-678 找我", "電話 [phone] 找我"},
      {"打139 1234 5678或者010-62345678", "打[phone]或者[phone]"},
      {"(02) 2345-6789", "[phone]"},
      {"香港 9123 4567", "香港 [phone]"},
      {"我的電話+852 9123 4567", "我的電話[phone]"},
      {"call (415) 555-0132 or +1 415 555 0132 please", "call [phone] or [phone] please"},
      {"ring 07700 900123", "ring [phone]"},
  });
}

TEST_CASE("full-width digits and invisible characters do not hide a number") {
  CHECK(redacted("１３８００１３８０００") == "[phone]");
  CHECK(redacted("138\xE2\x80\x8B"
                 "0013"
                 "\xE2\x80\x8B"
                 "8000") == "[phone]");
}

TEST_CASE("mail addresses are masked") {
  check_all({
      {"邮箱abc.def@example.com，谢谢", "邮箱[mail]，谢谢"},
      {"write to jo+shop@mail.example.org.", "write to [mail]."},
      {"我@小王 说过了", "我@小王 说过了"},
  });
}

TEST_CASE("identity cards are masked with or without marks, and by their check digits where their form is common") {
  check_all({
      {"身份证11010519491231002X", "身份证[identity]"},
      {"身分證字號A123456789", "身分證字號[identity]"},
      {"香港身份證 A123456(3)", "香港身份證 [identity]"},
      {"HKID AB987654(3)", "HKID [identity]"},
      {"ssn 123-45-6789", "ssn [identity]"},
      // A wrong digit makes it some other long number, which is masked as well.
      {"11010519491231002Y", "[order]"},
      {"A123456788", "[order]"},
  });
}

TEST_CASE("the check digits of identity and bank cards are those of the standards") {
  using namespace aplomb::text::detail;
  STATIC_REQUIRE(is_mainland_identity("11010519491231002x"));
  STATIC_REQUIRE_FALSE(is_mainland_identity("110105194912310021"));
  STATIC_REQUIRE(is_taiwan_identity("a123456789"));
  STATIC_REQUIRE_FALSE(is_taiwan_identity("a123456780"));
  STATIC_REQUIRE(is_hong_kong_identity("a1234563"));
  STATIC_REQUIRE_FALSE(is_hong_kong_identity("a1234564"));
  STATIC_REQUIRE(is_card_number("4111111111111111"));
  STATIC_REQUIRE_FALSE(is_card_number("4111111111111112"));
  STATIC_REQUIRE_FALSE(is_card_number("0000"));
}

TEST_CASE("bank cards are masked, plain and in groups") {
  check_all({
      {"卡号4111111111111111，扣了两次", "卡号[card]，扣了两次"},
      {"card 4111 1111 1111 1111 was charged", "card [card] was charged"},
      {"5500-0000-0000-0004", "[card]"},
      {"4111 1111 1111 1112", "[order]"},
  });
}

TEST_CASE("order numbers are masked with what is joined to them, short ones after a word that announces them") {
  check_all({
      {"单号sf1387620045，麻烦改成周六送", "单号[order]，麻烦改成周六送"},
      {"訂單20250918123456怎麼還沒到", "訂單[order]怎麼還沒到"},
      {"案件号LP-55810", "案件号[order]"},
      {"order no. 88027-C, ticket R-20931", "order no. [order], ticket [order]"},
      {"订单号 6620 1147 0935", "订单号 [order]"},
      {"my account number is 7740021", "my account number is [order]"},
      {"passport X99120457", "passport [order]"},
  });
}

TEST_CASE("postal addresses are masked down to the flat, in both scripts and in English") {
  check_all({
      {"我住在上海市浦东新区张江路500号3号楼201室的", "我住在[address]的"},
      {"寄到臺北市大安區忠孝東路四段100號5樓之3", "寄到[address]"},
      {"回寄地址：四川省绵阳市游仙区某路三段9号附2号，收件人老周", "回寄地址：[address]，收件人老周"},
      {"寄件地址 成都市锦江区春熙路南段8号 3栋1204 电话尾号6651", "寄件地址 [address] 电话尾号6651"},
      {"7栋2单元1103，我家明天搬", "[address]，我家明天搬"},
      {"我在广东省深圳市南山区", "我在[address]"},
      {"还有登州路56号的啤酒", "还有[address]的啤酒"},
      {"ship to 221B Baker Street, Apt 4 please", "ship to [address] please"},
      {"350 5th Ave, #12", "[address]"},
      {"my address is 14 marrow lane.", "my address is [address]."},
  });
}

TEST_CASE("prices, dates, hotlines, models and everyday numbers are left alone") {
  for (std::string_view const text : {"12月3号发货，我3号才收到",
                                      "打12315、10086和95588都没用",
                                      "¥12345678 和 12345678元",
                                      "2023-2024年度",
                                      "2024-05-01 12:30:45",
                                      "1,234,567.00",
                                      "RTX4090Ti、iPhone15ProMax、win11、G1427",
                                      "地铁5号线，知道3号发吗",
                                      "走路20分钟到街上",
                                      "订单2000元",
                                      "尾号8848",
                                      "省钱市场区别",
                                      "國道三號回堵",
                                      "错误代码0x0000007E",
                                      "I waited 3 days on the road",
                                      "20 minutes down the street",
                                      "24 hours is close",
                                      "0.4mm over tolerance. Lane 2 is shut",
                                      "太差了，55555555",
                                      "23333333333笑死",
                                      "６６６６６６６６６",
                                      "version 6.3.9600170",
                                      "3.14159265",
                                      "这家城市酒店在市中心的小区附近",
                                      "order in 2023",
                                      "thanks!!! 10/10"}) {
    INFO(text);
    CHECK(redacted(text) == text);
  }
}

TEST_CASE("a number at the end of many equal digits is masked") {
  std::string const cries(70, '7');
  CHECK(redacted(cries + "13800138000") == "[order]");
  CHECK(redacted(cries.substr(0, 60)) == cries.substr(0, 60));
}

TEST_CASE("a number behind an address is not joined to what stood before the address") {
  CHECK(redacted("J_江路500号3号楼20380013800g0") == "J_[address]楼[order]");
}

TEST_CASE("kinds and places of spans are told") {
  auto const found = spans_in("打13800138000，寄a@b.test");
  REQUIRE(found.size() == 2);
  CHECK(found[0] == personal_span{3, 14, personal::phone});
  CHECK(found[1] == personal_span{20, 28, personal::mail});
}

TEST_CASE("a buffer of the caller's holds what fits") {
  aplomb::fixed_string<12> small;
  CHECK(aplomb::text::redact_into(small, "a 13800138000"));
  CHECK(small == "a [phone]");
  aplomb::fixed_string<4> tiny;
  CHECK_FALSE(aplomb::text::redact_into(tiny, "a 13800138000"));
  CHECK(tiny == "a [p");
}

TEST_CASE("whatever surrounds it, personal data does not stay") {
  struct item {
    std::string_view text, secret;
  };
  constexpr item items[] = {{"13800138000", "13800138000"},      {"jo@example.com", "jo@example.com"},
                            {"11010519491231002X", "19491231"},  {"4111111111111111", "41111111"},
                            {"SF1387620045", "1387620045"},      {"张江路500号3号楼201室", "路500号"},
                            {"221B Baker Street", "221B Baker"}, {"20250918123456", "20250918"}};
  constexpr std::string_view around[] = {"我等了三天", "，",     "請問", " ", "please ", "。",      "!",
                                         "😡",          "（急）", "\n",   "",  "是",      "call me "};
  aplomb_test::random r{5};
  for (int i = 0; i < 20000; ++i) {
    auto const& one = r.pick(items);
    auto text = std::string{r.pick(around)} + std::string{r.pick(around)} + " ";
    text += one.text;
    text += r.one_in(2) ? " " : "，";
    text += r.pick(around);
    INFO(text);
    REQUIRE(redacted(text).find(one.secret) == std::string::npos);
  }
}

TEST_CASE("redaction keeps its laws on any bytes, and on numbers, Han and marks in any order") {
  aplomb_test::random r{6};
  for (int i = 0; i < 3000; ++i) {
    auto const size = static_cast<std::size_t>(r.below(80));
    auto const text = r.one_in(2) ? r.bytes(size) : r.text(size);
    INFO(text);
    REQUIRE(aplomb_test::broken_redaction_law(text) == "");
  }
  constexpr std::string_view parts[] = {"1",  "20", "138", "0013", "8000", "55810", "12345678", "-",   " ",
                                        "+",  "(",  ")",   "A",    "x",    "路",    "号",       "楼",  "3栋",
                                        "市", "区", "省",  "。",   "@b",   ".c",    "\xE4",     "订单"};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto n = r.below(14); n > 0; --n) text += r.pick(parts);
    INFO(text);
    REQUIRE(aplomb_test::broken_redaction_law(text) == "");
  }
}

TEST_CASE("a long text costs what its length says: nothing is read again and again") {
  // Each of these would take hours if a look ahead or back grew with the text.
  for (std::string_view const unit : {"1", "路", "a@", "号", "1-", "市区", "\xE2\x80\x8B", "3栋", "1 Aa "}) {
    std::string text;
    while (text.size() < 1'000'000) text += unit;
    CHECK(redacted(text).size() <= 3 * text.size());
  }
}

TEST_CASE("of our own messages hardly any is touched, and none loses a word of its feeling") {
  std::size_t lines = 0, touched = 0;
  for (auto const* file : {"zh-Hans", "zh-Hant", "en", "mixed", "heldout"})
    for (auto const& text :
         aplomb_test::first_columns(std::string{APLOMB_SOURCE_DIR} + "/data/corpus/" + file + ".tsv")) {
      ++lines;
      auto const found = spans_in(text);
      touched += !found.empty();
      for (auto const& span : found) {
        auto const words = std::string_view{text}.substr(span.begin, span.end - span.begin);
        INFO(text << ": " << words);
        // Everything that goes holds a number or an address of mail.
        CHECK(words.find_first_of("0123456789@") != std::string_view::npos);
      }
    }
  REQUIRE(lines > 14000);
  CHECK(touched >= 60);
  CHECK(touched <= 100);
}
