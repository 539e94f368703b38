// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/listener.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/respond/acts_in.hpp>
#include <aplomb/respond/channel.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/phrase_book.hpp>
#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/presets/service_policy.hpp>
#include <aplomb/respond/said.hpp>
#include <aplomb/respond/situation.hpp>
#include <aplomb/respond/wording.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/context_of.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/detail/clockwork.hpp>
#include <aplomb/session/detail/ear.hpp>
#include <aplomb/session/detail/show_step.hpp>
#include <aplomb/session/detail/situation_of.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/session/ladder_port.hpp>
#include <aplomb/session/observe.hpp>
#include <aplomb/session/speech.hpp>
#include <aplomb/session/step.hpp>
#include <aplomb/session/turn.hpp>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace aplomb {

/// Who speaks for the desk.
APLOMB_ENUM(voice, std::uint8_t, bot, person)

/// The desk: reads messages, drives the ladders, plans and words replies.
///
/// - Immutable: every member is const and noexcept, allocates nothing, and may be called from many threads at once. Only
///   the conversation and the case file given to a call change; they are used by one thread at a time.
/// - Same engine, same conversation, same message, same time: same turn, bit for bit.
/// - Times come from the caller. Leave `now` out, and no time passes; a time before the last one counts as the last one.
///   The first time given starts the clock.
/// - A conversation made under other ladders is refused with `turn::wrong_version`, and nothing changes.
///
/// Its parts are template parameters: a `classifier`, two `ladder_port`s, a `policy`. Aggregate-like: set `reader`, `book`
/// and the rest before sharing it.
template <
    classify::classifier Reader = classify::learned_reader, ladder_port Heat = compiled_ladder<escalate::service_heat>,
    ladder_port Owner = compiled_ladder<escalate::service_owner>, respond::policy Policy = respond::service_desk_policy>
class basic_engine {
 public:
  /// What an engine is made of; each part has a default.
  struct parts {
    Reader reader{};
    Heat heat{};
    Owner owner{};
    Policy policy{};
    respond::phrase_book book = respond::builtin_phrases();
    respond::desk_facts facts{};
    aplomb::speech speech{};
    respond::channel medium = respond::channel::chat;  ///< how replies reach the customer: limits on length, links
  };

  basic_engine() noexcept : basic_engine(parts{}) {}
  explicit basic_engine(parts p) noexcept
      : parts_(std::move(p)), fingerprint_(fingerprint_of(parts_.heat.view(), parts_.owner.view())) {}

  /// A customer's message: reads it, moves the ladders, plans and words the reply. The reply is planned, not said: tell
  /// with `said` what really went out. Any bytes of any length.
  turn hear(conversation& talk, std::string_view message, instant now = {}) const noexcept {
    return hear_with(talk, {nullptr, parts_.facts, message, now});
  }
  turn hear(conversation& talk, case_file& file, std::string_view message, instant now = {}) const noexcept {
    return hear_with(talk, {&file, parts_.facts, message, now});
  }
  /// The same with what the desk knows and can do for this customer at this moment, instead of the engine's facts.
  turn hear(conversation& talk, case_file& file, respond::desk_facts const& facts, std::string_view message,
            instant now = {}) const noexcept {
    return hear_with(talk, {&file, facts, message, now});
  }

  /// The planned reply of `answer` went out as it stands: moves the ladders and the ledger of the case file. A
  /// suggestion only counts as shown: its wordings are used up, its acts are not said; what the person says comes as
  /// text.
  turn said(conversation& talk, case_file& file, turn const& answer, instant now = {}) const noexcept {
    if (answer.person_owns) {
      turn const result = begin(talk, {});
      if (!result.wrong_version) respond::record_shown(file.said, answer.worded, talk.turns);
      return result;
    }
    turn result = spoke(talk, &file, voice::bot, now);
    if (result.wrong_version) return result;
    respond::record_said(file.said, answer.worded, answer.reply_within, talk.turns, detail::at_least(talk, now));
    if (respond::promises_compensation(answer.worded)) file.said.note_given(answer.compensation.worth);
    talk.last_act = desk_act_of(answer.worded);
    file.asked.answered(talk.last_act);
    if (respond::rests_on_facts(answer.worded)) file.customer.answered(answer.worded.text);
    return result;
  }

