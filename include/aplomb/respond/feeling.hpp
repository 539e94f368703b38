// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <cstdint>

namespace aplomb::respond {

/// What phrases distinguish of a customer's feeling. `any` is for phrases that suit every feeling.
APLOMB_ENUM(feeling, std::uint8_t, any, calm, worried, hurt, upset, angry, pleased)

/// The feeling to speak to. Mild anger, disgust and sadness are `upset`: naming more than is there offends. Trouble is
/// spoken to when it is more likely than not, fear, sadness, disgust and anger together, and the customer is not satisfied.
/// Nobody who complains, is dissatisfied or mocks is taken for pleased.
[[nodiscard]] constexpr feeling feeling_of(classify::affect const& felt) noexcept {
  using classify::emotion;
  if (felt.intensity == 0) return feeling::calm;
  score trouble{};
  for (auto e : aplomb::all_of<emotion>())
    if (is_negative(e)) trouble = trouble + felt.of(e);
  score const content = felt.of(classify::satisfaction::satisfied);
  if (is_negative(felt.main_emotion()) && (trouble < score::of(500) || content >= score::of(500))) return feeling::calm;
  switch (felt.main_emotion()) {
    case emotion::anger:
      return felt.intensity >= 2 ? feeling::angry : feeling::upset;
    case emotion::disgust:
      return felt.intensity >= 3 ? feeling::angry : feeling::upset;
    case emotion::sadness:
      return felt.intensity >= 2 ? feeling::hurt : feeling::upset;
    case emotion::fear:
      return feeling::worried;
    case emotion::joy:
    case emotion::trust: {
      auto const why = felt.main_purpose();
      bool const complains = why == classify::purpose::complaint || why == classify::purpose::gripe ||
                             why == classify::purpose::harassment || felt.has(classify::flag::sarcasm) ||
                             felt.of(classify::satisfaction::dissatisfied).per_mille >= 500;
      // A mild smile in the middle of a matter is no good news.
      bool const clear = felt.intensity >= 2 || felt.has(classify::flag::gratitude) || content >= score::of(700);
      return complains || !clear ? feeling::calm : feeling::pleased;
    }
    default:
      return feeling::calm;
  }
}

/// Whether the feeling is one of trouble.
[[nodiscard]] constexpr bool is_troubled(feeling f) noexcept { return f >= feeling::worried && f <= feeling::angry; }

/// Whether somebody seems dissatisfied rather than anything else, sure or not.
[[nodiscard]] constexpr bool seems_dissatisfied(classify::affect const& a) noexcept {
  using enum classify::satisfaction;
  return a.main_satisfaction() == dissatisfied && a.of(dissatisfied) > score{};
}

}  // namespace aplomb::respond
