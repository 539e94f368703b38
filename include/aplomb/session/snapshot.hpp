// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/companions.hpp>
#include <aplomb/session/conversation.hpp>
#include <aplomb/session/detail/byte_fields.hpp>
#include <aplomb/session/detail/conversation_members.hpp>
#include <aplomb/session/detail/sealed.hpp>
#include <aplomb/session/detail/stored_companions.hpp>
#include <aplomb/session/detail/stored_states.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/session/migration.hpp>
#include <aplomb/session/session_error.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Conversations as bytes that outlive the process, the build and the ladders: for a store, a queue, another machine.
///
/// The format is that of detail/sealed.hpp with the letters "APLC"; parts: 1 a case file, 2 ladders beside; the fingerprint is
/// that of the ladders, 0 for a fresh conversation. The members: the names of the heat and the owner state, each after its
/// length, 8 bits; who has the conversation, 8 bits; those of the conversation, of the case file, and of each ladder beside.

namespace aplomb {

/// The schema of snapshots, in bytes and in JSON. Version 1 had no counters, version 2 neither open asks nor what the desk
/// did last, version 3 no stages of promises and no model of the customer, and had room for longer links, version 4 no
/// ladders beside the conversation, version 5 only 810 lines of a language that may have been said. Older ones load; what
/// they lack is as in a fresh conversation.
inline constexpr unsigned snapshot_schema = 6;

namespace detail {

inline constexpr unsigned part_file = 1, part_beside = 2;

[[nodiscard]] constexpr seal conversation_seal(std::uint32_t fingerprint = 0, unsigned parts = 0) noexcept {
  return {"APLC", snapshot_schema, fingerprint, "ladders", parts, 6, 2};
}

[[nodiscard]] constexpr std::size_t most_bytes(bool with_file, std::size_t beside = 0) noexcept {
  byte_measure members;
  conversation const talk{};
  conversation_members(talk, members);
  case_file const file{};
  if (with_file) members.part("", file);
  byte_measure one;
  one.part("", stored_companion{});
  return conversation_seal().around() + 3 + 2 * longest_state_name + members.size() +
         (beside > 0 ? 1 + beside * one.size() : 0);
}

}  // namespace detail

/// The bytes of a snapshot, inside the object: no heap. Trivially copyable.
template <std::size_t Capacity>
struct snapshot_bytes {
  fixed_vector<char, Capacity> bytes{};

  /// The bytes to be stored; valid as long as this object.
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {bytes.data(), bytes.size()}; }
};

using conversation_snapshot = snapshot_bytes<detail::most_bytes(false)>;
using case_snapshot = snapshot_bytes<detail::most_bytes(true)>;
/// The same with the ladders of `Beside`, which is `companions<...>`.
template <class Beside>
using conversation_snapshot_with = snapshot_bytes<detail::most_bytes(false, Beside::size())>;
template <class Beside>
using case_snapshot_with = snapshot_bytes<detail::most_bytes(true, Beside::size())>;

/// What a snapshot held.
struct restored {
  conversation talk{};
  case_file file{};       ///< fresh when the snapshot had none
  bool has_file = false;  ///< the snapshot was taken with a case file
};

/// The same with ladders that run beside the conversation; fresh when the snapshot had none.
template <class Beside>
struct restored_with : restored {
  Beside beside{};
};

