// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/random.hpp"
#include "support/reading_laws.hpp"
#include <aplomb/classify/lexical_reader.hpp>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::classify;
using aplomb_test::same_scores;

lexical_reader const reader{};

std::vector<std::string> split(std::string const& text, char mark) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, mark);) parts.push_back(part);
  return parts;
}

struct probe {
  std::string group, text, emotions, satisfactions, flags;
};

std::vector<probe> probes() {
  auto const path = std::string(__FILE__).substr(0, std::string(__FILE__).rfind('/')) + "/probe.tsv";
  std::vector<probe> all;
  std::ifstream in(path, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    auto const cells = split(line, '\t');
    REQUIRE(cells.size() == 5);
    all.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
  }
  return all;
}

bool names(std::string const& list, std::string_view name) {
  if (list == "*") return true;
  for (auto const& one : split(list, '|'))
    if (one == name) return true;
  return false;
}

int sum(auto const& scores) {
  int total = 0;
  for (auto s : scores) total += s.per_mille;
  return total;
}

void check_laws(std::string_view message, reading const& r) {
  auto const& a = r.affect;
  CHECK(sum(a.emotions) == 1000);
  CHECK(sum(a.satisfactions) == 1000);
  CHECK(sum(a.purposes) == 1000);
  CHECK((a.intensity == 0) == (a.main_emotion() == emotion::neutral));
  CHECK(a.intensity <= 3);
  for (auto s : a.emotions) CHECK(s >= score{});
  for (auto s : a.flags) CHECK((s >= score{} && s.per_mille <= 1000));
  CHECK((a.arousal >= score{} && a.confidence >= score{}));
  CHECK((a.abuse_level > 0) == a.has(flag::abuse));
  for (auto const& span : r.evidence) {
    CHECK(span.begin < span.end);
    CHECK(span.end <= message.size());
    CHECK(span.target.index < label::count);
    // Offsets lie on character boundaries.
    CHECK((static_cast<unsigned char>(message[span.begin]) & 0xC0) != 0x80);
  }
}

bool shows(reading const& r, std::string_view message, std::string_view words) {
  for (auto const& span : r.evidence)
    if (span.in(message) == words) return true;
  return false;
}

}  // namespace

TEST_CASE("the reader understands messages of our own as a supervisor would") {
  auto const all = probes();
  REQUIRE(all.size() >= 150);
  for (auto const& p : all) {
    auto const r = reader.read(p.text);
    INFO(p.group << ": " << p.text);
    INFO("read as " << name_of(r.affect.main_emotion()) << ", " << name_of(r.affect.main_satisfaction()));
    CHECK(names(p.emotions, name_of(r.affect.main_emotion())));
    CHECK(names(p.satisfactions, name_of(r.affect.main_satisfaction())));
    if (p.flags == "-") continue;
    for (auto name : split(p.flags, ',')) {
      bool const wanted = name[0] != '!';
      if (!wanted) name.erase(0, 1);
      auto const f = from_name<flag>(name);
      REQUIRE(f);
      INFO("flag " << name << " " << r.affect.of(*f).per_mille);
      CHECK(r.affect.has(*f) == wanted);
    }
    check_laws(p.text, r);
  }
}

TEST_CASE("the first screen shows the words that speak for anger, in both scripts") {
  for (std::string_view text : {"等了三天还没发货，你们到底管不管？！", "等了三天還沒發貨，你們到底管不管？！"}) {
    auto const r = reader.read(text);
    CHECK(r.affect.main_emotion() == emotion::anger);
    CHECK(r.affect.intensity >= 2);
    CHECK(r.affect.main_satisfaction() == satisfaction::dissatisfied);
    for (std::string_view words : {"等了三天", "到底", "管不管", "？！"}) CHECK(shows(r, text, words));
  }
}

TEST_CASE("thanks for a solution are joy, gratitude and satisfaction") {
  auto const r = reader.read("thank you so much, solved!");
  CHECK(r.affect.main_emotion() == emotion::joy);
  CHECK(r.affect.has(flag::gratitude));
  CHECK(r.affect.main_satisfaction() == satisfaction::satisfied);
}

TEST_CASE("nothing, blanks and numbers are neutral") {
  for (std::string_view text : {"", "   ", "\n", "12", "……"}) {
    auto const r = reader.read(text);
    CHECK(r.affect.main_emotion() == emotion::neutral);
    check_laws(text, r);
  }
  CHECK(reader.read("").fingerprint == 0);
  CHECK(reader.read("").affect.unknown);
  CHECK(reader.read("").evidence.empty());
}

TEST_CASE("what a reader knows nothing of is unknown") {
  CHECK(reader.read("qwzx").affect.unknown);
  CHECK_FALSE(reader.read("谢谢").affect.unknown);
}

