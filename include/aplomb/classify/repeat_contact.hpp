// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/deadline.hpp>
#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/listener.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/word_table.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::classify {

/// Earlier contacts about the matter that a message tells of: 打了三次电话, 第三次来问, "I already told you".
struct repeat_contact {
  std::uint8_t times = 0;   ///< contacts before this one, at least; 0: it tells of none
  std::uint32_t begin = 0;  ///< half-open byte range of the words that tell it
  std::uint32_t end = 0;

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return times > 0; }
  [[nodiscard]] constexpr std::string_view in(std::string_view message) const noexcept {
    return begin <= end && end <= message.size() ? message.substr(begin, end - begin) : std::string_view{};
  }
};

namespace detail {

/// Ways to get in touch; a number of times without one is no contact (第二次买).
inline constexpr auto contact_words = [] {
  using w = table_word<std::uint8_t>;
  constexpr w list[] = {{U"投诉", 1},     {U"反映", 1},       {U"联系", 1},       {U"电话", 1},      {U"打了", 1},
                        {U"打过", 1},     {U"问", 1},         {U"催", 1},         {U"说", 1},        {U"讲", 1},
                        {U"找", 1},       {U"报修", 1},       {U"客诉", 1},       {U"留言", 1},      {U"私信", 1},
                        {U"工单", 1},     {U"反馈", 1},       {U"解释", 1},       {U"call", 1},      {U"called", 1},
                        {U"calling", 1},  {U"calls", 1},      {U"contact", 1},    {U"contacted", 1}, {U"contacting", 1},
                        {U"complain", 1}, {U"complained", 1}, {U"complaint", 1},  {U"emailed", 1},   {U"emails", 1},
                        {U"email", 1},    {U"e-mails", 1},    {U"asked", 1},      {U"ask", 1},       {U"asking", 1},
                        {U"message", 1},  {U"messages", 1},   {U"messaged", 1},   {U"reported", 1},  {U"chased", 1},
                        {U"told", 1},     {U"said", 1},       {U"wrote", 1},      {U"written", 1},   {U"ticket", 1},
                        {U"tickets", 1},  {U"explained", 1},  {U"explaining", 1}, {U"repeat", 1},    {U"repeating", 1},
                        {U"spoken", 1},   {U"chat", 1},       {U"reached out", 1}};
  return word_table(list);
}();

/// Whether "second" at `at` is a length of time: "seconds", "a second ago", "30 second", "split second".
[[nodiscard]] constexpr bool is_a_moment(text::clause const& in, std::size_t at) noexcept {
  if (reads(in, at, U"seconds")) return true;
  if (at < 2 || in.symbol[at - 1] != U' ') return false;
  char32_t const before = in.symbol[at - 2];
  return (before >= U'0' && before <= U'9') || (before == U'a' && (at == 2 || in.symbol[at - 3] == U' ')) ||
         (at >= 6 && reads(in, at - 6, U"split ")) || (at >= 4 && reads(in, at - 4, U"one "));
}

/// How many earlier contacts a clause with a term of repetition tells of.
[[nodiscard]] constexpr int contacts_told(text::clause const& in, std::size_t first, std::size_t last) noexcept {
  constexpr std::u32string_view many[] = {U"多次",       U"几次",     U"好几",    U"无数",      U"反复",  U"再三",
                                          U"屡次",       U"很多",     U"多少",    U"n次",       U"几遍",  U"一再",
                                          U"many times", U"multiple", U"several", U"countless", U"keep ", U"numerous"};
  for (std::size_t i = first; i < last; ++i)
    for (auto word : many)
      if (reads(in, i, word)) return 3;
  for (std::size_t i = first; i < last; ++i) {
    if (reads(in, i, U"twice")) return 2;
    if (reads(in, i, U"second") && !is_a_moment(in, i)) return 1;
    if (reads(in, i, U"third")) return 2;
    if (reads(in, i, U"fourth")) return 3;
    if (reads(in, i, U"fifth")) return 4;
    auto const n = number_at(in, i);
    if (n.length == 0 || n.value % 2 != 0 || n.value == 0 || n.value > 200) continue;
    std::size_t const end = i + n.length;
    bool const ordinal = i > 0 && in.symbol[i - 1] == U'第';
    if (reads(in, end, U"次") || reads(in, end, U"遍") || reads(in, end, U"回") || reads(in, end, U"个电话") ||
        reads(in, end, U"通电话") || reads(in, end, U" times") || reads(in, end, U" calls") ||
        reads(in, end, U" emails") || reads(in, end, U" tickets"))
      return n.value / 2 - (ordinal ? 1 : 0);
  }
  return 0;
}

}  // namespace detail

/// The earlier contacts that the message tells of; the clause that tells of most counts. Together with what the caller knows it
/// makes `context::contacts` (the larger of both). Any bytes; O(length), no allocation.
[[nodiscard]] inline repeat_contact repeat_contact_in(std::string_view message, lexicon_view words = {}) noexcept {
  repeat_contact most;
  scan_clauses(message, words, [&](text::clause const& clause, message_scan const& scan) {
    if (clause.size == 0 || scan.frame().conditional) return;
    bool contact = false;
    for (std::size_t i = 0; i < clause.size && !contact; ++i)
      contact = detail::contact_words.longest(clause, i) != nullptr;
    if (!contact) return;
    int times = detail::contacts_told(clause, 0, clause.size);
    std::size_t first = 0, last = clause.size;
    for (auto const& f : scan.found()) {
      if (f.grade(category::again) < 2) continue;
      first = f.first, last = f.last();
      if (times == 0) times = 1;  // already told you, 再说一遍
      break;
    }
    if (times <= most.times) return;
    most = {static_cast<std::uint8_t>(std::min(times, 255)), clause.begin[first], clause.end[last - 1]};
  });
  return most;
}

}  // namespace aplomb::classify
