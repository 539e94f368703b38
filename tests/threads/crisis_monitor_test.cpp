// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Threads that count for themselves and hand their tallies to one monitor.

#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/crisis/monitor.hpp>
#include <array>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

using namespace aplomb;
using namespace aplomb::crisis;

namespace {

constexpr std::int64_t monday = 4 * 86'400'000, quarter = 15 * 60'000;

/// What the desk hears in a bucket, the same for whoever asks.
std::vector<sighting> heard(std::int64_t bucket) {
  aplomb_test::random r{static_cast<std::uint64_t>(bucket)};
  std::vector<sighting> all(40);
  for (auto& s : all) {
    s.is_message = true, s.conversation = r.next(), s.at = {monday + bucket * quarter + r.between(0, quarter - 1)};
    bool const trouble = r.below(20) < (bucket < 30 ? 1u : 9u);
    s.topics = trouble ? bit_of(service_topic::quality) : 0;
    s.grave = r.one_in(4), s.weight = score::of(r.between(0, 1000));
  }
  return all;
}

}  // namespace

TEST_CASE("threads that count for themselves give the monitor what one thread would have given it") {
  constexpr std::int64_t buckets = 40;
  constexpr std::size_t threads = 4;
  auto const shared = std::make_unique<monitor<>>(), alone = std::make_unique<monitor<>>();
  std::mutex door;
  for (std::int64_t b = 0; b < buckets; ++b) {
    std::vector<std::thread> workers;
    for (std::size_t w = 0; w < threads; ++w)
      workers.emplace_back([&, w] {
        auto own = std::make_unique<tally<>>(monitor<>::tally_at({monday + b * quarter}));
        auto const all = heard(b);
        for (std::size_t i = w; i < all.size(); i += threads) own->add(all[i]);
        std::scoped_lock const lock(door);  // in whatever order they come
        (void)shared->take(*own);
      });
    for (auto& w : workers) w.join();
    for (auto const& s : heard(b)) (void)alone->observe(s);
  }
  (void)shared->advance({monday + buckets * quarter});
  (void)alone->advance({monday + buckets * quarter});
  CHECK(*shared == *alone);
  CHECK(shared->refused() == 0);
}
