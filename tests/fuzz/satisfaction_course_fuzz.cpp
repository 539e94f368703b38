// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: lines of any bytes; the lowest bit of a line's first byte says who wrote it, the others how it reads. Whatever they
// are, a forecast stays on its scale, its reasons add up to it, the same lines give the same forecast, and it is known exactly
// when a line of the customer was understood.

#include "fuzz/expect.hpp"
#include <algorithm>
#include <aplomb/satisfaction/forecast.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

using aplomb_test::expect;

namespace {

using namespace aplomb;

/// Scores anywhere in their range, from a byte.
classify::affect affect_from(unsigned char seed) {
  classify::affect a;
  auto next = [state = std::uint64_t{seed}]() mutable {
    return static_cast<std::int64_t>((state = mix_bits(state + 1)) % 1001);
  };
  for (auto& s : a.emotions) s = score::of(next());
  for (auto& s : a.flags) s = score::of(next());
  for (auto& s : a.satisfactions) s = score::of(next());
  for (auto& s : a.purposes) s = score::of(next());
  a.valence = score::of(2 * next() - 1000);
  a.arousal = score::of(next());
  a.intensity = static_cast<std::uint8_t>(next() % 4);
  a.unknown = seed >= 192;
  return a;
}

satisfaction::course read(std::string_view rest, bool& understood) {
  satisfaction::course c;
  while (!rest.empty()) {
    auto const line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    auto const first = line.empty() ? 0u : static_cast<unsigned>(static_cast<unsigned char>(line[0]));
    if (first % 2 == 0) {
      auto const a = affect_from(static_cast<unsigned char>(first));
      c.hear(a, line);
      understood = understood || !a.unknown;
    } else {
      c.said(line);
    }
  }
  return c;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  bool understood = false, again = false;
  auto const c = read(text, understood);
  auto const f = satisfaction::forecast_of(c);
  expect(f.known() == understood, "known exactly when something was understood");
  expect(read(text, again) == c, "the same lines give the same course");
  if (!f.known()) return 0;
  expect(f.points >= 1000 && f.points <= 5000, "a forecast stays on its scale");
  expect(f.stars() >= 1 && f.stars() <= 5, "stars stay on their scale");
  expect(f.error > 0, "a forecast tells how far it may be off");
  std::int32_t sum = f.base;
  for (auto const r : all_of<satisfaction::forecast_reason>()) sum += f.of(r);
  expect(std::clamp(sum, 1000, 5000) == f.points, "reasons add up to the forecast");
  return 0;
}
