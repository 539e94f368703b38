// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The ladder of rows/aplomb.cpp in Boost.MSM with functor rows. A vector of MPL as one writes it ends at 50 types; this one
// is grown by push_back, which has no end.
#include <boost/mpl/push_back.hpp>
#include <boost/mpl/vector.hpp>
#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/functor_row.hpp>
#include <boost/msm/front/state_machine_def.hpp>
#include <cstddef>
#include <utility>

namespace {

namespace front = boost::msm::front;
namespace mpl = boost::mpl;

struct reading {
  int anger = 0, emphasis = 0;
};

template <std::size_t N>
struct happening {
  reading now;
};

template <std::size_t N>
struct rung : front::state<> {
  static constexpr int here = static_cast<int>(N);
};

struct act {
  template <class Event, class Machine, class From, class To>
  void operator()(Event const&, Machine& m, From&, To&) const {
    m.where = To::here;
  }
};

template <bool Up, std::size_t Band>
struct cut {
  template <class Event, class Machine, class From, class To>
  bool operator()(Event const& e, Machine&, From&, To&) const {
    constexpr int from = 250 * static_cast<int>(Band), to = Band == 3 ? 1001 : from + 250;
    return (Up ? e.now.anger >= 600 : e.now.anger < 400) && e.now.emphasis >= from && e.now.emphasis < to;
  }
};

template <std::size_t K>
struct row_number {
  static constexpr std::size_t lower = K % 6 / 2;
  static constexpr bool up = K % 2 == 0;
  using type = front::Row<rung<up ? lower : lower + 1>, happening<K / 24>, rung<up ? lower + 1 : lower>, act,
                          cut<up, K / 6 % 4>>;
};

template <std::size_t N>
struct first_rows : mpl::push_back<typename first_rows<N - 1>::type, typename row_number<N - 1>::type> {};
template <>
struct first_rows<0> {
  using type = mpl::vector0<>;
};

struct tall_def : front::state_machine_def<tall_def> {
  using no_exception_thrown = int;
  using no_message_queue = int;
  using initial_state = rung<0>;
  using transition_table = first_rows<ROWS>::type;

  int where = 0;

  template <class Machine, class Event>
  void no_transition(Event const&, Machine&, int) {}
};

template <std::size_t... N>
int moves(reading now, std::index_sequence<N...>) {
  boost::msm::back::state_machine<tall_def> talk;
  talk.start();
  int sum = 0;
  ((talk.process_event(happening<N>{now}), sum += talk.where), ...);
  return sum;
}

}  // namespace

int main(int count, char**) { return moves({count, 0}, std::make_index_sequence<(ROWS + 23) / 24>{}); }
