// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/closure.hpp>
#include <aplomb/core/distinct_set.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/exponential.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/core/insert_sorted.hpp>
#include <aplomb/core/keyed_hash.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/core/version.hpp>
