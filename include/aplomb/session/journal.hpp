// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/keyed_hash.hpp>
#include <aplomb/respond/record.hpp>
#include <aplomb/respond/record_text.hpp>
#include <aplomb/session/detail/journal_line.hpp>
#include <aplomb/text/redact.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// A journal of decisions: one JSON object a line, only ever appended to, each line sealed and linked to the one before.
///
///     {"v":1,"n":0,"after":"0000000000000000", ...members of the record..., "text":null,"seal":"9f0c..."}
///
/// The seal is a keyed hash of the line before it; `after` is the seal of the line before. Who changes, moves, adds or
/// drops a line without the key is found out by `journal_checker`, and so is who cuts off the end, when the head is kept
/// elsewhere. Under a key that is no secret only accidents are found.

namespace aplomb {

/// Takes what is to be kept. `write` takes one line with its LF and says whether it is safe; a line that was written in
/// part counts as not written. Models: a file opened for appending, a socket, a queue.
template <class S>
concept line_sink = requires(S& sink, std::string_view line) {
  { sink.write(line) }
  noexcept->std::same_as<bool>;
};

/// Whether a journal keeps what customers write.
APLOMB_ENUM(kept_text, std::uint8_t, none, redacted)

/// Where a journal ends. Keep it outside the journal to notice that its end was cut off, and to go on after a restart.
struct journal_head {
  std::uint64_t next = 0;  ///< number of the next line; as many lines were written
  std::uint64_t seal = 0;  ///< of the last line

  friend constexpr bool operator==(journal_head, journal_head) noexcept = default;
};

/// Whether the text of this message must not be stored, redacted or not: somebody may be in danger, or was when a person was
/// called. A hint is enough, and so is that nobody read the message (`wrong_version`). Ask it wherever you store texts
/// yourself.
[[nodiscard]] constexpr bool withholds_text(respond::record const& r) noexcept {
  using escalate::handoff_reason;
  return r.wrong_version || r.axes.self_harm.per_mille >= 130 || r.flags.has(classify::flag::self_harm) ||
         r.handoff == handoff_reason::self_harm || r.called_for == handoff_reason::self_harm;
}

/// Writes records to a sink. One thread at a time; allocates nothing; about 13 KB, so keep it where it is.
template <line_sink Sink>
class journal {
 public:
  /// Of a longer text the first so many bytes are kept, after redaction.
  static constexpr std::size_t longest_text = 1024;

  /// `at`: the head of what was written before, when a journal is gone on with. The sink outlives the journal.
  explicit journal(Sink& sink, hash_key key, kept_text texts = kept_text::none, journal_head at = {}) noexcept
      : sink_(sink), key_(key), head_(at), texts_(texts), resumed_(at.next > 0) {}

  /// Appends a record; `message` is the text it is about, kept redacted if this journal keeps texts and nothing forbids it.
  /// False when the sink did not take it: nothing has changed, and the same record may be tried again. O(size).
  bool append(respond::record const& r, std::string_view message = {}) noexcept {
    line_.clear();
    if (resumed_) line_.append("\n");  // ends what a crash may have left without an end
    std::size_t const begin = line_.size();
    detail::begin_line(line_, head_.next, head_.seal);
    line_.append(",");
    respond::append_members(line_, r);
    line_.append(",\"text\":");
    if (texts_ == kept_text::none || message.empty() || withholds_text(r)) {
      line_.append("null");
    } else {
      fixed_string<longest_text> kept;
      (void)text::redact_into(kept, message);
      respond::detail::append_json_string(line_, kept);
    }
    std::uint64_t const seal = detail::end_line(line_, begin, key_);
    if (!sink_.write(line_.view())) return false;
    head_ = {head_.next + 1, seal};
    resumed_ = false;
    return true;
  }

  [[nodiscard]] journal_head head() const noexcept { return head_; }

