// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/word_table.hpp>
#include <aplomb/text/clause.hpp>
#include <array>
#include <cstddef>
#include <string_view>

/// Small questions about a clause of an own note, which its readers share.

namespace aplomb::wellbeing::detail {

template <class Value>
using note_word = classify::table_word<Value>;

/// One past the last place before `at` where one of the words ends, 0 when none stands there.
template <class Value, std::size_t N>
[[nodiscard]] constexpr std::size_t last_before(classify::word_table<Value, N> const& words, text::clause const& in,
                                                std::size_t at) noexcept {
  std::size_t found = 0;
  for (std::size_t i = 0; i < at; ++i)
    if (auto const* const w = words.longest(in, i); w != nullptr && i + w->text.size() <= at)
      found = i + w->text.size();
  return found;
}

struct nothing {};

/// Words that deny what follows them.
inline constexpr auto denials = [] {
  constexpr note_word<nothing> list[] = {
      {U"不", {}},     {U"没", {}},      {U"没有", {}},      {U"没那么", {}},  {U"不是", {}},  {U"并不", {}},
      {U"不再", {}},   {U"不怎么", {}},  {U"不太", {}},      {U"不算", {}},    {U"别", {}},    {U"不一定", {}},
      {U"并没有", {}}, {U"not", {}},     {U"no longer", {}}, {U"never", {}},   {U"isn't", {}}, {U"wasn't", {}},
      {U"don't", {}},  {U"doesn't", {}}, {U"aren't", {}},    {U"without", {}}, {U"less", {}}};
  return classify::word_table(list);
}();

/// Whether what begins at symbol `at` is denied: a denial ends right before it, with at most three characters or one word between
/// that are no other clause.
[[nodiscard]] constexpr bool is_denied(text::clause const& in, std::size_t at) noexcept {
  auto const end = last_before(denials, in, at);
  return end != 0 && classify::distance(in, end, at) <= (classify::is_han(in.symbol[end - 1]) ? 1 : 2);
}

inline constexpr auto oneself = [] {
  constexpr note_word<nothing> list[] = {{U"我", {}},  {U"咱", {}},   {U"自己", {}},   {U"i", {}},
                                         {U"i'm", {}}, {U"i've", {}}, {U"i'll", {}},   {U"i'd", {}},
                                         {U"me", {}},  {U"my", {}},   {U"myself", {}}, {U"im", {}}};
  return classify::word_table(list);
}();

inline constexpr auto others = [] {
  constexpr note_word<nothing> list[] = {
      {U"他", {}},           {U"她", {}},        {U"他们", {}},      {U"她们", {}}, {U"客户", {}},    {U"顾客", {}},
      {U"客人", {}},         {U"对方", {}},      {U"同事", {}},      {U"领导", {}}, {U"主管", {}},    {U"组长", {}},
      {U"老板", {}},         {U"经理", {}},      {U"she", {}},       {U"he", {}},   {U"they", {}},    {U"customer", {}},
      {U"the customer", {}}, {U"customers", {}}, {U"colleague", {}}, {U"boss", {}}, {U"manager", {}}, {U"lead", {}},
      {U"she's", {}},        {U"he's", {}},      {U"they're", {}}};
  return classify::word_table(list);
}();

inline constexpr auto speech = [] {
  constexpr note_word<nothing> list[] = {{U"说", {}},     {U"骂", {}},      {U"讲", {}},   {U"喊", {}},
                                         {U"吼", {}},     {U"says", {}},    {U"said", {}}, {U"told", {}},
                                         {U"called", {}}, {U"shouted", {}}, {U"wrote", {}}};
  return classify::word_table(list);
}();

/// Whether somebody else says what begins at `at`: a word of speaking before it whose speaker is not the writer.
[[nodiscard]] constexpr bool is_reported(text::clause const& in, std::size_t at) noexcept {
  auto const said = last_before(speech, in, at);
  if (said == 0) return false;
  return last_before(others, in, said) > last_before(oneself, in, said);
}

/// Whether what begins at `at` is said of somebody else: the last person named before it is not the writer.
[[nodiscard]] constexpr bool is_of_others(text::clause const& in, std::size_t at) noexcept {
  return last_before(others, in, at) > last_before(oneself, in, at);
}

}  // namespace aplomb::wellbeing::detail
