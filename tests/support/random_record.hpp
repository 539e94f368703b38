// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/random.hpp"
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/respond/record.hpp>
#include <cstdint>
#include <string>

namespace aplomb_test {

template <aplomb::described_enum E>
E random_of(random& r) {
  return static_cast<E>(r.below(aplomb::count_of<E>));
}

/// A record with any value in every member; names hold well-formed text.
inline aplomb::respond::record random_record(random& r) {
  using namespace aplomb;
  auto const name = [&] { return respond::record_name{r.text(static_cast<std::size_t>(r.below(8)))}; };
  auto const step = [&] {
    respond::recorded_step made{random_of<escalate::move>(r), static_cast<std::uint8_t>(r.below(255)), name(), name()};
    if (made.kind == escalate::move::ignored) made.row = 0;
    return made;
  };
  respond::record made;
  made.conversation = r.next();
  made.input = r.one_in(3) ? 0 : r.next();
  made.at = {r.one_in(3) ? 0 : static_cast<std::int64_t>(r.next())};
  made.version = static_cast<std::uint32_t>(r.next());
  made.ladders = static_cast<std::uint32_t>(r.next());
  made.turn = static_cast<std::uint16_t>(r.next());
  made.language = random_of<text::language>(r);
  made.person_owns = r.one_in(2), made.ends = r.one_in(2), made.truncated = r.one_in(2),
  made.wrong_version = r.one_in(2);
  made.event = name();
  made.heat = step(), made.owner = step();
  made.handoff = random_of<escalate::handoff_reason>(r), made.called_for = random_of<escalate::handoff_reason>(r);
  for (auto axis : escalate::axis_members<escalate::service_reading>)
    if (r.one_in(2)) made.axes.*axis = score::of(r.between(-1000, 1000));
  made.emotion = random_of<classify::emotion>(r), made.satisfaction = random_of<classify::satisfaction>(r);
  made.purpose = random_of<classify::purpose>(r), made.about = random_of<classify::aspect>(r);
  made.intensity = static_cast<std::uint8_t>(r.below(4));
  made.unknown = r.one_in(2);
  for (auto f : all_of<classify::flag>())
    if (r.one_in(3)) made.flags.add(f);
  for (auto n = r.below(9); n > 0; --n)
    (void)made.acts.push_back({random_of<respond::act>(r), random_of<respond::topic>(r), random_of<respond::rule>(r)});
  return made;
}

}  // namespace aplomb_test
