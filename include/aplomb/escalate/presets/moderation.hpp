// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/escalate/ladder.hpp>
#include <aplomb/escalate/signal.hpp>
#include <aplomb/escalate/vocabulary.hpp>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <string_view>

/// Community moderation: one place on this ladder per member of a channel. Sanctions rise step by step, each on two groups
/// of signals; all of them expire; an appeal calls a moderator from every sanction; nothing permanent happens without a
/// person. Proved in the tests.

namespace aplomb::escalate {

/// The numbers of one post in a channel, each in [0, 1]. The caller fills them: what the words show comes from a reader,
/// the rest from the channel's own records.
struct moderation_reading {
  static constexpr std::string_view name = "moderation";  ///< as in the files of ladders

  score toxicity{};     ///< poisonous tone, at whomever
  score insult{};       ///< insults another member
  score threat{};       ///< threatens somebody with violence or exposure
  score self_harm{};    ///< language of harming oneself or being in danger
  score links{};        ///< share of the post that is links, mentions and capitals
  score flood{};        ///< posts that repeat themselves within some minutes, 0.25 each
  score persistence{};  ///< offending posts in a row, 0.25 each
  score reports{};      ///< members who reported the post, 0.25 each
  score strikes{};      ///< sanctions of the last ninety days, 0.25 each