  /// Somebody at the desk said `text`. A person who speaks owns the conversation from then on. Moves the ledger by the
  /// acts and the promises found in the text.
  turn said(conversation& talk, case_file& file, voice who, std::string_view text, instant now = {}) const noexcept {
    turn result = spoke(talk, &file, who, now);
    if (result.wrong_version) return result;
    auto const acts = respond::acts_in(text, talk.language);
    respond::record_said(file.said, acts, talk.turns);
    // What is not a question is taken for an answer: better one ask forgotten than one answered twice.
    if (!acts.has(respond::act::ask)) talk.ask_open = false;
    talk.last_act = classify::desk_act_in(text);
    respond::record_promises(file.said, text, talk.last_act, acts, who == voice::person, detail::at_least(talk, now),
                             parts_.facts.utc_offset);
    file.asked.answered(talk.last_act);
    file.customer.answered(text);
    return result;
  }
  /// The same without a case file: only the ladders and clocks move.
  turn said(conversation& talk, voice who, instant now = {}) const noexcept { return spoke(talk, nullptr, who, now); }

  /// An event that is no message: `on<escalate::accepted>(talk, now)`. An event that neither ladder answers is ignored.
  template <escalate::event_type Event>
  turn on(conversation& talk, instant now = {}) const noexcept {
    check_is_occurrence<Event>();
    return occurred<Event>(talk, nullptr, now);
  }
  template <escalate::event_type Event>
  turn on(conversation& talk, case_file& file, instant now = {}) const noexcept {
    check_is_occurrence<Event>();
    return occurred<Event>(talk, &file, now);
  }

  /// Time has come to `now`: promises that are due or overdue are told (`turn::promises`), each once; rows on `timer` whose
  /// wait is over fire, then those on `silence`. Call it at `next_deadline`. Who has waited for a person in vain gets a reply
  /// that says so; else nothing is said.
  turn tick(conversation& talk, case_file& file, instant now) const noexcept { return pass_time(talk, &file, now); }
  /// The same without a case file, which has the promises.
  turn tick(conversation& talk, instant now) const noexcept { return pass_time(talk, nullptr, now); }

  /// When a promise is due next or a row with a wait; nothing when no time matters, or when none was given yet.
  [[nodiscard]] escalate::deadline next_deadline(conversation const& talk, case_file const& file) const noexcept {
    auto const next = next_deadline(talk);
    instant const promised = file.said.next_event();
    if (promised == instant{} || detail::at_least(talk, {}) == instant{} || (next && next.at <= promised)) return next;
    return {true, promised};
  }
  /// When a row with a wait becomes due next; nothing when no time matters, or when none was given yet.
  [[nodiscard]] escalate::deadline next_deadline(conversation const& talk) const noexcept {
    return detail::next_row(talk, parts_.heat.view(), parts_.owner.view());
  }

  /// The states of a conversation.
  [[nodiscard]] state_name heat_of(conversation const& talk) const noexcept { return named(parts_.heat, talk.heat); }
  [[nodiscard]] state_name owner_of(conversation const& talk) const noexcept { return named(parts_.owner, talk.owner); }
  [[nodiscard]] bool person_owns(conversation const& talk) const noexcept {
    return owned_by(talk) == escalate::owner::person;
  }

  /// The pure step on this engine's ladders; see the free `step`.
  template <escalate::event_type Event>
  [[nodiscard]] stepped step(conversation const& talk, escalate::service_reading const& axes,
                             instant now) const noexcept {
    return aplomb::step<Event>(parts_.heat, parts_.owner, talk, axes, now);
  }

  /// Identifies the ladders; a conversation carries it from its first step.
  [[nodiscard]] std::uint32_t fingerprint() const noexcept { return fingerprint_; }
  /// The ladders as facts: what storing and migrating a conversation need to know. Valid as long as the engine.
  [[nodiscard]] ladder_pair ladders() const noexcept { return {parts_.heat.view(), parts_.owner.view(), fingerprint_}; }
  /// What the desk knows and can do where no message says otherwise. Valid as long as the engine.
  [[nodiscard]] respond::desk_facts const& facts() const noexcept { return parts_.facts; }

 private:
  // What happens on a line, from the outside in.

  using line = detail::line_in;

  [[nodiscard]] turn hear_with(conversation& talk, line in) const noexcept {
    turn result = begin(talk, escalate::message::name);
    if (result.wrong_version) return result;
    in.now = detail::start_clock(talk, in.file, in.now);
    look_at_promises(talk, in.file, result, in.now);
    detail::ear words{in.message};
    auto heard = classify::read_and_tell(parts_.reader, in.message, words);
    in.heard = &heard;
    in.words = &words;
    result.needs = words.needs.after(talk.last_act, heard);  // looks at the desk's last act itself
    // Repeats, waiting and contacts are axes of their own: of the context only what a short answer answers counts here.
    result.adjusted = classify::adjust_answer(heard, words.answer.kind(), context_of(talk, in.now));
    detail::remember(talk, heard, in.now);
    if (in.file != nullptr) in.file->hear(heard, classify::negative_level(heard.affect), in.message, talk.turns, words);

    result.affect = heard.affect;
    result.evidence_spans = heard.evidence;
    result.quoted_evidence = quote(heard.evidence, in.message);
    result.truncated = heard.truncated;
    result.language = parts_.speech.reply_language(talk.language);
    result.axes = observe(talk, heard.affect, heard.emphasis, in.now);
    advance<escalate::message>(talk, result, in.now);
    answer(talk, result, in);
    if (talk.turns < 65535) ++talk.turns;
    return result;
  }

