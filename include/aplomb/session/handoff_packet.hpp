// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/emotion.hpp>
#include <aplomb/classify/mood.hpp>
#include <aplomb/classify/psychology.hpp>
#include <aplomb/classify/turning_point.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/brief_words.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/feeling.hpp>
#include <aplomb/respond/promise.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/respond/style.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/open_asks.hpp>
#include <aplomb/session/turn.hpp>
#include <aplomb/text/language.hpp>
#include <aplomb/text/redact.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace aplomb {

/// The version of the packet and of its JSON form.
inline constexpr unsigned packet_version = 1;

/// Whether the customer may be asked for a rating. when_resolved: once the person has resolved the matter; not_yet: the matter
/// is too hot to ask even then, wait for a calm end; never: after talk of self-harm, a threat or abuse, in the call or in the
/// last message. What is known of the customer beyond this conversation decides as well: `satisfaction::may_ask`.
APLOMB_ENUM(survey_advice, std::uint8_t, when_resolved, not_yet, never)

/// What becomes of personal data in a packet. kept: it is there, and marked; masked: a tag such as "[order]" stands for it.
APLOMB_ENUM(packet_privacy, std::uint8_t, kept, masked)

/// What a person needs to know who takes a conversation over: nothing is asked again, and nothing tried twice.
///
/// Made by `packet_of`. Fixed capacity, trivially copyable, no pointers. Nothing in it judges the customer. With `masked` it
/// holds nothing that names a person; `said` is the desk's own wording, with what the customer gave masked too.
struct handoff_packet {
  escalate::handoff_reason reason{};  ///< why a person is called
  text::language language{};          ///< of the customer
  std::uint8_t severity = 0;          ///< of the heat, 0...9
  std::uint8_t urgency = 0;           ///< 0...100: how soon somebody should answer
  std::uint8_t intensity = 0;         ///< of the last feeling, 0...3
  classify::emotion emotion{};        ///< the last message's main one
  classify::emotion lasting{};        ///< of the mood
  classify::trend trend{};
  respond::feeling feeling{};  ///< what to speak to
  classify::aspect about{};    ///< what the matter is about
  survey_advice survey{};
  packet_privacy privacy{};
  std::optional<classify::psychology> mind{};  ///< wary, hurried, proud, unfamiliar, where it shows
  classify::problem_type problem{};
  classify::remedy claim{};   ///< what the customer wants done
  std::uint16_t turns = 0;    ///< customer messages so far
  std::uint8_t contacts = 0;  ///< earlier contacts about this matter
  std::uint8_t broken = 0;    ///< promises that were broken
  std::uint8_t apologies = 0;
  instant at{};             ///< of the packet; zero when no clock was given
  instant waiting_since{};  ///< the first message that nobody has answered; zero when none waits
  fixed_string<40> order_number{};
  fixed_string<24> phone{};
  fixed_string<96> link{};
  respond::slot_set known{};               ///< what the customer gave: do not ask for it
  respond::slot_set asked{};               ///< what was asked for and not given
  fixed_vector<open_ask, 6> asks{};        ///< what the customer wants and was not given, the most pressing first
  fixed_vector<std::uint8_t, 64> curve{};  ///< unpleasant feeling per message, in per cent, the oldest first
  std::optional<classify::turning_point> turned{};
  respond::act_set tried{};                      ///< acts that were said
  respond::deed_set done{};                      ///< deeds that were announced
  fixed_vector<respond::promise, 4> promises{};  ///< that are open
  fixed_string<320> said{};                      ///< what the customer was told about the hand-over, for this reason

  /// Words not to use with this customer.
  [[nodiscard]] constexpr std::span<std::string_view const> avoid() const noexcept {
    return respond::words_to_avoid(language, feeling);
  }
};
static_assert(std::is_trivially_copyable_v<handoff_packet> && sizeof(handoff_packet) <= 1024);

