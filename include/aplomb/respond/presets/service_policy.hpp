// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/all_of.hpp>
#include <aplomb/respond/at_most.hpp>
#include <aplomb/respond/cooldown.hpp>
#include <aplomb/respond/first_of.hpp>
#include <aplomb/respond/gates.hpp>
#include <aplomb/respond/leaves.hpp>
#include <aplomb/respond/once_per.hpp>
#include <aplomb/respond/say.hpp>
#include <aplomb/respond/unless.hpp>
#include <aplomb/respond/when.hpp>

/// The service policy, in parts that can be used in policies of your own.
///
/// - A person asked for is called at once; so is one for somebody in danger, and for a threat of law or authority.
/// - A feeling is met before the matter, without naming it at every turn.
/// - An open ask gets a solving act: an answer, a deed, a choice, a question for a missing fact, a promise, or a person.
/// - Apologies, promises, deeds, offers and compensations only as `desk_facts` allow (discipline.hpp).
/// - While a person owns the conversation the plan is a suggestion to that person.

namespace aplomb::respond {

namespace service {

using namespace escalate::axes;
using escalate::handoff_reason;
using escalate::owner_state;

inline constexpr is wants_person{wants_human >= 0.50_p};
inline constexpr is in_danger{self_harm >= 0.50_p};
inline constexpr is threatens{threat >= 0.50_p};
inline constexpr is abusive{abuse >= 0.50_p};
inline constexpr is leaving{churn >= 0.50_p};
inline constexpr auto gives_thanks = grateful && !asks_now && !troubled;
inline constexpr auto open_matter = when(ask_open || asks_now);

// Meeting the feeling.

inline constexpr auto name_it =
    first_of(cooldown(turns{5})(say<act::name_feeling, topic::none, rule::calm_before_solve>),
             cooldown(turns{5})(say<act::empathise, topic::none, rule::calm_before_solve>));
inline constexpr auto soothe = all_of(acknowledge_matter, when(troubled)(name_it));

// Moving the matter on.

inline constexpr auto promise_reply =
    once_per(whole_conversation)(say<act::commit, topic::none, rule::promise_within_power>);
inline constexpr auto give_choice = once_per(whole_conversation)(say<act::offer, topic::none, rule::within_power>);
inline constexpr auto compensate = once_per(whole_conversation)(say<act::compensate, topic::none, rule::within_power>);
/// The cause, where no apology will name it.
inline constexpr auto explain_once =
    unless(apology_due)(once_per(whole_conversation)(say<act::explain, topic::none, rule::known_answer>));

/// An answer; a deed or a choice, with the apology that is due; a question; a compensation; a promise.
inline constexpr auto help = first_of(say<act::inform, topic::none, rule::known_answer>,
                                      with_apology(first_of(do_deed, give_choice), 2) | promise_reply,
                                      ask_missing(2),  //
                                      with_apology(compensate, 2) | promise_reply, promise_reply);

inline constexpr auto call_for_stuck = say<act::hand_off, topic::stuck, rule::nothing_left_to_say> | promise_reply;
inline constexpr auto solve = all_of(explain_once, first_of(help, call_for_stuck));
inline constexpr auto keep_in_touch = say<act::follow_up, topic::none, rule::keeps_in_touch>;
inline constexpr auto part_in_touch = at_most(2)(say<act::follow_up, topic::gratitude, rule::keeps_in_touch>);

// What a message may be beside its matter.

inline constexpr auto thank_for_fact = say<act::thank, topic::fact, rule::fact_received>;
inline constexpr auto thank_back = say<act::thank, topic::gratitude, rule::thanks_returned>;
inline constexpr auto warn_once =
    once_per(whole_conversation)(say<act::set_boundary, topic::warn, rule::boundary_first>);
inline constexpr auto retain_once =
    once_per(whole_conversation)(say<act::retain, topic::none, rule::one_offer_to_stay>);
inline constexpr auto respect_choice = say<act::acknowledge, topic::churn, rule::choice_respected>;
inline constexpr auto praise_once =
    once_per(whole_conversation)(say<act::praise, topic::none, rule::praise_when_pleased>);

inline constexpr auto close = all_of(when(grateful)(thank_back), say<act::end, topic::none, rule::matter_closed>);

inline constexpr auto comfort = all_of(say<act::empathise, topic::self_harm, rule::life_first>,
                                       say<act::inform, topic::resource, rule::life_first>);
inline constexpr auto protect_life = all_of(comfort, say<act::hand_off, topic::self_harm, rule::life_first>);

inline constexpr auto call_person = say<act::hand_off, topic::requested, rule::person_requested> | promise_reply;

inline constexpr auto take_seriously = say<act::acknowledge, topic::threat, rule::threat_taken_seriously>;
inline constexpr auto answer_threat =
    all_of(take_seriously, say<act::hand_off, topic::threat, rule::threat_taken_seriously> | promise_reply);

inline constexpr auto answer_abuse =
    first_of(unless(said_before(act::set_boundary))(
                 all_of(when(ask_open)(acknowledge_matter), warn_once, when(ask_open)(solve))),
             when(nobody_there)(say<act::end, topic::abuse, rule::abuse_goes_on>),
             say<act::hand_off, topic::abuse, rule::abuse_goes_on>);

inline constexpr auto answer_churn = all_of(
    respect_choice, when(troubled)(cooldown(turns{5})(say<act::name_feeling, topic::none, rule::calm_before_solve>)),
    first_of(retain_once, solve));

inline constexpr auto greet_back =
    first_of(once_per(whole_conversation)(say<act::greet, topic::none, rule::greeting_returned>) |
                 say<act::ask, topic::issue, rule::missing_fact>,
             acknowledge_matter | keep_in_touch);

inline constexpr auto greet_first = policy_from([](situation const& s, plan& p) noexcept -> verdict {
  if (s.turn != 0) return verdict::declined;
  return add_permitted(s, p, {act::greet, topic::none, rule::greeting_returned});
});

/// The bot's turn.
inline constexpr auto by_bot = first_of(
    when(in_danger)(protect_life),                   //
    when(wants_person)(call_person),                 //
    when(threatens)(answer_threat),                  //
    when(abusive)(answer_abuse),                     //
    when(closing)(close),                            //
    when(gives_thanks)(thank_back | part_in_touch),  //
    when(greeting_only && !ask_open)(greet_back),    //
    when(leaving)(answer_churn),                     //
    when(fact_given)(thank_for_fact | all_of(when(pleased)(praise_once), first_of(open_matter(solve), keep_in_touch))),
    open_matter(all_of(unless(troubled)(greet_first), soothe, solve)),        //
    when(troubled)(all_of(soothe, first_of(ask_missing(1), keep_in_touch))),  //
    when(pleased)(acknowledge_matter | at_most(2)(keep_in_touch)),            //
    acknowledge_matter | keep_in_touch,                                       //
    call_for_stuck);

/// The line on which a person is called by the ladder: the reason decides the words.
inline constexpr auto on_hand_over =
    first_of(when(called_for(handoff_reason::self_harm) || in_danger)(protect_life),
             when(called_for(handoff_reason::requested))(call_person),  //
             when(called_for(handoff_reason::threat))(answer_threat),
             when(called_for(handoff_reason::abuse))(say<act::hand_off, topic::abuse, rule::abuse_goes_on>),
             when(called_for(handoff_reason::level))(
                 all_of(soothe, say<act::hand_off, topic::level, rule::too_heated> | promise_reply)),
             all_of(when(fact_given)(thank_for_fact), unless(fact_given)(soothe), call_for_stuck));

/// A person is on the way: say so, and keep collecting what that person will need.
inline constexpr auto while_waiting = first_of(
    when(in_danger)(protect_life),
    all_of(when(fact_given)(thank_for_fact),  //
           when(gives_thanks)(thank_back),    //
           first_of(when(abusive)(warn_once), when(troubled && !fact_given)(first_of(name_it, acknowledge_matter))),
           when(nobody_there)(cooldown(turns{6})(say<act::hand_off, topic::unavailable, rule::nobody_available>)),  //
           when(nobody_there)(keep_in_touch),                                                                       //
           unless(nobody_there)(say<act::follow_up, topic::waiting, rule::person_on_the_way>),
           unless(wants_person || nobody_there)(ask_missing(1))));

inline constexpr auto make_sure = say<act::confirm, topic::none, rule::checks_understanding>;
inline constexpr auto take_a_look = say<act::follow_up, topic::looking, rule::keeps_in_touch>;

/// What the person at the desk could say.
inline constexpr auto for_person =
    suggest(first_of(when(in_danger)(comfort),  //
                     when(closing)(close),      //
                     when(gives_thanks)(thank_back | part_in_touch), when(threatens)(take_seriously | make_sure),
                     all_of(when(fact_given)(thank_for_fact),                                        //
                            when(leaving)(respect_choice),                                           //
                            unless(fact_given || leaving)(soothe),                                   //
                            when(abusive)(warn_once),                                                //
                            when(leaving)(retain_once),                                              //
                            open_matter(first_of(say<act::inform, topic::none, rule::known_answer>,  //
                                                 with_apology(first_of(do_deed, give_choice), 2),    //
                                                 ask_missing_number(1),                              //
                                                 with_apology(compensate, 2),                        //
                                                 when(asks_now)(take_a_look),                        //
                                                 make_sure)),
                            unless(ask_open || asks_now)(keep_in_touch))));

}  // namespace service

/// The default policy of a service desk. Constexpr, noexcept, no allocation.
inline constexpr auto service_policy = first_of(
    when(owner_is(escalate::owner_state::human))(service::for_person), when(handed_over_now)(service::on_hand_over),
    when(owner_is(escalate::owner_state::waiting))(service::while_waiting),  //
    service::by_bot);

}  // namespace aplomb::respond
