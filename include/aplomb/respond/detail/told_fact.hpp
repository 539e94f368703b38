// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/respond/detail/figures.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::respond::detail {

/// Whether a reply tells a fact, in these words or in others that share most of them: by pairs of Han characters and words
/// that are not mere grammar, and by its figures.
class told_fact {
 public:
  told_fact() noexcept = default;
  explicit told_fact(std::string_view fact) noexcept {
    text::clause_reader clauses{fact};
    for (text::clause in; clauses.next(in);) {
      for_units(in, [this](std::uint32_t unit) noexcept {
        if (units_.size() < most_units && std::find(units_.begin(), units_.end(), unit) == units_.end())
          (void)units_.push_back(unit);
      });
      figure_finder{in, fact}.run([this](figure const& f) noexcept { (void)figures_.push_back(f); });
    }
  }

  /// Takes in a clause of the reply; how much of the fact this clause alone tells, in per mille of its words.
  int read(text::clause const& in, std::string_view reply) noexcept {
    std::uint64_t here[2]{};
    for_units(in, [&](std::uint32_t unit) noexcept {
      for (std::size_t i = 0; i < units_.size(); ++i)
        if (units_[i] == unit) here[i / 64] |= std::uint64_t{1} << i % 64;
    });
    std::uint32_t figures = 0;
    figure_finder{in, reply}.run([&](figure const& f) noexcept {
      for (std::size_t i = 0; i < figures_.size(); ++i)
        if (figures_[i].same_as(f)) figures |= 1u << i;
    });
    seen_[0] |= here[0], seen_[1] |= here[1], seen_figures_ |= figures;
    int const share =
        units_.empty() ? (figures != 0 ? 1000 : 0) : counted(here) * 1000 / static_cast<int>(units_.size());
    if (in.size > 0 && share > best_) {
      best_ = share;
      begin_ = in.begin[0], end_ = in.end[in.size - 1];
    }
    return share;
  }

  /// How much of it was told so far, in per mille.
  [[nodiscard]] int share() const noexcept {
    if (units_.empty()) return seen_figures_ != 0 ? 1000 : 0;
    return counted(seen_) * 1000 / static_cast<int>(units_.size());
  }
  [[nodiscard]] bool is_told() const noexcept { return share() >= 500; }
  /// How many of its words a share is.
  [[nodiscard]] int words_of(int share) const noexcept { return share * static_cast<int>(units_.size()) / 1000; }
  /// Whether each of its figures was said.
  [[nodiscard]] bool has_figures() const noexcept { return seen_figures_ == (1u << figures_.size()) - 1u; }

  /// The clause that tells most of it.
  [[nodiscard]] std::uint32_t begin() const noexcept { return begin_; }
  [[nodiscard]] std::uint32_t end() const noexcept { return end_; }

 private:
  static constexpr std::size_t most_units = 128;

  static int counted(std::uint64_t const (&bits)[2]) noexcept {
    int n = 0;
    for (auto rest : bits)
      for (; rest != 0; rest &= rest - 1) ++n;
    return n;
  }

  static bool is_grammar(text::clause const& in, std::size_t first, std::size_t count) noexcept {
    for (std::u32string_view word :
         {U"a",   U"an", U"the", U"of",   U"is",   U"are", U"was",  U"were", U"for",  U"with",
          U"and", U"or", U"to",  U"in",   U"on",   U"at",  U"by",   U"you",  U"your", U"we",
          U"our", U"it", U"its", U"this", U"that", U"be",  U"will", U"can",  U"not"})
      if (count == word.size() && classify::reads(in, first, word)) return true;
    return false;
  }

  template <class Found>
  static void for_units(text::clause const& in, Found&& found) noexcept {
    auto const hash = [&](std::size_t first, std::size_t end) noexcept {
      std::uint32_t h = 0x811c9dc5u;
      for (std::size_t i = first; i < end; ++i) h = (h ^ static_cast<std::uint32_t>(in.symbol[i])) * 0x01000193u;
      return h;
    };
    for (std::size_t p = 0; p < in.piece_count; ++p) {
      auto const& piece = in.pieces[p];
      std::size_t const end = std::size_t{piece.first} + piece.count;
      if (piece.kind == text::piece_kind::han) {
        for (std::size_t i = piece.first; i + 1 < end; ++i) found(hash(i, i + 2));
      } else if (piece.kind == text::piece_kind::word && !is_grammar(in, piece.first, piece.count)) {
        found(hash(piece.first, end));
      }
    }
  }

  fixed_vector<std::uint32_t, most_units> units_{};
  fixed_vector<figure, 8> figures_{};
  std::uint64_t seen_[2]{};
  std::uint32_t seen_figures_ = 0;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  int best_ = 0;
};

}  // namespace aplomb::respond::detail
