// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/frame.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/review/review_book.hpp>
#include <aplomb/respond/review/review_rule.hpp>
#include <aplomb/respond/review/review_scan.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/language.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace aplomb::respond {

/// One fault of a reply: bytes [begin, end) of it, the rule, how much it matters, and what to write instead.
struct review_finding {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  review_rule rule{};
  review_severity severity{};
  fixed_string<248> suggestion{};
};

/// What came of a review. Trivially copyable, points nowhere. Findings are in the order of the text.
struct review_report {
  fixed_vector<review_finding, 32> findings{};
  text::language language{};  ///< of the suggestions
  bool more = false;          ///< there were more findings than room
  bool truncated = false;     ///< beyond 64 KiB the middle was not read

  /// Whether a finding is an error.
  [[nodiscard]] constexpr bool is_forbidden() const noexcept {
    for (auto const& f : findings)
      if (f.severity == review_severity::error) return true;
    return false;
  }
};
static_assert(std::is_trivially_copyable_v<review_report>);

/// How replies are reviewed: made once, shared by all threads.
struct review_options {
  review_switches rules{};
  text::language language{};         ///< of the suggestions; `und`: the reply's own language and script
  std::uint16_t longest_han = 60;    ///< Han characters and words in a Chinese sentence
  std::uint16_t longest_words = 35;  ///< words in a sentence of another language
  std::uint8_t most_questions = 3;   ///< questions in one reply
  review_book book{};
};

/// What is known when a reply goes out. The default knows nothing; rules that need to know are silent then.
struct review_context {
  bool upset = false;                 ///< the customer is: a reply without a word to the feeling is a finding
  bool ask_open = false;              ///< something is asked and unanswered: a reply that moves nothing on is a finding
  slot_set known{};                   ///< facts that were given: asking for one is a finding
  desk_facts const* facts = nullptr;  ///< what the desk can do: promising anything else is a finding
};

namespace detail {

class reviewer {
 public:
  constexpr reviewer(std::string_view reply, review_options const& options, review_context const& context) noexcept
      : reply_(reply), options_(options), context_(context) {}

  [[nodiscard]] review_report run() noexcept {
    text::clause_reader reader{reply_};
    for (text::clause in; reader.next(in);) {
      if (!in_sentence_) open_sentence(in);
      read(in);
      if (in.closed_by != text::clause_end::gap && in.closed_by != text::clause_end::comma) close_sentence();
    }
    if (in_sentence_) close_sentence();
    judge_whole();
    return finished(reader.truncated());
  }

 private:
  struct light {
    std::uint32_t begin, end;
    review_rule rule;
    bool own;
    std::uint16_t suggestion;
  };
  struct span {
    std::uint32_t begin = 0, end = 0;
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return end != 0; }
  };

  static constexpr span bytes(text::clause const& in, symbol_range r) noexcept {
    return {in.begin[r.first], in.end[r.last - 1]};
  }
  static constexpr bool asks(text::clause const& in) noexcept {
    return in.closed_by == text::clause_end::question || in.closed_by == text::clause_end::exclaim_question;
  }

  constexpr void note(review_rule r, span where, bool own = false, std::uint16_t suggestion = 0) noexcept {
    if (options_.rules[r] == review_switch::off) return;
    if (!found_.push_back({where.begin, where.end, r, own, suggestion})) more_ = true;
  }

  constexpr void open_sentence(text::clause const& in) noexcept {
    in_sentence_ = true;
    sentence_ = {in.size > 0 ? in.begin[0] : in.end_begin, 0};
    units_ = 0, counts_ = {}, timed_ = false, promised_ = found_.size();
  }

  constexpr void read(text::clause const& in) noexcept {
    words_.read(in, options_.book, quotes_);
    if (in.size > 0) sentence_.end = in.end[in.size - 1];
    units_ += classify::distance(in, 0, in.size);
    counts_ += in.scripts;
    words_.for_faults(in, [&](review_candidate const& c) { judge(in, c); });
    note_cues(in);
    note_shouting(in);
    if (in.closed_by > text::clause_end::comma) quotes_.end_sentence();
  }

