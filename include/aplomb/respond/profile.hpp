// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/expected_purpose.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/text/language.hpp>
#include <cstdint>
#include <string_view>
#include <type_traits>

/// What the caller's systems know of a customer before a word is said.

namespace aplomb::respond {

/// Where the customer lives or which regional usage the desk keeps with this customer; decides culture (culture.hpp).
APLOMB_ENUM(region, std::uint8_t, unknown, mainland, taiwan, hong_kong, singapore, united_states, united_kingdom, india,
            australia)

/// How the customer is addressed beside the name. `none`: by the name alone. `ms`, `miss`: 女士 in simplified script, where 小姐 may offend, 小姐 in traditional; `mx` and the rest as
/// they say.
APLOMB_ENUM(form_of_address, std::uint8_t, none, mr, ms, miss, mx, doctor, teacher, manager)

/// The customer's standing with the company, as its loyalty scheme or contract has it.
APLOMB_ENUM(customer_tier, std::uint8_t, unknown, basic, silver, gold, platinum, business)

/// How much the customer spends, as the caller sorts it.
APLOMB_ENUM(customer_worth, std::uint8_t, unknown, low, middle, high)

/// A customer as the caller knows them; the default knows nothing. Policies may read all of it: `worth` decides what may be
/// offered, never whether somebody is treated with respect. Trivially copyable, 40 bytes.
struct customer_profile {
  fixed_string<28> name{};          ///< as one addresses the customer: the family name in Chinese (王), any in English
  form_of_address title{};          ///< goes with the name: 王女士, Ms Wang
  customer_tier tier{};             ///< standing
  customer_worth worth{};           ///< how much the customer spends
  region place{};                   ///< where the customer lives
  text::language spoken{};          ///< what the customer prefers; und: not known
  std::uint8_t contacts = 0;        ///< earlier contacts about this matter, 255 at most
  std::uint16_t tenure_months = 0;  ///< a customer for so long; 0: new or not known
  classify::known_facts known{};    ///< what the systems know of the case: order_late, charged_lately ...

  /// Whether anything is known at all.
  [[nodiscard]] constexpr bool any() const noexcept { return !(*this == customer_profile{}); }
  friend constexpr bool operator==(customer_profile const&, customer_profile const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.text("name", self.name);
    fields.choice("title", self.title);
    fields.choice("tier", self.tier);
    fields.choice("worth", self.worth);
    fields.choice("place", self.place);
    fields.choice("spoken", self.spoken);
    fields.number("contacts", self.contacts);
    fields.number("tenure_months", self.tenure_months);
    fields.template set<classify::known_fact>("known", self.known);
  }
};

static_assert(sizeof(customer_profile) <= 44 && std::is_trivially_copyable_v<customer_profile>);

/// The customer's name as one speaks to them in `spoken`: 王先生, 王小姐, Ms Wang; the name alone without a title, "" without a
/// name. O(1).
[[nodiscard]] constexpr fixed_string<48> address_of(customer_profile const& who, text::language spoken) noexcept {
  constexpr std::string_view before[] = {"", "Mr ", "Ms ", "Miss ", "Mx ", "Dr ", "", ""};
  constexpr std::string_view hans[] = {"", "先生", "女士", "女士", "", "医生", "老师", "经理"};
  constexpr std::string_view hant[] = {"", "先生", "小姐", "小姐", "", "醫師", "老師", "經理"};
  static_assert(count_of<form_of_address> == 8);
  fixed_string<48> out;
  if (who.name.empty()) return out;
  auto const title = index_of(who.title) < count_of<form_of_address> ? index_of(who.title) : 0;
  if (spoken == text::language::en) out.append(before[title]);
  out.append(who.name);
  if (spoken == text::language::zh_hans) out.append(hans[title]);
  if (spoken == text::language::zh_hant) out.append(hant[title]);
  return out;
}

}  // namespace aplomb::respond
