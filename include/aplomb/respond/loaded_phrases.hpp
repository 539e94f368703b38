// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/result.hpp>
#include <aplomb/respond/phrase_book.hpp>
#include <aplomb/respond/phrase_line.hpp>
#include <aplomb/respond/phrase_records.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace aplomb::respond {

namespace detail {
struct phrase_loader;
}

/// A phrase book of your own on top of another one, made at load. Owns its text; `book()` views it and the base, and
/// both must outlive that view. Moving the object keeps views of it valid only after `book()` is called again.
///
/// Where the overlay has lines for an act, topic and feeling, they take the place of the base's lines for exactly these;
/// everything else stays.
class loaded_phrases {
 public:
  /// The whole book: base and overlay.
  [[nodiscard]] phrase_book book() const noexcept {
    phrase_book out = base_;
    out.tables[index_of(language_)] = {records_.bytes, records_.begin.data(), records_.place.data(),
                                       records_.formality.data()};
    return out;
  }
  [[nodiscard]] text::language language() const noexcept { return language_; }

  /// Use `load_phrases`; an object made this way holds no lines.
  loaded_phrases() = default;

 private:
  friend detail::phrase_loader;

  phrase_book base_{};
  text::language language_ = text::language::en;
  phrase_records records_;
};

namespace detail {
struct phrase_loader {
  static result<loaded_phrases, fault<phrase_error>> load(std::string_view tsv, text::language l,
                                                          phrase_book const& base) {
    if (l == text::language::und) return fault<phrase_error>{phrase_error::no_language, 0};
    std::vector<phrase> own;
    std::uint32_t number = 0;
    while (!tsv.empty()) {
      ++number;
      std::size_t const end = tsv.find('\n');
      std::string_view line = tsv.substr(0, end);
      tsv.remove_prefix(end == std::string_view::npos ? tsv.size() : end + 1);
      if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (is_comment(line)) continue;
      auto const parsed = parse_phrase(line);
      if (!parsed) return fault<phrase_error>{parsed.error().code, number};
      own.push_back(*parsed);
    }
    std::vector<phrase> lines;
    for (auto const a : aplomb::all_of<act>())
      base.of(l).for_lines(a, [&](phrase const& held, std::uint16_t) {
        for (auto const& p : own)
          if (p.kind == a && p.about == held.about && p.to == held.to) return;
        lines.push_back(held);
      });
    lines.insert(lines.end(), own.begin(), own.end());
    if (lines.size() > variant_id::limit) return fault<phrase_error>{phrase_error::too_many, number};
    loaded_phrases out;
    out.base_ = base;
    out.language_ = l;
    out.records_ = arranged(std::move(lines), l);
    return out;
  }
};
}  // namespace detail

/// Reads an overlay (lines as in data/phrases; blank lines and `#` comments are skipped; LF or CRLF) for one language.
/// Every line is checked; the first fault is returned with its line number, counted from 1, and nothing is loaded.
/// Allocates; do it once per tenant.
[[nodiscard]] inline result<loaded_phrases, fault<phrase_error>> load_phrases(
    std::string_view tsv, text::language l, phrase_book const& base = builtin_phrases()) {
  return detail::phrase_loader::load(tsv, l, base);
}

}  // namespace aplomb::respond
