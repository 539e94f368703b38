// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/respond/audit/signs.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/detail/told_fact.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// How a reply owns up to a mistake. none: it neither apologises nor admits; empty: sorry, and nothing more; no_remedy: names
/// the fault, not what is done about it; no_fault: says what is done, not what went wrong; owned: fault and remedy; beyond_facts:
/// takes blame although the facts name no cause of ours.
APLOMB_ENUM(ownership, std::uint8_t, none, empty, no_remedy, no_fault, owned, beyond_facts)

/// Judges a reply by the desk's facts: a fault may be admitted where `cause` is the company or the product. The fault is named
/// when `cause_text` is told, or, where the facts give none, when the reply says why. Empathy without admission is `none`. Any
/// bytes; O(length), no allocation. Thread-safe.
[[nodiscard]] inline ownership ownership_of(std::string_view reply, desk_facts const& facts) noexcept {
  auto const signs = signs_of(reply);
  bool const ours = facts.cause == fault_of::company || facts.cause == fault_of::product;
  if (signs.has(reply_sign::admission) && !ours) return ownership::beyond_facts;
  if (!signs.has(act::apologise) && !signs.has(reply_sign::admission)) return ownership::none;
  bool named = signs.has(act::explain);
  if (!facts.cause_text.empty()) {
    detail::told_fact cause{facts.cause_text.view()};
    text::clause_reader clauses{reply};
    for (text::clause in; clauses.next(in);) (void)cause.read(in, reply);
    named = cause.is_told();
  }
  bool const remedied = !signs.deeds.empty() || signs.has(act::offer) || signs.has(review_cue::payment) ||
                        signs.has(review_cue::answer_by) || signs.has(act::prevent);
  if (named) return remedied ? ownership::owned : ownership::no_remedy;
  return remedied ? ownership::no_fault : ownership::empty;
}

}  // namespace aplomb::respond
