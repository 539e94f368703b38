// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/address.hpp>
#include <aplomb/classify/customer_words.hpp>
#include <aplomb/classify/emotion.hpp>
#include <aplomb/classify/generated/customer_words.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>

/// What a message is about, where its words prove it. Somebody who is told "I see this is about your delivery" of something
/// else is lost, so a doubtful matter is no matter.

namespace aplomb::classify {

/// What the words of one clause say of the matter.
struct matter_words {
  std::uint8_t firm[count_of<aspect>]{};  ///< words that name it by themselves
  std::uint8_t things = 0;                ///< `matter_word::bit_of` the matters that it has a thing of
  std::uint8_t signs = 0;                 ///< and a sign of
  bool elsewhere = false;
};

/// Looks them up. O(symbols).
[[nodiscard]] constexpr matter_words matter_in(text::clause const& in) noexcept {
  matter_words out;
  for (std::size_t i = 0; i < in.size;) {
    if (auto const end = address_end(in, i); end > i) {
      i = end;
      continue;
    }
    auto const hit = generated::matter_words.longest(in, i);
    if (!hit) {
      ++i;
      continue;
    }
    i += hit.size;
    auto const word = detail::matter_word::of_packed(hit.value);
    if (auto& firm = out.firm[index_of(word.firm)]; word.firm != aspect::none && firm < 3) ++firm;
    out.things |= word.things, out.signs |= word.signs;
    out.elsewhere = out.elsewhere || word.elsewhere;
  }
  return out;
}

/// Collects what the clauses of a message say of its matter. A word that means hardly anything else proves one (快递,
/// refund). One of many uses proves one beside a sign of the same matter in its clause, or in the next clause with a sign when
/// that has no such word itself (信号 and 差, "package" and "arrived"); where words speak of trades that send nothing (hotels,
/// tariffs), only two words of the first kind prove a delivery. Names that the message is addressed to say nothing.
///
/// The words are the table `matter` of data/customer/words.tsv. No feature of a model hangs on them.
class matter_tally {
 public:
  /// Takes in the words of the next clause. O(1).
  constexpr void add(matter_words const& words) noexcept {
    for (std::size_t i = 1; i < count_of<aspect>; ++i) count(seen_[i].firm, words.firm[i]);
    elsewhere_ = elsewhere_ || words.elsewhere;
    unsigned const things = words.things, signs = words.signs;
    if (things == 0 && signs == 0) {
      if (++silent_ == most_silent) last_things_ = 0;
      return;
    }
    unsigned const paired = signs & (things != 0 ? things : last_things_);
    for (std::size_t i = 1; i < count_of<aspect>; ++i) {
      auto const bit = detail::matter_word::bit_of(static_cast<aspect>(i));
      if ((things & bit) != 0) count(seen_[i].things, 1);
      if ((paired & bit) != 0) count(seen_[i].pairs, 1);
    }
    last_things_ = things, silent_ = 0;
  }

  /// The matter proved best; of equals the one a desk can do most about; none when nothing is proved.
  [[nodiscard]] constexpr aspect about() const noexcept {
    using enum aspect;
    aspect best = none;
    int most = 0;
    for (aspect const a : {refund, account, delivery, price, quality, attitude})
      if (int const proof = proof_of(a); proof > most) best = a, most = proof;
    return best;
  }

 private:
  static constexpr unsigned most_silent = 3;  ///< clauses after which a sign no longer speaks of the thing before

  struct evidence {
    std::uint8_t firm = 0;    ///< words that name it by themselves
    std::uint8_t pairs = 0;   ///< clauses with a thing of it and a sign
    std::uint8_t things = 0;  ///< clauses with a thing of it: decides between equals
  };

  /// What is said again and again counts three times.
  static constexpr void count(std::uint8_t& times, unsigned more) noexcept {
    times = static_cast<std::uint8_t>(std::min(times + more, 3u));
  }

  /// 0 unless words prove the matter. Manners count less: who has a fault to report often tells of them by the way.
  [[nodiscard]] constexpr int proof_of(aspect a) const noexcept {
    auto const& seen = seen_[index_of(a)];
    bool const doubted = a == aspect::delivery && elsewhere_;
    int const proofs = doubted ? seen.firm - 1 : seen.firm + seen.pairs;
    if (proofs <= 0) return 0;
    return a == aspect::attitude ? 3 * proofs : 4 * proofs + seen.things;
  }

  evidence seen_[count_of<aspect>]{};
  unsigned last_things_ = 0;  ///< of the last clause with a word of the table
  unsigned silent_ = 0;       ///< clauses since then
  bool elsewhere_ = false;
};

}  // namespace aplomb::classify