  friend constexpr bool operator==(moderation_reading const&, moderation_reading const&) noexcept = default;
};
BOOST_DESCRIBE_STRUCT(moderation_reading, (),
                      (toxicity, insult, threat, self_harm, links, flood, persistence, reports, strikes))

/// The axes by name; `using namespace aplomb::escalate::moderation_axes;` where guards are written.
namespace moderation_axes {
inline constexpr axis_of<&moderation_reading::toxicity, signal::words> toxicity{};
inline constexpr axis_of<&moderation_reading::insult, signal::words> insult{};
inline constexpr axis_of<&moderation_reading::threat, signal::words, weight::alone> threat{};
inline constexpr axis_of<&moderation_reading::self_harm, signal::words, weight::alone> self_harm{};
inline constexpr axis_of<&moderation_reading::links, signal::marks> links{};
inline constexpr axis_of<&moderation_reading::flood, signal::behaviour> flood{};
inline constexpr axis_of<&moderation_reading::persistence, signal::behaviour> persistence{};
/// One group with `strikes`: members who join to report somebody who was sanctioned before prove nothing new.
inline constexpr axis_of<&moderation_reading::reports, signal::history> reports{};
inline constexpr axis_of<&moderation_reading::strikes, signal::history> strikes{};

/// Their facts, for loading ladders from files.
inline constexpr auto moderation =
    facts_of(toxicity, insult, threat, self_harm, links, flood, persistence, reports, strikes);
}  // namespace moderation_axes

/// How a member stands in the channel. removed: may not write until a moderator has looked or three days are over;
/// called: a moderator is called, and nothing is sanctioned for it; in_review: a moderator has the case, and what was
/// removed or muted before stays so until it is decided; banned: by a moderator, until a moderator clears it.
APLOMB_ENUM(member_state, std::uint8_t, fine, watched, warned, muted, removed, called, in_review, banned)

/// What the channel does. remind: of the rules, in private; warn: says what comes next; mute: may read and not write;
/// unmute; remove: hides the post and keeps the member out; restore: the member may write again, mute or not, what was
/// hidden stays hidden until somebody has looked; call_moderator: now, and again while nobody comes.
APLOMB_ENUM(moderation_effect, std::uint8_t, none, remind, warn, mute, unmute, remove, restore, call_moderator)

/// The member asks for a person to look at a sanction.
struct appealed {
  static constexpr std::string_view name = "appealed";
};
/// The moderator finds nothing wrong.
struct cleared {
  static constexpr std::string_view name = "cleared";
  static constexpr event_kind kind = event_kind::release;
};
/// The moderator mutes the member, for as long as any other mute.
struct sanctioned {
  static constexpr std::string_view name = "sanctioned";
  static constexpr event_kind kind = event_kind::release;
};
/// The moderator bans the member.
struct ban {
  static constexpr std::string_view name = "ban";
  static constexpr event_kind kind = event_kind::release;
};

namespace detail {

// Rows stand one below the other, so that they can be compared.
// clang-format off
[[nodiscard]] constexpr auto moderation_rows() noexcept {
  using namespace moderation_axes;
  using namespace aplomb::literals;
  using enum member_state;
  using enum moderation_effect;
  constexpr auto insulting = insult >= 0.60_p;
  constexpr auto toxic = insult < 0.60_p && toxicity >= 0.60_p;
  constexpr auto floods = flood >= 0.75_p && threat < 0.70_p && self_harm < 0.50_p;
  constexpr auto decent = insult < 0.30_p && toxicity < 0.30_p && flood < 0.25_p;
  return rows(
      // Somebody in danger needs a person and no sanction. A threat is taken down at once: a person decides the rest.
      // Whoever floods the channel is answered for that first: the step is the same as for what is said.
      before_all(
          fine + on<message>[self_harm >= 0.50_p] / call_moderator = called,
          watched + on<message>[self_harm >= 0.50_p] / call_moderator = called,
          warned + on<message>[self_harm >= 0.50_p] / call_moderator = called,
          muted + on<message>[self_harm >= 0.50_p] / call_moderator = stay,
          removed + on<message>[self_harm >= 0.50_p] / call_moderator = stay,
          any + on<message>[threat >= 0.70_p && self_harm < 0.50_p] / remove = removed,
          watched + on<message>[floods && links >= 0.50_p] / warn = warned,
          watched + on<message>[floods && links < 0.50_p && reports >= 0.25_p] / warn = warned,
          warned + on<message>[floods && links >= 0.50_p] / mute = muted,
          warned + on<message>[floods && links < 0.50_p && reports >= 0.50_p] / mute = muted),

      fine + on<message>[insulting && persistence >= 0.50_p] / warn = warned,
      fine + on<message>[insulting && persistence < 0.50_p && reports >= 0.25_p] / warn = warned,
      fine + on<message>[insulting && persistence < 0.50_p && reports < 0.25_p] / remind = watched,
      fine + on<message>[toxic] / remind = watched,
      fine + on<message>[insult < 0.60_p && toxicity < 0.60_p && flood >= 0.50_p] / remind = watched,

      watched + on<message>[insulting && persistence >= 0.25_p] / warn = warned,
      watched + on<message>[toxic && persistence >= 0.50_p] / warn = warned,
      watched + on<message>[decent].for_turns<10>() = fine,
      watched + on<timer>.after(24_h) = fine,

      warned + on<message>[insulting && persistence >= 0.50_p] / mute = muted,
      warned + on<message>[insulting && persistence < 0.50_p && strikes >= 0.25_p] / mute = muted,
      warned + on<message>[toxic && persistence >= 0.75_p] / mute = muted,
      warned + on<message>[decent].for_turns<20>() = watched,
      warned + on<timer>.after(168_h) = watched,

      // What a muted member still writes comes from elsewhere: private messages, another name.
      muted + on<message>[insulting && persistence >= 0.75_p] / remove = removed,
      muted + on<message>[insulting && persistence < 0.75_p && reports >= 0.75_p] / remove = removed,
      muted + on<timer>[strikes < 0.50_p].after(1_h) / unmute = watched,
      muted + on<timer>.after(24_h) / unmute = watched,

      removed + on<unavailable> / call_moderator = stay,
      removed + on<timer>.after(4_h) / call_moderator = stay,
      removed + on<timer>.after(24_h) / call_moderator = stay,
      removed + on<timer>.after(72_h) / restore = warned,

      called + on<unavailable> / call_moderator = stay,
      called + on<timer>.after(15_min) / call_moderator = stay,
      called + on<timer>.after(1_h) / call_moderator = stay,
      called + on<timer>.after(24_h) / call_moderator = stay,
      called + on<timer>.after(72_h) / restore = watched,

      fine + on<request> / call_moderator = called,
      warned + on<appealed>.cooldown<3>() / call_moderator = stay,
      muted + on<appealed>.cooldown<3>() / call_moderator = stay,
      removed + on<appealed>.cooldown<3>() / call_moderator = stay,
      banned + on<appealed>.cooldown<3>() / call_moderator = stay,

      any + on<accepted> = in_review,

      in_review + on<cleared> / restore = fine,
      in_review + on<returned> / restore = watched,
      in_review + on<sanctioned> / mute = muted,
      in_review + on<ban> = banned,
      in_review + on<unavailable> / call_moderator = called,
      in_review + on<timer>.after(72_h) / call_moderator = called,

      // A ban holds while a moderator looks at it again, and when the moderator never comes to an end with that.
      banned + on<cleared>.reopens() / restore = fine,
      banned + on<sanctioned>.reopens() / mute = muted);
}
// clang-format on

}  // namespace detail

/// How a member of a channel stands.
struct moderation : ladder<member_state, moderation_reading, member_state::fine> {
  static constexpr std::string_view name = "moderation";
  static constexpr auto about =
      states(state(member_state::fine, 0), state(member_state::watched, 2), state(member_state::warned, 4),
             state(member_state::muted, 6), state(member_state::removed, 8).waiting(),
             state(member_state::called, 5).waiting(), state(member_state::in_review, 5).person(),
             state(member_state::banned, 9).final());
  static constexpr auto table = detail::moderation_rows();
};

/// The events of a channel.
inline constexpr auto moderation_events =
    event_facts_of<message, timer, request, accepted, unavailable, returned, appealed, cleared, sanctioned, ban>;

/// The words for moderation ladders in files.
inline constexpr vocabulary moderation_vocabulary =
    make_vocabulary<moderation_reading, moderation_effect>(moderation_axes::moderation, moderation_events);

}  // namespace aplomb::escalate
