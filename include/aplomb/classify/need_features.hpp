// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/desk_act.hpp>
#include <aplomb/classify/feature.hpp>
#include <aplomb/classify/model.hpp>
#include <aplomb/classify/need.hpp>
#include <cstddef>
#include <cstdint>

/// What a model of needs looks at beside the features of the text, and where in a row it keeps what.

namespace aplomb::classify {

/// Places in a row of a model of needs: the needs from the second on, then the facts. Other lanes are empty.
struct need_lane {
  static constexpr std::size_t first_need = 0;
  static constexpr std::size_t needs = count_of<need> - 1;
  static constexpr std::size_t first_fact = needs;
  static constexpr std::size_t facts = count_of<helpful_fact>;
  static_assert(first_fact + facts <= lane::tag);
};

namespace detail {

/// The features of what stands before a message: the desk's last act, none where it has said nothing yet. Named several
/// times over, so that they weigh beside those of a long message.
template <feature_sink Sink>
constexpr void add_context(desk_act last, Sink& sink) noexcept {
  auto const what = name_with(root_of(feature_kind::context), index_of(last));
  for (std::uint64_t again = 0; again < 4; ++again) sink.add(name_with(what, again), 0, 0);
}

/// The features of how a message was read: each purpose, satisfaction, emotion and flag by how sure it is, in three
/// steps, and whether it asks.
template <feature_sink Sink>
constexpr void add_reading(affect const& a, bool is_ask, Sink& sink) noexcept {
  std::uint64_t which = 0;
  auto const tell = [&](score sure) {
    ++which;
    auto const name = name_with(root_of(feature_kind::reading), which);
    for (std::uint64_t step = 1; step <= 3 && sure.per_mille >= 250 * static_cast<int>(step); ++step)
      sink.add(name_with(name, step), 0, 0);
  };
  for (auto s : a.purposes) tell(s);
  for (auto s : a.satisfactions) tell(s);
  for (auto s : a.emotions) tell(s);
  for (auto s : a.flags) tell(s);
  tell(is_ask ? 1_p : 0_p);
}

}  // namespace detail

}  // namespace aplomb::classify