  template <class Event>
  [[nodiscard]] turn occurred(conversation& talk, case_file* file, instant now) const noexcept {
    turn result = happened<Event>(talk, file, now, false);
    if (result.wrong_version) return result;
    constexpr bool closing = std::is_same_v<Event, escalate::resolved>;
    constexpr bool nobody = std::is_same_v<Event, escalate::unavailable>;
    if constexpr (closing) {
      talk.ask_open = false;
      if (file != nullptr) file->said.keep_promises(respond::topic::none);  // no answer is waited for any more
    }
    // Only a button pressed by the customer, and the end, want words of the bot.
    if constexpr (std::is_same_v<Event, escalate::request> || closing || nobody) {
      classify::reading const nothing{};
      answer(talk, result, {file, parts_.facts, {}, detail::at_least(talk, now), &nothing, closing, nobody});
    }
    return result;
  }

  [[nodiscard]] turn spoke(conversation& talk, case_file* file, voice who, instant now) const noexcept {
    if (who == voice::bot) return happened<escalate::bot_reply>(talk, file, now, true);
    turn result = happened<escalate::agent_reply>(talk, file, now, true);
    // Who speaks is there: how long he may be silent counts from now.
    if (result.person_owns) talk.owner_since = detail::at_least(talk, now);
    return result;
  }

  [[nodiscard]] turn pass_time(conversation& talk, case_file* file, instant now) const noexcept {
    turn result = happened<escalate::timer>(talk, file, now, false);
    if (result.wrong_version) return result;
    auto const fired = [&] { return result.heat_step.fired() || result.owner_step.fired(); };
    bool const timed = fired();
    now = detail::at_least(talk, now);
    result.axes = observe(talk, {}, {}, now);
    advance<escalate::silence>(talk, result, now);
    if (!timed && fired()) result.event = escalate::silence::name;
    talk.last_tick = detail::at_least(talk, now);
    if (owned_by(talk) == escalate::owner::bot && owned_by(result.owner_from) == escalate::owner::waiting) {
      classify::reading const nothing{};
      answer(talk, result, {file, parts_.facts, {}, talk.last_tick, &nothing, false, true});
    }
    return result;
  }

  template <class Event>
  static consteval void check_is_occurrence() {
    using namespace escalate;
    constexpr bool has_its_own_call = std::is_same_v<Event, message> || std::is_same_v<Event, bot_reply> ||
                                      std::is_same_v<Event, agent_reply> || std::is_same_v<Event, timer>;
    static_assert(
        !has_its_own_call,
        "a message is fed with `hear`, a reply with `said`, time with `tick`: they do more than move the ladders");
  }

  /// An event without a message. `answered`: the desk spoke, so nobody is waiting any more.
  template <class Event>
  [[nodiscard]] turn happened(conversation& talk, case_file* file, instant now, bool answered) const noexcept {
    turn result = begin(talk, Event::name);
    if (result.wrong_version) return result;
    now = detail::start_clock(talk, file, now);
    look_at_promises(talk, file, result, now);
    result.axes = observe(talk, {}, {}, now);
    if (answered) talk.unanswered = 0, talk.waiting_since = now;
    advance<Event>(talk, result, now);
    return result;
  }

  [[nodiscard]] turn begin(conversation& talk, std::string_view event) const noexcept {
    turn result;
    result.event = event;
    result.wrong_version = !admit(talk);
    if (result.wrong_version) return result;
    result.from = heat_of(talk);
    result.owner_from = owner_of(talk);
    show_states(talk, result);
    result.language = parts_.speech.reply_language(talk.language);
    return result;
  }

  /// Tells what the clock has reached of the promises. A broken one weighs on the conversation from now on, see `observe`.
  void look_at_promises(conversation& talk, case_file* file, turn& result, instant now) const noexcept {
    if (file == nullptr) return;
    for (auto const& told : result.promises = file->said.look_at_clock(now)) {
      bool const broken = told.stage == respond::promise_stage::overdue;
      if (broken && talk.broken < 255) ++talk.broken;
      result.axes = observe(talk, {}, {}, now);
      if (broken)
        advance<escalate::promise_overdue>(talk, result, now);
      else
        advance<escalate::promise_due>(talk, result, now);
    }
  }

