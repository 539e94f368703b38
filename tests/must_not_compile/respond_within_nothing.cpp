// expect: within_needs_a_budget_of_at_least_1_act
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/respond.hpp>

using namespace aplomb::respond;

#ifdef APLOMB_TWIN
inline constexpr auto desk = within(1)(say<act::greet>);
#else
inline constexpr auto desk = within(0)(say<act::greet>);
#endif

int main() { (void)desk; }
