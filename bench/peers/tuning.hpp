// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "peers/fasttext_model.hpp"
#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/training/tallies.hpp>
#include <bit>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace aplomb_bench {

[[nodiscard]] constexpr aplomb::training::measure measure_of(question q) {
  using enum aplomb::training::measure;
  return q == question::emotion        ? emotion_macro_f1
         : q == question::satisfaction ? satisfaction_macro_f1
         : q == question::purpose      ? purpose_macro_f1
                                       : flags_micro_f1;
}

[[nodiscard]] inline std::string to_text(fasttext_settings const& s) {
  char text[160];
  std::snprintf(text, sizeof text,
                "dimension %d, rate %.2f, epochs %d, word n-grams to %d, character n-grams %d to %d, 2^%d buckets, %s",
                s.dimension, s.rate, s.epochs, s.word_grams, s.characters.shortest, s.characters.longest,
                std::bit_width(static_cast<unsigned>(s.buckets)) - 1, s.balance ? "balanced" : "as they are");
  return text;
}

/// What the search found on the data of docs/benchmarks.md.
[[nodiscard]] constexpr fasttext_settings found_before(question q) {
  constexpr character_grams none;
  return q == question::emotion        ? fasttext_settings{32, 0.25, 5, 2, none, 1 << 18, false}
         : q == question::satisfaction ? fasttext_settings{100, 0.25, 5, 3, none, 1 << 20, true}
         : q == question::purpose      ? fasttext_settings{100, 0.25, 5, 2, none, 1 << 20, false}
                                       : fasttext_settings{32, 1.0, 5, 2, {3, 6}, 1 << 18, true};
}

/// Chooses the settings of one model by its score on `held_out`, which must be disjoint from `data` and from every test: one
/// setting after the other, the best value of each is kept; the dimension last, among all four.
class tuning {
 public:
  tuning(std::span<fasttext_example const> data, std::span<fasttext_example const> held_out, question q)
      : data_(data), held_out_(held_out), question_(q) {}

  [[nodiscard]] fasttext_settings choose() {
    try_out(best_);
    vary(&fasttext_settings::rate, {0.5, 1.0});
    vary(&fasttext_settings::word_grams, {1, 2, 4, 5});
    vary(&fasttext_settings::characters, {{1, 3}, {2, 4}, {3, 6}});
    vary(&fasttext_settings::balance, {true});
    vary(&fasttext_settings::buckets, {1 << 16, 1 << 20});
    vary(&fasttext_settings::epochs, {5, 20});
    vary(&fasttext_settings::rate, {0.1, 0.25, 0.5, 1.0, 2.0});  // again: it goes with the others
    vary(&fasttext_settings::dimension, {16, 64, 100});
    return best_;
  }

  [[nodiscard]] double score() const noexcept { return score_; }
  [[nodiscard]] std::size_t tried() const noexcept { return tried_.size(); }

 private:
  template <class T>
  void vary(T fasttext_settings::*setting, std::initializer_list<T> values) {
    auto s = best_;
    for (auto const value : values) {
      s.*setting = value;
      try_out(s);
    }
  }

  void try_out(fasttext_settings const& s) {
    if (std::ranges::find(tried_, s) != tried_.end()) return;
    tried_.push_back(s);
    double found = 0;
    try {
      fasttext_model model{data_, question_, s};
      aplomb::training::tallies tallies;
      for (auto const& e : held_out_) {
        auto line = e.line;
        aplomb::classify::affect read;
        model.answer(question_, line, read);
        tallies.add({*e.labels, read});
      }
      found = tallies.figures()[aplomb::index_of(measure_of(question_))].value_or(0);
    } catch (std::exception const& e) {  // a rate that is too high
      std::fprintf(stderr, "%s: %s\n", std::string(aplomb::name_of(question_)).c_str(), e.what());
    }
    std::fprintf(stderr, "%s: %.4f with %s\n", std::string(aplomb::name_of(question_)).c_str(), found,
                 to_text(s).c_str());
    if (found > score_) score_ = found, best_ = s;
  }

  std::span<fasttext_example const> data_, held_out_;
  question question_;
  fasttext_settings best_;
  double score_ = 0;
  std::vector<fasttext_settings> tried_;
};

}  // namespace aplomb_bench
