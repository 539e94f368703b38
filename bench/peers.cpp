// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Aplomb beside fastText, in one run: both are fitted to the same labelled files, read the same tests, are scored by the same
// code, and read the same texts against the clock. docs/benchmarks.md has the figures.
//
// fastText gets a model for each of its four questions, and settings that are looked for, each model its own, on a fifth of
// the training data (whole dialogues) that the search does not learn from; then it learns from everything, as Aplomb does.
// Where folds are tested, the search has seen messages of them, which favours fastText.
//
// usage: peers [--quick] [--folds N] [--lines BITS] [--polarity FILE [--answers NAME:FILE]...]... PART:WEIGHT:FILE...
//   --quick    takes the settings that a search has found before
//   --folds    tests the files of part `fold` fold by fold, too
//   --polarity texts with a valence (a number, positive or negative) that the model built into Aplomb reads; --answers: what
//              others said to the same texts, one number a line
//   base, fold, also, test: as in tools/cross_validate.cpp; without --folds the first three are all training
#include "peers/fasttext_line.hpp"
#include "peers/fasttext_model.hpp"
#include "peers/polarity.hpp"
#include "peers/speed.hpp"
#include "peers/tuning.hpp"
#include "support/bare_reader.hpp"
#include <algorithm>
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/classify/model_file.hpp>
#include <aplomb/training/labelled.hpp>
#include <aplomb/training/scorer.hpp>
#include <aplomb/training/train.hpp>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::training;
using namespace aplomb_bench;

struct source {
  std::string part, file;
  double weight = 1;
  std::size_t first = 0, last = 0;  ///< its messages

  [[nodiscard]] std::string name() const { return std::filesystem::path(file).filename().string(); }
};

struct answers {
  std::string name, file;
};

struct polarity_test {
  std::string file;
  std::vector<answers> others;
};

struct options {
  bool quick = false;
  unsigned folds = 0;
  training_options training;
  std::vector<polarity_test> polarity;
  std::vector<source> sources;
};

std::optional<options> read_options(int argc, char** argv) {
  options o;
  for (int i = 1; i < argc; ++i) {
    std::string const word = argv[i];
    auto const next = [&] { return std::string(i + 1 < argc ? argv[++i] : ""); };
    auto const a = word.find(':'), b = word.find(':', a + 1);
    if (word == "--quick") {
      o.quick = true;
    } else if (word == "--folds") {
      o.folds = static_cast<unsigned>(std::stoul(next()));
    } else if (word == "--lines") {
      o.training.line_bits = static_cast<unsigned>(std::stoul(next()));
    } else if (word == "--polarity") {
      o.polarity.push_back({next(), {}});
    } else if (word == "--answers" && !o.polarity.empty()) {
      auto const answer = next();
      auto const colon = answer.find(':');
      if (colon == std::string::npos) return std::nullopt;
      o.polarity.back().others.push_back({answer.substr(0, colon), answer.substr(colon + 1)});
    } else if (a != std::string::npos && b != std::string::npos) {
      o.sources.push_back({word.substr(0, a), word.substr(b + 1), std::stod(word.substr(a + 1, b - a - 1))});
    } else {
      return std::nullopt;
    }
  }
  return o;
}

/// All messages of all files, as both learners see them.
class data_set {
 public:
  explicit data_set(std::vector<source>& sources) {
    for (auto& s : sources) {
      std::ifstream in(s.file, std::ios::binary);
      if (!in) throw std::runtime_error(s.file + ": cannot be read");
      s.first = messages_.size();
      for (auto& m : read_labelled(in).messages) {
        examples_.push_back(make_example(m, s.weight, index_));
        messages_.push_back(std::move(m));
        weights_.push_back(s.weight);
      }
      s.last = messages_.size();
      std::fprintf(stderr, "%s %s: %zu messages, weight %g\n", s.part.c_str(), s.name().c_str(), s.last - s.first,
                   s.weight);
    }
  }

  [[nodiscard]] labelled_message const& message(std::size_t i) const { return messages_[i]; }
  [[nodiscard]] bool in_fold(std::size_t i, unsigned fold, unsigned folds) const {
    return mix_bits(examples_[i].group + 7) % folds == fold;
  }
  /// A fifth for the search, drawn otherwise than the folds.
  [[nodiscard]] bool for_search(std::size_t i) const { return mix_bits(examples_[i].group + 77) % 5 == 0; }

  [[nodiscard]] trained_model fit(std::vector<std::uint32_t> const& seen, training_options const& o) const {
    return train(examples_, seen, index_, o);
  }
  [[nodiscard]] std::vector<fasttext_example> for_fasttext(std::vector<std::uint32_t> const& seen) const {
    std::vector<fasttext_example> all;
    for (auto const i : seen) {
      all.push_back({{}, &messages_[i], weights_[i]});
      write_fasttext_line(messages_[i].text, all.back().line);
    }
    return all;
  }

