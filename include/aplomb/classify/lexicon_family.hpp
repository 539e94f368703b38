// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::classify {

/// The eight families of feelings that service training in Chinese teaches with five words each, another cut through the
/// same ground as `emotion`; `emotions_of` is the mapping between the two.
APLOMB_ENUM(family, std::uint8_t, anger, sadness, fear, joy, love, surprise, disgust, shame)

/// A word of a family, from 1 (faint) to 5 (extreme), in both scripts with an English counterpart.
struct family_word {
  family kind{};
  std::uint8_t grade = 0;
  std::string_view zh_hans{};
  std::string_view zh_hant{};
  std::string_view en{};
};

/// The emotions a family is made of: love is joy with trust, shame is sadness with fear (after Plutchik's dyads and
/// Tomkins), the others are themselves.
[[nodiscard]] constexpr fixed_vector<emotion, 2> emotions_of(family f) noexcept {
  switch (f) {
    case family::anger:
      return {emotion::anger};
    case family::sadness:
      return {emotion::sadness};
    case family::fear:
      return {emotion::fear};
    case family::joy:
      return {emotion::joy};
    case family::love:
      return {emotion::joy, emotion::trust};
    case family::surprise:
      return {emotion::surprise};
    case family::disgust:
      return {emotion::disgust};
    case family::shame:
      return {emotion::sadness, emotion::fear};
  }
  return {emotion::neutral};
}

}  // namespace aplomb::classify
