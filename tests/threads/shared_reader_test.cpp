// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/classify/learned_reader.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "support/catch.hpp"
#include "support/corpus.hpp"
#include "support/reading_laws.hpp"

TEST_CASE("threads that share a reader and its model read what each would have read alone") {
  constexpr std::size_t threads = 4;
  auto const texts = aplomb_test::first_columns(std::string{APLOMB_SOURCE_DIR} + "/data/corpus/heldout.tsv");
  REQUIRE(texts.size() > 500);
  aplomb::classify::learned_reader const reader{};

  std::vector<std::uint64_t> alone;
  for (auto const& text : texts) alone.push_back(aplomb_test::digest(reader.read(text)));

  // Each begins elsewhere, so that different messages are read at the same time.
  std::array<std::vector<std::uint64_t>, threads> together;
  std::vector<std::thread> workers;
  for (std::size_t t = 0; t < threads; ++t)
    workers.emplace_back([&, &found = together[t], t] {
      found.resize(texts.size());
      for (std::size_t i = 0; i < texts.size(); ++i) {
        auto const at = (i + t * texts.size() / threads) % texts.size();
        found[at] = aplomb_test::digest(reader.read(texts[at]));
      }
    });
  for (auto& worker : workers) worker.join();

  for (auto const& found : together) CHECK(found == alone);
}
