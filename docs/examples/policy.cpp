// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/respond.hpp>
#include <iostream>

using namespace aplomb;
using namespace aplomb::respond;
using namespace aplomb::escalate::axes;

// A repair shop: strong feelings first, then what the shop can do, else one question, else a person.
constexpr auto repair_shop = first_of(
    when(wants_human >= 0.50_p)(say<act::hand_off, topic::requested>),
    respond::all_of(
        acknowledge_matter, when(level >= 0.55_p)(cooldown(turns{4})(say<act::name_feeling>)),
        first_of(with_apology(do_deed, 1) | say<act::commit>, ask_missing(2), say<act::hand_off, topic::stuck>)));

int main() {
  desk_facts facts;  // what this shop knows and can really do
  facts.can = deed_set{deed::record_complaint};
  facts.cause = fault_of::company;
  facts.cause_text = std::string_view{"the hinge was fitted the wrong way round"};
  facts.reply_within = 2_h;

  escalate::service_reading now{.level = 0.70_p, .anger = 0.70_p};
  classify::affect affect;  // usually a reader makes it
  affect.emotions[index_of(classify::emotion::anger)] = 0.90_p;
  affect.purposes[index_of(classify::purpose::complaint)] = 0.90_p;
  affect.about = classify::aspect::quality;
  affect.intensity = 2;

  ledger memory;
  situation const here{.now = now, .affect = affect, .facts = facts, .memory = memory, .has_memory = true, .seed = 7};
  auto const answer = answer_to(here, repair_shop, builtin_phrases());

  std::cout << answer.plan << '\n';
  for (auto const& planned : answer.plan.acts) std::cout << "  " << planned << ": " << text_of(planned.why) << '\n';
  std::cout << answer.words.text << '\n';

  // It went out: only now does the memory move.
  record_said(memory, answer.words, facts, 1, instant{0});
  std::cout << "apologies " << memory.apologies() << ", promise due after " << memory.next_due()->due.ms / 60'000
            << " minutes\n";
}

// Output:
// acknowledge, name_feeling, apologise{full}, act_now{record_complaint}, commit
//   acknowledge: a strong feeling is met before the matter
//   name_feeling: your own policy
//   apologise{full}: an apology has a known cause and comes with a remedy
//   act_now{record_complaint}: the desk can do this at once
//   commit: your own policy
// That's annoying. This was our mistake: the hinge was fitted the wrong way round, and we're sorry. Let me put this on record formally. We'll get back to you within 2 hours.
// apologies 1, promise due after 120 minutes
