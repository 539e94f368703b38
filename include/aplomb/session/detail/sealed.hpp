// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/hash.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/session/detail/byte_fields.hpp>
#include <aplomb/session/session_error.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What surrounds the members of a stored value that is no conversation, numbers little-endian: four letters that say what it
/// is; schema version, 8 bits; size of all, 32 bits; fingerprint of what it belongs to (a model, a ladder), 32 bits; the
/// members (byte_fields.hpp); checksum of all before, 64 bits (FNV-1a, which notices every change of a single byte; it does
/// not keep out a forger).

namespace aplomb::detail {

/// What a stored value is, in which version, and what it belongs to.
struct seal {
  std::string_view letters;  ///< four
  unsigned schema = 1;       ///< the newest
  std::uint32_t fingerprint = 0;
  std::string_view owner;  ///< what the fingerprint is of, for people

  static constexpr std::size_t size_at = 5;
  static constexpr std::size_t fingerprint_at = 9;
  static constexpr std::size_t members_at = 13;
  static constexpr std::size_t around = members_at + 8;  ///< bytes beside the members
};

/// Puts `value` as bytes into `out`, which is empty and has room for `seal::around` more than `byte_measure` says.
template <class T, class Bytes>
[[nodiscard]] constexpr result<std::size_t, session_fault> seal_up(seal const& as, T const& value, Bytes& out) {
  byte_writer members{out};
  for (char const c : as.letters) members.put(c);
  members.little(as.schema, 1);
  members.little(0, 4);  // the size, known at the end
  members.little(as.fingerprint, 4);
  stored::members(value, members);
  if (!members.sound()) return session_fault{session_error::out_of_range, 0, members.refused()};
  std::size_t const size = out.size() + 8;
  for (std::size_t i = 0; i < 4; ++i)
    out[seal::size_at + i] = static_cast<char>(static_cast<unsigned char>(size >> 8 * i & 0xFFu));
  members.little(hash_bytes({out.data(), out.size()}), 8);
  return size;
}

/// Reads what `seal_up` wrote, from bytes of any origin.
template <class T>
[[nodiscard]] constexpr result<T, session_fault> unseal(seal const& as, std::string_view bytes) {
  auto const refused = [](session_error code, std::size_t at) {
    return session_fault{code, static_cast<std::uint32_t>(at), {}};
  };
  auto const begin = bytes.substr(0, as.letters.size());
  if (begin != as.letters.substr(0, begin.size())) return refused(session_error::not_a_snapshot, 0);
  if (bytes.size() < seal::around) return refused(session_error::truncated, bytes.size());
  byte_reader header{bytes.substr(as.letters.size()), 0};
  auto const schema = static_cast<unsigned>(header.little("", 1));
  auto const size = static_cast<std::size_t>(header.little("", 4));
  auto const fingerprint = static_cast<std::uint32_t>(header.little("", 4));
  if (schema == 0 || schema > as.schema) return refused(session_error::newer_schema, as.letters.size());
  if (size < seal::around) return refused(session_error::truncated, seal::size_at);
  if (bytes.size() < size) return refused(session_error::truncated, bytes.size());
  if (bytes.size() > size) return refused(session_error::too_long, size);
  std::size_t const end = size - 8;
  byte_reader checksum{bytes.substr(end), 0};
  if (checksum.little("", 8) != hash_bytes(bytes.substr(0, end))) return refused(session_error::wrong_checksum, end);
  if (fingerprint != as.fingerprint) return refused(session_error::wrong_version, seal::fingerprint_at);
  byte_reader members{bytes.substr(0, end), schema};
  static_cast<void>(members.raw("", seal::members_at));
  T value{};
  stored::members(value, members);
  if (!members.sound()) return members.fault();
  if (members.at() != end) return refused(session_error::too_long, members.at());
  return value;
}

}  // namespace aplomb::detail
