// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include "support/checksum.hpp"
#include "support/random.hpp"
#include <aplomb/satisfaction/course_snapshot.hpp>
#include <aplomb/satisfaction/forecast.hpp>
#include <string>

using namespace aplomb;
using namespace aplomb::satisfaction;
using aplomb_test::with_checksum;

namespace {

course course_of(aplomb_test::random& random, unsigned lines) {
  course c;
  for (unsigned i = 0; i < lines; ++i) {
    classify::affect a;
    for (auto& s : a.satisfactions) s = score::of(random.between(0, 1000));
    for (auto& s : a.emotions) s = score::of(random.between(0, 1000));
    a.valence = score::of(random.between(-1000, 1000));
    auto const text = random.text(random.below(60));
    if (random.one_in(3))
      c.said(text);
    else
      c.hear(a, text);
  }
  return c;
}

}  // namespace

TEST_CASE("a course comes back as it was and goes on as if it had never been stored") {
  aplomb_test::random random{31};
  for (unsigned lines = 0; lines < 40; ++lines) {
    auto here = course_of(random, lines);
    auto there = restore_course(take_snapshot(here).view());
    REQUIRE(there);
    REQUIRE(*there == here);
    here.said("We are looking into it."), there->said("We are looking into it.");
    CHECK(forecast_of(*there) == forecast_of(here));
  }
}

TEST_CASE("every change of a stored course is noticed, every beginning of it and every addition refused") {
  aplomb_test::random random{32};
  auto const bytes = std::string{take_snapshot(course_of(random, 7)).view()};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      auto changed = bytes;
      changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
      REQUIRE_FALSE(restore_course(changed));
    }
    REQUIRE(restore_course(bytes.substr(0, i)).error().code == session_error::truncated);
  }
  CHECK(restore_course(bytes + 'x').error().code == session_error::too_long);
  CHECK(restore_course("hello, I am no course at all").error().code == session_error::not_a_snapshot);
  auto later = bytes;
  later[4] = 2;
  CHECK(restore_course(with_checksum(later)).error().code == session_error::newer_schema);
}

TEST_CASE("whatever bytes have a right checksum are refused as a course, or are what would be written") {
  aplomb_test::random random{33};
  auto const bytes = std::string{take_snapshot(course_of(random, 9)).view()};
  constexpr auto as = satisfaction::detail::builtin_course_seal;
  unsigned taken = 0, out_of_range = 0;
  for (int round = 0; round < 20'000; ++round) {
    auto changed = bytes;
    auto const at = as.members_at() + random.below(bytes.size() - as.around());
    changed[at] = static_cast<char>(static_cast<unsigned char>(random.below(256)));
    changed = with_checksum(changed);
    auto const read = restore_course(changed);
    if (!read) {
      out_of_range += read.error().code == session_error::out_of_range;
      continue;
    }
    ++taken;
    REQUIRE(take_snapshot(*read).view() == changed);
    auto const f = forecast_of(*read);
    REQUIRE((!f.known() || (f.points >= 1000 && f.points <= 5000)));
  }
  CHECK(taken > 100);
  CHECK(out_of_range > 100);
}

TEST_CASE("a course that was weighed by other words is refused, because its sums mean nothing here") {
  auto const length = std::size_t{1} << forecast_model::bucket_bits;
  std::string words(length, forecast_model::zero);
  forecast_model own = builtin_forecast;
  own.words = words.data();
  course c;
  c.said("Hello", own);
  auto const bytes = take_snapshot(c, own);
  REQUIRE(restore_course(bytes.view(), own));
  CHECK(*restore_course(bytes.view(), own) == c);
  CHECK(restore_course(bytes.view()).error().code == session_error::wrong_version);
  STATIC_REQUIRE(sizeof(course_snapshot) < 200);
}
