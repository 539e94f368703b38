// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/respond/audit/signs.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// Marks of politeness. greeting; please: a request is put as one; thanks; address: 您 for the customer (Chinese only).
APLOMB_ENUM(polite_marker, std::uint8_t, greeting, please, thanks, address)

/// A set of markers. Trivially copyable.
struct polite_markers {
  std::uint8_t bits = 0;
  [[nodiscard]] constexpr bool has(polite_marker m) const noexcept { return (bits >> index_of(m) & 1u) != 0; }
  constexpr void add(polite_marker m) noexcept { bits = static_cast<std::uint8_t>(bits | 1u << index_of(m)); }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits == 0; }
};

/// When a marker is due: a greeting in the first reply to somebody who is not upset, thanks where the customer gave something.
struct polite_occasion {
  bool first_reply = false;
  bool upset = false;
  bool customer_gave = false;
};

/// The markers that a reply has, and those that are due and missing.
struct politeness {
  polite_markers there{};
  polite_markers missing{};
  text::language language{};
};

/// Looks for marks of politeness. `please` is due where the reply asks for something; `address` in Chinese where the customer is
/// called 你 only. Any bytes; O(length), no allocation. Thread-safe.
[[nodiscard]] inline politeness politeness_of(std::string_view reply, polite_occasion const& when = {}) noexcept {
  using enum polite_marker;
  auto const signs = signs_of(reply);
  politeness out;
  out.language = signs.language;
  bool plain_you = false, please_said = false;
  text::clause_reader clauses{reply};
  for (text::clause in; clauses.next(in);)
    for (std::size_t i = 0; i < in.size; ++i) {
      bool const word = i == 0 || !classify::is_latin(in.symbol[i - 1]);
      if (in.symbol[i] == U'您') out.there.add(address);
      if (in.symbol[i] == U'你') plain_you = true;
      for (std::u32string_view mark : {U"请", U"麻烦", U"劳烦", U"烦请", U"劳驾", U"方便", U"可以", U"能否", U"愿意"})
        please_said = please_said || classify::reads(in, i, mark);
      for (std::u32string_view mark : {U"please", U"could you", U"would you", U"may i", U"could i", U"would you mind"})
        please_said = please_said || (word && classify::reads(in, i, mark));
    }
  if (please_said) out.there.add(please);
  if (signs.has(act::greet)) out.there.add(greeting);
  if (signs.has(act::thank)) out.there.add(thanks);
  bool const asks = signs.questions > 0 || signs.has(review_cue::asking);
  if (when.first_reply && !when.upset && !out.there.has(greeting)) out.missing.add(greeting);
  if (asks && !please_said) out.missing.add(please);
  if (when.customer_gave && !out.there.has(thanks)) out.missing.add(thanks);
  if (plain_you && !out.there.has(address)) out.missing.add(address);
  return out;
}

/// What to write where a marker is missing, in the language of the reply. Lives for ever.
[[nodiscard]] constexpr std::string_view advice_for(polite_marker m, text::language l) noexcept {
  constexpr std::string_view words[][3] = {
      {"开头加一句“您好”。", "開頭加一句「您好」。", "Open with a greeting: \"Hello\"."},
      {"把要求写成请求：“麻烦您……”“方便……吗？”", "把要求寫成請求：「麻煩您……」「方便……嗎？」",
       "Put it as a request: \"Could you ...\", \"please\"."},
      {"客户提供了信息，先说一声“谢谢”。", "顧客提供了資訊，先說一聲「謝謝」。",
       "The customer gave you something: say thanks for it."},
      {"对客户用“您”。", "對顧客用「您」。", "Address the customer politely."}};
  std::size_t const column = l == text::language::zh_hans ? 0 : l == text::language::zh_hant ? 1 : 2;
  return index_of(m) < count_of<polite_marker> ? words[index_of(m)][column] : std::string_view{};
}

}  // namespace aplomb::respond
