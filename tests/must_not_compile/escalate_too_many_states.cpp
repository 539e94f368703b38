// expect: a ladder has at most 32 states
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/escalate.hpp>

using namespace aplomb::escalate;

#ifdef APLOMB_TWIN
APLOMB_ENUM(tier, std::uint8_t, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16,
            s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31)
#else
APLOMB_ENUM(tier, std::uint8_t, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16,
            s17, s18, s19, s20, s21, s22, s23, s24, s25, s26, s27, s28, s29, s30, s31, s32)
#endif

struct tall : ladder<tier, service_reading, tier::s0> {};
[[maybe_unused]] constexpr tall made{};
