// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/sentences.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// How a reply reaches the customer. voice: a script that somebody reads out on the telephone.
APLOMB_ENUM(channel, std::uint8_t, chat, mail, sms, voice)

/// What a channel allows in one reply. Zero means "no limit" for `characters` and `sentences`, "none" for `emoji`.
struct channel_limits {
  channel medium{};
  std::uint8_t acts = 0;         ///< lines of the phrase book, at most eight
  std::uint8_t sentences = 0;    ///< see `sentences_in`
  std::uint8_t emoji = 0;        ///< emoji that may be added; see emoji.hpp. None by default, on every channel
  std::uint16_t characters = 0;  ///< code points
  bool links = false;            ///< an address that can be clicked or typed is of use here
  score formality{};             ///< lines at least this formal are preferred (`formality_of`); zero: no preference
  duration answer_within{};      ///< how soon a customer expects an answer on this channel
};

/// The limits of a channel. Characters: a short message holds 160 characters of the Latin alphabet and 70 of any other
/// (3GPP TS 23.038); what is heard should be over within twenty seconds, about 90 Chinese characters or 300 letters. The
/// others are our choice: a chat reply that fits a telephone's screen, a mail that is read without scrolling.
[[nodiscard]] constexpr channel_limits limits_of(channel c, text::language l) noexcept {
  bool const han = l == text::language::zh_hans || l == text::language::zh_hant;
  auto const characters = [&](int of_han, int of_latin) { return static_cast<std::uint16_t>(han ? of_han : of_latin); };
  switch (c) {
    case channel::mail:
      return {c, 8, 16, 0, characters(600, 1600), true, score{600}, duration{4 * 60 * 60 * 1000}};
    case channel::sms:
      return {c, 2, 3, 0, characters(70, 160), true, score{}, duration{5 * 60 * 1000}};
    case channel::voice:
      return {c, 3, 4, 0, characters(90, 300), false, score{}, duration{2 * 1000}};
    default:
      return {channel::chat, 4, 0, 0, characters(320, 800), true, score{}, duration{60 * 1000}};
  }
}

/// Whether a text holds an address of the web. O(n).
[[nodiscard]] constexpr bool has_link(std::string_view text) noexcept {
  for (std::string_view sign : {"http://", "https://", "www."})
    if (text.find(sign) != std::string_view::npos) return true;
  return false;
}
/// Whether a text keeps the limits on characters, sentences and links. O(n).
[[nodiscard]] constexpr bool keeps(channel_limits const& limits, std::string_view text) noexcept {
  return (limits.characters == 0 || characters_in(text) <= limits.characters) &&
         (limits.sentences == 0 || sentences_in(text) <= limits.sentences) && (limits.links || !has_link(text));
}

/// The acts that may be left out of a reply that is too long, the least needed first. What solves the matter, an apology,
/// a boundary, an end and everything said to somebody in danger are not among them: they stay.
inline constexpr act expendable_acts[] = {act::praise,  act::affirm,    act::empathise,   act::greet,
                                          act::explain, act::reflect,   act::acknowledge, act::name_feeling,
                                          act::thank,   act::follow_up, act::summarise,   act::prevent};

/// The place in `acts` (of anything with a `kind` and an `about`) of the act to leave out next, or `acts.size()` when
/// nothing may be left out. A paraphrase stays while the plan asks whether it is right; the last act always stays.
template <class Acts>
[[nodiscard]] constexpr std::size_t least_needed(Acts const& acts) noexcept {
  if (acts.size() < 2) return acts.size();
  bool asks_if_right = false;
  for (auto const& a : acts) asks_if_right = asks_if_right || (a.kind == act::confirm && a.about == topic::issue);
  for (act const dropped : expendable_acts)
    for (std::size_t i = 0; i < acts.size(); ++i)
      if (acts[i].kind == dropped && acts[i].about != topic::self_harm && !(asks_if_right && dropped == act::reflect))
        return i;
  return acts.size();
}

}  // namespace aplomb::respond
