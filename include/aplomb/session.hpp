// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/session/burst.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/companions.hpp>
#include <aplomb/session/context_of.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/engine.hpp>
#include <aplomb/session/explain_turn.hpp>
#include <aplomb/session/handoff_packet.hpp>
#include <aplomb/session/journal.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/session/ladder_port.hpp>
#include <aplomb/session/migration.hpp>
#include <aplomb/session/observe.hpp>
#include <aplomb/session/open_asks.hpp>
#include <aplomb/session/packet_text.hpp>
#include <aplomb/session/readiness.hpp>
#include <aplomb/session/record_of.hpp>
#include <aplomb/session/service_times.hpp>
#include <aplomb/session/session_error.hpp>
#include <aplomb/session/situation_after.hpp>
#include <aplomb/session/snapshot.hpp>
#include <aplomb/session/speech.hpp>
#include <aplomb/session/stages.hpp>
#include <aplomb/session/step.hpp>
#include <aplomb/session/store.hpp>
#include <aplomb/session/turn.hpp>
