// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <bit>
#include <cstddef>
#include <cstdint>

/// The scale of life events of text 004: 43 events with scores from 100 down to 11. A person ticks what happened to
/// them in the last twelve months, reads the sum, and the ticks are gone.

namespace aplomb::wellbeing {

/// The events in the order of the text, which is that of their scores. Not a described enum, on purpose: what has no
/// names for machines gets into no record. In text 004 the sixteenth reads 经络 (meridians); it is 经济 (finances),
/// misprinted.
enum class life_event : std::uint8_t {
  death_of_spouse,
  divorce,
  separation,
  prison,
  death_of_close_relative,
  own_injury_or_illness,
  marriage,
  dismissal,
  reconciliation,
  retirement,
  health_of_relative,
  pregnancy,
  sexual_difficulty,
  new_family_member,
  business_readjustment,
  financial_change,
  death_of_close_friend,
  change_of_work,
  quarrels_with_spouse,
  medium_debt,
  lost_mortgage,
  change_of_responsibility,
  child_leaves_home,
  trouble_with_in_laws,
  personal_achievement,
  spouse_starts_or_stops_work,
  school_begins_or_ends,
  living_conditions,
  personal_habits,
  trouble_with_superior,
  working_hours_or_conditions,
  move,
  change_of_school,
  recreation,
  religious_activity,
  social_activity,
  small_debt,
  sleeping_habits,
  household_size,
  eating_habits,
  holiday,
  major_festival,
  minor_offence,
};

inline constexpr std::size_t life_event_count = 43;

namespace detail {

struct life_event_row {
  std::uint8_t score = 0;
  sentence name{};
};

inline constexpr life_event_row life_event_rows[life_event_count] = {
    {100, {"伴侣去世", "伴侶過世", "death of a spouse or partner"}},
    {73, {"离婚", "離婚", "divorce"}},
    {65, {"和伴侣分居", "與伴侶分居", "living apart from a partner"}},
    {63, {"入狱服刑", "入獄服刑", "time in prison"}},
    {63, {"亲近的家人去世", "親近的家人過世", "death of a close relative"}},
    {53, {"自己受伤或生病", "自己受傷或生病", "own injury or illness"}},
    {50, {"结婚", "結婚", "marriage"}},
    {47, {"被辞退", "被解雇", "losing a job"}},
    {45, {"与前任伴侣复婚", "與前任伴侶復合再婚", "getting back together with a spouse"}},
    {45, {"退休", "退休", "retirement"}},
    {44, {"家人的健康状况变了", "家人的健康狀況改變", "change in the health of a relative"}},
    {40, {"怀孕", "懷孕", "pregnancy"}},
    {39, {"性生活方面的困难", "性生活方面的困難", "sexual difficulties"}},
    {39, {"家里添了新成员", "家裡多了新成員", "a new member of the family"}},
    {39, {"生意或业务重新调整", "事業或業務重新調整", "a business being rearranged"}},
    {38, {"经济状况有变", "財務狀況改變", "change in finances"}},
    {37, {"好朋友去世", "好友過世", "death of a close friend"}},
    {36, {"换了工作", "換工作", "a different line of work"}},
    {35, {"和伴侣经常争吵", "經常與伴侶爭吵", "many quarrels with a partner"}},
    {31, {"背了一笔中等数额的债", "背負中等金額的債務", "a debt of middling size"}},
    {30, {"抵押的房产被收走", "抵押的房產被法拍", "a mortgage foreclosed"}},
    {29, {"工作职责有变", "工作職責改變", "change in responsibilities at work"}},
    {29, {"孩子离家独立", "孩子離家獨立", "a child leaving home"}},
    {29, {"和姻亲有矛盾", "與姻親有摩擦", "trouble with in-laws"}},
    {28, {"取得了很突出的成绩", "達成了很突出的成就", "an outstanding personal achievement"}},
    {26, {"伴侣开始上班或不再上班", "伴侶開始或停止工作", "a partner starting or stopping work"}},
    {26, {"入学或毕业", "入學或畢業", "beginning or finishing school"}},
    {25, {"居住和生活条件变了", "生活環境改變", "change in living conditions"}},
    {24, {"改变个人习惯", "改變個人習慣", "a change of personal habits"}},
    {23, {"和上级有矛盾", "與主管有摩擦", "trouble with a superior"}},
    {20, {"上班时间或工作条件变了", "上班時間或工作條件改變", "change in working hours or conditions"}},
    {20, {"搬家", "搬家", "moving house"}},
    {20, {"转学", "轉學", "a change of school"}},
    {19, {"休闲方式变了", "休閒方式改變", "change in how free time is spent"}},
    {19, {"宗教活动变了", "宗教活動改變", "change in religious activities"}},
    {18, {"社交活动变了", "社交活動改變", "change in social life"}},
    {17, {"背了一小笔债", "背負小額債務", "a small debt"}},
    {16, {"睡眠习惯变了", "睡眠習慣改變", "change in sleeping habits"}},
    {15, {"同住的家人多了或少了", "同住家人的人數改變", "more or fewer relatives in the household"}},
    {15, {"饮食习惯变了", "飲食習慣改變", "change in eating habits"}},
    {13, {"休假", "休假", "a holiday"}},
    {12, {"过大型节日", "過重大節日", "a major festival"}},
    {11, {"轻微的违规违法", "輕微的違規違法", "a minor breach of the law"}},
};

}  // namespace detail

/// The score of an event, 100...11; 0 for a number that is none.
[[nodiscard]] constexpr int score_of(life_event e) noexcept {
  auto const i = static_cast<std::size_t>(e);
  return i < life_event_count ? detail::life_event_rows[i].score : 0;
}

/// What to show for an event, to the person who ticks it.
[[nodiscard]] constexpr sentence label_of(life_event e) noexcept {
  auto const i = static_cast<std::size_t>(e);
  return i < life_event_count ? detail::life_event_rows[i].name : sentence{};
}

/// How much of change the last year held.
///
/// Text 004 gives the scores without cut-offs and without a time. 150 and 300, and the twelve months, are what is
/// commonly printed with scales of this kind: they come from outside the training texts, no study was read for them. A
/// sum says how much there was to adapt to, not how a person is.
enum class life_change : std::uint8_t {
  little,      ///< below 150
  noticeable,  ///< 150 ... 299
  much         ///< 300 and more
};

/// The ticks of one person. They live in this object only: it is not copied, not moved and not written anywhere
/// (own_value).
class life_events : public own_value {
 public:
  static constexpr int noticeable_from = 150;
  static constexpr int much_from = 300;

