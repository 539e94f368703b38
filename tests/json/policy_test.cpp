// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "respond/support.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/json/policy.hpp>
#include <aplomb/respond.hpp>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace aplomb_test;
namespace rs = aplomb::respond;
using aplomb::json::read_policy;

std::string report(std::vector<aplomb::json::file_fault> const& faults) {
  std::ostringstream out;
  for (auto const& f : faults)
    out << f.at.line << ':' << f.at.column << ": " << aplomb::name_of(f.what) << ": " << f.text << '\n';
  return out.str();
}

/// The policy called `policy` in a file whose only key it is.
rs::policy_tree tree(std::string const& policy) {
  auto const loaded = read_policy("{\"policy\": " + policy + "}");
  INFO(policy << '\n' << report(loaded.faults));
  REQUIRE(loaded);
  return *loaded.policy;
}

std::string faults(std::string const& policy) { return report(read_policy("{\"policy\": " + policy + "}").faults); }

/// Whether both plan alike in many situations.
template <policy P>
void same(std::string const& text, P const& compiled) {
  rs::policy_tree const loaded = tree(text);
  aplomb_test::random r{11};
  std::size_t spoke = 0;
  for (int i = 0; i < 2000; ++i) {
    scene const s = any_scene(r);
    plan a, b;
    verdict const x = compiled(s.view(), a), y = loaded(s.view(), b);
    REQUIRE((x == y && a == b));
    spoke += x != verdict::declined;
  }
  INFO(text);
  CHECK(spoke > 0);
}

}  // namespace

