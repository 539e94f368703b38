// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "escalate/explorer.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <aplomb/escalate/fires_at_most.hpp>
#include <aplomb/escalate/honours.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/monotone.hpp>
#include <aplomb/escalate/never.hpp>
#include <aplomb/escalate/opaque.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/escalate/total.hpp>
#include <aplomb/escalate/unproved.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// The proofs that one asks for by name, against the naive explorer, in both directions.

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb_test;

namespace {

constexpr recipe everything{.counts = true, .opaque = true};

/// The states of the findings that a proof reports.
template <class Proof>
std::set<std::size_t> states_found(Proof proof) {
  std::set<std::size_t> found;
  proof([&](finding const& f) { return found.insert(f.state), true; });
  return found;
}

bool is_total(naive_ladder const& ladder, std::size_t s) {
  for (std::size_t e = 0; e < ladder.events(); ++e) {
    row_set here = 0;
    for (std::size_t i = 0; i < ladder.parts().rows.size(); ++i)
      if (ladder.row(i).event == e && ladder.leaves(i, s)) here |= row_set{1} << i;
    if (here == 0 && ladder.parts().events[e].kind != event_kind::reading) continue;
    for (row_set held : ladder.guards[e])
      if ((held & here & ~(ladder.counting | ladder.opaque)) == 0) return false;
  }
  return true;
}

/// Whether `event`, sent `within` times on any readings in `when`, takes the conversation away from the bot.
bool is_honoured(naive_ladder const& ladder, std::size_t s, std::uint8_t event, thresholds const& when,
                 unsigned within) {
  if (ladder.parts().states[s].owned_by != owner::bot) return true;
  if (within == 0 || ladder.parts().states[s].final) return false;
  row_fact box;
  box.guard = when;
  std::set<row_set> guards;
  for (sample const& now : ladder.readings)
    if (naive_ladder::holds(box, now)) guards.insert(ladder.holding(event, now));
  std::set<std::size_t> next;
  for (row_set held : guards)
    for (auto at : ladder.moments[event]) {
      row_set const here = ladder.enabled(s, held, at);
      // Rows with a wait may be due or not.
      naive_ladder::for_parts(here & (ladder.counting | ladder.opaque), [&](row_set some) {
        std::uint8_t const row = ladder.winner(here & (~(ladder.counting | ladder.opaque) | some));
        next.insert(row == no_row ? s : ladder.target(row, s));
      });
    }
  return std::all_of(next.begin(), next.end(),
                     [&](std::size_t t) { return t != s && is_honoured(ladder, t, event, when, within - 1); });
}

bool is_monotone(naive_ladder const& ladder, std::size_t s, std::size_t axis) {
  auto const severity = [&](std::uint8_t row) {
    return ladder.parts().states[row == no_row ? s : ladder.target(row, s)].severity;
  };
  for (std::size_t e = 0; e < ladder.events(); ++e)
    for (auto at : ladder.moments[e]) {
      bool falls = false;
      naive_ladder::for_parts(ladder.counting, [&](row_set ready) {
        std::map<sample, unsigned> reached;
        for (sample const& now : ladder.readings)
          reached[now] = severity(ladder.winner(ladder.enabled(s, ladder.holding(e, now), at) &
                                                (~ladder.counting | ready) & ~ladder.opaque));
        for (auto const& [now, before] : reached)
          for (auto value : samples) {
            sample more = now;
            more[axis] = value;
            falls = falls || (value > now[axis] && reached[more] < before);
          }
      });
      if (falls) return false;
    }
  return true;
}

/// A ladder with all its memory: streaks, cool-downs, and how much of the waits is answered.
class walker : public naive_ladder {
 public:
  struct place {
    std::size_t state = 0;
    std::size_t answered = 0;              // which of `times` the last event of the clock was at
    std::array<std::uint8_t, 2> streak{};  // by place among the rows that count
    std::array<std::uint8_t, 2> cooling{};
    auto operator<=>(place const&) const = default;
  };
  struct way {
    std::size_t to = 0;
    std::uint8_t row = no_row;
  };

