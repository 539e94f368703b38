// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/respond/brief.hpp>
#include <aplomb/respond/brief_words.hpp>
#include <aplomb/respond/check_report.hpp>
#include <aplomb/respond/detail/reply_findings.hpp>
#include <aplomb/respond/detail/reply_questions.hpp>
#include <aplomb/respond/detail/reply_sources.hpp>
#include <aplomb/respond/discipline.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/situation.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::respond::detail {

/// Says what became of each act of a plan, from what was found in the reply, and what the reply breaches as a whole.
class reply_judge {
 public:
  /// `size`: of the reply, in bytes.
  reply_judge(std::size_t size, plan const& p, situation const& s, brief_options const& o, reply_sources const& sources,
              reply_findings& found) noexcept
      : size_(size), plan_(p), s_(s), options_(o), sources_(sources), found_(found) {}

  void run() noexcept {
    judge_whole();
    for (std::size_t i = 0; i < plan_.acts.size(); ++i) (void)found_.report.acts.push_back(judged(i));
    judge_order();
    sort_breaches();
  }

 private:
  void judge_whole() noexcept {
    reply_span const whole{0, static_cast<std::uint32_t>(std::min<std::size_t>(size_, 0xFFFFFFFFu))};
    bool const empty = found_.counts.han == 0 && found_.counts.latin_words == 0;
    if (plan_.empty() && !empty) found_.breached(breach::silence, whole);
    if (!plan_.empty() && empty) found_.breached(breach::empty, whole);
    auto const wanted = s_.language == text::language::und ? text::language::en : s_.language;
    if (!empty && text::decide(found_.counts, wanted) != wanted) found_.breached(breach::language, whole);
    bool const chinese = wanted != text::language::en;
    if (chinese ? found_.counts.han > options_.longest_han : found_.counts.latin_words > options_.longest_words)
      found_.breached(breach::too_long, whole);
  }

  void judge_order() noexcept {
    if (!is_troubled(s_.feeling())) return;
    bool soothe_first = false, solved_planned = false;
    reply_span soothed{}, solved{};
    for (auto const& a : found_.report.acts) {
      if (is_soothing(a.what.kind) && !solved_planned) soothe_first = true;
      if (is_solving(a.what.kind)) solved_planned = true;
      if (a.outcome != act_outcome::fulfilled) continue;
      reply_span const where{a.begin, a.end};
      if (is_soothing(a.what.kind) && (!soothed || where.begin < soothed.begin)) soothed = where;
      if (is_solving(a.what.kind) && (!solved || where.begin < solved.begin)) solved = where;
    }
    if (soothe_first && soothed && solved && solved.end <= soothed.begin) found_.breached(breach::order, soothed);
  }

