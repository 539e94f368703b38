// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// What sort of thing a message speaks of, and what things are called.

#include "support/catch.hpp"
#include <aplomb/classify/thing.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/respond/subject.hpp>
#include <aplomb/respond/thing_names.hpp>
#include <aplomb/text/language.hpp>
#include <string_view>

namespace {

using namespace aplomb;
using classify::thing;
using respond::subject;

subject sort_in(std::string_view message) { return respond::subject_of(classify::things_in(message)); }

}  // namespace

TEST_CASE("every thing is of the sort whose fact helps, or of none") {
  for (auto t : {thing::order, thing::parcel, thing::ride, thing::postage})
    CHECK(respond::sort_of(t) == subject::order);
  for (auto t : {thing::broadband, thing::add_on, thing::network}) CHECK(respond::sort_of(t) == subject::line);
  for (auto t : {thing::phone, thing::fridge, thing::spare_part}) CHECK(respond::sort_of(t) == subject::device);
  for (auto t : {thing::app, thing::account, thing::notification}) CHECK(respond::sort_of(t) == subject::software);
  for (auto t : {thing::none, thing::repair, thing::warranty, thing::fee, thing::shop})
    CHECK(respond::sort_of(t) == subject::none);
}

TEST_CASE("a device at the end of a line is named with the line") {
  CHECK(sort_in("宽带断了，机顶盒和电视都没用") == subject::line);
  CHECK(sort_in("The broadband died, and with it the television and the tablet") == subject::line);
  CHECK(sort_in("电视开机就黑屏") == subject::device);
}

TEST_CASE("words said by the way decide the sort only where there are no others") {
  CHECK(sort_in("手机上、手机里，我的手机都登录不了") == subject::software);
  CHECK(sort_in("手机很烫") == subject::device);
  CHECK(sort_in("报修三次了") == subject::none);
}

TEST_CASE("every thing but none has a name of its own script in three languages") {
  for (auto l : {text::language::zh_hans, text::language::zh_hant, text::language::en}) {
    CHECK(respond::thing_name(thing::none, l).empty());
    for (auto t : all_of<thing>()) {
      if (t == thing::none) continue;
      auto const name = respond::thing_name(t, l);
      INFO(name_of(t));
      CHECK_FALSE(name.empty());
      bool const latin = name.front() >= 'A' && name.front() <= 'z';
      CHECK((l != text::language::en || latin));
    }
  }
  CHECK(respond::thing_name(thing::broadband, text::language::und) == "the broadband");
}
