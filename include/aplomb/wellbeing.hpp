// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

/// The people behind the desk. "Text 000" ... "text 004" in these headers are the training texts that docs/wellbeing.md names.

#include <aplomb/wellbeing/abc.hpp>
#include <aplomb/wellbeing/anger_phase.hpp>
#include <aplomb/wellbeing/anger_self_test.hpp>
#include <aplomb/wellbeing/breaks.hpp>
#include <aplomb/wellbeing/checked_note.hpp>
#include <aplomb/wellbeing/fatigue.hpp>
#include <aplomb/wellbeing/fresh_start.hpp>
#include <aplomb/wellbeing/help.hpp>
#include <aplomb/wellbeing/life_events.hpp>
#include <aplomb/wellbeing/mind_steps.hpp>
#include <aplomb/wellbeing/outlets.hpp>
#include <aplomb/wellbeing/own_emotion.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/personalising.hpp>
#include <aplomb/wellbeing/reframe.hpp>
#include <aplomb/wellbeing/relaxation.hpp>
#include <aplomb/wellbeing/resilience.hpp>
#include <aplomb/wellbeing/rewards.hpp>
#include <aplomb/wellbeing/rotation.hpp>
#include <aplomb/wellbeing/self_report.hpp>
#include <aplomb/wellbeing/self_talk.hpp>
#include <aplomb/wellbeing/self_talk_kind.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <aplomb/wellbeing/stress_curve.hpp>
#include <aplomb/wellbeing/team_report.hpp>
#include <aplomb/wellbeing/towards_a_person.hpp>
#include <aplomb/wellbeing/wellbeing_error.hpp>
#include <aplomb/wellbeing/workload.hpp>
#include <aplomb/wellbeing/worst_case.hpp>
