// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/generated/phrases.hpp>
#include <aplomb/respond/ledger.hpp>
#include <aplomb/respond/phrase_line.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// The lines of one language, grouped by act. A view: trivially copyable, owns nothing.
///
/// Records are runs of lines with the same act, topic and feeling, made by `arranged` (phrase_records.hpp). `begin` holds
/// the byte where an act's runs begin and `place` the number of lines before it; both have one entry more than there are
/// acts.
struct phrase_table {
  std::string_view records{};
  std::uint32_t const* begin = nullptr;
  std::uint16_t const* place = nullptr;
  char const* formality = nullptr;  ///< of each line, by place: `formality_of` in tenths, 0...10

  [[nodiscard]] constexpr std::size_t size() const noexcept { return place == nullptr ? 0 : place[count_of<act>]; }

  /// Calls `f(phrase, place)` for the lines of an act, in order.
  template <class F>
  constexpr void for_lines(act a, F f) const {
    for_runs(
        a, [](topic, feeling, bool) { return true; }, f);
  }

  /// The same for the runs only that `fits(topic, feeling, has_blank)` takes; it is asked once for a run.
  template <class Fits, class F>
  constexpr void for_runs(act a, Fits fits, F f) const {
    if (place == nullptr) return;
    auto const byte = [](char const* from) { return std::size_t{static_cast<unsigned char>(*from)}; };
    char const* at = records.data() + begin[index_of(a)];
    char const* const end = records.data() + begin[index_of(a) + 1];
    for (std::uint16_t number = place[index_of(a)]; at < end;) {
      auto const about = static_cast<topic>(at[0]);
      auto const to = static_cast<feeling>(byte(at + 1) & 127u);
      std::size_t const count = byte(at + 2), bytes = byte(at + 3) + 256 * byte(at + 4);
      bool const wanted = fits(about, to, byte(at + 1) >= 128);
      at += 5;
      if (wanted) {
        char const* line = at;
        for (std::size_t i = 0; i < count; line += 1 + byte(line), ++i)
          f(phrase{a, about, to, {line + 1, byte(line)}}, static_cast<std::uint16_t>(number + i));
      }
      at += bytes, number = static_cast<std::uint16_t>(number + count);
    }
  }
};

/// A phrase book: a table for each language. A view; `builtin_phrases()` views data that live for ever, and
/// `loaded_phrases::book()` views an overlay that must outlive it.
struct phrase_book {
  phrase_table tables[count_of<text::language>]{};

  [[nodiscard]] constexpr phrase_table const& of(text::language l) const noexcept { return tables[index_of(l)]; }
};

/// The phrases that come with Aplomb: zh-Hans, zh-Hant and en. Constant; no start-up.
[[nodiscard]] constexpr phrase_book builtin_phrases() noexcept {
  namespace g = generated;
  phrase_book book;
  auto const put = [&book](text::language l, phrase_table const& lines) { book.tables[index_of(l)] = lines; };
  put(text::language::zh_hans,
      {{g::zh_hans_records, sizeof g::zh_hans_records - 1}, g::zh_hans_begin, g::zh_hans_place, g::zh_hans_formality});
  put(text::language::zh_hant,
      {{g::zh_hant_records, sizeof g::zh_hant_records - 1}, g::zh_hant_begin, g::zh_hant_place, g::zh_hant_formality});
  put(text::language::en, {{g::en_records, sizeof g::en_records - 1}, g::en_begin, g::en_place, g::en_formality});
  return book;
}

}  // namespace aplomb::respond
