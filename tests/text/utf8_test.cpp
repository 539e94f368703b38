// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/text/utf8.hpp>
#include <string>
#include <string_view>
#include <utf8/core.h>
#include <utf8/unchecked.h>

namespace text = aplomb::text;
using namespace std::string_view_literals;

namespace {

std::string made_valid(std::string_view bytes) {
  std::string out;
  text::to_valid(bytes, [&](std::string_view part) { out += part; });
  return out;
}

// How many U+FFFD the ill-formed `bytes` become.
std::size_t replacements(std::string_view bytes) {
  auto const valid = made_valid(bytes);
  REQUIRE(valid.size() % 3 == 0);
  for (std::size_t i = 0; i < valid.size(); i += 3) REQUIRE(valid.substr(i, 3) == "\uFFFD");
  return valid.size() / 3;
}

}  // namespace

TEST_CASE("every code point but the surrogates survives encoding and decoding") {
  char bytes[4];
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    auto const size = text::encode(c, bytes);
    auto const back = text::decode_at({bytes, size}, 0);
    char theirs[4];
    if (std::string_view{bytes, size} != std::string_view{theirs, utf8::unchecked::append(c, theirs)})
      FAIL("not as utfcpp: U+" << std::hex << static_cast<unsigned>(c));
    if (back.symbol != c || back.length != size || !back.well_formed)
      FAIL("U+" << std::hex << static_cast<unsigned>(c));
  }
  SUCCEED();
}

TEST_CASE("surrogates and values beyond Unicode are encoded as U+FFFD") {
  char bytes[4];
  for (char32_t c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}})
    CHECK(std::string_view{bytes, text::encode(c, bytes)} == "\uFFFD");
}

TEST_CASE("each maximal ill-formed part becomes one U+FFFD, as the Unicode standard shows in its tables 3-8 to 3-11") {
  CHECK(replacements("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82") == 8);
  CHECK(replacements("\xED\xA0\x80\xED\xBF\xBF\xED\xAF") == 8);
  CHECK(replacements("\xF4\x91\x92\x93\xFF\x80\xBF") == 7);
  CHECK(made_valid("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\x41\uFFFD\uFFFD\x42");
  CHECK(made_valid("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == "\uFFFD\uFFFD\uFFFD\uFFFD\x41");
}

TEST_CASE("a sequence cut off at the end is one U+FFFD and nothing is read beyond the end") {
  for (auto whole : {"é"sv, "好"sv, "😀"sv})
    for (std::size_t size = 1; size < whole.size(); ++size) {
      std::string const alone{whole.substr(0, size)};  // its own allocation, so that a sanitizer sees reads beyond it
      CHECK(replacements(alone) == 1);
      CHECK(made_valid("a" + alone) == "a\uFFFD");
    }
}

TEST_CASE("zeros are characters") {
  CHECK(made_valid("a\0b"sv) == "a\0b"sv);
  CHECK(text::decode_at("\0"sv, 0).length == 1);
  CHECK(text::decode_at("\0"sv, 0).well_formed);
}

TEST_CASE("random bytes: what is made valid is valid, decoding agrees with utfcpp") {
  aplomb_test::random r{1};
  for (int round = 0; round < 3000; ++round) {
    auto const bytes = r.bytes(static_cast<std::size_t>(r.below(40)));
    auto const valid = made_valid(bytes);
    CHECK(utf8::find_invalid(valid.begin(), valid.end()) == valid.end());
    CHECK(text::is_valid(valid));
    CHECK((valid == bytes) == text::is_valid(bytes));
    std::size_t first_bad = 0;
    while (first_bad < bytes.size() && text::decode_at(bytes, first_bad).well_formed)
      first_bad += text::decode_at(bytes, first_bad).length;
    CHECK(static_cast<std::size_t>(utf8::find_invalid(bytes.begin(), bytes.end()) - bytes.begin()) == first_bad);
  }
}

TEST_CASE("boundary_before finds the boundaries that decoding from the start finds") {
  aplomb_test::random r{2};
  for (int round = 0; round < 2000; ++round) {
    auto const bytes = r.one_in(2) ? r.bytes(30) : r.text(12);
    std::vector<bool> is(bytes.size() + 1, false);
    is[0] = true;
    for (std::size_t at = 0; at < bytes.size();) is[at += text::decode_at(bytes, at).length] = true;
    for (std::size_t at = 0; at <= bytes.size() + 2; ++at) {
      std::size_t expected = at < bytes.size() ? at : bytes.size();
      while (!is[expected]) --expected;
      if (text::boundary_before(bytes, at) != expected) FAIL("round " << round << ", at " << at);
    }
  }
  SUCCEED();
}

TEST_CASE("decoding works when compiled") {
  static_assert(text::decode_at("好", 0).symbol == U'好');
  static_assert(!text::decode_at("\xED\xA0\x80", 0).well_formed);
  static_assert(text::boundary_before("a好", 2) == 1);
  SUCCEED();
}
