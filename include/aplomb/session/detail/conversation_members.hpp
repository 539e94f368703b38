// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/session/conversation.hpp>

namespace aplomb::detail {

/// The members of a conversation beside its states and its ladders, as `stored` describes it. `Talk` may be const.
/// Version 2 of the schema came with the counters, version 3 with what the desk did last, version 4
/// with broken promises.
template <class Talk, class Fields>
constexpr void conversation_members(Talk& talk, Fields& fields) {
  fields.number("version", talk.version);
  fields.number("seed", talk.seed);
  fields.number("turns", talk.turns);
  fields.choice("language", talk.language);
  fields.number("contacts", talk.contacts);
  fields.number("negative_run", talk.negative_run);
  fields.number("repeats", talk.repeats);
  fields.number("unanswered", talk.unanswered);
  fields.choice("called_for", talk.called_for);
  fields.flag("ask_open", talk.ask_open);
  fields.choice("about", talk.about);
  fields.part("mood", talk.mood);
  fields.time("last_heard", talk.last_heard);
  fields.time("waiting_since", talk.waiting_since);
  fields.time("heat_since", talk.heat_since);
  fields.time("owner_since", talk.owner_since);
  fields.time("last_tick", talk.last_tick);
  fields.bits("last_ask", talk.last_ask);
  if (fields.since(2)) {
    constexpr auto number = [](auto& f, auto& n) { f.number("", n); };
    fields.list("heat_counters", talk.heat_counters.of, number);
    fields.list("owner_counters", talk.owner_counters.of, number);
  }
  if (fields.since(3)) fields.choice("last_act", talk.last_act);
  if (fields.since(4)) fields.number("broken", talk.broken);
}

}  // namespace aplomb::detail
