// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Training on made-up words, whose meaning only the labels tell: what is learned is read, the same data give the same bytes.
#include <algorithm>
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/model_file.hpp>
#include <aplomb/training.hpp>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.hpp"
#include "support/random.hpp"
#include "support/reading_laws.hpp"

using namespace aplomb::training;
using aplomb::count_of;
using aplomb::index_of;
using aplomb::score;
namespace classify = aplomb::classify;
using classify::emotion;
using classify::flag;
using classify::purpose;
using classify::satisfaction;

namespace {

/// One of `vocabulary` words without a meaning, 400 at most.
std::string noise_word(aplomb_test::random& r, std::uint64_t vocabulary) {
  static constexpr std::string_view syllables[] = {"al", "bin", "cer", "dus", "el", "for", "gim", "hes", "in", "jul",
                                                   "kat", "lem", "mor", "nor", "op", "pel", "rus", "sil", "tor", "ul"};
  auto const n = static_cast<std::size_t>(r.below(vocabulary));
  return std::string(syllables[n % 20]).append(syllables[n / 20]).append("o");
}

/// A message of made-up words: some of a mood, one that gives thanks or not, and noise.
labelled_message toy_message(aplomb_test::random& r, std::uint64_t vocabulary = 8) {
  static constexpr std::string_view moods[3][4] = {{"lirp", "monda", "quessel", "tabbin"},
                                                   {"zorp", "flimmer", "quabble", "vellix"},
                                                   {"drack", "murgle", "vroxen", "skarn"}};
  auto const mood = static_cast<std::size_t>(r.below(3));
  bool const thankful = r.one_in(4);
  std::vector<std::string> words;
  for (int i = 0; i < 2; ++i) words.emplace_back(r.pick(moods[mood])), words.push_back(noise_word(r, vocabulary));
  if (thankful) words.emplace_back("tavolo");
  labelled_message m;
  while (!words.empty()) {
    auto const at = static_cast<std::size_t>(r.below(words.size()));
    m.text.append(m.text.empty() ? "" : " ").append(words[at]);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
  }
  constexpr emotion emotions[] = {emotion::neutral, emotion::joy, emotion::anger};
  constexpr satisfaction satisfactions[] = {satisfaction::neutral, satisfaction::satisfied, satisfaction::dissatisfied};
  constexpr purpose purposes[] = {purpose::inquiry, purpose::social, purpose::complaint};
  constexpr std::uint8_t intensities[] = {0, 1, 3};
  m.emotion = emotions[mood];
  m.intensity = intensities[mood];
  m.satisfaction = satisfactions[mood];
  m.purpose = purposes[mood];
  m.flags = flag_set{}.set(flag::gratitude, thankful);
  return m;
}

struct toy {
  std::vector<example> data;
  feature_index index;
  std::vector<std::uint32_t> all;

  explicit toy(std::size_t count, std::uint64_t vocabulary = 8) {
    aplomb_test::random r{7};
    for (std::size_t i = 0; i < count; ++i) {
      data.push_back(make_example(toy_message(r, vocabulary), 1, index));
      all.push_back(static_cast<std::uint32_t>(i));
    }
  }

  [[nodiscard]] trained_model train(unsigned line_bits = 9, std::uint64_t seed = 1) const {
    training_options options;
    options.line_bits = line_bits;
    options.folds = 3;
    options.learning.seed = seed;
    return aplomb::training::train(data, all, index, options);
  }
};

toy const& small() {
  static toy const made{240};
  return made;
}

trained_model const& small_model() {
  static auto const made = small().train();
  return made;
}

std::uint64_t name_of_word(std::string_view word) {
  auto name = classify::root_of(classify::feature_kind::word);
  for (char c : word) name = classify::name_with(name, static_cast<unsigned char>(c));
  return name;
}

}  // namespace