 private:
  std::vector<labelled_message> messages_;
  std::vector<example> examples_;
  std::vector<double> weights_;
  feature_index index_;
};

std::array<fasttext_settings, 4> search(data_set const& data, std::vector<std::uint32_t> const& seen, bool quick) {
  std::array<fasttext_settings, 4> chosen;
  for (auto const q : all_of<question>()) chosen[index_of(q)] = found_before(q);
  if (quick) return chosen;
  std::vector<std::uint32_t> learned, judged;
  for (auto const i : seen) (data.for_search(i) ? judged : learned).push_back(i);
  auto const from = data.for_fasttext(learned), by = data.for_fasttext(judged);
  std::vector<tuning> searches;
  for (auto const q : all_of<question>()) searches.emplace_back(from, by, q);
  std::atomic<std::size_t> next = 0;
  auto const work = [&] {  // a search is one thread's; several searches do not touch each other
    for (std::size_t k = next++; k < searches.size(); k = next++) chosen[k] = searches[k].choose();
  };
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < std::min(4u, std::thread::hardware_concurrency()); ++i) others.emplace_back(work);
    work();
  }
  std::printf("Settings of fastText, by the score on %zu of the %zu training messages:\n\n", by.size(), seen.size());
  std::printf("| model | settings | score | tried |\n|---|---|---|---|\n");
  for (auto const q : all_of<question>()) {
    auto const& s = searches[index_of(q)];
    std::printf("| %s | %s | %.3f | %zu |\n", std::string(name_of(q)).c_str(), to_text(chosen[index_of(q)]).c_str(),
                s.score(), s.tried());
  }
  std::printf("\n");
  std::fflush(stdout);
  return chosen;
}

constexpr std::array columns{measure::emotion_macro_f1,
                             measure::dissatisfied_f1,
                             measure::satisfaction_macro_f1,
                             measure::purpose_macro_f1,
                             measure::flags_micro_f1,
                             measure::emotion_calibration_error,
                             measure::satisfaction_calibration_error};

/// Both readers' scores on one file.
struct duel {
  scorer aplomb, fasttext;

  void add(labelled_message const& m, classify::reading const& ours, classify::affect const& theirs) {
    aplomb.add(m, ours);
    fasttext.add(m, theirs, text::decide(ours.scripts));
  }

  void print(std::string const& name) const {
    auto const row = [&](char const* reader, scorer const& s) {
      std::printf("| %s, %zu | %s |", name.c_str(), s.messages(), reader);
      auto const figures = s.figures();
      auto const intervals = s.intervals();
      for (auto const m : columns) {
        auto const f = figures[index_of(m)];
        auto const& i = intervals[index_of(m)];
        if (f && i) std::printf(" %.3f [%.3f, %.3f] |", *f, i->low, i->high);
        if (!f || !i) std::printf(" – |");
      }
      std::printf("\n");
    };
    row("Aplomb", aplomb);
    row("fastText", fasttext);
    std::fflush(stdout);
  }
};

void print_paces(std::string const& name, classify::model const& model, fasttext_reader& fasttext,
                 fasttext_reader& small, std::vector<std::string_view> const& texts) {
  static bare_reader const bare;
  classify::learned_reader const learned{model};
  classify::lexical_reader const lexical;
  auto const digest = [](classify::affect const& a) -> std::int64_t {
    return a.emotions[0].per_mille + a.flags[0].per_mille + a.satisfactions[0].per_mille + a.purposes[0].per_mille;
  };
  auto const paces =
      race({{"bare loop", [](std::string_view text) -> std::int64_t { return bare.read(text); }},
            {"Aplomb, learned", [&](std::string_view text) { return digest(learned.read(text).affect); }},
            {"Aplomb, lexical", [&](std::string_view text) { return digest(lexical.read(text).affect); }},
            {"fastText", [&](std::string_view text) { return digest(fasttext.read(text)); }},
            {"fastText, small", [&](std::string_view text) { return digest(small.read(text)); }}},
           texts);
  std::size_t bytes = 0;
  for (auto const text : texts) bytes += text.size();
  std::printf("| %s, %zu bytes | %.0f |", name.c_str(), bytes / texts.size(), paces[0].nanoseconds);
  for (std::size_t k = 1; k < paces.size(); ++k)
    std::printf(" %.0f (%.1f ×) |", paces[k].nanoseconds, paces[k].nanoseconds / paces[0].nanoseconds);
  for (std::size_t k = 3; k < paces.size(); ++k) std::printf(" %.1f × |", paces[k].nanoseconds / paces[1].nanoseconds);
  std::printf(" %.0f / %.0f |\n", paces[1].allocations, paces[3].allocations);
  std::fflush(stdout);
}

