// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What the crisis monitor can do, the figures of docs/crisis.md: false alarms over quiet weeks, delays for several sizes of
// rise against what theory allows and against other detectors, and a week that is busy but harmless. The desks are those of
// tests/support/crisis_desk.hpp, which share no code with the monitor.
//
// usage: crisis_simulation [WEEKS [TRIALS [BUSY]]]
//   10,000 quiet weeks, 400 rises of each kind and a hundredth as many busy weeks as quiet ones if not said otherwise
#include "../tests/support/crisis_desk.hpp"
#include <algorithm>
#include <aplomb/crisis/monitor.hpp>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iterator>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::crisis;
using aplomb_test::crisis_desk;
using aplomb_test::desk_bucket;
using aplomb_test::disturbance;

constexpr settings set{};
constexpr std::size_t topics = monitor<>::topics;
constexpr std::size_t week = crisis_desk::buckets_per_week;
constexpr std::int64_t monday_ms = 4 * 86'400'000;  // 1970-01-05

// ---- the detectors, each a sum or a distance that goes up ----

enum rival { ours, shiryaev_roberts, score_cusum, moving_average, all_known, rivals };
constexpr char const* rival_names[] = {"Aplomb (likelihood-ratio CUSUM)", "the same, Shiryaev-Roberts", "score CUSUM",
                                       "moving average + k sigma", "CUSUM that knows all means"};

/// ln(P(x | ratio m) / P(x | m)) for negative binomial counts.
double log_ratio(double x, double m, double a, double ratio) {
  return x * std::log(ratio) - (x + 1 / a) * std::log((1 + a * ratio * m) / (1 + a * m));
}

/// What the rivals remember of one topic.
struct rival_state {
  double log_sr = -50, score = 0, known = 0;
  std::array<double, 96> last{};  ///< counts of one day
  std::size_t seen = 0;

  std::array<double, rivals> step(double count, double usual, double a, double known_usual, double known_ratio) {
    std::array<double, rivals> out{};
    double const evidence = log_ratio(count, usual, a, 2);
    log_sr = std::log1p(std::exp(std::min(log_sr, 500.0))) + evidence;
    out[shiryaev_roberts] = log_sr;
    double const sigma = std::sqrt(usual + a * usual * usual);
    score = std::max(0.0, score + (sigma > 0 ? (count - usual) / sigma : 0) - 0.5);
    out[score_cusum] = score;
    double sum = 0, squares = 0;
    for (double const x : last) sum += x, squares += x * x;
    double const mean = sum / 96, spread = std::sqrt(std::max(squares / 96 - mean * mean, 0.25));
    out[moving_average] = seen >= 96 && count >= 5 ? (count - mean) / spread : 0;
    last[seen++ % 96] = count;
    // The scatter that the desks have: 0.3 from bucket to bucket and 0.1 that lasts some hours.
    known = std::max(0.0, known + log_ratio(count, known_usual, 0.1, known_ratio));
    out[all_known] = known;
    return out;
  }
};

/// A desk with everything that watches it.
struct world {
  crisis_desk desk;
  aplomb_test::desk_messages messages{};
  monitor<> watch{};
  std::array<rival_state, topics> others{};
  std::array<alert_level, topics> level{};
  std::size_t at = 0;
  double known_ratio = 2;

  struct outcome {
    desk_bucket bucket;
    std::array<std::array<double, rivals>, topics> values{};
    topic_bits raised = 0;  ///< went up to alert or beyond
  };

  world(std::uint64_t seed, double size) : desk(seed, size, aplomb_test::usual_topics()) {}

