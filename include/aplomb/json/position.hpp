// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// Where the values of a JSON text stand. Boost.JSON does not keep positions, and a complaint about a ladder must point
/// at the row it is about.

namespace aplomb::json {

/// A place in a text as people count: from 1, columns in characters (code points) of UTF-8.
struct position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  friend constexpr bool operator==(position const&, position const&) noexcept = default;
};

/// The place of the byte at `offset`. O(offset).
[[nodiscard]] constexpr position position_of(std::string_view text, std::size_t offset) noexcept {
  position at;
  for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
    if (text[i] == '\n')
      ++at.line, at.column = 1;
    else if ((static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u)
      ++at.column;
  }
  return at;
}

/// The values of a JSON text as a tree of places, parallel to the parsed document: the children of an array are its
/// elements, those of an object its members in order of appearance, a key that comes twice included.
struct outline {
  std::size_t begin = 0;      ///< first byte of the value
  std::size_t key_begin = 0;  ///< first byte of its key's quote; 0 for elements
  std::string_view key{};     ///< as written, without quotes, escapes left alone
  std::vector<outline> children;

  /// The member called `name`; this value itself when there is none, so that a place can always be named.
  [[nodiscard]] outline const& at(std::string_view name) const noexcept {
    for (outline const& child : children)
      if (child.key == name) return child;
    return *this;
  }
  [[nodiscard]] outline const& at(std::size_t index) const noexcept {
    return index < children.size() ? children[index] : *this;
  }
};

namespace detail {

/// Walks a text that is known to be valid JSON of limited depth.
class outliner {
 public:
  explicit outliner(std::string_view text) noexcept : text_(text) {}

  [[nodiscard]] outline value() {
    outline made;
    blank();
    made.begin = at_;
    switch (peek()) {
      case '{':
        items(made, '}', true);
        break;
      case '[':
        items(made, ']', false);
        break;
      case '"':
        string();
        break;
      default:
        while (at_ < text_.size() && std::string_view{",]} \t\r\n"}.find(text_[at_]) == std::string_view::npos) ++at_;
    }
    return made;
  }

 private:
  [[nodiscard]] char peek() const noexcept { return at_ < text_.size() ? text_[at_] : '\0'; }
  void blank() noexcept {
    while (at_ < text_.size() && std::string_view{" \t\r\n"}.find(text_[at_]) != std::string_view::npos) ++at_;
  }
  std::string_view string() noexcept {
    std::size_t const from = ++at_;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2u : 1u;
    std::string_view const inside = text_.substr(from, at_ - from);
    ++at_;
    return inside;
  }
  void items(outline& into, char close, bool keyed) {
    ++at_;
    for (blank(); at_ < text_.size() && peek() != close; blank()) {
      std::size_t const key_at = at_;
      std::string_view key;
      if (keyed) {
        key = string();
        blank();
        ++at_;  // the colon
      }
      into.children.push_back(value());
      into.children.back().key = key;
      into.children.back().key_begin = keyed ? key_at : 0;
      blank();
      if (peek() == ',') ++at_;
    }
    ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace detail

/// The outline of a text that Boost.JSON has accepted.
[[nodiscard]] inline outline outline_of(std::string_view text) { return detail::outliner{text}.value(); }

}  // namespace aplomb::json
