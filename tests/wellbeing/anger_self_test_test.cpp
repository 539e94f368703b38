// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include <aplomb/wellbeing/anger_self_test.hpp>

using namespace aplomb::wellbeing;

TEST_CASE("the self-test has the six situations that the text kept; number six is lost") {
  CHECK(aplomb::count_of<anger_item> == 6);
  int const numbers[] = {1, 2, 3, 4, 5, 7};
  for (auto i : aplomb::all_of<anger_item>()) {
    CHECK(number_of(i) == numbers[aplomb::index_of(i)]);
    CHECK_FALSE(situation_of(i).zh_hans.empty());
    CHECK_FALSE(situation_of(i).zh_hant.empty());
    CHECK_FALSE(situation_of(i).en.empty());
  }
  CHECK(number_of(static_cast<anger_item>(6)) == 0);
  CHECK(situation_of(static_cast<anger_item>(6)).empty());
}

TEST_CASE("an empty test has an empty profile") {
  auto const p = anger_self_test{}.profile();
  CHECK(p.rated == 0);
  CHECK(p.mean == 0);
  for (auto s : aplomb::all_of<trouble_source>()) CHECK(p.of(s) == 0);
}

TEST_CASE("the profile is the mean by source, and names what the strongest situation hurts") {
  anger_self_test mine;
  mine.rate(anger_item::child_took_things, 4);
  mine.rate(anger_item::hidden_money, 9);
  mine.rate(anger_item::unjust_complaint, 2);
  auto const p = mine.profile();
  CHECK(p.rated == 3);
  CHECK(p.of(trouble_source::family) == 650);
  CHECK(p.of(trouble_source::customer) == 200);
  CHECK(p.of(trouble_source::society) == 0);
  CHECK(p.mean == 500);
  CHECK(p.strongest == anger_item::hidden_money);
  CHECK(p.most_hurt == hurt_value::trust);
}

TEST_CASE("ratings are kept within one and ten, and the last one counts") {
  anger_self_test mine;
  mine.rate(anger_item::extra_work, 99);
  CHECK(mine.profile().of(trouble_source::organisation) == 1000);
  mine.rate(anger_item::extra_work, -3);
  CHECK(mine.profile().of(trouble_source::organisation) == 100);
  mine.rate(static_cast<anger_item>(40), 5);
  CHECK(mine.profile().rated == 1);
}

TEST_CASE("of equal ratings the earlier situation is the strongest, and nobody is asked about anger at oneself") {
  anger_self_test mine;
  for (auto i : aplomb::all_of<anger_item>()) mine.rate(i, 7);
  CHECK(mine.profile().strongest == anger_item::extra_work);
  CHECK(mine.profile().mean == 700);
  CHECK(mine.profile().of(trouble_source::self) == 0);
  CHECK(mine.profile().of(trouble_source::none) == 0);
}
