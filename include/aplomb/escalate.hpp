// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/axis_words.hpp>
#include <aplomb/escalate/counterfactual.hpp>
#include <aplomb/escalate/counters.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/fires_at_most.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/honours.hpp>
#include <aplomb/escalate/hysteresis.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/escalate/monotone.hpp>
#include <aplomb/escalate/never.hpp>
#include <aplomb/escalate/opaque.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/row.hpp>
#include <aplomb/escalate/rule.hpp>
#include <aplomb/escalate/signal.hpp>
#include <aplomb/escalate/spoken_names.hpp>
#include <aplomb/escalate/total.hpp>
#include <aplomb/escalate/trace.hpp>
#include <aplomb/escalate/unproved.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <aplomb/escalate/verify.hpp>
#include <aplomb/escalate/vocabulary.hpp>
