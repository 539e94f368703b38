// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Fits the model of needs to real help-desk dialogues and to messages of our own, and measures it: the figures of
// docs/model-card.md.
//
// usage: fit_needs [--out FILE] FOLDER
//   FOLDER has stc3_cn and stc3_en (dialogues), as APLOMB_DATA. Labels and our own messages are those of data/needs. Run in the
//   repository. Prints what cross-validation by dialogue says.
#include "fold_models.hpp"
#include "needs_data.hpp"
#include "tables.hpp"
#include <algorithm>
#include <aplomb/classify/desk_act.hpp>
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/model_file.hpp>
#include <aplomb/classify/need_features.hpp>
#include <aplomb/classify/text_features.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/training/learner.hpp>
#include <aplomb/training/model_writer.hpp>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace aplomb;
using classify::desk_act;
using classify::helpful_fact;
using classify::lane;
using classify::need;
using classify::need_lane;
using training::choice;
using training::lanes;

constexpr unsigned folds = 5;
constexpr unsigned line_bits = 12;
constexpr choice need_choice{need_lane::first_need, need_lane::needs};
constexpr choice fact_choice{need_lane::first_fact, need_lane::facts};
constexpr std::array<choice, 2> choices{need_choice, fact_choice};

// ---- data ----

enum class source : std::uint8_t { zh, en, own };

struct message {
  std::vector<std::uint32_t> features;
  std::array<std::size_t, 2> truth{};  ///< in each choice
  std::uint64_t group = 0;
  source from{};
  double weight = 1;
};

// With how models read it that have not seen it, where there are such.
std::vector<std::uint32_t> features_of(std::string_view text, desk_act last, training::feature_index& index,
                                       classify::learned_reader const* reader) {
  std::vector<std::uint64_t> names;
  training::name_list sink{names};
  text::clause_reader clauses{text};
  text::clause clause;
  classify::text_features features;
  while (clauses.next(clause)) features.add(clause, sink);
  features.finish(sink);
  classify::detail::add_context(last, sink);
  if (reader != nullptr) {
    auto const read = reader->read(text);
    classify::detail::add_reading(read.affect, read.is_ask, sink);
  }
  std::vector<std::uint32_t> made;
  for (auto const name : names) made.push_back(index.number(name));
  return made;
}

std::array<std::size_t, 2> truth_of(tools::labelled_turn const& t) { return {index_of(t.need) - 1, index_of(t.fact)}; }

// ---- fitting ----

/// What a message calls for: softmax regression for the two choices, classes weighing by the inverse root of their share.
struct need_task {
  using example = message;

  static lanes importance(std::span<message const> data, std::vector<std::uint32_t> const& chosen,
                          training::learning_options const&) {
    std::array<double, lane::count> mass{};
    double whole = 0;
    for (auto const i : chosen) {
      whole += data[i].weight;
      for (std::size_t c = 0; c < choices.size(); ++c) mass[choices[c].first + data[i].truth[c]] += data[i].weight;
    }
    lanes weight{};
    for (auto const c : choices)
      for (std::size_t k = c.first; k < c.first + c.count; ++k)
        weight[k] = static_cast<float>(std::sqrt(whole / static_cast<double>(c.count) / std::max(mass[k], 1.0)));
    return weight;
  }

  static void slopes(message const& m, lanes const& z, lanes const& importance, lanes& slope) {
    for (std::size_t c = 0; c < choices.size(); ++c) {
      auto const p = training::probabilities(z, choices[c]);
      auto const weight = importance[choices[c].first + m.truth[c]];
      for (std::size_t k = 0; k < choices[c].count; ++k)
        slope[choices[c].first + k] = static_cast<float>(p[k] - (k == m.truth[c] ? 1 : 0)) * weight;
    }
  }
};

using learner = training::basic_learner<need_task>;

/// A message with logits from weights that have not seen it.
struct unseen {
  std::uint32_t message = 0;
  lanes z{};
};

/// The sharpness with the least squared error of the truth's probability, of 40 tried.
double best_sharpness(std::vector<message> const& data, std::vector<unseen> const& judged, std::size_t c) {
  double best = 1, least = -1;
  for (int step = 1; step <= 40; ++step) {
    double const sharpness = step * 0.05;
    double error = 0;
    for (auto const& u : judged) {
      auto const p = training::probabilities(u.z, choices[c], sharpness);
      for (std::size_t k = 0; k < choices[c].count; ++k) {
        double const miss = p[k] - (k == data[u.message].truth[c] ? 1 : 0);
        error += miss * miss;
      }
    }
    if (least < 0 || error < least) least = error, best = sharpness;
  }
  return best;
}

