// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/address.hpp>
#include <aplomb/classify/customer_words.hpp>
#include <aplomb/classify/generated/customer_words.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Which thing a message is about, by its words: a reply that names it shows that it was read.

namespace aplomb::classify {

/// A thing that a message names, and how often: by words of its own, and by words mostly said by the way.
struct named_thing {
  thing what{};
  std::uint8_t firmly = 0;
  std::uint8_t by_the_way = 0;
};

/// The things that a message names. Trivially copyable.
class thing_tally {
 public:
  static constexpr std::size_t most_things =
      16;  ///< later ones are not counted: what names so many is about none of them

  /// Takes in a word. O(things named).
  constexpr void note(detail::packed_hit const& hit) noexcept {
    auto const word = detail::thing_word::of_packed(hit.value);
    if (word.names == thing::none) return;
    auto const known = std::find_if(named_.begin(), named_.end(), [&](auto const& n) { return n.what == word.names; });
    if (known == named_.end() && !named_.push_back({word.names})) return;
    auto& named = known == named_.end() ? named_.back() : *known;
    auto& times = word.weak ? named.by_the_way : named.firmly;
    times = static_cast<std::uint8_t>(std::min(times + 1u, 255u));
  }

  /// Takes in the length of a clause: in a long message a word said by the way names nothing. O(1).
  constexpr void add_length(text::clause const& in) noexcept { length_ += in.size + 2u * in.scripts.han; }

  /// The things named, in the order of their first mention.
  [[nodiscard]] constexpr auto const& named() const noexcept { return named_; }

  /// How often words name `t`: zeros when none does. O(things named).
  [[nodiscard]] constexpr named_thing mentions_of(thing t) const noexcept {
    for (auto const& n : named_)
      if (n.what == t) return n;
    return {t};
  }

  /// The thing named most often, of equals the one named first. Words said by the way count where there are no others, in a
  /// short message or named twice. O(things named).
  [[nodiscard]] constexpr thing most_named() const noexcept {
    named_thing best;
    for (auto const& n : named_)
      if (n.firmly > best.firmly || (best.firmly == 0 && n.firmly == 0 && n.by_the_way > best.by_the_way)) best = n;
    return best.firmly > 0 || best.by_the_way > 1 || length_ <= short_message ? best.what : thing::none;
  }

 private:
  static constexpr std::uint32_t short_message = 120;  ///< symbols; one of Han says as much as three letters

  fixed_vector<named_thing, most_things> named_{};
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
