// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/core/closure.hpp>
#include <type_traits>
#include <utility>

#include "support/catch.hpp"

namespace {

struct arithmetic;

struct adding : aplomb::closure<arithmetic> {
  int amount;
  constexpr explicit adding(int n) : amount(n) {}
};
struct times : aplomb::closure<arithmetic> {
  int factor;
  constexpr explicit times(int n) : factor(n) {}
};
template <class A, class B>
struct both : aplomb::closure<arithmetic> {
  A first;
  B second;
  constexpr both(A a, B b) : first(std::move(a)), second(std::move(b)) {}
};

struct arithmetic {
  template <class A, class B>
  static constexpr auto pipe(A&& a, B&& b) {
    return both<std::remove_cvref_t<A>, std::remove_cvref_t<B>>{std::forward<A>(a), std::forward<B>(b)};
  }
};

constexpr int apply(adding const& f, int x) { return x + f.amount; }
constexpr int apply(times const& f, int x) { return x * f.factor; }
template <class A, class B>
constexpr int apply(both<A, B> const& f, int x) {
  return apply(f.second, apply(f.first, x));
}

struct other_family;
struct stranger : aplomb::closure<other_family> {};

static_assert(std::is_empty_v<stranger>, "taking part in the pipe costs nothing");
static_assert(sizeof(adding) == sizeof(int));

template <class A, class B>
concept pipes = requires(A a, B b) { a | b; };
static_assert(!pipes<int, adding>, "a stranger on the left is no business of ours");
static_assert((1 | 2) == 3, "numbers are still or-ed");

}  // namespace

TEST_CASE("members of one family compose from left to right") {
  constexpr auto f = adding{2} | times{10};
  STATIC_REQUIRE(apply(f, 1) == 30);
  constexpr auto g = times{10} | adding{2};
  STATIC_REQUIRE(apply(g, 1) == 12);
}

TEST_CASE("the pipe is associative in what it computes") {
  constexpr auto left = (adding{1} | times{2}) | adding{3};
  constexpr auto right = adding{1} | (times{2} | adding{3});
  for (int x = -10; x <= 10; ++x) CHECK(apply(left, x) == apply(right, x));
}

TEST_CASE("operands may be named, constant or temporary") {
  adding a{1};
  times const b{3};
  CHECK(apply(a | b, 1) == 6);
  CHECK(apply(std::move(a) | times{2}, 1) == 4);
}
