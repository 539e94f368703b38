// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Reading one message: `clauses` stops after folding and cutting it into clauses, `read` is the whole default reader, `rules`
// the lexical one, `bare_loop` is what any reader with a learned table at least does (decode, hash all 1- to 3-grams of characters, add a row
// of 32 weights for each) and gives the scale. Eight different messages of each kind take turns, so that the processor
// cannot learn one by heart. What is read on top of a reading, when it is asked for, comes last: `aspects`, `asks`, `urgency`,
// `families`, `contacts` read the message anew, `in_context` is the adjustment alone, of a reading made before. `allocations` counts heap allocations in all iterations together.
#include "support/allocations.hpp"
#include "support/bare_reader.hpp"
#include <aplomb/classify.hpp>
#include <aplomb/text.hpp>
#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;

using messages = std::vector<std::string>;

/// 20 characters each.
messages const& chinese() {
  static messages const made{"等了三天还没有发货你们到底管不管这件事情", "收到货了包装很好颜色也喜欢谢谢客服小姐姐",
                             "请问这个型号的耳机什么时候能补货我想要两", "退款申请提交一个星期了钱还没有到账怎么办",
                             "我的账号突然登不上去了会不会是被人盗用了", "客服态度太差了说两句就把我的对话给关掉了",
                             "能不能帮我改一下收货地址我下周不在家里住", "转人工吧机器人说的这些完全没有解决我的事"};
  return made;
}

/// 60 characters each.
messages const& english() {
  static messages const made{"I have been waiting for my order for three weeks, where is i",
                             "The lamp works perfectly and looks even better in my bedroom",
                             "Could you tell me whether this jacket is coming back in blue",
                             "You charged my card twice and nobody has answered my e-mails",
                             "I can't log in any more, has somebody else got into my accou",
                             "Your agent was rude and simply closed the chat in my face!!!",
                             "Please change the delivery address, I am away until the 14th",
                             "Let me talk to a real person, this robot is no help at all.."};
  return made;
}

/// 116 bytes each, both scripts, marks, emoji, numbers.
messages const& mixed() {
  static messages const made{
      "这个App真的太难用了!!! I lost all my data twice 😡 订单SF1387620045还没发货，客服也不理人!!!!",
      "Hello，请问invoice怎么开？Order no. AB-2024-7781，麻烦发到my.mail@example.com，thank you so much!! 🙏",
      "Wi-Fi又断了，第3次！！Support said 24h，现在48小时过去了，还是no signal 你们到底修不修？!",
      "收到了！Love it，颜色很正👍 下次还会再来，the packaging was super cute，就是快递慢了2天...",
      "CEO不出来解释一下吗？Refund promised by 3/5，到今天一分钱没见到。再不处理 I'll call 12315！",
      "你好，我想cancel subscription，扣了¥198但我没有renew过啊，这是bug吗？pls check，谢谢啦~ 😢",
      "机器人听不懂人话，agent please！！问了5遍delivery time，每次都是copy paste，转人工，ok？!!!",
      "OMG太开心了😂 中奖啦？是真的吗，不会是scam吧，我worried，账号安全吗？请confirm一下!!!"};
  return made;
}

/// About 10 kB: a long complaint with both languages.
messages const& page() {
  static messages const made = [] {
    std::string text;
    for (std::size_t i = 0; text.size() < 10'000; ++i) {
      text += chinese()[i % 8] + "，";
      text += english()[i % 8] + ". ";
      text += mixed()[i % 8] + "\n";
    }
    return messages{text};
  }();
  return made;
}

template <class Read>
void over(benchmark::State& state, messages const& all, Read read) {
  std::size_t at = 0;
  std::size_t bytes = 0;
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    auto const& message = all[at];
    at = at + 1 == all.size() ? 0 : at + 1;
    bytes += message.size();
    read(std::string_view(message));
  }
  state.counters["allocations"] = static_cast<double>(counter.count());
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void clauses(benchmark::State& state, messages const& all) {
  over(state, all, [](std::string_view message) {
    text::clause clause;
    std::size_t symbols = 0;
    for (text::clause_reader reader{message}; reader.next(clause);) symbols += clause.size;
    benchmark::DoNotOptimize(symbols);
  });
}

