// expect: a_step_of_a_plan_has_an_owner
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/crisis/contingency.hpp>

using namespace aplomb::crisis;
using namespace aplomb::literals;

constexpr auto plan = plan_of({{"look", "see what has happened", "duty manager", alert_level::watch, 30_min},
#ifdef APLOMB_TWIN
                               {"tell", "publish a statement", "press office", alert_level::crisis, 2_h}});
#else
                               {"tell", "publish a statement", "", alert_level::crisis, 2_h}});
#endif

int main() { return plan.size() == 2 ? 0 : 1; }
