// expect: too many rows with overlapping guards meet at State to prove
// expect: rule::too_tangled
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/escalate.hpp>
#include <utility>

using namespace aplomb;
using namespace aplomb::escalate;

APLOMB_ENUM(rung, std::uint8_t, r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15,
                              r16, r17, r18, r19, r20, r21, r22, r23, r24, r25, r26, r27, r28, r29, r30, r31)

constexpr rung at(std::size_t i) { return static_cast<rung>(i % 32); }

constexpr box<service_reading> slice(std::size_t axis, std::int16_t from, std::int16_t to) {
  box<service_reading> made;
  made.cuts.narrow(static_cast<std::uint8_t>(axis % 20), from, to);
  return made;
}

// Every state on an axis of its own and several ways onward: the walks multiply.
template <std::size_t... I>
constexpr auto many_ways(std::index_sequence<I...>) {
  return rows((at(I) + on<message>[slice(I, -1000, 250)] = at(I + 1))...,
              (at(I) + on<message>[slice(I, 250, 500)] = at(I + 2))...,
              (at(I) + on<message>[slice(I, 500, 750)] = at(I + 3))...,
              at(31) + on<message>[slice(3, 700, 1001)] = at(0));
}

struct support : ladder<rung, service_reading, rung::r0> {
  static constexpr auto table = many_ways(std::make_index_sequence<30>{});
};
#ifdef APLOMB_TWIN
static_assert(finding_of<support>.what == rule::too_tangled);
#else
static_assert(verified<support>);
#endif

int main() {}
