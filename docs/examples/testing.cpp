// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <algorithm>
#include <aplomb/aplomb.hpp>
#include <aplomb/escalate/table.hpp>
#include <aplomb/session/alarms.hpp>
#include <aplomb/session/compare.hpp>
#include <aplomb/session/coverage.hpp>
#include <aplomb/session/expectations.hpp>
#include <iostream>

using namespace aplomb;

// A conversation that was, or that could be.
transcript const chat{"a1",
                      1,
                      {{line_kind::customer, "Hello, I have a question about my parcel."},
                       {line_kind::customer, "It is not here. This is outrageous, I am furious!!"},
                       {line_kind::bot, "I am sorry. It left our warehouse this morning."},
                       {line_kind::customer, "I want to speak to a real person."},
                       {line_kind::accepted},
                       {line_kind::agent, "Hello, this is Dana. I will call the courier now."},
                       {line_kind::customer, "Thank you so much, Dana, you are a great help!"}}};

// What a supervisor expects after the lines of the customer; columns are separated by tabs.
constexpr std::string_view expected =
    "turn	emotion	heat	owner	handoff_reason	acts\n"
    "0	neutral	calm	bot	-	!hand_off\n"
    "1	anger	upset|angry	bot	-	acknowledge\n"
    "3	*	*	waiting	requested	hand_off\n"
    "6	joy|trust	calm|recovering	human	-	-\n";

void hold_against(engine const& desk) {
  auto const table = read_expectations(expected);
  for (auto const& fault : table.faults) std::cout << fault.line << ':' << fault.column << ": " << fault.what << '\n';
  expectation_check check(table);
  alarm_judge alarms(table);
  coverage rows(desk.ladders());
  for (auto const& line : play(desk, chat)) {
    for (auto const& wrong : check.compare(chat.conversation, line))
      std::cout << "turn " << wrong.turn << ": " << name_of(wrong.column) << " is " << wrong.actual << ", expected "
                << wrong.expected << '\n';
    alarms.take(chat.conversation, line);
    rows.count(line);
  }
  auto const report = alarms.finish();
  std::cout << report.false_alarms << " false alarms, " << report.missed << " missed\n"
            << rows.heat.total() << " rows of heat fired and " << rows.owner.total() << " of the owner\n";
}

// The same desk with a ladder that does not see that anger can begin at once.
void compare_with_another(engine const& desk) {
  auto ladder = escalate::parts_of(escalate::view_of<escalate::service_heat>);
  std::erase_if(ladder.rows, [&](auto const& row) {
    return row.leaves == escalate::origin::one && ladder.states[row.from].name == "calm" &&
           ladder.states[row.to].name == "upset";
  });
  using loaded_ladder = escalate::table<escalate::service_reading>;
  basic_engine<classify::learned_reader, loaded_ladder> const slow({.heat = loaded_ladder{ladder}});

  auto const parting = compare(desk, slow, chat, compared::states);
  std::cout << "they part at turn " << parting->a.index << ": " << parting->a.heat << " and " << parting->b.heat
            << '\n';
  for (auto const line : fewest_parting_lines(desk, slow, chat, compared::states))
    std::cout << "enough to see it: " << chat.lines[line].text << '\n';
}

int main() {
  engine const desk;
  hold_against(desk);
  compare_with_another(desk);
}

// Output:
// 0 false alarms, 0 missed
// 3 rows of heat fired and 2 of the owner
// they part at turn 1: upset and calm
// enough to see it: It is not here. This is outrageous, I am furious!!
