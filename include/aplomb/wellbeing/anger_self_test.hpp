// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <array>
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// Where what troubles a person comes from: the six corners of text 004, and none.
APLOMB_ENUM(trouble_source, std::uint8_t, none, customer, colleague, organisation, family, society, self)

/// What was hurt. Text 004 says that anger shows a hurt value which one may not know; the list is our choice.
APLOMB_ENUM(hurt_value, std::uint8_t, fairness, respect, honesty, sincerity, trust, honest_trade)

/// The situations of the anger self-test of text 004. The text numbers them to seven and has lost the sixth: six are left,
/// and none is invented in its place. So nothing asks about anger at oneself.
APLOMB_ENUM(anger_item, std::uint8_t, extra_work, unjust_complaint, child_took_things, gossiping_colleague,
            hidden_money, short_weight)

namespace detail {

struct anger_item_row {
  trouble_source source{};
  hurt_value value{};
  std::uint8_t number = 0;  ///< in text 004
  sentence situation{};
};

inline constexpr anger_item_row anger_items[count_of<anger_item>] = {
    {trouble_source::organisation,
     hurt_value::fairness,
     1,
     {"领导又派给你一份额外的活，原来的工作一点没减，同事却闲着；理由是“你做我放心”。",
      "主管又多派一份工作給你，原本的工作一點也沒少，同事卻閒著；理由是「交給你我放心」。",
      "You are given extra work on top of your own while a colleague has time; the reason: \"I can rely on you\"."}},
    {trouble_source::customer,
     hurt_value::respect,
     2,
     {"一位客户对你正常的答复不满意，投诉你态度差，之后还一次次点名找你。",
      "一位客戶不滿意你正常的回覆，投訴你態度不好，之後還一再指名找你。",
      "A customer did not like a correct answer, complained about your manner, and has asked for you by name ever "
      "since."}},
    {trouble_source::family,
     hurt_value::honesty,
     3,
     {"从亲戚家回来，你发现孩子悄悄带走了别人的玩具。", "從親戚家回來，你發現孩子悄悄帶走了別人的玩具。",
      "Back from visiting relatives you find toys in your child's pocket that belong to others."}},
    {trouble_source::colleague,
     hurt_value::sincerity,
     4,
     {"一位同事爱在背后传闲话，对领导一副面孔，对大家另一副面孔。",
      "一位同事愛在背後講閒話，對主管一張臉，對大家另一張臉。",
      "A colleague spreads gossip and has one face for the boss and another for everybody else."}},
    {trouble_source::family,
     hurt_value::trust,
     5,
     {"你发现伴侣每年瞒着你把一笔钱给了自己的家人。", "你發現伴侶每年瞞著你把一筆錢給了自己的家人。",
      "You find that your partner has been giving money to their own family every year without telling you."}},
    {trouble_source::society,
     hurt_value::honest_trade,
     7,
     {"摊主拍胸脯保证的水果，回家一称少了分量，切开还是生的。",
      "攤販拍胸脯保證的水果，回家一秤少了分量，切開還是生的。",
      "The fruit a seller swore by turns out to be short in weight, and unripe."}}};

}  // namespace detail

/// The situation to rate, 1 leaves me calm ... 10 makes me furious.
[[nodiscard]] constexpr sentence situation_of(anger_item i) noexcept {
  return index_of(i) < count_of<anger_item> ? detail::anger_items[index_of(i)].situation : sentence{};
}

/// Its number in text 004.
[[nodiscard]] constexpr int number_of(anger_item i) noexcept {
  return index_of(i) < count_of<anger_item> ? detail::anger_items[index_of(i)].number : 0;
}

/// What makes a person angry, by source and by hurt value: the means of their ratings, times 100 (0 when nothing of the
/// kind was rated). No norm to compare with: text 004 has none.
struct anger_profile : own_value {
  constexpr anger_profile() noexcept = default;

  std::array<int, count_of<trouble_source>> by_source{};
  int mean = 0;            ///< of all rated, times 100
  std::size_t rated = 0;   ///< 0...6
  anger_item strongest{};  ///< rated highest, the earlier of equals; the first when none was rated
  hurt_value most_hurt{};  ///< what the strongest situation hurts

  [[nodiscard]] constexpr int of(trouble_source s) const noexcept { return by_source[index_of(s)]; }
};

/// The ratings of one person.
class anger_self_test : public own_value {
 public:
  constexpr anger_self_test() noexcept = default;

  /// Rates a situation 1...10; others count as the nearest. The last rating of a situation counts.
  constexpr void rate(anger_item i, int level) noexcept {
    if (index_of(i) < ratings_.size()) ratings_[index_of(i)] = static_cast<std::uint8_t>(std::clamp(level, 1, 10));
  }

  /// O(6).
  [[nodiscard]] constexpr anger_profile profile() const noexcept {
    anger_profile p;
    std::array<int, count_of<trouble_source>> rated{};
    int sum = 0, highest = 0;
    for (std::size_t i = 0; i < ratings_.size(); ++i) {
      if (ratings_[i] == 0) continue;
      auto const& row = detail::anger_items[i];
      p.by_source[index_of(row.source)] += 100 * ratings_[i];
      ++rated[index_of(row.source)], ++p.rated;
      sum += 100 * ratings_[i];
      if (ratings_[i] > highest)
        highest = ratings_[i], p.strongest = static_cast<anger_item>(i), p.most_hurt = row.value;
    }
    for (std::size_t s = 0; s < rated.size(); ++s)
      if (rated[s] > 0) p.by_source[s] /= rated[s];
    if (p.rated > 0) p.mean = sum / static_cast<int>(p.rated);
    return p;
  }

 private:
  std::array<std::uint8_t, count_of<anger_item>> ratings_{};
};

}  // namespace aplomb::wellbeing
