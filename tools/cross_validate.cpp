// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Cross-validation by dialogue, the figures of docs/model-card.md: each fold's model is fitted by the trainer to everything but
// the fold's dialogues, written as a file, loaded, and read with, so that what is measured is what users run.
//
// usage: cross_validate [--folds N] [--lines BITS] PART:WEIGHT:FILE...
//   base   always in training                              (a corpus of our own)
//   fold   in training, and tested fold by fold            (labelled dialogues; the seventh column names the dialogue)
//   also   in training, left out with its dialogues        (translations of them)
//   terms  always in training: a lexicon, whose terms are messages of one term
//   test   never in training; tested with a model fitted to all the rest
#include <algorithm>
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/model.hpp>
#include <aplomb/classify/model_file.hpp>
#include <aplomb/training/labelled.hpp>
#include <aplomb/training/scorer.hpp>
#include <aplomb/training/terms.hpp>
#include <aplomb/training/train.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::training;

struct source {
  std::string part, file;
  double weight = 1;
  std::size_t first = 0, last = 0;  ///< its examples
};

double of(headline const& h, measure m) { return h[index_of(m)].value_or(0); }

void print(std::string const& name, std::vector<headline> const& folds, scorer const& pooled) {
  std::printf("%s: %zu messages\n", name.c_str(), pooled.messages());
  auto const intervals = pooled.intervals();
  for (auto const m : all_of<measure>()) {
    double mean = 0;
    for (auto const& h : folds) mean += of(h, m) / static_cast<double>(folds.size());
    std::printf("  %-28s %.3f", std::string(name_of(m)).c_str(), mean);
    if (auto const& i = intervals[index_of(m)]) std::printf("   pooled %.3f [%.3f, %.3f]", of(pooled.figures(), m), i->low, i->high);
    std::printf("\n");
  }
}

}  // namespace

int main(int argc, char** argv) {
  unsigned folds = 5;
  training_options options;
  std::vector<source> sources;
  for (int i = 1; i < argc; ++i) {
    std::string_view const word = argv[i];
    if (word == "--folds" && i + 1 < argc) {
      folds = static_cast<unsigned>(std::atoi(argv[++i]));
    } else if (word == "--lines" && i + 1 < argc) {
      options.line_bits = static_cast<unsigned>(std::atoi(argv[++i]));
    } else if (auto const a = word.find(':'), b = word.find(':', a + 1); b != std::string_view::npos) {
      sources.push_back({std::string(word.substr(0, a)), std::string(word.substr(b + 1)), std::atof(argv[i] + a + 1)});
    } else {
      std::cerr << "usage: cross_validate [--folds N] [--lines BITS] (base|fold|also|terms|test):WEIGHT:FILE...\n";
      return 2;
    }
  }
  auto const is_sound = [](source const& s) {
    for (auto const* part : {"base", "fold", "also", "terms", "test"})
      if (s.part == part) return s.weight > 0 && s.weight <= 1000;
    return false;
  };
  if (sources.empty() || !std::ranges::all_of(sources, is_sound) || folds < 2 || folds > 100 ||
      options.line_bits < classify::model::page_bits || options.line_bits > classify::model::max_line_bits) {
    std::cerr << "cross_validate: name files as (base|fold|also|test):WEIGHT:FILE, weights above 0, up to 1000; "
                 "--folds is 2 to 100, --lines 9 to 16\n";
    return 2;
  }
  std::vector<labelled_message> messages;
  std::vector<example> data;
  feature_index index;
  for (auto& s : sources) {
    std::ifstream in(s.file, std::ios::binary);
    if (!in) {
      std::cerr << s.file << ": cannot be read\n";
      return 2;
    }
    s.first = data.size();
    labelled_file labelled;
    if (s.part == "terms")
      labelled.messages = messages_of_terms(std::string{std::istreambuf_iterator<char>(in), {}});
    else
      labelled = read_labelled(in);
    for (auto const& fault : labelled.faults)
      std::cerr << s.file << ':' << fault.line << ": " << fault.what << "; " << fault.remedy << '\n';
    for (auto& m : labelled.messages) {
      data.push_back(make_example(m, s.weight, index));
      data.back().calibrates = s.part != "terms";
      messages.push_back(std::move(m));
    }
    s.last = data.size();
  }

  std::vector<scorer> pooled(sources.size());
  std::vector<std::vector<headline>> by_fold(sources.size());
  for (unsigned fold = 0; fold <= folds; ++fold) {  // the last round leaves nothing out, for `test`
    auto const left_out = [&](std::size_t i) { return mix_bits(data[i].group + 7) % folds == fold; };
    std::vector<std::uint32_t> seen;
    bool tests = false;
    for (auto const& s : sources) {
      tests = tests || (s.part == (fold < folds ? "fold" : "test"));
      for (auto i = s.first; i < s.last; ++i)
        if (s.part != "test" && (s.part == "base" || s.part == "terms" || !left_out(i))) seen.push_back(static_cast<std::uint32_t>(i));
    }
    if (!tests) continue;
    auto const made = train(data, seen, index, options);
    auto const loaded = classify::load_model(made.bytes);
    if (!loaded) {
      std::cerr << "the model that was just written does not load: " << name_of(loaded.error().code) << '\n';
      return 1;
    }
    if (fold == folds)
      std::fprintf(stderr, "%zu features, %zu rows, mean error of a weight %.5f\n", made.features_seen, made.quantised.rows,
                   made.quantised.mean);
    classify::learned_reader const reader{*loaded};
    for (std::size_t k = 0; k < sources.size(); ++k) {
      auto const& s = sources[k];
      if (s.part != (fold < folds ? "fold" : "test")) continue;
      scorer own;
      for (auto i = s.first; i < s.last; ++i) {
        if (fold < folds && !left_out(i)) continue;
        auto const reading = reader.read(messages[i].text);
        own.add(messages[i], reading);
        pooled[k].add(messages[i], reading);
      }
      by_fold[k].push_back(own.figures());
    }
  }
  for (std::size_t k = 0; k < sources.size(); ++k)
    if (!by_fold[k].empty()) print(std::filesystem::path(sources[k].file).filename().string(), by_fold[k], pooled[k]);
}