  /// From every state, with nothing counted yet, wherever events lead.
  explicit walker(ladder_parts const& parts) : naive_ladder(parts) {
    for (std::size_t i = 0; i < parts.rows.size(); ++i)
      if (has(counting, i)) counted_.push_back(i);
    for (std::size_t s = 0; s < states(); ++s) number({s, 0, {}, {}});
    for (std::size_t n = 0; n < places.size(); ++n) walk(n);
  }

  std::vector<place> places;
  std::vector<std::vector<way>> ways;  ///< by place

  /// What one event does: the place it leads to and the row that fires.
  std::pair<place, std::uint8_t> step(place from, std::size_t event, row_set held, std::size_t now,
                                      row_set answers) const {
    row_set ready = ~(counting | opaque) | (answers & opaque & ~counting);
    for (std::size_t k = 0; k < counted_.size(); ++k) {
      std::size_t const i = counted_[k];
      if (row(i).event != event) continue;
      bool const holds = has(held, i) && leaves(i, from.state) && (!has(opaque, i) || has(answers, i));
      if (from.cooling[k] > 0) {
        --from.cooling[k];
        continue;
      }
      std::uint8_t const needed = std::max<std::uint8_t>(1, row(i).turns);
      from.streak[k] = holds ? std::min<std::uint8_t>(needed, static_cast<std::uint8_t>(from.streak[k] + 1)) : 0;
      if (from.streak[k] == needed) ready |= row_set{1} << i;
    }
    bool const clock = parts().events[event].kind == event_kind::clock;
    moment const at = clock ? moment{times[now], times[from.answered]} : moment{};
    std::uint8_t const fired = winner(enabled(from.state, held, at) & ready);
    place to = from;
    if (clock) to.answered = now;
    if (fired == no_row) return {to, fired};
    to.state = target(fired, from.state);
    if (to.state != from.state) to.answered = 0;
    for (std::size_t k = 0; k < counted_.size(); ++k)
      if (counted_[k] == fired)
        to.streak[k] = 0, to.cooling[k] = row(fired).cooldown;
      else if (!leaves(counted_[k], to.state))
        to.streak[k] = 0;
    return {to, fired};
  }

 private:
  std::size_t number(place const& p) {
    auto const [at, fresh] = numbers_.insert({p, places.size()});
    if (fresh) places.push_back(p), ways.emplace_back();
    return at->second;
  }
  void walk(std::size_t n) {
    place const from = places[n];
    for (std::size_t e = 0; e < events(); ++e) {
      bool const clock = parts().events[e].kind == event_kind::clock;
      for (row_set held : guards[e])
        for (std::size_t now = clock ? from.answered : 0; now < (clock ? times.size() : 1); ++now)
          for_parts(held & opaque, [&](row_set answers) {
            auto const [to, fired] = step(from, e, held, now, answers);
            std::size_t const reached = number(to);  // may grow `ways`
            ways[n].push_back({reached, fired});
          });
    }
  }

