// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/facts.hpp>
#include <bit>
#include <cstddef>
#include <cstdint>

/// Which rows are asked, and in which order, for every pair of event and state: worked out once per ladder.

namespace aplomb::escalate::detail {

/// Rows of cell `event * states + state`, best first, are row[begin_of(cell)] ... row[begin_of(cell + 1) - 1].
template <std::size_t Total, std::size_t Cells>
struct order {
  std::uint16_t begin[Cells + 1]{};
  std::uint8_t row[Total == 0 ? 1 : Total]{};

  [[nodiscard]] constexpr std::size_t begin_of(std::size_t cell) const noexcept { return begin[cell]; }
};

[[nodiscard]] constexpr std::size_t dispatch_size(ladder_view const& view) noexcept {
  std::size_t total = 0;
  for (std::size_t i = 0; i < view.row_count; ++i)
    total += static_cast<std::size_t>(std::popcount(view.sources(view.rows[i])));
  return total;
}

/// Fills `begin` (events * states + 1 zeros) and `row` (`dispatch_size` entries). O(rows * states).
constexpr void fill_order(ladder_view const& view, std::uint16_t* begin, std::uint8_t* row) noexcept {
  std::size_t const states = view.state_count;
  for (std::size_t i = 0; i < view.row_count; ++i)
    for (std::uint32_t left = view.sources(view.rows[i]); left != 0; left &= left - 1)
      ++begin[view.rows[i].event * states + static_cast<std::size_t>(std::countr_zero(left)) + 1];
  for (std::size_t cell = 0; cell < view.event_count * states; ++cell)
    begin[cell + 1] = static_cast<std::uint16_t>(begin[cell + 1] + begin[cell]);
  // Rows fall into their cells from the back, so that begin[cell + 1] ends up as begin[cell] and is shifted afterwards.
  for (std::size_t i = view.row_count; i-- > 0;)
    for (std::uint32_t left = view.sources(view.rows[i]); left != 0; left &= left - 1) {
      std::size_t const cell = view.rows[i].event * states + static_cast<std::size_t>(std::countr_zero(left));
      row[--begin[cell + 1]] = static_cast<std::uint8_t>(i);
    }
  std::size_t const cells = view.event_count * states;
  std::size_t const total = dispatch_size(view);
  for (std::size_t cell = 0; cell < cells; ++cell) begin[cell] = begin[cell + 1];
  begin[cells] = static_cast<std::uint16_t>(total);
  for (std::size_t cell = 0; cell < cells; ++cell)
    for (std::size_t i = begin[cell] + 1u; i < begin[cell + 1]; ++i)
      for (std::size_t k = i; k > begin[cell] && precedes(view.rows[row[k]], view.rows[row[k - 1]]); --k) {
        std::uint8_t const other = row[k];
        row[k] = row[k - 1], row[k - 1] = other;
      }
}

template <std::size_t Total, std::size_t Cells>
[[nodiscard]] constexpr order<Total, Cells> make_order(ladder_view const& view) noexcept {
  order<Total, Cells> made{};
  fill_order(view, made.begin, made.row);
  return made;
}

}  // namespace aplomb::escalate::detail
