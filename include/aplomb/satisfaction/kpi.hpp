// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/satisfaction/quantiles.hpp>
#include <cstdint>
#include <optional>
#include <type_traits>

namespace aplomb::satisfaction {

/// What is counted.
///
/// contact: a conversation came in; answered: it got a first answer; abandoned: the customer left before that;
/// resolved: its matter was settled; at_first: and it was the first contact about it; reopened: a settled matter came
/// back; handed_over: from the bot to a person; promised, kept, broken: promises.
APLOMB_ENUM(kpi_event, std::uint8_t, contact, answered, abandoned, resolved, at_first, reopened, handed_over, promised,
            kept, broken)

/// Times that are followed: until the first answer, until a person came, from first line to last, until the matter was
/// settled.
APLOMB_ENUM(kpi_time, std::uint8_t, first_answer, person, handling, resolution)

/// Figures of a desk over any span: of the desk, not of a person who works there. Constant memory (about 10 KB), integers
/// only; counters of many threads, machines or days add up exactly.
class kpi {
 public:
  constexpr void count(kpi_event e) noexcept { ++events_[index_of(e)]; }
  /// A time that was measured; below zero counts as zero.
  constexpr void took(kpi_time t, duration d) noexcept {
    times_[index_of(t)].add(static_cast<std::uint64_t>(std::max<std::int64_t>(d.ms, 0)));
  }
  /// A customer's overall judgement, 1...5; anything else is not counted.
  constexpr void rated(int stars) noexcept {
    if (stars >= 1 && stars <= 5) ++ratings_[stars - 1];
  }

  constexpr kpi& operator+=(kpi const& more) noexcept {
    for (auto e : all_of<kpi_event>()) events_[index_of(e)] += more.events_[index_of(e)];
    for (auto t : all_of<kpi_time>()) times_[index_of(t)] += more.times_[index_of(t)];
    for (int i = 0; i < 5; ++i) ratings_[i] += more.ratings_[i];
    return *this;
  }

  [[nodiscard]] constexpr std::uint64_t of(kpi_event e) const noexcept { return events_[index_of(e)]; }
  [[nodiscard]] constexpr quantiles const& of(kpi_time t) const noexcept { return times_[index_of(t)]; }

  /// The share of `part` among `whole`; nothing when there is no whole. Above 1 (more parts than wholes) counts as 1.
  [[nodiscard]] constexpr std::optional<score> rate(kpi_event part,
                                                    kpi_event whole = kpi_event::contact) const noexcept {
    return share(of(part), of(whole));
  }

  [[nodiscard]] constexpr std::uint64_t ratings() const noexcept {
    std::uint64_t sum = 0;
    for (auto const n : ratings_) sum += n;
    return sum;
  }
  /// The share of judgements of 4 and 5; nothing without any.
  [[nodiscard]] constexpr std::optional<score> satisfied() const noexcept {
    return share(ratings_[3] + ratings_[4], ratings());
  }
  /// The mean judgement in thousandths, 1000...5000; 0 without any.
  [[nodiscard]] constexpr std::int32_t mean_rating() const noexcept {
    std::uint64_t sum = 0;
    for (unsigned i = 0; i < 5; ++i) sum += ratings_[i] * (i + 1);
    return ratings() == 0 ? 0 : static_cast<std::int32_t>((sum * 1000 + ratings() / 2) / ratings());
  }

  friend constexpr bool operator==(kpi const&, kpi const&) noexcept = default;

 private:
  static constexpr std::optional<score> share(std::uint64_t part, std::uint64_t whole) noexcept {
    if (whole == 0) return std::nullopt;
    return score::ratio(static_cast<std::int64_t>(part), static_cast<std::int64_t>(whole));
  }

  std::uint64_t events_[count_of<kpi_event>]{};
  std::uint64_t ratings_[5]{};
  quantiles times_[count_of<kpi_time>]{};
};

static_assert(std::is_trivially_copyable_v<kpi>);

}  // namespace aplomb::satisfaction