namespace detail {

template <std::size_t Capacity>
[[nodiscard]] constexpr result<snapshot_bytes<Capacity>, session_fault> take(ladder_pair const& ladders,
                                                                             conversation const& talk,
                                                                             case_file const* file,
                                                                             stored_companions const* beside) noexcept {
  auto const states = states_of(talk, ladders);
  if (!states) return states.error();
  snapshot_bytes<Capacity> out;
  auto const as = conversation_seal(states->fingerprint,
                                    (file != nullptr ? part_file : 0u) | (beside != nullptr ? part_beside : 0u));
  auto members = open_seal(as, out.bytes);
  for (auto const name : {states->heat, states->owner}) {
    members.little(name.size(), 1);
    for (char c : name) members.put(c);
  }
  members.little(index_of(states->had_by), 1);
  conversation_members(talk, members);
  if (file != nullptr) members.part("", *file);
  if (beside != nullptr) companions_member(*beside, members);
  if (auto const done = close_seal(as, members, out.bytes); !done) return done.error();
  return out;
}

/// What bytes held: all of it, and the ladders beside the conversation as they were stored.
struct unpacked : restored {
  stored_companions beside{};
  std::uint32_t beside_at = 0;  ///< where in the bytes these begin
};

/// A template, so that only programs that restore compile it.
template <std::same_as<ladder_pair> Ladders>
[[nodiscard]] constexpr result<unpacked, session_fault> unpack(Ladders const& ladders, std::string_view bytes,
                                                               migration const* plan) noexcept {
  constexpr auto as = conversation_seal();
  auto found = break_seal(as, bytes);
  if (!found) return found.error();
  if (found->parts > (found->schema < 5 ? part_file : part_file | part_beside))
    return session_fault{session_error::newer_schema, seal::parts_at, {}};
  auto& members = found->members;
  auto const name = [&](std::string_view of, std::size_t& at) {
    std::size_t const from = members.at();
    auto const size = static_cast<std::size_t>(members.little(of, 1));
    if (size > longest_state_name) members.refuse(session_error::out_of_range, from, of);
    at = members.at();
    return members.raw(of, size);
  };
  std::size_t heat_at = 0, owner_at = 0;
  stored_states states;
  states.fingerprint = found->fingerprint;
  states.heat = name("heat", heat_at);
  states.owner = name("owner", owner_at);
  members.choice("owned_by", states.had_by);

  unpacked out;
  conversation_members(out.talk, members);
  out.has_file = (found->parts & part_file) != 0;
  if (out.has_file) members.part("", out.file);
  out.beside_at = static_cast<std::uint32_t>(members.at());
  if ((found->parts & part_beside) != 0) {
    companions_member(out.beside, members);
    if (out.beside.empty()) members.refuse(session_error::out_of_range, out.beside_at, "beside");
  }
  members.finish();
  if (!members.sound()) return members.fault();
  auto const placed = place(out.talk, states, ladders, plan);
  if (placed.sound) return out;
  auto fault = placed.fault;
  fault.at = static_cast<std::uint32_t>(placed.about == stored_part::heat    ? heat_at
                                        : placed.about == stored_part::owner ? owner_at
                                                                             : as.fingerprint_at());
  return fault;
}

/// No ladders run beside: stored ones are refused, unless a plan drops them.
template <std::same_as<ladder_pair> Ladders>
[[nodiscard]] constexpr result<restored, session_fault> restore(Ladders const& ladders, std::string_view bytes,
                                                                migration const* plan) noexcept {
  auto const held = unpack(ladders, bytes, plan);
  if (!held) return held.error();
  if (plan == nullptr && !held->beside.empty())
    return session_fault{session_error::other_companion, held->beside_at, held->beside.front().ladder};
  return static_cast<restored const&>(*held);
}

template <class Beside, std::same_as<ladder_pair> Ladders>
[[nodiscard]] constexpr result<restored_with<Beside>, session_fault> restore_with(Ladders const& ladders,
                                                                                  std::string_view bytes,
                                                                                  migration const* plan) noexcept {
  auto const held = unpack(ladders, bytes, plan);
  if (!held) return held.error();
  restored_with<Beside> out{static_cast<restored const&>(*held), {}};
  if (auto const placed = companion_door::placed(out.beside, held->beside, plan); !placed) {
    auto fault = placed.error();
    fault.at = held->beside_at;
    return fault;
  }
  return out;
}

template <class Beside>
[[nodiscard]] constexpr result<snapshot_bytes<most_bytes(false, Beside::size())>, session_fault> take_with(
    ladder_pair const& ladders, conversation const& talk, Beside const& beside) noexcept {
  auto const held = companion_door::taken(beside);
  if (!held) return held.error();
  return take<most_bytes(false, Beside::size())>(ladders, talk, nullptr, &*held);
}
template <class Beside>
[[nodiscard]] constexpr result<snapshot_bytes<most_bytes(true, Beside::size())>, session_fault> take_with(
    ladder_pair const& ladders, conversation const& talk, case_file const& file, Beside const& beside) noexcept {
  auto const held = companion_door::taken(beside);
  if (!held) return held.error();
  return take<most_bytes(true, Beside::size())>(ladders, talk, &file, &*held);
}

}  // namespace detail

