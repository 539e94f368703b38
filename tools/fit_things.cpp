// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Fits which of the things that a message names is its matter, to the labels of data/needs, and measures it: the figures of
// docs/customer.md.
//
// usage: fit_things [--out HEADER] FOLDER
//   FOLDER has stc3_cn and stc3_en (dialogues), as APLOMB_DATA. Run in the repository. Prints what cross-validation by dialogue
//   says of the surest thing of each message, for several thresholds.
#include "needs_data.hpp"
#include "tables.hpp"
#include <algorithm>
#include <aplomb/classify/thing.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/training/deterministic.hpp>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace aplomb;
using classify::thing;
using classify::thing_tally;

constexpr unsigned folds = 5;
constexpr int sure = 30;  // hundredths: about three of four are right from here on, by the strictest count

// Signs by number, in the order of `thing_weights`.
constexpr std::size_t base = 0, firmly = 1, by_the_way = 4, share = 6, rank = 10, others = 14, length = 18,
                      at_the_start = 22, asked_about = 23, kind = 24, signs = kind + count_of<thing>;

/// A thing that a message names, and whether it is the matter.
struct candidate {
  std::vector<std::size_t> signs;
  bool is_matter = false;
};

struct message {
  std::vector<candidate> candidates;
  std::uint64_t group = 0;
  bool chinese = false;
};

message make_message(tools::labelled_turn const& turn) {
  auto const things = classify::things_in(turn.text);
  message made{{}, hash_bytes(turn.dialogue), turn.chinese};
  // What `thing_tally::weight_of` looks at, told apart by weights that name their own place.
  auto const& named = things.named();
  unsigned all = 0;
  for (auto const& n : named) all += 2u * n.firmly + n.by_the_way;
  for (std::size_t at = 0; at < named.size(); ++at) {
    auto const& n = named[at];
    candidate c;
    unsigned const part = 100u * (2u * n.firmly + n.by_the_way) / all;
    c.signs = {base,
               n.firmly > 0 ? firmly + std::min<std::size_t>(n.firmly, 3) - 1
                            : by_the_way + std::min<std::size_t>(n.by_the_way, 2) - 1,
               share + (part < 30    ? 0
                        : part < 50  ? 1
                        : part < 100 ? 2
                                     : 3),
               rank + std::min<std::size_t>(at, 3),
               others + std::min<std::size_t>(named.size(), 4) - 1,
               length + (things.length() < 45    ? 0
                         : things.length() < 120 ? 1
                         : things.length() < 300 ? 2
                                                 : 3),
               kind + index_of(n.what)};
    if (n.at_the_start) c.signs.push_back(at_the_start);
    if (n.asked_about) c.signs.push_back(asked_about);
    c.is_matter = std::find(turn.about.begin(), turn.about.end(), n.what) != turn.about.end();
    made.candidates.push_back(std::move(c));
  }
  return made;
}

using weights = std::vector<double>;

double weigh(candidate const& c, weights const& w) {
  double z = 0;
  for (auto const s : c.signs) z += w[s];
  return z;
}

/// Logistic regression by AdaGrad, in the order of the data: the same weights on every machine.
weights fit(std::vector<message> const& data, unsigned left_out) {
  constexpr int rounds = 12;
  constexpr double decay = 0.002;
  weights w(signs), squares(signs, 0.1);
  for (int round = 0; round < rounds; ++round)
    for (auto const& m : data) {
      if (mix_bits(m.group) % folds == left_out) continue;
      for (auto const& c : m.candidates) {
        double const p = 1 / (1 + training::exponential(-weigh(c, w)));
        for (auto const s : c.signs) {
          double const slope = p - (c.is_matter ? 1 : 0) + decay * w[s];
          squares[s] += slope * slope;
          w[s] -= 0.2 * (1 - round / (rounds + 2.0)) * slope / std::sqrt(squares[s]);
        }
      }
    }
  return w;
}

std::string numbers(weights const& w, std::size_t first, std::size_t count) {
  std::ostringstream out;
  if (count > 1) out << '{';
  for (std::size_t i = 0; i < count; ++i)
    out << (i == 0 ? "" : i % 20 == 0 ? ",\n    " : ", ") << static_cast<int>(std::lround(100 * w[first + i]));
  if (count > 1) out << '}';
  return out.str();
}

}  // namespace

int main(int argc, char** argv) {
  auto const [out, folder] = tools::fit_arguments(argc, argv, "fit_things [--out HEADER] FOLDER");
  std::vector<message> data;
  for (auto const& turn : tools::labelled_turns(folder)) data.push_back(make_message(turn));
  struct surest {
    double weight;
    bool right;
    bool chinese;
  };
  std::vector<surest> found;
  for (unsigned fold = 0; fold < folds; ++fold) {
    auto const w = fit(data, fold);
    for (auto const& m : data) {
      if (mix_bits(m.group) % folds != fold || m.candidates.empty()) continue;
      auto const best = std::max_element(m.candidates.begin(), m.candidates.end(),
                                         [&](auto const& a, auto const& b) { return weigh(a, w) < weigh(b, w); });
      found.push_back({weigh(*best, w), best->is_matter, m.chinese});
    }
  }
  for (bool const chinese : {true, false}) {
    auto const all = std::count_if(data.begin(), data.end(), [&](auto const& m) { return m.chinese == chinese; });
    std::printf("%s: %td messages\n", chinese ? "Chinese" : "English", all);
    for (double const least : {1.0, 0.6, 0.3, 0.0, -10.0}) {
      int named = 0, right = 0;
      for (auto const& f : found)
        if (f.chinese == chinese && f.weight >= least) ++named, right += f.right;
      std::printf("  from %5.1f on: names %.2f of messages, %.3f right\n", least,
                  static_cast<double>(named) / static_cast<double>(all),
                  named == 0 ? 0.0 : static_cast<double>(right) / named);
    }
  }
  if (out.empty()) return 0;
  auto const w = fit(data, folds);
  std::ostringstream header;
  header
      << "// SPDX-FileCopyrightText: 2026 The Aplomb authors\n// SPDX-License-Identifier: BSL-1.0\n"
         "// Made by tools/fit_things.cpp from the labels of data/needs; docs/customer.md says how well; do not edit.\n"
         "#pragma once\n\n#include <aplomb/classify/thing_weights.hpp>\n\n"
         "namespace aplomb::classify::detail {\n\ninline constexpr thing_weights fitted_thing_weights{\n    "
      << numbers(w, base, 1) << ",\n    " << numbers(w, firmly, 3) << ",\n    " << numbers(w, by_the_way, 2)
      << ",\n    " << numbers(w, share, 4) << ",\n    " << numbers(w, rank, 4) << ",\n    " << numbers(w, others, 4)
      << ",\n    " << numbers(w, length, 4) << ",\n    " << numbers(w, at_the_start, 1) << ",\n    "
      << numbers(w, asked_about, 1) << ",\n    " << numbers(w, kind, count_of<thing>) << ",\n    " << sure
      << "};\n\n}  // namespace aplomb::classify::detail\n";
  tools::write_file(out, header.str());
}
