// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Fits the forecast of satisfaction to real help-desk dialogues that 19 people judged, and measures it: the figures of
// docs/satisfaction.md.
//
// usage: fit_satisfaction [--out FILE] [--dev] [--penalty P] [--dense D] [--prefix P] [--border B] [--translated T]
//                         [--alike A] FOLDER
//   FOLDER has stc3_cn, stc3_en (dialogues) and service_affect (labelled turns), as APLOMB_DATA. Run in the repository.
//   Fits to the training dialogues alone. Their lines are read by models that have not seen them; what cross-validation by
//   dialogue says is printed, beside a ridge regression on the whole dialogue's n-grams. With --dev, the same of the
//   development dialogues, read by the built-in model, which has not seen them either.
#include "fold_models.hpp"
#include "tables.hpp"
#include <algorithm>
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/model_file.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/satisfaction/forecast.hpp>
#include <aplomb/training/bootstrap.hpp>
#include <aplomb/training/ranking.hpp>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace aplomb;
using satisfaction::course;
using satisfaction::factor;
using satisfaction::forecast_model;
using satisfaction::side;

constexpr unsigned folds = 5;
constexpr double unhappy = 2.5;  // of 1...5: a mean below -0.5 on the raters' scale

// ---- data ----

struct line {
  bool customer = false;
  std::string text;
  classify::affect affect;  ///< of a customer's line, by a model that has not seen it
};

struct dialogue {
  std::string id;
  bool chinese = false;
  double satisfaction = 0;  ///< mean of the raters, 1...5
  std::vector<line> lines;
};

std::vector<dialogue> read_dialogues(std::string const& folder, std::string const& language, std::string const& part) {
  std::vector<dialogue> made;
  std::map<std::string, std::size_t> place;
  std::string const here = folder + "/stc3_" + language + '/';
  for (auto const& row : tools::table_in(here + "dialogues_" + part + ".tsv")) {
    if (row.size() < 6) continue;
    place[row[0]] = made.size();
    made.push_back({row[0], language == "cn", 3 + std::atof(row[4].c_str()), {}});
  }
  for (auto const& row : tools::table_in(here + part + ".tsv")) {
    auto const at = row.size() < 5 ? place.end() : place.find(row[2]);
    if (at != place.end()) made[at->second].lines.push_back({row[4] == "customer", row[0], {}});
  }
  return made;
}

void read_lines(dialogue& d, classify::learned_reader const& reader) {
  for (auto& l : d.lines)
    if (l.customer) l.affect = reader.read(l.text).affect;
}

// ---- ridge regression ----

/// The numbers of one example that are not zero.
using sparse = std::vector<std::pair<std::uint32_t, float>>;

double product(sparse const& x, std::vector<double> const& weights) {
  double sum = 0;
  for (auto const& [at, value] : x) sum += weights[at] * static_cast<double>(value);
  return sum;
}

/// Weights w that minimise sum (y - w x)^2 + penalty |w|^2, by conjugate gradients on as many unknowns as there are
/// examples (Hestenes, Stiefel 1952). Additions and products in a fixed order: the same weights on every machine.
std::vector<double> ridge(std::vector<sparse const*> const& examples, std::vector<double> const& wanted,
                          std::size_t width, double penalty) {
  constexpr int most_steps = 200;
  constexpr double enough = 1e-7;  // of the squared residual
  std::size_t const n = examples.size();
  std::vector<double> dual(n), rest = wanted, direction = wanted, image(n), weights(width);
  auto const gather = [&](std::vector<double> const& v) {
    std::fill(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < n; ++i)
      for (auto const& [at, value] : *examples[i]) weights[at] += v[i] * static_cast<double>(value);
  };
  auto const square = [](std::vector<double> const& v) {
    double sum = 0;
    for (double const x : v) sum += x * x;
    return sum;
  };
  double const start = square(rest);
  double left = start;
  for (int step = 0; step < most_steps && left > enough * start; ++step) {
    gather(direction);
    double curvature = 0;
    for (std::size_t i = 0; i < n; ++i) {
      image[i] = penalty * direction[i] + product(*examples[i], weights);
      curvature += direction[i] * image[i];
    }
    double const length = left / curvature;
    for (std::size_t i = 0; i < n; ++i) dual[i] += length * direction[i], rest[i] -= length * image[i];
    double const now = square(rest);
    for (std::size_t i = 0; i < n; ++i) direction[i] = rest[i] + now / left * direction[i];
    left = now;
  }
  gather(dual);
  return weights;
}