  [[nodiscard]] checked_act judged(std::size_t i) const noexcept {
    auto const& a = plan_.acts[i];
    auto const as = [&](act_outcome outcome, act_fault why, reply_span where) {
      return checked_act{a, outcome, why, where.begin, where.end};
    };
    auto const missed = as(act_outcome::missed, act_fault::not_said, {});
    auto const if_any = [&](reply_span where) {
      return where ? as(act_outcome::fulfilled, act_fault::said, where) : missed;
    };
    auto const wrong = [&](act_fault why, reply_span where) { return as(act_outcome::violated, why, where); };
    reply_span const said = found_.done[index_of(a.kind)];
    switch (a.kind) {
      case act::acknowledge:
        if (a.about == topic::overdue && found_.signs[index_of(reply_sign::admission)])
          return if_any(found_.signs[index_of(reply_sign::admission)]);
        for (auto const like : {act::acknowledge, act::reflect, act::summarise})
          if (found_.done[index_of(like)]) return if_any(found_.done[index_of(like)]);
        if (found_.echoed || !may_feel_with(a)) return if_any(found_.echoed);
        for (auto const like : {act::empathise, act::name_feeling, act::affirm})
          if (found_.done[index_of(like)]) return if_any(found_.done[index_of(like)]);
        return missed;
      case act::name_feeling:
      case act::empathise: {
        auto const other = a.kind == act::empathise ? act::name_feeling : act::empathise;
        return if_any(said ? said : found_.done[index_of(other)]);
      }
      case act::thank:
        if (a.about != topic::gratitude && !said) return if_any(found_.done[index_of(act::acknowledge)]);
        return if_any(said);
      case act::confirm:
        return if_any(said ? said : found_.question);
      case act::apologise: {
        reply_span const blame = found_.signs[index_of(reply_sign::admission)];
        if (a.about == topic::overdue) return if_any(said ? said : blame);
        if (a.about != topic::full) return blame ? wrong(act_fault::blame_taken, blame) : if_any(said);
        if (blame || (said && sources_.facts[i].is_told())) return if_any(blame ? blame : said);
        return said ? wrong(act_fault::no_blame_taken, said) : missed;
      }
      case act::ask:
        if (!found_.question) return missed;
        if (!asks_for(found_.asked, a)) return missed;
        return found_.questions > 1 ? wrong(act_fault::more_asked, found_.question) : if_any(found_.question);
      case act::act_now: {
        auto const d = deed_of(a.about);
        if (found_.claimed_done) return wrong(act_fault::claimed_done, found_.claimed_done);
        return d ? if_any(found_.deeds[index_of(*d)]) : missed;
      }
      case act::commit:
        if (found_.in_time) return if_any(found_.in_time);
        if (found_.other_time && !plan_names_length()) return wrong(act_fault::other_time, found_.other_time);
        return found_.no_time ? wrong(act_fault::no_time, found_.no_time) : missed;
      case act::hand_off: {
        reply_span const refused = found_.signs[index_of(reply_sign::refusal)];
        if (a.about == topic::unavailable || a.about == topic::alone) return if_any(refused);
        return refused && !said ? wrong(act_fault::refused, refused) : if_any(said);
      }
      case act::follow_up: {
        bool const waits = a.about == topic::waiting || a.about == topic::looking || a.about == topic::promised ||
                           a.about == topic::overdue;
        return if_any(waits ? found_.signs[index_of(reply_sign::waiting)] : said);
      }
      default:
        return fact_of(a) ? judged_fact(i, said, as) : if_any(said);
    }
  }

  template <class As>
  [[nodiscard]] checked_act judged_fact(std::size_t i, reply_span said, As const& as) const noexcept {
    auto const& fact = sources_.facts[i];
    auto const kind = plan_.acts[i].kind;
    reply_span const where{fact.begin(), fact.end()};
    if (fact.is_told() && fact.has_figures()) return as(act_outcome::fulfilled, act_fault::said, where);
    bool const gives = (kind == act::compensate || kind == act::retain) && found_.paid;
    bool const tells = fact.share() >= 300 || gives || said || plan_.acts[i].about == topic::resource;
    if (found_.invented && tells) return as(act_outcome::violated, act_fault::other_fact, found_.invented);
    if (fact.is_told()) return as(act_outcome::missed, act_fault::incomplete, where);
    return as(act_outcome::missed, act_fault::not_said, {});
  }

  /// Whether siding with the customer shows that the message was read: unless the plan wants that besides, or the act tells
  /// something of its own.
  [[nodiscard]] bool may_feel_with(planned_act const& read) const noexcept {
    bool const general = read.about == topic::none || (read.about >= topic::delivery && read.about <= topic::account);
    return general && !plan_.has(act::name_feeling) && !plan_.has(act::empathise) && !plan_.has(act::affirm);
  }

  /// Whether another fact of the plan names a length of time, so that one in the reply need not be a promise.
  [[nodiscard]] bool plan_names_length() const noexcept {
    for (auto const& a : plan_.acts)
      if (a.kind == act::inform || a.kind == act::offer || a.kind == act::retain) return true;
    return false;
  }

  void sort_breaches() noexcept {
    auto& all = found_.report.breaches;
    for (std::size_t i = 1; i < all.size(); ++i)
      for (std::size_t k = i; k > 0 && all[k].begin < all[k - 1].begin; --k) {
        auto const moved = all[k];
        all[k] = all[k - 1], all[k - 1] = moved;
      }
  }

  std::size_t size_;
  plan const& plan_;
  situation const& s_;
  brief_options const& options_;
  reply_sources const& sources_;
  reply_findings& found_;
};

}  // namespace aplomb::respond::detail
