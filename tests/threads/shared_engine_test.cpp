// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/aplomb.hpp>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "support/catch.hpp"

namespace {

constexpr std::array<std::string_view, 6> messages{
    "My parcel was due on Monday, where is it?", "等了三天還沒發貨，你們到底管不管？！",
    "This is ridiculous!!! I want to talk to a person", "订单号是 SF1387620045，麻烦尽快",
    "thank you so much, solved!", "你们这是骗人，我要去投诉"};

/// What one chat hears, from a message of its own on.
std::string chat(aplomb::engine const& desk, std::size_t first) {
  aplomb::conversation talk;
  aplomb::case_file file;
  std::string heard;
  for (std::size_t i = 0; i < 2 * messages.size(); ++i) {
    auto const turn = desk.hear(talk, file, messages[(first + i) % messages.size()]);
    heard.append(turn.trace).append("\n").append(turn.reply()).append("\n");
    (void)desk.said(talk, file, turn);
  }
  return heard;
}

}  // namespace

TEST_CASE("threads that share an engine hear what each would have heard alone") {
  constexpr std::size_t threads = 4, rounds = 10;
  aplomb::engine const desk{};

  std::vector<std::string> alone;
  for (std::size_t i = 0; i < threads; ++i) alone.push_back(chat(desk, i));

  std::array<std::array<std::string, rounds>, threads> together;
  std::vector<std::thread> workers;
  for (std::size_t i = 0; i < threads; ++i)
    workers.emplace_back([&desk, &heard = together[i], i] {
      for (auto& one : heard) one = chat(desk, i);
    });
  for (auto& worker : workers) worker.join();

  for (std::size_t i = 0; i < threads; ++i) {
    REQUIRE_FALSE(alone[i].empty());
    for (auto const& heard : together[i]) CHECK(heard == alone[i]);
  }
}
