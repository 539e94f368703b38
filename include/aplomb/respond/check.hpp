// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/brief.hpp>
#include <aplomb/respond/check_report.hpp>
#include <aplomb/respond/detail/reply_findings.hpp>
#include <aplomb/respond/detail/reply_judge.hpp>
#include <aplomb/respond/detail/reply_reader.hpp>
#include <aplomb/respond/detail/reply_sources.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/review.hpp>
#include <aplomb/respond/situation.hpp>
#include <string_view>

namespace aplomb::respond {

/// Holds a reply, a language model's or a person's, against the plan it was to say: what became of each act, and what it does
/// that the plan does not allow, with the bytes and a reason for each.
///
/// - Acts are known by their words (data/review/acts.tsv, in either script and in English) and, where they rest on a fact, by
///   the fact's own words and figures. Naming the feeling and empathy stand for each other; where the plan asks for neither,
///   they, or siding with the customer, show that the message was read. Words in quotation marks, told as the customer's or
///   taken back by a negation do not count.
/// - Numbers, dates, codes and links are looked up in the facts that the plan's acts rest on, the hours, what the customer gave
///   (`situation::values`), `options.message` and `options.said`: what stands in none of them is invented.
/// - Promises and claims are held against the plan, not against what the desk could do.
/// - `rules` are those of the review, which judges the same reply.
/// - It reads words, not meaning: docs/briefing-a-model.md says how often it is right.
///
/// Any bytes, any length. The same input gives the same report. O(length), no allocation; some 30 KiB of stack. Thread-safe.
[[nodiscard]] inline check_report check(std::string_view reply, plan const& p, situation const& s,
                                        brief_options const& options = {}, review_options const& rules = {}) noexcept {
  detail::reply_sources sources{p, s, options};
  detail::reply_findings found;
  detail::reply_reader{reply, p, s, sources, rules, found}.run();
  detail::reply_judge{reply.size(), p, s, options, sources, found}.run();
  return found.report;
}

}  // namespace aplomb::respond
