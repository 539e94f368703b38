// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/channel.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/sentences.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Long answers in a clear order: what it is about, possible causes, advantages or steps with numbers, a summary, and a word
/// that asks for a sign. And how well any text keeps that order.

namespace aplomb::respond {

/// What the numbers of a list count.
APLOMB_ENUM(list_kind, std::uint8_t, steps, causes, merits)

/// A numbered list: at most eight items, sentences without a mark at the end.
struct answer_list {
  list_kind kind{};
  fixed_vector<std::string_view, 8> items{};
};

/// The content of a long answer; texts in the customer's language, without a mark at their end. Views: the caller keeps
/// them. At most two lists, for example causes and then steps.
struct long_answer {
  std::string_view about{};  ///< first sentence: what this is about; may be empty
  fixed_vector<answer_list, 2> lists{};
  std::string_view summary{};  ///< the whole in one sentence
};

/// Why an answer cannot be composed. no_list: no list or an empty one; one_item: a list of one is a sentence; no_summary;
/// line_break: a text holds one; too_long: more than 2048 bytes. Returned by `composed`; `at` is the list's index.
APLOMB_ENUM(answer_error, std::uint8_t, no_list, one_item, no_summary, line_break, too_long)

using answer_text = fixed_string<2048>;

namespace detail {

struct answer_words {
  std::string_view heads[count_of<list_kind>];
  std::string_view summary, confirm, mark, between;
};
constexpr answer_words words_of_answers(text::language l) noexcept {
  switch (l) {
    case text::language::zh_hans:
      return {{"请按下面的顺序来：", "可能的原因有：", "好处有这几点："},
              "总结一下：",
              "哪一步不清楚或者结果不一样，把序号告诉我就好。",
              "。",
              "；"};
    case text::language::zh_hant:
      return {{"請依照下面的順序：", "可能的原因有：", "好處有這幾點："},
              "總結一下：",
              "哪一點不清楚或結果不一樣，告訴我號碼就可以。",
              "。",
              "；"};
    default:
      return {{"Please go in this order:", "It may be one of these:", "What speaks for it:"},
              "To sum up: ",
              "If anything is unclear or turns out differently, just tell me the number.",
              ".",
              "; "};
  }
}

}  // namespace detail

/// Composes a long answer: what it is about, the lists with their heads and numbers, the summary, the request for a sign.
///
/// In a chat or a mail every item has a line of its own ("1. ..."); in a short message or a script the items follow each
/// other in one line ("1) ...; 2) ..."). Nothing is shortened: what does not fit is refused. O(n), no allocation.
[[nodiscard]] constexpr result<answer_text, fault<answer_error>> composed(long_answer const& content, text::language l,
                                                                          channel medium = channel::chat) noexcept {
  auto const wrong = [](answer_error e, std::size_t at) {
    return fault<answer_error>{e, static_cast<std::uint32_t>(at)};
  };
  auto const broken = [](std::string_view text) { return text.find('\n') != std::string_view::npos; };
  if (content.lists.empty()) return wrong(answer_error::no_list, 0);
  if (content.summary.empty()) return wrong(answer_error::no_summary, 0);
  if (broken(content.about) || broken(content.summary)) return wrong(answer_error::line_break, 0);
  bool const lines = medium == channel::chat || medium == channel::mail;
  bool const han = l == text::language::zh_hans || l == text::language::zh_hant;
  auto const words = detail::words_of_answers(l);
  answer_text out;
  auto const next = [&] {
    if (!out.empty()) (void)out.append(lines ? "\n" : han ? "" : " ");
  };
  if (!content.about.empty()) (void)out.append(content.about), (void)out.append(words.mark);
  for (std::size_t i = 0; i < content.lists.size(); ++i) {
    auto const& list = content.lists[i];
    if (list.items.empty()) return wrong(answer_error::no_list, i);
    if (list.items.size() == 1) return wrong(answer_error::one_item, i);
    next(), (void)out.append(words.heads[index_of(list.kind)]);
    for (std::size_t k = 0; k < list.items.size(); ++k) {
      if (list.items[k].empty() || broken(list.items[k])) return wrong(answer_error::line_break, i);
      (void)out.append(lines ? "\n" : han ? "" : " ");
      append_number(out, k + 1);
      (void)out.append(lines ? ". " : han ? "、" : ") ");
      (void)out.append(list.items[k]);
      (void)out.append(lines || k + 1 == list.items.size() ? words.mark : han ? words.between : ";");
    }
  }
  next(), (void)out.append(words.summary), (void)out.append(content.summary), (void)out.append(words.mark);
  next(), (void)out.append(words.confirm);
  if (out.truncated()) return wrong(answer_error::too_long, 0);
  return out;
}

/// How clearly a text is ordered.
struct structure {
  std::uint8_t items = 0;      ///< numbered items found
  bool in_order = false;       ///< their numbers count up from one, in every list
  bool summary = false;        ///< a sentence sums up
  bool asks_for_sign = false;  ///< the last sentence asks something or asks to be told
  std::uint16_t longest = 0;   ///< characters of the longest line
  score value{};               ///< 0...1, see `structure_of`
};

namespace detail {

constexpr bool has_one(std::string_view text, std::initializer_list<std::string_view> words) noexcept {
  for (auto const w : words)
    if (text.find(w) != std::string_view::npos) return true;
  return false;
}

}  // namespace detail

/// Looks at the order of a text, a bot's or a person's.
///
/// `value`: a text of at most three sentences needs no order and has 1. A longer one has 0.4 for numbered items (0.2 when
/// the numbers are out of order), 0.25 for a summary, 0.2 for a last sentence that asks for a sign, 0.15 when no line is
/// longer than 120 characters. Numbers count at the start of a line or after a blank, ；, ： or ;. O(n), no allocation.
[[nodiscard]] constexpr structure structure_of(std::string_view text) noexcept {
  structure out;
  unsigned expected = 1;
  bool ordered = true;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    characters = text[at] == '\n' ? 0 : characters + characters_in(text.substr(at, 1));
    if (characters > out.longest) out.longest = static_cast<std::uint16_t>(characters < 65535 ? characters : 65535);
    bool const begins = at == 0 || text[at - 1] == '\n' || text[at - 1] == ' ' || text.substr(0, at).ends_with("；") ||
                        text.substr(0, at).ends_with("：");
    if (!begins || text[at] < '1' || text[at] > '9' || at + 1 >= text.size()) continue;
    auto const after = text.substr(at + 1);
    if (!(after.starts_with(". ") || after.starts_with(") ") || after.starts_with("、") || after.starts_with("．")))
      continue;
    auto const number = static_cast<unsigned>(text[at] - '0');
    ordered = ordered && (number == expected || number == 1);
    expected = number + 1;
    if (out.items < 255) ++out.items;
  }
  out.in_order = out.items >= 2 && ordered;
  out.summary = detail::has_one(text, {"总结", "總結", "归纳", "歸納", "总的来说", "整體來說", "总之", "總之",
                                       "To sum up", "to sum up", "In short", "in short", "All in all", "all in all"});
  std::string_view last{};
  std::size_t sentences = 0;
  for_sentences(text, [&](std::size_t begin, std::size_t end) { last = text.substr(begin, end - begin), ++sentences; });
  out.asks_for_sign = detail::has_one(
      last, {"?", "？", "告诉我", "告訴我", "说一声", "說一聲", "tell me", "let me know", "Let me know"});
  int value = out.items >= 2 ? (out.in_order ? 400 : 200) : 0;
  value += (out.summary ? 250 : 0) + (out.asks_for_sign ? 200 : 0) + (out.longest <= 120 ? 150 : 0);
  out.value = sentences <= 3 ? score{1000} : score::of(value);
  return out;
}

/// Whether a plan ends as a long answer should: it sums up, then asks whether that is right.
[[nodiscard]] constexpr bool ends_with_summary(plan const& p) noexcept {
  auto const n = p.acts.size();
  return n >= 2 && p.acts[n - 2].kind == act::summarise && p.acts[n - 1].kind == act::confirm;
}

}  // namespace aplomb::respond
