// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/question.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/crisis/detail/rumour_words.hpp>
#include <aplomb/crisis/rumour.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/fold_term.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

namespace aplomb::crisis {

/// How somebody stands to a saying. says it, asks whether it is so (also: has heard it), or denies it.
APLOMB_ENUM(stance, std::uint8_t, says, asks, denies)

/// A saying found in a text: which row of the table, bytes [begin, end), and how the writer stands to it.
struct rumour_hit {
  std::uint16_t which = 0;
  crisis::stance stance{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend constexpr bool operator==(rumour_hit const&, rumour_hit const&) noexcept = default;
};

using rumour_hits = fixed_vector<rumour_hit, 16>;

/// Recognises the rumours of a table in texts. Made once, allocates then; immutable, safe to read from many threads.
///
/// Ways of matching that cannot be read (no term left after folding, a term of more than 64 symbols, more than eight
/// terms) are left out; the reader of files reports them.
class rumour_matcher {
 public:
  static constexpr std::size_t most_terms = 8;

  rumour_matcher() = default;
  /// Of rows that may go away afterwards: what `which` means is for the caller to keep.
  template <class Rumours>
  explicit rumour_matcher(Rumours const& rows) {
    std::uint16_t number = 0;
    for (rumour const& r : rows) {
      for (auto rest = r.match; !rest.empty();) (void)add(number, cut(rest, '|'));
      ++number;
    }
    std::stable_sort(terms_.begin(), terms_.end(), [](term const& a, term const& b) { return a.first() < b.first(); });
  }

  /// Whether `way` can be matched: terms joined by +.
  [[nodiscard]] static bool is_sound(std::string_view way) {
    rumour_matcher trial;
    return trial.add(0, way);
  }

  /// The sayings in `text`, each row at most once a sentence, at most 16, in the order of the sentences. Never throws,
  /// never allocates. O(symbols * terms that begin like them).
  [[nodiscard]] rumour_hits match(std::string_view text) const noexcept {
    rumour_hits out;
    text::clause_reader reader{text};
    sentence now;
    std::size_t of_last_sentence = 0;
    for (text::clause in; reader.next(in);) {
      read(in, now);
      if (in.closed_by == text::clause_end::gap || in.closed_by == text::clause_end::comma) continue;
      close(now, out, of_last_sentence);
    }
    close(now, out, of_last_sentence);
    return out;
  }

 private:
  struct term {
    text::term_symbols symbols{};
    std::uint16_t way = 0;
    std::uint8_t place = 0;  ///< among the terms of its way
    bool any_ending = false;
    [[nodiscard]] char32_t first() const noexcept { return symbols[0]; }
  };
  struct way_of_saying {
    std::uint16_t which = 0;
    std::uint8_t terms = 0;
  };
  /// A way of which some terms were seen in this sentence.
  struct partial {
    std::uint16_t way = 0;
    std::uint8_t seen = 0;
    bool denied = false;
    std::uint32_t begin = 0, end = 0;
  };
  struct sentence {
    fixed_vector<partial, 64> found{};
    bool asks = false, hearsay = false, disbelieves = false;
  };
  struct cue {
    std::uint16_t first = 0, last = 0;
  };

  static std::string_view cut(std::string_view& rest, char at) noexcept {
    auto const end = rest.find(at);
    auto const part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return part;
  }

  bool add(std::uint16_t which, std::string_view way) {
    std::vector<term> made;
    if (way.empty() || ways_.size() >= 65535) return false;
    for (auto rest = way; !rest.empty();) {
      auto word = cut(rest, '+');
      term t;
      t.any_ending = word.ends_with('*');
      if (t.any_ending) word.remove_suffix(1);
      if (!text::fold_term(word, t.symbols) || t.symbols.empty() || made.size() == most_terms) return false;
      t.way = static_cast<std::uint16_t>(ways_.size()), t.place = static_cast<std::uint8_t>(made.size());
      made.push_back(t);
    }
    if (way.back() == '+') return false;
    ways_.push_back({which, static_cast<std::uint8_t>(made.size())});
    terms_.insert(terms_.end(), made.begin(), made.end());
    return true;
  }

  static bool is_inner(char32_t c) noexcept { return classify::is_latin(c) || (c >= U'0' && c <= U'9'); }