void print(std::vector<message> const& data, std::vector<unseen> const& judged, std::array<double, 2> const& sharpness,
           source from, char const* title) {
  for (std::size_t c = 0; c < choices.size(); ++c) {
    std::vector<std::pair<double, bool>> sure;
    std::array<int, lane::tag> hits{}, read{}, labelled{};
    for (auto const& u : judged) {
      auto const& m = data[u.message];
      if (m.from != from) continue;
      auto const p = training::probabilities(u.z, choices[c], sharpness[c]);
      auto const top = static_cast<std::size_t>(
          std::max_element(p.begin(), p.begin() + static_cast<std::ptrdiff_t>(choices[c].count)) - p.begin());
      ++read[top], ++labelled[m.truth[c]];
      hits[top] += top == m.truth[c];
      sure.emplace_back(p[top], top == m.truth[c]);
    }
    if (sure.empty()) continue;
    std::sort(sure.rbegin(), sure.rend());
    std::printf("%s, %s: %zu messages\n", title, c == 0 ? "need" : "fact", sure.size());
    for (double const share : {0.3, 0.5, 0.7, 1.0}) {
      auto const many = static_cast<std::size_t>(static_cast<double>(sure.size()) * share);
      auto const right = std::count_if(sure.begin(), sure.begin() + static_cast<std::ptrdiff_t>(many),
                                       [](auto const& s) { return s.second; });
      std::printf("  the surest %3.0f %%: %.3f right, from %.2f on\n", share * 100,
                  static_cast<double>(right) / static_cast<double>(many), sure[many - 1].first);
    }
    for (std::size_t k = 0; k < choices[c].count; ++k) {
      auto const name = c == 0 ? name_of(static_cast<need>(k + 1)) : name_of(static_cast<helpful_fact>(k));
      if (labelled[k] == 0) continue;
      std::printf("  %-12.*s P %.2f  R %.2f  n %d\n", static_cast<int>(name.size()), name.data(),
                  read[k] == 0 ? 0.0 : static_cast<double>(hits[k]) / read[k],
                  static_cast<double>(hits[k]) / labelled[k], labelled[k]);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  auto const [out, folder] = tools::fit_arguments(argc, argv, "fit_needs [--out FILE] FOLDER");
  training::learning_options options;
  std::vector<message> data;
  training::feature_index index;
  tools::fold_models const models(folder, folds);
  std::vector<std::string> bytes_of;
  std::vector<classify::model> loaded;
  std::vector<classify::learned_reader> readers;
  for (unsigned fold = 0; fold < folds; ++fold) bytes_of.push_back(models.fit(fold));
  for (auto const& bytes : bytes_of) loaded.push_back(*classify::load_model(bytes));
  for (auto const& m : loaded) readers.emplace_back(m);
  for (auto const& t : tools::labelled_turns(folder))
    data.push_back({features_of(t.text, t.last, index, &readers[models.fold_of(t.dialogue)]), truth_of(t),
                    hash_bytes(t.dialogue), t.chinese ? source::zh : source::en});
  for (auto const& t : tools::labelled_messages())
    data.push_back({features_of(t.text, t.last, index, nullptr), truth_of(t), hash_bytes(t.text), source::own});

  std::vector<std::uint32_t> all(data.size());
  std::iota(all.begin(), all.end(), 0u);
  learner const fitter{data, index.size(), options};
  auto const examples = training::count_examples(data, all, index.size());
  std::vector<bool> used(index.size());
  for (std::uint32_t f = 0; f < index.size(); ++f) used[f] = examples[f] >= options.rarest;
  auto const kept = training::choose_features(fitter.fit(all, used), index, examples, used, line_bits);

  std::vector<unseen> judged;
  for (unsigned fold = 0; fold < folds; ++fold) {
    std::vector<std::uint32_t> seen;
    for (auto const i : all)
      if (mix_bits(data[i].group) % folds != fold) seen.push_back(i);
    auto const w = fitter.fit(std::move(seen), kept);
    for (auto const i : all)
      if (mix_bits(data[i].group) % folds == fold)
        judged.push_back({i, training::sum(w, data[i], kept, options.gain).value});
  }
  training::calibration fitted;
  fitted.sharpness.fill(1);
  std::array<double, 2> sharpness{};
  for (std::size_t c = 0; c < choices.size(); ++c) {
    sharpness[c] = best_sharpness(data, judged, c);
    for (std::size_t k = 0; k < choices[c].count; ++k) fitted.sharpness[choices[c].first + k] = sharpness[c];
  }
  print(data, judged, sharpness, source::zh, "Chinese help desk");
  print(data, judged, sharpness, source::en, "English help desk");
  print(data, judged, sharpness, source::own, "our own messages");
  if (out.empty()) return 0;
  auto const bytes =
      training::write_model(fitter.fit(all, kept), index, kept, line_bits, options.gain, fitted, nullptr, choices);
  tools::write_file(out, bytes);
  std::printf("%s: %zu messages, %zu features seen\n", out.c_str(), data.size(), index.size());
}
