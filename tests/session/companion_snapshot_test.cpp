// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "stored_chat.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/escalate/presets/anger_phases.hpp>
#include <aplomb/escalate/presets/service_conduct.hpp>
#include <aplomb/escalate/presets/service_stages.hpp>
#include <aplomb/session/companions.hpp>
#include <aplomb/session/snapshot.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;
using namespace aplomb::escalate;
using namespace aplomb::literals;
using aplomb_test::golden_beside;
using aplomb_test::golden_desk;
using aplomb_test::golden_lamp;
using aplomb_test::golden_manners;
using aplomb_test::later_manners;
using aplomb_test::manners_state;

constexpr golden_desk desk{};
constexpr instant noon{1'772'414'045'000};

using all_presets = companions<service_conduct, anger_phases, service_stages>;

std::string content_of(std::string_view name) {
  std::ifstream in(std::filesystem::path(APLOMB_SOURCE_DIR) / "tests/session/golden" / name, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}
std::string golden() { return content_of("beside.v6.snapshot"); }

/// Rude at noon, and the lamp lit.
golden_beside sample_beside() {
  golden_beside beside;
  for (int i = 0; i < 4; ++i) (void)beside.hear({.anger = 0.70_p, .worry = 0.60_p}, noon);
  (void)beside.tick(noon + 3_min);
  return beside;
}

conversation sample_talk() {
  conversation talk;
  talk.ladders = desk.ladders().fingerprint;
  talk.version = 7;
  talk.heat = 1;
  talk.heat_since = noon;
  return talk;
}

/// Any event that a desk may feed to ladders beside it.
template <class Beside>
void any_event(Beside& beside, aplomb_test::random& r, instant& now) {
  service_reading axes;
  bool const bad = r.one_in(2);
  for (auto member : axis_members<service_reading>)
    (axes.*member).per_mille = static_cast<std::int16_t>(r.below(bad ? 1001 : 300));
  if (!r.one_in(3)) now = now + duration{r.between(0, 4'000'000)};
  switch (r.below(16)) {
    case 0:
      (void)beside.tick(now, axes);
      break;
    case 1:
      (void)beside.template on<resolved>(axes, now);
      break;
    case 2:
      (void)beside.template on<unavailable>(axes, now);
      break;
    case 3:
      (void)beside.template on<desk_asked>(axes, now);
      break;
    case 4:
      (void)beside.template on<desk_acted>(axes, now);
      break;
    case 5:
      (void)beside.template on<desk_related>(axes, now);
      break;
    case 6:
      (void)beside.template on<nature_known>(axes, now);
      break;
    case 7:
      (void)beside.template on<desk_thanked>(axes, now);
      break;
    case 8:
      (void)beside.template on<desk_closed>(axes, now);
      break;
    default:
      (void)beside.hear(axes, now);
  }
}

}  // namespace

TEST_CASE("at every step of random walks the ladders beside a conversation come back as they were") {
  std::set<int> seen;
  std::size_t counted = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    aplomb_test::random r(seed);
    auto talk = aplomb_test::random_talk(r);
    auto const file = aplomb_test::random_file(r);
    all_presets beside;
    instant now = noon;
    for (int i = 0; i < 60; ++i) {
      auto const alone = take_snapshot(desk, talk, beside);
      auto const with_file = take_snapshot(desk, talk, file, beside);
      REQUIRE((alone && with_file));
      auto const one = restore<all_presets>(desk, alone->view());
      auto two = restore<all_presets>(desk, with_file->view());
      REQUIRE((one && two));
      REQUIRE(one->beside == beside);
      REQUIRE(one->talk == talk);
      REQUIRE_FALSE(one->has_file);
      REQUIRE(two->beside == beside);
      REQUIRE(two->talk == talk);
      REQUIRE(two->file == file);
      // What goes on from the snapshot does what goes on without it.
      auto r2 = r;
      auto now2 = now;
      any_event(beside, r, now);
      any_event(two->beside, r2, now2);
      REQUIRE(two->beside == beside);
      REQUIRE(two->beside.next_deadline().at == beside.next_deadline().at);
      seen.insert(static_cast<int>(beside.state<service_conduct>()));
      seen.insert(10 + static_cast<int>(beside.state<anger_phases>()));
      seen.insert(20 + static_cast<int>(beside.state<service_stages>()));
      talk.version += 1;
    }
  }
  CHECK(seen.size() == count_of<conduct_state> + count_of<anger_phase> + count_of<service_stage>);
  aplomb_test::random r(3);
  for (int i = 0; i < 300; ++i) {
    auto const beside = aplomb_test::random_beside(r);
    auto const taken = take_snapshot(desk, sample_talk(), beside);
    REQUIRE(taken);
    REQUIRE(restore<golden_beside>(desk, taken->view())->beside == beside);
    counted += beside.state<golden_manners>() == manners_state::curt;
  }
  CHECK(counted > 50);
}

