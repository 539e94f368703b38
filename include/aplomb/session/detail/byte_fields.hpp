// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/session/session_error.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

/// The members of stored values as bytes, see `stored`: the same on every processor. Numbers have seven bits a byte, the
/// lowest first (LEB128), in their shortest form; numbers with a sign are folded first (zigzag: 0, -1, 1, -2). Lists begin
/// with their length; what an array has after its last element that is not zero is left out.

namespace aplomb::detail {

[[nodiscard]] constexpr std::uint64_t folded(std::int64_t n) noexcept {
  return (static_cast<std::uint64_t>(n) << 1) ^ (n < 0 ? ~std::uint64_t{0} : 0);
}
[[nodiscard]] constexpr std::int64_t unfolded(std::uint64_t n) noexcept {
  return static_cast<std::int64_t>((n >> 1) ^ ((n & 1) != 0 ? ~std::uint64_t{0} : 0));
}

template <class E>
inline constexpr std::uint64_t all_bits = (std::uint64_t{1} << count_of<E>)-1;

/// How many elements of an array are stored.
template <class T, std::size_t N>
[[nodiscard]] constexpr std::size_t stored_size(T const (&items)[N]) noexcept {
  std::size_t size = N;
  while (size > 0 && items[size - 1] == T{}) --size;
  return size;
}
template <class T, std::size_t N>
[[nodiscard]] constexpr std::size_t stored_size(fixed_vector<T, N> const& items) noexcept {
  return items.size();
}

template <class T, std::size_t N>
[[nodiscard]] constexpr std::size_t capacity_of(T const (&)[N]) noexcept {
  return N;
}
template <class T, std::size_t N>
[[nodiscard]] constexpr std::size_t capacity_of(fixed_vector<T, N> const&) noexcept {
  return N;
}

/// Element `i`, which for a fixed_vector is a new one.
template <class T, std::size_t N>
[[nodiscard]] constexpr T& grown(T (&items)[N], std::size_t i) noexcept {
  return items[i];
}
template <class T, std::size_t N>
[[nodiscard]] constexpr T& grown(fixed_vector<T, N>& items, std::size_t) noexcept {
  (void)items.push_back(T{});
  return items.back();
}

/// Counts the bytes that values of a type take at most.
class byte_measure {
 public:
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] static constexpr bool since(unsigned) noexcept { return true; }

  template <class N, class Limit = N>
  constexpr void number(std::string_view, N const&, Limit = {}) noexcept {
    add(std::numeric_limits<N>::max());
  }
  template <std::signed_integral N>
  constexpr void whole(std::string_view, N const&, N least, N most) noexcept {
    add(folded(least) > folded(most) ? folded(least) : folded(most));
  }
  constexpr void bits(std::string_view, std::uint64_t const&) noexcept { add(~std::uint64_t{0}); }
  constexpr void flag(std::string_view, bool const&) noexcept { add(1); }
  constexpr void score(std::string_view, aplomb::score const&) noexcept { add(folded(-score::one)); }
  constexpr void time(std::string_view, instant const&) noexcept { add(~std::uint64_t{0}); }
  template <class E>
  constexpr void choice(std::string_view, E const&) noexcept {
    add(count_of<E> - 1);
  }
  template <class E>
  constexpr void named(std::string_view, E const&) noexcept {
    std::size_t longest = 0;
    for (auto e : all_of<E>()) longest = name_of(e).size() > longest ? name_of(e).size() : longest;
    add(longest), size_ += longest;
  }
  template <class E, class S>
  constexpr void set(std::string_view, S const&) noexcept {
    add(all_bits<E>);
  }
  template <std::size_t N>
  constexpr void text(std::string_view, fixed_string<N> const&) noexcept {
    add(N), size_ += N;
  }
  template <class T>
  constexpr void part(std::string_view, T const& value) noexcept {
    stored::members(value, *this);
  }
  template <class Items, class Each>
  constexpr void list(std::string_view, Items const& items, Each each) noexcept {
    add(capacity_of(items));
    std::remove_cvref_t<decltype(items[0])> const item{};
    for (std::size_t i = 0; i < capacity_of(items); ++i) each(*this, item);
  }
  template <std::size_t N>
  constexpr void bitset(std::string_view name, std::uint64_t const (&words)[N]) noexcept {
    list(name, words, [](auto& f, auto& word) { f.bits("", word); });
  }
  template <class E, class Items, class Each>
  constexpr void per(std::string_view name, Items const& items, Each each) noexcept {
    list(name, items, each);
  }

 private:
  constexpr void add(std::uint64_t largest) noexcept {
    do ++size_;
    while ((largest >>= 7) != 0);
  }

  std::size_t size_ = 0;
};

