// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/classify/short_answer.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/ledger.hpp>
#include <aplomb/respond/situation.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/respond/subject.hpp>
#include <aplomb/respond/told.hpp>
#include <aplomb/respond/uptake.hpp>
#include <aplomb/respond/wronged.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/detail/ear.hpp>
#include <aplomb/session/turn.hpp>
#include <string_view>

namespace aplomb::detail {

/// A line as it came, with what belongs to it.
struct line_in {
  case_file* file;  ///< null: none is kept
  respond::desk_facts const& facts;
  std::string_view message{};
  instant now{};
  classify::reading const* heard = nullptr;  ///< of the message; of what is none an empty one
  bool closing = false;                      ///< the matter is resolved
  bool nobody = false;                       ///< nobody takes over
  ear* words = nullptr;                      ///< was told the message; null where there is none
};

/// What the policy looks at. Refers to all its arguments. Who has the conversation and how severe it is comes later: it may
/// change while the reply is planned.
[[nodiscard]] inline respond::situation situation_of(conversation const& talk, turn const& result,
                                                     classify::affect const& felt, line_in const& in) noexcept {
  static constexpr respond::ledger no_memory{};
  respond::situation s{
      .now = result.axes, .affect = felt, .facts = in.facts, .memory = in.file != nullptr ? in.file->said : no_memory};
  s.language = result.language;
  s.has_memory = in.file != nullptr;
  s.is_ask = in.heard->is_ask;
  s.ask_open = talk.ask_open;
  s.is_greeting_only = in.heard->is_greeting_only;
  s.wronged = respond::denies_own_doing(in.message);
  bool const offered = s.memory.asked(respond::slot::person) > 0 && s.memory.last_turn(respond::act::ask) == talk.turns;
  auto const brief = in.words != nullptr ? in.words->answer.kind() : classify::short_answer::none;
  s.taken_up = respond::uptake_of(talk.last_act, *in.heard, in.message, brief, offered);
  if (in.words != nullptr) {
    s.named = in.words->customer.things.matter();
    s.sort = respond::subject_of(in.words->customer.things);
    s.grieved = in.words->customer.grievances.most_told();
  }
  s.need = result.needs.most();
  // Words that tell plainly what became of the desk's last word outrank the guess.
  bool const no_more = s.need == classify::need::none || classify::is_met_with_a_word(s.need);
  if (no_more && s.taken_up == respond::uptake::failed) s.need = classify::need::reconsider;
  if (no_more && s.taken_up == respond::uptake::elsewhere) s.need = classify::need::receive;
  s.lacking = result.needs.most_helpful(classify::is_for_desk(s.need) ? 0.3_p : 0.45_p);
  s.needs_no_fact = result.needs.of(classify::helpful_fact::none) >= 0.7_p;
  s.turn = talk.turns;
  s.given = given_in(*in.heard, in.message, s.memory.asked(respond::slot::order_number) > 0);
  s.known = s.given;
  s.seed = talk.seed;
  s.names_matter = result.affect.about != classify::aspect::none;
  s.closing = in.closing;
  s.at = in.now;
  if (in.file != nullptr) {
    s.told = in.file->told();
    s.customer = in.file->customer;
    s.known = in.file->known();
    for (auto slot : all_of<respond::slot>()) s.values[index_of(slot)] = in.file->value(slot);
  } else {
    s.told = respond::told_in(in.message);
    if (in.words != nullptr)
      s.customer.hear(*in.heard, in.message, s.told, in.words->customer);
    else
      s.customer.hear(*in.heard, in.message, s.told);
    for (auto const& m : in.heard->mentions)
      if (m.kind == text::piece_kind::reference && may_be_order_number(m, in.message, false))
        s.values[index_of(respond::slot::order_number)] = words_of(m, in.message);
  }
  return s;
}

}  // namespace aplomb::detail