// ---- the forecast ----

/// Chosen by cross-validation on the training dialogues.
struct fit_options {
  double penalty = 2;
  double dense = 0.2;     ///< how much a dense number of one standard deviation counts beside the words of one line
  double prefix = 0.15;   ///< how much all the beginnings of a dialogue count together, beside the whole
  double border = 0.7;    ///< a judgement that is so many points from `unhappy` counts for half
  double translated = 4;  ///< how much it counts that the words of a line say the same as those of its translation
  double alike = 1;       ///< and that a whole dialogue is forecast as its translation is

  [[nodiscard]] double weight_of(double judgement) const {
    double const off = (judgement - unhappy) / border;
    return 1 / (1 + off * off);
  }
};

constexpr std::size_t buckets = std::size_t{1} << forecast_model::bucket_bits;

/// A dialogue, or its beginning, as the regression sees it.
struct beginning {
  std::size_t of = 0;  ///< the dialogue
  bool whole = false;
  double weight = 1;
  course so_far;  ///< its word sums are not made yet
  sparse words;   ///< by bucket; what a line adds halves with every further line
};

struct bucket_counter {
  std::map<std::uint32_t, double>& into;
  side by;
  std::size_t count = 0;
  void add(std::uint64_t name, std::uint32_t, std::uint32_t) noexcept {
    into[static_cast<std::uint32_t>(satisfaction::detail::bucket_of(name, by))] += 1, ++count;
  }
};

/// Without weights: courses that only follow and count.
std::string const no_words(buckets, forecast_model::zero);
forecast_model const unfitted = [] {
  forecast_model m;
  m.words = no_words.data();
  return m;
}();

/// The words of a line by bucket, over the root of their number, as `word_sum` weighs them.
std::map<std::uint32_t, double> words_of(line const& l) {
  std::map<std::uint32_t, double> words;
  bucket_counter sink{words, l.customer ? side::customer : side::desk};
  (void)satisfaction::detail::name_words(l.text, sink);
  for (auto& [at, value] : words) value /= std::sqrt(static_cast<double>(sink.count));
  return words;
}

/// All beginnings of a dialogue in which the customer has written, the whole one last.
std::vector<beginning> beginnings_of(dialogue const& d, std::size_t number) {
  std::vector<beginning> made;
  course so_far;
  std::array<std::map<std::uint32_t, double>, 2> held;
  for (auto const& l : d.lines) {
    auto& sum = held[l.customer ? 0 : 1];
    for (auto& [at, value] : sum) value /= 2;
    for (auto const& [at, value] : words_of(l)) sum[at] += value;
    l.customer ? so_far.hear(l.affect, l.text, unfitted) : so_far.said(l.text, unfitted);
    if (so_far.customer_lines() == 0) continue;
    auto all = held[0];
    for (auto const& [at, value] : held[1]) all[at] += value;
    auto& b = made.emplace_back(beginning{number, false, 1, so_far, {}});
    for (auto const& [at, value] : all) b.words.emplace_back(at, static_cast<float>(value));
  }
  if (!made.empty()) made.back().whole = true;
  return made;
}

/// A dialogue and its translation, by their whole beginnings.
struct translation {
  beginning const* from = nullptr;
  beginning const* into = nullptr;
  std::vector<sparse> lines;  ///< of each line, its words less those of its translation
};

sparse difference(sparse const& a, sparse const& b) {
  std::map<std::uint32_t, double> rest;
  for (auto const& [at, value] : a) rest[at] += static_cast<double>(value);
  for (auto const& [at, value] : b) rest[at] -= static_cast<double>(value);
  sparse made;
  for (auto const& [at, value] : rest) made.emplace_back(at, static_cast<float>(value));
  return made;
}

