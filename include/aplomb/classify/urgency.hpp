// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/deadline.hpp>
#include <aplomb/classify/frame.hpp>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/listener.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/negation.hpp>
#include <aplomb/classify/waiting.hpp>
#include <aplomb/classify/word_table.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// How urgent a message is, and why.

namespace aplomb::classify {

/// Why something is urgent. asked: pressed for without a reason (asap, 快点); waiting: has waited long; deadline: needed by a
/// time; harm: somebody or something comes to harm meanwhile.
APLOMB_ENUM(urgency_reason, std::uint8_t, none, asked, waiting, deadline, harm)

/// How urgent a message is, with the words of its weightiest reason.
struct urgency {
  score level{};  ///< 0...1
  urgency_reason why{};
  std::uint32_t begin = 0;  ///< half-open byte range of the words of the reason
  std::uint32_t end = 0;
  deadline due{};  ///< the earliest deadline named, whatever the reason

  [[nodiscard]] constexpr std::string_view in(std::string_view message) const noexcept {
    return begin <= end && end <= message.size() ? message.substr(begin, end - begin) : std::string_view{};
  }
};

namespace detail {

/// What is coming to harm, graded 1 (property, money, stranded) to 3 (life).
inline constexpr auto harm_words = [] {
  using w = table_word<std::uint8_t>;
  constexpr w list[] = {{U"漏水", 1},
                        {U"水漫", 2},
                        {U"爆管", 2},
                        {U"着火", 3},
                        {U"起火", 3},
                        {U"冒烟", 3},
                        {U"漏电", 3},
                        {U"触电", 3},
                        {U"漏气", 3},
                        {U"燃气泄漏", 3},
                        {U"煤气味", 3},
                        {U"爆炸", 3},
                        {U"受伤", 3},
                        {U"流血", 3},
                        {U"出血", 3},
                        {U"过敏", 2},
                        {U"中毒", 3},
                        {U"晕倒", 3},
                        {U"喘不上气", 3},
                        {U"呼吸困难", 3},
                        {U"被困", 2},
                        {U"困在", 2},
                        {U"断药", 3},
                        {U"没药了", 3},
                        {U"走失", 3},
                        {U"被盗刷", 2},
                        {U"盗刷", 2},
                        {U"被骗", 1},
                        {U"转走", 2},
                        {U"救命药", 3},
                        {U"一氧化碳", 3},
                        {U"打错药", 3},
                        {U"进不了家", 2},
                        {U"入唔到屋", 2},
                        {U"fire", 2},
                        {U"on fire", 3},
                        {U"smoke", 2},
                        {U"smoking hot", 0},
                        {U"gas leak", 3},
                        {U"smell gas", 3},
                        {U"leaking", 1},
                        {U"flooding", 2},
                        {U"flooded", 2},
                        {U"burst pipe", 2},
                        {U"injured", 3},
                        {U"bleeding", 3},
                        {U"allergic reaction", 3},
                        {U"poisoned", 3},
                        {U"unconscious", 3},
                        {U"trapped", 2},
                        {U"stuck in the lift", 2},
                        {U"stuck in the elevator", 2},
                        {U"stranded", 2},
                        {U"electric shock", 3},
                        {U"electrocuted", 3},
                        {U"sparks", 3},
                        {U"sparking", 3},
                        {U"carbon monoxide", 3},
                        {U"insulin", 3},
                        {U"out of medication", 3},
                        {U"can't breathe", 3},
                        {U"chest pain", 3},
                        {U"hacked", 1},
                        {U"stolen", 1},
                        {U"locked out of my house", 2},
                        {U"exploded", 3},
                        {U"overheating", 2},
                        {U"fire sale", 0},
                        {U"fire stick", 0},
                        {U"fire tv", 0},
                        {U"smoke detector", 0}};
  return word_table(list);
}();

/// How long a term of the lexicon says that somebody waited: 0 not at all, 1 minutes, 2 hours or days, 3 weeks (等了三天).
[[nodiscard]] constexpr int told_wait(text::clause const& in, finding const& f) noexcept {
  if (f.grade(category::waiting) >= 2) return 1;
  bool const waits = in.symbol[f.first] == U'等' && f.is(category::dissatisfied);
  if (!waits) return 0;
  int grade = 1;
  for (std::size_t i = f.first; i < f.last(); ++i) {
    auto const c = in.symbol[i];
    if (c == U'天' || c == U'时') grade = std::max(grade, 2);
    if (c == U'周' || c == U'月' || c == U'年') grade = 3;
  }
  return grade;
}

}  // namespace detail

/// How urgent the message is, with the reason that weighs most: harm before a deadline before waiting before mere pressing.
/// `read` is its reading; its flag of urgency is the least that comes out. Without a clock a deadline counts 0.55, one for today
/// 0.65; with `now` it grows as the deadline nears: halfway to 1 two hours before, 1 when it has come.
///
/// Any bytes; O(length), no allocation.
[[nodiscard]] inline urgency urgency_of(std::string_view message, affect const& read,
                                        std::optional<wall_clock> now = {}, lexicon_view words = {}) noexcept {
  constexpr int harm_level[] = {0, 550, 750, 950};
  urgency out;
  int least_left = 0;
  auto const raise = [&out](int level, urgency_reason why, std::uint32_t begin, std::uint32_t end) {
    if (why < out.why || (why == out.why && level <= out.level.per_mille)) {
      out.level = std::max(out.level, score::of(level));
      return;
    }
    out.level = std::max(out.level, score::of(level));
    out.why = why, out.begin = begin, out.end = end;
  };
  scan_clauses(message, words, [&](text::clause const& clause, message_scan const& scan) {
    auto const& found = scan.found();
    bool pressing = false;
    for (std::size_t i = 0; i < found.size(); ++i) {
      auto const& f = found[i];
      pressing = pressing || f.is_any(category::urgency, category::request);
      auto const begin = clause.begin[f.first], end = clause.end[f.last() - 1];
      if (f.is(category::urgency) && !denial_of(clause, found, i).holds())
        raise(250 + 100 * f.grade(category::urgency), urgency_reason::asked, begin, end);
      if (int const grade = detail::told_wait(clause, f); grade > 0)
        raise(300 + 70 * grade, urgency_reason::waiting, begin, end);
      if (!f.is(category::time_unit)) continue;
      if (auto const cue = waiting_at(clause, found, i); cue.grade > 0)
        raise(310 + 70 * cue.grade, urgency_reason::waiting, clause.begin[cue.first], clause.end[cue.last - 1]);
    }
    if (auto const due = deadline_in(clause, pressing)) {
      int level = due.kind == due_kind::span || (due.kind == due_kind::day && due.days == 0) ? 650 : 550;
      int left = 1'000'000;
      if (now)
        if (auto const minutes = minutes_left(due, *now)) {
          left = std::clamp<std::int32_t>(*minutes, 0, 1'000'000);
          level += (1000 - level) * 120 / (120 + left);
        }
      raise(level, urgency_reason::deadline, due.begin, due.end);
      if (!out.due || left < least_left) out.due = due, least_left = left;
    }
    for (std::size_t i = 0; i < clause.size;) {
      auto const* const w = detail::harm_words.longest(clause, i);
      if (w == nullptr) {
        ++i;
        continue;
      }
      std::size_t const last = i + w->text.size();
      if (w->value > 0 && !denial_before(clause, found, i).holds() && !scan.frame().conditional)
        raise(harm_level[w->value], urgency_reason::harm, clause.begin[i], clause.end[last - 1]);
      i = last;
    }
  });
  if (out.why != urgency_reason::none || read.has(flag::urgency))
    out.level = std::max(out.level, read.of(flag::urgency));
  return out;
}

}  // namespace aplomb::classify
