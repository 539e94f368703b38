// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// A ladder of your own for how heated a chat is: states, severities and rows over the service reading. The compiler proves it
// (no rows that fight, no flapping, every state reachable, no intervention on one weak signal) and can walk it; the engine
// takes it in the place of the default one. Here a kitchen that delivers meals, where a quarter of an hour counts.
#include <aplomb/aplomb.hpp>
#include <iostream>
#include <string_view>

namespace {

using namespace aplomb::escalate;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

APLOMB_ENUM(kitchen_state, std::uint8_t, easy, tense, boiling, served)

// clang-format off
struct kitchen : ladder<kitchen_state, service_reading, kitchen_state::easy> {
  using enum kitchen_state;
  static constexpr std::string_view name = "kitchen";
  static constexpr auto about = states(state(easy, 0), state(tense, 5), state(boiling, 9), state(served, 0).final());
  static constexpr auto table = rows(
      easy    + on<message>[level >= 0.50_p]                                                         = tense,
      easy    + on<message>[level < 0.50_p && waited >= 0.25_p]                                      = tense,
      tense   + on<message>[anger >= 0.60_p && persistence >= 0.50_p]                                = boiling,
      tense   + on<message>[anger < 0.60_p && level < 0.30_p && relief >= 0.50_p && waited < 0.25_p] = easy,
      boiling + on<message>[anger < 0.30_p && relief >= 0.50_p]                                      = tense,
      any     + on<resolved>                                                                         = served,
      served  + on<message>[level >= 0.30_p].reopens()                                               = tense);
};
// clang-format on
static_assert(verified<kitchen>);

constexpr kitchen_state after_two_angry_messages() {
  machine<kitchen> talk;
  talk.step(message{}, {.level = 0.8_p, .anger = 0.8_p, .persistence = 0.25_p});
  talk.step(message{}, {.level = 0.8_p, .anger = 0.8_p, .persistence = 0.50_p});
  return talk.state();
}
static_assert(after_two_angry_messages() == kitchen_state::boiling);

using kitchen_desk = aplomb::basic_engine<aplomb::classify::learned_reader, aplomb::compiled_ladder<kitchen>>;

}  // namespace

int main() {
  kitchen_desk const desk{};
  aplomb::conversation talk;
  aplomb::instant now{};
  for (std::string_view message :
       {"你好，我点的两份盖饭到哪了？", "Twenty minutes later and it is still not here, this is annoying.",
        "都凉了！你们到底送不送？太气人了！", "收到了，谢谢，辛苦小哥了"}) {
    auto const turn = desk.hear(talk, message, now);
    std::cout << message << "\n  " << turn.trace << "\n  " << turn.owner_from << " -> " << turn.owner << '\n';
    now = now + 20_min;
  }
  std::cout << "resolved\n  " << desk.on<resolved>(talk, now).trace << '\n';
}

// Output:
// 你好，我点的两份盖饭到哪了？
//   easy: no row
//   bot -> bot
// Twenty minutes later and it is still not here, this is annoying.
//   easy --[level 0.747 >= 0.50]--> tense (row 0)
//   bot -> bot
// 都凉了！你们到底送不送？太气人了！
//   tense --[anger 0.998 >= 0.60, persistence 0.50 >= 0.50]--> boiling (row 2)
//   bot -> waiting
// 收到了，谢谢，辛苦小哥了
//   boiling --[anger 0.00 < 0.30, relief 0.995 >= 0.50]--> tense (row 4)
//   waiting -> waiting
// resolved
//   tense --[resolved]--> served (row 5)
