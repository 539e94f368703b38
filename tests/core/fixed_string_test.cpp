// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/core/fixed_string.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

static_assert(std::is_trivially_copyable_v<aplomb::fixed_string<8>>);

bool ends_between_characters(std::string_view whole, std::size_t at) {
  return at == whole.size() || (static_cast<unsigned char>(whole[at]) & 0xC0u) != 0x80u;
}

}  // namespace

TEST_CASE("a fixed_string works in constant expressions") {
  constexpr aplomb::fixed_string<8> text{"calm"};
  STATIC_REQUIRE(text == "calm");
  STATIC_REQUIRE(text.size() == 4);
  STATIC_REQUIRE(!text.truncated());
}

TEST_CASE("what fits is kept whole") {
  aplomb::fixed_string<6> text;
  CHECK(text.append("你"));
  CHECK(text.append("好"));
  CHECK(text == "你好");
  CHECK(text.size() == text.capacity());
  CHECK_FALSE(text.truncated());
}

TEST_CASE("a character that does not fit is left out whole") {
  aplomb::fixed_string<7> text{"你好吗"};
  CHECK(text == "你好");
  CHECK(text.truncated());
  CHECK(aplomb::fixed_string<3>{"😀"} == "");
  CHECK(aplomb::fixed_string<4>{"😀"} == "😀");
  CHECK(aplomb::fixed_string<4>{"a😀"} == "a");
}

TEST_CASE("once truncated it says so until cleared") {
  aplomb::fixed_string<4> text{"abcdef"};
  CHECK(text.truncated());
  CHECK_FALSE(text.append(""));
  text.clear();
  CHECK_FALSE(text.truncated());
  CHECK(text.empty());
  CHECK(text.append("ab"));
}

TEST_CASE("what is held is a prefix of everything appended, however it came in pieces") {
  aplomb_test::random r{2};
  for (int i = 0; i < 2000; ++i) {
    aplomb::fixed_string<16> kept;
    std::string all;
    for (auto pieces = r.below(6); pieces > 0; --pieces) {
      auto const piece = r.text(static_cast<std::size_t>(r.below(8)));
      all += piece;
      bool const whole = kept.append(piece);
      REQUIRE(whole == (all.size() <= 16));
      REQUIRE(kept.truncated() == !whole);
      REQUIRE(kept.view() == std::string_view(all).substr(0, kept.size()));
    }
  }
}

TEST_CASE("embedded zeros are text like any other") {
  std::string_view const zeros("a\0b", 3);
  aplomb::fixed_string<8> const text{zeros};
  CHECK(text.size() == 3);
  CHECK(text.view() == zeros);
}

TEST_CASE("a stream of continuation bytes alone cannot be cut in the right place and is dropped, not split") {
  aplomb::fixed_string<4> const text{"\x80\x80\x80\x80\x80\x80"};
  CHECK(text.empty());
  CHECK(text.truncated());
}

TEST_CASE("truncation keeps the longest prefix that ends between characters") {
  aplomb_test::random r{1};
  for (int i = 0; i < 3000; ++i) {
    std::string const whole = r.text(static_cast<std::size_t>(r.below(24)));
    aplomb::fixed_string<20> const kept{whole};
    REQUIRE(kept.view() == std::string_view(whole).substr(0, kept.size()));
    REQUIRE(ends_between_characters(whole, kept.size()));
    REQUIRE(kept.truncated() == (whole.size() > 20));
    if (kept.truncated()) {
      std::size_t next = kept.size() + 1;
      while (!ends_between_characters(whole, next)) ++next;
      REQUIRE(next > 20);  // one more character would not have fitted
    }
  }
}

TEST_CASE("it prints its bytes") {
  std::ostringstream out;
  out << aplomb::fixed_string<16>{"急急急"};
  CHECK(out.str() == "急急急");
}

TEST_CASE("it is set from, and compared with, any kind of text") {
  aplomb::fixed_string<8> text;
  text = "abc";
  CHECK(text == "abc");
  text = std::string("def");
  CHECK(text == std::string("def"));
  text = std::string_view("ghi");
  CHECK(std::string_view("ghi") == text);
  text = aplomb::fixed_string<16>{"0123456789"};
  CHECK(text == aplomb::fixed_string<8>{"01234567"});
  CHECK(text.truncated());
  text = {};
  CHECK(text.empty());
}

TEST_CASE("a number is appended in decimal, or cut off and reported") {
  aplomb::fixed_string<24> text{"row "};
  CHECK(aplomb::append_number(text, 0));
  CHECK(text == "row 0");
  text.clear();
  CHECK(aplomb::append_number(text, 18'446'744'073'709'551'615ull));
  CHECK(text == "18446744073709551615");
  CHECK_FALSE(aplomb::append_number(text, 12345));
  CHECK(text.truncated());
}
