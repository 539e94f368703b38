// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/abuse.hpp>
#include <aplomb/classify/degree.hpp>
#include <aplomb/classify/feature.hpp>
#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/frame.hpp>
#include <aplomb/classify/lexicon_category.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/negation.hpp>
#include <aplomb/classify/support.hpp>
#include <aplomb/classify/tally.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::classify {

/// How a term of the lexicon stands in its clause.
enum class standing : std::uint8_t { plain, asked, denied, denied_twice, forbidden, quoted, framed, raised, aimed };

/// Names the features that need the lexicon: senses with the way they stand, pairs of categories in one message, and the
/// facts of the scan.
class cue_features {
 public:
  /// Takes in the clause that `scan` has open. Aimed insults and waiting are noted in the scan. O(findings^2) at most.
  template <feature_sink Sink>
  constexpr void add(text::clause const& in, message_scan& scan, Sink& sink) noexcept {
    auto const& found = scan.found();
    if (scan.covered_danger() > 0) danger_ = std::max(danger_, grade_share[scan.covered_danger()]);
    for (std::size_t at = 0; at < found.size(); ++at) {
      auto const& f = found[at];
      denial no;
      int degree = 0;
      for (auto const& s : f) {
        if (s.kind == category::block) continue;
        if (s.kind == category::time_unit) (void)scan.note_waiting(in, at);
        if (!is_predicate(s.kind)) {
          tell(in, f, s, scan.frame().question.asks() ? standing::asked : standing::plain, sink);
          continue;
        }
        if (is_latin(in.symbol[f.first]) && is_name(in, f)) continue;
        if (degree == 0) degree = degree_of(in, found, at), no = denial_of(in, found, at);
        auto const how = no.forbidden                                            ? standing::forbidden
                         : no.holds()                                            ? standing::denied
                         : no.is_double()                                        ? standing::denied_twice
                         : f.quoted                                              ? standing::quoted
                         : frame_share(scan.frame(), s.kind, false) < score::one ? standing::framed
                                                                                 : standing::plain;
        tell(in, f, s, how, sink);
        if (degree > 1000) tell(in, f, s, standing::raised, sink);
        if (how != standing::denied && s.kind == category::abuse && is_aimed(in, found, f)) {
          scan.note_abuse(in, s.grade);
          tell(in, f, s, standing::aimed, sink);
        }
        note_polarity(s, how, scan.frame(), f.quoted);
        if (s.kind == category::self_harm && (how == standing::plain || how == standing::framed))
          danger_ = std::max(danger_, grade_share[s.grade] * frame_share(scan.frame(), s.kind, f.quoted) / 1000);
      }
    }
  }

  /// What only the whole message shows: what it asks, gives and how loud it is.
  template <feature_sink Sink>
  constexpr void finish(message_scan const& scan, Sink& sink) const noexcept {
    auto const& facts = scan.facts();
    auto const& marks = scan.marks();
    int const values[] = {facts.questions,          facts.rhetorical, facts.data,
                          facts.addressed ? 1 : 0,  facts.waited,     marks.exclamations(),
                          marks.longest_question(), marks.mixed(),    marks.ellipses(),
                          marks.shouts() ? 1 : 0,   facts.findings};
    std::uint64_t which = 0;
    for (int value : values) {
      ++which;
      if (value > 0)
        sink.add(name_with(name_with(root_of(feature_kind::fact), which), std::uint64_t(std::min(value, 3))), 0, 0);
    }
  }

  /// How strongly the lexicon alone speaks of self-harm, in per mille: such words count whatever a model makes of them.
  [[nodiscard]] constexpr int danger() const noexcept { return danger_; }

  /// How pleasant (above zero) or unpleasant the words of the lexicon are, in per mille, denied ones turned round.
  [[nodiscard]] constexpr int polarity() const noexcept { return pleasant_ - unpleasant_; }

 private:
  constexpr void note_polarity(sense const& s, standing how, clause_frame const& frame, bool quoted) noexcept {
    if (s.polarity == 0 || how == standing::forbidden) return;
    bool const denied = how == standing::denied;
    int const share = grade_share[s.grade] * frame_share(frame, s.kind, quoted) / (denied ? 1400 : 1000);
    int& mass = (s.polarity > 0) == denied ? unpleasant_ : pleasant_;
    mass = supported(mass, share);
  }

  /// A sense by category, by category and grade, and, the first time, with the categories met before.
  template <class Sink>
  constexpr void tell(text::clause const& in, finding const& f, sense const& s, standing how, Sink& sink) noexcept {
    auto const begin = in.begin[f.first], end = in.end[f.last() - 1];
    auto const name =
        name_with(name_with(root_of(feature_kind::cue), index_of(s.kind)), static_cast<std::uint64_t>(how));
    sink.add(name, begin, end);
    sink.add(name_with(name, 16u + s.grade), begin, end);
    if (how != standing::plain && how != standing::denied && how != standing::framed) return;
    auto const kind = index_of(s.kind) * 2 + (how == standing::denied ? 1u : 0u);
    if ((met_[kind / 64] >> kind % 64 & 1) != 0) return;
    met_[kind / 64] |= std::uint64_t{1} << kind % 64;
    for (auto const other : kinds_) {
      auto const low = std::min<std::uint64_t>(kind, other), high = std::max<std::uint64_t>(kind, other);
      sink.add(name_with(name_with(root_of(feature_kind::cue_pair), low), high), 0, 0);
    }
    if (!kinds_.full()) (void)kinds_.push_back(static_cast<std::uint8_t>(kind));
  }

  static_assert(2 * count_of<category> <= 128);
  std::uint64_t met_[2]{};
  fixed_vector<std::uint8_t, 12> kinds_{};  ///< the first twelve categories met
  int danger_ = 0;
  int pleasant_ = 0;  ///< 0...1000
  int unpleasant_ = 0;
};

}  // namespace aplomb::classify
