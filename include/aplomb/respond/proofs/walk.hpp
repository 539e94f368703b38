// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/proofs/grid.hpp>
#include <cstddef>
#include <cstdint>

/// Walking the grid without visiting every point: a run of a policy decides only what the policy asks, and the next run
/// takes the last decision that has not been taken both ways the other way. All runs together cover the grid, each point
/// once.

namespace aplomb::respond::detail {

/// The decisions of a run, in order: enough to take a walk up again where it stopped.
struct decisions {
  static constexpr std::size_t capacity = 128;

  bool yes[capacity]{};
  std::uint16_t size = 0;
};

class grid_walk {
 public:
  constexpr grid_walk() noexcept {
    for (std::size_t i = 0; i < dimension::count; ++i) below_[i] = limit_of(dimension{i});
    below_[index_of(feature::feeling)] = static_cast<std::int32_t>(count_of<respond::feeling>);
    from_[index_of(feature::feeling)] = 1;  // `any` is for phrases
  }

  /// Keeps to a part of the grid. Before the first run.
  constexpr void keep_to(stretch const& s) noexcept {
    from_[s.of.number] = s.from, below_[s.of.number] = s.below;
    changed_[fixed_++] = {s.of, 0, 0};
    changes_ = fixed_;
  }

  /// Whether the value is `bound` or more: known from what was decided, or decided now.
  constexpr bool at_least(dimension d, std::int32_t bound) noexcept {
    std::size_t const i = d.number;
    if (from_[i] >= bound) return true;
    if (below_[i] <= bound) return false;
    bool const yes = choose();
    if (changes_ < sizeof changed_ / sizeof *changed_)
      changed_[changes_++] = {d, from_[i], below_[i]};
    else
      tangled_ = true;
    (yes ? from_[i] : below_[i]) = bound;
    return yes;
  }
  constexpr bool in(dimension d, std::int32_t from, std::int32_t below) noexcept {
    return at_least(d, from) && !at_least(d, below);
  }
  constexpr bool in(stretch const& s) noexcept { return in(s.of, s.from, s.below); }
  constexpr bool is(dimension d) noexcept { return at_least(d, 1); }

  /// A decision about nothing that has a place in the grid.
  constexpr bool choose() noexcept {
    if (depth_ < taken_.size) return taken_.yes[depth_++];
    if (taken_.size == decisions::capacity) {
      tangled_ = true;
      return false;
    }
    taken_.yes[taken_.size++] = false;
    ++depth_;
    return false;
  }

  /// Makes ready for the next run; false when there is none.
  constexpr bool next() noexcept {
    rewind();
    while (taken_.size > 0 && taken_.yes[taken_.size - 1]) --taken_.size;
    if (taken_.size == 0) return false;
    taken_.yes[taken_.size - 1] = true;
    return true;
  }

  /// Takes up a walk where another stopped.
  constexpr void resume(decisions const& from) noexcept { taken_ = from; }
  [[nodiscard]] constexpr decisions const& taken() const noexcept { return taken_; }

  /// Whether a run asked more than there is room for.
  [[nodiscard]] constexpr bool tangled() const noexcept { return tangled_; }

  /// Calls `f(stretch)` for what was decided, each dimension once, in the order of the decisions.
  template <class F>
  constexpr void for_decided(F f) const {
    for (std::size_t i = 0; i < changes_; ++i) {
      dimension const d = changed_[i].of;
      bool seen = false;
      for (std::size_t k = 0; k < i; ++k) seen = seen || changed_[k].of == d;
      if (!seen) f(stretch{d, from_[d.number], below_[d.number]});
    }
  }

 private:
  constexpr void rewind() noexcept {
    for (; changes_ > fixed_; --changes_) {
      stretch const& was = changed_[changes_ - 1];
      from_[was.of.number] = was.from, below_[was.of.number] = was.below;
    }
    depth_ = 0;
  }

  std::int32_t from_[dimension::count]{};
  std::int32_t below_[dimension::count]{};
  stretch changed_[decisions::capacity + 8]{};
  std::size_t changes_ = 0, fixed_ = 0, depth_ = 0;
  decisions taken_{};
  bool tangled_ = false;
};

}  // namespace aplomb::respond::detail
