// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/psychology.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/respond/customer.hpp>
#include <aplomb/text/language.hpp>
#include <cstdint>
#include <string_view>

/// How to answer a customer of each psychology, as data that a policy, the wording or a brief can read.

namespace aplomb::respond {

/// What a reply opens with. matter: what was asked; proof: something the customer can check; result: the result or the next
/// step, nothing before it; respect: who the customer is to us; benefit: what it is good for, in plain words.
APLOMB_ENUM(opening, std::uint8_t, matter, proof, result, respect, benefit)

/// A style of answering; the default is the style for everybody of whom nothing is known. Trivially copyable.
struct response_style {
  opening first{};                     ///< what the reply opens with
  std::uint8_t sentences_at_most = 5;  ///< of the whole reply
  std::uint8_t questions_at_most = 1;  ///< of the whole reply
  bool checkable = false;              ///< a claim comes with what can be checked: a number, a page, a written word
  bool no_small_talk = false;          ///< no courtesy before the matter beside a word of apology that is due
  bool standing_named = false;         ///< the customer's name, years or tier are said
  bool choices = false;                ///< choices rather than instructions; no explaining of what was not asked
  bool steps_spelled_out = false;      ///< one step a line, each with what is seen when it worked
  bool plain_words = false;            ///< no jargon; a term that cannot be avoided is explained
  friend constexpr bool operator==(response_style const&, response_style const&) noexcept = default;
};

/// The style for one psychology. wary: reassure with proof; hurried: the shortest way; proud: standing and respect; unfamiliar:
/// explain the benefit in plain words. O(1).
[[nodiscard]] constexpr response_style style_of(classify::psychology p) noexcept {
  using classify::psychology;
  response_style s;
  switch (p) {
    case psychology::wary:
      s.first = opening::proof, s.checkable = true, s.plain_words = true;
      break;
    case psychology::hurried:
      s.first = opening::result, s.sentences_at_most = 2, s.no_small_talk = true;
      break;
    case psychology::proud:
      s.first = opening::respect, s.sentences_at_most = 4, s.standing_named = true, s.choices = true;
      break;
    case psychology::unfamiliar:
      s.first = opening::benefit, s.sentences_at_most = 6, s.steps_spelled_out = true, s.plain_words = true;
      break;
  }
  return s;
}

/// The style for a conversation: that of the psychology shown most, with what the others shown ask for as well. The fewest
/// sentences count, but steps need four. Nothing shown: the default. O(1).
[[nodiscard]] constexpr response_style style_of(classify::psychology_tally const& mind) noexcept {
  auto const main = mind.main();
  if (!main) return {};
  auto out = style_of(*main);
  for (auto p : aplomb::all_of<classify::psychology>()) {
    if (p == *main || !mind.shows(p)) continue;
    auto const also = style_of(p);
    out.sentences_at_most = std::min(out.sentences_at_most, also.sentences_at_most);
    out.checkable = out.checkable || also.checkable;
    out.no_small_talk = out.no_small_talk || also.no_small_talk;
    out.standing_named = out.standing_named || also.standing_named;
    out.choices = out.choices || also.choices;
    out.steps_spelled_out = out.steps_spelled_out || also.steps_spelled_out;
    out.plain_words = out.plain_words || also.plain_words;
  }
  if (out.steps_spelled_out) out.sentences_at_most = std::max<std::uint8_t>(out.sentences_at_most, 4);
  return out;
}
[[nodiscard]] constexpr response_style style_of(customer_model const& who) noexcept { return style_of(who.mind); }

namespace detail {

inline constexpr std::string_view style_advice[count_of<opening>][3] = {
    {"先回应客户问的事，一次只问一个问题。", "先回應客戶問的事，一次只問一個問題。",
     "Answer what was asked first, and ask one question at a time."},
    {"先给可以核实的依据：单号、官方页面、书面确认；费用和条件一次说全，不催客户做决定。",
     "先給查得到的依據：單號、官網頁面、書面確認；費用和條件一次講清楚，不催客戶做決定。",
     "Open with something the customer can check: a reference number, an official page, a written confirmation. Name "
     "every "
     "cost and condition at once, and do not press for a decision."},
    {"第一句就给结果或下一步，不寒暄，不铺垫，最多两句；问题只问必须问的。",
     "第一句就給結果或下一步，不寒暄、不鋪陳，最多兩句；只問非問不可的。",
     "Give the result or the next step in the first sentence. No small talk, two sentences at most; ask only what you "
     "cannot "
     "do without."},
    {"称呼姓名和尊称，提到客户的年资或等级；给选择而不是指示，不讲客户没问的道理。",
     "稱呼姓氏和尊稱，提到客戶的年資或等級；給選擇而不是指示，不解釋客戶沒問的事。",
     "Use the customer's name and title and acknowledge their years or standing with us. Offer choices rather than "
     "instructions, and explain nothing that was not asked."},
    {"先用大白话说对客户有什么好处，再一步一步说怎么做，每步说明会看到什么；不用术语，用了就解释。",
     "先用白話說對客戶有什麼好處，再一步一步說怎麼做，每一步都說會看到什麼；不用術語，用到就解釋。",
     "Say in plain words what it is good for, then how to do it, one step at a time, each with what the customer will "
     "see. No "
     "jargon; explain any term you cannot avoid."}};

}  // namespace detail

/// The style in words, for a person at the desk or a language model: one or two sentences in the language asked for; English for
/// `und`. Lives for ever.
[[nodiscard]] constexpr std::string_view advice_of(response_style const& s, text::language spoken) noexcept {
  std::size_t const column = spoken == text::language::zh_hans ? 0 : spoken == text::language::zh_hant ? 1 : 2;
  return detail::style_advice[index_of(s.first) < count_of<opening> ? index_of(s.first) : 0][column];
}

/// The same in English, for a brief.
[[nodiscard]] constexpr std::string_view instruction_of(response_style const& s) noexcept {
  return advice_of(s, text::language::en);
}

}  // namespace aplomb::respond
