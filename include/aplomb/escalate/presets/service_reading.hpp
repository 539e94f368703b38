// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/escalate/signal.hpp>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <string_view>

/// What the service ladders and policies look at, and the names of their states.

namespace aplomb::escalate {

/// The numbers of one moment of a service conversation, each in [0, 1].
struct service_reading {
  static constexpr std::string_view name = "service";  ///< as in the files of ladders

  score level{};        ///< strength of the negative feeling in this message
  score anger{};        ///< anger in this message; a mild one counts three fifths
  score worry{};        ///< fear
  score hurt{};         ///< sadness
  score scorn{};        ///< sarcasm and contempt
  score relief{};       ///< joy, trust, gratitude, content
  score wants_human{};  ///< asks for a person
  score threat{};       ///< announces law, authority or media
  score abuse{};        ///< abusive language, at whomever
  score self_harm{};    ///< language of harming oneself or being in danger
  score churn{};        ///< will leave, return or cancel
  score urgency{};      ///< wants it now
  score emphasis{};     ///< exclamation, repeats, capitals, elongation
  score persistence{};  ///< customer turns in a row with a negative feeling, 0.25 each
  score repeats{};      ///< asks repeated or rephrased, 0.25 each
  score slope{};        ///< rise of the level against its fast average; 0 when falling
  score waited{};       ///< since the customer's first unanswered message; 1 is an hour
  score mood{};         ///< slow average of the negative strength
  score contacts{};     ///< earlier contacts about this, and two for each promise broken, 0.25 each
  score attack{};       ///< abuse aimed at somebody at the desk: rude 0.33, insulting 0.67, vile 1; else 0
  score gravity{};      ///< how grave the reason is for which a person was called, see `gravity_of`; 0 when none was
  score certainty{};    ///< how sure the reader is of this message; 0 when it knows nothing in it
  score severity{};     ///< severity of the heat state after its step, over ten; for owner rows

  friend constexpr bool operator==(service_reading const&, service_reading const&) noexcept = default;
};
BOOST_DESCRIBE_STRUCT(service_reading, (),
                      (level, anger, worry, hurt, scorn, relief, wants_human, threat, abuse, self_harm, churn, urgency,
                       emphasis, persistence, repeats, slope, waited, mood, contacts, attack, gravity, certainty,
                       severity))

/// The axes by name; `using namespace aplomb::escalate::axes;` where guards are written.
namespace axes {
inline constexpr axis_of<&service_reading::level, signal::words> level{};
inline constexpr axis_of<&service_reading::anger, signal::words> anger{};
inline constexpr axis_of<&service_reading::worry, signal::words> worry{};
inline constexpr axis_of<&service_reading::hurt, signal::words> hurt{};
inline constexpr axis_of<&service_reading::scorn, signal::words> scorn{};
inline constexpr axis_of<&service_reading::relief, signal::words> relief{};
inline constexpr axis_of<&service_reading::wants_human, signal::words, weight::alone> wants_human{};
inline constexpr axis_of<&service_reading::threat, signal::words, weight::alone> threat{};
inline constexpr axis_of<&service_reading::abuse, signal::words> abuse{};
inline constexpr axis_of<&service_reading::self_harm, signal::words, weight::alone> self_harm{};
inline constexpr axis_of<&service_reading::churn, signal::words> churn{};
inline constexpr axis_of<&service_reading::urgency, signal::words> urgency{};
inline constexpr axis_of<&service_reading::emphasis, signal::marks> emphasis{};
inline constexpr axis_of<&service_reading::persistence, signal::behaviour> persistence{};
inline constexpr axis_of<&service_reading::repeats, signal::behaviour> repeats{};
inline constexpr axis_of<&service_reading::slope, signal::behaviour> slope{};
inline constexpr axis_of<&service_reading::waited, signal::time> waited{};
inline constexpr axis_of<&service_reading::mood, signal::history> mood{};
inline constexpr axis_of<&service_reading::contacts, signal::history> contacts{};
inline constexpr axis_of<&service_reading::attack, signal::words> attack{};
inline constexpr axis_of<&service_reading::gravity, signal::history> gravity{};
inline constexpr axis_of<&service_reading::certainty, signal::words> certainty{};
inline constexpr axis_of<&service_reading::severity, signal::behaviour> severity{};

/// Their facts, for loading ladders from files.
inline constexpr auto service =
    facts_of(level, anger, worry, hurt, scorn, relief, wants_human, threat, abuse, self_harm, churn, urgency, emphasis,
             persistence, repeats, slope, waited, mood, contacts, attack, gravity, certainty, severity);
}  // namespace axes

/// How heated the conversation is.
APLOMB_ENUM(heat_state, std::uint8_t, calm, concerned, upset, angry, at_risk, recovering, closed)

/// Who owns the conversation.
APLOMB_ENUM(owner_state, std::uint8_t, bot, waiting, human)

/// Why a conversation is handed to a person. none: it is not.
///
/// requested: asked for a person; self_harm, threat, abuse: what was said; level: too heated for too long; stuck: the
/// desk has nothing left to say.
APLOMB_ENUM(handoff_reason, std::uint8_t, none, requested, self_harm, threat, abuse, level, stuck)

/// What a row of the owner ladder tells the desk, beside who has the conversation now. The reasons of a handoff come
/// first, by the names of `handoff_reason`; on a row that stays they say that something graver has come up.
///
/// begins, ends: a person has taken the conversation, has let go of it; call_again: nobody has come yet, or whoever had it
/// is gone; remind: the person owes an answer; nobody_there: the desk is not staffed now, nobody_came: it waited in vain;
/// withdrawn: the customer goes on with the bot. The last three give the conversation back to the bot, which then says so.
APLOMB_ENUM(owner_effect, std::uint8_t, none, requested, self_harm, threat, abuse, level, stuck, begins, ends,
            call_again, remind, nobody_there, nobody_came, withdrawn)

/// How grave a reason is: language of self-harm 1, a threat of law or authority 0.70, the others 0. A person who was
/// called for a grave reason is called again and again.
[[nodiscard]] constexpr score gravity_of(handoff_reason why) noexcept {
  switch (why) {
    case handoff_reason::self_harm:
      return score::of(1000);
    case handoff_reason::threat:
      return score::of(700);
    default:
      return {};
  }
}

}  // namespace aplomb::escalate
