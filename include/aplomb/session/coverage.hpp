// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/escalate/coverage.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/row_text.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/session/replay.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace aplomb {

/// How often each row of both ladders of an engine fired while transcripts were played.
class coverage {
 public:
  /// `coverage rows{desk.ladders()};` The engine outlives it.
  explicit coverage(ladder_pair const& ladders) : heat(ladders.heat), owner(ladders.owner), ladders_(ladders) {}

  void count(replayed_line const& line) noexcept {
    for (fired_row const& row : line.fired) (row.ladder == ladder_kind::heat ? heat : owner).count(row.step);
  }

  /// The rows that never fired, those of heat first: "owner 4: bot --[message, level >= 0.50 / level]--> waiting".
  [[nodiscard]] std::vector<std::string> never() const {
    std::vector<std::string> rows;
    auto const add = [&](std::string_view name, escalate::row_coverage const& ladder,
                         escalate::ladder_view const& view) {
      for (auto const row : ladder.never())
        rows.push_back(std::string(name) + ' ' + std::to_string(row) + ": " + escalate::row_text(view, row));
    };
    add("heat", heat, ladders_.heat);
    add("owner", owner, ladders_.owner);
    return rows;
  }

  escalate::row_coverage heat;
  escalate::row_coverage owner;

 private:
  ladder_pair ladders_;
};

}  // namespace aplomb
