// expect: a_rumour_has_an_answer_in_all_three_languages
// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/crisis/rumour.hpp>

using namespace aplomb::crisis;

constexpr auto table = rumours_of({{"recall", verdict::checking, "召回|recall*", {},
#ifdef APLOMB_TWIN
                                    {"正在核实", "正在查證", "We are checking"}}});
#else
                                    {"正在核实", "", "We are checking"}}});
#endif

int main() { return table.size() == 1 ? 0 : 1; }
