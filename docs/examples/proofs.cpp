// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate.hpp>
#include <iostream>

namespace shop {

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(mood, std::uint8_t, calm, upset, calling, person, done)

constexpr auto about = states(state(mood::calm, 0), state(mood::upset, 5), state(mood::calling, 7).waiting(),
                              state(mood::person, 7).person(), state(mood::done, 0).final());

// clang-format off
struct counter : ladder<mood, service_reading, mood::calm> {
  using enum mood;
  using enum handoff_reason;
  static constexpr auto about = shop::about;
  static constexpr auto table = rows(
      before_all(
          any   + on<message>[wants_human >= 0.50_p] / requested                               = calling),
      calm      + on<message>[anger >= 0.60_p]                                                 = upset,
      calm      + on<message>[anger < 0.60_p]                                                  = stay,
      upset     + on<message>[anger < 0.30_p]                                                  = calm,
      upset     + on<message>[anger >= 0.30_p]                                                 = stay,
      upset     + on<message>[anger >= 0.70_p && emphasis >= 0.30_p].for_turns<2>() / level    = calling,
      any       + on<request> / requested                                                      = calling,
      calling   + on<accepted>                                                                 = person,
      calling   + on<timer>.after(10_min)                                                      = calm,
      person    + on<returned>                                                                 = calm,
      person    + on<timer>.after(8_h)                                                         = calm,
      any       + on<resolved>                                                                 = done);
};
static_assert(verified<counter>);
static_assert(total<counter, mood::calm, mood::upset>);              // no message falls through
static_assert(honours<counter, request>.within<1>());                // the button works everywhere
static_assert(honours<counter, message, wants_human >= 0.50_p>.within<1>());  // and so do the words
static_assert(monotone<counter, anger>);                             // more anger is never answered by less
static_assert(never<counter, mood::calm, mood::person>);             // nobody is interrupted out of the blue
static_assert(fires_at_most<counter, handoff_reason::level, 1, 3>);  // of three events at most one calls for heat
static_assert(unproved<counter>.empty());                            // nothing is hidden in code

// The same desk, written in haste.
struct hasty : ladder<mood, service_reading, mood::calm> {
  using enum mood;
  static constexpr auto about = shop::about;
  static constexpr auto table = rows(
      calm      + on<message>[anger >= 0.60_p && anger < 0.90_p]                               = upset,
      upset     + on<message>[anger < 0.30_p]                                                  = calm,
      calm      + on<request> / handoff_reason::requested                                      = calling,
      calling   + on<accepted>                                                                 = person,
      calling   + on<returned>                                                                 = calm,
      person    + on<returned>                                                                 = calm,
      any       + on<resolved>                                                                 = done);
};
// clang-format on

}  // namespace shop

int main() {
  using namespace shop;
  ladder_view const view = view_of<hasty>;  // of a table from a file: `loaded.table->view()`
  auto const say = [&](finding const& found) {
    std::cout << aplomb::name_of(found.what) << ": " << explain(found, view) << '\n';
    return true;
  };
  verify(view, say);
  verify_total(view, static_cast<std::uint8_t>(mood::calm), say);
  verify_monotone(view, static_cast<std::uint8_t>(anger.index), say);
  verify_honours(view, 1, {}, 1, say);  // event 1, request, on every reading
}

// Output:
// dead_wait: nothing that comes by itself leads out of `calling`; if it waits for a person or is a person's, add a row with a wait that fires on every reading, such as `on<timer>.after(12_h)` (in JSON: `after`), else a row on a message or on the clock, or make the state final
// dead_wait: nothing that comes by itself leads out of `person`; if it waits for a person or is a person's, add a row with a wait that fires on every reading, such as `on<timer>.after(12_h)` (in JSON: `after`), else a row on a message or on the clock, or make the state final
// not_total: on `message` some reading finds no row in `calm` that is sure to fire; widen a guard, or add `= stay` rows for the rest
// not_monotone: on `message` a higher value alone leads from `calm` to a less severe state: it meets no row, the lower value row 0; extend the guard of the more severe row upwards
// not_honoured: `request` does not lead from `upset` to a person in time: some reading meets no row; add a row that leads there, put it into `before_all(...)`, and leave its guard without opaque parts and counts
