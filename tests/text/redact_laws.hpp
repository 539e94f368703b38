// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/redacted.hpp>
#include <bit>
#include <string>
#include <string_view>

namespace aplomb_test {

/// The law of redaction that `text`, any bytes, breaks; "" when it breaks none.
inline std::string broken_redaction_law(std::string_view text) {
  namespace t = aplomb::text;
  std::size_t at = 0;
  std::string broken;
  t::find_personal(text, [&](t::personal_span const& span) {
    if (span.begin < at) broken = "spans are in order and do not overlap";
    if (span.end <= span.begin || span.end > text.size()) broken = "a span holds bytes of the text";
    if (t::boundary_before(text, span.begin) != span.begin || t::boundary_before(text, span.end) != span.end)
      broken = "a span begins and ends between characters";
    at = span.end;
  });
  if (!broken.empty()) return broken;

  std::string const out = t::redacted(text);
  if (!t::is_valid(out)) return "the redacted text is well-formed";
  if (out.size() > 3 * text.size()) return "the redacted text is at most three times as long";
  std::size_t digits = 0;
  unsigned seen = 0;
  for (char const c : out) {
    bool const digit = c >= '0' && c <= '9';
    digits = digit ? digits + 1 : 0;
    seen = digit ? seen | 1u << (c - '0') : 0u;
    if (digits >= 10 && std::popcount(seen) > 2) return "no number of ten digits stays but laughing and crying";
  }
  aplomb::fixed_string<64> small;
  bool const fits = t::redact_into(small, text);
  if (fits != (out.size() <= 64)) return "a buffer says whether the text fitted";
  if (!std::string_view{out}.starts_with(small.view())) return "a buffer holds the beginning of the redacted text";
  return {};
}

}  // namespace aplomb_test
