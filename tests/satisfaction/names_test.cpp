// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/satisfaction/recovery.hpp>

// Opened as users open them: the enum of the reader and this layer have one name.
using namespace aplomb;
using namespace aplomb::classify;

TEST_CASE("the reader's satisfaction and the layer of that name live side by side") {
  CHECK(name_of(classify::satisfaction::satisfied) == "satisfied");
  CHECK(aplomb::satisfaction::recovery{}.kind == aplomb::satisfaction::recovery_kind::unknown);
}
