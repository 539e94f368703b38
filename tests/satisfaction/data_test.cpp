// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The forecast on real dialogues that it was not fitted to, which are not part of the repository: APLOMB_DATA names the folder
// that holds stc3_cn and stc3_en. Without it this test says that it was skipped.
#include "support/catch.hpp"
#include <algorithm>
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/satisfaction/forecast.hpp>
#include <aplomb/training/ranking.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

using namespace aplomb;

namespace {

std::vector<std::vector<std::string>> rows_of(std::filesystem::path const& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);) {
    auto& row = rows.emplace_back(1);
    for (char const c : line)
      if (c == '\t')
        row.emplace_back();
      else
        row.back() += c;
  }
  return rows;
}

}  // namespace

TEST_CASE("dialogues that it never saw are ranked as people judge them, and nearly all are known", "[.][data]") {
  char const* const folder = std::getenv("APLOMB_DATA");
  if (folder == nullptr || !std::filesystem::exists(std::filesystem::path(folder) / "stc3_cn/dev.tsv")) {
    std::cout << "skipped: APLOMB_DATA names no folder with stc3_cn/dev.tsv\n";
    return;
  }
  classify::learned_reader const reader;
  struct {
    char const* name;
    double concordance, area;
  } const languages[] = {{"stc3_cn", 0.83, 0.92}, {"stc3_en", 0.77, 0.86}};
  for (auto const& language : languages) {
    INFO(language.name);
    std::map<std::string, satisfaction::course> courses;
    for (auto const& row : rows_of(std::filesystem::path(folder) / language.name / "dev.tsv")) {
      REQUIRE(row.size() >= 5);
      auto& c = courses[row[2]];
      if (row[4] == "customer")
        c.hear(reader.read(row[0]).affect, row[0]);
      else
        c.said(row[0]);
    }
    std::vector<double> said, low, truth;
    std::vector<bool> unhappy;
    std::size_t known = 0;
    for (auto const& row : rows_of(std::filesystem::path(folder) / language.name / "dialogues_dev.tsv")) {
      REQUIRE(row.size() >= 6);
      auto const f = forecast_of(courses[row[0]]);
      known += f.known();
      said.push_back(f.known() ? f.points : 3000);
      low.push_back(-said.back());
      truth.push_back(std::atof(row[4].c_str()));
      unhappy.push_back(truth.back() < -0.5);
    }
    CHECK(known * 100 >= said.size() * 95);
    CHECK(training::concordance(said, truth).value_or(0) >= language.concordance);
    CHECK(training::ranking(low, unhappy).area().value_or(0) >= language.area);
  }
}
