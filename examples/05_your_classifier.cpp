// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// A classifier of your own: any type with `reading read(std::string_view) const noexcept` that allocates nothing and may be
// called from many threads. Here a bank's: it asks the default reader first, and then knows one thing better, that money moved
// by somebody else is fear and urgent however calmly it is told. A model of your own fills the same struct.
#include <algorithm>
#include <aplomb/aplomb.hpp>
#include <iostream>
#include <string_view>

namespace {

using namespace aplomb::classify;
using namespace aplomb::literals;

class bank_reader {
 public:
  [[nodiscard]] reading read(std::string_view message) const noexcept {
    reading heard = general_.read(message);
    for (std::string_view words : {"不是我本人", "盗刷", "被转走", "not made by me", "didn't make this payment"}) {
      auto const at = message.find(words);
      if (at == std::string_view::npos) continue;
      auto const begin = static_cast<std::uint32_t>(at);
      auto const end = static_cast<std::uint32_t>(at + words.size());
      heard.evidence = {};  // what the default reader found speaks for another emotion
      feel(heard.affect, emotion::fear, 0.80_p);
      raise(heard.affect, flag::urgency, 0.90_p);
      heard.affect.about = aspect::account;
      heard.is_ask = true;
      heard.evidence.add({begin, end, emotion::fear, 0.80_p});
    }
    return heard;
  }

 private:
  /// Gives one emotion its share and scales the others, so that the nine still sum to 1.
  static void feel(affect& a, emotion kind, aplomb::score share) noexcept {
    aplomb::score const rest = 1.00_p - share;
    int sum = 0;
    for (auto& e : a.emotions) e = e * rest, sum += e.per_mille;
    a.emotions[aplomb::index_of(kind)] = a.of(kind) + aplomb::score::of(1000 - sum);
    a.intensity = std::max<std::uint8_t>(a.intensity, 2);
    a.valence = std::min(a.valence, -share);
    a.unknown = false;
  }
  static void raise(affect& a, flag kind, aplomb::score to) noexcept {
    auto& held = a.flags[aplomb::index_of(kind)];
    held = std::max(held, to);
  }

  learned_reader general_{};
};
static_assert(classifier<bank_reader>);

}  // namespace

int main() {
  aplomb::basic_engine<bank_reader> const bank{};
  aplomb::engine const plain{};
  for (std::string_view message :
       {"昨晚有一笔三千块的消费不是我本人操作的", "There is a payment of $480 that was not made by me."}) {
    aplomb::conversation one, two;
    auto const without = plain.hear(one, message);
    auto const with = bank.hear(two, message);
    std::cout << message << "\n  default: " << without.affect.strongest() << ", " << without.state
              << "\n  bank:    " << with.affect.strongest() << ", " << with.state << ", " << with.evidence() << '\n';
  }
}

// Output:
// 昨晚有一笔三千块的消费不是我本人操作的
//   default: surprise 0.624, concerned
//   bank:    fear 0.815, concerned, "不是我本人"
// There is a payment of $480 that was not made by me.
//   default: anger 0.305, concerned
//   bank:    fear 0.805, concerned, "not made by me"
