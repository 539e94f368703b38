// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: .
// harness: compiles, but must not

// A right program: the harness must not take it for a refused one.

constexpr int answer = 42;
static_assert(answer == 42);
