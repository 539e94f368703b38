// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/classify.hpp>
#include <iostream>
#include <string_view>

int main() {
  namespace classify = aplomb::classify;
  classify::wall_clock const now{15 * 60, 3};  // a Wednesday, three in the afternoon, where the customer is

  for (std::string_view const message :
       {"物流很快，但客服态度太差，价格也贵", "The delivery was not fast, but the driver was polite",
        "退款什么时候到账？另外帮我改一下收貨地址，下午五点前必须处理", "家裡漏水了，快派人來！",
        "我打了三次电话了，到底谁管？"}) {
    std::cout << message << '\n';
    for (auto const& aspect : classify::aspects_of(message))
      std::cout << "  " << aplomb::name_of(aspect.about) << ' ' << aspect.polarity << " \"" << aspect.in(message)
                << "\"\n";
    for (auto const& ask : classify::asks_of(message, now))
      std::cout << "  " << aplomb::name_of(ask.kind) << ' ' << ask.pressing << " \"" << ask.in(message) << "\"\n";
    auto const read = classify::lexical_reader{}.read(message);
    auto const urgency = classify::urgency_of(message, read.affect, now);
    if (urgency.why != classify::urgency_reason::none) {
      std::cout << "  urgent " << urgency.level << ", " << aplomb::name_of(urgency.why) << " \"" << urgency.in(message)
                << '"';
      if (auto const left = minutes_left(urgency.due, now)) std::cout << ", " << *left << " minutes left";
      std::cout << '\n';
    }
    if (auto const earlier = classify::repeat_contact_in(message))
      std::cout << "  contacted before: " << int{earlier.times} << " \"" << earlier.in(message) << "\"\n";
  }
}

// Output:
// 物流很快，但客服态度太差，价格也贵
//   delivery 0.70 "物流"
//   attitude -0.70 "客服"
//   price -0.60 "价格"
// The delivery was not fast, but the driver was polite
//   delivery -0.48 "delivery"
//   attitude 0.70 "polite"
// 退款什么时候到账？另外帮我改一下收貨地址，下午五点前必须处理
//   refund 0.00 "退款"
//   delivery 0.00 "收貨"
//   deadline 0.60 "另外帮我改一下收貨地址"
//   question 0.25 "退款什么时候到账"
//   urgent 0.825, deadline "下午五点前必须", 120 minutes left
// 家裡漏水了，快派人來！
//   quality -0.42 "漏水"
//   demand 0.35 "快派人來"
//   urgent 0.55, harm "漏水"
// 我打了三次电话了，到底谁管？
//   question 0.25 "到底谁管"
//   contacted before: 3 "我打了三次电话了"
