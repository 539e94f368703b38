// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/model.hpp>
#include <aplomb/training/deterministic.hpp>
#include <aplomb/training/example.hpp>
#include <aplomb/training/learner.hpp>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

/// Calibration: what is done to logits after fitting, found on examples that the weights were not fitted to.

namespace aplomb::training {

/// logit' = sharpness * logit + shift, per lane; and the cuts of intensity.
struct calibration {
  std::array<double, classify::lane::count> sharpness{};
  std::array<double, classify::lane::count> shift{};
  double clear = 1.5;   ///< value of the intensity lane from which on it is 2
  double strong = 2.5;  ///< ... and 3
};

/// An example with logits from weights that have not seen it.
struct unseen {
  std::uint32_t example = 0;
  lanes z{};
};

namespace detail {

/// The squared error of the truth's probability (Brier 1950), by sharpness: what calibration minimises. Unlike the likelihood
/// it needs no logarithm, and it is as proper.
[[nodiscard]] inline double brier(std::span<example const> data, std::span<unseen const> judged, choice c, double sharpness) {
  double error = 0;
  for (auto const& u : judged) {
    int const y = chosen(data[u.example].labels, c);
    if (y < 0) continue;
    auto const p = probabilities(u.z, c, sharpness);
    double own = 0;
    for (std::size_t k = 0; k < c.count; ++k) {
      double const miss = p[k] - (k == static_cast<std::size_t>(y) ? 1 : 0);
      own += miss * miss;
    }
    error += own * data[u.example].weight;
  }
  return error;
}

/// The shift of a flag's logit with the best F1 at zero, tried at every value that occurs. Ties: the smallest shift.
[[nodiscard]] inline double best_shift(std::vector<std::pair<float, double>> scored) {
  // .first: logit; .second: weight, positive when the flag holds, negative when not.
  std::sort(scored.begin(), scored.end(), [](auto const& a, auto const& b) { return a.first > b.first; });
  double whole = 0;
  for (auto const& s : scored) whole += std::max(s.second, 0.0);
  double hits = 0, raised = 0, best = 0, shift = 0;
  for (std::size_t i = 0; i < scored.size(); ++i) {
    raised += std::abs(scored[i].second);
    hits += std::max(scored[i].second, 0.0);
    if (i + 1 < scored.size() && scored[i + 1].first == scored[i].first) continue;
    double const f1 = 2 * hits / (raised + whole);
    double const here = -(i + 1 < scored.size() ? (scored[i].first + scored[i + 1].first) / 2.0 : scored[i].first);
    if (f1 > best) best = f1, shift = here;
  }
  return std::clamp(shift, -1.5, 1.5);
}

}  // namespace detail

/// Finds what makes the scores of `judged` mean what they say.
///
/// - Choices: one sharpness each, so that probabilities are right in the square mean.
/// - Flags: the shift with the best F1 at 0.5, because 0.5 is where a flag counts as raised. A flag's score is therefore a
///   decision scale, not a frequency.
/// - Intensity: the two cuts with the least absolute error over examples that are not neutral.
[[nodiscard]] inline calibration calibrate(std::span<example const> data, std::span<unseen const> judged) {
  calibration c;
  c.sharpness.fill(1);
  for (auto const group : {emotion_lanes, satisfaction_lanes, purpose_lanes}) {
    double best = 1, least = detail::brier(data, judged, group, 1);
    for (double s = 0.4; s < 2.5; s += 0.05)
      if (double const error = detail::brier(data, judged, group, s); error < least) least = error, best = s;
    for (std::size_t k = group.first; k < group.first + group.count; ++k) c.sharpness[k] = best;
  }
  for (auto const f : all_of<classify::flag>()) {
    auto const k = classify::label(f).index;
    std::vector<std::pair<float, double>> scored;
    for (auto const& u : judged) {
      auto const& e = data[u.example];
      if (e.labels.flags) scored.emplace_back(u.z[k], e.labels.flags->has(f) ? e.weight : -e.weight);
    }
    if (!scored.empty()) c.shift[k] = detail::best_shift(std::move(scored));
  }
  double least = -1;
  for (double clear = 0.8; clear < 2.2; clear += 0.1)
    for (double strong = clear + 0.2; strong < 3; strong += 0.1) {
      double error = 0;
      for (auto const& u : judged) {
        auto const& e = data[u.example];
        if (!e.labels.intensity || *e.labels.intensity == 0) continue;
        auto const z = u.z[classify::lane::intensity];
        error += e.weight * std::abs((z >= strong ? 3 : z >= clear ? 2 : 1) - int{*e.labels.intensity});
      }
      if (least < 0 || error < least) least = error, c.clear = clear, c.strong = strong;
    }
  return c;
}

}  // namespace aplomb::training
