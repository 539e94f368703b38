// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/allocations.hpp"
#include <algorithm>
#include <cstdint>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace aplomb_bench {

/// Something that reads a message and yields a number that depends on what it read, so that nothing is optimised away.
struct contender {
  std::string name;
  std::function<std::int64_t(std::string_view)> read;
};

struct pace {
  double nanoseconds = 0;  ///< a message, CPU time; the median of all rounds
  double allocations = 0;  ///< a message
};

/// Lets the contenders read the texts one after the other, round by round, so that what else the machine does hits all alike.
/// Time is that of the calling thread.
[[nodiscard]] inline std::vector<pace> race(std::vector<contender> const& all,
                                            std::vector<std::string_view> const& texts) {
  constexpr std::size_t rounds = 31;
  auto const now = [] {
    std::timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e9 + static_cast<double>(t.tv_nsec);
  };
  auto const count = static_cast<double>(texts.size());
  std::vector<std::vector<double>> times(all.size());
  std::vector<pace> paces(all.size());
  std::int64_t volatile sink = 0;
  for (std::size_t round = 0; round <= rounds; ++round) {  // the first one warms up
    for (std::size_t k = 0; k < all.size(); ++k) {
      aplomb_test::allocation_counter const counter;
      std::int64_t sum = 0;
      double const start = now();
      for (auto const text : texts) sum += all[k].read(text);
      double const end = now();
      paces[k].allocations = static_cast<double>(counter.count()) / count;
      sink = sink + sum;
      if (round > 0) times[k].push_back((end - start) / count);
    }
  }
  for (std::size_t k = 0; k < all.size(); ++k) {
    std::ranges::nth_element(times[k], times[k].begin() + rounds / 2);
    paces[k].nanoseconds = times[k][rounds / 2];
  }
  return paces;
}

}  // namespace aplomb_bench