 private:
  Sink& sink_;
  hash_key key_;
  journal_head head_;
  kept_text texts_;
  bool resumed_;
  fixed_string<respond::longest_record + 6 * longest_text + 256> line_{};
};

/// What a line of a journal is.
///
/// sound; purged: a line was here and was removed by `purge_line`; blank: no line at all; not_a_line: not written by a
/// journal, or broken; newer_schema: written by a later version; altered: its seal is wrong; missing: lines before it are
/// gone; repeated: its number has been there already; unlinked: the line before it is not the one it was written after.
APLOMB_ENUM(line_finding, std::uint8_t, sound, purged, blank, not_a_line, newer_schema, altered, missing, repeated,
            unlinked)

/// Whether the finding speaks of damage.
[[nodiscard]] constexpr bool is_damage(line_finding f) noexcept { return f > line_finding::blank; }

/// What is wrong, in plain words.
[[nodiscard]] constexpr std::string_view text_of(line_finding f) noexcept {
  constexpr std::string_view texts[] = {"sound",
                                        "removed on purpose",
                                        "blank",
                                        "this is no line of a journal, or a broken one",
                                        "this line has a schema that this version does not know",
                                        "this line was changed after it was written",
                                        "lines before this one are missing",
                                        "this line was there before",
                                        "the line before this one is not the one that stood there"};
  return index_of(f) < count_of<line_finding> ? texts[index_of(f)] : std::string_view{"?"};
}

/// Verifies a journal line by line; after damage it goes on with the next line. One thread at a time; no allocation.
class journal_checker {
 public:
  constexpr explicit journal_checker(hash_key key, journal_head from = {}) noexcept : key_(key), expected_(from) {}

  /// Takes the next line, without its LF. O(size).
  constexpr line_finding check(std::string_view line) noexcept {
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) return line_finding::blank;
    auto const found = detail::parse_line(line);
    if (found.newer) return lose_track(), line_finding::newer_schema;
    if (!found.good) return lose_track(), line_finding::not_a_line;
    if (found.seal != detail::seal_of(line, key_)) {
      // Its number and its seal may be wrong, so the next line is only checked by its own.
      return lose_track(), line_finding::altered;
    }
    line_finding result = found.purged ? line_finding::purged : line_finding::sound;
    if (found.number < expected_.next) return line_finding::repeated;
    if (found.number > expected_.next + lost_)
      result = line_finding::missing;
    else if (lost_ == 0 && found.after != expected_.seal)
      result = line_finding::unlinked;
    expected_ = {found.number + 1, found.link};
    lost_ = 0;
    return result;
  }

  /// Where the journal ends as far as it was checked. Compare it with the head that was kept: when they differ, the end
  /// was cut off, or the journal is another one.
  [[nodiscard]] constexpr journal_head head() const noexcept { return expected_; }

 private:
  constexpr void lose_track() noexcept { ++lost_; }

  hash_key key_;
  journal_head expected_;
  std::uint64_t lost_ = 0;  ///< lines since the last good one
};

/// A line that says that another was removed.
using tombstone = fixed_string<160>;

/// Whether `line` (without its LF) is about the conversation that records call `conversation` (`hash_of_id`); then `instead`
/// is what takes its place, so that the chain stays whole: the number of the line, its links, and nothing of what it said.
/// Copy a journal with it line by line, and put the copy in the journal's place. What an altered line said goes, too, but
/// its tombstone is found to be altered. O(size).
[[nodiscard]] constexpr bool purge_line(std::string_view line, std::uint64_t conversation, hash_key key,
                                        tombstone& instead) noexcept {
  auto const found = detail::parse_line(line);
  if (!found.good || found.purged || !found.has_conversation || found.conversation != conversation) return false;
  instead.clear();
  detail::begin_line(instead, found.number, found.after);
  instead.append(",\"purged\":");
  respond::detail::append_hex(instead, found.link, 16);
  // A line that was altered stays damage: nobody shall launder a change by having the line purged.
  (void)detail::end_line(instead, 0, key, found.seal == detail::seal_of(line, key));
  return true;
}

/// How a purge went.
struct purge_result {
  std::uint64_t removed = 0;
  bool complete = false;  ///< the sink took every line
};

/// Copies `journal`, the lines of a whole journal or a part of it, to `out` without what is about `conversation`. Lines that
/// are no lines of a journal are copied as they are. O(size), no allocation.
template <line_sink Sink>
purge_result purge(std::string_view journal, std::uint64_t conversation, hash_key key, Sink& out) noexcept {
  purge_result done{0, true};
  tombstone instead;
  while (!journal.empty() && done.complete) {
    auto const end = journal.find('\n');
    auto const line = journal.substr(0, end);
    if (purge_line(line, conversation, key, instead)) {
      ++done.removed;
      done.complete = out.write(instead.view());
    } else {
      done.complete = out.write(journal.substr(0, end == std::string_view::npos ? end : end + 1));
    }
    journal.remove_prefix(end == std::string_view::npos ? journal.size() : end + 1);
  }
  return done;
}

}  // namespace aplomb
