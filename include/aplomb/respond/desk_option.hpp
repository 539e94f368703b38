// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/emotion.hpp>
#include <aplomb/classify/remedy.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/slot.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace aplomb::respond {

/// Something the customer may choose, and for whom it is. All zero: for everybody.
struct desk_option {
  fixed_string<96> text{};         ///< {offer}, as it stands in a sentence
  classify::aspect about{};        ///< the matter it is for; none: any
  classify::remedy gives{};        ///< what it comes down to; unknown: none of these
  slot_set needs{};                ///< facts that must be known first
  std::uint8_t severity_from = 0;  ///< severity of the heat state, 0...9
  std::uint8_t value_from = 0;     ///< how valued the customer is, 0...9
  std::uint8_t history_from = 0;   ///< earlier contacts about the matter, a broken promise counting as two, 0...4
  std::uint8_t cost = 0;           ///< what it costs the desk compared with the others, 0...100

  friend constexpr bool operator==(desk_option const&, desk_option const&) noexcept = default;
};

/// The options of a desk, in the desk's own order.
using desk_options = fixed_vector<desk_option, 6>;

/// A case as options see it.
struct option_case {
  classify::aspect about{};
  classify::remedy claim{};  ///< what the customer wants done
  slot_set known{};
  std::uint8_t severity = 0;  ///< 0...9
  std::uint8_t value = 0;     ///< 0...9
  std::uint8_t history = 0;   ///< 0...4
};

/// What speaks most for an option. general: it is for everybody; matter: it is for this matter; claim: it is what the customer
/// wants; feeling: for a case this
/// heated; customer: for a customer this valued; history: for who had to come back.
APLOMB_ENUM(option_reason, std::uint8_t, general, matter, claim, feeling, customer, history)

struct ranked_option {
  std::uint8_t option = 0;  ///< its place among the desk's options
  score fit{};              ///< 0...1
  option_reason reason{};

  friend constexpr bool operator==(ranked_option const&, ranked_option const&) noexcept = default;
};
using ranked_options = fixed_vector<ranked_option, 6>;

/// The options whose conditions the case meets, the best fitting first; of equal ones the desk's earlier.
///
/// The fit is 0.40, and 0.20 more where the option is for exactly this matter and 0.25 where it gives what the customer wants; an option made for a narrower circle suits
/// those in it better: 0.02 for each step of severity, 0.01 of value and 0.02 of history that it asks for. Its cost takes
/// away up to 0.10, the less the more severe the case is, nothing at 9. Pure; O(options squared).
[[nodiscard]] constexpr ranked_options rank(desk_options const& options, option_case const& at) noexcept {
  ranked_options ranked;
  for (std::size_t i = 0; i < options.size(); ++i) {
    auto const& o = options[i];
    bool const about = o.about == classify::aspect::none || o.about == at.about;
    bool const known = (o.needs.bits & ~at.known.bits) == 0;
    if (!about || !known || at.severity < o.severity_from || at.value < o.value_from || at.history < o.history_from)
      continue;
    int const part[count_of<option_reason>] = {1,
                                               o.about != classify::aspect::none ? 200 : 0,
                                               o.gives != classify::remedy::unknown && o.gives == at.claim ? 250 : 0,
                                               20 * o.severity_from,
                                               10 * o.value_from,
                                               20 * o.history_from};
    int const cost = std::min<int>(o.cost, 100) * (9 - std::min<int>(at.severity, 9)) / 9;
    int fit = 400 - cost;
    std::size_t most = 0;
    for (std::size_t r = 1; r < count_of<option_reason>; ++r) {
      fit += part[r];
      if (part[r] > part[most]) most = r;
    }
    (void)ranked.push_back({static_cast<std::uint8_t>(i), score::of(fit), static_cast<option_reason>(most)});
    for (std::size_t k = ranked.size() - 1; k > 0 && ranked[k - 1].fit < ranked[k].fit; --k)
      std::swap(ranked[k - 1], ranked[k]);
  }
  return ranked;
}

}  // namespace aplomb::respond
