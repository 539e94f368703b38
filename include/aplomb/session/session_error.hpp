// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb {

/// Why a conversation could not be stored, restored or migrated.
///
/// - wrong_version: it belongs to ladders other than the engine's (`take_snapshot`, `restore`, `migrate`).
/// - missing_state: its state has no counterpart in the new ladder, by name or declared (`migrate`, `restore`).
/// - unknown_state: the mapping names a state that the ladder does not have (`migrate`, `restore`).
/// - declared_twice: the mapping names a state of the old ladder twice (`migrate`, `restore`).
/// - owner_changes: the new state is owned by somebody else, and the mapping does not say so, or it would take the
///   conversation from a person, or from the queue for one (`migrate`, `restore`).
/// - name_too_long: a state's name has more than 64 bytes (`take_snapshot`).
/// - not_a_snapshot: the bytes do not begin as one; JSON: the text is no such object (`restore`, `json::read_snapshot`).
/// - newer_schema: written by a later version of the library, or by none (`restore`, `json::read_snapshot`).
/// - truncated, too_long: bytes are missing, or there are more than the snapshot has (`restore`).
/// - wrong_checksum: the bytes were changed (`restore`).
/// - other_companion: a ladder beside the conversation is another one now, or does not run any more (`restore`,
///   `json::read_snapshot`).
/// - out_of_range: a member has a value that it cannot have (`take_snapshot`, `restore`, `json::read_snapshot`).
APLOMB_ENUM(session_error, std::uint8_t, wrong_version, missing_state, unknown_state, declared_twice, owner_changes,
            name_too_long, not_a_snapshot, newer_schema, truncated, too_long, wrong_checksum, out_of_range,
            other_companion)

/// The longest name of a state that is stored, in bytes.
inline constexpr std::size_t longest_state_name = 64;

/// What went wrong, with what, and where.
struct session_fault {
  session_error code{};
  std::uint32_t at = 0;                     ///< offset of the byte in the snapshot; 0 where there is none
  fixed_string<longest_state_name> name{};  ///< the state or the member, where the fault is about one

  friend constexpr bool operator==(session_fault const&, session_fault const&) noexcept = default;
};

/// The fault as a sentence with its remedy, in English: "the ladder has no state `tense`; ...".
[[nodiscard]] constexpr fixed_string<240> explain(session_fault const& fault) noexcept {
  fixed_string<240> out;
  auto const say = [&](std::string_view before, std::string_view after) {
    out.append(before);
    if (!fault.name.empty()) out.append("`"), out.append(fault.name), out.append("`");
    out.append(after);
  };
  switch (fault.code) {
    case session_error::wrong_version:
      say("the conversation was made under other ladders", "; use the engine it belongs to, or migrate it");
      break;
    case session_error::missing_state:
      say("the new ladder has no state ", "; declare which state takes its place");
      break;
    case session_error::unknown_state:
      say("the mapping names a state ", " that the ladder does not have; correct the name");
      break;
    case session_error::declared_twice:
      say("the mapping names the state ", " twice; keep one");
      break;
    case session_error::owner_changes:
      say("who has the conversation would change in the state ",
          "; map it to a state with the same owner, or declare the move towards a person");
      break;
    case session_error::name_too_long:
      say("the name of the state ", " is too long to be stored; use at most 64 bytes");
      break;
    case session_error::not_a_snapshot:
      say("this is no snapshot of this kind", "; give what `take_snapshot` or `write_snapshot` made");
      break;
    case session_error::newer_schema:
      say("the snapshot has a schema that this version does not know", "; restore it with a later version");
      break;
    case session_error::truncated:
      say("the snapshot ends too early", "; store all of its bytes");
      break;
    case session_error::too_long:
      say("there are more bytes than the snapshot has", "; give each snapshot by itself");
      break;
    case session_error::wrong_checksum:
      say("the bytes of the snapshot were changed", "; take it from a backup");
      break;
    case session_error::out_of_range:
      say("the member ", " has a value that it cannot have; start from a value that the library made");
      break;
    case session_error::other_companion:
      say("the ladder ", " beside the conversation is not the one that was stored; run that one, or give a migration");
      break;
  }
  return out;
}

}  // namespace aplomb
