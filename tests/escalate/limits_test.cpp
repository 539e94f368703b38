// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/escalate/fires_at_most.hpp>
#include <aplomb/escalate/honours.hpp>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/monotone.hpp>
#include <aplomb/escalate/never.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/escalate/table.hpp>
#include <aplomb/escalate/total.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <bit>
#include <utility>

/// The largest ladder, proved within the compiler's default budget: this file compiles or it does not.

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

namespace {

APLOMB_ENUM(rung, std::uint8_t, r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18,
            r19, r20, r21, r22, r23, r24, r25, r26, r27, r28, r29, r30, r31)

constexpr rung at(std::size_t i) { return static_cast<rung>(i); }

constexpr auto quiet = threat < 0.50_p && relief < 0.30_p && worry < 0.50_p && hurt < 0.40_p && churn < 0.40_p;

template <std::size_t... I>
constexpr auto high_ladder(std::index_sequence<I...>) {
  return rows(before_all(any + on<message>[threat >= 0.90_p && level >= 0.50_p] = at(30)),
              (at(I) + on<message>[anger >= 0.60_p && quiet] = at(I + 1))...,
              (at(I + 1) + on<message>[anger < 0.40_p && quiet] = at(I))...,
              (at(I) + on<message>[relief >= 0.60_p && threat < 0.40_p] = at(0))...,
              (at(I) + on<timer>.after(10_min) = at(0))..., any + on<agent_reply> = at(31), any + on<resolved> = at(0),
              at(31) + on<returned> = at(0));
}

struct high : ladder<rung, service_reading, rung::r0> {
  static constexpr auto table = high_ladder(std::make_index_sequence<31>{});
};

// 127 rows of one state on one event, disjoint by one axis: the most pairs that can compete. A row on the clock leads back.
template <std::size_t... I>
constexpr auto wide_ladder(std::index_sequence<I...>) {
  return rows((at(0) + on<message>[box<service_reading>{[] {
                 thresholds t;
                 t.narrow(0, static_cast<std::int16_t>(I * 7), static_cast<std::int16_t>(I * 7 + 7));
                 return t;
               }()}] = at(1 + I % 31))...,
              any + on<silence> = at(0));
}

struct wide : ladder<rung, service_reading, rung::r0> {
  static constexpr auto table = wide_ladder(std::make_index_sequence<127>{});
};

// Every state on axes of its own and several ways onward: the walks multiply.
constexpr box<service_reading> slice(std::size_t axis, std::int16_t from, std::int16_t to) {
  box<service_reading> made;
  made.cuts.narrow(static_cast<std::uint8_t>(axis % 20), from, to);
  return made;
}

template <std::size_t... I>
constexpr auto tangled_ladder(std::index_sequence<I...>) {
  return rows((at(I) + on<message>[slice(I, -1000, 250)] = at((I + 1) % 32))...,
              (at(I) + on<message>[slice(I, 250, 500)] = at((I + 2) % 32))...,
              (at(I) + on<message>[slice(I, 500, 750)] = at((I + 3) % 32))...,
              at(31) + on<message>[slice(3, 700, 1001)] = at(0));
}

struct tangled : ladder<rung, service_reading, rung::r0> {
  static constexpr auto table = tangled_ladder(std::make_index_sequence<30>{});
};

// 32 axes of which every state looks at three: up when its own is high, down when that of the state below is low, and a
// row for everything else.
#define AXES                                                                                                         \
  a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, \
      a25, a26, a27, a28, a29, a30, a31
struct many {
  score AXES;
};
BOOST_DESCRIBE_STRUCT(many, (), (AXES))
#undef AXES

constexpr box<many> from(std::size_t axis, std::int16_t bound) {
  box<many> made;
  made.cuts.narrow(static_cast<std::uint8_t>(axis % 32), bound, thresholds::highest);
  return made;
}
constexpr box<many> below(std::size_t axis, std::int16_t bound) {
  box<many> made;
  made.cuts.narrow(static_cast<std::uint8_t>(axis % 32), thresholds::lowest, bound);
  return made;
}

APLOMB_ENUM(bell, std::uint8_t, none, ring)

template <std::size_t... I>
constexpr auto tall_ladder(std::index_sequence<I...>) {
  return rows(at(0) + on<message>[from(1, 600) && from(12, 300)] = at(1),
              at(0) + on<message>[from(1, 600) && below(12, 300)] = stay, at(0) + on<message>[below(1, 600)] = stay,
              (at(I + 1) + on<message>[below(I + 1, 400)] = at(I))...,
              (at(I + 1) + on<message>[from(I + 1, 400) && from(I + 2, 600) && from(I + 13, 300)] = at(I + 2))...,
              (at(I + 1) + on<message>[from(I + 1, 400) && from(I + 2, 600) && below(I + 13, 300)] = stay)...,
              (at(I + 1) + on<message>[from(I + 1, 400) && below(I + 2, 600)] = stay)...,
              at(30) + on<message>[below(30, 400)] = at(29), at(30) + on<message>[from(30, 400)] = stay,
              any + on<request> / bell::ring = at(31), at(31) + on<message> = stay, at(31) + on<unavailable> = at(2),
              at(31) + on<returned> = at(1), at(31) + on<resolved> = at(3), any + on<stuck> / bell::ring = at(31),
              at(31) + on<timer>.after(10_min) = at(0));
}
template <std::size_t... I>
consteval auto rising(std::index_sequence<I...>) {
  return states(state(at(I), static_cast<unsigned>(I * 9 / 31))..., state(at(31), 9).waiting());
}

struct tall : ladder<rung, many, rung::r0> {
  static constexpr auto about = rising(std::make_index_sequence<31>{});
  static constexpr auto table = tall_ladder(std::make_index_sequence<29>{});
};

// One state whose rows are the 64 corners of a cube of six axes: the higher the corner, the more severe where it leads.
constexpr box<many> corner(std::size_t which) {
  box<many> made;
  for (std::size_t axis = 0; axis < 6; ++axis)
    made = made && ((which >> axis & 1u) != 0 ? from(axis, 500) : below(axis, 500));
  return made;
}
template <std::size_t... I>
constexpr auto cube_ladder(std::index_sequence<I...>) {
  return rows((at(31) + on<message>[corner(I)] = at(static_cast<std::size_t>(std::popcount(I))))...,
              (at(30) + on<message>[corner(I)] = at(static_cast<std::size_t>(std::popcount(I))))...);
}

struct cube : ladder<rung, many, rung::r31> {
  static constexpr auto about = [] {
    auto made = rising(std::make_index_sequence<31>{});
    for (std::size_t i = 0; i < 10; ++i) made[i].severity = static_cast<std::uint8_t>(i);
    return made;
  }();
  static constexpr auto table = cube_ladder(std::make_index_sequence<64>{});
};

template <std::size_t I>
using tall_axis = axis_of<axis_members<many>[I], signal::words>;

}  // namespace