  template <class Extra>
  outcome next(disturbance const& what, Extra&& extra) {
    outcome out;
    instant const begin{monday_ms + static_cast<std::int64_t>(at) * set.bucket.ms};
    out.bucket = desk.next(at, what);
    auto const hour = set.hour_of(set.bucket_of(begin));
    auto const fine = static_cast<std::uint32_t>(out.bucket.traffic << 8);
    for (std::size_t i = 0; i < topics; ++i) {
      auto const& usual = watch[static_cast<service_topic>(i)].usual();
      out.values[i] =
          others[i].step(out.bucket.counts[i], static_cast<double>(usual.expected(hour, fine)) / 65536,
                         static_cast<double>(usual.dispersion()) / 65536, known_mean(out.bucket, i, what), known_ratio);
    }
    auto const say = [&](std::uint64_t conversation, int topic, bool grave) {
      sighting s;
      s.is_message = true, s.conversation = conversation, s.at = begin, s.grave = grave;
      s.weight = score::of(grave ? 900 : 400);
      if (topic >= 0) s.topics = topic_bits{1} << topic;
      (void)watch.observe(s);
    };
    messages.play(desk, out.bucket, say);
    extra(say);
    instant const end{begin.ms + set.bucket.ms};
    (void)watch.advance(end);
    for (std::size_t i = 0; i < topics; ++i) {
      auto const t = static_cast<service_topic>(i);
      out.values[i][ours] = static_cast<double>(watch[t].sum()) / 65536;
      if (watch.level(t) >= alert_level::alert && level[i] < alert_level::alert) out.raised |= topic_bits{1} << i;
      if (watch.level(t) == alert_level::crisis) (void)watch.resolved(t, end);
      level[i] = watch.level(t);
    }
    ++at;
    return out;
  }
  outcome next(disturbance const& what = {}) {
    return next(what, [](auto&) {});
  }

  static double known_mean(desk_bucket const& b, std::size_t topic, disturbance const& what) {
    return b.traffic * b.share[topic] / (topic == what.topic ? what.share : 1);
  }
};

// ---- quiet weeks ----

struct quiet_result {
  std::uint64_t weeks = 0, false_alarms = 0, naive_alarms = 0;
  std::array<std::vector<double>, rivals> highest;  ///< of each topic in each week

  void add(quiet_result const& more) {
    weeks += more.weeks, false_alarms += more.false_alarms, naive_alarms += more.naive_alarms;
    for (std::size_t r = 0; r < rivals; ++r)
      highest[r].insert(highest[r].end(), more.highest[r].begin(), more.highest[r].end());
  }
};

constexpr double sizes[] = {8, 40, 150};
constexpr std::size_t warm_up = 4 * week;

quiet_result quiet_weeks(std::uint64_t seed, std::size_t weeks) {
  quiet_result out;
  auto const here = std::make_unique<world>(seed, sizes[seed % std::size(sizes)]);
  while (here->at < warm_up) (void)here->next();
  for (std::size_t w = 0; w < weeks; ++w) {
    std::array<std::array<double, rivals>, topics> highest{};
    std::array<bool, topics> over{};
    for (std::size_t b = 0; b < week; ++b) {
      auto const now = here->next();
      out.false_alarms += static_cast<std::uint64_t>(std::popcount(now.raised));
      for (std::size_t i = 0; i < topics; ++i) {
        for (std::size_t r = 0; r < rivals; ++r) highest[i][r] = std::max(highest[i][r], now.values[i][r]);
        bool const above = now.values[i][moving_average] >= 3;
        out.naive_alarms += above && !over[i];
        over[i] = above;
      }
    }
    for (auto const& h : highest)
      for (std::size_t r = 0; r < rivals; ++r) out.highest[r].push_back(h[r]);
    ++out.weeks;
  }
  return out;
}

template <class Result, class Work>
Result in_parallel(std::size_t jobs, Work const& work) {
  std::size_t const threads = std::max(1u, std::thread::hardware_concurrency());
  std::vector<Result> parts(jobs);
  std::vector<std::thread> workers;
  for (std::size_t t = 0; t < threads; ++t)
    workers.emplace_back([&, t] {
      for (std::size_t job = t; job < jobs; job += threads) parts[job] = work(job);
    });
  for (auto& w : workers) w.join();
  Result all;
  for (auto const& p : parts) all.add(p);
  return all;
}

