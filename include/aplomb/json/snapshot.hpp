// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/json/snapshot_read.hpp>
#include <aplomb/json/snapshot_write.hpp>
