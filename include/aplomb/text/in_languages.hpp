// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/language.hpp>
#include <string_view>

namespace aplomb::text {

/// One text in the three languages Aplomb speaks, each written for its readers. Views: whoever owns the texts outlives it.
struct in_languages {
  std::string_view zh_hans{};
  std::string_view zh_hant{};
  std::string_view en{};

  /// The text in `l`; English when the language is not known.
  [[nodiscard]] constexpr std::string_view in(language l) const noexcept {
    return l == language::zh_hans ? zh_hans : l == language::zh_hant ? zh_hant : en;
  }

  [[nodiscard]] constexpr bool empty() const noexcept { return zh_hans.empty() && zh_hant.empty() && en.empty(); }
  /// Written in every language.
  [[nodiscard]] constexpr bool complete() const noexcept { return !zh_hans.empty() && !zh_hant.empty() && !en.empty(); }
};

}  // namespace aplomb::text
