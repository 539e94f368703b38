// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/wellbeing.hpp>
#include <iostream>
#include <utility>

using aplomb::name_of;
using namespace aplomb::literals;
using namespace aplomb::wellbeing;
using aplomb::text::language;

// One shift, on the agent's own machine, with their yes.
void a_shift() {
  aplomb::instant const start{1'700'000'000'000};
  exposure shift{consent::given_by_the_person(), start};
  for (int i = 1; i <= 10; ++i) shift.contact_ended({.hot = i % 4 == 0}, start + aplomb::duration{i * 300'000});
  shift.contact_ended({.hot = true, .abuse = 2}, start + 55_min);

  load const now = shift.at(start + 55_min);
  fatigue const tired = fatigue_of(now);
  stress const curve = stress_of(now);
  break_advice const rest = break_for(now, tired);
  rotation_advice const next = rotation_for(now, tired, curve, rest);
  std::cout << "fatigue " << tired.index << ", mostly " << name_of(tired.main_reason()) << '\n'
            << "stress " << curve.pressure << ", " << name_of(curve.zone) << ", performance " << curve.performance
            << '\n'
            << "break " << name_of(rest.time) << " for " << rest.length.ms / 60'000 << " min: " << name_of(rest.why)
            << '\n'
            << "next conversation: " << name_of(next.next) << '\n'
            << before_next(now).word.in(language::en) << '\n';
}

// A note that the agent writes to themselves.
void a_note() {
  aplomb::classify::lexical_reader const reader{};
  checked_note const note{reader, own_note::of_the_writer("真烦，因为这家伙很难缠，所以我不想接手这件事情")};
  if (note.needs_person()) {
    std::cout << towards_a_person(note.language()).view() << '\n';
    return;
  }
  for (auto const& found : self_talk_in(note).spans)
    std::cout << name_of(found.kind) << ": " << counter_sentence(found.kind).in(note.language()) << '\n';
  if (auto const turned = reframe(note)) std::cout << turned->text << '\n';
}

// The team, where eight people or more shared.
void a_team() {
  team_tally team;
  for (int i = 0; i < 9; ++i) {
    fatigue tired;
    tired.index = 100 * i;
    stress curve;
    curve.zone = i < 6 ? stress_zone::good : stress_zone::too_much;
    team.add(contribution{consent_to_share::given_by_the_person(), load{}, tired, curve});
  }
  auto const report = report_of(std::move(team));
  if (!report) return;
  std::cout << "fatigue " << report->fatigue() << ", too much " << report->share_in(stress_zone::too_much) << " %\n";
  for (auto step : report->steps()) std::cout << "- " << sentence_for(step).in(language::en) << '\n';
}

int main() {
  a_shift();
  a_note();
  a_team();

  life_events year;  // ticked and read on the spot; it cannot be copied, printed or stored
  year.tick(life_event::change_of_work);
  year.tick(life_event::move);
  std::cout << year.total() << ": " << sentence_for(year.change()).in(language::zh_hant) << '\n';
}

// Output:
// fatigue 294, mostly hot_contacts
// stress 318, good, performance 920
// break now for 8 min: abuse_met
// next conversation: after_break
// That was hard to take, and you did well enough. Get up for a moment; the next customer has nothing to do with it.
// irritation: 烦一下很正常。但一直烦着也不会让事情变好，我先呼口气，再做下一步。
// labelling: 他今天很难沟通，我不了解他这个人。先把他要什么听出来。
// dread: 还没接起来，结果就还没定。先听他第一句话再说。
// 这家伙很难缠，所以我想接手这件事情，因为____。
// fatigue 500, too much 30 %
// - Rotate the hard queues: after two heated conversations, a calm one.
// - Put breaks into the roster with somebody to cover, and do not leave them to courage.
// - Keep fifteen minutes a week for the hardest and the best conversation: what was done, never who is how.
// - Take your own breaks, and say so when something was hard: what the lead does is what others dare to do.
// 56: 過去一年需要適應的變化不算多，照常照顧好自己就好。
