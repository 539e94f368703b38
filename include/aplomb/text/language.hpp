// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

namespace aplomb::text {

/// The languages Aplomb speaks; `und` is text without letters (digits, emoji, marks).
APLOMB_ENUM(language, std::uint8_t, und, zh_hans, zh_hant, en)

/// The BCP 47 tag: "und", "zh-Hans", "zh-Hant", "en".
[[nodiscard]] constexpr std::string_view tag_of(language l) noexcept {
  constexpr std::string_view tags[] = {"und", "zh-Hans", "zh-Hant", "en"};
  return tags[index_of(l)];
}

/// The language of a tag as printed by `tag_of`, or nothing.
[[nodiscard]] constexpr std::optional<language> language_from_tag(std::string_view tag) noexcept {
  for (auto l : all_of<language>())
    if (tag_of(l) == tag) return l;
  return std::nullopt;
}

/// What was seen of scripts in a text, in code points and words. Adds up over clauses.
struct script_counts {
  std::uint32_t han = 0;          ///< Han characters
  std::uint32_t simplified = 0;   ///< of these, written only in simplified script
  std::uint32_t traditional = 0;  ///< of these, written only in traditional script
  std::uint32_t latin_words = 0;  ///< runs of Latin letters

  constexpr script_counts& operator+=(script_counts const& more) noexcept {
    han += more.han, simplified += more.simplified, traditional += more.traditional, latin_words += more.latin_words;
    return *this;
  }
  friend constexpr bool operator==(script_counts const&, script_counts const&) noexcept = default;
};

/// Decides the language of a text: no letters: `earlier`; mixed: Chinese when Han characters / 2 is at least the number of Latin
/// words, or when there are twelve of them and no fewer than Latin words (codes and names are words, too), else English;
/// Chinese takes the script whose own characters are more frequent; script-neutral Han takes `earlier` when that is Chinese,
/// else zh-Hans. A Chinese conversation does not turn English over up to three Latin words ("OK, got it", a brand, a model, a
/// mail address), nor over seven beside a Han character.
[[nodiscard]] constexpr language decide(script_counts const& seen, language earlier = language::und) noexcept {
  if (seen.han == 0 && seen.latin_words == 0) return earlier;
  bool const in_chinese = earlier == language::zh_hans || earlier == language::zh_hant;
  bool const mostly_han = seen.han >= 2 * seen.latin_words || (seen.han >= 12 && seen.han >= seen.latin_words);
  if (!mostly_han) return in_chinese && seen.latin_words < (seen.han == 0 ? 4u : 8u) ? earlier : language::en;
  if (seen.traditional != seen.simplified)
    return seen.traditional > seen.simplified ? language::zh_hant : language::zh_hans;
  return earlier == language::zh_hant ? language::zh_hant : language::zh_hans;
}

}  // namespace aplomb::text
