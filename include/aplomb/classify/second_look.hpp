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

[[nodiscard]] constexpr bool stands_in(text::clause const& in, packed_words const& table) noexcept {
  for (std::size_t i = 0; i < in.size; ++i)
    if (table.longest(in, i)) return true;
  return false;
}

/// The same, but for words inside a longer term that the lexicon knows as harmless: 想活 in 不想活动, 死 in 笑死.
[[nodiscard]] constexpr bool stands_in(text::clause const& in, packed_words const& table,
                                       finding_list const& found) noexcept {
  for (std::size_t i = 0; i < in.size; ++i) {
    auto const word = table.longest(in, i);
    if (!word) continue;
    auto const hides = [&](finding const& f) {
      return f.is(category::block) && f.first <= i && i + word.size <= f.last() && word.size < f.last() - f.first;
    };
    if (std::none_of(found.begin(), found.end(), hides)) return true;
  }
  return false;
}

/// Whether words that would ask for a person tell of calls by others: 别人打我电话.
[[nodiscard]] constexpr bool is_call_of_others(text::clause const& in, finding const& f) noexcept {
  using std::string_view_literals::operator""sv;
  return begins_any(in, f.first, f.last(), U"电|call|ring"sv) &&
         begins_any(in, before(f, 24), f.first,
                    U"别人|人家|他人|其他人|旁人|朋友|家人|家里人|亲戚|同学|他们|对方|骗子|陌生人|others|people|"
                    U"friends|family|customers|they|everyone|nobody|no one|strangers"sv);
}

}  // namespace detail

/// Halves a raised flag of `a`, what a model makes of `message`, that lacks its second sign; it is raised no more.
///
/// - self_harm below 0.90: a word near a danger to life (table `peril` of data/customer/words.tsv) that is no part of a
///   harmless term; where all of them are, the guess falls however sure it is. `danger` is what the lexicon says, in per mille:
///   from 500 on there is no doubt.
/// - churn below 0.70: a word near leaving or giving back (table `leave`).
/// - wants_human: a term that does not tell of others who call.
///
/// Any bytes; O(length), a second pass for the few messages with such a flag; no allocation.
inline void look_again(affect& a, std::string_view message, lexicon_view words, int danger) noexcept {
  auto& self_harm = a.flags[index_of(flag::self_harm)];
  auto& churn = a.flags[index_of(flag::churn)];
  auto& wants_human = a.flags[index_of(flag::wants_human)];
  bool const guesses_harm = a.has(flag::self_harm) && danger < 500;
  bool const guesses_churn = a.has(flag::churn) && churn < 0.7_p;
  bool const guesses_call = a.has(flag::wants_human);
  if (!guesses_harm && !guesses_churn && !guesses_call) return;
  bool peril = false, hidden = false, leaves = false, asks = false, others = false;
  text::clause_reader clauses{message};
  text::clause clause;
  message_scan scan{words};
  while (clauses.next(clause)) {
    if (guesses_churn) leaves = leaves || detail::stands_in(clause, generated::leave_words);
    if (!guesses_harm && !guesses_call) continue;
    scan.open(clause);
    if (guesses_harm && !peril) {
      peril = detail::stands_in(clause, generated::peril_words, scan.found());
      hidden = hidden || detail::stands_in(clause, generated::peril_words);
    }
    if (!guesses_call) continue;
    for (auto const& f : scan.found())
      if (f.is(category::wants_human)) (detail::is_call_of_others(clause, f) ? others : asks) = true;
  }
  auto const doubt = [](score& s) { s = std::min(s.scaled(1, 2), 0.499_p); };
  if (guesses_harm && !peril && (hidden || self_harm < 0.9_p)) doubt(self_harm);
  if (guesses_churn && !leaves) doubt(churn);
  if (others && !asks) doubt(wants_human);
}

}  // namespace aplomb::classify