  std::vector<std::size_t> counted_;
  std::map<place, std::size_t> numbers_;
};

/// The most rows with effect 1 that can fire in so many events.
unsigned most_effects(walker const& all, unsigned turns) {
  std::vector<unsigned> best(all.places.size());
  for (unsigned turn = 0; turn < turns; ++turn) {
    std::vector<unsigned> longer(best.size());
    for (std::size_t n = 0; n < best.size(); ++n)
      for (auto const& way : all.ways[n])
        longer[n] = std::max(longer[n], best[way.to] + (way.row != no_row && all.row(way.row).effect == 1 ? 1u : 0u));
    best = std::move(longer);
  }
  return best.empty() ? 0 : *std::max_element(best.begin(), best.end());
}

/// Whether some event on some reading, sent again and again at once, leads round for ever.
bool goes_round(walker const& all) {
  for (std::size_t e = 0; e < all.events(); ++e)
    for (row_set held : all.guards[e])
      for (std::size_t n = 0; n < all.places.size(); ++n) {
        // Long enough for every memory to have come round once, then once more.
        walker::place at = all.places[n];
        bool moved = false;
        for (int turn = 0; turn < 80; ++turn) {
          auto const [to, row] = all.step(at, e, held, 0, 0);
          moved = moved || (turn >= 40 && to.state != at.state);
          if (to == at) break;
          at = to;
        }
        if (moved) return true;
      }
  return false;
}

APLOMB_ENUM(tier, std::uint8_t, calm, tense, calling, over)
APLOMB_ENUM(note, std::uint8_t, none, warn)

/// A ladder that breaks every promise one could make for it.
struct careless : ladder<tier, service_reading, tier::calm> {
  using enum tier;
  static constexpr auto about =
      states(state(calm, 0), state(tense, 5), state(calling, 7).waiting(), state(over, 0).final());
  static constexpr auto table = [] {
    using namespace aplomb::escalate::axes;
    using namespace aplomb::literals;
    return rows(
        calm + on<message>[anger >= 0.60_p && anger < 0.90_p] / note::warn = tense,
        calm + on<message>[anger < 0.60_p && opaque([](auto const&, auto const&) noexcept { return true; })] = stay,
        tense + on<message>[anger < 0.30_p] = calm,
        tense + on<message>[anger >= 0.30_p && mood < 0.50_p && level < 0.50_p && worry < 0.50_p] / note::warn = stay,
        tense + on<message>[anger >= 0.30_p && mood >= 0.50_p && hurt < 0.50_p && churn < 0.50_p && relief < 0.50_p] =
            stay,
        any + on<request> = calling, calling + on<timer>.after(aplomb::duration{60'000}) = calm,
        any + on<resolved> = over);
  }();
};
constexpr ladder_view careless_view = view_of<careless>;

std::vector<std::string> said_by(auto proof) {
  std::vector<std::string> said;
  proof([&](finding const& f) { return said.emplace_back(explain(f, careless_view).view()), true; });
  return said;
}

}  // namespace

static_assert(unproved<careless>.size() == 1 && unproved<careless>[0] == 1);
static_assert(honours<careless, request>.within<1>());
static_assert(monotone<careless, axes::threat>);
static_assert(never<careless, tier::over, tier::calm>);

TEST_CASE("findings of the proofs by name read as sentences") {
  CHECK(said_by([](auto report) { verify_total(careless_view, 0, report); }) ==
        std::vector<std::string>{"on `message` some reading finds no row in `calm` that is sure to fire; widen a "
                                 "guard, or add `= stay` rows for the rest"});
  CHECK(said_by([](auto report) { verify_total(careless_view, 1, report); }) ==
        std::vector<std::string>{"the rows that leave `tense` on `message` name more than six axes, row 4 the seventh; "
                                 "combine signals into one axis, or split the state"});
  CHECK(said_by([](auto report) { verify_honours(careless_view, 0, {}, 2, report); }) ==
        std::vector<std::string>{
            "`message` does not lead from `calm` to a person in time: some reading meets row 0; add a row that leads "
            "there, put it into `before_all(...)`, and leave its guard without opaque parts and counts",
            "`message` does not lead from `tense` to a person in time: some reading meets row 2; add a row that leads "
            "there, put it into `before_all(...)`, and leave its guard without opaque parts and counts"});
  CHECK(said_by([](auto report) { verify_monotone(careless_view, 1, report); }) ==
        std::vector<std::string>{
            "on `message` a higher value alone leads from `calm` to a less severe state: it meets no row, the lower "
            "value row 0; extend the guard of the more severe row upwards"});
  CHECK(said_by([](auto report) { verify_never(careless_view, 2, 0, report); }) ==
        std::vector<std::string>{
            "row 6 leads from `calling` straight to the state that must never follow it; narrow its origin, or remove "
            "the row"});
  CHECK(said_by([](auto report) { verify_fires_at_most(careless_view, 1, 2, 3, report); }) ==
        std::vector<std::string>{
            "beginning in `calm` the effect can come more often than that in so many events, first by row 0; give its "
            "rows `.cooldown<N>()` or `.for_turns<N>()`, or leave the state for one where it does not come"});
  CHECK(said_by([](auto report) { verify_fires_at_most(careless_view, 1, 3, 3, report); }).empty());
}

TEST_CASE("total agrees with trying every reading on ten thousand random ladders") {
  aplomb_test::random r{20261123};
  std::array<std::size_t, 2> seen{};
  for (int round = 0; round < 10000; ++round) {
    ladder_parts const parts = random_parts(r, {.counts = true, .opaque = true, .bounds = 12});
    table<trio> const made{parts};
    naive_ladder const ladder{parts};
    for (std::uint8_t s = 0; s < parts.states.size(); ++s) {
      bool const proved = verify_total(made.view(), s, [](finding const&) { return false; });
      INFO("round " << round << ", state " << int{s});
      REQUIRE(proved == is_total(ladder, s));
      ++seen[proved];
    }
  }
  CHECK(seen[0] > 1000);
  CHECK(seen[1] > 1000);
}

TEST_CASE("honours agrees with playing every answer on ten thousand random ladders") {
  aplomb_test::random r{20261124};
  std::array<std::size_t, 4> honoured{};
  std::size_t refused = 0;
  for (int round = 0; round < 10000; ++round) {
    ladder_parts const parts = random_parts(r, {.counts = true, .opaque = true, .persons = true, .bounds = 12});
    table<trio> const made{parts};
    naive_ladder const ladder{parts};
    auto const event = static_cast<std::uint8_t>(r.below(parts.events.size()));
    thresholds when;
    if (r.below(2) == 0) when.narrow(static_cast<std::uint8_t>(r.below(3)), cuts[r.below(2)], thresholds::highest);
    for (unsigned within = 1; within <= 3; ++within) {
      auto const proof = states_found([&](auto report) { verify_honours(made.view(), event, when, within, report); });
      std::set<std::size_t> search;
      for (std::size_t s = 0; s < parts.states.size(); ++s) {
        if (parts.states[s].owned_by != owner::bot || parts.states[s].final) continue;
        if (is_honoured(ladder, s, event, when, within))
          honoured[within] += !is_honoured(ladder, s, event, when, within - 1);
        else
          search.insert(s), ++refused;
      }
      INFO("round " << round << ", event " << int{event} << ", within " << within);
      REQUIRE((proof == search));
    }
  }
  CHECK(refused > 1000);
  CHECK(honoured[1] > 500);
  CHECK(honoured[2] > 20);
}

TEST_CASE("monotone agrees with raising one value at a time on ten thousand random ladders") {
  aplomb_test::random r{20261125};
  std::array<std::size_t, 2> seen{};
  for (int round = 0; round < 10000; ++round) {
    ladder_parts const parts = random_parts(r, everything);
    table<trio> const made{parts};
    naive_ladder const ladder{parts};
    auto const axis = static_cast<std::uint8_t>(round % 3);
    auto const proof = states_found([&](auto report) { verify_monotone(made.view(), axis, report); });
    std::set<std::size_t> search;
    for (std::size_t s = 0; s < parts.states.size(); ++s) {
      bool const holds = is_monotone(ladder, s, axis);
      if (!holds) search.insert(s);
      ++seen[holds];
    }
    INFO("round " << round << ", axis " << int{axis});
    REQUIRE((proof == search));
  }
  CHECK(seen[0] > 1000);
  CHECK(seen[1] > 1000);
}

TEST_CASE("never agrees with the rows that fire on ten thousand random ladders") {
  aplomb_test::random r{20261126};
  std::array<std::size_t, 2> seen{};
  for (int round = 0; round < 10000; ++round) {
    ladder_parts const parts = random_parts(r, everything);
    table<trio> const made{parts};
    explorer const search{parts};
    auto const from = static_cast<std::uint8_t>(r.below(parts.states.size()));
    auto const to = static_cast<std::uint8_t>(r.below(parts.states.size()));
    std::set<std::size_t> by_proof, by_search;
    verify_never(made.view(), from, to, [&](finding const& f) { return by_proof.insert(f.row_a), true; });
    for (std::size_t i = 0; i < parts.rows.size(); ++i)
      if (naive_ladder::has(search.fires[from], i) && !parts.rows[i].stays && parts.rows[i].to == to)
        by_search.insert(i);
    INFO("round " << round);
    REQUIRE((by_proof == by_search));
    ++seen[by_proof.empty()];
  }
  CHECK(seen[0] > 1000);
  CHECK(seen[1] > 1000);
}

TEST_CASE("the bound on an effect is exact where no row counts and none waits") {
  aplomb_test::random r{20261127};
  std::array<std::size_t, 5> seen{};
  for (int round = 0; round < 10000; ++round) {
    ladder_parts const parts = random_parts(r, {.clock = false});
    if (explorer{parts}.found.count(rule::overlap) != 0) continue;
    table<trio> const made{parts};
    auto const turns = static_cast<unsigned>(1 + r.below(4));
    unsigned const most = most_effects(walker{parts}, turns);
    INFO("round " << round << ", turns " << turns << ", most " << most);
    auto const ends = [](finding const&) { return false; };
    REQUIRE(verify_fires_at_most(made.view(), 1, most, turns, ends));
    if (most > 0) REQUIRE_FALSE(verify_fires_at_most(made.view(), 1, most - 1, turns, ends));
    ++seen[most];
  }
  for (std::size_t n : seen) CHECK(n > 100);
}

TEST_CASE("the bound on an effect holds whatever rows count, wait and cannot be seen into") {
  aplomb_test::random r{20261128};
  std::size_t exact = 0, rounds = 0;
  for (int round = 0; round < 10000; ++round) {
    ladder_parts const parts = random_parts(r, {.most_states = 3, .most_rows = 6, .counts = true, .opaque = true});
    table<trio> const made{parts};
    auto const turns = static_cast<unsigned>(1 + r.below(6));
    unsigned const most = most_effects(walker{parts}, turns);
    unsigned proved = 0;
    while (!verify_fires_at_most(made.view(), 1, proved, turns, [](finding const&) { return false; })) ++proved;
    INFO("round " << round << ", turns " << turns << ", most " << most << ", proved " << proved);
    REQUIRE(proved >= most);
    ++rounds;
    exact += proved == most;
  }
  CHECK(exact * 10 > rounds * 9);
}

TEST_CASE("what is proved of rows that count holds for conversations with a memory") {
  aplomb_test::random r{20261129};
  std::size_t dead = 0, quiet = 0, round_about = 0;
  for (int round = 0; round < 10000; ++round) {
    ladder_parts const parts = random_parts(r, {.most_states = 4, .most_rows = 6, .counts = true});
    table<trio> const made{parts};
    std::set<std::size_t> dead_rows;
    bool flaps = false;
    verify(made.view(), [&](finding const& f) {
      if (f.what == rule::dead_row) dead_rows.insert(f.row_a);
      flaps = flaps || f.what == rule::flapping;
      return true;
    });
    walker const all{parts};
    std::set<std::size_t> fired;
    for (auto const& ways : all.ways)
      for (auto const& way : ways)
        if (way.row != no_row) fired.insert(way.row);
    INFO("round " << round);
    for (std::size_t i : dead_rows) {
      REQUIRE(fired.count(i) == 0);
      dead += parts.rows[i].turns > 1;
    }
    bool const goes = goes_round(all);
    if (goes) REQUIRE(flaps);
    quiet += !flaps;
    round_about += goes;
  }
  CHECK(dead > 200);
  CHECK(quiet > 100);
  CHECK(round_about > 200);
}
