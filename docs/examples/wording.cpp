// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/respond.hpp>
#include <iostream>

using namespace aplomb;
using namespace aplomb::respond;

int main() {
  classify::affect affect;  // usually a reader makes it
  affect.emotions[index_of(classify::emotion::anger)] = 0.90_p;
  affect.intensity = 2;
  affect.about = classify::aspect::delivery;
  desk_facts facts;
  facts.can = deed_set{deed::expedite};
  facts.reply_within = 2_h;
  ledger memory;
  escalate::service_reading now{.level = 0.70_p, .anger = 0.90_p};
  situation here{.now = now, .affect = affect, .facts = facts, .memory = memory, .has_memory = true, .seed = 3};
  here.known = slot_set{slot::order_number};
  here.values[index_of(slot::order_number)] = "AB-1234567";

  plan p;
  (void)p.add({act::acknowledge, topic::delivery, rule::own});
  (void)p.add({act::name_feeling, topic::waited, rule::own});
  (void)p.add({act::act_now, topic::expedite, rule::own});
  (void)p.add({act::commit, topic::none, rule::own});

  // The same plan on four channels.
  for (auto c : all_of<channel>())
    std::cout << name_of(c) << ": " << word(p, here, builtin_phrases(), limits_of(c, here.language)).text << '\n';

  // How it should sound, and whether a reply does.
  auto const target = tone_for(here.feeling(), classify::trend::worsening, channel::chat);
  for (auto const& f : tone_findings("The parcel is in the depot.", here.language, target))
    std::cout << name_of(f.part) << (f.too_low() ? " too low: " : " too high: ") << f.has << " of " << f.wanted << '\n';

  // When to send it, and in how many messages.
  auto const reply = word(p, here, builtin_phrases()).text;
  for (auto const& m : paced(reply, "Where is my parcel?!"))
    std::cout << m.after.ms << " ms: " << reply.view().substr(m.begin, m.end - m.begin) << '\n';

  // A long answer: steps, a summary, a request for a sign.
  long_answer guide;
  guide.about = "You can change the address yourself";
  guide.lists.push_back({list_kind::steps, {"Open the order", "Tap Address", "Save the new one"}});
  guide.summary = "three taps in the order";
  if (auto const text = composed(guide, text::language::en))
    std::cout << *text << "\nstructure " << structure_of(*text).value << '\n';

  // A benefit with facts, or none.
  choice_facts locker;
  locker.name = "the parcel locker", locker.saved = 24_h;
  std::cout << benefit_sentence(benefit_kind::saving, locker, text::language::en) << '\n';
}

// Output:
// chat: I see this is about order AB-1234567. All that waiting with nothing to show for it: that's frustrating. Let me ask them to speed this up for you right away. We'll have an answer for you in 2 hours at the latest.
// mail: I see this is about order AB-1234567. Waiting with no end in sight is wearing. Let me ask them to speed this up for you right away. Please give us 2 hours, and we'll come back to you.
// sms: I'll ask for AB-1234567 to be sped up now. We'll have an answer for you in 2 hours at the latest.
// voice: All that waiting with nothing to show for it: that's frustrating. I'll ask for AB-1234567 to be sped up now. We'll have an answer for you in 2 hours at the latest.
// warmth too low: 0.20 of 0.65
// 5000 ms: I see this is about order AB-1234567. All that waiting with nothing to show for it: that's frustrating. Let me ask them to speed this up for you right away.
// 3900 ms: We'll have an answer for you in 2 hours at the latest.
// You can change the address yourself.
// Please go in this order:
// 1. Open the order.
// 2. Tap Address.
// 3. Save the new one.
// To sum up: three taps in the order.
// If anything is unclear or turns out differently, just tell me the number.
// structure 1.00
// With the parcel locker, you save 24 hours.
