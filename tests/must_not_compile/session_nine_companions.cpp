// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: at most eight ladders are stored beside a conversation
#include <aplomb/escalate/presets/service_conduct.hpp>
#include <aplomb/session/snapshot.hpp>

template <int Number>
struct conduct : aplomb::escalate::service_conduct {};

#ifdef APLOMB_TWIN
using beside_type = aplomb::companions<conduct<1>, conduct<2>>;
#else
using beside_type = aplomb::companions<conduct<1>, conduct<2>, conduct<3>, conduct<4>, conduct<5>, conduct<6>, conduct<7>,
                                       conduct<8>, conduct<9>>;
#endif

int main() {
  beside_type const beside;
  return aplomb::detail::companion_door::taken(beside) ? 0 : 1;
}
