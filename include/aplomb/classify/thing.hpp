// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/address.hpp>
#include <aplomb/classify/customer_words.hpp>
#include <aplomb/classify/generated/customer_words.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Which thing a message is about, by its words: a reply that names it shows that it was read.

namespace aplomb::classify {

/// The things that a message names. Trivially copyable.
class thing_tally {
 public:
  /// Takes in a word. O(1).
  constexpr void note(detail::packed_hit const& hit) noexcept {
    auto const word = detail::thing_word::of_packed(hit.value);
    if (word.names == thing::none) return;
    auto& seen = seen_[index_of(word.names)];
    if (seen.firm == 0 && seen.weak == 0) seen.place = ++last_place_;
    auto& times = word.weak ? seen.weak : seen.firm;
    times = static_cast<std::uint8_t>(std::min(times + 1u, 255u));
  }

  /// Takes in the length of a clause: in a long message a word said by the way names nothing. O(1).
  constexpr void add_length(text::clause const& in) noexcept { length_ += in.size + 2u * in.scripts.han; }

  /// The thing named most often, of equals the one named first. Words said by the way count where there are no others, in a
  /// short message or named twice. O(things).
  [[nodiscard]] constexpr thing most_named() const noexcept {
    auto best = thing::none;
    for (auto t : aplomb::all_of<thing>())
      if (t != thing::none && outweighs(seen_[index_of(t)], seen_[index_of(best)])) best = t;
    auto const& found = seen_[index_of(best)];
    return found.firm > 0 || found.weak > 1 || length_ <= short_message ? best : thing::none;
  }

  /// How often words name `t`.
  [[nodiscard]] constexpr unsigned times(thing t) const noexcept { return times_firmly(t) + seen_[index_of(t)].weak; }

  /// How often words name `t` that are not mostly said by the way.
  [[nodiscard]] constexpr unsigned times_firmly(thing t) const noexcept { return seen_[index_of(t)].firm; }

 private:
  struct mentions {
    std::uint8_t firm = 0;
    std::uint8_t weak = 0;
    std::uint8_t place = 0;  ///< in the order of first mention, from 1; 0: not named
  };
  static_assert(count_of<thing> <= 255);
  static constexpr std::uint32_t short_message = 120;  ///< symbols; one of Han says as much as three letters

  static constexpr bool outweighs(mentions const& a, mentions const& b) noexcept {
    if (a.firm != b.firm) return a.firm > b.firm;
    if (a.firm == 0 && a.weak != b.weak) return a.weak > b.weak;
    return a.place != 0 && (b.place == 0 || a.place < b.place);
  }

  mentions seen_[count_of<thing>]{};
  std::uint8_t last_place_ = 0;
  std::uint32_t length_ = 0;
};

/// The things that a message names, in either Chinese script or English. The words are the table `thing` of
/// data/customer/words.tsv; an address ("@Mobile Phone Support") tells none. Any bytes; O(length), no allocation.
[[nodiscard]] inline thing_tally things_in(std::string_view message) noexcept {
  text::clause_reader clauses{message};
  text::clause clause;
  thing_tally things;
  while (clauses.next(clause)) {
    detail::for_words_of_matter(generated::thing_words, clause,
                                [&](detail::packed_hit const& hit) { things.note(hit); });
    things.add_length(clause);
  }
  return things;
}

}  // namespace aplomb::classify
