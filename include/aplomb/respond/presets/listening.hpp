// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/all_of.hpp>
#include <aplomb/respond/cooldown.hpp>
#include <aplomb/respond/first_of.hpp>
#include <aplomb/respond/gates.hpp>
#include <aplomb/respond/leaves.hpp>
#include <aplomb/respond/once_per.hpp>
#include <aplomb/respond/say.hpp>
#include <aplomb/respond/when.hpp>

/// Ways to listen and ask, as policies to put into one's own. The service policy uses none of them: they cost a customer an
/// answer, and pay where a case is worth a question.

namespace aplomb::respond::listening {

/// A paraphrase and its check, "so this is about the parcel; have I got that right?": where the matter is known, once in
/// four turns.
inline constexpr auto check_understanding =
    cooldown(turns{4})(reflect_matter | say<act::confirm, topic::issue, rule::checks_understanding>);

/// A message of which the reader made nothing: a paraphrase with its check where the matter is known, else what it is about.
inline constexpr auto clarify =
    when(unclear)(first_of(check_understanding, say<act::ask, topic::issue, rule::missing_fact>));

/// The closed question about a candidate before the open one about a missing fact.
inline constexpr auto ask_closed_first = first_of(confirm_candidate, ask_missing(2));

/// Question after question, each deeper than the one before: the next slot is asked for only when the one before was given or
/// told, and each once.
template <slot First, slot... Deeper>
[[nodiscard]] constexpr auto ask_in_turn() noexcept {
  constexpr auto first = once_per(each_topic)(say<act::ask, topic_of(First), rule::missing_fact>);
  if constexpr (sizeof...(Deeper) == 0)
    return first;
  else
    return first_of(first, when(heard_of(First))(ask_in_turn<Deeper...>()));
}

/// At the end of a long case, from the seventh message on: what it was about, and whether anything was left out. Once.
inline constexpr auto wrap_up = when(turn_from(6))(
    once_per(whole_conversation)(summarise_matter | say<act::confirm, topic::details, rule::checks_understanding>));

}  // namespace aplomb::respond::listening
