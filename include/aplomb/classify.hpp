// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/abuse.hpp>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/contrast.hpp>
#include <aplomb/classify/degree.hpp>
#include <aplomb/classify/directness.hpp>
#include <aplomb/classify/emotion.hpp>
#include <aplomb/classify/evidence.hpp>
#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/fingerprint.hpp>
#include <aplomb/classify/frame.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/lexicon_category.hpp>
#include <aplomb/classify/lexicon_family.hpp>
#include <aplomb/classify/lexicon_trie.hpp>
#include <aplomb/classify/marks.hpp>
#include <aplomb/classify/mood.hpp>
#include <aplomb/classify/negation.hpp>
#include <aplomb/classify/question.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/classify/support.hpp>
#include <aplomb/classify/tally.hpp>
#include <aplomb/classify/verdict.hpp>
#include <aplomb/classify/waiting.hpp>
