// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/session/engine_slot.hpp>
#include <cstdint>
#include <utility>

// What one thread sees of a slot; tests/threads has what many do.

namespace {

using namespace aplomb;

/// An engine that is no more than its ladders' fingerprint, and says how many of its kind are alive.
struct numbered {
  static inline int alive = 0;

  std::uint32_t fingerprint = 0;
  int edition = 0;

  explicit numbered(std::uint32_t print, int which = 0) : fingerprint(print), edition(which) { ++alive; }
  numbered(numbered&& other) noexcept : fingerprint(other.fingerprint), edition(other.edition) { ++alive; }
  numbered(numbered const&) = delete;
  numbered& operator=(numbered const&) = delete;
  ~numbered() { --alive; }

  [[nodiscard]] ladder_pair ladders() const noexcept { return {{}, {}, fingerprint}; }
};

using slot_type = engine_slot<numbered>;

conversation of(std::uint32_t fingerprint) {
  conversation talk;
  talk.ladders = fingerprint;
  talk.version = 1;
  return talk;
}

}  // namespace

TEST_CASE("a fresh conversation gets the current engine, one that began earlier the engine it began on") {
  slot_type slot{numbered{1}};
  slot.publish(numbered{2});
  slot.publish(numbered{3});
  CHECK(slot.pin()->fingerprint == 3);
  CHECK(slot.pin_for(conversation{})->fingerprint == 3);
  for (std::uint32_t began = 1; began <= 3; ++began) {
    auto const pinned = slot.pin_for(of(began));
    REQUIRE(pinned);
    CHECK(pinned->fingerprint == began);
    CHECK((*pinned).fingerprint == began);
  }
}

TEST_CASE("a conversation of ladders that are not held gets no engine") {
  slot_type slot{numbered{1}, 1};
  CHECK_FALSE(slot.pin_for(of(7)));
  slot.publish(numbered{2});
  CHECK(slot.pin_for(of(1)));
  slot.publish(numbered{3});
  CHECK_FALSE(slot.pin_for(of(1)));
  CHECK(slot.pin_for(of(2)));
}

TEST_CASE("of engines with the same ladders the newest serves their conversations, and takes no place of another") {
  slot_type slot{numbered{1, 10}, 1};
  slot.publish(numbered{2, 20});
  for (int edition = 21; edition < 30; ++edition) slot.publish(numbered{2, edition});
  CHECK(slot.pin_for(of(2))->edition == 29);
  REQUIRE(slot.pin_for(of(1)));
  CHECK(slot.pin_for(of(1))->edition == 10);
  CHECK(numbered::alive == 2);
}

TEST_CASE("publishing an old version again rolls back, and conversations of either version go on") {
  slot_type slot{numbered{1, 10}};
  slot.publish(numbered{2, 20});
  slot.publish(numbered{1, 11});
  CHECK(slot.pin()->fingerprint == 1);
  CHECK(slot.pin_for(of(1))->edition == 11);
  CHECK(slot.pin_for(of(2))->edition == 20);
}

TEST_CASE("a retired engine is destroyed by the next call of a publisher once nobody holds it") {
  {
    slot_type slot{numbered{1}, 0};
    {
      auto held = slot.pin();
      slot.publish(numbered{2});
      CHECK_FALSE(slot.pin_for(of(1)));
      CHECK(held->fingerprint == 1);
      CHECK(numbered::alive == 2);
      CHECK(slot.reclaim() == 1);
      auto const moved = std::move(held);
      CHECK_FALSE(held);
      CHECK(slot.reclaim() == 1);
      auto const again = slot.pin();
      CHECK(again->fingerprint == 2);
    }
    CHECK(numbered::alive == 2);
    CHECK(slot.reclaim() == 0);
    CHECK(numbered::alive == 1);
  }
  CHECK(numbered::alive == 0);
}

TEST_CASE("a pin that is assigned to lets go of what it held") {
  slot_type slot{numbered{1}, 0};
  auto held = slot.pin();
  slot.publish(numbered{2});
  held = slot.pin();
  CHECK(held->fingerprint == 2);
  CHECK(slot.reclaim() == 0);
  CHECK(numbered::alive == 1);
}

TEST_CASE("old versions can be retired at once") {
  slot_type slot{numbered{1}};
  slot.publish(numbered{2});
  slot.publish(numbered{3});
  auto const held = slot.pin_for(of(2));
  CHECK(slot.retire_old() == 1);
  CHECK(numbered::alive == 2);
  CHECK_FALSE(slot.pin_for(of(1)));
  CHECK_FALSE(slot.pin_for(of(2)));
  CHECK(slot.pin()->fingerprint == 3);
}

TEST_CASE("however many versions are published, only the kept ones and those held stay") {
  slot_type slot{numbered{1}, 2};
  auto const first = slot.pin();
  for (std::uint32_t version = 2; version <= 1000; ++version) slot.publish(numbered{version});
  CHECK(numbered::alive == 4);  // the current one, two kept, and the first, which is held
  CHECK(first->fingerprint == 1);
  CHECK(slot.pin_for(of(999)));
  CHECK(slot.pin_for(of(998)));
  CHECK_FALSE(slot.pin_for(of(997)));
}

TEST_CASE("a version can be opened beside the current one: for older conversations, or before it is published") {
  slot_type slot{numbered{2, 20}};
  slot.open(numbered{1, 10});
  slot.open(numbered{3, 30});
  CHECK(slot.pin()->fingerprint == 2);
  CHECK(slot.pin_for(conversation{})->fingerprint == 2);
  CHECK(slot.pin_for(of(1))->edition == 10);
  CHECK(slot.pin_for(of(3))->edition == 30);
  slot.publish(numbered{3, 31});
  CHECK(slot.pin()->edition == 31);
  CHECK(slot.pin_for(of(2))->edition == 20);
  CHECK(numbered::alive == 3);
}

TEST_CASE("opening a version with the ladders of the current one replaces it") {
  slot_type slot{numbered{1, 10}, 0};
  slot.open(numbered{1, 11});
  CHECK(slot.pin()->edition == 11);
  CHECK(numbered::alive == 1);
}
