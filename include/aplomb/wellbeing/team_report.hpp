// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/wellbeing/fatigue.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <aplomb/wellbeing/stress_curve.hpp>
#include <aplomb/wellbeing/wellbeing_error.hpp>
#include <array>
#include <cstddef>
#include <cstdint>

/// How a team is, and never how a person is.

namespace aplomb::wellbeing {

template <std::size_t Floor = 8>
class team_report;
class team_tally;

template <std::size_t Floor = 8>
[[nodiscard]] constexpr result<team_report<Floor>, wellbeing_fault> report_of(team_tally&& tally) noexcept;

/// One person's coarse share in a report: which third of the stress curve, which fifth of fatigue, whether abuse was
/// met. It has no name, no number and no time; it cannot be read or copied, and adding it uses it up.
class contribution : public own_value {
 public:
  constexpr contribution(consent_to_share, load const& l, fatigue const& f, stress const& s) noexcept
      : zone_(s.zone),
        fifth_(static_cast<std::uint8_t>(std::clamp(f.index, 0, 999) / 200)),
        abuse_(l.abuse_met > 0 || l.abuse >= 250) {}
  contribution(contribution const&) = delete;
  contribution& operator=(contribution const&) = delete;

 private:
  friend class team_tally;
  stress_zone zone_{};
  std::uint8_t fifth_ = 0;
  bool abuse_ = false;
  bool used_ = false;
};

/// Adds contributions up. Nothing can be read from it, not even how many there are: only `report_of` looks inside, and
/// empties it, so that the same tally is never reported twice with one person more.
class team_tally {
 public:
  constexpr team_tally() noexcept = default;
  team_tally(team_tally const&) = delete;
  team_tally& operator=(team_tally const&) = delete;

  /// Takes a contribution; one that was taken before counts for nothing.
  constexpr void add(contribution&& c) noexcept {
    if (c.used_) return;
    c.used_ = true;
    ++members_;
    ++zones_[index_of(c.zone_)];
    fifths_ += c.fifth_;
    if (c.abuse_) ++abused_;
  }

 private:
  template <std::size_t>
  friend class team_report;
  template <std::size_t Floor>
  friend constexpr result<team_report<Floor>, wellbeing_fault> report_of(team_tally&&) noexcept;

  std::uint32_t members_ = 0;
  std::array<std::uint32_t, count_of<stress_zone>> zones_{};
  std::uint64_t fifths_ = 0;
  std::uint32_t abused_ = 0;
};

/// What the one who leads the team can do. lead_by_example goes with every report: a lead who takes breaks makes them
/// allowed (text 002: a lead who handles their own feelings is the model).
APLOMB_ENUM(team_step, std::uint8_t, lead_by_example, spread_the_load, protect_from_abuse, plan_breaks, give_more_to_do,
            share_experience)

/// The figures of a team in which at least `Floor` people shared (eight is our choice), and no fewer than five: nothing
/// smaller compiles. All figures are rounded and kept off the ends, so that "all" and "nobody" are never said: from
/// either a reader would know how each member is. Whoever wants to compare two reports compares the same team at two
/// times, not two teams that differ by one.
template <std::size_t Floor>
class team_report {
  static_assert(Floor >= 5, "a report about fewer than five people is a report about persons; raise the floor");

 public:
  static constexpr std::size_t floor = Floor;

  constexpr team_report() noexcept = default;  ///< an empty one, as `result` needs it: every figure is zero

  /// Share of the team in a zone, in per cent: 10, 20 ... 90.
  [[nodiscard]] constexpr int share_in(stress_zone z) const noexcept { return zones_[index_of(z)]; }
  /// Mean fatigue: 100, 200 ... 900.
  [[nodiscard]] constexpr int fatigue() const noexcept { return fatigue_; }
  /// Share of the team that met abuse lately, in per cent: 10, 20 ... 90.
  [[nodiscard]] constexpr int share_met_abuse() const noexcept { return abused_; }

