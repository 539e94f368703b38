// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/feature.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::classify {

/// Names the features of the bare text, clause by clause: characters and their neighbours, words, marks, symbols.
class text_features {
 public:
  /// O(symbols).
  template <feature_sink Sink>
  constexpr void add(text::clause const& in, Sink& sink) noexcept {
    using enum text::piece_kind;
    ++clauses_;
    std::uint64_t previous = 0;  // the word before, when a blank at most stands between
    std::uint32_t previous_begin = 0;
    bool adjacent = false;
    for (std::size_t p = 0; p < in.piece_count; ++p) {
      auto const& piece = in.pieces[p];
      auto const begin = in.begin[piece.first];
      auto const end = in.end[piece.first + piece.count - 1u];
      bool const first = p == 0, last = p + 1u == in.piece_count;
      adjacent = false;
      switch (piece.kind) {
        case han:
          characters(in, piece, first, last, sink);
          units_ += piece.count;
          break;
        case word: {
          auto const name = spelled(in, piece, piece.count, root_of(feature_kind::word));
          sink.add(name, begin, end);
          if (piece.count > 6) sink.add(spelled(in, piece, 5, root_of(feature_kind::stem)), begin, end);
          if (previous != 0) sink.add(name_with(previous ^ root_of(feature_kind::words), name), previous_begin, end);
          if (first) sink.add(name_with(root_of(feature_kind::opening), name), begin, end);
          if (last) close(in, name, begin, sink);
          previous = name, previous_begin = begin, adjacent = true;
          units_ += 2;
          break;
        }
        case number:
          sink.add(name_with(root_of(feature_kind::piece), index_of(number)), begin, end);
          if (piece.count <= 5) sink.add(spelled(in, piece, piece.count, root_of(feature_kind::word)), begin, end);
          ++units_;
          break;
        case emoji:
        case code:
        case kaomoji:
          sink.add(spelled(in, piece, piece.count, root_of(feature_kind::symbol)), begin, end);
          break;
        case mark:
          sink.add(name_with(root_of(feature_kind::mark), in.symbol[piece.first]), 0, 0);
          break;
        default:
          sink.add(name_with(root_of(feature_kind::piece), index_of(piece.kind)), begin, end);
          mentions_ += piece.kind == mention ? 1u : 0u;
          break;
      }
      if (!adjacent) previous = 0;
    }
    if (in.closed_by != text::clause_end::none) {
      auto const stretch = std::min<std::uint64_t>(in.end_stretch, 4);
      bool const tells = tells_of_feeling(in.closed_by);
      sink.add(name_with(name_with(root_of(feature_kind::mark), index_of(in.closed_by)), stretch),
               tells ? in.end_begin : 0, tells ? in.end_end : 0);
    }
    scripts_ += in.scripts;
  }

  /// What only the whole message shows: length, script, mentions.
  template <feature_sink Sink>
  constexpr void finish(Sink& sink) const noexcept {
    std::uint64_t const script = scripts_.han == 0 && scripts_.latin_words == 0 ? 0
                                 : scripts_.han < 2 * scripts_.latin_words      ? 1
                                                                                : 2;
    std::uint64_t length = 0;
    for (auto rest = units_; rest > 1; rest = rest * 2 / 3) ++length;
    auto const shape = name_with(root_of(feature_kind::shape), script);
    sink.add(shape, 0, 0);
    sink.add(name_with(shape, 100 + length), 0, 0);
    sink.add(name_with(shape, 200 + std::min<std::uint64_t>(clauses_, 9)), 0, 0);
    if (mentions_ > 0) sink.add(name_with(shape, 300 + std::min<std::uint64_t>(mentions_, 3)), 0, 0);
  }

 private:
  /// Marks that people see a feeling in. The others are features as well, but no place to point at.
  static constexpr bool tells_of_feeling(text::clause_end end) noexcept {
    using enum text::clause_end;
    return end == exclaim || end == question || end == exclaim_question || end == ellipsis;
  }

  static constexpr std::uint64_t spelled(text::clause const& in, text::piece const& piece, std::size_t count,
                                         std::uint64_t seed) noexcept {
    for (std::size_t i = piece.first; i < piece.first + count; ++i) seed = name_with(seed, in.symbol[i]);
    return seed;
  }

  template <class Sink>
  static constexpr void close(text::clause const& in, std::uint64_t name, std::uint32_t begin, Sink& sink) noexcept {
    auto const end = tells_of_feeling(in.closed_by) ? in.end_end : in.end[in.size - 1u];
    sink.add(name_with(name_with(root_of(feature_kind::ending), index_of(in.closed_by)), name), begin, end);
  }

  template <class Sink>
  static constexpr void characters(text::clause const& in, text::piece const& piece, bool first, bool last,
                                   Sink& sink) noexcept {
    constexpr auto start = root_of(feature_kind::characters);
    std::size_t const end = std::size_t{piece.first} + piece.count;
    for (std::size_t i = piece.first; i < end; ++i) {
      std::uint64_t name = start;
      for (std::size_t k = i; k < std::min(i + 3, end); ++k) {
        name = name_with(name, in.symbol[k]);
        sink.add(name, in.begin[i], in.end[k]);
        if (first && i == piece.first && k < i + 2)
          sink.add(name_with(root_of(feature_kind::opening), name), in.begin[i], in.end[k]);
        if (last && k + 1 == end && k < i + 2) close(in, name, in.begin[i], sink);
      }
    }
  }

  text::script_counts scripts_{};
  std::uint64_t units_ = 0;
  std::uint64_t clauses_ = 0;
  std::uint64_t mentions_ = 0;
};

}  // namespace aplomb::classify
