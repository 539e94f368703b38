// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "support/catch.hpp"
#include <aplomb/analytics/report.hpp>
#include <aplomb/json/report.hpp>
#include <boost/json/parse.hpp>

using namespace aplomb;

TEST_CASE("a report in JSON has the rates of a group that is large enough, and null for one that is not") {
  analytics::report made;
  made.groups.push_back({"north", 40, analytics::rate{40, 10}, analytics::rate{40, 20}, {-5, true, false}, {}});
  made.groups.push_back({"south", 3, {}, {}, {}, {}});
  made.trouble_spots.push_back({classify::aspect::refund, classify::emotion::anger, 7});
  auto const read = boost::json::parse(json::write_report(made));
  auto const& groups = read.at("groups").as_array();
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].at("handed_over").at("happened").as_int64() == 10);
  CHECK(groups[0].at("troubled").at("per_mille").as_int64() == 500);
  CHECK(groups[0].at("handover_gap").at("per_mille").as_int64() == -5);
  CHECK(groups[1].at("conversations").as_int64() == 3);
  CHECK(groups[1].at("handed_over").is_null());
  CHECK(groups[1].at("troubled").is_null());
  auto const& spot = read.at("trouble_spots").at(0);
  CHECK(spot.at("about").as_string() == "refund");
  CHECK(spot.at("feeling").as_string() == "anger");
  CHECK(spot.at("conversations").as_int64() == 7);
  CHECK(read.at("from").is_null());
  CHECK(read.at("median_wait_ms").is_null());
  CHECK(read.at("heat_margins").is_null());
}
