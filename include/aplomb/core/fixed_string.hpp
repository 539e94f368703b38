// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string_view>
#include <type_traits>

namespace aplomb {

/// UTF-8 text of at most `Capacity` bytes inside the object: no heap, trivially copyable, usable at compile time.
///
/// Appending beyond the capacity keeps the longest prefix that ends on a character boundary and sets `truncated()`; it
/// never splits a character. From then on nothing is appended until `clear()`, so that what is held is always a prefix
/// of what was appended. Every operation is noexcept.
template <std::size_t Capacity>
class fixed_string {
  static_assert(Capacity > 0 && Capacity < 65536, "a fixed_string holds between 1 and 65535 bytes");

 public:
  constexpr fixed_string() noexcept = default;
  /// From anything that is text: a literal, a std::string, a view, a fixed_string of another capacity.
  template <class Text>
    requires std::convertible_to<Text const&, std::string_view> &&
        (!std::same_as<Text, fixed_string>)constexpr fixed_string(Text const& text) noexcept {
      append(std::string_view(text));
    }

    /// Appends as much of `text` as fits; true when all of it did.
    constexpr bool append(std::string_view text) noexcept {
      if (truncated_) return false;
      std::size_t room = Capacity - size_;
      if (text.size() > room) {
        truncated_ = true;
        while (room > 0 && (static_cast<unsigned char>(text[room]) & 0xC0u) == 0x80u) --room;
        text = text.substr(0, room);
      }
      std::char_traits<char>::copy(bytes_ + size_, text.data(), text.size());
      size_ = static_cast<size_type>(size_ + text.size());
      return !truncated_;
    }

    constexpr void clear() noexcept { size_ = 0, truncated_ = false; }

    [[nodiscard]] static constexpr std::size_t capacity() noexcept { return Capacity; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] constexpr bool truncated() const noexcept { return truncated_; }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {bytes_, size_}; }
    constexpr operator std::string_view() const noexcept { return view(); }

    friend constexpr bool operator==(fixed_string const& a, fixed_string const& b) noexcept {
      return a.view() == b.view();
    }
    template <class Text>
      requires std::convertible_to<Text const&, std::string_view> &&
          (!std::same_as<Text, fixed_string>)friend constexpr bool
          operator==(fixed_string const& a, Text const& b) noexcept {
        return a.view() == std::string_view(b);
      }

      template <class Traits>
      friend std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out,
                                                          fixed_string const& s) {
        return out << s.view();
      }

     private:
      using size_type = std::conditional_t<(Capacity < 256), std::uint8_t, std::uint16_t>;

      char bytes_[Capacity]{};
      size_type size_ = 0;
      bool truncated_ = false;
};

/// Appends `number` in decimal, independent of the locale. False when it did not fit, as `append` says.
template <std::size_t Capacity>
constexpr bool append_number(fixed_string<Capacity>& out, std::uint64_t number) noexcept {
  char digits[20]{};
  std::size_t at = sizeof digits;
  do digits[--at] = static_cast<char>('0' + number % 10);
  while ((number /= 10) != 0);
  return out.append({digits + at, sizeof digits - at});
}

}  // namespace aplomb
