// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/text/in_languages.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The table of what is said of us and what is so: rumours and facts, with answers in three languages.

namespace aplomb::crisis {

/// What is known of a saying. checking: not yet known; untrue; correct.
APLOMB_ENUM(verdict, std::uint8_t, checking, untrue, correct)

/// One saying: how it is recognised, what is so, and what is answered. Views; whoever owns the text outlives it.
///
/// `match` lists ways of saying it, between bars; of each way, all the terms joined by + stand in one sentence, in any
/// order: "停止+退款|不退钱|stop*+refund*". Scripts and cases are folded: one way of writing finds all. A star at the end of a
/// word stands for any ending.
struct rumour {
  std::string_view id{};  ///< stable, in snake case
  crisis::verdict verdict{};
  std::string_view match{};
  text::in_languages fact{};    ///< what is so; may be missing while it is being checked
  text::in_languages answer{};  ///< what is answered to whoever says or asks it
};

namespace detail {
// Not constexpr on purpose: a call stops the constant evaluation, and the compiler prints the name.
inline void a_rumour_has_an_id_of_its_own() noexcept {}
inline void a_rumour_says_how_it_is_recognised() noexcept {}
inline void a_rumour_has_an_answer_in_all_three_languages() noexcept {}
inline void a_rumour_that_is_no_longer_checked_has_a_fact_in_all_three_languages() noexcept {}
}  // namespace detail

/// A table that the compiler has checked: ids differ, every rumour can be recognised, has an answer in every language and,
/// unless it is still being checked, a fact.
template <std::size_t N>
[[nodiscard]] consteval std::array<rumour, N> rumours_of(rumour const (&rows)[N]) {
  std::array<rumour, N> out{};
  for (std::size_t i = 0; i < N; ++i) {
    rumour const& r = rows[i];
    if (r.id.empty()) detail::a_rumour_has_an_id_of_its_own();
    for (std::size_t k = 0; k < i; ++k)
      if (rows[k].id == r.id) detail::a_rumour_has_an_id_of_its_own();
    if (r.match.empty()) detail::a_rumour_says_how_it_is_recognised();
    if (!r.answer.complete()) detail::a_rumour_has_an_answer_in_all_three_languages();
    if (r.verdict != verdict::checking && !r.fact.complete())
      detail::a_rumour_that_is_no_longer_checked_has_a_fact_in_all_three_languages();
    out[i] = r;
  }
  return out;
}

}  // namespace aplomb::crisis
