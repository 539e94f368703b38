// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/score.hpp>
#include <cstdint>
#include <string_view>

/// The axes of service ladders in plain English.

namespace aplomb::escalate {

namespace detail {

/// How people speak of an axis. One that counts (0.25 each) has a noun for one and for several.
struct axis_word {
  std::string_view axis{};
  std::string_view one{};
  std::string_view many{};
};

inline constexpr axis_word axis_words[] = {
    {"level", "the strength of the negative feeling", ""},
    {"anger", "anger", ""},
    {"worry", "worry", ""},
    {"hurt", "hurt", ""},
    {"scorn", "scorn", ""},
    {"relief", "relief", ""},
    {"wants_human", "the wish for a person", ""},
    {"threat", "the threat", ""},
    {"abuse", "abusive language", ""},
    {"self_harm", "the language of self-harm", ""},
    {"churn", "the wish to leave", ""},
    {"urgency", "urgency", ""},
    {"emphasis", "emphasis", ""},
    {"persistence", "negative message in a row", "negative messages in a row"},
    {"repeats", "repeated ask", "repeated asks"},
    {"slope", "the rise of the feeling", ""},
    {"waited", "the time without an answer", ""},
    {"mood", "the lasting mood", ""},
    {"contacts", "earlier contact", "earlier contacts"},
    {"attack", "the attack on the desk", ""},
    {"gravity", "the gravity of the handoff", ""},
    {"certainty", "the certainty of the reading", ""},
    {"severity", "the heat of the conversation", ""},
};

[[nodiscard]] constexpr axis_word word_for(std::string_view axis) noexcept {
  for (auto const& word : axis_words)
    if (word.axis == axis) return word;
  return {axis, {}, {}};
}

/// The name of an axis as people write it: blanks for underscores.
template <std::size_t N>
constexpr void append_plain(fixed_string<N>& out, std::string_view name) noexcept {
  for (std::size_t i = 0; i < name.size(); ++i) out.append(name[i] == '_' ? std::string_view{" "} : name.substr(i, 1));
}

/// "anger below 0.60 (it was 0.83)", "3 repeated asks (there were 2)", "fewer than 2 repeated asks (there were 4)".
template <std::size_t N>
constexpr void append_condition(fixed_string<N>& out, std::string_view axis, bool below, score bound,
                                score was) noexcept {
  axis_word const word = word_for(axis);
  constexpr int each = score::one / 4;
  if (!word.many.empty() && bound.per_mille % each == 0 && bound.per_mille > 0 && was.per_mille % each == 0) {
    auto const wanted = static_cast<std::uint64_t>(bound.per_mille / each);
    out.append(below ? "fewer than " : "");
    append_number(out, wanted);
    out.append(" "), out.append(wanted == 1 ? word.one : word.many);
    out.append(was.per_mille == each ? " (there was " : " (there were ");
    append_number(out, static_cast<std::uint64_t>(was.per_mille < 0 ? 0 : was.per_mille / each));
    out.append(was.per_mille >= score::one ? " or more)" : ")");
    return;
  }
  if (word.one.empty())
    append_plain(out, axis);
  else
    out.append(word.one);
  out.append(below ? " below " : " at least ");
  out.append(to_text(bound));
  out.append(" (it was "), out.append(to_text(was)), out.append(")");
}

/// "the third negative message in a row" where it was just that one that reached a bound; false, and nothing is written,
/// otherwise.
template <std::size_t N>
constexpr bool append_last_straw(fixed_string<N>& out, std::string_view axis, score bound, score was) noexcept {
  constexpr std::string_view ordinals[] = {"first", "second", "third", "fourth"};
  constexpr int each = score::one / 4;
  axis_word const word = word_for(axis);
  if (word.many.empty() || was != bound || bound.per_mille % each != 0 || bound.per_mille < each) return false;
  out.append("the "), out.append(ordinals[bound.per_mille / each - 1]), out.append(" "), out.append(word.one);
  return true;
}

}  // namespace detail

}  // namespace aplomb::escalate
