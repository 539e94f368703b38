// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "crisis/sayings.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/crisis/statement_audit.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace aplomb;
using namespace aplomb::crisis;

namespace {

/// The findings as "rule[text]", in order.
std::vector<std::string> findings(std::string_view text, statement_context const& context = {}) {
  std::vector<std::string> out;
  for (auto const& f : audit_statement(text, aplomb_test::book_of_sayings(), context).findings)
    out.push_back(std::string{name_of(f.rule)} + "[" + std::string{text.substr(f.begin, f.end - f.begin)} + "]");
  return out;
}

using list = std::vector<std::string>;

}  // namespace

TEST_CASE("a statement that is true, timely and effective passes in every language") {
  for (std::string_view const text :
       {"Early on 20 November there was a fire in our warehouse; about 1,200 parcels were lost. Refunds have not been "
        "stopped. We are sending every lost parcel again. We will say more at 18:00 today. Questions: call us on 0800 "
        "123456.",
        "11月20日凌晨，我们的仓库起火，约1200件包裹受影响。我们正在逐一联系收件人并重新发货，将于今晚8点再次通报进展。"
        "如有疑问，"
        "请拨打客服热线 0800-123-456。",
        "各位顧客您好：11月20日凌晨倉庫起火，約1200件包裹受影響，我們正在逐一聯絡並重新出貨，將於今晚8點再次公布進度。"
        "如有疑問，請洽客服專線 "
        "0800-123-456。"}) {
    auto const report = audit_statement(text, aplomb_test::book_of_sayings());
    INFO(text);
    CHECK(findings(text) == list{});
    CHECK(report.passes());
  }
}

TEST_CASE("saying what is untrue and denying what is correct contradicts the facts") {
  auto const rest =
      std::string{" We are working on it and will say more within 2 hours. Contact us at help@example.com."};
  CHECK(findings("We have stopped refunds." + rest) == list{"contradicts[stopped refunds]"});
  CHECK(findings("There was no fire in our warehouse." + rest) == list{"contradicts[fire in our warehouse]"});
  CHECK(findings("我们已经停止退款。" + rest) == list{"contradicts[停止退款]"});
  CHECK(findings("倉庫沒有起火。" + rest) == list{"contradicts[倉庫沒有起火]"});
  CHECK(findings("Refunds have not been stopped." + rest) == list{});
}

TEST_CASE("what is still being checked is neither said nor denied") {
  auto const rest =
      std::string{" We are working on it and will say more within 2 hours. Contact us at help@example.com."};
  CHECK(findings("Nobody knows of people who were hurt." + rest) == list{"unconfirmed[hurt]", "unbacked[Nobody]"});
  CHECK(findings("没有人受伤。" + rest) == list{"unconfirmed[受伤]"});
  CHECK(findings("無人受傷。" + rest) == list{"unconfirmed[受傷]"});
  CHECK(findings("We are checking whether people were hurt." + rest) == list{});
}

TEST_CASE("figures, causes and absolute words need a fact behind them") {
  auto const rest =
      std::string{" We are working on it and will say more within 2 hours. Contact us at help@example.com."};
  CHECK(findings("A fire in our warehouse hit about 1,500 parcels." + rest) == list{"unbacked[1,500]"});
  CHECK(findings("A fire in our warehouse hit about 1200 parcels." + rest) == list{});
  CHECK(findings("An outage was caused by a supplier." + rest) == list{"unbacked[caused]"});
  CHECK(findings("A fire in our warehouse was caused by old wiring." + rest) == list{});
  CHECK(findings("The delay will never come back." + rest) == list{"unbacked[never]"});
  CHECK(findings("由于系统故障，300位用户无法登录。" + rest) == list{"unbacked[300]", "unbacked[由于]"});
  CHECK(findings("此次延誤絕對不會再發生。" + rest) == list{"unbacked[絕對]"});
  CHECK(findings("我们对造成的不便深表歉意，此次延误" + rest) == list{});
}

TEST_CASE("a statement says what, what is being done, until when and where to ask") {
  CHECK(findings("We are sorry.") == list{"no_event[]", "no_action[]", "no_time[]", "no_contact[]"});
  CHECK(findings("There is an outage.") == list{"no_action[]", "no_time[]", "no_contact[]"});
  CHECK(findings("There is an outage. We are working on it.") == list{"no_time[]", "no_contact[]"});
  CHECK(findings("There is an outage since this morning at 8:30. We are working on it. Contact us.") ==
        list{"no_time[]"});
  CHECK(findings("系統異常，我們正在搶修，預計今天18點前恢復。") == list{"no_contact[]"});
  CHECK(findings("系统异常，请关注官网。") == list{"no_action[]", "no_time[]"});
}

TEST_CASE("a statement is late when it comes after the limit since the first signal") {
  std::string_view const text =
      "There is an outage. We are working on it and will say more within 2 hours. Contact us.";
  statement_context const on_time{{1'000}, {1'000 + 2 * 3'600'000}, duration{2 * 3'600'000}};
  statement_context const late{{1'000}, {1'001 + 2 * 3'600'000}, duration{2 * 3'600'000}};
  CHECK(findings(text, on_time) == list{});
  CHECK(findings(text, late) == list{"late[]"});
  CHECK(audit_statement(text, aplomb_test::book_of_sayings(), late).age == duration{2 * 3'600'000 + 1});
  CHECK_FALSE(audit_statement(text, aplomb_test::book_of_sayings(), late).is_timely());
  CHECK(audit_statement(text, aplomb_test::book_of_sayings(), late).is_effective());
}

TEST_CASE("remedies are in the language and the script of the statement") {
  auto const first = [](std::string_view text) {
    auto const r = audit_statement(text, aplomb_test::book_of_sayings());
    return std::string{remedy_of(r.findings[0].rule, r.language)};
  };
  CHECK(first("我们停止退款了。") == "与已核实的事实相反，请改正或删去");
  CHECK(first("我們停止退款了。") == "與已查證的事實相反，請更正或刪除");
  CHECK(first("We stopped refunds.") == "the facts say otherwise: correct or drop it");
  for (auto const rule : all_of<statement_rule>())
    for (auto const l : all_of<text::language>()) CHECK(remedy_of(rule, l).size() > 10);
}

TEST_CASE("an audit of any bytes stays within them") {
  aplomb_test::random r{1};
  for (int i = 0; i < 400; ++i) {
    std::string text = r.one_in(2) ? r.bytes(r.below(120)) : r.text(r.below(40));
    if (r.one_in(2))
      text.insert(static_cast<std::size_t>(r.below(text.size() + 1)), " 1,500 never 由于 stop refunds 3% ");
    auto const report = audit_statement(text, aplomb_test::book_of_sayings());
    for (auto const& f : report.findings) {
      REQUIRE(f.begin <= f.end);
      REQUIRE(f.end <= text.size());
      REQUIRE((!f.has_row || f.which < aplomb_test::book_of_sayings().size()));
    }
  }
}

TEST_CASE("more findings than room are said to be more") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "It was due to nothing. ";
  CHECK(audit_statement(text, aplomb_test::book_of_sayings()).more);
}
