// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/exponential.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/satisfaction/survey.hpp>
#include <cstddef>
#include <cstdint>

/// From answers to what matters: which part of the service moves the overall judgement, and how good it is.

namespace aplomb::satisfaction {

/// One customer's answers: 1...5 for each goal, yes is 5 and no is 1; 0: not asked, left out, or in own words.
struct answers {
  std::uint8_t of[count_of<survey_goal>]{};

  constexpr void set(survey_goal g, int step) noexcept {
    of[index_of(g)] = static_cast<std::uint8_t>(step < 0 || step > 5 ? 0 : step);
  }
  [[nodiscard]] constexpr int get(survey_goal g) const noexcept { return of[index_of(g)]; }
};

/// How a part of the service stands, by how good it is and how much it matters (the importance-performance grid of
/// Martilla and James 1977).
///
/// too_few: not enough answers to say; keep: good and it matters; improve: weak and it matters; fine: good, matters little;
/// minor: weak, matters little.
APLOMB_ENUM(standing, std::uint8_t, too_few, keep, improve, fine, minor)

/// What answers say of one goal.
struct driver {
  std::uint64_t answered = 0;  ///< who answered it
  std::uint64_t together = 0;  ///< who answered it and the overall question
  std::int32_t mean = 0;       ///< 1000...5000; 0 when nobody answered
  score weight{};  ///< correlation with the overall judgement, -1...1 (Pearson); 0 when one of them never differs
  standing stands{};
};

/// What counts as enough, as good and as mattering (our choices).
struct driver_rules {
  std::uint64_t least_answers = 30;
  std::int32_t good = 3750;  ///< a mean from here on is good
  score matters{300};        ///< a correlation from here on matters
};

/// Sums of answers: constant memory whatever the number, mergeable, the order of answers does not matter. Not for more than
/// 2^32 answers.
class answer_sums {
 public:
  /// Takes in one customer's answers. O(goals).
  constexpr void add(answers const& a) noexcept {
    auto const overall = static_cast<std::uint64_t>(a.get(survey_goal::overall));
    for (auto g : all_of<survey_goal>()) {
      auto const value = static_cast<std::uint64_t>(a.get(g));
      if (value == 0) continue;
      auto& s = sums_[index_of(g)];
      ++s.answered, s.total += value;
      if (overall == 0) continue;
      ++s.together;
      s.x += value, s.y += overall, s.xx += value * value, s.yy += overall * overall, s.xy += value * overall;
    }
  }

  constexpr answer_sums& operator+=(answer_sums const& more) noexcept {
    for (std::size_t i = 0; i < count_of<survey_goal>; ++i) {
      auto& s = sums_[i];
      auto const& m = more.sums_[i];
      s.answered += m.answered, s.total += m.total, s.together += m.together;
      s.x += m.x, s.y += m.y, s.xx += m.xx, s.yy += m.yy, s.xy += m.xy;
    }
    return *this;
  }

  /// What the answers say of a goal. For `overall` the weight is 1 where answers differ. O(1).
  [[nodiscard]] constexpr driver of(survey_goal g, driver_rules const& rules = {}) const noexcept {
    auto const& s = sums_[index_of(g)];
    driver d{s.answered, s.together, 0, {}, standing::too_few};
    if (s.answered > 0) d.mean = static_cast<std::int32_t>((s.total * 1000 + s.answered / 2) / s.answered);
    d.weight = correlation(s);
    if (s.together < rules.least_answers || s.together == 0) return d;
    bool const good = d.mean >= rules.good, matters = d.weight >= rules.matters;
    d.stands = matters ? (good ? standing::keep : standing::improve) : (good ? standing::fine : standing::minor);
    return d;
  }

  friend constexpr bool operator==(answer_sums const&, answer_sums const&) noexcept = default;

 private:
  struct sums {
    std::uint64_t answered = 0, total = 0, together = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    friend constexpr bool operator==(sums const&, sums const&) noexcept = default;
  };

  static constexpr score correlation(sums s) noexcept {
    while (s.together >= std::uint64_t{1} << 24)  // the products below stay within 64 bits
      s.together /= 2, s.x /= 2, s.y /= 2, s.xx /= 2, s.yy /= 2, s.xy /= 2;
    auto const n = static_cast<std::int64_t>(s.together), x = static_cast<std::int64_t>(s.x),
               y = static_cast<std::int64_t>(s.y);
    std::int64_t const xx = n * static_cast<std::int64_t>(s.xx) - x * x,
                       yy = n * static_cast<std::int64_t>(s.yy) - y * y,
                       xy = n * static_cast<std::int64_t>(s.xy) - x * y;
    if (xx <= 0 || yy <= 0) return {};
    auto const root = [](std::int64_t v) {
      return static_cast<std::int64_t>(integer_sqrt(static_cast<std::uint64_t>(v) << 8));
    };
    return score::ratio(xy, root(xx) * root(yy) / 256);
  }

  sums sums_[count_of<survey_goal>]{};
};

}  // namespace aplomb::satisfaction
