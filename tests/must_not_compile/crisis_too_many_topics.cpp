// expect: a monitor watches at most 32 topics
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/crisis/tally.hpp>

using namespace aplomb::crisis;

APLOMB_ENUM(few, std::uint8_t, a0, a1)
APLOMB_ENUM(many, std::uint8_t, a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16,
            a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32)

template <class Topic>
struct sorter {
  using topic = Topic;
  static sighting see(aplomb::respond::record const&) noexcept { return {}; }
};

#ifdef APLOMB_TWIN
tally<sorter<few>> counts;
#else
tally<sorter<many>> counts;
#endif

int main() {}
