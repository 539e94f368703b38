// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/crisis/detail/statement_words.hpp>
#include <aplomb/crisis/rumour_book.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/in_languages.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace aplomb::crisis {

/// What can be wrong with a public statement.
///
/// True: `contradicts`: says what the table calls untrue, or denies what it calls correct; `unconfirmed`: says or
/// denies what is still being checked; `unbacked`: a figure, a cause or an absolute word without a fact of the table
/// behind it. Timely: `late`: it comes after the limit. Effective: `no_event`, `no_action`, `no_time`, `no_contact`:
/// what has happened, what is being done, until when, or where to ask is missing.
APLOMB_ENUM(statement_rule, std::uint8_t, contradicts, unconfirmed, unbacked, late, no_event, no_action, no_time,
            no_contact)

/// What to do about a finding, in the language of the statement.
[[nodiscard]] constexpr std::string_view remedy_of(statement_rule r, text::language l) noexcept {
  constexpr text::in_languages remedies[] = {
      {"与已核实的事实相反，请改正或删去", "與已查證的事實相反，請更正或刪除",
       "the facts say otherwise: correct or drop it"},
      {"此事仍在核实，请说明正在核实、何时再通报", "這件事仍在查證，請說明正在查證、何時再公布",
       "this is still being checked: say so, and when you will say more"},
      {"没有已核实的事实支持，请补上依据或改为已知情况", "沒有已查證的事實佐證，請補上依據，或改寫成目前已知的情況",
       "no confirmed fact backs this: add one, or say only what is known"},
      {"已超过约定的回应时限，请立即发布并说明为何晚了", "已超過回應時限，請立即發布，並說明為何延遲",
       "it is late: publish now, and say why it took so long"},
      {"请写明发生了什么、影响到谁", "請寫明發生了什麼事、影響哪些人", "say what has happened and whom it affects"},
      {"请写明正在采取什么措施", "請寫明目前正在採取哪些措施", "say what is being done about it"},
      {"请写明何时完成，或何时再次通报", "請寫明何時完成，或何時再公布進度",
       "say until when, or when you will say more"},
      {"请写明可以到哪里咨询", "請寫明可以向哪裡詢問", "say where people can ask"}};
  static_assert(sizeof remedies / sizeof remedies[0] == count_of<statement_rule>);
  return index_of(r) < count_of<statement_rule> ? remedies[index_of(r)].in(l) : std::string_view{"?"};
}

/// A fault of a statement: bytes [begin, end); both 0 when it is about the statement as a whole. `which`: the row of
/// the book that it is about, if any.
struct statement_finding {
  statement_rule rule{};
  bool has_row = false;
  std::uint16_t which = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend constexpr bool operator==(statement_finding const&, statement_finding const&) noexcept = default;
};

/// What came of an audit. Trivially copyable.
struct statement_report {
  fixed_vector<statement_finding, 32> findings{};  ///< those with a place first, in the order of the text
  text::language language{};
  duration age{};     ///< since the first signal
  bool more = false;  ///< there were more findings than room

  [[nodiscard]] constexpr bool has(statement_rule r) const noexcept {
    for (auto const& f : findings)
      if (f.rule == r) return true;
    return false;
  }
  [[nodiscard]] constexpr bool is_true() const noexcept {
    return !has(statement_rule::contradicts) && !has(statement_rule::unconfirmed) && !has(statement_rule::unbacked);
  }
  [[nodiscard]] constexpr bool is_timely() const noexcept { return !has(statement_rule::late); }
  [[nodiscard]] constexpr bool is_effective() const noexcept {
    return !has(statement_rule::no_event) && !has(statement_rule::no_action) && !has(statement_rule::no_time) &&
           !has(statement_rule::no_contact);
  }
  [[nodiscard]] constexpr bool passes() const noexcept { return is_true() && is_timely() && is_effective(); }
};
static_assert(std::is_trivially_copyable_v<statement_report>);

