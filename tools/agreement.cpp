// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// agreement FILE...: how far the two annotators of a corpus agree, file by file and in all, as tables in Markdown. The eighth
// and ninth columns of a file hold their labels, written emotion/intensity/satisfaction/flags/purpose; the columns before
// them are the final ones. Messages without these columns are left out. Docs quote the output:
//
//   agreement data/corpus/*.tsv

#include <algorithm>
#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/training/confusion.hpp>
#include <aplomb/training/flag_counts.hpp>
#include <aplomb/training/labelled.hpp>
#include <aplomb/training/rates.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace {

using namespace aplomb;
using namespace aplomb::training;

/// Cohen's kappa (1960): how much of the agreement that chance would not give is there. Nothing when chance gives all.
template <class Class>
constexpr std::optional<double> kappa(confusion<Class> const& both) {
  auto const agreed = both.accuracy();
  if (!agreed) return std::nullopt;
  auto const total = static_cast<double>(both.total());
  double chance = 0;
  for (auto const c : all_of<Class>()) {
    auto const r = both.of(c);
    chance += static_cast<double>(r.support) / total * static_cast<double>(r.found) / total;
  }
  if (chance >= 1) return std::nullopt;
  return (*agreed - chance) / (1 - chance);
}

static_assert([] {  // accuracy 0.7, chance 0.5
  confusion<classify::satisfaction> both;
  both.add(classify::satisfaction::neutral, classify::satisfaction::neutral, 20);
  both.add(classify::satisfaction::neutral, classify::satisfaction::satisfied, 5);
  both.add(classify::satisfaction::satisfied, classify::satisfaction::neutral, 10);
  both.add(classify::satisfaction::satisfied, classify::satisfaction::satisfied, 15);
  auto const k = kappa(both);
  return k && *k > 0.399 && *k < 0.401;
}());

/// The two differ in the emotion, the satisfaction, a flag or the purpose. The lower of two intensities was taken without
/// adjudication.
bool differ(labelled_message const& a, labelled_message const& b) {
  return a.emotion != b.emotion || a.satisfaction != b.satisfaction || a.flags != b.flags || a.purpose != b.purpose;
}

struct agreement {
  confusion<classify::emotion> emotion;
  confusion<classify::satisfaction> satisfaction;
  confusion<classify::purpose> purpose;
  flag_counts flags;
  std::uint64_t messages = 0, differed = 0, changed = 0;

  void add(labelled_message const& final, labelled_message const& first, labelled_message const& second) {
    emotion.add(*first.emotion, *second.emotion);
    satisfaction.add(*first.satisfaction, *second.satisfaction);
    purpose.add(*first.purpose, *second.purpose);
    flags.add(*first.flags, *second.flags);
    ++messages;
    differed += differ(first, second);
    changed += differ(first, final);
  }
};

/// The labels of one annotator; nothing when `column` is none or lacks one.
std::optional<labelled_message> annotation(std::string column) {
  std::replace(column.begin(), column.end(), '/', '\t');
  auto read = read_labelled("-\t" + column);
  if (read.messages.size() != 1) return std::nullopt;
  auto& m = read.messages.front();
  if (!m.emotion || !m.satisfaction || !m.flags || !m.purpose) return std::nullopt;
  return std::move(m);
}

/// Column `number`, from 0, of a line; "" when there is none.
std::string column(std::string_view line, int number) {
  for (; number > 0; --number) {
    auto const tab = line.find('\t');
    if (tab == std::string_view::npos) return {};
    line.remove_prefix(tab + 1);
  }
  return std::string(line.substr(0, line.find('\t')));
}

std::string shown(std::optional<double> value) {
  if (!value) return "-";
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", *value);
  return text;
}

void print_row(std::string const& name, agreement const& a) {
  auto const percent = [&](std::uint64_t part) { return 100 * share(part, a.messages).value_or(0); };
  std::printf(
      "| %s | %llu | %s, %s | %s, %s | %s, %s | %s | %.1f %% | %.1f %% |\n", name.c_str(),
      static_cast<unsigned long long>(a.messages), shown(kappa(a.emotion)).c_str(), shown(a.emotion.accuracy()).c_str(),
      shown(kappa(a.satisfaction)).c_str(), shown(a.satisfaction.accuracy()).c_str(), shown(kappa(a.purpose)).c_str(),
      shown(a.purpose.accuracy()).c_str(), shown(a.flags.micro_f1()).c_str(), percent(a.differed), percent(a.changed));
}

void print_class(std::string_view name, rates const& r) {
  std::printf("| %s | %llu | %llu | %s |\n", std::string(name).c_str(), static_cast<unsigned long long>(r.support),
              static_cast<unsigned long long>(r.found), shown(r.f1()).c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: agreement FILE...\n";
    return 2;
  }
  agreement all;
  std::printf(
      "| file | messages | emotion: kappa, accuracy | satisfaction: kappa, accuracy | purpose: kappa, accuracy | "
      "flags: micro F1 | adjudicated | changed |\n|---|---|---|---|---|---|---|---|\n");
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    if (!in) {
      std::cerr << argv[i] << ": cannot be read\n";
      return 2;
    }
    agreement own;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      auto const first = column(line, 7), second = column(line, 8);
      if (first.empty() && second.empty()) continue;
      auto const one = annotation(first), two = annotation(second);
      auto const final = read_labelled(std::string_view(line));
      if (!one || !two || final.messages.size() != 1) {
        std::cerr << argv[i] << ':' << number << ": these are no labels of two annotators\n";
        return 1;
      }
      own.add(final.messages.front(), *one, *two);
      all.add(final.messages.front(), *one, *two);
    }
    if (own.messages > 0) print_row(std::filesystem::path(argv[i]).stem().string(), own);
  }
  print_row("all", all);

  std::printf("\n| label | first annotator | second | F1 |\n|---|---|---|---|\n");
  for (auto const e : all_of<classify::emotion>()) print_class(name_of(e), all.emotion.of(e));
  for (auto const s : all_of<classify::satisfaction>())
    print_class(std::string(name_of(s)) + " (satisfaction)", all.satisfaction.of(s));
  for (auto const p : all_of<classify::purpose>()) print_class(name_of(p), all.purpose.of(p));
  for (auto const f : all_of<classify::flag>()) print_class(name_of(f), all.flags.of(f));
}