TEST_CASE("a snapshot with ladders beside is what the golden one is, byte by byte") {
  CHECK(std::string(take_snapshot(desk, sample_talk(), sample_beside())->view()) == golden());
  auto const back = restore<golden_beside>(desk, golden());
  REQUIRE(back);
  CHECK(back->beside == sample_beside());
  CHECK(back->beside.state<golden_manners>() == manners_state::rude);
  CHECK(back->beside.state<golden_lamp>() == manners_state::curt);
  CHECK(back->beside.next_deadline().at == noon + 10_min);
  CHECK(back->talk == sample_talk());
  CHECK(golden().find("manners") != std::string::npos);  // by name
  CHECK(golden().find("rude") != std::string::npos);
}

TEST_CASE("ladders beside a conversation that schema 5 stored come back as they were") {
  auto const now = restore<golden_beside>(desk, golden());
  auto const before = restore<golden_beside>(desk, content_of("beside.v5.snapshot"));
  REQUIRE((now && before));
  CHECK(before->beside == now->beside);
  CHECK(before->talk == now->talk);
}

TEST_CASE("the order in which ladders run beside does not matter to a snapshot, and a ladder that is new is fresh") {
  auto const turned = restore<companions<golden_lamp, golden_manners>>(desk, golden());
  REQUIRE(turned);
  CHECK(turned->beside.state<golden_manners>() == manners_state::rude);
  CHECK(turned->beside.state<golden_lamp>() == manners_state::curt);

  auto const more = restore<companions<golden_lamp, anger_phases, golden_manners>>(desk, golden());
  REQUIRE(more);
  CHECK(more->beside.state<anger_phases>() == anger_phase::calm);
  CHECK(more->beside.state<golden_manners>() == manners_state::rude);

  auto const none_stored = restore<golden_beside>(desk, take_snapshot(desk, sample_talk())->view());
  REQUIRE(none_stored);
  CHECK(none_stored->beside == golden_beside{});
  CHECK(none_stored->talk == sample_talk());
}

TEST_CASE("ladders beside that are gone or others are refused, never guessed at or dropped in silence") {
  session_error const other = session_error::other_companion;
  CHECK(restore(desk, golden()).error().code == other);
  CHECK(restore(desk, golden()).error().name == "manners");
  CHECK(restore<companions<golden_manners>>(desk, golden()).error().name == "lamp");
  auto const changed = restore<companions<later_manners, golden_lamp>>(desk, golden());
  REQUIRE_FALSE(changed);
  CHECK(changed.error().code == other);
  CHECK(changed.error().name == "manners");
  CHECK(explain(changed.error()).view() ==
        "the ladder `manners` beside the conversation is not the one that was stored; run that one, or give a "
        "migration");
}

TEST_CASE("a migration brings ladders beside under their next version, and drops those that run no more") {
  using later = companions<later_manners>;
  migration plan;
  auto const undeclared = restore<later>(desk, golden(), plan);
  REQUIRE_FALSE(undeclared);
  CHECK(undeclared.error().code == session_error::missing_state);
  CHECK(undeclared.error().name == "rude");
  plan.beside = {{"manners", "rude", "ruff"}};
  CHECK(restore<later>(desk, golden(), plan).error().code == session_error::unknown_state);
  plan.beside = {{"lamp", "rude", "polite"}, {"manners", "rude", "rough"}};
  auto back = restore<later>(desk, golden(), plan);
  REQUIRE(back);
  CHECK(back->beside.state<later_manners>() == aplomb_test::later_manners_state::rough);
  CHECK(back->beside.next_deadline().at == noon + 20_min);  // times are kept
  CHECK(back->talk == sample_talk());
  CHECK(restore(desk, golden(), plan)->talk == sample_talk());  // none runs here
  // A plan does nothing to a ladder that is the same.
  plan.beside = {{"manners", "rude", "polite"}};
  CHECK(restore<golden_beside>(desk, golden(), plan)->beside == sample_beside());
}

