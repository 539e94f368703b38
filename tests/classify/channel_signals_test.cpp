// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/channel_signals.hpp>
#include <aplomb/classify/lexical_reader.hpp>

using namespace aplomb;
using namespace aplomb::classify;
using namespace aplomb::literals;

TEST_CASE("without signals nothing changes") {
  for (auto text : {"气死我了", "thank you", "几点开门", ""}) {
    auto const before = lexical_reader{}.read(text);
    auto after = before;
    take_in(after, {});
    CHECK(after.affect.arousal == before.affect.arousal);
    CHECK(after.affect.valence == before.affect.valence);
    CHECK(after.affect.intensity == before.affect.intensity);
    CHECK(after.emphasis == before.emphasis);
  }
  CHECK_FALSE(any_known({}));
  CHECK(agitation_of({}) == score{});
  CHECK(restlessness_of({}) == score{});
}

TEST_CASE("a signal of zero is known, no signal is not") {
  CHECK_FALSE(measure{}.known());
  CHECK(measure{score{}}.known());
  CHECK(measure{0.3_p}.value_or(1_p) == 0.3_p);
  CHECK(measure{}.value_or(0.5_p) == 0.5_p);
  CHECK(measure{-0.3_p}.value_or(1_p) == score{});
}

TEST_CASE("a loud voice makes a feeling stronger, a calm one quieter") {
  auto const words = lexical_reader{}.read("你们太过分了");
  REQUIRE(words.affect.main_emotion() == emotion::anger);
  auto loud = words, calm = words;
  take_in(loud, {.voice_energy = 1_p, .voice_pitch = 0.9_p, .speech_rate = 0.9_p});
  take_in(calm, {.voice_energy = 0.4_p});
  CHECK(loud.affect.arousal > words.affect.arousal);
  CHECK(loud.affect.intensity >= words.affect.intensity);
  CHECK(calm.affect.arousal < words.affect.arousal);
  CHECK(agitation_of({.voice_energy = 0.75_p}) == 0.5_p);
  CHECK(restlessness_of({.deletions = 0.7_p, .reopenings = 0.2_p}) == 0.7_p);
  CHECK(restlessness_of({.typing_speed = 1_p}) == 0.5_p);
}

TEST_CASE("whatever the signals, words decide: emotion, satisfaction, purpose and flags stay, valence keeps its sign") {
  aplomb_test::random random{41};
  std::string_view const messages[] = {"气死我了",   "thank you so much",   "几点开门",
                                       "我不想活了", "where is my parcel?", ""};
  auto const any = [&]() -> measure {
    return random.one_in(3) ? measure{} : measure{score::of(random.between(0, 1000))};
  };
  for (int round = 0; round < 3'000; ++round) {
    auto const before = lexical_reader{}.read(messages[random.below(std::size(messages))]);
    auto after = before;
    take_in(after, {any(), any(), any(), any(), any(), any(), any(), any()});
    auto const &a = after.affect, &b = before.affect;
    for (auto e : all_of<emotion>()) CHECK(a.of(e) == b.of(e));
    for (auto s : all_of<satisfaction>()) CHECK(a.of(s) == b.of(s));
    for (auto p : all_of<purpose>()) CHECK(a.of(p) == b.of(p));
    for (auto f : all_of<flag>()) CHECK(a.of(f) == b.of(f));
    CHECK((a.valence > score{}) == (b.valence > score{}));
    CHECK((a.valence < score{}) == (b.valence < score{}));
    CHECK((a.intensity == 0) == (b.intensity == 0));
    CHECK(a.intensity <= 3);
    CHECK((a.arousal >= score{} && a.arousal <= 1_p));
  }
}
