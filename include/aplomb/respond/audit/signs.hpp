// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/frame.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/detail/figures.hpp>
#include <aplomb/respond/generated/act_words.hpp>
#include <aplomb/respond/review.hpp>
#include <aplomb/respond/review/review_rule.hpp>
#include <aplomb/respond/review/review_scan.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// What the words of one reply show, gathered once for all audits. Trivially copyable.
struct reply_signs {
  act_set acts{};                                ///< acts its words do
  deed_set deeds{};                              ///< deeds it says are done
  std::uint16_t signs = 0;                       ///< a bit for each `reply_sign`
  std::uint16_t cues = 0;                        ///< a bit for each `review_cue`
  std::uint16_t figures = 0;                     ///< numbers, dates, codes, links
  std::uint16_t questions = 0;                   ///< clauses that end with a question mark
  std::uint8_t faults[count_of<review_rule>]{};  ///< findings of the review, by rule; every rule is on
  text::language language{};

  [[nodiscard]] constexpr bool has(act a) const noexcept { return acts.has(a); }
  [[nodiscard]] constexpr bool has(reply_sign s) const noexcept { return (signs >> index_of(s) & 1u) != 0; }
  [[nodiscard]] constexpr bool has(review_cue c) const noexcept { return (cues >> index_of(c) & 1u) != 0; }
  [[nodiscard]] constexpr unsigned of(review_rule r) const noexcept { return faults[index_of(r)]; }
};
static_assert(count_of<reply_sign> <= 16 && count_of<review_cue> <= 16);

/// Reads a reply, a bot's or a person's. What is quoted, told as the customer's or denied does not count. Any bytes; O(length),
/// no allocation. Thread-safe.
[[nodiscard]] inline reply_signs signs_of(std::string_view reply) noexcept {
  reply_signs out;
  review_options options;
  for (auto const r : aplomb::all_of<review_rule>()) options.rules.set(r, review_switch::warn);
  auto const found = review(reply, options);
  for (auto const& f : found.findings)
    if (out.faults[index_of(f.rule)] < 255) ++out.faults[index_of(f.rule)];
  out.language = found.language;
  review_book const book{detail::review_table{generated::act_words}};
  detail::review_clause words;
  classify::quotation quotes;
  text::clause_reader clauses{reply};
  for (text::clause in; clauses.next(in);) {
    words.read(in, book, quotes);
    if (in.closed_by > text::clause_end::comma) quotes.end_sentence();
    words.for_faults(in, [&](detail::review_candidate const& c) noexcept {
      auto const meaning = c.hit.meaning;
      if (meaning.is_act()) out.acts.add(meaning.done());
      if (meaning.is_promise()) out.deeds.add(meaning.promised());
      if (meaning.is_sign()) out.signs = static_cast<std::uint16_t>(out.signs | 1u << index_of(meaning.sign()));
    });
    for (auto const c : aplomb::all_of<review_cue>())
      if (words.first(c)) out.cues = static_cast<std::uint16_t>(out.cues | 1u << index_of(c));
    detail::figure_finder{in, reply}.run([&](detail::figure const&) noexcept { ++out.figures; });
    out.questions = static_cast<std::uint16_t>(out.questions + (in.closed_by == text::clause_end::question ||
                                                                in.closed_by == text::clause_end::exclaim_question));
  }
  return out;
}

}  // namespace aplomb::respond
