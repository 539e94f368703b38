// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/insert_sorted.hpp>
#include <aplomb/crisis/alert_ladder.hpp>
#include <aplomb/crisis/monitor.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace aplomb::crisis {

/// Why a concern counts as unanswered. never: nothing was said about it; before_it_rose: the answer is older than what is
/// going on; worn_out: the answer has grown old while people still ask.
APLOMB_ENUM(gap_reason, std::uint8_t, never, before_it_rose, worn_out)

/// Something people ask about, as it stands. Topics of a monitor, rumours, or what you count yourself.
struct concern {
  std::uint16_t id = 0;      ///< the caller's number: of a topic, or of a rumour
  alert_level level{};       ///< how alarmed to be
  instant since{};           ///< when it began to be more than usual
  instant answered{};        ///< when it was last answered in public; zero: never
  std::uint32_t people = 0;  ///< conversations that ask
};

/// A concern without an answer.
struct gap {
  std::uint16_t id = 0;
  gap_reason why{};
  alert_level level{};
  duration waiting{};        ///< since it rose, or since the answer wore out
  std::uint32_t people = 0;  ///< conversations that ask

  friend constexpr bool operator==(gap const&, gap const&) noexcept = default;
};

/// The concerns that nobody has answered, the most pressing first: by level, then by people, then by waiting time, then by
/// number. A concern at quiet is none. An answer holds for `holds`, and only for what had begun when it was given. At most
/// 32; the least pressing are left out. Pure. O(concerns * 32).
template <class Concerns>
[[nodiscard]] constexpr fixed_vector<gap, 32> gaps_in(Concerns const& concerns, instant now, duration holds) noexcept {
  fixed_vector<gap, 32> out;
  auto const pressing = [&](gap const& a, gap const& b) {
    if (height_of(a.level) != height_of(b.level)) return height_of(a.level) > height_of(b.level);
    if (a.people != b.people) return a.people > b.people;
    if (a.waiting != b.waiting) return a.waiting > b.waiting;
    return a.id < b.id;
  };
  for (concern const& c : concerns) {
    if (c.level == alert_level::quiet) continue;
    gap found{c.id, gap_reason::never, c.level, now - c.since, c.people};
    if (c.answered.ms != 0) {
      if (c.answered < c.since)
        found.why = gap_reason::before_it_rose;
      else if (now - c.answered > holds)
        found.why = gap_reason::worn_out, found.waiting = duration{(now - c.answered).ms - holds.ms};
      else
        continue;
    }
    insert_sorted(out, found, pressing);
  }
  return out;
}

/// When each topic was last answered in public. Trivially copyable.
template <topic_sorter Sorter = service_topics>
struct answer_log {
  instant at[count_of<typename Sorter::topic>]{};

  constexpr void answered(typename Sorter::topic t, instant when) noexcept { at[index_of(t)] = when; }
};

/// The topics of a monitor that are hot and without an answer.
template <class Sorter, settings S>
[[nodiscard]] constexpr fixed_vector<gap, 32> gaps_of(monitor<Sorter, S> const& watch,
                                                      answer_log<Sorter> const& answers, instant now,
                                                      duration holds = duration{24 * 3'600'000}) noexcept {
  using topic = typename Sorter::topic;
  concern all[count_of<topic>]{};
  for (auto const t : all_of<topic>()) {
    auto const r = watch.report(t);
    all[index_of(t)] = {static_cast<std::uint16_t>(index_of(t)), r.level,
                        r.since.ms != 0 && r.since < r.entered ? r.since : r.entered, answers.at[index_of(t)],
                        static_cast<std::uint32_t>(r.conversations)};
  }
  return gaps_in(all, now, holds);
}

}  // namespace aplomb::crisis
