// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/language.hpp>
#include <aplomb/training/bootstrap.hpp>
#include <aplomb/training/labelled.hpp>
#include <aplomb/training/tallies.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace aplomb::training {

/// One interval per measure; nothing where there are fewer than two groups or no label allows the measure.
using headline_intervals = std::array<std::optional<interval>, count_of<measure>>;

/// How well messages are read: takes pairs of labels and readings one by one. Not thread-safe. Some 100 KB, and 32 bytes
/// a message.
class scorer {
 public:
  static constexpr std::size_t usual_resamples = 1000;

  /// Messages of one group (unless it is "") are resampled together; `language` is that of the breakdown.
  void add(labelled_message const& labelled, classify::affect const& read,
           text::language language = text::language::und) {
    outcome const o{labelled, read};
    all_.add(o);
    by_language_[index_of(language)].add(o);
    outcomes_.push_back({o, group_of(labelled.group)});
  }

  /// The breakdown takes the language that the scripts of the message decide.
  void add(labelled_message const& labelled, classify::reading const& read) {
    add(labelled, read.affect, text::decide(read.scripts));
  }

  [[nodiscard]] std::size_t messages() const noexcept { return outcomes_.size(); }
  /// Messages without a group are groups of their own.
  [[nodiscard]] std::size_t groups() const noexcept { return groups_; }

  [[nodiscard]] tallies const& all() const noexcept { return all_; }
  [[nodiscard]] tallies const& of(text::language l) const noexcept { return by_language_[index_of(l)]; }
  [[nodiscard]] headline figures() const { return all_.figures(); }

  /// 95 % intervals of the figures: percentile bootstrap over resamples of groups, macro averages over the classes that
  /// count in the whole. Those of calibration errors lie high, because resampling adds noise of its own. The same messages in the same order give the same intervals. O(resamples * messages).
  [[nodiscard]] headline_intervals intervals(std::size_t resamples = usual_resamples) const {
    headline_intervals found;
    if (groups_ < 2) return found;
    std::array<std::vector<double>, count_of<measure>> values;
    group_resampler draw{groups_};
    for (std::size_t i = 0; i < resamples; ++i) {
      auto const& times = draw.next();
      tallies resample;
      for (auto const& [o, group] : outcomes_)
        if (times[group] > 0) resample.add(o, times[group]);
      auto const figures = resample.figures(all_);
      for (std::size_t m = 0; m < values.size(); ++m)
        if (figures[m]) values[m].push_back(*figures[m]);
    }
    for (std::size_t m = 0; m < values.size(); ++m) found[m] = percentile_interval(std::move(values[m]));
    return found;
  }

 private:
  struct grouped_outcome {
    outcome what;
    std::size_t group;
  };

  std::size_t group_of(std::string const& name) {
    if (name.empty()) return groups_++;
    auto const [place, fresh] = names_.try_emplace(name, groups_);
    if (fresh) ++groups_;
    return place->second;
  }

  tallies all_;
  std::array<tallies, count_of<text::language>> by_language_;
  std::vector<grouped_outcome> outcomes_;
  std::map<std::string, std::size_t> names_;
  std::size_t groups_ = 0;
};

}  // namespace aplomb::training