/// Writes members at the end of `out`, a string or a fixed_vector with room for what `byte_measure` says. Keeps the first
/// member that has a value which no reader would take.
template <class Bytes>
class byte_writer {
 public:
  constexpr explicit byte_writer(Bytes& out) noexcept : out_(&out) {}

  [[nodiscard]] constexpr bool sound() const noexcept { return sound_; }
  /// The first member that could not be stored.
  [[nodiscard]] constexpr std::string_view refused() const noexcept { return refused_; }
  [[nodiscard]] static constexpr bool since(unsigned) noexcept { return true; }

  template <class N, class Limit = N>
  constexpr void number(std::string_view name, N const& n, Limit largest = std::numeric_limits<N>::max()) noexcept {
    if (n > largest) refuse(name);
    add(n);
  }
  template <std::signed_integral N>
  constexpr void whole(std::string_view name, N const& n, N least, N most) noexcept {
    if (n < least || n > most) refuse(name);
    add(folded(n));
  }
  constexpr void bits(std::string_view, std::uint64_t const& n) noexcept { add(n); }
  constexpr void flag(std::string_view, bool const& is) noexcept { add(is ? 1 : 0); }
  constexpr void score(std::string_view name, aplomb::score const& s) noexcept {
    if (s.per_mille > score::one || s.per_mille < -score::one) refuse(name);
    add(folded(s.per_mille));
  }
  constexpr void time(std::string_view, instant const& t) noexcept { add(folded(t.ms)); }
  template <class E>
  constexpr void choice(std::string_view name, E const& e) noexcept {
    number(name, static_cast<std::uint8_t>(e), count_of<E> - 1);
  }
  template <class E>
  constexpr void named(std::string_view name, E const& e) noexcept {
    if (index_of(e) >= count_of<E>) refuse(name);
    words(name_of(e));
  }
  template <class E, class S>
  constexpr void set(std::string_view name, S const& s) noexcept {
    number(name, s.bits, all_bits<E>);
  }
  template <std::size_t N>
  constexpr void text(std::string_view, fixed_string<N> const& s) noexcept {
    words(s);
  }
  template <class T>
  constexpr void part(std::string_view, T const& value) noexcept {
    stored::members(value, *this);
  }
  template <class Items, class Each>
  constexpr void list(std::string_view name, Items const& items, Each each) noexcept {
    std::size_t const size = stored_size(items);
    add(size);
    for (std::size_t i = 0; i < size; ++i) each(*this, items[i]);
    if (!sound_ && refused_.empty()) refused_ = name;
  }
  template <std::size_t N>
  constexpr void bitset(std::string_view name, std::uint64_t const (&words)[N]) noexcept {
    list(name, words, [](auto& f, auto& word) { f.bits("", word); });
  }
  template <class E, class Items, class Each>
  constexpr void per(std::string_view name, Items const& items, Each each) noexcept {
    list(name, items, each);
  }

  constexpr void put(char c) noexcept { static_cast<void>(out_->push_back(c)); }
  constexpr void little(std::uint64_t n, unsigned size) noexcept {
    for (; size-- > 0; n >>= 8) put(static_cast<char>(static_cast<unsigned char>(n & 0xFFu)));
  }

 private:
  constexpr void add(std::uint64_t n) noexcept {
    for (; n >= 0x80u; n >>= 7) put(static_cast<char>(static_cast<unsigned char>((n & 0x7Fu) | 0x80u)));
    put(static_cast<char>(static_cast<unsigned char>(n)));
  }
  constexpr void words(std::string_view text) noexcept {
    add(text.size());
    for (char c : text) put(c);
  }
  constexpr void refuse(std::string_view name) noexcept {
    if (sound_) sound_ = false, refused_ = name;
  }

  Bytes* out_;
  std::string_view refused_{};
  bool sound_ = true;
};

/// Reads members from bytes of any origin; after the first fault it reads nothing more.
class byte_reader {
 public:
  constexpr byte_reader(std::string_view bytes, unsigned schema) noexcept : bytes_(bytes), schema_(schema) {}

  [[nodiscard]] constexpr bool sound() const noexcept { return sound_; }
  [[nodiscard]] constexpr session_fault const& fault() const noexcept { return fault_; }
  [[nodiscard]] constexpr std::size_t at() const noexcept { return at_; }
  [[nodiscard]] constexpr bool since(unsigned schema) const noexcept { return schema_ >= schema; }

