// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/respond/blank.hpp>
#include <aplomb/respond/channel.hpp>
#include <aplomb/respond/emoji.hpp>
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
/// every line for it has been used; the desk should hand over. `over_limits`: what may not be left out is longer than
/// the channel allows, or holds a link where links are of no use. Trivially copyable, points nowhere.
struct utterance {
  fixed_string<1024> text{};
  fixed_vector<spoken_act, 8> said{};
  bool stuck = false;
  bool over_limits = false;
};
static_assert(std::is_trivially_copyable_v<utterance>);

/// A line used once may come back after so many turns, and only while waiting for a person or owned by one.
inline constexpr unsigned turns_until_return = 8;

namespace detail {

// Lines without a topic may stand in for these topics; for the others a general line would say something else.
constexpr bool may_be_general(topic t) noexcept {
  return t == topic::none || (t >= topic::delivery && t <= topic::account) || t == topic::waiting ||
         t == topic::threat || t == topic::churn || (t >= topic::mistreated && t <= topic::roundabout);
}

/// The blanks of a line as bits, and whether all of them can be filled.
struct blanks_used {
  std::uint32_t bits = 0;
  bool fillable = true;
  bool link = false;
};
static_assert(count_of<blank> <= 32);

constexpr blanks_used blanks_of(std::string_view text, planned_act const& a, situation const& s,
                                bool look_for_links) noexcept {
  // Thanks for a fact name the fact that was just given, not one from earlier.
  bool const just_given = a.kind == act::thank && (a.about == topic::fact || a.about == topic::handed_on);
  blanks_used used;
  for_parts(
      text, [](std::string_view) {},
      [&](std::string_view name) {
        auto const b = from_name<blank>(name);
        bool const known = b && can_fill(*b, s);
        bool const in_time = !just_given || (b && index_of(*b) < count_of<slot> && s.given.has(static_cast<slot>(*b)));
        used.fillable = used.fillable && known && in_time;
        if (!used.fillable) return;
        used.bits |= 1u << index_of(*b);
        used.link = used.link || (look_for_links && has_link(text_for(*b, s)));
      });
  return used;
}

struct chosen_line {
  std::string_view text{};
  std::uint16_t place = 0;
  unsigned tier = 0;  // 0: none found
  std::uint64_t rank = 0;
  std::uint32_t blanks = 0;
};

/// What a line is chosen for, besides its act.
struct choice {
  situation const& here;
  channel_limits const& limits;
  text::language language;
  phrase_table const& lines;
  feeling to;
  std::uint32_t said_blanks = 0;  // a number that the reply names already is not named again
};

// Who is dissatisfied is spoken to as somebody upset, though no feeling shows: a cheerful "got it" brushes them off. So
// is who is clearly annoyed once: the words for the furious are for those who are, or whom all that went before has
// made so.
constexpr feeling spoken_to(situation const& s) noexcept {
  bool const furious = s.affect.intensity >= 3 || s.severity >= 6;
  if (s.feeling() == feeling::angry) return furious ? feeling::angry : feeling::upset;
  bool const at_ease = s.feeling() == feeling::calm || s.feeling() == feeling::pleased;
  return at_ease && seems_dissatisfied(s.affect) ? feeling::upset : s.feeling();
}

// How far the line at `place` meets the formality of the channel, in tenths; 0 where the channel asks for none.
constexpr unsigned formality_step(std::uint16_t place, choice const& in) noexcept {
  int const wanted = in.limits.formality.per_mille / 100;
  return wanted <= 0 ? 0u : static_cast<unsigned>(std::min<int>(wanted, in.lines.formality[place]));
}

// One pass over the act's lines: the best tier wins (topic, then feeling, then a filled blank, because it says more,
// then what suits the channel), the hash decides within it.
constexpr chosen_line choose_line(planned_act const& a, choice const& in, bool returning) noexcept {
  chosen_line best;
  situation const& s = in.here;
  bool const general = may_be_general(a.about);
  std::uint64_t const salt = mix_bits(s.seed ^ (std::uint64_t{s.turn} << 40));
  unsigned meaning = 0;
  bool blanks = false;
  auto const fits = [&](topic about, feeling to, bool with_blanks) {
    if (about != a.about && !(general && about == topic::none)) return false;
    if (to != in.to && to != feeling::any) return false;
    meaning = 1u + (about == a.about ? 256u : 0u) + (to == in.to ? 128u : 0u);
    blanks = with_blanks;
    return meaning + 127u >= best.tier;
  };
  in.lines.for_runs(a.kind, fits, [&](phrase const& line, std::uint16_t place) {
    variant_id const id{place, in.language};
    if (returning ? s.memory.said_within(id, turns_until_return, s.turn) : s.memory.spent(id)) return;
    blanks_used used;
    if (blanks) used = blanks_of(line.text, a, s, !in.limits.links);
    if (!used.fillable) return;
    bool const again = (used.bits & in.said_blanks) != 0 || used.link;
    unsigned const says = again ? 0u : used.bits == 0 ? 32u : 64u;
    unsigned const tier = meaning + says + formality_step(place, in);
    std::uint64_t const rank = mix_bits(salt + place);
    if (tier < best.tier || (tier == best.tier && rank <= best.rank)) return;
    best = {line.text, place, tier, rank, used.bits};
  });
  return best;
}

// Calls `f(text)` for the parts of a line, blanks filled.
template <class F>
constexpr void for_filled(std::string_view line, situation const& s, F f) noexcept {
  for_parts(line, f, [&](std::string_view name) {
    if (auto const b = from_name<blank>(name)) f(text_for(*b, s).view());
  });
}

/// An act with its line, before it is part of the text. Named like a planned act, so that `least_needed` reads it.
struct drafted_act {
  act kind{};
  topic about{};
  rule why{};
  chosen_line line{};
};
using draft = fixed_vector<drafted_act, 8>;

constexpr bool is_remedy(act a) noexcept {
  return a == act::act_now || a == act::offer || a == act::compensate || a == act::commit || a == act::hand_off;
}

template <class Acts, class Test>
constexpr bool any_of(Acts const& acts, Test test) noexcept {
  for (auto const& a : acts)
    if (test(a.kind)) return true;
  return false;
}

template <class Test>
constexpr void drop_if(draft& acts, Test test) noexcept {
  for (std::size_t i = 0; i < acts.size();)
    if (test(acts[i]))
      acts.erase_at(i);
    else
      ++i;
}

// What stands on something else falls with it: an apology on its remedy, "have I got that right" on the paraphrase.
constexpr void drop_what_hangs(draft& acts, plan const& p) noexcept {
  auto const is_paraphrase = [](act a) { return a == act::reflect || a == act::summarise; };
  if (any_of(p.acts, is_remedy) && !any_of(acts, is_remedy))
    drop_if(acts, [](drafted_act const& a) { return a.kind == act::apologise; });
  if (any_of(p.acts, is_paraphrase) && !any_of(acts, is_paraphrase))
    drop_if(acts, [](drafted_act const& a) { return a.kind == act::confirm && a.about == topic::issue; });
}

// The lines one after another; false when they do not fit into the text or into what the channel allows.
constexpr bool write(utterance& out, draft const& acts, choice const& in) noexcept {
  out.text.clear(), out.said.clear();
  bool whole = true;
  for (auto const& a : acts) {
    bool const blank_between = in.language == text::language::en && !out.text.empty();
    std::size_t length = blank_between;
    for_filled(a.line.text, in.here, [&](std::string_view part) { length += part.size(); });
    // Half a sentence is worse than none.
    if (out.text.size() + length > out.text.capacity()) {
      whole = false;
      continue;
    }
    if (blank_between) (void)out.text.append(" ");
    for_filled(a.line.text, in.here, [&](std::string_view part) { (void)out.text.append(part); });
    (void)out.said.push_back({{a.kind, a.about, a.why}, {a.line.place, in.language}});
  }
  auto const& limits = in.limits;
  return whole &&
         (limits.characters == 0 || out.text.size() <= limits.characters ||
          characters_in(out.text) <= limits.characters) &&
         (limits.sentences == 0 || sentences_in(out.text) <= limits.sentences);
}

constexpr void add_emoji(utterance& out, choice const& in) noexcept {
  if (in.limits.emoji == 0 || out.text.empty()) return;
  auto const usage = culture_of(in.here.customer, in.language);
  auto const fitting = permitted_emoji(in.to, in.limits.medium, usage);
  if (fitting.size() == 0) return;
  auto const pick = static_cast<std::size_t>(mix_bits(in.here.seed + in.here.turn) % fitting.size());
  if (out.text.size() + 1 + fitting[pick].size() > out.text.capacity()) return;
  if (in.language == text::language::en) (void)out.text.append(" ");
  (void)out.text.append(fitting[pick]);
}

}  // namespace detail

