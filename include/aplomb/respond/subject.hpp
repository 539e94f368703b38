// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/thing.hpp>
#include <aplomb/core/enum.hpp>
#include <cstdint>

namespace aplomb::respond {

/// What sort of thing the customer writes about: it decides which question can help. none: no word tells; order: something
/// ordered, sent or booked; line: a number, a plan or a connection of a carrier; device: a thing in the customer's hands;
/// software: an app, a site, a system.
APLOMB_ENUM(subject, std::uint8_t, none, order, line, software, device)

/// The sort of a thing; none where it may belong to any. O(1).
[[nodiscard]] constexpr subject sort_of(classify::thing t) noexcept {
  using enum classify::thing;
  if (t >= order && t <= postage) return subject::order;
  if (t >= broadband && t <= network) return subject::line;
  if (t >= phone && t <= spare_part) return subject::device;
  return t >= app && t <= notification ? subject::software : subject::none;
}

/// The sort of thing that a message speaks of: what most words speak of (those mostly said by the way where there are no others);
/// of equals something ordered, then a line, software, a device. A device counts half: those at a line's end are named with the
/// line. It keeps a desk from asking for an order number where nothing was ordered. O(things named).
[[nodiscard]] constexpr subject subject_of(classify::thing_tally const& things) noexcept {
  unsigned firmly[count_of<subject>]{}, seen[count_of<subject>]{};
  for (auto const& n : things.named()) {
    auto const sort = sort_of(n.what);
    auto const weight = sort == subject::device ? 1u : 2u;
    firmly[index_of(sort)] += weight * n.firmly;
    seen[index_of(sort)] += weight * (n.firmly + unsigned{n.by_the_way});
  }
  auto const most_of = [](unsigned const(&times)[count_of<subject>]) {
    auto most = subject::none;
    for (auto s : {subject::order, subject::line, subject::software, subject::device})
      if (times[index_of(s)] > (most == subject::none ? 0u : times[index_of(most)])) most = s;
    return most;
  };
  auto const sure = most_of(firmly);
  return sure != subject::none ? sure : most_of(seen);
}

}  // namespace aplomb::respond
