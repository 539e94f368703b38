// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/evidence.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/insert_sorted.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Which words a reading hangs on. Uses the heap, for people who look into a reading; not part of `classify.hpp`.

namespace aplomb::classify {

/// Words of a message, and how it would have been read without them.
struct counterfactual {
  static constexpr std::size_t most_spans = 3;

  fixed_vector<evidence_span, most_spans> without{};  ///< in the order of the message; offsets into its bytes
  affect instead{};                                   ///< what the rest of the message is read as

  [[nodiscard]] constexpr emotion main_emotion() const noexcept { return instead.main_emotion(); }
  [[nodiscard]] constexpr satisfaction main_satisfaction() const noexcept { return instead.main_satisfaction(); }
};

namespace detail {

/// The evidence for the main emotion, heaviest first; of equals the earlier one. Words against it are left out.
class main_spans {
 public:
  static constexpr std::size_t capacity = 6;

  constexpr explicit main_spans(reading const& read) noexcept {
    label const main{read.affect.main_emotion()};
    for (auto const& span : read.evidence) {
      if (span.target != main || span.weight <= score{}) continue;
      insert_sorted(spans_, span, [](evidence_span const& a, evidence_span const& b) { return a.weight > b.weight; });
    }
  }

  [[nodiscard]] constexpr std::size_t size() const noexcept { return spans_.size(); }
  [[nodiscard]] constexpr evidence_span const& operator[](std::size_t i) const noexcept { return spans_[i]; }

 private:
  fixed_vector<evidence_span, capacity> spans_{};
};

}  // namespace detail

/// The bytes of `message` that no span of `spans` covers. The spans are in the order of the message and may overlap; what
/// lies outside the message is ignored.
template <class Spans>
[[nodiscard]] std::string text_without(std::string_view message, Spans const& spans) {
  std::string rest;
  rest.reserve(message.size());
  std::size_t at = 0;
  for (evidence_span const& span : spans) {
    if (span.in(message).empty()) continue;
    if (span.begin > at) rest.append(message.substr(at, span.begin - at));
    if (span.end > at) at = span.end;
  }
  return rest.append(message.substr(at));
}

/// The fewest words without which `reader` would find another main emotion in `message`; nothing when there are none.
///
/// - Tried are the six heaviest spans of evidence for the main emotion: one, then two, then three of them, the heaviest
///   first. The message is really read again without them, so the answer is the truth about any classifier. That no answer
///   exists says that no three of these spans decide, not that no words do.
/// - A message whose main emotion has no evidence, as is usual for neutral, has no answer.
/// - At most 42 times the time of `read`; allocates copies of the message.
template <classifier Reader>
[[nodiscard]] std::optional<counterfactual> what_if(Reader const& reader, std::string_view message) {
  auto const read = reader.read(message);
  detail::main_spans const spans{read};

  // Whether the reading turns without the spans whose numbers are chosen, and into what.
  auto const turned = [&](auto... chosen) -> std::optional<counterfactual> {
    counterfactual found;
    for (auto const& span : read.evidence)  // which is in the order of the message
      if (((span == spans[chosen]) || ...)) (void)found.without.push_back(span);
    found.instead = reader.read(text_without(message, found.without)).affect;
    if (found.main_emotion() == read.affect.main_emotion()) return std::nullopt;
    return found;
  };

  std::size_t const count = spans.size();
  for (std::size_t a = 0; a < count; ++a)
    if (auto found = turned(a)) return found;
  for (std::size_t a = 0; a < count; ++a)
    for (std::size_t b = a + 1; b < count; ++b)
      if (auto found = turned(a, b)) return found;
  for (std::size_t a = 0; a < count; ++a)
    for (std::size_t b = a + 1; b < count; ++b)
      for (std::size_t c = b + 1; c < count; ++c)
        if (auto found = turned(a, b, c)) return found;
  return std::nullopt;
}

}  // namespace aplomb::classify
