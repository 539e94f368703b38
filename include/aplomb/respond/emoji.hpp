// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/respond/channel.hpp>
#include <aplomb/respond/culture.hpp>
#include <aplomb/respond/feeling.hpp>
#include <aplomb/text/emoji.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Emoji in replies. None unless a desk asks for them (`channel_limits::emoji`), and then only where they cannot hurt: in
/// a chat, for a customer who is pleased, and of those that the customer's region reads as kind.

namespace aplomb::respond {

/// Which emoji suit a reply: to which feeling, on which channel, in which usage. Empty: none.
///
/// Only in a chat and only for `pleased`: to trouble an emoji reads as mockery, in a mail as carelessness, in a short
/// message it may cost a second one or arrive as a box, and nobody can hear it. Then what the usage of the customer's region
/// holds for kind (`culture::welcome`), unless the customer writes formally. Whoever may be in danger is not `pleased`; no
/// further test is needed. O(1).
[[nodiscard]] constexpr emoji_list permitted_emoji(feeling to, channel medium, culture const& usage) noexcept {
  bool const fits = to == feeling::pleased && medium == channel::chat && usage.emoji != emoji_use::none;
  return fits ? usage.welcome : emoji_list{};
}

/// What is wrong with the emoji of a reply: where the first one begins and ends that is not permitted or one too many;
/// both zero when nothing is.
struct emoji_fault {
  std::uint32_t begin = 0, end = 0;

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return end > begin; }
};

/// Checks the emoji of a reply, a bot's or a person's: only those in `permitted`, at most `most` of them, skin tones
/// aside. O(n x permitted).
[[nodiscard]] constexpr emoji_fault emoji_fault_in(std::string_view reply, emoji_list const& permitted,
                                                   std::size_t most) noexcept {
  std::size_t seen = 0;
  for (std::uint32_t at = 0; at < reply.size();) {
    std::uint32_t const end = text::emoji_cluster_end(reply, at);
    if (end == at) {
      at += text::decode_at(reply, at).length;
      continue;
    }
    bool known = false;
    for (auto const& p : permitted) known = known || reply.substr(at, end - at).starts_with(p);
    if (!known || ++seen > most) return {at, end};
    at = end;
  }
  return {};
}

}  // namespace aplomb::respond
