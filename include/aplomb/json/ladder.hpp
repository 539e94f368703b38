// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/presets/vocabularies.hpp>
#include <aplomb/json/ladder_read.hpp>
#include <aplomb/json/ladder_write.hpp>
#include <aplomb/json/position.hpp>
