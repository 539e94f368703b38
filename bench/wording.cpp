// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// One turn from situation to text: `answer` plans and words, for each language and channel. Beside it what one writes first:
// a table of std::string, a random line for each act, blanks replaced one by one (`naive`), and the same with a set of what
// was said, so that nothing comes twice (`naive_remembers`). The naive versions get the plan for nothing, know no feeling, no
// limits of a channel, and send a line whose blank they cannot fill.
#include "support/allocations.hpp"
#include "support/moments.hpp"
#include <aplomb/respond.hpp>
#include <array>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::literals;
using namespace aplomb::respond;

using aplomb_bench::made, aplomb_bench::moment, aplomb_bench::of;

using moments = std::array<moment, 3>;

moments all(text::language l) {
  return {made(classify::emotion::anger, 0.80_p, classify::aspect::delivery, 5, l),
          made(classify::emotion::fear, 0.80_p, classify::aspect::account, 5, l),
          made(classify::emotion::sadness, 0.80_p, classify::aspect::quality, 5, l)};
}

void answer_turn(benchmark::State& state, text::language l, channel medium) {
  phrase_book const book = builtin_phrases();
  moments const them = all(l);
  auto const limits = limits_of(medium, l);
  std::uint64_t seed = 0;
  std::size_t bytes = 0;
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    situation const s = of(them[seed % them.size()], seed);
    plan p;
    (void)service_policy(s, p);
    auto const words = word(p, s, book, limits);
    ++seed, bytes += words.text.size();
    benchmark::DoNotOptimize(words);
  }
  state.counters["allocations"] = static_cast<double>(counter.count());
  state.counters["bytes"] = static_cast<double>(bytes) / static_cast<double>(state.iterations());
}
BENCHMARK_CAPTURE(answer_turn, zh_hans, text::language::zh_hans, channel::chat)->Name("answer/zh_hans");
BENCHMARK_CAPTURE(answer_turn, zh_hant, text::language::zh_hant, channel::chat)->Name("answer/zh_hant");
BENCHMARK_CAPTURE(answer_turn, en, text::language::en, channel::chat)->Name("answer/en");
BENCHMARK_CAPTURE(answer_turn, sms, text::language::en, channel::sms)->Name("answer/en_sms");
BENCHMARK_CAPTURE(answer_turn, voice, text::language::en, channel::voice)->Name("answer/en_voice");
BENCHMARK_CAPTURE(answer_turn, voice_zh, text::language::zh_hans, channel::voice)->Name("answer/zh_hans_voice");
BENCHMARK_CAPTURE(answer_turn, mail_zh, text::language::zh_hans, channel::mail)->Name("answer/zh_hans_mail");
BENCHMARK_CAPTURE(answer_turn, mail, text::language::en, channel::mail)->Name("answer/en_mail");

/// The table one writes first.
class naive_desk {
 public:
  explicit naive_desk(text::language l) {
    for (auto a : aplomb::all_of<act>())
      builtin_phrases().of(l).for_lines(
          a, [&](phrase const& p, std::uint16_t) { lines_[key(a, p.about)].emplace_back(p.text); });
    blanks_ = {{"{order_number}", "AB-12345"},
               {"{within}", l == text::language::en ? "2 hours" : "2小时"},
               {"{cause}", l == text::language::en ? "the parcel was left behind" : "仓库漏发了您的包裹"}};
  }

  std::string reply(plan const& p, std::set<std::string>* said) {
    std::string out;
    for (auto const& a : p.acts) {
      auto found = lines_.find(key(a.kind, a.about));
      if (found == lines_.end()) found = lines_.find(key(a.kind, topic::none));
      if (found == lines_.end()) continue;
      std::string const* line = &found->second[random_() % found->second.size()];
      for (int tries = 0; said != nullptr && tries < 8 && !said->insert(*line).second; ++tries)
        line = &found->second[random_() % found->second.size()];
      std::string text = *line;
      for (auto const& [blank, value] : blanks_)
        for (std::size_t at; (at = text.find(blank)) != std::string::npos;) text.replace(at, blank.size(), value);
      if (!out.empty()) out += ' ';
      out += text;
    }
    return out;
  }

 private:
  static std::string key(act a, topic about) { return std::string(name_of(a)) + ' ' + std::string(name_of(about)); }

  std::map<std::string, std::vector<std::string>> lines_;
  std::vector<std::pair<std::string, std::string>> blanks_;
  std::mt19937 random_{1};
};

void naive(benchmark::State& state, text::language l, bool remembers) {
  naive_desk desk{l};
  moments const them = all(l);
  std::array<plan, 3> plans;
  for (std::size_t i = 0; i < plans.size(); ++i) (void)service_policy(of(them[i], 0), plans[i]);
  std::uint64_t turn = 0;
  std::set<std::string> said;
  aplomb_test::allocation_counter const counter;
  for (auto _ : state) {
    if (turn % 8 == 0) said.clear();  // a conversation of eight turns
    auto const words = desk.reply(plans[turn % plans.size()], remembers ? &said : nullptr);
    ++turn;
    benchmark::DoNotOptimize(words.data());
  }
  state.counters["allocations"] = static_cast<double>(counter.count()) / static_cast<double>(state.iterations());
}
BENCHMARK_CAPTURE(naive, zh_hans, text::language::zh_hans, false)->Name("naive/zh_hans");
BENCHMARK_CAPTURE(naive, en, text::language::en, false)->Name("naive/en");
BENCHMARK_CAPTURE(naive, zh_hans_remembers, text::language::zh_hans, true)->Name("naive_remembers/zh_hans");
BENCHMARK_CAPTURE(naive, en_remembers, text::language::en, true)->Name("naive_remembers/en");

}  // namespace
