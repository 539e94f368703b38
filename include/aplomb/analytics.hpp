// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/analytics/group_rates.hpp>
#include <aplomb/analytics/journal_summary.hpp>
#include <aplomb/analytics/report.hpp>
#include <aplomb/analytics/report_html.hpp>
#include <aplomb/analytics/report_text.hpp>
#include <aplomb/analytics/score_histogram.hpp>
#include <aplomb/analytics/state_flow.hpp>
#include <aplomb/analytics/threshold_margins.hpp>
