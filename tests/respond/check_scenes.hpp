// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "respond/support.hpp"
#include <stdexcept>
#include <string>
#include <string_view>

/// The situations of tests/respond/check_replies.tsv, with facts in the customer's language.

namespace aplomb_test {

struct check_scene {
  scene where;
  plan todo;
  std::string_view message;
};

namespace detail {

/// The text of a language: simplified, traditional, English.
inline std::string_view in(text::language l, std::string_view hans, std::string_view hant, std::string_view en) {
  return l == text::language::zh_hans ? hans : l == text::language::zh_hant ? hant : en;
}

}  // namespace detail

inline check_scene check_scene_of(std::string_view name, text::language l) {
  using detail::in;
  check_scene s;
  auto& f = s.where.facts;
  s.where.language = l;
  auto const will = [&](act a, topic about = topic::none) { (void)s.todo.add({a, about, rule::own}); };
  auto const feels = [&](classify::emotion e, int intensity) { s.where.feels(e, intensity).asks(); };
  if (name == "late") {
    feels(classify::emotion::anger, 2);
    s.message = in(l, "等了三天还没发货，你们到底管不管？！", "等了三天還沒出貨，你們到底管不管？！",
                   "I've waited three days and it hasn't shipped. Do you even care?!");
    will(act::acknowledge, topic::delivery), will(act::name_feeling), will(act::ask, topic::order_number);
  } else if (name == "broken") {
    feels(classify::emotion::anger, 1);
    s.message = in(l, "LP55810 收到就是坏的", "LP55810 收到就是壞的", "LP55810 arrived broken");
    s.where.order_number = "LP55810";
    s.where.known.add(slot::order_number);
    f.cause = fault_of::product;
    f.cause_text = in(l, "出厂时接头没有装紧", "出廠時接頭沒有裝緊", "a joint was not tightened at the factory");
    f.can = deed_set{deed::request_refund};
    f.reply_within = 2_h;
    will(act::apologise, topic::full), will(act::act_now, topic::request_refund), will(act::commit);
  } else if (name == "info") {
    s.where.asks();
    f.answer = in(l, "包裹预计11月25日下午送到", "包裹預計11月25日下午送達",
                  "the parcel is due on 25 November in the afternoon");
    f.hours = in(l, "9:00到21:00", "9:00到21:00", "9:00 to 21:00");
    will(act::acknowledge, topic::delivery), will(act::inform);
  } else if (name == "pay") {
    feels(classify::emotion::sadness, 1);
    f.cause = fault_of::carrier;
    f.compensation = in(l, "20元优惠券", "20元折價券", "a voucher for $20");
    will(act::empathise), will(act::apologise, topic::regret), will(act::compensate);
  } else if (name == "person") {
    feels(classify::emotion::anger, 1);
    will(act::hand_off, topic::requested);
  } else if (name == "choice") {
    feels(classify::emotion::anger, 1);
    f.cause_text = in(l, "这一批的标签印错了", "這一批的標籤印錯了", "the labels of this batch were misprinted");
    f.offer = in(l, "全额退款或者换一个新的", "全額退款或換一個新的", "a full refund or a new one");
    will(act::explain), will(act::offer);
  } else if (name == "wait") {
    feels(classify::emotion::anger, 1);
    s.where.owner = escalate::owner_state::waiting;
    will(act::acknowledge, topic::passed_on), will(act::follow_up, topic::waiting);
  } else if (name == "thanks") {
    s.where.feels(classify::emotion::joy, 2);
    will(act::thank, topic::gratitude), will(act::follow_up, topic::gratitude);
  } else if (name == "rude") {
    feels(classify::emotion::anger, 3);
    will(act::acknowledge), will(act::set_boundary, topic::warn), will(act::ask, topic::details);
  } else if (name == "leave") {
    feels(classify::emotion::anger, 1);
    f.retention = in(l, "三个月免费会员", "三個月免費會員", "three months for free");
    will(act::acknowledge, topic::churn), will(act::retain);
  } else if (name == "danger") {
    feels(classify::emotion::sadness, 3);
    f.resource = in(l, "心理援助热线12356", "安心專線1925", "the helpline 988");
    will(act::empathise, topic::self_harm), will(act::inform, topic::resource);
    will(act::hand_off, topic::self_harm);
  } else if (name == "greet") {
    will(act::greet), will(act::ask, topic::issue);
  } else if (name == "close") {
    f.prevention = in(l, "出货前多查一次标签", "出貨前多檢查一次標籤", "check every label twice before shipping");
    will(act::prevent), will(act::end);
  } else if (name == "promise") {
    feels(classify::emotion::fear, 2);
    f.reply_within = 2_h;
    will(act::name_feeling), will(act::commit);
  } else {
    throw std::runtime_error("no such scenario: " + std::string(name));
  }
  return s;
}

}  // namespace aplomb_test
