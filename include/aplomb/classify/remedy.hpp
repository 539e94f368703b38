// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/word_table.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What a customer wants done about the matter.

namespace aplomb::classify {

/// refund: money back; replacement: another one, or what is missing; repair: made to work again, a lock taken off; delivery:
/// to have it at last; compensation: something for the trouble; apology; explanation: to know why; cancellation: to end it.
BOOST_DEFINE_FIXED_ENUM_CLASS(remedy, std::uint8_t, unknown, refund, replacement, repair, delivery, compensation,
                              apology, explanation, cancellation)

namespace detail {

/// What words want; `unknown` only hides shorter words inside.
inline constexpr auto remedy_words = [] {
  using w = table_word<remedy>;
  using enum remedy;
  constexpr w list[] = {{U"已退款", unknown},
                        {U"已经退款", unknown},
                        {U"退款到了", unknown},
                        {U"退款到账了", unknown},
                        {U"退款收到", unknown},
                        {U"钱退回来了", unknown},
                        {U"全退了", unknown},
                        {U"退款成功", unknown},
                        {U"收到退款", unknown},
                        {U"不用退款", unknown},
                        {U"不退款了", unknown},
                        {U"不用全赔", unknown},
                        {U"不用赔", unknown},
                        {U"不换了", unknown},
                        {U"不用换", unknown},
                        {U"修好了", unknown},
                        {U"修理好了", unknown},
                        {U"not a refund", unknown},
                        {U"refund posted", unknown},
                        {U"refund came", unknown},
                        {U"refund arrived", unknown},
                        {U"got the refund", unknown},
                        {U"got my refund", unknown},
                        {U"refunded, thanks", unknown},
                        {U"refund is here", unknown},
                        {U"don't want a refund", unknown},
                        {U"no refund needed", unknown},
                        {U"no need to replace", unknown},
                        {U"it's fixed", unknown},
                        {U"fixed now", unknown},
                        {U"all fixed", unknown},
                        {U"fixed it", unknown},
                        {U"that fixed", unknown},
                        {U"quick fix", unknown},
                        {U"fix that label", unknown},
                        {U"换货了", unknown},
                        {U"已换", unknown},
                        {U"换手机", unknown},
                        {U"换号码", unknown},
                        {U"换地址", unknown},
                        {U"换绑", unknown},
                        {U"换密码", unknown},
                        {U"换话题", unknown},
                        {U"退款", refund},
                        {U"退钱", refund},
                        {U"退我", refund},
                        {U"退给我", refund},
                        {U"退一下", refund},
                        {U"退掉", refund},
                        {U"退货", refund},
                        {U"退票", refund},
                        {U"退课", refund},
                        {U"退订金", refund},
                        {U"退回", refund},
                        {U"把钱退", refund},
                        {U"还钱", refund},
                        {U"还我钱", refund},
                        {U"全额退", refund},
                        {U"退费", refund},
                        {U"想退", refund},
                        {U"要退", refund},
                        {U"能退", refund},
                        {U"可以退", refund},
                        {U"refund", refund},
                        {U"refunds", refund},
                        {U"refunded", refund},
                        {U"money back", refund},
                        {U"my money", refund},
                        {U"reimburse", refund},
                        {U"reimbursed", refund},
                        {U"reimbursement", refund},
                        {U"charge reversed", refund},
                        {U"reverse the charge", refund},
                        {U"chargeback", refund},
                        {U"换货", replacement},
                        {U"换一个", replacement},
                        {U"换一件", replacement},
                        {U"换一台", replacement},
                        {U"换一码", replacement},
                        {U"换新", replacement},
                        {U"换小一码", replacement},
                        {U"换大一码", replacement},
                        {U"换一双", replacement},
                        {U"能换", replacement},
                        {U"想换", replacement},
                        {U"要换", replacement},
                        {U"换成", replacement},
                        {U"补发", replacement},
                        {U"重发", replacement},
                        {U"重寄", replacement},
                        {U"补寄", replacement},
                        {U"重做", replacement},
                        {U"重新发", replacement},
                        {U"replacement", replacement},
                        {U"replace it", replacement},
                        {U"replaced", replacement},
                        {U"exchange it", replacement},
                        {U"exchange", replacement},
                        {U"swap", replacement},
                        {U"send another", replacement},
                        {U"send a new", replacement},
                        {U"resend", replacement},
                        {U"send me the right", replacement},
                        {U"new one", replacement},
                        {U"维修", repair},
                        {U"报修", repair},
                        {U"修一下", repair},
                        {U"来修", repair},
                        {U"上门修", repair},
                        {U"派人来", repair},
                        {U"派师傅", repair},
                        {U"叫师傅", repair},
                        {U"修好", repair},
                        {U"修复", repair},
                        {U"恢复", repair},
                        {U"解封", repair},
                        {U"解冻", repair},
                        {U"repair", repair},
                        {U"repaired", repair},
                        {U"fix it", repair},
                        {U"fix this", repair},
                        {U"fix my", repair},
                        {U"get it fixed", repair},
                        {U"technician", repair},
                        {U"engineer", repair},
                        {U"unban", repair},
                        {U"unlock my", repair},
                        {U"restore", repair},
                        {U"发货", delivery},
                        {U"快发", delivery},
                        {U"赶紧发", delivery},
                        {U"送到", delivery},
                        {U"送过来", delivery},
                        {U"送来", delivery},
                        {U"催一下", delivery},
                        {U"催催", delivery},
                        {U"什么时候到", delivery},
                        {U"几点送", delivery},
                        {U"派送", delivery},
                        {U"寄出", delivery},
                        {U"deliver", delivery},
                        {U"delivered", delivery},
                        {U"ship it", delivery},
                        {U"ship my", delivery},
                        {U"where is my order", delivery},
                        {U"where's my order", delivery},
                        {U"where is my parcel", delivery},
                        {U"get here", delivery},
                        {U"arrive", delivery},
                        {U"赔", compensation},
                        {U"赔偿", compensation},
                        {U"赔付", compensation},
                        {U"赔我", compensation},
                        {U"补偿", compensation},
                        {U"补偿我", compensation},
                        {U"误工费", compensation},
                        {U"精神损失", compensation},
                        {U"退一赔三", compensation},
                        {U"补差价", compensation},
                        {U"compensation", compensation},
                        {U"compensate", compensation},
                        {U"compensated", compensation},
                        {U"make up for", compensation},
                        {U"goodwill", compensation},
                        {U"for my trouble", compensation},
                        {U"credit my account", compensation},
                        {U"voucher", compensation},
                        {U"道歉", apology},
                        {U"赔礼", apology},
                        {U"给我道歉", apology},
                        {U"赔不是", apology},
                        {U"apology", apology},
                        {U"apologise", apology},
                        {U"apologize", apology},
                        {U"say sorry", apology},
                        {U"给个说法", explanation},
                        {U"要个说法", explanation},
                        {U"说法", explanation},
                        {U"解释", explanation},
                        {U"什么原因", explanation},
                        {U"原因是什么", explanation},
                        {U"为什么会", explanation},
                        {U"凭什么", explanation},
                        {U"依据", explanation},
                        {U"理由", explanation},
                        {U"到底怎么回事", explanation},
                        {U"怎么回事", explanation},
                        {U"explain", explanation},
                        {U"explanation", explanation},
                        {U"the reason", explanation},
                        {U"what happened", explanation},
                        {U"why was", explanation},
                        {U"why is my", explanation},
                        {U"why did", explanation},
                        {U"why am i", explanation},
                        {U"how come", explanation},
                        {U"取消", cancellation},
                        {U"取消订单", cancellation},
                        {U"注销", cancellation},
                        {U"销户", cancellation},
                        {U"退订", cancellation},
                        {U"解约", cancellation},
                        {U"停掉", cancellation},
                        {U"关掉自动", cancellation},
                        {U"不续了", cancellation},
                        {U"cancel", cancellation},
                        {U"cancelled my", cancellation},
                        {U"cancel it", cancellation},
                        {U"cancel my", cancellation},
                        {U"unsubscribe", cancellation},
                        {U"close my account", cancellation},
                        {U"terminate", cancellation},
                        {U"stop the subscription", cancellation},
                        {U"opt out", cancellation},
                        {U"取消了我的", unknown},
                        {U"被取消", unknown},
                        {U"你们取消", unknown},
                        {U"已取消", unknown},
                        {U"was cancelled", unknown},
                        {U"got cancelled", unknown},
                        {U"was canceled", unknown},
                        {U"got canceled", unknown},
                        {U"you cancelled", unknown},
                        {U"you canceled", unknown},
                        {U"you cancel the", unknown},
                        {U"explained", unknown},
                        {U"不用解释", unknown},
                        {U"已发货", unknown},
                        {U"已经发货", unknown},
                        {U"没发货", delivery},
                        {U"还没发货", delivery},
                        {U"已送达", unknown},
                        {U"什么时候退", refund},
                        {U"退休", unknown},
                        {U"退步", unknown},
                        {U"退烧", unknown},
                        {U"倒退", unknown},
                        {U"退出", unknown},
                        {U"退伍", unknown},
                        {U"赔礼道歉", apology}};
  return word_table(list);
}();

/// Collects what is wanted clause by clause; the first thing named counts, as people name first what matters most.
class remedy_pass {
 public:
  constexpr void add(text::clause const& in) noexcept {
    for (std::size_t i = 0; i < in.size && first_ == remedy::unknown;) {
      auto const* const w = remedy_words.longest(in, i);
      if (w != nullptr) first_ = w->value;
      i += w != nullptr ? w->text.size() : 1;
    }
  }
  [[nodiscard]] constexpr remedy wanted() const noexcept { return first_; }

 private:
  remedy first_{};
};

}  // namespace detail

/// What the words of a message want done, in either Chinese script or English; unknown when they name nothing. It does not tell
/// wanting from telling: ask it of messages that ask or complain. Any bytes; O(length), no allocation.
[[nodiscard]] inline remedy remedy_in(std::string_view message) noexcept {
  text::clause_reader clauses{message};
  text::clause clause;
  detail::remedy_pass pass;
  while (clauses.next(clause)) pass.add(clause);
  return pass.wanted();
}

}  // namespace aplomb::classify
