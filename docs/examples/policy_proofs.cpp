// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/respond/presets/service_policy.hpp>
#include <aplomb/respond/proofs.hpp>
#include <iostream>

using namespace aplomb;
using namespace aplomb::respond;
using namespace aplomb::escalate::axes;

// A repair shop.
constexpr auto by_bot =
    first_of(when(wants_human >= 0.50_p)(say<act::hand_off, topic::requested>),
             respond::all_of(acknowledge_matter, when(level >= 0.55_p)(cooldown(turns{4})(name_the_feeling)),
                             first_of(with_apology(do_deed, 1), ask_missing(2), say<act::hand_off, topic::stuck>)));
constexpr owner_is by_person{escalate::owner_state::human};
constexpr auto repair_shop = first_of(when(by_person)(suggest(acknowledge_matter)), unless(by_person)(by_bot));

static_assert(never_silent<repair_shop>);
static_assert(person_always_reachable<repair_shop>);
static_assert(no_apology_without_remedy<repair_shop>);
static_assert(calm_before_solve<repair_shop>);
static_assert(no_bot_act_while_person_owns<repair_shop>);
static_assert(at_most_one_question<repair_shop>);

// The same shop, written in haste: it asks first, and only those who ask.
constexpr auto hasty = when(ask_open)(first_of(ask_missing(2), acknowledge_matter));

int main() {
  for (auto const rule : policy_proofs)
    if (auto const found = verify_policy(view_of_policy<hasty>, rule))
      std::cout << name_of(rule) << ": " << explain(found).view() << '\n';
}

// Output:
// never_silent: while the bot has the conversation some message gets no reply at all; let the policy end with a part that always speaks, such as `acknowledge_matter`, or with `say<act::hand_off, topic::stuck>`; when owner bot, no at_the_end, no open_ask: plans nothing
// person_always_reachable: a customer who asks for a person (wants_human >= 0.50) need not get one; let the policy begin with `when(wants_human >= 0.50_p)(say<act::hand_off, topic::requested>)`; when owner bot, no at_the_end, no nobody_takes_over, wants_human >= 0.50, no open_ask: plans nothing
// calm_before_solve: a troubled customer (level >= 0.60) may meet a question, a deed or an offer before anything that meets the feeling; put `acknowledge_matter` or `when(troubled)(name_the_feeling)` in front; when owner bot, no at_the_end, level >= 0.60, feeling worried...angry, open_ask, missing fact: plans ask{details}
// no_bot_act_while_person_owns: while a person owns the conversation the plan is not marked as a suggestion; put `suggest(...)` around what is planned then, under `when(owner_is(escalate::owner_state::human))`; when owner human, open_ask, no missing fact: plans acknowledge
