// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/insert_sorted.hpp>
#include <aplomb/core/score.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::classify {

/// One output of a reader, of any of its four kinds: what a piece of evidence speaks for. Made from an enumerator:
/// `label(emotion::anger)`, `label(flag::threat)`. Numbered emotions first, then flags, satisfaction, purpose.
struct label {
  std::uint8_t index = 0;

  static constexpr std::size_t first_flag = count_of<emotion>;
  static constexpr std::size_t first_satisfaction = first_flag + count_of<flag>;
  static constexpr std::size_t first_purpose = first_satisfaction + count_of<satisfaction>;
  static constexpr std::size_t count = first_purpose + count_of<purpose>;

  constexpr label() noexcept = default;
  constexpr label(emotion e) noexcept : index(static_cast<std::uint8_t>(index_of(e))) {}
  constexpr label(flag f) noexcept : index(static_cast<std::uint8_t>(first_flag + index_of(f))) {}
  constexpr label(satisfaction s) noexcept : index(static_cast<std::uint8_t>(first_satisfaction + index_of(s))) {}
  constexpr label(purpose p) noexcept : index(static_cast<std::uint8_t>(first_purpose + index_of(p))) {}

  /// The enumerator's own name: "anger", "threat", "dissatisfied", "complaint".
  [[nodiscard]] constexpr std::string_view name() const noexcept {
    if (index < first_flag) return name_of(static_cast<emotion>(index));
    if (index < first_satisfaction) return name_of(static_cast<flag>(index - first_flag));
    if (index < first_purpose) return name_of(static_cast<satisfaction>(index - first_satisfaction));
    return name_of(static_cast<purpose>(index - first_purpose));
  }

  friend constexpr bool operator==(label, label) noexcept = default;
};

/// A stretch of the message that speaks for (weight > 0) or against (weight < 0) one output.
/// `begin` and `end` are half-open byte offsets into the bytes the reader was given.
struct evidence_span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  label target{};
  score weight{};

  [[nodiscard]] constexpr std::string_view in(std::string_view message) const noexcept {
    return begin <= end && end <= message.size() ? message.substr(begin, end - begin) : std::string_view{};
  }
  friend constexpr bool operator==(evidence_span const&, evidence_span const&) noexcept = default;
};

/// The evidence for a reading: at most 32 spans, the heaviest ones when there were more, in the order of the message.
class evidence_list {
 public:
  static constexpr std::size_t capacity = 32;

  /// Adds a span; when full, the lightest (the later one of equals) gives way. O(capacity). Same place and target: the
  /// heavier weight is kept once.
  constexpr void add(evidence_span span) noexcept {
    for (auto& held : spans_) {
      if (held.begin == span.begin && held.end == span.end && held.target == span.target) {
        if (heft(span) > heft(held)) held.weight = span.weight;
        return;
      }
    }
    if (spans_.full()) {
      std::size_t lightest = 0;
      for (std::size_t i = 1; i < spans_.size(); ++i)
        if (heft(spans_[i]) <= heft(spans_[lightest])) lightest = i;
      if (heft(span) <= heft(spans_[lightest])) return;
      spans_.erase_at(lightest);
    }
    insert_sorted(spans_, span, before);
  }

  constexpr void clear() noexcept { spans_.clear(); }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return spans_.size(); }
  [[nodiscard]] constexpr bool empty() const noexcept { return spans_.empty(); }
  [[nodiscard]] constexpr evidence_span const& operator[](std::size_t i) const noexcept { return spans_[i]; }
  [[nodiscard]] constexpr evidence_span const* begin() const noexcept { return spans_.begin(); }
  [[nodiscard]] constexpr evidence_span const* end() const noexcept { return spans_.end(); }

 private:
  static constexpr int heft(evidence_span const& s) noexcept {
    return s.weight.per_mille < 0 ? -s.weight.per_mille : s.weight.per_mille;
  }
  static constexpr bool before(evidence_span const& a, evidence_span const& b) noexcept {
    return a.begin != b.begin ? a.begin < b.begin : a.end != b.end ? a.end < b.end : a.target.index < b.target.index;
  }

  fixed_vector<evidence_span, capacity> spans_{};
};

}  // namespace aplomb::classify
