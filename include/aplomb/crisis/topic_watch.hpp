// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/crisis/alert_ladder.hpp>
#include <aplomb/crisis/baseline.hpp>
#include <aplomb/crisis/cusum.hpp>
#include <aplomb/crisis/evidence.hpp>
#include <aplomb/crisis/settings.hpp>
#include <aplomb/crisis/tally.hpp>
#include <aplomb/escalate/counters.hpp>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace aplomb::crisis {

/// How one topic stands.
struct topic_report {
  alert_level level{};
  bool learning = false;             ///< not enough weeks were seen for an alarm
  crisis_reading reading{};          ///< of now
  instant since{};                   ///< begin of the first bucket of what is going on; zero when nothing is
  instant entered{};                 ///< when the level was entered
  std::uint64_t conversations = 0;   ///< on this topic since then
  std::uint64_t expected_milli = 0;  ///< how many are usual in that time, in thousandths
  std::uint64_t traffic = 0;         ///< all conversations in that time; one that lasts counts once a bucket
  evidence heaviest{};               ///< of what is going on
  escalate::outcome<alert_level, alert_effect> step{};  ///< the last one that fired a row
  crisis_reading stepped_on{};                          ///< what it was made on
};

namespace detail {

/// Buckets that are not learned yet, because they may belong to something that is just beginning. A structure of arrays.
class held_buckets {
 public:
  static constexpr std::size_t capacity = 48;

  [[nodiscard]] constexpr bool full() const noexcept { return size_ == capacity; }
  constexpr void clear() noexcept { size_ = 0; }
  constexpr void push(std::size_t hour, std::uint32_t count, baseline::fine against) noexcept {
    std::size_t const at = (first_ + size_++) % capacity;
    hour_[at] = static_cast<std::uint8_t>(hour), count_[at] = count, against_[at] = against;
  }
  /// Takes the oldest out and hands it to `use(hour, count, against)`.
  template <class Use>
  constexpr void pop(Use&& use) noexcept {
    use(std::size_t{hour_[first_]}, count_[first_], against_[first_]);
    first_ = static_cast<std::uint8_t>((first_ + 1) % capacity), --size_;
  }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }

  friend constexpr bool operator==(held_buckets const&, held_buckets const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    constexpr auto number = [](auto& f, auto& n) { f.number("", n); };
    constexpr auto hour = [](auto& f, auto& n) { f.number("", n, baseline::hours - 1); };
    fields.list("count", self.count_, number);
    fields.list("against", self.against_, number);
    fields.list("hour", self.hour_, hour);
    fields.number("first", self.first_, capacity - 1);
    fields.number("size", self.size_, capacity);
  }

  std::uint32_t count_[capacity]{};
  baseline::fine against_[capacity]{};
  std::uint8_t hour_[capacity]{};
  std::uint8_t first_ = 0;
  std::uint8_t size_ = 0;
};

}  // namespace detail

/// Watches one topic: what is usual, whether it still is, and how alarmed to be. About 2.7 KB, trivially copyable, no
/// heap; the same buckets give the same bits everywhere. Used through `monitor`.
///
/// What is usual is learned from a bucket only when the sum of evidence has come back to zero after it. What came since
/// the last zero is what the alarm, if one goes up, is about: it is never learned, so that a spike, its beginning
/// included, does not become the rule. `take_as_usual` says that it shall.
template <settings S>
class topic_watch {
  static_assert(sizeof(detail::checked_settings<S>) > 0);  // instantiates the checks
  static constexpr settings set = S;

 public:
  /// One bucket of time is over: number `bucket`, `seen` of this topic, among `traffic` conversations (2^-8) in all. What it
  /// says counts `worth` times (2^-16). `weeks`: since the watch began; while it learns, nothing is judged. True when a row of the ladder fired that leads
  /// to another level or asks for something. O(hours of a week).
  constexpr bool close(std::int64_t bucket, topic_tally const& seen, baseline::fine traffic, std::int64_t worth,
                       std::int64_t weeks, std::int64_t threshold) noexcept {
    std::size_t const hour = set.hour_of(bucket);
    if (hour != hour_) usual_.fade(hour, set.memory_weeks);
    hour_ = static_cast<std::uint8_t>(hour);
    std::uint32_t const count = newly_counted(seen.conversations);
    baseline::fine const against = set.against == held_against::share ? traffic : 256u;
    learning_ = weeks < set.learn_weeks;
    forecasts_ = 2 * weeks >= set.learn_weeks;  // before that they say nothing of the scatter
    if (learning_) {
      learn(hour, count, against);
      return false;
    }
    std::uint64_t const usual = usual_.expected(hour, against);
    std::int64_t const evidence = evidence_for_rise(count, usual, usual_.dispersion(), set.ratio());
    sum_.add(evidence * worth / detail::one, threshold);
    collect(bucket, count, usual, traffic, seen);
    hold(hour, count, against, threshold);
    if (sum_.sum() == 0) now_ = {};
    return climb(set.start_of(bucket + 1), threshold);
  }

