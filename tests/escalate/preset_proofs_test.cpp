// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What is proved of the ladders that come with Aplomb, when this file is compiled.
#include "support/catch.hpp"
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/fires_at_most.hpp>
#include <aplomb/escalate/honours.hpp>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/monotone.hpp>
#include <aplomb/escalate/never.hpp>
#include <aplomb/escalate/presets/service_heat_patient.hpp>
#include <aplomb/escalate/presets/vocabularies.hpp>
#include <aplomb/escalate/unproved.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <string_view>

using namespace aplomb::escalate;
using namespace aplomb::literals;

namespace {

template <class... L>
inline constexpr bool all_verified = (verified<L> && ...);
static_assert(all_verified<service_heat, service_heat_patient, service_owner, service_conduct, anger_phases,
                           service_stages, moderation, tutoring>);
static_assert(unproved<service_conduct>.empty() && unproved<moderation>.empty() && unproved<tutoring>.empty());

// More of any bad sign never leads to a milder state. Left out are relief, which is good, and self-harm, which calls for
// help and for no sanction.
template <class L, auto... Axis>
inline constexpr bool worse_with = (monotone<L, Axis> && ...);
template <class Heat>
inline constexpr bool worse_with_all_of_the_service =
    worse_with<Heat, axes::level, axes::anger, axes::worry, axes::hurt, axes::scorn, axes::threat, axes::abuse,
               axes::churn, axes::urgency, axes::emphasis, axes::persistence, axes::repeats, axes::slope, axes::waited,
               axes::mood, axes::contacts>;
static_assert(worse_with_all_of_the_service<service_heat> && worse_with_all_of_the_service<service_heat_patient>);
static_assert(
    worse_with<service_conduct, axes::attack, axes::level, axes::emphasis, axes::persistence, axes::slope, axes::mood>);
static_assert(worse_with<anger_phases, axes::anger, axes::level, axes::emphasis, axes::persistence, axes::mood>);
static_assert(worse_with<moderation, moderation_axes::toxicity, moderation_axes::insult, moderation_axes::threat,
                         moderation_axes::links, moderation_axes::flood, moderation_axes::persistence,
                         moderation_axes::reports, moderation_axes::strikes>);
static_assert(worse_with<tutoring, tutoring_axes::confusion, tutoring_axes::frustration, tutoring_axes::despair,
                         tutoring_axes::boredom, tutoring_axes::wrong, tutoring_axes::time_on_task>);

// Who asks for a person gets one called at once, from every state that the bot has, and so does who is in danger.
static_assert(honours<service_owner, request>.within<1>());
static_assert(honours<service_owner, message, axes::wants_human >= 0.50_p>.within<1>());
static_assert(honours<service_owner, message, axes::self_harm >= 0.50_p>.within<1>());
static_assert(honours<tutoring, request>.within<1>());
static_assert(honours<tutoring, message, tutoring_axes::wants_tutor >= 0.50_p>.within<1>());
static_assert(honours<tutoring, answered, tutoring_axes::self_harm >= 0.50_p>.within<1>());

// Insults are answered step by step.
static_assert(never<service_conduct, conduct_state::civil, conduct_state::warned_again>);
static_assert(never<service_conduct, conduct_state::civil, conduct_state::handed_over>);
static_assert(never<service_conduct, conduct_state::civil, conduct_state::ended>);
static_assert(never<service_conduct, conduct_state::warned, conduct_state::handed_over>);
static_assert(never<service_conduct, conduct_state::warned, conduct_state::ended>);
static_assert(never<service_conduct, conduct_state::warned_again, conduct_state::ended>);

// Nobody but a moderator bans.
template <member_state... From>
inline constexpr bool never_banned = (never<moderation, From, member_state::banned> && ...);
static_assert(never_banned<member_state::fine, member_state::watched, member_state::warned, member_state::muted,
                           member_state::removed, member_state::called>);
static_assert(never<moderation, member_state::fine, member_state::muted>);
static_assert(never<moderation, member_state::watched, member_state::muted>);

// The stages are a plain ladder: one byte a conversation.
static_assert(sizeof(machine<service_stages>) == 1 && sizeof(machine<service_heat>) == 1 &&
              sizeof(machine<service_owner>) == 1);

/// Whether the guard of a row is backed by two groups of signals or by one that may act alone.
template <class Effect>
void check_two_groups(ladder_view const& view, std::initializer_list<Effect> effects) {
  int rows = 0;
  for (std::size_t i = 0; i < view.row_count; ++i) {
    row_fact const& row = view.rows[i];
    if (view.events[row.event].kind != event_kind::reading) continue;
    for (Effect e : effects) {
      if (view.effects[row.effect] != aplomb::name_of(e)) continue;
      INFO(view.name << " row " << i);
      CHECK(detail::corroborated(row));
      ++rows;
    }
  }
  CHECK(rows > 0);
}

}  // namespace

TEST_CASE("every sanction rests on two groups of signals, or on one that may act alone") {
  using enum conduct_effect;
  check_two_groups(view_of<service_conduct>, {warn, warn_again, hand_over, end});
  using m = moderation_effect;
  check_two_groups(view_of<moderation>, {m::mute, m::remove});
}

TEST_CASE("no row of conduct goes up without an insult aimed at somebody here") {
  auto const& view = view_of<service_conduct>;
  for (std::size_t i = 0; i < view.row_count; ++i) {
    row_fact const& row = view.rows[i];
    auto const effect = static_cast<conduct_effect>(row.effect);
    if (view.events[row.event].kind != event_kind::reading || effect == conduct_effect::forgive) continue;
    INFO("row " << i);
    bool backed = false;
    for (std::size_t k = 0; k < row.guard.size; ++k) {
      auto const axis = view.axes[row.guard.axis[k]];
      backed = backed || (axis == "attack" && row.guard.at_least[k] >= 300) ||
               (effect == conduct_effect::hand_over && axis == "self_harm" && row.guard.at_least[k] >= 500);
    }
    CHECK(backed);
  }
}

TEST_CASE("a file names its vocabulary by its reading") {
  std::string_view found;
  auto const note = [&]<class R>(std::type_identity<R>, vocabulary const& words) {
    CHECK(words.reading == R::name);
    CHECK(words.axis_count == axis_members<R>.size());
    found = words.reading;
  };
  for (auto const& words : vocabularies) {
    CHECK(with_vocabulary(words.reading, note));
    CHECK(found == words.reading);
  }
  found = {};
  CHECK_FALSE(with_vocabulary("weather", note));
  CHECK(found.empty());
}

TEST_CASE("a file over the service reading may name the effects of every service preset") {
  auto const knows = [](std::string_view name) {
    for (std::size_t i = 0; i < service_vocabulary.effect_count; ++i)
      if (service_vocabulary.effects[i] == name) return true;
    return false;
  };
  auto const all_known = [&]<class E>(std::type_identity<E>) {
    for (auto e : aplomb::all_of<E>()) {
      INFO(aplomb::name_of(e));
      CHECK(knows(aplomb::name_of(e)));
    }
  };
  all_known(std::type_identity<owner_effect>{});
  all_known(std::type_identity<handoff_reason>{});
  all_known(std::type_identity<conduct_effect>{});
  all_known(std::type_identity<anger_care>{});
  all_known(std::type_identity<stage_warning>{});
  CHECK(service_vocabulary.effects[0] == "none");
  // Effects of the owner ladder keep their numbers in files.
  for (auto e : aplomb::all_of<owner_effect>())
    CHECK(service_vocabulary.effects[aplomb::index_of(e)] == aplomb::name_of(e));
}