  constexpr void judge(text::clause const& in, review_candidate const& c) noexcept {
    auto const where = bytes(in, {c.hit.first, c.hit.last});
    auto const meaning = c.hit.meaning;
    if (meaning.is_rule()) return note(meaning.rule(), where, c.own, c.hit.suggestion);
    if (meaning.is_fact()) {
      bool const asked = asks(in) || words_.first(review_cue::asking);
      if (asked && context_.known.has(meaning.fact())) note(review_rule::asked_again, where);
      return;
    }
    if (meaning.is_promise() && context_.facts != nullptr && !asks(in) && !context_.facts->can.has(meaning.promised()))
      note(review_rule::unbacked_promise, where);
  }

  constexpr void note_cues(text::clause const& in) noexcept {
    using enum review_cue;
    if (auto const r = words_.first(regret); r && !regret_) regret_ = bytes(in, r);
    timed_ = timed_ || words_.first(when);
    remedy_ = remedy_ || words_.first(remedy) || words_.first(asking);
    empathy_ = empathy_ || words_.first(empathy);
    polite_ = polite_ || words_.first(polite);
    if (context_.facts != nullptr && !asks(in)) {
      auto const held = [&](review_cue c) { return words_.first(c) && !words_.is_denied(in, words_.first(c)); };
      if (held(payment) && context_.facts->compensation.empty())
        note(review_rule::unbacked_promise, bytes(in, words_.first(payment)));
      if (held(answer_by) && context_.facts->reply_within <= duration{})
        note(review_rule::unbacked_promise, bytes(in, words_.first(answer_by)));
    }
    // "I understand, but": in one clause, or at the start of one of the next two, of another sentence the next one.
    auto const agrees = words_.first(agreement), turns = words_.first(turn);
    if (turns && agrees && agrees.first < turns.first)
      note(review_rule::yes_but, {in.begin[agrees.first], in.end[turns.last - 1]});
    else if (turns && agreed_ && classify::distance(in, 0, turns.first) <= 1)
      note(review_rule::yes_but, {agreed_.begin, in.end[turns.last - 1]}), agreed_ = {};
    if (agrees)
      agreed_ = bytes(in, agrees), agreed_for_ = 2;
    else if (in.size > 0 && agreed_for_ > 0 && --agreed_for_ == 0)
      agreed_ = {};
    if (asks(in) && in.size > 0) {
      span const question{in.begin[0], in.end_end};
      if (!question_) question_ = question;
      if (++questions_ == options_.most_questions + 1u) note(review_rule::many_questions, question);
    }
  }

  constexpr void note_shouting(text::clause const& in) noexcept {
    if (quotes_.open()) return;
    unsigned exclaims = 0;  // full-width and plain ones
    auto const marks = reply_.substr(in.end_begin, in.end_end - in.end_begin);
    for (std::size_t i = 0; i < marks.size(); ++i) exclaims += marks[i] == '!' || marks.substr(i).starts_with("！");
    if (exclaims >= 2) note(review_rule::shouting, {in.end_begin, in.end_end});
    for (std::size_t i = 0; i < in.piece_count; ++i) {
      auto const& p = in.pieces[i];
      if (!p.capitals || p.count < 3) continue;
      for (std::u32string_view word : {U"not", U"never", U"must", U"read", U"stop", U"already", U"please", U"always",
                                       U"your", U"you", U"cannot", U"don't", U"only", U"again", U"wait"})
        if (p.count == word.size() && classify::reads(in, p.first, word))
          note(review_rule::shouting, bytes(in, {p.first, static_cast<std::uint16_t>(p.first + p.count)}));
    }
  }

  // A vague promise with a time in its sentence is none.
  constexpr void close_sentence() noexcept {
    in_sentence_ = false;
    agreed_for_ = std::min(agreed_for_, 1u);
    for (std::size_t i = promised_; timed_ && i < found_.size();) {
      if (found_[i].rule == review_rule::no_time)
        found_.erase_at(i);
      else
        ++i;
    }
    bool const chinese = counts_.han >= 2 * counts_.latin_words;
    int const most = chinese ? options_.longest_han : options_.longest_words;
    if (units_ > most) note(review_rule::long_sentence, sentence_);
    all_ += counts_;
  }

