// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/address.hpp>
#include <aplomb/classify/ask_words.hpp>
#include <aplomb/classify/deadline.hpp>
#include <aplomb/classify/directness.hpp>
#include <aplomb/classify/fingerprint.hpp>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/listener.hpp>
#include <aplomb/classify/matter.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/negation.hpp>
#include <aplomb/classify/urgency.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/insert_sorted.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// What a message asks for, each ask by itself, the most pressing first.

namespace aplomb::classify {

/// question: wants to know; demand: wants something done; deadline: wants it by a time.
APLOMB_ENUM(ask_kind, std::uint8_t, question, demand, deadline)

/// One thing that a message asks for.
struct ask {
  ask_kind kind{};
  aspect about{};
  bool commands = false;    ///< told rather than asked: an imperative without please, can you, 请, 麻烦
  score pressing{};         ///< 0...1; asks are ranked by it
  std::uint32_t begin = 0;  ///< half-open byte range in the bytes that were read
  std::uint32_t end = 0;
  deadline due{};                 ///< where the kind is deadline
  std::uint64_t fingerprint = 0;  ///< similarity hash of its words

  [[nodiscard]] constexpr std::string_view in(std::string_view message) const noexcept {
    return begin <= end && end <= message.size() ? message.substr(begin, end - begin) : std::string_view{};
  }
};

/// At most six asks, the most pressing first; of equals the one said first.
using ask_list = fixed_vector<ask, 6>;

namespace detail {

/// Collects asks clause by clause.
class ask_pass {
 public:
  constexpr explicit ask_pass(std::optional<wall_clock> now) noexcept : now_(now) {}

  constexpr void add(text::clause const& in, message_scan const& scan) noexcept {
    bool const ordered = note_order(in);
    if (in.size == 0) return end_clause(in);
    auto const what = look(in, scan);
    auto const due = deadline_in(in, what.asks && !what.question);
    bool const only_when = due && !what.question && what.about == aspect::none && bare_beside(in, due) <= 4;
    if (!what.asks || (only_when && has_ask_)) {
      // A deadline by itself belongs to the ask before it, else to the next.
      if (due && has_ask_ && !ask_.due) ask_.due = due;
      if (due && !has_ask_) pending_due_ = due;
      if (!what.asks && what.about != aspect::none) about_ = what.about;
      return end_clause(in);
    }
    if (!opening_ || ordered) open(in);
    prints_.add(in);
    ask_.end = in.end[in.size - 1];
    ask_.kind = what.question ? ask_kind::question : ask_kind::demand;
    ask_.commands = what.commands;
    ask_.about = what.about != aspect::none ? what.about : about_;
    ask_.due = due ? due : pending_due_;
    pending_due_ = {};
    pressing_ = std::max(pressing_, what.pressing);
    opening_ = what.opening;
    end_clause(in);
  }

  [[nodiscard]] constexpr ask_list finish() noexcept {
    close();
    return asks_;
  }

 private:
  struct looked {
    bool asks = false, question = false, commands = false, opening = false;
    aspect about{};
    int pressing = 0;
  };

  /// What one clause asks for, if anything.
  [[nodiscard]] static constexpr looked look(text::clause const& in, message_scan const& scan) noexcept {
    looked out;
    auto const& found = scan.found();
    auto const& form = scan.frame().question;
    bool interrogative = false, demands = false, rhetorical = false, polite = false, person = false;
    for (std::size_t i = 0; i < found.size(); ++i) {
      auto const& f = found[i];
      if (in_address(in, f.first)) continue;
      polite = polite || f.is(category::polite);
      if (f.is(category::question) && !asks_in_earnest(in, scan.frame(), f)) rhetorical = true, out.pressing += 50;
      if (f.is(category::inquiry) && asks_with(in, found, f)) interrogative = true;
      if (f.is(category::request) && !only_gives(in, f)) demands = true, polite = polite || is_courteous(in, f);
      if (f.is(category::wants_human) && is_asked_for(in, f)) demands = person = true;
      if (f.is(category::urgency) && !denial_of(in, found, i).holds()) {
        demands = demands || f.grade(category::urgency) >= 2;
        out.pressing += 60 + 40 * f.grade(category::urgency);
      }
      if (f.is_any(category::anger, category::dissatisfied)) out.pressing += 60;
    }
    bool const tells = is_told_to(in);
    bool const marked = form.marked || form.particle;
    out.question = (interrogative || marked) && !(marked && !interrogative && demands) &&
                   !(tells && !marked && is_latin(in.symbol[0]));
    out.asks = demands || tells || (out.question && !(rhetorical && !interrogative));
    out.commands = tells && !out.question && !polite && !marked;
    out.about = matter_of(scan);
    out.opening = out.about == aspect::none && !person && only_opens(in);
    if (person) out.pressing += 150;
    if (is_loud(in)) out.pressing += 50;
    for (std::size_t i = 0; i < in.size; ++i)
      if (auto const* const w = harm_words.longest(in, i); w != nullptr && w->value > 0) out.pressing += 100 * w->value;
    return out;
  }

