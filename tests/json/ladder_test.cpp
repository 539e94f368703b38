// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/counting_ladder.hpp"
#include "support/random.hpp"
#include "support/random_reading.hpp"
#include <algorithm>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/json/ladder.hpp>
#include <aplomb/session/ladder_port.hpp>
#include <boost/json/parse.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::literals;
using aplomb::json::read_ladder;
using aplomb::json::write_ladder;

namespace {

std::string content_of(std::filesystem::path const& path) {
  std::ifstream in{path, std::ios::binary};
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::filesystem::path const root{APLOMB_SOURCE_DIR};

auto read_service(std::string_view text) { return read_ladder<service_reading>(text, service_vocabulary); }

/// "12:5: dead_row: row 2 can never fire..." per fault.
std::string report(std::vector<json::file_fault> const& faults) {
  std::ostringstream out;
  for (auto const& f : faults)
    out << f.at.line << ':' << f.at.column << ": " << name_of(f.what) << ": " << f.text << '\n';
  return out.str();
}

/// Walks both tables over the same random events, by the names of the events.
void walk_in_lockstep(table<service_reading> const& a, table<service_reading> const& b, std::uint64_t seed) {
  REQUIRE(a.view().state_count == b.view().state_count);
  REQUIRE(a.view().row_count == b.view().row_count);
  aplomb_test::random r{seed};
  std::vector<std::uint8_t> other;
  for (std::size_t e = 0; e < a.view().event_count; ++e) {
    REQUIRE(b.event_number(a.view().events[e].name));
    other.push_back(*b.event_number(a.view().events[e].name));
  }
  std::uint8_t state = a.start();
  counters x_memory, y_memory;
  std::size_t fired = 0;
  std::size_t apart = 0;
  for (int i = 0; i < 100000; ++i) {
    auto const event = r.one_in(2) ? 0 : r.below(other.size());
    auto const now = aplomb_test::random_reading(r);
    dwell const in_state{duration{static_cast<std::int64_t>(r.below(7'200'000))}, {}};
    auto const x = a.step(state, x_memory, static_cast<std::uint8_t>(event), now, in_state);
    auto const y = b.step(state, y_memory, other[event], now, in_state);
    apart += x.kind != y.kind || x.to != y.to || x.row != y.row ||
             a.view().effects[x.effect] != b.view().effects[y.effect] || !(x_memory == y_memory);
    fired += x.fired();
    state = x.to;
  }
  CHECK(apart == 0);
  CHECK(fired > 1000);
}

}  // namespace

TEST_CASE("a compiled ladder written out and read back behaves the same") {
  for (ladder_view const& view : {view_of<service_heat>, view_of<service_owner>, view_of<aplomb_test::counting>}) {
    auto const loaded = read_service(write_ladder(view, service_vocabulary));
    INFO(report(loaded.faults));
    REQUIRE(loaded);
    walk_in_lockstep(table<service_reading>{parts_of(view)}, *loaded.table, 3);
    CHECK(write_ladder(loaded.table->view(), service_vocabulary) == write_ladder(view, service_vocabulary));
  }
}

TEST_CASE("the compiled form and the one from a file agree over ten million random steps") {
  auto const loaded = read_service(write_ladder(view_of<aplomb_test::counting>, service_vocabulary));
  REQUIRE(loaded);
  table<service_reading> const& from_file = *loaded.table;
  using aplomb_test::counting;
  aplomb_test::random r{8};
  auto state = counting::start;
  counters ours, theirs;
  std::size_t apart = 0;
  std::array<std::size_t, view_of<counting>.row_count> fired{};
  service_reading now;
  auto const both = [&](auto event, std::uint8_t number) {
    dwell const in_state{duration{static_cast<std::int64_t>(r.below(40'000'000))}, {}};
    auto const a = step<counting>(state, ours, event, now, in_state);
    auto const b = from_file.step(static_cast<std::uint8_t>(state), theirs, number, now, in_state);
    apart += a.kind != b.kind || static_cast<std::uint8_t>(a.to) != b.to || a.row != b.row ||
             static_cast<std::uint8_t>(a.effect) != b.effect || !(ours == theirs);
    if (a.fired()) ++fired[a.row];
    state = a.to;
  };
  auto const number_of = [&](auto event) { return *from_file.event_number(decltype(event)::name); };
  std::uint8_t const numbers[] = {number_of(message{}),  number_of(agent_reply{}), number_of(resolved{}),
                                  number_of(accepted{}), number_of(returned{}),    number_of(timer{})};
  for (int i = 0; i < 10'000'000; ++i) {
    std::uint64_t const bits = r.next();
    now.anger.per_mille = static_cast<std::int16_t>(bits % 1001);
    now.level.per_mille = static_cast<std::int16_t>(bits / 1001 % 1001);
    now.emphasis.per_mille = static_cast<std::int16_t>(bits / 2000 % 1001);
    now.abuse.per_mille = static_cast<std::int16_t>(bits / 3000 % 7 < 4 ? 900 : 0);
    now.wants_human.per_mille = static_cast<std::int16_t>(bits / 5000 % 20 == 0 ? 900 : 0);
    switch (bits >> 60) {
      case 0:
        both(agent_reply{}, numbers[1]);
        break;
      case 1:
        both(resolved{}, numbers[2]);
        break;
      case 2:
        both(accepted{}, numbers[3]);
        break;
      case 3:
        both(returned{}, numbers[4]);
        break;
      case 4:
        both(timer{}, numbers[5]);
        break;
      default:
        both(message{}, numbers[0]);
    }
  }
  CHECK(apart == 0);
  for (std::size_t n : fired) CHECK(n > 100);
}

TEST_CASE("a ladder has the same fingerprint in C++ and in a file") {
  for (ladder_view const& view : {view_of<service_heat>, view_of<service_owner>, view_of<aplomb_test::counting>}) {
    auto const loaded = read_service(write_ladder(view, service_vocabulary));
    REQUIRE(loaded);
    CHECK(fingerprint_of(loaded.table->view(), view) == fingerprint_of(view, view));
    ladder_parts other = parts_of(loaded.table->view());
    other.rows[0].guard.narrow(0, 1, 2, signal::words);
    CHECK(fingerprint_of(table<service_reading>{other}.view(), view) != fingerprint_of(view, view));
  }
}

TEST_CASE("every row fact survives writing and reading") {
  aplomb_test::random r{4};
  for (int round = 0; round < 300; ++round) {
    // Rows that cannot compete: each leaves a state of its own, and the verifier is not asked.
    ladder_parts parts = parts_of(view_of<service_owner>);
    parts.events.push_back({"paid", event_kind::plain});
    parts.rows.clear();
    for (std::uint8_t s = 0; s < 3; ++s) {
      row_fact row;
      row.from = s;
      row.to = static_cast<std::uint8_t>(r.below(3));
      row.stays = row.to == s;
      row.event = static_cast<std::uint8_t>(r.below(parts.events.size()));
      row.effect = static_cast<std::uint8_t>(r.below(parts.effects.size()));
      row.first = r.one_in(2);
      row.reopens = r.one_in(2);
      if (parts.events[row.event].kind == event_kind::clock)
        row.after_ms = 1 + static_cast<std::int64_t>(r.below(100'000));
      else
        row.turns = static_cast<std::uint8_t>(r.one_in(2) ? 0 : r.between(2, 100)),
        row.cooldown = static_cast<std::uint8_t>(r.one_in(2) ? 0 : r.between(1, 100));
      for (std::size_t k = r.below(7); k > 0; --k) {
        auto const axis = static_cast<std::uint8_t>(r.below(20));
        auto const low = r.one_in(3) ? thresholds::lowest : static_cast<std::int16_t>(r.below(6) * 100);
        auto const high = r.one_in(3) && low != thresholds::lowest ? thresholds::highest
                                                                   : static_cast<std::int16_t>(500 + r.below(6) * 100);
        row.guard.narrow(axis, low, high, axes::service[axis].group, axes::service[axis].weight);
      }
      parts.rows.push_back(row);
    }
    table<service_reading> const made{parts};
    std::string const text = write_ladder(made.view(), service_vocabulary);
    auto const tree = boost::json::parse(text);
    json::detail::ladder_reader reader{text, service_vocabulary};
    auto const back = reader.read(tree, json::outline_of(text));
    INFO(text << report(reader.faults));
    REQUIRE(reader.faults.empty());
    REQUIRE(back.rows.size() == parts.rows.size());
    for (std::size_t i = 0; i < back.rows.size(); ++i) {
      row_fact expected = parts.rows[i];
      expected.event = static_cast<std::uint8_t>(
          std::find_if(back.events.begin(), back.events.end(),
                       [&](auto const& e) { return e.name == parts.events[expected.event].name; }) -
          back.events.begin());
      REQUIRE((back.rows[i] == expected));
    }
  }
}

TEST_CASE("a broken ladder is refused with rule, place and remedy") {
  std::size_t count = 0;
  for (auto const& entry : std::filesystem::directory_iterator{root / "tests/json/broken"}) {
    if (entry.path().extension() != ".json") continue;
    ++count;
    INFO(entry.path().filename().string());
    auto const loaded = read_service(content_of(entry.path()));
    CHECK_FALSE(loaded);
    CHECK(report(loaded.faults) == content_of(std::filesystem::path{entry.path()}.replace_extension(".expected")));
  }
  CHECK(count == 23);
}

TEST_CASE("positions count lines and characters, not bytes") {
  CHECK((json::position_of("ab", 1) == json::position{1, 2}));
  CHECK((json::position_of("a\nb", 2) == json::position{2, 1}));
  CHECK((json::position_of("\"中文\" x", 9) == json::position{1, 6}));
  auto const loaded = read_service("{\"name\": \"热度\", \"mood\": 1}");
  REQUIRE_FALSE(loaded.faults.empty());
  auto const unknown = std::find_if(loaded.faults.begin(), loaded.faults.end(),
                                    [](auto const& f) { return f.what == rule::unknown_key; });
  REQUIRE(unknown != loaded.faults.end());
  CHECK(unknown->at.column == 16);
}

TEST_CASE("any bytes are refused without harm") {
  aplomb_test::random r{5};
  std::string const good = write_ladder(view_of<service_owner>, service_vocabulary);
  std::size_t refused = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string text = round % 4 == 0 ? r.bytes(r.below(200)) : good;
    for (std::size_t k = 1 + r.below(4); k > 0 && !text.empty(); --k) {
      std::size_t const at = r.below(text.size());
      if (r.one_in(2))
        text[at] = static_cast<char>(r.below(256));
      else
        text.erase(at, 1 + r.below(8));
    }
    auto const loaded = read_service(text);
    CHECK(loaded.table.has_value() == loaded.faults.empty());
    for (auto const& f : loaded.faults) CHECK_FALSE(f.text.empty());
    refused += !loaded;
  }
  CHECK(refused > 1000);
  CHECK_FALSE(read_service(std::string(100000, '[')));
  CHECK_FALSE(read_service("\xEF\xBB\xBF"));
  std::string wide =
      R"({"start": "a", "states": [{"name": "a"}], "rows": [{"from": "a", "on": "message", "to": "a", "when": {)";
  for (int i = 0; i < 100000; ++i) ((wide += i > 0 ? ",\"" : "\"") += std::to_string(i)) += "\": [0, 1]";
  auto const too_wide = read_service(wide += "}}]}");
  REQUIRE(too_wide.faults.size() == 1);
  CHECK(too_wide.faults[0].what == rule::too_many);
  CHECK(read_service("\xEF\xBB\xBF" + good));
}

TEST_CASE("own events are declared in the file, and a wait is read in any unit") {
  auto const loaded = read_service(R"({
    "name": "shop", "reading": "service", "start": "open",
    "states": [{"name": "open", "severity": 1}, {"name": "done", "final": true}],
    "events": [{"name": "paid", "kind": "plain"}],
    "rows": [
      {"from": "open", "on": "paid", "to": "done"},
      {"from": "open", "on": "timer", "after": "90s", "effect": "stuck", "to": "stay"},
      {"from": "done", "on": "message", "when": [{"axis": "level", "at_least": 0.3, "below": 1.0}],
       "reopens": true, "to": "open"},
      {"from": "open", "on": "timer", "after": "24h", "to": "done"}
    ]
  })");
  INFO(report(loaded.faults));
  REQUIRE(loaded);
  auto const& shop = *loaded.table;
  auto const paid = shop.event_number("paid");
  REQUIRE(paid);
  CHECK(shop.step(0, *paid, {}).to == 1);
  CHECK(shop.view().rows[1].after_ms == 90'000);
  CHECK(shop.view().effects[shop.step(0, timer{}, {}, {90_s, {}}).effect] == "stuck");
  CHECK(shop.step(1, message{}, {.level = {999}}).to == 0);
  CHECK(shop.step(1, message{}, {.level = {1000}}).kind == move::ignored);
}
