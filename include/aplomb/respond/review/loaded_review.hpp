// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/result.hpp>
#include <aplomb/respond/review/review_book.hpp>
#include <aplomb/respond/review/review_builder.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aplomb::respond {

/// Rules of one's own over the built-in ones. Immutable; copies share the rules; safe to read from many threads.
class loaded_review {
 public:
  /// No rules of one's own. Use `load_review`.
  loaded_review() = default;

  explicit loaded_review(detail::review_storage built) : held_(std::make_shared<held const>(std::move(built))) {}

  /// Own rules over built-in ones. Valid as long as this object or a copy of it lives.
  [[nodiscard]] review_book book() const noexcept {
    return held_ ? review_book{detail::review_table{held_->bytes}} : review_book{};
  }

 private:
  struct held {
    explicit held(detail::review_storage built) : storage(std::move(built)) {
      for (auto const& words : storage.suggestions) suggestions.push_back(words);
      bytes = {storage.states.data(), storage.edges.data(),   storage.pairs.data(), storage.entries.data(),
               suggestions.data(),    storage.general.data(), storage.root,         storage.pair_bits};
    }
    held(held const&) = delete;
    held& operator=(held const&) = delete;

    detail::review_storage storage;
    std::vector<std::string_view> suggestions;
    detail::review_bytes bytes;
  };

  std::shared_ptr<held const> held_;
};

/// Reads rules (lines as in data/review; docs/review.md). A line of kind `allow` takes back built-in findings in its words; a
/// pattern that is written like a built-in one is found with the suggestion given here. The first fault is returned with its
/// line number, counted from 1, and nothing is loaded. Allocates; do it once per tenant.
[[nodiscard]] inline result<loaded_review, fault<review_error>> load_review(std::string_view tsv) {
  detail::review_builder builder;
  if (auto const wrong = builder.read(tsv)) return *wrong;
  auto built = builder.build();
  if (!built) return fault<review_error>{review_error::too_many, 0};
  return loaded_review{std::move(*built)};
}

}  // namespace aplomb::respond
