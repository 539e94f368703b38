// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/question.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>

/// The frame a word stands in: a condition, a concession, a quotation, a question, the past.

namespace aplomb::classify {

/// Follows quotation marks through a message. A quotation that never closes ends with its sentence.
class quotation {
 public:
  /// Whether the symbol stands between quotation marks; call once per symbol, in order.
  constexpr bool inside(char32_t c) noexcept {
    switch (c) {
      case U'「':
      case U'『':
      case U'《':
      case U'“':
        open_ = true;
        return false;
      case U'」':
      case U'』':
      case U'》':
      case U'”':
        open_ = false;
        return false;
      case U'"':
        open_ = !open_;
        return false;
      default:
        return open_;
    }
  }
  constexpr void end_sentence() noexcept { open_ = false; }
  [[nodiscard]] constexpr bool open() const noexcept { return open_; }

 private:
  bool open_ = false;
};

/// What surrounds the findings of one clause.
struct clause_frame {
  bool conditional = false;  ///< 如果, if
  bool conceded = false;     ///< 虽然, although: this clause is the weaker half
  question_form question{};
};

[[nodiscard]] constexpr clause_frame frame_of(text::clause const& in, finding_list const& found) noexcept {
  clause_frame frame;
  frame.question = question_of(in, found);
  for (auto const& f : found) {
    frame.conditional = frame.conditional || f.is(category::condition);
    frame.conceded = frame.conceded || f.is(category::concession);
  }
  return frame;
}

/// Whether the category is a pleasant feeling or judgement.
[[nodiscard]] constexpr bool is_pleasant(category kind) noexcept {
  return kind == category::joy || kind == category::trust || kind == category::satisfied || kind == category::resolved;
}

/// Whether the category is a feeling or judgement at all, not a move.
[[nodiscard]] constexpr bool is_feeling(category kind) noexcept {
  switch (kind) {
    case category::anger:
    case category::anticipation:
    case category::disgust:
    case category::dissatisfied:
    case category::fear:
    case category::sadness:
    case category::surprise:
      return true;
    default:
      return is_pleasant(kind);
  }
}

/// How much of a sense's weight the frame leaves, in per mille. A wish or a question about something pleasant is no
/// pleasure (质量好吗); a threat keeps its force in a condition (再不处理我就投诉).
[[nodiscard]] constexpr int frame_share(clause_frame const& frame, category kind, bool quoted) noexcept {
  int share = 1000;
  if (quoted) share = share * (is_feeling(kind) || kind == category::gratitude ? 300 : 600) / 1000;
  if (frame.conditional && is_feeling(kind)) share = share * 640 / 1000;
  if (frame.conceded && is_feeling(kind)) share = share * 600 / 1000;
  if (is_pleasant(kind) && frame.question.asks())
    share = share * (frame.question.marked || frame.question.particle ? 300 : 600) / 1000;
  return share;
}

}  // namespace aplomb::classify