TEST_CASE("greetings, thanks and acknowledgements alone are only that") {
  for (std::string_view text : {"你好", "您好！", "hello", "hi there", "谢谢", "好的，谢谢", "ok thanks", "嗯嗯"}) {
    INFO(text);
    CHECK(reader.read(text).is_greeting_only);
  }
  for (std::string_view text : {"你好，请问怎么退款", "hello, where is my parcel?", "转人工", "太慢了"}) {
    INFO(text);
    CHECK_FALSE(reader.read(text).is_greeting_only);
  }
}

TEST_CASE("questions and requests are asks, statements are not") {
  for (std::string_view text : {"怎么退款", "請問幾點開門", "can I return it?", "麻烦帮我改地址", "转人工"}) {
    INFO(text);
    CHECK(reader.read(text).is_ask);
  }
  for (std::string_view text : {"太慢了", "谢谢", "I love it", "好的"}) {
    INFO(text);
    CHECK_FALSE(reader.read(text).is_ask);
  }
}

TEST_CASE("abuse has a level and a target") {
  auto const vile = reader.read("你们客服真是傻逼").affect;
  CHECK(vile.abuse_level == 3);
  CHECK(vile.abused == abuse_target::agent);
  CHECK(reader.read("垃圾公司，一群骗子").affect.abused == abuse_target::company);
  // What follows without a name does not take the insult from whom it was aimed at.
  CHECK(reader.read("你这个傻逼客服，脑子有坑").affect.abused == abuse_target::agent);
  CHECK(reader.read("you are an idiot. garbage").affect.abused == abuse_target::agent);
  CHECK(reader.read("谢谢").affect.abuse_level == 0);
  CHECK(reader.read("谢谢").affect.abused == abuse_target::none);
}

TEST_CASE("the aspect is what the words are about") {
  CHECK(reader.read("快递什么时候到").affect.about == aspect::delivery);
  CHECK(reader.read("where is my refund").affect.about == aspect::refund);
  CHECK(reader.read("密码忘了").affect.about == aspect::account);
  CHECK(reader.read("好的").affect.about == aspect::none);
}

TEST_CASE("traditional and simplified script give the same scores") {
  struct pair {
    std::string_view simplified, traditional;
  };
  for (auto [simplified, traditional] :
       {pair{"等了三天还没发货，你们到底管不管？！", "等了三天還沒發貨，你們到底管不管？！"},
        pair{"谢谢，问题解决了", "謝謝，問題解決了"}, pair{"我很担心会被盗刷", "我很擔心會被盜刷"},
        pair{"太失望了，再也不会来", "太失望了，再也不會來"}, pair{"垃圾公司，还我钱", "垃圾公司，還我錢"},
        pair{"请问几点开门", "請問幾點開門"}, pair{"没什么不满意的", "沒什麼不滿意的"}}) {
    INFO(simplified);
    CHECK(same_scores(reader.read(simplified).affect, reader.read(traditional).affect));
  }
}

TEST_CASE("case and width do not matter, save that shouting is emphasis") {
  CHECK(same_scores(reader.read("I am Not happy with This").affect, reader.read("i am not happy with this").affect));
  CHECK(same_scores(reader.read("ｎｏｔ ｈａｐｐｙ").affect, reader.read("not happy").affect));
  CHECK(reader.read("THIS IS SO BAD").emphasis > reader.read("this is so bad").emphasis);
}

TEST_CASE("the same message gives the same reading") {
  for (auto const& p : probes()) {
    auto const once = reader.read(p.text);
    auto const again = lexical_reader{}.read(p.text);
    CHECK(same_scores(once.affect, again.affect));
    CHECK(once.fingerprint == again.fingerprint);
    CHECK(once.evidence.size() == again.evidence.size());
  }
}

TEST_CASE("more exclamation marks never make an angry message calmer") {
  for (std::string text : {"你们太过分了", "气死我了", "this is unacceptable", "等了三天还没发货，凭什么"}) {
    auto last = reader.read(text).affect;
    REQUIRE(last.main_emotion() == emotion::anger);
    for (int marks = 1; marks <= 8; ++marks) {
      text += "!";
      auto const next = reader.read(text).affect;
      INFO(text);
      CHECK(next.of(emotion::anger) >= last.of(emotion::anger));
      CHECK(next.intensity >= last.intensity);
      last = next;
    }
  }
}

TEST_CASE("marks alone never make an emotion") {
  for (std::string_view text : {"!!!", "？？？", "?!?!", "好的!!!", "order 12 please!!!!"}) {
    INFO(text);
    CHECK(reader.read(text).affect.main_emotion() == emotion::neutral);
  }
}

