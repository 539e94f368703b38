// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/customer_pass.hpp>
#include <aplomb/classify/mood.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/respond/case_nature.hpp>
#include <aplomb/respond/expectation.hpp>
#include <aplomb/respond/problem_source.hpp>
#include <aplomb/respond/profile.hpp>
#include <aplomb/respond/slot.hpp>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

/// Who the customer is, what they want and why: the model of the customer that a conversation fills.

namespace aplomb::respond {

/// A part of the model. purpose: why they write; facts: what happened, with numbers and dates; claim: what they want done;
/// background: who they are to us; motive: why it matters; mood: how they feel. In the order worth asking: without a purpose
/// nothing else makes sense, and a mood is seen, not asked for.
APLOMB_ENUM(customer_slot, std::uint8_t, purpose, facts, claim, background, motive, mood)

/// Parts of the model, in the order worth asking.
using customer_slots = fixed_vector<customer_slot, count_of<customer_slot>>;

/// The model of a customer; the default knows nothing. Filled by messages (`hear`) and by the caller (`profile`, `source`).
/// Trivially copyable, at most 80 bytes.
///
/// What the customer says of cause, claim and earlier promises is kept as their claim; the facts of the desk win.
struct customer_model {
  customer_profile profile{};         ///< given by the caller
  classify::psychology_tally mind{};  ///< wary, hurried, proud, unfamiliar
  expectation expected{};             ///< by when, and whether it was agreed
  problem_source source{};            ///< where the problem came up; given by the caller, see `source_of`
  classify::problem_type problem{};   ///< what kind of problem
  classify::fault_of blamed{};        ///< whom the customer blames; see `cause_of`
  classify::remedy claim{};           ///< what the customer wants done
  classify::motive motive{};          ///< why it matters
  classify::purpose purpose{};        ///< why the customer writes, while `purpose_known`
  bool purpose_known = false;
  bool facts_told = false;  ///< a number, an amount, a time or a long account of what happened
  bool mood_known = false;
  classify::manner_seen writes{};  ///< how formally, and in whose usage
  case_nature nature{};            ///< what the case is, as far as it was judged

  /// Takes in one customer message: its reading, its bytes and what `told_in` found in it. What a later message says
  /// replaces what an earlier one said; silence about a part leaves it. Any bytes; O(length), no allocation.
  void hear(classify::reading const& heard, std::string_view message, slot_set told = {}) noexcept {
    classify::detail::customer_pass words;
    text::clause_reader clauses{message};
    text::clause clause;
    while (clauses.next(clause)) words.add(clause);
    hear(heard, message, told, words);
  }
  /// The same with `words` that were told the message while it was read. O(1).
  void hear(classify::reading const& heard, std::string_view message, slot_set told,
            classify::detail::customer_pass& words) noexcept {
    auto const& a = heard.affect;
    if (auto const seen = words.manners.seen(); seen.writes != classify::manner::unknown) writes.writes = seen.writes;
    if (auto const seen = words.manners.seen(); seen.usage != classify::regional_usage::unknown)
      writes.usage = seen.usage;
    expected.hear(words.times.stated(), message);
    if (auto const told_motive = words.motives.told(); told_motive != classify::motive::unknown) motive = told_motive;
    mood_known = mood_known || (!a.unknown && !heard.is_greeting_only);
    facts_told = facts_told || !heard.mentions.empty() || told.has(slot::order_number) || told.has(slot::amount) ||
                 told.has(slot::when) || told.has(slot::details);
    bool const relieved = classify::relief_level(a).per_mille >= 500 && !heard.is_ask;
    mind.hear(relieved ? classify::psychology_scores{} : words.minds.finish(a));
    if (relieved) return;  // thanks neither blames nor wants
    if (auto const who = words.blames.blamed(); who != classify::fault_of::unknown) blamed = who;
    hear_matter(heard, words.problems.type(a, heard.is_ask), words.problems.named(), words.remedies.wanted());
    nature = later(nature, nature_of(heard));
  }

  /// The desk said `reply`, the bot or a person: whether it agreed to the time that the customer expects.
  void answered(std::string_view reply) noexcept { expected.answered(reply); }

