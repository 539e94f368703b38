// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/address.hpp>
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/aspect_words.hpp>
#include <aplomb/classify/contrast.hpp>
#include <aplomb/classify/degree.hpp>
#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/frame.hpp>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/listener.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/negation.hpp>
#include <aplomb/classify/question.hpp>
#include <aplomb/classify/support.hpp>
#include <aplomb/classify/tally.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// What a message is about, and how each of these fares: 物流很快，但客服态度太差 is good about delivery and bad about
/// attitude.

namespace aplomb::classify {

/// An aspect that a message names, and what it says of it.
struct aspect_opinion {
  aspect about{};
  score polarity{};         ///< -1...1; 0: named without a judgement
  std::uint32_t begin = 0;  ///< half-open byte range of the word that names it, in the bytes that were read
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::string_view in(std::string_view message) const noexcept {
    return begin <= end && end <= message.size() ? message.substr(begin, end - begin) : std::string_view{};
  }
  friend constexpr bool operator==(aspect_opinion const&, aspect_opinion const&) noexcept = default;
};

/// In the order of the message; an aspect is there once, or twice when it is both praised and blamed.
using aspect_list = fixed_vector<aspect_opinion, 2 * (count_of<aspect> - 1)>;

namespace detail {

/// Finds aspects and judgements in one clause and brings them together.
class aspect_pass {
 public:
  constexpr void add(text::clause const& in, message_scan const& scan, aspect_list& out) noexcept {
    anchors_.clear();
    opinions_.clear();
    auto const& found = scan.found();
    name_words(in, found);
    name_findings(in, found);
    judge_findings(in, scan);
    for (auto const& o : opinions_) attach(in, found, o);
    settle(in, out);
  }

 private:
  struct anchor {
    aspect about{};
    std::uint16_t first = 0, last = 0;
    int good = 0, bad = 0;
  };
  struct opinion {
    std::uint16_t first = 0, last = 0;
    int weight = 0;  ///< per mille, below zero unpleasant
    std::uint8_t only = 0;
  };

  static constexpr std::size_t none = ~std::size_t{0};

  // Naming.

  /// Words of the table: names make anchors, judgements opinions.
  constexpr void name_words(text::clause const& in, finding_list const& found) noexcept {
    std::size_t next = 0;
    for (std::size_t i = 0; i < in.size;) {
      if (auto const end = address_end(in, i); end > i) {
        i = end;
        continue;
      }
      auto const* const w = aspect_words.longest(in, i);
      if (w == nullptr) {
        ++i;
        continue;
      }
      std::size_t const end = i + w->text.size();
      while (next < found.size() && found[next].last() <= i) ++next;
      if (w->value.hides)
        hide(i, end);
      else
        note_word(in, found, next, i, end, w->value);
      i = end;
    }
  }

  constexpr void note_word(text::clause const& in, finding_list const& found, std::size_t next, std::size_t first,
                           std::size_t last, aspect_word const& w) noexcept {
    bool const judged = inside_judgement(found, next, first, last);
    if (w.names != aspect::none) add_anchor(w.names, first, last);
    if (judged) return;  // the longer term of the lexicon says it
    if (w.beside && !stands_beside(in, first, last)) return;
    auto const no = denial_before(in, found, first);
    if (w.happens) {
      if (no.holds() && !no.forbidden) add_opinion(first, last, -600, 0);
      return;
    }
    if (w.polarity == 0) return;
    if (no.forbidden) return;
    int const weight = no.holds() ? -w.polarity * (no.soft ? 600 : 800) / 1000 : w.polarity;
    add_opinion(first, last, weight, w.only);
  }

