// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace aplomb_test {

/// The trigrams of a text, a number each, ascending and without repetition. A text of fewer than three symbols is one gram.
inline std::vector<std::uint64_t> trigrams(std::u32string const& text) {
  std::vector<std::uint64_t> grams;
  auto const joined = [&](std::size_t at, std::size_t count) {
    std::uint64_t gram = 0;
    for (std::size_t i = 0; i < count; ++i) gram = gram << 21 | text[at + i];
    return gram;
  };
  if (text.size() < 3)
    grams.push_back(joined(0, text.size()));
  else
    for (std::size_t at = 0; at + 3 <= text.size(); ++at) grams.push_back(joined(at, 3));
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

struct similar_pair {
  std::size_t one, other;   ///< places in the list of texts; one < other
  std::size_t shared, all;  ///< trigrams of both; of either

  friend bool operator==(similar_pair const&, similar_pair const&) = default;
};

/// The pairs of texts whose sets of trigrams have a Jaccard index above 0.6, by their places.
///
/// Two sets as alike as that share one of the rarest grams of each, more exactly one of the |x| - ceil(0.6 |x|) + 1 rarest
/// (Chaudhuri, Ganti, Kaushik 2006), so only these are indexed; what meets there is compared in full.
inline std::vector<similar_pair> similar_pairs(std::vector<std::u32string> const& texts) {
  std::vector<std::vector<std::uint64_t>> sets;
  std::unordered_map<std::uint64_t, std::size_t> frequency;
  for (auto const& text : texts) {
    sets.push_back(trigrams(text));
    for (auto const gram : sets.back()) ++frequency[gram];
  }
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> index;
  std::vector<similar_pair> found;
  std::vector<std::size_t> met;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    auto const& own = sets[i];
    auto rare = own;
    std::sort(rare.begin(), rare.end(), [&](auto a, auto b) {
      auto const x = frequency[a], y = frequency[b];
      return x != y ? x < y : a < b;
    });
    rare.resize(own.size() - (3 * own.size() + 4) / 5 + 1);
    met.clear();
    for (auto const gram : rare) {
      auto& posted = index[gram];
      met.insert(met.end(), posted.begin(), posted.end());
      posted.push_back(i);
    }
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    for (auto const k : met) {
      auto const& other = sets[k];
      std::size_t shared = 0;
      for (auto a = own.begin(), b = other.begin(); a != own.end() && b != other.end();) {
        shared += *a == *b;
        auto const x = *a, y = *b;
        a += x <= y;
        b += y <= x;
      }
      auto const all = own.size() + other.size() - shared;
      if (5 * shared > 3 * all) found.push_back({k, i, shared, all});
    }
  }
  std::sort(found.begin(), found.end(),
            [](auto const& a, auto const& b) { return a.one != b.one ? a.one < b.one : a.other < b.other; });
  return found;
}

}  // namespace aplomb_test