  constexpr life_events() noexcept = default;
  life_events(life_events const&) = delete;
  life_events& operator=(life_events const&) = delete;

  /// Ticks an event, or takes the tick back. Each counts once however often it is ticked.
  constexpr void tick(life_event e) noexcept { ticks_ |= bit(e); }
  constexpr void untick(life_event e) noexcept { ticks_ &= ~bit(e); }
  [[nodiscard]] constexpr bool ticked(life_event e) const noexcept { return (ticks_ & bit(e)) != 0; }
  constexpr void clear() noexcept { ticks_ = 0; }

  /// Sum of the scores of the ticked events, 0...1466. O(43).
  [[nodiscard]] constexpr int total() const noexcept {
    int sum = 0;
    for (std::size_t i = 0; i < life_event_count; ++i)
      if (auto const e = static_cast<life_event>(i); ticked(e)) sum += score_of(e);
    return sum;
  }

  [[nodiscard]] constexpr life_change change() const noexcept {
    int const sum = total();
    return sum >= much_from         ? life_change::much
           : sum >= noticeable_from ? life_change::noticeable
                                    : life_change::little;
  }

  [[nodiscard]] constexpr std::size_t count() const noexcept { return static_cast<std::size_t>(std::popcount(ticks_)); }

  /// The ticked event that contributes the `n`-th most, n below `count()`: what to look at first. Equal scores in the
  /// order of the text. For n from `count()` on a number that is no event: its score is 0, its label empty.
  [[nodiscard]] constexpr life_event contributor(std::size_t n) const noexcept {
    for (std::size_t i = 0; i < life_event_count; ++i)  // they stand in the order of their scores
      if (ticked(static_cast<life_event>(i)) && n-- == 0) return static_cast<life_event>(i);
    return static_cast<life_event>(life_event_count);
  }

 private:
  static constexpr std::uint64_t bit(life_event e) noexcept {
    return static_cast<std::size_t>(e) < life_event_count ? std::uint64_t{1} << static_cast<unsigned>(e) : 0;
  }

  std::uint64_t ticks_ = 0;
};

/// What to say with the sum.
[[nodiscard]] constexpr sentence sentence_for(life_change c) noexcept {
  constexpr sentence said[] = {
      {"过去一年要适应的变化不算多。照常照顾好自己就好。", "過去一年需要適應的變化不算多，照常照顧好自己就好。",
       "There was not much to adapt to in the last year. Look after yourself as you do."},
      {"过去一年变化不少，喜事也一样耗力气。最近可以少给自己加一件事。",
       "過去一年變化不少，喜事也一樣耗力氣。最近可以少給自己加一件事。",
       "There was a good deal to adapt to, and happy events take strength as well. Take on one thing fewer for now."},
      {"过去一年的变化很多，觉得累很正常。找个信得过的人聊聊，也可以去问问医生或咨询师。",
       "過去一年的變化很多，覺得累很正常。找個信得過的人聊聊，也可以問問醫師或諮商師。",
       "The last year held a lot. Being tired from it is what anybody would be. Talk to somebody you trust; a doctor "
       "or "
       "counsellor is a good person to ask, too."}};
  return static_cast<std::size_t>(c) < 3 ? said[static_cast<std::size_t>(c)] : sentence{};
}

}  // namespace aplomb::wellbeing
