// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate.hpp>
#include <iostream>

namespace shop {

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

// The states: a described enum, so that they have names.
APLOMB_ENUM(mood, std::uint8_t, calm, upset, calling, person, done)

// An event of our own beside message, accepted, timer and the others of aplomb/escalate/event.hpp.
struct paid {
  static constexpr std::string_view name = "paid";
};

struct counter : ladder<mood, service_reading, mood::calm> {
  using enum mood;
  static constexpr std::string_view name = "counter";
  static constexpr auto about = states(state(calm, 0), state(upset, 5), state(calling, 7).waiting(),
                                       state(person, 5).person(), state(done, 0).final());
  // Between 0.30 and 0.60 nothing changes: anger that wavers does not move the conversation to and fro.
  static constexpr auto heated = hysteresis(anger, 0.60_p, 0.30_p);
  // clang-format off
  static constexpr auto table = rows(
      before_all(
          any   + on<message>[wants_human >= 0.50_p] / handoff_reason::requested            = calling),
      calm      + on<message>[heated.rises]                                                 = upset,
      upset     + on<message>[heated.falls]                                                 = calm,
      upset     + on<message>[anger >= 0.70_p && emphasis >= 0.30_p].for_turns<2>() / handoff_reason::level = calling,
      calling   + on<accepted>                                                              = person,
      calling   + on<timer>.after(10_min)                                                   = calm,
      person    + on<returned>                                                              = calm,
      person    + on<timer>.after(8_h)                                                      = calm,
      any       + on<paid>                                                                  = done,
      done      + on<message>[level >= 0.30_p].reopens()                                    = calm);
  // clang-format on
};
static_assert(verified<counter>);
static_assert(sizeof(machine<counter>) == 9);  // the state and the counters of rows that count; 1 without such rows

}  // namespace shop

int main() {
  using namespace shop;
  machine<counter> talk;
  for (service_reading const& now :
       {service_reading{.anger = 0.83_p}, service_reading{.anger = 0.74_p, .emphasis = 0.40_p},
        service_reading{.anger = 0.91_p, .emphasis = 0.60_p}}) {
    auto const out = talk.step(message{}, now);
    std::cout << trace<counter>(out, now) << ", effect " << aplomb::name_of(out.effect) << '\n';
  }
  auto const due = talk.next_deadline(aplomb::instant{0});
  std::cout << "somebody has to answer within " << due.at.ms / 60000 << " minutes\n";
  auto const out = talk.step(accepted{});
  std::cout << trace<counter>(out, {}) << '\n';
}

// Output:
// calm --[anger 0.83 >= 0.60]--> upset (row 1), effect none
// upset: no row, effect none
// upset --[anger 0.91 >= 0.70, emphasis 0.60 >= 0.30 for 2 turns]--> calling (row 3), effect level
// somebody has to answer within 10 minutes
// calling --[accepted]--> person (row 4)
