// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/abuse.hpp>
#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/fingerprint.hpp>
#include <aplomb/classify/frame.hpp>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/marks.hpp>
#include <aplomb/classify/matter.hpp>
#include <aplomb/classify/question.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/classify/waiting.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::classify {

/// Whether the clause shouts its end: ?!, !!, ??.
[[nodiscard]] constexpr bool is_loud(text::clause const& in) noexcept {
  using enum text::clause_end;
  return in.closed_by == exclaim_question ||
         ((in.closed_by == exclaim || in.closed_by == question) && in.end_stretch >= 2);
}

/// Whether a rhetorical word asks in earnest: 到底 beside an interrogative, not shouted (你们到底几点送).
[[nodiscard]] constexpr bool asks_in_earnest(text::clause const& in, clause_frame const& frame,
                                             finding const& f) noexcept {
  return frame.question.interrogative && (in.symbol[f.first] == U'到' || in.symbol[f.first] == U'究') && !is_loud(in);
}

/// Whether a term is part of a name: "the Angry Monk", a capital between a plain word and another capital.
[[nodiscard]] constexpr bool is_name(text::clause const& in, finding const& f) noexcept {
  if (f.first < 2 || !in.upper[f.first] || in.upper[f.first + 1u] || f.last() + 1 >= in.size) return false;
  if (in.symbol[f.last()] != U' ' || !in.upper[f.last() + 1]) return false;
  for (std::size_t i = f.first; i < f.last(); ++i)
    if (in.symbol[i] == U' ') return false;
  std::size_t word = f.first - 1u;
  while (word > 0 && is_latin(in.symbol[word - 1])) --word;
  return is_latin(in.symbol[word]) && !in.upper[word];
}

/// What a message showed besides feelings.
struct message_facts {
  int units = 0;           ///< Han characters and words
  int findings = 0;        ///< terms of the lexicon with a meaning
  int courtesy = 0;        ///< units covered by greetings, thanks, acknowledgements
  int questions = 0;       ///< clauses that ask
  int rhetorical = 0;      ///< rhetorical questions and challenges
  int requests = 0;        ///< terms that ask for something to be done, or soon
  int data = 0;            ///< order numbers, phones, mails
  int waited = 0;          ///< the longest waiting told of: 0 none, 1 minutes, 2 hours or days, 3 weeks
  bool addressed = false;  ///< "you", the agent or the company is spoken to
  int abuse_grade = 0;
  abuse_target abused{};
};

/// Looks a message up in the lexicon, clause by clause, and keeps what every reader needs of it: the findings of the clause
/// at hand, the frame they stand in, and the facts, marks and mentions of the message so far.
class message_scan {
 public:
  constexpr explicit message_scan(lexicon_view const& words) noexcept : words_(words) {}

  /// Takes in one clause; `found`, `frame` and `note_waiting` speak of it until the next. O(symbols * longest term).
  constexpr void open(text::clause const& in) noexcept {
    scripts_ += in.scripts;
    marks_.add(in);
    prints_.add(in);
    here_ = matter_in(in);
    matter_.add(here_);
    find(in);
    frame_ = frame_of(in, found_);
    facts_.units += distance(in, 0, in.size);
    if (frame_.question.asks()) ++facts_.questions;
    facts_.addressed = facts_.addressed || addresses_you(in, 0, in.size);
    note_mentions(in);
    for (auto const& f : found_) note_facts(in, f);
    if (in.closed_by == text::clause_end::stop || in.closed_by == text::clause_end::newline) quotes_.end_sentence();
  }

  [[nodiscard]] constexpr finding_list const& found() const noexcept { return found_; }
  [[nodiscard]] constexpr clause_frame const& frame() const noexcept { return frame_; }
  /// The grade of the gravest term of self-harm in the clause at hand that another finding covers the beginning of, as 还是不 does in
  /// 还是不想活了: findings do not overlap, and danger to a life must not get lost between two of them. Zero: there is none.
  [[nodiscard]] constexpr int covered_danger() const noexcept { return covered_danger_; }
  /// What the clause at hand says of the matter.
  [[nodiscard]] constexpr matter_words const& matter() const noexcept { return here_; }
  [[nodiscard]] constexpr message_facts const& facts() const noexcept { return facts_; }
  [[nodiscard]] constexpr mark_tally const& marks() const noexcept { return marks_; }

  /// An insult that is aimed: at the agent when one of them is, else as the worst one is.
  constexpr void note_abuse(text::clause const& in, int grade) noexcept {
    auto const at = target_of(in, found_);
    if (facts_.abused != abuse_target::agent && (at == abuse_target::agent || grade >= facts_.abuse_grade))
      facts_.abused = at;
    facts_.abuse_grade = std::max(facts_.abuse_grade, grade);
  }

