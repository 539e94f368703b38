// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "ladders/desk.hpp"
#include <boost/mpl/vector/vector40.hpp>
#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/functor_row.hpp>
#include <boost/msm/front/state_machine_def.hpp>

/// The ladder in Boost.MSM with functor rows. It has no wildcard, so `any + resolved` is six rows; of rows that compete it
/// asks the last first, so guards that the switch leaves to the order are written out, as in Aplomb.
namespace ladders::meta {

namespace front = boost::msm::front;

struct base {
  reading const* now;
};
struct message : base {};
struct bot_reply : base {};
struct agent_reply : base {};
struct silence : base {};
struct timer : base {};
struct request : base {};
struct resolved : base {};

template <heat Which>
struct in : front::state<> {
  static constexpr heat here = Which;
};
using calm = in<heat::calm>;
using concerned = in<heat::concerned>;
using upset = in<heat::upset>;
using angry = in<heat::angry>;
using at_risk = in<heat::at_risk>;
using recovering = in<heat::recovering>;
using closed = in<heat::closed>;

/// Says where the row leads, and its effect.
template <effect What>
struct act {
  template <class Event, class Machine, class From, class To>
  void operator()(Event const&, Machine& m, From&, To&) const noexcept {
    m.where = To::here;
    m.done = What;
  }
};

/// At least `Low` and less than `High`.
template <aplomb::score reading::*Axis, int Low, int High = 1001>
struct cut {
  static bool holds(reading const& r) noexcept { return (r.*Axis).per_mille >= Low && (r.*Axis).per_mille < High; }
};
template <class... Cuts>
struct all {
  template <class Event, class Machine, class From, class To>
  bool operator()(Event const& e, Machine&, From&, To&) const noexcept {
    return (Cuts::holds(*e.now) && ...);
  }
};

template <int Low, int High = 1001>
using level = cut<&reading::level, Low, High>;
template <int Low, int High = 1001>
using anger = cut<&reading::anger, Low, High>;
template <int Low, int High = 1001>
using relief = cut<&reading::relief, Low, High>;
template <int Low, int High = 1001>
using threat = cut<&reading::threat, Low, High>;
template <int Low, int High = 1001>
using persistence = cut<&reading::persistence, Low, High>;
template <int Low, int High = 1001>
using mood = cut<&reading::mood, Low, High>;

template <class From, class Event, class To, effect What, class... Cuts>
using leads = front::Row<From, Event, To, act<What>, all<Cuts...>>;

struct desk_def : front::state_machine_def<desk_def> {
  using no_exception_thrown = int;
  using no_message_queue = int;
  using initial_state = calm;

  heat where{};
  effect done{};

  using transition_table = boost::mpl::vector32<
      leads<calm, message, upset, effect::soothe, anger<600>>,
      leads<calm, message, concerned, effect::none, anger<0, 600>, level<300>>,
      leads<concerned, message, upset, effect::soothe, anger<600>>,
      leads<concerned, message, upset, effect::soothe, anger<0, 600>, level<300>, persistence<750>>,
      leads<concerned, message, calm, effect::none, anger<0, 400>, level<0, 200>, relief<500>>,
      leads<upset, message, angry, effect::warn, anger<600>, persistence<500>>,
      leads<upset, message, recovering, effect::none, anger<0, 300>, level<0, 250>, relief<500>>,
      leads<upset, message, concerned, effect::none, anger<0, 300>, level<0, 200>, relief<0, 500>, mood<0, 400>>,
      leads<angry, message, at_risk, effect::call, threat<600>>,
      leads<angry, message, at_risk, effect::call, threat<0, 600>, anger<600>, persistence<900>>,
      leads<angry, message, recovering, effect::none, threat<0, 600>, anger<0, 300>, level<0, 250>, relief<500>>,
      leads<at_risk, message, recovering, effect::none, threat<0, 600>, anger<0, 300>, level<0, 250>, relief<600>>,
      leads<at_risk, message, angry, effect::none, threat<0, 600>, anger<0, 400>, relief<0, 600>, mood<0, 600>>,
      leads<recovering, message, upset, effect::soothe, anger<600>>,
      leads<recovering, message, calm, effect::none, anger<0, 300>, level<0, 150>, mood<0, 250>>,
      leads<concerned, bot_reply, calm, effect::none, mood<0, 200>>,
      leads<recovering, bot_reply, calm, effect::none, mood<0, 300>>,
      leads<angry, agent_reply, upset, effect::none, anger<0, 500>>,
      leads<at_risk, agent_reply, angry, effect::none, anger<0, 500>>,
      leads<concerned, silence, calm, effect::none, mood<0, 300>>,
      leads<upset, silence, concerned, effect::none, mood<0, 300>>, leads<upset, timer, angry, effect::warn, mood<700>>,
      leads<angry, timer, at_risk, effect::call, mood<700>>,  //
      leads<concerned, request, upset, effect::call>,         //
      leads<upset, request, angry, effect::call>,             //
      leads<calm, resolved, closed, effect::close>,           //
      leads<concerned, resolved, closed, effect::close>,      //
      leads<upset, resolved, closed, effect::close>,          //
      leads<angry, resolved, closed, effect::close>,          //
      leads<at_risk, resolved, closed, effect::close>,        //
      leads<recovering, resolved, closed, effect::close>,     //
      leads<closed, message, concerned, effect::none, level<300>>>;

  template <class Machine, class Event>
  void no_transition(Event const&, Machine&, int) noexcept {}
};

/// The case.
class machine {
 public:
  machine() { desk_.start(); }

  result step(input const& in) {
    desk_.done = effect::none;
    switch (in.event) {
      case event::message:
        desk_.process_event(message{{&in.now}});
        break;
      case event::bot_reply:
        desk_.process_event(bot_reply{{&in.now}});
        break;
      case event::agent_reply:
        desk_.process_event(agent_reply{{&in.now}});
        break;
      case event::silence:
        desk_.process_event(silence{{&in.now}});
        break;
      case event::timer:
        desk_.process_event(timer{{&in.now}});
        break;
      case event::request:
        desk_.process_event(request{{&in.now}});
        break;
      case event::resolved:
        desk_.process_event(resolved{{&in.now}});
        break;
    }
    return {desk_.where, desk_.done};
  }

 private:
  boost::msm::back::state_machine<desk_def> desk_;
};

}  // namespace ladders::meta