std::vector<translation> translations_of(std::vector<beginning> const& all, std::vector<dialogue> const& dialogues) {
  std::map<std::string, beginning const*> chinese;
  std::vector<translation> made;
  for (auto const& b : all) {
    auto const& d = dialogues[b.of];
    if (b.whole && d.chinese) chinese[d.id] = &b;
  }
  for (auto const& b : all) {
    auto const& into = dialogues[b.of];
    auto const at = b.whole && !into.chinese ? chinese.find(into.id) : chinese.end();
    if (at == chinese.end()) continue;
    auto const& from = dialogues[at->second->of];
    auto& pair = made.emplace_back(translation{at->second, &b, {}});
    for (std::size_t i = 0; i < std::min(from.lines.size(), into.lines.size()); ++i) {
      auto const a = words_of(from.lines[i]), c = words_of(into.lines[i]);
      pair.lines.push_back(difference({a.begin(), a.end()}, {c.begin(), c.end()}));
    }
  }
  return made;
}

/// A fitted forecast with the weights that its view points to.
struct fitted {
  std::string words = no_words;
  forecast_model numbers;

  [[nodiscard]] forecast_model model() const {
    auto m = numbers;
    m.words = words.data();
    return m;
  }
};

/// Whole numbers for weights: the unit with the least squared error, of those that cut off at most nine tenths.
double unit_for(std::span<double const> weights) {
  double largest = 0;
  for (double const w : weights) largest = std::max(largest, std::abs(w));
  double best = largest, least = -1;
  for (int tenths = 1; tenths <= 10; ++tenths) {
    double const unit = largest * tenths / 10 / forecast_model::most;
    double error = 0;
    for (double const w : weights) {
      double const kept = unit * std::clamp(std::round(w / unit), -28.0, 28.0);
      error += (w - kept) * (w - kept);
    }
    if (least < 0 || error < least) least = error, best = unit;
  }
  return best;
}

fitted fit(std::vector<beginning> const& all, std::vector<translation> const& translations,
           std::vector<dialogue> const& dialogues, std::vector<bool> const& chosen, fit_options const& options) {
  fitted made;
  std::vector<beginning const*> seen;
  for (auto const& b : all)
    if (chosen[b.of] && (b.whole || options.prefix > 0)) seen.push_back(&b);
  double wholes = 0, mean = 0;
  std::array<double, factor::count> centre{}, spread{};
  for (auto const* b : seen) {
    if (!b->whole) continue;
    ++wholes, mean += dialogues[b->of].satisfaction;
    auto const f = b->so_far.factors();
    for (std::size_t k = 0; k < f.size(); ++k) centre[k] += f[k] / 1000.0;
  }
  mean /= wholes;
  for (auto& c : centre) c /= wholes;
  for (auto const* b : seen) {
    if (!b->whole) continue;
    auto const f = b->so_far.factors();
    for (std::size_t k = 0; k < f.size(); ++k)
      spread[k] += (f[k] / 1000.0 - centre[k]) * (f[k] / 1000.0 - centre[k]) / wholes;
  }
  for (auto& s : spread) s = std::max(std::sqrt(s), 0.05);  // a rare fact is no strong one

  auto const row_of = [&](beginning const& b) {
    auto const f = b.so_far.factors();
    sparse x = b.words;
    for (std::size_t k = 0; k < f.size(); ++k)
      x.emplace_back(static_cast<std::uint32_t>(buckets + k),
                     static_cast<float>((f[k] / 1000.0 - centre[k]) / spread[k] * options.dense));
    return x;
  };
  std::vector<sparse> examples;
  std::vector<double> wanted;
  auto const ask_for = [&](sparse x, double judgement, double weight) {
    double const root = std::sqrt(weight);
    for (auto& [at, value] : x) value = static_cast<float>(static_cast<double>(value) * root);
    examples.push_back(std::move(x)), wanted.push_back(judgement * root);
  };
  for (auto const* b : seen) {
    double const judgement = dialogues[b->of].satisfaction;
    ask_for(row_of(*b), judgement - mean, (b->whole ? 1 : options.prefix * b->weight) * options.weight_of(judgement));
  }
  // The same said in two languages is to be judged the same: what is known of one language's words helps with the other's.
  for (auto const& t : translations) {
    if (!chosen[t.from->of] || !chosen[t.into->of]) continue;
    ask_for(difference(row_of(*t.from), row_of(*t.into)), 0, options.alike);
    for (auto const& l : t.lines) ask_for(l, 0, options.translated);
  }
  std::vector<sparse const*> rows;
  for (auto const& x : examples) rows.push_back(&x);
  auto const weights = ridge(rows, wanted, buckets + factor::count, options.penalty);

  auto& m = made.numbers;
  double const unit = unit_for(std::span(weights).first(buckets));
  for (std::size_t i = 0; i < buckets; ++i)
    made.words[i] = static_cast<char>(forecast_model::zero +
                                      static_cast<int>(std::clamp(std::round(weights[i] / unit), -28.0, 28.0)));
  m.words_unit = static_cast<std::int32_t>(std::llround(unit * 1000 * 65536));
  for (std::size_t k = 0; k < factor::count; ++k) {
    m.factors[k] = static_cast<std::int32_t>(std::llround(weights[buckets + k] * options.dense / spread[k] * 65536));
    m.typical[k] = static_cast<std::int32_t>(std::llround(centre[k] * 1000));
  }
  // What the words of a typical whole dialogue say is part of the base, so that reasons tell what is unusual.
  double typical[2] = {0, 0};
  auto const model = made.model();
  for (std::size_t i = 0; i < dialogues.size(); ++i) {
    if (!chosen[i]) continue;
    course c;
    for (auto const& l : dialogues[i].lines) l.customer ? c.hear(l.affect, l.text, model) : c.said(l.text, model);
    for (auto by : all_of<side>()) typical[index_of(by)] += c.words(by) / wholes;
  }
  for (int k = 0; k < 2; ++k) m.typical_words[k] = static_cast<std::int32_t>(std::llround(typical[k]));
  m.base = static_cast<std::int32_t>(
      std::llround(1000 * mean + (typical[0] + typical[1]) / 1024 * (m.words_unit / 65536.0)));
  return made;
}

