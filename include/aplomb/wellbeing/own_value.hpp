// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

/// What a person says or counts of themselves stays with them: the types of this layer see to it.

namespace aplomb::wellbeing {

/// The person's own yes to having their work counted for their own use. Nobody has one by default, and nothing of this
/// layer counts anything without it. Whoever asks for it asks the person, shows what is counted, and drops the
/// `exposure` when the person takes the yes back: there is nothing else to delete.
class consent {
 public:
  [[nodiscard]] static constexpr consent given_by_the_person() noexcept { return consent{}; }

 private:
  constexpr consent() noexcept = default;
};

/// A second yes, of its own: that coarse figures of one's own are added into a report about the whole team
/// (team_report.hpp). The first yes does not contain it.
class consent_to_share {
 public:
  [[nodiscard]] static constexpr consent_to_share given_by_the_person() noexcept { return consent_to_share{}; }

 private:
  constexpr consent_to_share() noexcept = default;
};

/// Base of every value about oneself. Such a value can be looked at where it was made, and copied there; it is not
/// written anywhere: no stream takes it, it has no names for a writer of JSON to find, no format of stored values lists
/// its members, and it is not trivially copyable, so that no container of plain bytes, atomic or bit_cast carries it
/// off.
class own_value {
 public:
  template <class Stream>
  friend Stream& operator<<(Stream& out, own_value const& what_is_not_written_anywhere) = delete;

 protected:
  constexpr own_value() noexcept = default;
  constexpr own_value(own_value const&) noexcept {}  // not defaulted: not trivially copyable
  constexpr own_value& operator=(own_value const&) noexcept { return *this; }
  ~own_value() = default;
};

/// A note that the person who reads the result wrote about themselves. Making one states just that; what customers,
/// colleagues or anybody else wrote is never an own note.
class own_note {
 public:
  [[nodiscard]] static constexpr own_note of_the_writer(std::string_view text) noexcept { return own_note{text}; }
  [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

 private:
  constexpr explicit own_note(std::string_view text) noexcept : text_(text) {}
  std::string_view text_{};
};

}  // namespace aplomb::wellbeing
