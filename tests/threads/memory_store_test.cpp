// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "session/scripted_reader.hpp"
#include "support/catch.hpp"
#include <aplomb/session/engine.hpp>
#include <aplomb/session/memory_store.hpp>
#include <array>
#include <atomic>
#include <cstddef>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using namespace aplomb;

template <class Work>
void in_threads(std::size_t count, Work work) {
  std::vector<std::thread> workers;
  for (std::size_t t = 0; t < count; ++t) workers.emplace_back([&work, t] { work(t); });
  for (auto& worker : workers) worker.join();
}

}  // namespace

TEST_CASE("threads that hear messages of one conversation lose none") {
  constexpr std::size_t threads = 4, messages = 400;
  basic_engine<aplomb_test::scripted_reader> const desk{};
  memory_store<> chats;
  std::array<std::size_t, threads> failed{};
  in_threads(threads, [&](std::size_t t) {
    for (std::size_t i = 0; i < messages; ++i)
      failed[t] += !update(chats, "one", {1}, [&](stored_case& chat) {
        return desk.hear(chat.talk, chat.file, i % 3 == 0 ? "anger! ask" : "joy thanks", {1});
      });
  });
  for (auto const count : failed) CHECK(count == 0);
  auto const chat = chats.load("one", {1});
  CHECK(chat->value.talk.turns == threads * messages);
  CHECK(chat->value.talk.version >= threads * messages);
  CHECK(chat->value.file.curve().full());
}

TEST_CASE("what was heard by several threads in several conversations is what one thread would have heard") {
  constexpr std::size_t threads = 4, rounds = 300, ids = 7;
  memory_store<stored_conversation> chats;
  in_threads(threads, [&](std::size_t t) {
    for (std::size_t i = 0; i < rounds; ++i)
      (void)update(chats, "chat " + std::to_string((i + t) % ids), {static_cast<std::int64_t>(i + 1)},
                   [&](stored_conversation& chat) {
                     ++chat.talk.version;
                     chat.due = {static_cast<std::int64_t>(i)};
                   });
  });
  std::size_t heard = 0;
  for (std::size_t i = 0; i < ids; ++i) heard += chats.load("chat " + std::to_string(i), {1})->value.talk.version;
  CHECK(heard == threads * rounds);
  CHECK(chats.size() == ids);
}

TEST_CASE("purging, expiring and ticking may go on while conversations are held") {
  constexpr std::size_t rounds = 2000;
  memory_store<stored_conversation> chats{{.most = 50, .idle = duration{500}}};
  std::atomic<std::int64_t> clock{1};
  in_threads(4, [&](std::size_t t) {
    for (std::size_t i = 0; i < rounds; ++i) {
      instant const now{clock.fetch_add(1)};
      std::string const id = std::to_string((i * 7 + t) % 80);
      if (t < 2) {
        (void)update(chats, id, now, [&](stored_conversation& chat) {
          ++chat.talk.version;
          chat.due = {now.ms + 20};
        });
      } else if (t == 2) {
        if (i % 10 == 0) (void)chats.purge(id);
        if (i % 50 == 0) (void)chats.expire(now);
      } else if (i % 5 == 0) {
        chats.for_due(now, [&](std::string_view due) {
          (void)update(chats, due, now, [&](stored_conversation& chat) { chat.due = {}; });
        });
      }
    }
  });
  CHECK(chats.size() <= 50);
  instant const now{clock.load()};
  chats.for_due(now, [&](std::string_view id) { CHECK(chats.load(id, now)->revision != 0); });
  (void)chats.expire({clock.load() + 1000});
  CHECK(chats.size() == 0);
  CHECK_FALSE(chats.next_due());
}