/// What draws a forecast out again to the scale of the judgements: those far from the border counted less when it was fitted.
struct stretch {
  double from = 0, by = 1;  ///< points: judgement = from + by * forecast

  void apply(fitted& f) const {
    auto const scale = [&](std::int32_t& n) { n = static_cast<std::int32_t>(std::llround(by * n)); };
    for (auto& n : f.numbers.factors) scale(n);
    scale(f.numbers.words_unit), scale(f.numbers.base);
    f.numbers.base += static_cast<std::int32_t>(std::llround(1000 * from));
  }
};

// ---- what is measured ----

/// The forecast after each line of a dialogue.
struct course_of_dialogue {
  std::vector<satisfaction::forecast> after;
  std::vector<bool> customer;
};

course_of_dialogue forecasts(dialogue const& d, forecast_model const& model) {
  course_of_dialogue made;
  course c;
  for (auto const& l : d.lines) {
    l.customer ? c.hear(l.affect, l.text, model) : c.said(l.text, model);
    made.after.push_back(forecast_of(c, model));
    made.customer.push_back(l.customer);
  }
  return made;
}

double points_of(satisfaction::forecast const& f) { return f.known() ? f.points / 1000.0 : 3; }

std::vector<double> ranks_of(std::span<double const> values) {
  std::vector<std::size_t> order(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> ranks(values.size());
  for (std::size_t i = 0; i < order.size();) {
    std::size_t end = i;
    while (end < order.size() && values[order[end]] == values[order[i]]) ++end;
    for (std::size_t k = i; k < end; ++k) ranks[order[k]] = static_cast<double>(i + end - 1) / 2;
    i = end;
  }
  return ranks;
}

double correlation(std::span<double const> a, std::span<double const> b) {
  double const n = static_cast<double>(a.size());
  double mean_a = 0, mean_b = 0, ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) mean_a += a[i] / n, mean_b += b[i] / n;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - mean_a) * (b[i] - mean_b);
    aa += (a[i] - mean_a) * (a[i] - mean_a);
    bb += (b[i] - mean_b) * (b[i] - mean_b);
  }
  return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

