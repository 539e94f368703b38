// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

/// How a fuzz target says that a law does not hold: it names the law and ends, so that the input is kept.

namespace aplomb_test {

inline void expect(bool held, char const* law) {
  if (held) return;
  std::fprintf(stderr, "broken: %s\n", law);
  std::abort();
}

/// `broken` is the law that was broken, "" when none was.
inline void expect(std::string const& broken) { expect(broken.empty(), broken.c_str()); }

}  // namespace aplomb_test
