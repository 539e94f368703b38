// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/feature_pass.hpp>
#include <aplomb/classify/generated/default_model.hpp>
#include <aplomb/classify/learned_evidence.hpp>
#include <aplomb/classify/learned_verdict.hpp>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/listener.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/model.hpp>
#include <aplomb/classify/model_sum.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/classify/second_look.hpp>
#include <string_view>

namespace aplomb::classify {

/// The model that comes with Aplomb; docs/model-card.md says what it was fitted to and how well it reads. A template, as its
/// table is: a compiler unfolds a constant of a megabyte at great cost, and only who reads with it shall pay.
template <class Byte = char>
inline constexpr model const& builtin_model = generated::default_model<Byte>;

/// The default classifier: one pass over the message adds up rows of a fitted model, for its characters, words and marks and
/// for what the lexicon finds in it.
///
/// - `read`: integer arithmetic, no allocation; O(length).
/// - A small value; may be shared by any number of threads. The model, and a lexicon laid over the built-in one, must outlive
///   it.
class learned_reader {
 public:
  template <class Byte = char>
  constexpr learned_reader() noexcept : model_(&builtin_model<Byte>) {}
  template <class Byte = char>
  constexpr explicit learned_reader(lexicon_view words) noexcept : words_(words), model_(&builtin_model<Byte>) {}
  constexpr explicit learned_reader(model const& weights, lexicon_view words = {}) noexcept
      : words_(words), model_(&weights) {}
  explicit learned_reader(model const&&, lexicon_view = {}) = delete;  // it would point at what is gone

  [[nodiscard]] reading read(std::string_view message) const noexcept {
    nobody also;
    return read(message, also);
  }
  /// The same, and `also` is told the message.
  template <listener L>
  [[nodiscard]] reading read(std::string_view message, L& also) const noexcept {
    message_scan scan{words_};
    model_sum sum{*model_};
    auto const summary = read_features(message, scan, sum, also);
    sum.finish();
    reading out;
    out.affect = verdict(sum, scan, summary);
    look_again(out.affect, message, words_, summary.danger);
    explain(sum, out.affect, out.evidence);
    scan.fill(out);
    auto const& facts = scan.facts();
    out.is_ask = facts.questions > facts.rhetorical || out.affect.has(flag::wants_human) || asks(out.affect, facts);
    out.truncated = summary.truncated;
    return out;
  }

 private:
  // To give what was asked for is a request by its label, too ("the card ends in 7741"): without a word that asks it is none.
  [[nodiscard]] static constexpr bool asks(affect const& a, message_facts const& facts) noexcept {
    score const asked = a.of(purpose::inquiry) + (facts.requests > 0 ? a.of(purpose::request) : score{});
    return asked >= 0.5_p;
  }

  lexicon_view words_{};
  model const* model_;
};

static_assert(classifier<learned_reader>);

}  // namespace aplomb::classify