TEST_CASE("streaks begin anew when a ladder beside is migrated") {
  golden_beside beside;
  for (int i = 0; i < 3; ++i) (void)beside.hear({.anger = 0.70_p}, noon);
  auto const taken = take_snapshot(desk, sample_talk(), beside);
  REQUIRE(taken);
  auto same = restore<golden_beside>(desk, taken->view());
  auto moved = restore<companions<later_manners>>(desk, taken->view(), migration{});
  REQUIRE((same && moved));
  CHECK(same->beside.hear({.anger = 0.70_p}, noon).fired());
  CHECK_FALSE(moved->beside.hear({.anger = 0.70_p}, noon).fired());
  CHECK(moved->beside.hear({.anger = 0.70_p}, noon).fired());
}

TEST_CASE("damaged ladders beside a conversation are refused with a reason and a place") {
  auto const sound = golden();
  for (std::size_t size = 0; size < sound.size(); ++size)
    CHECK(restore<golden_beside>(desk, sound.substr(0, size)).error().code == session_error::truncated);
  for (std::size_t i = 0; i < sound.size(); ++i) {
    auto changed = sound;
    changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ 1u);
    CHECK_FALSE(restore<golden_beside>(desk, changed));
  }
  // Cut off with a right checksum.
  for (std::size_t cut = 9; cut < sound.size() - 30; ++cut) {
    auto shorter = sound.substr(0, sound.size() - cut) + std::string(8, '\0');
    shorter = aplomb_test::resealed(shorter);
    auto const tried = restore<golden_beside>(desk, shorter);
    REQUIRE_FALSE(tried);
    CHECK(tried.error().at <= shorter.size());
  }
  auto const with = [&](std::string_view from, std::string_view to) {
    auto changed = sound;
    auto const at = changed.find(from);
    REQUIRE(at != std::string::npos);
    changed.replace(at, from.size(), to);
    changed = aplomb_test::resealed(changed);
    auto const tried = restore<golden_beside>(desk, changed);
    REQUIRE_FALSE(tried);
    return tried.error();
  };
  CHECK(with("rude", "Rude").code == session_error::missing_state);
  CHECK(with("\4lamp", "\7manners").code == session_error::out_of_range);  // twice the same
  CHECK(with("\4lamp", "\4pmal").code == session_error::other_companion);
  // A list of none is no list.
  std::string none(take_snapshot(desk, sample_talk())->view());
  none[5] = 2;
  none.insert(none.size() - 8, 1, '\0');
  none = aplomb_test::resealed(none);
  CHECK(restore<golden_beside>(desk, none).error().name == "beside");
  // An older schema has no ladders beside.
  auto older = sound;
  older[4] = 4;
  older = aplomb_test::resealed(older);
  CHECK(restore<golden_beside>(desk, older).error() == session_fault{session_error::newer_schema, 5, {}});
}

TEST_CASE("a ladder that neither counts nor waits is not given what it has no place for") {
  auto const plain = take_snapshot(desk, sample_talk(), companions<golden_lamp>{});
  REQUIRE(plain);
  std::string bytes(plain->view());
  std::size_t const end = bytes.size() - 8;
  REQUIRE(bytes.substr(end - 3, 3) == std::string(3, '\0'));  // no counters, no times
  bytes[end - 1] = 2;
  bytes = aplomb_test::resealed(bytes);
  CHECK(restore<companions<golden_lamp>>(desk, bytes).error().code == session_error::out_of_range);
}

static_assert([] {  // at compile time, too
  companions<golden_manners> beside;
  (void)beside.hear({.anger = 0.70_p}, noon);
  auto const taken = take_snapshot(desk, conversation{}, beside);
  return restore<companions<golden_manners>>(desk, taken->view())->beside == beside;
}());

TEST_CASE("the golden snapshot with ladders beside is written", "[.][write-golden]") {
  auto const path = std::filesystem::path(APLOMB_SOURCE_DIR) / "tests/session/golden" /
                    ("beside.v" + std::to_string(snapshot_schema) + ".snapshot");
  std::ofstream(path, std::ios::binary) << take_snapshot(desk, sample_talk(), sample_beside())->view();
  CHECK(std::filesystem::file_size(path) > 100);
}
