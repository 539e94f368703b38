// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/respond/compensation_ladder.hpp>
#include <aplomb/respond/follow_up.hpp>
#include <aplomb/session/burst.hpp>
#include <aplomb/session/engine.hpp>
#include <aplomb/session/service_times.hpp>
#include <iostream>
#include <string_view>

using namespace aplomb;
using namespace aplomb::literals;

// What may be given: the higher the heat, the more; never above 55.00 in a case.
void compensate() {
  respond::compensation_tier small, large;
  small.text = std::string_view{"a voucher of 5 euros"}, small.worth = 500, small.severity_from = 3;
  large.text = std::string_view{"a voucher of 50 euros"}, large.worth = 5000, large.severity_from = 5;
  large.history_from = 1;  // who had to come back
  respond::compensation_ladder ladder;
  ladder.tiers = {small, large};
  ladder.per_case = 5500;
  for (respond::compensation_claim const& claim : {respond::compensation_claim{.severity = 5},
                                                   {.severity = 5, .history = 2},
                                                   {.severity = 5, .history = 2, .in_case = 5000}})
    std::cout << audit_line(ladder, claim, tier_for(ladder, claim)) << '\n';
}

// One thought in three messages: when may the desk answer?
void listen() {
  burst said;
  instant now{1'800'003'600'000};
  for (std::string_view message : {"hello", "I bought shoes last week and", "they are too small. Can I swap them?"}) {
    said.add(message, now);
    std::cout << message << ": hold for " << (said.hold_until() - now).ms << " ms\n";
    now = now + 2_s;
  }
}

int main() {
  engine::parts parts;
  parts.facts.reply_within = 2_h;
  parts.facts.utc_offset = 1_h;  // "by 5 pm" is five on the desk's clocks
  engine const desk{parts};
  conversation chat;
  case_file file;
  instant const nine{1'800'003'600'000};  // Friday, 9:00 UTC

  (void)desk.hear(chat, file, "My parcel has not come, please check order AB-123456.", nine);
  (void)desk.said(chat, file, voice::person, "I'll look into it and call you back by 1 pm.", nine + 5_min);
  for (respond::promise const& p : file.said.promises())
    std::cout << "promise " << +p.id << ": " << name_of(p.about) << " in " << (p.due - nine).ms / 60'000
              << " minutes\n";

  // A server wakes up at `next_deadline`; here two hours pass, and then three more.
  for (duration const later : {2_h, 5_h})
    for (auto due = desk.next_deadline(chat, file); due && due.at <= nine + later; due = desk.next_deadline(chat, file))
      for (auto const& told : desk.tick(chat, file, due.at).promises) std::cout << to_text(told) << '\n';

  // The person has let the conversation go. The customer comes back.
  (void)desk.on<escalate::returned>(chat, file, nine + 5_h);
  auto const back = desk.hear(chat, file, "Hello, nobody has called me.", nine + 6_h);
  std::cout << "contacts weigh " << to_text(back.axes.contacts) << '\n' << back.acts << '\n' << back.reply() << '\n';
  (void)desk.said(chat, file, back, nine + 6_h);

  // The call was made, and the case is closed. When will somebody ask how things are?
  file.said.keep_promises();
  (void)desk.on<escalate::resolved>(chat, file, nine + 7_h);
  auto closed = closed_case_of(chat, file, nine + 7_h);
  respond::quiet_hours const night{20 * 60, 9 * 60, 1_h};
  for (; auto const touch = respond::next_touch(closed, night); ++closed.touches)
    std::cout << "touch " << +touch->number << " of " << +touch->last << " after "
              << (touch->at - closed.closed).ms / 3'600'000 << " hours: " << name_of(touch->reason) << '\n';

  compensate();
  listen();
}

// Output:
// promise 1: call_back in 180 minutes
// promise 1 (call_back, by a person) is due soon
// promise 1 (call_back, by a person) is overdue and weighs as two earlier contacts
// contacts weigh 0.50
// apologise{overdue}, commit{overdue}
// Missing the time we promised you was our mistake, and I apologise. A new time, then: we'll have the answer for you within 2 hours.
// touch 1 of 3 after 24 hours: broken_promise
// touch 2 of 3 after 72 hours: broken_promise
// touch 3 of 3 after 240 hours: broken_promise
// granted: tier 1 of 2, worth 500: severity 5 >= 3, value 0 >= 0, history 0 >= 0; case 0 + 500 of 5500, customer 0 + 500
// granted: tier 2 of 2, worth 5000: severity 5 >= 5, value 0 >= 0, history 2 >= 1; case 0 + 5000 of 5500, customer 0 + 5000
// above_case_limit: tier 2 of 2, worth 5000: severity 5 >= 5, value 0 >= 0, history 2 >= 1; case 5000 + 5000 of 5500, customer 5000 + 5000
// hello: hold for 9000 ms
// I bought shoes last week and: hold for 10000 ms
// they are too small. Can I swap them?: hold for 3000 ms