template <class Reader>
void whole_read(benchmark::State& state, messages const& all) {
  Reader const reader;
  over(state, all, [&](std::string_view message) {
    auto const made = reader.read(message);
    benchmark::DoNotOptimize(made);
  });
}

void bare_loop(benchmark::State& state, messages const& all) {
  static aplomb_bench::bare_reader const reader;
  over(state, all, [](std::string_view message) {
    auto const made = reader.read(message);
    benchmark::DoNotOptimize(made);
  });
}

template <class Ask>
void on_top(benchmark::State& state, messages const& all, Ask ask) {
  over(state, all, [&](std::string_view message) {
    auto const made = ask(message);
    benchmark::DoNotOptimize(made);
  });
}

void in_context(benchmark::State& state, messages const& all) {
  std::vector<classify::reading> read;
  for (auto const& message : all) read.push_back(classify::learned_reader{}.read(message));
  classify::context known;
  known.last_act = classify::desk_act::refused;
  known.ask_open = true;
  known.repeats = 1, known.contacts = 1, known.last_ask = read[0].fingerprint;
  std::size_t at = 0;
  over(state, all, [&](std::string_view message) {
    auto adjusted = read[at];
    at = at + 1 == read.size() ? 0 : at + 1;
    auto const why = classify::adjust(adjusted, message, known);
    benchmark::DoNotOptimize(why);
    benchmark::DoNotOptimize(adjusted);
  });
}

bool lengths_are_as_promised() {
  auto const characters = [](std::string_view s) {
    std::size_t count = 0;
    for (char c : s) count += (static_cast<unsigned char>(c) & 0xc0u) != 0x80u;
    return count;
  };
  bool right = true;
  auto const check = [&right](std::string_view s, std::size_t have, std::size_t want) {
    if (have != want) std::cerr << s << ": " << have << ", not " << want << '\n', right = false;
  };
  for (auto const& s : chinese()) check(s, characters(s), 20);
  for (auto const& s : english()) check(s, s.size(), 60);
  for (auto const& s : mixed()) check(s, s.size(), 116);
  return right;
}

}  // namespace

int main(int argc, char** argv) {
  if (!lengths_are_as_promised()) return 1;
  struct kind {
    char const* name;
    messages const& (*all)();
  };
  for (auto const& [name, all] :
       {kind{"chinese_20", chinese}, {"english_60", english}, {"mixed_116", mixed}, {"page_10k", page}}) {
    benchmark::RegisterBenchmark((std::string("bare_loop/") + name).c_str(), bare_loop, all());
    benchmark::RegisterBenchmark((std::string("clauses/") + name).c_str(), clauses, all());
    benchmark::RegisterBenchmark((std::string("rules/") + name).c_str(), whole_read<classify::lexical_reader>, all());
    benchmark::RegisterBenchmark((std::string("read/") + name).c_str(), whole_read<classify::learned_reader>, all())
        ->Threads(1)
        ->Threads(2);
  }
  for (auto const& [name, all] : {kind{"chinese_20", chinese}, {"english_60", english}, {"mixed_116", mixed}}) {
    auto const add = [on = all, to = std::string(name)](char const* what, auto ask) {
      benchmark::RegisterBenchmark((std::string(what) + "/" + to).c_str(), on_top<decltype(ask)>, on(), ask);
    };
    add("aspects", [](std::string_view message) { return classify::aspects_of(message); });
    add("asks", [](std::string_view message) { return classify::asks_of(message); });
    add("urgency", [](std::string_view message) {
      return classify::urgency_of(message, {}, classify::wall_clock{900, 3});
    });
    add("families", [](std::string_view message) { return classify::families_of({}, message); });
    add("contacts", [](std::string_view message) { return classify::repeat_contact_in(message); });
    benchmark::RegisterBenchmark((std::string("in_context/") + name).c_str(), in_context, all());
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
