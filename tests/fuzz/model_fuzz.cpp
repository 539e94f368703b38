// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes, as a model file and, over and over, as the parameters and weights of a sound one. Whatever they are, loading touches
// nothing beyond them, and a reader with what loads reads by the laws of tests/support/reading_laws.hpp.

#include "fuzz/expect.hpp"
#include "support/model_bytes.hpp"
#include "support/reading_laws.hpp"
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/model_file.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using aplomb_test::expect;

constexpr std::string_view messages[] = {"", "等了三天还没发货，你们到底管不管？！", "thank you so much, SOLVED!!", "我不想活了 😭 zorp"};

/// Gives every feature a row of the content.
struct row_maker {
  aplomb_test::model_bytes& bytes;
  std::string_view content;
  std::size_t at = 0;

  void add(std::uint64_t name, std::uint32_t, std::uint32_t) noexcept {
    for (std::size_t k = 0; k < aplomb::classify::lane::tag; ++k)
      bytes.weight(name, k, static_cast<signed char>(content[at++ % content.size()]));
  }
};

void read_with(aplomb::classify::model const& weights) {
  aplomb::classify::learned_reader const reader{weights};
  for (auto const message : messages) expect(aplomb_test::broken_reading_law(message, reader.read(message)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace aplomb::classify;
  std::string_view const content{reinterpret_cast<char const*>(data), size};
  if (auto const loaded = load_model(content))
    read_with(*loaded);
  else
    expect(loaded.error().at <= size ? "" : "a fault lies in the bytes");
  if (content.empty()) return 0;

  // A random row is hit by one feature in 65,536; these are all hit.
  aplomb_test::model_bytes bytes;
  bytes.fill_parameters(content);
  row_maker rows{bytes, content};
  for (auto const message : messages) {
    message_scan scan{lexicon_view{}};
    (void)read_features(message, scan, rows);
  }
  auto const file = bytes.finish();
  auto const loaded = load_model(file);
  expect(loaded ? "" : "a file with its checksum loads");
  read_with(*loaded);
  return 0;
}
