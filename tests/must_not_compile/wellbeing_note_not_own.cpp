// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: private|no matching|explicit

// That a text is about its writer has to be stated.

#include <aplomb/wellbeing/own_value.hpp>
#include <string_view>

using namespace aplomb::wellbeing;

own_note noted(std::string_view text);
own_note noted(std::string_view text) {
#ifdef APLOMB_TWIN
  return own_note::of_the_writer(text);
#else
  return own_note{text};
#endif
}
