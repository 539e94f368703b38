// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/fatigue.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/self_report.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <aplomb/wellbeing/stress_curve.hpp>
#include <aplomb/wellbeing/workload.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// Whom to ask, from nobody to somebody at once. peer: a colleague one trusts; supervisor: who can change the work;
/// person_now: a person, now (towards_a_person.hpp).
APLOMB_ENUM(help_from, std::uint8_t, nobody, peer, supervisor, person_now)

/// Why. asked: the person wants it.
APLOMB_ENUM(help_reason, std::uint8_t, none, asked, low, pressure, fatigue, abuse_met, danger)

/// Our choice.
struct help_limits {
  int fatigue_to_peer = 500;
  int fatigue_to_supervisor = 800;
  int abuse_to_supervisor = 1500;  ///< abuse met, faded, in thousandths: a vile message and an insult, or three insults
};

/// A prompt to the person to ask for help; asking is theirs, nothing is sent.
struct help_prompt : own_value {
  constexpr help_prompt() noexcept = default;

  help_from from{};
  help_reason why{};
  sentence word{};  ///< empty when nobody need be asked
};

namespace detail {
inline constexpr sentence help_words[count_of<help_from>] = {
    {},
    {"今天不轻松，别一个人扛。跟旁边信得过的同事说两句，或者请他帮你接一位。",
     "今天不輕鬆，別一個人扛。跟身邊信得過的同事說兩句，或請他幫你接一位。",
     "This is not an easy day, and you need not carry it alone. Say a word to a colleague you trust, or ask them to "
     "take one "
     "for you."},
    {"这个量已经不是靠硬撑能解决的了。跟组长说一声，换一下队列或者调一调班，是很正常的事。",
     "這個量已經不是靠硬撐能解決的了。跟組長說一聲，換個進線或調個班，都是很正常的事。",
     "This is more than holding out can solve. Tell your team lead: another queue or another shift is a normal thing "
     "to ask for."},
    {"看到你写的这些，很替你担心。现在就找一个你信得过的人，说给他听。",
     "看到你寫的這些，很為你擔心。現在就找一個你信得過的人，說給他聽。",
     "What you wrote matters, and so do you. Please find somebody you trust, now, and tell them."}};
}  // namespace detail

/// Whom to ask. `in_danger`: an own note said so (`checked_note::needs_person`), which goes before everything. A wish
/// for help is always met, at least by a peer. More load never asks for less help. O(1).
[[nodiscard]] constexpr help_prompt help_for(load const& l, fatigue const& f, stress const& s,
                                             self_report const& says = {}, bool in_danger = false,
                                             help_limits const& limits = {}) noexcept {
  help_prompt h;
  auto const set = [&h](help_from from, help_reason why) {
    h.from = from, h.why = why, h.word = detail::help_words[index_of(from)];
    return h;
  };
  if (in_danger) return set(help_from::person_now, help_reason::danger);
  if (l.abuse >= limits.abuse_to_supervisor) return set(help_from::supervisor, help_reason::abuse_met);
  if (f.index >= limits.fatigue_to_supervisor) return set(help_from::supervisor, help_reason::fatigue);
  if (says.given && says.wants_help) return set(help_from::peer, help_reason::asked);
  if (says.given && (says.sad == amount::very || says.angry == amount::very))
    return set(help_from::peer, help_reason::low);
  if (s.zone == stress_zone::too_much) return set(help_from::peer, help_reason::pressure);
  if (f.index >= limits.fatigue_to_peer) return set(help_from::peer, help_reason::fatigue);
  return h;
}

}  // namespace aplomb::wellbeing
