// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/evidence.hpp>
#include <aplomb/classify/feature_pass.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/model_sum.hpp>
#include <aplomb/classify/tally.hpp>
#include <aplomb/core/exponential.hpp>
#include <cstddef>
#include <cstdint>

/// From the logits of a model to the scores of a reading.

namespace aplomb::classify {

namespace detail {

/// Scores in the proportion of e^logit; they sum to 1.
template <std::size_t N>
constexpr void softmax(std::int32_t const (&logit)[N], score (&out)[N]) noexcept {
  auto const top = *std::max_element(logit, logit + N);
  std::uint64_t mass[N];
  for (std::size_t i = 0; i < N; ++i) mass[i] = exp_of_minus(static_cast<std::uint32_t>(top - logit[i])) >> 8;
  apportion(mass, out);
}

/// 1 / (1 + e^-logit).
[[nodiscard]] constexpr score logistic(std::int32_t logit) noexcept {
  constexpr std::uint64_t one = std::uint64_t{1} << 30;
  std::uint64_t const small = exp_of_minus(static_cast<std::uint32_t>(logit < 0 ? -logit : logit));
  std::uint64_t const mass = logit < 0 ? small : one;
  return score::of(static_cast<std::int64_t>((mass * 2000 + one + small) / (2 * (one + small))));
}

/// Softmax over the outputs of one choice; `more` is added to the logits when there is any.
template <class Label, std::size_t N>
void softmax_of(model_sum const& sum, score (&out)[N], std::int32_t const* more = nullptr) noexcept {
  std::int32_t logit[N];
  for (std::size_t i = 0; i < N; ++i)
    logit[i] = sum.logit(label(static_cast<Label>(i)).index) + (more == nullptr ? 0 : more[i]);
  softmax(logit, out);
}

/// Decides satisfaction and purpose once more, in the light of what all outputs say.
inline void couple(affect& a, model_sum const& sum) noexcept {
  score said[label::count + 1];
  said[label::count] = 1_p;
  std::size_t at = 0;
  for (auto s : a.emotions) said[at++] = s;
  for (auto s : a.flags) said[at++] = s;
  for (auto s : a.satisfactions) said[at++] = s;
  for (auto s : a.purposes) said[at++] = s;
  std::int64_t whole[model_parameters::coupled]{};
  for (std::size_t i = 0; i <= label::count; ++i) {
    if (said[i].per_mille == 0) continue;  // most are
    for (std::size_t k = 0; k < model_parameters::coupled; ++k)
      whole[k] += std::int64_t{sum.parameters().coupling[k][i]} * said[i].per_mille;
  }
  std::int32_t more[model_parameters::coupled];
  constexpr std::int64_t most = std::int64_t{1} << 24;  // whatever a model file says
  for (std::size_t k = 0; k < model_parameters::coupled; ++k)
    more[k] = static_cast<std::int32_t>(std::clamp(whole[k] / 1000, -most, most));
  softmax_of<satisfaction>(sum, a.satisfactions, more);
  softmax_of<purpose>(sum, a.purposes, more + count_of<satisfaction>);
}

}  // namespace detail

/// The affect of a message from its logits, the facts of its scan and the summary of its features. Words of self-harm count
/// whatever the model makes of them; valence is half of what the model says and all of what the words of the lexicon say.
[[nodiscard]] inline affect verdict(model_sum const& sum, message_scan const& scan, feature_summary const& summary) noexcept {
  affect a;
  detail::softmax_of<emotion>(sum, a.emotions);
  detail::softmax_of<satisfaction>(sum, a.satisfactions);
  detail::softmax_of<purpose>(sum, a.purposes);
  for (auto f : all_of<flag>()) a.flags[index_of(f)] = detail::logistic(sum.logit(label(f).index));
  detail::couple(a, sum);
  auto& self_harm = a.flags[index_of(flag::self_harm)];
  self_harm = std::max(self_harm, score::of(summary.danger));

  auto const main = a.main_emotion();
  if (main != emotion::neutral) {
    auto const strength = sum.logit(lane::intensity);
    auto const& p = sum.parameters();
    a.intensity = strength >= p.strong ? 3 : strength >= p.clear ? 2 : 1;
  }
  a.valence = score::of(score::of(std::int64_t{sum.logit(lane::valence)} * 1000 / 1024).per_mille / 2 + summary.polarity);
  a.arousal = arousal_of(a, scan.marks().emphasis());
  a.confidence = a.of(main);
  auto const& facts = scan.facts();
  a.unknown = facts.findings == 0 && facts.questions == 0 && facts.data == 0 && (sum.size() == 0 || a.confidence < 0.4_p);
  return a;
}

}  // namespace aplomb::classify
