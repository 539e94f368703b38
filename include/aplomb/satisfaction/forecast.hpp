// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/satisfaction/course.hpp>
#include <aplomb/satisfaction/forecast_model.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace aplomb::satisfaction {

/// What moves a forecast away from that of a typical conversation.
///
/// stated: how satisfied the customer's lines read; feeling: valence, joy, anger, how strong; thanks; sarcasm; signals:
/// urgency, threats, abuse, confusion, the wish for a person or to leave; purpose: what the lines are for (an inquiry, a
/// complaint, ...); last_word: who wrote last, and how a line reads that stands unanswered; length: how many lines there
/// are, and the language; customer_words, desk_words: the words themselves.
APLOMB_ENUM(forecast_reason, std::uint8_t, stated, feeling, thanks, sarcasm, signals, purpose, last_word, length,
            customer_words, desk_words)

/// One reason and by how many thousandths of a point it moves the forecast, compared with a typical conversation.
struct weighed_reason {
  forecast_reason why{};
  std::int32_t by = 0;

  friend constexpr bool operator==(weighed_reason const&, weighed_reason const&) noexcept = default;
};

/// How satisfied a customer will be judged to be when the conversation is over.
struct forecast {
  std::int32_t points = 0;  ///< 1000 very dissatisfied ... 5000 very satisfied, in thousandths; 0: unknown
  std::int32_t error = 0;  ///< typical distance from the truth at this stage, in thousandths of a point; 0 when unknown
  std::int32_t reasons[count_of<forecast_reason>]{};  ///< what each adds to `base`, in thousandths of a point
  std::int32_t base = 0;                              ///< the forecast of a typical conversation

  [[nodiscard]] constexpr bool known() const noexcept { return points != 0; }

  /// The nearest of 1, 2, 3, 4, 5; 0: unknown.
  [[nodiscard]] constexpr int stars() const noexcept { return (points + 500) / 1000; }

  [[nodiscard]] constexpr std::int32_t of(forecast_reason r) const noexcept { return reasons[index_of(r)]; }

  /// Reasons that move the forecast by at least a twentieth of a point, the strongest first; at most four.
  [[nodiscard]] constexpr fixed_vector<weighed_reason, 4> strongest() const noexcept {
    weighed_reason all[count_of<forecast_reason>]{};
    for (auto r : all_of<forecast_reason>()) all[index_of(r)] = {r, of(r)};
    auto const size = [](weighed_reason const& r) { return r.by < 0 ? -r.by : r.by; };
    fixed_vector<weighed_reason, 4> chosen;
    while (!chosen.full()) {
      auto& next = *std::max_element(std::begin(all), std::end(all),
                                     [&](auto const& a, auto const& b) { return size(a) < size(b); });
      if (size(next) < 50) break;
      (void)chosen.push_back(next);
      next.by = 0;
    }
    return chosen;
  }

  friend constexpr bool operator==(forecast const&, forecast const&) noexcept = default;
};

static_assert(std::is_trivially_copyable_v<forecast>);

namespace detail {

/// What the dense number at `place` is about.
[[nodiscard]] constexpr forecast_reason reason_of_factor(std::size_t place) noexcept {
  using enum forecast_reason;
  if (place >= factor::later)
    place -= factor::later;
  else if (place >= factor::left)
    return last_word;
  else if (place >= factor::facts)
    return place - factor::facts <= index_of(plain_fact::customer_again) ? last_word : length;
  switch (static_cast<followed>(place % count_of<followed>)) {
    case followed::dissatisfied:
    case followed::satisfied:
      return stated;
    case followed::valence:
    case followed::arousal:
    case followed::intensity:
    case followed::neutral:
    case followed::joy:
    case followed::anger:
      return feeling;
    case followed::gratitude:
      return thanks;
    case followed::sarcasm:
      return forecast_reason::sarcasm;
    case followed::urgency:
    case followed::threat:
    case followed::abuse:
    case followed::confusion:
    case followed::wants_human:
    case followed::churn:
      return signals;
    default:
      return purpose;
  }
}

}  // namespace detail

/// The forecast for a conversation as far as it has come: the judgement that is to be expected when it is over. Unknown
/// while the customer has written nothing that the reader knows. The same course and model give the same bits everywhere.
/// O(factors), no allocation.
[[nodiscard]] constexpr forecast forecast_of(course const& c, forecast_model const& model = builtin_forecast) noexcept {
  forecast f;
  if (c.known_lines() == 0) return f;
  f.base = model.base;
  std::int64_t parts[count_of<forecast_reason>]{};
  auto const factors = c.factors();
  for (std::size_t i = 0; i < factor::count; ++i)
    parts[index_of(detail::reason_of_factor(i))] += std::int64_t{model.factors[i]} * (factors[i] - model.typical[i]);
  std::int64_t whole = 0;
  for (auto by : all_of<side>()) {
    auto const r = by == side::customer ? forecast_reason::customer_words : forecast_reason::desk_words;
    std::int64_t const over = c.words(by) - model.typical_words[index_of(by)];
    parts[index_of(r)] += over * model.words_unit / 1024;
  }
  for (auto r : all_of<forecast_reason>()) {
    f.reasons[index_of(r)] = static_cast<std::int32_t>(parts[index_of(r)] / 65536);
    whole += f.reasons[index_of(r)];
  }
  f.points = static_cast<std::int32_t>(std::clamp<std::int64_t>(model.base + whole, 1000, 5000));
  f.error = model.error[std::min(c.customer_lines(), 4u) - 1];
  return f;
}

}  // namespace aplomb::satisfaction
