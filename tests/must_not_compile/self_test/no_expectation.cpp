// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// harness: has no line

// Refused, but nobody said what the message must be.

#ifndef APLOMB_TWIN
static_assert(sizeof(int) == 0, "");
#endif
