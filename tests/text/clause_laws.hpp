// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/clause_reader.hpp>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace aplomb_test {

/// Where characters of `text` begin and end: by decoding it from its start, ill-formed parts as characters.
inline std::vector<bool> boundaries_of(std::string_view text) {
  std::vector<bool> is(text.size() + 1, false);
  is[0] = true;
  for (std::size_t at = 0; at < text.size();) {
    at += aplomb::text::decode_at(text, at).length;
    is[at] = true;
  }
  return is;
}

/// A clause as plain data that can be compared and kept.
struct clause_copy {
  std::u32string symbols;
  std::vector<std::uint32_t> begin, end;
  std::vector<int> stretch, upper, kinds, pieces;
  aplomb::text::clause_end closed_by{};
  std::uint32_t end_begin = 0, end_end = 0;
  int end_stretch = 0;
  aplomb::text::script_counts scripts{};

  bool operator==(clause_copy const& o) const {
    return same_words(o) && begin == o.begin && end == o.end && closed_by == o.closed_by && end_begin == o.end_begin &&
           end_end == o.end_end && end_stretch == o.end_stretch;
  }
  /// The same, wherever it stands and whatever closed it.
  bool same_words(clause_copy const& o) const {
    return symbols == o.symbols && stretch == o.stretch && upper == o.upper && kinds == o.kinds && pieces == o.pieces &&
           scripts.han == o.scripts.han && scripts.latin_words == o.scripts.latin_words;
  }
};

inline clause_copy copy_of(aplomb::text::clause const& c) {
  clause_copy copy;
  copy.symbols.assign(c.symbol, c.symbol + c.size);
  copy.begin.assign(c.begin, c.begin + c.size);
  copy.end.assign(c.end, c.end + c.size);
  copy.stretch.assign(c.stretch, c.stretch + c.size);
  copy.upper.assign(c.upper, c.upper + c.size);
  for (std::size_t i = 0; i < c.piece_count; ++i) {
    copy.kinds.push_back(static_cast<int>(c.pieces[i].kind));
    copy.pieces.push_back(c.pieces[i].first);
    copy.pieces.push_back(c.pieces[i].count);
    copy.pieces.push_back(c.pieces[i].capitals);
  }
  copy.closed_by = c.closed_by;
  copy.end_begin = c.end_begin;
  copy.end_end = c.end_end;
  copy.end_stretch = c.end_stretch;
  copy.scripts = c.scripts;
  return copy;
}

/// All clauses of `text`. `dirt` fills the clause before, to show that nothing old is read.
inline std::vector<clause_copy> clauses_of(std::string_view text, unsigned char dirt = 0) {
  auto const c = std::make_unique<aplomb::text::clause>();
  std::memset(c->symbol, dirt, sizeof c->symbol);
  std::memset(c->stretch, dirt, sizeof c->stretch);
  std::memset(c->end, dirt, sizeof c->end);
  std::vector<clause_copy> all;
  for (aplomb::text::clause_reader reader{text}; reader.next(*c);) all.push_back(copy_of(*c));
  return all;
}

/// Reads `text` and returns the law that its clauses break, or "".
inline std::string broken_law(std::string_view text) {
  using namespace aplomb::text;
  auto const is_boundary = boundaries_of(text);
  auto const c = std::make_unique<clause>();
  clause_reader reader{text};
  if (reader.truncated() != (text.size() > 2 * clause_reader::part))
    return "truncated says whether the text is too long";
  std::uint32_t last = 0;
  std::size_t count = 0;
  while (reader.next(*c)) {
    if (++count > text.size()) return "a clause takes at least one byte";
    if (c->size > clause::capacity || c->piece_count > clause::piece_capacity) return "sizes stay within capacities";
    if (c->size == 0 && (c->closed_by <= clause_end::comma || c->closed_by == clause_end::newline))
      return "only marks make an empty clause";
    for (std::size_t i = 0; i < c->size; ++i) {
      if (c->begin[i] < last) return "symbols ascend";
      if (c->begin[i] >= c->end[i] || c->end[i] > text.size()) return "a symbol has bytes of the text";
      if (!is_boundary[c->begin[i]] || !is_boundary[c->end[i]]) return "symbols lie on character boundaries";
      if (c->stretch[i] == 0) return "a stretch is at least one";
      last = c->end[i];
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < c->piece_count; ++i) {
      auto const& p = c->pieces[i];
      if (p.first < next || p.count == 0 || p.first + p.count > c->size)
        return "pieces are in order and within the clause";
      if (p.first > next + 1 || (p.first == next + 1 && c->symbol[next] != U' '))
        return "only single blanks belong to no piece";
      next = p.first + std::size_t{p.count};
      if (aplomb::index_of(p.kind) >= aplomb::count_of<piece_kind>) return "kinds are kinds";
      for (std::size_t s = p.first; s < next; ++s) {
        if (c->piece_at(s) != i) return "piece_at finds the piece";
        if (p.kind != piece_kind::emoji && fold(c->symbol[s]).symbol != c->symbol[s]) return "symbols are folded";
      }
    }
    if (next != c->size) return "a clause ends with a piece";
    bool const marked = c->closed_by != clause_end::none;
    if (marked != (c->end_stretch > 0)) return "what closes has a stretch";
    if (marked && (c->end_begin < last || c->end_begin >= c->end_end || c->end_end > text.size()))
      return "the end stands behind the symbols";
    if (marked && (!is_boundary[c->end_begin] || !is_boundary[c->end_end]))
      return "the end lies on character boundaries";
    if (marked) last = c->end_end;
  }
  return clauses_of(text, 0) == clauses_of(text, 0xFF) ? "" : "a clause tells nothing of the one before";
}

/// Lines are read apart: a line break between two texts changes nothing in either. Returns the law or "".
inline std::string broken_line_law(std::string_view a, std::string_view b) {
  std::string const joined = std::string{a} + '\n' + std::string{b};
  if (joined.size() > 2 * aplomb::text::clause_reader::part) return "";
  auto apart = clauses_of(a);
  for (auto const& c : clauses_of(b)) apart.push_back(c);
  auto const together = clauses_of(joined);
  if (together.size() != apart.size()) return "a line break makes and loses no clause";
  for (std::size_t i = 0; i < apart.size(); ++i)
    if (!together[i].same_words(apart[i])) return "a line break changes no clause";
  return "";
}

}  // namespace aplomb_test
