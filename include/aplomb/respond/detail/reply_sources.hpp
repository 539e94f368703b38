// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/fingerprint.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/respond/blank.hpp>
#include <aplomb/respond/brief.hpp>
#include <aplomb/respond/brief_words.hpp>
#include <aplomb/respond/detail/figures.hpp>
#include <aplomb/respond/detail/told_fact.hpp>
#include <aplomb/respond/discipline.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/situation.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::respond::detail {

/// What a reply may draw on: the facts of its plan, what the customer wrote and what the desk said before.
class reply_sources {
 public:
  reply_sources(plan const& p, situation const& s, brief_options const& o) noexcept
      : message{o.message.substr(0, text::boundary_before(o.message, 2000))} {
    for (std::size_t i = 0; i < p.acts.size(); ++i)
      if (auto const fact = fact_of(p.acts[i]); fact && can_fill(*fact, s)) {
        auto const words = text_for(*fact, s);
        facts[i] = told_fact{words.view()};
        figures.add_all_of(words.view());
      }
    for (auto const b : {blank::hours, blank::within})
      if (can_fill(b, s) && (b == blank::hours || promise_running(s))) figures.add_all_of(text_for(b, s).view());
    for (auto const value : s.values) figures.add_all_of(value);
    figures.add_all_of(o.message);
    for (auto const text : o.said) {
      figures.add_all_of(text);
      add_sentences(text);
    }
  }

  told_fact facts[8]{};  ///< those that the acts of the plan rest on, in its order
  told_fact message;
  figure_list figures{};

  /// Whether the desk said this sentence before, word for word or nearly so.
  [[nodiscard]] bool said(std::uint64_t sentence) const noexcept {
    for (auto const before : said_)
      if (classify::difference(before, sentence) <= most_repeated_bits) return true;
    return false;
  }

 private:
  void add_sentences(std::string_view text) noexcept {
    text::clause_reader clauses{text};
    classify::fingerprint sentence;
    for (text::clause in; clauses.next(in);) {
      sentence.add(in);
      if (in.closed_by == text::clause_end::gap || in.closed_by == text::clause_end::comma) continue;
      (void)said_.push_back(sentence.value());
      sentence = {};
    }
    if (sentence.value() != 0) (void)said_.push_back(sentence.value());
  }

  static constexpr int most_repeated_bits = 4;

  fixed_vector<std::uint64_t, 48> said_{};
};

}  // namespace aplomb::respond::detail
