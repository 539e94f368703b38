// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <algorithm>
#include <aplomb/session/engine.hpp>
#include <aplomb/session/memory_store.hpp>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::literals;

using chats = memory_store<stored_conversation>;

/// Saves a value due at `due` under `id`, whatever is there.
void put(chats& in, std::string_view id, instant now, instant due = {}) {
  REQUIRE(update(in, id, now, [&](stored_conversation& chat) { chat.due = due, ++chat.talk.version; }));
}

std::vector<std::string> due_by(chats& in, instant now) {
  std::vector<std::string> ids;
  auto const count = in.for_due(now, [&](std::string_view id) { ids.emplace_back(id); });
  CHECK(count == ids.size());
  return ids;
}

/// A store that fails as it is told.
struct unreliable {
  using value_type = stored_conversation;
  chats inner{};
  int conflicts = 0;
  bool down = false;
  int saves = 0;

  result<held<value_type>, store_fault> load(std::string_view id, instant now) noexcept {
    if (down) return store_fault{store_error::unavailable};
    return inner.load(id, now);
  }
  result<std::uint64_t, store_fault> save(std::string_view id, value_type const& v, std::uint64_t revision,
                                          instant now) noexcept {
    ++saves;
    if (conflicts > 0) return --conflicts, store_fault{store_error::conflict};
    return inner.save(id, v, revision, now);
  }
  result<bool, store_fault> purge(std::string_view id) noexcept { return inner.purge(id); }
};

}  // namespace

TEST_CASE("a memory store and a store of one's own are stores") {
  STATIC_REQUIRE(store<memory_store<>>);
  STATIC_REQUIRE(store<chats>);
  STATIC_REQUIRE(store<unreliable>);
  STATIC_REQUIRE(storable<stored_case>);
  STATIC_REQUIRE_FALSE(store<conversation>);
  STATIC_REQUIRE_FALSE(storable<std::string>);
}

TEST_CASE("what is saved is loaded, and what is not there is fresh") {
  chats in;
  auto const fresh = in.load("a", {});
  REQUIRE(fresh);
  CHECK(fresh->revision == 0);
  CHECK(fresh->value.talk == conversation{});
  stored_conversation chat;
  chat.talk.turns = 7;
  auto const saved = in.save("a", chat, 0, {});
  REQUIRE(saved);
  auto const loaded = in.load("a", {});
  CHECK(loaded->revision == *saved);
  CHECK(loaded->value.talk == chat.talk);
  CHECK(in.load("b", {})->revision == 0);
  CHECK(in.size() == 1);
}

TEST_CASE("who saves on top of somebody else's change is told") {
  chats in;
  auto const first = in.save("a", {}, 0, {});
  REQUIRE(first);
  CHECK(in.save("a", {}, 0, {}).error().code == store_error::conflict);
  auto const second = in.save("a", {}, *first, {});
  REQUIRE(second);
  CHECK(*second != *first);
  CHECK(in.save("a", {}, *first, {}).error().code == store_error::conflict);
}

TEST_CASE("what was purged does not come back with a change that began before") {
  chats in;
  auto const before = in.save("a", {}, 0, {});
  CHECK(*in.purge("a"));
  CHECK_FALSE(*in.purge("a"));
  CHECK(in.save("a", {}, *before, {}).error().code == store_error::conflict);
  // The id begins anew, and the old revision does not become valid again.
  auto const anew = in.save("a", {}, 0, {});
  REQUIRE(anew);
  CHECK(*anew != *before);
  CHECK(in.save("a", {}, *before, {}).error().code == store_error::conflict);
}

TEST_CASE("an update is made once, however often it has to be tried") {
  unreliable in;
  in.conflicts = 3;
  int calls = 0;
  auto const answer = update(in, "a", {}, [&](stored_conversation& chat) { return ++calls, ++chat.talk.turns; });
  REQUIRE(answer);
  CHECK(*answer == 1);
  CHECK(calls == 4);
  CHECK(in.inner.load("a", {})->value.talk.turns == 1);

  in.conflicts = 100;
  auto const given_up = update(
      in, "a", {}, [](stored_conversation& chat) { ++chat.talk.turns; }, 5);
  CHECK(given_up.error().code == store_error::contended);
  CHECK(in.saves == 9);
  CHECK(in.inner.load("a", {})->value.talk.turns == 1);

  in.conflicts = 0, in.down = true;
  CHECK(update(in, "a", {}, [](stored_conversation&) {}).error().code == store_error::unavailable);
}