/// The line of least squares through forecasts and judgements.
stretch stretch_to(std::span<double const> says, std::span<double const> was) {
  double const n = static_cast<double>(says.size());
  double mean_says = 0, mean_was = 0, square = 0, both = 0;
  for (std::size_t i = 0; i < says.size(); ++i) mean_says += says[i] / n, mean_was += was[i] / n;
  for (std::size_t i = 0; i < says.size(); ++i) {
    square += (says[i] - mean_says) * (says[i] - mean_says);
    both += (says[i] - mean_says) * (was[i] - mean_was);
  }
  double const by = both / square;
  return {mean_was - by * mean_says, by};
}

struct figures {
  double spearman = 0, area = 0, error = 0;
};

figures measured(std::vector<double> const& said, std::vector<double> const& truth) {
  std::vector<double> low;
  std::vector<bool> wanted;
  double squares = 0;
  for (std::size_t i = 0; i < said.size(); ++i) {
    low.push_back(-said[i]), wanted.push_back(truth[i] < unhappy);
    squares += (said[i] - truth[i]) * (said[i] - truth[i]);
  }
  return {correlation(ranks_of(said), ranks_of(truth)), training::ranking(low, wanted).area().value_or(0.5),
          std::sqrt(squares / static_cast<double>(said.size()))};
}

/// A figure of resampled dialogues: its 95 % interval.
std::string interval_of(std::vector<double> const& said, std::vector<double> const& truth, double figures::*which) {
  training::group_resampler draw(said.size());
  std::vector<double> drawn;
  for (int round = 0; round < 1000; ++round) {
    auto const& times = draw.next();
    std::vector<double> a, b;
    for (std::size_t i = 0; i < said.size(); ++i)
      for (std::uint32_t k = 0; k < times[i]; ++k) a.push_back(said[i]), b.push_back(truth[i]);
    drawn.push_back(measured(a, b).*which);
  }
  auto const i = training::percentile_interval(std::move(drawn));
  char text[64] = "";
  if (i) std::snprintf(text, sizeof text, " [%.3f, %.3f]", i->low, i->high);
  return text;
}

void print_row(std::string const& name, std::vector<double> const& said, std::vector<double> const& truth,
               bool intervals) {
  auto const f = measured(said, truth);
  std::printf("| %s | %.3f%s | %.3f%s | %.3f |\n", name.c_str(), f.spearman,
              intervals ? interval_of(said, truth, &figures::spearman).c_str() : "", f.area,
              intervals ? interval_of(said, truth, &figures::area).c_str() : "", f.error);
}

// ---- the reference: the whole dialogue at once ----

std::vector<std::uint64_t> n_grams(std::string_view text, bool chinese) {
  std::vector<std::uint64_t> units, made;
  if (chinese) {
    for (std::size_t i = 0; i < text.size();) {
      std::size_t end = i + 1;
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
      units.push_back(hash_bytes(text.substr(i, end - i)));
      i = end;
    }
  } else {
    std::string word;
    auto const close = [&] {
      if (!word.empty()) units.push_back(hash_bytes(word));
      word.clear();
    };
    for (char const c : text) {
      bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'';
      if (!letter) close();
      if (c == ' ') continue;
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      if (!letter) close();
    }
    close();
  }
  std::size_t const longest = chinese ? 4 : 2;
  for (std::size_t i = 0; i < units.size(); ++i) {
    std::uint64_t name = 1;
    for (std::size_t k = i; k < std::min(i + longest, units.size()); ++k)
      made.push_back(name = mix_bits(name * 31 + units[k]));
  }
  return made;
}

/// Best of 0.3, 1 and 2 in cross-validation on the training dialogues, in both languages.
constexpr double reference_penalty = 0.3;

