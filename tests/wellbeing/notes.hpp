// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/wellbeing/checked_note.hpp>
#include <string_view>

namespace aplomb_test {

/// A note as its writer's client checks it.
inline aplomb::wellbeing::checked_note noted(std::string_view text) {
  static aplomb::classify::lexical_reader const reader{};
  return {reader, aplomb::wellbeing::own_note::of_the_writer(text)};
}

}  // namespace aplomb_test
