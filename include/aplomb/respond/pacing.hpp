// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/respond/channel.hpp>
#include <aplomb/respond/sentences.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// When to send a reply, and in how many messages: an answer that appears in no time was not read for, and a wall of text
/// is not read. Advice only; nothing here waits.

namespace aplomb::respond {

/// How fast people read and type, and what a message may hold. The defaults are our choice, somewhat quicker than a
/// skilled person, because nobody waits longer than he must.
struct pace_rules {
  std::uint16_t read_han_ms = 100, read_other_ms = 25;  ///< reading one character
  std::uint16_t type_han_ms = 150, type_other_ms = 40;  ///< typing one character
  duration longest{5000};                               ///< no pause is longer
  std::uint16_t message_ms = 4500;                      ///< what takes longer to read is split, where it has sentences
  std::uint8_t most_messages = 3;                       ///< 1...4
};

/// One message of a reply: the bytes [begin, end) and the pause before it is sent.
struct paced_message {
  std::uint32_t begin = 0, end = 0;
  duration after{};

  friend constexpr bool operator==(paced_message const&, paced_message const&) noexcept = default;
};
using paced_reply = fixed_vector<paced_message, 4>;

namespace detail {

/// Time to read a text; `of_typing`: to type it.
constexpr std::int64_t time_for(std::string_view text, pace_rules const& rules, bool of_typing) noexcept {
  std::int64_t ms = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const c = text::decode_at(text, at);
    bool const han = c.symbol >= 0x2E80;
    ms += of_typing ? (han ? rules.type_han_ms : rules.type_other_ms) : (han ? rules.read_han_ms : rules.read_other_ms);
    at += c.length;
  }
  return ms;
}

}  // namespace detail

/// Splits a reply between sentences and says how long to wait before each message. Pure; O(n), no allocation.
///
/// - Only a chat reply is split, and none with line breaks: a list stays together. At most `most_messages`; the last one
///   takes what is left. The messages follow each other and leave out nothing but blanks.
/// - The first pause is the time to read what the customer wrote (`heard`) and to type; every later one is the time to
///   type, but never less than the customer needs to read the message before. No pause exceeds `longest`.
/// - `at_once` (danger, or a person who has waited): one message without a pause. Mail, short messages and scripts have no
///   pause either.
[[nodiscard]] constexpr paced_reply paced(std::string_view reply, std::string_view heard,
                                          channel medium = channel::chat, bool at_once = false,
                                          pace_rules const& rules = {}) noexcept {
  paced_reply out;
  if (reply.empty()) return out;
  auto const end = static_cast<std::uint32_t>(reply.size());
  bool const chat = medium == channel::chat && !at_once;
  std::size_t const most = rules.most_messages < 1 ? 1 : rules.most_messages > 4 ? 4 : rules.most_messages;
  bool const splits = chat && most > 1 && reply.find('\n') == std::string_view::npos;
  std::int64_t held = 0;
  if (splits) {
    for_sentences(reply, [&](std::size_t from, std::size_t to) {
      std::int64_t const needed = detail::time_for(reply.substr(from, to - from), rules, false);
      if (out.empty() || (held + needed > rules.message_ms && out.size() < most)) {
        (void)out.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), {}});
        held = needed;
      } else {
        out.back().end = static_cast<std::uint32_t>(to);
        held += needed;
      }
    });
  }
  if (out.empty()) (void)out.push_back({0, end, {}});
  if (!chat) return out;
  std::int64_t before = detail::time_for(heard.substr(0, 4096), rules, false);
  for (std::size_t i = 0; i < out.size(); ++i) {
    auto const words = reply.substr(out[i].begin, out[i].end - out[i].begin);
    std::int64_t const typing = detail::time_for(words, rules, true);
    std::int64_t const pause = i == 0 ? before + typing : typing > before ? typing : before;
    out[i].after = duration{pause < rules.longest.ms ? pause : rules.longest.ms};
    before = detail::time_for(words, rules, false);
  }
  return out;
}

}  // namespace aplomb::respond
