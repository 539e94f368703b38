// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <cstddef>
#include <cstdint>

/// What a message calls for: what the desk's next line has to do, whatever the feeling.

namespace aplomb::classify {

/// What the next line has to do. none: cannot be told; answer: find out and give an answer; reconsider: the desk's last
/// answer did not answer, or its advice failed; check: look into a fault, a charge, an order of theirs; carry_out:
/// cancel, change, refund, repair; press: it is reported or promised, and late; pass_on: criticism or a wish, for those
/// who answer for it; receive: take what the desk asked for; wait: the customer agrees, tries, waits; close: solved,
/// thanks, goodbye; chat: praise, a joke, no service wanted; person: a threat of law, a demand for a person, danger;
/// boundary: nothing but insults; clarify: nobody could tell what the matter is.
APLOMB_ENUM(need, std::uint8_t, none, answer, reconsider, check, carry_out, receive, press, pass_on, wait, close, chat,
            person, boundary, clarify)

/// Whether something of theirs is to be looked into, carried out, taken or moved: there is always something to ask.
[[nodiscard]] constexpr bool is_for_desk(need n) noexcept { return n >= need::check && n <= need::press; }

/// Whether it is met with a word: the customer waits, thanks or chats.
[[nodiscard]] constexpr bool is_met_with_a_word(need n) noexcept { return n >= need::wait && n <= need::chat; }

/// The one fact that would help the desk most and is worth a question. none: nothing, or a question cannot help;
/// account: a number, a line, a user; order: an order, a booking; model: a device, a version; details: what happens,
/// what is wanted; where: a place, a shop; when: a time.
APLOMB_ENUM(helpful_fact, std::uint8_t, none, account, order, model, details, where, when)

/// What a message calls for, as far as can be told. Trivially copyable.
struct needs {
  score of_need[count_of<need>]{};          ///< how sure each need is; those from the second on sum to 1, or are all 0
  score of_fact[count_of<helpful_fact>]{};  ///< the same of facts, the first included

  [[nodiscard]] constexpr score of(need n) const noexcept { return of_need[index_of(n)]; }
  [[nodiscard]] constexpr score of(helpful_fact f) const noexcept { return of_fact[index_of(f)]; }

  /// The surest need of the surest kind of next step, none when the needs of that kind together are below `least`. Of a
  /// kind are those that a desk meets alike: an answer, the first or a better one; something of theirs to look into,
  /// carry out or receive; no more than a word (wait, close, chat). Of equals the first. O(needs).
  [[nodiscard]] constexpr need most(score least = 0.4_p) const noexcept {
    auto best = need::none;
    std::int32_t sum = least.per_mille - 1;
    for (std::size_t first = 1; first < count_of<need>;) {
      std::size_t const end = first + kinds[first];
      std::int32_t here = 0;
      for (auto n = first; n < end; ++n) here += of_need[n].per_mille;
      if (here > sum && here > 0)
        sum = here, best = static_cast<need>(std::max_element(of_need + first, of_need + end) - of_need);
      first = end;
    }
    return best;
  }
  /// The fact most worth asking for, none when it is below `least`. O(facts).
  [[nodiscard]] constexpr helpful_fact most_helpful(score least = 0.45_p) const noexcept {
    auto const top = std::max_element(of_fact + 1, of_fact + count_of<helpful_fact>);
    return *top >= least && *top > 0_p ? static_cast<helpful_fact>(top - of_fact) : helpful_fact::none;
  }

 private:
  // How many needs are of one kind, at the first of them.
  static constexpr std::uint8_t kinds[count_of<need>]{1, 2, 0, 3, 0, 0, 1, 1, 3, 0, 0, 1, 1, 1};
};

}  // namespace aplomb::classify
