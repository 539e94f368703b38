// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/asks.hpp>
#include <aplomb/classify/context.hpp>
#include <aplomb/classify/desk_act.hpp>
#include <aplomb/classify/fingerprint.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/stored.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb {

/// An ask that was not met yet: no text, only what it takes to know it again.
struct open_ask {
  std::uint64_t fingerprint = 0;  ///< similarity hash of its words
  std::uint16_t turn = 0;         ///< customer message in which it was asked last
  classify::ask_kind kind{};
  classify::aspect about{};
  std::uint8_t times = 0;     ///< how often it was asked
  std::uint8_t pressing = 0;  ///< how pressing, in per cent

  friend constexpr bool operator==(open_ask const&, open_ask const&) noexcept = default;

 private:
  friend struct stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.bits("fingerprint", self.fingerprint);
    fields.number("turn", self.turn);
    fields.choice("kind", self.kind);
    fields.choice("about", self.about);
    fields.number("times", self.times);
    fields.number("pressing", self.pressing, 100u);
  }
};

/// The asks of a conversation that are not met yet, at most six, the most pressing first. Trivially copyable.
class open_asks {
 public:
  [[nodiscard]] constexpr std::size_t size() const noexcept { return asks_.size(); }
  [[nodiscard]] constexpr bool empty() const noexcept { return asks_.empty(); }
  [[nodiscard]] constexpr open_ask const& operator[](std::size_t i) const noexcept { return asks_[i]; }
  [[nodiscard]] constexpr open_ask const* begin() const noexcept { return asks_.begin(); }
  [[nodiscard]] constexpr open_ask const* end() const noexcept { return asks_.end(); }

  /// Takes note of the asks of the customer message `turn`. One that is open already, in these or other words, is the same
  /// ask: it counts once more, and a tenth more pressing each time. When six are open the least pressing gives way.
  constexpr void hear(classify::ask_list const& asks, std::uint16_t turn) noexcept {
    for (auto const& a : asks) {
      if (a.fingerprint == 0) continue;
      auto made =
          open_ask{a.fingerprint, turn, a.kind, a.about, 1, static_cast<std::uint8_t>(a.pressing.per_mille / 10)};
      for (std::size_t i = 0; i < asks_.size(); ++i) {
        auto const& held = asks_[i];
        if (classify::difference(held.fingerprint, a.fingerprint) > classify::rephrased_bits) continue;
        made.times = static_cast<std::uint8_t>(std::min(held.times + 1, 255));
        made.pressing = static_cast<std::uint8_t>(std::min(std::max(held.pressing, made.pressing) + 10, 100));
        asks_.erase_at(i);
        break;
      }
      put(made);
    }
  }

  /// The desk did something: what it solved is met, in all or, when `about` names an aspect, the asks about it; what it told
  /// meets questions in the same way. A promise, an offer, a question or a refusal meets nothing.
  constexpr void answered(classify::desk_act did, classify::aspect about = classify::aspect::none) noexcept {
    bool const solved = did == classify::desk_act::solved, told = did == classify::desk_act::informed;
    if (!solved && !told) return;
    bool const named = about != classify::aspect::none && asks_about(about);
    for (std::size_t i = asks_.size(); i-- > 0;)
      if ((solved || asks_[i].kind == classify::ask_kind::question) && (!named || asks_[i].about == about))
        asks_.erase_at(i);
  }

  constexpr void clear() noexcept { asks_.clear(); }

  friend constexpr bool operator==(open_asks const&, open_asks const&) noexcept = default;

 private:
  friend struct stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.list("asks", self.asks_, [](auto& f, auto& a) { f.part("", a); });
  }

  [[nodiscard]] constexpr bool asks_about(classify::aspect about) const noexcept {
    for (auto const& a : asks_)
      if (a.about == about) return true;
    return false;
  }

  constexpr void put(open_ask const& made) noexcept {
    if (asks_.full()) {
      if (made.pressing < asks_.back().pressing) return;
      asks_.pop_back();
    }
    std::size_t at = asks_.size();
    (void)asks_.push_back(made);
    for (; at > 0 && made.pressing > asks_[at - 1].pressing; --at) asks_[at] = asks_[at - 1];
    asks_[at] = made;
  }

  fixed_vector<open_ask, 6> asks_{};
};

}  // namespace aplomb
