// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/fingerprint.hpp>
#include <aplomb/classify/frame.hpp>
#include <aplomb/respond/brief.hpp>
#include <aplomb/respond/brief_words.hpp>
#include <aplomb/respond/check_report.hpp>
#include <aplomb/respond/detail/figures.hpp>
#include <aplomb/respond/detail/told_fact.hpp>
#include <aplomb/respond/discipline.hpp>
#include <aplomb/respond/generated/act_words.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/review.hpp>
#include <aplomb/respond/situation.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace aplomb::respond {

namespace detail {

/// Reads one reply against one plan.
class checker {
 public:
  checker(std::string_view reply, plan const& p, situation const& s, brief_options const& o,
          review_options const& rules) noexcept
      : reply_(reply), plan_(p), s_(s), options_(o), rules_(rules) {}

  [[nodiscard]] check_report run() noexcept {
    learn();
    review_reply();
    text::clause_reader clauses{reply_};
    for (text::clause in; clauses.next(in);) {
      if (!in_sentence_) open_sentence(in);
      read(in);
      if (in.closed_by != text::clause_end::gap && in.closed_by != text::clause_end::comma) close_sentence();
    }
    if (in_sentence_) close_sentence();
    report_.truncated = clauses.truncated();
    judge_whole();
    for (std::size_t i = 0; i < plan_.acts.size(); ++i) (void)report_.acts.push_back(judged(i));
    judge_order();
    sort_breaches();
    return report_;
  }

 private:
  struct span {
    std::uint32_t begin = 0, end = 0;
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return end != 0; }
  };
  static span bytes(text::clause const& in, std::size_t first, std::size_t last) noexcept {
    return {in.begin[first], in.end[last - 1]};
  }
  static bool asks(text::clause const& in) noexcept {
    return in.closed_by == text::clause_end::question || in.closed_by == text::clause_end::exclaim_question;
  }

  void breached(breach what, span where, review_rule rule = {}) noexcept {
    // One place breaches one thing once.
    for (auto const& held : report_.breaches)
      if (held.what == what && held.begin < where.end && where.begin < held.end) return;
    if (!report_.breaches.push_back({what, rule, where.begin, where.end})) report_.more = true;
  }

  // What may be said.

  void learn() noexcept {
    for (std::size_t i = 0; i < plan_.acts.size(); ++i)
      if (auto const fact = fact_of(plan_.acts[i]); fact && can_fill(*fact, s_)) {
        auto const words = text_for(*fact, s_);
        facts_[i] = told_fact{words.view()};
        known_.add_all_of(words.view());
      }
    for (auto const b : {blank::hours, blank::within})
      if (can_fill(b, s_) && (b == blank::hours || promise_running(s_))) known_.add_all_of(text_for(b, s_).view());
    for (auto const value : s_.values) known_.add_all_of(value);
    known_.add_all_of(options_.message);
    message_ = told_fact{options_.message.substr(0, text::boundary_before(options_.message, 2000))};
    for (auto const text : options_.said) {
      known_.add_all_of(text);
      text::clause_reader clauses{text};
      classify::fingerprint sentence;
      for (text::clause in; clauses.next(in);) {
        sentence.add(in);
        if (in.closed_by == text::clause_end::gap || in.closed_by == text::clause_end::comma) continue;
        (void)said_.push_back(sentence.value());
        sentence = {};
      }
      if (sentence.value() != 0) (void)said_.push_back(sentence.value());
    }
  }

  // What the review says of it.

  void review_reply() noexcept {
    review_context context;
    for (auto const x : aplomb::all_of<slot>())
      if (s_.known.has(x) && !confirms(x)) context.known.add(x);
    auto const found = review(reply_, rules_, context);
    for (auto const& f : found.findings) {
      using enum review_rule;
      span const where{f.begin, f.end};
      if (f.rule == asked_again) {
        breached(breach::asked_again, where);
      } else if (f.rule == overclaim || f.rule == unbacked_promise) {
        breached(breach::unbacked, where);
      } else if (f.rule == no_time) {
        if (!no_time_) no_time_ = where;
      } else if (f.severity == review_severity::error || f.rule == blames_colleague || f.rule == mirrored_anger ||
                 f.rule == command || f.rule == evasion) {
        breached(breach::fault, where, f.rule);
      }
    }
  }

