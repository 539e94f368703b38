// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// One engine serves all threads; each conversation belongs to one thread at a time. A store that compares `version` before
// it writes back notices when two messages of one chat were handled at once.
#include <aplomb/aplomb.hpp>
#include <iostream>
#include <map>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

namespace {

/// A store as a server would have: read a copy, write it back only when nobody else has in between.
class store {
 public:
  aplomb::conversation load(int id) {
    std::scoped_lock const lock(mutex_);
    return talks_[id];
  }
  bool save(int id, aplomb::conversation const& talk, std::uint32_t read_version) {
    std::scoped_lock const lock(mutex_);
    auto& held = talks_[id];
    if (held.version != read_version) return false;
    held = talk;
    return true;
  }

 private:
  std::mutex mutex_;
  std::map<int, aplomb::conversation> talks_;
};

}  // namespace

int main() {
  constexpr int chats = 200, threads = 4;
  constexpr std::string_view messages[] = {"My parcel was due on Monday, where is it?", "还是没有消息，真的很生气！！",
                                           "This is ridiculous, I have been waiting for a week!!!"};
  aplomb::engine const desk{};
  store talks;

  std::vector<std::thread> workers;
  for (int worker = 0; worker < threads; ++worker) {
    workers.emplace_back([&] {
      for (int chat = 0; chat < chats; ++chat) {
        for (auto message : messages) {
          for (;;) {  // somebody else answered this chat meanwhile: look again
            auto talk = talks.load(chat);
            auto const version = talk.version;
            (void)desk.hear(talk, message);
            if (talks.save(chat, talk, version)) break;
          }
        }
      }
    });
  }
  for (auto& worker : workers) worker.join();

  int heard = 0;
  for (int chat = 0; chat < chats; ++chat) heard += talks.load(chat).turns;
  std::cout << heard << " messages heard, none lost\n";
}

// Output:
// 2400 messages heard, none lost
