// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/trace.hpp>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

/// What reading and writing of ladders have in common.

namespace aplomb::json::detail {

/// "10min" as milliseconds: a whole number, more than zero and at most a thousand days, and ms, s, min or h.
[[nodiscard]] inline std::optional<std::int64_t> wait_from_text(std::string_view text) noexcept {
  std::int64_t count = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  std::string_view const unit = text.substr(static_cast<std::size_t>(end - text.data()));
  for (auto const& u : escalate::detail::time_units)
    if (error == std::errc{} && unit == u.name && count > 0 && count <= 86'400'000'000 / u.ms) return count * u.ms;
  return std::nullopt;
}

/// A score in [0, 1] with at most three decimals, per mille.
[[nodiscard]] inline std::optional<std::int16_t> per_mille(double value) noexcept {
  if (!(value >= 0.0 && value <= 1.0)) return std::nullopt;
  auto const rounded = static_cast<std::int16_t>(value * 1000.0 + 0.5);
  double const rest = value * 1000.0 - rounded;
  return rest < 1e-6 && rest > -1e-6 ? std::optional{rounded} : std::nullopt;
}

inline constexpr std::string_view from_any = "any";
inline constexpr std::string_view from_every = "every";
inline constexpr std::string_view to_stay = "stay";

}  // namespace aplomb::json::detail
