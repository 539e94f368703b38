// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "random.hpp"
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

/// A desk that exists only as chance: how many conversations come in each quarter of an hour, and how many of them are about
/// what. Shares no code with what watches it; floating point, so only for tools and tests.

namespace aplomb_test {

/// Draws from the distributions that the desk needs.
class dice {
 public:
  explicit dice(std::uint64_t seed) noexcept : bits_(seed) {}

  std::uint64_t key() noexcept { return bits_.next() | 1u; }
  /// In (0, 1).
  double uniform() noexcept { return (static_cast<double>(bits_.next() >> 11) + 0.5) * 0x1p-53; }
  bool chance(double p) noexcept { return uniform() < p; }
  double normal() noexcept {  // Box and Muller 1958
    double const radius = std::sqrt(-2 * std::log(uniform()));
    return radius * std::cos(6.283185307179586 * uniform());
  }
  /// Mean 1 and this coefficient of variation (Marsaglia and Tsang 2000).
  double gamma(double variation) noexcept {
    if (variation <= 0) return 1;
    double const shape = 1 / (variation * variation);
    double const boost = shape < 1 ? std::pow(uniform(), 1 / shape) : 1;
    double const d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3, c = 1 / std::sqrt(9 * d);
    for (;;) {
      double const x = normal(), root = 1 + c * x;
      if (root <= 0) continue;
      double const v = root * root * root;
      if (std::log(uniform()) < 0.5 * x * x + d * (1 - v + std::log(v))) return d * v * boost / shape;
    }
  }
  std::uint32_t poisson(double mean) noexcept {
    std::uint32_t count = 0;
    for (; mean > 30; mean -= 15) count += small_poisson(15);  // sums of Poisson numbers are Poisson
    return count + small_poisson(mean);
  }

 private:
  std::uint32_t small_poisson(double mean) noexcept {
    double const least = std::exp(-mean);
    std::uint32_t count = 0;
    for (double product = uniform(); product > least; product *= uniform()) ++count;
    return count;
  }

  random bits_;
};

/// What one topic of such a desk is like.
struct desk_topic {
  double share = 0.03;   ///< of conversations, on average
  double scatter = 0.3;  ///< coefficient of variation of the share from bucket to bucket
  double drift = 0.1;    ///< of a part of it that lasts some hours
  double evening = 0.2;  ///< how much more of it there is in the evening
};

/// What is done to a desk for some time.
struct disturbance {
  std::size_t topic = 0;
  double share = 1;    ///< times as many conversations on the topic
  double traffic = 1;  ///< times as many conversations, of every kind
};

/// The conversations of one quarter of an hour.
struct desk_bucket {
  double expected_traffic = 0;
  std::uint32_t traffic = 0;
  std::vector<double> share;          ///< of each topic without what chance does to it
  std::vector<std::uint32_t> counts;  ///< new conversations on each topic
};

class crisis_desk {
 public:
  static constexpr std::size_t buckets_per_week = 672;

  /// `size`: conversations in a bucket on average.
  crisis_desk(std::uint64_t seed, double size, std::vector<desk_topic> topics)
      : dice_(seed), size_(size), topics_(std::move(topics)), lasting_(topics_.size()) {
    growth_ = 0.004 * dice_.normal();  // a week
  }

  dice& luck() noexcept { return dice_; }

