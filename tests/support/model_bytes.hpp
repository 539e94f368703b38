// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/model_file.hpp>
#include <aplomb/core/hash.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Model files made by hand, so that what reads them is tested without what writes them.

namespace aplomb_test {

/// The bytes of a model file, all weights and parameters zero to begin with.
class model_bytes {
 public:
  using format = aplomb::classify::model_format;
  using model = aplomb::classify::model;
  using lane = aplomb::classify::lane;

  explicit model_bytes(unsigned line_bits = model::page_bits)
      : line_bits_(line_bits), bytes_(format::rows_at + (model::line_bytes << line_bits), '\0') {
    bytes_.replace(0, 4, format::magic);
    put(4, format::version, 2);
    put(6, format::features, 2);
    put(8, line_bits, 4);
  }

  model_bytes& scale(std::size_t at, std::int32_t value) {
    return put(format::parameters_at + 4 * at, static_cast<std::uint32_t>(value), 4);
  }
  model_bytes& bias(std::size_t at, std::int32_t value) {
    return put(format::parameters_at + 4 * (lane::count + at), static_cast<std::uint32_t>(value), 4);
  }

  /// What output `from` adds to the satisfaction or purpose `to`.
  model_bytes& coupling(std::size_t to, std::size_t from, std::int32_t value) {
    auto const row = 2 * lane::count + 2 + to * (aplomb::classify::label::count + 1);
    return put(format::parameters_at + 4 * (row + from), static_cast<std::uint32_t>(value), 4);
  }

  /// The weight of a feature in a lane; its row is made when there is none. A line holds two features.
  model_bytes& weight(std::uint64_t name, std::size_t at, signed char value) {
    auto const line = format::rows_at + (name >> (64 - line_bits_)) * model::line_bytes;
    auto const tag = model::tag_of(name);
    for (auto row : {line, line + model::row_bytes}) {
      auto const held = get(row + lane::tag, 2);
      if (held != tag && held != 0) continue;
      put(row + lane::tag, tag, 2);
      return put(row + at, static_cast<unsigned char>(value), 1);
    }
    return *this;
  }

  /// Fills parameters and rows with `content`, over and over; nothing happens when that is empty.
  model_bytes& fill(std::string_view content) {
    for (std::size_t i = format::parameters_at; i < bytes_.size() && !content.empty(); ++i)
      bytes_[i] = content[(i - format::parameters_at) % content.size()];
    return *this;
  }

  /// Fills the parameters with `content`, over and over; nothing happens when that is empty.
  model_bytes& fill_parameters(std::string_view content) {
    for (std::size_t i = format::parameters_at; i < format::rows_at && !content.empty(); ++i)
      bytes_[i] = content[(i - format::parameters_at) % content.size()];
    return *this;
  }

  /// The file, with its checksum.
  [[nodiscard]] std::string finish() {
    put(format::checksum_at, aplomb::hash_bytes(std::string_view(bytes_).substr(format::parameters_at)), 8);
    return bytes_;
  }

 private:
  model_bytes& put(std::size_t at, std::uint64_t value, unsigned size) {
    for (unsigned i = 0; i < size; ++i) bytes_[at + i] = static_cast<char>(value >> (8 * i) & 0xff);
    return *this;
  }
  [[nodiscard]] std::uint64_t get(std::size_t at, unsigned size) const {
    std::uint64_t value = 0;
    for (unsigned i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes_[at + i]);
    return value;
  }

  unsigned line_bits_;
  std::string bytes_;
};

}  // namespace aplomb_test
