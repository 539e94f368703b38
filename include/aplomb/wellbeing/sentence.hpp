// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/in_languages.hpp>

namespace aplomb::wellbeing {

/// A sentence of this layer, in static storage; empty where there is nothing to say.
using sentence = text::in_languages;

}  // namespace aplomb::wellbeing
