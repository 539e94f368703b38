// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/text/char_class.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/emoji.hpp>
#include <aplomb/text/fold_term.hpp>
#include <aplomb/text/folding.hpp>
#include <aplomb/text/in_languages.hpp>
#include <aplomb/text/language.hpp>
#include <aplomb/text/personal.hpp>
#include <aplomb/text/redact.hpp>
#include <aplomb/text/utf8.hpp>