  /// Terms of the lexicon that name an aspect where the table knows no word.
  constexpr void name_findings(text::clause const& in, finding_list const& found) noexcept {
    for (auto const& f : found) {
      if (in_address(in, f.first) || is_hidden(f.first, f.last())) continue;
      auto const* const w = aspect_words.longest(in, f.first);
      if (w != nullptr && w->value.names == aspect::none) continue;  // slow judges, whatever it is that is slow
      for (auto const& s : f) {
        auto const about = aspect_named(s.kind);
        if (about == aspect::none) continue;
        if (!overlaps_anchor(f.first, f.last())) {
          add_anchor(about, f.first, f.last());
          if (is_spoken_ill(in, f) && !is_predicate(f)) add_opinion(f.first, f.last(), -500, 0);
        }
        break;
      }
    }
  }

  // Judging.

  constexpr void judge_findings(text::clause const& in, message_scan const& scan) noexcept {
    auto const& found = scan.found();
    for (std::size_t i = 0; i < found.size(); ++i) {
      auto const& f = found[i];
      if (in_address(in, f.first)) continue;
      int const weight = weight_of(in, scan, i);
      if (weight != 0) add_opinion(f.first, f.last(), weight, 0);
    }
  }

  [[nodiscard]] static constexpr int weight_of(text::clause const& in, message_scan const& scan,
                                               std::size_t at) noexcept {
    auto const& f = scan.found()[at];
    int heaviest = 0;
    category kind{};
    for (auto const& s : f) {
      switch (s.kind) {
        case category::time_unit:
          if (int const grade = waiting_at(in, scan.found(), at).grade; grade != 0) return -(250 + 120 * grade);
          continue;
        case category::question:
          if (!asks_in_earnest(in, scan.frame(), f)) return -400;
          continue;
        case category::waiting:
          return scan.frame().question.asks() ? 0 : -120 * s.grade;
        case category::again:
          return -150 * s.grade;
        case category::anger:
        case category::disgust:
        case category::dissatisfied:
        case category::fear:
        case category::gratitude:
        case category::joy:
        case category::resolved:
        case category::sadness:
        case category::sarcasm:
        case category::satisfied:
        case category::trust:
        case category::abuse:
          break;
        default:
          continue;
      }
      int const weight = s.polarity * grade_share[s.grade];
      if (std::abs(weight) > std::abs(heaviest)) heaviest = weight, kind = s.kind;
    }
    if (heaviest == 0) return 0;
    auto const no = denial_of(in, scan.found(), at);
    if (no.forbidden) return 0;
    heaviest = heaviest * frame_share(scan.frame(), kind, f.quoted) / 1000;
    if (no.holds()) heaviest = -heaviest * (no.soft ? 600 : 800) / 1000;
    return heaviest * degree_of(in, scan.found(), at) / 1000;
  }

  // Bringing together.

  /// A judgement goes to the nearest aspect of its part of the clause, the one before it of equals; where its part has none,
  /// to the last one named before, in this clause or the one before it, else to the next.
  constexpr void attach(text::clause const& in, finding_list const& found, opinion const& o) noexcept {
    std::size_t best = none, before = none, after = none;
    int nearest = 0;
    for (std::size_t i = 0; i < anchors_.size(); ++i) {
      auto const& a = anchors_[i];
      if (!may_judge(o, a.about)) continue;
      bool const overlap = a.first < o.last && o.first < a.last;
      int const away = overlap             ? -1
                       : a.first >= o.last ? distance(in, o.last, a.first) * 2 + 1
                                           : distance(in, a.last, o.first) * 2;
      if (a.last <= o.first) before = i;
      if (a.first >= o.last && after == none) after = i;
      if (!overlap && parted(in, found, std::min(a.last, o.last), std::max(a.first, o.first))) continue;
      if (best == none || away < nearest) best = i, nearest = away;
    }
    if (best == none) best = before;
    if (best != none) return take(anchors_[best], o.weight);
    if (has_carried_ && may_judge(o, carried_.about)) return take(carried_, o.weight * 700 / 1000);
    if (after != none) take(anchors_[after], o.weight);
  }

