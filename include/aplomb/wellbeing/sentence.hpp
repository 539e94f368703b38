// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/language.hpp>
#include <string_view>

namespace aplomb::wellbeing {

/// A sentence of this layer in the three languages Aplomb speaks, each written for its readers. Static storage.
struct sentence {
  std::string_view zh_hans{};
  std::string_view zh_hant{};
  std::string_view en{};

  /// The sentence in `language`; English when the language is not known.
  [[nodiscard]] constexpr std::string_view in(text::language language) const noexcept {
    return language == text::language::zh_hans ? zh_hans : language == text::language::zh_hant ? zh_hant : en;
  }

  [[nodiscard]] constexpr bool empty() const noexcept { return en.empty(); }
};

}  // namespace aplomb::wellbeing
