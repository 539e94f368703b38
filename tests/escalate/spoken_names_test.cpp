// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include <aplomb/escalate/spoken_names.hpp>
#include <set>
#include <string_view>

using namespace aplomb;
using namespace aplomb::escalate;

namespace {

template <class E>
void check_names() {
  for (auto const l : {text::language::zh_hans, text::language::zh_hant, text::language::en}) {
    std::set<std::string_view> names;
    for (auto const value : all_of<E>()) names.insert(spoken_name(value, l));
    CHECK(names.size() == count_of<E>);  // no two alike
    CHECK(names.count("") == 0);
  }
}

}  // namespace

TEST_CASE("reasons and states have names of their own in three languages") {
  check_names<handoff_reason>();
  check_names<heat_state>();
  check_names<owner_state>();
  CHECK(spoken_name(heat_state::upset, text::language::zh_hant) == "不滿");
  CHECK(spoken_name(owner_state::bot, text::language::und) == "the bot");
}
