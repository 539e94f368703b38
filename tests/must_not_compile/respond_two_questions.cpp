// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a part written as code may put two questions in one reply
// expect: at_most_one_question

// Code may ask as often as it likes.

#include <aplomb/respond/proofs.hpp>

using namespace aplomb;
using namespace aplomb::respond;
using namespace aplomb::escalate::axes;

constexpr auto code = policy_from([](situation const&, plan& p) noexcept -> verdict {
  (void)p.acts.push_back({act::ask, topic::phone, {}});
  (void)p.acts.push_back({act::ask, topic::order_number, {}});
  return verdict::spoke;
});

#ifdef APLOMB_TWIN
constexpr auto desk = forbid(act::ask, act::confirm)(code);
#else
constexpr auto desk = code;
#endif
static_assert(at_most_one_question<desk>);
