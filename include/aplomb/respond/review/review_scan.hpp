// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/frame.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/respond/review/review_book.hpp>
#include <aplomb/respond/review/review_rule.hpp>
#include <aplomb/respond/review/review_table.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>

/// What the words of one clause of a reply are: hits of the patterns, sorted into faults, facts asked for, deeds promised and
/// cues, with quotations, the customer's words and negations taken into account.

namespace aplomb::respond::detail {

/// A hit and whose table it came from.
struct review_candidate {
  review_hit hit{};
  bool own = false;
};

/// Symbols [first, last); none when last is 0.
struct symbol_range {
  std::uint16_t first = 0;
  std::uint16_t last = 0;
  [[nodiscard]] constexpr explicit operator bool() const noexcept { return last != 0; }
};

/// The words of one clause. What exceeds the capacities is not weighed.
class review_clause {
 public:
  /// Reads `in`; `quotes` runs on through the reply. O(symbols * longest pattern).
  constexpr void read(text::clause const& in, review_book const& book, classify::quotation& quotes) noexcept {
    hits_.clear(), denials_.clear();
    covered_ = 0;
    for (auto& c : cues_) c = {};
    std::size_t allowed = 0;
    for (std::size_t i = 0; i < in.size; ++i) {
      bool const quoted = quotes.inside(in.symbol[i]);
      if (quoted || i < allowed) continue;
      at_place_.clear();
      take(in, i, book.over(), true);
      take(in, i, book.under(), false);
      if (!at_place_.empty()) allowed = std::max(allowed, keep(i));
    }
  }

  /// Calls `f(candidate)` for each fault, fact asked for and deed that holds: not denied, not the customer's words. Of one
  /// rule, hits that overlap count once. Those of shorter patterns at the same place give way to longer ones.
  template <class F>
  constexpr void for_faults(text::clause const& in, F&& f) const noexcept {
    std::uint16_t next[review_meaning::all]{};
    for (auto const& c : hits_) {
      auto const& hit = c.hit;
      if (hit.first < next[hit.meaning.number] || is_customers(hit)) continue;
      if (hit.meaning.is_rule() && is_of_the_desk(hit.meaning.rule()) && is_asked_of_customer(hit)) continue;
      bool const yields = !hit.meaning.is_rule() || yields_to_negation(hit.meaning.rule());
      if (yields && is_denied(in, hit)) continue;
      next[hit.meaning.number] = hit.last;
      f(c);
    }
  }

  /// Whether a negation takes back the words [r.first, r.last).
  [[nodiscard]] constexpr bool is_denied(text::clause const& in, symbol_range r) const noexcept {
    return is_denied(in, review_hit{r.first, r.last, 0, 0, {}, 0});
  }

  /// Where the first word of a cue stands.
  [[nodiscard]] constexpr symbol_range first(review_cue c) const noexcept { return cues_[index_of(c)]; }

 private:
  static constexpr int negation_reach = 4;

  constexpr void take(text::clause const& in, std::size_t at, review_table const& table, bool own) noexcept {
    table.for_hits(in, at, [&](review_hit const& hit) { (void)at_place_.push_back({hit, own}); });
  }

  // Sorts the hits at one place; where words that are allowed end, or 0.
  constexpr std::size_t keep(std::size_t at) noexcept {
    std::size_t longest = 0;
    bool own = false, allow = false;
    for (auto const& c : at_place_) {
      if (c.hit.last < longest || (c.hit.last == longest && own && !c.own)) continue;
      bool const here = c.hit.meaning.is(review_cue::allow);
      allow = here || (allow && c.hit.last == longest && own == c.own);
      longest = c.hit.last, own = c.own;
    }
    if (allow) return longest;
    // A negation word inside another cue denies nothing: 对不起, 不过.
    std::size_t longest_cue = 0;
    for (auto const& c : at_place_)
      if (c.hit.meaning.is_cue()) longest_cue = std::max<std::size_t>(longest_cue, c.hit.last);
    for (auto const& c : at_place_) {
      if (c.hit.meaning.is(review_cue::allow)) continue;
      if (c.hit.meaning.is(review_cue::negation)) {
        if (c.hit.last == longest_cue && at >= covered_)
          (void)denials_.push_back({static_cast<std::uint16_t>(at), c.hit.last});
      } else if (c.hit.meaning.is_cue()) {
        auto& held = cues_[index_of(c.hit.meaning.cue())];
        if (!held || held.first == c.hit.first) held = {c.hit.first, std::max(held.last, c.hit.last)};
      } else if (is_longest_of_its_kind(c)) {
        (void)hits_.push_back(c);
      }
    }
    covered_ = std::max(covered_, longest_cue);
    return 0;
  }

  [[nodiscard]] constexpr bool is_longest_of_its_kind(review_candidate const& c) const noexcept {
    for (auto const& other : at_place_) {
      if (&other == &c || other.hit.meaning.number != c.hit.meaning.number) continue;
      if (other.hit.last > c.hit.last || (other.hit.last == c.hit.last && &other < &c)) return false;
    }
    return true;
  }

  [[nodiscard]] constexpr bool is_denied(text::clause const& in, review_hit const& hit) const noexcept {
    for (auto const& n : denials_) {
      if (n.first >= hit.gap_first && n.last <= hit.gap_last) return true;
      if (n.first < hit.first && (n.last > hit.first || classify::distance(in, n.last, hit.first) <= negation_reach))
        return true;
    }
    return false;
  }

  [[nodiscard]] constexpr bool is_customers(review_hit const& hit) const noexcept {
    auto const said = first(review_cue::customers_words);
    return said && said.last <= hit.first;
  }

  [[nodiscard]] constexpr bool is_asked_of_customer(review_hit const& hit) const noexcept {
    auto const asks = first(review_cue::asking);
    return asks && asks.first <= hit.first;
  }

  fixed_vector<review_candidate, 32> hits_{};
  fixed_vector<review_candidate, 16> at_place_{};
  fixed_vector<symbol_range, 16> denials_{};
  symbol_range cues_[count_of<review_cue>]{};
  std::size_t covered_ = 0;
};

}  // namespace aplomb::respond::detail