  constexpr void judge_whole() noexcept {
    if (reply_.empty()) return;
    span const whole{0, static_cast<std::uint32_t>(std::min<std::size_t>(reply_.size(), 0xFFFFFFFFu))};
    bool const moves_on = remedy_ || questions_ > 0;
    if (regret_ && !moves_on) note(review_rule::bare_apology, regret_);
    if (context_.upset && !empathy_ && !regret_) note(review_rule::no_empathy, whole);
    if (context_.ask_open && !moves_on) note(review_rule::no_next_step, whole);
    if (question_ && !polite_) note(review_rule::curt_question, question_);
  }

  [[nodiscard]] constexpr review_report finished(bool truncated) noexcept {
    review_report out;
    out.truncated = truncated;
    out.more = more_;
    out.language = options_.language == text::language::und ? text::decide(all_) : options_.language;
    if (out.language == text::language::und) out.language = text::language::en;
    sort_found();
    for (auto const& f : found_) {
      review_finding made{f.begin, f.end, f.rule, severity_of(f.rule, options_.rules[f.rule]), {}};
      fill(made.suggestion, words_for(f, out.language), reply_.substr(f.begin, f.end - f.begin));
      (void)out.findings.push_back(made);
    }
    return out;
  }

  // By place; what was found first comes first among equals.
  constexpr void sort_found() noexcept {
    for (std::size_t i = 1; i < found_.size(); ++i)
      for (std::size_t k = i; k > 0 && found_[k].begin < found_[k - 1].begin; --k) {
        auto const moved = found_[k];
        found_[k] = found_[k - 1], found_[k - 1] = moved;
      }
  }

  // Found words of more than 48 bytes are cut on a character.
  static constexpr void fill(fixed_string<248>& out, std::string_view words, std::string_view found) noexcept {
    constexpr std::string_view blank = "{found}";
    for (auto at = words.find(blank); at != std::string_view::npos; at = words.find(blank)) {
      out.append(words.substr(0, at));
      fixed_string<48> shown{};
      text::to_valid(found, [&](std::string_view part) { shown.append(part); });
      out.append(shown);
      if (shown.truncated()) out.append("…");
      words.remove_prefix(at + blank.size());
    }
    out.append(words);
  }

  [[nodiscard]] constexpr std::string_view words_for(light const& f, text::language l) const noexcept {
    std::size_t const column = l == text::language::zh_hans ? 0u : l == text::language::zh_hant ? 1u : 2u;
    auto const& book = options_.book;
    auto const& table = f.own ? book.over() : book.under();
    if (f.suggestion != 0) return table.suggestion(f.suggestion, column);
    if (auto const n = book.over().general(f.rule); n != 0) return book.over().suggestion(n, column);
    return book.under().suggestion(book.under().general(f.rule), column);
  }

  std::string_view reply_;
  review_options const& options_;
  review_context const& context_;
  review_clause words_{};
  classify::quotation quotes_{};
  fixed_vector<light, 32> found_{};
  text::script_counts counts_{}, all_{};
  span sentence_{}, regret_{}, question_{}, agreed_{};
  std::size_t promised_ = 0;
  int units_ = 0;
  unsigned questions_ = 0, agreed_for_ = 0;
  bool in_sentence_ = false, timed_ = false, remedy_ = false, empathy_ = false, polite_ = false, more_ = false;
};

}  // namespace detail

/// Reviews a reply, a bot's or a person's, before it goes out.
///
/// - Words are found in either script and in English, whatever the language of the suggestions. Words between quotation marks
///   or told as the customer's ("you mentioned that ...") are no fault, nor is what a negation takes back.
/// - `options.rules` switches each rule off, to a warning or to an error; `context` brings rules into play that need to know.
/// - Any bytes, any length (of a reply beyond 64 KiB head and tail are read). The same input gives the same findings. O(length),
///   no allocation. Thread-safe.
[[nodiscard]] inline review_report review(std::string_view reply, review_options const& options = {},
                                          review_context const& context = {}) noexcept {
  return detail::reviewer{reply, options, context}.run();
}

}  // namespace aplomb::respond