TEST_CASE("a neutral clause behind a neutral message raises no emotion") {
  for (std::string_view text : {"请问几点开门", "订单号 20240518001", "hello", "改成周六送"})
    for (std::string_view tail : {"，地址不变", "。电话是13800000000", ", the order is 77812"}) {
      INFO(text << tail);
      CHECK(reader.read(std::string(text) + std::string(tail)).affect.main_emotion() == emotion::neutral);
    }
}

TEST_CASE("any bytes are read, and the laws hold") {
  aplomb_test::random r{20240607};
  std::string_view const words[] = {"不",    "没",       "很",     "开心",   "不是",   "到底",  "？！", "谢谢", "但是",
                                    "等了",  "三天",     "not ",   "happy ", "never ", "!!!",   "「",   "」",   "\"",
                                    "\xff",  "\xe4\xb8", "\0",     "😡",      "[怒]",   "fuck ", "you ", "，",   "\n",
                                    "12315", "@a ",      "转人工", "如果",   "虽然",   "I ",    " "};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    auto const pieces = r.below(24);
    for (std::uint64_t i = 0; i < pieces; ++i) {
      if (r.below(4) == 0)
        text += static_cast<char>(r.below(256));
      else
        text += words[r.below(std::size(words))];
    }
    auto const read = reader.read(text);
    CHECK(sum(read.affect.emotions) == 1000);
    CHECK(sum(read.affect.satisfactions) == 1000);
    CHECK(sum(read.affect.purposes) == 1000);
    CHECK((read.affect.intensity == 0) == (read.affect.main_emotion() == emotion::neutral));
    for (auto const& span : read.evidence) CHECK((span.begin < span.end && span.end <= text.size()));
  }
}

TEST_CASE("a long message keeps the evidence within bounds and says that it was cut") {
  std::string text;
  while (text.size() < 200'000) text += "等了三天还没发货，凭什么！";
  auto const r = reader.read(text);
  CHECK(r.truncated);
  CHECK(r.evidence.size() <= evidence_list::capacity);
  CHECK(r.affect.main_emotion() == emotion::anger);
  CHECK_FALSE(reader.read("短").truncated);
}

TEST_CASE("similar messages have similar fingerprints") {
  auto const print = [](std::string_view text) { return reader.read(text).fingerprint; };
  CHECK(print("我的订单怎么还没有发货呢请查一下") == print("我的訂單怎麼還沒有發貨呢請查一下"));
  CHECK(difference(print("我的订单怎么还没有发货呢请查一下"), print("我的订单怎么还没有发货请帮我查一下")) <
        difference(print("我的订单怎么还没有发货呢请查一下"), print("你们周末几点开门可以停车吗")));
  CHECK(difference(print("where is my order it has not arrived"), print("where is my order, it has not arrived yet")) <=
        16);
}

TEST_CASE("facts given in a message are mentioned with their bytes, the first six of them") {
  std::string_view const message =
      "订单SF1387620045还没到，手机13812345678，or mail a.b@example.com, see https://example.com/x";
  auto const heard = reader.read(message);
  std::vector<std::string> told;
  for (auto const& m : heard.mentions)
    told.push_back(std::string(name_of(m.kind)) + " " + std::string(message.substr(m.begin, m.end - m.begin)));
  CHECK(told == std::vector<std::string>{"reference SF1387620045", "phone 13812345678", "mail a.b@example.com",
                                         "url https://example.com/x"});
  CHECK(reader.read("AB123456 AB123457 AB123458 AB123459 AB123460 AB123461 AB123462").mentions.size() == 6);
  CHECK(reader.read("三天了，第2次").mentions.empty());
}

TEST_CASE("scores are the same bits on every compiler and optimisation level") {
  std::uint64_t sum = 0xcbf29ce484222325ull;
  auto const mix = [&sum](std::int64_t value) { sum = (sum ^ static_cast<std::uint64_t>(value)) * 0x100000001b3ull; };
  for (auto const& p : probes()) {
    auto const r = reader.read(p.text);
    for (auto s : r.affect.emotions) mix(s.per_mille);
    for (auto s : r.affect.flags) mix(s.per_mille);
    for (auto s : r.affect.satisfactions) mix(s.per_mille);
    for (auto s : r.affect.purposes) mix(s.per_mille);
    mix(r.affect.valence.per_mille);
    mix(r.affect.intensity);
    mix(static_cast<std::int64_t>(r.fingerprint));
  }
  // The value changes with the lexicon and the probes; it must not change with the compiler.
  INFO("checksum " << sum);
  CHECK(sum == 7873229497605945213ull);
}
