// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/firing.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/rule.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <cstddef>
#include <cstdint>

/// The proof that an effect does not come too often: the most of it that any way through the states can collect in so
/// many events. What a way remembers is for how many events each row that counts cannot fire again, and which reminders
/// (rows that stay, with a wait) its state has spent.

namespace aplomb::escalate::detail {

class effect_count {
 public:
  /// How many states and memories are told apart, and how many moves are looked at: what fits into one constant
  /// evaluation of Clang 14.
  static constexpr std::size_t most_places = 1024;
  static constexpr std::size_t budget = 24000;

  constexpr effect_count(ladder_view const& view, row_sources const& firing, std::uint8_t effect,
                         unsigned turns) noexcept
      : view_(view), firing_(firing), effect_(effect), turns_(turns) {}

  /// A state in which more than `most` can begin, or none.
  [[nodiscard]] constexpr finding run(unsigned most) noexcept {
    gather();
    kept_ = limits_;
    if (memories_ * view_.state_count <= most_places && moves() * memories_ * turns_ <= budget)
      return exceeded(most, 0);
    // Too much to remember: whichever is less of taking the limits for none, and of counting every row that has one at
    // its best.
    kept_ = 0;
    memories_ = 1;
    effect_count unlimited = *this;
    effect_count uncounted = *this;
    unsigned apart = 0;
    for (std::size_t i = 0; i < limits_; ++i) {
      unlimited.add(limit_[i].row, true);
      uncounted.add(limit_[i].row, false);
      apart += (turns_ + limit_[i].pause) / (limit_[i].pause + 1u);
    }
    if (unlimited.moves() * turns_ > budget) return {rule::too_tangled, view_.start, first_};
    finding const found = unlimited.exceeded(most, 0);
    return found && limits_ > 0 ? uncounted.exceeded(most, apart) : found;
  }

 private:
  /// A row with the effect that cannot fire on every event.
  struct limit {
    std::uint8_t row = 0;
    bool once = false;      // in a stay in a state
    unsigned pause = 0;     // events after it fired on which it cannot
    std::size_t place = 0;  // of its digit, the events left of the pause

    [[nodiscard]] constexpr std::size_t radix() const noexcept { return pause + 1u; }
  };

  constexpr void gather() noexcept {
    for (std::size_t i = 0; i < view_.row_count; ++i) {
      row_fact const& row = view_.rows[i];
      bool const counts = row.effect == effect_;
      if (counts && first_ == no_row && firing_.of[i] != 0) first_ = static_cast<std::uint8_t>(i);
      bool const once = row.stays && row.after_ms > 0;
      if (counts && (once || row.counts()) && limits_ < max_counters) {
        limit& made = limit_[limits_++];
        made.row = static_cast<std::uint8_t>(i);
        made.once = once;
        made.pause = once ? 1u : std::min(turns_, row.cooldown + row.needed_turns() - 1u);
        made.place = memories_;
        memories_ = std::min(memories_ * made.radix(), most_places + 1);
      } else {
        add(i, counts);
      }
    }
  }

  constexpr void add(std::size_t index, bool counts) noexcept {
    row_fact const& row = view_.rows[index];
    for (std::uint32_t left = firing_.of[index]; left != 0; left &= left - 1) {
      std::uint8_t const s = lowest_state(left);
      (counts ? counting_ : silent_)[s] |= std::uint32_t{1} << (row.stays ? s : row.to);
    }
  }

  [[nodiscard]] constexpr std::size_t moves() const noexcept {
    std::size_t found = 0;
    for (std::size_t s = 0; s < view_.state_count; ++s) {
      ++found;
      for (std::uint32_t left = counting_[s]; left != 0; left &= left - 1) ++found;
      for (std::uint32_t left = silent_[s]; left != 0; left &= left - 1) ++found;
      for (std::size_t i = 0; i < limits_; ++i) found += firing_.of[limit_[i].row] >> s & 1u;
    }
    return found;
  }

  /// One event later: pauses run down; in a new state the reminders are as new.
  [[nodiscard]] constexpr std::size_t later(std::size_t memory, bool moved) const noexcept {
    std::size_t made = memory;
    for (std::size_t i = 0; i < kept_; ++i) {
      std::size_t const digit = memory / limit_[i].place % limit_[i].radix();
      if (digit > 0 && (!limit_[i].once || moved)) made -= limit_[i].place;
    }
    return made;
  }

