// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/random.hpp"
#include <algorithm>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/rule.hpp>
#include <aplomb/escalate/table.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

/// An explorer of small ladders that knows nothing of boxes, regions or budgets: it tries every state, event, reading,
/// time and answer of what the verifier does not see, by a step written down from the documentation.

namespace aplomb_test {

using namespace aplomb;
using namespace aplomb::escalate;

struct trio {
  score a{}, b{}, c{};
};
BOOST_DESCRIBE_STRUCT(trio, (), (a, b, c))

inline constexpr std::array<std::int16_t, 2> cuts{300, 600};
inline constexpr std::array<std::int16_t, 3> samples{100, 400, 900};  // one in each range between cuts
inline constexpr std::array<std::int64_t, 3> waits{0, 1000, 2000};
inline constexpr std::array<std::int64_t, 4> times{0, 1000, 2000, 3000};

using sample = std::array<std::int16_t, 3>;

/// What random ladders are made of.
struct recipe {
  std::size_t most_states = 5;
  std::size_t most_rows = 9;
  bool counts = false;     ///< at most two rows with streaks or cool-downs
  bool opaque = false;     ///< at most one row with an opaque guard
  bool clock = true;       ///< waits
  bool persons = false;    ///< many states that are not the bot's
  std::size_t bounds = 5;  ///< a row bounds an axis in three of so many cases
};

inline row_fact random_row(random& r, std::size_t states, ladder_parts const& parts, recipe const& how) {
  row_fact row;
  auto const below = [&](std::size_t n) { return static_cast<std::uint8_t>(r.below(n)); };
  auto const dice = below(8);
  row.leaves = dice == 0 ? origin::every : dice == 1 ? origin::any : origin::one;
  row.from = below(states);
  row.to = below(states);
  row.stays = row.leaves == origin::one ? row.from == row.to : below(6) == 0;
  row.event = below(parts.events.size());
  row.effect = below(3) == 0;
  row.first = below(4) == 0;
  row.reopens = below(4) == 0;
  if (parts.events[row.event].kind == event_kind::clock && how.clock) row.after_ms = waits[below(3)];
  for (std::uint8_t axis = 0; axis < 3; ++axis) {
    auto const kind = below(how.bounds);
    if (kind >= 3) continue;
    auto const low = kind == 1 ? thresholds::lowest : cuts[below(2)];
    auto const high = kind == 0 ? thresholds::highest : cuts[below(2)];
    row.guard.narrow(axis, low, high,
                     axis == 0   ? signal::words
                     : axis == 1 ? signal::behaviour
                                 : signal::words,
                     axis == 2 ? weight::alone : weight::corroborated);
  }
  return row;
}

inline ladder_parts random_parts(random& r, recipe const& how = {}) {
  ladder_parts parts;
  parts.axes = {"a", "b", "c"};
  parts.effects = {"none", "ring"};
  parts.events = {{"message", event_kind::reading},
                  {"timer", event_kind::clock},
                  {"press", event_kind::plain},
                  {"release", event_kind::release}};
  std::size_t const states = 2 + r.below(how.most_states - 1);
  bool const owned = how.persons || r.below(3) == 0;
  for (std::size_t s = 0; s < states; ++s)
    parts.states.push_back({"s" + std::to_string(s), static_cast<std::uint8_t>(r.below(4)),
                            owned && r.below(how.persons ? 2 : 3) == 0 ? owner::person
                            : r.below(6) == 0                          ? owner::waiting
                                                                       : owner::bot,
                            r.below(6) == 0});
  std::size_t const rows = 1 + r.below(how.most_rows);
  for (std::size_t i = 0; i < rows; ++i) parts.rows.push_back(random_row(r, states, parts, how));
  for (std::size_t n = how.counts ? 1 + r.below(2) : 0; n > 0; --n) {
    row_fact& row = parts.rows[r.below(parts.rows.size())];
    if (parts.events[row.event].kind == event_kind::clock) continue;
    row.turns = static_cast<std::uint8_t>(r.below(4));
    row.cooldown = static_cast<std::uint8_t>(row.turns < 2 || r.below(2) == 0 ? r.below(3) : 0);
  }
  if (how.opaque && r.below(3) == 0) parts.rows[r.below(parts.rows.size())].opaque = true;
  return parts;
}

/// Rows as bits.
using row_set = std::uint32_t;

/// The step, as the documentation has it.
class naive_ladder {
 public:
  /// A moment of the clock: how long in the state, and how long at the last event of the clock there.
  struct moment {
    std::int64_t now = 0;
    std::int64_t before = 0;
  };

