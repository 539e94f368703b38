// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/respond/record.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::analytics {

/// How conversations moved among the states of one ladder, and how long they stayed: a transition matrix with times. States
/// go by name, in the order in which they were first named.
///
/// A value of fixed size (about 6 KB), mergeable; no allocation. One thread at a time. What a ladder cannot have, more
/// than 32 states, shares the last place under the name "(others)".
class state_flow {
 public:
  static constexpr std::size_t most_states = escalate::max_states;

  /// The place of a state, which is made when it is new. O(states).
  constexpr std::size_t place_of(std::string_view name) noexcept {
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (names_[i] == name) return i;
    if (names_.size() + 1 < most_states) {
      (void)names_.push_back(respond::record_name{name});
      return names_.size() - 1;
    }
    if (!names_.full()) (void)names_.push_back(respond::record_name{"(others)"});
    return most_states - 1;
  }

  /// A conversation left `from` for `to` after `stayed` there; the time counts when it is above zero.
  constexpr void move(std::size_t from, std::size_t to, duration stayed = {}) noexcept {
    ++moves_[from][to];
    stay(from, stayed);
  }
  /// Time in a state that no move has ended yet.
  constexpr void stay(std::size_t state, duration stayed) noexcept {
    if (stayed.ms > 0) time_[state] = time_[state] + stayed;
  }
  /// A conversation began in `state`.
  constexpr void begin(std::size_t state) noexcept { ++begun_[state]; }

  [[nodiscard]] constexpr std::size_t size() const noexcept { return names_.size(); }
  [[nodiscard]] constexpr std::string_view name(std::size_t state) const noexcept { return names_[state].view(); }
  [[nodiscard]] constexpr std::uint32_t moves(std::size_t from, std::size_t to) const noexcept {
    return moves_[from][to];
  }
  /// Time spent there, of all conversations together.
  [[nodiscard]] constexpr duration time(std::size_t state) const noexcept { return duration{time_[state].ms}; }
  /// How often conversations came to the state, those that began there included.
  [[nodiscard]] constexpr std::uint64_t visits(std::size_t state) const noexcept {
    std::uint64_t sum = begun_[state];
    for (std::size_t from = 0; from < names_.size(); ++from) sum += moves_[from][state];
    return sum;
  }

  /// Adds what another one counted, of the same ladder or of another version of it: states are joined by name.
  constexpr state_flow& operator+=(state_flow const& other) noexcept {
    std::size_t to[most_states]{};
    for (std::size_t i = 0; i < other.size(); ++i) to[i] = place_of(other.name(i));
    for (std::size_t i = 0; i < other.size(); ++i) {
      begun_[to[i]] += other.begun_[i];
      time_[to[i]] = time_[to[i]] + duration{other.time_[i].ms};
      for (std::size_t j = 0; j < other.size(); ++j) moves_[to[i]][to[j]] += other.moves_[i][j];
    }
    return *this;
  }

 private:
  fixed_vector<respond::record_name, most_states> names_{};
  std::uint32_t moves_[most_states][most_states]{};
  std::uint32_t begun_[most_states]{};
  instant time_[most_states]{};  ///< sums that saturate
};

}  // namespace aplomb::analytics
