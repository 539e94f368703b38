// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "respond/support.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"

namespace {

using namespace aplomb_test;
using decided = compensation_verdict;

compensation_tier tier(std::string_view text, std::uint32_t worth, std::uint8_t severity, std::uint8_t value = 0,
                       std::uint8_t history = 0, bool approval = false) {
  return {fixed_string<64>{text}, worth, severity, value, history, approval};
}

compensation_ladder three() {
  compensation_ladder l;
  (void)l.tiers.push_back(tier("a five yuan voucher", 500, 3));
  (void)l.tiers.push_back(tier("a fifty yuan voucher", 5000, 5, 0, 1));
  (void)l.tiers.push_back(tier("a free month", 20000, 7, 5, 0, true));
  l.per_case = 5500, l.per_period = 8000;
  return l;
}

}  // namespace

TEST_CASE("the tier goes by severity, value and history") {
  auto const l = three();
  CHECK(tier_for(l, {2, 0, 0, 0, 0}) == compensation_choice{});
  CHECK(tier_for(l, {3, 0, 0, 0, 0}) == compensation_choice{decided::granted, 0});
  CHECK(tier_for(l, {5, 0, 0, 0, 0}) == compensation_choice{decided::granted, 0});
  CHECK(tier_for(l, {5, 0, 1, 0, 0}) == compensation_choice{decided::granted, 1});
  CHECK(tier_for(l, {9, 4, 1, 0, 0}) == compensation_choice{decided::granted, 1});
  CHECK(tier_for(l, {7, 5, 0, 0, 0}) == compensation_choice{decided::tier_needs_approval, 2});
  CHECK(tier_for({}, {9, 9, 4, 0, 0}) == compensation_choice{});
}

TEST_CASE("a limit makes of a compensation a question for somebody else, and says which") {
  auto const l = three();
  CHECK(tier_for(l, {5, 0, 1, 500, 0}).granted());
  CHECK(tier_for(l, {5, 0, 1, 501, 0}).verdict == decided::above_case_limit);
  CHECK(tier_for(l, {5, 0, 1, 0, 3000}).granted());
  CHECK(tier_for(l, {5, 0, 1, 0, 3001}).verdict == decided::above_period_limit);
  CHECK(tier_for(l, {5, 0, 1, 0, 3001}).needs_approval());
  auto open = l;
  open.per_case = open.per_period = 0;
  CHECK(tier_for(open, {5, 0, 1, 0xFFFFFFFFu, 0xFFFFFFFFu}).granted());
}

TEST_CASE("an audit reads who was given what and why") {
  auto const l = three();
  auto const line = [&](compensation_claim const& c) { return audit_line(l, c, tier_for(l, c)); };
  CHECK(line({7, 3, 1, 0, 2000}) ==
        "granted: tier 2 of 3, worth 5000: severity 7 >= 5, value 3 >= 0, history 1 >= 1; case 0 + 5000 of 5500, "
        "customer "
        "2000 + 5000 of 8000");
  CHECK(line({1, 0, 0, 0, 0}) == "not_reached: severity 1, value 0, history 0");
  CHECK(
      line({9, 9, 4, 0, 0}) ==
      "tier_needs_approval: tier 3 of 3, worth 20000: severity 9 >= 7, value 9 >= 5, history 4 >= 0; case 0 + 20000 of "
      "5500, customer 0 + 20000 of 8000");
  CHECK_FALSE(line({9, 9, 4, 0xFFFFFFFFu, 0xFFFFFFFFu}).truncated());
}

TEST_CASE("property: what is granted never exceeds a limit, and a worse case is never given less") {
  aplomb_test::random r(53);
  for (int run = 0; run < 2000; ++run) {
    compensation_ladder l;
    std::uint32_t worth = 0;
    for (std::size_t i = 0, n = r.below(7); i < n; ++i) {
      worth += static_cast<std::uint32_t>(r.below(4000));
      auto const severity = static_cast<std::uint8_t>(r.below(10)), value = static_cast<std::uint8_t>(r.below(10));
      auto const history = static_cast<std::uint8_t>(r.below(5));
      (void)l.tiers.push_back(tier("x", worth, severity, value, history, r.one_in(4)));
    }
    l.per_case = static_cast<std::uint32_t>(r.below(12000)), l.per_period = static_cast<std::uint32_t>(r.below(20000));
    std::uint64_t in_case = 0, in_period = 0;
    for (int give = 0; give < 20; ++give) {
      if (r.one_in(6)) in_period += in_case, in_case = 0;  // the next case of the same customer
      compensation_claim claim;
      claim.severity = static_cast<std::uint8_t>(r.below(10)), claim.value = static_cast<std::uint8_t>(r.below(10));
      claim.history = static_cast<std::uint8_t>(r.below(5));
      claim.in_case = static_cast<std::uint32_t>(in_case), claim.in_period = static_cast<std::uint32_t>(in_period);
      auto const choice = tier_for(l, claim);
      auto worse = claim;
      worse.severity = 9;
      if (choice.verdict != decided::not_reached) CHECK(tier_for(l, worse).tier >= choice.tier);
      if (!choice.granted()) continue;
      in_case += l.tiers[choice.tier].worth;
      CHECK_FALSE(l.tiers[choice.tier].needs_approval);
      if (l.per_case > 0) CHECK(in_case <= l.per_case);
      if (l.per_period > 0) CHECK(in_case + in_period <= l.per_period);
    }
  }
}

TEST_CASE("a situation has the tier of its ladder, or the single compensation of the facts") {
  scene s;
  s.severity = 5;
  CHECK(compensation_text(s.view()).empty());
  s.facts.compensation = std::string_view{"five yuan"};
  CHECK(compensation_text(s.view()) == "five yuan");
  s.facts.compensate_from = 0.60_p;
  CHECK_FALSE(compensation_for(s.view()).granted());
  s.facts.compensations = three();
  CHECK(compensation_text(s.view()) == "a five yuan voucher");
  s.now.contacts = 0.25_p;
  CHECK(compensation_text(s.view()) == "a fifty yuan voucher");
  CHECK(decide_compensation(s.view()).worth == 5000);
  s.memory.note_given(1000);
  CHECK(compensation_text(s.view()).empty());
  CHECK(compensation_for(s.view()).verdict == decided::above_case_limit);
  CHECK(decide_compensation(s.view()).worth == 0);
}

TEST_CASE("the value of a customer goes by standing, spending and years") {
  CHECK(customer_value({}) == 0);
  customer_profile who;
  who.tier = customer_tier::gold, who.worth = customer_worth::middle, who.tenure_months = 12;
  CHECK(customer_value(who) == 5);
  who.tier = customer_tier::business, who.worth = customer_worth::high, who.tenure_months = 400;
  CHECK(customer_value(who) == 9);
}