  explicit naive_ladder(ladder_parts const& parts) : parts_(parts) {
    for (auto a : samples)
      for (auto b : samples)
        for (auto c : samples) readings.push_back({a, b, c});
    for (std::size_t e = 0; e < parts.events.size(); ++e) {
      std::set<row_set> seen;
      for (sample const& now : readings) seen.insert(holding(e, now));
      guards.push_back({seen.begin(), seen.end()});
      moments.emplace_back();
      for (auto now : times)
        for (auto before : times)
          if (before <= now && (now == 0 || parts.events[e].kind == event_kind::clock))
            moments.back().push_back({now, before});
    }
    for (std::size_t i = 0; i < parts.rows.size(); ++i) {
      if (parts.rows[i].turns > 1 || parts.rows[i].cooldown > 0) counting |= row_set{1} << i;
      if (parts.rows[i].opaque) opaque |= row_set{1} << i;
    }
  }

  std::vector<sample> readings;
  std::vector<std::vector<row_set>> guards;  ///< by event: the sets of rows whose guards hold together
  std::vector<std::vector<moment>> moments;  ///< by event
  row_set counting = 0;
  row_set opaque = 0;

  row_fact const& row(std::size_t i) const { return parts_.rows[i]; }
  ladder_parts const& parts() const { return parts_; }
  std::size_t states() const { return parts_.states.size(); }
  std::size_t events() const { return parts_.events.size(); }
  static bool has(row_set rows, std::size_t i) { return (rows >> i & 1u) != 0; }

  bool leaves(std::size_t i, std::size_t s) const {
    row_fact const& row = parts_.rows[i];
    switch (row.leaves) {
      case origin::one:
        return row.from == s;
      case origin::any:
        return !parts_.states[s].final && parts_.states[s].owned_by != owner::person && (row.stays || row.to != s);
      case origin::every:
        return row.stays || row.to != s;
    }
    return false;
  }
  std::size_t target(std::size_t i, std::size_t s) const { return parts_.rows[i].stays ? s : parts_.rows[i].to; }

  /// The rows on event `e` whose guards hold.
  row_set holding(std::size_t e, sample const& now) const {
    row_set found = 0;
    for (std::size_t i = 0; i < parts_.rows.size(); ++i)
      if (parts_.rows[i].event == e && holds(parts_.rows[i], now)) found |= row_set{1} << i;
    return found;
  }
  static bool holds(row_fact const& row, sample const& now) {
    for (std::size_t i = 0; i < row.guard.size; ++i) {
      auto const value = now[row.guard.axis[i]];
      if (value < row.guard.at_least[i] || value >= row.guard.below[i]) return false;
    }
    return true;
  }
  static bool in_time(row_fact const& row, moment at) {
    if (row.after_ms == 0) return true;
    return row.stays ? at.before < row.after_ms && row.after_ms <= at.now : row.after_ms <= at.now;
  }
  static bool goes_before(row_fact const& a, row_fact const& b) {
    if (a.first != b.first) return a.first;
    if (a.after_ms != b.after_ms) return a.after_ms > b.after_ms;
    return std::max<unsigned>(a.turns, 1) > std::max<unsigned>(b.turns, 1);
  }

  /// The rows that could fire in a state, were each of them alone.
  row_set enabled(std::size_t s, row_set held, moment at) const {
    row_set found = 0;
    for (std::size_t i = 0; i < parts_.rows.size(); ++i)
      if (has(held, i) && leaves(i, s) && in_time(parts_.rows[i], at)) found |= row_set{1} << i;
    return found;
  }
  /// Of these rows those that none goes before.
  row_set best(row_set rows) const {
    row_set found = 0;
    for (std::size_t i = 0; i < parts_.rows.size(); ++i) {
      if (!has(rows, i)) continue;
      bool beaten = false;
      for (std::size_t k = 0; k < parts_.rows.size(); ++k)
        beaten = beaten || (has(rows, k) && goes_before(parts_.rows[k], parts_.rows[i]));
      if (!beaten) found |= row_set{1} << i;
    }
    return found;
  }
  /// The one of them that fires; `no_row` when there is none.
  std::uint8_t winner(row_set rows) const {
    row_set const left = best(rows);
    for (std::uint8_t i = 0; i < parts_.rows.size(); ++i)
      if (has(left, i)) return i;
    return no_row;
  }
  /// Calls `each` with every part of `unsure`, the empty one and itself included.
  template <class Each>
  static void for_parts(row_set unsure, Each each) {
    for (row_set some = unsure;; some = (some - 1) & unsure) {
      each(some);
      if (some == 0) return;
    }
  }

