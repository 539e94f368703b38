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

/// Words that deny what follows them; those with false only look like it.
inline constexpr auto denials = [] {
  constexpr note_word<bool> list[] = {
      {U"不", true},       {U"没", true},      {U"没有", true},   {U"没那么", true}, {U"不是", true},
      {U"并不", true},     {U"不再", true},    {U"不怎么", true}, {U"不太", true},   {U"不算", true},
      {U"别", true},       {U"不一定", true},  {U"并没有", true}, {U"not", true},    {U"no longer", true},
      {U"never", true},    {U"isn't", true},   {U"wasn't", true}, {U"don't", true},  {U"doesn't", true},
      {U"aren't", true},   {U"without", true}, {U"less", true},   {U"不然", false},  {U"要不然", false},
      {U"不过", false},    {U"不但", false},   {U"不仅", false},  {U"不只", false},  {U"不管", false},
      {U"不得不", false},  {U"不知道", false}, {U"别人", false},  {U"特别", false},  {U"差别", false},
      {U"not only", false}};
  return classify::word_table(list);
}();

/// One past the last denial before `at`, 0 when there is none.
[[nodiscard]] constexpr std::size_t denial_before(text::clause const& in, std::size_t at) noexcept {
  std::size_t found = 0;
  for (std::size_t i = 0; i < at; ++i)
    if (auto const* const w = denials.longest(in, i); w != nullptr && i + w->text.size() <= at) {
      if (w->value) found = i + w->text.size();
      i += w->text.size() - 1;
    }
  return found;
}

/// Whether what begins at symbol `at` is denied: a denial ends right before it, with at most one Han character or two
/// English words between.
[[nodiscard]] constexpr bool is_denied(text::clause const& in, std::size_t at) noexcept {
  auto const end = denial_before(in, at);
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
