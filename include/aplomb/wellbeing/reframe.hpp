// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/language.hpp>
#include <aplomb/wellbeing/checked_note.hpp>
#include <aplomb/wellbeing/detail/because.hpp>
#include <aplomb/wellbeing/detail/opposites.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/wellbeing_error.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::wellbeing {

/// A sentence turned round by the method of text 004: the effect becomes its opposite, and "because" moves to the end
/// with a blank after it. Filling the blank is the exercise: it looks for a meaning of the same fact that helps.
struct reframed : own_value {
  static constexpr std::size_t longest_half = 240;  ///< bytes

  constexpr reframed() noexcept = default;

  fixed_string<640> text{};       ///< "X, so not-Y, because ____."
  bool opposite_found = false;    ///< false: the opposite is a blank, too
  std::uint32_t cause_begin = 0;  ///< X in the note: half-open byte ranges
  std::uint32_t cause_end = 0;
  std::uint32_t effect_begin = 0;  ///< Y in the note
  std::uint32_t effect_end = 0;
};

namespace detail {

/// The place of the leftmost, there longest, word of the list in the half, or nothing.
struct opposite_place {
  opposite const* entry = nullptr;
  std::size_t at = 0;
};

template <std::size_t N>
[[nodiscard]] opposite_place find_opposite(flat_sentence const& s, half h, opposite const (&list)[N]) noexcept {
  opposite_place best;
  for (std::size_t i = h.first; i < h.last; ++i) {
    for (auto const& o : list)
      if (i + o.word.size() <= h.last && s.reads(i, o.word) &&
          (best.entry == nullptr || o.word.size() > best.entry->word.size()))
        best = {&o, i};
    if (best.entry != nullptr) return best;
  }
  return best;
}

inline constexpr std::string_view gap = "____";

[[nodiscard]] constexpr bool is_ascii_capital(char c) noexcept { return c >= 'A' && c <= 'Z'; }

/// Appends English text that now opens a sentence, or no longer does.
template <std::size_t N>
constexpr void append_cased(fixed_string<N>& out, std::string_view text, bool opens) noexcept {
  if (text.empty()) return;
  char first = text[0];
  bool const name = text.size() > 1 && (is_ascii_capital(text[1]) || text[1] == '\'' || text[1] == ' ') && first == 'I';
  bool const acronym = text.size() > 1 && is_ascii_capital(text[1]);
  if (opens && first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  if (!opens && is_ascii_capital(first) && !name && !acronym) first = static_cast<char>(first - 'A' + 'a');
  (void)(out.append({&first, 1}), out.append(text.substr(1)));
}

}  // namespace detail

/// Turns the first "because" of the note round: 因为X，所以Y becomes X，所以非Y，因为____。, and likewise X，所以Y; Y，因为X; 之所以Y，是因为X;
/// "because X, Y"; "X, so Y"; "Y because X" (X, so not-Y, because ____.). In the script of the note. The opposite is
/// put in place of the first word that has one in a small list; where none has, the effect is a blank as well, rather
/// than something nobody would say.
///
/// Errors: `needs_person`, `no_because`, `half_missing`, `too_long` (see wellbeing_error.hpp). O(length), no allocation.
[[nodiscard]] inline result<reframed, wellbeing_fault> reframe(checked_note const& note) noexcept {
  using detail::half;
  if (note.needs_person()) return wellbeing_fault{wellbeing_error::needs_person};
  text::clause_reader reader{note.text()};
  text::clause clause;
  detail::flat_sentence s;
  detail::because b;
  while (!b.found && detail::next_sentence(reader, clause, s)) b = detail::because_in(s);
  if (!b.found) return wellbeing_fault{wellbeing_error::no_because};
  if (b.cause.empty() || b.effect.empty()) return wellbeing_fault{wellbeing_error::half_missing, b.at};

  reframed r;
  auto const bytes = [&](half h) { return note.text().substr(s.begin[h.first], s.end[h.last - 1] - s.begin[h.first]); };
  r.cause_begin = s.begin[b.cause.first], r.cause_end = s.end[b.cause.last - 1];
  r.effect_begin = s.begin[b.effect.first], r.effect_end = s.end[b.effect.last - 1];
  auto const cause = bytes(b.cause), effect = bytes(b.effect);
  std::size_t const subject = b.effect_subject.empty() ? 0 : bytes(b.effect_subject).size();
  if (s.cut || cause.size() > reframed::longest_half || effect.size() + subject > reframed::longest_half)
    return wellbeing_fault{wellbeing_error::too_long, b.at};

  auto place = detail::find_opposite(s, b.effect, detail::opposites);
  if (place.entry == nullptr) place = detail::find_opposite(s, b.effect, detail::weak_opposites);
  r.opposite_found = place.entry != nullptr;
  bool const traditional = note.language() == text::language::zh_hant;
  auto const append_opposite = [&] {
    if (!r.opposite_found) return (void)r.text.append(detail::gap);
    auto const& o = *place.entry;
    std::size_t end = place.at + o.word.size();
    auto const with = !o.en.empty() || o.zh_hans.empty() ? o.en : traditional ? o.zh_hant : o.zh_hans;
    if (with.empty() && end < b.effect.last && s.blank(end)) ++end;  // "not" goes with the blank behind it
    auto const before = note.text().substr(r.effect_begin, s.begin[place.at] - r.effect_begin);
    std::uint32_t const from = end < b.effect.last ? s.begin[end] : r.effect_end;
    bool const opens_with_i = before.empty() && with.size() > 1 && with[0] == 'i' && with[1] == '\'';
    if (b.chinese)
      (void)r.text.append(before);
    else
      detail::append_cased(r.text, before, false);
    (void)(opens_with_i ? (r.text.append("I"), r.text.append(with.substr(1))) : r.text.append(with));
    (void)r.text.append(end == place.at + o.word.size()
                            ? note.text().substr(s.end[end - 1], r.effect_end - s.end[end - 1])
                            : note.text().substr(from, r.effect_end - from));
  };
  if (b.chinese) {
    (void)(r.text.append(cause), r.text.append("，所以"));
    if (!b.effect_subject.empty()) (void)r.text.append(bytes(b.effect_subject));
    append_opposite();
    (void)(r.text.append(traditional ? "，因為" : "，因为"), r.text.append(detail::gap), r.text.append("。"));
  } else {
    detail::append_cased(r.text, cause, true);
    (void)r.text.append(", so ");
    append_opposite();
    (void)(r.text.append(", because "), r.text.append(detail::gap), r.text.append("."));
  }
  return r;
}

}  // namespace aplomb::wellbeing
