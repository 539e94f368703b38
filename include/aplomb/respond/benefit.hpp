// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/respond/blank.hpp>
#include <aplomb/text/language.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// How a choice is made tangible. description: what it is like; saving: what the customer saves; figure: a number or a case
/// that the desk can show; comparison: something familiar that it resembles.
APLOMB_ENUM(benefit_kind, std::uint8_t, description, saving, figure, comparison)

/// What is known of a choice; empty or zero is "not known". Texts in the customer's language, as clauses without a mark at
/// the end. Views: the caller keeps them.
struct choice_facts {
  std::string_view name{};         ///< "the next-day delivery"
  std::string_view description{};  ///< a clause: "it comes to your door before noon"
  duration saved{};                ///< time the customer saves
  std::string_view saved_money{};  ///< "$5"
  std::string_view figure{};       ///< a clause with the number: "97 of 100 parcels came the next day"
  std::string_view comparison{};   ///< a clause: "it works like a spare key"
};

/// One sentence about the benefit of a choice, of this kind; "" when the facts for it are missing: nothing is made up. A
/// saving of time goes before one of money. Without a name there is no sentence. O(n), no allocation.
[[nodiscard]] constexpr fixed_string<512> benefit_sentence(benefit_kind kind, choice_facts const& c,
                                                           text::language l) noexcept {
  bool const hans = l == text::language::zh_hans, hant = l == text::language::zh_hant;
  fixed_string<512> out;
  if (c.name.empty()) return out;
  auto const put = [&](auto const&... parts) { ((void)out.append(parts), ...); };
  auto const say = [&](std::string_view before, std::string_view after, std::string_view what, std::string_view end) {
    put(before, c.name, after, what, end);
  };
  switch (kind) {
    case benefit_kind::description:
      if (c.description.empty()) break;
      if (hans || hant)
        say("", "：", c.description, "。");
      else
        say("About ", ": ", c.description, ".");
      break;
    case benefit_kind::saving: {
      bool const time = c.saved > duration{};
      if (!time && c.saved_money.empty()) break;
      auto const spoken = spoken_duration(c.saved, l);
      std::string_view const what = time ? spoken.view() : c.saved_money;
      if (hans)
        say("选", "，您能省下", what, "。");
      else if (hant)
        say("選", "，您可以省下", what, "。");
      else
        say("With ", ", you save ", what, ".");
      break;
    }
    case benefit_kind::figure:
      if (c.figure.empty()) break;
      if (hans)
        say("", "有数可查：", c.figure, "。");
      else if (hant)
        say("", "有數據可以參考：", c.figure, "。");
      else
        say("The figures for ", ": ", c.figure, ".");
      break;
    default:
      if (c.comparison.empty()) break;
      if (hans)
        say("", "可以这样理解：", c.comparison, "。");
      else if (hant)
        say("", "可以這樣理解：", c.comparison, "。");
      else
        say("You can think of ", " like this: ", c.comparison, ".");
      break;
  }
  if (out.truncated()) out.clear();
  return out;
}

}  // namespace aplomb::respond