TEST_CASE("a conversation that was idle for too long is gone at once, and its memory with expire") {
  chats in{{.idle = 10_min}};
  put(in, "old", {1000});
  put(in, "new", {500'000});
  CHECK(in.load("old", {600'999})->revision != 0);
  CHECK(in.load("old", {601'000})->revision == 0);
  CHECK(in.load("new", {601'000})->revision != 0);
  CHECK(in.size() == 2);
  CHECK(in.expire({601'000}) == 1);
  CHECK(in.size() == 1);
  CHECK(in.expire({601'000}) == 0);
  // Saving makes it young; loading does not.
  put(in, "new", {1'000'000});
  CHECK(in.expire({1'500'000}) == 0);
}

TEST_CASE("an expired conversation is saved anew as a fresh one, and is not due") {
  chats in{{.idle = 1_min}};
  put(in, "a", {1000}, {2000});
  auto const stale = in.load("a", {2000})->revision;
  REQUIRE(in.next_due());
  CHECK(due_by(in, {100'000}).empty());
  CHECK_FALSE(in.next_due());  // or a server would wake up for it again and again
  CHECK(in.save("a", {}, stale, {100'000}).error().code == store_error::conflict);
  auto const anew = in.save("a", {}, 0, {100'000});
  REQUIRE(anew);
  CHECK(*anew != stale);
  CHECK(in.size() == 1);
}

TEST_CASE("a full store gives up what was saved least recently") {
  chats in{{.most = 3}};
  put(in, "a", {1}), put(in, "b", {2}), put(in, "c", {3});
  put(in, "a", {4});
  put(in, "d", {5});
  CHECK(in.size() == 3);
  CHECK(in.evicted() == 1);
  CHECK(in.load("b", {6})->revision == 0);
  for (auto id : {"a", "c", "d"}) CHECK(in.load(id, {6})->revision != 0);
}

TEST_CASE("a store of many parts keeps within its limit, too") {
  chats in{{.most = 5000}};
  for (int i = 0; i < 20000; ++i) put(in, std::to_string(i), {i});
  CHECK(in.size() <= 5000);
  CHECK(in.size() > 4500);
  CHECK(in.evicted() == 20000 - in.size());
  CHECK(in.load("19999", {})->revision != 0);
  CHECK(in.load("0", {})->revision == 0);
}

TEST_CASE("what is due is found in order, and again until it is dealt with") {
  chats in;
  put(in, "late", {1}, {300}), put(in, "soon", {1}, {100}), put(in, "never", {1}), put(in, "middle", {1}, {200});
  CHECK(in.next_due().at == instant{100});
  CHECK(due_by(in, {99}).empty());
  CHECK(due_by(in, {200}) == std::vector<std::string>{"soon", "middle"});
  CHECK(due_by(in, {200}) == std::vector<std::string>{"soon", "middle"});
  put(in, "soon", {200}, {250});
  CHECK(due_by(in, {1000}) == std::vector<std::string>{"middle", "soon", "late"});
  put(in, "middle", {200});
  (void)in.purge("late");
  CHECK(due_by(in, {1000}) == std::vector<std::string>{"soon"});
  put(in, "soon", {300});
  CHECK_FALSE(in.next_due());
}

TEST_CASE("a store does what a plain map would do, whatever happens in which order") {
  struct plain {
    std::uint32_t version = 0;
    instant due{}, saved{};
  };
  chats in{{.idle = duration{4000}}};
  std::map<std::string, plain> wanted;
  aplomb_test::random r{31};
  instant now{1};
  for (int i = 0; i < 30000; ++i) {
    now.ms += static_cast<std::int64_t>(r.below(20));
    for (auto at = wanted.begin(); at != wanted.end();)
      at = at->second.saved.ms + 4000 <= now.ms ? wanted.erase(at) : std::next(at);
    std::string const id = "chat " + std::to_string(r.below(200));
    switch (r.below(8)) {
      case 0:
        REQUIRE(in.purge(id));
        wanted.erase(id);
        break;
      case 1:
        (void)in.expire(now);
        REQUIRE(in.size() == wanted.size());
        break;
      case 2: {
        std::vector<std::pair<instant, std::string>> due;
        for (auto const& [key, value] : wanted)
          if (value.due != instant{} && value.due <= now) due.emplace_back(value.due, key);
        std::sort(due.begin(), due.end());
        std::vector<std::string> ids;
        for (auto const& [at, key] : due) ids.push_back(key);
        REQUIRE(due_by(in, now) == ids);
        break;
      }
      case 3: {
        auto const found = in.load(id, now);
        REQUIRE((found->revision != 0) == (wanted.count(id) != 0));
        if (found->revision != 0) REQUIRE(found->value.talk.version == wanted[id].version);
        break;
      }
      default: {
        instant const due{r.one_in(3) ? 0 : now.ms + static_cast<std::int64_t>(r.below(3000))};
        put(in, id, now, due);
        auto& entry = wanted[id];
        entry = {entry.version + 1, due, now};
      }
    }
  }
}

TEST_CASE("a server that ticks what is due sees the deadlines of its conversations fire") {
  basic_engine<aplomb_test::scripted_reader> const desk{};
  memory_store<> in;
  auto const hear = [&](std::string_view id, std::string_view message, instant now) {
    return update(in, id, now, [&](stored_case& chat) {
      auto answer = desk.hear(chat.talk, chat.file, message, now);
      chat.due = desk.next_deadline(chat.talk).at;
      return answer;
    });
  };
  REQUIRE(hear("waits", "person", {1000})->owner == escalate::owner_state::waiting);
  REQUIRE(hear("chats", "joy", {1000}));
  auto const first = in.next_due();
  REQUIRE(first);
  std::size_t ticks = 0;
  for (auto due = first; due && ticks < 50; due = in.next_due(), ++ticks)
    in.for_due(due.at, [&](std::string_view id) {
      REQUIRE(update(in, id, due.at, [&](stored_case& chat) {
        (void)desk.tick(chat.talk, due.at);
        chat.due = desk.next_deadline(chat.talk).at;
      }));
    });
  CHECK(ticks < 50);
  CHECK(desk.owner_of(in.load("waits", first.at)->value.talk) == escalate::owner_state::bot);
}