TEST_CASE("every form of a policy in a file means what it means in C++") {
  using namespace aplomb::escalate::axes;
  using namespace aplomb::literals;
  using aplomb::escalate::handoff_reason;
  using aplomb::escalate::owner_state;
  constexpr auto greets = say<act::greet>;
  constexpr auto thanks = say<act::thank, topic::fact, rs::rule::fact_received>;
  constexpr auto asks = say<act::ask, topic::order_number>;
  constexpr auto hands_over = say<act::hand_off, topic::requested>;
  std::string const greet = R"({"say": "greet"})";
  std::string const thank = R"({"say": "thank", "about": "fact", "why": "fact_received"})";
  std::string const ask = R"({"say": "ask", "about": "order_number"})";
  std::string const hand_over = R"({"say": "hand_off", "about": "requested"})";

  same(greet, greets);
  same(hand_over, hands_over);
  same(R"({"use": "service"})", service_policy);
  same(R"({"use": "do_deed"})", do_deed);
  same(R"({"use": "ask_further"})", ask_further);
  same(R"({"use": "reflect_matter"})", reflect_matter);
  same(R"({"use": "summarise_matter"})", summarise_matter);
  same(R"({"use": "confirm_candidate"})", confirm_candidate);
  same(R"({"use": "name_the_feeling"})", rs::name_the_feeling);
  same(R"({"use": "acknowledge_matter"})", acknowledge_matter);
  same(R"({"ask_missing": 2})", ask_missing(2));
  same(R"({"ask_missing_number": 1})", ask_missing_number(1));
  same("{\"first_of\": [" + ask + ", " + thank + ", " + greet + "]}", first_of(asks, thanks, greets));
  same("{\"all_of\": [" + ask + ", " + thank + ", " + hand_over + ", " + greet + "]}",
       rs::all_of(asks, thanks, hands_over, greets));
  same("{\"then\": [" + ask + ", " + thank + ", " + greet + "]}", asks | thanks | greets);
  same("{\"then\": [" + ask + "]}", asks);
  same("{\"when\": \"ask_open\", \"do\": " + thank + "}", when(ask_open)(thanks));
  same("{\"unless\": {\"level\": [0.3, 1], \"anger\": [0, 0.8]}, \"do\": " + thank + "}",
       unless(level >= 0.30_p && anger < 0.80_p)(thanks));
  same("{\"when\": [{\"axis\": \"level\", \"at_least\": 0.3}], \"do\": " + thank + "}", when(level >= 0.30_p)(thanks));
  same("{\"prefer\": \"troubled\", \"do\": " + ask + ", \"otherwise\": " + thank + "}", prefer(troubled)(asks, thanks));
  same("{\"at_most\": 2, \"do\": " + ask + "}", at_most(2)(asks));
  same("{\"cooldown\": 3, \"do\": " + ask + "}", cooldown(turns{3})(asks));
  same("{\"once_per\": \"conversation\", \"do\": " + ask + "}", once_per(whole_conversation)(asks));
  same("{\"once_per\": \"topic\", \"do\": " + ask + "}", once_per(each_topic)(asks));
  same("{\"within\": 2, \"do\": {\"use\": \"service\"}}", within(2)(service_policy));
  same("{\"forbid\": [\"ask\", \"commit\"], \"do\": {\"use\": \"service\"}}",
       forbid(act::ask, act::commit)(service_policy));
  same("{\"with_apology\": 1, \"do\": {\"use\": \"do_deed\"}}", with_apology(do_deed, 1));
  same("{\"suggest\": " + thank + "}", suggest(thanks));
  same("{\"all_of\": [" + ask + ", {\"unless_planned\": \"ask\", \"do\": " + thank + "}]}",
       rs::all_of(asks, unless_planned(act::ask)(thanks)));
  same("{\"opened_by\": " + thank + ", \"do\": " + ask + "}", opened_by(thanks)(asks));

  auto const gate = [&](std::string const& g, auto const& compiled) {
    INFO(g);
    same("{\"when\": " + g + ", \"do\": " + thank + "}", when(compiled)(thanks));
  };
  gate(R"({"not": "ask_open"})", !ask_open);
  gate(R"({"all": ["ask_open", {"not": "troubled"}]})", ask_open && !troubled);
  gate(R"({"any": ["pleased", {"severity_from": 5}]})", pleased || severity_from(5));
  gate(R"({"knows": "order_number"})", knows(slot::order_number));
  gate(R"({"heard_of": "when"})", heard_of(slot::when));
  gate(R"({"turn_from": 30})", turn_from(30));
  gate(R"({"owner_is": "waiting"})", owner_is(owner_state::waiting));
  gate(R"({"not": {"called_for": "threat"}})", !called_for(handoff_reason::threat));
  gate(R"({"said_before": "ask"})", said_before(act::ask));
  gate(R"({"rested_for": 3, "act": "ask"})", rested_for(act::ask, 3));
  gate(R"({"psychology_is": "hurried"})", psychology_is(classify::psychology::hurried));
  gate(R"({"nature_is": "dispute"})", nature_is(case_nature::dispute));
  gate(R"({"problem_is": "technical"})", problem_is(classify::problem_type::technical));
  gate(R"({"source_is": "social_media"})", source_is(problem_source::social_media));
  gate(R"({"lacks": "claim"})", lacks(customer_slot::claim));
  gate(R"({"expectation_from": "stated"})", expectation_stated);
  gate(R"({"tier_from": "gold"})", tier_from(customer_tier::gold));
  gate(R"({"cause_is": "carrier"})", cause_is(fault_of::carrier));
}

TEST_CASE("every named gate and policy can be used by its name") {
  for (auto const& g : rs::named_gates) {
    INFO(g.name);
    auto const made = tree("{\"when\": \"" + std::string{g.name} + "\", \"do\": {\"say\": \"greet\"}}");
    aplomb_test::random r{5};
    for (int i = 0; i < 300; ++i) {
      scene const s = any_scene(r);
      plan greeted, made_of_it;
      bool const greets = say<act::greet>(s.view(), greeted) != verdict::declined;
      CHECK((made(s.view(), made_of_it) != verdict::declined) == (g.open(s.view()) && greets));
    }
  }
}

