// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/address.hpp>
#include <aplomb/classify/customer_words.hpp>
#include <aplomb/classify/fitted_thing_weights.hpp>
#include <aplomb/classify/generated/customer_words.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Which thing a message is about, by its words: a reply that names it shows that it was read.

namespace aplomb::classify {

/// A thing that a message names: how often by words of its own and by words mostly said by the way, and where.
struct named_thing {
  thing what{};
  std::uint8_t firmly = 0;
  std::uint8_t by_the_way = 0;
  bool at_the_start = false;  ///< in the first clause
  bool asked_about = false;   ///< in a clause that ends in a question mark
};

/// The things that a message names. Trivially copyable.
class thing_tally {
 public:
  /// Later things are not counted: what names so many is about none of them.
  static constexpr std::size_t most_things = 16;

  /// Takes in a word of a clause. For each clause `note` for its words, then `end` once. O(things named).
  constexpr void note(detail::packed_hit const& hit, text::clause const& in) noexcept {
    auto const word = detail::thing_word::of_packed(hit.value);
    if (word.names == thing::none) return;
    auto const known = std::find_if(named_.begin(), named_.end(), [&](auto const& n) { return n.what == word.names; });
    if (known == named_.end() && !named_.push_back({word.names})) return;
    auto& named = known == named_.end() ? named_.back() : *known;
    auto& times = word.weak ? named.by_the_way : named.firmly;
    times = static_cast<std::uint8_t>(std::min(times + 1u, 255u));
    named.at_the_start = named.at_the_start || clauses_ == 0;
    named.asked_about = named.asked_about || in.closed_by == text::clause_end::question ||
                        in.closed_by == text::clause_end::exclaim_question;
  }
  /// After the words of a clause. O(1).
  constexpr void end(text::clause const& in) noexcept {
    length_ += in.size + 2u * in.scripts.han;
    ++clauses_;
  }

  /// The things named, in the order of their first mention.
  [[nodiscard]] constexpr auto const& named() const noexcept { return named_; }

  /// How often words name `t`: zeros when none does. O(things named).
  [[nodiscard]] constexpr named_thing mentions_of(thing t) const noexcept {
    for (auto const& n : named_)
      if (n.what == t) return n;
    return {t};
  }

  /// How long the message is: its symbols, one of Han saying as much as three letters.
  [[nodiscard]] constexpr std::uint32_t length() const noexcept { return length_; }

  /// The thing that the message is about, as far as a few signs tell: how often and where it is named, beside how many
  /// others, in how long a message, and how often a thing of this kind is the matter at all. none: nothing is named, or
  /// it is not sure. The weights are fitted (tools/fit_things.cpp). O(things named).
  [[nodiscard]] constexpr thing matter() const noexcept {
    thing best = thing::none;
    int most = detail::fitted_thing_weights.sure - 1;
    for (std::size_t rank = 0; rank < named_.size(); ++rank)
      if (int const weight = weight_of(rank); weight > most) best = named_[rank].what, most = weight;
    return best;
  }

  /// How strongly the signs speak for the thing of that rank among those named, in 1/100 of a natural unit of log odds.
  /// `rank` is below `named().size()`.
  [[nodiscard]] constexpr int weight_of(std::size_t rank) const noexcept {
    auto const& w = detail::fitted_thing_weights;
    auto const& n = named_[rank];
    unsigned all = 0;
    for (auto const& other : named_) all += 2u * other.firmly + other.by_the_way;
    unsigned const share = 100u * (2u * n.firmly + n.by_the_way) / all;
    auto const up_to = [](std::size_t at, std::size_t last) { return std::min(at, last); };
    int weight = w.base + w.kind[index_of(n.what)];
    weight += n.firmly > 0 ? w.firmly[up_to(n.firmly, 3) - 1] : w.by_the_way[up_to(n.by_the_way, 2) - 1];
    weight += w.share[share < 30 ? 0 : share < 50 ? 1 : share < 100 ? 2 : 3];
    weight += w.rank[up_to(rank, 3)] + w.others[up_to(named_.size(), 4) - 1];
    weight += w.length[length_ < 45 ? 0 : length_ < 120 ? 1 : length_ < 300 ? 2 : 3];
    return weight + (n.at_the_start ? w.at_the_start : 0) + (n.asked_about ? w.asked_about : 0);
  }

 private:
  fixed_vector<named_thing, most_things> named_{};
  std::uint32_t length_ = 0;
  std::uint32_t clauses_ = 0;
};

/// The things that a message names, in either Chinese script or English. The words are the table `thing` of
/// data/customer/words.tsv; an address ("@Mobile Phone Support") tells none. Any bytes; O(length), no allocation.
[[nodiscard]] inline thing_tally things_in(std::string_view message) noexcept {
  text::clause_reader clauses{message};
  text::clause clause;
  thing_tally things;
  while (clauses.next(clause)) {
    detail::for_words_of_matter(generated::thing_words, clause,
                                [&](detail::packed_hit const& hit) { things.note(hit, clause); });
    things.end(clause);
  }
  return things;
}

}  // namespace aplomb::classify
