// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: ladders that run side by side look at the same reading
#include <aplomb/escalate/presets/moderation.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/presets/service_conduct.hpp>
#include <aplomb/session/companions.hpp>

using namespace aplomb::escalate;

#ifdef APLOMB_TWIN
aplomb::companions<service_heat, service_conduct> beside;
#else
aplomb::companions<service_heat, moderation> beside;
#endif

int main() {}
