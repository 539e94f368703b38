// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/customer_words.hpp>
#include <aplomb/classify/generated/customer_words.hpp>
#include <aplomb/classify/tally.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// How a customer stands towards the desk: four psychologies by which a good agent chooses how to answer. What is said decides,
/// never who the customer is.

namespace aplomb::classify {

/// How much of each psychology one message shows, -1...1 each, independent of each other. 0: nothing seen; below 0: the
/// message says that it is not so (不急, no rush). All zero is "unknown", the commonest answer.
struct psychology_scores {
  score of_each[count_of<psychology>]{};

  /// From here on a psychology counts as shown.
  static constexpr score shown_from{400};

  [[nodiscard]] constexpr score of(psychology p) const noexcept { return of_each[index_of(p)]; }
  [[nodiscard]] constexpr bool shows(psychology p) const noexcept { return of(p) >= shown_from; }
  /// The one shown most, the earlier one of equals; nothing when none is shown: unknown.
  [[nodiscard]] constexpr std::optional<psychology> main() const noexcept {
    std::size_t best = 0;
    for (std::size_t i = 1; i < count_of<psychology>; ++i)
      if (of_each[i] > of_each[best]) best = i;
    return of_each[best] >= shown_from ? std::optional{static_cast<psychology>(best)} : std::nullopt;
  }
  friend constexpr bool operator==(psychology_scores const&, psychology_scores const&) noexcept = default;
};

/// What a conversation showed so far. A psychology that is shown again grows stronger (two halves make three quarters), one
/// that is not loses 15 % with every message: half is left after four. One that is denied is gone at once. Trivially
/// copyable, 8 bytes, all-zero when nothing was heard.
class psychology_tally {
 public:
  static constexpr int kept_per_mille = 850;

  /// Takes in one message. O(1).
  constexpr void hear(psychology_scores const& message) noexcept {
    for (std::size_t i = 0; i < count_of<psychology>; ++i) {
      int const now = message.of_each[i].per_mille;
      int const left = held_.of_each[i].per_mille * kept_per_mille / 1000;
      held_.of_each[i] = score::of(now < 0 ? 0 : supported(left, now));
    }
  }

  [[nodiscard]] constexpr score of(psychology p) const noexcept { return held_.of(p); }
  [[nodiscard]] constexpr bool shows(psychology p) const noexcept { return held_.shows(p); }
  [[nodiscard]] constexpr std::optional<psychology> main() const noexcept { return held_.main(); }

  friend constexpr bool operator==(psychology_tally const&, psychology_tally const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.template per<psychology>("of_each", self.held_.of_each, [](auto& f, auto& s) { f.score("", s); });
  }

  psychology_scores held_{};
};

namespace detail {

/// Collects the evidence clause by clause.
class psychology_pass {
 public:
  constexpr void add(text::clause const& in) noexcept {
    generated::mind_words.for_words(in, [&](packed_hit const& hit) { note(hit, in); });
    end(in);
  }

  constexpr void note(packed_hit const& hit, text::clause const& in) noexcept {
    auto const w = psychology_word::of_packed(hit.value);
    if ((w.only_asked && !asks(in)) || (w.only_self && !speaks_of_self(in))) return;
    auto const i = index_of(w.of);
    switch (w.grade) {
      case support::grade_no:
        denied_[i] = true;
        break;
      case support::grade_1:
        note_weak(i, static_cast<std::uint16_t>(hit.place + 1));
        break;
      case support::grade_2:
        mass_[i] = supported(mass_[i], 450);
        break;
      case support::grade_3:
        mass_[i] = supported(mass_[i], 600);
        break;
      case support::grade_hides:
        break;
    }
  }

  /// Ends the clause after its last word.
  constexpr void end(text::clause const& in) noexcept {
    using enum text::clause_end;
    if (in.closed_by != comma && in.closed_by != gap)
      for (auto& n : weak_) n = 0;
  }

  /// The scores, with what the reading of the same message adds.
  [[nodiscard]] constexpr psychology_scores finish(affect const& read) noexcept {
    add_reading(psychology::hurried, read.of(flag::urgency));
    add_reading(psychology::unfamiliar, read.of(flag::confusion));
    psychology_scores out;
    for (std::size_t i = 0; i < count_of<psychology>; ++i) out.of_each[i] = score::of(denied_[i] ? -1000 : mass_[i]);
    return out;
  }

 private:
  /// Whether the clause asks: by its mark, by 吗 at the end or before a last particle.
  [[nodiscard]] static constexpr bool asks(text::clause const& in) noexcept {
    if (in.closed_by == text::clause_end::question || in.closed_by == text::clause_end::exclaim_question) return true;
    for (std::size_t i = in.size; i > 0 && i + 2 >= in.size; --i)
      if (std::u32string_view(U"吗么吧咩嘛㗎").find(in.symbol[i - 1]) != std::u32string_view::npos) return true;
    return false;
  }

  /// Whether the clause has a word for its writer.
  [[nodiscard]] static constexpr bool speaks_of_self(text::clause const& in) noexcept {
    for (std::size_t i = 0; i < in.size; ++i) {
      auto const c = in.symbol[i];
      if (c == U'我' || c == U'俺') return true;
      if ((c != U'i' && c != U'm' && c != U'w') || (i > 0 && is_inner(in.symbol[i - 1]))) continue;
      for (std::u32string_view word : {U"i", U"my", U"we", U"me"})
        if (stands(in, i, word)) return true;
    }
    return false;
  }

  /// Two different weak words in a sentence are as good as one that shows it; beside such a one a weak word supports it.
  constexpr void note_weak(std::size_t i, std::uint16_t word) noexcept {
    hinted_[i] = true;
    if (mass_[i] >= shown)
      mass_[i] = supported(mass_[i], weak_[i] == word ? 0 : 300);
    else if (weak_[i] != 0 && weak_[i] != word)
      mass_[i] = supported(mass_[i], 450);
    weak_[i] = word;
  }

  /// A flag never shows a psychology by itself: who says "urgent" about everything is not in a hurry.
  constexpr void add_reading(psychology p, score flag) noexcept {
    auto const i = index_of(p);
    if (flag.per_mille < 500) return;
    mass_[i] = supported(mass_[i], mass_[i] >= shown ? flag.per_mille * 3 / 10 : hinted_[i] ? 450 : 0);
  }

  static constexpr int shown = psychology_scores::shown_from.per_mille;

  int mass_[count_of<psychology>]{};
  bool hinted_[count_of<psychology>]{};
  bool denied_[count_of<psychology>]{};
  std::uint16_t weak_[count_of<psychology>]{};  ///< the last weak word of this sentence, its place and one
};

}  // namespace detail

/// The psychologies that a message shows, by its words in either Chinese script, Cantonese or English; `read` is its reading,
/// whose flags of urgency and confusion add to them. Any bytes; O(length), no allocation.
[[nodiscard]] inline psychology_scores psychology_in(std::string_view message, affect const& read = {}) noexcept {
  return text::pass_over<detail::psychology_pass>(message).finish(read);
}

}  // namespace aplomb::classify