/// The 95 % limits of the mean of a Poisson count (Wilson and Hilferty's approximation of the exact ones).
std::pair<double, double> limits(std::uint64_t count) {
  double const n = static_cast<double>(count), z = 1.96;
  auto const cube = [](double x) { return x * x * x; };
  return {n > 0 ? n * cube(1 - 1 / (9 * n) - z / (3 * std::sqrt(n))) : 0,
          (n + 1) * cube(1 - 1 / (9 * (n + 1)) + z / (3 * std::sqrt(n + 1)))};
}

// ---- rises ----

struct delays {
  std::array<std::vector<double>, rivals> of;  ///< hours; a day and more: not seen
  std::vector<double> optimum;

  void add(delays const& more) {
    for (std::size_t r = 0; r < rivals; ++r) of[r].insert(of[r].end(), more.of[r].begin(), more.of[r].end());
    optimum.insert(optimum.end(), more.optimum.begin(), more.optimum.end());
  }
};

constexpr double unseen = 99;

delays rises(std::uint64_t seed, double size, std::size_t topic, double rise, std::size_t trials,
             std::array<double, rivals> const& thresholds, double log_between_alarms) {
  delays out;
  auto const warm = std::make_unique<world>(seed + 5000, size);
  while (warm->at < 2 * warm_up) (void)warm->next();
  auto const here = std::make_unique<world>(*warm);
  for (std::size_t trial = 0; trial < trials; ++trial) {
    *here = *warm;
    here->known_ratio = rise;
    here->desk.luck() = aplomb_test::dice{seed * 1000 + trial};
    auto const weekday = static_cast<std::size_t>(here->desk.luck().uniform() * 5);
    auto const begin = warm->at + weekday * 96 + 36 + static_cast<std::size_t>(here->desk.luck().uniform() * 40);
    while (here->at < begin) (void)here->next();
    std::array<double, rivals> delay{};
    delay.fill(unseen);
    double information = 0, optimum = unseen;
    for (std::size_t b = 1; b <= 96; ++b) {
      auto const now = here->next({topic, rise, 1});
      double const hours = static_cast<double>(b) / 4;
      double const m = world::known_mean(now.bucket, topic, {topic, rise, 1});
      information += log_ratio(rise * m, m, 0.1, rise);
      if (information >= log_between_alarms) optimum = std::min(optimum, hours);
      if ((now.raised >> topic & 1) != 0 || here->level[topic] >= alert_level::alert)
        delay[ours] = std::min(delay[ours], hours);
      for (std::size_t r = ours + 1; r < rivals; ++r)
        if (now.values[topic][r] >= thresholds[r]) delay[r] = std::min(delay[r], hours);
    }
    for (std::size_t r = 0; r < rivals; ++r) out.of[r].push_back(delay[r]);
    out.optimum.push_back(optimum);
  }
  return out;
}