/// The conversation as bytes. They hold no text and name nobody; the states of both ladders stand in them by name.
///
/// Same conversation, same ladders: same bytes, on every machine. About 90 bytes, O(1), no allocation. Faults: wrong_version
/// when the conversation is not of these ladders, name_too_long, and out_of_range for what no engine makes.
template <has_ladders Engine>
[[nodiscard]] constexpr result<conversation_snapshot, session_fault> take_snapshot(Engine const& desk,
                                                                                   conversation const& talk) noexcept {
  return detail::take<detail::most_bytes(false)>(desk.ladders(), talk, nullptr, nullptr);
}

/// The same with the case file. These bytes do hold personal data, unlike those without it: the order number, phone and
/// link that the customer gave, and the name in the profile. Keep them only where such data may be kept, and delete them with the case.
template <has_ladders Engine>
[[nodiscard]] constexpr result<case_snapshot, session_fault> take_snapshot(Engine const& desk, conversation const& talk,
                                                                           case_file const& file) noexcept {
  return detail::take<detail::most_bytes(true)>(desk.ladders(), talk, &file, nullptr);
}

/// The same with the ladders that run beside the conversation, by their names and the names of their states, at most eight.
template <has_ladders Engine, companions_type Beside>
[[nodiscard]] constexpr result<conversation_snapshot_with<Beside>, session_fault> take_snapshot(
    Engine const& desk, conversation const& talk, Beside const& beside) noexcept {
  return detail::take_with(desk.ladders(), talk, beside);
}
template <has_ladders Engine, companions_type Beside>
[[nodiscard]] constexpr result<case_snapshot_with<Beside>, session_fault> take_snapshot(Engine const& desk,
                                                                                        conversation const& talk,
                                                                                        case_file const& file,
                                                                                        Beside const& beside) noexcept {
  return detail::take_with(desk.ladders(), talk, file, beside);
}

/// The conversation, and the case file if there is one, as they were. Nothing fires; whatever comes next does what it would
/// have done without the interruption.
///
/// The bytes may come from anywhere: damaged, cut off or foreign ones are refused with the reason, the offset of the byte
/// and the name of the member or state; nothing beyond them is read. O(bytes), no allocation. Faults: wrong_version when
/// the conversation was made under other ladders, other_companion when ladders were stored beside it (they are restored by
/// `restore<companions<...>>`), and all that `session_error` lists for `restore`.
template <has_ladders Engine>
[[nodiscard]] constexpr result<restored, session_fault> restore(Engine const& desk, std::string_view bytes) noexcept {
  return detail::restore(desk.ladders(), bytes, nullptr);
}

/// The same, and a conversation of other ladders is brought under these as `plan` says, see `migrate`. The ladders it was
/// made under need not exist any more. `plan` must know the state that the conversation is in.
template <has_ladders Engine>
[[nodiscard]] constexpr result<restored, session_fault> restore(Engine const& desk, std::string_view bytes,
                                                                migration const& plan) noexcept {
  return detail::restore(desk.ladders(), bytes, &plan);
}

/// The conversation with the ladders that run beside it:
///
///     auto const back = restore<companions<service_conduct, anger_phases>>(desk, bytes);
///
/// A ladder that was not stored is fresh. One that was stored and is another one now, or runs no more, is refused with
/// `other_companion`. With a `plan` it is brought under the one of the same name, by the names of its states or as
/// `plan.beside` says (streaks and cool-downs begin anew, times are kept), or is dropped when there is none.
template <companions_type Beside, has_ladders Engine>
[[nodiscard]] constexpr result<restored_with<Beside>, session_fault> restore(Engine const& desk,
                                                                             std::string_view bytes) noexcept {
  return detail::restore_with<Beside>(desk.ladders(), bytes, nullptr);
}
template <companions_type Beside, has_ladders Engine>
[[nodiscard]] constexpr result<restored_with<Beside>, session_fault> restore(Engine const& desk, std::string_view bytes,
                                                                             migration const& plan) noexcept {
  return detail::restore_with<Beside>(desk.ladders(), bytes, &plan);
}

}  // namespace aplomb
