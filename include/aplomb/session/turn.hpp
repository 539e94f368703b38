// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/context.hpp>
#include <aplomb/classify/evidence.hpp>
#include <aplomb/classify/need.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/escalate/outcome.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/escalate/trace.hpp>
#include <aplomb/respond/compensation.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/promise.hpp>
#include <aplomb/respond/wording.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string_view>

namespace aplomb {

/// A state of a ladder by number and name. Prints as its name; compares with an enumerator by name, so that the same test
/// works for a ladder in C++ and one loaded from a file. `name` lives as long as the ladder.
struct state_name {
  std::uint8_t index = 0;
  std::string_view name{};

  template <described_enum E>
  friend constexpr bool operator==(state_name const& s, E e) noexcept {
    return s.name == aplomb::name_of(e);
  }
  friend constexpr bool operator==(state_name const& a, state_name const& b) noexcept { return a.name == b.name; }

  template <class Traits>
  friend std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, state_name const& s) {
    return out << s.name;
  }
};

/// The words of a message that show the feeling, quoted: `"等了三天" "到底" "管不管"`. At most 240 bytes; more words end in
/// an ellipsis. Overlapping spans are quoted once.
using quotation = fixed_string<240>;

/// Quotes the spans of `evidence` in `message`. O(spans).
[[nodiscard]] constexpr quotation quote(classify::evidence_list const& evidence, std::string_view message) noexcept {
  quotation out;
  std::uint32_t covered = 0;
  for (auto const& span : evidence) {
    auto const words = span.in(message);
    if (words.empty() || span.begin < covered) continue;
    covered = span.end;
    if (out.size() + words.size() + 8 > quotation::capacity()) {
      out.append(" …");
      break;
    }
    if (!out.empty()) out.append(" ");
    out.append("\"");
    out.append(words);
    out.append("\"");
  }
  return out;
}

/// A row that an event fired, by names that live as long as the ladder.
struct fired_step {
  std::string_view event{};   ///< "message", "timer", "stuck" ...
  std::string_view effect{};  ///< of the row; "" when it names none
  escalate::outcome<> step{};
};

/// What one line did to a conversation and what is to be done about it: the answer of the engine. A value without
/// pointers into the message; names point into the engine.
struct turn {
  classify::affect affect{};                 ///< what the message shows; all zero for events and time
  classify::evidence_list evidence_spans{};  ///< byte offsets of the words that show it
  classify::needs needs{};                   ///< what the message calls for; all zero for events and time
  classify::adjustment_list adjusted{};      ///< what the desk's last word made of a short answer, and why
  text::language language{};                 ///< of the reply
  escalate::service_reading axes{};          ///< what the ladders and the policy looked at
  state_name from{};                         ///< heat before
  state_name state{};                        ///< heat after
  state_name owner_from{};
  state_name owner{};
  escalate::outcome<> heat_step{};
  escalate::outcome<> owner_step{};           ///< the last one; all of them stand in `owner_steps`
  std::string_view event{};                   ///< what this line was: "message", "bot_reply", "timer", "accepted" ...
  fixed_vector<fired_step, 4> owner_steps{};  ///< the owner rows that fired, in order: a plan may follow up on an event
  escalate::trace_text trace{};               ///< "calm --[anger 0.83 >= 0.60]--> upset (row 3)"
  fixed_string<648> owner_trace{};            ///< the same for the owner, "; " between two; "" when no row fired
  respond::plan acts{};                       ///< what to do, each act with its reason
  respond::utterance worded{};                ///< the reply and which wordings it used
  fixed_vector<respond::promise_event, 4> promises{};  ///< promises that have come near or passed their time
  respond::compensation_decision compensation{};  ///< where the acts compensate: what was decided, and for the audit
  duration reply_within{};                        ///< what a promise in the reply gives the desk
  escalate::handoff_reason handoff{};  ///< why the conversation leaves the bot with this line; none when it does not
  bool person_owns = false;            ///< the reply is a suggestion to the person, not for the bot to send
  bool wrong_version = false;          ///< the conversation was made under other ladders: nothing was done
  bool truncated = false;              ///< the message was longer than 64 KiB: head and tail were read

  /// What the bot sends; "" while a person owns the conversation.
  [[nodiscard]] constexpr std::string_view reply() const noexcept {
    return person_owns ? std::string_view{} : worded.text.view();
  }
  /// What the person who owns the conversation could say; "" while the bot has it.
  [[nodiscard]] constexpr std::string_view suggestion() const noexcept {
    return person_owns ? worded.text.view() : std::string_view{};
  }
  /// What the last owner row that fired tells the desk beside who has the conversation: "call_again", "remind", "requested"
  /// ...; "" when none fired or names nothing.
  [[nodiscard]] constexpr std::string_view owner_effect() const noexcept {
    return owner_steps.empty() ? std::string_view{} : owner_steps.back().effect;
  }
  /// The words that show the feeling, quoted from the message.
  [[nodiscard]] constexpr quotation const& evidence() const noexcept { return quoted_evidence; }

  quotation quoted_evidence{};  ///< see evidence()
};

}  // namespace aplomb
