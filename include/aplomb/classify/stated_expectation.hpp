// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/deadline.hpp>
#include <aplomb/classify/word_table.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// When a customer expects the matter to be done: I want it by Friday, 你们说三天到.

namespace aplomb::classify {

/// Where an expectation comes from. wished: the customer sets it; promised: the customer says that the desk, a page or an
/// advertisement had set it.
BOOST_DEFINE_FIXED_ENUM_CLASS(expectation_source, std::uint8_t, none, wished, promised)

/// A time by which a customer expects something.
struct stated_expectation {
  expectation_source from{};
  deadline due{};  ///< `event` where no time is told

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return from != expectation_source::none; }
};

namespace detail {

/// Words that tell of an earlier promise (2), or that want (1).
inline constexpr auto expecting_words = [] {
  using w = table_word<std::uint8_t>;
  constexpr w list[] = {{U"你们说", 2},
                        {U"你说", 2},
                        {U"你们答应", 2},
                        {U"答应", 2},
                        {U"承诺", 2},
                        {U"说好", 2},
                        {U"说好的", 2},
                        {U"不是说", 2},
                        {U"说是", 2},
                        {U"约好", 2},
                        {U"约定", 2},
                        {U"客服说", 2},
                        {U"之前说", 2},
                        {U"上次说", 2},
                        {U"页面写", 2},
                        {U"写着", 2},
                        {U"写的是", 2},
                        {U"广告说", 2},
                        {U"显示预计", 2},
                        {U"预计", 2},
                        {U"保证", 2},
                        {U"讲好", 2},
                        {U"应该今天", 2},
                        {U"本来应该", 2},
                        {U"you said", 2},
                        {U"you told me", 2},
                        {U"you promised", 2},
                        {U"promised", 2},
                        {U"was told", 2},
                        {U"were told", 2},
                        {U"been told", 2},
                        {U"they said", 2},
                        {U"they told me", 2},
                        {U"it said", 2},
                        {U"website said", 2},
                        {U"website says", 2},
                        {U"supposed to", 2},
                        {U"guaranteed", 2},
                        {U"advertised", 2},
                        {U"was due", 2},
                        {U"estimated delivery", 2},
                        {U"我要", 1},
                        {U"我想", 1},
                        {U"希望", 1},
                        {U"必须", 1},
                        {U"能不能", 1},
                        {U"能否", 1},
                        {U"可不可以", 1},
                        {U"请在", 1},
                        {U"麻烦", 1},
                        {U"要用", 1},
                        {U"务必", 1},
                        {U"i want", 1},
                        {U"i need", 1},
                        {U"i'd like", 1},
                        {U"i would like", 1},
                        {U"i expect", 1},
                        {U"expecting", 1},
                        {U"please", 1},
                        {U"can you", 1},
                        {U"could you", 1},
                        {U"hoping", 1},
                        {U"hope", 1},
                        {U"must", 1}};
  return word_table(list);
}();

/// A time that a clause names, whether or not it sets a limit; a number of days or hours without a word (三天到) counts.
[[nodiscard]] constexpr deadline time_in(text::clause const& in) noexcept {
  deadline_reader reader{in};
  if (auto const due = reader.read(); due && due.kind != due_kind::event) return due;
  for (std::size_t i = 0; i < in.size; ++i) {
    auto const n = number_at(in, i);
    if (n.length == 0) continue;
    std::size_t at = i + n.length;
    while (at < in.size && in.symbol[at] == U' ') ++at;
    for (std::u32string_view working : {U"business ", U"working ", U"个工作"})
      if (reads(in, at, working)) at += working.size();
    auto const* const unit = time_words.longest(in, at);
    if (unit != nullptr && unit->value.kind == time_word::role::unit) {
      std::size_t const end = at + unit->text.size();
      bool const past =
          reads(in, end, U"前") || reads(in, end, U"以前") || reads(in, end, U" ago") || reads(in, end, U"了");
      deadline due;
      due.kind = due_kind::span;
      due.span = n.value * unit->value.value / 2;
      due.begin = in.begin[i], due.end = in.end[end - 1];
      if (!past) return due;
    }
    i = at - 1;
  }
  return {};
}

/// Collects expectations clause by clause; one that was promised counts before one that is wished, else the first.
class expectation_pass {
 public:
  constexpr void add(text::clause const& in) noexcept {
    int how = 0;
    for (std::size_t i = 0; i < in.size;) {
      auto const* const w = expecting_words.longest(in, i);
      if (w != nullptr && w->value > how) how = w->value;
      i += w != nullptr ? w->text.size() : 1;
    }
    if (how == 2) {
      told_ = 2;  // 页面写着，三天内送达: the time may stand in the next clause
      if (auto const due = time_in(in)) note({expectation_source::promised, due});
      return;
    }
    if (told_ > 0 && out_.from != expectation_source::promised)
      if (auto const due = time_in(in)) note({expectation_source::promised, due});
    if (told_ > 0) --told_;
    if (in.closed_by == text::clause_end::stop || in.closed_by == text::clause_end::newline) told_ = 0;
    if (auto const due = deadline_in(in, how == 1); due && due.kind != due_kind::event)
      note({expectation_source::wished, due});
  }

  [[nodiscard]] constexpr stated_expectation const& stated() const noexcept { return out_; }

 private:
  constexpr void note(stated_expectation const& e) noexcept {
    if (e.from > out_.from) out_ = e;
  }

  stated_expectation out_{};
  int told_ = 0;  ///< clauses for which a promise told of still waits for its time
};

}  // namespace detail

/// The time by which the customer expects something, in either Chinese script or English. What was promised, as the customer
/// tells it, is a claim. Any bytes; O(length), no allocation.
[[nodiscard]] inline stated_expectation expectation_in(std::string_view message) noexcept {
  text::clause_reader clauses{message};
  text::clause clause;
  detail::expectation_pass pass;
  while (clauses.next(clause)) pass.add(clause);
  return pass.stated();
}

}  // namespace aplomb::classify