 private:
  ladder_parts const& parts_;
};

/// Every rule of `verify` restated over single readings. Rows that count and rows with opaque guards may fire or not;
/// only of a streak it is asked whether it can be reached.
class explorer : public naive_ladder {
 public:
  explicit explorer(ladder_parts const& parts) : naive_ladder(parts), fires(parts.states.size()) { explore(); }

  std::set<rule> found;
  std::vector<row_set> fires;  ///< by state

 private:
  void explore() {
    row_set alive = 0;
    for (std::size_t i = 0; i < parts().rows.size(); ++i) {
      if (row(i).turns > 1) reach_streak(i);
      for (std::size_t s = 0; s < states(); ++s)
        if (row(i).turns < 2 && can_win(i, s)) fires[s] |= row_set{1} << i;
      for (row_set in_state : fires) alive |= in_state & row_set{1} << i;
      if (!has(alive, i)) found.insert(rule::dead_row);
    }
    std::vector<std::vector<bool>> edge(states(), std::vector<bool>(states()));
    for (std::size_t s = 0; s < states(); ++s)
      for (std::size_t i = 0; i < parts().rows.size(); ++i)
        if (has(fires[s], i) && !row(i).stays) edge[s][row(i).to] = true;
    flapping();
    structure();
    paths(edge);
    dead_waits();
  }

  bool can_win(std::size_t i, std::size_t s) {
    bool won = false;
    for (row_set held : guards[row(i).event])
      for (moment at : moments[row(i).event]) {
        row_set const here = enabled(s, held, at);
        for_parts(here & (counting | opaque),
                  [&](row_set some) { won = won || has(best(here & (~(counting | opaque) | some)), i); });
        for (std::size_t k = 0; k < parts().rows.size(); ++k)
          if (k != i && has(here, i) && has(here, k) && !goes_before(row(i), row(k)) && !goes_before(row(k), row(i)))
            found.insert(rule::overlap);
      }
    return won;
  }

  /// Walks over states and lengths of one streak.
  void reach_streak(std::size_t streak) {
    std::set<std::pair<std::size_t, unsigned>> seen;
    std::vector<std::pair<std::size_t, unsigned>> todo;
    auto const go = [&](std::size_t s, unsigned count) {
      if (seen.insert({s, count}).second) todo.push_back({s, count});
    };
    for (std::size_t s = 0; s < states(); ++s) go(s, 0);
    while (!todo.empty()) {
      auto const [s, before] = todo.back();
      todo.pop_back();
      (void)can_win(streak, s);  // for the overlaps
      for (std::size_t e = 0; e < events(); ++e)
        for (row_set held : guards[e])
          for (moment at : moments[e]) {
            unsigned count = before;
            bool ready = false;
            if (e == row(streak).event) {
              count = has(held, streak) && leaves(streak, s) ? std::min<unsigned>(before + 1, row(streak).turns) : 0;
              ready = count >= row(streak).turns;
            }
            row_set const here = enabled(s, held, at) & ~(ready ? row_set{0} : row_set{1} << streak);
            row_set const unsure =
                here & (counting | opaque) & ~(ready && !row(streak).opaque ? row_set{1} << streak : 0u);
            for_parts(unsure, [&, s = s](row_set some) {
              row_set const winners = best(here & (~unsure | some));
              if (winners == 0) go(s, count);
              for (std::size_t i = 0; i < parts().rows.size(); ++i) {
                if (!has(winners, i)) continue;
                if (i == streak)
                  fires[s] |= row_set{1} << i;
                else
                  go(target(i, s), leaves(streak, target(i, s)) ? count : 0);
              }
            });
          }
    }
  }

  void flapping() {
    for (std::size_t e = 0; e < events(); ++e)
      for (row_set held : guards[e]) {
        std::vector<std::vector<bool>> at_once(states(), std::vector<bool>(states()));
        for (std::size_t s = 0; s < states(); ++s) {
          row_set const here = enabled(s, held, {}) & ~opaque;
          for_parts(here & counting, [&](row_set some) {
            row_set const winners = best(here & (~counting | some)) & fires[s];
            for (std::size_t i = 0; i < parts().rows.size(); ++i)
              if (has(winners, i) && !row(i).stays) at_once[s][row(i).to] = true;
          });
        }
        for (std::size_t s = 0; s < states(); ++s)
          if (reaches(at_once, s)[s]) found.insert(rule::flapping);
      }
  }

