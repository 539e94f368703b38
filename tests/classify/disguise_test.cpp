// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Readers see through the disguises the text layer repairs. Whatever reader is the default is put to the same test: see
// `TEMPLATE_TEST_CASE`s below.

#include "support/disguise.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include "support/reading_laws.hpp"
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/training/confusion.hpp>
#include <aplomb/training/labelled.hpp>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using namespace aplomb::classify;
using aplomb::all_of;
using aplomb::name_of;
using aplomb_test::disguise;
using aplomb_test::disguised;
using aplomb_test::same_scores;

struct labelled {
  std::string text;
  emotion label;
};

std::vector<labelled> held_out() {
  std::ifstream in(std::string{APLOMB_SOURCE_DIR} + "/data/corpus/heldout.tsv", std::ios::binary);
  auto const file = aplomb::training::read_labelled(in);
  REQUIRE(file.faults.empty());
  std::vector<labelled> all;
  for (auto const& m : file.messages) {
    REQUIRE(m.emotion);
    all.push_back({m.text, *m.emotion});
  }
  return all;
}

struct loss {
  std::size_t changed = 0;  ///< messages that the disguise changed
  double clean = 0, disguised = 0;  ///< macro F1 of emotions, in percent
};

/// Scores of `reader` on the messages that `kind` changes, as they are and in disguise.
template <class Reader>
loss loss_of(Reader const& reader, std::vector<labelled> const& messages, disguise kind) {
  aplomb::training::confusion<emotion> clean, hidden;
  loss out;
  std::uint64_t seed = 0;
  for (auto const& m : messages) {
    auto const copy = disguised(m.text, kind, ++seed);
    if (copy == m.text) continue;
    ++out.changed;
    clean.add(m.label, reader.read(m.text).affect.main_emotion());
    hidden.add(m.label, reader.read(copy).affect.main_emotion());
  }
  out.clean = 100 * clean.macro_f1().value_or(0);
  out.disguised = 100 * hidden.macro_f1().value_or(0);
  return out;
}

/// True where nothing may be put without making another emoji or another flag.
bool belongs_to_emoji(char32_t c) {
  return c == 0x200D || c == 0xFE0F || c == 0xFE0E || c == 0x20E3 || (c >= 0x1F3FB && c <= 0x1F3FF) ||
         (c >= 0x1F1E6 && c <= 0x1F1FF) || (c >= 0xE0020 && c <= 0xE007F);
}

/// A copy with invisible characters between all others, and where each of its bytes stands in the original.
struct watered {
  std::string text;
  std::vector<std::size_t> origin;
};

watered water(std::string_view message, aplomb_test::random& r) {
  static constexpr std::u32string_view invisible = U"\u200B\u2060\uFEFF\u200C\u00AD\u202A\u200E";
  watered out;
  auto const characters = aplomb_test::detail::characters_of(message);
  std::size_t at = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    auto const before = out.text.size();
    aplomb_test::detail::append(out.text, characters[i]);
    auto const length = out.text.size() - before;
    for (std::size_t k = 0; k < length; ++k) out.origin.push_back(at + k);
    at += length;
    bool const next_belongs = i + 1 < characters.size() && belongs_to_emoji(characters[i + 1]);
    if (next_belongs || characters[i] == 0x200D) continue;
    aplomb_test::detail::append(out.text, invisible[static_cast<std::size_t>(r.below(invisible.size()))]);
    out.origin.resize(out.text.size(), at);
  }
  out.origin.push_back(at);
  return out;
}

}  // namespace

TEMPLATE_TEST_CASE("a reader loses less than three points of macro F1 on messages in disguise",
                   "", lexical_reader, learned_reader) {
  auto const messages = held_out();
  REQUIRE(messages.size() == 640);
  TestType const reader{};
  for (auto kind : all_of<disguise>()) {
    auto const l = loss_of(reader, messages, kind);
    INFO(name_of(kind) << ": " << l.changed << " messages, macro F1 " << l.clean << " clean, " << l.disguised
                       << " in disguise");
    CHECK(l.changed >= 200);
    CHECK(l.disguised > l.clean - 3);
  }
}

