// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::respond::detail {

/// Words that hint at something, in small letters. A blank at the beginning (the end) stands for the edge of
/// a word; an apostrophe may be a curly one, but not as the first character.
template <class Value>
struct cue {
  std::string_view words{};
  Value means{};
};

constexpr char small_letter(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_small_letter(char c) noexcept { return c >= 'a' && c <= 'z'; }

/// Cues that are looked for in the bytes of a message, all in one pass; capitals of the message count as small letters unless
/// it is `Exact`. Made when compiled; thread-safe.
template <class Value, std::size_t N, bool Exact = false>
class cue_table {
  static_assert(N < 65'535);
  static constexpr std::size_t places = 1024;

 public:
  constexpr explicit cue_table(cue<Value> const (&cues)[N]) noexcept {
    for (auto& head : heads_) head = N;
    for (std::size_t i = 0; i < N; ++i) {
      cues_[i] = cues[i];
      auto const inner = inner_of(cues[i].words);
      auto& head = heads_[place_of(inner[0], inner[1])];
      next_[i] = head, head = static_cast<std::uint16_t>(i);
    }
  }

  /// Calls `found(value)` for each cue in the first 1,024 bytes of `message`. O(length), any bytes.
  template <class F>
  constexpr void look(std::string_view message, F found) const noexcept {
    message = message.substr(0, 1024);
    if (message.size() < 2) return;
    char first = folded(message[0]);
    for (std::size_t at = 0; at + 1 < message.size(); ++at) {
      char const byte = folded(message[at + 1]);
      char const second = is_curly(message, at + 1) ? '\'' : byte;
      for (std::size_t i = heads_[place_of(first, second)]; i < N; i = next_[i])
        if (stands(message, at, cues_[i].words)) found(cues_[i].means);
      first = byte;
    }
  }

 private:
  static constexpr char folded(char c) noexcept { return Exact ? c : small_letter(c); }
  static constexpr bool is_curly(std::string_view message, std::size_t at) noexcept {
    return message[at] == '\xE2' && message.substr(at).starts_with("\xE2\x80\x99");
  }
  static constexpr std::size_t place_of(char a, char b) noexcept {
    unsigned const x = static_cast<unsigned char>(a), y = static_cast<unsigned char>(b);
    return (x * 37u + y * 5u) & (places - 1);
  }
  static constexpr std::string_view inner_of(std::string_view words) noexcept {
    if (words.front() == ' ') words.remove_prefix(1);
    if (words.back() == ' ') words.remove_suffix(1);
    return words;
  }
  static constexpr bool stands(std::string_view message, std::size_t at, std::string_view words) noexcept {
    std::size_t end = at;
    for (char const c : inner_of(words)) {
      if (end >= message.size()) return false;
      bool const curly = c == '\'' && is_curly(message, end);
      if (!curly && folded(message[end]) != c) return false;
      end += curly ? 3 : 1;
    }
    auto const letter_at = [&](std::size_t i) { return is_small_letter(small_letter(message[i])); };
    return !(words.front() == ' ' && at > 0 && letter_at(at - 1)) &&
           !(words.back() == ' ' && end < message.size() && letter_at(end));
  }

  std::array<cue<Value>, N> cues_{};
  std::array<std::uint16_t, N> next_{};
  std::array<std::uint16_t, places> heads_{};
};

}  // namespace aplomb::respond::detail
