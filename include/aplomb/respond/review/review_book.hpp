// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/generated/review_rules.hpp>
#include <aplomb/respond/review/review_table.hpp>

namespace aplomb::respond {

/// The words a review looks for and what it suggests: the built-in ones (data/review), with the user's over them when there
/// are any. A small value that points to data owned by others: `loaded_review::book()` must not outlive what it views.
/// Thread-safe.
class review_book {
 public:
  constexpr review_book() noexcept = default;
  constexpr explicit review_book(detail::review_table over) noexcept : over_(over) {}

  [[nodiscard]] constexpr detail::review_table const& over() const noexcept { return over_; }
  [[nodiscard]] constexpr detail::review_table const& under() const noexcept { return under_; }

 private:
  detail::review_table over_{};
  detail::review_table under_{generated::review_rules};
};

}  // namespace aplomb::respond
