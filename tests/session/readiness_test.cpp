// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The checklist before the first word to a customer who was handed over.

#include "support/catch.hpp"
#include <algorithm>
#include <aplomb/session/readiness.hpp>
#include <string>

namespace {

using namespace aplomb;

constexpr readiness_state state_of(readiness const& list, readiness_check check) {
  return std::find_if(list.begin(), list.end(), [&](auto const& item) { return item.check == check; })->state;
}

constexpr bool is_open(respond::desk_facts const& facts, handoff_packet const& packet, readiness_check check) {
  return state_of(readiness_of(facts, packet), check) == readiness_state::open;
}

std::string text_of_list(readiness const& list, text::language reader) {
  std::string out;
  write_readiness(list, reader, [&](std::string_view part) { out += part; });
  return out;
}

}  // namespace

TEST_CASE("a readiness list has every check once, and nobody but the person answers for their composure") {
  auto const list = readiness_of({}, {});
  REQUIRE(list.size() == count_of<readiness_check>);
  for (auto const check : all_of<readiness_check>()) {
    CHECK(list[index_of(check)].check == check);
    CHECK((list[index_of(check)].state == readiness_state::ask_yourself) ==
          (area_of(check) == readiness_area::composure));
  }
}

TEST_CASE("each fact closes its own check of a readiness list and no other") {
  auto const closes = [](readiness_check check, auto fill) {
    respond::desk_facts facts;
    handoff_packet packet;
    auto const before = readiness_of(facts, packet);
    fill(facts, packet);
    auto const after = readiness_of(facts, packet);
    for (auto const x : all_of<readiness_check>()) {
      INFO(name_of(x));
      CHECK((state_of(before, x) != state_of(after, x)) == (x == check));
    }
  };
  closes(readiness_check::answer, [](auto& f, auto&) { f.answer = "The hotel has a car park"; });
  closes(readiness_check::cause, [](auto& f, auto&) { f.cause = respond::fault_of::company; });
  closes(readiness_check::remedy, [](auto& f, auto&) { f.can.add(respond::deed::expedite); });
  closes(readiness_check::reply_time, [](auto& f, auto&) { f.reply_within = 2_h; });
  closes(readiness_check::contact, [](auto&, auto& p) { p.known.add(respond::slot::phone); });
  closes(readiness_check::wish, [](auto&, auto& p) { p.claim = classify::remedy::refund; });
  closes(readiness_check::promises, [](auto&, auto& p) { p.broken = 1; });
  closes(readiness_check::history, [](auto&, auto& p) { p.contacts = 2; });
}

TEST_CASE("a readiness list is read in the person's language, without what is ready") {
  respond::desk_facts facts;
  facts.answer = "yes";
  handoff_packet packet;
  packet.contacts = 1;
  auto const list = readiness_of(facts, packet);
  for (auto const l : {text::language::zh_hans, text::language::zh_hant, text::language::en}) {
    auto const said = text_of_list(list, l);
    for (auto const item : list) {
      INFO(name_of(item.check));
      CHECK((said.find(text_of(item.check).in(l)) != std::string::npos) == (item.state != readiness_state::ready));
    }
  }
  CHECK(text_of_list(list, text::language::und) == text_of_list(list, text::language::en));
  static_assert(is_open({}, {}, readiness_check::contact) && !is_open({}, {}, readiness_check::history));
}
