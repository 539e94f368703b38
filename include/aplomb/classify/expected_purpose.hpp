// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/tally.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/insert_sorted.hpp>
#include <aplomb/core/score.hpp>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>

/// Why a customer probably writes, before it is said: from what the caller's systems know of the case.

namespace aplomb::classify {

/// What a caller may know of a customer before a word is said.
APLOMB_ENUM(known_fact, std::uint8_t, order_unshipped, order_late, order_delivered, refund_pending, payment_failed,
            charged_lately, price_raised, account_locked, ticket_open, outage, new_customer)

/// A set of such facts. Trivially copyable.
struct known_facts {
  std::uint16_t bits = 0;

  constexpr known_facts() noexcept = default;
  constexpr known_facts(std::initializer_list<known_fact> facts) noexcept {
    for (auto f : facts) add(f);
  }
  constexpr void add(known_fact f) noexcept { bits = static_cast<std::uint16_t>(bits | 1u << index_of(f)); }
  [[nodiscard]] constexpr bool has(known_fact f) const noexcept { return (bits >> index_of(f) & 1u) != 0; }
  friend constexpr bool operator==(known_facts, known_facts) noexcept = default;
};

/// A reason for which the customer may write, with how much speaks for it, 0...1 (a rank, not a frequency).
struct expected_purpose {
  purpose why{};
  aspect about{};
  score likely{};

  friend constexpr bool operator==(expected_purpose const&, expected_purpose const&) noexcept = default;
};

/// The likeliest first, at most six.
using expected_purposes = fixed_vector<expected_purpose, 6>;

namespace detail {

struct expectation {
  known_fact given{};
  purpose why{};
  aspect about{};
  std::int16_t weight = 0;
};

inline constexpr expectation expectations[] = {{known_fact::order_late, purpose::complaint, aspect::delivery, 500},
                                               {known_fact::order_late, purpose::inquiry, aspect::delivery, 400},
                                               {known_fact::order_unshipped, purpose::inquiry, aspect::delivery, 350},
                                               {known_fact::order_unshipped, purpose::request, aspect::delivery, 150},
                                               {known_fact::order_delivered, purpose::complaint, aspect::quality, 250},
                                               {known_fact::order_delivered, purpose::request, aspect::refund, 250},
                                               {known_fact::refund_pending, purpose::inquiry, aspect::refund, 450},
                                               {known_fact::refund_pending, purpose::complaint, aspect::refund, 250},
                                               {known_fact::payment_failed, purpose::request, aspect::price, 350},
                                               {known_fact::payment_failed, purpose::inquiry, aspect::account, 200},
                                               {known_fact::charged_lately, purpose::inquiry, aspect::price, 300},
                                               {known_fact::charged_lately, purpose::complaint, aspect::price, 250},
                                               {known_fact::price_raised, purpose::inquiry, aspect::price, 250},
                                               {known_fact::price_raised, purpose::gripe, aspect::price, 200},
                                               {known_fact::account_locked, purpose::request, aspect::account, 550},
                                               {known_fact::account_locked, purpose::complaint, aspect::account, 200},
                                               {known_fact::ticket_open, purpose::complaint, aspect::none, 350},
                                               {known_fact::ticket_open, purpose::inquiry, aspect::none, 300},
                                               {known_fact::outage, purpose::complaint, aspect::quality, 500},
                                               {known_fact::outage, purpose::inquiry, aspect::quality, 400},
                                               {known_fact::new_customer, purpose::inquiry, aspect::none, 300}};

}  // namespace detail

/// Why the customer probably writes, the likeliest first; empty without facts. The weights are our judgement of ordinary service,
/// not learned: a fact that is told apart (an order that is late) says more than one that many share. O(1).
[[nodiscard]] constexpr expected_purposes expect(known_facts known) noexcept {
  int mass[count_of<purpose>][count_of<aspect>]{};
  for (auto const& e : detail::expectations) {
    if (!known.has(e.given)) continue;
    int& held = mass[index_of(e.why)][index_of(e.about)];
    held = supported(held, e.weight);
  }
  expected_purposes out;
  for (auto p : all_of<purpose>())
    for (auto a : all_of<aspect>()) {
      expected_purpose const made{p, a, score::of(mass[index_of(p)][index_of(a)])};
      if (made.likely == score{}) continue;
      insert_sorted(out, made,
                    [](expected_purpose const& x, expected_purpose const& y) { return x.likely > y.likely; });
    }
  return out;
}

/// The same in the light of the first message: its purpose and aspect count for half, so that a greeting leaves the order and
/// "where is my parcel?" settles it. An unknown reading changes nothing. O(1).
[[nodiscard]] constexpr expected_purposes expect(known_facts known, affect const& first) noexcept {
  auto out = expect(known);
  if (first.unknown) return out;
  for (auto& e : out) {
    score const said = first.of(e.why);
    bool const elsewhere = first.about != aspect::none && e.about != aspect::none && first.about != e.about;
    e.likely = score::of(e.likely.per_mille * (elsewhere ? 300 : 1000) / 2000 +
                         said.per_mille * (elsewhere ? 300 : 1000) / 2000);
  }
  for (std::size_t i = 1; i < out.size(); ++i)  // std::stable_sort may allocate
    for (std::size_t at = i; at > 0 && out[at].likely > out[at - 1].likely; --at) std::swap(out[at], out[at - 1]);
  return out;
}

}  // namespace aplomb::classify
