// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// A policy of one's own, worded from the phrases that come along.
#include <aplomb/respond.hpp>

using namespace aplomb;
using namespace aplomb::respond;
using namespace aplomb::escalate::axes;

constexpr auto repair_shop = first_of(
    when(wants_human >= 0.50_p)(say<act::hand_off, topic::requested>),
    respond::all_of(
        acknowledge_matter, when(level >= 0.55_p)(cooldown(turns{4})(say<act::name_feeling>)),
        first_of(with_apology(do_deed, 1) | say<act::commit>, ask_missing(2), say<act::hand_off, topic::stuck>)));

int main() {
  desk_facts const facts;
  escalate::service_reading const now{.level = 0.70_p, .anger = 0.70_p};
  classify::affect const affect;
  ledger const memory;
  situation const here{.now = now, .affect = affect, .facts = facts, .memory = memory, .has_memory = true, .seed = 7};
  return answer_to(here, repair_shop, builtin_phrases()).words.text.empty() ? 1 : 0;
}
