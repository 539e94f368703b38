// expect: prefer.* chooses between two policies
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/respond.hpp>

using namespace aplomb::respond;

#ifdef APLOMB_TWIN
inline constexpr auto desk = prefer(ask_open)(say<act::greet>, say<act::thank>);
#else
inline constexpr auto desk = prefer(ask_open)(say<act::greet>);
#endif

int main() { (void)desk; }
