// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/language.hpp>

namespace aplomb {

/// How an engine chooses the language of its replies.
struct speech {
  text::language fallback = text::language::en;  ///< before the customer wrote any letter
  text::language always = text::language::und;   ///< this one whatever the customer writes; `und`: the customer's
  bool always_chinese = false;                   ///< Chinese, in the customer's script

  /// The language of a reply to a customer who writes `customers` (`und`: wrote no letter yet). `always` goes before
  /// `always_chinese`.
  [[nodiscard]] constexpr text::language reply_language(text::language customers) const noexcept {
    using text::language;
    if (always != language::und) return always;
    language const wanted = customers == language::und ? fallback : customers;
    if (always_chinese) return wanted == language::zh_hant ? language::zh_hant : language::zh_hans;
    return wanted;
  }
};

}  // namespace aplomb
