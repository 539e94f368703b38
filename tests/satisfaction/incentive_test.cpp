// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/satisfaction/incentive.hpp>

using namespace aplomb;
using namespace aplomb::satisfaction;
using text::language;

namespace {
constexpr instant now{1'700'000'000'000};
constexpr incentive_policy points{.kind = incentive_kind::points, .amount = 50, .budget_left = 120};
}  // namespace

TEST_CASE("an offer is made by policy, history and budget; the first reason against it is told") {
  CHECK(offer_for({}, {}, now).why == incentive_verdict::no_policy);
  CHECK(offer_for({.kind = incentive_kind::coupon, .amount = 0, .budget_left = 10}, {}, now).why ==
        incentive_verdict::no_policy);
  CHECK(offer_for(points, {}, now) == incentive_offer{incentive_kind::points, 50, incentive_verdict::offered});
  CHECK(offer_for(points, now + duration{-1000}, now).why == incentive_verdict::given_lately);
  CHECK(offer_for(points, now + duration{-180ll * 86'400'000}, now).why == incentive_verdict::offered);
  auto poor = points;
  poor.budget_left = 49;
  CHECK(offer_for(poor, {}, now) == incentive_offer{incentive_kind::none, 0, incentive_verdict::budget_spent});
  CHECK(offer_for({.kind = incentive_kind::draw}, {}, now).kind == incentive_kind::draw);
}

TEST_CASE("the promise says in three languages that any answer will do") {
  for (auto const kind : {incentive_kind::points, incentive_kind::coupon, incentive_kind::draw}) {
    incentive_offer const offer{kind, 50, incentive_verdict::offered};
    CHECK(text_of(offer, language::zh_hans).view().find("评价好坏都一样") != std::string_view::npos);
    CHECK(text_of(offer, language::zh_hant).view().find("評價好壞都一樣") != std::string_view::npos);
    CHECK(text_of(offer, language::en).view().find("whatever they") != std::string_view::npos);
    for (auto const l : all_of<language>()) CHECK_FALSE(text_of(offer, l).truncated());
  }
  CHECK(text_of({incentive_kind::points, 50}, language::zh_hans) == "填完问卷即送50积分，评价好坏都一样。");
  CHECK(text_of({incentive_kind::points, 4'294'967'295u}, language::en).truncated() == false);
  CHECK(text_of({}, language::en).empty());
}