  /// 没什么 asks nothing, nor does "that is how it works": an English word that asks stands at the beginning.
  [[nodiscard]] static constexpr bool asks_with(text::clause const& in, finding_list const& found,
                                                finding const& f) noexcept {
    bool const marked =
        in.closed_by == text::clause_end::question || in.closed_by == text::clause_end::exclaim_question;
    if (in.symbol[f.first] == U'几' && f.first > 0)
      for (char32_t before : {U'近', U'这', U'前', U'过', U'好', U'后', U'十'})
        if (in.symbol[f.first - 1u] == before) return false;
    if (is_han(in.symbol[f.first])) return marked || !denial_before(in, found, f.first).holds();
    if (marked) return true;
    for (std::u32string_view told : {U"that's ", U"thats ", U"this is ", U"that is ", U"know ", U"is "})
      if (f.first >= told.size() && reads(in, f.first - told.size(), told)) return false;
    return distance(in, 0, f.first) <= 2;
  }

  [[nodiscard]] static constexpr bool only_gives(text::clause const& in, finding const& f) noexcept {
    if (reads(in, f.first, U"给我") && f.last() + 1 < in.size && in.symbol[f.last() + 1] == U'了')
      return true;  // 给我留了
    auto const* const w = giving_words.longest(in, f.first);
    return w != nullptr && w->value != 0 && f.first + w->text.size() >= f.last();
  }

  [[nodiscard]] static constexpr bool is_courteous(text::clause const& in, finding const& f) noexcept {
    for (std::u32string_view word :
         {U"请",   U"麻烦", U"拜托", U"please",  U"pls", U"plz",      U"could", U"can ", U"would", U"kindly", U"求",
          U"帮忙", U"能",   U"可以", U"i would", U"i'd", U"will you", U"hope",  U"希望", U"唔该",  U"烦"})
      if (reads(in, f.first, word)) return true;
    return false;
  }

  /// Whether the clause opens as an order does: "cancel it", 把地址改了, just refund me.
  [[nodiscard]] static constexpr bool is_told_to(text::clause const& in) noexcept {
    std::size_t at = 0;
    for (std::u32string_view lead : {U"please ", U"just ",    U"and ", U"then ", U"so ",  U"now ", U"ok ",  U"pls ",
                                     U"也",      U"再",       U"先",   U"就",    U"你们", U"请",   U"麻烦", U"first ",
                                     U"second ", U"second, ", U"另外", U"首先",  U"其次", U"还有", U"顺便"})
      if (reads(in, at, lead)) at += lead.size();
    auto const* const w = commands.longest(in, at);
    if (w == nullptr || w->value == 0) return false;
    std::size_t const end = at + w->text.size();
    return end < in.size || !is_latin(in.symbol[at]) || w->text.size() >= 6;
  }

  [[nodiscard]] static constexpr aspect matter_of(message_scan const& scan) noexcept {
    matter_tally said;
    said.add(scan.matter());
    return said.about();
  }

  [[nodiscard]] static constexpr bool only_opens(text::clause const& in) noexcept {
    for (std::size_t i = 0; i < in.size; ++i)
      if (auto const* const w = opening_words.longest(in, i); w != nullptr)
        return distance(in, i + w->text.size(), in.size) <= 2 && distance(in, 0, i) <= 6;
    return false;
  }

