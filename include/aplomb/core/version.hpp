// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

/// The one place that knows Aplomb's version; CMake reads it from here.
#define APLOMB_VERSION "0.1.0"

#include <string_view>

namespace aplomb {

/// The version of the headers this translation unit was compiled against, as "major.minor.patch".
inline constexpr std::string_view version = APLOMB_VERSION;

}  // namespace aplomb
