// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "respond/support.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"

namespace {

using namespace aplomb_test;

desk_option option(std::string_view text, classify::aspect about = {}) {
  desk_option o;
  o.text = text, o.about = about;
  return o;
}

}  // namespace

TEST_CASE("options are ranked by how well they fit the case, with what speaks most for each") {
  auto resend = option("a new parcel tomorrow", classify::aspect::delivery);
  resend.gives = classify::remedy::replacement, resend.needs = slot_set{slot::order_number};
  auto money = option("your money back");
  money.gives = classify::remedy::refund, money.cost = 60;
  auto visit = option("a visit by our engineer");
  visit.severity_from = 7, visit.value_from = 4;
  desk_options const options{option("to wait a day"), resend, money, visit};

  option_case at{classify::aspect::delivery, classify::remedy::refund, slot_set{slot::order_number}, 3, 0, 0};
  auto ranked = rank(options, at);
  REQUIRE(ranked.size() == 3);
  CHECK(ranked[0] == ranked_option{2, 0.610_p, option_reason::claim});
  CHECK(ranked[1] == ranked_option{1, 0.60_p, option_reason::matter});
  CHECK(ranked[2] == ranked_option{0, 0.40_p, option_reason::general});

  at.claim = classify::remedy::replacement;
  CHECK(rank(options, at)[0] == ranked_option{1, 0.85_p, option_reason::claim});
  at.known = {};
  CHECK(rank(options, at)[0].option == 0);  // without the number it cannot be sent

  at.severity = 9, at.value = 4;
  ranked = rank(options, at);
  CHECK(ranked[0] == ranked_option{3, 0.58_p, option_reason::feeling});
  CHECK(ranked[1].fit == ranked[2].fit);  // at the worst the cost does not count, and the desk's order decides
  CHECK(ranked[1].option == 0);
}

TEST_CASE("the offer of a situation is the option that fits best, or the single offer of the facts") {
  scene s;
  s.facts.offer = std::string_view{"a call"};
  CHECK(offer_text(s.view()) == "a call");
  (void)s.facts.options.push_back(option("a new parcel", classify::aspect::delivery));
  CHECK(offer_text(s.view()) == "a call");
  s.affect.about = classify::aspect::delivery;
  CHECK(offer_text(s.view()) == "a new parcel");
}

TEST_CASE("property: every ranked option meets its conditions, the order falls, and nothing is ranked twice") {
  aplomb_test::random r(52);
  auto const small = [&](std::uint64_t n) { return static_cast<std::uint8_t>(r.below(n)); };
  for (int run = 0; run < 2000; ++run) {
    desk_options options;
    for (std::size_t i = 0, n = r.below(7); i < n; ++i) {
      auto o = option("x", static_cast<classify::aspect>(r.below(count_of<classify::aspect>)));
      o.gives = static_cast<classify::remedy>(r.below(count_of<classify::remedy>));
      o.severity_from = small(10), o.value_from = small(10), o.history_from = small(5), o.cost = small(101);
      if (r.one_in(3)) o.needs.add(slot::phone);
      (void)options.push_back(o);
    }
    option_case at;
    at.about = static_cast<classify::aspect>(r.below(count_of<classify::aspect>));
    at.claim = static_cast<classify::remedy>(r.below(count_of<classify::remedy>));
    at.severity = small(10), at.value = small(10), at.history = small(5);
    if (r.one_in(2)) at.known.add(slot::phone);
    unsigned seen = 0;
    auto const ranked = rank(options, at);
    for (std::size_t i = 0; i < ranked.size(); ++i) {
      auto const& o = options[ranked[i].option];
      CHECK((seen >> ranked[i].option & 1u) == 0);
      seen |= 1u << ranked[i].option;
      CHECK((o.about == classify::aspect::none || o.about == at.about));
      CHECK((o.severity_from <= at.severity && o.value_from <= at.value && o.history_from <= at.history));
      CHECK((!o.needs.has(slot::phone) || at.known.has(slot::phone)));
      CHECK((i == 0 || ranked[i - 1].fit >= ranked[i].fit));
    }
  }
}