/// What is known when a statement goes out.
struct statement_context {
  instant first_signal{};  ///< `since` of the topic's report; zero: unknown, and nothing is late
  instant now{};
  duration limit{2 * 3'600'000};  ///< a statement is to be out so long after the first signal
};

namespace detail {

/// Reads one statement. See `audit_statement`.
class statement_auditor {
 public:
  statement_auditor(std::string_view text, rumour_book const& book, statement_context const& context) noexcept
      : text_(text), book_(book), context_(context) {}

  [[nodiscard]] statement_report run() noexcept {
    hits_ = book_.match(text_);
    text::script_counts scripts;
    text::clause_reader reader{text_};
    for (text::clause in; reader.next(in);) {
      scripts += in.scripts;
      read(in);
      if (in.closed_by != text::clause_end::gap && in.closed_by != text::clause_end::comma) close();
    }
    close();
    report_.language = text::decide(scripts, text::language::en);
    judge_whole();
    return report_;
  }

 private:
  struct span {
    std::uint32_t begin = 0, end = 0;
  };
  struct sentence {
    bool open = false, cause = false, absolute = false, ahead = false, contact = false, doing = false, when = false;
    span whole{}, cause_at{}, absolute_at{};
    fixed_vector<span, 16> figures{};
  };

  void note(statement_rule rule, span at, rumour_hit const* hit = nullptr) noexcept {
    statement_finding const f{rule, hit != nullptr, hit != nullptr ? hit->which : std::uint16_t{0}, at.begin, at.end};
    if (!report_.findings.push_back(f)) report_.more = true;
  }

  void read(text::clause const& in) noexcept {
    if (in.size == 0) return;
    if (!now_.open) now_.open = true, now_.whole.begin = in.begin[0];
    now_.whole.end = in.end[in.size - 1];
    for (std::size_t i = 0; i < in.size;) {
      auto const* const word = statement_table_of_words.longest(in, i);
      std::size_t const end = i + (word != nullptr ? word->text.size() : 1);
      if (word != nullptr) take(word->value, {in.begin[i], in.end[end - 1]});
      i = end;
    }
    for (std::size_t p = 0; p < in.piece_count; ++p) {
      auto const& piece = in.pieces[p];
      using enum text::piece_kind;
      if (piece.kind == url || piece.kind == mail || piece.kind == phone) now_.contact = contact_ = true;
      if (piece.kind != number) continue;
      span const at{in.begin[piece.first], in.end[piece.first + piece.count - 1u]};
      if (is_time(in, piece))
        now_.when = true;
      else
        (void)now_.figures.push_back(at);
    }
  }

  /// 8:30, 18点, 3小时, 6 pm, 5 minutes: what names a time is no figure of a claim.
  static bool is_time(text::clause const& in, text::piece const& piece) noexcept {
    std::size_t const last = std::size_t{piece.first} + piece.count;
    for (std::size_t i = piece.first; i < last; ++i)
      if (in.symbol[i] == U':') return true;
    std::size_t const at = last < in.size && in.symbol[last] == U' ' ? last + 1 : last;
    for (std::u32string_view const unit :
         {U"点",   U"时",          U"小时",     U"分钟",      U"日",      U"号",       U"月",
          U"年",   U"天",          U"个工作日", U"am",        U"pm",      U"hour",     U"minute",
          U"day",  U"working day", U"january",  U"february",  U"march",   U"april",    U"may",
          U"june", U"july",        U"august",   U"september", U"october", U"november", U"december"})
      if (classify::reads(in, at, unit)) return true;
    return false;
  }

  void take(statement_cue cue, span at) noexcept {
    switch (cue) {
      case statement_cue::none:
        return;
      case statement_cue::what:
        event_ = true;
        return;
      case statement_cue::cause:
        now_.cause = true, now_.cause_at = at;
        return;
      case statement_cue::absolute:
        now_.absolute = true, now_.absolute_at = at;
        return;
      case statement_cue::doing:
        action_ = now_.doing = true;
        return;
      case statement_cue::when:
        now_.when = true;
        return;
      case statement_cue::ahead:
        now_.ahead = true;
        return;
      case statement_cue::contact:
        now_.contact = contact_ = true;
        return;
    }
  }

