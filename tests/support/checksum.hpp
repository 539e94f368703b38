// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/hash.hpp>
#include <aplomb/session/detail/sealed.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace aplomb_test {

/// `bytes` with the checksum of all before in the last eight, little-endian, as stored values end. At least eight bytes.
inline std::string with_checksum(std::string bytes) {
  std::size_t const end = bytes.size() - 8;
  auto sum = aplomb::hash_bytes(std::string_view(bytes).substr(0, end));
  for (std::size_t i = 0; i < 8; ++i, sum >>= 8)
    bytes[end + i] = static_cast<char>(static_cast<unsigned char>(sum & 0xFFu));
  return bytes;
}

/// The same, and the size that belongs to them. What is too short to hold both stays as it is.
inline std::string resealed(aplomb::detail::seal const& as, std::string bytes) {
  if (bytes.size() < as.around()) return bytes;
  for (std::size_t i = 0; i < as.size_bytes; ++i)
    bytes[as.size_at + i] = static_cast<char>(static_cast<unsigned char>(bytes.size() >> 8 * i & 0xFFu));
  return with_checksum(std::move(bytes));
}

}  // namespace aplomb_test
