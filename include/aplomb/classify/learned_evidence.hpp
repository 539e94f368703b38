// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/evidence.hpp>
#include <aplomb/classify/model_sum.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace aplomb::classify {

namespace detail {

/// Finds where in a message the weight for one output lies. One object serves all outputs of a message in turn.
class evidence_finder {
 public:
  static constexpr std::size_t capacity = 2048;  ///< bytes; what stands behind them gives no spans

  explicit evidence_finder(model_sum const& sum) noexcept : sum_(sum) {
    for (auto const& hit : sum)
      if (hit.end <= capacity) size_ = std::max<std::size_t>(size_, hit.end);
    for (std::size_t i = 0; i <= size_; ++i) cover_[i] = 0;
  }

  /// Adds at most four stretches that speak for `target`, the heaviest ones. What a hit lends it is its weight there, less
  /// its weight for `rest`, the output that holds when nothing special is said (none: a flag). Hits with a fifth of the
  /// largest weight or more, side by side or overlapping, make a stretch; all hits inside it count, for and against.
  /// O(hits + bytes).
  void report(label target, std::optional<label> rest, evidence_list& out) noexcept {
    int largest = 0;
    std::size_t at = 0;
    for (auto const& hit : sum_) {
      int units = static_cast<signed char>(hit.row[target.index]);
      if (rest) units -= static_cast<signed char>(hit.row[rest->index]);
      if (hit.end > capacity) units = 0;
      largest = std::max(largest, units);
      units_[at++] = units;
    }
    if (largest == 0) return;
    stretch found[most_stretches];
    auto const count = mark(largest, found);
    weigh(found);
    auto const worth = sum_.scaled(1000, target.index);
    std::int64_t heaviest = 0;
    for (std::size_t k = 0; k < spans && k < count; ++k) {
      auto const best =
          std::max_element(found, found + count, [](auto const& a, auto const& b) { return a.mass < b.mass; });
      // Three natural units of logit are full weight.
      auto const weight = score::of(best->mass * worth / (std::int64_t{3} * 1024));
      heaviest = std::max(heaviest, best->mass);
      if (weight < 0.02_p || best->mass * 6 < heaviest) break;  // the rest would only distract
      out.add({best->begin, best->end, target, weight});
      best->mass = 0;
    }
  }

 private:
  static constexpr std::size_t spans = 4;
  static constexpr std::size_t most_stretches = 32;

  struct stretch {
    std::uint32_t begin;
    std::uint32_t end;
    std::int64_t mass;
  };

  /// The stretches that hits with a fifth of the largest weight cover, the first 32 of them. Afterwards `cover_` holds the
  /// number of the stretch that each byte belongs to, from 1 on.
  std::size_t mark(int largest, stretch (&found)[most_stretches]) noexcept {
    std::size_t at = 0;
    for (auto const& hit : sum_)
      if (units_[at++] * 5 >= largest) ++cover_[hit.begin], --cover_[hit.end];
    std::size_t count = 0;
    int cover = 0;
    for (std::size_t i = 0; i <= size_; ++i) {
      bool const before = cover > 0;
      cover += cover_[i];
      bool const now = cover > 0;
      if (now && !before) {
        if (count == most_stretches) {
          std::fill(cover_ + i, cover_ + size_ + 1, std::int16_t{0});
          break;
        }
        found[count++] = {static_cast<std::uint32_t>(i), 0, 0};
      } else if (before && !now) {
        found[count - 1].end = static_cast<std::uint32_t>(i);
      }
      cover_[i] = static_cast<std::int16_t>(now ? count : 0);
    }
    return count;
  }

  /// Adds up the hits inside each stretch, and empties `cover_`.
  void weigh(stretch (&found)[most_stretches]) noexcept {
    std::size_t at = 0;
    for (auto const& hit : sum_) {
      auto const units = units_[at++];
      if (units == 0 || cover_[hit.begin] == 0) continue;
      auto& inside = found[cover_[hit.begin] - 1];
      if (hit.end <= inside.end) inside.mass += units;
    }
    std::fill(cover_, cover_ + size_ + 1, std::int16_t{0});
  }

  model_sum const& sum_;
  std::size_t size_ = 0;
  int units_[model_sum::capacity];    // one for each hit
  std::int16_t cover_[capacity + 1];  // zero up to size_ between calls
};

}  // namespace detail

/// The spans that moved the outputs which the reading names: the main emotion, the satisfaction unless neutral, and the
/// raised flags. O(outputs * (hits + bytes of the message)).
inline void explain(model_sum const& sum, affect const& a, evidence_list& out) noexcept {
  detail::evidence_finder finder{sum};
  if (a.main_emotion() != emotion::neutral) finder.report(a.main_emotion(), emotion::neutral, out);
  if (a.main_satisfaction() != satisfaction::neutral) finder.report(a.main_satisfaction(), satisfaction::neutral, out);
  for (auto f : all_of<flag>())
    if (a.has(f)) finder.report(f, std::nullopt, out);
}

}  // namespace aplomb::classify