  /// What to do, the most pressing first (thresholds are our choice): protect from abuse from 30 % on; spread the load
  /// from 30 % in too much; plan breaks from a mean fatigue of 500; something to do from 50 % in too little; share
  /// experience always, and lead by example always.
  [[nodiscard]] constexpr fixed_vector<team_step, count_of<team_step>> steps() const noexcept {
    fixed_vector<team_step, count_of<team_step>> out;
    auto const when = [&out](bool holds, team_step s) {
      if (holds) (void)out.push_back(s);
    };
    when(abused_ >= 30, team_step::protect_from_abuse);
    when(share_in(stress_zone::too_much) >= 30, team_step::spread_the_load);
    when(fatigue_ >= 500, team_step::plan_breaks);
    when(share_in(stress_zone::too_little) >= 50, team_step::give_more_to_do);
    when(true, team_step::share_experience);
    when(true, team_step::lead_by_example);
    return out;
  }

 private:
  template <std::size_t F>
  friend constexpr result<team_report<F>, wellbeing_fault> report_of(team_tally&&) noexcept;

  constexpr explicit team_report(team_tally const& tally) noexcept {
    auto const n = tally.members_;
    for (std::size_t z = 0; z < zones_.size(); ++z) zones_[z] = share(tally.zones_[z], n);
    fatigue_ = rounded(tally.fifths_ * 200 + std::uint64_t{100} * n, n);
    abused_ = share(tally.abused_, n);
  }

  static constexpr std::uint8_t share(std::uint64_t part, std::uint64_t whole) noexcept {
    return static_cast<std::uint8_t>(std::clamp<std::uint64_t>((part * 10 + whole / 2) / whole, 1, 9) * 10);
  }
  static constexpr int rounded(std::uint64_t sum, std::uint64_t n) noexcept {
    return static_cast<int>(std::clamp<std::uint64_t>((sum / n + 50) / 100, 1, 9) * 100);
  }

  std::array<std::uint8_t, count_of<stress_zone>> zones_{};
  int fatigue_ = 0;
  std::uint8_t abused_ = 0;
};

/// The report of a tally, or `too_few_members` when fewer than `Floor` shared. The tally is empty afterwards, either
/// way. O(1).
template <std::size_t Floor>
constexpr result<team_report<Floor>, wellbeing_fault> report_of(team_tally&& tally) noexcept {
  result<team_report<Floor>, wellbeing_fault> out{wellbeing_fault{wellbeing_error::too_few_members}};
  if (tally.members_ >= Floor) out = team_report<Floor>{tally};
  tally.members_ = 0, tally.zones_ = {}, tally.fifths_ = 0, tally.abused_ = 0;
  return out;
}

/// What a step is, for the one who leads.
[[nodiscard]] constexpr sentence sentence_for(team_step s) noexcept {
  constexpr sentence said[count_of<team_step>] = {
      {"自己先按时休息，遇到难缠的场面也说出来：组长这样做，大家才敢这样做。",
       "自己先準時休息，遇到難處也說出來：組長這樣做，大家才敢這樣做。",
       "Take your own breaks, and say so when something was hard: what the lead does is what others dare to do."},
      {"把高压的队列轮着接，连着两通激烈的之后换一通平和的。", "高壓的進線輪流接，連續兩通激烈的之後換一通平和的。",
       "Rotate the hard queues: after two heated conversations, a calm one."},
      {"辱骂客户的处理规则再讲一遍：可以警告，可以结束，不扣分。",
       "再說明一次遇到辱罵時的處理規則：可以警告，可以結束，不會扣分。",
       "Repeat the rule about abuse: warn, end the conversation, and nobody loses points for it."},
      {"把休息排进班表，到点有人顶上，不靠各人自觉。", "把休息排進班表，時間到有人接手，不靠各自的自覺。",
       "Put breaks into the roster with somebody to cover, and do not leave them to courage."},
      {"有余力的人可以带新人、整理知识库，换换手。", "有餘力的人可以帶新人、整理知識庫，換換手。",
       "Those with time to spare can coach, or tidy up the knowledge base."},
      {"每周留十五分钟，大家说说最难的一通和最得意的一通，只说做法，不评人。",
       "每週留十五分鐘，大家聊聊最難的一通和最得意的一通，只談做法，不評論人。",
       "Keep fifteen minutes a week for the hardest and the best conversation: what was done, never who is how."}};
  return index_of(s) < count_of<team_step> ? said[index_of(s)] : sentence{};
}

}  // namespace aplomb::wellbeing
