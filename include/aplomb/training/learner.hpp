// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/model.hpp>
#include <aplomb/training/deterministic.hpp>
#include <aplomb/training/example.hpp>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace aplomb::training {

/// What the fitting of weights is governed by. The defaults were chosen by cross-validation (docs/model-card.md).
struct learning_options {
  int rounds = 8;             ///< passes over the data
  double rate = 0.15;         ///< of AdaGrad; falls linearly to a fifth
  double decay = 1e-3;        ///< pull of every touched weight towards zero
  double gain = 2;            ///< a message's sums are multiplied by gain / sqrt(features)
  unsigned rarest = 2;        ///< features of fewer examples are left out
  double flag_balance = 0.5;  ///< weight of a raised flag: (half the data / its examples) to this power; 0, 0.5 or 1
  std::uint64_t seed = 1;
};

using lanes = std::array<float, classify::lane::count>;

/// Logits of outputs per feature, as numbers in order of the index; a feature that is not used has zeros.
struct weights {
  std::vector<lanes> rows;
};

/// The used features of an example, summed: logits of all lanes, and the factor they were multiplied with.
struct logits {
  lanes value{};
  double factor = 0;
};

template <class Example>
[[nodiscard]] logits sum(weights const& w, Example const& e, std::vector<bool> const& used, double gain) {
  logits z;
  std::size_t known = 0;
  for (auto const f : e.features) {
    if (!used[f]) continue;
    ++known;
    auto const& row = w.rows[f];
    for (std::size_t k = 0; k < z.value.size(); ++k) z.value[k] += row[k];
  }
  if (known == 0) return z;
  z.factor = gain / std::sqrt(static_cast<double>(known));
  for (auto& v : z.value) v = static_cast<float>(v * z.factor);
  return z;
}

/// Outputs of which exactly one holds: the first lane and how many there are.
struct choice {
  std::size_t first;
  std::size_t count;
};
inline constexpr choice emotion_lanes{0, classify::label::first_flag};
inline constexpr choice satisfaction_lanes{classify::label::first_satisfaction,
                                           classify::label::first_purpose - classify::label::first_satisfaction};
inline constexpr choice purpose_lanes{classify::label::first_purpose,
                                      classify::label::count - classify::label::first_purpose};

inline constexpr std::array<choice, 3> affect_choices{emotion_lanes, satisfaction_lanes, purpose_lanes};

/// The label of an example in a choice, or -1.
[[nodiscard]] inline int chosen(labelled_message const& m, choice c) {
  if (c.first == emotion_lanes.first) return m.emotion ? static_cast<int>(index_of(*m.emotion)) : -1;
  if (c.first == purpose_lanes.first) return m.purpose ? static_cast<int>(index_of(*m.purpose)) : -1;
  return m.satisfaction ? static_cast<int>(index_of(*m.satisfaction)) : -1;
}

/// Probabilities of a choice, from logits.
[[nodiscard]] inline std::array<double, classify::lane::tag> probabilities(lanes const& z, choice c,
                                                                           double sharpness = 1) {
  std::array<double, classify::lane::tag> p{};
  double top = z[c.first], whole = 0;
  for (std::size_t k = 1; k < c.count; ++k) top = std::max<double>(top, z[c.first + k]);
  for (std::size_t k = 0; k < c.count; ++k) whole += p[k] = exponential(sharpness * (z[c.first + k] - top));
  for (std::size_t k = 0; k < c.count; ++k) p[k] /= whole;
  return p;
}

/// How a message makes somebody feel: softmax regression for the three choices, logistic for flags, least squares for intensity
/// and valence. Classes weigh by the inverse root of their share, so that rare ones are not drowned.
struct affect_task {
  using example = training::example;

