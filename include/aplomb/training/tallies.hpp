// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/training/confusion.hpp>
#include <aplomb/training/flag_counts.hpp>
#include <aplomb/training/labelled.hpp>
#include <aplomb/training/reliability.hpp>
#include <array>
#include <cstdint>
#include <optional>

namespace aplomb::training {

/// The figures that stand for all others. Macro F1 counts the classes with five or more examples; the error of intensity
/// is its mean distance from the label; calibration errors have ten bins of equal size.
APLOMB_ENUM(measure, std::uint8_t, emotion_macro_f1, emotion_accuracy, dissatisfied_f1, satisfaction_macro_f1,
            satisfaction_accuracy, purpose_macro_f1, purpose_accuracy, flags_micro_f1, intensity_error,
            emotion_calibration_error, satisfaction_calibration_error)

/// One value per measure; nothing where no label allows it.
using headline = std::array<std::optional<double>, count_of<measure>>;

/// What was labelled and what was read of one message: all that scoring needs of both.
struct outcome {
  std::optional<classify::emotion> emotion;
  std::optional<std::uint8_t> intensity;
  std::optional<classify::satisfaction> satisfaction;
  std::optional<flag_set> flags;
  std::optional<classify::purpose> purpose;
  classify::emotion read_emotion{};
  std::uint8_t read_intensity = 0;
  classify::satisfaction read_satisfaction{};
  flag_set read_flags{};
  classify::purpose read_purpose{};
  score emotion_confidence{};       ///< the score of the emotion that was read
  score satisfaction_confidence{};  ///< likewise

  outcome() = default;
  outcome(labelled_message const& labelled, classify::affect const& read) noexcept
      : emotion(labelled.emotion),
        intensity(labelled.intensity),
        satisfaction(labelled.satisfaction),
        flags(labelled.flags),
        purpose(labelled.purpose),
        read_emotion(read.main_emotion()),
        read_intensity(read.intensity),
        read_satisfaction(read.main_satisfaction()),
        read_flags(raised(read)),
        read_purpose(read.main_purpose()),
        emotion_confidence(read.of(read_emotion)),
        satisfaction_confidence(read.of(read_satisfaction)) {}
};

/// Counts over outcomes; a label that is missing counts nowhere.
struct tallies {
  std::uint64_t messages = 0;
  confusion<classify::emotion> emotion;
  confusion<classify::satisfaction> satisfaction;
  confusion<classify::purpose> purpose;
  flag_counts flags;
  reliability emotion_confidence;
  reliability satisfaction_confidence;
  std::uint64_t intensities = 0;         ///< messages with a labelled intensity
  std::uint64_t intensity_distance = 0;  ///< sum of the distances between label and reading

  void add(outcome const& o, std::uint32_t times = 1) noexcept {
    messages += times;
    if (o.emotion) {
      emotion.add(*o.emotion, o.read_emotion, times);
      emotion_confidence.add(o.emotion_confidence, *o.emotion == o.read_emotion, times);
    }
    if (o.intensity) {
      int const distance = *o.intensity - o.read_intensity;
      intensities += times;
      intensity_distance += static_cast<std::uint64_t>(distance < 0 ? -distance : distance) * times;
    }
    if (o.satisfaction) {
      satisfaction.add(*o.satisfaction, o.read_satisfaction, times);
      satisfaction_confidence.add(o.satisfaction_confidence, *o.satisfaction == o.read_satisfaction, times);
    }
    if (o.flags) flags.add(*o.flags, o.read_flags, times);
    if (o.purpose) purpose.add(*o.purpose, o.read_purpose, times);
  }

  [[nodiscard]] headline figures() const { return figures(*this); }

  /// As above; macro averages count the classes that have examples enough in `whole`, of which this is a resample.
  [[nodiscard]] headline figures(tallies const& whole) const {
    headline all;
    auto const at = [&all](measure m) -> std::optional<double>& { return all[index_of(m)]; };
    at(measure::emotion_macro_f1) = emotion.macro_f1(whole.emotion);
    at(measure::emotion_accuracy) = emotion.accuracy();
    at(measure::dissatisfied_f1) = satisfaction.of(classify::satisfaction::dissatisfied).f1();
    at(measure::satisfaction_macro_f1) = satisfaction.macro_f1(whole.satisfaction);
    at(measure::satisfaction_accuracy) = satisfaction.accuracy();
    at(measure::purpose_macro_f1) = purpose.macro_f1(whole.purpose);
    at(measure::purpose_accuracy) = purpose.accuracy();
    at(measure::flags_micro_f1) = flags.micro_f1();
    at(measure::intensity_error) = share(intensity_distance, intensities);
    at(measure::emotion_calibration_error) = emotion_confidence.expected_calibration_error();
    at(measure::satisfaction_calibration_error) = satisfaction_confidence.expected_calibration_error();
    return all;
  }
};

}  // namespace aplomb::training
