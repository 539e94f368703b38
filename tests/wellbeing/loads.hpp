// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include "support/random.hpp"
#include <aplomb/wellbeing/rotation.hpp>
#include <cstdint>

namespace aplomb_test {

using namespace aplomb::literals;

inline aplomb::instant minute(std::int64_t m) { return {1'700'000'000'000 + m * 60'000}; }

/// A shift that starts at minute 0, of a person who agreed.
inline aplomb::wellbeing::exposure new_shift(aplomb::wellbeing::workload_limits limits = {}) {
  return {aplomb::wellbeing::consent::given_by_the_person(), minute(0), limits};
}

/// Any load: mostly of the size of a shift, sometimes far beyond it.
inline aplomb::wellbeing::load any_load(random& r) {
  auto const count = [&r](std::int64_t usual) {
    return r.one_in(20) ? r.between(0, std::int64_t{1} << 50) : r.between(0, usual);
  };
  aplomb::wellbeing::load l;
  l.contacts = count(80'000);
  l.hot = count(20'000);
  l.abuse = count(6'000);
  l.without_break = aplomb::duration{count(200 * 60'000)};
  l.without_long_break = aplomb::duration{l.without_break.ms + count(200 * 60'000)};
  l.observed = l.without_long_break;
  l.abuse_met = static_cast<std::uint8_t>(r.below(4));
  l.since_abuse = aplomb::duration{count(60 * 60'000)};
  l.hot_in_a_row = static_cast<std::uint8_t>(r.below(5));
  return l;
}

inline aplomb::wellbeing::amount any_amount(random& r) { return static_cast<aplomb::wellbeing::amount>(r.below(5)); }

inline aplomb::wellbeing::self_report any_report(random& r) {
  aplomb::wellbeing::self_report says;
  says.given = r.one_in(2);
  says.tired = any_amount(r);
  says.tense = any_amount(r);
  says.sad = any_amount(r);
  says.angry = any_amount(r);
  says.content = any_amount(r);
  says.rather_no_hot_ones = r.one_in(8);
  says.wants_help = r.one_in(8);
  return says;
}

/// A load with one count raised, and nothing lowered.
inline aplomb::wellbeing::load with_more(random& r, aplomb::wellbeing::load l) {
  auto const some = [&r] { return r.between(0, 50 * 60'000); };
  switch (r.below(5)) {
    case 0:
      l.contacts += some();
      break;
    case 1:
      l.hot += some();
      break;
    case 2:
      l.abuse += some();
      break;
    case 3: {
      auto const more = some();
      l.without_break.ms += more, l.without_long_break.ms += more, l.observed.ms += more;
      break;
    }
    default:
      ++l.hot_in_a_row;
  }
  return l;
}

}  // namespace aplomb_test
