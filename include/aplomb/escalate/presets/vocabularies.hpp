// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/presets/anger_phases.hpp>
#include <aplomb/escalate/presets/moderation.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/presets/service_conduct.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/escalate/presets/service_stages.hpp>
#include <aplomb/escalate/presets/tutoring.hpp>
#include <aplomb/escalate/vocabulary.hpp>
#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

/// The words that ladders in files may use, for every reading that comes with Aplomb.

namespace aplomb::escalate {

namespace detail {

/// The effects of several ladders over one reading, one after the other. Each begins with one that means none; only the
/// first of these is kept.
template <described_enum... Effect>
[[nodiscard]] consteval auto joined_effects() {
  std::array<std::string_view, (count_of<Effect> + ...) - sizeof...(Effect) + 1> all{"none"};
  std::size_t at = 1;
  auto const add = [&](auto const& names) {
    for (std::size_t i = 1; i < names.size(); ++i) all[at++] = names[i];
  };
  (add(aplomb::detail::names<Effect>), ...);
  return all;
}

inline constexpr auto service_effects = joined_effects<owner_effect, conduct_effect, anger_care, stage_warning>();

}  // namespace detail

/// The words for ladders of a service desk in files. The effects of the owner ladder come first, by the numbers of
/// `owner_effect`.
inline constexpr vocabulary service_vocabulary = [] {
  auto made = make_vocabulary<service_reading, owner_effect>(axes::service, service_events);
  made.effects = detail::service_effects.data(), made.effect_count = detail::service_effects.size();
  return made;
}();

/// The vocabularies that come with Aplomb. A file names its own by "reading".
inline constexpr std::array vocabularies{service_vocabulary, moderation_vocabulary, tutoring_vocabulary};

/// Calls `use(std::type_identity<R>{}, vocabulary)` for the reading called `name` and returns true; false when no reading
/// of that name comes with Aplomb.
///
///     with_vocabulary(name, [&]<class R>(std::type_identity<R>, vocabulary const& words) {
///       auto const loaded = json::read_ladder<R>(text, words);
///     });
template <class Use>
constexpr bool with_vocabulary(std::string_view name, Use&& use) {
  auto const one = [&]<class R>(std::type_identity<R> reading, vocabulary const& words) {
    if (name != R::name) return false;
    std::forward<Use>(use)(reading, words);
    return true;
  };
  return one(std::type_identity<service_reading>{}, service_vocabulary) ||
         one(std::type_identity<moderation_reading>{}, moderation_vocabulary) ||
         one(std::type_identity<tutoring_reading>{}, tutoring_vocabulary);
}

}  // namespace aplomb::escalate