  /// What is not known yet, in the order worth asking. O(1).
  [[nodiscard]] constexpr customer_slots missing() const noexcept {
    customer_slots out;
    for (auto s : aplomb::all_of<customer_slot>())
      if (!knows(s)) (void)out.push_back(s);
    return out;
  }

  /// Whether a part is known.
  [[nodiscard]] constexpr bool knows(customer_slot s) const noexcept {
    switch (s) {
      case customer_slot::purpose:
        return purpose_known;
      case customer_slot::facts:
        return facts_told;
      case customer_slot::claim:
        return claim != classify::remedy::unknown;
      case customer_slot::background:
        return profile.any();
      case customer_slot::motive:
        return motive != classify::motive::unknown;
      case customer_slot::mood:
        return mood_known;
    }
    return false;
  }

  friend constexpr bool operator==(customer_model const&, customer_model const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.part("profile", self.profile);
    fields.part("mind", self.mind);
    fields.part("expected", self.expected);
    fields.choice("source", self.source);
    fields.choice("problem", self.problem);
    fields.choice("blamed", self.blamed);
    fields.choice("claim", self.claim);
    fields.choice("motive", self.motive);
    fields.choice("purpose", self.purpose);
    fields.flag("purpose_known", self.purpose_known);
    fields.flag("facts_told", self.facts_told);
    fields.flag("mood_known", self.mood_known);
    fields.choice("nature", self.nature);
    fields.choice("manner", self.writes.writes);
    fields.choice("usage", self.writes.usage);
  }

  constexpr void hear_matter(classify::reading const& heard, classify::problem_type type, bool named,
                             classify::remedy wanted) noexcept {
    auto const& a = heard.affect;
    auto const why = a.main_purpose();
    bool const matters = a.of(why) > score{} && !a.unknown && !heard.is_greeting_only;
    bool const wants = heard.is_ask || (matters && why <= classify::purpose::complaint);
    if (matters && why != classify::purpose::social) purpose = why, purpose_known = true;
    if (wanted != classify::remedy::unknown && wants) claim = wanted;
    note_problem(type, named, heard);
  }

  /// A weightier type replaces a lighter one, but venting makes no complaint of a problem that is known; a calm question in
  /// words of its own opens a new matter. Else the type stays: an order number is no smaller problem.
  constexpr void note_problem(classify::problem_type type, bool named, classify::reading const& heard) noexcept {
    using enum classify::problem_type;
    if (heard.is_greeting_only) return;
    auto const& a = heard.affect;
    bool const vents = type == complaint && a.main_purpose() == classify::purpose::gripe;
    bool const asks = heard.is_ask && a.main_purpose() == classify::purpose::inquiry;
    bool const anew = asks && named && classify::negative_level(a).per_mille < 300;
    if (anew || (type > problem && !(vents && problem > common))) problem = type;
  }
};

static_assert(sizeof(customer_model) <= 80 && std::is_trivially_copyable_v<customer_model>);

/// Who caused the trouble, and how that is known.
struct cause_finding {
  classify::fault_of who{};
  bool known = false;  ///< the desk knows; otherwise it is what the customer says
  friend constexpr bool operator==(cause_finding const&, cause_finding const&) noexcept = default;
};

/// Joins what the desk knows (`desk_facts::cause`) with what the customer says: the desk wins. A claim alone is no ground for
/// an apology that takes responsibility. O(1).
[[nodiscard]] constexpr cause_finding cause_of(classify::fault_of known_by_desk, customer_model const& who) noexcept {
  return known_by_desk != classify::fault_of::unknown ? cause_finding{known_by_desk, true}
                                                      : cause_finding{who.blamed, false};
}

/// The slot that a desk asks for to learn a missing part; nothing for what is better read than asked (background, motive, mood).
[[nodiscard]] constexpr std::optional<slot> question_for(customer_slot missing) noexcept {
  switch (missing) {
    case customer_slot::purpose:
      return slot::issue;
    case customer_slot::facts:
    case customer_slot::claim:
      return slot::details;
    default:
      return std::nullopt;
  }
}

/// Why the customer probably writes, before they say it: from the facts of the profile, and from the model once there is one.
[[nodiscard]] constexpr classify::expected_purposes expect(customer_profile const& who) noexcept {
  auto known = who.known;
  if (who.contacts > 0) known.add(classify::known_fact::ticket_open);
  return classify::expect(known);
}

}  // namespace aplomb::respond
