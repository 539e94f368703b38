// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/deadline.hpp>
#include <aplomb/classify/local_time.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/respond/promise_words.hpp>
#include <aplomb/respond/topic.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// Promises in words: 我明天上午给您回电, 24小时内答复, I'll call you back by 5 pm.

namespace aplomb::respond {

/// A promise that a reply makes: what (none: an answer; `call_back`, `refund`, `delivery`), until when, and where it stands.
struct told_promise {
  topic about{};
  classify::deadline by{};  ///< the latest time that keeps it: "tomorrow" is the end of that day, "the morning" is noon
  std::uint32_t begin = 0;  ///< half-open byte range of its clauses in the bytes that were read
  std::uint32_t end = 0;
  bool next_week = false;  ///< the day of the week is one of next week (下周三), not the next such day

  friend constexpr bool operator==(told_promise const&, told_promise const&) noexcept = default;
};
using told_promises = fixed_vector<told_promise, 4>;

/// The instant that keeps a promise made at `at`; nothing when its time is past already.
[[nodiscard]] constexpr std::optional<instant> due_of(told_promise const& p, instant at, duration utc_offset) noexcept {
  auto const now = classify::wall_clock_at(at, utc_offset);
  auto left = classify::minutes_left(p.by, now);
  if (left && p.next_week) *left = (7 - now.weekday + p.by.weekday) * 1440 + p.by.minute - now.minute;
  if (!left || *left <= 0) return std::nullopt;
  instant const from = p.by.kind == classify::due_kind::span ? at : classify::whole_minute(at);
  return from + duration{std::int64_t{*left} * 60'000};
}

namespace detail {

/// What one clause has of a promise.
struct promise_clause {
  bool pledged = false;  ///< says what is promised
  bool deed = false;     ///< the same, when somebody will
  bool will = false;
  bool blocked = false;
  bool barred = false;
  bool limited = false;  ///< says 内 or "within"
  bool next_week = false;
  topic about{};
  classify::deadline by{};

  /// Whether it says that somebody will do something; a general deed also by the limit it is given.
  [[nodiscard]] constexpr bool promises() const noexcept {
    return pledged || (deed && (will || (limited && about == topic::none)));
  }
};

/// A number with a unit of time at `i` or right behind a blank, in minutes; 0 when there is none. `last` is where it ends.
[[nodiscard]] constexpr std::int32_t length_at(text::clause const& in, std::size_t i, std::size_t& last) noexcept {
  while (i < in.size && in.symbol[i] == U' ') ++i;
  auto const n = classify::detail::number_at(in, i);
  if (n.length == 0) return 0;
  i += n.length;
  while (i < in.size && in.symbol[i] == U' ') ++i;
  auto const* const unit = classify::detail::time_words.longest(in, i);
  if (unit == nullptr || unit->value.kind != classify::detail::time_word::role::unit) return 0;
  last = i + unit->text.size();
  return n.value * unit->value.value / 2;
}

/// Whether 已 stands before symbol `at`, and nothing between that says that it is still to come: done, not promised.
[[nodiscard]] constexpr bool done_before(text::clause const& in, std::size_t at) noexcept {
  for (std::size_t i = at; i-- > 0;) {
    auto const c = in.symbol[i];
    if (c == U'会' || c == U'将' || c == U'让' || c == U'请') return false;
    if (c == U'已') return true;
  }
  return false;
}

[[nodiscard]] constexpr promise_clause read_promise(text::clause const& in) noexcept {
  using role = promise_word::role;
  promise_clause found;
  classify::detail::deadline_reader reader{in};
  found.by = reader.read();
  found.limited = reader.has_limit() && found.by.kind == classify::due_kind::span;
  std::int32_t span = 0;
  std::uint16_t part = 0;
  bool before = false;
  for (std::size_t i = 0; i < in.size;) {
    std::size_t last = i;
    if (auto const minutes = length_at(in, i, last); minutes > 0) {  // 两小时后, 2 hours later
      std::size_t const next = last < in.size && in.symbol[last] == U' ' ? last + 1 : last;
      auto const* const w = promise_words.longest(in, next);
      if (w != nullptr && w->value.kind == role::later) span = minutes;
      i = last;
      continue;
    }
    auto const* const w = promise_words.longest(in, i);
    if (w == nullptr) {
      ++i;
      continue;
    }
    std::size_t const end = i + w->text.size();
    switch (w->value.kind) {
      case role::pledge:
      case role::deed:
        if (done_before(in, i)) {
          found.blocked = true;
          break;
        }
        (w->value.kind == role::pledge ? found.pledged : found.deed) = true;
        if (found.about == topic::none) found.about = w->value.about;
        break;
      case role::will:
        found.will = true;
        break;
      case role::grant:
        span = std::max(span, length_at(in, end, last));
        break;
      case role::part:
        part = w->value.minute;
        break;
      case role::before:
        before = true;
        break;
      case role::next:
        found.next_week = true;
        break;
      case role::blocks:
        found.blocked = true;
        break;
      case role::bars:
        found.barred = true;
        break;
      case role::later:
      case role::hidden:
        break;
    }
    i = end;
  }
  using classify::due_kind;
  auto& by = found.by;
  if (by.kind == due_kind::event) by = {};
  if (!by && span > 0) by = {.kind = due_kind::span, .span = span};
  if (by.kind == due_kind::day || by.kind == due_kind::weekday) {
    // A desk means the end of the time it names, and an hour in the afternoon by 3 o'clock.
    if (!reader.has_clock() && !before) by.minute = part > 0 ? part : 1440;
    if (by.either_half && by.minute < 7 * 60)
      by.minute = static_cast<std::uint16_t>(by.minute + 720), by.either_half = false;
  }
  found.next_week = found.next_week && by.kind == due_kind::weekday;
  found.blocked =
      found.blocked || in.closed_by == text::clause_end::question || in.closed_by == text::clause_end::exclaim_question;
  return found;
}

[[nodiscard]] constexpr bool ends_sentence(text::clause_end by) noexcept {
  return by != text::clause_end::comma && by != text::clause_end::gap;
}

}  // namespace detail

/// The promises that a reply of the desk makes, at most four, in the order of the text.
///
/// - A promise has a time (`classify::deadline`, also 两小时后 and "give us 2 hours") and something to be done by then, in one
///   clause or in neighbouring clauses of a sentence. Without a time (尽快, soon) there is nothing to be kept.
/// - None are: questions, what stands under a condition, what is denied, guessed (预计, usually) or asked of the customer
///   (请在24小时内提供), and what was done already.
///
/// Any bytes, Chinese in both scripts and English; O(length), no allocation.
[[nodiscard]] inline told_promises promises_in(std::string_view reply) noexcept {
  told_promises found;
  text::clause_reader clauses{reply};
  text::clause clause;
  detail::promise_clause earlier;  // what came before in this sentence: a time, or what is promised
  std::uint32_t from = 0;
  bool barred = false;
  while (clauses.next(clause)) {
    if (clause.size > 0) {
      auto const here = detail::read_promise(clause);
      barred = barred || here.barred;
      std::uint32_t const begin = clause.begin[0], end = clause.end[clause.size - 1];
      bool const earlier_promises = earlier.promises();
      if (barred || here.blocked) {
        earlier = {};
      } else if (here.by && here.promises()) {
        (void)found.push_back({here.about, here.by, begin, end, here.next_week});
        earlier = {};
      } else if (here.by && earlier_promises && !earlier.by) {
        (void)found.push_back({earlier.about, here.by, from, end, here.next_week});
        earlier = {};
      } else if (here.promises() && earlier.by) {
        (void)found.push_back({here.about, earlier.by, from, end, earlier.next_week});
        earlier = {};
      } else if (here.by || (here.promises() && here.will)) {
        earlier = here, from = begin;
      }
    }
    if (detail::ends_sentence(clause.closed_by)) earlier = {}, barred = false;
  }
  return found;
}

/// Whether a text speaks of what such a promise is about: "has been refunded" of `refund`. For other topics false. Any bytes;
/// O(length), no allocation.
[[nodiscard]] inline bool speaks_of(std::string_view text, topic about) noexcept {
  using role = detail::promise_word::role;
  if (about == topic::none) return false;
  text::clause_reader clauses{text};
  text::clause clause;
  while (clauses.next(clause))
    for (std::size_t i = 0; i < clause.size; ++i) {
      auto const* const w = detail::promise_words.longest(clause, i);
      if (w == nullptr) continue;
      if ((w->value.kind == role::pledge || w->value.kind == role::deed) && w->value.about == about) return true;
      i += w->text.size() - 1;
    }
  return false;
}

}  // namespace aplomb::respond