  /// Waiting told of at the finding `at`, a unit of time; grade 0 when there is none.
  constexpr waiting_cue note_waiting(text::clause const& in, std::size_t at) noexcept {
    auto const cue = waiting_at(in, found_, at);
    if (cue.grade == 0) return cue;
    facts_.waited = std::max(facts_.waited, cue.grade);
    ++facts_.findings;
    return cue;
  }

  /// Fills what does not depend on how feelings are judged.
  constexpr void fill(reading& out) const noexcept {
    out.scripts = scripts_;
    out.mentions = mentions_;
    out.emphasis = marks_.emphasis();
    out.fingerprint = prints_.value();
    out.is_greeting_only = facts_.courtesy > 0 && facts_.questions == 0 && facts_.data == 0 &&
                           facts_.units - facts_.courtesy <= 1 + facts_.courtesy / 4;
    out.affect.about = matter_.about();
    if (out.affect.has(flag::abuse)) {
      out.affect.abuse_level = static_cast<std::uint8_t>(std::clamp(facts_.abuse_grade, 1, 3));
      out.affect.abused = facts_.abused;
    }
  }

 private:
  constexpr void find(text::clause const& in) noexcept {
    found_.clear();
    covered_danger_ = 0;
    std::size_t piece = 0;
    for (std::size_t i = 0; i < in.size && !found_.full();) {
      while (piece < in.piece_count && std::size_t{in.pieces[piece].first} + in.pieces[piece].count <= i) ++piece;
      if (piece < in.piece_count && in.pieces[piece].first == i && in.pieces[piece].kind == text::piece_kind::mention) {
        i += in.pieces[piece].count;  // names of accounts say nothing about the writer
        continue;
      }
      if (detail::is_inside(in, i)) {
        ++i;
        continue;
      }
      bool const inside = quotes_.inside(in.symbol[i]);
      auto const hit = words_.match(in, i);
      if (auto const asked = a_not_a(in, i); asked > hit.symbols()) {
        i += asked;
        continue;
      }
      if (!hit) {
        ++i;
        continue;
      }
      finding f{hit, i};
      f.quoted = inside;
      (void)found_.push_back(f);
      for (std::size_t k = i + 1; k < f.last(); ++k) {
        (void)quotes_.inside(in.symbol[k]);
        if (!inside) note_covered_danger(in, k, f.last());
      }
      i = f.last();
    }
  }

  constexpr void note_covered_danger(text::clause const& in, std::size_t at, std::size_t covered) noexcept {
    if (detail::is_inside(in, at)) return;
    finding const below{words_.match(in, at), at};
    if (below.last() <= covered) return;
    for (auto const& s : below)
      if (s.kind == category::self_harm) covered_danger_ = std::max(covered_danger_, int{s.grade});
  }

  /// Facts that the message gives; only the first few are kept with their bytes.
  constexpr void note_mentions(text::clause const& in) noexcept {
    using enum text::piece_kind;
    for (std::size_t i = 0; i < in.piece_count; ++i) {
      auto const& p = in.pieces[i];
      if (p.kind != reference && p.kind != phone && p.kind != mail && p.kind != url) continue;
      if (p.kind != url) ++facts_.data;
      (void)mentions_.push_back({p.kind, in.begin[p.first], in.end[p.first + p.count - 1u]});
    }
  }

  /// What one finding adds to the facts.
  constexpr void note_facts(text::clause const& in, finding const& f) noexcept {
    bool meaning = false;
    for (auto const& s : f) {
      switch (s.kind) {
        case category::block:
        case category::time_unit:
          continue;
        case category::delivery:
        case category::refund:
        case category::quality:
        case category::attitude:
        case category::price:
        case category::account:
          continue;  // the matter is proved by words of its own, see `matter_tally`
        case category::agent:
        case category::company:
          facts_.addressed = true;
          continue;
        case category::greeting:
        case category::acknowledgement:
        case category::gratitude:
          facts_.courtesy += distance(in, f.first, f.last());
          break;
        case category::question:
          if (!asks_in_earnest(in, frame_, f)) ++facts_.rhetorical;
          break;
        case category::request:
        case category::urgency:
          ++facts_.requests;
          break;
        default:
          break;
      }
      meaning = true;
    }
    if (meaning) ++facts_.findings;
  }

  lexicon_view words_;
  text::script_counts scripts_{};
  mark_tally marks_{};
  fingerprint prints_{};
  message_facts facts_{};
  matter_tally matter_{};
  quotation quotes_{};
  matter_words here_{};
  clause_frame frame_{};
  finding_list found_{};
  int covered_danger_ = 0;
  fixed_vector<mention, 6> mentions_{};
};

}  // namespace aplomb::classify