  constexpr void settle(text::clause const& in, aspect_list& out) noexcept {
    if (has_carried_) put(carried_, carried_begin_, carried_end_, out);
    for (auto const& a : anchors_) put(a, in.begin[a.first], in.end[a.last - 1u], out);
    if (anchors_.empty()) {
      // One clause without a name may still speak of the last one: 快递，等了五天，真慢.
      if (has_carried_) ++carried_age_;
      if (carried_age_ > 1) has_carried_ = false;
    } else {
      auto const& last = anchors_[anchors_.size() - 1];
      carried_ = {last.about, 0, 0, 0, 0};
      carried_begin_ = in.begin[last.first], carried_end_ = in.end[last.last - 1u];
      has_carried_ = true;
      carried_age_ = 0;
    }
    carried_.good = carried_.bad = 0;
  }

  /// Adds what was said to the aspect's entry of the same sign, or to one that says nothing yet.
  static constexpr void put(anchor const& a, std::uint32_t begin, std::uint32_t end, aspect_list& out) noexcept {
    int said = a.good - a.bad;
    if (said > -100 && said < 100) said = 0;
    aspect_opinion* bare = nullptr;
    for (auto& held : out) {
      if (held.about != a.about) continue;
      int const has = held.polarity.per_mille;
      if (said == 0) return;
      if (has == 0) bare = &held;
      if ((has > 0 && said > 0) || (has < 0 && said < 0)) {
        int const mass = supported(std::abs(has), std::abs(said));
        held.polarity = score::of(said > 0 ? mass : -mass);
        return;
      }
    }
    if (bare != nullptr) {
      bare->polarity = score::of(said);
      return;
    }
    (void)out.push_back({a.about, score::of(said), begin, end});
  }

  static constexpr void take(anchor& a, int weight) noexcept {
    int& mass = weight > 0 ? a.good : a.bad;
    mass = supported(mass, std::abs(weight));
  }

  // Small questions.

  /// Whether a word between the symbols parts what is said before from what is said after: but, and, 但, 而且.
  [[nodiscard]] static constexpr bool parted(text::clause const& in, finding_list const& found, std::size_t from,
                                             std::size_t to) noexcept {
    for (auto const& f : found)
      if (f.first >= from && f.last() <= to && f.is(category::contrast)) return true;
    for (std::size_t i = from; i < to; ++i) {
      for (std::u32string_view word : {U"而且", U"并且", U"但", U"可是", U"却"})
        if (reads(in, i, word)) return true;
      if (in.symbol[i] != U' ') continue;
      for (std::u32string_view word : {U" and ", U" but ", U" while ", U" whereas ", U" although "})
        if (reads(in, i, word)) return true;
    }
    return false;
  }

  [[nodiscard]] static constexpr bool may_judge(opinion const& o, aspect a) noexcept {
    return o.only == 0 || (o.only >> index_of(a) & 1) != 0;
  }

  /// 态度好: right behind a name, and no longer word begins there.
  [[nodiscard]] constexpr bool stands_beside(text::clause const& in, std::size_t first,
                                             std::size_t last) const noexcept {
    if (anchors_.empty() || anchors_[anchors_.size() - 1].last != first) {
      auto const before = first > 0 ? in.symbol[first - 1] : U' ';
      if (before != U'不' && before != U'也' && before != U'又' && before != U'没' && before != U'都') return false;
    }
    if (last >= in.size) return true;
    auto const next = in.symbol[last];
    return !is_han(next) || next == U'了' || next == U'啊' || next == U'的' || next == U'呀' || next == U'而' ||
           next == U'吗';
  }

  [[nodiscard]] static constexpr bool inside_judgement(finding_list const& found, std::size_t next, std::size_t first,
                                                       std::size_t last) noexcept {
    for (std::size_t i = next; i < found.size() && found[i].first < last; ++i) {
      if (found[i].first > first || found[i].last() < last) continue;
      for (auto const& s : found[i])
        if (s.polarity != 0 && is_predicate(s.kind)) return true;
    }
    return false;
  }

