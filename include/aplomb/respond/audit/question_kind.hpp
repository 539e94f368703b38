// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/question.hpp>
#include <aplomb/classify/word_table.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// What a question of the desk does. open: lets the customer tell (what, how, why); closed: yes or no, or one fact;
/// progressive: leads on from what was said; clarifying: makes sure what was meant; leading: puts the answer into the
/// customer's mouth.
APLOMB_ENUM(question_kind, std::uint8_t, open, closed, progressive, clarifying, leading)

/// A question: bytes [begin, end) of the reply.
struct found_question {
  question_kind kind{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
using question_list = fixed_vector<found_question, 8>;

namespace detail {

inline constexpr auto question_words = [] {
  using w = classify::table_word<question_kind>;
  using enum question_kind;
  constexpr w list[] = {{U"难道", leading},
                        {U"不是吗", leading},
                        {U"对吧", leading},
                        {U"不应该", leading},
                        {U"应该是", leading},
                        {U"不觉得", leading},
                        {U"是吧", leading},
                        {U"isn't it", leading},
                        {U"aren't you", leading},
                        {U"don't you", leading},
                        {U"wouldn't you", leading},
                        {U"didn't you", leading},
                        {U"surely", leading},
                        {U"right", leading},
                        {U"意思是", clarifying},
                        {U"是说", clarifying},
                        {U"指的是", clarifying},
                        {U"理解对", clarifying},
                        {U"理解得对", clarifying},
                        {U"是不是说", clarifying},
                        {U"确认一下", clarifying},
                        {U"do you mean", clarifying},
                        {U"are you saying", clarifying},
                        {U"you're saying", clarifying},
                        {U"did i get", clarifying},
                        {U"have i got", clarifying},
                        {U"is it correct", clarifying},
                        {U"have i understood", clarifying},
                        {U"what do you mean", clarifying},
                        {U"然后", progressive},
                        {U"之后", progressive},
                        {U"接着", progressive},
                        {U"后来", progressive},
                        {U"提到", progressive},
                        {U"除此之外", progressive},
                        {U"除了这", progressive},
                        {U"在那以后", progressive},
                        {U"and then", progressive},
                        {U"after that", progressive},
                        {U"next", progressive},
                        {U"you mentioned", progressive},
                        {U"since then", progressive},
                        {U"apart from that", progressive},
                        {U"什么", open},
                        {U"怎么", open},
                        {U"怎样", open},
                        {U"为什么", open},
                        {U"如何", open},
                        {U"哪些", open},
                        {U"说说", open},
                        {U"what happened", open},
                        {U"what", open},
                        {U"how", open},
                        {U"why", open},
                        {U"tell me", open},
                        {U"describe", open},
                        {U"walk me through", open},
                        {U"哪个", closed},
                        {U"哪一", closed},
                        {U"多少", closed},
                        {U"几点", closed},
                        {U"什么时候", closed},
                        {U"什么时间", closed},
                        {U"怎么称呼", closed},
                        {U"what is your", closed},
                        {U"what's your", closed},
                        {U"what's the", closed},
                        {U"what is the", closed},
                        {U"what time", closed},
                        {U"what date", closed},
                        {U"how many", closed},
                        {U"how much", closed},
                        {U"how long", closed},
                        {U"which", closed}};
  return classify::word_table(list);
}();

/// Which of two kinds a question is that shows both: what it does goes before its form.
constexpr int rank_of(question_kind k) noexcept {
  constexpr int ranks[] = {1, 0, 2, 3, 4};
  return ranks[index_of(k)];
}

}  // namespace detail

/// The questions of a reply, at most eight, and what each does. A clause is a question when it ends with a question mark, 吗 or
/// 呢. By words; any bytes; O(length), no allocation. Thread-safe.
[[nodiscard]] inline question_list questions_in(std::string_view reply) noexcept {
  question_list out;
  text::clause_reader clauses{reply};
  bool leads = false, clears = false, goes_on = false;  // of the sentence so far
  for (text::clause in; clauses.next(in);) {
    bool const marked =
        in.closed_by == text::clause_end::question || in.closed_by == text::clause_end::exclaim_question;
    bool const particle = in.size > 0 && (in.symbol[in.size - 1u] == U'吗' || in.symbol[in.size - 1u] == U'呢');
    auto kind = question_kind::closed;
    bool fact = false;
    for (std::size_t i = 0; i < in.size;) {
      auto const* const w = detail::question_words.longest(in, i);
      if (w == nullptr) {
        ++i;
        continue;
      }
      // "Right" leads only as a tag: "you did switch it off, right?"
      bool const tag = w->text == U"right" && i + w->text.size() < in.size;
      fact = fact || w->value == question_kind::closed;
      if (!tag && detail::rank_of(w->value) > detail::rank_of(kind)) kind = w->value;
      i += w->text.size();
    }
    if (kind == question_kind::open && fact) kind = question_kind::closed;
    leads = leads || kind == question_kind::leading;
    clears = clears || kind == question_kind::clarifying;
    goes_on = goes_on || kind == question_kind::progressive;
    if ((marked || particle) && in.size > 0) {
      if (leads)
        kind = question_kind::leading;
      else if (clears)
        kind = question_kind::clarifying;
      else if (goes_on)
        kind = question_kind::progressive;
      (void)out.push_back({kind, in.begin[0], in.end[in.size - 1u]});
    }
    if (in.closed_by != text::clause_end::comma && in.closed_by != text::clause_end::gap)
      leads = clears = goes_on = false;
  }
  return out;
}

}  // namespace aplomb::respond
