// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/random.hpp"
#include <aplomb/respond.hpp>
#include <cstdint>
#include <string_view>

/// What the tests of replies have in common: a situation that owns what it refers to, and situations of all kinds.

namespace aplomb_test {

using namespace aplomb;
using namespace aplomb::respond;

struct scene {
  escalate::service_reading now{};
  classify::affect affect{};
  desk_facts facts{};
  ledger memory{};
  text::language language = text::language::en;
  escalate::owner_state owner{};
  escalate::handoff_reason reason{};
  bool handed_over_now = false, has_memory = true, is_ask = false, ask_open = false, is_greeting_only = false;
  bool closing = false;
  std::uint8_t severity = 0;
  std::uint16_t turn = 0;
  slot_set known{}, given{}, told{};
  bool names_matter = true;
  instant at{};
  std::uint64_t seed = 0;
  std::string_view order_number{};
  bool wronged = false;
  uptake taken_up{};
  subject sort{};
  classify::thing named{};
  classify::grievance grieved{};
  classify::need need{};
  classify::helpful_fact lacking{};
  bool needs_no_fact = false;
  slot_set candidates{};
  customer_model customer{};

  constexpr scene& feels(classify::emotion e, int intensity) noexcept {
    for (auto& s : affect.emotions) s = {};
    affect.emotions[index_of(e)] = score::of(900);
    affect.intensity = static_cast<std::uint8_t>(intensity);
    if (classify::is_negative(e)) now.level = score::of(intensity * 300);
    return *this;
  }
  constexpr scene& asks() noexcept {
    is_ask = ask_open = true;
    return *this;
  }
  constexpr situation view() const noexcept {
    situation s{.now = now,
                .affect = affect,
                .facts = facts,
                .memory = memory,
                .language = language,
                .owner = owner,
                .reason = reason,
                .handed_over_now = handed_over_now,
                .has_memory = has_memory,
                .is_ask = is_ask,
                .ask_open = ask_open,
                .names_matter = names_matter,
                .is_greeting_only = is_greeting_only,
                .wronged = wronged,
                .closing = closing,
                .taken_up = taken_up,
                .sort = sort,
                .named = named,
                .grieved = grieved,
                .need = need,
                .lacking = lacking,
                .needs_no_fact = needs_no_fact,
                .severity = severity,
                .turn = turn,
                .known = known,
                .given = given,
                .told = told,
                .customer = customer,
                .candidates = candidates,
                .seed = seed,
                .at = at};
    s.values[index_of(slot::order_number)] = order_number;
    return s;
  }
  template <policy P>
  constexpr plan plan_of(P const& how) const noexcept {
    plan p;
    (void)how(view(), p);
    return p;
  }
};

/// A desk that can do and promise everything.
inline desk_facts full_facts(random& r) {
  desk_facts f;
  for (auto d : aplomb::all_of<deed>())
    if (!r.one_in(3)) f.can.add(d);
  f.cause = static_cast<fault_of>(r.below(count_of<fault_of>));
  f.agents = static_cast<known_to_be>(r.below(count_of<known_to_be>));
  if (r.one_in(2)) f.reply_within = 2_h;
  if (r.one_in(3)) f.answer = std::string_view{"answer"};
  if (r.one_in(2)) f.cause_text = std::string_view{"cause"};
  if (r.one_in(2)) f.offer = std::string_view{"offer"};
  if (r.one_in(2)) f.compensation = std::string_view{"compensation"};
  if (r.one_in(2)) f.retention = std::string_view{"retention"};
  if (r.one_in(2)) f.hours = std::string_view{"9-17"};
  if (r.one_in(2)) f.resource = std::string_view{"a help line"};
  return f;
}

/// A customer of any kind.
inline customer_model any_customer(random& r) {
  customer_model c;
  classify::psychology_scores shown;
  for (auto p : aplomb::all_of<classify::psychology>())
    if (r.one_in(4)) shown.of_each[index_of(p)] = score::of(static_cast<int>(r.below(1001)));
  c.mind.hear(shown);
  c.source = static_cast<problem_source>(r.below(count_of<problem_source>));
  c.problem = static_cast<classify::problem_type>(r.below(count_of<classify::problem_type>));
  c.blamed = static_cast<classify::fault_of>(r.below(count_of<classify::fault_of>));
  c.claim = static_cast<classify::remedy>(r.below(count_of<classify::remedy>));
  c.nature = static_cast<case_nature>(r.below(count_of<case_nature>));
  c.profile.tier = static_cast<customer_tier>(r.below(count_of<customer_tier>));
  constexpr std::string_view wish = "I expect it by tomorrow.";
  if (r.one_in(3)) c.expected.hear(classify::expectation_in(wish), wish);
  c.purpose_known = r.one_in(2), c.facts_told = r.one_in(2), c.mood_known = r.one_in(2);
  return c;
}

/// A situation of any kind, consistent in itself: what is given is known, only an open ask is asked.
inline scene any_scene(random& r) {
  scene s;
  auto const often = [&](unsigned n) { return score::of(r.one_in(n) ? 900 : static_cast<int>(r.below(400))); };
  s.feels(static_cast<classify::emotion>(r.below(count_of<classify::emotion>)), 1 + static_cast<int>(r.below(3)));
  if (s.affect.main_emotion() == classify::emotion::neutral) s.affect.intensity = 0;
  s.affect.about = static_cast<classify::aspect>(r.below(count_of<classify::aspect>));
  s.affect.purposes[r.below(count_of<classify::purpose>)] = score::of(900);
  s.now.anger = s.affect.of(classify::emotion::anger);
  s.now.wants_human = often(12), s.now.threat = often(12), s.now.abuse = often(12), s.now.self_harm = often(20);
  s.now.churn = often(10);
  s.affect.abused = static_cast<classify::abuse_target>(r.below(count_of<classify::abuse_target>));
  s.affect.abuse_level = static_cast<std::uint8_t>(r.below(4));
  s.names_matter = r.one_in(2);
  for (auto x : {slot::when, slot::amount, slot::issue, slot::details})
    if (r.one_in(3)) s.told.add(x);
  if (r.one_in(5)) s.affect.flags[index_of(classify::flag::gratitude)] = score::of(900);
  if (!r.one_in(3)) s.facts = full_facts(r);
  s.language = static_cast<text::language>(r.below(count_of<text::language>));
  s.owner = static_cast<escalate::owner_state>(r.below(3));
  if (s.owner != escalate::owner_state::bot)
    s.reason = static_cast<escalate::handoff_reason>(1 + r.below(count_of<escalate::handoff_reason> - 1));
  s.handed_over_now = s.owner == escalate::owner_state::waiting && r.one_in(2);
  s.has_memory = !r.one_in(4);
  s.ask_open = r.one_in(2);
  s.is_ask = s.ask_open && r.one_in(2);
  s.is_greeting_only = !s.is_ask && r.one_in(8);
  s.closing = r.one_in(15);
  s.wronged = r.one_in(6);
  if (r.one_in(3)) s.taken_up = static_cast<uptake>(r.below(count_of<uptake>));
  s.sort = static_cast<subject>(r.below(count_of<subject>));
  s.named = static_cast<classify::thing>(r.below(count_of<classify::thing>));
  s.grieved = static_cast<classify::grievance>(r.below(count_of<classify::grievance>));
  s.affect.unknown = r.one_in(12);
  s.severity = static_cast<std::uint8_t>(r.below(10));
  s.turn = static_cast<std::uint16_t>(r.below(60));
  for (auto x : aplomb::all_of<slot>())
    if (r.one_in(3)) {
      s.known.add(x);
      if (r.one_in(4)) s.given.add(x);
    }
  s.customer = any_customer(r);
  if (r.one_in(6)) {
    promise made{instant{1000}, act::commit, topic::none};
    made.told = r.one_in(2) ? promise_stage::overdue : promise_stage::nothing;
    (void)s.memory.note(made);
    s.at = instant{static_cast<std::int64_t>(r.below(2000))};
  }
  for (auto x : {slot::order_number, slot::phone})
    if (!s.known.has(x) && r.one_in(4)) s.candidates.add(x);
  s.need = static_cast<classify::need>(r.below(count_of<classify::need>));
  if (r.one_in(3)) s.lacking = static_cast<classify::helpful_fact>(r.below(count_of<classify::helpful_fact>));
  s.needs_no_fact = s.lacking == classify::helpful_fact::none && r.one_in(4);
  s.seed = r.next();
  if (r.one_in(2)) s.order_number = "A123456789";
  for (std::uint64_t i = r.below(12); i > 0; --i)
    s.memory.note(static_cast<act>(r.below(count_of<act>)), static_cast<topic>(r.below(count_of<topic>)),
                  static_cast<std::uint16_t>(r.below(s.turn + 1u)));
  return s;
}

}  // namespace aplomb_test