  /// Bucket number `at`, counted from a Monday at midnight.
  desk_bucket next(std::size_t at, disturbance const& what = {}) {
    std::size_t const of_day = at % 96, day = at / 96;
    double const hour = static_cast<double>(of_day) / 4;
    if (of_day == 0 || at == 0) today_ = dice_.gamma(0.15);
    double const daily = 0.12 + std::pow(std::fmax(0.0, std::sin((hour - 6) / 18 * 3.14159265)), 1.3) * 1.6;
    double const weekly = day % 7 >= 5 ? 0.6 : 1.15;
    double const trend = std::exp(growth_ * static_cast<double>(at) / buckets_per_week);
    desk_bucket out;
    out.expected_traffic = size_ * daily * weekly * trend * today_ * what.traffic;
    out.traffic = dice_.poisson(out.expected_traffic * dice_.gamma(0.2));
    for (std::size_t i = 0; i < topics_.size(); ++i) {
      auto const& t = topics_[i];
      lasting_[i] = 0.92 * lasting_[i] + std::sqrt(1 - 0.92 * 0.92) * dice_.normal();
      double share = t.share * (1 + t.evening * std::sin((hour - 12) / 12 * 3.14159265)) * (day % 7 >= 5 ? 1.1 : 0.97);
      if (i == what.topic) share *= what.share;
      out.share.push_back(share);
      double const now = share * std::exp(t.drift * lasting_[i] - t.drift * t.drift / 2) * dice_.gamma(t.scatter);
      std::uint32_t const count = dice_.poisson(static_cast<double>(out.traffic) * now);
      out.counts.push_back(count < out.traffic ? count : out.traffic);
    }
    return out;
  }

 private:
  dice dice_;
  double size_;
  std::vector<desk_topic> topics_;
  std::vector<double> lasting_;
  double growth_ = 0;
  double today_ = 1;
};

/// Fourteen topics, from what one in eight conversations is about to what one in two thousand is.
inline std::vector<desk_topic> usual_topics() {
  std::vector<desk_topic> all;
  for (double const share : {0.12, 0.08, 0.06, 0.04, 0.03, 0.02, 0.05, 0.03, 0.04, 0.02, 0.06, 0.004, 0.008, 0.0005})
    all.push_back({share, 0.3, 0.1, 0.2});
  return all;
}

/// Turns counts into messages: conversations of one message or a few, some of which go on in the next buckets.
class desk_messages {
 public:
  /// Hands each message of `bucket` to `say(conversation, topic or -1, grave)`.
  template <class Say>
  void play(crisis_desk& desk, desk_bucket const& bucket, Say&& say) {
    auto& luck = desk.luck();
    std::vector<chat> now;
    std::uint32_t left = bucket.traffic;
    for (std::size_t t = 0; t < bucket.counts.size(); ++t)
      for (std::uint32_t n = 0; n<bucket.counts[t]; ++n, left -= left> 0)
        now.push_back({luck.key(), static_cast<int>(t)});
    for (; left > 0; --left) now.push_back({luck.key(), -1});
    for (auto const& c : going_on_)
      if (luck.chance(0.5)) now.push_back(c);
    going_on_.clear();
    for (auto const& c : now) {
      int const messages = luck.chance(0.3) ? 3 : 1;
      for (int m = 0; m < messages; ++m) say(c.key, c.topic, luck.chance(0.08));
      if (luck.chance(0.15)) going_on_.push_back(c);
    }
  }

 private:
  struct chat {
    std::uint64_t key;
    int topic;
  };
  std::vector<chat> going_on_;
};

/// What happens at a busy desk and is no crisis, in the week that begins with bucket `monday`: two days of a promotion,
/// letters to all customers that are answered at once.
inline disturbance harmless_burst(std::size_t at, std::size_t monday) {
  disturbance what;
  if (at < monday || at >= monday + crisis_desk::buckets_per_week) return what;
  std::size_t const day = (at - monday) / 96, of_day = (at - monday) % 96;
  if (day == 2 || day == 3) what.traffic = 3;
  if (of_day >= 40 && of_day < 43 && day % 2 == 0) what.traffic *= 4;
  return what;
}

/// Beside them one conversation of hundreds of messages on a topic, a program that is stuck and writes two thousand, and
/// four friends with the same trouble in the same quarter of an hour.
template <class Say>
void say_harmless(std::size_t at, std::size_t monday, Say&& say) {
  if (at < monday || at >= monday + crisis_desk::buckets_per_week) return;
  std::size_t const place = at - monday;
  if (place >= 130 && place < 150)
    for (int n = 0; n < 20; ++n) say(std::uint64_t{0xC0FFEE}, 3, true);
  if (place == 250)
    for (int n = 0; n < 2000; ++n) say(std::uint64_t{0xB07}, 1, false);
  if (place == 340)
    for (std::uint64_t friends = 1; friends <= 4; ++friends) say(0xF00 + friends, 5, true);
}

}  // namespace aplomb_test
