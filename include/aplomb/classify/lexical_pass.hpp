// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/abuse.hpp>
#include <aplomb/classify/contrast.hpp>
#include <aplomb/classify/degree.hpp>
#include <aplomb/classify/directness.hpp>
#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/fingerprint.hpp>
#include <aplomb/classify/frame.hpp>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/marks.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/negation.hpp>
#include <aplomb/classify/question.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/classify/support.hpp>
#include <aplomb/classify/tally.hpp>
#include <aplomb/classify/verdict.hpp>
#include <aplomb/classify/waiting.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::classify {

namespace detail {

/// One message on its way through the lexicon and the cues around its words.
class lexical_pass {
 public:
  constexpr explicit lexical_pass(lexicon_view const& words) noexcept : scan_(words) {}

  constexpr void add(text::clause const& in) noexcept {
    scan_.open(in);
    for (std::size_t i = 0; i < found().size(); ++i) weigh(in, i);
    auto const& question = scan_.frame().question;
    if (question.marked || question.particle) tally_.add(purpose::inquiry, 180);
    note_marks(in);
  }

  [[nodiscard]] constexpr message_scan const& scan() const noexcept { return scan_; }

  [[nodiscard]] constexpr reading finish(bool truncated) noexcept {
    combine();
    auto const& facts = scan_.facts();
    result_.affect = verdict(tally_, peaks_, facts, scan_.marks());
    scan_.fill(result_);
    auto const main = result_.affect.main_emotion();
    for (std::size_t i = 0; i < marked_; ++i)
      if (main != emotion::neutral) result_.evidence.add({mark_begin_[i], mark_end_[i], main, score::of(250)});
    result_.is_ask = facts.questions > facts.rhetorical || tally_.of(purpose::request) >= 350 ||
                     result_.affect.has(flag::wants_human);
    result_.truncated = truncated;
    return result_;
  }

 private:
  /// A term said again is hardly truer: the second time counts a third, further times a tenth.
  constexpr int repeat_share(text::clause const& in, finding const& f) noexcept {
    std::uint32_t h = 0x811c9dc5u;
    for (std::size_t i = f.first; i < f.last(); ++i) h = (h ^ static_cast<std::uint32_t>(in.symbol[i])) * 0x01000193u;
    int times = 0;
    for (auto seen : said_) times += seen == h ? 1 : 0;
    if (!said_.full()) (void)said_.push_back(h);
    return times == 0 ? 1000 : times == 1 ? 350 : 100;
  }

  /// Emoji, bracket codes and kaomoji.
  static constexpr bool is_picture(char32_t c) noexcept {
    return c >= 0x1F000 || (c >= 0x2600 && c < 0x2800) || c == 0x2B50 || c == U'[' || c == U':' || c == U'^';
  }

  constexpr void weigh(text::clause const& in, std::size_t at) noexcept {
    auto const& f = found()[at];
    int degree = 0;
    denial no;
    repeat_share_ = -1;
    for (auto const& s : f) {
      switch (s.kind) {
        case category::contrast:
          if (is_turn(in, f)) tally_.fade_feelings(600);
          if (s.grade == 3) support(in, f, category::again, 2, 920);
          continue;
        case category::time_unit:
          weigh_waiting(in, at);
          continue;
        case category::sarcasm:
          mocked_ = mocked_ || !f.is_any(category::joy, category::satisfied, category::gratitude, category::trust);
          break;
        case category::question:
          // 到底 asks in earnest as well; at somebody or out loud it scolds.
          support(in, f, s.kind, s.grade,
                  asks_in_earnest(in, frame(), f)              ? 300
                  : is_loud(in) || names_somebody(in, found()) ? 1250
                                                               : 500);
          continue;
        default:
          break;
      }
      if (!is_predicate(s.kind)) {
        support(in, f, s.kind, s.grade, frame_share(frame(), s.kind, f.quoted));
        continue;
      }
      if (degree == 0) degree = degree_of(in, found(), at), no = denial_of(in, found(), at);
      weigh_predicate(in, at, s, degree, no);
    }
  }

