// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/crisis/baseline.hpp>
#include <aplomb/crisis/detail/fixed_point.hpp>
#include <aplomb/crisis/settings.hpp>
#include <aplomb/crisis/tally.hpp>
#include <aplomb/crisis/topic_watch.hpp>
#include <aplomb/crisis/topics.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/respond/record.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace aplomb::crisis {

/// Watches many conversations through their records and says when more than usual is going on, in what, how grave and how
/// wide it is, and which records say so.
///
///     monitor<> watch;                     // once for a desk; about 50 KB, whatever comes
///     if (auto changed = watch.observe(record)) ...   // in the order of time
///
/// Many threads or processes: each fills a `tally` of its own for the bucket of time, and one thread hands them to `take`.
/// Trivially copyable, no heap, no clock but the records' and yours; the same records give the same bits everywhere,
/// whatever their order within a bucket. One thread at a time.
template <topic_sorter Sorter = service_topics, settings S = settings{}>
class monitor {
  static_assert(sizeof(detail::checked_settings<S>) > 0);  // instantiates the checks

 public:
  static constexpr settings set = S;
  using sorter = Sorter;
  using topic = typename Sorter::topic;
  using tally_type = tally<Sorter>;
  static constexpr std::size_t topics = count_of<topic>;
  /// Of the sum of evidence, in 2^-16.
  static constexpr std::int64_t threshold = set.threshold(topics);

  /// Counts a message. Closes the buckets that are over by its time. Returns the topics whose ladder has moved or asks for
  /// something; `report` says what. What is older than an hour or a week ahead of the rest is refused and counted in
  /// `refused`. No allocation; some nanoseconds, and some microseconds for each bucket that it closes.
  constexpr topic_bits observe(respond::record const& r) noexcept { return observe(Sorter::see(r)); }
  constexpr topic_bits observe(sighting const& s) noexcept {
    if (!s.is_message) return 0;
    std::int64_t const bucket = s.at.ms == 0 ? here_.bucket() : set.bucket_of(s.at);
    if (!reach(bucket)) return 0;
    topic_bits const moved = close_until(bucket);
    here_.add(s);
    return moved;
  }

  /// Adds the share of a thread or process, as `observe` adds a message; shares of one bucket in any order, none later than
  /// the bucket's own end.
  constexpr topic_bits take(tally_type const& share) noexcept {
    if (!reach(share.bucket())) return 0;
    topic_bits const moved = close_until(share.bucket());
    if (!here_.merge(share)) ++refused_;
    return moved;
  }

  /// Time has passed: closes the buckets that are over. Call it now and then where messages may fail to come.
  constexpr topic_bits advance(instant now) noexcept { return started_ ? close_until(set.bucket_of(now)) : 0; }

  /// What a person did about a topic. True when its ladder has moved.
  constexpr bool accepted(topic t, instant at) noexcept { return of_[index_of(t)].on(escalate::accepted{}, at); }
  constexpr bool returned(topic t, instant at) noexcept { return of_[index_of(t)].on(escalate::returned{}, at); }
  constexpr bool resolved(topic t, instant at) noexcept { return of_[index_of(t)].on(escalate::resolved{}, at); }
  /// What is going on in `t` is the rule from now on.
  constexpr void take_as_usual(topic t, instant at) noexcept { of_[index_of(t)].take_as_usual(at); }

  [[nodiscard]] constexpr alert_level level(topic t) const noexcept { return of_[index_of(t)].level(); }
  [[nodiscard]] constexpr topic_report report(topic t) const noexcept { return of_[index_of(t)].report(); }
  [[nodiscard]] constexpr topic_watch<S> const& operator[](topic t) const noexcept { return of_[index_of(t)]; }