  /// A fresh conversation takes on this engine's ladders; one of other ladders, or with states beyond ours, is refused.
  [[nodiscard]] bool admit(conversation& talk) const noexcept {
    if (talk.ladders == 0 && talk.version == 0) {
      talk.ladders = fingerprint_;
      talk.heat = parts_.heat.view().start;
      talk.owner = parts_.owner.view().start;
    }
    return talk.ladders == fingerprint_ && talk.heat < parts_.heat.view().state_count &&
           talk.owner < parts_.owner.view().state_count;
  }

  /// Feeds an event to the ladders and writes what they did into `result`.
  template <class Event>
  void advance(conversation& talk, turn& result, instant now) const noexcept {
    auto const done = step<Event>(talk, result.axes, now);
    talk = done.talk;
    if (done.handoff != escalate::handoff_reason::none) result.handoff = done.handoff;
    detail::show_step(ladders(), result, done, Event::name);
    show_states(talk, result);
  }

  // The reply.

  /// Plans and words the reply. When the plan itself calls for a person, or nothing is left to say, the owner ladder is
  /// told (`stuck`), so that what is said and who owns the conversation never disagree.
  void answer(conversation& talk, turn& result, line const& in) const noexcept {
    auto felt = result.affect;
    if (felt.about == classify::aspect::none)
      felt.about = talk.about;  // "and nobody answers!" is still about the parcel
    respond::situation s = detail::situation_of(talk, result, felt, in);
    s.nobody_comes = in.nobody && owned_by(result.owner_from) == escalate::owner::waiting;
    settle_owner(talk, result, s);

    auto const limits = respond::limits_of(parts_.medium, result.language);
    plan(result, s);
    if (call_person(talk, result, s, result.acts.handoff, in.now)) plan(result, s);
    result.worded = respond::word(result.acts, s, parts_.book, limits);
    if (result.worded.stuck && call_person(talk, result, s, escalate::handoff_reason::stuck, in.now)) {
      plan(result, s);
      result.worded = respond::word(result.acts, s, parts_.book, limits);
    }
    result.reply_within = in.facts.reply_within;
    if (result.acts.has(respond::act::compensate)) result.compensation = respond::decide_compensation(s);
  }

  void plan(turn& result, respond::situation const& s) const noexcept {
    result.acts = {};
    (void)parts_.policy(s, result.acts);
    // Whatever the policy thinks of it: while a person owns the conversation no bot acts.
    if (s.owner == escalate::owner_state::human) result.acts.suggestion = true;
  }

  /// Tells the situation how severe it is and who has the conversation now.
  void settle_owner(conversation const& talk, turn const& result, respond::situation& s) const noexcept {
    constexpr escalate::owner_state states[] = {escalate::owner_state::bot, escalate::owner_state::waiting,
                                                escalate::owner_state::human};
    s.severity = parts_.heat.view().states[talk.heat].severity;
    s.owner = states[index_of(owned_by(talk))];
    s.reason = talk.called_for;
    s.handed_over_now = result.handoff != escalate::handoff_reason::none && s.owner == escalate::owner_state::waiting;
  }

  /// Calls a person for `reason` when the bot still has the conversation; whether the owner changed.
  [[nodiscard]] bool call_person(conversation& talk, turn& result, respond::situation& s,
                                 escalate::handoff_reason reason, instant now) const noexcept {
    if (reason == escalate::handoff_reason::none || owned_by(talk) != escalate::owner::bot) return false;
    auto const done = step<escalate::stuck>(talk, result.axes, now);
    if (done.handoff == escalate::handoff_reason::none) return false;
    talk = done.talk;
    talk.called_for = result.handoff = reason;
    detail::show_step(ladders(), result, done, escalate::stuck::name);
    show_states(talk, result);
    settle_owner(talk, result, s);
    return true;
  }

  // Small questions.

  template <class Port>
  [[nodiscard]] static state_name named(Port const& port, std::uint8_t state) noexcept {
    auto const view = port.view();
    return {state, state < view.state_count ? view.states[state].name : std::string_view{"?"}};
  }

  void show_states(conversation const& talk, turn& result) const noexcept {
    result.state = heat_of(talk);
    result.owner = owner_of(talk);
    result.person_owns = person_owns(talk);
  }

  [[nodiscard]] escalate::owner owned_by(conversation const& talk) const noexcept {
    return parts_.owner.view().states[talk.owner].owned_by;
  }
  [[nodiscard]] escalate::owner owned_by(state_name const& state) const noexcept {
    return parts_.owner.view().states[state.index].owned_by;
  }

  parts parts_;
  std::uint32_t fingerprint_;
};

/// The engine with everything at its default: the learned reader, the service ladders, the service policy, the built-in
/// phrases in three languages, and no facts.
using engine = basic_engine<>;

}  // namespace aplomb
