// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate.hpp>
#include <aplomb/escalate/chart.hpp>
#include <iostream>
#include <vector>

namespace till {

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(mood, std::uint8_t, calm, upset, done)

struct counter : ladder<mood, service_reading, mood::calm> {
  using enum mood;
  static constexpr auto about = states(state(calm, 0), state(upset, 5), state(done, 0).final());
  // clang-format off
  static constexpr auto table = rows(
      calm  + on<message>[anger >= 0.60_p]               = upset,
      upset + on<message>[anger < 0.30_p].for_turns<2>() = calm,
      any   + on<resolved>                               = done);
  // clang-format on
};
static_assert(verified<counter>);

}  // namespace till

int main() {
  using namespace till;
  machine<counter> talk;
  std::vector<outcome<>> steps;
  for (auto const heard : {0.83_p, 0.10_p, 0.20_p, 0.90_p}) {
    auto const out = talk.step(message{}, {.anger = heard});
    steps.push_back({out.kind, static_cast<std::uint8_t>(out.from), static_cast<std::uint8_t>(out.to), out.row});
  }
  chart_path const path{steps, static_cast<std::uint8_t>(talk.state())};
  std::cout << chart(view_of<counter>, chart_kind::mermaid, path);
}

// Output:
// stateDiagram-v2
//   state "calm (severity 0)" as s0
//   state "upset (severity 5)" as s1
//   state "done (severity 0, final)" as s2
//   [*] --> s0
//   s0 --> s1 : (step 1, 3) 0 message, anger >= 0.60
//   s1 --> s0 : (step 2) 1 message x2, anger #lt; 0.30
//   s0 --> s2 : 2 resolved
//   s1 --> s2 : 2 resolved
//   s2 --> [*]
//   classDef live fill:#ffd54f,stroke:#c62828,stroke-width:3px
//   class s1 live