  [[nodiscard]] constexpr std::uint8_t best_of(std::uint32_t targets, std::uint8_t s, std::size_t still,
                                               std::size_t moved) const noexcept {
    std::uint8_t best = 0;
    for (std::uint32_t left = targets; left != 0; left &= left - 1) {
      std::uint8_t const to = lowest_state(left);
      best = std::max(best, before_[(to == s ? still : moved) * view_.state_count + to]);
    }
    return best;
  }

  [[nodiscard]] constexpr finding exceeded(unsigned most, unsigned apart) noexcept {
    std::size_t const places = memories_ * view_.state_count;
    for (unsigned turn = 0; turn < turns_; ++turn) {
      for (std::size_t memory = 0; memory < memories_; ++memory) {
        std::size_t const still = later(memory, false);
        std::size_t const moved = later(memory, true);
        for (std::uint8_t s = 0; s < view_.state_count; ++s) {
          unsigned best = before_[still * view_.state_count + s];
          best = std::max<unsigned>(best, best_of(silent_[s], s, still, moved));
          if (counting_[s] != 0) best = std::max(best, best_of(counting_[s], s, still, moved) + 1u);
          for (std::size_t i = 0; i < kept_; ++i) {
            limit const& with = limit_[i];
            if ((firing_.of[with.row] >> s & 1u) == 0 || memory / with.place % with.radix() != 0) continue;
            bool const stays = view_.rows[with.row].stays;
            std::size_t const spent = (stays ? still : moved) + (with.radix() - 1) * with.place;
            best = std::max(best, before_[spent * view_.state_count + (stays ? s : view_.rows[with.row].to)] + 1u);
          }
          after_[memory * view_.state_count + s] = static_cast<std::uint8_t>(std::min(best, 255u));
        }
      }
      for (std::size_t i = 0; i < places; ++i) before_[i] = after_[i];
    }
    for (std::uint8_t s = 0; s < view_.state_count; ++s)
      if (before_[s] + apart > most) return {rule::too_often, s, first_};
    return {};
  }

  ladder_view const& view_;
  row_sources const& firing_;
  std::uint8_t effect_;
  std::uint8_t first_ = no_row;
  unsigned turns_;
  limit limit_[max_counters]{};
  std::size_t limits_ = 0;
  std::size_t kept_ = 0;  // of these, what the memory tells apart
  std::size_t memories_ = 1;
  std::uint32_t silent_[max_states]{};    // where rows without the effect lead
  std::uint32_t counting_[max_states]{};  // where rows with it and without a limit lead
  std::uint8_t before_[most_places]{};
  std::uint8_t after_[most_places]{};
};

template <class L, std::uint8_t Effect, unsigned Most, unsigned Turns>
inline constexpr finding too_often = effect_count{view_of<L>, firing<L>, Effect, Turns}.run(Most);

}  // namespace aplomb::escalate::detail

namespace aplomb::escalate {

/// Hands a finding to `report(finding) -> bool` when among `turns` (1-255) events that follow one another more than
/// `most` rows with effect number `effect` may fire, whatever the events, the readings, the state in which they begin
/// and what happened before. RowA is the first row with the effect.
///
/// Never passes what can happen. Exact for rows that do not count; a cool-down or a streak is taken for the number of
/// events that must lie between two firings of the row, and is not asked whether the rest of the table lets it be used
/// that soon. Too large tables are reported as too_tangled. Returns whether it went on to the end.
template <class Report>
constexpr bool verify_fires_at_most(ladder_view const& view, std::uint8_t effect, unsigned most, unsigned turns,
                                    Report&& report) {
  auto const firing = detail::firing_of(view, detail::sources_of(view));
  finding const found = detail::effect_count{view, firing, effect, turns}.run(most);
  return !found || report(found);
}

namespace detail {

template <class L, std::uint8_t Effect, unsigned Most, unsigned Turns>
constexpr bool prove_fires_at_most() {
  static_assert(Turns >= 1 && Turns <= 255, "an effect is bounded over 1 to 255 events");
  if constexpr (Turns >= 1 && Turns <= 255)
    return prove<L, too_often<L, Effect, Most, Turns>>();
  else
    return true;
}

}  // namespace detail

/// `static_assert(fires_at_most<my_ladder, handoff_reason::level, 1, 10>);` proves that of any ten events at most one
/// has this effect. See `verify_fires_at_most`. What is wrong is the compiler's message.
template <ladder_type L, effect_type<L> Effect, unsigned Most, unsigned Turns>
inline constexpr bool fires_at_most = detail::prove_fires_at_most<L, static_cast<std::uint8_t>(Effect), Most, Turns>();

}  // namespace aplomb::escalate