  /// Words of the clause beside those of its deadline.
  [[nodiscard]] static constexpr int bare_beside(text::clause const& in, deadline const& due) noexcept {
    std::size_t first = 0;
    while (first < in.size && in.begin[first] < due.begin) ++first;
    std::size_t last = first;
    while (last < in.size && in.end[last] <= due.end) ++last;
    return distance(in, 0, first) + distance(in, last, in.size);
  }

  /// 首先 ... 其次, first ... second, "1." before its ask, 顺便. Whether the clause says its place.
  constexpr bool note_order(text::clause const& in) noexcept {
    if (in.size == 1 && in.symbol[0] >= U'1' && in.symbol[0] <= U'9') {
      order_ = static_cast<int>(in.symbol[0] - U'0');
      return true;
    }
    for (std::size_t i = 0; i < in.size;) {
      auto const* const w = order_words.longest(in, i);
      if (w == nullptr) {
        ++i;
        continue;
      }
      if (w->value != 255 && (distance(in, 0, i) <= 2 || w->value == 0)) {
        order_ = w->value;
        return true;
      }
      i += w->text.size();
    }
    return false;
  }

  constexpr void end_clause(text::clause const& in) noexcept {
    using enum text::clause_end;
    if (in.closed_by == comma || in.closed_by == gap) return;
    opening_ = false;
    about_ = aspect::none;
  }

  constexpr void open(text::clause const& in) noexcept {
    close();
    ask_ = {};
    std::size_t first = 0;  // behind the names of whom it is addressed to
    while (first < in.size && (in.symbol[first] == U' ' || address_end(in, first) > first))
      first = in.symbol[first] == U' ' ? first + 1 : address_end(in, first);
    ask_.begin = in.begin[first < in.size ? first : 0];
    prints_ = {};
    pressing_ = 0;
    ask_order_ = order_;
    order_ = -1;
    has_ask_ = true;
  }

  constexpr void close() noexcept {
    if (!has_ask_) return;
    has_ask_ = false;
    ask_.fingerprint = prints_.value();
    constexpr int by_order[] = {350, 150, 75, 25, 0, 0, -50, -50, -50, -150};
    int pressing = pressing_ + (ask_order_ < 0 ? 0 : by_order[std::min(ask_order_, 9)]);
    if (ask_.due) {
      ask_.kind = ask_kind::deadline;
      pressing += 550;
      if (now_)
        if (auto const left = minutes_left(ask_.due, *now_))
          pressing += 24'000 / (120 + std::clamp<std::int32_t>(*left, 0, 100'000));
    } else {
      pressing += ask_.kind == ask_kind::demand ? 350 : 250;
    }
    ask_.pressing = score::of(std::clamp(pressing, 0, 1000));
    insert_sorted(asks_, ask_, [](ask const& a, ask const& b) { return a.pressing > b.pressing; });
  }

  std::optional<wall_clock> now_;
  ask_list asks_{};
  ask ask_{};  ///< the one being read
  fingerprint prints_{};
  deadline pending_due_{};  ///< named before the ask it belongs to
  aspect about_{};          ///< named by a statement of this sentence
  int pressing_ = 0;
  int order_ = -1;  ///< the place said last, for the next ask
  int ask_order_ = -1;
  bool has_ask_ = false;
  bool opening_ = false;  ///< the ask so far only opens (麻烦查一下): what follows is the ask itself
};

}  // namespace detail

/// What the message asks for, the most pressing first. Pressing are, from the weightiest: a deadline (the nearer, the more,
/// when `now` is given), a demand, a question; words of urgency, harm and anger add to it, and so does the order that the
/// customer gives (最重要, first ... second); 顺便 and "by the way" take from it.
///
/// A question that only scolds is no ask, nor is a fact that is given. Any bytes; O(length), no allocation.
[[nodiscard]] inline ask_list asks_of(std::string_view message, std::optional<wall_clock> now = {},
                                      lexicon_view words = {}) noexcept {
  detail::ask_pass pass{now};
  tell(message, pass, words);
  return pass.finish();
}

}  // namespace aplomb::classify
