// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/act.hpp>
#include <aplomb/respond/acts_in.hpp>
#include <aplomb/respond/all_of.hpp>
#include <aplomb/respond/answer.hpp>
#include <aplomb/respond/at_most.hpp>
#include <aplomb/respond/blank.hpp>
#include <aplomb/respond/cooldown.hpp>
#include <aplomb/respond/cue_line.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/discipline.hpp>
#include <aplomb/respond/feeling.hpp>
#include <aplomb/respond/first_of.hpp>
#include <aplomb/respond/gate.hpp>
#include <aplomb/respond/gates.hpp>
#include <aplomb/respond/leaves.hpp>
#include <aplomb/respond/ledger.hpp>
#include <aplomb/respond/limited.hpp>
#include <aplomb/respond/loaded_phrases.hpp>
#include <aplomb/respond/once_per.hpp>
#include <aplomb/respond/phrase_book.hpp>
#include <aplomb/respond/phrase_line.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/presets/service_policy.hpp>
#include <aplomb/respond/rule.hpp>
#include <aplomb/respond/said.hpp>
#include <aplomb/respond/say.hpp>
#include <aplomb/respond/situation.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/respond/then.hpp>
#include <aplomb/respond/topic.hpp>
#include <aplomb/respond/unless.hpp>
#include <aplomb/respond/when.hpp>
#include <aplomb/respond/wording.hpp>
