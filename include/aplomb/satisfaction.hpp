// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/satisfaction/care.hpp>
#include <aplomb/satisfaction/course.hpp>
#include <aplomb/satisfaction/course_snapshot.hpp>
#include <aplomb/satisfaction/drivers.hpp>
#include <aplomb/satisfaction/forecast.hpp>
#include <aplomb/satisfaction/forecast_model.hpp>
#include <aplomb/satisfaction/generated/forecast_weights.hpp>
#include <aplomb/satisfaction/incentive.hpp>
#include <aplomb/satisfaction/kpi.hpp>
#include <aplomb/satisfaction/line_words.hpp>
#include <aplomb/satisfaction/problems.hpp>
#include <aplomb/satisfaction/quantiles.hpp>
#include <aplomb/satisfaction/recovery.hpp>
#include <aplomb/satisfaction/sampling.hpp>
#include <aplomb/satisfaction/survey.hpp>
#include <aplomb/satisfaction/survey_case.hpp>
