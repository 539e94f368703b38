// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/respond/blank.hpp>
#include <aplomb/respond/phrase_book.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/situation.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace aplomb::respond {

/// An act that was worded, and the line that words it.
struct spoken_act {
  planned_act what{};
  variant_id line{};

  friend constexpr bool operator==(spoken_act const&, spoken_act const&) noexcept = default;
};

/// A reply as text, and what it says. `stuck`: the plan wanted to move the matter on, or to say anything at all, and
/// every line for it has been used; the desk should hand over. Trivially copyable, points nowhere.
struct utterance {
  fixed_string<1024> text{};
  fixed_vector<spoken_act, 8> said{};
  bool stuck = false;
};
static_assert(std::is_trivially_copyable_v<utterance>);

/// At most this many lines make a reply; a longer plan loses its soothing acts first.
inline constexpr std::size_t longest_reply = 4;

/// A line used once may come back after so many turns, and only while waiting for a person or owned by one.
inline constexpr unsigned turns_until_return = 8;

namespace detail {

// Lines without a topic may stand in for these topics; for the others a general line would say something else.
constexpr bool may_be_general(topic t) noexcept {
  return t == topic::none || (t >= topic::delivery && t <= topic::account) || t == topic::waiting ||
         t == topic::threat || t == topic::churn;
}

constexpr bool fillable(std::string_view text, situation const& s) noexcept {
  if (text.find('{') == std::string_view::npos) return true;
  bool good = true;
  for_parts(
      text, [](std::string_view) {},
      [&](std::string_view name) {
        auto const b = from_name<blank>(name);
        good = good && b && can_fill(*b, s);
      });
  return good;
}

struct chosen_line {
  std::string_view text{};
  std::uint16_t place = 0;
  unsigned tier = 0;  // 0: none found
  std::uint64_t rank = 0;
};

// One pass over the act's lines: the best tier wins (topic, then feeling, then a filled blank, because it says more), the
// hash decides within it.
constexpr chosen_line choose_line(planned_act const& a, situation const& s, text::language l, phrase_table const& lines,
                                  bool returning) noexcept {
  chosen_line best;
  feeling const to = s.feeling();
  std::uint64_t const salt = mix_bits(s.seed ^ (std::uint64_t{s.turn} << 40));
  lines.for_lines(a.kind, [&](phrase const& line, std::uint16_t place) {
    bool const same_topic = line.about == a.about;
    if (!same_topic && !(line.about == topic::none && may_be_general(a.about))) return;
    if (line.to != to && line.to != feeling::any) return;
    bool const has_blank = line.text.find('{') != std::string_view::npos;
    unsigned const tier = 1u + (same_topic ? 4u : 0u) + (line.to == to ? 2u : 0u) + (has_blank ? 1u : 0u);
    if (tier < best.tier) return;
    variant_id const id{place, l};
    if (returning ? s.memory.said_within(id, turns_until_return, s.turn) : s.memory.spent(id)) return;
    std::uint64_t const rank = mix_bits(salt + place);
    if (tier == best.tier && rank <= best.rank) return;
    if (!fillable(line.text, s)) return;
    best = {line.text, place, tier, rank};
  });
  return best;
}

constexpr void append_filled(fixed_string<1024>& out, std::string_view text, situation const& s) noexcept {
  for_parts(
      text, [&](std::string_view part) { out.append(part); },
      [&](std::string_view name) {
        if (auto const b = from_name<blank>(name)) out.append(text_for(*b, s).view());
      });
}

constexpr plan shortened(plan p) noexcept {
  constexpr act expendable[] = {act::praise,  act::affirm,      act::empathise,   act::greet,
                                act::explain, act::acknowledge, act::name_feeling};
  for (act const a : expendable) {
    if (p.acts.size() <= longest_reply) break;
    for (std::size_t i = 0; i < p.acts.size(); ++i)
      if (p.acts[i].kind == a && p.acts[i].about != topic::self_harm) {
        p.acts.erase_at(i);
        break;
      }
  }
  return p;
}

}  // namespace detail

/// Words a plan in the customer's language.
///
/// - Each act becomes a line of the book: about its topic before a general one, to the customer's feeling before `any`,
///   with a filled blank before without; among equals a hash of the conversation's seed and the turn decides. The same
///   input gives the same text.
/// - A line with a blank that cannot be filled is not eligible. A line said before in this conversation is not eligible
///   (`situation::memory`), except that while a person is awaited or owns it may return after 8 turns.
/// - An act without an eligible line, or whose line does not fit into the text any more, is dropped. See `utterance::stuck` for what that may mean.
/// - `und` is worded in English. O(lines of the acts), no allocation.
[[nodiscard]] constexpr utterance word(plan const& p, situation const& s, phrase_book const& book) noexcept {
  text::language const l = s.language == text::language::und ? text::language::en : s.language;
  utterance out;
  bool wanted = false, solved = false;
  plan const kept = detail::shortened(p);
  for (auto const& a : kept.acts) {
    wanted = wanted || is_solving(a.kind);
    auto line = detail::choose_line(a, s, l, book.of(l), false);
    if (line.tier == 0 && s.owner != escalate::owner_state::bot) line = detail::choose_line(a, s, l, book.of(l), true);
    if (line.tier == 0) continue;
    fixed_string<1024> words;
    if (l == text::language::en && !out.text.empty()) words.append(" ");
    detail::append_filled(words, line.text, s);
    // Half a sentence is worse than none: an act whose line does not fit any more is dropped.
    if (words.truncated() || out.text.size() + words.size() > out.text.capacity()) continue;
    out.text.append(words.view());
    (void)out.said.push_back({a, {line.place, l}});
    solved = solved || is_solving(a.kind);
  }
  out.stuck = !kept.acts.empty() && (out.said.empty() || (wanted && !solved));
  return out;
}

}  // namespace aplomb::respond