TEST_CASE("a trained model loads, and reads what its data say in messages that it has not seen") {
  auto const loaded = classify::load_model(small_model().bytes);
  REQUIRE(loaded);
  classify::learned_reader const reader{*loaded};
  aplomb_test::random r{1234};
  int right = 0, satisfied = 0, meant = 0, thanked = 0, strong = 0;
  constexpr int count = 200;
  for (int i = 0; i < count; ++i) {
    auto const m = toy_message(r);
    auto const read = reader.read(m.text);
    INFO(m.text);
    CHECK(aplomb_test::broken_reading_law(m.text, read) == "");
    right += read.affect.main_emotion() == *m.emotion;
    satisfied += read.affect.main_satisfaction() == *m.satisfaction;
    meant += read.affect.main_purpose() == *m.purpose;
    thanked += read.affect.has(flag::gratitude) == m.flags->has(flag::gratitude);
    strong += std::abs(read.affect.intensity - *m.intensity) <= 1;
  }
  CHECK(right >= count * 95 / 100);
  CHECK(satisfied >= count * 95 / 100);
  CHECK(meant >= count * 95 / 100);
  CHECK(thanked >= count * 95 / 100);
  CHECK(strong >= count * 95 / 100);
}

TEST_CASE("the words that the labels follow are the evidence") {
  auto const loaded = classify::load_model(small_model().bytes);
  REQUIRE(loaded);
  std::string_view const text = "alalo binalo skarn ceralo";
  auto const read = classify::learned_reader{*loaded}.read(text);
  REQUIRE(read.affect.main_emotion() == emotion::anger);
  score most;
  std::string_view words;
  for (auto const& span : read.evidence)
    if (span.target == classify::label(emotion::anger) && span.weight > most) most = span.weight, words = span.in(text);
  CHECK(words.find("skarn") != std::string_view::npos);
}

TEST_CASE("the same data and options give the same bytes, another seed gives others") {
  CHECK(small().train().bytes == small_model().bytes);
  CHECK(toy{240}.train().bytes == small_model().bytes);
  CHECK(small().train(9, 2).bytes != small_model().bytes);
}

TEST_CASE("a model file has the size that its lines take, and says what rounding cost") {
  using format = classify::model_format;
  CHECK(small_model().bytes.size() == format::rows_at + (classify::model::line_bytes << 9));
  CHECK(small().train(10).bytes.size() == format::rows_at + (classify::model::line_bytes << 10));
  auto const& lost = small_model().quantised;
  CHECK(lost.rows > 50);
  CHECK(lost.rows <= small_model().features_seen);
  CHECK(lost.largest <= 0.5 / 127 + 1e-6);
  CHECK(lost.mean > 0);
  CHECK(lost.mean <= lost.largest);
}

TEST_CASE("weights in a file are those that were fitted, to half a step") {
  learning_options options;
  options.rounds = 2;
  std::vector<bool> const used(small().index.size(), true);
  auto const w = learner{small().data, small().index.size(), options}.fit(small().all, used);
  auto const examples = count_examples(small().data, small().all, small().index.size());
  auto const kept = choose_features(w, small().index, examples, used, 12);
  calibration plain;
  plain.sharpness.fill(1);
  plain.shift.fill(0);
  auto const bytes = write_model(w, small().index, kept, 12, options.gain, plain);
  auto const loaded = classify::load_model(bytes);
  REQUIRE(loaded);
  std::size_t rows = 0;
  for (std::uint32_t f = 0; f < small().index.size(); ++f) {
    if (!kept[f]) continue;
    ++rows;
    auto const* const row = loaded->find(small().index.name(f));
    REQUIRE(row != nullptr);
    for (std::size_t k = 0; k < classify::label::count; ++k) {
      double const step = loaded->parameters().scale[k] / (options.gain * 1024 * 65536);
      double const off = std::abs(static_cast<signed char>(row[k]) * step - static_cast<double>(w.rows[f][k]));
      if (off > step * 0.502) FAIL("feature " << f << ", lane " << k << ": off by " << off / step << " steps");
    }
  }
  CHECK(rows > 100);
}

