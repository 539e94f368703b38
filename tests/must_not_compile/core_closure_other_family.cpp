// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: the right side of .\|. is not of the same family as the left
// expect: policy_from

// Policies pipe into policies, and into nothing else.

#include <aplomb/core/closure.hpp>

struct family {
  template <class A, class B>
  static constexpr auto pipe(A, B b) {
    return b;
  }
};
struct member : aplomb::closure<family> {};

#ifdef APLOMB_TWIN
constexpr auto composed = member{} | member{};
#else
constexpr auto composed = member{} | 3;
#endif

[[maybe_unused]] constexpr auto kept = composed;
