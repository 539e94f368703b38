// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/utf8.hpp>
#include <aplomb/training/labelled.hpp>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The messages of data/corpus, and the forms in which they are compared.

namespace aplomb_test {

struct corpus_message {
  std::string file;
  std::size_t line = 0;  ///< from 1
  std::vector<std::string> columns;
  aplomb::training::labelled_message labelled;
  bool held_out = false;

  [[nodiscard]] std::string const& text() const noexcept { return labelled.text; }
  [[nodiscard]] std::string shown() const { return file + ':' + std::to_string(line) + ": " + text(); }
};

struct corpus {
  std::vector<corpus_message> messages;
  std::vector<std::string> faults;  ///< a line each, readable
};

/// data/corpus, or the folder that the environment variable APLOMB_CORPUS names.
inline std::filesystem::path corpus_folder() {
  auto const* const other = std::getenv("APLOMB_CORPUS");
  return other != nullptr ? std::filesystem::path(other) : std::filesystem::path(APLOMB_SOURCE_DIR) / "data/corpus";
}

inline std::string bytes_of(std::filesystem::path const& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline corpus read_corpus(std::filesystem::path const& folder) {
  corpus all;
  std::vector<std::filesystem::path> files;
  for (auto const& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (auto const& path : files) {
    std::ifstream in(path, std::ios::binary);
    corpus_message m;
    m.file = path.filename().string();
    m.held_out = m.file == "heldout.tsv";
    for (std::string line; std::getline(in, line);) {
      ++m.line;
      auto const here = m.file + ':' + std::to_string(m.line) + ": ";
      auto read = aplomb::training::read_labelled(std::string_view(line));
      for (auto const& fault : read.faults) all.faults.push_back(here + fault.what + "; " + fault.remedy);
      if (read.messages.size() != 1) {
        if (read.faults.empty()) all.faults.push_back(here + "no message");
        continue;
      }
      m.labelled = std::move(read.messages.front());
      m.columns.clear();
      for (std::size_t at = 0; at <= line.size();) {
        auto const end = std::min(line.find('\t', at), line.size());
        m.columns.push_back(line.substr(at, end - at));
        at = end + 1;
      }
      all.messages.push_back(m);
    }
  }
  return all;
}

inline corpus const& the_corpus() {
  static auto const all = read_corpus(corpus_folder());
  return all;
}

/// A text as the library folds it, without marks: lower case, half width, simplified script, runs squeezed; words have one
/// blank between them. A text of marks alone is left as it is.
inline std::u32string folded(std::string_view text) {
  using aplomb::text::piece_kind;
  static thread_local auto const c = std::make_unique<aplomb::text::clause>();
  std::u32string out;
  bool han = true;
  for (aplomb::text::clause_reader reader{text}; reader.next(*c);) {
    for (std::size_t p = 0; p < c->piece_count; ++p) {
      auto const& piece = c->pieces[p];
      if (piece.kind == piece_kind::mark) continue;
      bool const is_han = piece.kind == piece_kind::han;
      if (!han && !is_han) out += U' ';
      out.append(c->symbol + piece.first, piece.count);
      han = is_han;
    }
  }
  if (out.empty()) {
    for (std::size_t at = 0; at < text.size();) {
      auto const d = aplomb::text::decode_at(text, at);
      out += d.symbol;
      at += d.length;
    }
  }
  return out;
}

/// The first four words, folded, with a blank after each; "" when there are fewer. A Han character is a word.
inline std::u32string opening(std::string_view text) {
  using aplomb::text::piece_kind;
  static thread_local auto const c = std::make_unique<aplomb::text::clause>();
  std::u32string out;
  int words = 0;
  for (aplomb::text::clause_reader reader{text}; reader.next(*c);) {
    for (std::size_t p = 0; p < c->piece_count; ++p) {
      auto const& piece = c->pieces[p];
      bool const han = piece.kind == piece_kind::han;
      if (!han && piece.kind != piece_kind::word && piece.kind != piece_kind::number) continue;
      for (std::size_t i = 0; i < piece.count; ++i) {
        out += c->symbol[piece.first + i];
        if (!han && i + 1u < piece.count) continue;
        out += U' ';
        if (++words == 4) return out;
      }
    }
  }
  return {};
}

inline std::string in_utf8(std::u32string_view symbols) {
  std::string out;
  for (char32_t const c : symbols) {
    char bytes[4];
    out.append(bytes, aplomb::text::encode(c, bytes));
  }
  return out;
}

/// Prints findings a line each, which Catch would break in the middle of characters; returns how many there are.
inline std::size_t listed(std::string_view what, std::vector<std::string> const& findings) {
  if (!findings.empty()) std::cerr << findings.size() << ' ' << what << ":\n";
  for (auto const& finding : findings) std::cerr << "  " << finding << '\n';
  return findings.size();
}

}  // namespace aplomb_test
