// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The truth lists at the head of the combinators' headers, line by line, and their laws.

#include "respond/support.hpp"
#include "support/catch.hpp"

namespace {

using namespace aplomb_test;
namespace rs = aplomb::respond;
using escalate::owner_state;

constexpr auto declines = policy_from([](situation const&, plan&) noexcept { return verdict::declined; });
constexpr auto greets = say<act::greet>;
constexpr auto thanks = say<act::thank>;
constexpr auto hands_over = say<act::hand_off, topic::requested>;
constexpr auto open = [](situation const&) noexcept { return true; };
constexpr auto shut = [](situation const&) noexcept { return false; };

struct outcome {
  verdict said{};
  plan made{};
  friend bool operator==(outcome const&, outcome const&) = default;
};

template <policy P>
constexpr outcome run(P const& p, scene const& s = {}) {
  outcome o;
  o.said = p(s.view(), o.made);
  return o;
}

// A policy drawn at random for the laws: any act, permitted or not, or none.
struct drawn : policy_base {
  planned_act what{};
  bool silent = false;
  constexpr verdict operator()(situation const& s, plan& p) const noexcept {
    return silent ? verdict::declined : add_permitted(s, p, what);
  }
};

drawn draw(aplomb_test::random& r) {
  drawn d;
  d.what = {static_cast<act>(r.below(count_of<act>)), static_cast<topic>(r.below(count_of<topic>)), rule::own};
  d.silent = r.one_in(5);
  return d;
}

}  // namespace

TEST_CASE("then: the truth list") {
  CHECK(run(declines | thanks) == outcome{});                                                     // 1
  CHECK(run(hands_over | thanks).said == verdict::ended);                                         // 2
  CHECK_FALSE(run(hands_over | thanks).made.has(act::thank));                                     // 2
  CHECK(run(greets | declines).said == verdict::spoke);                                           // 3
  CHECK(run(greets | thanks).said == verdict::spoke);                                             // 4
  CHECK(run(greets | hands_over).said == verdict::ended);                                         // 4
  CHECK(to_text(run(greets | thanks | hands_over).made) == "greet, thank, hand_off{requested}");  // 4
}

TEST_CASE("first_of: the truth list") {
  CHECK(run(first_of(greets, thanks)) == run(greets));                    // 1, 3
  CHECK(run(first_of(declines, thanks)) == run(thanks));                  // 2
  CHECK(run(first_of(declines, hands_over, thanks)) == run(hands_over));  // 3
  CHECK(run(first_of(declines, declines)) == outcome{});                  // 4
}

TEST_CASE("all_of: the truth list") {
  CHECK(to_text(run(rs::all_of(greets, declines, thanks)).made) == "greet, thank");  // 1
  CHECK(run(rs::all_of(greets, hands_over, thanks)).said == verdict::ended);         // 2
  CHECK_FALSE(run(rs::all_of(greets, hands_over, thanks)).made.has(act::thank));     // 2
  CHECK(run(rs::all_of(declines, thanks)).said == verdict::spoke);                   // 3
  CHECK(run(rs::all_of(declines, declines)) == outcome{});                           // 4
  CHECK(run(rs::all_of(thanks)) == run(thanks));                                     // 5
}

TEST_CASE("when and unless: the truth lists") {
  CHECK(run(when(open)(thanks)) == run(thanks));            // 1, 3
  CHECK(run(when(shut)(thanks)) == outcome{});              // 2
  CHECK(run(when(open)(when(shut)(thanks))) == outcome{});  // 3
  CHECK(run(unless(shut)(thanks)) == run(thanks));          // 1
  CHECK(run(unless(open)(thanks)) == outcome{});            // 2
}

