// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a row of this ladder waits on another event than `timer`
// expect: on<timer>.after(...)
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/session/companions.hpp>

using namespace aplomb::escalate;
using namespace aplomb::literals;

#ifdef APLOMB_TWIN
using waited_for = timer;
#else
using waited_for = silence;
#endif

APLOMB_ENUM(place, unsigned char, here, gone)

struct leaving : ladder<place, service_reading, place::here> {
  static constexpr auto table =
      rows(place::here + on<waited_for>.after(10_min) = place::gone, place::gone + on<message> = place::here);
};

int main() { return static_cast<int>(sizeof(aplomb::companions<leaving>)); }
