// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/feature_pass.hpp>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/training/labelled.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace aplomb::training {

/// A message as the learner sees it.
struct example {
  std::vector<std::uint32_t> features;  ///< numbers of its features, as often as they occur
  labelled_message labels;              ///< its text is dropped
  std::optional<double> valence;        ///< -1...1
  double weight = 1;                    ///< how much it counts
  bool calibrates = true;               ///< a message as people write it; terms of a lexicon are none
  std::uint64_t group = 0;  ///< hash of the group, or of the text; one group is not torn when data are split
};

/// The names of features, numbered in the order they were met.
class feature_index {
 public:
  /// The number of the feature, a new one for a new name.
  std::uint32_t number(std::uint64_t name) {
    auto const [at, fresh] = numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (fresh) names_.push_back(name);
    return at->second;
  }

  [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }
  [[nodiscard]] std::uint64_t name(std::uint32_t number) const noexcept { return names_[number]; }

 private:
  boost::unordered_flat_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<std::uint64_t> names_;
};

/// Collects the names of features. A sink does not throw: when memory runs out here, the program ends.
struct name_list {
  std::vector<std::uint64_t>& names;
  void add(std::uint64_t name, std::uint32_t, std::uint32_t) const noexcept { names.push_back(name); }
};

/// Valence as far as labels tell: the sign of the feeling by its strength, and the satisfaction; nullopt without labels.
[[nodiscard]] inline std::optional<double> implied_valence(labelled_message const& m) {
  if (!m.emotion || !m.satisfaction || !m.intensity) return std::nullopt;
  double const content = static_cast<double>(index_of(*m.satisfaction)) - 1;
  double const strength = static_cast<double>(*m.intensity) / 3;
  using enum classify::emotion;
  double const sign = *m.emotion == joy || *m.emotion == trust ? 1 : is_negative(*m.emotion) ? -1 : 0;
  return sign * (0.25 + 0.5 * strength) + 0.25 * content;
}

/// Reads the features of a labelled message.
[[nodiscard]] inline example make_example(labelled_message message, double weight, feature_index& index,
                                          classify::lexicon_view words = {}) {
  example made;
  std::vector<std::uint64_t> names;
  name_list sink{names};
  classify::message_scan scan{words};
  (void)classify::read_features(message.text, scan, sink);
  made.features.reserve(names.size());
  for (auto const name : names) made.features.push_back(index.number(name));
  made.group = hash_bytes(message.group.empty() ? message.text : message.group);
  made.valence = implied_valence(message);
  made.weight = weight;
  message.text.clear();
  made.labels = std::move(message);
  return made;
}

/// In how many of the examples each feature occurs. `Examples` is a vector or a span of what has `features`.
template <class Examples>
[[nodiscard]] std::vector<std::uint32_t> count_examples(Examples const& data,
                                                        std::vector<std::uint32_t> const& chosen_examples,
                                                        std::size_t features) {
  std::vector<std::uint32_t> count(features), last(features);
  std::uint32_t serial = 0;
  for (auto const i : chosen_examples) {
    ++serial;
    for (auto const f : data[i].features)
      if (last[f] != serial) last[f] = serial, ++count[f];
  }
  return count;
}

}  // namespace aplomb::training
