// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/training/bootstrap.hpp>
#include <aplomb/training/calibration.hpp>
#include <aplomb/training/confusion.hpp>
#include <aplomb/training/deterministic.hpp>
#include <aplomb/training/example.hpp>
#include <aplomb/training/flag_counts.hpp>
#include <aplomb/training/labelled.hpp>
#include <aplomb/training/learner.hpp>
#include <aplomb/training/model_writer.hpp>
#include <aplomb/training/ranking.hpp>
#include <aplomb/training/rates.hpp>
#include <aplomb/training/reliability.hpp>
#include <aplomb/training/scorer.hpp>
#include <aplomb/training/tallies.hpp>
#include <aplomb/training/terms.hpp>
#include <aplomb/training/train.hpp>