  /// Tells the ladder what a person did: `accepted`, `returned`, `resolved`. True when a row fired.
  template <class E>
  constexpr bool on(E const& event, instant at) noexcept {
    return step(event, at);
  }

  /// What is going on is the rule from now on: scales what is usual to it and ends the alarm.
  constexpr void take_as_usual(instant at) noexcept {
    if (now_.expected > 0) {
      std::uint64_t const ratio = now_.count * 1000 * static_cast<std::uint64_t>(detail::one) / now_.expected;
      usual_.scale(static_cast<std::uint32_t>(ratio < 1 ? 1 : ratio > 64'000 ? 64'000 : ratio));
    }
    sum_.clear(), held_.clear(), frozen_ = false, now_ = {}, reading_ = {};
    (void)step(escalate::resolved{}, at);
  }

  [[nodiscard]] constexpr topic_report report() const noexcept {
    topic_report out;
    out.level = level_, out.learning = learning_, out.reading = reading_, out.entered = entered_, out.step = step_;
    out.stepped_on = stepped_on_;
    if (now_.buckets == 0) return out;
    out.since = set.start_of(now_.first);
    out.conversations = now_.count;
    out.expected_milli = now_.expected * 1000 >> 16;
    out.traffic = now_.traffic >> 8;
    out.heaviest = now_.heaviest;
    return out;
  }
  [[nodiscard]] constexpr alert_level level() const noexcept { return level_; }
  [[nodiscard]] constexpr baseline const& usual() const noexcept { return usual_; }
  /// The sum of evidence, in 2^-16.
  [[nodiscard]] constexpr std::int64_t sum() const noexcept { return sum_.sum(); }

  friend constexpr bool operator==(topic_watch const&, topic_watch const&) noexcept = default;

 private:
  using places = distinct_set<2048>;

  /// What has come since the sum was last zero.
  struct episode {
    std::int64_t first = 0;
    std::uint64_t buckets = 0;
    std::uint64_t count = 0;
    std::uint64_t expected = 0;  ///< 2^-16
    std::uint64_t traffic = 0;   ///< 2^-8
    std::uint64_t there = 0;     ///< conversations on the topic, once a bucket
    std::uint64_t grave = 0;     ///< of these, grave ones
    evidence heaviest{};

    friend constexpr bool operator==(episode const&, episode const&) noexcept = default;

    template <class Self, class Fields>
    static constexpr void members(Self& self, Fields& fields) {
      using detail::largest_count;
      fields.whole("first", self.first, -detail::farthest_bucket, detail::farthest_bucket);
      fields.number("buckets", self.buckets, largest_count);
      fields.number("count", self.count, largest_count);
      fields.number("expected", self.expected, largest_count);
      fields.number("traffic", self.traffic, largest_count);
      fields.number("there", self.there, largest_count);
      fields.number("grave", self.grave, largest_count);
      fields.part("heaviest", self.heaviest);
    }
  };

  /// Conversations that were not on this topic within the last two hours or so: a long one counts once, not once a bucket.
  constexpr std::uint32_t newly_counted(places const& here) noexcept {
    places known = before_;
    known.merge(lately_);
    std::uint32_t const count = known.new_in(here);
    lately_.merge(here);
    if (lately_.load() > places::capacity / 8 * 7) {  // too full to tell new ones: they count anew
      lately_.clear(), before_.clear(), age_ = 0;
    } else if (++age_ >= 2 * set.buckets_per_hour()) {
      before_ = lately_, lately_.clear(), age_ = 0;
    }
    return count;
  }

  constexpr void learn(std::size_t hour, std::uint32_t count, baseline::fine against) noexcept {
    if (forecasts_)
      usual_.scatter(count, usual_.expected(hour, against), static_cast<std::uint32_t>(8 * set.buckets_per_hour()));
    usual_.learn(hour, count, against);
  }

