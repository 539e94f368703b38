// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/lexicon_builder.hpp>
#include <aplomb/core/result.hpp>
#include <memory>
#include <string_view>
#include <vector>

namespace aplomb::classify {

/// Terms of the user's own, over the built-in ones. Immutable; copies share the terms; safe to read from many threads.
class lexicon {
 public:
  /// No terms of one's own: only the built-in ones are found.
  lexicon() = default;

  explicit lexicon(lexicon_builder const& terms) : held_(std::make_shared<held const>(terms.build())) {}

  /// What a reader looks up. Valid as long as this lexicon or a copy of it lives.
  [[nodiscard]] lexicon_view view() const noexcept {
    return held_ ? lexicon_view{lexicon_trie{held_->bytes}, builtin_lexicon} : lexicon_view{};
  }

 private:
  struct held {
    explicit held(lexicon_storage built) : storage(std::move(built)) {
      for (auto const& page : storage.pages) pages.push_back(page.data());
      bytes = {pages.data(),  storage.roots.data(), storage.pairs.data(), storage.entries.data(),
               storage.nodes, storage.root_bits,    storage.pair_bits};
    }
    held(held const&) = delete;
    held& operator=(held const&) = delete;

    lexicon_storage storage;
    std::vector<char const*> pages;
    lexicon_bytes bytes;
  };

  std::shared_ptr<held const> held_;
};

/// What came of a lexicon file: the terms that could be taken and, in the order of the file, why the others could not.
struct lexicon_load {
  lexicon words;
  std::vector<fault<lexicon_error>> faults;
};

/// Loads terms from the text of one file (docs/lexicon.md: five columns between tabs). Never fails as a whole: a line
/// that cannot be taken is reported and the rest is loaded. For several files, later over earlier, read them into one
/// `lexicon_builder` with `begin_layer()` between.
[[nodiscard]] inline lexicon_load load_lexicon(std::string_view tsv) {
  lexicon_load load;
  lexicon_builder builder;
  builder.read(tsv, load.faults);
  load.words = lexicon{builder};
  return load;
}

}  // namespace aplomb::classify
