// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a sentence nobody says
// harness: signs that a build script could take for its own, as .{value}, \[begin and .+dir, in what a compiler says

// What the compiler says is printed as it is, on a line of its own, whatever signs are in it.

#ifndef APLOMB_TWIN
static_assert(
    sizeof(int) == 0,
    "signs that a build script could take for its own, as ${value}, [begin and \\dir, in what a compiler says");
#endif