  constexpr void collect(std::int64_t bucket, std::uint32_t count, std::uint64_t usual, baseline::fine traffic,
                         topic_tally const& seen) noexcept {
    if (now_.buckets++ == 0) now_.first = bucket;
    now_.count += count, now_.expected += usual, now_.traffic += traffic;
    now_.there += seen.conversations.count(), now_.grave += seen.grave.count();
    now_.heaviest.merge(seen.evidence);
  }

  constexpr void hold(std::size_t hour, std::uint32_t count, baseline::fine against, std::int64_t threshold) noexcept {
    auto const learned = [this](std::size_t h, std::uint32_t c, baseline::fine a) { learn(h, c, a); };
    if (sum_.sum() == 0) {
      while (!held_.empty()) held_.pop(learned);
      if (!frozen_) learn(hour, count, against);
      frozen_ = false;
    } else if (frozen_ || sum_.sum() >= threshold) {
      held_.clear();
      frozen_ = true;
    } else {
      // Of a rare topic the sum may stay above zero for days; what is old is learned as long as little speaks against it.
      if (held_.full() && sum_.sum() < threshold / 2) held_.pop(learned);
      if (held_.full()) held_.pop([](std::size_t, std::uint32_t, baseline::fine) {});
      held_.push(hour, count, against);
    }
  }

  constexpr bool climb(instant at, std::int64_t threshold) noexcept {
    reading_ = {};
    if (now_.buckets > 0) {
      constexpr score short_of_alarm{490};
      reading_.likelihood = likelihood_of(sum_.sum(), threshold);
      if (now_.heaviest.size() < set.least_conversations && reading_.likelihood > short_of_alarm)
        reading_.likelihood = short_of_alarm;
      // Four conversations more than there were: one grave one alone makes nothing severe.
      reading_.severity =
          score::ratio(static_cast<std::int64_t>(now_.grave), static_cast<std::int64_t>(now_.there + 4));
      reading_.reach =
          score::ratio(static_cast<std::int64_t>(now_.count << 8), static_cast<std::int64_t>(now_.traffic));
    }
    bool const waited = step(escalate::timer{}, at);
    return step(counted{}, at) || waited;
  }

  /// Feeds the ladder; true when the row that fires leads elsewhere or asks for something.
  template <class E>
  constexpr bool step(E const& event, instant at) noexcept {
    escalate::dwell const in_state{at - entered_, passed_};
    auto const out = escalate::step<alert_ladder>(level_, counters_, event, reading_, in_state);
    if constexpr (std::is_same_v<E, escalate::timer>) passed_ = in_state.now;
    if (!out.fired()) return false;
    if (out.kind == escalate::move::moved) entered_ = at, passed_ = {};
    level_ = out.to, step_ = out, stepped_on_ = reading_;
    return true;
  }

  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.choice("level", self.level_);
    fields.time("entered", self.entered_);
    fields.whole("passed", self.passed_.ms, -aplomb::detail::farthest_ms, aplomb::detail::farthest_ms);
    fields.flag("learning", self.learning_);
    fields.flag("forecasts", self.forecasts_);
    fields.flag("frozen", self.frozen_);
    fields.number("hour", self.hour_);
    fields.number("age", self.age_);
    fields.part("evidence", self.sum_);
    fields.part("now", self.now_);
    fields.part("reading", self.reading_);
    fields.part("stepped_on", self.stepped_on_);
    fields.choice("step", self.step_.kind);
    fields.choice("from", self.step_.from);
    fields.choice("to", self.step_.to);
    fields.number("row", self.step_.row);
    fields.choice("effect", self.step_.effect);
    fields.list("counters", self.counters_.of, [](auto& f, auto& n) { f.number("", n); });
    fields.part("usual", self.usual_);
    fields.part("held", self.held_);
    fields.part("lately", self.lately_);
    fields.part("before", self.before_);
  }

  baseline usual_{};
  cusum sum_{};
  places lately_{}, before_{};
  detail::held_buckets held_{};
  episode now_{};
  crisis_reading reading_{}, stepped_on_{};
  escalate::counters counters_{};
  escalate::outcome<alert_level, alert_effect> step_{};
  instant entered_{};
  duration passed_{};
  std::uint16_t age_ = 0;
  std::uint8_t hour_ = 255;
  alert_level level_{};
  bool frozen_ = false;
  bool learning_ = true;
  bool forecasts_ = false;
};

}  // namespace aplomb::crisis
