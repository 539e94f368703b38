// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/checksum.hpp"
#include "support/random.hpp"
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/companions.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/session/snapshot.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace aplomb_test {

/// Ladders that never change, so that the snapshots kept in tests/session/golden belong to them for ever.
struct golden_desk {
  static constexpr aplomb::escalate::state_fact heat[] = {{"calm", 0}, {"tense", 4}, {"boiling", 8}};
  static constexpr aplomb::escalate::state_fact owner[] = {
      {"bot", 0}, {"queue", 4, aplomb::escalate::owner::waiting}, {"agent", 4, aplomb::escalate::owner::person}};

  [[nodiscard]] constexpr aplomb::ladder_pair ladders() const noexcept {
    aplomb::ladder_pair pair;
    pair.heat.states = heat, pair.heat.state_count = 3;
    pair.owner.states = owner, pair.owner.state_count = 3;
    pair.fingerprint = 0xA1B2C3D4;
    return pair;
  }
};

/// The same ladders a release later: other numbers and names.
struct later_desk {
  static constexpr aplomb::escalate::state_fact heat[] = {{"boiling", 8}, {"calm", 0}, {"strained", 4}};
  static constexpr aplomb::escalate::state_fact owner[] = {
      {"bot", 0}, {"person", 4, aplomb::escalate::owner::person}, {"queue", 4, aplomb::escalate::owner::waiting}};

  [[nodiscard]] constexpr aplomb::ladder_pair ladders() const noexcept {
    aplomb::ladder_pair pair;
    pair.heat.states = heat, pair.heat.state_count = 3;
    pair.owner.states = owner, pair.owner.state_count = 3;
    pair.fingerprint = 0x0BADCAFE;
    return pair;
  }
};

APLOMB_ENUM(manners_state, std::uint8_t, polite, curt, rude)

/// Ladders that run beside the golden desk, and never change either: one that counts and waits, one that does neither.
struct golden_manners
    : aplomb::escalate::ladder<manners_state, aplomb::escalate::service_reading, manners_state::polite> {
  static constexpr std::string_view name = "manners";
  static constexpr auto table = [] {
    using namespace aplomb::escalate;
    using namespace aplomb::literals;
    using enum manners_state;
    return rows(polite + on<message>[axes::anger >= 0.50_p] = curt,
                curt + on<message>[axes::anger >= 0.50_p].for_turns<3>() = rude,
                curt + on<message>[axes::anger < 0.50_p].for_turns<2>() = polite, rude + on<timer>.after(10_min) = curt,
                rude + on<resolved> = polite);
  }();
};
struct golden_lamp : aplomb::escalate::ladder<manners_state, aplomb::escalate::service_reading, manners_state::polite> {
  static constexpr std::string_view name = "lamp";
  static constexpr auto table = [] {
    using namespace aplomb::escalate;
    using namespace aplomb::literals;
    using enum manners_state;
    return rows(polite + on<message>[axes::worry >= 0.50_p] = curt, curt + on<message>[axes::worry >= 0.80_p] = rude,
                any + on<resolved> = polite);
  }();
};
using golden_beside = aplomb::companions<golden_manners, golden_lamp>;

APLOMB_ENUM(later_manners_state, std::uint8_t, rough, polite, curt)

/// The first of them a release later: "rude" is called "rough", and the numbers are others.
struct later_manners
    : aplomb::escalate::ladder<later_manners_state, aplomb::escalate::service_reading, later_manners_state::polite> {
  static constexpr std::string_view name = "manners";
  static constexpr auto table = [] {
    using namespace aplomb::escalate;
    using namespace aplomb::literals;
    using enum later_manners_state;
    return rows(polite + on<message>[axes::anger >= 0.50_p] = curt,
                curt + on<message>[axes::anger >= 0.50_p].for_turns<2>() = rough,
                curt + on<message>[axes::anger < 0.50_p] = polite, rough + on<timer>.after(20_min) = curt);
  }();
};

/// Places on the golden ladders as any walk may leave them.
inline golden_beside random_beside(random& r) {
  using namespace aplomb;
  golden_beside beside;
  instant now{1'772'414'045'000};
  for (std::uint64_t i = r.below(12); i > 0; --i) {
    escalate::service_reading axes;
    axes.anger = score::of(r.between(0, 1000));
    axes.worry = score::of(r.between(0, 1000));
    now = now + duration{r.between(0, 600'000)};
    if (r.one_in(5))
      (void)beside.tick(now, axes);
    else
      (void)beside.hear(axes, r.one_in(4) ? instant{} : now);
  }
  return beside;
}

/// The bytes of a snapshot with the size and the checksum that belong to them, as a writer of one's own would put in.
inline std::string resealed(std::string bytes) {
  return resealed(aplomb::detail::conversation_seal(), std::move(bytes));
}

/// What lines.v5.snapshot and lines.v5.json hold, as the library of schema 5 wrote them, when a language had 810 lines: some
/// of the lines from 700 on of each language, in turns that rise with them.
inline aplomb::case_file lines_of_schema_5() {
  using namespace aplomb;
  case_file file;
  for (unsigned place = 700; place < 810; ++place)
    for (auto spoken : all_of<text::language>())
      if ((place + 3 * index_of(spoken)) % 7 == 0)
        file.said.note(respond::variant_id{static_cast<std::uint16_t>(place), spoken},
                       static_cast<std::uint16_t>(place / 10 + 220));
  return file;
}

/// Any conversation of the golden desk that an engine could have made.
inline aplomb::conversation random_talk(random& r) {
  using namespace aplomb;
  conversation talk;
  talk.ladders = golden_desk{}.ladders().fingerprint;
  talk.version = static_cast<std::uint32_t>(r.next() >> r.below(33) | 1u);
  talk.seed = static_cast<std::uint32_t>(r.next());
  talk.turns = static_cast<std::uint16_t>(r.below(65536));
  talk.heat = static_cast<std::uint8_t>(r.below(3));
  talk.owner = static_cast<std::uint8_t>(r.below(3));
  talk.language = static_cast<text::language>(r.below(count_of<text::language>));
  for (auto* n : {&talk.contacts, &talk.negative_run, &talk.repeats, &talk.unanswered})
    *n = static_cast<std::uint8_t>(r.below(256));
  talk.called_for = static_cast<escalate::handoff_reason>(r.below(count_of<escalate::handoff_reason>));
  talk.ask_open = r.one_in(2);
  talk.about = static_cast<classify::aspect>(r.below(count_of<classify::aspect>));
  talk.last_act = static_cast<classify::desk_act>(r.below(count_of<classify::desk_act>));
  for (std::uint64_t i = r.below(6); i > 0; --i) {
    classify::affect a;
    for (auto& s : a.emotions) s = score::of(r.between(0, 1000));
    for (auto& s : a.satisfactions) s = score::of(r.between(0, 1000));
    a.valence = score::of(r.between(-1000, 1000));
    a.intensity = static_cast<std::uint8_t>(r.below(4));
    a.unknown = r.one_in(4);
    talk.mood.hear(a);
  }
  for (auto* t : {&talk.last_heard, &talk.waiting_since, &talk.heat_since, &talk.owner_since, &talk.last_tick})
    t->ms = static_cast<std::int64_t>(r.next()) >> r.below(64);
  talk.last_ask = r.next() >> r.below(64);
  for (auto* counters : {&talk.heat_counters, &talk.owner_counters})
    for (auto& n : counters->of) n = static_cast<std::uint8_t>(r.one_in(2) ? 0 : r.below(256));
  return talk;
}

/// Any case file that an engine could have made.
inline aplomb::case_file random_file(random& r) {
  using namespace aplomb;
  case_file file;
  for (std::uint64_t i = r.below(80); i > 0; --i) {
    classify::reading heard;
    std::string const words = r.text(1 + r.below(40));
    constexpr text::piece_kind kinds[] = {text::piece_kind::reference, text::piece_kind::phone, text::piece_kind::url};
    if (r.one_in(3)) (void)heard.mentions.push_back({r.pick(kinds), 0, static_cast<std::uint32_t>(words.size())});
    file.hear(heard, score::of(r.between(0, 1000)), words);
  }
  for (std::uint64_t i = r.below(8); i > 0; --i) {
    classify::ask one;
    one.fingerprint = r.next() >> r.below(64);
    one.kind = static_cast<classify::ask_kind>(r.below(count_of<classify::ask_kind>));
    one.about = static_cast<classify::aspect>(r.below(count_of<classify::aspect>));
    one.pressing = score::of(r.between(0, 1000));
    file.asked.hear({one}, static_cast<std::uint16_t>(r.below(65536)));
  }
  if (r.one_in(2)) {
    auto& who = file.customer.profile;
    who.name = r.text(1 + r.below(28));
    who.title = static_cast<respond::form_of_address>(r.below(count_of<respond::form_of_address>));
    who.tier = static_cast<respond::customer_tier>(r.below(count_of<respond::customer_tier>));
    who.worth = static_cast<respond::customer_worth>(r.below(count_of<respond::customer_worth>));
    who.place = static_cast<respond::region>(r.below(count_of<respond::region>));
    who.spoken = static_cast<text::language>(r.below(count_of<text::language>));
    who.contacts = static_cast<std::uint8_t>(r.below(256));
    who.tenure_months = static_cast<std::uint16_t>(r.below(65536));
    for (auto fact : all_of<classify::known_fact>())
      if (r.one_in(4)) who.known.add(fact);
    file.customer.source = static_cast<respond::problem_source>(r.below(count_of<respond::problem_source>));
    classify::deadline due;
    due.kind = static_cast<classify::due_kind>(r.below(count_of<classify::due_kind>));
    due.weekday = static_cast<std::uint8_t>(r.below(8));
    due.days = static_cast<std::uint16_t>(r.below(65536));
    due.minute = static_cast<std::uint16_t>(r.below(1441));
    due.span = static_cast<std::int32_t>(r.below(0x80000000u));
    file.customer.expected.agree(due);
  }
  for (std::uint64_t i = r.below(60); i > 0; --i) {
    auto const turn = static_cast<std::uint16_t>(r.below(65536));
    // One draw a statement: the order in which arguments are evaluated is not the same everywhere.
    auto const act = static_cast<respond::act>(r.below(count_of<respond::act>));
    auto const about = static_cast<respond::topic>(r.below(count_of<respond::topic>));
    file.said.note(act, about, turn);
    file.said.note(respond::variant_id{static_cast<std::uint16_t>(r.below(respond::variant_id::limit)),
                                       static_cast<text::language>(r.below(count_of<text::language>))},
                   turn);
    if (r.one_in(8))
      file.said.note(respond::promise{{r.between(0, 2'000'000'000'000)},
                                      static_cast<respond::act>(r.below(count_of<respond::act>)),
                                      static_cast<respond::topic>(r.below(count_of<respond::topic>)),
                                      r.one_in(2),
                                      r.one_in(2)});
  }
  return file;
}

}  // namespace aplomb_test
