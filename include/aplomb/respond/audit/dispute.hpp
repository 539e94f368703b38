// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/fingerprint.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/respond/audit/signs.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <array>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// The five principles of handling a dispute. respect: no blame, insult, order or sarcasm; objectivity: nothing claimed beyond
/// the facts, and reasons given; efficiency: a step early, nothing asked or said twice; coordination: the customer's side is
/// granted and a choice or a person is offered; improvement: what will be done so that it does not happen again.
APLOMB_ENUM(dispute_principle, std::uint8_t, respect, objectivity, efficiency, coordination, improvement)

/// What a conversation shows of a principle. not_shown: neither; followed; broken: broken at least once, whatever else.
APLOMB_ENUM(principle_mark, std::uint8_t, not_shown, followed, broken)

/// Audits the replies of one dispute by the five principles, a reply at a time. Trivially copyable; one thread at a time.
class dispute_audit {
 public:
  /// `facts`: what the desk knows; blame is taken only where they name a cause of ours.
  constexpr explicit dispute_audit(desk_facts const& facts = {}) noexcept
      : ours_(facts.cause == fault_of::company || facts.cause == fault_of::product) {}

  /// A reply of the desk went out.
  void said(std::string_view reply) noexcept {
    auto const s = signs_of(reply);
    using enum dispute_principle;
    using enum review_rule;
    if (replies_ < 255) ++replies_;
    judge(respect, s.of(blame) + s.of(insult) + s.of(command) + s.of(mirrored_anger) > 0, s.has(review_cue::polite));
    judge(objectivity, s.of(overclaim) > 0 || s.of(blames_colleague) > 0 || (s.has(reply_sign::admission) && !ours_),
          s.has(act::explain) || s.figures > 0);
    bool const moves = !s.deeds.empty() || s.has(act::offer) || s.has(act::hand_off) || s.has(review_cue::asking) ||
                       s.questions > 0 || s.has(review_cue::answer_by);
    judge(efficiency,
          s.of(asked_again) > 0 || s.of(evasion) > 0 || repeats(reply) || (replies_ == 3 && !moved_ && !moves),
          moves && replies_ <= 3);
    moved_ = moved_ || moves;
    judge(coordination, s.has(reply_sign::refusal) && !s.has(act::offer),
          s.has(act::affirm) || s.has(act::offer) || s.has(act::hand_off) || s.has(reply_sign::consent));
    judge(improvement, false, s.has(act::prevent));
  }

  [[nodiscard]] constexpr principle_mark mark(dispute_principle p) const noexcept { return marks_[index_of(p)]; }
  [[nodiscard]] constexpr auto const& marks() const noexcept { return marks_; }

 private:
  constexpr void judge(dispute_principle p, bool broken, bool followed) noexcept {
    auto& mark = marks_[index_of(p)];
    if (broken)
      mark = principle_mark::broken;
    else if (followed && mark == principle_mark::not_shown)
      mark = principle_mark::followed;
  }

  /// Whether this reply says what the last one said.
  bool repeats(std::string_view reply) noexcept {
    classify::fingerprint print;
    text::clause_reader clauses{reply};
    for (text::clause in; clauses.next(in);) print.add(in);
    bool const same = last_ != 0 && print.value() != 0 && classify::difference(last_, print.value()) <= 4;
    last_ = print.value();
    return same;
  }

  std::array<principle_mark, count_of<dispute_principle>> marks_{};
  std::uint64_t last_ = 0;
  std::uint8_t replies_ = 0;
  bool ours_ = false;
  bool moved_ = false;
};

}  // namespace aplomb::respond
