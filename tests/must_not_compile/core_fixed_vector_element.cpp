// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: is_trivially_copyable_v

// A fixed_vector is copied as bytes, so its elements must allow that.

#include <aplomb/core/fixed_vector.hpp>

struct owner {
#ifndef APLOMB_TWIN
  ~owner() { released = true; }
#endif
  bool released = false;
};

[[maybe_unused]] aplomb::fixed_vector<owner, 3> owners;
