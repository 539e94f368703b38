// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace aplomb_bench {

/// Texts with how pleasant people found them.
struct polarity_file {
  std::vector<std::string> texts;
  std::vector<double> gold;
};

/// Reads lines of text and valence between tabs; valence is a number, or `positive` or `negative`. Further columns are
/// ignored. Throws when the file or a line cannot be read.
[[nodiscard]] inline polarity_file read_polarity(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  polarity_file file;
  for (std::string line; std::getline(in, line);) {
    auto const tab = line.find('\t');
    auto const rest = tab == std::string::npos ? std::string() : line.substr(tab + 1);
    auto const word = rest.substr(0, rest.find_first_of("\t\r"));
    char* end = nullptr;
    double const number = std::strtod(word.c_str(), &end);
    bool const named = word == "positive" || word == "negative";
    if (!named && (word.empty() || *end != '\0'))
      throw std::runtime_error(path + ", line " + std::to_string(file.texts.size() + 1) +
                               ": no valence after the text");
    file.texts.push_back(line.substr(0, tab));
    file.gold.push_back(named ? (word == "positive" ? 1 : -1) : number);
  }
  return file;
}

/// Reads one number a line, as many as there are texts.
[[nodiscard]] inline std::vector<double> read_answers(std::string const& path, std::size_t texts) {
  std::ifstream in(path);
  std::vector<double> answers;
  for (double number = 0; in >> number;) answers.push_back(number);
  if (answers.size() != texts)
    throw std::runtime_error(path + ": " + std::to_string(answers.size()) + " answers to " + std::to_string(texts) +
                             " texts");
  return answers;
}

struct polarity_scores {
  std::size_t clear = 0;  ///< texts with a gold valence beyond 0.5 either way
  double accuracy = 0;    ///< the share of them whose sign was found; no sign is wrong
  double undecided = 0;   ///< the share of them without a sign
  double macro_f1 = 0;    ///< of both signs, over them
  double pearson = 0;     ///< over all texts
};

[[nodiscard]] inline polarity_scores score_polarity(std::vector<double> const& gold, std::vector<double> const& read) {
  polarity_scores s;
  double n = 0, g = 0, r = 0, gg = 0, rr = 0, gr = 0;
  double right[2]{}, found[2]{}, support[2]{};
  std::size_t silent = 0;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    n += 1, g += gold[i], r += read[i], gg += gold[i] * gold[i], rr += read[i] * read[i], gr += gold[i] * read[i];
    if (std::abs(gold[i]) <= 0.5) continue;
    ++s.clear;
    bool const pleasant = gold[i] > 0;
    support[pleasant] += 1;
    if (read[i] == 0) {
      ++silent;
      continue;
    }
    found[read[i] > 0] += 1;
    right[pleasant] += (read[i] > 0) == pleasant;
  }
  auto const clear = static_cast<double>(s.clear);
  s.accuracy = (right[0] + right[1]) / clear;
  s.undecided = static_cast<double>(silent) / clear;
  s.macro_f1 = right[0] / (found[0] + support[0]) + right[1] / (found[1] + support[1]);
  s.pearson = (n * gr - g * r) / std::sqrt((n * gg - g * g) * (n * rr - r * r));
  return s;
}

}  // namespace aplomb_bench
