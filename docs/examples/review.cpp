// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/respond/review.hpp>
#include <aplomb/respond/review/loaded_review.hpp>
#include <iostream>
#include <string_view>

using namespace aplomb;
using namespace aplomb::respond;

void show(std::string_view reply, review_options const& options, review_context const& context = {}) {
  std::cout << reply << '\n';
  for (auto const& f : review(reply, options, context).findings)
    std::cout << "  " << name_of(f.severity) << ' ' << name_of(f.rule) << " in \""
              << reply.substr(f.begin, f.end - f.begin) << "\"\n    " << f.suggestion << '\n';
}

int main() {
  // Words of this house over the built-in ones: one more fault, one word that is fine here.
  auto const house = load_review(
      "own\t小程序|mini program\t请写“应用”。\t請寫「App」。\tWrite \"the app\".\n"
      "allow\tticket office\n");
  if (!house) return 1;

  review_options options;
  options.book = house->book();
  options.rules.set(review_rule::yes_but, review_switch::forbid);  // contested; this house does without

  show("我理解您的心情，但是这是您自己填错了地址。", options);
  show("請打開小程序，我們會儘快處理。", options);
  show("We will call you soon, by 6 pm today.", options);

  review_context context;  // what this conversation has told
  context.known.add(slot::order_number);
  show("What is your order number?", options, context);
}

// Output:
// 我理解您的心情，但是这是您自己填错了地址。
//   error yes_but in "我理解您的心情，但是"
//     去掉转折，用“同时”“也”接上：先肯定，再说能做的，例如“我理解，同时我可以……”。
//   error blame in "您自己填"
//     删去“您自己填”，直接写现在可以怎样补上，例如“我来帮您改过来”。
// 請打開小程序，我們會儘快處理。
//   warning own in "小程序"
//     請寫「App」。
//   warning no_time in "儘快"
//     把「儘快」換成具體時間，例如「今天18點前回覆您」。
// We will call you soon, by 6 pm today.
// What is your order number?
//   warning asked_again in "order number"
//     The customer has given this already; use it: "I am checking with the ... you gave me."
