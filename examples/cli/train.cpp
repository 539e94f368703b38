// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "desk.hpp"
#include "input.hpp"
#include "reading_output.hpp"
#include "score_output.hpp"
#include <aplomb/training/labelled.hpp>
#include <aplomb/training/terms.hpp>
#include <aplomb/training/train.hpp>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace cli {

namespace {

namespace options = boost::program_options;
using namespace aplomb::training;

/// `FILE` or `FILE=WEIGHT`.
std::pair<std::string, double> weighted(std::string const& word) {
  auto const at = word.rfind('=');
  if (at == std::string::npos || std::filesystem::exists(word)) return {word, 1};
  try {
    std::size_t used = 0;
    double const weight = std::stod(word.substr(at + 1), &used);
    if (used + at + 1 == word.size() && weight > 0 && weight <= 1000) return {word.substr(0, at), weight};
  } catch (std::exception const&) {
  }
  throw usage_error{"'" + word + "' has no weight behind '='; write a number above 0, up to 1000"};
}

/// The messages of a file; complains on stderr about the lines that are not taken.
std::vector<labelled_message> messages_of(std::string const& file, std::size_t& faults) {
  std::string content;
  if (!read_whole(file, content)) throw usage_error{"cannot read '" + file + "'; name a file of labelled messages"};
  auto labelled = read_labelled(std::string_view(content));
  for (auto const& fault : labelled.faults)
    std::cerr << file << ':' << fault.line << ": " << printable(fault.what) << "; " << fault.remedy << '\n';
  faults += labelled.faults.size();
  return std::move(labelled.messages);
}

/// A bar on a terminal, nothing elsewhere.
void show(std::string_view what, double share) {
  if (!is_terminal(2)) return;
  std::string bar(static_cast<std::size_t>(share * 40), '#');
  bar.resize(40, '.');
  std::cerr << "\r[" << bar << "] " << what << "          " << std::flush;
  if (share >= 1) std::cerr << '\n';
}

}  // namespace

int train(arguments const& words) {
  options::options_description described(
      "usage: aplomb train FILE[=WEIGHT]... --out FILE [OPTION...]\n"
      "Every line: text, emotion, intensity, satisfaction, flags, purpose and perhaps a group, between tabs; ? is unknown.\n"
      "options");
  described.add_options()("out", options::value<std::string>(), "the model file to write")(
      "development", options::value<std::vector<std::string>>()->composing(),
      "labelled messages to stop early on, and to report on; never fitted to")(
      "rounds", options::value<int>()->default_value(learning_options{}.rounds), "passes over the data")(
      "lines", options::value<unsigned>()->default_value(training_options{}.line_bits),
      "size of the model: 2^N lines of 64 bytes, 9 to 16")(
      "seed", options::value<std::uint64_t>()->default_value(learning_options{}.seed), "of the order of examples");
  described.add_options()("terms", options::value<std::vector<std::string>>()->composing(),
                          "FILE or FILE=WEIGHT: a lexicon (tsv) whose terms are learned as messages of one term");
  described.add_options()("words", options::value<std::vector<std::string>>()->composing(),
                          "words of your own (tsv); read with the model and these words, or leave them out in both");
  auto const command = parse("train", words, described, 1000);
  if (command.has("help")) return std::cout << described << '\n', ok;
  if (!command.has("out")) throw usage_error{"train writes a file; say which with --out FILE"};
  if (command.files.empty()) throw usage_error{"train needs labelled messages; name their files"};
  training_options wanted;
  wanted.learning.rounds = command.get<int>("rounds");
  wanted.learning.seed = command.get<std::uint64_t>("seed");
  wanted.line_bits = command.get<unsigned>("lines");
  if (wanted.learning.rounds < 1 || wanted.learning.rounds > 1000) throw usage_error{"--rounds is 1 to 1000"};
  if (wanted.line_bits < aplomb::classify::model::page_bits || wanted.line_bits > aplomb::classify::model::max_line_bits)
    throw usage_error{"--lines is 9 to 16"};

  std::size_t faults = 0;
  auto const lexicon = load_words(command, faults);
  std::vector<example> data;
  feature_index index;
  for (auto const& word : command.files) {
    auto const [file, weight] = weighted(word);
    for (auto& message : messages_of(file, faults))
      data.push_back(make_example(std::move(message), weight, index, lexicon->view()));
  }
  if (data.empty()) throw usage_error{"there is no message to train on"};
  if (command.has("terms"))
    for (auto const& word : command.get<std::vector<std::string>>("terms")) {
      auto const [file, weight] = weighted(word);
      std::string content;
      if (!read_whole(file, content)) throw usage_error{"cannot read '" + file + "'; name a file of a lexicon"};
      for (auto& message : messages_of_terms(content)) {
        data.push_back(make_example(std::move(message), weight, index, lexicon->view()));
        data.back().calibrates = false;
      }
    }
  std::vector<std::uint32_t> fitted(data.size());
  for (std::uint32_t i = 0; i < fitted.size(); ++i) fitted[i] = i;
  std::vector<labelled_message> development;
  if (command.has("development"))
    for (auto const& file : command.get<std::vector<std::string>>("development"))
      for (auto& message : messages_of(file, faults)) {
        wanted.development.push_back(static_cast<std::uint32_t>(data.size()));
        data.push_back(make_example(message, 1, index, lexicon->view()));
        development.push_back(std::move(message));
      }

  // Written beside the file and put in its place when whole: a reader may have the old one mapped.
  auto const out = command.get<std::string>("out");
  auto const part = out + ".part";
  auto const unwritable = usage_error{"cannot write '" + out + "'; name a file in a folder that can be written to"};
  std::ofstream file(part, std::ios::binary);
  if (!file) throw unwritable;
  auto const made = aplomb::training::train(data, fitted, index, wanted, show);
  file << made.bytes;
  file.close();
  std::error_code failed;
  if (file) std::filesystem::rename(part, out, failed);
  if (!file || failed) {
    std::filesystem::remove(part, failed);
    throw unwritable;
  }

  std::printf("%zu messages, %zu features, %zu of them kept, %d rounds\n", fitted.size(), made.features_seen,
              made.quantised.rows, made.rounds);
  std::printf("a weight in 8 bits is off by %.4f of the largest on average, %.4f at most\n", made.quantised.mean,
              made.quantised.largest);
  std::printf("%zu bytes in %s\n", made.bytes.size(), out.c_str());
  std::fflush(stdout);
  if (!development.empty()) {
    auto const model = aplomb::classify::load_model(made.bytes);
    aplomb::classify::learned_reader const reader(*model, lexicon->view());
    score_report report;
    report.files = command.get<std::vector<std::string>>("development");
    for (auto const& message : development) report.scored.add(message, reader.read(message.text));
    std::cout << score_as_text(report) << std::flush;
  }
  return faults == 0 ? ok : found_something;
}

}  // namespace cli
