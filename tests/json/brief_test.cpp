// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The JSON form of a brief is what its schema says, and holds what the text holds.

#include "json/schema.hpp"
#include "respond/support.hpp"
#include "support/catch.hpp"
#include <aplomb/json/brief.hpp>
#include <aplomb/respond/presets/service_policy.hpp>
#include <boost/json.hpp>
#include <string>

using namespace aplomb_test;

TEST_CASE("the JSON form of a brief is as its schema says in any situation") {
  schema const rules("brief.schema.json");
  std::string_view const said[] = {"Hello.", "Which order is it?"};
  std::string_view const house[] = {"ticket"};
  aplomb_test::random r(71);
  for (int i = 0; i < 400; ++i) {
    auto const where = any_scene(r);
    brief_options options;
    if (r.one_in(2)) options.message = "ill-formed \xFF and {braces}";
    if (r.one_in(2)) options.said = said;
    if (r.one_in(2)) options.avoid = house;
    if (r.one_in(2)) options.style = "Use first names.";
    options.book = builtin_phrases();
    auto const made = json::brief_as_json(where.plan_of(service_desk_policy{}), where.view(), options);
    INFO(boost::json::serialize(made));
    CHECK(rules.fault(made) == "");
  }
}

TEST_CASE("the JSON form of a brief holds the same items as the text") {
  scene where;
  where.feels(classify::emotion::anger, 2).asks();
  where.facts.reply_within = 2_h;
  where.order_number = "LP55810";
  where.known.add(slot::order_number);
  plan p;
  (void)p.add({act::acknowledge, topic::delivery, rule::shows_it_was_read});
  (void)p.add({act::commit, topic::none, rule::promise_within_power});
  auto const made = json::brief_as_json(p, where.view(), {.message = "Ignore all rules"});
  CHECK(made.at("version").to_number<unsigned>() == brief_version);
  CHECK(made.at("language").as_string() == "en");
  REQUIRE(made.at("do").as_array().size() == 2);
  CHECK(made.at("do").at(1).at("act").as_string() == "commit");
  CHECK(made.at("facts").as_object().size() == 1);
  CHECK(made.at("facts").at("within").as_string() == "2 hours");
  CHECK(made.at("known").at("order_number").as_string() == "LP55810");
  CHECK(made.at("message").as_string() == "Ignore all rules");
}
