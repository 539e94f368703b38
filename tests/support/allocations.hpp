// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

/// Counts heap allocations, each thread its own. Include it in exactly one source file of a program: it replaces the global `operator new` and
/// `operator delete` of the whole program (allocations of the C library and of linked libraries' `malloc` do not count).

namespace aplomb_test {

/// How often and how much the calling thread has allocated since it started.
struct allocation_totals {
  std::uint64_t count = 0;
  std::uint64_t bytes = 0;
};

namespace detail {
inline thread_local allocation_totals totals;

inline void* counted(std::size_t size, std::size_t alignment) noexcept {
  ++totals.count;
  totals.bytes += size;
  if (size == 0) size = 1;
  if (alignment <= alignof(std::max_align_t)) return std::malloc(size);
  return std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
}

// Tests and benches may be built without exceptions; running out of memory ends them either way.
inline void* counted_or_die(std::size_t size, std::size_t alignment) noexcept {
  void* const memory = counted(size, alignment);
  if (memory == nullptr) std::abort();
  return memory;
}

// Not inlined: GCC would otherwise see a `free` of what came from `new` and warn about the mismatch it cannot know is ours.
[[gnu::noinline]] inline void release(void* memory) noexcept { std::free(memory); }
}  // namespace detail

[[nodiscard]] inline allocation_totals allocations() noexcept { return detail::totals; }

/// Counts from its construction on, in the thread that made it.
class allocation_counter {
 public:
  allocation_counter() noexcept : start_(allocations()) {}
  [[nodiscard]] std::uint64_t count() const noexcept { return allocations().count - start_.count; }
  [[nodiscard]] std::uint64_t bytes() const noexcept { return allocations().bytes - start_.bytes; }

 private:
  allocation_totals start_;
};

}  // namespace aplomb_test

void* operator new(std::size_t size) { return aplomb_test::detail::counted_or_die(size, 0); }
void* operator new[](std::size_t size) { return aplomb_test::detail::counted_or_die(size, 0); }
void* operator new(std::size_t size, std::align_val_t a) {
  return aplomb_test::detail::counted_or_die(size, static_cast<std::size_t>(a));
}
void* operator new[](std::size_t size, std::align_val_t a) {
  return aplomb_test::detail::counted_or_die(size, static_cast<std::size_t>(a));
}
void* operator new(std::size_t size, std::nothrow_t const&) noexcept { return aplomb_test::detail::counted(size, 0); }
void* operator new[](std::size_t size, std::nothrow_t const&) noexcept { return aplomb_test::detail::counted(size, 0); }
void* operator new(std::size_t size, std::align_val_t a, std::nothrow_t const&) noexcept {
  return aplomb_test::detail::counted(size, static_cast<std::size_t>(a));
}
void* operator new[](std::size_t size, std::align_val_t a, std::nothrow_t const&) noexcept {
  return aplomb_test::detail::counted(size, static_cast<std::size_t>(a));
}

void operator delete(void* memory) noexcept { aplomb_test::detail::release(memory); }
void operator delete[](void* memory) noexcept { aplomb_test::detail::release(memory); }
void operator delete(void* memory, std::size_t) noexcept { aplomb_test::detail::release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { aplomb_test::detail::release(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { aplomb_test::detail::release(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { aplomb_test::detail::release(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { aplomb_test::detail::release(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { aplomb_test::detail::release(memory); }
void operator delete(void* memory, std::nothrow_t const&) noexcept { aplomb_test::detail::release(memory); }
void operator delete[](void* memory, std::nothrow_t const&) noexcept { aplomb_test::detail::release(memory); }
void operator delete(void* memory, std::align_val_t, std::nothrow_t const&) noexcept { aplomb_test::detail::release(memory); }
void operator delete[](void* memory, std::align_val_t, std::nothrow_t const&) noexcept { aplomb_test::detail::release(memory); }
