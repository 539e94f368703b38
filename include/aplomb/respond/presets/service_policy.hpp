// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/all_of.hpp>
#include <aplomb/respond/at_most.hpp>
#include <aplomb/respond/cooldown.hpp>
#include <aplomb/respond/customer_gates.hpp>
#include <aplomb/respond/first_of.hpp>
#include <aplomb/respond/gates.hpp>
#include <aplomb/respond/leaves.hpp>
#include <aplomb/respond/once_per.hpp>
#include <aplomb/respond/opened_by.hpp>
#include <aplomb/respond/prefer.hpp>
#include <aplomb/respond/say.hpp>
#include <aplomb/respond/unless.hpp>
#include <aplomb/respond/unless_planned.hpp>
#include <aplomb/respond/when.hpp>

/// The service policy, in parts that can be used in policies of your own.
///
/// - A person asked for is called at once; so is one for somebody in danger, and for a threat of law or authority.
/// - A feeling is met before the matter, without naming it at every turn.
/// - An open ask gets a solving act: an answer, a deed, a choice, a question for a missing fact, a promise, or a
///   person.
/// - Apologies, promises, deeds, offers and compensations only as `desk_facts` allow (discipline.hpp).
/// - While a person owns the conversation the plan is a suggestion to that person.

namespace aplomb::respond {

namespace service {

using namespace escalate::axes;
using escalate::handoff_reason;
using escalate::owner_state;

inline constexpr auto wants_person = is{wants_human >= 0.50_p} || agrees_to_person;
inline constexpr is in_danger{self_harm >= 0.50_p};
inline constexpr is threatens{threat >= 0.70_p};
inline constexpr is asks_again{repeats >= 0.50_p};
inline constexpr is wishes_to_leave{churn >= 0.60_p};
inline constexpr auto abusive = attacks_somebody;
/// Who wants money back, or undone what somebody else did in their name, does not say farewell.
inline constexpr auto says_farewell = wishes_to_leave && !about_refund && !asserts_wrong;
/// Thanks at the end of a complaint or of a case close nothing.
inline constexpr auto gives_thanks = !troubled && !asks_now && !complains && !displeased && only_thanks;
/// Praise may tell what was asked in a shop: it asks nothing here.
inline constexpr auto brings_good_news = pleased && !displeased && (!asks_now || only_social) && !has_suffered;
inline constexpr auto new_matter = asks_now && !said_before(act::acknowledge);
/// A first complaint, advice that failed and weariness of phrases hope for more than to be read, however they are put.
inline constexpr auto wants_a_move = asks_now || advice_failed || tired_of_phrases ||
                                     (ask_open && troubled && is{level >= 0.50_p}) ||
                                     (first_line && complains && displeased);
inline constexpr auto open_matter = when(ask_open || asks_now);

// Meeting the feeling.

inline constexpr auto name_it = first_of(
    cooldown(turns{5})(name_the_feeling), cooldown(turns{5})(say<act::empathise, topic::none, rule::calm_before_solve>),
    when(asks_now || complains)(cooldown(turns{5})(say<act::affirm, topic::none, rule::calm_before_solve>)));
/// The ground of the feeling, where the message tells one. Who is tired of phrases gets none about the feeling either.
inline constexpr auto name_ground =
    unless(tired_of_phrases)(when(has_suffered && feeling_shown)(cooldown(turns{5})(name_the_feeling)));
/// One sentence that shows that it was read, and carries the feeling. What the message says comes first: the advice
/// that failed and the phrase that annoyed are the matter then; a ground that is named says more than a receipt.
inline constexpr auto soothe =
    first_of(when(tired_of_phrases)(say<act::acknowledge, topic::canned, rule::shows_it_was_read>),
             when(advice_failed && !needs_pressing &&
                  !needs_passing_on)(say<act::acknowledge, topic::failed, rule::shows_it_was_read>),
             name_ground, acknowledge_matter);
/// Who is calm and content hears at once what happens next.
inline constexpr auto soothe_if_hurt =
    when(troubled || displeased || advice_failed || tired_of_phrases || is{level >= 0.50_p})(soothe);

// Moving the matter on.

/// A promise is not made twice while it is open; its time is not moved on by saying it again.
inline constexpr auto promise_reply =
    unless(promised)(cooldown(turns{6})(say<act::commit, topic::none, rule::promise_within_power>));
/// The promised answer is not due yet: say so, unless the customer asks for the third time.
inline constexpr auto keep_word = unless(asks_again)(say<act::follow_up, topic::promised, rule::promise_still_open>);
inline constexpr auto give_choice = once_per(whole_conversation)(say<act::offer, topic::none, rule::within_power>);
inline constexpr auto compensate =
    once_per(whole_conversation)(first_of(say<act::compensate, topic::none, rule::within_power>,
                                          say<act::compensate, topic::approval, rule::above_the_limit>));
/// The cause, where no apology will name it.
inline constexpr auto explain_once =
    unless(apology_due)(once_per(whole_conversation)(say<act::explain, topic::none, rule::known_answer>));

inline constexpr auto thank_for_fact = say<act::thank, topic::fact, rule::fact_received>;
inline constexpr auto thank_for_answer = say<act::thank, topic::answered, rule::fact_received>;
inline constexpr auto hand_fact_on = first_of(when(fact_given)(say<act::thank, topic::handed_on, rule::fact_received>),
                                              when(answers_desk)(thank_for_answer));

/// An answer; a deed or a choice, with the apology that is due; a question; a compensation; a promise, new or open.
inline constexpr auto help = first_of(
    say<act::inform, topic::none, rule::known_answer>, with_apology(first_of(do_deed, give_choice), 2) | promise_reply,
    when(about_order)(ask_missing_number(2)), when(rested_for(act::follow_up, 2))(keep_word),  //
    ask_missing(2), with_apology(compensate, 2) | promise_reply, promise_reply, keep_word);

inline constexpr auto call_for_stuck =
    all_of(hand_fact_on, say<act::hand_off, topic::stuck, rule::nothing_left_to_say> | promise_reply);
/// On the first message nobody is called for want of facts that could still be asked for.
inline constexpr auto solve = all_of(explain_once, first_of(help, when(first_line)(ask_further), call_for_stuck));
/// What can be done for an open ask after a line that asks nothing: no person is called, no detail asked for.
inline constexpr auto help_on = when(complains)(first_of(
    say<act::inform, topic::none, rule::known_answer>, with_apology(first_of(do_deed, give_choice), 2) | promise_reply,
    when(about_order)(ask_missing_number(1)), promise_reply));
inline constexpr auto keep_in_touch = cooldown(turns{3})(say<act::follow_up, topic::none, rule::keeps_in_touch>);
inline constexpr auto part_in_touch = at_most(2)(say<act::follow_up, topic::gratitude, rule::keeps_in_touch>);
/// Thanks in the middle of a matter are no farewell.
inline constexpr auto stay_or_part = first_of(when(ask_open)(first_of(keep_word, keep_in_touch)), part_in_touch);

// A promise that was broken.

inline constexpr auto admit = say<act::acknowledge, topic::overdue, rule::promise_broken>;
inline constexpr auto own_up = first_of(say<act::apologise, topic::overdue, rule::promise_broken>, admit);
inline constexpr auto promise_anew = unless(promised)(say<act::commit, topic::overdue, rule::promise_within_power>);
/// Owning up comes with what makes up for it, else with no apology.
inline constexpr auto make_amends =
    opened_by(own_up)(first_of(first_of(do_deed, give_choice, compensate) | promise_anew, promise_anew));

/// Help with a fact just given: thanks for it come first, where nothing was acknowledged.
inline constexpr auto with_thanks = opened_by(unless_planned(act::acknowledge)(thank_for_fact));

// What a message may be beside its matter.

inline constexpr auto thank_back = say<act::thank, topic::gratitude, rule::thanks_returned>;
inline constexpr auto warn_once =
    once_per(whole_conversation)(say<act::set_boundary, topic::warn, rule::boundary_first>);
inline constexpr auto retain_once =
    once_per(whole_conversation)(say<act::retain, topic::none, rule::one_offer_to_stay>);
inline constexpr auto respect_choice = say<act::acknowledge, topic::churn, rule::choice_respected>;
inline constexpr auto share_joy =
    all_of(say<act::acknowledge, topic::none, rule::joy_shared>,
           once_per(whole_conversation)(say<act::thank, topic::good_news, rule::joy_shared>));

/// What will be done so that it does not happen again: once, when the heat is over, to somebody who got an apology.
inline constexpr auto prevent_once =
    when(said_before(act::apologise))(once_per(whole_conversation)(say<act::prevent, topic::none, rule::within_power>));
inline constexpr auto close =
    all_of(when(grateful)(thank_back), prevent_once, say<act::end, topic::none, rule::matter_closed>);

inline constexpr auto comfort = all_of(say<act::empathise, topic::self_harm, rule::life_first>,
                                       say<act::inform, topic::resource, rule::life_first>);
inline constexpr auto protect_life = all_of(comfort, say<act::hand_off, topic::self_harm, rule::life_first>);

inline constexpr auto call_person_at_once =
    say<act::hand_off, topic::requested, rule::person_requested> | promise_reply;
inline constexpr auto call_person = all_of(when(broke_a_promise)(admit), call_person_at_once);

inline constexpr auto take_seriously = say<act::acknowledge, topic::threat, rule::threat_taken_seriously>;
inline constexpr auto answer_threat =
    all_of(take_seriously, say<act::hand_off, topic::threat, rule::threat_taken_seriously> | promise_reply);

/// A warning, a second one that says what comes next, then a person, or goodbye where nobody is there; the matter goes
/// on beside the warnings. Only warnings that went out count. Who kept the peace for eight messages is warned anew.
inline constexpr auto warn =
    first_of(when(rested_for(act::set_boundary, 8))(say<act::set_boundary, topic::warn, rule::boundary_first>),
             at_most(2)(say<act::set_boundary, topic::abuse, rule::boundary_first>));
inline constexpr auto answer_abuse =
    first_of(opened_by(when(ask_open)(acknowledge_matter))(warn | when(ask_open)(solve)),
             when(nobody_there)(say<act::end, topic::abuse, rule::abuse_goes_on>),
             say<act::hand_off, topic::abuse, rule::abuse_goes_on>);

/// Who threatens to leave wants to be kept or to be heard: only who wants it ended is told that it is theirs to decide.
/// A complaint that speaks of cancelling wants to be heard, unless it calls for the deed itself.
inline constexpr auto ends_it = wants_cancellation && (!complains || needs_check) && says_farewell;
inline constexpr auto meet_leaving = first_of(when(ends_it)(respect_choice), soothe_if_hurt);
inline constexpr auto answer_churn = all_of(meet_leaving, first_of(when(says_farewell)(retain_once), solve));

inline constexpr auto ask_issue = say<act::ask, topic::issue, rule::missing_fact>;
inline constexpr auto greet_back =
    first_of(once_per(whole_conversation)(say<act::greet, topic::none, rule::greeting_returned>) | ask_issue,
             acknowledge_matter | keep_in_touch);

inline constexpr auto greet = say<act::greet, topic::none, rule::greeting_returned>;

/// Nobody with a grievance, and nobody in a hurry, wants to be welcomed first; a welcome before the word that somebody
/// else must answer is one sentence too many.
inline constexpr auto greet_at_ease =
    when(first_line)(unless(troubled || displeased || psychology_is(classify::psychology::hurried) ||
                            (asks_to_know && !answer_is_known && !about_order))(greet));

/// After a greeting only what names the matter is acknowledged: "Hello. Got it." says nothing.
inline constexpr auto meet = first_of(unless_planned(act::greet)(soothe_if_hurt), when(names_matter)(soothe_if_hurt));

/// A fact: the answer to our question is thanked for; one that comes with a new or heated matter waits until that is
/// met.
inline constexpr auto take_fact = all_of(
    greet_at_ease, when(answers_us)(name_ground), unless(answers_us)(when(troubled || new_matter)(meet)),
    first_of(when(wants_a_move)(all_of(explain_once, first_of(with_thanks(help), call_for_stuck))),
             open_matter(with_thanks(help_on)), thank_for_fact | first_of(when(first_line)(ask_issue), keep_in_touch)));

/// The answer to a question of the desk in words of no fixed form: a receipt, and the matter goes on.
inline constexpr auto take_answer =
    all_of(thank_for_answer, name_ground,
           when(ask_open)(first_of(help, when(answers_desk || asks_now)(call_for_stuck), keep_in_touch)));

/// A first line that asks nothing: what it tells is met and taken further, as somebody who was defrauded hopes.
inline constexpr auto open_talk = all_of(
    greet_at_ease, first_of(unless(troubled)(ask_issue),
                            soothe | first_of(ask_missing(1), promise_reply,
                                              when(ask_open)(first_of(help_on, call_for_stuck)), keep_in_touch)));

/// The bot's turn.
inline constexpr auto by_bot =
    first_of(when(in_danger)(protect_life),                                        //
             when(wants_person)(call_person),                                      //
             when(threatens)(answer_threat),                                       //
             when(abusive)(answer_abuse),                                          //
             when(closing)(close),                                                 //
             when(gives_thanks)(thank_back | all_of(prevent_once, stay_or_part)),  //
             when(brings_good_news)(share_joy),                                    //
             when(broke_a_promise)(first_of(make_amends, all_of(admit, call_for_stuck))),
             when(greeting_only && !ask_open && !troubled)(greet_back),                                               //
             when(wishes_to_leave)(answer_churn),                                                                     //
             when(fact_given)(take_fact),                                                                             //
             when((answers_desk || (needs_receipt && said_before(act::ask))) && !troubled)(take_answer),              //
             when(wants_a_move)(all_of(greet_at_ease, meet, solve)),                                                  //
             when(first_line)(open_talk), open_matter(all_of(acknowledge_matter, first_of(help_on, keep_in_touch))),  //
             when(troubled)(all_of(soothe, first_of(ask_missing(1), keep_word, keep_in_touch))),                      //
             acknowledge_matter | keep_in_touch,                                                                      //
             call_for_stuck);

inline constexpr auto admit_or_soothe = first_of(when(broke_a_promise)(all_of(admit, name_ground)), soothe);

/// The line on which a person is called by the ladder: the reason decides the words.
inline constexpr auto on_hand_over =
    first_of(when(called_for(handoff_reason::self_harm) || in_danger)(protect_life),
             when(called_for(handoff_reason::requested))(call_person),  //
             when(called_for(handoff_reason::threat))(answer_threat),
             when(called_for(handoff_reason::abuse) && abusive &&
                  said_before(act::set_boundary))(say<act::hand_off, topic::abuse, rule::abuse_goes_on>),
             when(called_for(handoff_reason::level) || called_for(handoff_reason::abuse))(all_of(
                 admit_or_soothe, hand_fact_on, say<act::hand_off, topic::level, rule::too_heated> | promise_reply)),
             all_of(first_of(when(broke_a_promise)(admit), soothe_if_hurt), call_for_stuck));

inline constexpr auto answer_known = say<act::inform, topic::none, rule::known_answer>;
inline constexpr auto say_nobody_there = say<act::hand_off, topic::unavailable, rule::nobody_available>;
inline constexpr auto say_person_comes = say<act::follow_up, topic::waiting, rule::person_on_the_way>;
inline constexpr auto every_other =
    prefer(acknowledged_evenly)(acknowledge_matter, say<act::acknowledge, topic::passed_on, rule::passes_it_on>);
/// What was just said, or asked, reaches the person on the way.
inline constexpr auto it_goes_on =
    first_of(when(asks_now)(say<act::acknowledge, topic::question_on, rule::passes_it_on>),
             say<act::acknowledge, topic::passed_on, rule::passes_it_on>);
/// The same, not said at every line.
inline constexpr auto pass_on =
    first_of(when(asks_now)(say<act::acknowledge, topic::question_on, rule::passes_it_on>), every_other);

/// The desk has just learned that nobody takes over: it says so, and what is left.
inline constexpr auto on_nobody = first_of(
    when(called_for(handoff_reason::self_harm))(all_of(say<act::hand_off, topic::alone, rule::nobody_available>,
                                                       say<act::inform, topic::resource, rule::life_first>)),
    say_nobody_there | promise_reply);

/// News of the waiting: at once to who asks for the person, else at most at every third line.
inline constexpr auto news_of_waiting =
    first_of(when(nobody_there)(cooldown(turns{6})(say_nobody_there)),
             unless(nobody_there)(
                 first_of(when(wants_person)(say_person_comes),
                          when(rested_for(act::hand_off, 2) && rested_for(act::follow_up, 3))(say_person_comes))));

/// Who spoke of danger gets no everyday word about a feeling afterwards.
inline constexpr auto stay_with = all_of(acknowledge_matter, say<act::empathise, topic::self_harm, rule::life_first>,
                                         first_of(news_of_waiting, it_goes_on));

/// A person is on the way: feelings and questions are met, facts collected, and now and then the waiting is named.
inline constexpr auto while_waiting =
    first_of(when(in_danger)(protect_life),  //
             when(called_for(handoff_reason::self_harm) && (troubled || asks_now))(stay_with),
             when(threatens)(cooldown(turns{3})(take_seriously) | news_of_waiting),
             when(gives_thanks)(thank_back),     //
             when(brings_good_news)(share_joy),  //
             when(broke_a_promise)(admit | news_of_waiting),
             all_of(hand_fact_on,  //
                    first_of(when(abusive)(warn_once | news_of_waiting),
                             when(troubled)(first_of(name_it, acknowledge_matter) |
                                            first_of(answer_known, news_of_waiting, it_goes_on)),
                             answer_known, when(fact_given || wants_person)(news_of_waiting),
                             unless(fact_given)(pass_on | news_of_waiting)),
                    unless(wants_person || nobody_there)(when(asks_now || troubled)(ask_missing_number(1)))));

inline constexpr auto take_a_look = say<act::follow_up, topic::looking, rule::keeps_in_touch>;
inline constexpr auto find_answer = say<act::follow_up, topic::answering, rule::keeps_in_touch>;
inline constexpr auto chase = cooldown(turns{4})(say<act::follow_up, topic::chasing, rule::keeps_in_touch>);
inline constexpr auto hand_on = say<act::follow_up, topic::handed_on, rule::keeps_in_touch>;
inline constexpr auto pursue = say<act::follow_up, topic::pursuing, rule::keeps_in_touch>;
/// What the message calls for: what is late is pressed for, criticism goes to those who answer for it, an answer is
/// found, trouble is looked into. Where that is not sure the desk stays with it, and says no more.
inline constexpr auto go_on = first_of(when(needs_pressing)(chase), when(needs_passing_on)(hand_on),
                                       when(needs_answer)(find_answer), when(needs_check)(take_a_look), pursue);
inline constexpr auto receipt = first_of(when(sent_elsewhere)(say<act::thank, topic::elsewhere, rule::fact_received>),
                                         when(fact_given)(thank_for_fact), when(answers_desk)(thank_for_answer));
/// A receipt is enough of a beginning, unless a feeling comes with it: that is met, and the next step shows that it was
/// received.
inline constexpr auto begin =
    first_of(when((fact_given || answers_desk || sent_elsewhere) && !feeling_shown)(receipt), soothe_if_hurt);

/// What the person at the desk could say. That person has asked and told: the suggestion goes on from there. An answer
/// gets a receipt and what happens next, a question an answer or the word that it is looked up; nobody is told to go on
/// writing.
inline constexpr auto for_person = suggest(first_of(
    when(in_danger)(comfort),  //
    when(closing)(close),      //
    when(gives_thanks)(thank_back | first_of(when(ask_open)(take_a_look), part_in_touch)),
    when(brings_good_news)(share_joy), when(broke_a_promise)(first_of(make_amends, admit)),
    when(threatens)(take_seriously | take_a_look), when(agrees_to_ask && !troubled && !asks_now)(acknowledge_matter),
    when((takes_it || only_social || needs_no_more) && !answers_desk && !sent_elsewhere && !troubled && !displeased &&
         !asks_now && !is{level >= 0.50_p})(acknowledge_matter | part_in_touch),
    all_of(first_of(when(ends_it)(respect_choice), begin),
           when(abusive)(warn_once),                                                    //
           when(says_farewell)(retain_once),                                            //
           open_matter(first_of(say<act::inform, topic::none, rule::known_answer>,      //
                                with_apology(first_of(do_deed, give_choice), 2),        //
                                when(about_order && !answers_desk && !sent_elsewhere)(  //
                                    ask_missing_number(1)),
                                with_apology(compensate, 2), go_on)),
           unless(ask_open || asks_now)(go_on))));

/// Whatever `for_person` has nothing to say to, no bot says.
inline constexpr auto whole = first_of(when(owner_is(escalate::owner_state::human))(for_person),
                                       unless(owner_is(escalate::owner_state::human))(
                                           first_of(when(handed_over_now)(on_hand_over),  //
                                                    when(nobody_comes)(on_nobody),
                                                    when(owner_is(escalate::owner_state::waiting))(while_waiting),  //
                                                    by_bot)));

}  // namespace service

/// The default policy of a service desk. Constexpr, noexcept, no allocation. A type of its own, because the type of a
/// composed policy spells out the whole composition, and every symbol that named it would carry kilobytes of it.
struct service_desk_policy : policy_base {
  constexpr verdict operator()(situation const& s, plan& p) const noexcept { return service::whole(s, p); }
  /// What it is made of, for proofs.
  [[nodiscard]] static constexpr auto const& composition() noexcept { return service::whole; }
};
inline constexpr service_desk_policy service_policy{};

}  // namespace aplomb::respond
