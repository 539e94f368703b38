// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/classify/families.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/classify/views.hpp>
#include <string>

using namespace aplomb;
using namespace aplomb::classify;

namespace {

affect felt(emotion e, int intensity, emotion also = emotion::neutral, int share = 0) {
  affect a;
  a.emotions[index_of(e)] = score::of(1000 - share);
  a.emotions[index_of(also)] = a.of(also) + score::of(share);
  a.intensity = static_cast<std::uint8_t>(intensity);
  a.satisfactions[index_of(satisfaction::neutral)] = score::of(1000);
  return a;
}

affect read(std::string_view message) { return lexical_reader{}.read(message).affect; }

affect random_affect(aplomb_test::random& r) {
  affect a;
  std::uint64_t mass[count_of<emotion>];
  for (auto& m : mass) m = r.below(4) == 0 ? r.below(1000) : 0;
  mass[r.below(count_of<emotion>)] = 500;
  apportion(mass, a.emotions);
  std::uint64_t content[count_of<satisfaction>] = {r.below(100), r.below(100), r.below(100) + 1};
  apportion(content, a.satisfactions);
  std::uint64_t why[count_of<purpose>];
  for (auto& m : why) m = r.below(100) + 1;
  apportion(why, a.purposes);
  for (auto& f : a.flags) f = score::of(r.between(0, 1000));
  a.intensity = a.main_emotion() == emotion::neutral ? std::uint8_t{0} : static_cast<std::uint8_t>(r.between(1, 3));
  return a;
}

}  // namespace

TEST_CASE("the states of service in three writings") {
  CHECK(service_view_of(read("你们太过分了，气死我了")).main() == service_state::angry);
  CHECK(service_view_of(read("你們太過分了，氣死我了")).main() == service_state::angry);
  CHECK(service_view_of(read("I am furious with you")).main() == service_state::angry);
  CHECK(service_view_of(read("好担心啊，会不会丢了")).main() == service_state::anxious);
  CHECK(service_view_of(read("I'm so worried about my parcel")).main() == service_state::anxious);
  CHECK(service_view_of(read("太开心了，谢谢")).main() == service_state::content);
  CHECK(service_view_of(read("thank you, I love it")).main() == service_state::content);
  CHECK(service_view_of(read("请问几点开门")).main() == service_state::neutral);
  auto calm = felt(emotion::neutral, 0);
  calm.satisfactions[index_of(satisfaction::neutral)] = {};
  calm.satisfactions[index_of(satisfaction::satisfied)] = score::of(900);
  CHECK(service_view_of(calm).main() == service_state::content);
}

TEST_CASE("Ekman's emotions by the published mapping") {
  CHECK(ekman_view_of(felt(emotion::trust, 1)).main() == ekman::happiness);
  CHECK(ekman_view_of(felt(emotion::joy, 1)).main() == ekman::happiness);
  CHECK(ekman_view_of(felt(emotion::anticipation, 1)).main() == ekman::neutral);
  for (auto e : {emotion::anger, emotion::disgust, emotion::fear, emotion::sadness, emotion::surprise})
    CHECK(name_of(ekman_view_of(felt(e, 2)).main()) == name_of(e));
}

TEST_CASE("Plutchik's wheel: ring by intensity, dyad with a neighbour") {
  CHECK(plutchik_view_of(felt(emotion::anger, 1)).name == "annoyance");
  CHECK(plutchik_view_of(felt(emotion::anger, 3)).name == "rage");
  CHECK(plutchik_view_of(felt(emotion::neutral, 0)).name == "neutral");
  CHECK(plutchik_view_of(felt(emotion::joy, 2)).with_neighbour == dyad::none);
  struct {
    emotion main, also;
    dyad both;
  } const pairs[] = {{emotion::joy, emotion::trust, dyad::love},
                     {emotion::trust, emotion::joy, dyad::love},
                     {emotion::fear, emotion::trust, dyad::submission},
                     {emotion::fear, emotion::surprise, dyad::awe},
                     {emotion::sadness, emotion::surprise, dyad::disapproval},
                     {emotion::disgust, emotion::sadness, dyad::remorse},
                     {emotion::anger, emotion::disgust, dyad::contempt},
                     {emotion::anger, emotion::anticipation, dyad::aggressiveness},
                     {emotion::joy, emotion::anticipation, dyad::optimism},
                     {emotion::anger, emotion::joy, dyad::none}};
  for (auto const& p : pairs) {
    INFO(name_of(p.main) << ' ' << name_of(p.also));
    CHECK(plutchik_view_of(felt(p.main, 2, p.also, 400)).with_neighbour == p.both);
  }
}

TEST_CASE("who asserts a wrong wants repair, who insults without a matter wants harm") {
  affect complaint;
  complaint.purposes[index_of(purpose::complaint)] = score::of(900);
  complaint.flags[index_of(flag::threat)] = score::of(900);
  CHECK(intent_view_of(complaint).repair > intent_view_of(complaint).harm);
  affect insult;
  insult.purposes[index_of(purpose::harassment)] = score::of(600);
  insult.flags[index_of(flag::abuse)] = score::of(900);
  insult.abused = abuse_target::agent;
  CHECK(intent_view_of(insult).harm > intent_view_of(insult).repair);
  auto both = complaint;
  both.abused = abuse_target::agent;
  for (auto f : all_of<flag>()) both.flags[index_of(f)] = insult.of(f);
  CHECK(intent_view_of(both).harm < intent_view_of(insult).harm);
  CHECK(intent_view_of({}).harm == score{});
}

TEST_CASE("families follow the published mapping and the words of the message") {
  CHECK(families_of(felt(emotion::trust, 1)).main() == family::love);
  CHECK(families_of(felt(emotion::sadness, 2, emotion::fear, 450)).main() == family::shame);
  CHECK(families_of(felt(emotion::anger, 3)).grade(family::anger) == 5);
  CHECK_FALSE(families_of(felt(emotion::neutral, 0)).any());
  CHECK_FALSE(families_of(felt(emotion::anticipation, 2)).any());
  for (auto const& w : generated::family_words)
    for (auto text : {w.zh_hans, w.zh_hant, w.en}) {
      auto const view = families_of({}, text);
      INFO(text);
      CHECK(view.main() == w.kind);
      CHECK(view.grade(w.kind) == w.grade);
      REQUIRE(view.word() != nullptr);
      CHECK(view.word()->en == w.en);
    }
  CHECK_FALSE(families_of({}, "我不愤怒").any());
  CHECK_FALSE(families_of({}, "I am not furious").any());
  CHECK(families_of({}, "").word() == nullptr);
}

TEST_CASE("views keep the sums and ranges of what they are made of") {
  aplomb_test::random random{31};
  for (int round = 0; round < 2'000; ++round) {
    auto const a = random_affect(random);
    int service = 0, six = 0;
    for (auto s : all_of<service_state>()) service += service_view_of(a).of(s).per_mille;
    for (auto e : all_of<ekman>()) six += ekman_view_of(a).of(e).per_mille;
    CHECK(service == 1000);
    CHECK(six == 1000);
    auto const families = families_of(a);
    for (auto f : all_of<family>()) {
      CHECK(families.of(f) >= score{});
      CHECK((families.grade(f) > 0) == (families.of(f) >= score::of(200)));
      CHECK(families.grade(f) <= 5);
    }
    CHECK((plutchik_view_of(a).ring == 0) == (a.main_emotion() == emotion::neutral));
    auto const intent = intent_view_of(a);
    for (auto s : {intent.repair, intent.harm}) CHECK((s >= score{} && s <= score::of(1000)));
  }
}
