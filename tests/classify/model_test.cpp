// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Rows are found by name, and their sums are what a plain loop makes of them.

#include "support/catch.hpp"
#include "support/model_bytes.hpp"
#include "support/random.hpp"
#include <aplomb/classify/model.hpp>
#include <aplomb/classify/model_file.hpp>
#include <aplomb/classify/model_sum.hpp>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace aplomb::classify;
using aplomb_test::model_bytes;

/// A feature with its weights as plain numbers.
struct known_feature {
  std::uint64_t name;
  std::array<int, lane::tag> weights;
};

/// Features with weights of the whole range, no two in one line.
std::vector<known_feature> make_features(std::size_t count, aplomb_test::random& r) {
  std::vector<known_feature> all;
  for (std::size_t i = 0; i < count; ++i) {
    known_feature f{(static_cast<std::uint64_t>(i) << 55) | (r.next() >> 9), {}};
    for (auto& w : f.weights) w = static_cast<int>(r.between(-128, 127));
    all.push_back(f);
  }
  return all;
}

std::string file_of(std::vector<known_feature> const& features, aplomb_test::random& r) {
  model_bytes bytes;
  for (auto const& f : features)
    for (std::size_t k = 0; k < f.weights.size(); ++k) bytes.weight(f.name, k, static_cast<signed char>(f.weights[k]));
  for (std::size_t k = 0; k < lane::tag; ++k)
    bytes.scale(k, static_cast<std::int32_t>(r.between(0, 1 << 20))).bias(k, static_cast<std::int32_t>(r.between(-4096, 4096)));
  return bytes.finish();
}

}  // namespace

TEST_CASE("a feature is found by its name, and no other") {
  auto const first = std::uint64_t{5} << 55 | 0x1234, second = std::uint64_t{5} << 55 | 0x9999;
  auto const bytes = model_bytes{}.weight(first, 0, 7).weight(second, 0, -9).finish();
  auto const loaded = load_model(bytes);
  REQUIRE(loaded);
  REQUIRE(loaded->find(first) != nullptr);
  REQUIRE(loaded->find(second) != nullptr);
  CHECK(static_cast<signed char>(*loaded->find(first)) == 7);
  CHECK(static_cast<signed char>(*loaded->find(second)) == -9);
  CHECK(loaded->find(std::uint64_t{5} << 55 | 0x1235) == nullptr);   // same line, other tag
  CHECK(loaded->find(std::uint64_t{6} << 55 | 0x1234) == nullptr);   // same tag, other line
  CHECK(loaded->find(std::uint64_t{5} << 55 | 0x10000) == nullptr);  // tag zero, the mark of a free row
}

TEST_CASE("a feature whose tag would be zero has a row, too") {
  auto const name = std::uint64_t{9} << 55 | 0x30000;
  auto const bytes = model_bytes{}.weight(name, 3, 5).finish();
  auto const loaded = load_model(bytes);
  REQUIRE(loaded);
  REQUIRE(loaded->find(name) != nullptr);
  CHECK(static_cast<signed char>(loaded->find(name)[3]) == 5);
}

TEST_CASE("larger models keep their rows in pages") {
  std::uint64_t const names[] = {0, std::uint64_t{511} << 53, std::uint64_t{512} << 53, std::uint64_t{2047} << 53};
  model_bytes bytes{11};
  signed char value = 1;
  for (auto name : names) bytes.weight(name | 77, 0, value++);
  auto const content = bytes.finish();
  auto const loaded = load_model(content);
  REQUIRE(loaded);
  CHECK(loaded->line_bits() == 11);
  value = 1;
  for (auto name : names) {
    REQUIRE(loaded->find(name | 77) != nullptr);
    CHECK(static_cast<signed char>(*loaded->find(name | 77)) == value++);
  }
}

TEST_CASE("sums of any number of rows are those of a plain loop") {
  aplomb_test::random r{99};
  auto const features = make_features(300, r);
  auto const bytes = file_of(features, r);
  auto const loaded = load_model(bytes);
  REQUIRE(loaded);
  for (std::size_t count : {0u, 1u, 2u, 255u, 256u, 257u, 511u, 512u, 513u, 767u, 768u, 769u, 1025u, 70'000u}) {
    for (bool const extreme : {false, true}) {
      auto const sum = std::make_unique<model_sum>(*loaded);
      std::array<std::int64_t, lane::tag> plain{};
      for (std::size_t i = 0; i < count; ++i) {
        auto const& f = extreme ? features[0] : features[r.below(features.size())];
        sum->add(f.name, 0, 0);
        sum->add(f.name + 1, 0, 0);  // unknown: adds nothing
        for (std::size_t k = 0; k < plain.size(); ++k) plain[k] += f.weights[k];
      }
      sum->finish();
      REQUIRE(sum->known() == count);
      auto const share = count == 0 ? 0 : static_cast<std::int64_t>(std::sqrt((std::uint64_t{1} << 32) / count));
      for (std::size_t k = 0; k < plain.size(); ++k) {
        auto const& p = loaded->parameters();
        auto const expected = p.bias[k] + ((plain[k] * p.scale[k] >> 16) * share >> 16);
        INFO(count << " rows, lane " << k);
        CHECK(sum->logit(k) == expected);
      }
    }
  }
}

TEST_CASE("the largest and the smallest weights do not run over into each other") {
  auto const name = std::uint64_t{1} << 55 | 1;
  model_bytes bytes;
  for (std::size_t k = 0; k < lane::tag; ++k) bytes.weight(name, k, k % 3 == 0 ? 127 : k % 3 == 1 ? -128 : 0).scale(k, 65536);
  auto const content = bytes.finish();
  auto const loaded = load_model(content);
  REQUIRE(loaded);
  for (int count : {256, 512, 1024, 4096}) {
    auto const sum = std::make_unique<model_sum>(*loaded);
    for (int i = 0; i < count; ++i) sum->add(name, 0, 0);
    sum->finish();
    auto const share = static_cast<std::int64_t>(std::sqrt((std::uint64_t{1} << 32) / static_cast<std::uint64_t>(count)));
    for (std::size_t k = 0; k < lane::tag; ++k)
      CHECK(sum->logit(k) == ((k % 3 == 0 ? 127 : k % 3 == 1 ? -128 : 0) * std::int64_t{count} * share >> 16));
  }
}

TEST_CASE("the first 512 hits with a place are kept for explanation, all count") {
  auto const name = std::uint64_t{1} << 55 | 1;
  auto const bytes = model_bytes{}.weight(name, 0, 1).finish();
  auto const loaded = load_model(bytes);
  REQUIRE(loaded);
  auto const sum = std::make_unique<model_sum>(*loaded);
  sum->add(name, 3, 3);  // no place
  for (std::uint32_t i = 0; i < 600; ++i) sum->add(name, i, i + 1);
  sum->finish();
  CHECK(sum->known() == 601);
  REQUIRE(sum->size() == 512);
  std::uint32_t at = 0;
  for (auto const& hit : *sum) {
    CHECK(hit.begin == at);
    CHECK(hit.end == ++at);
    CHECK(hit.row == loaded->find(name));
  }
}
