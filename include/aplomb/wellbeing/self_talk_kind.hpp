// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <cstdint>

namespace aplomb::wellbeing {

/// How people talk themselves down. dread: expects the worst of what comes; irritation and exhaustion: the feeling
/// repeats itself; self_doubt: I am not able; hopelessness: nothing helps; labelling: a person is their worst moment;
/// always_never: one time is all times; self_blame; must: no room for less; mind_reading: knows what others think. The
/// kinds beyond the first three, which are the examples of text 002, are our choice.
APLOMB_ENUM(self_talk, std::uint8_t, dread, irritation, exhaustion, self_doubt, hopelessness, labelling, always_never,
            self_blame, must, mind_reading)

}  // namespace aplomb::wellbeing
