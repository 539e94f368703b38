// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify.hpp>
#include <aplomb/core.hpp>
#include <aplomb/escalate.hpp>
#include <aplomb/respond.hpp>
#include <aplomb/session.hpp>
#include <aplomb/text.hpp>
