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

/// What surrounds the members of every stored value, numbers little-endian: four letters that say what it is; schema version,
/// 8 bits; of conversations a byte that says which parts there are; size of all, 32 bits, of conversations 16; fingerprint
/// of what it belongs to (ladders, a model), 32 bits; the members (byte_fields.hpp); checksum of all before, 64 bits (FNV-1a,
/// which notices every change of a single byte; it does not keep out a forger).

namespace aplomb::detail {

/// What a stored value is, in which version, and what it belongs to.
struct seal {
  std::string_view letters;  ///< four
  unsigned schema = 1;       ///< the newest
  std::uint32_t fingerprint = 0;
  std::string_view owner{};    ///< what the fingerprint is of, for people
  unsigned parts = 0;          ///< which parts there are
  std::size_t size_at = 5;     ///< 6 where the byte of parts stands before it
  std::size_t size_bytes = 4;  ///< of the size

  static constexpr std::size_t schema_at = 4;
  static constexpr std::size_t parts_at = 5;
  static constexpr std::size_t checksum_size = 8;

  [[nodiscard]] constexpr bool has_parts() const noexcept { return size_at > parts_at; }
  [[nodiscard]] constexpr std::size_t fingerprint_at() const noexcept { return size_at + size_bytes; }
  [[nodiscard]] constexpr std::size_t members_at() const noexcept { return fingerprint_at() + 4; }
  /// Bytes beside the members.
  [[nodiscard]] constexpr std::size_t around() const noexcept { return members_at() + checksum_size; }
};

/// What was found before the members, and what reads these.
struct unsealed {
  unsigned schema = 0;
  unsigned parts = 0;
  std::uint32_t fingerprint = 0;
  byte_reader members{{}, 0};
};

/// Writes what stands before the members into `out`, which is empty and has room for `around()` more than `byte_measure`
/// says; gives what writes the members.
template <class Bytes>
[[nodiscard]] constexpr byte_writer<Bytes> open_seal(seal const& as, Bytes& out) {
  byte_writer members{out};
  for (char const c : as.letters) members.put(c);
  members.little(as.schema, 1);
  if (as.has_parts()) members.little(as.parts, 1);
  members.little(0, static_cast<unsigned>(as.size_bytes));  // known at the end
  members.little(as.fingerprint, 4);
  return members;
}

/// Writes the size and the checksum when the members stand in `out`. A member that no reader would take is refused by its name.
template <class Bytes>
[[nodiscard]] constexpr result<std::size_t, session_fault> close_seal(seal const& as, byte_writer<Bytes>& members,
                                                                      Bytes& out) {
  if (!members.sound()) return session_fault{session_error::out_of_range, 0, members.refused()};
  std::size_t const size = out.size() + seal::checksum_size;
  for (std::size_t i = 0; i < as.size_bytes; ++i)
    out[as.size_at + i] = static_cast<char>(static_cast<unsigned char>(size >> 8 * i & 0xFFu));
  members.little(hash_bytes({out.data(), out.size()}), seal::checksum_size);
  return size;
}

/// Reads what stands around the members, from bytes of any origin: letters, schema, size and checksum are right.
[[nodiscard]] constexpr result<unsealed, session_fault> break_seal(seal const& as, std::string_view bytes) noexcept {
  auto const refused = [](session_error code, std::size_t at) {
    return session_fault{code, static_cast<std::uint32_t>(at), {}};
  };
  auto const begin = bytes.substr(0, as.letters.size());
  if (begin != as.letters.substr(0, begin.size())) return refused(session_error::not_a_snapshot, 0);
  if (bytes.size() < as.fingerprint_at()) return refused(session_error::truncated, bytes.size());
  byte_reader header{bytes.substr(seal::schema_at), 0};
  auto const schema = static_cast<unsigned>(header.little("", 1));
  auto const parts = as.has_parts() ? static_cast<unsigned>(header.little("", 1)) : 0u;
  auto const size = static_cast<std::size_t>(header.little("", static_cast<unsigned>(as.size_bytes)));
  if (schema == 0 || schema > as.schema) return refused(session_error::newer_schema, seal::schema_at);
  if (size < as.around()) return refused(session_error::truncated, as.size_at);
  if (bytes.size() < size) return refused(session_error::truncated, bytes.size());
  if (bytes.size() > size) return refused(session_error::too_long, size);
  std::size_t const end = size - seal::checksum_size;
  byte_reader checksum{bytes.substr(end), 0};
  if (checksum.little("", seal::checksum_size) != hash_bytes(bytes.substr(0, end)))
    return refused(session_error::wrong_checksum, end);
  unsealed found{schema, parts, 0, byte_reader{bytes.substr(0, end), schema}};
  static_cast<void>(found.members.raw("", as.fingerprint_at()));
  found.fingerprint = static_cast<std::uint32_t>(found.members.little("", 4));
  return found;
}

/// `value` as bytes in `out`; its members are all there is to it.
template <class T, class Bytes>
[[nodiscard]] constexpr result<std::size_t, session_fault> seal_up(seal const& as, T const& value, Bytes& out) {
  auto members = open_seal(as, out);
  stored::members(value, members);
  return close_seal(as, members, out);
}

/// Reads what `seal_up` wrote, from bytes of any origin.
template <class T>
[[nodiscard]] constexpr result<T, session_fault> unseal(seal const& as, std::string_view bytes) {
  auto found = break_seal(as, bytes);
  if (!found) return found.error();
  if (found->fingerprint != as.fingerprint)
    return session_fault{session_error::wrong_version, static_cast<std::uint32_t>(as.fingerprint_at()), {}};
  T value{};
  stored::members(value, found->members);
  found->members.finish();
  if (!found->members.sound()) return found->members.fault();
  return value;
}

}  // namespace aplomb::detail
