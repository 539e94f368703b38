// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

/// What a program with a desk needs: the engine, ladders and policies of one's own, and what they are made of. What fewer
/// programs need (proofs by name, other ladders, review, snapshots, journals, replay, ...) is included by its own name or by
/// that of its layer, and costs nobody else compile time.

#include <aplomb/core.hpp>
#include <aplomb/escalate/hysteresis.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/opaque.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/row.hpp>
#include <aplomb/escalate/trace.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <aplomb/respond/all_of.hpp>
#include <aplomb/respond/at_most.hpp>
#include <aplomb/respond/cooldown.hpp>
#include <aplomb/respond/first_of.hpp>
#include <aplomb/respond/forbid.hpp>
#include <aplomb/respond/gates.hpp>
#include <aplomb/respond/leaves.hpp>
#include <aplomb/respond/once_per.hpp>
#include <aplomb/respond/policy.hpp>
#include <aplomb/respond/prefer.hpp>
#include <aplomb/respond/presets/service_policy.hpp>
#include <aplomb/respond/say.hpp>
#include <aplomb/respond/then.hpp>
#include <aplomb/respond/unless.hpp>
#include <aplomb/respond/when.hpp>
#include <aplomb/respond/within.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/engine.hpp>
#include <aplomb/session/turn.hpp>