  /// Whether it is too early for alarms.
  [[nodiscard]] constexpr bool learning() const noexcept { return weeks() < set.learn_weeks; }
  /// An empty tally of the bucket in which `t` lies, for a thread or process to fill.
  [[nodiscard]] static constexpr tally_type tally_at(instant t) noexcept { return tally_type{set.bucket_of(t)}; }
  /// When the bucket in which `t` lies is over.
  [[nodiscard]] static constexpr instant end_of_bucket(instant t) noexcept {
    return set.start_of(set.bucket_of(t) + 1);
  }
  /// Messages and shares that came too late or from too far ahead.
  [[nodiscard]] constexpr std::uint64_t refused() const noexcept { return refused_; }

  friend constexpr bool operator==(monitor const&, monitor const&) noexcept = default;

 private:
  constexpr std::int64_t weeks() const noexcept { return (here_.bucket() - first_) / set.buckets_per_week(); }

  /// Whether a bucket is near enough to be counted.
  constexpr bool reach(std::int64_t bucket) noexcept {
    if (!started_) started_ = true, first_ = bucket, here_ = tally_type{bucket};
    bool const near =
        bucket >= here_.bucket() - set.buckets_per_hour() && bucket <= here_.bucket() + set.buckets_per_week();
    if (!near) ++refused_;
    return near;
  }

  constexpr topic_bits close_until(std::int64_t bucket) noexcept {
    topic_bits moved = 0;
    if (bucket <= here_.bucket()) return moved;
    moved |= close();
    // Of a long silence no more than a week is gone through.
    std::int64_t const gap = bucket - here_.bucket() - 1;
    std::int64_t const from = gap > set.buckets_per_week() ? bucket - set.buckets_per_week() : here_.bucket() + 1;
    for (std::int64_t b = from; b < bucket; ++b) here_ = tally_type{b}, moved |= close();
    here_ = tally_type{bucket};
    return moved;
  }

  constexpr topic_bits close() noexcept {
    baseline::fine const traffic = distinct_set<8192>::keys_of(here_.traffic().load());
    std::int64_t const worth = set.against == held_against::share ? worth_of(traffic) : detail::one;
    topic_bits moved = 0;
    for (std::size_t i = 0; i < topics; ++i)
      if (of_[i].close(here_.bucket(), here_[static_cast<topic>(i)], traffic, worth, weeks(), threshold))
        moved |= topic_bits{1} << i;
    return moved;
  }

  /// How much the counts of this bucket say, compared with those of a bucket as busy as usual: three times the
  /// conversations do not tell three times as much of a share, because what the baseline does not know of this hour and what
  /// drifts is the same in all of them. Learns how busy it was. In 2^-16, at most one.
  constexpr std::int64_t worth_of(baseline::fine traffic) noexcept {
    std::size_t const hour = set.hour_of(here_.bucket());
    if (hour != hour_) busy_.fade(hour, set.memory_weeks);
    hour_ = static_cast<std::uint8_t>(hour);
    auto const usual = static_cast<std::int64_t>(busy_.expected(hour, 256) >> 8);  // 2^-8
    busy_.learn(hour, (traffic + 128) >> 8, 256);
    return usual > 0 && traffic > usual ? usual * detail::one / traffic : detail::one;
  }

  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.flag("started", self.started_);
    fields.whole("first", self.first_, -detail::farthest_bucket, detail::farthest_bucket);
    fields.bits("refused", self.refused_);
    fields.part("here", self.here_);
    fields.part("busy", self.busy_);
    fields.number("hour", self.hour_);
    fields.template per<topic>("topics", self.of_, [](auto& f, auto& t) { f.part("", t); });
  }

  tally_type here_{};
  baseline busy_{};  ///< conversations of all topics, by the hour of the week
  std::int64_t first_ = 0;
  std::uint64_t refused_ = 0;
  std::uint8_t hour_ = 255;
  bool started_ = false;
  topic_watch<S> of_[topics]{};
};
static_assert(std::is_trivially_copyable_v<monitor<>>);

}  // namespace aplomb::crisis
