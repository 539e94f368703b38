// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: the first byte says where to cut the rest in two; both parts are appended. What is kept must be a prefix, within
// the capacity, and must not end inside a character that the input completes.

#include <aplomb/core/fixed_string.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size == 0) return 0;
  std::string_view const text{reinterpret_cast<char const*>(data + 1), size - 1};
  std::size_t const cut = data[0] < text.size() ? data[0] : text.size();

  aplomb::fixed_string<16> kept;
  bool const first = kept.append(text.substr(0, cut));
  if (first != (cut <= kept.capacity()) || kept.truncated() == first) std::abort();
  if (kept.view() != text.substr(0, kept.size())) std::abort();

  aplomb::fixed_string<16> const whole{text};
  if (whole.size() > whole.capacity() || whole.view() != text.substr(0, whole.size())) std::abort();
  if (whole.truncated() != (text.size() > whole.capacity())) std::abort();
  if (whole.truncated() && !whole.empty() && continues(text[whole.size()])) std::abort();

  kept.append(text.substr(cut));
  if (kept.size() > kept.capacity() || kept.view() != text.substr(0, kept.size())) std::abort();
  if (kept.truncated() != (text.size() > kept.capacity())) std::abort();
  return 0;
}