  /// Whether a term that names an aspect says itself that something is wrong: 没收到, 送错, never arrived.
  [[nodiscard]] static constexpr bool is_spoken_ill(text::clause const& in, finding const& f) noexcept {
    for (std::size_t i = f.first; i < f.last(); ++i) {
      for (char32_t ill : {U'没', U'不', U'未', U'错', U'丢', U'漏', U'破', U'坏', U'差', U'乱', U'晚', U'迟', U'假'})
        if (in.symbol[i] == ill) return true;
      if (i > f.first && in.symbol[i - 1] != U' ') continue;
      for (std::u32string_view ill : {U"not ", U"never ", U"no ", U"late", U"lost", U"damaged", U"didn't", U"hasn't",
                                      U"haven't", U"can't", U"cannot", U"poor ", U"keeps "})
        if (reads(in, i, ill)) return true;
    }
    return false;
  }

  [[nodiscard]] constexpr bool overlaps_anchor(std::size_t first, std::size_t last) const noexcept {
    for (auto const& a : anchors_)
      if (a.first < last && first < a.last) return true;
    return false;
  }
  [[nodiscard]] constexpr bool is_hidden(std::size_t first, std::size_t last) const noexcept {
    for (auto const& h : hidden_)
      if (h.first < last && first < h.last) return true;
    return false;
  }

  constexpr void add_anchor(aspect a, std::size_t first, std::size_t last) noexcept {
    std::size_t at = anchors_.size();
    if (!anchors_.push_back({a, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last), 0, 0})) return;
    auto const made = anchors_[at];
    for (; at > 0 && made.first < anchors_[at - 1].first; --at) anchors_[at] = anchors_[at - 1];
    anchors_[at] = made;
  }
  constexpr void add_opinion(std::size_t first, std::size_t last, int weight, std::uint8_t only) noexcept {
    (void)opinions_.push_back({static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last), weight, only});
  }
  constexpr void hide(std::size_t first, std::size_t last) noexcept {
    (void)hidden_.push_back({static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last), 0, 0});
  }

  fixed_vector<anchor, 16> anchors_{};
  fixed_vector<opinion, 24> opinions_{};
  fixed_vector<opinion, 8> hidden_{};
  anchor carried_{};
  std::uint32_t carried_begin_ = 0, carried_end_ = 0;
  int carried_age_ = 0;
  bool has_carried_ = false;
};

}  // namespace detail

/// The aspects that a message names, each with what its words say of it. A name that a message is addressed to ("@Smartisan
/// Customer Service") is no aspect.
///
/// Words only: the lexicon's judgements and those of `aspect_words`, with negation, degree, question and contrast, given to the
/// nearest name. Any bytes; O(length), no allocation.
[[nodiscard]] inline aspect_list aspects_of(std::string_view message, lexicon_view words = {}) noexcept {
  aspect_list out;
  detail::aspect_pass pass;
  scan_clauses(message, words, [&](text::clause const& in, message_scan const& scan) { pass.add(in, scan, out); });
  return out;
}

/// The same in the light of a reading of the same message: aspects of which no word judges any are judged by what the whole
/// message shows (你们这物流我真是服了), at three fifths.
[[nodiscard]] inline aspect_list aspects_of(std::string_view message, affect const& read,
                                            lexicon_view words = {}) noexcept {
  auto out = aspects_of(message, words);
  score const lean = read.of(satisfaction::satisfied) - read.of(satisfaction::dissatisfied);
  if (read.unknown || (lean.per_mille < 500 && lean.per_mille > -500)) return out;
  for (auto const& o : out)
    if (o.polarity != score{}) return out;
  for (auto& o : out) o.polarity = lean.scaled(3, 5);
  return out;
}

/// What a message says of one aspect in all: the sum of its entries, 0 when it does not name it.
[[nodiscard]] constexpr score polarity_of(aspect_list const& list, aspect about) noexcept {
  score sum;
  for (auto const& o : list)
    if (o.about == about) sum = sum + o.polarity;
  return sum;
}

}  // namespace aplomb::classify
