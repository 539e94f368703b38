// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/result.hpp>
#include <cstdint>

namespace aplomb::wellbeing {

/// What this layer may refuse.
///
/// - needs_person: the note asks for a person, not for an exercise (`reframe`); show `towards_a_person`.
/// - no_because: the note has no "because ... so ..." (`reframe`).
/// - half_missing: the cause or what follows from it is not there (`reframe`; at: the byte of the connecting word).
/// - too_long: a half has more than `reframed::longest_half` bytes (`reframe`).
/// - too_few_members: fewer people than the floor shared (`report_of`; at: nothing, the number stays unknown).
APLOMB_ENUM(wellbeing_error, std::uint8_t, needs_person, no_because, half_missing, too_long, too_few_members)

using wellbeing_fault = fault<wellbeing_error>;

}  // namespace aplomb::wellbeing
