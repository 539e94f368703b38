// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/analytics/report.hpp>
#include <aplomb/escalate/event.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/respond/record.hpp>
#include <aplomb/session/ladder_pair.hpp>
#include <aplomb/text/language.hpp>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aplomb::analytics {

/// Sums up the records of many conversations into a `report`. Records of one conversation come in their order;
/// conversations may interleave. Memory grows with the number of conversations, about 200 bytes each, and with the
/// hours in which there were any, not with the length of conversations. For reports, not for the hot path: it
/// allocates. One thread at a time.
class journal_summary {
 public:
  journal_summary() = default;
  /// With the ladders that decided, which must outlive the summary and its report, margins of their rows are counted, too,
  /// and states come in the order of the ladders.
  explicit journal_summary(ladder_pair const& ladders) {
    for (std::size_t s = 0; s < ladders.heat.state_count; ++s) (void)sum_.heat.place_of(ladders.heat.states[s].name);
    for (std::size_t s = 0; s < ladders.owner.state_count; ++s) (void)sum_.owner.place_of(ladders.owner.states[s].name);
    heat_margins_.emplace(ladders.heat);
    owner_margins_.emplace(ladders.owner);
  }

  /// Takes the next record. `group`: what the caller wants to compare, as a shop or a country; empty: the language of the
  /// reply. A conversation belongs to the group of its first record.
  void take(respond::record const& r, std::string_view group = {}) {
    ++sum_.decisions;
    if (r.wrong_version) return void(++sum_.refused);
    instant const at = std::max(known_time(r.at), latest_of(r.conversation));
    if (at.ms != 0) {
      sum_.from = sum_.from.ms == 0 ? at : std::min(sum_.from, at);
      sum_.to = std::max(sum_.to, at);
    }
    auto& chat = chat_of(r, group, at);
    follow(sum_.heat, chat.heat, r.heat, chat.at, at);
    watch_wait(chat, r, at);
    follow(sum_.owner, chat.owner, r.owner, chat.at, at);
    chat.at = at;
    if (heat_margins_) heat_margins_->take(r.heat, r.axes, r.event.view());
    if (owner_margins_) owner_margins_->take(r.owner, r.axes, r.event.view());
    if (r.handoff != escalate::handoff_reason::none) {
      ++sum_.reasons[index_of(r.handoff)];
      chat.handed_over = true;
      ++period_at(at).handovers;
    }
    if (r.event.view() == escalate::message::name) hear(chat, r, at);
  }

  /// The report on what was taken so far. O(conversations * log(conversations)).
  [[nodiscard]] report finish() const {
    report made = sum_;
    made.conversations = chats_.size();
    made.heat_margins = heat_margins_, made.owner_margins = owner_margins_;
    std::map<std::pair<classify::aspect, classify::emotion>, std::uint32_t> spots;
    std::vector<chat_line const*> in_order;
    for (auto const& [id, chat] : chats_) {
      made.handed_over += chat.handed_over;
      made.troubled += chat.troubled;
      made.calmed += chat.troubled && 2 * chat.last.per_mille < chat.peak_level().per_mille;
      for (std::size_t i = 0; i < chat.spots.size(); ++i)
        if (chat.spots.test(i))
          ++spots[{static_cast<classify::aspect>(i / feelings), static_cast<classify::emotion>(i % feelings)}];
      in_order.push_back(&chat);
    }
    for (auto const& [spot, count] : spots)
      if (count >= trouble_spot_floor) made.trouble_spots.push_back({spot.first, spot.second, count});
    std::stable_sort(made.trouble_spots.begin(), made.trouble_spots.end(),
                     [](auto const& a, auto const& b) { return a.conversations > b.conversations; });
    std::sort(in_order.begin(), in_order.end(), [](auto const* a, auto const* b) { return a->number < b->number; });
    compare_halves(made, in_order);
    compare_groups(made);
    lay_out_periods(made);
    sum_up_waits(made);
    return made;
  }

 private:
  static constexpr std::size_t axes = escalate::axis_names<escalate::service_reading>.size();
  static constexpr std::size_t feelings = count_of<classify::emotion>;
  static constexpr std::int64_t hour = 3'600'000, day = 24 * hour;

  /// What is kept of one conversation.
  struct chat_line {
    std::uint64_t number = 0;  ///< of its first record among those of all conversations
    instant at{};              ///< of its last record
    instant called{};          ///< since when it waits for a person; zero: it does not
    std::size_t heat = 0, owner = 0;
    std::size_t group = 0;
    bool handed_over = false;
    bool troubled = false;
    bool heard = false;
    score last{};  ///< level of its last message
    std::array<score, axes> peak{};
    std::bitset<count_of<classify::aspect> * feelings> spots{};

    [[nodiscard]] score peak_level() const noexcept { return peak[0]; }  // the level is the first axis
  };
  static_assert(escalate::axis_members<escalate::service_reading>[0] == &escalate::service_reading::level);

  /// Zero for what is no time of a conversation: before 1970, or after the year 9999.
  [[nodiscard]] static instant known_time(instant at) noexcept {
    return at.ms > 0 && at.ms < 253'402'300'800'000 ? at : instant{};
  }

  [[nodiscard]] instant latest_of(std::uint64_t conversation) const {
    auto const found = chats_.find(conversation);
    return found == chats_.end() ? instant{} : found->second.at;
  }

