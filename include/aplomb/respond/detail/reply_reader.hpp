// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/fingerprint.hpp>
#include <aplomb/classify/frame.hpp>
#include <aplomb/respond/brief_words.hpp>
#include <aplomb/respond/detail/figures.hpp>
#include <aplomb/respond/detail/reply_findings.hpp>
#include <aplomb/respond/detail/reply_questions.hpp>
#include <aplomb/respond/detail/reply_sources.hpp>
#include <aplomb/respond/generated/act_words.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/review.hpp>
#include <aplomb/respond/situation.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace aplomb::respond::detail {

/// Finds what a reply says and asks, and what the plan does not allow, clause by clause.
class reply_reader {
 public:
  reply_reader(std::string_view reply, plan const& p, situation const& s, reply_sources& sources,
               review_options const& rules, reply_findings& out) noexcept
      : reply_(reply), plan_(p), s_(s), sources_(sources), rules_(rules), out_(out) {}

  void run() noexcept {
    review_reply();
    text::clause_reader clauses{reply_};
    for (text::clause in; clauses.next(in);) {
      if (!in_sentence_) open_sentence(in);
      read(in);
      if (in.closed_by != text::clause_end::gap && in.closed_by != text::clause_end::comma) close_sentence();
    }
    if (in_sentence_) close_sentence();
    out_.report.truncated = clauses.truncated();
  }

 private:
  static reply_span bytes(text::clause const& in, std::size_t first, std::size_t last) noexcept {
    return {in.begin[first], in.end[last - 1]};
  }
  static bool asks(text::clause const& in) noexcept {
    return in.closed_by == text::clause_end::question || in.closed_by == text::clause_end::exclaim_question;
  }

  // What the review says of it.

  void review_reply() noexcept {
    review_context context;
    for (auto const x : aplomb::all_of<slot>())
      if (s_.known.has(x) && !confirms(plan_, x)) context.known.add(x);
    auto const found = review(reply_, rules_, context);
    for (auto const& f : found.findings) {
      using enum review_rule;
      reply_span const where{f.begin, f.end};
      if (f.rule == asked_again) {
        out_.breached(breach::asked_again, where);
      } else if (f.rule == overclaim || f.rule == unbacked_promise) {
        out_.breached(breach::unbacked, where);
      } else if (f.rule == no_time) {
        if (!out_.no_time) out_.no_time = where;
      } else if (f.severity == review_severity::error || f.rule == blames_colleague || f.rule == mirrored_anger ||
                 f.rule == command || f.rule == evasion) {
        out_.breached(breach::fault, where, f.rule);
      }
    }
  }

  // One clause.

  void open_sentence(text::clause const& in) noexcept {
    in_sentence_ = true;
    sentence_ = {in.size > 0 ? in.begin[0] : in.end_begin, in.end_end};
    print_ = {}, question_ = {}, units_ = 0;
  }

  void read(text::clause const& in) noexcept {
    words_.read(in, book_, quotes_);
    if (in.closed_by > text::clause_end::comma) quotes_.end_sentence();
    if (in.size > 0) sentence_.end = in.end[in.size - 1];
    out_.counts += in.scripts;
    print_.add(in);
    units_ += classify::distance(in, 0, in.size);
    bool const question = asks(in);
    question_.is_question = question_.is_question || question;

    bool backed = false;  // a fact that may be told is told in this clause
    for (auto& fact : sources_.facts) backed = fact.read(in, reply_) >= 250 || backed;
    question_.leaves_choice = question_.leaves_choice || backed;
    // Two of the customer's own words, in a statement, show that the message was read.
    if (int const share = sources_.message.read(in, reply_);
        !question && sources_.message.words_of(share) >= 2 && in.size > 0 && !out_.echoed)
      out_.echoed = bytes(in, 0, in.size);
    read_figures(in);
    read_acts(in);
    read_rest(in, question, backed);
    if (auto const paid = words_.first(review_cue::payment); paid && !question && !words_.is_denied(in, paid)) {
      if (!out_.paid) out_.paid = bytes(in, paid.first, paid.last);
      if (!gives_something(plan_) && !backed) out_.breached(breach::compensation, bytes(in, paid.first, paid.last));
    }
  }

  void read_figures(text::clause const& in) noexcept {
    figure_finder{in, reply_}.run([this](figure const& f) noexcept {
      bool const length = f.minutes >= 0;
      if (length && plan_.has(act::commit) && s_.facts.reply_within > duration{}) {
        // As it is spoken: rounded up to whole minutes, hours or days.
        figure_list promised;
        promised.add_all_of(text_for(blank::within, s_).view());
        if (promised.has(f)) {
          if (!out_.in_time) out_.in_time = {f.begin, f.end};
          return;
        }
      }
      if (sources_.figures.has(f)) return;
      if ((length || f.unit == figure_unit::day_name) && !out_.other_time) out_.other_time = {f.begin, f.end};
      if (!out_.invented) out_.invented = {f.begin, f.end};
      out_.breached(breach::invented, {f.begin, f.end});
    });
  }

  /// Words of one act that begin longer ones of another are no apology, hand-over or goodbye: "sorry to hear that".
  void read_acts(text::clause const& in) noexcept {
    words_.for_faults(in, [&](review_candidate const& c) noexcept {
      if (!c.hit.meaning.is_act()) return;
      act const a = c.hit.meaning.done();
      bool hidden = false;
      if (a == act::apologise || a == act::hand_off || a == act::end)
        words_.for_faults(in, [&](review_candidate const& other) noexcept {
          hidden =
              hidden || (other.hit.meaning.is_act() && other.hit.first == c.hit.first && other.hit.last > c.hit.last);
        });
      if (!hidden) take(a, in, c.hit);
    });
  }

