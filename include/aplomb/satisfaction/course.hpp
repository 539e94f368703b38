// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/satisfaction/forecast_model.hpp>
#include <aplomb/satisfaction/generated/forecast_weights.hpp>
#include <aplomb/satisfaction/line_words.hpp>
#include <aplomb/text/language.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace aplomb::satisfaction {

/// The forecast that comes with Aplomb; docs/satisfaction.md says what it was fitted to and how far it is off.
inline constexpr forecast_model const& builtin_forecast = generated::default_forecast;

/// What a forecast remembers of a conversation: how the customer began, how the last line reads, the most that was shown
/// of each feeling, who wrote how often, and two sums of word weights. No text; at most 160 bytes, trivially copyable,
/// all-zero when fresh. One thread at a time.
///
/// A word sum halves with every further line of its side, so the last line counts most. All lines of a conversation are
/// weighed by one model.
class course {
 public:
  /// Takes in a customer's line as it was read (in its context, when there was one). O(length), no allocation.
  void hear(classify::affect const& a, std::string_view line, forecast_model const& model = builtin_forecast) noexcept {
    auto const scripts = weigh(line, side::customer, model);
    language_ = text::decide(scripts, language_);
    std::int16_t now[count_of<followed>]{};
    for (auto f : all_of<followed>()) now[index_of(f)] = value_of(a, f).per_mille;
    for (std::size_t i = 0; i < count_of<followed>; ++i) {
      if (customer_lines_ == 0) first_[i] = now[i];
      last_[i] = now[i];
      most_[i] = std::max(most_[i], now[i]);
    }
    in_a_row_ = customer_last_ ? raised(in_a_row_) : std::uint8_t{1};
    customer_last_ = true;
    customer_lines_ = raised(customer_lines_);
    if (!a.unknown) known_ = raised(known_);
  }

  /// Takes in a line of the desk, whoever wrote it. A line without letters counts as said. O(length), no allocation.
  void said(std::string_view line, forecast_model const& model = builtin_forecast) noexcept {
    (void)weigh(line, side::desk, model);
    customer_last_ = false;
    desk_lines_ = raised(desk_lines_);
  }

  /// Lines so far; each saturates at 255.
  [[nodiscard]] constexpr unsigned customer_lines() const noexcept { return customer_lines_; }
  [[nodiscard]] constexpr unsigned desk_lines() const noexcept { return desk_lines_; }
  /// Customer lines of which the reader knew something.
  [[nodiscard]] constexpr unsigned known_lines() const noexcept { return known_; }
  [[nodiscard]] constexpr text::language language() const noexcept { return language_; }

  /// The sum of word weights of a side, in 1/1024 of a weight.
  [[nodiscard]] constexpr std::int32_t words(side by) const noexcept { return words_[index_of(by)]; }

  /// The dense numbers, in thousandths, in the places of `factor`.
  [[nodiscard]] constexpr std::array<std::int32_t, factor::count> factors() const noexcept {
    std::array<std::int32_t, factor::count> all{};
    for (std::size_t i = 0; i < count_of<followed>; ++i) {
      all[factor::first + i] = first_[i];
      all[factor::last + i] = last_[i];
      all[factor::most + i] = most_[i];
      if (customer_last_) all[factor::left + i] = last_[i];
      if (customer_lines_ > 1) all[factor::later + i] = last_[i];
    }
    using enum plain_fact;
    auto const note = [&](plain_fact f, bool holds) { all[factor::facts + index_of(f)] = holds ? score::one : 0; };
    note(customer_last, customer_last_);
    note(customer_again, customer_last_ && in_a_row_ > 1);
    note(once, customer_lines_ == 1);
    note(twice, customer_lines_ == 2);
    note(thrice, customer_lines_ == 3);
    note(often, customer_lines_ > 3);
    note(unanswered, desk_lines_ == 0);
    note(answered_once, desk_lines_ == 1);
    note(answered_twice, desk_lines_ == 2);
    note(answered_often, desk_lines_ > 2);
    note(in_chinese, language_ == text::language::zh_hans || language_ == text::language::zh_hant);
    return all;
  }

  friend constexpr bool operator==(course const&, course const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    constexpr std::int32_t largest_sum = std::int32_t{1} << 30;
    constexpr auto sum = [](auto& f, auto& n) { f.whole("", n, -largest_sum, largest_sum); };
    constexpr auto reading = [](auto& f, auto& n) {
      f.whole("", n, std::int16_t{-score::one}, std::int16_t{score::one});
    };
    fields.template per<side>("words", self.words_, sum);
    fields.template per<followed>("first", self.first_, reading);
    fields.template per<followed>("last", self.last_, reading);
    fields.template per<followed>("most", self.most_, reading);
    fields.number("customer_lines", self.customer_lines_);
    fields.number("desk_lines", self.desk_lines_);
    fields.number("known", self.known_, self.customer_lines_);
    fields.number("in_a_row", self.in_a_row_, self.customer_lines_);
    fields.choice("language", self.language_);
    fields.flag("customer_last", self.customer_last_);
  }

  [[nodiscard]] static constexpr score value_of(classify::affect const& a, followed f) noexcept {
    using classify::emotion;
    using classify::flag;
    using classify::purpose;
    switch (f) {
      case followed::dissatisfied:
        return a.of(classify::satisfaction::dissatisfied);
      case followed::satisfied:
        return a.of(classify::satisfaction::satisfied);
      case followed::inquiry:
        return a.of(purpose::inquiry);
      case followed::request:
        return a.of(purpose::request);
      case followed::gripe:
        return a.of(purpose::gripe);
      case followed::complaint:
        return a.of(purpose::complaint);
      case followed::social:
        return a.of(purpose::social);
      case followed::valence:
        return a.valence;
      case followed::arousal:
        return a.arousal;
      case followed::intensity:
        return score::ratio(a.intensity, 3);
      case followed::neutral:
        return a.of(emotion::neutral);
      case followed::joy:
        return a.of(emotion::joy);
      case followed::anger:
        return a.of(emotion::anger);
      case followed::gratitude:
        return a.of(flag::gratitude);
      case followed::sarcasm:
        return a.of(flag::sarcasm);
      case followed::urgency:
        return a.of(flag::urgency);
      case followed::threat:
        return a.of(flag::threat);
      case followed::abuse:
        return a.of(flag::abuse);
      case followed::confusion:
        return a.of(flag::confusion);
      case followed::wants_human:
        return a.of(flag::wants_human);
      case followed::churn:
        return a.of(flag::churn);
    }
    return {};
  }

  text::script_counts weigh(std::string_view line, side by, forecast_model const& model) noexcept {
    detail::word_sum sum{model, by};
    auto const scripts = detail::name_words(line, sum);
    auto& held = words_[index_of(by)];
    held = held / 2 + sum.value();
    return scripts;
  }

  static constexpr std::uint8_t raised(std::uint8_t n) noexcept {
    return n < 255 ? static_cast<std::uint8_t>(n + 1) : n;
  }

  std::int32_t words_[count_of<side>]{};
  std::int16_t first_[count_of<followed>]{};
  std::int16_t last_[count_of<followed>]{};
  std::int16_t most_[count_of<followed>]{};
  std::uint8_t customer_lines_ = 0;
  std::uint8_t desk_lines_ = 0;
  std::uint8_t known_ = 0;
  std::uint8_t in_a_row_ = 0;
  text::language language_{};
  bool customer_last_ = false;
};

static_assert(sizeof(course) <= 160 && std::is_trivially_copyable_v<course>);

}  // namespace aplomb::satisfaction
