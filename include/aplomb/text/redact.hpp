// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/text/personal.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <string_view>

/// Text without the personal data that has a form of its own.

namespace aplomb::text {

/// What stands in place of personal data, the same in every language: "[phone]". Readers take it for a bracket code, which
/// says nothing.
[[nodiscard]] constexpr std::string_view tag_of(personal kind) noexcept {
  constexpr std::string_view tags[] = {"[phone]", "[mail]", "[identity]", "[card]", "[order]", "[address]"};
  return tags[index_of(kind)];
}

/// Hands `bytes` to `append(std::string_view)` with tags in place of personal data and U+FFFD in place of ill-formed
/// parts: well-formed UTF-8, at most three times as long. What is beyond 2^32 - 1 bytes is left out. O(size), no
/// allocation of its own.
template <class Append>
void redact(std::string_view bytes, Append&& append) {
  bytes = bytes.substr(0, 0xFFFFFFFFu);
  std::size_t at = 0;
  find_personal(bytes, [&](personal_span const& span) {
    to_valid(bytes.substr(at, span.begin - at), append);
    append(tag_of(span.kind));
    at = span.end;
  });
  to_valid(bytes.substr(at), append);
}

/// Appends the redacted text to a buffer of the caller's; false when it did not fit (`fixed_string::append` says what is
/// held then). No heap.
template <std::size_t Capacity>
bool redact_into(fixed_string<Capacity>& out, std::string_view bytes) noexcept {
  redact(bytes, [&](std::string_view part) { out.append(part); });
  return !out.truncated();
}

}  // namespace aplomb::text