  constexpr void weigh_predicate(text::clause const& in, std::size_t at, sense const& s, int degree,
                                 denial const& no) noexcept {
    auto const& f = found()[at];
    if (is_latin(in.symbol[f.first]) && is_name(in, f)) return;
    if (repeat_share_ < 0) repeat_share_ = repeat_share(in, f);
    int share = frame_share(frame(), s.kind, f.quoted) * repeat_share_ / 1000;
    if (is_feeling(s.kind)) share = share * degree / 1000;
    if (s.polarity == 0 && (is_pleasant(s.kind) || s.kind == category::gratitude))
      share /= 2;  // 😂 and 🙏 go with anything
    if (s.polarity >= 0 && is_picture(in.symbol[f.first]) && tally_.of(satisfaction::dissatisfied) >= 250)
      share = share * 250 / 1000;  // a smile behind a complaint does not take it back
    for (std::size_t i = at; i-- > 0 && distance(in, found()[i].last(), f.first) <= 2;)
      if (found()[i].is(category::past) && is_feeling(s.kind)) share = share * 600 / 1000;
    if (no.forbidden && (s.kind == category::abuse || s.kind == category::anger || s.kind == category::dissatisfied ||
                         s.kind == category::urgency)) {
      support(in, f, s.kind, s.grade, share);  // 别骗我: told off, not calmed
      return;
    }
    if (no.holds()) {
      deny(in, f, s, no, share);
      return;
    }
    if (no.is_double()) share = share * 700 / 1000;
    if (s.kind == category::abuse) {
      if (!is_aimed(in, found(), f)) {
        // Swearing without a target is heat, not abuse.
        if (!means_self(in, f)) add(in, f.first, f.last(), emotion::anger, grade_share[s.grade] * 350 / 1000);
        return;
      }
      scan_.note_abuse(in, s.grade);
    }
    share = share * directness(in, f, s.kind) / 1000;
    if (s.kind == category::resolved) relieve(s.grade);
    support(in, f, s.kind, s.grade, share);
  }

  constexpr void deny(text::clause const& in, finding const& f, sense const& s, denial const& no, int share) noexcept {
    auto const target = main_label(s.kind);
    result_.evidence.add({in.begin[f.first], in.end[f.last() - 1], target, score::of(-grade_share[s.grade] / 2)});
    if (no.forbidden) return;
    if (no.soft) share = share * 800 / 1000;
    std::size_t const first = std::min<std::size_t>(no.first, f.first);
    std::size_t const last = std::max<std::size_t>(no.last, f.last());
    for (auto const& row : denied_support_of(s.kind)) {
      if (row.weight == 0) break;
      apply(row.target, std::max(grade_share[s.grade], 600) * row.weight / 1000 * share / 1000);
    }
    auto const& row = denied_support_of(s.kind);
    if (row[0].weight != 0)
      result_.evidence.add({in.begin[first], in.end[last - 1], row[0].target, score::of(row[0].weight * share / 1000)});
  }

  /// What is only told counts less, what is done here and now counts more.
  constexpr int directness(text::clause const& in, finding const& f, category kind) const noexcept {
    switch (kind) {
      case category::abuse:
        return names_somebody(in, found()) ? 1700 : 1000;
      case category::threat:
        return made(is_announced(in, f), is_told(in, f));
      case category::wants_human:
        return made(is_asked_for(in, f, is_story()), is_told(in, f));
      default:
        return 1000;
    }
  }

  /// In a long story both are told more often than made: there only a clear phrase that is said outright counts in full.
  constexpr int made(bool outright, bool told) const noexcept {
    int const share = outright ? (told ? 650 : 1700) : (told ? 400 : 1000);
    return is_story() ? share * 700 / 1000 : share;
  }

  /// More than 60 words or Han characters so far.
  [[nodiscard]] constexpr bool is_story() const noexcept { return scan_.facts().units > 60; }

  /// What was bad is said to be over: it counts for less.
  constexpr void relieve(int grade) noexcept {
    for (auto e : all_of<emotion>())
      if (is_negative(e)) tally_.scale(e, grade >= 2 ? 350 : 600);
    tally_.scale(satisfaction::dissatisfied, grade >= 2 ? 500 : 900);
  }

