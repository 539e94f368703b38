// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a part written as code may break this rule
// expect: no_apology_without_remedy

// Code may apologise for anything.

#include <aplomb/respond/proofs.hpp>

using namespace aplomb;
using namespace aplomb::respond;
using namespace aplomb::escalate::axes;

constexpr auto code = policy_from([](situation const&, plan& p) noexcept -> verdict {
  return p.add({act::apologise, topic::full, {}}) ? verdict::spoke : verdict::declined;
});

#ifdef APLOMB_TWIN
constexpr auto desk = forbid(act::apologise)(code);
#else
constexpr auto desk = code;
#endif
static_assert(no_apology_without_remedy<desk>);
