// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/customer_words.hpp>
#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/slot.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace aplomb::respond {

/// What an act is about: the slot it asks for, the aspect it acknowledges, the deed it does, the reason of a hand-over.
/// One closed set, so that a phrase book can name it in a column.
///
/// Slots, aspects, deeds, hand-over reasons and grievances keep their own names. waiting: a person is on the way;
/// looking: the person at the desk takes a look; unavailable: no person is there; alone: no person is there for
/// somebody in danger; churn: the wish to leave; gratitude: the customer's thanks; fact: a fact just given; regret,
/// full: kinds of apology; warn: first boundary; resource: help from elsewhere; promised: an answer that was promised
/// and is not due yet; handed_on: a fact just given goes to a person; passed_on: what was just said goes to the person
/// on the way, question_on: so does a question; good_news: the customer's good news; purchase: where something was
/// bought, when, and what happened, asked for in one list: a question for details; overdue: a promise whose time has
/// passed; approval: a compensation that somebody has to approve; answered: the customer answered the desk's question;
/// elsewhere: the customer sent it by another way, in a private message say; failed: what the desk advised or did has
/// not helped; canned: the desk's set phrases, complained about; answering: the answer to a question is looked for;
/// chasing: somebody else is pressed for it; pursuing: the desk stays with it, whatever it calls for; from mistreated
/// on: what the customer has suffered, see `classify::grievance`.
APLOMB_ENUM(topic, std::uint8_t, none,                                                       //
            order_number, phone, product, when, name, amount, link, issue, details, person,  // slots
            delivery, refund, quality, attitude, price, account,                             // aspects
            look_up, expedite, request_refund, record_complaint, call_back, reset_account,   // deeds
            requested, self_harm, threat, abuse, level, stuck,                               // reasons
            waiting, looking, unavailable, alone, churn, gratitude, fact, regret, full, warn, resource, promised,
            handed_on, passed_on, question_on, good_news, purchase, overdue, approval, answered, elsewhere, failed,
            canned, answering, chasing, pursuing,  //
            mistreated, misled, charged, lost, broken_word, sent_around, ignored, contradicted, uninformed, waited,
            repeated, unfair, disturbed, cut_off, faulty, slow, roundabout)  // grievances

[[nodiscard]] constexpr topic topic_of(slot s) noexcept {
  return static_cast<topic>(index_of(topic::order_number) + index_of(s));
}
[[nodiscard]] constexpr topic topic_of(classify::aspect a) noexcept {
  return a == classify::aspect::none ? topic::none : static_cast<topic>(index_of(topic::delivery) + index_of(a) - 1);
}
[[nodiscard]] constexpr topic topic_of(deed d) noexcept {
  return static_cast<topic>(index_of(topic::look_up) + index_of(d));
}
[[nodiscard]] constexpr topic topic_of(escalate::handoff_reason r) noexcept {
  return r == escalate::handoff_reason::none ? topic::none
                                             : static_cast<topic>(index_of(topic::requested) + index_of(r) - 1);
}
[[nodiscard]] constexpr topic topic_of(classify::grievance g) noexcept {
  return g == classify::grievance::none ? topic::none
                                        : static_cast<topic>(index_of(topic::mistreated) + index_of(g) - 1);
}

/// The slot, deed or hand-over reason that a topic stands for, or nothing.
[[nodiscard]] constexpr std::optional<slot> slot_of(topic t) noexcept {
  if (t == topic::purchase) return slot::details;
  if (t < topic::order_number || t > topic::person) return std::nullopt;
  return static_cast<slot>(index_of(t) - index_of(topic::order_number));
}
[[nodiscard]] constexpr std::optional<deed> deed_of(topic t) noexcept {
  if (t < topic::look_up || t > topic::reset_account) return std::nullopt;
  return static_cast<deed>(index_of(t) - index_of(topic::look_up));
}
[[nodiscard]] constexpr escalate::handoff_reason reason_of(topic t) noexcept {
  if (t == topic::alone) return escalate::handoff_reason::self_harm;
  if (t == topic::unavailable) return escalate::handoff_reason::stuck;
  if (t < topic::requested || t > topic::stuck) return escalate::handoff_reason::none;
  return static_cast<escalate::handoff_reason>(index_of(t) - index_of(topic::requested) + 1);
}

namespace detail {
template <class E, std::size_t Skip>
consteval bool same_names() {
  for (std::size_t i = Skip; i < count_of<E>; ++i)
    if (name_of(static_cast<E>(i)) != name_of(topic_of(static_cast<E>(i)))) return false;
  return true;
}
static_assert(same_names<slot, 0>() && same_names<classify::aspect, 1>() && same_names<deed, 0>() &&
                  same_names<escalate::handoff_reason, 1>() && same_names<classify::grievance, 1>(),
              "topics repeat the names of slots, aspects, deeds, hand-over reasons and grievances in their order");
}  // namespace detail

}  // namespace aplomb::respond