  // One clause.

  void open_sentence(text::clause const& in) noexcept {
    in_sentence_ = true;
    sentence_ = {in.size > 0 ? in.begin[0] : in.end_begin, in.end_end};
    print_ = {}, wanted_ = {}, named_ = {}, units_ = 0;
    question_here_ = follows_up_ = leaves_choice_ = false;
  }

  void read(text::clause const& in) noexcept {
    words_.read(in, book_, quotes_);
    if (in.closed_by > text::clause_end::comma) quotes_.end_sentence();
    if (in.size > 0) sentence_.end = in.end[in.size - 1];
    counts_ += in.scripts;
    print_.add(in);
    units_ += classify::distance(in, 0, in.size);
    bool const question = asks(in);
    question_here_ = question_here_ || question;

    bool backed = false;  // a fact that may be told is told in this clause
    for (auto& fact : facts_) backed = fact.read(in, reply_) >= 250 || backed;
    leaves_choice_ = leaves_choice_ || backed;
    // Two of the customer's own words, in a statement, show that the message was read.
    if (int const share = message_.read(in, reply_);
        !question && message_.words_of(share) >= 2 && in.size > 0 && !echoed_)
      echoed_ = bytes(in, 0, in.size);
    read_figures(in);
    read_acts(in);
    read_rest(in, question, backed);
    if (auto const paid = words_.first(review_cue::payment); paid && !question && !words_.is_denied(in, paid)) {
      if (!paid_) paid_ = bytes(in, paid.first, paid.last);
      if (!gives_something() && !backed) breached(breach::compensation, bytes(in, paid.first, paid.last));
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
          if (!in_time_) in_time_ = {f.begin, f.end};
          return;
        }
      }
      if (known_.has(f)) return;
      if ((length || f.unit == figure_unit::day_name) && !other_time_) other_time_ = {f.begin, f.end};
      if (!invented_) invented_ = {f.begin, f.end};
      breached(breach::invented, {f.begin, f.end});
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
    auto& first = done_[index_of(a)];
    if (!first) first = where;
    if (a == act::follow_up) follows_up_ = true;
    bool const planned = plan_.has(a);
    if (planned) return;
    bool const with_bot = s_.owner == escalate::owner_state::bot;
    if (a == act::apologise) breached(breach::apology, where);
    if (a == act::hand_off && with_bot && !asks_for_a_person()) breached(breach::hand_over, where);
    if (a == act::end && (s_.ask_open || is_troubled(s_.feeling()) || !with_bot)) breached(breach::ending, where);
  }

  /// Whether the apology owns up: to the cause, or to a promise that was not kept.
  static bool takes_blame(planned_act const& sorry) noexcept {
    return sorry.about == topic::full || sorry.about == topic::overdue;
  }
  [[nodiscard]] bool gives_something() const noexcept { return plan_.has(act::compensate) || plan_.has(act::retain); }
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
        (asked ? wanted_ : named_).add(wanted);
      } else if (hit.meaning.is_promise()) {
        read_deed(hit.meaning.promised(), where, question || backed);
      } else if (hit.meaning.is_sign()) {
        read_sign(hit.meaning.sign(), in, where, question, backed);
      }
    });
  }

  void read_deed(deed d, span where, bool excused) noexcept {
    auto& first = deeds_[index_of(d)];
    if (!first) first = where;
    auto const* const planned = plan_.find(act::act_now);
    bool const allowed = planned != nullptr && deed_of(planned->about) == d;
    // Looking up says no more than that the reply is being worked on.
    if (!allowed && !excused && d != deed::look_up && !words_.first(review_cue::asking)) pending_ = where;
  }

  void read_sign(reply_sign what, text::clause const& in, span where, bool question, bool backed) noexcept {
    auto& first = signs_[index_of(what)];
    if (!first) first = where;
    switch (what) {
      case reply_sign::admission:
        if (auto const* const sorry = plan_.find(act::apologise); sorry == nullptr || !takes_blame(*sorry))
          breached(breach::admission, where);
        break;
      case reply_sign::claimed:
        if (!only_applies(in)) claimed_ = where;
        break;
      case reply_sign::outcome:
        if (!question && !backed && !(gives_something() && words_.first(review_cue::payment)))
          breached(breach::unbacked, where);
        break;
      case reply_sign::consent:
        leaves_choice_ = true;
        break;
      case reply_sign::leak:
        breached(breach::leak, where);
        break;
      case reply_sign::human:
        if (!plan_.suggestion) breached(breach::human, where);
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
        claimed_done_ = claimed_;
      else if (!told_deed)
        breached(breach::unbacked, claimed_);
    } else if (pending_) {
      breached(breach::unbacked, pending_);
    }
    claimed_ = pending_ = {};
    read_questions();
    if (units_ >= 5)
      for (auto const before : said_)
        if (classify::difference(before, print_.value()) <= most_repeated_bits) {
          breached(breach::repeated, sentence_);
          break;
        }
  }

  [[nodiscard]] bool deeds_here() const noexcept {
    auto const* const planned = plan_.find(act::act_now);
    auto const d = planned != nullptr ? deed_of(planned->about) : std::nullopt;
    return d && deeds_[index_of(*d)] && deeds_[index_of(*d)].begin >= sentence_.begin;
  }

  void read_questions() noexcept {
    // "Send me the order number, would you?"
    if (question_here_ && wanted_.empty()) wanted_ = named_;
    for (auto const x : aplomb::all_of<slot>())
      if (wanted_.has(x) && s_.known.has(x) && !confirms(x)) return;  // asked again: the review says so
    bool const open = wanted_.has(slot::issue) || wanted_.has(slot::details);
    int slots = open ? 1 : 0;
    for (auto const x : aplomb::all_of<slot>()) {
      if (!wanted_.has(x)) continue;
      asked_.add(x);
      if (x != slot::issue && x != slot::details) ++slots;
    }
    if (slots > 0 && open) --slots;  // "what happened, and when?" is one question
    slots = std::max(slots, open ? 1 : 0);
    if (!question_here_ && slots == 0) return;
    // "Anything else?" and "Would you like that?" belong to their acts.
    bool const of_an_act = slots == 0 && ((follows_up_ && (plan_.has(act::follow_up) || plan_.has(act::end))) ||
                                          (leaves_choice_ && may_leave_a_choice()));
    if (of_an_act) return;
    auto const* const ask = plan_.find(act::ask);
    int const here = ask != nullptr && ask->about == topic::purchase ? 1 : std::max(slots, 1);
    bool const asks_something = ask != nullptr || plan_.has(act::confirm);
    bool const other = ask != nullptr && slots > 0 && !asks_for(*ask);
    bool const allowed = asks_something && questions_ == 0 && here == 1 && !other;
    questions_ += here;
    if (asks_something && !question_) question_ = sentence_;
    if (allowed) return;
    breached(breach::question, sentence_);
  }

  /// Whether this sentence asks for what the plan's question asks for.
  [[nodiscard]] bool asks_for(planned_act const& ask) const noexcept {
    auto const wanted = slot_of(ask.about);
    bool const open = ask.about == topic::issue || wanted == slot::details;
    return (wanted && wanted_.has(*wanted)) || (open && (wanted_.has(slot::issue) || wanted_.has(slot::details)));
  }

  /// Whether the plan checks this very fact with the customer.
  [[nodiscard]] bool confirms(slot x) const noexcept {
    auto const* const check = plan_.find(act::confirm);
    return check != nullptr && slot_of(check->about) == x;
  }

  [[nodiscard]] bool may_leave_a_choice() const noexcept {
    return plan_.has(act::offer) || plan_.has(act::retain) || plan_.has(act::compensate) || plan_.has(act::hand_off);
  }

  // The whole reply.

  void judge_whole() noexcept {
    span const whole{0, static_cast<std::uint32_t>(std::min<std::size_t>(reply_.size(), 0xFFFFFFFFu))};
    bool const empty = counts_.han == 0 && counts_.latin_words == 0;
    if (plan_.empty() && !empty) breached(breach::silence, whole);
    if (!plan_.empty() && empty) breached(breach::empty, whole);
    auto const wanted = s_.language == text::language::und ? text::language::en : s_.language;
    if (!empty && text::decide(counts_, wanted) != wanted) breached(breach::language, whole);
    bool const chinese = wanted != text::language::en;
    if (chinese ? counts_.han > options_.longest_han : counts_.latin_words > options_.longest_words)
      breached(breach::too_long, whole);
  }

  void judge_order() noexcept {
    if (!is_troubled(s_.feeling())) return;
    bool soothe_first = false;
    span soothed{}, solved{};
    for (auto const& a : report_.acts) {
      if (is_soothing(a.what.kind) && !solved_planned_) soothe_first = true;
      if (is_solving(a.what.kind)) solved_planned_ = true;
      if (a.outcome != act_outcome::fulfilled) continue;
      span const where{a.begin, a.end};
      if (is_soothing(a.what.kind) && (!soothed || where.begin < soothed.begin)) soothed = where;
      if (is_solving(a.what.kind) && (!solved || where.begin < solved.begin)) solved = where;
    }
    if (soothe_first && soothed && solved && solved.end <= soothed.begin) breached(breach::order, soothed);
  }

  [[nodiscard]] checked_act judged(std::size_t i) const noexcept {
    auto const& a = plan_.acts[i];
    auto const as = [&](act_outcome outcome, act_fault why, span where) {
      return checked_act{a, outcome, why, where.begin, where.end};
    };
    auto const missed = as(act_outcome::missed, act_fault::not_said, {});
    auto const if_any = [&](span where) { return where ? as(act_outcome::fulfilled, act_fault::said, where) : missed; };
    auto const wrong = [&](act_fault why, span where) { return as(act_outcome::violated, why, where); };
    span const found = done_[index_of(a.kind)];
    switch (a.kind) {
      case act::acknowledge:
        if (a.about == topic::overdue && signs_[index_of(reply_sign::admission)])
          return if_any(signs_[index_of(reply_sign::admission)]);
        for (auto const like : {act::acknowledge, act::reflect, act::summarise})
          if (done_[index_of(like)]) return if_any(done_[index_of(like)]);
        return if_any(echoed_);
      case act::name_feeling:
      case act::empathise: {
        auto const other = a.kind == act::empathise ? act::name_feeling : act::empathise;
        return if_any(found ? found : done_[index_of(other)]);
      }
      case act::thank:
        if (a.about != topic::gratitude && !found) return if_any(done_[index_of(act::acknowledge)]);
        return if_any(found);
      case act::confirm:
        return if_any(found ? found : question_);
      case act::apologise: {
        span const blame = signs_[index_of(reply_sign::admission)];
        if (a.about == topic::overdue) return if_any(found ? found : blame);
        if (a.about != topic::full) return blame ? wrong(act_fault::blame_taken, blame) : if_any(found);
        if (blame || (found && facts_[i].is_told())) return if_any(blame ? blame : found);
        return found ? wrong(act_fault::no_blame_taken, found) : missed;
      }
      case act::ask: {
        if (!question_) return missed;
        auto const wanted = slot_of(a.about);
        bool const open = a.about == topic::issue || wanted == slot::details;
        bool const right =
            (wanted && asked_.has(*wanted)) || (open && (asked_.has(slot::issue) || asked_.has(slot::details)));
        if (!right) return missed;
        return questions_ > 1 ? wrong(act_fault::more_asked, question_) : if_any(question_);
      }
      case act::act_now: {
        auto const d = deed_of(a.about);
        if (claimed_done_) return wrong(act_fault::claimed_done, claimed_done_);
        return d ? if_any(deeds_[index_of(*d)]) : missed;
      }
      case act::commit:
        if (in_time_) return if_any(in_time_);
        if (other_time_ && !plan_names_length()) return wrong(act_fault::other_time, other_time_);
        return no_time_ ? wrong(act_fault::no_time, no_time_) : missed;
      case act::hand_off: {
        span const refused = signs_[index_of(reply_sign::refusal)];
        if (a.about == topic::unavailable || a.about == topic::alone) return if_any(refused);
        return refused && !found ? wrong(act_fault::refused, refused) : if_any(found);
      }
      case act::follow_up: {
        bool const waits = a.about == topic::waiting || a.about == topic::looking || a.about == topic::promised ||
                           a.about == topic::overdue;
        return if_any(waits ? signs_[index_of(reply_sign::waiting)] : found);
      }
      default:
        return fact_of(a) ? judged_fact(i, found, as) : if_any(found);
    }
  }

  template <class As>
  [[nodiscard]] checked_act judged_fact(std::size_t i, span found, As const& as) const noexcept {
    auto const& fact = facts_[i];
    auto const kind = plan_.acts[i].kind;
    span const where{fact.begin(), fact.end()};
    if (fact.is_told() && fact.has_figures()) return as(act_outcome::fulfilled, act_fault::said, where);
    bool const gives = (kind == act::compensate || kind == act::retain) && paid_;
    bool const tells = fact.share() >= 300 || gives || found || plan_.acts[i].about == topic::resource;
    if (invented_ && tells) return as(act_outcome::violated, act_fault::other_fact, invented_);
    if (fact.is_told()) return as(act_outcome::missed, act_fault::incomplete, where);
    return as(act_outcome::missed, act_fault::not_said, {});
  }

  /// Whether another fact of the plan names a length of time, so that one in the reply need not be a promise.
  [[nodiscard]] bool plan_names_length() const noexcept {
    for (auto const& a : plan_.acts)
      if (a.kind == act::inform || a.kind == act::offer || a.kind == act::retain) return true;
    return false;
  }

  void sort_breaches() noexcept {
    auto& all = report_.breaches;
    for (std::size_t i = 1; i < all.size(); ++i)
      for (std::size_t k = i; k > 0 && all[k].begin < all[k - 1].begin; --k) {
        auto const moved = all[k];
        all[k] = all[k - 1], all[k - 1] = moved;
      }
  }

  static constexpr int most_repeated_bits = 4;

  std::string_view reply_;
  plan const& plan_;
  situation const& s_;
  brief_options const& options_;
  review_options const& rules_;
  review_book book_{review_table{generated::act_words}};
  check_report report_{};
  review_clause words_{};
  classify::quotation quotes_{};
  told_fact facts_[8]{};
  told_fact message_{};
  figure_list known_{};
  fixed_vector<std::uint64_t, 48> said_{};
  classify::fingerprint print_{};
  text::script_counts counts_{};
  slot_set wanted_{}, named_{}, asked_{};
  span done_[count_of<act>]{}, deeds_[count_of<deed>]{}, signs_[count_of<reply_sign>]{};
  span sentence_{}, question_{}, claimed_{}, claimed_done_{}, pending_{}, paid_{}, in_time_{}, other_time_{}, echoed_{},
      invented_{}, no_time_{};
  int questions_ = 0, units_ = 0;
  bool in_sentence_ = false, question_here_ = false, follows_up_ = false, leaves_choice_ = false;
  bool solved_planned_ = false;
};

}  // namespace detail

/// Holds a reply, a language model's or a person's, against the plan it was to say: what became of each act, and what it does
/// that the plan does not allow, with the bytes and a reason for each.
///
/// - Acts are known by their words (data/review/acts.tsv, in either script and in English) and, where they rest on a fact, by
///   the fact's own words and figures. Naming the feeling and empathy stand for each other. Words in quotation marks, told as the customer's or taken back by a negation do not count.
/// - Numbers, dates, codes and links are looked up in the facts that the plan's acts rest on, the hours, what the customer gave
///   (`situation::values`), `options.message` and `options.said`: what stands in none of them is invented.
/// - Promises and claims are held against the plan, not against what the desk could do.
/// - `rules` are those of the review, which judges the same reply.
/// - It reads words, not meaning: docs/briefing-a-model.md says how often it is right.
///
/// Any bytes, any length. The same input gives the same report. O(length), no allocation; some 30 KiB of stack. Thread-safe.
[[nodiscard]] inline check_report check(std::string_view reply, plan const& p, situation const& s,
                                        brief_options const& options = {}, review_options const& rules = {}) noexcept {
  return detail::checker{reply, p, s, options, rules}.run();
}

}  // namespace aplomb::respond
