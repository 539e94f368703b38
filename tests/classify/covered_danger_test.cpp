// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Findings do not overlap; a danger to life that begins inside another finding must not get lost.

#include "support/catch.hpp"
#include <aplomb/classify/learned_reader.hpp>

using namespace aplomb::classify;

TEST_CASE("self-harm is seen where a function word covers its first sign") {
  learned_reader const reader;
  for (auto const* const message : {"还是不想活了", "谢谢，问题解决了，不过我还是不想活了",
                                    "謝謝您的協助，但我還是不想活了", "谢谢您，根本不想活了", "谢谢，我都不想活了",
                                    "谢谢，我真的再也不想活了", "谢谢你们的帮助，我想一了百了", "问题还是不想活了"}) {
    INFO(message);
    CHECK(reader.read(message).affect.has(flag::self_harm));
  }
}

TEST_CASE("words that only begin like self-harm under another finding stay harmless") {
  learned_reader const reader;
  for (auto const* const message :
       {"我想一百个应该够了，什么时候发货", "都不想要了，给我退款", "我还是不想换，退款吧"}) {
    INFO(message);
    CHECK_FALSE(reader.read(message).affect.has(flag::self_harm));
  }
}
