// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// A sound file loads; every damage is refused with its reason and place. What `aplomb train` writes is tested in
// tests/training/train_test.cpp.

#include "support/catch.hpp"
#include "support/model_bytes.hpp"
#include "support/random.hpp"
#include <aplomb/classify/generated/default_model.hpp>
#include <aplomb/classify/model_file.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;
using namespace aplomb::classify;
using aplomb_test::model_bytes;
using format = model_format;

fault<model_error> fault_of(std::string_view bytes) {
  auto const loaded = load_model(bytes);
  REQUIRE_FALSE(loaded);
  return loaded.error();
}

std::string with_byte(std::string bytes, std::size_t at, char value) {
  bytes[at] = value;
  return bytes;
}

std::string sound() {
  aplomb_test::random r{3};
  return model_bytes{}.fill(r.bytes(997)).finish();
}

}  // namespace

TEST_CASE("a sound file loads with its parameters") {
  auto const bytes = model_bytes{}.scale(0, 1).scale(31, -2).bias(0, 3).bias(31, -2'000'000'000).finish();
  auto const loaded = load_model(bytes);
  REQUIRE(loaded);
  auto const& p = loaded->parameters();
  CHECK(p.scale[0] == 1);
  CHECK(p.scale[31] == -2);
  CHECK(p.bias[0] == 3);
  CHECK(p.bias[31] == -2'000'000'000);
  CHECK(loaded->line_bits() == model::page_bits);
  CHECK(loaded->fingerprint() == hash_bytes(std::string_view(bytes).substr(format::parameters_at)));
}

TEST_CASE("models that differ in one weight have different fingerprints") {
  auto const one = model_bytes{}.weight(1, 0, 1).finish(), other = model_bytes{}.weight(1, 0, 2).finish();
  CHECK(load_model(one)->fingerprint() != load_model(other)->fingerprint());
}

TEST_CASE("a file that ends early is refused wherever it ends") {
  auto const bytes = sound();
  for (std::size_t size = 0; size < format::rows_at; ++size) {
    auto const f = fault_of(std::string_view(bytes).substr(0, size));
    CHECK(f.code == model_error::too_short);
    CHECK(f.at == size);
  }
  for (std::size_t size = format::rows_at; size < bytes.size(); size += 61) {
    auto const f = fault_of(std::string_view(bytes).substr(0, size));
    CHECK(f.code == model_error::wrong_size);
    CHECK(f.at == 8);
  }
  CHECK(fault_of(bytes + '\0').code == model_error::wrong_size);
  CHECK(fault_of(bytes + bytes).code == model_error::wrong_size);
}

TEST_CASE("foreign bytes are refused by their first four") {
  for (std::size_t at = 0; at < 4; ++at) {
    auto const f = fault_of(with_byte(sound(), at, 'x'));
    CHECK(f.code == model_error::wrong_magic);
    CHECK(f.at == 0);
  }
  CHECK(fault_of(std::string(40'000, ' ')).code == model_error::wrong_magic);
}

TEST_CASE("other formats and other features are refused by their number") {
  CHECK(fault_of(with_byte(sound(), 4, 9)) == fault{model_error::wrong_version, 4});
  CHECK(fault_of(with_byte(sound(), 5, 1)) == fault{model_error::wrong_version, 4});
  CHECK(fault_of(with_byte(sound(), 6, 9)) == fault{model_error::wrong_version, 6});
  CHECK(fault_of(with_byte(sound(), 7, 1)) == fault{model_error::wrong_version, 6});
  for (std::size_t at = 12; at < 16; ++at)
    CHECK(fault_of(with_byte(sound(), at, 1)) == fault{model_error::wrong_version, 12});
}

TEST_CASE("a size that no model has, or that the file does not have, is refused") {
  for (char bits : {'\0', '\1', '\x08', '\x0A', '\x10', '\x11', '\x40', '\x7F'})
    CHECK(fault_of(with_byte(sound(), 8, bits)) == fault{model_error::wrong_size, 8});
  CHECK(fault_of(with_byte(sound(), 11, '\x7F')) == fault{model_error::wrong_size, 8});
}

TEST_CASE("any byte of parameters, rows or checksum that has changed is found") {
  auto bytes = sound();
  REQUIRE(load_model(bytes));
  for (std::size_t at = format::checksum_at; at < bytes.size(); at += at < format::rows_at ? 1 : 53) {
    for (unsigned bit : {0u, 7u}) {
      auto const flip = [&] { bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ 1u << bit); };
      flip();
      if (!(fault_of(bytes) == fault{model_error::wrong_checksum, format::checksum_at})) FAIL("byte " << at);
      flip();
    }
  }
  CHECK(load_model(bytes));
}

TEST_CASE("random bytes are no model") {
  aplomb_test::random r{4};
  for (int i = 0; i < 50; ++i) CHECK_FALSE(load_model(r.bytes(r.below(2000))));
}

TEST_CASE("the built-in model knows features and differs from an empty one") {
  auto const& built_in = generated::default_model<char>;
  CHECK(built_in.fingerprint() != 0);
  CHECK(built_in.line_bits() >= model::page_bits);
  bool scaled = false;
  for (auto s : built_in.parameters().scale) scaled = scaled || s != 0;
  CHECK(scaled);
}