  /// The states that one or more edges lead to.
  static std::vector<bool> reaches(std::vector<std::vector<bool>> const& edge, std::size_t from) {
    std::vector<bool> seen(edge.size());
    std::vector<std::size_t> todo{from};
    while (!todo.empty()) {
      std::size_t const s = todo.back();
      todo.pop_back();
      for (std::size_t t = 0; t < edge.size(); ++t)
        if (edge[s][t] && !seen[t]) seen[t] = true, todo.push_back(t);
    }
    return seen;
  }

  void structure() {
    for (std::size_t i = 0; i < parts().rows.size(); ++i) {
      if (row(i).stays) continue;
      for (std::size_t s = 0; s < states(); ++s) {
        if (!leaves(i, s) || s == row(i).to) continue;
        auto const& from = parts().states[s];
        auto const& to = parts().states[row(i).to];
        auto const kind = parts().events[row(i).event].kind;
        if (from.final && !row(i).reopens) found.insert(rule::final_leaves);
        bool const returns = kind == event_kind::release || (kind == event_kind::clock && row(i).after_ms > 0);
        if (from.owned_by == owner::person && to.owned_by != owner::person && !returns) found.insert(rule::owned_leak);
        bool const intervenes = from.owned_by != to.owned_by || (to.final && !from.final);
        if (intervenes && kind == event_kind::reading && !backed(row(i))) found.insert(rule::lone_signal);
      }
    }
  }
  static bool backed(row_fact const& row) {
    std::set<signal> groups;
    if (row.turns > 1) groups.insert(signal::behaviour);
    for (std::size_t i = 0; i < row.guard.size; ++i)
      if (row.guard.at_least[i] > 0) {
        if (row.guard.weight[i] == weight::alone) return true;
        groups.insert(row.guard.group[i]);
      }
    return groups.size() >= 2;
  }

  void paths(std::vector<std::vector<bool>> const& edge) {
    auto const from_start = reaches(edge, parts().start);
    bool persons = false;
    for (auto const& s : parts().states) persons = persons || s.owned_by == owner::person;
    for (std::size_t s = 0; s < states(); ++s) {
      if (s != parts().start && !from_start[s]) found.insert(rule::unreachable);
      if (!persons || parts().states[s].final || parts().states[s].owned_by == owner::person) continue;
      auto const seen = reaches(edge, s);
      bool led = false;
      for (std::size_t t = 0; t < seen.size(); ++t)
        led = led || (seen[t] && parts().states[t].owned_by == owner::person);
      if (!led) found.insert(rule::no_person);
    }
  }

  void dead_waits() {
    bool answers = false;
    auto const comes_by_itself = [&](std::size_t i) {
      auto const kind = parts().events[row(i).event].kind;
      return kind == event_kind::reading || kind == event_kind::clock;
    };
    for (std::size_t i = 0; i < parts().rows.size(); ++i) answers = answers || comes_by_itself(i);
    for (std::size_t s = 0; s < states() && states() > 1; ++s) {
      if (parts().states[s].final) continue;
      bool left = false;
      if (parts().states[s].owned_by == owner::bot) {
        left = !answers;
        for (std::size_t i = 0; i < parts().rows.size(); ++i)
          left = left || (has(fires[s], i) && !row(i).stays && comes_by_itself(i));
      } else {
        for (std::size_t e = 0; e < events(); ++e) left = left || left_in_time(s, e);
      }
      if (!left) found.insert(rule::dead_wait);
    }
  }
  bool left_in_time(std::size_t s, std::size_t e) const {
    for (row_set held : guards[e]) {
      bool left = false;
      for (std::int64_t deadline : {1000, 2000}) {
        row_set const here = enabled(s, held, {deadline, deadline - 1});
        bool due = false;
        for (std::size_t i = 0; i < parts().rows.size(); ++i)
          due = due || (has(here & ~opaque, i) && !row(i).stays && row(i).after_ms == deadline);
        bool moves = due;
        for_parts(here & opaque, [&](row_set some) {
          std::uint8_t const fired = winner(here & (~opaque | some));
          moves = moves && fired != no_row && !row(fired).stays;
        });
        left = left || moves;
      }
      if (!left) return false;
    }
    return true;
  }
};

inline std::string names(std::set<rule> const& rules) {
  std::string out;
  for (rule r : rules) (out += name_of(r)) += ' ';
  return out;
}

}  // namespace aplomb_test