/// Ridge regression on weighted counts of n-grams (characters 1-4 or words 1-2, told apart by who wrote them, logarithm of
/// the count times that of the rarity, length one), fitted to `train`, applied to `asked`.
std::vector<double> reference(std::vector<dialogue const*> const& train, std::vector<dialogue const*> const& asked,
                              double penalty) {
  auto const counted = [](dialogue const& d) {
    std::map<std::uint64_t, int> counts;
    for (auto const& l : d.lines)
      for (auto const name : n_grams(l.text, d.chinese)) ++counts[name + (l.customer ? 0 : 1)];
    return counts;
  };
  std::vector<std::map<std::uint64_t, int>> counts;
  std::map<std::uint64_t, std::pair<std::uint32_t, int>> known;  // number, dialogues
  for (auto const* d : train) {
    counts.push_back(counted(*d));
    for (auto const& [name, times] : counts.back()) ++known[name].second;
  }
  std::uint32_t width = 0;
  for (auto& [name, entry] : known)
    if (entry.second >= 2) entry.first = width++;
  auto const row = [&](std::map<std::uint64_t, int> const& from) {
    sparse x;
    double square = 0;
    for (auto const& [name, times] : from) {
      auto const at = known.find(name);
      if (at == known.end() || at->second.second < 2) continue;
      double const rarity = std::log(static_cast<double>(train.size() + 1) / (at->second.second + 1)) + 1;
      double const value = (1 + std::log(times)) * rarity;
      x.emplace_back(at->second.first, static_cast<float>(value));
      square += value * value;
    }
    for (auto& [at, value] : x) value = static_cast<float>(value / std::sqrt(square));
    return x;
  };
  std::vector<sparse> examples;
  std::vector<double> wanted;
  double mean = 0;
  for (auto const* d : train) mean += d->satisfaction / static_cast<double>(train.size());
  for (std::size_t i = 0; i < train.size(); ++i)
    examples.push_back(row(counts[i])), wanted.push_back(train[i]->satisfaction - mean);
  std::vector<sparse const*> rows;
  for (auto const& x : examples) rows.push_back(&x);
  auto const weights = ridge(rows, wanted, width, penalty);
  std::vector<double> said;
  for (auto const* d : asked) said.push_back(mean + product(row(counted(*d)), weights));
  return said;
}

// ---- reports ----

/// Dialogues with what was forecast of them.
struct judged {
  std::vector<dialogue const*> dialogues;
  std::vector<course_of_dialogue> courses;
};

void print_report(std::string const& name, judged const& set, std::vector<double> const& reference_says) {
  std::vector<double> truth, last, first;
  std::size_t known = 0;
  for (std::size_t i = 0; i < set.dialogues.size(); ++i) {
    auto const& c = set.courses[i].after;
    truth.push_back(set.dialogues[i]->satisfaction);
    last.push_back(c.empty() ? 3 : points_of(c.back()));
    first.push_back(c.empty() ? 3 : points_of(c.front()));
    known += !c.empty() && c.back().known();
  }
  std::printf("\n## %s: %zu dialogues, known at the last line: %.1f %%\n\n", name.c_str(), truth.size(),
              100.0 * static_cast<double>(known) / static_cast<double>(truth.size()));
  std::printf("| forecast | Spearman | area, unhappy | root mean squared error |\n|---|---|---|---|\n");
  print_row("after the last line", last, truth, true);
  print_row("ridge on the whole dialogue's n-grams", reference_says, truth, true);
  print_row("after the first line", first, truth, false);
  for (std::size_t lines = 2; lines <= 5; ++lines) {
    std::vector<double> said;
    for (auto const& c : set.courses) said.push_back(points_of(c.after[std::min(lines, c.after.size()) - 1]));
    print_row("after at most " + std::to_string(lines) + " lines", said, truth, false);
  }

  std::printf("\n| forecast | dialogues | mean forecast | mean judgement | unhappy |\n|---|---|---|---|---|\n");
  constexpr double edges[] = {1, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 5.01};
  for (std::size_t k = 0; k + 1 < std::size(edges); ++k) {
    double n = 0, said = 0, was = 0, low = 0;
    for (std::size_t i = 0; i < truth.size(); ++i)
      if (last[i] >= edges[k] && last[i] < edges[k + 1])
        ++n, said += last[i], was += truth[i], low += truth[i] < unhappy;
    if (n > 0)
      std::printf("| %.2f to %.2f | %.0f | %.2f | %.2f | %.0f %% |\n", edges[k], edges[k + 1], n, said / n, was / n,
                  100 * low / n);
  }

  // How early it settles: from where on the forecast stays within a quarter of a point of its last word.
  std::map<std::size_t, std::pair<double, double>> settled;  // by lines: dialogues; share of lines before
  double share = 0;
  std::size_t lines_left = 0, from_start = 0, by_half = 0;
  for (auto const& c : set.courses) {
    std::size_t at = c.after.size();
    while (at > 1 && std::abs(points_of(c.after[at - 2]) - points_of(c.after.back())) <= 0.25) --at;
    share += static_cast<double>(at) / static_cast<double>(c.after.size());
    from_start += at == 1, by_half += 2 * at <= c.after.size() + 1, lines_left += c.after.size() - at;
  }
  double const n = static_cast<double>(set.courses.size());
  std::printf(
      "\nSettled (within 0.25 of the last forecast from then on): at the first line in %.0f %%, in the first half in "
      "%.0f %% "
      "of the dialogues, on average after %.0f %% of the lines and %.1f lines before the end.\n",
      100.0 * static_cast<double>(from_start) / n, 100.0 * static_cast<double>(by_half) / n, 100 * share / n,
      static_cast<double>(lines_left) / n);
}

