// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/rule.hpp>
#include <aplomb/respond/topic.hpp>
#include <cstddef>
#include <iosfwd>
#include <string_view>
#include <type_traits>

namespace aplomb::respond {

/// An act, what it is about, and why it was planned. Prints as "ask{order_number}".
struct planned_act {
  act kind{};
  topic about{};
  rule why{};

  friend constexpr bool operator==(planned_act const&, planned_act const&) noexcept = default;
};

/// The act's name with its topic: "ask{order_number}", "hand_off{requested}". Aspects are left out: an acknowledgement
/// is an acknowledgement whatever it is about.
[[nodiscard]] constexpr fixed_string<48> to_text(planned_act const& a) noexcept {
  fixed_string<48> out{name_of(a.kind)};
  bool const is_aspect = a.about >= topic::delivery && a.about <= topic::account;
  if (a.about != topic::none && !is_aspect) {
    out.append("{");
    out.append(name_of(a.about));
    out.append("}");
  }
  return out;
}

/// What to do next: at most eight acts in order, none twice, and at most one question.
///
/// `handoff` asks for a person (the owner is still the bot); `suggestion` marks a plan that a person at the desk may
/// use and that no bot sends; `ends` closes the conversation. A value without pointers; trivially copyable.
struct plan {
  fixed_vector<planned_act, 8> acts{};
  escalate::handoff_reason handoff{};
  bool suggestion = false;
  bool ends = false;

  [[nodiscard]] constexpr bool has(act a) const noexcept { return find(a) != nullptr; }
  [[nodiscard]] constexpr bool empty() const noexcept { return acts.empty(); }

  /// The first act of that kind, or null.
  [[nodiscard]] constexpr planned_act const* find(act a) const noexcept {
    for (auto const& held : acts)
      if (held.kind == a) return &held;
    return nullptr;
  }

  /// Appends the act; false, and nothing happens, when it is there already or there is no room.
  constexpr bool add(planned_act const& a) noexcept { return !has(a.kind) && acts.push_back(a); }

  friend constexpr bool operator==(plan const&, plan const&) noexcept = default;
};
static_assert(std::is_trivially_copyable_v<plan>);

/// "acknowledge, name_feeling, ask{order_number}"; "" for a plan without acts.
[[nodiscard]] constexpr fixed_string<448> to_text(plan const& p) noexcept {
  fixed_string<448> out;
  for (std::size_t i = 0; i < p.acts.size(); ++i) {
    if (i > 0) out.append(", ");
    out.append(to_text(p.acts[i]).view());
  }
  return out;
}

template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, planned_act const& a) {
  return out << to_text(a).view();
}

template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, plan const& p) {
  return out << to_text(p).view();
}

}  // namespace aplomb::respond