void compare(options& o) {
  data_set const data{o.sources};
  std::vector<duel> duels(o.sources.size());
  std::vector<std::uint32_t> everything;
  for (auto const& s : o.sources)
    for (auto i = s.first; i < s.last && s.part != "test"; ++i) everything.push_back(static_cast<std::uint32_t>(i));
  auto const settings = search(data, everything, o.quick);

  for (unsigned fold = 0; fold <= o.folds; ++fold) {  // the last round leaves nothing out, for `test`
    bool const last = fold == o.folds;
    auto const left_out = [&](std::size_t i) { return !last && data.in_fold(i, fold, o.folds); };
    std::vector<std::uint32_t> seen;
    for (auto const& s : o.sources)
      for (auto i = s.first; i < s.last && s.part != "test"; ++i)
        if (s.part == "base" || !left_out(i)) seen.push_back(static_cast<std::uint32_t>(i));
    std::fprintf(stderr, "fitting both to %zu messages\n", seen.size());
    auto const made = data.fit(seen, o.training);
    auto const model = classify::load_model(made.bytes);
    if (!model) throw std::runtime_error("the model that was just written does not load");
    classify::learned_reader const ours{*model};
    auto const lines = data.for_fasttext(seen);
    fasttext_reader theirs{lines, settings};
    for (std::size_t k = 0; k < o.sources.size(); ++k) {
      auto const& s = o.sources[k];
      if (s.part != (last ? "test" : "fold")) continue;
      for (auto i = s.first; i < s.last; ++i)
        if (last || left_out(i))
          duels[k].add(data.message(i), ours.read(data.message(i).text), theirs.read(data.message(i).text, true));
    }
    if (!last) continue;

    std::printf("| test, messages | reader |");
    for (auto const m : columns) std::printf(" %s |", std::string(name_of(m)).c_str());
    std::printf("\n|---|---|---|---|---|---|---|---|---|\n");
    for (std::size_t k = 0; k < o.sources.size(); ++k)
      if (duels[k].aplomb.messages() > 0)
        duels[k].print(o.sources[k].name() + (o.sources[k].part == "fold" ? " (folds)" : ""));

    auto smaller = settings;  // what one would run for speed
    for (auto& each : smaller) each.dimension = 16, each.buckets = 1 << 18;
    fasttext_reader small{lines, smaller};
    std::printf("\nModel sizes: Aplomb %.1f MB, fastText %.1f MB, with dimension 16 and 2^18 buckets %.1f MB.\n",
                static_cast<double>(made.bytes.size()) / 1e6, static_cast<double>(theirs.bytes()) / 1e6,
                static_cast<double>(small.bytes()) / 1e6);
    std::printf(
        "Nanoseconds a message (times the bare loop):\n\n| texts | bare loop | Aplomb, learned | Aplomb, lexical | "
        "fastText | fastText, small | fastText / Aplomb | small / Aplomb | allocations, Aplomb / fastText |\n"
        "|---|---|---|---|---|---|---|---|---|\n");
    for (auto const& s : o.sources) {
      if (s.part != "test") continue;
      std::vector<std::string_view> texts;
      for (auto i = s.first; i < s.last; ++i) texts.push_back(data.message(i).text);
      if (!texts.empty()) print_paces(s.name(), *model, theirs, small, texts);
    }
    std::printf("\n");
  }
}

void print_polarity(polarity_test const& test) {
  auto const file = read_polarity(test.file);
  auto const print = [&](std::string const& reader, std::vector<double> const& read) {
    auto const s = score_polarity(file.gold, read);
    std::printf("| %s | %s | %zu | %.3f | %.3f | %.3f | %.3f |\n",
                std::filesystem::path(test.file).filename().string().c_str(), reader.c_str(), s.clear, s.accuracy,
                s.undecided, s.macro_f1, s.pearson);
  };
  std::vector<double> learned, lexical;
  for (auto const& text : file.texts) {
    learned.push_back(classify::learned_reader{}.read(text).affect.valence.per_mille);
    lexical.push_back(classify::lexical_reader{}.read(text).affect.valence.per_mille);
  }
  print("Aplomb, learned", learned);
  print("Aplomb, lexical", lexical);
  for (auto const& other : test.others) print(other.name, read_answers(other.file, file.texts.size()));
}

}  // namespace

int main(int argc, char** argv) try {
  auto o = read_options(argc, argv);
  if (!o || (o->sources.empty() && o->polarity.empty())) {
    std::cerr << "usage: peers [--quick] [--folds N] [--lines BITS] [--polarity FILE [--answers NAME:FILE]...]...\n"
                 "             (base|fold|also|test):WEIGHT:FILE...\n";
    return 2;
  }
  if (!o->sources.empty()) compare(*o);
  if (!o->polarity.empty())
    std::printf(
        "| polarity | reader | texts beyond ±0.5 | right sign | no sign | macro F1 | Pearson, all texts |\n"
        "|---|---|---|---|---|---|---|\n");
  for (auto const& test : o->polarity) print_polarity(test);
} catch (std::exception const& e) {
  std::cerr << e.what() << '\n';
  return 1;
}
