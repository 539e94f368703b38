// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/distinct_set.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/score.hpp>
#include <cstddef>
#include <cstdint>

/// Problems that many customers have, and those that one has: the first are mended at the root, the second in the case.

namespace aplomb::satisfaction {

/// too_few: not enough different customers to say; individual: no more frequent than chance; common: more customers have it
/// than is usual for a problem.
APLOMB_ENUM(problem_kind, std::uint8_t, too_few, individual, common)

/// What is known of one problem.
struct problem {
  std::uint32_t id = 0;         ///< the caller's: a product, an aspect, a cause, or a hash of several
  std::uint64_t cases = 0;      ///< at most so many too many: see `over`
  std::uint64_t over = 0;       ///< cases that may be of other problems, because the table was full
  std::uint32_t customers = 0;  ///< different ones, estimated
  score share{};                ///< of all cases
  problem_kind kind{};
};

/// What makes a problem common (our choices).
struct problem_rules {
  std::uint32_t least_customers = 5;  ///< different ones: one who writes ten times is one
  score usual{20};                    ///< the share of all cases that any single problem may have
};

/// Counts cases by problem: the `Capacity` most frequent ones are kept, the rest share their places (Space-Saving:
/// Metwally, Agrawal, El Abbadi 2005). Every problem with more than 1/Capacity of all cases is among them. Different
/// customers are counted by a `distinct_set` of 256 places, to about a tenth up to 300 of them; beyond about 1,400 it
/// says 1,597. No customer is stored. Trivially copyable; no allocation.
template <std::size_t Capacity = 64>
class problem_counts {
 public:
  /// Takes in a case of problem `id`; `customer` is any number that belongs to the customer, best a keyed hash.
  /// O(Capacity).
  constexpr void add(std::uint32_t id, std::uint64_t customer) noexcept {
    ++cases_;
    auto& e = entry_of(id);
    ++e.cases;
    e.customers.add(customer);
  }

  /// Adds what another table counted. The sums are exact while both tables had room for all their problems. O(Capacity^2).
  constexpr problem_counts& operator+=(problem_counts const& more) noexcept {
    cases_ += more.cases_;
    for (auto const& m : more.entries_) {
      auto& e = entry_of(m.id);
      e.cases += m.cases, e.over += m.over;
      e.customers.merge(m.customers);
    }
    return *this;
  }

  [[nodiscard]] constexpr std::uint64_t cases() const noexcept { return cases_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return entries_.size(); }

  /// The problem at a place, in no order; `at` < `size()`. Common: at least `least_customers` different customers, and
  /// cases that are surely its own beyond the usual share by more than three standard deviations of a count (Poisson).
  [[nodiscard]] constexpr problem at(std::size_t at, problem_rules const& rules = {}) const noexcept {
    auto const& e = entries_[at];
    problem p{e.id, e.cases, e.over, e.customers.count(), ratio(e.cases, cases_), problem_kind::individual};
    auto const sure = static_cast<std::int64_t>(std::min(e.cases - std::min(e.over, e.cases), longest));
    auto const all = static_cast<std::int64_t>(std::min(cases_, longest));
    auto const expected = all * std::max<std::int64_t>(rules.usual.per_mille, 0) / 1000;
    auto const beyond = sure - expected;
    if (p.customers < rules.least_customers)
      p.kind = problem_kind::too_few;
    else if (beyond > 0 && beyond / 3 * (beyond / 3) >= expected && beyond >= 3)
      p.kind = problem_kind::common;
    return p;
  }

 private:
  struct entry {
    std::uint64_t cases = 0;
    std::uint64_t over = 0;
    distinct_set<256> customers{};
    std::uint32_t id = 0;
  };

  static constexpr std::uint64_t longest = std::uint64_t{1} << 31;

  constexpr entry& entry_of(std::uint32_t id) noexcept {
    for (auto& e : entries_)
      if (e.id == id) return e;
    if (entries_.push_back({0, 0, {}, id})) return entries_.back();
    auto* least = &entries_[0];
    for (auto& e : entries_)
      if (e.cases < least->cases) least = &e;
    *least = {least->cases, least->cases, {}, id};
    return *least;
  }

  static constexpr score ratio(std::uint64_t part, std::uint64_t whole) noexcept {
    return score::ratio(static_cast<std::int64_t>(part), static_cast<std::int64_t>(whole));
  }

  fixed_vector<entry, Capacity> entries_{};
  std::uint64_t cases_ = 0;
};

}  // namespace aplomb::satisfaction
