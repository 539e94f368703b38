// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
// expect: a message is fed with `hear`, a reply with `said`, time with `tick`
#include <aplomb/session.hpp>

void wrong(aplomb::engine const& desk, aplomb::conversation& talk) {
#ifdef APLOMB_TWIN
  (void)desk.on<aplomb::escalate::request>(talk);
#else
  (void)desk.on<aplomb::escalate::message>(talk);
#endif
}