TEST_CASE("say: the truth list") {
  scene s;
  CHECK(run(thanks, s).said == verdict::spoke);      // 1
  CHECK(run(hands_over, s).said == verdict::ended);  // 2
  CHECK(run(hands_over, s).made.handoff == escalate::handoff_reason::requested);
  CHECK(run(say<act::end>, s).made.ends);        // 2
  CHECK(run(say<act::commit>, s) == outcome{});  // 4: no fact
  s.facts.agents = known_to_be::no;              // 3
  auto const nobody = run(hands_over, s);
  CHECK(nobody.said == verdict::spoke);
  CHECK(nobody.made.handoff == escalate::handoff_reason::requested);
  CHECK(nobody.made.acts[0].about == topic::unavailable);
  CHECK(run(say<act::hand_off, topic::self_harm>, s).made.acts[0].about == topic::alone);
  s.owner = owner_state::waiting;
  CHECK(run(hands_over, s).made.handoff == escalate::handoff_reason::none);  // somebody is called already
}

TEST_CASE("prefer: the truth list") {
  CHECK(run(prefer(open)(greets, thanks)) == run(greets));            // 1
  CHECK(run(prefer(open)(declines, thanks)) == run(thanks));          // 1
  CHECK(run(prefer(shut)(greets, thanks)) == run(thanks));            // 2
  CHECK(run(prefer(shut)(hands_over, declines)) == run(hands_over));  // 2
  CHECK(run(prefer(open)(declines, declines)) == outcome{});          // 3
  CHECK(run(prefer(shut)(declines, declines)) == outcome{});          // 3
}

TEST_CASE("forbid: the truth list") {
  CHECK(run(forbid(act::praise)(greets | thanks)) == run(greets | thanks));    // 1
  CHECK(run(forbid(act::greet)(greets | thanks)) == run(thanks));              // 2
  CHECK(run(forbid(act::greet)(greets | hands_over)) == run(hands_over));      // 2
  auto const nobody_called = run(forbid(act::hand_off)(greets | hands_over));  // 2
  CHECK(nobody_called.said == verdict::spoke);
  CHECK(nobody_called.made.handoff == escalate::handoff_reason::none);
  CHECK(to_text(nobody_called.made) == "greet");
  CHECK_FALSE(run(forbid(act::end)(greets | say<act::end>)).made.ends);                        // 2
  CHECK(run(forbid(act::greet, act::thank)(greets | thanks)) == outcome{});                    // 3
  CHECK(run(forbid(act::greet)(declines)) == outcome{});                                       // 4
  CHECK(to_text(run(rs::all_of(greets, forbid(act::greet)(thanks))).made) == "greet, thank");  // 4
}

TEST_CASE("within: the truth list") {
  auto const three = greets | thanks | say<act::acknowledge>;
  CHECK(run(within(3)(three)) == run(three));                                                         // 1
  CHECK(run(within(2)(three)) == run(greets | thanks));                                               // 2
  CHECK(to_text(run(within(2)(greets | thanks | hands_over)).made) == "greet, hand_off{requested}");  // 2
  CHECK(run(within(2)(greets | thanks | hands_over)).said == verdict::ended);                         // 2
  CHECK(run(within(1)(greets | thanks | hands_over)) == run(hands_over));                             // 2
  CHECK(run(within(1)(declines)) == outcome{});                                                       // 3
  CHECK(to_text(run(rs::all_of(greets, within(1)(thanks))).made) == "greet, thank");                  // 3
  CHECK(run(within(8)(three)) == run(three));                                                         // 4
}

TEST_CASE("unless_planned: the truth list") {
  CHECK(run(unless_planned(act::greet)(thanks)) == run(thanks));                                        // 1
  CHECK(run(unless_planned(act::greet)(declines)) == outcome{});                                        // 1
  CHECK(to_text(run(rs::all_of(greets, unless_planned(act::greet)(thanks))).made) == "greet");          // 2
  CHECK(to_text(run(rs::all_of(greets, unless_planned(act::praise)(thanks))).made) == "greet, thank");  // 1
}