  chat_line& chat_of(respond::record const& r, std::string_view group, instant at) {
    auto const [place, is_new] = chats_.try_emplace(r.conversation);
    auto& chat = place->second;
    if (!is_new) return chat;
    chat.number = chats_.size();
    chat.at = at;
    chat.group = group_number(group.empty() ? text::tag_of(r.language) : group);
    chat.heat = sum_.heat.place_of(r.heat.from.view());
    chat.owner = sum_.owner.place_of(r.owner.from.view());
    sum_.heat.begin(chat.heat);
    sum_.owner.begin(chat.owner);
    return chat;
  }

  /// A state may have changed between two records, by time that nobody wrote a record of: that is a move, too.
  static void follow(state_flow& flow, std::size_t& state, respond::recorded_step const& step, instant since,
                     instant now) {
    if (since.ms != 0) flow.stay(state, now - since);
    auto const from = flow.place_of(step.from.view()), to = flow.place_of(step.to.view());
    if (from != state) flow.move(state, from);
    if (to != from) flow.move(from, to);
    state = to;
  }

  /// Runs before the owner's step is followed.
  void watch_wait(chat_line& chat, respond::record const& r, instant at) {
    if (r.handoff != escalate::handoff_reason::none && chat.called.ms == 0) chat.called = at;
    bool const waits = r.called_for != escalate::handoff_reason::none;
    if (chat.called.ms != 0 && r.owner.to.view() == name_of(escalate::owner_state::human)) {
      waits_.push_back(at - chat.called);
      chat.called = {};
    } else if (!waits) {
      chat.called = {};
    }
  }

  void hear(chat_line& chat, respond::record const& r, instant at) {
    ++sum_.messages;
    sum_.unread += r.unknown;
    ++sum_.feelings[index_of(r.emotion)];
    chat.heard = true;
    chat.last = r.axes.level;
    for (std::size_t a = 0; a < axes; ++a)
      chat.peak[a] = std::max(chat.peak[a], r.axes.*escalate::axis_members<escalate::service_reading>[a]);
    bool const troubled = is_troubled(r.axes);
    chat.troubled = chat.troubled || troubled;
    if (troubled && r.about != classify::aspect::none)
      chat.spots.set(index_of(r.about) * feelings + index_of(r.emotion));
    auto& now = period_at(at);
    ++now.messages;
    now.troubled += troubled;
  }

  /// By the hour; `lay_out_periods` joins hours to days where there are many.
  period& period_at(instant at) {
    std::int64_t const begin = at.ms - at.ms % hour;
    auto& found = hours_[begin];
    found.begin = {begin};
    return found;
  }

  std::size_t group_number(std::string_view name) {
    for (std::size_t i = 0; i < groups_.size(); ++i)
      if (groups_[i] == name) return i;
    groups_.emplace_back(name);
    return groups_.size() - 1;
  }

  static void compare_halves(report& made, std::vector<chat_line const*> const& in_order) {
    for (std::size_t a = 0; a < axes; ++a) {
      score_histogram before, after;
      std::size_t place = 0;
      for (auto const* chat : in_order) {
        auto& half = 2 * place++ < in_order.size() ? before : after;
        if (chat->heard) half.add(chat->peak[a]);
      }
      made.drifts.push_back({a, before.quantile(500), after.quantile(500), drift_between(before, after)});
    }
  }

  void compare_groups(report& made) const {
    rate all_over, all_troubled;
    std::vector<rate> over(groups_.size()), troubled(groups_.size());
    for (auto const& [id, chat] : chats_) {
      for (auto* r : {&over[chat.group], &all_over}) ++r->of, r->happened += chat.handed_over;
      for (auto* r : {&troubled[chat.group], &all_troubled}) ++r->of, r->happened += chat.troubled;
    }
    auto const others = [](rate const& all, rate const& own) {
      return rate{all.of - own.of, all.happened - own.happened};
    };
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      group_line line{groups_[g], over[g].of, {}, {}, {}, {}};
      if (line.conversations >= disparity_floor) line.handed_over = over[g], line.troubled = troubled[g];
      line.handover_gap = disparity_of(over[g], others(all_over, over[g]));
      line.trouble_gap = disparity_of(troubled[g], others(all_troubled, troubled[g]));
      made.groups.push_back(std::move(line));
    }
  }

  /// Hours for up to two days, days for more: no gaps, at most 400 periods.
  void lay_out_periods(report& made) const {
    if (made.from.ms == 0) return;
    std::int64_t length = made.to - made.from <= duration{2 * day} ? hour : day;
    auto const start_of = [&] { return made.from.ms - made.from.ms % length; };
    while ((made.to.ms - start_of()) / length >= 400) length *= 2;
    made.every = duration{length};
    auto const start = start_of();
    for (auto at = start; at <= made.to.ms; at += length) made.periods.push_back({{at}, 0, 0, 0});
    for (auto const& [begin, counted] : hours_) {
      if (begin < start) continue;  // what has no time
      auto& into = made.periods[static_cast<std::size_t>((begin - start) / length)];
      into.messages += counted.messages, into.troubled += counted.troubled, into.handovers += counted.handovers;
    }
  }

  void sum_up_waits(report& made) const {
    made.waited = waits_.size();
    if (waits_.empty() || made.from.ms == 0) return;
    auto sorted = waits_;
    std::sort(sorted.begin(), sorted.end());
    made.median_wait = sorted[sorted.size() / 2];
    made.longest_wait = sorted.back();
  }

  report sum_{};
  std::map<std::uint64_t, chat_line> chats_;
  std::vector<std::string> groups_;
  std::vector<duration> waits_;
  std::map<std::int64_t, period> hours_;
  std::optional<threshold_margins> heat_margins_, owner_margins_;
};

}  // namespace aplomb::analytics
