// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/escalate/counters.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/machine.hpp>
#include <aplomb/session/companions.hpp>
#include <aplomb/session/ladder_port.hpp>
#include <aplomb/session/migration.hpp>
#include <aplomb/session/session_error.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace aplomb::detail {

/// The most ladders that are stored beside a conversation.
inline constexpr std::size_t most_companions = 8;

/// One ladder's place as it is stored: by names, with the hash of the ladder that it belongs to.
struct stored_companion {
  fixed_string<longest_state_name> ladder{};
  fixed_string<longest_state_name> state{};
  std::uint64_t fingerprint = 0;
  escalate::counters counted{};
  companion_clock clock{};

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.text("ladder", self.ladder);
    fields.text("state", self.state);
    fields.bits("fingerprint", self.fingerprint);
    fields.list("counted", self.counted.of, [](auto& f, auto& n) { f.number("", n); });
    fields.time("entered", self.clock.entered);
    fields.time("looked", self.clock.looked);
  }
};

using stored_companions = fixed_vector<stored_companion, most_companions>;

/// The list of them, as one member.
template <class List, class Fields>
constexpr void companions_member(List& list, Fields& fields) {
  fields.list("beside", list, [](auto& f, auto& one) { f.part("", one); });
}

template <class L>
inline constexpr std::uint64_t fingerprint_beside = hash_of(escalate::view_of<L>, hash_bytes({}));

/// The door from companions to what is stored of them, and back.
struct companion_door {
  template <class... L>
  [[nodiscard]] static constexpr result<stored_companions, session_fault> taken(
      companions<L...> const& beside) noexcept {
    static_assert(sizeof...(L) <= most_companions, "at most eight ladders are stored beside a conversation");
    stored_companions out;
    session_fault fault{};
    bool const sound = (take<L>(beside, out, fault) && ...);
    if (!sound) return fault;
    return out;
  }

  /// Puts every ladder of `beside` into its place; one that was not stored stays as it is. `plan` is null when ladders may
  /// not differ from those that were stored.
  template <class... L>
  [[nodiscard]] static constexpr result<bool, session_fault> placed(companions<L...>& beside,
                                                                    stored_companions const& held,
                                                                    migration const* plan) noexcept {
    for (std::size_t i = 0; i < held.size(); ++i) {
      auto const name = held[i].ladder.view();
      for (std::size_t k = 0; k < i; ++k)
        if (held[k].ladder == held[i].ladder) return session_fault{session_error::out_of_range, 0, name};
      if (!((name == escalate::view_of<L>.name) || ...) && plan == nullptr)
        return session_fault{session_error::other_companion, 0, name};
    }
    session_fault fault{};
    bool const sound = (place<L>(beside, held, plan, fault) && ...);
    if (!sound) return fault;
    return true;
  }

 private:
  template <class L, class Beside>
  static constexpr bool take(Beside const& beside, stored_companions& out, session_fault& fault) noexcept {
    auto const& one = static_cast<companion<L> const&>(beside);
    auto const& view = escalate::view_of<L>;
    stored_companion held;
    auto const at = static_cast<std::size_t>(one.at.state());
    if (at >= view.state_count) return fault = {session_error::out_of_range, 0, view.name}, false;
    for (auto const name : {view.name, view.states[at].name})
      if (name.size() > longest_state_name) return fault = {session_error::name_too_long, 0, name}, false;
    held.ladder = view.name;
    held.state = view.states[at].name;
    held.fingerprint = fingerprint_beside<L>;
    held.counted = one.at.memory();
    if constexpr (companion<L>::has_clock) held.clock = one.clock;
    (void)out.push_back(held);
    return true;
  }

  template <class L, class Beside>
  static constexpr bool place(Beside& beside, stored_companions const& held, migration const* plan,
                              session_fault& fault) noexcept {
    auto const& view = escalate::view_of<L>;
    stored_companion const* found = nullptr;
    for (auto const& each : held)
      if (each.ladder == view.name) found = &each;
    if (found == nullptr) return true;
    bool const moves = found->fingerprint != fingerprint_beside<L>;
    if (moves && plan == nullptr) return fault = {session_error::other_companion, 0, view.name}, false;
    std::string_view name = found->state;
    if (moves)
      for (auto const& line : plan->beside)
        if (line.ladder == view.name && line.from == found->state) name = line.to;
    auto const state =
        state_called(view, name, name == found->state ? session_error::missing_state : session_error::unknown_state);
    if (!state) return fault = state.error(), false;
    auto& one = static_cast<companion<L>&>(beside);
    one.at = escalate::machine<L>{static_cast<typename L::state_type>(*state),
                                  moves ? escalate::counters{} : found->counted};
    if constexpr (companion<L>::has_clock) one.clock = found->clock;
    // What this very ladder does not have was not stored by it.
    if (!moves &&
        (!(one.at.memory() == found->counted) || (!companion<L>::has_clock && !(found->clock == companion_clock{}))))
      return fault = {session_error::out_of_range, 0, view.name}, false;
    return true;
  }
};

}  // namespace aplomb::detail