  void take(act a, text::clause const& in, review_hit const& hit) noexcept {
    auto const where = bytes(in, hit.first, hit.last);
    auto& first = out_.done[index_of(a)];
    if (!first) first = where;
    if (a == act::follow_up) question_.follows_up = true;
    bool const planned = plan_.has(a);
    if (planned) return;
    bool const with_bot = s_.owner == escalate::owner_state::bot;
    if (a == act::apologise) out_.breached(breach::apology, where);
    if (a == act::hand_off && with_bot && !asks_for_a_person()) out_.breached(breach::hand_over, where);
    if (a == act::end && (s_.ask_open || is_troubled(s_.feeling()) || !with_bot)) out_.breached(breach::ending, where);
  }

  /// Whether the apology owns up: to the cause, or to a promise that was not kept.
  static bool takes_blame(planned_act const& sorry) noexcept {
    return sorry.about == topic::full || sorry.about == topic::overdue;
  }
  [[nodiscard]] bool asks_for_a_person() const noexcept {
    auto const* const ask = plan_.find(act::ask);
    return ask != nullptr && ask->about == topic::person;
  }

  void read_rest(text::clause const& in, bool question, bool backed) noexcept {
    std::size_t taken = 0;
    words_.for_faults(in, [&](review_candidate const& c) noexcept {
      auto const& hit = c.hit;
      auto const where = bytes(in, hit.first, hit.last);
      if (hit.meaning.is_fact() && hit.first >= taken) {
        taken = hit.last;
        auto const wanted = hit.meaning.fact();
        bool const asked = question || (words_.first(review_cue::asking) && wanted != slot::person);
        (asked ? question_.wanted : question_.named).add(wanted);
      } else if (hit.meaning.is_promise()) {
        read_deed(hit.meaning.promised(), where, question || backed);
      } else if (hit.meaning.is_sign()) {
        read_sign(hit.meaning.sign(), in, where, question, backed);
      }
    });
  }

  void read_deed(deed d, reply_span where, bool excused) noexcept {
    auto& first = out_.deeds[index_of(d)];
    if (!first) first = where;
    auto const* const planned = plan_.find(act::act_now);
    bool const allowed = planned != nullptr && deed_of(planned->about) == d;
    // Looking up says no more than that the reply is being worked on.
    if (!allowed && !excused && d != deed::look_up && !words_.first(review_cue::asking)) pending_ = where;
  }

  void read_sign(reply_sign what, text::clause const& in, reply_span where, bool question, bool backed) noexcept {
    auto& first = out_.signs[index_of(what)];
    if (!first) first = where;
    switch (what) {
      case reply_sign::admission:
        if (auto const* const sorry = plan_.find(act::apologise); sorry == nullptr || !takes_blame(*sorry))
          out_.breached(breach::admission, where);
        break;
      case reply_sign::claimed:
        if (!only_applies(in)) claimed_ = where;
        break;
      case reply_sign::outcome:
        if (!question && !backed && !(gives_something(plan_) && words_.first(review_cue::payment)))
          out_.breached(breach::unbacked, where);
        break;
      case reply_sign::consent:
        question_.leaves_choice = true;
        break;
      case reply_sign::leak:
        out_.breached(breach::leak, where);
        break;
      case reply_sign::human:
        if (!plan_.suggestion) out_.breached(breach::human, where);
        break;
      default:
        break;
    }
  }

  /// To have applied for something is not to have it.
  static bool only_applies(text::clause const& in) noexcept {
    for (std::size_t i = 0; i < in.size; ++i)
      if (classify::reads(in, i, U"申请") || classify::reads(in, i, U"request")) return true;
    return false;
  }

  // One sentence.

  void close_sentence() noexcept {
    in_sentence_ = false;
    bool const told_deed = plan_.has(act::act_now) && deeds_here();
    if (claimed_) {
      // The planned deed told as done: money that is only asked for is not there yet.
      auto const* const now = plan_.find(act::act_now);
      bool const money = now != nullptr && now->about == topic::request_refund;
      if (money)
        out_.claimed_done = claimed_;
      else if (!told_deed)
        out_.breached(breach::unbacked, claimed_);
    } else if (pending_) {
      out_.breached(breach::unbacked, pending_);
    }
    claimed_ = pending_ = {};
    take_question(question_, sentence_, plan_, s_, out_);
    if (units_ >= 5 && sources_.said(print_.value())) out_.breached(breach::repeated, sentence_);
  }

  [[nodiscard]] bool deeds_here() const noexcept {
    auto const* const planned = plan_.find(act::act_now);
    auto const d = planned != nullptr ? deed_of(planned->about) : std::nullopt;
    return d && out_.deeds[index_of(*d)] && out_.deeds[index_of(*d)].begin >= sentence_.begin;
  }

  std::string_view reply_;
  plan const& plan_;
  situation const& s_;
  reply_sources& sources_;
  review_options const& rules_;
  reply_findings& out_;
  review_book book_{review_table{generated::act_words}};
  review_clause words_{};
  classify::quotation quotes_{};
  // Of the sentence that is read.
  classify::fingerprint print_{};
  sentence_question question_{};
  reply_span sentence_{}, claimed_{}, pending_{};
  int units_ = 0;
  bool in_sentence_ = false;
};

}  // namespace aplomb::respond::detail