  template <class N, class Limit = N>
  constexpr void number(std::string_view name, N& n, Limit largest = std::numeric_limits<N>::max()) noexcept {
    n = static_cast<N>(take(name, largest));
  }
  template <std::signed_integral N>
  constexpr void whole(std::string_view name, N& n, N least, N most) noexcept {
    std::size_t const from = at_;
    std::int64_t const taken = unfolded(take(name, ~std::uint64_t{0}));
    if (taken < least || taken > most) return refuse(session_error::out_of_range, from, name);
    n = static_cast<N>(taken);
  }
  constexpr void bits(std::string_view name, std::uint64_t& n) noexcept { n = take(name, ~std::uint64_t{0}); }
  constexpr void flag(std::string_view name, bool& is) noexcept { is = take(name, 1) != 0; }
  constexpr void score(std::string_view name, aplomb::score& s) noexcept {
    // The two ends fold to 2000 and 1999: one limit serves both.
    s.per_mille = static_cast<std::int16_t>(unfolded(take(name, folded(score::one))));
  }
  constexpr void time(std::string_view name, instant& t) noexcept { t.ms = unfolded(take(name, ~std::uint64_t{0})); }
  template <class E>
  constexpr void choice(std::string_view name, E& e) noexcept {
    e = static_cast<E>(take(name, count_of<E> - 1));
  }
  template <class E>
  constexpr void named(std::string_view name, E& e) noexcept {
    std::size_t const from = at_;
    auto const found = from_name<E>(raw(name, static_cast<std::size_t>(take(name, bytes_.size()))));
    if (found)
      e = *found;
    else
      refuse(session_error::out_of_range, from, name);
  }
  template <class E, class S>
  constexpr void set(std::string_view name, S& s) noexcept {
    s.bits = static_cast<decltype(s.bits)>(take(name, all_bits<E>));
  }
  template <std::size_t N>
  constexpr void text(std::string_view name, fixed_string<N>& s) noexcept {
    s = fixed_string<N>{raw(name, static_cast<std::size_t>(take(name, N)))};
  }
  template <class T>
  constexpr void part(std::string_view, T& value) noexcept {
    stored::members(value, *this);
  }
  template <class Items, class Each>
  constexpr void list(std::string_view name, Items& items, Each each) noexcept {
    std::size_t const from = at_;
    auto const size = static_cast<std::size_t>(take(name, capacity_of(items)));
    for (std::size_t i = 0; i < size && sound_; ++i) each(*this, grown(items, i));
    if (!sound_ && fault_.name.empty()) fault_.name = name;
    if (stored_size(items) != size) refuse(session_error::out_of_range, from, name);
  }
  template <std::size_t N>
  constexpr void bitset(std::string_view name, std::uint64_t (&words)[N]) noexcept {
    list(name, words, [](auto& f, auto& word) { f.bits("", word); });
  }
  template <class E, class Items, class Each>
  constexpr void per(std::string_view name, Items& items, Each each) noexcept {
    list(name, items, each);
  }

  /// `size` bytes as they are.
  [[nodiscard]] constexpr std::string_view raw(std::string_view name, std::size_t size) noexcept {
    if (size > bytes_.size() - at_) refuse(session_error::out_of_range, at_, name);
    if (!sound_) return {};
    at_ += size;
    return bytes_.substr(at_ - size, size);
  }
  [[nodiscard]] constexpr std::uint64_t little(std::string_view name, unsigned size) noexcept {
    std::uint64_t n = 0;
    auto const from = raw(name, size);
    for (std::size_t i = from.size(); i-- > 0;) n = n << 8 | static_cast<unsigned char>(from[i]);
    return n;
  }
  /// Nothing may follow.
  constexpr void finish() noexcept {
    if (at_ != bytes_.size()) refuse(session_error::too_long, at_, {});
  }
  constexpr void refuse(session_error code, std::size_t at, std::string_view name) noexcept {
    if (sound_) sound_ = false, fault_ = {code, static_cast<std::uint32_t>(at), name};
  }

 private:
  /// The next number; 0 when there is none in its shortest form that is at most `largest`.
  [[nodiscard]] constexpr std::uint64_t take(std::string_view name, std::uint64_t largest) noexcept {
    std::size_t const from = at_;
    std::uint64_t n = 0;
    for (unsigned shift = 0; sound_; shift += 7) {
      auto const rest = raw(name, 1);
      if (rest.empty()) break;
      auto const byte = static_cast<unsigned char>(rest[0]);
      std::uint64_t const part = byte & 0x7Fu;
      if (shift > 63 || (shift == 63 && part > 1) || (byte == 0 && shift > 0)) break;
      n |= part << shift;
      if (byte < 0x80u) {
        if (n > largest) break;
        return n;
      }
    }
    refuse(session_error::out_of_range, from, name);
    return 0;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  unsigned schema_;
  session_fault fault_{};
  bool sound_ = true;
};

}  // namespace aplomb::detail
