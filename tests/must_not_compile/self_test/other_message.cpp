// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: the first sentence
// expect: a sentence nobody says
// harness: nothing it says matches

// Refused, but only the first of the two expected messages comes (this comment's words do not count).

#ifndef APLOMB_TWIN
static_assert(sizeof(int) == 0, "the first sentence");
#endif
