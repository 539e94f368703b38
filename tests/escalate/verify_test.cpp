// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/escalate/table.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <aplomb/escalate/verify.hpp>
#include <array>
#include <set>
#include <string>
#include <vector>

/// The verifier against an explorer that knows nothing of boxes: it tries every state, event, reading and time.

using namespace aplomb;
using namespace aplomb::escalate;

namespace {

struct trio {
  score a{}, b{}, c{};
};
BOOST_DESCRIBE_STRUCT(trio, (), (a, b, c))

constexpr std::array<std::int16_t, 3> cuts{250, 500, 750};
constexpr std::array<std::int16_t, 4> samples{100, 300, 600, 900};  // one in each range between cuts
constexpr std::array<std::int64_t, 3> waits{0, 1000, 2000};

row_fact random_row(aplomb_test::random& r, std::size_t states, ladder_parts const& parts) {
  row_fact row;
  auto const below = [&](std::size_t n) { return static_cast<std::uint8_t>(r.below(n)); };
  auto const dice = below(8);
  row.leaves = dice == 0 ? origin::every : dice == 1 ? origin::any : origin::one;
  row.from = below(states);
  row.to = below(states);
  row.stays = row.leaves == origin::one ? row.from == row.to : below(6) == 0;
  row.event = below(parts.events.size());
  row.first = below(4) == 0;
  row.reopens = below(4) == 0;
  if (parts.events[row.event].kind == event_kind::clock) row.after_ms = waits[below(3)];
  for (std::uint8_t axis = 0; axis < 3; ++axis) {
    auto const kind = below(5);
    if (kind >= 3) continue;
    auto const low = kind == 1 ? thresholds::lowest : cuts[below(3)];
    auto const high = kind == 0 ? thresholds::highest : cuts[below(3)];
    row.guard.narrow(axis, low, high,
                     axis == 0   ? signal::words
                     : axis == 1 ? signal::behaviour
                                 : signal::words,
                     axis == 2 ? weight::alone : weight::corroborated);
  }
  return row;
}

ladder_parts random_parts(aplomb_test::random& r) {
  ladder_parts parts;
  parts.axes = {"a", "b", "c"};
  parts.effects = {"none"};
  parts.events = {{"message", event_kind::reading},
                  {"timer", event_kind::clock},
                  {"press", event_kind::plain},
                  {"release", event_kind::release}};
  std::size_t const states = 2 + r.below(4);
  bool const owned = r.below(3) == 0;
  for (std::size_t s = 0; s < states; ++s)
    parts.states.push_back({"s" + std::to_string(s), 0,
                            owned && r.below(3) == 0 ? owner::person
                            : r.below(6) == 0        ? owner::waiting
                                                     : owner::bot,
                            r.below(6) == 0});
  std::size_t const rows = 1 + r.below(9);
  for (std::size_t i = 0; i < rows; ++i) parts.rows.push_back(random_row(r, states, parts));
  return parts;
}

/// Every rule restated over single readings.
class explorer {
 public:
  explicit explorer(ladder_parts const& parts) : parts_(parts) { explore(); }

  std::set<rule> found;

