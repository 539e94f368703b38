// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: this ladder does not run here; name it in `companions<...>`
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/session/companions.hpp>

using namespace aplomb::escalate;

int main() {
  aplomb::companions<service_heat> const beside;
#ifdef APLOMB_TWIN
  return static_cast<int>(beside.state<service_heat>());
#else
  return static_cast<int>(beside.state<service_owner>());
#endif
}
