// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "ladders/desk.hpp"
#include <boost/mpl/list.hpp>
#include <boost/statechart/custom_reaction.hpp>
#include <boost/statechart/event.hpp>
#include <boost/statechart/state.hpp>
#include <boost/statechart/state_machine.hpp>
#include <boost/statechart/transition.hpp>

/// The ladder in Boost.Statechart. Guards need custom reactions; a state is an object on the heap.
namespace ladders::statechart {

namespace sc = boost::statechart;
namespace mpl = boost::mpl;

template <event Which>
struct happening : sc::event<happening<Which>> {
  explicit happening(reading const& r) : now(&r) {}
  reading const* now;
};
using message = happening<event::message>;
using bot_reply = happening<event::bot_reply>;
using agent_reply = happening<event::agent_reply>;
using silence = happening<event::silence>;
using timer = happening<event::timer>;
using request = happening<event::request>;
using resolved = happening<event::resolved>;

struct calm;
struct concerned;
struct upset;
struct angry;
struct at_risk;
struct recovering;
struct closed;

struct desk : sc::state_machine<desk, calm> {
  heat where{};
  ladders::effect done{};

  template <class Event>
  void soothe(Event const&) {
    done = effect::soothe;
  }
  template <class Event>
  void warn(Event const&) {
    done = effect::warn;
  }
  template <class Event>
  void call(Event const&) {
    done = effect::call;
  }
  void close(resolved const&) { done = effect::close; }
};

using to_closed = sc::transition<resolved, closed, desk, &desk::close>;

template <class Self, heat Where>
struct at : sc::state<Self, desk> {
  explicit at(typename sc::state<Self, desk>::my_context c) : sc::state<Self, desk>(c) {
    this->outermost_context().where = Where;
  }
};

struct calm : at<calm, heat::calm> {
  using at::at;
  using reactions = mpl::list<sc::custom_reaction<message>, to_closed>;
  sc::result react(message const& e) {
    if (e.now->anger.per_mille >= 600) return transit<upset>(&desk::soothe<message>, e);
    if (e.now->level.per_mille >= 300) return transit<concerned>();
    return discard_event();
  }
};
struct concerned : at<concerned, heat::concerned> {
  using at::at;
  using reactions =
      mpl::list<sc::custom_reaction<message>, sc::custom_reaction<bot_reply>, sc::custom_reaction<silence>,
                sc::transition<request, upset, desk, &desk::call<request>>, to_closed>;
  sc::result react(message const& e) {
    auto const& r = *e.now;
    if (r.anger.per_mille >= 600) return transit<upset>(&desk::soothe<message>, e);
    if (r.level.per_mille >= 300 && r.persistence.per_mille >= 750) return transit<upset>(&desk::soothe<message>, e);
    if (r.anger.per_mille < 400 && r.level.per_mille < 200 && r.relief.per_mille >= 500) return transit<calm>();
    return discard_event();
  }
  sc::result react(bot_reply const& e) { return e.now->mood.per_mille < 200 ? transit<calm>() : discard_event(); }
  sc::result react(silence const& e) { return e.now->mood.per_mille < 300 ? transit<calm>() : discard_event(); }
};
struct upset : at<upset, heat::upset> {
  using at::at;
  using reactions = mpl::list<sc::custom_reaction<message>, sc::custom_reaction<silence>, sc::custom_reaction<timer>,
                              sc::transition<request, angry, desk, &desk::call<request>>, to_closed>;
  sc::result react(message const& e) {
    auto const& r = *e.now;
    if (r.anger.per_mille >= 600 && r.persistence.per_mille >= 500) return transit<angry>(&desk::warn<message>, e);
    if (r.anger.per_mille < 300 && r.level.per_mille < 250 && r.relief.per_mille >= 500) return transit<recovering>();
    if (r.anger.per_mille < 300 && r.level.per_mille < 200 && r.relief.per_mille < 500 && r.mood.per_mille < 400)
      return transit<concerned>();
    return discard_event();
  }
  sc::result react(silence const& e) { return e.now->mood.per_mille < 300 ? transit<concerned>() : discard_event(); }
  sc::result react(timer const& e) {
    return e.now->mood.per_mille >= 700 ? transit<angry>(&desk::warn<timer>, e) : discard_event();
  }
};
struct angry : at<angry, heat::angry> {
  using at::at;
  using reactions =
      mpl::list<sc::custom_reaction<message>, sc::custom_reaction<agent_reply>, sc::custom_reaction<timer>, to_closed>;
  sc::result react(message const& e) {
    auto const& r = *e.now;
    if (r.threat.per_mille >= 600) return transit<at_risk>(&desk::call<message>, e);
    if (r.anger.per_mille >= 600 && r.persistence.per_mille >= 900) return transit<at_risk>(&desk::call<message>, e);
    if (r.anger.per_mille < 300 && r.level.per_mille < 250 && r.relief.per_mille >= 500) return transit<recovering>();
    return discard_event();
  }
  sc::result react(agent_reply const& e) { return e.now->anger.per_mille < 500 ? transit<upset>() : discard_event(); }
  sc::result react(timer const& e) {
    return e.now->mood.per_mille >= 700 ? transit<at_risk>(&desk::call<timer>, e) : discard_event();
  }
};
struct at_risk : at<at_risk, heat::at_risk> {
  using at::at;
  using reactions = mpl::list<sc::custom_reaction<message>, sc::custom_reaction<agent_reply>, to_closed>;
  sc::result react(message const& e) {
    auto const& r = *e.now;
    if (r.threat.per_mille >= 600) return discard_event();
    if (r.anger.per_mille < 300 && r.level.per_mille < 250 && r.relief.per_mille >= 600) return transit<recovering>();
    if (r.anger.per_mille < 400 && r.relief.per_mille < 600 && r.mood.per_mille < 600) return transit<angry>();
    return discard_event();
  }
  sc::result react(agent_reply const& e) { return e.now->anger.per_mille < 500 ? transit<angry>() : discard_event(); }
};
struct recovering : at<recovering, heat::recovering> {
  using at::at;
  using reactions = mpl::list<sc::custom_reaction<message>, sc::custom_reaction<bot_reply>, to_closed>;
  sc::result react(message const& e) {
    auto const& r = *e.now;
    if (r.anger.per_mille >= 600) return transit<upset>(&desk::soothe<message>, e);
    if (r.anger.per_mille < 300 && r.level.per_mille < 150 && r.mood.per_mille < 250) return transit<calm>();
    return discard_event();
  }
  sc::result react(bot_reply const& e) { return e.now->mood.per_mille < 300 ? transit<calm>() : discard_event(); }
};
struct closed : at<closed, heat::closed> {
  using at::at;
  using reactions = sc::custom_reaction<message>;
  sc::result react(message const& e) { return e.now->level.per_mille >= 300 ? transit<concerned>() : discard_event(); }
};

/// The case.
class machine {
 public:
  machine() { desk_.initiate(); }

  result step(input const& in) {
    desk_.done = effect::none;
    switch (in.event) {
      case event::message:
        desk_.process_event(message{in.now});
        break;
      case event::bot_reply:
        desk_.process_event(bot_reply{in.now});
        break;
      case event::agent_reply:
        desk_.process_event(agent_reply{in.now});
        break;
      case event::silence:
        desk_.process_event(silence{in.now});
        break;
      case event::timer:
        desk_.process_event(timer{in.now});
        break;
      case event::request:
        desk_.process_event(request{in.now});
        break;
      case event::resolved:
        desk_.process_event(resolved{in.now});
        break;
    }
    return {desk_.where, desk_.done};
  }

 private:
  desk desk_;
};

}  // namespace ladders::statechart
