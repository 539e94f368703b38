// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/aplomb.hpp>
#include <iostream>

int main() {
  aplomb::engine const desk{};  // reader, ladders, policy, phrases: immutable, shared by all threads
  aplomb::conversation talk;    // a small copyable value, one per chat

  auto const turn = desk.hear(talk, "等了三天还没发货，你们到底管不管？！");
  std::cout << turn.affect.strongest() << '\n'
            << turn.state << '\n'
            << turn.trace << '\n'
            << turn.evidence() << '\n'
            << turn.acts << '\n'
            << turn.reply() << '\n';
}

// Output:
// anger 1.00
// upset
// calm --[anger 1.00 >= 0.60]--> upset (row 8)
// "等了三天还没发货" "你们到底管不管"
// name_feeling{waited}, ask{order_number}
// 快递这边迟迟没有动静，难怪您着急。方便把订单号发给我吗？
