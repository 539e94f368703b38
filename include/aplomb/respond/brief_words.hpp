// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/respond/blank.hpp>
#include <aplomb/respond/feeling.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

/// What a brief says of an act, a feeling, a language. Instructions are English whatever the reply's language is.

namespace aplomb::respond {

/// The fact that an act rests on, as the blank of that name; nothing for an act that needs none.
[[nodiscard]] constexpr std::optional<blank> fact_of(planned_act const& a) noexcept {
  switch (a.kind) {
    case act::apologise:
      return a.about == topic::full ? std::optional(blank::cause) : std::nullopt;
    case act::explain:
      return blank::cause;
    case act::inform:
      return a.about == topic::resource ? blank::resource : blank::answer;
    case act::offer:
      return blank::offer;
    case act::compensate:
      return a.about == topic::approval ? std::nullopt : std::optional(blank::compensation);
    case act::commit:
      return blank::within;
    case act::retain:
      return blank::retention;
    case act::prevent:
      return blank::prevention;
    default:
      return std::nullopt;
  }
}

namespace detail {

constexpr std::string_view wanted_text(topic t) noexcept {
  if (t == topic::purchase) return "where it was bought, when, and what happened, as one list";
  switch (slot_of(t).value_or(slot::details)) {
    case slot::order_number:
      return "the order number";
    case slot::phone:
      return "a phone number";
    case slot::product:
      return "which product it is";
    case slot::when:
      return "when it happened";
    case slot::name:
      return "the customer's name";
    case slot::amount:
      return "the amount";
    case slot::link:
      return "the link";
    case slot::issue:
      return "what the matter is";
    case slot::details:
      return "what exactly happened";
    case slot::person:
      return "whether a colleague should take over";
  }
  return "what is missing";
}

constexpr std::string_view deed_text(topic t) noexcept {
  switch (deed_of(t).value_or(deed::look_up)) {
    case deed::look_up:
      return "you look the order up";
    case deed::expedite:
      return "you have the order sped up";
    case deed::request_refund:
      return "you file the refund request (the money is not back yet)";
    case deed::record_complaint:
      return "you file the complaint";
    case deed::call_back:
      return "you arrange a call back";
    case deed::reset_account:
      return "you start the account reset";
  }
  return "you act";
}

constexpr std::string_view hand_off_text(topic t) noexcept {
  switch (t) {
    case topic::self_harm:
      return "Say that you are getting a person right now, and that whoever is in danger should call local emergency "
             "help.";
    case topic::alone:
      return "Say that no colleague is here now, and ask the customer to turn to somebody they trust or to local "
             "emergency "
             "help at once.";
    case topic::unavailable:
      return "Say that no colleague is here now and that what was written is kept; name no time.";
    case topic::threat:
      return "Say that a person takes this over because it is serious.";
    case topic::abuse:
      return "Say, without a reproach, that a person takes over.";
    case topic::level:
      return "Say that the customer should not have to go on with a machine and that a person takes over now.";
    case topic::stuck:
      return "Say that you have no reliable answer and that a person takes over now.";
    default:
      return "Say that a person takes over now, as asked.";
  }
}

constexpr std::string_view follow_up_text(topic t) noexcept {
  switch (t) {
    case topic::gratitude:
      return "Say that the customer may come back at any time.";
    case topic::looking:
      return "Say that you are taking a look; ask for a moment.";
    case topic::answering:
      return "Say that you find out the answer, or the reason, and come back with it; name no time.";
    case topic::chasing:
      return "Say that you press those who have it for progress and come back with what they say; name no time.";
    case topic::pursuing:
      return "Say that you stay with this and come back when there is news; name no time.";
    case topic::handed_on:
      return "Say that you are passing this on to those who deal with it and come back with what they say; name no "
             "time.";
    case topic::waiting:
      return "Say that a person has been called and has not joined yet; name no time.";
    case topic::overdue:
      return "Own up that the promised time has passed; no excuse, no new time.";
    case topic::promised:
      return "Say that the answer promised earlier still stands; promise nothing new.";
    default:
      return "Say that the customer may go on writing and that you read it.";
  }
}

constexpr std::string_view acknowledge_text(topic t) noexcept {
  switch (t) {
    case topic::threat:
      return "Say that taking the matter further is the customer's right and that you take it seriously.";
    case topic::churn:
      return "Say that you respect the wish to leave.";
    case topic::passed_on:
      return "Say that the person on the way will see this message too.";
    case topic::question_on:
      return "Say that the person on the way will answer this question.";
    case topic::failed:
      return "Say plainly that what was advised or done has not helped; no excuse.";
    case topic::canned:
      return "Grant that set phrases are no help; use none here.";
    case topic::delivery:
      return "Show in a few words that you have read it: it is about the delivery.";
    case topic::refund:
      return "Show in a few words that you have read it: it is about the customer's money.";
    case topic::quality:
      return "Show in a few words that you have read it: something does not work as it should.";
    case topic::attitude:
      return "Show in a few words that you have read it: it is about how the customer was treated.";
    case topic::price:
      return "Show in a few words that you have read it: it is about the price.";
    case topic::account:
      return "Show in a few words that you have read it: it is about the account.";
    default:
      return "Show in a few words that you have read the message; do not copy it.";
  }
}

constexpr std::string_view feeling_text(feeling f) noexcept {
  constexpr std::string_view names[] = {"troubled", "calm", "worried", "hurt", "upset", "angry", "pleased"};
  return names[index_of(f)];
}

}  // namespace detail

/// One instruction for an act of the plan. A sentence or two of plain English that hold no word of the customer's.
[[nodiscard]] constexpr fixed_string<256> instruction_for(planned_act const& a, feeling to) noexcept {
  fixed_string<256> out;
  switch (a.kind) {
    case act::greet:
      out.append("Greet in a few words.");
      break;
    case act::acknowledge:
      out.append(detail::acknowledge_text(a.about));
      break;
    case act::reflect:
      out.append("Play back in one statement what matters most to the customer.");
      break;
    case act::summarise:
      out.append("Sum the case up in one sentence, from what the customer said and nothing else.");
      break;
    case act::confirm:
      out.append("Make sure that you have understood; let the customer correct you.");
      break;
    case act::ask:
      out.append("Ask for one thing, politely: ");
      out.append(detail::wanted_text(a.about));
      out.append(".");
      break;
    case act::name_feeling:
      out.append("Name the feeling once, plainly, as understandable: the customer is ");
      out.append(detail::feeling_text(to));
      out.append(".");
      break;
    case act::empathise:
      out.append(a.about == topic::self_harm
                     ? "Say that you take this seriously, that you are worried, and that the "
                       "customer's safety comes first. No advice, no cheer."
                     : "Say in one sentence that this is hard for the customer. Admit nothing.");
      break;
    case act::affirm:
      out.append("Say what is reasonable in what the customer asks; promise nothing by it.");
      break;
    case act::apologise:
      out.append(a.about == topic::full
                     ? "Apologise once: name what went wrong (FACTS: cause) and take responsibility. "
                       "No excuse."
                     : "Say sorry once for the trouble. Take no blame.");
      break;
    case act::explain:
      out.append("Give the cause (FACTS: cause) in one sentence.");
      break;
    case act::inform:
      out.append(a.about == topic::resource ? "Name the help exactly as it stands (FACTS: resource)."
                                            : "Give the answer (FACTS: answer), all of it and nothing beside it.");
      break;
    case act::offer:
      out.append("Offer the choice (FACTS: offer) and leave it to the customer.");
      break;
    case act::compensate:
      out.append(a.about == topic::approval
                     ? "Say that you ask for approval of a compensation; name no amount and promise no outcome."
                     : "Give the compensation (FACTS: compensation), exactly that.");
      break;
    case act::commit:
      out.append("Promise an answer in the time given (FACTS: within). No other time, no result.");
      break;
    case act::act_now:
      out.append("Say that at this moment ");
      out.append(detail::deed_text(a.about));
      out.append(".");
      break;
    case act::follow_up:
      out.append(detail::follow_up_text(a.about));
      break;
    case act::retain:
      out.append("Offer this for staying (FACTS: retention), once; a no is fine.");
      break;
    case act::hand_off:
      out.append(detail::hand_off_text(a.about));
      break;
    case act::set_boundary:
      out.append("Ask once, calmly, to leave insults out; say that you go on helping. No threat.");
      break;
    case act::end:
      out.append(a.about == topic::abuse ? "Close the conversation without a reproach; the customer may come back."
                                         : "Close with a short good wish.");
      break;
    case act::praise:
      out.append("Praise one thing the customer really did.");
      break;
    case act::thank:
      out.append(a.about == topic::gratitude   ? "Return the thanks."
                 : a.about == topic::handed_on ? "Say thanks for the fact and that it goes to the person on the way."
                 : a.about == topic::elsewhere ? "Say that you will look for what was sent by the other way."
                                               : "Say thanks for what the customer gave or told.");
      break;
    case act::prevent:
      out.append("Say what is done so that it does not happen again (FACTS: prevention).");
      break;
  }
  return out;
}

/// How to sound to somebody who feels so.
[[nodiscard]] constexpr std::string_view tone_for(feeling f) noexcept {
  switch (f) {
    case feeling::worried:
      return "Calm and concrete; short sentences; nothing that sounds like a formula.";
    case feeling::hurt:
      return "Warm and unhurried; no cheer, no exclamation marks, no emoji.";
    case feeling::upset:
    case feeling::angry:
      return "Calm and plain; short sentences; no exclamation marks, no emoji, no praise, no lecture.";
    case feeling::pleased:
      return "Warm and light; brief.";
    default:
      return "Friendly and plain.";
  }
}

/// The name of the language to reply in.
[[nodiscard]] constexpr std::string_view language_instruction(text::language l) noexcept {
  switch (l) {
    case text::language::zh_hans:
      return "Write in Chinese, simplified script (zh-Hans), as people on the mainland write.";
    case text::language::zh_hant:
      return "Write in Chinese, traditional script (zh-Hant), as people in Taiwan write.";
    default:
      return "Write in English (en).";
  }
}

namespace detail {

inline constexpr std::string_view avoided_hans[] = {"尽快",   "相关部门", "保证不会", "亲，", "带来不便",
                                                    "您必须", "请冷静",   "只能这样", "难道", "您自己弄错"};
inline constexpr std::string_view avoided_hant[] = {"盡快",   "相關部門", "保證不會", "親，", "帶來不便",
                                                    "您必須", "請冷靜",   "只能這樣", "難道", "您自己弄錯"};
inline constexpr std::string_view avoided_en[] = {
    "as soon as possible", "the relevant department", "we guarantee",
    "dear customer",       "any inconvenience",       "you must",
    "calm down",           "it's just our policy",    "as I already told you",
    "you should have read"};
inline constexpr std::size_t always_avoided = 5;

}  // namespace detail

/// Words that make things worse, in the reply's language; after them, for somebody troubled, those that only hurt then. The
/// review finds each of them.
[[nodiscard]] constexpr std::span<std::string_view const> words_to_avoid(text::language l, feeling f) noexcept {
  std::span<std::string_view const> all{detail::avoided_en};
  if (l == text::language::zh_hans) all = detail::avoided_hans;
  if (l == text::language::zh_hant) all = detail::avoided_hant;
  return is_troubled(f) ? all : all.first(detail::always_avoided);
}

}  // namespace aplomb::respond
