// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/keyed_hash.hpp>
#include <aplomb/respond/detail/json_text.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What surrounds the record in a line of a journal, found without reading JSON: it stands at fixed places.

namespace aplomb::detail {

inline constexpr unsigned journal_schema = 1;
inline constexpr std::string_view seal_key = ",\"seal\":\"";
inline constexpr std::size_t seal_size = seal_key.size() + 16 + 2;  ///< with the quote and the brace that follow

/// The key of seals. Not the key of messages: the hash of a message that somebody writes must not be a seal.
[[nodiscard]] constexpr hash_key key_of_seals(hash_key key) noexcept { return {~key.first, key.second}; }

template <std::size_t N>
constexpr void begin_line(fixed_string<N>& out, std::uint64_t number, std::uint64_t after) noexcept {
  out.append("{\"v\":"), append_number(out, journal_schema);
  out.append(",\"n\":"), append_number(out, number);
  out.append(",\"after\":"), respond::detail::append_hex(out, after, 16);
}

/// Seals what was written since `begin` and ends the line; returns the seal. `sound` false: with a seal that is wrong.
template <std::size_t N>
constexpr std::uint64_t end_line(fixed_string<N>& out, std::size_t begin, hash_key key, bool sound = true) noexcept {
  std::uint64_t const right = keyed_hash(out.view().substr(begin), key_of_seals(key));
  std::uint64_t const seal = sound ? right : ~right;
  out.append(",\"seal\":"), respond::detail::append_hex(out, seal, 16), out.append("}\n");
  return seal;
}

struct parsed_line {
  std::uint64_t number = 0;
  std::uint64_t after = 0;
  std::uint64_t seal = 0;
  std::uint64_t link = 0;  ///< what the next line has as `after`
  std::uint64_t conversation = 0;
  bool has_conversation = false;
  bool purged = false;
  bool newer = false;
  bool good = false;
};

/// Reads a prefix or a number off the front of `rest`.
[[nodiscard]] constexpr bool take(std::string_view& rest, std::string_view prefix) noexcept {
  if (!rest.starts_with(prefix)) return false;
  rest.remove_prefix(prefix.size());
  return true;
}
[[nodiscard]] constexpr bool take_number(std::string_view& rest, std::uint64_t& number) noexcept {
  std::size_t digits = 0;
  number = 0;
  for (; digits < rest.size() && digits < 19 && rest[digits] >= '0' && rest[digits] <= '9'; ++digits)
    number = number * 10 + static_cast<std::uint64_t>(rest[digits] - '0');
  rest.remove_prefix(digits);
  return digits > 0;
}
[[nodiscard]] constexpr bool take_hash(std::string_view& rest, std::uint64_t& hash) noexcept {
  if (!respond::detail::read_hex(rest.substr(0, 16), 16, hash)) return false;
  rest.remove_prefix(16);
  return take(rest, "\"");
}

[[nodiscard]] constexpr parsed_line parse_line(std::string_view line) noexcept {
  parsed_line found;
  std::string_view rest = line;
  std::uint64_t schema = 0;
  if (!take(rest, "{\"v\":") || !take_number(rest, schema) || !take(rest, ",\"n\":")) return found;
  if (schema != journal_schema) return found.newer = true, found;
  if (!take_number(rest, found.number) || !take(rest, ",\"after\":\"") || !take_hash(rest, found.after)) return found;
  if (take(rest, ",\"purged\":\"")) {
    if (!take_hash(rest, found.link)) return found;
    found.purged = true;
  } else if (take(rest, ",\"conversation\":\"")) {
    if (!take_hash(rest, found.conversation)) return found;
    found.has_conversation = true;
  }
  if (rest.size() < seal_size) return found;
  std::string_view end = rest.substr(rest.size() - seal_size);
  if (!take(end, seal_key) || !take_hash(end, found.seal) || end != "}") return found;
  if (!found.purged) found.link = found.seal;
  found.good = true;
  return found;
}

/// The seal that a whole line ought to have. Precondition: `parse_line` found it good.
[[nodiscard]] constexpr std::uint64_t seal_of(std::string_view line, hash_key key) noexcept {
  return keyed_hash(line.substr(0, line.size() - seal_size), key_of_seals(key));
}

}  // namespace aplomb::detail
