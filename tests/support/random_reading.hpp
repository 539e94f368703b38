// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/random.hpp"
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <cstdint>

namespace aplomb_test {

/// A reading with something on every axis, on half of them little.
inline aplomb::escalate::service_reading random_reading(random& r) {
  using namespace aplomb::escalate;
  service_reading now;
  for (auto member : axis_members<service_reading>)
    (now.*member).per_mille = static_cast<std::int16_t>(r.one_in(2) ? r.below(1001) : r.below(200));
  return now;
}

}  // namespace aplomb_test
