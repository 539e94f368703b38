// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/core/score.hpp>

#include "support/catch.hpp"

TEST_CASE("a literal is the score it says") {
  using namespace aplomb::literals;
  CHECK((0.45_p).per_mille == 450);
}
