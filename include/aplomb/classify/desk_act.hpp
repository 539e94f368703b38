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

namespace aplomb::classify {

/// What the desk did last, as far as it matters for reading what the customer answers.
///
/// none: nothing yet, or nothing known; greeted; closed: said goodbye; soothed: spoke to the feeling only; handed_over: to a
/// person; informed: told something; promised: said what will be done; solved: did it; offered: put a choice; asked: wants to
/// know something; refused: will or can not. Of several in one reply the later in this order counts.
APLOMB_ENUM(desk_act, std::uint8_t, none, greeted, closed, soothed, handed_over, informed, promised, solved, offered,
            asked, refused)

/// Whether the act moved the matter on, so that a short answer can accept it. To tell something is not enough.
[[nodiscard]] constexpr bool is_forward(desk_act a) noexcept {
  return a == desk_act::handed_over || a == desk_act::promised || a == desk_act::solved || a == desk_act::offered;
}

namespace detail {

inline constexpr auto desk_words = [] {
  using w = table_word<desk_act>;
  using enum desk_act;
  constexpr w list[] = {{U"无法", refused},
                        {U"没办法", refused},
                        {U"不能退", refused},
                        {U"不能换", refused},
                        {U"不能为您", refused},
                        {U"不予", refused},
                        {U"不支持", refused},
                        {U"不符合", refused},
                        {U"恕不", refused},
                        {U"恕难", refused},
                        {U"做不到", refused},
                        {U"没有权限", refused},
                        {U"不在保修", refused},
                        {U"超出", refused},
                        {U"不可以退", refused},
                        {U"unable to", refused},
                        {U"not able to", refused},
                        {U"not possible", refused},
                        {U"not eligible", refused},
                        {U"we cannot", refused},
                        {U"we can't", refused},
                        {U"i cannot", refused},
                        {U"i can't", refused},
                        {U"won't be able", refused},
                        {U"can't be refunded", refused},
                        {U"cannot be refunded", refused},
                        {U"non-refundable", refused},
                        {U"against our policy", refused},
                        {U"no exceptions", refused},
                        {U"we do not offer", refused},
                        {U"we don't offer", refused},
                        {U"i'm afraid not", refused},
                        {U"已为您", solved},
                        {U"已经为您", solved},
                        {U"已帮您", solved},
                        {U"已经帮您", solved},
                        {U"已退款", solved},
                        {U"已经退", solved},
                        {U"已处理", solved},
                        {U"已解决", solved},
                        {U"已安排", solved},
                        {U"已补发", solved},
                        {U"已取消", solved},
                        {U"已恢复", solved},
                        {U"已到账", solved},
                        {U"处理好了", solved},
                        {U"办好了", solved},
                        {U"帮您改好", solved},
                        {U"have refunded", solved},
                        {U"we've refunded", solved},
                        {U"i've refunded", solved},
                        {U"has been refunded", solved},
                        {U"has been processed", solved},
                        {U"has been resolved", solved},
                        {U"has been credited", solved},
                        {U"has been released", solved},
                        {U"has been cancelled", solved},
                        {U"has been canceled", solved},
                        {U"has been fixed", solved},
                        {U"is now fixed", solved},
                        {U"all set", solved},
                        {U"have issued", solved},
                        {U"i've issued", solved},
                        {U"we've issued", solved},
                        {U"hold is lifted", solved},
                        {U"have sent", solved},
                        {U"i've sent", solved},
                        {U"i have updated", solved},
                        {U"i've updated", solved},
                        {U"is on its way", solved},
                        {U"您看可以吗", offered},
                        {U"您看行吗", offered},
                        {U"要不要", offered},
                        {U"可以为您申请", offered},
                        {U"可以给您", offered},
                        {U"可以补偿", offered},
                        {U"您看这样", offered},
                        {U"或者", offered},
                        {U"would you like", offered},
                        {U"shall i", offered},
                        {U"shall we", offered},
                        {U"we can offer", offered},
                        {U"i can offer", offered},
                        {U"how about", offered},
                        {U"would you prefer", offered},
                        {U"happy to offer", offered},
                        {U"会在", promised},
                        {U"将在", promised},
                        {U"会尽快", promised},
                        {U"我们会", promised},
                        {U"稍后", promised},
                        {U"马上为您", promised},
                        {U"we will", promised},
                        {U"we'll", promised},
                        {U"i will", promised},
                        {U"i'll", promised},
                        {U"will be refunded", promised},
                        {U"转接", handed_over},
                        {U"转人工", handed_over},
                        {U"转给", handed_over},
                        {U"专员会", handed_over},
                        {U"pass you to", handed_over},
                        {U"transfer you", handed_over},
                        {U"transferring you", handed_over},
                        {U"connect you", handed_over},
                        {U"colleague will", handed_over},
                        {U"吗", asked},
                        {U"请提供", asked},
                        {U"麻烦提供", asked},
                        {U"请告诉", asked},
                        {U"方便提供", asked},
                        {U"请问", asked},
                        {U"请您提供", asked},
                        {U"请您私信", asked},
                        {U"私信提供", asked},
                        {U"私信给我", asked},
                        {U"私信我", asked},
                        {U"请描述", asked},
                        {U"请说明", asked},
                        {U"在哪里", asked},
                        {U"哪个", asked},
                        {U"是多少", asked},
                        {U"多少钱", asked},
                        {U"could you", asked},
                        {U"can you", asked},
                        {U"may i", asked},
                        {U"please provide", asked},
                        {U"please share", asked},
                        {U"please send", asked},
                        {U"please tell", asked},
                        {U"please describe", asked},
                        {U"please let us know your", asked},
                        {U"please let me know your", asked},
                        {U"where is", asked},
                        {U"where are", asked},
                        {U"how many", asked},
                        {U"what kind", asked},
                        {U"what is your", asked},
                        {U"which", asked},
                        {U"抱歉", soothed},
                        {U"对不起", soothed},
                        {U"理解您", soothed},
                        {U"不好意思", soothed},
                        {U"辛苦您", soothed},
                        {U"sorry", soothed},
                        {U"apologise", soothed},
                        {U"apologize", soothed},
                        {U"understand how", soothed},
                        {U"you're right", soothed},
                        {U"您好", greeted},
                        {U"你好", greeted},
                        {U"hello", greeted},
                        {U"welcome", greeted},
                        {U"再见", closed},
                        {U"祝您", closed},
                        {U"还有什么可以帮", closed},
                        {U"还有其他", closed},
                        {U"还有别的", closed},
                        {U"还有什么需要", closed},
                        {U"anything else", closed},
                        {U"感谢您的来电", closed},
                        {U"goodbye", closed},
                        {U"have a nice day", closed},
                        {U"have a great day", closed},
                        {U"是因为", informed},
                        {U"原因是", informed},
                        {U"显示", informed},
                        {U"预计", informed},
                        {U"目前", informed},
                        {U"需要您", informed},
                        {U"because", informed},
                        {U"expected", informed},
                        {U"currently", informed},
                        {U"according to", informed},
                        {U"usually takes", informed}};
  return word_table(list);
}();

}  // namespace detail

/// What a reply of the desk does, by its words, in Chinese or English; `informed` when it says something that none of them
/// tells, `none` when it is empty. A hint for reading what the customer answers. Any bytes; O(length), no allocation.
[[nodiscard]] inline desk_act desk_act_in(std::string_view reply) noexcept {
  auto done = desk_act::none;
  text::clause_reader clauses{reply};
  text::clause clause;
  while (clauses.next(clause)) {
    if (clause.size == 0) continue;
    bool const marked = clause.closed_by == text::clause_end::question;
    auto here = marked ? desk_act::asked : desk_act::none;
    for (std::size_t i = 0; i < clause.size; ++i) {
      auto const* const w = detail::desk_words.longest(clause, i);
      if (w == nullptr) continue;
      if (w->value == desk_act::closed) {  // "anything else?" asks nothing
        here = desk_act::closed;
        break;
      }
      // "Shall I ...?" offers although it asks.
      if (w->value == desk_act::offered ? here != desk_act::refused : w->value > here && here != desk_act::offered)
        here = w->value;
    }
    bool const instead = done == desk_act::refused && here == desk_act::offered;  // not this, but that
    if (here == desk_act::none) here = done == desk_act::none ? desk_act::informed : done;
    if (here > done || instead || done == desk_act::informed) done = here;
  }
  return done;
}

}  // namespace aplomb::classify