TEMPLATE_TEST_CASE("invisible characters change no reading, and evidence shows the same words",
                   "", lexical_reader, learned_reader) {
  TestType const reader{};
  aplomb_test::random r{20261122};
  for (auto const& m : held_out()) {
    auto const copy = water(m.text, r);
    auto const clean = reader.read(m.text), hidden = reader.read(copy.text);
    INFO(m.text);
    // Numbers of orders, links and addresses are looked for byte by byte.
    if (!clean.mentions.empty()) continue;
    CHECK(same_scores(clean.affect, hidden.affect));
    CHECK(clean.fingerprint == hidden.fingerprint);
    // A stretch of the learned reader ends where bytes stand between two features; invisible ones are such bytes.
    if constexpr (std::is_same_v<TestType, learned_reader>) continue;
    REQUIRE(clean.evidence.size() == hidden.evidence.size());
    for (std::size_t i = 0; i < clean.evidence.size(); ++i) {
      auto const &a = clean.evidence[i], &b = hidden.evidence[i];
      CHECK(a.target.index == b.target.index);
      CHECK(a.begin == copy.origin[b.begin]);
      CHECK(a.end == copy.origin[b.end]);
    }
  }
}

TEMPLATE_TEST_CASE("a copy in full width reads the same",
                   "", lexical_reader, learned_reader) {
  TestType const reader{};
  for (auto const& m : held_out()) {
    auto const clean = reader.read(m.text);
    if (!clean.mentions.empty()) continue;
    INFO(m.text);
    CHECK(same_scores(clean.affect, reader.read(disguised(m.text, disguise::full_width, 1)).affect));
  }
}

TEMPLATE_TEST_CASE("evidence in disguised words lies on characters of the original bytes",
                   "", lexical_reader, learned_reader) {
  TestType const reader{};
  for (auto kind : all_of<disguise>()) {
    std::uint64_t seed = 0;
    for (auto const& m : held_out()) {
      auto const copy = disguised(m.text, kind, ++seed);
      for (auto const& span : reader.read(copy).evidence) {
        INFO(copy);
        REQUIRE((span.begin < span.end && span.end <= copy.size()));
        REQUIRE((static_cast<unsigned char>(copy[span.begin]) & 0xC0) != 0x80);
        REQUIRE((span.end == copy.size() || (static_cast<unsigned char>(copy[span.end]) & 0xC0) != 0x80));
      }
    }
  }
}

TEST_CASE("ways of swearing around a filter are swearing") {
  lexical_reader const reader{};
  for (std::string_view text : {"你们真是垃ji公司",
                                "你們真是垃圾公司",
                                "就是垃.圾公司",
                                "客服是s逼吧",
                                "客服傻bi",
                                "客服智zhang吗",
                                "cnmd",
                                "rnmtq",
                                "nmsl",
                                "草泥馬",
                                "草泥🐴",
                                "你🐴死了",
                                "狗dongxi",
                                "煞笔客服",
                                "辣雞公司",
                                "沙雕客服",
                                "你们就是骗zi",
                                "you are an a**hole",
                                "f**k you",
                                "you b*tch",
                                "you a$$hole",
                                "sh!t service, you idi0ts",
                                "what an i.d.i.o.t"}) {
    auto const r = reader.read(text).affect;
    INFO(text << ": " << r.of(flag::abuse).per_mille);
    CHECK(r.has(flag::abuse));
  }
  for (std::string_view text : {"他m的又坏了", "他*的又坏了", "他馬的又壞了", "tmd又坏了", "f*ck, broken again",
                                "what the f***", "this is bullsh*t", "fcuk this", "s h i t, again"}) {
    auto const r = reader.read(text).affect;
    INFO(text << ": " << name_of(r.main_emotion()));
    CHECK(r.main_emotion() == emotion::anger);
  }
}

TEST_CASE("harmless words that look like those are harmless") {
  lexical_reader const reader{};
  for (std::string_view text : {"快乐色彩这款有货吗", "音乐色灯怎么连", "长沙吊装费多少", "泥马路好走吗",
                                "布洛芬和尼美舒利一样吗", "马的品种有哪些", "猫砂去屎铲多少钱", "无齿轮电机多少钱",
                                "S13赛季什么时候开始", "is the 5nm chip faster", "妈的手机怎么解锁？我妈 的手机",
                                "my kid plays the bass guitar", "Scunthorpe delivery?", "the shiitake order"}) {
    auto const r = reader.read(text).affect;
    INFO(text << ": " << r.of(flag::abuse).per_mille);
    CHECK_FALSE(r.has(flag::abuse));
  }
}
