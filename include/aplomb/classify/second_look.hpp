// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/directness.hpp>
#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/generated/customer_words.hpp>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <string_view>

/// A model guesses a flag from everything in a message, from "I won't be" as from "I won't be here any more". What acts on people
/// needs a second sign.

namespace aplomb::classify {

namespace detail {

/// The signs that a second look asks for.
class second_signs {
 public:
  constexpr void add(text::clause const& in, finding_list const& found) noexcept {
    peril_ = peril_ || stands_in(in, generated::peril_words);
    leaves_ = leaves_ || stands_in(in, generated::leave_words);
    for (auto const& f : found)
      if (f.is(category::wants_human)) ++(is_call_of_others(in, f) ? others_ : person_);
  }

  /// Words near a danger to life.
  [[nodiscard]] constexpr bool peril() const noexcept { return peril_; }
  /// Words near leaving or giving back.
  [[nodiscard]] constexpr bool leaves() const noexcept { return leaves_; }
  /// All words that would ask for a person tell of calls by others: 别人打我电话.
  [[nodiscard]] constexpr bool only_others() const noexcept { return others_ > 0 && person_ == 0; }

 private:
  static constexpr bool stands_in(text::clause const& in, packed_words const& table) noexcept {
    for (std::size_t i = 0; i < in.size; ++i)
      if (table.longest(in, i)) return true;
    return false;
  }

  static constexpr bool is_call_of_others(text::clause const& in, finding const& f) noexcept {
    using std::string_view_literals::operator""sv;
    return begins_any(in, f.first, f.last(), U"电|call|ring"sv) &&
           begins_any(in, before(f, 24), f.first,
                      U"别人|人家|他人|其他人|旁人|朋友|家人|家里人|亲戚|同学|他们|对方|骗子|陌生人|others|people|"
                      U"friends|family|customers|they|everyone|nobody|no one|strangers"sv);
  }

  bool peril_ = false, leaves_ = false;
  int person_ = 0, others_ = 0;
};

}  // namespace detail

/// Halves a raised flag of `a`, what a model makes of `message`, that lacks its second sign.
///
/// - self_harm below 0.90: a word near a danger to life (table `peril` of data/customer/words.tsv). `danger` is what the
///   lexicon says, in per mille: from 500 on there is no doubt.
/// - churn below 0.70: a word near leaving or giving back (table `leave`).
/// - wants_human: a term that does not tell of others who call.
///
/// Any bytes; O(length), a second pass for the few messages with such a flag; no allocation.
inline void look_again(affect& a, std::string_view message, lexicon_view words, int danger) noexcept {
  auto& self_harm = a.flags[index_of(flag::self_harm)];
  auto& churn = a.flags[index_of(flag::churn)];
  auto& wants_human = a.flags[index_of(flag::wants_human)];
  bool const guesses_harm = a.has(flag::self_harm) && self_harm < 0.9_p && danger < 500;
  bool const guesses_churn = a.has(flag::churn) && churn < 0.7_p;
  if (!guesses_harm && !guesses_churn && !a.has(flag::wants_human)) return;
  detail::second_signs signs;
  text::clause_reader clauses{message};
  text::clause clause;
  message_scan scan{words};
  while (clauses.next(clause)) {
    scan.open(clause);
    signs.add(clause, scan.found());
  }
  if (guesses_harm && !signs.peril()) self_harm = self_harm.scaled(1, 2);
  if (guesses_churn && !signs.leaves()) churn = churn.scaled(1, 2);
  if (signs.only_others()) wants_human = wants_human.scaled(1, 2);
}

}  // namespace aplomb::classify
