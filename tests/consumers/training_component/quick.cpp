// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// A user of the package who scores the default reader on labelled messages.

#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/training/labelled.hpp>
#include <aplomb/training/scorer.hpp>
#include <iostream>

int main() {
  auto const file = aplomb::training::read_labelled(
      "I am furious!!\tanger\t3\tdissatisfied\t-\tgripe\n"
      "a line without labels\n");
  aplomb::training::scorer scored;
  for (auto const& message : file.messages) scored.add(message, aplomb::classify::lexical_reader{}.read(message.text));
  for (auto const& fault : file.faults) std::cout << fault.line << ": " << fault.what << "; " << fault.remedy << '\n';
  return scored.all().emotion.total() == 1 && file.faults.size() == 1 ? 0 : 1;
}
