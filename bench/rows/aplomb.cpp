// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What a row costs to compile: a ladder of ROWS rows (up to 128) over four states and up to six events, each row with
// bounds on two numbers, stepped with every event. With PROVED it is verified, too. rows/msm.cpp is the same in Boost.MSM.
// tools/compile_cost.cpp measures both, and a test counts what a row makes Clang instantiate.
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#ifdef PROVED
#include <aplomb/escalate/verdict.hpp>
#endif
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace {

using namespace aplomb::escalate;

APLOMB_ENUM(rung, std::uint8_t, low, middle, high, top)

template <std::size_t N>
struct happening {
  static constexpr char digits[] = {'e', static_cast<char>('0' + N)};
  static constexpr std::string_view name{digits, 2};
  static constexpr event_kind kind = event_kind::reading;
};

/// Of six rows three lead up and three down; 24 have one event, and these differ in a band of the emphasis.
template <std::size_t K>
constexpr auto row_number() {
  constexpr std::size_t from = K % 6 / 2, band = K / 6 % 4;
  constexpr bool up = K % 2 == 0;
  constexpr auto lower = static_cast<rung>(from), upper = static_cast<rung>(from + 1);
  constexpr auto in_band =
      axes::emphasis >= aplomb::score::of(250 * static_cast<int>(band)) &&
      (band == 3 ? box<service_reading>{} : axes::emphasis < aplomb::score::of(250 * static_cast<int>(band + 1)));
  if constexpr (up)
    return lower + on<happening<K / 24>>[axes::anger >= aplomb::score::of(600) && in_band] = upper;
  else
    return upper + on<happening<K / 24>>[axes::anger < aplomb::score::of(400) && in_band] = lower;
}

struct tall : ladder<rung, service_reading, rung::low> {
  static constexpr auto table = []<std::size_t... K>(std::index_sequence<K...>) { return rows(row_number<K>()...); }
  (std::make_index_sequence<ROWS>{});
};
#ifdef PROVED
static_assert(verified<tall>);
#endif

template <std::size_t... N>
unsigned moves(service_reading const& now, std::index_sequence<N...>) {
  machine<tall> talk;
  return (static_cast<unsigned>(talk.step(happening<N>{}, now).to) + ... + 0u);
}

}  // namespace

int main(int count, char**) {
  service_reading now;
  now.anger = aplomb::score::of(count);
  return static_cast<int>(moves(now, std::make_index_sequence<(ROWS + 23) / 24>{}));
}