TEST_CASE("opened_by: the truth list") {
  CHECK(run(opened_by(greets)(declines)) == outcome{});                   // 1
  CHECK(to_text(run(opened_by(greets)(thanks)).made) == "greet, thank");  // 2
  CHECK(run(opened_by(declines)(thanks)) == run(thanks));                 // 2
  CHECK(run(opened_by(greets)(hands_over)).said == verdict::ended);       // 2
  CHECK(run(opened_by(hands_over)(thanks)) == outcome{});                 // 3
  CHECK(to_text(run(rs::all_of(greets, opened_by(greets)(declines), thanks)).made) == "greet, thank");
  CHECK(run(opened_by(greets)(greets)) == outcome{});  // said already: nothing is left, not even the opening
}

TEST_CASE("at_most: the truth list") {
  scene s;
  CHECK(run(at_most(2)(thanks), s) == run(thanks, s));  // 1
  s.memory.note(act::thank, topic::none, 1);
  CHECK(run(at_most(2)(thanks), s) == run(thanks, s));  // 1
  CHECK(run(at_most(1)(thanks), s) == outcome{});       // 2
  s.memory.note(act::thank, topic::none, 3);
  CHECK(run(at_most(2)(thanks), s) == outcome{});           // 2
  CHECK(run(at_most(2)(greets | thanks), s) == outcome{});  // 2: one of the acts
  CHECK(run(at_most(2)(declines), s) == outcome{});         // 3
  plan planned_before;                                      // 4: planning does not count
  CHECK(planned_before.add({act::thank, topic::none, rule::own}));
  CHECK(run(at_most(1)(greets), s) == run(greets, s));
}

TEST_CASE("cooldown: the truth list") {
  scene s;
  s.turn = 10;
  CHECK(run(cooldown(turns{4})(thanks), s) == run(thanks, s));  // 1
  s.memory.note(act::thank, topic::none, 6);
  CHECK(run(cooldown(turns{4})(thanks), s) == run(thanks, s));  // 2
  CHECK(run(cooldown(turns{5})(thanks), s) == outcome{});       // 3
  CHECK(run(cooldown(turns{5})(greets | thanks), s) == outcome{});
  CHECK(run(cooldown(turns{1})(declines), s) == outcome{});     // 4
  CHECK(run(cooldown(turns{0})(thanks), s) == run(thanks, s));  // 4
}

TEST_CASE("once_per: the truth list") {
  scene s;
  constexpr auto asks_number = say<act::ask, topic::order_number>;
  CHECK(run(once_per(whole_conversation)(thanks), s) == run(thanks, s));  // 1
  s.memory.note(act::thank, topic::none, 1);
  CHECK(run(once_per(whole_conversation)(thanks), s) == outcome{});  // 1
  s.memory.note(act::ask, topic::phone, 1);
  CHECK(run(once_per(whole_conversation)(asks_number), s) == outcome{});    // 1
  CHECK(run(once_per(each_topic)(asks_number), s) == run(asks_number, s));  // 2
  s.memory.note(act::ask, topic::order_number, 3);
  CHECK(run(once_per(each_topic)(asks_number), s) == outcome{});  // 2
  CHECK(run(once_per(each_topic)(declines), s) == outcome{});     // 3
}

