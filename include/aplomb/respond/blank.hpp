// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/respond/compensation.hpp>
#include <aplomb/respond/options.hpp>
#include <aplomb/respond/situation.hpp>
#include <aplomb/respond/spoken_duration.hpp>
#include <aplomb/respond/thing_names.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// What may stand in braces in a phrase: the slots of the case, and texts of the desk's facts. within: the time until
/// the promised reply; thing: what the message is about, as the desk names it.
APLOMB_ENUM(blank, std::uint8_t, order_number, phone, product, when, name, amount, link, issue, details, person, answer,
            cause, offer, compensation, retention, prevention, hours, resource, within, thing)

namespace detail {
consteval bool blanks_begin_with_the_slots() {
  for (auto s : aplomb::all_of<slot>())
    if (name_of(s) != name_of(static_cast<blank>(index_of(s)))) return false;
  return true;
}
static_assert(blanks_begin_with_the_slots(),
              "blanks begin with the slots in their order: a slot's text is found by the number of its blank");
}  // namespace detail

/// Whether the blank has a text in this situation.
[[nodiscard]] constexpr bool can_fill(blank b, situation const& s) noexcept {
  switch (b) {
    case blank::answer:
      return !s.facts.answer.empty();
    case blank::cause:
      return !s.facts.cause_text.empty();
    case blank::offer:
      return !offer_text(s).empty();
    case blank::compensation:
      return !compensation_text(s).empty();
    case blank::retention:
      return !s.facts.retention.empty();
    case blank::prevention:
      return !s.facts.prevention.empty();
    case blank::hours:
      return !s.facts.hours.empty();
    case blank::resource:
      return !s.facts.resource.empty();
    case blank::within:
      return s.has_memory && s.facts.reply_within > duration{};
    case blank::thing:
      return s.named != classify::thing::none;
    default:
      return !s.values[index_of(b)].empty();
  }
}

/// The blank's text without a mark at its end (the phrase has its own); "" when it cannot be filled.
[[nodiscard]] constexpr fixed_string<256> text_for(blank b, situation const& s) noexcept {
  fixed_string<256> out;
  switch (b) {
    case blank::answer:
      out.append(s.facts.answer);
      break;
    case blank::cause:
      out.append(s.facts.cause_text);
      break;
    case blank::offer:
      out.append(offer_text(s));
      break;
    case blank::compensation:
      out.append(compensation_text(s));
      break;
    case blank::retention:
      out.append(s.facts.retention);
      break;
    case blank::prevention:
      out.append(s.facts.prevention);
      break;
    case blank::hours:
      out.append(s.facts.hours);
      break;
    case blank::resource:
      out.append(s.facts.resource);
      break;
    case blank::within:
      out.append(spoken_duration(s.facts.reply_within, s.language));
      break;
    case blank::thing:
      out.append(thing_name(s.named, s.language));
      break;
    default:
      out.append(s.values[index_of(b)]);
      break;
  }
  std::string_view kept = out.view();
  constexpr std::string_view marks[] = {".", "!", "?", " ", "。", "！", "？", "…"};
  for (bool again = true; again;) {
    again = false;
    for (auto mark : marks) {
      if (!kept.ends_with(mark)) continue;
      kept.remove_suffix(mark.size());
      again = true;
    }
  }
  return fixed_string<256>{kept};
}

namespace detail {

/// Calls `literal(text)` and `filled(name)` for the parts of a phrase. A brace that is not closed is literal text.
template <class Literal, class Filled>
constexpr void for_parts(std::string_view phrase, Literal literal, Filled filled) {
  while (!phrase.empty()) {
    std::size_t const open = phrase.find('{');
    std::size_t const close = open == std::string_view::npos ? open : phrase.find('}', open);
    if (close == std::string_view::npos) return literal(phrase);
    if (open > 0) literal(phrase.substr(0, open));
    filled(phrase.substr(open + 1, close - open - 1));
    phrase.remove_prefix(close + 1);
  }
}

}  // namespace detail

}  // namespace aplomb::respond