  constexpr void weigh_waiting(text::clause const& in, std::size_t at) noexcept {
    auto const cue = scan_.note_waiting(in, at);
    if (cue.grade == 0) return;
    int const weight = (350 + 130 * cue.grade) * (frame().conceded ? 500 : 1000) / 1000;
    add(in, cue.first, cue.last, satisfaction::dissatisfied, weight);
    apply(emotion::anger, weight * 440 / 1000);
    apply(purpose::complaint, weight * 500 / 1000);
  }

  /// Adds a category's row for one term, with evidence for the output the category is named after.
  constexpr void support(text::clause const& in, finding const& f, category kind, int grade, int share) noexcept {
    int const strength = grade_share[grade] * share / 1000;
    bool first = true;
    for (auto const& row : support_of(kind)) {
      if (row.weight == 0) break;
      if (!first && kind == category::threat && strength < 500) break;  // a name like 12315 without a threat is no heat
      int const weight = std::min(strength * row.weight / 1000, 980);
      apply(row.target, weight);
      if (first && weight >= 100 && row.target.index < label::first_purpose)
        result_.evidence.add({in.begin[f.first], in.end[f.last() - 1], row.target, score::of(weight)});
      first = false;
    }
  }

  constexpr void add(text::clause const& in, std::size_t first, std::size_t last, label target, int weight) noexcept {
    apply(target, weight);
    result_.evidence.add({in.begin[first], in.end[last - 1], target, score::of(weight)});
  }

  constexpr void apply(label target, int weight) noexcept {
    if (is_deed(target))
      tally_.set(target, std::max(tally_.of(target), weight));
    else
      tally_.add(target, weight);
    if (target.index < label::first_flag) peaks_[target.index] = std::max(peaks_[target.index], std::min(weight, 1000));
  }

  /// Flags that announce or ask for something: said twice they are no truer.
  static constexpr bool is_deed(label target) noexcept {
    constexpr auto deeds = [] {
      std::uint64_t bits = 0;
      for (label l : {label(flag::threat), label(flag::abuse), label(flag::wants_human), label(flag::churn),
                      label(flag::self_harm)})
        bits |= std::uint64_t{1} << l.index;
      return bits;
    }();
    return (deeds >> target.index & 1) != 0;
  }

  constexpr void note_marks(text::clause const& in) noexcept {
    if (!is_loud(in) || marked_ == 4) return;
    mark_begin_[marked_] = in.end_begin;
    mark_end_[marked_++] = in.end_end;
  }

  /// What only the whole message shows.
  constexpr void combine() noexcept {
    int const bad = tally_.of(satisfaction::dissatisfied);
    int const praise = std::max(peaks_[index_of(emotion::joy)], tally_.of(satisfaction::satisfied));
    // 太棒了！等了3小时: praise beside a long wait, with no word of thanks.
    if (scan_.facts().waited >= 2 && praise >= 400 && bad >= 400 && tally_.of(flag::gratitude) < 500)
      tally_.add(flag::sarcasm, 600);
    // 呵呵，效率真高: a hint of mockery beside praise.
    if (mocked_ && praise >= 400 && tally_.of(flag::gratitude) < 500) tally_.add(flag::sarcasm, 300);
    if (tally_.of(flag::sarcasm) >= 500) {
      tally_.scale(emotion::joy, 450);
      tally_.scale(satisfaction::satisfied, 450);
      tally_.add(emotion::disgust, 350);
      tally_.add(satisfaction::dissatisfied, 350);
    }
  }

  [[nodiscard]] constexpr finding_list const& found() const noexcept { return scan_.found(); }
  [[nodiscard]] constexpr clause_frame const& frame() const noexcept { return scan_.frame(); }

  message_scan scan_;
  reading result_{};
  tally tally_{};
  int peaks_[count_of<emotion>]{};          ///< heaviest single support of each emotion
  fixed_vector<std::uint32_t, 32> said_{};  ///< hashes of the predicates met so far
  int repeat_share_ = -1;                   ///< of the term being weighed; -1 not known yet
  bool mocked_ = false;                     ///< a word of mockery that is not praise by itself
  std::size_t marked_ = 0;
  std::uint32_t mark_begin_[4]{};
  std::uint32_t mark_end_[4]{};
};

}  // namespace detail

}  // namespace aplomb::classify
