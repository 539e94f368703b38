// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <cstdint>

namespace aplomb::escalate {

/// Where a number of a reading comes from. Signals of one group tend to be wrong together, so a row that intervenes
/// needs two groups to agree.
///
/// words: what is said; marks: how it is typed; behaviour: what the customer does over several turns; time: how long
/// things take; history: what happened before this conversation or long ago in it.
APLOMB_ENUM(signal, std::uint8_t, words, marks, behaviour, time, history)

/// Whether a signal may justify an intervention by itself.
///
/// alone: a request for a person, language of self-harm, a threat of law or authority; corroborated: everything else.
APLOMB_ENUM(weight, std::uint8_t, corroborated, alone)

}  // namespace aplomb::escalate
