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

/// logit' = sharpness * logit + shift, per lane; what the coupling adds to satisfaction and purpose; and the cuts of
/// intensity.
struct calibration {
  std::array<double, classify::lane::count> sharpness{};
  std::array<double, classify::lane::count> shift{};
  double clear = 1.5;   ///< value of the intensity lane from which on it is 2
  double strong = 2.5;  ///< ... and 3
  /// Per satisfaction and purpose, what each output's probability adds to the logit, and a constant.
  std::array<std::array<double, classify::label::count + 1>, classify::model_parameters::coupled> coupling{};
};

/// An example with logits from weights that have not seen it.
struct unseen {
  std::uint32_t example = 0;
  lanes z{};
};

namespace detail {

/// The squared error of the truth's probability (Brier 1950), by sharpness: what calibration minimises. Unlike the likelihood
/// it needs no logarithm, and it is as proper.
[[nodiscard]] inline double brier(std::span<example const> data, std::span<unseen const> judged, choice c,
                                  double sharpness) {
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

/// The shift of a flag's logit with the best F measure at zero, tried at every value that occurs; to miss one counts `miss`
/// times as much as to raise it wrongly (van Rijsbergen's F, beta squared; 1 is F1). Ties: the smallest shift. A
/// flag that never holds, or that nobody labelled, is shifted down as far as may be: a logit of zero must not raise it.
[[nodiscard]] inline double best_shift(std::vector<std::pair<float, double>> scored, double miss) {
  // .first: logit; .second: weight, positive when the flag holds, negative when not.
  std::sort(scored.begin(), scored.end(), [](auto const& a, auto const& b) { return a.first > b.first; });
  double whole = 0;
  for (auto const& s : scored) whole += std::max(s.second, 0.0);
  if (whole == 0) return -1.5;
  double hits = 0, raised = 0, best = 0, shift = 0;
  for (std::size_t i = 0; i < scored.size(); ++i) {
    raised += std::abs(scored[i].second);
    hits += std::max(scored[i].second, 0.0);
    if (i + 1 < scored.size() && scored[i + 1].first == scored[i].first) continue;
    double const f = (1 + miss) * hits / (raised + miss * whole);
    double const here = -(i + 1 < scored.size() ? (scored[i].first + scored[i + 1].first) / 2.0 : scored[i].first);
    if (f > best) best = f, shift = here;
  }
  return std::clamp(shift, -1.5, 1.5);
}

/// What every output of an example says, as the reader computes it.
[[nodiscard]] inline std::array<double, classify::label::count> said(unseen const& u, calibration const& c) {
  std::array<double, classify::label::count> p{};
  for (auto const group : affect_choices) {
    auto const own = probabilities(u.z, group, c.sharpness[group.first]);
    for (std::size_t k = 0; k < group.count; ++k) p[group.first + k] = own[k];
  }
  for (auto const f : all_of<classify::flag>()) {
    auto const k = classify::label(f).index;
    p[k] = 1 / (1 + exponential(-(u.z[k] + c.shift[k])));
  }
  return p;
}

/// Fits the coupling of one choice by softmax regression on what the outputs say: 150 steps of AdaGrad over
/// all examples. Classes weigh by the inverse root of their share.
inline void fit_coupling(std::span<example const> data, std::span<unseen const> judged, choice group, calibration& c) {
  struct seen {
    std::array<double, classify::label::count> p;
    std::array<double, 9> z;
    std::size_t truth;
    double weight;
  };
  std::vector<seen> examples;
  std::array<double, 9> mass{};
  double whole = 0;
  for (auto const& u : judged) {
    auto const& e = data[u.example];
    int const y = chosen(e.labels, group);
    if (y < 0) continue;
    seen s{said(u, c), {}, static_cast<std::size_t>(y), e.weight};
    for (std::size_t k = 0; k < group.count; ++k) s.z[k] = c.sharpness[group.first] * u.z[group.first + k];
    mass[s.truth] += s.weight;
    whole += s.weight;
    examples.push_back(s);
  }
  if (examples.empty()) return;
  for (auto& s : examples) s.weight *= std::sqrt(whole / static_cast<double>(group.count) / mass[s.truth]) / whole;
  constexpr std::size_t inputs = classify::label::count + 1;  // the last one is always 1: the shift
  std::array<std::array<double, inputs>, 9> w{}, square{};
  for (int step = 0; step < 150; ++step) {
    std::array<std::array<double, inputs>, 9> slope{};
    for (auto const& s : examples) {
      lanes z{};
      for (std::size_t k = 0; k < group.count; ++k) {
        double logit = s.z[k] + w[k][inputs - 1];
        for (std::size_t i = 0; i + 1 < inputs; ++i) logit += w[k][i] * s.p[i];
        z[group.first + k] = static_cast<float>(logit);
      }
      auto const p = probabilities(z, group);
      for (std::size_t k = 0; k < group.count; ++k) {
        double const miss = (p[k] - (k == s.truth ? 1 : 0)) * s.weight;
        for (std::size_t i = 0; i + 1 < inputs; ++i) slope[k][i] += miss * s.p[i];
        slope[k][inputs - 1] += miss;
      }
    }
    for (std::size_t k = 0; k < group.count; ++k)
      for (std::size_t i = 0; i < inputs; ++i) {
        double const g = slope[k][i] + 1e-3 * w[k][i];
        square[k][i] += g * g;
        if (square[k][i] > 0) w[k][i] -= 0.15 * g / std::sqrt(square[k][i]);
      }
  }
  for (std::size_t k = 0; k < group.count; ++k) {
    c.coupling[group.first - classify::label::first_satisfaction + k] = w[k];
  }
}

}  // namespace detail

/// Finds what makes the scores of `judged` mean what they say.
///
/// - Choices: one sharpness each, so that probabilities are right in the square mean.
/// - Flags: the shift with the best F1 at 0.5, because 0.5 is where a flag counts as raised. A flag's score is therefore a
///   decision scale, not a frequency. A missed danger to a life counts as two false alarms.
/// - Satisfaction and purpose: the coupling to all outputs.
/// - Intensity: the two cuts with the least absolute error over examples that are not neutral.
[[nodiscard]] inline calibration calibrate(std::span<example const> data, std::span<unseen const> judged) {
  calibration c;
  c.sharpness.fill(1);
  for (auto const group : affect_choices) {
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
    c.shift[k] = detail::best_shift(std::move(scored), f == classify::flag::self_harm ? 2 : 1);
  }
  detail::fit_coupling(data, judged, satisfaction_lanes, c);
  detail::fit_coupling(data, judged, purpose_lanes, c);
  // Who labels no satisfaction gets a reader that finds none, not the first of three equals.
  if (std::ranges::none_of(judged, [&](auto const& u) { return data[u.example].labels.satisfaction.has_value(); }))
    c.coupling[index_of(classify::satisfaction::neutral)].back() = 1.5;
  double least = -1;
  for (double clear = 0.8; clear < 2.2; clear += 0.1)
    for (double strong = clear + 0.2; strong < 3; strong += 0.1) {
      double error = 0, counted = 0;
      for (auto const& u : judged) {
        auto const& e = data[u.example];
        if (!e.labels.intensity || *e.labels.intensity == 0) continue;
        counted += e.weight;
        auto const z = u.z[classify::lane::intensity];
        error += e.weight * std::abs((z >= strong ? 3 : z >= clear ? 2 : 1) - int{*e.labels.intensity});
      }
      if (counted > 0 && (least < 0 || error < least)) least = error, c.clear = clear, c.strong = strong;
    }
  return c;
}

}  // namespace aplomb::training
