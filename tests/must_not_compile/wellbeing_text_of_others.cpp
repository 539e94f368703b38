// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: no matching function|no matching constructor|private|could not convert|no viable conversion|invalid initialization

// A helper takes a checked note, which is made from an own note; a message of somebody else is neither.

#include <aplomb/wellbeing/self_talk.hpp>
#include <string_view>

using namespace aplomb::wellbeing;

int downs(checked_note const& own, std::string_view message);
int downs([[maybe_unused]] checked_note const& own, [[maybe_unused]] std::string_view message) {
#ifdef APLOMB_TWIN
  return self_talk_in(own).total();
#else
  return self_talk_in(message).total();
#endif
}