TEST_CASE("of the features that share a line the two that matter most get its rows") {
  // Line numbers are the upper 9 bits of a name, tags the lower 16.
  constexpr auto name = [](std::uint64_t line, std::uint64_t tag) { return line << 55 | tag; };
  feature_index index;
  weights w;
  std::vector<std::uint32_t> examples;
  auto const add = [&](std::uint64_t named, float weight, std::uint32_t count) {
    auto const f = index.number(named);
    w.rows.emplace_back()[0] = weight;
    examples.push_back(count);
    return f;
  };
  auto const light = add(name(3, 1), 0.5f, 4), heavy = add(name(3, 2), -3.0f, 4), frequent = add(name(3, 3), 1.0f, 100);
  auto const same_tag = add(name(4, 7), 2.0f, 9), lighter_same_tag = add(name(4, 7 + (1u << 16)), 1.0f, 9),
             third = add(name(4, 8), 0.1f, 9);
  auto const unused = add(name(5, 1), 9.0f, 100);
  std::vector<bool> used(index.size(), true);
  used[unused] = false;
  auto const kept = choose_features(w, index, examples, used, 9);
  CHECK_FALSE(kept[light]);
  CHECK(kept[heavy]);
  CHECK(kept[frequent]);
  CHECK(kept[same_tag]);
  CHECK_FALSE(kept[lighter_same_tag]);
  CHECK(kept[third]);
  CHECK_FALSE(kept[unused]);
}

TEST_CASE("a model too small for all features keeps the words that decide") {
  toy const many{2000, 200};
  auto const made = many.train(9);
  REQUIRE(made.features_seen > 1024);
  CHECK(made.quantised.rows <= 1024);
  auto const loaded = classify::load_model(made.bytes);
  REQUIRE(loaded);
  int found = 0;
  for (auto word : {"zorp", "flimmer", "quabble", "vellix", "drack", "murgle", "vroxen", "skarn", "lirp", "monda", "quessel",
                    "tabbin", "tavolo"})
    found += loaded->find(name_of_word(word)) != nullptr;
  CHECK(found >= 12);  // two of them, and a word like them, might share a line
  classify::learned_reader const reader{*loaded};
  aplomb_test::random r{99};
  int right = 0;
  for (int i = 0; i < 200; ++i) {
    auto const m = toy_message(r);
    right += reader.read(m.text).affect.main_emotion() == *m.emotion;
  }
  CHECK(right >= 190);
}

TEST_CASE("training stops at the round that judges the development examples best") {
  toy stopped{240};
  training_options options;
  options.line_bits = 9;
  options.folds = 3;
  aplomb_test::random r{5};
  for (int i = 0; i < 60; ++i) {
    options.development.push_back(static_cast<std::uint32_t>(stopped.data.size()));
    stopped.data.push_back(make_example(toy_message(r), 1, stopped.index));
  }
  double last = 0;
  bool rises = true;
  auto const made = train(stopped.data, stopped.all, stopped.index, options, [&](std::string_view what, double share) {
    rises = rises && share >= last && share <= 1 && !what.empty();
    last = share;
  });
  CHECK(made.rounds >= 1);
  CHECK(made.rounds <= options.learning.rounds);
  CHECK(rises);
  CHECK(classify::load_model(made.bytes));
}

TEST_CASE("messages without labels teach nothing and do no harm") {
  feature_index index;
  std::vector<example> data;
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < 20; ++i) {
    labelled_message m;
    m.text = "lirp monda " + std::to_string(i);
    data.push_back(make_example(m, 1, index));
    all.push_back(i);
  }
  training_options options;
  options.line_bits = 9;
  auto const made = train(data, all, index, options);
  auto const loaded = classify::load_model(made.bytes);
  REQUIRE(loaded);
  auto const a = classify::learned_reader{*loaded}.read("lirp monda").affect;
  CHECK(a.main_emotion() == emotion::neutral);
  CHECK(a.main_satisfaction() == classify::satisfaction::neutral);
  for (auto f : aplomb::all_of<classify::flag>()) CHECK_FALSE(a.has(f));
  CHECK(made.fitted.clear == calibration{}.clear);
  CHECK(made.fitted.strong == calibration{}.strong);
}
