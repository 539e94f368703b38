// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/desk_act.hpp>
#include <aplomb/classify/generated/needs_model.hpp>
#include <aplomb/classify/learned_verdict.hpp>
#include <aplomb/classify/model.hpp>
#include <aplomb/classify/model_sum.hpp>
#include <aplomb/classify/need.hpp>
#include <aplomb/classify/need_features.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/classify/text_features.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Reads what a message calls for: a linear model over its characters and words, and over what was read in it and what
/// the desk did before.

namespace aplomb::classify {

/// The model of needs that comes with Aplomb; docs/model-card.md says what it was fitted to. A template for the reason
/// that `builtin_model` is one.
template <class Byte = char>
inline constexpr model const& builtin_needs = generated::needs_model<Byte>;

/// Adds up what the clauses of a message say about its need. Integer arithmetic, no allocation; O(symbols).
class need_pass {
 public:
  explicit need_pass(model const& weights) noexcept : sum_(weights) {}

  void add(text::clause const& in) noexcept { features_.add(in, sum_); }

  /// What the message, read as `heard`, calls for after the desk did `last`, none where it has said nothing yet. Call
  /// once, after the last clause.
  [[nodiscard]] needs after(desk_act last, reading const& heard) noexcept {
    features_.finish(sum_);
    detail::add_context(last, sum_);
    detail::add_reading(heard.affect, heard.is_ask, sum_);
    sum_.finish();
    needs read;
    score need_scores[need_lane::needs];
    softmax_from<need_lane::first_need>(need_scores);
    for (std::size_t i = 0; i < need_lane::needs; ++i) read.of_need[i + 1] = need_scores[i];
    softmax_from<need_lane::first_fact>(read.of_fact);
    return read;
  }

 private:
  template <std::size_t First, std::size_t N>
  void softmax_from(score (&out)[N]) const noexcept {
    std::int32_t logit[N];
    for (std::size_t i = 0; i < N; ++i) logit[i] = sum_.logit(First + i);
    detail::softmax(logit, out);
  }

  text_features features_;
  model_sum sum_;
};

/// What `message`, read as `heard`, calls for after the desk did `last`, by the built-in model. Any bytes; O(length),
/// no allocation.
template <class Byte = char>
[[nodiscard]] needs needs_of(std::string_view message, reading const& heard, desk_act last = desk_act::none) noexcept {
  text::clause_reader clauses{message};
  text::clause clause;
  need_pass pass{builtin_needs<Byte>};
  while (clauses.next(clause)) pass.add(clause);
  return pass.after(last, heard);
}

}  // namespace aplomb::classify
