// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tables.hpp"
#include <aplomb/core/hash.hpp>
#include <aplomb/training/labelled.hpp>
#include <aplomb/training/terms.hpp>
#include <aplomb/training/train.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// Models that have not seen what they read.

namespace tools {

struct labelled_source {
  char const* file;
  double weight;
  enum { always, terms, turns } kind;
};

/// As `./dev model` fits the built-in model.
inline constexpr labelled_source sources[] = {{"data/corpus/zh-Hans.tsv", 2, labelled_source::always},
                                              {"data/corpus/zh-Hant.tsv", 2, labelled_source::always},
                                              {"data/corpus/mixed.tsv", 2, labelled_source::always},
                                              {"data/corpus/en.tsv", 2, labelled_source::always},
                                              {"data/lexicon/zh.tsv", 0.5, labelled_source::terms},
                                              {"data/lexicon/en.tsv", 0.5, labelled_source::terms},
                                              {"zh.train.tsv", 1, labelled_source::turns},
                                              {"en.train.tsv", 1, labelled_source::turns},
                                              {"en.transferred.tsv", 0.7, labelled_source::turns}};

/// Fits models that each have not seen the dialogues of one fold, in any language.
class fold_models {
 public:
  fold_models(std::string const& folder, unsigned folds) : folds_(folds) {
    for (auto const& s : sources) {
      std::string const bytes =
          content_of(s.kind == labelled_source::turns ? folder + "/service_affect/" + s.file : s.file);
      auto messages = s.kind == labelled_source::terms ? aplomb::training::messages_of_terms(bytes)
                                                       : aplomb::training::read_labelled(bytes).messages;
      for (auto& m : messages) {
        data_.push_back(aplomb::training::make_example(std::move(m), s.weight, index_));
        data_.back().calibrates = s.kind != labelled_source::terms;
        in_folds_.push_back(s.kind == labelled_source::turns);
      }
    }
  }

  [[nodiscard]] unsigned fold_of(std::string const& dialogue) const { return fold_of(aplomb::hash_bytes(dialogue)); }

  [[nodiscard]] std::string fit(unsigned fold) const {
    std::vector<std::uint32_t> seen;
    for (std::size_t i = 0; i < data_.size(); ++i)
      if (!in_folds_[i] || fold_of(data_[i].group) != fold) seen.push_back(static_cast<std::uint32_t>(i));
    return aplomb::training::train(data_, seen, index_, {}).bytes;
  }

 private:
  [[nodiscard]] unsigned fold_of(std::uint64_t group) const {
    return static_cast<unsigned>(aplomb::mix_bits(group + 7) % folds_);
  }

  unsigned folds_;
  std::vector<aplomb::training::example> data_;
  std::vector<bool> in_folds_;
  aplomb::training::feature_index index_;
};

}  // namespace tools
