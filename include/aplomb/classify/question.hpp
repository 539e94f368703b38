// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>

/// Questions: what is asked, and what is only dressed as a question.

namespace aplomb::classify {

/// Length in symbols of an A-not-A question at `at` (管不管, 有没有, 满不满意, 要不要), or 0. The verb is repeated around 不
/// or 没.
[[nodiscard]] constexpr std::size_t a_not_a(text::clause const& in, std::size_t at) noexcept {
  if (at + 2 >= in.size) return 0;
  auto const middle = in.symbol[at + 1];
  if ((middle != U'不' && middle != U'没') || !is_han(in.symbol[at])) return 0;
  if (in.symbol[at] != in.symbol[at + 2] || in.symbol[at] == middle) return 0;
  return 3;
}

/// Whether the clause asks: closed by a question mark, a final 吗 呢 么, an A-not-A, or an interrogative word.
struct question_form {
  bool marked = false;         ///< question mark
  bool particle = false;       ///< 吗, A-not-A
  bool interrogative = false;  ///< 什么, how, ...
  bool rhetorical = false;     ///< 到底, 凭什么, are you kidding

  [[nodiscard]] constexpr bool asks() const noexcept { return marked || particle || interrogative; }
};

[[nodiscard]] constexpr question_form question_of(text::clause const& in, finding_list const& found) noexcept {
  question_form form;
  form.marked = in.closed_by == text::clause_end::question || in.closed_by == text::clause_end::exclaim_question;
  for (auto const& f : found) {
    if (f.is(category::inquiry)) form.interrogative = true;
    if (f.is(category::question)) form.rhetorical = true;
  }
  for (std::size_t i = 0; i < in.size; ++i) {
    if (in.symbol[i] == U'吗') form.particle = true;
    if (a_not_a(in, i) != 0) form.particle = true;
  }
  return form;
}

}  // namespace aplomb::classify
