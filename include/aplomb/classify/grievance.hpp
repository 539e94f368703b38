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

/// What a customer has suffered, by the words of the message: a feeling is met better with its ground than with its name.

namespace aplomb::classify {

/// The grievances that a message tells. Trivially copyable.
class grievance_tally {
 public:
  /// Takes in a word. O(1).
  constexpr void note(detail::packed_hit const& hit) noexcept {
    auto& times = times_[hit.value];
    times = static_cast<std::uint8_t>(std::min(times + 1u, 255u));
  }

  /// The one told most often, of equals the weightiest; how the thing is (cut_off and what follows it) only where nothing else is
  /// told; none when no words tell one. O(grievances).
  [[nodiscard]] constexpr grievance most_told() const noexcept {
    auto const among = [&](std::size_t first, std::size_t end) {
      auto best = index_of(grievance::none);
      unsigned most = 0;
      for (auto g = first; g < end; ++g)
        if (times_[g] > most) best = g, most = times_[g];
      return static_cast<grievance>(best);
    };
    auto const first_state = index_of(grievance::cut_off);
    auto const suffered = among(index_of(grievance::none) + 1, first_state);
    return suffered != grievance::none ? suffered : among(first_state, count_of<grievance>);
  }

  /// Whether words tell of `g`.
  [[nodiscard]] constexpr bool tells(grievance g) const noexcept { return times_[index_of(g)] > 0; }

 private:
  std::uint8_t times_[count_of<grievance>]{};  // of none: words that only hide shorter ones
};

/// The grievances that a message tells, in either Chinese script or English. The words are the table `grievance` of
/// data/customer/words.tsv; an address ("@Mobile Phone Support") tells none. Any bytes; O(length), no allocation.
[[nodiscard]] inline grievance_tally grievances_in(std::string_view message) noexcept {
  text::clause_reader clauses{message};
  text::clause clause;
  grievance_tally told;
  while (clauses.next(clause))
    detail::for_words_of_matter(generated::grievance_words, clause,
                                [&](detail::packed_hit const& hit) { told.note(hit); });
  return told;
}

}  // namespace aplomb::classify