/// What tools/make_forecast.cpp makes the header from.
void write_fit(std::string const& file, fitted const& f) {
  std::ofstream to(file, std::ios::binary);
  to << "# SPDX-FileCopyrightText: 2026 The Aplomb authors\n# SPDX-License-Identifier: BSL-1.0\n"
        "# The forecast of satisfaction, fitted by tools/fit_satisfaction.cpp; docs/satisfaction.md says to which "
        "data.\n";
  auto const numbers = [&to](char const* name, auto const& list) {
    to << name;
    for (auto const n : list) to << '\t' << n;
    to << '\n';
  };
  auto const& m = f.numbers;
  numbers("words_unit", std::array{m.words_unit});
  numbers("factors", m.factors);
  numbers("typical", m.typical);
  numbers("typical_words", m.typical_words);
  numbers("base", std::array{m.base});
  numbers("error", m.error);
  for (std::size_t at = 0; at < f.words.size(); at += 128) to << "words\t" << f.words.substr(at, 128) << '\n';
  if (!to.flush()) {
    std::cerr << file << ": cannot be written\n";
    std::exit(2);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::string folder, out;
  bool dev = false;
  fit_options options;
  for (int i = 1; i < argc; ++i) {
    std::string_view const word = argv[i];
    if (word == "--out" && i + 1 < argc)
      out = argv[++i];
    else if (word == "--penalty" && i + 1 < argc)
      options.penalty = std::atof(argv[++i]);
    else if (word == "--dense" && i + 1 < argc)
      options.dense = std::atof(argv[++i]);
    else if (word == "--prefix" && i + 1 < argc)
      options.prefix = std::atof(argv[++i]);
    else if (word == "--border" && i + 1 < argc)
      options.border = std::atof(argv[++i]);
    else if (word == "--translated" && i + 1 < argc)
      options.translated = std::atof(argv[++i]);
    else if (word == "--alike" && i + 1 < argc)
      options.alike = std::atof(argv[++i]);
    else if (word == "--dev")
      dev = true;
    else
      folder = word;
  }
  if (folder.empty() || folder.starts_with("--")) {
    std::cerr << "usage: fit_satisfaction [--out FILE] [--dev] [--penalty P] [--dense D] [--prefix P] [--border B]\n"
                 "                        [--translated T] [--alike A] FOLDER\n";
    return 2;
  }
  constexpr char const* languages[] = {"cn", "en"};

  std::vector<dialogue> train;
  for (auto const* l : languages)
    for (auto& d : read_dialogues(folder, l, "train")) train.push_back(std::move(d));
  tools::fold_models const models(folder, folds);
  for (unsigned fold = 0; fold < folds; ++fold) {
    std::fprintf(stderr, "reading, fold %u of %u\n", fold + 1, folds);
    std::string const bytes = models.fit(fold);
    auto const loaded = classify::load_model(bytes);
    if (!loaded) {
      std::cerr << "the model that was just fitted does not load: " << name_of(loaded.error().code) << '\n';
      return 1;
    }
    classify::learned_reader const reader{*loaded};
    for (auto& d : train)
      if (models.fold_of(d.id) == fold) read_lines(d, reader);
  }

  std::vector<beginning> rows;
  for (std::size_t i = 0; i < train.size(); ++i) {
    auto made = beginnings_of(train[i], i);
    for (auto& b : made) {
      b.weight = 1 / static_cast<double>(made.size());
      rows.push_back(std::move(b));
    }
  }

  auto const translations = translations_of(rows, train);

  // Cross-validation: every dialogue is forecast by a fit that has not seen it, in any language.
  judged unseen[2];
  std::vector<double> reference_says[2];
  std::vector<double> squares(4), counts(4);
  std::vector<fitted> of_folds;
  std::vector<double> says, was;
  for (unsigned fold = 0; fold < folds; ++fold) {
    std::fprintf(stderr, "fitting, fold %u of %u\n", fold + 1, folds);
    std::vector<bool> chosen;
    for (auto const& d : train) chosen.push_back(models.fold_of(d.id) != fold);
    of_folds.push_back(fit(rows, translations, train, chosen, options));
    for (std::size_t i = 0; i < train.size(); ++i)
      if (!chosen[i])
        says.push_back(points_of(forecasts(train[i], of_folds.back().model()).after.back())),
            was.push_back(train[i].satisfaction);
  }
  auto const scale = stretch_to(says, was);
  std::printf("drawn out by %.3f\n", scale.by);
  for (unsigned fold = 0; fold < folds; ++fold) {
    std::vector<bool> chosen;
    for (auto const& d : train) chosen.push_back(models.fold_of(d.id) != fold);
    auto& f = of_folds[fold];
    scale.apply(f);
    for (bool const chinese : {true, false}) {
      std::vector<dialogue const*> seen, asked;
      for (std::size_t i = 0; i < train.size(); ++i)
        if (train[i].chinese == chinese) (chosen[i] ? seen : asked).push_back(&train[i]);
      for (double const guess : reference(seen, asked, reference_penalty))
        reference_says[chinese ? 0 : 1].push_back(guess);
    }
    for (std::size_t i = 0; i < train.size(); ++i) {
      if (chosen[i]) continue;
      auto& set = unseen[train[i].chinese ? 0 : 1];
      set.dialogues.push_back(&train[i]);
      set.courses.push_back(forecasts(train[i], f.model()));
      unsigned customers = 0;
      auto const& c = set.courses.back();
      for (std::size_t k = 0; k < c.after.size(); ++k) {
        customers += c.customer[k];
        if (!c.after[k].known()) continue;
        double const off = c.after[k].points / 1000.0 - train[i].satisfaction;
        auto const at = std::min(customers, 4u) - 1;
        squares[at] += off * off, ++counts[at];
      }
    }
  }
  for (int k = 0; k < 2; ++k)
    print_report(k == 0 ? "Chinese, cross-validated on the training dialogues"
                        : "English, cross-validated on the training dialogues",
                 unseen[k], reference_says[k]);

  auto whole = fit(rows, translations, train, std::vector<bool>(train.size(), true), options);
  scale.apply(whole);
  for (std::size_t k = 0; k < 4; ++k)
    whole.numbers.error[k] = static_cast<std::int32_t>(std::llround(1000 * std::sqrt(squares[k] / counts[k])));
  if (!out.empty()) write_fit(out, whole);
  if (!dev) return 0;

  classify::learned_reader const reader;
  for (auto const* l : languages) {
    auto asked = read_dialogues(folder, l, "dev");
    judged set;
    for (auto& d : asked) {
      read_lines(d, reader);
      set.dialogues.push_back(&d);
      set.courses.push_back(forecasts(d, whole.model()));
    }
    std::vector<dialogue const*> same;
    for (auto const& d : train)
      if (d.chinese == asked.front().chinese) same.push_back(&d);
    print_report(std::string(asked.front().chinese ? "Chinese" : "English") + ", development dialogues", set,
                 reference(same, set.dialogues, reference_penalty));
  }
}
