// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "peers/fasttext_line.hpp"
#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/training/deterministic.hpp>
#include <aplomb/training/labelled.hpp>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <fasttext/fasttext.h>
#include <filesystem>
#include <fstream>
#include <istream>
#include <memory>
#include <span>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aplomb_bench {

/// The four questions that both are asked, a fastText model each.
APLOMB_ENUM(question, std::uint8_t, emotion, satisfaction, purpose, flags)

/// A message to learn from, written for fastText.
struct fasttext_example {
  std::string line;
  aplomb::training::labelled_message const* labels = nullptr;
  double weight = 1;
};

/// Lengths of character n-grams; 0 and 0 is none.
struct character_grams {
  int shortest = 0;
  int longest = 0;

  friend bool operator==(character_grams, character_grams) = default;
};

/// What is tuned of one model. `balance` repeats lines of rare labels by the inverse root of their share, as Aplomb's trainer
/// weighs them.
struct fasttext_settings {
  int dimension = 32;
  double rate = 0.25;
  int epochs = 10;
  int word_grams = 3;
  character_grams characters;
  int buckets = 1 << 18;
  bool balance = false;

  friend bool operator==(fasttext_settings const&, fasttext_settings const&) = default;
};

/// A stream over a line in memory, without copying it.
class line_stream : private std::streambuf {
 public:
  [[nodiscard]] std::istream& over(std::string& line) {
    stream_.clear();
    setg(line.data(), line.data(), line.data() + line.size());
    return stream_;
  }

 private:
  std::istream stream_{this};
};

namespace detail {

/// The labels of a message for a question, as numbers; the number of flags is "none of them".
[[nodiscard]] inline std::vector<std::size_t> labels_of(aplomb::training::labelled_message const& m, question q) {
  using namespace aplomb;
  std::vector<std::size_t> found;
  if (q == question::emotion && m.emotion) found.push_back(index_of(*m.emotion));
  if (q == question::satisfaction && m.satisfaction) found.push_back(index_of(*m.satisfaction));
  if (q == question::purpose && m.purpose) found.push_back(index_of(*m.purpose));
  if (q == question::flags && m.flags) {
    for (auto const f : all_of<classify::flag>())
      if (m.flags->has(f)) found.push_back(index_of(f));
    if (found.empty()) found.push_back(count_of<classify::flag>);
  }
  return found;
}

/// A file that is gone with the value.
class temporary_file {
 public:
  explicit temporary_file(std::string_view name) : path_(std::filesystem::temp_directory_path() / name) {}
  temporary_file(temporary_file const&) = delete;
  temporary_file& operator=(temporary_file const&) = delete;
  ~temporary_file() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace detail

/// Probabilities as scores; the most probable label stays the greatest, whatever rounding does.
class rounded_choice {
 public:
  explicit rounded_choice(std::span<aplomb::score> to) : to_(to) {}
  void operator()(std::size_t label, double probability) {
    auto const value = static_cast<std::int64_t>(probability * aplomb::score::one + 0.5);
    to_[label] = aplomb::score::of(first_ ? std::max<std::int64_t>(value, 1) : std::min(value, top_ - 1));
    if (first_) top_ = to_[label].per_mille, first_ = false;
  }

 private:
  std::span<aplomb::score> to_;
  std::int64_t top_ = 0;
  bool first_ = true;
};

/// One fastText model, trained and asked through its C++ API.
class fasttext_model {
 public:
  /// Trains on one thread from a fixed seed: same examples and settings, same model. Throws what fastText throws (a rate too
  /// high ends in NaN).
  fasttext_model(std::span<fasttext_example const> data, question q, fasttext_settings const& s) {
    detail::temporary_file const file(
        "aplomb-peers." + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + "." +
        std::to_string(std::filesystem::file_time_type::clock::now().time_since_epoch().count()));
    write(data, q, s.balance, file.path());
    fasttext::Args args;
    args.input = file.path();
    args.model = fasttext::model_name::sup;
    args.loss = q == question::flags ? fasttext::loss_name::ova : fasttext::loss_name::softmax;
    args.dim = s.dimension, args.lr = s.rate, args.epoch = s.epochs;
    args.wordNgrams = s.word_grams, args.minn = s.characters.shortest;
    args.maxn = s.characters.longest;
    args.bucket = s.word_grams > 1 || s.characters.longest > 0 ? s.buckets : 0;
    args.minCount = 1, args.minCountLabel = 0;
    args.thread = 1, args.seed = 1, args.verbose = 0;
    model_.train(args);
    words_ = model_.getDictionary();
    for (int i = 0; i < words_->nlabels(); ++i)
      numbers_.push_back(static_cast<std::size_t>(std::stoul(words_->getLabel(i).substr(args.label.size()))));
  }

