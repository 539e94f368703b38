// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/model.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/core/result.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// A model in a file. All numbers little-endian: "APLM"; format, 16 bits; features, 16 bits; line bits, 32 bits; zero, 32
/// bits; checksum, 64 bits; the parameters, 32 bits each; the lines, 64 bytes each.

namespace aplomb::classify {

/// The format of files and the version of the features: a model fitted for other features does not load.
struct model_format {
  static constexpr std::string_view magic = "APLM";
  static constexpr std::uint32_t version = 1;
  static constexpr std::uint32_t features = 1;
  static constexpr std::size_t parameter_count = 2 * lane::count + 2 + model_parameters::coupled * (label::count + 1);
  static constexpr std::size_t checksum_at = 16;
  static constexpr std::size_t parameters_at = 24;
  static constexpr std::size_t rows_at = parameters_at + 4 * parameter_count;
};

namespace detail {

[[nodiscard]] constexpr std::uint64_t read_little(std::string_view bytes, std::size_t at, unsigned size) noexcept {
  std::uint64_t value = 0;
  for (unsigned i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

[[nodiscard]] constexpr model_parameters read_parameters(std::string_view bytes, std::size_t at) noexcept {
  model_parameters p;
  auto const next = [&] {
    auto const value = static_cast<std::int32_t>(static_cast<std::uint32_t>(read_little(bytes, at, 4)));
    at += 4;
    return value;
  };
  for (auto& s : p.scale) s = next();
  for (auto& b : p.bias) b = next();
  p.clear = next();
  p.strong = next();
  for (auto& row : p.coupling)
    for (auto& c : row) c = next();
  return p;
}

}  // namespace detail

/// The model in `bytes`, which it points into: they must outlive it, and may be a mapped file. Checks format, size and
/// checksum, so that damaged or foreign bytes are refused. O(bytes), no allocation.
[[nodiscard]] constexpr result<model, fault<model_error>> load_model(std::string_view bytes) noexcept {
  using f = model_format;
  if (bytes.size() < f::rows_at) return fault{model_error::too_short, static_cast<std::uint32_t>(bytes.size())};
  if (bytes.substr(0, 4) != f::magic) return fault{model_error::wrong_magic};
  if (detail::read_little(bytes, 4, 2) != f::version) return fault{model_error::wrong_version, 4};
  if (detail::read_little(bytes, 6, 2) != f::features) return fault{model_error::wrong_version, 6};
  if (detail::read_little(bytes, 12, 4) != 0) return fault{model_error::wrong_version, 12};
  auto const line_bits = detail::read_little(bytes, 8, 4);
  if (line_bits < model::page_bits || line_bits > model::max_line_bits) return fault{model_error::wrong_size, 8};
  if (bytes.size() != f::rows_at + (model::line_bytes << line_bits)) return fault{model_error::wrong_size, 8};
  auto const checksum = detail::read_little(bytes, f::checksum_at, 8);
  if (checksum != hash_bytes(bytes.substr(f::parameters_at))) return fault{model_error::wrong_checksum, f::checksum_at};
  char const* pages[model::max_pages]{};
  auto const bits = static_cast<unsigned>(line_bits);
  for (std::size_t i = 0; i < model::pages_of(bits); ++i)
    pages[i] = bytes.data() + f::rows_at + i * (model::line_bytes << model::page_bits);
  return model{detail::read_parameters(bytes, f::parameters_at), pages, bits, checksum};
}

}  // namespace aplomb::classify
