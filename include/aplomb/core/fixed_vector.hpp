// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <type_traits>

namespace aplomb {

/// A sequence of at most `Capacity` elements inside the object: no heap, trivially copyable, usable at compile time.
///
/// - A push beyond the capacity is refused and says so; nothing already held is lost.
/// - Every operation is noexcept; element access needs `i < size()`.
/// - (boost::container::static_vector is neither constexpr nor trivially copyable, see docs/decisions/0001.)
template <class T, std::size_t Capacity>
  requires std::is_trivially_copyable_v<T>
class fixed_vector {
  static_assert(Capacity > 0 && Capacity < 65536, "a fixed_vector holds between 1 and 65535 elements");

 public:
  using value_type = T;
  using iterator = T*;
  using const_iterator = T const*;

  constexpr fixed_vector() noexcept = default;
  constexpr fixed_vector(std::initializer_list<T> list) noexcept {
    for (T const& element : list) (void)push_back(element);
  }

  [[nodiscard]] static constexpr std::size_t capacity() noexcept { return Capacity; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] constexpr bool full() const noexcept { return size_ == Capacity; }

  /// Appends `element`; false, and nothing happens, when full.
  constexpr bool push_back(T const& element) noexcept {
    if (full()) return false;
    items_[size_++] = element;
    return true;
  }

  /// Removes the element at `i`, keeping the order of the others. O(size).
  constexpr void erase_at(std::size_t i) noexcept {
    for (; i + 1 < size_; ++i) items_[i] = items_[i + 1];
    --size_;
  }

  constexpr void pop_back() noexcept { --size_; }
  constexpr void clear() noexcept { size_ = 0; }

  [[nodiscard]] constexpr T& operator[](std::size_t i) noexcept { return items_[i]; }
  [[nodiscard]] constexpr T const& operator[](std::size_t i) const noexcept { return items_[i]; }
  [[nodiscard]] constexpr T const& front() const noexcept { return items_[0]; }
  [[nodiscard]] constexpr T& back() noexcept { return items_[size_ - 1]; }
  [[nodiscard]] constexpr T const& back() const noexcept { return items_[size_ - 1]; }
  [[nodiscard]] constexpr T* data() noexcept { return items_; }
  [[nodiscard]] constexpr T const* data() const noexcept { return items_; }
  [[nodiscard]] constexpr iterator begin() noexcept { return items_; }
  [[nodiscard]] constexpr iterator end() noexcept { return items_ + size_; }
  [[nodiscard]] constexpr const_iterator begin() const noexcept { return items_; }
  [[nodiscard]] constexpr const_iterator end() const noexcept { return items_ + size_; }

  friend constexpr bool operator==(fixed_vector const& a, fixed_vector const& b) noexcept requires
      requires(T const& t) {
    t == t;
  }
  {
    if (a.size_ != b.size_) return false;
    for (std::size_t i = 0; i < a.size_; ++i)
      if (!(a.items_[i] == b.items_[i])) return false;
    return true;
  }

 private:
  T items_[Capacity]{};
  std::uint16_t size_ = 0;
};

}  // namespace aplomb
