// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: wrong either way
// harness: must compile without a word

// The twin does not compile either, so the refusal proves nothing.

static_assert(sizeof(int) == 0, "wrong either way");