TEST_CASE("a policy file that is wrong is refused with rule, place and remedy") {
  CHECK(faults(R"({})").starts_with("1:12: missing_key: a policy has one of the keys: say, use, "));
  CHECK(faults(R"([])").starts_with("1:12: wrong_type: a policy is an object"));
  CHECK(faults(R"({"say": "shout"})").starts_with("1:20: bad_value: use one of: greet, acknowledge"));
  CHECK(faults(R"({"say": "ask"})").starts_with("1:12: bad_value: a question names the fact it asks for"));
  CHECK(faults(R"({"say": "act_now"})").starts_with("1:12: bad_value: act_now names its deed"));
  CHECK(faults(R"({"say": "hand_off"})").starts_with("1:12: bad_value: a hand-over names its reason"));
  CHECK(faults(R"({"say": "greet", "use": "service"})").starts_with("1:29: duplicate: a policy is one thing"));
  CHECK(faults(R"({"use": "magic"})").starts_with("1:20: bad_value: there is no `magic` here; use one of: service"));
  CHECK(faults(R"({"first_of": []})").starts_with("1:25: wrong_type: `first_of` is a list of policies"));
  CHECK(faults(R"({"when": "ask_open"})").starts_with("1:12: missing_key: the key `do` is missing"));
  CHECK(
      faults(R"({"when": "asked", "do": {"say": "greet"}})").starts_with("1:21: bad_value: there is no `asked` here"));
  CHECK(faults(R"({"when": {"angre": [0, 1]}, "do": {"say": "greet"}})").starts_with("1:22: unknown_axis: "));
  CHECK(faults(R"({"when": {}, "do": {"say": "greet"}})").starts_with("1:21: bad_value: an empty gate is always open"));
  CHECK(
      faults(R"({"when": {"anger": [0.7]}, "do": {"say": "greet"}})").starts_with("1:31: wrong_type: a range is two"));
  CHECK(faults(R"({"at_most": 0, "do": {"say": "greet"}})")
            .starts_with("1:24: bad_value: `at_most` is a whole number from 1"));
  CHECK(faults(R"({"within": 9, "do": {"say": "greet"}})")
            .starts_with("1:23: bad_value: `within` is a whole number from 1 to 8"));
  CHECK(faults(R"({"once_per": "day", "do": {"say": "greet"}})").starts_with("1:25: bad_value: `once_per` is"));
  CHECK(faults(R"({"forbid": "praise", "do": {"say": "greet"}})")
            .starts_with("1:23: wrong_type: `forbid` is a list of acts"));
  CHECK(faults(R"({"suggest": {"say": "greet"}, "do": 1})")
            .starts_with("1:42: unknown_key: the key `do` means nothing here"));
  CHECK(report(read_policy("{\n  \"policy\": {\"say\": \"greet\"},\n  \"mood\": 1\n}").faults)
            .starts_with("3:3: unknown_key: the key `mood` means nothing here; use one of: name, policy"));
  CHECK(report(read_policy("{\"name\": \"x\"").faults).starts_with("1:13: syntax: "));
  CHECK(report(read_policy("[]").faults).starts_with("1:1: wrong_type: a policy is an object"));
  CHECK(report(read_policy("{}").faults).starts_with("1:1: missing_key: the key `policy` is missing"));
  std::string deep;
  for (int i = 0; i < 30; ++i) deep += "{\"suggest\": ";
  std::string const closed(30, '}');
  CHECK(read_policy("{\"policy\": " + deep + "{\"say\": \"greet\"}" + closed + "}"));
  CHECK(faults(deep + deep + "{\"say\": \"greet\"}" + closed + closed).find("syntax: ") != std::string::npos);
  std::string wide = "{\"all_of\": [";
  for (int i = 0; i < 3000; ++i) wide += "{\"say\": \"greet\"}, ";
  CHECK(faults(wide + "{\"say\": \"thank\"}]}").find("too_many: a policy has at most 2000 parts") != std::string::npos);
}

TEST_CASE("copies of a loaded policy share it, and a fresh one is the service policy") {
  rs::policy_tree kept;
  CHECK(kept.name() == "service");
  {
    auto const loaded = read_policy(R"({"name": "short", "policy": {"within": 1, "do": {"use": "service"}}})");
    REQUIRE(loaded);
    kept = *loaded.policy;
  }
  CHECK(kept.name() == "short");
  scene s;
  s.feels(aplomb::classify::emotion::anger, 2).asks();
  CHECK(s.plan_of(kept).acts.size() == 1);
}
