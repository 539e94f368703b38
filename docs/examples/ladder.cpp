// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate.hpp>
#include <iostream>

namespace shop {

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

// The states: a described enum, so that they have names.
BOOST_DEFINE_FIXED_ENUM_CLASS(mood, std::uint8_t, calm, upset, calling, person, done)

// An event of our own beside message, accepted, timer and the others of aplomb/escalate/event.hpp.
struct paid {
  static constexpr std::string_view name = "paid";
};

struct counter : ladder<mood, service_reading, mood::calm> {
  using enum mood;
  static constexpr std::string_view name = "counter";
  static constexpr auto about = states(state(calm, 0), state(upset, 5), state(calling, 7).waiting(),
                                       state(person, 5).person(), state(done, 0).final());
  // clang-format off
  static constexpr auto table = rows(
      before_all(
          any   + on<message>[wants_human >= 0.50_p] / handoff_reason::requested            = calling),
      calm      + on<message>[anger >= 0.60_p]                                              = upset,
      upset     + on<message>[anger < 0.30_p]                                               = calm,
      upset     + on<message>[anger >= 0.70_p && persistence >= 0.50_p] / handoff_reason::level = calling,
      calling   + on<accepted>                                                              = person,
      calling   + on<timer>.after(10_min)                                                   = calm,
      person    + on<returned>                                                              = calm,
      any       + on<paid>                                                                  = done,
      done      + on<message>[level >= 0.30_p].reopens()                                    = calm);
  // clang-format on
};
static_assert(verified<counter>);
static_assert(sizeof(machine<counter>) == 1);

}  // namespace shop

int main() {
  using namespace shop;
  machine<counter> talk;
  for (service_reading const& now : {service_reading{.anger = 0.83_p, .persistence = 0.25_p},
                                     service_reading{.anger = 0.74_p, .persistence = 0.50_p}}) {
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
// upset --[anger 0.74 >= 0.70, persistence 0.50 >= 0.50]--> calling (row 3), effect level
// somebody has to answer within 10 minutes
// calling --[accepted]--> person (row 4)
