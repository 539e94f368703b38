// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include <aplomb/session.hpp>
#include <string_view>

// How time enters a conversation, on ladders whose first states wait.

namespace {

using namespace aplomb;
using namespace aplomb::literals;
using escalate::owner_state;

APLOMB_ENUM(pace, std::uint8_t, fresh, quiet, late)

struct quiet_customer : escalate::ladder<pace, escalate::service_reading, pace::fresh> {
  static constexpr auto table = [] {
    using namespace escalate;
    return rows(pace::fresh + on<timer>.after(5_min) = pace::quiet,
                pace::fresh + on<message>[axes::waited >= 0.50_p] = pace::late);
  }();
};

struct nudging : escalate::ladder<pace, escalate::service_reading, pace::fresh> {
  static constexpr auto table = [] {
    using namespace escalate;
    return rows(pace::fresh + on<silence>.after(10_min) = pace::quiet,
                pace::quiet + on<timer>.after(60_min) = pace::late, any + on<message> = pace::fresh);
  }();
};

using engine_type = basic_engine<aplomb_test::scripted_reader, compiled_ladder<quiet_customer>>;

engine_type const& desk() noexcept {
  static engine_type const made;
  return made;
}

constexpr instant morning{1'772'414'045'000};

}  // namespace

TEST_CASE("the first time that is given starts the clock of the first states") {
  conversation talk;
  CHECK_FALSE(desk().next_deadline(talk));
  (void)desk().hear(talk, "ask", morning);
  REQUIRE(desk().next_deadline(talk));
  CHECK(desk().next_deadline(talk).at == morning + 5_min);
  CHECK(desk().tick(talk, morning + 4_min).state == pace::fresh);
  CHECK(desk().tick(talk, morning + 5_min).state == pace::quiet);
}

TEST_CASE("a first tick starts the clock and fires nothing") {
  conversation talk;
  CHECK(desk().tick(talk, morning).state == pace::fresh);
  CHECK(desk().next_deadline(talk).at == morning + 5_min);
}

TEST_CASE("what came before the first time took no time") {
  conversation talk;
  (void)desk().hear(talk, "ask");
  (void)desk().hear(talk, "ask");
  CHECK_FALSE(desk().next_deadline(talk));
  auto const third = desk().hear(talk, "ask", morning);
  CHECK(third.axes.waited == score{});
  CHECK(third.state == pace::fresh);
  auto const fourth = desk().hear(talk, "ask", morning + 30_min);
  CHECK(fourth.axes.waited == 0.50_p);
  CHECK(fourth.state == pace::late);
}

TEST_CASE("a customer is silent from the desk's last word on, and never while an answer is due") {
  basic_engine<aplomb_test::scripted_reader, compiled_ladder<nudging>> const desk;
  conversation talk;
  (void)desk.hear(talk, "ask", morning);
  CHECK_FALSE(desk.next_deadline(talk));
  CHECK_FALSE(desk.tick(talk, morning + 30_min).heat_step.fired());
  (void)desk.said(talk, voice::bot, morning + 31_min);
  REQUIRE(desk.next_deadline(talk));
  CHECK(desk.next_deadline(talk).at == morning + 41_min);
  CHECK_FALSE(desk.tick(talk, morning + 40_min).heat_step.fired());
  auto const fell_silent = desk.tick(talk, morning + 41_min);
  CHECK(fell_silent.state == pace::quiet);
  CHECK(fell_silent.trace.view() == "fresh --[silence after 10min]--> quiet (row 0)");
  CHECK(desk.next_deadline(talk).at == morning + 101_min);
  CHECK(desk.hear(talk, "ask", morning + 50_min).state == pace::fresh);
  CHECK_FALSE(desk.next_deadline(talk));
}

TEST_CASE("a tick that ends both a wait and a silence tells of both ladders") {
  basic_engine<aplomb_test::scripted_reader, compiled_ladder<nudging>> const desk;
  conversation talk;
  (void)desk.hear(talk, "person", morning);
  REQUIRE(desk.owner_of(talk) == owner_state::waiting);
  (void)desk.said(talk, voice::bot, morning + 1_min);
  auto const late = desk.tick(talk, morning + 70_min);
  CHECK(late.from == pace::fresh);
  CHECK(late.state == pace::quiet);
  CHECK(late.owner_from == owner_state::waiting);
  CHECK(late.owner == owner_state::bot);
  CHECK_FALSE(late.trace.empty());
  CHECK_FALSE(late.owner_trace.empty());
}

TEST_CASE("a person who speaks starts the wait for himself anew") {
  basic_engine<aplomb_test::scripted_reader> const desk;
  conversation talk;
  (void)desk.hear(talk, "ask", morning);
  (void)desk.on<escalate::accepted>(talk, morning + 1_min);
  auto const before = desk.next_deadline(talk).at;
  (void)desk.said(talk, voice::person, morning + 300_min);
  CHECK(desk.next_deadline(talk).at - before == 299_min);
}
