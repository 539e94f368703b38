// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/evidence.hpp>
#include <aplomb/classify/model_sum.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::classify {

namespace detail {

/// Where in a message the weight for one output lies.
class evidence_profile {
 public:
  static constexpr std::size_t capacity = 2048;  ///< bytes; what stands behind them gives no spans

  /// The weight that a hit lends to `target` is its own, less the mean of what it lends to the outputs `first` ... `last`, of
  /// which one holds: words that speak for all of them speak for none. These share a scale. Hits with a fifth of the largest
  /// weight or more mark the places; what all hits lend there, for and against, is spread evenly over their bytes.
  evidence_profile(model_sum const& sum, label target, std::size_t first, std::size_t last) noexcept {
    auto const weight_of = [=, kinds = static_cast<int>(last - first)](model_hit const& hit) {
      int units = kinds * static_cast<signed char>(hit.row[target.index]);
      if (kinds > 1)
        for (std::size_t i = first; i < last; ++i) units -= static_cast<signed char>(hit.row[i]);
      return units;
    };
    int largest = 0;
    for (auto const& hit : sum) {
      if (hit.end > capacity) continue;
      size_ = std::max<std::size_t>(size_, hit.end);
      largest = std::max(largest, weight_of(hit));
    }
    if (largest == 0) return;
    for (std::size_t i = 0; i <= size_; ++i) slope_[i] = 0, cover_[i] = 0;
    for (auto const& hit : sum) {
      if (hit.end > capacity) continue;
      auto const units = weight_of(hit);
      auto const density = units * 256 / static_cast<int>(hit.end - hit.begin);
      slope_[hit.begin] += density;
      slope_[hit.end] -= density;
      if (units * 5 < largest) continue;
      ++cover_[hit.begin];
      --cover_[hit.end];
    }
    found_ = true;
    worth_ = sum.scaled(1000, target.index);
    kinds_ = static_cast<int>(last - first);
  }

  /// Adds the marked places, the four heaviest of them.
  void report(label target, evidence_list& out) const noexcept {
    if (!found_) return;
    evidence_span best[spans]{};
    std::size_t begin = 0;
    std::int64_t mass = 0;
    int density = 0, cover = 0;
    bool inside = false;
    for (std::size_t i = 0; i <= size_; ++i) {
      density += slope_[i];
      cover += cover_[i];
      if (cover > 0) {
        if (!inside) begin = i, mass = 0;
        inside = true;
        mass += density;
      } else if (inside) {
        keep(best, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i), target, weight_of(mass)});
        inside = false;
      }
    }
    for (auto const& span : best)
      if (span.weight.per_mille >= 20) out.add(span);
  }

 private:
  static constexpr std::size_t spans = 4;

  // Three natural units of logit are full weight.
  [[nodiscard]] score weight_of(std::int64_t mass) const noexcept {
    return score::of(mass * worth_ / (std::int64_t{3} * 1024 * 256 * kinds_));
  }

  static void keep(evidence_span (&best)[spans], evidence_span span) noexcept {
    std::size_t lightest = 0;
    for (std::size_t i = 1; i < spans; ++i)
      if (best[i].weight < best[lightest].weight) lightest = i;
    if (span.weight > best[lightest].weight) best[lightest] = span;
  }

  std::size_t size_ = 0;
  std::int64_t worth_ = 0;
  int kinds_ = 1;
  bool found_ = false;
  int slope_[capacity + 1];            // only up to size_
  std::int16_t cover_[capacity + 1];  // the same
};

}  // namespace detail

/// The spans that moved the outputs which the reading names: the main emotion, the satisfaction unless neutral, and the
/// raised flags. O(outputs * (hits + bytes of the message)).
inline void explain(model_sum const& sum, affect const& a, evidence_list& out) noexcept {
  auto const report = [&](label target, std::size_t first, std::size_t last) {
    detail::evidence_profile{sum, target, first, last}.report(target, out);
  };
  if (a.main_emotion() != emotion::neutral) report(a.main_emotion(), 0, label::first_flag);
  if (a.main_satisfaction() != satisfaction::neutral)
    report(a.main_satisfaction(), label::first_satisfaction, label::first_purpose);
  for (auto f : all_of<flag>())
    if (a.has(f)) report(f, label(f).index, label(f).index + 1u);
}

}  // namespace aplomb::classify
