// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/score.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>

/// Marks of emphasis: exclamation and question marks, repeats, capitals, elongation.

namespace aplomb::classify {

/// Counts the marks of a message, clause by clause.
class mark_tally {
 public:
  /// Takes in one clause. O(symbols).
  constexpr void add(text::clause const& in) noexcept {
    using enum text::clause_end;
    int const run = std::max<int>(in.end_stretch, 1);
    switch (in.closed_by) {
      case exclaim:
        exclamations_ = std::min(exclamations_ + run, limit);
        break;
      case question:
        questions_ = std::min(questions_ + run, limit);
        longest_question_ = std::max(longest_question_, run);
        break;
      case exclaim_question:
        ++mixed_;
        exclamations_ = std::min(exclamations_ + std::max(run - 1, 1), limit);
        questions_ = std::min(questions_ + 1, limit);
        break;
      case ellipsis:
        ++ellipses_;
        break;
      default:
        break;
    }
    for (std::size_t i = 0; i < in.size; ++i)
      if (in.stretch[i] >= 3 && in.symbol[i] > U'9') elongations_ = std::min(elongations_ + 1, limit);
    for (std::size_t i = 0; i < in.piece_count; ++i) {
      auto const& p = in.pieces[i];
      if (p.kind != text::piece_kind::word || p.count < 2) continue;
      if (p.capitals && p.count >= 3)
        capitals_ = std::min(capitals_ + 1, limit);
      else if (!p.capitals)
        plain_words_ = std::min(plain_words_ + 1, limit);
    }
  }

  [[nodiscard]] constexpr int exclamations() const noexcept { return exclamations_; }
  [[nodiscard]] constexpr int questions() const noexcept { return questions_; }
  [[nodiscard]] constexpr int longest_question() const noexcept { return longest_question_; }
  [[nodiscard]] constexpr int mixed() const noexcept { return mixed_; }
  [[nodiscard]] constexpr int ellipses() const noexcept { return ellipses_; }

  /// Two shouted words or more, or every word shouted. Names of three capitals (SIM, USB) alone are not shouting.
  [[nodiscard]] constexpr bool shouts() const noexcept {
    return capitals_ >= 3 || (capitals_ >= 2 && plain_words_ <= 2 * capitals_);
  }

  /// All of it as one number, 0...1; never falls when a mark is added.
  [[nodiscard]] constexpr score emphasis() const noexcept {
    int const e = 160 * std::min(exclamations_, 4) + 250 * std::min(mixed_, 2) +
                  80 * std::min(longest_question_ - 1, 4) * (longest_question_ > 1) + (shouts() ? 300 : 0) +
                  120 * std::min(elongations_, 3);
    return score::of(e);
  }

 private:
  static constexpr int limit = 1000;
  int exclamations_ = 0;
  int questions_ = 0;
  int longest_question_ = 0;
  int mixed_ = 0;
  int ellipses_ = 0;
  int elongations_ = 0;
  int capitals_ = 0;
  int plain_words_ = 0;
};

}  // namespace aplomb::classify
