// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/word_table.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::classify {

/// A message that says little by itself: what it means depends on what it answers. prod: marks only (？？, ...); of several in
/// one message the later in this order counts.
APLOMB_ENUM(short_answer, std::uint8_t, none, prod, ok, yes, thanks, no, grudging)

namespace detail {

inline constexpr auto short_words = [] {
  using w = table_word<short_answer>;
  using enum short_answer;
  constexpr w list[] = {{U"好", ok},
                        {U"好的", ok},
                        {U"好滴", ok},
                        {U"好哒", ok},
                        {U"好呀", ok},
                        {U"好啊", ok},
                        {U"好嘞", ok},
                        {U"嗯", ok},
                        {U"嗯嗯", ok},
                        {U"恩", ok},
                        {U"行", ok},
                        {U"可以", ok},
                        {U"收到", ok},
                        {U"明白", ok},
                        {U"明白了", ok},
                        {U"知道了", ok},
                        {U"了解", ok},
                        {U"懂了", ok},
                        {U"没问题", ok},
                        {U"冇问题", ok},
                        {U"得", ok},
                        {U"ok", ok},
                        {U"okay", ok},
                        {U"k", ok},
                        {U"kk", ok},
                        {U"okie", ok},
                        {U"sure", ok},
                        {U"got it", ok},
                        {U"alright", ok},
                        {U"all right", ok},
                        {U"understood", ok},
                        {U"noted", ok},
                        {U"i see", ok},
                        {U"sounds good", ok},
                        {U"great", ok},
                        {U"cool", ok},
                        {U"no problem", ok},
                        {U"fair enough", ok},
                        {U"right", ok},
                        {U"will do", ok},
                        {U"是", yes},
                        {U"是的", yes},
                        {U"对", yes},
                        {U"对的", yes},
                        {U"没错", yes},
                        {U"有", yes},
                        {U"有的", yes},
                        {U"要", yes},
                        {U"要的", yes},
                        {U"系", yes},
                        {U"yes", yes},
                        {U"yeah", yes},
                        {U"yep", yes},
                        {U"yup", yes},
                        {U"correct", yes},
                        {U"yes please", yes},
                        {U"please do", yes},
                        {U"that's right", yes},
                        {U"谢谢", thanks},
                        {U"谢谢你", thanks},
                        {U"谢谢您", thanks},
                        {U"谢了", thanks},
                        {U"多谢", thanks},
                        {U"感谢", thanks},
                        {U"辛苦了", thanks},
                        {U"唔该", thanks},
                        {U"谢谢啦", thanks},
                        {U"非常感谢", thanks},
                        {U"太感谢了", thanks},
                        {U"thanks", thanks},
                        {U"thank you", thanks},
                        {U"thx", thanks},
                        {U"ty", thanks},
                        {U"thanks a lot", thanks},
                        {U"thank you so much", thanks},
                        {U"thanks so much", thanks},
                        {U"cheers", thanks},
                        {U"ta", thanks},
                        {U"many thanks", thanks},
                        {U"thank you very much", thanks},
                        {U"much appreciated", thanks},
                        {U"不", no},
                        {U"不是", no},
                        {U"不用", no},
                        {U"不用了", no},
                        {U"不要", no},
                        {U"不行", no},
                        {U"不可以", no},
                        {U"没有", no},
                        {U"没", no},
                        {U"不需要", no},
                        {U"不对", no},
                        {U"不接受", no},
                        {U"不同意", no},
                        {U"唔使", no},
                        {U"唔要", no},
                        {U"no", no},
                        {U"nope", no},
                        {U"nah", no},
                        {U"no thanks", no},
                        {U"no thank you", no},
                        {U"not really", no},
                        {U"no way", no},
                        {U"not good enough", no},
                        {U"not interested", no},
                        {U"行吧", grudging},
                        {U"好吧", ok},
                        {U"那好吧", ok},
                        {U"算了", grudging},
                        {U"算了吧", grudging},
                        {U"随便", grudging},
                        {U"随便吧", grudging},
                        {U"随你", grudging},
                        {U"随你便", grudging},
                        {U"无所谓", grudging},
                        {U"就这样吧", grudging},
                        {U"先这样吧", grudging},
                        {U"哦", ok},
                        {U"呵呵", grudging},
                        {U"呵", grudging},
                        {U"好咯", ok},
                        {U"是吧", grudging},
                        {U"行行行", grudging},
                        {U"whatever", grudging},
                        {U"fine", grudging},
                        {U"fine then", grudging},
                        {U"if you say so", grudging},
                        {U"never mind", grudging},
                        {U"nevermind", grudging},
                        {U"forget it", grudging},
                        {U"suit yourself", grudging},
                        {U"i guess", grudging},
                        {U"meh", grudging},
                        {U"oh well", grudging},
                        {U"that's fine", ok},
                        {U"it's fine", grudging},
                        {U"fine by me", ok},
                        {U"fine with me", ok}};
  return word_table(list);
}();

/// What may stand beside a short answer without adding anything.
[[nodiscard]] constexpr std::size_t filler_at(text::clause const& in, std::size_t at) noexcept {
  auto const c = in.symbol[at];
  if (!is_han(c) && !is_latin(c) && !is_digit(c)) return 1;
  for (char32_t particle : U"啊呢吧了哦哈啦嘛呀噢的哟耶喔那你您们亲哒咯先")
    if (c == particle && c != 0) return 1;
  for (std::u32string_view word :
       {U"then", U"oh", U"well", U"so much", U"very much", U"a lot", U"ah", U"la", U"lah", U"mate"})
    if (reads(in, at, word) && (at == 0 || !is_latin(in.symbol[at - 1])) &&
        (at + word.size() == in.size || !is_latin(in.symbol[at + word.size()])))
      return word.size();
  return 0;
}

/// Reads a message of `size` bytes clause by clause, until it says anything else than a short answer.
class short_answer_pass {
 public:
  constexpr explicit short_answer_pass(std::size_t size) noexcept : is_short_(size <= 64) {}

  constexpr void add(text::clause const& in) noexcept {
    if (!is_short_) return;
    using enum text::clause_end;
    bool const asks = in.closed_by == question || in.closed_by == exclaim_question;
    marks_ = marks_ || asks || in.closed_by == exclaim || in.closed_by == ellipsis;
    is_short_ = !(asks && in.size > 0);  // 可以吗? asks
    for (std::size_t i = 0; is_short_ && i < in.size;) {
      if (auto const* const w = short_words.longest(in, i)) {
        kind_ = std::max(kind_, w->value);
        i += w->text.size();
      } else if (auto const length = filler_at(in, i); length != 0) {
        i += length;
      } else {
        is_short_ = false;
      }
    }
  }

  /// Whether the message is a short answer as far as it was read: there is no use in reading on otherwise.
  [[nodiscard]] constexpr bool is_short() const noexcept { return is_short_; }

  [[nodiscard]] constexpr short_answer kind() const noexcept {
    if (!is_short_) return short_answer::none;
    return kind_ == short_answer::none && marks_ ? short_answer::prod : kind_;
  }

 private:
  short_answer kind_{};
  bool is_short_ = true;
  bool marks_ = false;
};

}  // namespace detail

/// What kind of short answer the whole message is; none when it says anything else. Any bytes; O(length).
[[nodiscard]] inline short_answer short_answer_in(std::string_view message) noexcept {
  detail::short_answer_pass pass{message.size()};
  text::clause_reader clauses{message};
  text::clause clause;
  while (pass.is_short() && clauses.next(clause)) pass.add(clause);
  return pass.kind();
}

}  // namespace aplomb::classify
