// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/policy.hpp>

namespace aplomb::respond {

/// `a | b`: a, and then b.
///
/// 1. a declines: declined; b is not asked.
/// 2. a ends: ended; b is not asked.
/// 3. a speaks and b declines: spoke.
/// 4. a speaks and b speaks or ends: b's verdict.
/// 5. a | b | c is a | all_of(b, c): what follows a is asked whatever the others said.
/// 6. A right side that is no policy does not compile.
template <class A, class B>
struct then_policy : policy_base {
  A first;
  B second;
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    verdict const v = first(s, p);
    if (v != verdict::spoke) return v;
    return second(s, p) == verdict::ended ? verdict::ended : verdict::spoke;
  }
};

}  // namespace aplomb::respond