double median(std::vector<double> values) {
  if (values.empty()) return unseen;
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

void print_delay(std::vector<double> const& values) {
  auto const seen = std::count_if(values.begin(), values.end(), [](double d) { return d < unseen; });
  double const middle = median(values);
  if (middle < unseen)
    std::printf(" %5.2f h (%3.0f %%)", middle, 100.0 * static_cast<double>(seen) / static_cast<double>(values.size()));
  else
    std::printf("    -    (%3.0f %%)", 100.0 * static_cast<double>(seen) / static_cast<double>(values.size()));
}

// ---- harmless weeks ----

struct harmless_result {
  std::uint64_t weeks = 0, alarms = 0, naive = 0;
  void add(harmless_result const& more) { weeks += more.weeks, alarms += more.alarms, naive += more.naive; }
};

harmless_result harmless_week(std::uint64_t seed, double naive_threshold) {
  harmless_result out{1, 0, 0};
  auto const here = std::make_unique<world>(seed + 90'000, sizes[seed % std::size(sizes)]);
  while (here->at < 6 * week) (void)here->next();
  std::size_t const monday = here->at;
  std::array<bool, topics> over{};
  while (here->at < monday + week) {
    std::size_t const at = here->at;
    auto const now = here->next(aplomb_test::harmless_burst(at, monday),
                                [&](auto& say) { aplomb_test::say_harmless(at, monday, say); });
    out.alarms += static_cast<std::uint64_t>(std::popcount(now.raised));
    for (std::size_t i = 0; i < topics; ++i) {
      bool const above = now.values[i][moving_average] >= naive_threshold;
      out.naive += above && !over[i];
      over[i] = above;
    }
  }
  return out;
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t const weeks = count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 10'000;
  std::size_t const trials = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 400;
  constexpr std::size_t weeks_a_desk = 100;
  std::size_t const desks = std::max<std::size_t>(1, weeks / weeks_a_desk);

  std::size_t const busy_weeks = count > 3 ? std::strtoul(arguments[3], nullptr, 10) : std::max<std::size_t>(3, desks);

  auto const quiet = in_parallel<quiet_result>(
      desks, [&](std::size_t job) { return quiet_weeks(job, std::min(weeks, weeks_a_desk)); });
  auto const [low, high] = limits(quiet.false_alarms);
  double const n = static_cast<double>(quiet.weeks), a_year = 52 / n;
  std::printf("quiet weeks: %.0f at %zu desks of 8, 40 and 150 conversations in 15 minutes, 14 topics each\n", n,
              desks);
  std::printf("  false alarms: %llu, that is %.2f in 52 weeks (95 %%: %.2f to %.2f); stated: at most 1\n",
              static_cast<unsigned long long>(quiet.false_alarms), static_cast<double>(quiet.false_alarms) * a_year,
              low * a_year, high * a_year);
  std::printf("  moving average of a day + 3 sigma: %.0f in 52 weeks\n",
              static_cast<double>(quiet.naive_alarms) * a_year);

  // Every rival gets the threshold at which as many weeks of a topic have an alarm as with us.
  std::array<double, rivals> thresholds{};
  std::size_t const rank = static_cast<std::size_t>(quiet.false_alarms);
  for (std::size_t r = 0; r < rivals; ++r) {
    auto all = quiet.highest[r];
    std::sort(all.begin(), all.end(), std::greater<>{});
    thresholds[r] = all[std::min(rank, all.size() - 1)];
    std::printf("  %-32s threshold %6.2f\n", rival_names[r],
                r == ours ? static_cast<double>(monitor<>::threshold) / 65536 : thresholds[r]);
  }
  double const between =
      n * static_cast<double>(week * topics) / std::max(1.0, static_cast<double>(quiet.false_alarms));

  std::printf("\nmedian delay, and share seen within a day, at as many false alarms (%zu rises each)\n", trials);
  std::printf("  %-22s %-15s", "", " optimum");
  for (char const* name : {" all known", " Aplomb", " S.-Roberts", " score", " moving av."})
    std::printf(" %-15s", name);
  std::printf("\n");
  struct kind {
    double size;
    std::size_t topic;
    double usual;
  };
  for (auto const& k : {kind{40, 3, 1.6}, kind{40, 0, 4.8}, kind{150, 3, 6.0}, kind{150, 0, 18.0}})
    for (double const rise : {1.5, 2.0, 3.0, 5.0, 10.0}) {
      auto const found = in_parallel<delays>(8, [&](std::size_t job) {
        return rises(job, k.size, k.topic, rise, (trials + 7) / 8, thresholds, std::log(between));
      });
      std::printf("  %4.1f usual, x %-4.1f  ", k.usual, rise);
      print_delay(found.optimum);
      for (auto const r : {all_known, ours, shiryaev_roberts, score_cusum, moving_average}) print_delay(found.of[r]);
      std::printf("\n");
    }

  auto const busy = in_parallel<harmless_result>(
      busy_weeks, [&](std::size_t job) { return harmless_week(job, thresholds[moving_average]); });
  std::printf(
      "\n%llu weeks that are busy but harmless: %llu alarms; moving average with its threshold of above: %llu\n",
      static_cast<unsigned long long>(busy.weeks), static_cast<unsigned long long>(busy.alarms),
      static_cast<unsigned long long>(busy.naive));
}
