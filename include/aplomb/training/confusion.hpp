// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/training/rates.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace aplomb::training {

/// How often a message labelled with one class was read as another.
template <described_enum Class>
class confusion {
 public:
  /// A macro average counts the classes that have so many examples: F1 of fewer says nothing.
  static constexpr std::uint64_t enough = 5;

  constexpr void add(Class labelled, Class read, std::uint64_t times = 1) noexcept {
    counts_[index_of(labelled)][index_of(read)] += times;
  }

  [[nodiscard]] constexpr std::uint64_t count(Class labelled, Class read) const noexcept {
    return counts_[index_of(labelled)][index_of(read)];
  }
  [[nodiscard]] constexpr std::uint64_t total() const noexcept {
    std::uint64_t sum = 0;
    for (auto const c : all_of<Class>()) sum += of(c).support;
    return sum;
  }

  [[nodiscard]] constexpr rates of(Class c) const noexcept {
    rates r;
    r.right = count(c, c);
    for (auto const other : all_of<Class>()) r.support += count(c, other), r.found += count(other, c);
    return r;
  }

  /// The share of messages read as labelled; for classes that exclude each other it is also their micro F1.
  [[nodiscard]] constexpr std::optional<double> accuracy() const noexcept {
    std::uint64_t right = 0;
    for (auto const c : all_of<Class>()) right += count(c, c);
    return share(right, total());
  }

  /// The mean F1 of the classes with `enough` examples; nothing when there is none.
  [[nodiscard]] constexpr std::optional<double> macro_f1() const noexcept { return macro_f1(*this); }

  /// The mean F1, here, of the classes with `enough` examples in `whole`, of which this is a part or a resample. A class
  /// that neither occurs nor was found here is left out.
  [[nodiscard]] constexpr std::optional<double> macro_f1(confusion const& whole) const noexcept {
    double sum = 0;
    std::size_t classes = 0;
    for (auto const c : all_of<Class>()) {
      auto const f1 = of(c).f1();
      if (whole.of(c).support < enough || !f1) continue;
      sum += *f1, ++classes;
    }
    if (classes == 0) return std::nullopt;
    return sum / static_cast<double>(classes);
  }

 private:
  std::uint64_t counts_[count_of<Class>][count_of<Class>]{};
};

}  // namespace aplomb::training
