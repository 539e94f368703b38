// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/escalate/counters.hpp>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/service_heat_patient.hpp>
#include <aplomb/escalate/presets/vocabularies.hpp>
#include <aplomb/json/ladder.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <fstream>
#include <sstream>
#include <string>

// The ladders of data/ladders are the presets written out, and behave like them.

namespace {

using namespace aplomb;
using namespace aplomb::escalate;

using presets = boost::mp11::mp_list<service_heat, service_heat_patient, service_owner, service_conduct, anger_phases,
                                     service_stages, moderation, tutoring>;

template <class Use>
void for_each_preset(Use use) {
  boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, presets>>([&]<class L>(std::type_identity<L>) {
    INFO(L::name);
    bool const known =
        with_vocabulary(L::reading_type::name, [&]<class R>(std::type_identity<R>, vocabulary const& words) {
          if constexpr (std::is_same_v<R, typename L::reading_type>) use.template operator()<L>(words);
        });
    CHECK(known);
  });
}

template <class L>
std::string file_of() {
  std::ifstream in{std::string{APLOMB_SOURCE_DIR} + "/data/ladders/" + std::string{L::name} + ".json",
                   std::ios::binary};
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// Feeds event number `number` of the ladder to both; whether they did the same.
template <class L>
bool same_step(machine<L>& compiled, table<typename L::reading_type> const& loaded, std::uint8_t& state,
               counters& memory, std::size_t number, typename L::reading_type const& now, dwell in_state) {
  bool same = false;
  std::size_t at = 0;
  boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, escalate::detail::events_of<L>>>(
      [&]<class Event>(std::type_identity<Event>) {
        if (at++ != number) return;
        auto const a = compiled.step(Event{}, now, in_state);
        auto const b = loaded.step(state, memory, Event{}, now, in_state);
        state = b.to;
        same = a.kind == b.kind && static_cast<std::uint8_t>(a.to) == b.to && a.row == b.row &&
               view_of<L>.effects[index_of(a.effect)] == loaded.view().effects[b.effect];
      });
  return same;
}

}  // namespace

TEST_CASE("the ladders of the data folder are the presets, written out") {
  for_each_preset(
      []<class L>(vocabulary const& words) { CHECK(file_of<L>() == json::write_ladder(view_of<L>, words)); });
}

TEST_CASE("a preset read from its file does what the compiled one does, step by step") {
  for_each_preset([]<class L>(vocabulary const& words) {
    auto const loaded = json::read_ladder<typename L::reading_type>(file_of<L>(), words);
    for (auto const& fault : loaded.faults) UNSCOPED_INFO(fault.text);
    REQUIRE(loaded);
    aplomb_test::random r{29};
    machine<L> compiled;
    std::uint8_t state = loaded.table->start();
    counters memory;
    for (int i = 0; i < 30000; ++i) {
      typename L::reading_type now;
      for (auto member : axis_members<typename L::reading_type>)
        (now.*member).per_mille = static_cast<std::int16_t>(r.one_in(2) ? r.below(1001) : r.below(200));
      auto const number = r.one_in(3) ? r.below(view_of<L>.event_count) : 0;
      dwell const in_state{duration{static_cast<std::int64_t>(r.below(700'000'000))}, {}};
      REQUIRE(same_step<L>(compiled, *loaded.table, state, memory, number, now, in_state));
    }
  });
}

TEST_CASE("a ladder of one's own is written over the readings of moderation and tutoring") {
  std::string const text = R"({
  "name": "quiet_room", "reading": "moderation", "start": "open",
  "states": [{"name": "open", "severity": 0}, {"name": "closed", "severity": 5}],
  "rows": [
    {"from": "open", "on": "message", "when": {"toxicity": [0.80, 1.0], "reports": [0.50, 1.0]}, "effect": "mute", "to": "closed"},
    {"from": "closed", "on": "timer", "after": "1h", "effect": "unmute", "to": "open"}
  ]
})";
  auto const loaded = json::read_ladder<moderation_reading>(text, moderation_vocabulary);
  for (auto const& fault : loaded.faults) UNSCOPED_INFO(fault.text);
  REQUIRE(loaded);
  auto const out = loaded.table->step(0, message{}, {.toxicity = {900}, .reports = {500}});
  CHECK(loaded.table->view().effects[out.effect] == "mute");
  // Over another reading the same file is refused.
  CHECK_FALSE(json::read_ladder<tutoring_reading>(text, tutoring_vocabulary));
}

TEST_CASE("the patient variant of heat waits for a second message where anger is not extreme") {
  std::ifstream in{std::string{APLOMB_SOURCE_DIR} + "/data/ladders/service_heat_patient.json", std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  auto const loaded = json::read_ladder<service_reading>(text.str(), service_vocabulary);
  REQUIRE(loaded);
  auto const after = [&](auto... angers) {
    counters memory;
    std::uint8_t state = loaded.table->view().start;
    ((state = loaded.table->step(state, memory, message{}, {.level = score::of(angers), .anger = score::of(angers)}, {})
                  .to),
     ...);
    return loaded.table->view().states[state].name;
  };
  CHECK(after(700) == "concerned");
  CHECK(after(700, 700) == "upset");
  CHECK(after(950) == "upset");
  CHECK(after(700, 0) == "calm");
  CHECK(machine<service_heat>{}.step(message{}, {.level = score::of(700), .anger = score::of(700)}).to ==
        heat_state::upset);
}
