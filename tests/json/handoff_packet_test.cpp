// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The JSON of a packet is as its schema says.

#include "json/schema.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/json/handoff_packet.hpp>
#include <boost/json.hpp>

namespace {

using namespace aplomb;

}  // namespace

TEST_CASE("an empty packet is as the schema says, with null for what is unknown") {
  aplomb_test::schema const rules("handoff_packet.schema.json");
  auto const made = json::packet_as_json({});
  CHECK(rules.fault(made) == "");
  CHECK(made.at("reason").is_null());
  CHECK(made.at("personal").at("phone").is_null());
  CHECK(made.size() == rules.root().at("properties").as_object().size());
}

TEST_CASE("any packet is as the schema says") {
  aplomb_test::schema const rules("handoff_packet.schema.json");
  aplomb_test::random r(12);
  for (int i = 0; i < 200; ++i) {
    handoff_packet p;
    p.reason = static_cast<escalate::handoff_reason>(r.below(count_of<escalate::handoff_reason>));
    p.language = static_cast<text::language>(r.below(count_of<text::language>));
    p.emotion = static_cast<classify::emotion>(r.below(count_of<classify::emotion>));
    p.feeling = static_cast<respond::feeling>(r.below(count_of<respond::feeling>));
    p.about = static_cast<classify::aspect>(r.below(count_of<classify::aspect>));
    p.severity = static_cast<std::uint8_t>(r.below(10));
    p.urgency = static_cast<std::uint8_t>(r.below(101));
    if (r.one_in(2)) p.mind = static_cast<classify::psychology>(r.below(count_of<classify::psychology>));
    if (r.one_in(2)) p.turned = classify::turning_point{2, {}, {}};
    if (r.one_in(2)) p.phone = std::string_view{"\xFF 13800138000"};
    p.known.bits = static_cast<std::uint16_t>(r.below(1u << count_of<respond::slot>));
    p.tried.bits = static_cast<std::uint32_t>(r.below(1u << 24));
    for (auto n = r.below(7); n > 0; --n)
      (void)p.asks.push_back({r.next(), 1, static_cast<classify::ask_kind>(r.below(3)), p.about, 1, 50});
    for (auto n = r.below(5); n > 0; --n)
      (void)p.promises.push_back(
          {instant{static_cast<std::int64_t>(r.below(1000))}, respond::act::commit, {}, r.one_in(2)});
    for (auto n = r.below(65); n > 0; --n) (void)p.curve.push_back(static_cast<std::uint8_t>(r.below(101)));
    auto const made = json::packet_as_json(p);
    INFO(boost::json::serialize(made));
    CHECK(rules.fault(made) == "");
  }
}
