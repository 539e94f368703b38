// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// A ladder of one's own: what the proofs cost.
#include <aplomb/escalate.hpp>
#include <cstdint>
#include <string_view>

namespace shop {

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(mood, std::uint8_t, calm, upset, calling, person, done)

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
      person    + on<timer>.after(12_h)                                                     = calm,
      any       + on<paid>                                                                  = done,
      done      + on<message>[level >= 0.30_p].reopens()                                    = calm);
  // clang-format on
};
static_assert(verified<counter>);

}  // namespace shop

int main() {
  aplomb::escalate::machine<shop::counter> talk;
  auto const out = talk.step(aplomb::escalate::message{}, {.anger = {830}, .persistence = {250}});
  return out.from == out.to ? 1 : 0;
}
