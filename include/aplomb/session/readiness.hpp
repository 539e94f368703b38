// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/remedy.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/desk_gaps.hpp>
#include <aplomb/session/handoff_packet.hpp>
#include <aplomb/text/in_languages.hpp>
#include <aplomb/text/language.hpp>
#include <cstdint>
#include <string_view>

/// What a person makes sure of before the first word to a customer who was handed over: knowledge, information, composure
/// (text 004: be fully prepared).

namespace aplomb {

/// What a check is about. knowledge: what the desk knows and may give; information: what is known of this case; composure:
/// the person, whom nobody but themselves can ask.
APLOMB_ENUM(readiness_area, std::uint8_t, knowledge, information, composure)

/// One thing to make sure of, in the order of the list.
///
/// answer: the answer to this very matter; cause: who caused the trouble; remedy: what may be given or done; reply_time: by
/// when something may be promised; contact: who and what it is about (a number, a telephone, a link); wish: what the
/// customer wants done; promises: what was promised and is open or broken; history: that it is not the first contact; words:
/// which words to avoid; calm: whether the last conversation still lingers.
APLOMB_ENUM(readiness_check, std::uint8_t, answer, cause, remedy, reply_time, contact, wish, promises, history, words,
            calm)

/// ready: nothing to do; open: to find out or to read first; ask_yourself: nobody else can tell.
APLOMB_ENUM(readiness_state, std::uint8_t, ready, open, ask_yourself)

[[nodiscard]] constexpr readiness_area area_of(readiness_check check) noexcept {
  if (check <= readiness_check::reply_time) return readiness_area::knowledge;
  return check <= readiness_check::history ? readiness_area::information : readiness_area::composure;
}

struct readiness_item {
  readiness_check check{};
  readiness_state state{};
  friend constexpr bool operator==(readiness_item, readiness_item) noexcept = default;
};

/// The checklist, one item for each check, in order.
using readiness = fixed_vector<readiness_item, count_of<readiness_check>>;

/// The checklist for the conversation that `packet` hands over, at a desk with these facts. The items of composure are
/// always `ask_yourself`: nothing here looks at the person. O(1), no allocation. Thread-safe.
[[nodiscard]] constexpr readiness readiness_of(respond::desk_facts const& facts,
                                               handoff_packet const& packet) noexcept {
  auto const gaps = respond::gaps(facts);
  auto const lacks = [&](respond::desk_gap g) { return std::find(gaps.begin(), gaps.end(), g) != gaps.end(); };
  auto const is_ready = [&](readiness_check check) {
    switch (check) {
      case readiness_check::answer:
        return !facts.answer.empty();
      case readiness_check::cause:
        return facts.cause != respond::fault_of::unknown;
      case readiness_check::remedy:
        return !lacks(respond::desk_gap::no_remedy);
      case readiness_check::reply_time:
        return !lacks(respond::desk_gap::no_reply_time);
      case readiness_check::contact:
        return packet.known.has(respond::slot::order_number) || packet.known.has(respond::slot::phone) ||
               packet.known.has(respond::slot::link);
      case readiness_check::wish:
        return packet.claim != classify::remedy::unknown || !packet.asks.empty();
      case readiness_check::promises:
        return packet.promises.empty() && packet.broken == 0;
      case readiness_check::history:
        return packet.contacts == 0;
      default:
        return false;
    }
  };
  readiness list;
  for (auto const check : all_of<readiness_check>())
    (void)list.push_back({check, area_of(check) == readiness_area::composure ? readiness_state::ask_yourself
                                 : is_ready(check)                           ? readiness_state::ready
                                                                             : readiness_state::open});
  return list;
}

/// What is to be done for a check that is not `ready`, as a line for the person.
[[nodiscard]] constexpr text::in_languages text_of(readiness_check check) noexcept {
  constexpr text::in_languages lines[] = {
      {"先查清这件事的准确答案", "先查清楚這件事的正確答案", "look up the exact answer to this matter"},
      {"先弄清是谁的责任，再谈道歉", "先釐清責任在誰，再談道歉", "find out who caused it before you apologise"},
      {"先问好能给什么补救", "先確認能提供哪些補救", "ask what you may offer to put it right"},
      {"先问好多久能答复，不空口承诺", "先確認多久能回覆，不空口承諾",
       "ask by when you can answer, before you promise"},
      {"还没有订单号、电话或链接，需要向客户要一个", "還沒有訂單編號、電話或連結，需要請顧客提供",
       "there is no order number, phone or link yet; ask for one"},
      {"还不清楚客户想怎么解决，先问这一句", "還不清楚顧客希望怎麼處理，先問這一句",
       "what the customer wants done is not known; ask that first"},
      {"先看已经承诺过什么、哪些没兑现", "先看已經承諾過什麼、哪些沒有做到",
       "read what was promised, and what was not kept"},
      {"不是第一次来找，先看之前的记录，别让客户从头再讲", "不是第一次聯絡，先看之前的紀錄，別讓顧客從頭再講",
       "not the first contact: read what came before, so that nobody has to start over"},
      {"避免的词看过了吗", "要避免的用語看過了嗎", "have you seen which words to avoid?"},
      {"上一通放下了吗？还没有就先缓一口气", "上一通放下了嗎？還沒有就先喘口氣",
       "is the last conversation behind you? If not, take a breath first"}};
  static_assert(sizeof lines / sizeof *lines == count_of<readiness_check>);
  return lines[index_of(check)];
}

/// Hands what is not `ready` to `append(std::string_view)`, a line each under a heading, in the person's language (`und`:
/// English). No allocation of its own.
template <class Append>
constexpr void write_readiness(readiness const& list, text::language reader, Append&& append) {
  append(text::in_languages{"开口之前：", "開口之前：", "Before your first word:"}.in(reader));
  append("\n");
  for (auto const item : list) {
    if (item.state == readiness_state::ready) continue;
    append(item.state == readiness_state::open ? "- " : "? ");
    append(text_of(item.check).in(reader));
    append("\n");
  }
}

}  // namespace aplomb