  /// Answers its question as far as it is asked: the best label of a choice, the flags of probability 0.5 and more. With
  /// `all`, the probabilities of a choice's other labels, too.
  void answer(question q, std::string& line, aplomb::classify::affect& to, bool all = false) {
    int const count = all ? -1 : 1;
    if (q == question::emotion) predict(line, count, 0, rounded_choice{to.emotions});
    if (q == question::satisfaction) predict(line, count, 0, rounded_choice{to.satisfactions});
    if (q == question::purpose) predict(line, count, 0, rounded_choice{to.purposes});
    if (q == question::flags)
      predict(line, -1, 0.5f, [&to](std::size_t label, double) {
        if (label < std::size(to.flags)) to.flags[label] = aplomb::score::of(aplomb::score::one);
      });
  }

  /// Bytes of its two matrices.
  [[nodiscard]] std::size_t bytes() const {
    auto const size = [](auto const& m) {
      return static_cast<std::size_t>(m->size(0) * m->size(1)) * sizeof(fasttext::real);
    };
    return size(model_.getInputMatrix()) + size(model_.getOutputMatrix());
  }

 private:
  /// The best `count` labels (-1: all) with their probabilities, from `threshold` up, most probable first: calls
  /// `take(label, probability)`. Nothing is kept from call to call but memory.
  template <class Take>
  void predict(std::string& line, int count, float threshold, Take take) {
    words_->getLine(stream_.over(line), tokens_, labels_);
    found_.clear();
    if (!tokens_.empty()) model_.predict(count, tokens_, found_, threshold);
    for (auto const& [log_probability, label] : found_)
      take(numbers_[static_cast<std::size_t>(label)], static_cast<double>(std::exp(log_probability)));
  }

  static void write(std::span<fasttext_example const> data, question q, bool balance, std::string const& path) {
    std::vector<std::vector<std::size_t>> labels;
    std::array<double, 16> mass{};
    double lightest = 1e9;
    for (auto const& e : data) {
      labels.push_back(detail::labels_of(*e.labels, q));
      for (auto const l : labels.back()) mass[l] += e.weight;
      if (!labels.back().empty()) lightest = std::min(lightest, e.weight);
    }
    double const most = *std::ranges::max_element(mass);
    std::vector<std::uint32_t> order;
    double due = 0;  // what rounding left over
    for (std::uint32_t i = 0; i < data.size(); ++i) {
      double times = data[i].weight / lightest;
      double rarity = 1;
      for (auto const l : labels[i]) rarity = std::max(rarity, std::sqrt(most / mass[l]));
      if (balance) times *= std::min(rarity, 10.0);
      if (labels[i].empty()) continue;
      due += times;
      auto const whole = static_cast<std::size_t>(due);
      due -= static_cast<double>(whole);
      order.insert(order.end(), whole, i);
    }
    aplomb::training::random_bits random{1};
    random.shuffle(order);  // fastText reads in the order of the file
    std::ofstream out(path, std::ios::binary);
    for (auto const i : order) {
      for (auto const l : labels[i]) out << "__label__" << l << ' ';
      out << data[i].line;
    }
    if (!out.flush()) throw std::runtime_error(path + ": cannot be written");
  }

  fasttext::FastText model_;
  std::shared_ptr<fasttext::Dictionary const> words_;
  std::vector<std::size_t> numbers_;  ///< label of fastText -> label
  line_stream stream_;
  std::vector<std::int32_t> tokens_, labels_;
  fasttext::Predictions found_;
};

/// Answers all four questions with a model each. Not thread-safe: it keeps its memory between messages, for speed.
class fasttext_reader {
 public:
  fasttext_reader(std::span<fasttext_example const> data, std::array<fasttext_settings, 4> const& settings)
      : models_{fasttext_model{data, question::emotion, settings[0]},
                fasttext_model{data, question::satisfaction, settings[1]},
                fasttext_model{data, question::purpose, settings[2]},
                fasttext_model{data, question::flags, settings[3]}} {}

  /// The answers to all four questions; with `all`, the probabilities of the labels that were not best, too.
  [[nodiscard]] aplomb::classify::affect read(std::string_view message, bool all = false) {
    aplomb::classify::affect out;
    write_fasttext_line(message, line_);
    for (auto const q : aplomb::all_of<question>()) models_[aplomb::index_of(q)].answer(q, line_, out, all);
    return out;
  }

  [[nodiscard]] std::size_t bytes() const {
    std::size_t sum = 0;
    for (auto const& m : models_) sum += m.bytes();
    return sum;
  }

 private:
  std::array<fasttext_model, 4> models_;
  std::string line_;
};

}  // namespace aplomb_bench
