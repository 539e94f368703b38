// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include "wellbeing/loads.hpp"
#include <aplomb/wellbeing/help.hpp>

using namespace aplomb::wellbeing;
using namespace aplomb_test;

namespace {

help_prompt help(load const& l, self_report const& says = {}, bool danger = false) {
  return help_for(l, fatigue_of(l, says), stress_of(l, says), says, danger);
}

}  // namespace

TEST_CASE("nobody need be asked on an ordinary day") {
  auto const h = help({});
  CHECK(h.from == help_from::nobody);
  CHECK(h.why == help_reason::none);
  CHECK(h.word.empty());
}

TEST_CASE("danger goes before everything and calls for a person now") {
  load heavy;
  heavy.abuse = 9'000;
  CHECK(help(heavy, {}, true).from == help_from::person_now);
  CHECK(help(heavy, {}, true).why == help_reason::danger);
  CHECK_FALSE(help(heavy, {}, true).word.zh_hant.empty());
}

TEST_CASE("abuse and exhaustion are for the supervisor, who can change the work") {
  load l;
  l.abuse = 1'499;
  CHECK(help(l).from == help_from::nobody);
  l.abuse = 1'500;
  CHECK(help(l).from == help_from::supervisor);
  CHECK(help(l).why == help_reason::abuse_met);
  fatigue f;
  f.index = 800;
  CHECK(help_for({}, f, {}).from == help_from::supervisor);
  f.index = 799;
  CHECK(help_for({}, f, {}).from == help_from::peer);
  f.index = 499;
  CHECK(help_for({}, f, {}).from == help_from::nobody);
}

TEST_CASE("who asks for help is always met") {
  self_report says;
  says.wants_help = true;
  CHECK(help({}, says).from == help_from::nobody);  // a report that was not given says nothing
  says.given = true;
  CHECK(help({}, says).from == help_from::peer);
  CHECK(help({}, says).why == help_reason::asked);
}

TEST_CASE("great sadness or anger is not for one person alone") {
  self_report says;
  says.given = true;
  says.sad = amount::quite;
  CHECK(help({}, says).from == help_from::nobody);
  says.sad = amount::very;
  CHECK(help({}, says).why == help_reason::low);
  says.sad = amount::not_at_all;
  says.angry = amount::very;
  CHECK(help({}, says).why == help_reason::low);
}

TEST_CASE("pressure beyond the good zone asks for a peer") {
  stress s;
  s.zone = stress_zone::too_much;
  CHECK(help_for({}, {}, s).why == help_reason::pressure);
}

TEST_CASE("more load never asks for less help") {
  aplomb_test::random r{92};
  for (int i = 0; i < 5000; ++i) {
    auto const l = any_load(r);
    auto const says = any_report(r);
    REQUIRE(help(with_more(r, l), says).from >= help(l, says).from);
  }
}