namespace detail {

constexpr survey_advice survey_after(turn const& last, escalate::handoff_reason why) noexcept {
  using escalate::handoff_reason;
  if (why == handoff_reason::self_harm || why == handoff_reason::threat || why == handoff_reason::abuse)
    return survey_advice::never;
  for (auto const f : {classify::flag::self_harm, classify::flag::threat, classify::flag::abuse})
    if (last.affect.has(f)) return survey_advice::never;
  return last.axes.severity >= score::of(600) || last.axes.level >= score::of(700) ? survey_advice::not_yet
                                                                                   : survey_advice::when_resolved;
}

constexpr std::uint8_t urgency_of(turn const& last, open_asks const& asks, escalate::handoff_reason why) noexcept {
  score most = std::max({last.axes.urgency, last.axes.severity, last.axes.waited, escalate::gravity_of(why)});
  if (!asks.empty()) most = std::max(most, score::of(asks[0].pressing * 10));
  return static_cast<std::uint8_t>(std::clamp(most.per_mille / 10, 0, 100));
}

template <std::size_t N>
constexpr void put_fact(fixed_string<N>& to, std::string_view value, packet_privacy how,
                        std::string_view tag) noexcept {
  if (!value.empty()) to = how == packet_privacy::masked ? fixed_string<N>(tag) : fixed_string<N>(value);
}

}  // namespace detail

/// The packet for the person who takes over: `last` is the turn that called them, `talk` and `file` are as they are after it;
/// `now` is when. `talk.called_for` is taken where the turn itself calls nobody. The words to the customer are those of
/// `last`. O(size of the packet), no allocation. Thread-safe.
[[nodiscard]] inline handoff_packet packet_of(turn const& last, conversation const& talk, case_file const& file,
                                              instant now = {}, packet_privacy how = packet_privacy::kept) noexcept {
  handoff_packet p;
  p.reason = last.handoff != escalate::handoff_reason::none ? last.handoff : talk.called_for;
  p.language = last.language;
  p.severity = static_cast<std::uint8_t>(std::clamp(last.axes.severity.per_mille / 100, 0, 9));
  p.urgency = detail::urgency_of(last, file.asked, p.reason);
  p.intensity = last.affect.intensity;
  p.emotion = last.affect.main_emotion();
  p.lasting = talk.mood.lasting();
  p.trend = talk.mood.heading();
  p.feeling = respond::feeling_of(last.affect);
  p.about = last.affect.about != classify::aspect::none ? last.affect.about : talk.about;
  p.survey = detail::survey_after(last, p.reason);
  p.privacy = how;
  p.mind = file.customer.mind.main();
  p.problem = file.customer.problem;
  p.claim = file.customer.claim;
  p.turns = talk.turns;
  p.contacts = talk.contacts;
  p.broken = talk.broken;
  p.apologies = static_cast<std::uint8_t>(std::min(file.said.apologies(), 255u));
  p.at = now;
  if (talk.unanswered > 0) p.waiting_since = talk.waiting_since;
  using respond::slot;
  detail::put_fact(p.order_number, file.value(slot::order_number), how, "[order]");
  detail::put_fact(p.phone, file.value(slot::phone), how, "[phone]");
  detail::put_fact(p.link, file.value(slot::link), how, "[link]");
  p.known = file.known();
  for (auto const x : all_of<slot>())
    if (x != slot::person && file.said.asked(x) > 0 && !p.known.has(x)) p.asked.add(x);
  for (auto const& ask : file.asked) (void)p.asks.push_back(ask);
  p.curve = file.curve();
  p.turned = file.turning_point();
  for (auto const a : all_of<respond::act>())
    if (file.said.times(a) > 0) p.tried.add(a);
  for (auto const d : all_of<respond::deed>())
    if (file.said.did(d)) p.done.add(d);
  for (auto const& promised : file.said.promises())
    if (promised.open()) (void)p.promises.push_back(promised);
  if (how == packet_privacy::masked)
    (void)text::redact_into(p.said, last.worded.text.view());
  else
    p.said = fixed_string<320>(last.worded.text.view());
  return p;
}

}  // namespace aplomb
