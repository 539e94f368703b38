// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond.hpp>
#include <cstdint>

namespace aplomb_bench {

/// What a situation refers to.
struct moment {
  aplomb::escalate::service_reading now{};
  aplomb::classify::affect affect{};
  aplomb::respond::desk_facts facts{};
  aplomb::respond::ledger memory{};
  std::uint8_t severity = 0;
  aplomb::text::language language{};
};

/// A customer who complains and feels `felt` by `strength`, and a desk that has facts, so that nothing is refused early.
inline moment made(aplomb::classify::emotion felt, aplomb::score strength, aplomb::classify::aspect about,
                   std::uint8_t severity, aplomb::text::language language) {
  using namespace aplomb;
  using namespace aplomb::literals;
  using respond::deed;
  moment m;
  m.affect.emotions[index_of(felt)] = strength;
  m.affect.emotions[index_of(classify::emotion::neutral)] = 1.00_p - strength;
  m.affect.intensity = 2;
  m.affect.about = about;
  m.affect.purposes[index_of(classify::purpose::complaint)] = 1.00_p;
  m.now.level = strength;
  m.now.anger = m.affect.of(classify::emotion::anger);
  m.severity = severity;
  m.language = language;
  m.facts.can = respond::deed_set{deed::expedite, deed::look_up, deed::record_complaint};
  m.facts.cause = respond::fault_of::company;
  m.facts.reply_within = 2_h;
  m.facts.cause_text = language == text::language::en ? "the parcel was left behind" : "仓库漏发了您的包裹";
  return m;
}

/// The fourth message of a conversation with an open ask.
inline aplomb::respond::situation of(moment const& m, std::uint64_t seed) {
  using namespace aplomb::respond;
  situation s{.now = m.now, .affect = m.affect, .facts = m.facts, .memory = m.memory};
  s.language = m.language;
  s.severity = m.severity;
  s.has_memory = s.is_ask = s.ask_open = true;
  s.known.add(slot::order_number);
  s.values[aplomb::index_of(slot::order_number)] = "AB-12345";
  s.turn = 3;
  s.seed = seed;
  return s;
}

}  // namespace aplomb_bench