  static bool stands(text::clause const& in, std::size_t at, term const& t) noexcept {
    std::size_t const end = at + t.symbols.size();
    if (end > in.size || (at > 0 && is_inner(in.symbol[at]) && is_inner(in.symbol[at - 1]))) return false;
    for (std::size_t i = 0; i < t.symbols.size(); ++i)
      if (in.symbol[at + i] != t.symbols[i]) return false;
    return t.any_ending || end == in.size || !is_inner(t.symbols.back()) || !is_inner(in.symbol[end]);
  }

  void read(text::clause const& in, sentence& now) const noexcept {
    using detail::rumour_cue;
    now.asks =
        now.asks || in.closed_by == text::clause_end::question || in.closed_by == text::clause_end::exclaim_question;
    fixed_vector<cue, 32> denials;
    for (std::size_t i = 0; i < in.size;) {
      auto const* const word = detail::rumour_table_of_words.longest(in, i);
      if (word == nullptr) {
        auto const question = classify::a_not_a(in, i);
        now.asks = now.asks || question != 0;
        i += std::max<std::size_t>(question, 1);
        continue;
      }
      std::size_t const end = i + word->text.size();
      if (word->value == rumour_cue::denies)
        (void)denials.push_back({static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(end)});
      now.disbelieves = now.disbelieves || word->value == rumour_cue::disbelieves;
      now.asks = now.asks || word->value == rumour_cue::asks;
      now.hearsay = now.hearsay || word->value == rumour_cue::hearsay;
      i = end;
    }
    for (std::size_t i = 0; i < in.size; ++i) {
      auto const begin = std::lower_bound(terms_.begin(), terms_.end(), in.symbol[i],
                                          [](term const& t, char32_t c) { return t.first() < c; });
      for (auto t = begin; t != terms_.end() && t->first() == in.symbol[i]; ++t)
        if (stands(in, i, *t)) note(in, i, *t, denials, now);
    }
  }

  template <class Cues>
  static void note(text::clause const& in, std::size_t at, term const& t, Cues const& denials, sentence& now) noexcept {
    partial* held = nullptr;
    for (auto& p : now.found)
      if (p.way == t.way) held = &p;
    std::size_t last = at + t.symbols.size();
    while (t.any_ending && last < in.size && is_inner(in.symbol[last])) ++last;
    if (held == nullptr) {
      if (!now.found.push_back({t.way, 0, false, in.begin[at], in.end[last - 1]})) return;
      held = &now.found.back();
    }
    std::uint8_t const bit = static_cast<std::uint8_t>(1u << t.place);
    if ((held->seen & bit) != 0) return;
    held->seen = static_cast<std::uint8_t>(held->seen | bit);
    held->begin = std::min(held->begin, in.begin[at]);
    held->end = std::max(held->end, in.end[last - 1]);
    // A negation word that belongs to the term itself (不退钱) denies nothing; two cancel.
    int denied = 0;
    for (auto const& d : denials) {
      bool const own = d.first < last && d.last > at;
      if (!own && d.last <= at && classify::distance(in, d.last, at) <= reach) ++denied;
    }
    held->denied = held->denied || denied % 2 == 1;
  }

  /// Ends a sentence: what was said of in whole goes to `out`. A sentence without any that asks or disbelieves is about
  /// the one before: "... 是真的吗？", "... That is false."
  void close(sentence& now, rumour_hits& out, std::size_t& of_last_sentence) const noexcept {
    std::size_t const before = out.size();
    for (auto const& p : now.found) {
      auto const& way = ways_[p.way];
      if (p.seen != (1u << way.terms) - 1u) continue;
      auto const s = now.asks                      ? stance::asks
                     : p.denied || now.disbelieves ? stance::denies
                     : now.hearsay                 ? stance::asks
                                                   : stance::says;
      bool known = false;
      for (std::size_t i = before; i < out.size(); ++i)
        if (out[i].which == way.which) {
          known = true;
          if (s == stance::denies) out[i].stance = s;
        }
      if (!known) (void)out.push_back({way.which, s, p.begin, p.end});
    }
    if (out.size() == before && (now.asks || now.disbelieves))
      for (std::size_t i = of_last_sentence; i < before; ++i) out[i].stance = now.asks ? stance::asks : stance::denies;
    of_last_sentence = before;
    now = {};
  }

  static constexpr int reach = 6;

  std::vector<way_of_saying> ways_;
  std::vector<term> terms_;  ///< by their first symbols
};

}  // namespace aplomb::crisis
