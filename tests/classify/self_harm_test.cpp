// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Words of self-harm as people type them, short and without context, and words that only sound like it.

#include "support/catch.hpp"
#include <aplomb/classify/learned_reader.hpp>

using namespace aplomb::classify;

TEST_CASE("plain words of self-harm are heard in either script and in English") {
  learned_reader const reader;
  for (auto const* const message : {"我要跳楼",
                                    "想跳楼",
                                    "我想跳樓",
                                    "跳下去算了",
                                    "再不解决我就跳楼了",
                                    "真想从这里跳下去",
                                    "不想活了",
                                    "真的不想活了",
                                    "都不想活了",
                                    "不想活著了",
                                    "我都唔想活喇",
                                    "活不下去了",
                                    "活够了",
                                    "活膩了",
                                    "死了算了",
                                    "不如死了算了",
                                    "還不如死了",
                                    "想自杀",
                                    "一了百了算了",
                                    "我要跳河",
                                    "真想一觉睡下去不醒了",
                                    "不想在这世上了",
                                    "钱没了我就去跳江",
                                    "I'd rather be dead",
                                    "i'd rather be dead than deal with this alone",
                                    "better off dead",
                                    "they'd all be better off without me",
                                    "end it all",
                                    "I just want to end it all",
                                    "I feel like jumping off the roof",
                                    "there's no reason to go on",
                                    "life isn't worth living",
                                    "I wish I'd never been born",
                                    "I have nothing left to live for",
                                    "I don't want to wake up",
                                    "my brother wants to die"}) {
    INFO(message);
    CHECK(reader.read(message).affect.has(flag::self_harm));
  }
}

TEST_CASE("words that only sound like self-harm do not raise it") {
  learned_reader const reader;
  for (auto const* const message : {"不想活动报名了",
                                    "我不想活动被取消",
                                    "笑死",
                                    "笑死我了",
                                    "累死了",
                                    "累死我了",
                                    "气死我了",
                                    "热死了",
                                    "跳楼价",
                                    "跳楼大甩卖",
                                    "跳楼价清仓还有吗",
                                    "我要跳楼价那款",
                                    "跳楼机身高限制多少",
                                    "老鼠药有货吗",
                                    "杀虫剂可以网购吗",
                                    "安眠药可以带上飞机吗",
                                    "好想死你了",
                                    "想死你們了",
                                    "我想死你了",
                                    "手机死活开不了机",
                                    "遗书公证要什么材料",
                                    "自杀小队的蓝光碟有货吗",
                                    "This queue is killing me",
                                    "my back is killing me in this chair",
                                    "I'm dying to try the new flavour",
                                    "the deadline is tomorrow",
                                    "my phone is dead",
                                    "I'm dead lol",
                                    "please end it and refund me",
                                    "I'd rather be dead than pay that fee",
                                    "this flat isn't worth living in",
                                    "I fixed it in the end myself",
                                    "I don't want to wake up the baby, can you knock softly",
                                    "my phone wants to die",
                                    "is this rat poison safe around dogs?"}) {
    INFO(message);
    CHECK_FALSE(reader.read(message).affect.has(flag::self_harm));
  }
}
