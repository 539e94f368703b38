// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/training/labelled.hpp>
#include <aplomb/training/rates.hpp>
#include <cstdint>
#include <optional>

namespace aplomb::training {

/// The flags that a reader raises: those with a score of 0.50 or more.
[[nodiscard]] constexpr flag_set raised(classify::affect const& read) noexcept {
  flag_set flags;
  for (auto const f : all_of<classify::flag>()) flags.set(f, read.has(f));
  return flags;
}

/// How well flags are raised, each for itself and all together.
class flag_counts {
 public:
  constexpr void add(flag_set labelled, flag_set read, std::uint64_t times = 1) noexcept {
    messages_ += times;
    if (labelled.empty() && read.empty()) return;
    for (auto const f : all_of<classify::flag>()) {
      auto& r = of_[index_of(f)];
      bool const holds = labelled.has(f), found = read.has(f);
      r.support += holds ? times : 0, r.found += found ? times : 0, r.right += holds && found ? times : 0;
    }
  }

  [[nodiscard]] constexpr std::uint64_t messages() const noexcept { return messages_; }
  [[nodiscard]] constexpr rates of(classify::flag f) const noexcept { return of_[index_of(f)]; }

  /// The sums over all flags; their `f1()` is the micro F1.
  [[nodiscard]] constexpr rates all() const noexcept {
    rates sum;
    for (auto const& r : of_) sum += r;
    return sum;
  }
  [[nodiscard]] constexpr std::optional<double> micro_f1() const noexcept { return all().f1(); }

 private:
  rates of_[count_of<classify::flag>]{};
  std::uint64_t messages_ = 0;
};

}  // namespace aplomb::training