static_assert(view_of<tall>.row_count == 128 && view_of<tall>.state_count == 32 && view_of<tall>.axis_count == 32);
static_assert(verified<tall>);
static_assert(total<tall>);
static_assert(honours<tall, request>.within<1>());
static_assert(monotone<tall, tall_axis<5>{}> && monotone<tall, tall_axis<14>{}>);
static_assert(never<tall, rung::r0, rung::r2>);
static_assert(fires_at_most<tall, bell::ring, 1, 2>);
static_assert(fires_at_most<tall, bell::ring, 5, 10>);
static_assert(total<cube, rung::r31, rung::r30>);
static_assert(monotone<cube, tall_axis<0>{}> && monotone<cube, tall_axis<5>{}>);
static_assert(view_of<high>.row_count == 128 && view_of<high>.state_count == 32);
static_assert(verified<high>);
static_assert(view_of<wide>.row_count == 128);
static_assert(verified<wide>);
static_assert(finding_of<tangled>.what == rule::too_tangled);

TEST_CASE("the largest ladders step like their run-time tables") {
  table<service_reading> const loaded{parts_of(view_of<high>)};
  for (std::uint8_t s = 0; s < 32; ++s)
    for (int anger_now : {0, 300, 400, 600, 1000})
      for (int threat_now : {0, 500, 900}) {
        service_reading const now{.level = {700}, .anger = score::of(anger_now), .threat = score::of(threat_now)};
        auto const a = step<high>(static_cast<rung>(s), message{}, now);
        auto const b = loaded.step(s, message{}, now);
        REQUIRE(static_cast<std::uint8_t>(a.to) == b.to);
        REQUIRE(a.row == b.row);
      }
  CHECK(step<wide>(rung::r0, message{}, {.level = {888}}).row == 126);
  CHECK(step<wide>(rung::r0, message{}, {.level = {889}}).row == no_row);
}
