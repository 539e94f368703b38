// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes as a snapshot, as they are and, so that the members are reached, once more with the size and the checksum
// that belong to them. Whatever they are: a fault lies in them and is a sentence; what restores goes back to the same bytes,
// restores under other ladders as the mapping says, and is a conversation that an engine can go on with. The same holds with
// ladders beside the conversation.

#include "fuzz/expect.hpp"
#include "session/stored_chat.hpp"
#include <aplomb/session.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;
using aplomb_test::expect;

constexpr migration plan{.heat = {{"tense", "strained"}}, .owner = {{"agent", "person"}}};

constexpr migration beside_plan{.beside = {{"manners", "rude", "rough"}}};

constexpr aplomb_test::golden_desk golden{};

void check(std::string_view bytes) {
  auto const& desk = golden;
  auto const back = restore(desk, bytes);
  if (!back) {
    expect(back.error().at <= bytes.size(), "a fault lies in the bytes");
    expect(explain(back.error()).view().find("; ") != std::string_view::npos, "a fault has a remedy");
  } else {
    expect(back->talk.heat < 3 && back->talk.owner < 3, "states are states of the ladder");
    expect(back->has_file || back->file == case_file{}, "a case file comes only from bytes that have one");
    auto const again = back->has_file ? std::string(take_snapshot(desk, back->talk, back->file)->view())
                                      : std::string(take_snapshot(desk, back->talk)->view());
    // Of an older schema the bytes may differ, but not what they mean.
    if (static_cast<unsigned char>(bytes[4]) == snapshot_schema)
      expect(again == bytes, "what restores goes back to the same bytes");
    else
      expect(restore(desk, again)->talk == back->talk, "what an older schema said is kept");
  }

  aplomb_test::later_desk const later;
  auto const moved = restore(later, bytes, plan);
  if (back && back->talk.ladders != 0) {
    expect(moved.has_value() && moved->talk.version == back->talk.version + 1,
           "a mapping that is whole brings it over");
    bool const had_person = desk.ladders().owner.states[back->talk.owner].owned_by == escalate::owner::person;
    bool const has_person = later.ladders().owner.states[moved->talk.owner].owned_by == escalate::owner::person;
    expect(had_person == has_person, "nobody loses or gets a person");
  }
}

/// The same with ladders beside.
void check_beside(std::string_view bytes) {
  using aplomb_test::golden_beside;
  auto back = restore<golden_beside>(golden, bytes);
  if (!back) {
    expect(back.error().at <= bytes.size(), "a fault lies in the bytes");
    expect(explain(back.error()).view().find("; ") != std::string_view::npos, "a fault has a remedy");
    return;
  }
  auto const again = back->has_file ? std::string(take_snapshot(golden, back->talk, back->file, back->beside)->view())
                                    : std::string(take_snapshot(golden, back->talk, back->beside)->view());
  auto const same = restore<golden_beside>(golden, again);
  expect(same && same->beside == back->beside && same->talk == back->talk && same->file == back->file,
         "what restores goes back to the same");
  expect(restore(golden, again).error().code == session_error::other_companion, "nothing is dropped in silence");
  auto const moved = restore<companions<aplomb_test::later_manners>>(golden, bytes, beside_plan);
  expect(moved && moved->talk == back->talk, "a mapping that is whole brings the ladders beside over");
  (void)back->beside.hear({.anger = score::of(900), .worry = score::of(900)}, {2'000'000'000'000});
  (void)back->beside.tick({2'000'000'000'001});
  expect(take_snapshot(golden, back->talk, back->beside).has_value(), "what goes on can be stored again");
}

/// The last step: the service desk goes on with whatever was restored under its own ladders.
void go_on(std::string bytes) {
  static engine const desk;
  static std::uint32_t const print = desk.fingerprint();
  for (std::size_t i = 0; i < 4 && bytes.size() > 12; ++i)
    bytes[8 + i] = static_cast<char>(static_cast<unsigned char>(print >> 8 * i));
  bytes = aplomb_test::resealed(bytes);
  auto back = restore(desk, bytes);
  if (!back) return;
  auto& talk = back->talk;
  expect(!desk.hear(talk, back->file, "还是没有消息，真的很生气！！", {1}).wrong_version,
         "the engine knows its conversation");
  expect(!desk.tick(talk, {2'000'000'000'000}).wrong_version, "time goes on");
  expect(take_snapshot(desk, talk, back->file).has_value(), "what goes on can be stored again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string bytes{reinterpret_cast<char const*>(data), size};
  check(bytes), check_beside(bytes);
  bytes = aplomb_test::resealed(bytes);
  check(bytes), check_beside(bytes);
  go_on(bytes);
  return 0;
}