TEST_CASE("the laws of composition hold for policies and situations of all kinds") {
  aplomb_test::random r{20261121};
  for (int i = 0; i < 3000; ++i) {
    scene const s = any_scene(r);
    drawn const a = draw(r), b = draw(r), c = draw(r);
    CAPTURE(i);
    CHECK(run(first_of(first_of(a, b), c), s) == run(first_of(a, first_of(b, c)), s));
    CHECK(run(first_of(a, b, c), s) == run(first_of(a, first_of(b, c)), s));
    CHECK(run(first_of(a, declines), s) == run(a, s));
    CHECK(run(first_of(declines, a), s) == run(a, s));
    CHECK(run(rs::all_of(a), s) == run(a, s));
    CHECK(run(rs::all_of(a, declines), s) == run(a, s));
    CHECK(run(rs::all_of(rs::all_of(a, b), c), s) == run(rs::all_of(a, b, c), s));
    CHECK(run(a | b | c, s) == run(a | rs::all_of(b, c), s));  // then: 5
    CHECK(run(when(open)(a), s) == run(a, s));
    CHECK(run(when(shut)(a), s) == outcome{});
    CHECK(run(unless(ask_open)(a), s) == run(when(!ask_open)(a), s));
    CHECK(run(when(ask_open)(when(troubled)(a)), s) == run(when(ask_open && troubled)(a), s));
    CHECK(run(first_of(when(ask_open)(a), unless(ask_open)(b)), s) == (s.ask_open ? run(a, s) : run(b, s)));
    CHECK(run(at_most(1)(a), s) == run(once_per(whole_conversation)(a), s));
    CHECK(run(cooldown(turns{0})(a), s) == run(a, s));
    CHECK(run(prefer(ask_open)(a, b), s) == (s.ask_open ? run(first_of(a, b), s) : run(first_of(b, a), s)));
    CHECK(run(prefer(!ask_open)(a, b), s) == run(prefer(ask_open)(b, a), s));
    CHECK(run(prefer(ask_open)(a, a), s) == run(a, s));
    auto const several = rs::all_of(a, b, c);
    auto const some = static_cast<act>(r.below(count_of<act>));
    CHECK(run(forbid(some)(forbid(act::ask)(several)), s) == run(forbid(some, act::ask)(several), s));
    CHECK_FALSE(run(forbid(some)(several), s).made.has(some));
    CHECK(run(within(8)(several), s) == run(several, s));
    CHECK(run(within(2)(several), s).made.acts.size() <= 2);
    CHECK((run(within(1)(several), s) == outcome{}) == (run(several, s) == outcome{}));
    if (run(at_most(2)(a), s) == outcome{}) CHECK(run(at_most(1)(a), s) == outcome{});
  }
}

TEST_CASE("gates obey the laws of Boolean algebra and agree with their boxes") {
  aplomb_test::random r{7};
  using namespace escalate::axes;
  constexpr is strong{level >= 0.60_p};
  for (int i = 0; i < 2000; ++i) {
    scene const c = any_scene(r);
    situation const s = c.view();
    CHECK(holds(strong, s) == (s.now.level >= 0.60_p));
    CHECK(holds(level >= 0.60_p, s) == holds(strong, s));
    CHECK(holds(!(strong && ask_open), s) == holds(!strong || !ask_open, s));
    CHECK(holds(!!troubled, s) == holds(troubled, s));
    CHECK(holds(strong || !strong, s));
    CHECK_FALSE(holds(strong && !strong, s));
    CHECK(holds(knows(slot::phone), s) == s.known.has(slot::phone));
    CHECK(holds(severity_from(4), s) == (s.severity >= 4));
    CHECK(holds(owner_is(owner_state::human), s) == (s.owner == owner_state::human));
    CHECK(holds(said_before(act::ask), s) == (s.memory.times(act::ask) > 0));
  }
}

TEST_CASE("policies are values that the compiler can run") {
  constexpr bool fine = [] {
    scene s;
    s.feels(classify::emotion::anger, 2).asks();
    s.affect.about = classify::aspect::delivery;
    s.affect.purposes[index_of(classify::purpose::complaint)] = score::of(900);
    plan const p = s.plan_of(service_policy);
    return to_text(p) == "acknowledge, ask{order_number}";
  }();
  STATIC_REQUIRE(fine);
  STATIC_REQUIRE(policy<std::remove_cvref_t<decltype(service_policy)>>);
  STATIC_REQUIRE_FALSE(policy<int>);
  STATIC_REQUIRE_FALSE(gate<int>);
}
