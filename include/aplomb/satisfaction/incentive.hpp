// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/text/in_languages.hpp>
#include <aplomb/text/language.hpp>
#include <cstdint>
#include <string_view>

/// Something for the customer's trouble of giving feedback. It is promised before the answer and given for any answer:
/// nothing here takes a rating, so no offer can depend on one.

namespace aplomb::satisfaction {

/// none: nothing is given; points, coupon, draw: of a prize.
APLOMB_ENUM(incentive_kind, std::uint8_t, none, points, coupon, draw)

/// What a desk gives for an answered survey.
struct incentive_policy {
  incentive_kind kind{};
  std::uint32_t amount = 0;  ///< points, or the worth of the coupon in the smallest unit of money; unused for a draw
  std::uint64_t budget_left = 0;                               ///< in the same unit; draws take nothing of it
  duration least_gap = duration{180ll * 24 * 60 * 60 * 1000};  ///< between two incentives to one customer
};

/// Why an offer is or is not made: the first that holds.
APLOMB_ENUM(incentive_verdict, std::uint8_t, offered, no_policy, given_lately, budget_spent)

/// What is offered with a survey, and why not where it is not.
struct incentive_offer {
  incentive_kind kind{};
  std::uint32_t amount = 0;
  incentive_verdict why = incentive_verdict::offered;

  friend constexpr bool operator==(incentive_offer const&, incentive_offer const&) noexcept = default;
};

/// The offer that goes out with a survey. `last_given` is when this customer was given one last, zero: never. O(1).
[[nodiscard]] constexpr incentive_offer offer_for(incentive_policy const& policy, instant last_given,
                                                  instant now) noexcept {
  using enum incentive_verdict;
  bool const pays = policy.kind == incentive_kind::points || policy.kind == incentive_kind::coupon;
  if (policy.kind == incentive_kind::none || (pays && policy.amount == 0)) return {{}, 0, no_policy};
  if (last_given.ms != 0 && now - last_given < policy.least_gap) return {{}, 0, given_lately};
  if (pays && policy.budget_left < policy.amount) return {{}, 0, budget_spent};
  return {policy.kind, pays ? policy.amount : 0, offered};
}

/// The sentence that promises it, in the language of the survey; "" for no offer. It says that any answer will do, good or
/// bad. The worth of a coupon is not worded: money has units that the caller knows.
[[nodiscard]] constexpr fixed_string<160> text_of(incentive_offer const& offer, text::language l) noexcept {
  fixed_string<160> out;
  auto const choose = [l](std::string_view hans, std::string_view hant, std::string_view en) {
    return text::in_languages{hans, hant, en}.in(l);
  };
  switch (offer.kind) {
    case incentive_kind::none:
      break;
    case incentive_kind::points:
      out.append(choose("填完问卷即送", "填完問卷即贈點數", "For your answers, whatever they are, you receive "));
      append_number(out, offer.amount);
      out.append(choose("积分，评价好坏都一样。", "點，不論評價好壞都一樣。", " points."));
      break;
    case incentive_kind::coupon:
      out.append(choose("填完问卷即送优惠券一张，评价好坏都一样。", "填完問卷即贈送優惠券一張，不論評價好壞都一樣。",
                        "For your answers, whatever they are, you receive a coupon."));
      break;
    case incentive_kind::draw:
      out.append(choose("填完问卷即可参加抽奖，评价好坏都一样。", "填完問卷即可參加抽獎，不論評價好壞都一樣。",
                        "Everyone who answers, whatever they say, takes part in a draw."));
      break;
  }
  return out;
}

}  // namespace aplomb::satisfaction
