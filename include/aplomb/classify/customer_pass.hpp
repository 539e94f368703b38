// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/address.hpp>
#include <aplomb/classify/cause.hpp>
#include <aplomb/classify/generated/customer_words.hpp>
#include <aplomb/classify/grievance.hpp>
#include <aplomb/classify/manner.hpp>
#include <aplomb/classify/motive.hpp>
#include <aplomb/classify/packed_words.hpp>
#include <aplomb/classify/problem_type.hpp>
#include <aplomb/classify/psychology.hpp>
#include <aplomb/classify/remedy.hpp>
#include <aplomb/classify/stated_expectation.hpp>
#include <aplomb/classify/thing.hpp>
#include <aplomb/text/clause.hpp>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace aplomb::classify::detail {

/// All that the words of a customer tell beside feelings, clause by clause: the passes named below, with one look at a symbol for
/// all their tables.
class customer_pass {
 public:
  psychology_pass minds;
  problem_pass problems;
  blame_pass blames;
  remedy_pass remedies;
  motive_pass motives;
  expectation_pass times;
  manner_pass manners;
  thing_tally things;
  grievance_tally grievances;

  /// O(symbols).
  constexpr void add(text::clause const& in) noexcept {
    std::size_t behind[tables.size()]{};  // the last word of each table
    std::size_t addressed = 0;            // up to here; a name that is written to tells of no thing and no grievance
    for (std::size_t i = 0; i < in.size; ++i) {
      if (in.symbol[i] == U'@' && i >= addressed) addressed = address_end(in, i);
      for (unsigned open = begins_at(in, i); open != 0; open &= open - 1) {
        auto const t = static_cast<std::size_t>(std::countr_zero(open));
        if (i < behind[t]) continue;
        auto const hit = tables[t]->longest(in, i);
        if (!hit) continue;
        behind[t] = i + hit.size;
        if (i < addressed && t >= first_of_matter) continue;
        note(t, hit, in);
      }
    }
    minds.end(in);
    times.end(in);
    things.end(in);
  }

 private:
  static constexpr std::array<packed_words const*, 9> tables{
      &generated::mind_words,   &generated::problem_words, &generated::blame_words,
      &generated::remedy_words, &generated::motive_words,  &generated::time_words,
      &generated::manner_words, &generated::thing_words,   &generated::grievance_words};
  static constexpr std::size_t first_of_matter = 7;  ///< of the tables that tell what it is about

  /// For each hash of a word's beginning, a bit for each table that has such a word.
  static constexpr auto beginnings = [] {
    std::array<std::uint16_t, packed_words::filter_bits> begins{};
    for (std::size_t t = 0; t < tables.size(); ++t)
      for (std::size_t byte = 0; byte < packed_words::filter_bits / 8; ++byte)
        for (unsigned bits = byte_at(tables[t]->filter + byte); bits != 0; bits &= bits - 1) {
          auto const bit = byte * 8 + static_cast<std::size_t>(std::countr_zero(bits));
          begins[bit] = static_cast<std::uint16_t>(begins[bit] | 1u << t);
        }
    return begins;
  }();

  /// The tables that may have a word at symbol `at`, as bits.
  [[nodiscard]] static constexpr unsigned begins_at(text::clause const& in, std::size_t at) noexcept {
    if (is_inside(in, at)) return 0;
    unsigned tables_here = 0;
    packed_words::for_beginnings(in, at,
                                 [&](std::uint32_t hash) { tables_here |= beginnings[packed_words::bit_of(hash)]; });
    return tables_here;
  }

  constexpr void note(std::size_t table, packed_hit const& hit, text::clause const& in) noexcept {
    switch (table) {
      case 0:
        return minds.note(hit, in);
      case 1:
        return problems.note(hit);
      case 2:
        return blames.note(hit);
      case 3:
        return remedies.note(hit);
      case 4:
        return motives.note(hit);
      case 5:
        return times.note(hit);
      case 6:
        return manners.note(hit);
      case 7:
        return things.note(hit, in);
      default:
        return grievances.note(hit);
    }
  }
};

}  // namespace aplomb::classify::detail
