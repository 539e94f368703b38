// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/escalate/presets/service_stages.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/plan.hpp>

/// What is said, as events of `service_stages`. `Beside` is a `companions<...>` with that ladder among its own:
///
///     auto const turn = desk.hear(talk, file, text, now);
///     tell_heard(beside, turn.affect, turn.axes);
///     for (auto w : tell_said(beside, turn.acts)) warn_the_agent(w);

namespace aplomb {

/// What went out of order, in the order in which it was said.
using stage_warnings = fixed_vector<escalate::stage_warning, 8>;

/// Whether a message tells what kind of case it is: it asks, wants something done, complains or harasses, and the reader
/// is sure enough of that.
[[nodiscard]] constexpr bool tells_nature(classify::affect const& a) noexcept {
  using classify::purpose;
  auto const why = a.main_purpose();
  return !a.unknown && why != purpose::social && why != purpose::gripe && a.of(why) >= score::of(600);
}

/// A customer's message was heard: tells whether the customer is content (relief from 0.50 up and hardly any displeasure)
/// or in trouble (displeasure from 0.40 up without relief), and whether it says what kind of case it is.
template <class Beside>
constexpr void tell_heard(Beside& beside, classify::affect const& a, escalate::service_reading const& axes) noexcept {
  bool const relieved = axes.relief >= score::of(500);
  if (relieved && axes.level < score::of(300)) (void)beside.template on<escalate::customer_content>(axes);
  if (!relieved && axes.level >= score::of(400)) (void)beside.template on<escalate::customer_troubled>(axes);
  if (tells_nature(a)) (void)beside.template on<escalate::nature_known>(axes);
}

/// The desk said an act. A hand-over is no step of the conversation but the end of the bot's part in it; neither are an
/// apology, a boundary, and the promise to keep in touch.
template <class Beside>
constexpr escalate::stage_warning tell_said(Beside& beside, respond::act said) noexcept {
  using enum respond::act;
  auto const feed = [&]<class Event>(Event) {
    return beside.template on<Event>().template of<escalate::service_stages>().effect;
  };
  switch (said) {
    case greet:
    case acknowledge:
    case name_feeling:
    case empathise:
    case affirm:
    case praise:
      return feed(escalate::desk_related{});
    case ask:
    case reflect:
      return feed(escalate::desk_asked{});
    case summarise:
    case confirm:
      return feed(escalate::desk_confirmed{});
    case explain:
    case inform:
    case offer:
    case compensate:
    case commit:
    case act_now:
    case retain:
    case prevent:
      return feed(escalate::desk_acted{});
    case thank:
      return feed(escalate::desk_thanked{});
    case end:
      return feed(escalate::desk_closed{});
    default:
      return escalate::stage_warning::none;
  }
}

/// A reply went out as planned, act by act.
template <class Beside>
constexpr stage_warnings tell_said(Beside& beside, respond::plan const& said) noexcept {
  stage_warnings found;
  for (auto const& a : said.acts)
    if (auto const w = tell_said(beside, a.kind); w != escalate::stage_warning::none) (void)found.push_back(w);
  return found;
}

/// Something else went out, in which these acts were found (`respond::acts_in`). They have no order of their own: they
/// are taken to have come in the order of the stages.
template <class Beside>
constexpr stage_warnings tell_said(Beside& beside, respond::act_set said) noexcept {
  using enum respond::act;
  stage_warnings found;
  for (auto a : {greet,   acknowledge, name_feeling, empathise,  affirm, praise,  ask,    reflect, summarise, confirm,
                 explain, inform,      offer,        compensate, commit, act_now, retain, prevent, thank,     end})
    if (said.has(a))
      if (auto const w = tell_said(beside, a); w != escalate::stage_warning::none) (void)found.push_back(w);
  return found;
}

}  // namespace aplomb
