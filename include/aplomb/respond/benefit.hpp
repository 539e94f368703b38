// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/respond/spoken_duration.hpp>
#include <aplomb/text/in_languages.hpp>
#include <aplomb/text/language.hpp>
#include <cstdint>
#include <iterator>
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

namespace detail {

/// What stands before the name of a choice and between it and the fact, for each `benefit_kind`.
struct benefit_words {
  text::in_languages before{};
  text::in_languages between{};
};
inline constexpr benefit_words benefit_sentences[] = {
    {{"", "", "About "}, {"：", "：", ": "}},
    {{"选", "選", "With "}, {"，您能省下", "，您可以省下", ", you save "}},
    {{"", "", "The figures for "}, {"有数可查：", "有數據可以參考：", ": "}},
    {{"", "", "You can think of "}, {"可以这样理解：", "可以這樣理解：", " like this: "}},
};
static_assert(std::size(benefit_sentences) == count_of<benefit_kind>);

}  // namespace detail

/// One sentence about the benefit of a choice, of this kind; "" when the facts for it are missing: nothing is made up. A
/// saving of time goes before one of money. Without a name there is no sentence. O(n), no allocation.
[[nodiscard]] constexpr fixed_string<512> benefit_sentence(benefit_kind kind, choice_facts const& c,
                                                           text::language l) noexcept {
  constexpr text::in_languages stop{"。", "。", "."};
  auto const time = spoken_duration(c.saved, l);
  std::string_view const saving = c.saved > duration{} ? time.view() : c.saved_money;
  std::string_view const facts[] = {c.description, saving, c.figure, c.comparison};
  auto const fact = facts[index_of(kind)];
  fixed_string<512> out;
  if (c.name.empty() || fact.empty()) return out;
  auto const& words = detail::benefit_sentences[index_of(kind)];
  for (auto part : {words.before.in(l), c.name, words.between.in(l), fact, stop.in(l)}) (void)out.append(part);
  if (out.truncated()) out.clear();
  return out;
}

}  // namespace aplomb::respond