/// Words a plan in the customer's language, within what a channel allows.
///
/// - Each act becomes a line of the book: about its topic before a general one, to the customer's feeling before `any`,
///   who is dissatisfied counting as upset, and who is angry neither strongly nor in a heated talk, too; with a filled
///   blank before without (a number that the reply names already is not named again), then one that is formal enough
///   for the channel; among equals a hash of the conversation's seed and the turn decides. The same input gives the
///   same text.
/// - A line with a blank that cannot be filled is not eligible. A line said before in this conversation is not eligible
///   (`situation::memory`), except that while a person is awaited or owns it may return after 8 turns.
/// - An act without an eligible line is dropped, and with a remedy the apology for it. See `utterance::stuck` for what
///   that may mean.
/// - Too many acts, characters or sentences: acts are left out, the least needed first (`expendable_acts`), never the
///   solving one, and never a part of a sentence. See `utterance::over_limits`.
/// - One emoji ends the reply where the limits ask for it and `permitted_emoji` has one.
/// - `und` is worded in English. O(lines of the acts), no allocation.
[[nodiscard]] constexpr utterance word(plan const& p, situation const& s, phrase_book const& book,
                                       channel_limits const& limits) noexcept {
  text::language const l = s.language == text::language::und ? text::language::en : s.language;
  plan kept = p;
  for (std::size_t i = 0; kept.acts.size() > limits.acts && (i = least_needed(kept.acts)) < kept.acts.size();)
    kept.acts.erase_at(i);
  detail::choice in{s, limits, l, book.of(l), detail::spoken_to(s), 0};
  detail::draft acts;
  for (auto const& a : kept.acts) {
    auto line = detail::choose_line(a, in, false);
    if (line.tier == 0 && s.owner != escalate::owner_state::bot) line = detail::choose_line(a, in, true);
    if (line.tier == 0) continue;
    in.said_blanks |= line.blanks;
    (void)acts.push_back({a.kind, a.about, a.why, line});
  }
  detail::drop_what_hangs(acts, kept);
  utterance out;
  while (!detail::write(out, acts, in)) {
    auto const i = least_needed(acts);
    out.over_limits = i == acts.size();
    if (out.over_limits) break;
    acts.erase_at(i);
  }
  out.over_limits = out.over_limits || (!limits.links && has_link(out.text));
  detail::add_emoji(out, in);
  bool wanted = false, solved = false;
  for (auto const& a : kept.acts) wanted = wanted || is_solving(a.kind);
  for (auto const& a : out.said) solved = solved || is_solving(a.what.kind);
  out.stuck = !kept.acts.empty() && (out.said.empty() || (wanted && !solved));
  return out;
}

/// The same for a chat.
[[nodiscard]] constexpr utterance word(plan const& p, situation const& s, phrase_book const& book) noexcept {
  return word(p, s, book, limits_of(channel::chat, s.language));
}

}  // namespace aplomb::respond
