// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/model.hpp>
#include <aplomb/training/calibration.hpp>
#include <aplomb/training/example.hpp>
#include <aplomb/training/learner.hpp>
#include <aplomb/training/model_writer.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aplomb::training {

/// How a model is made.
struct training_options {
  learning_options learning;
  unsigned line_bits = 14;  ///< the table has 2^line_bits lines of two rows, 9 to 16: 14 is 1 MiB
  unsigned folds = 5;       ///< for calibration: every example is judged once by weights that have not seen its group
  std::vector<std::uint32_t> development;  ///< examples to stop early on: the round that judges them best is kept
};

/// A finished model with what its making showed.
struct trained_model {
  std::string bytes;  ///< a model file
  calibration fitted;
  quantisation_loss quantised;
  std::size_t features_seen = 0;
  int rounds = 0;  ///< of the last fit: fewer than asked for when it stopped early
};

/// What is being done, in words, and how far it is, 0...1.
using training_progress = std::function<void(std::string_view, double)>;

/// Fits a model to the examples numbered `chosen_examples`: once with all features, to find those that matter; again with
/// these alone, `folds` times with a part of the groups left out, to calibrate; and a last time with everything. Same
/// examples, same options: same bytes.
/// Time: about `folds + 2` times one fit; memory: some 300 bytes a feature. May throw std::bad_alloc.
[[nodiscard]] inline trained_model train(std::span<example const> data,
                                         std::vector<std::uint32_t> const& chosen_examples, feature_index const& index,
                                         training_options const& options, training_progress const& progress = {}) {
  trained_model made;
  learner const fitter{data, index.size(), options.learning};
  double const stages = options.folds + 2;
  double stage = 0;
  auto const fit = [&](std::vector<std::uint32_t> examples, std::vector<bool> const& used, std::string_view what) {
    auto w = fitter.fit(std::move(examples), used, [&](int round, weights const&) {
      if (progress) progress(what, (stage + static_cast<double>(round) / options.learning.rounds) / stages);
    });
    ++stage;
    return w;
  };

  auto const& all = chosen_examples;
  auto const examples = count_examples(data, all, index.size());
  std::vector<bool> used(index.size());
  for (std::uint32_t f = 0; f < index.size(); ++f) {
    used[f] = examples[f] >= options.learning.rarest;
    made.features_seen += examples[f] > 0;
  }
  auto const kept =
      choose_features(fit(all, used, "finding the features that matter"), index, examples, used, options.line_bits);

  std::vector<unseen> judged;
  for (unsigned fold = 0; fold < options.folds; ++fold) {
    std::vector<std::uint32_t> seen;
    for (auto const i : all)
      if (mix_bits(data[i].group) % options.folds != fold) seen.push_back(i);
    auto const w = fit(std::move(seen), kept, "calibrating");
    for (auto const i : all)
      if (data[i].calibrates && mix_bits(data[i].group) % options.folds == fold)
        judged.push_back({i, sum(w, data[i], kept, options.learning.gain).value});
  }
  made.fitted = calibrate(data, judged);
  weights final_weights;
  double least = -1;
  auto const last = fitter.fit(all, kept, [&](int round, weights const& w) {
    if (progress) progress("fitting", (stage + static_cast<double>(round) / options.learning.rounds) / stages);
    if (options.development.empty()) return;
    std::vector<unseen> looked;
    for (auto const i : options.development) looked.push_back({i, sum(w, data[i], kept, options.learning.gain).value});
    double error = 0;
    for (auto const c : affect_choices) error += detail::brier(data, looked, c, 1);
    if (least < 0 || error < least) least = error, final_weights = w, made.rounds = round;
  });
  if (options.development.empty()) final_weights = last, made.rounds = options.learning.rounds;
  made.bytes =
      write_model(final_weights, index, kept, options.line_bits, options.learning.gain, made.fitted, &made.quantised);
  return made;
}

}  // namespace aplomb::training