  [[nodiscard]] static lanes importance(std::span<example const> data,
                                        std::vector<std::uint32_t> const& chosen_examples,
                                        learning_options const& options) {
    std::array<double, classify::lane::count> mass{};
    double whole = 0;
    for (auto const i : chosen_examples) {
      auto const& e = data[i];
      if (!e.calibrates) continue;  // how frequent a class is among messages, not among terms
      whole += e.weight;
      for (auto const c : affect_choices)
        if (int const y = chosen(e.labels, c); y >= 0) mass[c.first + static_cast<std::size_t>(y)] += e.weight;
      if (e.labels.flags)
        for (auto const f : all_of<classify::flag>())
          if (e.labels.flags->has(f)) mass[classify::label(f).index] += e.weight;
    }
    lanes weight{};
    for (auto const c : affect_choices)
      for (std::size_t k = c.first; k < c.first + c.count; ++k)
        weight[k] = static_cast<float>(std::sqrt(whole / static_cast<double>(c.count) / std::max(mass[k], 1.0)));
    for (auto const f : all_of<classify::flag>()) {
      double const rarity = whole / 2 / std::max(mass[classify::label(f).index], 1.0);
      weight[classify::label(f).index] = static_cast<float>(options.flag_balance == 0   ? 1
                                                            : options.flag_balance == 1 ? rarity
                                                                                        : std::sqrt(rarity));
    }
    return weight;
  }

  /// The slope of the loss by each logit.
  static void slopes(example const& e, lanes const& z, lanes const& importance, lanes& slope) {
    for (auto const c : affect_choices) {
      int const y = chosen(e.labels, c);
      if (y < 0) continue;
      auto const p = probabilities(z, c);
      auto const truth = static_cast<std::size_t>(y);
      auto const weight = importance[c.first + truth];
      for (std::size_t k = 0; k < c.count; ++k)
        slope[c.first + k] = static_cast<float>(p[k] - (k == truth ? 1 : 0)) * weight;
    }
    if (e.labels.flags)
      for (auto const f : all_of<classify::flag>()) {
        auto const k = classify::label(f).index;
        double const p = 1 / (1 + exponential(-z[k]));
        bool const holds = e.labels.flags->has(f);
        slope[k] = static_cast<float>(p - (holds ? 1 : 0)) * (holds ? importance[k] : 1.0f);
      }
    if (e.labels.intensity)
      slope[classify::lane::intensity] =
          0.5f * (z[classify::lane::intensity] - static_cast<float>(*e.labels.intensity));
    if (e.valence)
      slope[classify::lane::valence] = 0.5f * (z[classify::lane::valence] - static_cast<float>(*e.valence));
  }
};

/// Fits one weight per feature and output by AdaGrad (Duchi, Hazan, Singer 2011). `Task` says what an example is, how much
/// each output weighs among the chosen examples (`importance`), and the slope of its loss by each logit (`slopes`).
/// Deterministic.
template <class Task>
class basic_learner {
 public:
  using example = typename Task::example;

  basic_learner(std::span<example const> data, std::size_t features, learning_options const& options)
      : data_(data), features_(features), options_(options) {}

  /// Called after every round with its number, 1 ... `rounds`, and the weights so far.
  using after_round = std::function<void(int, weights const&)>;

  /// Fits to the examples `chosen_examples` with the features `used`.
  [[nodiscard]] weights fit(std::vector<std::uint32_t> chosen_examples, std::vector<bool> const& used,
                            after_round const& look = {}) const {
    weights w{std::vector<lanes>(features_)};
    std::vector<lanes> squares(features_);
    for (auto& row : squares) row.fill(0.1f);
    auto const importance = Task::importance(data_, chosen_examples, options_);
    random_bits random{options_.seed};
    for (int round = 0; round < options_.rounds; ++round) {
      random.shuffle(chosen_examples);
      auto const rate = static_cast<float>(options_.rate * (1 - 0.8 * round / options_.rounds));
      for (auto const i : chosen_examples) {
        auto const& e = data_[i];
        auto const z = sum(w, e, used, options_.gain);
        if (z.factor == 0) continue;
        lanes slope{};
        Task::slopes(e, z.value, importance, slope);
        auto const factor = static_cast<float>(z.factor * e.weight);
        auto const decay = static_cast<float>(options_.decay);
        for (auto const f : e.features) {
          if (!used[f]) continue;
          auto& row = w.rows[f];
          auto& square = squares[f];
          for (std::size_t k = 0; k < slope.size(); ++k) {
            float const g = slope[k] * factor + decay * row[k];
            square[k] += g * g;
            row[k] -= rate * g / std::sqrt(square[k]);
          }
        }
      }
      if (look) look(round + 1, w);
    }
    return w;
  }

 private:
  std::span<example const> data_;
  std::size_t features_;
  learning_options options_;
};

using learner = basic_learner<affect_task>;

}  // namespace aplomb::training