 private:
  bool may_leave(row_fact const& row, std::size_t s) const {
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
  static bool holds(row_fact const& row, std::array<std::int16_t, 3> const& now) {
    for (std::size_t i = 0; i < row.guard.size; ++i) {
      auto const value = now[row.guard.axis[i]];
      if (value < row.guard.at_least[i] || value >= row.guard.below[i]) return false;
    }
    return true;
  }
  static bool in_time(row_fact const& row, std::int64_t now, std::int64_t before) {
    if (row.after_ms == 0) return true;
    return row.stays ? before < row.after_ms && row.after_ms <= now : row.after_ms <= now;
  }

  void explore() {
    std::size_t const n = parts_.states.size();
    std::vector<std::vector<bool>> edge(n, std::vector<bool>(n));
    std::vector<bool> alive(parts_.rows.size());
    for (auto a : samples)
      for (auto b : samples)
        for (auto c : samples)
          for (std::size_t e = 0; e < parts_.events.size(); ++e) at_reading({a, b, c}, e, edge, alive);
    for (bool row_alive : alive)
      if (!row_alive) found.insert(rule::dead_row);
    structure();
    paths(edge);
  }

  void at_reading(std::array<std::int16_t, 3> const& now, std::size_t event, std::vector<std::vector<bool>>& edge,
                  std::vector<bool>& alive) {
    std::size_t const n = parts_.states.size();
    std::vector<std::vector<bool>> at_once(n, std::vector<bool>(n));
    for (std::size_t s = 0; s < n; ++s)
      for (std::int64_t time : {0, 1000, 2000, 3000})
        for (std::int64_t before : {0, 1000, 2000}) {
          if (before > time) continue;
          std::vector<std::size_t> enabled;
          bool first = false;
          for (std::size_t i = 0; i < parts_.rows.size(); ++i) {
            row_fact const& row = parts_.rows[i];
            if (row.event != event || !may_leave(row, s) || !holds(row, now) || !in_time(row, time, before)) continue;
            enabled.push_back(i);
            first = first || row.first;
          }
          for (std::size_t i : enabled)
            for (std::size_t k : enabled) {
              row_fact const& x = parts_.rows[i];
              row_fact const& y = parts_.rows[k];
              if (i < k && x.first == y.first && x.after_ms == y.after_ms) found.insert(rule::overlap);
            }
          for (std::size_t i : enabled) {
            row_fact const& row = parts_.rows[i];
            if (first && !row.first) continue;
            alive[i] = true;
            if (row.stays) continue;
            edge[s][row.to] = true;
            if (time == 0 && row.after_ms == 0) at_once[s][row.to] = true;
          }
        }
    for (std::size_t s = 0; s < n; ++s)
      if (reaches(at_once, s)[s]) found.insert(rule::flapping);
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
    for (row_fact const& row : parts_.rows) {
      if (row.stays) continue;
      for (std::size_t s = 0; s < parts_.states.size(); ++s) {
        if (!may_leave(row, s) || s == row.to) continue;
        auto const& from = parts_.states[s];
        auto const& to = parts_.states[row.to];
        auto const kind = parts_.events[row.event].kind;
        if (from.final && !row.reopens) found.insert(rule::final_leaves);
        if (from.owned_by == owner::person && to.owned_by != owner::person && kind != event_kind::release)
          found.insert(rule::owned_leak);
        bool const intervenes = from.owned_by != to.owned_by || (to.final && !from.final);
        if (intervenes && kind == event_kind::reading && !backed(row.guard)) found.insert(rule::lone_signal);
      }
    }
  }
  static bool backed(thresholds const& guard) {
    std::set<signal> groups;
    for (std::size_t i = 0; i < guard.size; ++i)
      if (guard.at_least[i] > 0) {
        if (guard.weight[i] == weight::alone) return true;
        groups.insert(guard.group[i]);
      }
    return groups.size() >= 2;
  }

  void paths(std::vector<std::vector<bool>> const& edge) {
    auto const from_start = reaches(edge, parts_.start);
    bool persons = false;
    for (auto const& s : parts_.states) persons = persons || s.owned_by == owner::person;
    for (std::size_t s = 0; s < parts_.states.size(); ++s) {
      if (s != parts_.start && !from_start[s]) found.insert(rule::unreachable);
      if (!persons || parts_.states[s].final || parts_.states[s].owned_by == owner::person) continue;
      auto const seen = reaches(edge, s);
      bool led = false;
      for (std::size_t t = 0; t < seen.size(); ++t)
        led = led || (seen[t] && parts_.states[t].owned_by == owner::person);
      if (!led) found.insert(rule::no_person);
    }
  }

  ladder_parts const& parts_;
};

std::string names(std::set<rule> const& rules) {
  std::string out;
  for (rule r : rules) (out += name_of(r)) += ' ';
  return out;
}

}  // namespace

TEST_CASE("the verifier and a brute-force explorer agree on ten thousand random ladders") {
  aplomb_test::random r{20261121};
  std::size_t passed = 0;
  std::array<std::size_t, count_of<rule>> seen{};
  for (int round = 0; round < 10000; ++round) {
    ladder_parts const parts = random_parts(r);
    table<trio> const made{parts};
    std::set<rule> by_proof;
    verify(made.view(), [&](finding const& f) { return by_proof.insert(f.what), true; });
    std::set<rule> const by_search = explorer{parts}.found;
    INFO("round " << round << ", proof: " << names(by_proof) << ", search: " << names(by_search));
    REQUIRE((by_proof == by_search));
    for (rule found : by_search) ++seen[index_of(found)];
    passed += by_search.empty();
  }
  // The comparison means nothing unless every rule was broken often, and some ladders were right.
  for (rule what : {rule::overlap, rule::flapping, rule::unreachable, rule::no_person, rule::owned_leak, rule::dead_row,
                    rule::lone_signal, rule::final_leaves}) {
    INFO(name_of(what));
    CHECK(seen[index_of(what)] > 200);
  }
  CHECK(passed > 100);
}

TEST_CASE("a finding reads as a sentence with its names filled in") {
  ladder_parts parts;
  parts.axes = {"a", "b", "c"};
  parts.effects = {"none"};
  parts.events = {{"message", event_kind::reading}};
  parts.states = {{"calm", 0, owner::bot, false}, {"tense", 5, owner::bot, false}};
  row_fact up;
  up.to = 1;
  up.guard.narrow(0, 500, thresholds::highest);
  row_fact down;
  down.from = 1;
  down.guard.narrow(0, thresholds::lowest, 600);
  parts.rows = {up, down};
  table<trio> const made{parts};
  std::vector<std::string> said;
  verify(made.view(), [&](finding const& f) { return said.emplace_back(explain(f, made.view()).view()), true; });
  REQUIRE(said.size() == 1);
  CHECK(
      said[0] ==
      "one unchanged reading runs in circles through `calm`, leaving it by row 0 and coming back by row 1; leave a gap "
      "between the up and the down threshold");
}

TEST_CASE("a ladder made to be hard to prove is refused as too tangled, in bounded time") {
  // 64 rows of `before_all` on random boxes over twelve axes, and 64 rows after them: whether one of those can fire is
  // a question of satisfiability. Without a budget the worst of such took more than eight seconds.
  aplomb_test::random r(7);
  std::size_t tangled = 0;
  for (int round = 0; round < 20; ++round) {
    ladder_parts parts;
    for (int s = 0; s < 32; ++s) parts.states.push_back({"s" + std::to_string(s), 0, {}, false});
    parts.events.push_back({"message", event_kind::reading});
    parts.effects = {"none"};
    for (auto name : axis_names<service_reading>) parts.axes.emplace_back(name);
    for (std::size_t i = 0; i < max_rows; ++i) {
      row_fact row;
      row.leaves = i % 2 == 0 ? origin::every : origin::one;
      row.from = static_cast<std::uint8_t>(r.below(32));
      row.to = static_cast<std::uint8_t>((row.from + 1 + r.below(31)) % 32);
      row.first = i < 100;
      for (std::size_t n = 1 + r.below(4); n > 0; --n) {
        bool const lower = r.below(2) == 0;
        auto const bound = static_cast<std::int16_t>(1 + r.below(999));
        (void)row.guard.narrow(static_cast<std::uint8_t>(r.below(20)), lower ? bound : thresholds::lowest,
                               lower ? thresholds::highest : bound);
      }
      parts.rows.push_back(row);
    }
    table<service_reading> const made{std::move(parts)};
    bool here = false;
    CHECK(verify(made.view(), [&](finding const& f) {
      here = here || f.what == rule::too_tangled;
      return true;
    }));
    tangled += here;
  }
  CHECK(tangled > 0);
}
