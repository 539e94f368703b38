// expect: forbid.* names the acts that are left out
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/respond.hpp>

using namespace aplomb::respond;

#ifdef APLOMB_TWIN
inline constexpr auto desk = forbid(act::praise)(say<act::greet>);
#else
inline constexpr auto desk = forbid()(say<act::greet>);
#endif

int main() { (void)desk; }