  void close() noexcept {
    if (!now_.open) return;
    bool backed = false;
    when_ = when_ || (now_.when && (now_.ahead || now_.doing));  // when it happened is not until when
    fixed_vector<std::uint16_t, 16> facts;
    for (auto const& h : hits_) {
      if (h.begin < now_.whole.begin || h.end > now_.whole.end) continue;
      event_ = true;
      if (h.stance == stance::asks) continue;
      auto const v = book_[h.which].verdict;
      bool const denied = h.stance == stance::denies;
      if (v == verdict::checking)
        note(statement_rule::unconfirmed, {h.begin, h.end}, &h);
      else if ((v == verdict::untrue) != denied)
        note(statement_rule::contradicts, {h.begin, h.end}, &h);
      else
        backed = true, (void)facts.push_back(h.which);
    }
    // What is announced, and how to reach us, are no claims about what is.
    if (!now_.contact && !now_.ahead)
      for (auto const& f : now_.figures)
        if (!stands_in(facts, f)) note(statement_rule::unbacked, f);
    if (!backed && now_.cause) note(statement_rule::unbacked, now_.cause_at);
    if (!backed && now_.absolute) note(statement_rule::unbacked, now_.absolute_at);
    now_ = {};
  }

  /// The digits of a figure, without the marks between thousands.
  [[nodiscard]] static fixed_string<32> digits_of(std::string_view figure) noexcept {
    fixed_string<32> out;
    text::clause in;
    text::clause_reader reader{figure};
    while (reader.next(in))
      for (std::size_t i = 0; i < in.size; ++i)
        if (char const c = static_cast<char>(in.symbol[i] < 128 ? in.symbol[i] : 0);
            (c >= '0' && c <= '9') || c == '.' || c == '%')
          out.append({&c, 1});
    return out;
  }

  [[nodiscard]] bool stands_in(fixed_vector<std::uint16_t, 16> const& facts, span figure) const noexcept {
    auto const wanted = digits_of(text_.substr(figure.begin, figure.end - figure.begin));
    for (auto const which : facts) {
      auto const& fact = book_[which].fact;
      for (auto const in_language : {fact.zh_hans, fact.zh_hant, fact.en}) {
        text::clause in;
        text::clause_reader reader{in_language};
        while (reader.next(in))
          for (std::size_t p = 0; p < in.piece_count; ++p)
            if (in.pieces[p].kind == text::piece_kind::number &&
                digits_of(in.bytes(in_language, in.pieces[p].first, in.pieces[p].first + in.pieces[p].count - 1u)) ==
                    wanted)
              return true;
      }
    }
    return false;
  }

  void judge_whole() noexcept {
    if (context_.first_signal.ms != 0) report_.age = context_.now - context_.first_signal;
    if (report_.age > context_.limit) note(statement_rule::late, {});
    if (!event_) note(statement_rule::no_event, {});
    if (!action_) note(statement_rule::no_action, {});
    if (!when_) note(statement_rule::no_time, {});
    if (!contact_) note(statement_rule::no_contact, {});
  }

  std::string_view text_;
  rumour_book const& book_;
  statement_context context_;
  rumour_hits hits_{};
  statement_report report_{};
  sentence now_{};
  bool event_ = false, action_ = false, when_ = false, contact_ = false;
};

}  // namespace detail

/// Audits a public statement before it goes out: true (every claim it makes is backed by a fact of the book, and none is
/// contradicted), timely, and effective (what, what is being done, until when, where to ask). In Chinese, both scripts, and
/// English. What counts as a claim: what a row of the book recognises, a figure, a cause, an absolute word; other sentences
/// are taken on trust, so that a person still reads it. Never throws, never allocates. O(size).
[[nodiscard]] inline statement_report audit_statement(std::string_view text, rumour_book const& book,
                                                      statement_context const& context = {}) noexcept {
  return detail::statement_auditor{text, book, context}.run();
}

}  // namespace aplomb::crisis
