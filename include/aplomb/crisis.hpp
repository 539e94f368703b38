// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/crisis/alert_ladder.hpp>
#include <aplomb/crisis/baseline.hpp>
#include <aplomb/crisis/contingency.hpp>
#include <aplomb/crisis/cusum.hpp>
#include <aplomb/crisis/evidence.hpp>
#include <aplomb/crisis/explain.hpp>
#include <aplomb/crisis/gaps.hpp>
#include <aplomb/crisis/hot_spots.hpp>
#include <aplomb/crisis/monitor.hpp>
#include <aplomb/crisis/rumour.hpp>
#include <aplomb/crisis/settings.hpp>
#include <aplomb/crisis/statement_audit.hpp>
#include <aplomb/crisis/tally.hpp>
#include <aplomb/crisis/topic_watch.hpp>
#include <aplomb/crisis/topics.hpp>
