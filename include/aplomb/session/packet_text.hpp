// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/spoken_names.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/spoken_names.hpp>
#include <aplomb/respond/spoken_duration.hpp>
#include <aplomb/session/handoff_packet.hpp>
#include <aplomb/text/in_languages.hpp>
#include <aplomb/text/language.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// A hand-over packet as a person reads it: a few lines, in the language of the person.

namespace aplomb {

namespace detail {

// Words of enums, in their order.

inline constexpr text::in_languages trend_words[] = {
    {"持平", "持平", "steady"}, {"缓和中", "緩和中", "easing"}, {"升温中", "升溫中", "rising"}};
static_assert(sizeof trend_words / sizeof *trend_words == count_of<classify::trend>);

inline constexpr text::in_languages ask_texts[] = {
    {"问", "問", "asks"}, {"要求", "要求", "demands"}, {"限时要求", "限時要求", "demands by a time"}};
static_assert(sizeof ask_texts / sizeof *ask_texts == count_of<classify::ask_kind>);

inline constexpr text::in_languages remedy_texts[] = {{"", "", ""},
                                                      {"退款", "退款", "a refund"},
                                                      {"换货", "換貨", "a replacement"},
                                                      {"修好", "修好", "a repair"},
                                                      {"尽早收到货", "早點收到貨", "the delivery"},
                                                      {"补偿", "補償", "compensation"},
                                                      {"道歉", "道歉", "an apology"},
                                                      {"说明原因", "說明原因", "an explanation"},
                                                      {"取消", "取消", "a cancellation"}};
static_assert(sizeof remedy_texts / sizeof *remedy_texts == count_of<classify::remedy>);

inline constexpr text::in_languages deed_texts[] = {{"查订单", "查訂單", "looking the order up"},
                                                    {"催办", "催辦", "speeding it up"},
                                                    {"提交退款申请", "送出退款申請", "requesting the refund"},
                                                    {"登记投诉", "登記客訴", "filing the complaint"},
                                                    {"安排回电", "安排回電", "arranging a call back"},
                                                    {"重置账号", "重設帳號", "resetting the account"}};
static_assert(sizeof deed_texts / sizeof *deed_texts == count_of<respond::deed>);

inline constexpr text::in_languages slot_texts[] = {{"订单号", "訂單編號", "order number"},
                                                    {"电话", "電話", "phone"},
                                                    {"产品", "產品", "product"},
                                                    {"时间", "時間", "when"},
                                                    {"姓名", "姓名", "name"},
                                                    {"金额", "金額", "amount"},
                                                    {"链接", "連結", "link"},
                                                    {"问题", "問題", "issue"},
                                                    {"细节", "細節", "details"},
                                                    {"是否转人工", "是否轉專人", "whether a person is wanted"}};
static_assert(sizeof slot_texts / sizeof *slot_texts == count_of<respond::slot>);

inline constexpr text::in_languages mind_texts[] = {
    {"先给可核实的依据", "先給查得到的依據", "open with what can be checked"},
    {"直接给结果，不寒暄", "直接給結果，不寒暄", "the result first, no small talk"},
    {"尊称，给选择", "用尊稱，給選擇", "respect and choices"},
    {"用大白话，一步一步", "用白話，一步一步", "plain words, step by step"}};
static_assert(sizeof mind_texts / sizeof *mind_texts == count_of<classify::psychology>);

inline constexpr text::in_languages survey_texts[] = {
    {"解决后可邀请评价", "解決後可邀請評價", "a rating may be asked for once it is resolved"},
    {"先不邀请评价", "先不邀請評價", "do not ask for a rating yet"},
    {"不邀请评价", "不邀請評價", "ask for no rating"}};
static_assert(sizeof survey_texts / sizeof *survey_texts == count_of<survey_advice>);

/// Writes the lines of one packet.
template <class Append>
class packet_writer {
 public:
  constexpr packet_writer(handoff_packet const& p, text::language l, Append& append) noexcept
      : p_(p), spoken_(l == text::language::und ? text::language::en : l), append_(append) {}

  constexpr void run() {
    tell_why();
    tell_wants();
    tell_facts();
    tell_tried();
    tell_promises();
    if (p_.mind) line("怎么说：", "怎麼說：", "How: "), put(mind_texts[index_of(*p_.mind)]), end();
    tell_words();
    if (!p_.said.empty()) line("已告知客户：", "已告知顧客：", "Told the customer: "), raw(p_.said.view()), end();
    put(survey_texts[index_of(p_.survey)]), end();
  }

 private:
  constexpr void raw(std::string_view text) { append_(text); }
  constexpr void put(text::in_languages const& words) { raw(words.in(spoken_)); }
  template <described_enum E>
  constexpr void put(E value) {
    raw(spoken_name(value, spoken_));
  }
  constexpr void say(std::string_view hans, std::string_view hant, std::string_view en) {
    raw(text::in_languages{hans, hant, en}.in(spoken_));
  }
  constexpr void line(std::string_view hans, std::string_view hant, std::string_view en) { say(hans, hant, en); }
  constexpr void end() { raw("\n"); }
  constexpr void number(std::uint64_t n) {
    fixed_string<20> digits;
    append_number(digits, n);
    raw(digits.view());
  }
  constexpr void separate(bool& first) {
    if (!first) say("、", "、", ", ");
    first = false;
  }

  constexpr void tell_why() {
    line("原因：", "原因：", "Why: "), put(p_.reason);
    say("；情绪：", "；情緒：", "; feels: "), put(p_.emotion);
    say("（", "（", " ("), put(trend_words[index_of(p_.trend)]);
    say("）；热度 ", "）；熱度 ", "); heat "), number(p_.severity), raw("/9");
    say("；紧急 ", "；緊急 ", "; urgency "), number(p_.urgency), raw("%");
    if (p_.waiting_since > instant{} && p_.at > p_.waiting_since)
      say("；已等 ", "；已等 ", "; waiting "), raw(respond::spoken_duration(p_.at - p_.waiting_since, spoken_).view());
    end();
  }

  constexpr void tell_wants() {
    line("事由：", "事由：", "About: "), put(p_.about);
    if (p_.claim != classify::remedy::unknown)
      say("；希望：", "；希望：", "; wants: "), put(remedy_texts[index_of(p_.claim)]);
    for (auto const& ask : p_.asks) {
      if (ask.about == classify::aspect::none && ask.times == 1) continue;  // says nothing to a reader
      say("；", "；", "; "), put(ask_texts[index_of(ask.kind)]);
      if (ask.about != classify::aspect::none) say("", "", " "), put(ask.about);
      if (ask.times > 1) say("（", "（", " ("), number(ask.times), say(" 次）", " 次）", " times)");
    }
    end();
  }

  constexpr void tell_facts() {
    bool first = true;
    auto const fact = [&](respond::slot x, std::string_view value) {
      if (value.empty()) return;
      if (first) line("已知（勿再问）：", "已知（請勿再問）：", "Known (do not ask): ");
      separate(first);
      put(slot_texts[index_of(x)]), raw(" "), raw(value);
    };
    fact(respond::slot::order_number, p_.order_number.view());
    fact(respond::slot::phone, p_.phone.view());
    fact(respond::slot::link, p_.link.view());
    if (!first) end();
    bool none = true;
    for (auto const x : all_of<respond::slot>()) {
      if (!p_.asked.has(x)) continue;
      if (none) line("问过未答：", "問過未答：", "Asked, not answered: ");
      separate(none);
      put(slot_texts[index_of(x)]);
    }
    if (!none) end();
  }

  constexpr void tell_tried() {
    bool first = true;
    auto const item = [&](text::in_languages const& words) {
      if (first) line("已做：", "已做：", "Done so far: ");
      separate(first);
      put(words);
    };
    constexpr text::in_languages apology = {"道歉", "道歉", "an apology"};
    constexpr text::in_languages offer = {"给过选择", "給過選擇", "a choice was offered"};
    constexpr text::in_languages compensation = {"给过补偿", "給過補償", "a compensation was given"};
    constexpr text::in_languages stay = {"挽留过", "挽留過", "an offer to stay"};
    constexpr text::in_languages boundary = {"提醒过用语", "提醒過用語", "a boundary was set"};
    if (p_.apologies > 0) {
      item(apology);
      if (p_.apologies > 1) raw(" ×"), number(p_.apologies);
    }
    if (p_.tried.has(respond::act::offer)) item(offer);
    if (p_.tried.has(respond::act::compensate)) item(compensation);
    if (p_.tried.has(respond::act::retain)) item(stay);
    if (p_.tried.has(respond::act::set_boundary)) item(boundary);
    for (auto const d : all_of<respond::deed>())
      if (p_.done.has(d)) item(deed_texts[index_of(d)]);
    if (!first) end();
  }

  constexpr void tell_promises() {
    for (auto const& promised : p_.promises) {
      line("已承诺：", "已承諾：", "Promised: ");
      if (promised.about == respond::topic::call_back)
        say("回电", "回電", "a call back");
      else if (promised.about == respond::topic::refund)
        say("退款", "退款", "the refund");
      else if (promised.about == respond::topic::delivery)
        say("送达", "送達", "the delivery");
      else
        say("答复", "答覆", "an answer");
      bool const over = promised.due <= p_.at;
      if (p_.at > instant{}) {
        if (over)
          say("，已过 ", "，已過 ", ", overdue by ");
        else
          say("，还有 ", "，還有 ", ", due in ");
        raw(respond::spoken_duration(over ? p_.at - promised.due : promised.due - p_.at, spoken_).view());
      }
      end();
    }
    if (p_.broken > 0) line("未兑现的承诺：", "未兌現的承諾：", "Broken promises: "), number(p_.broken), end();
  }

  constexpr void tell_words() {
    line("避免：", "避免：", "Avoid: ");
    bool first = true;
    // Some that anger most; the whole list is in the packet.
    auto const words = p_.avoid();
    for (auto const word : words.last(std::min<std::size_t>(words.size(), 5))) {
      separate(first);
      if (spoken_ == text::language::en)
        raw("\""), raw(word), raw("\"");
      else
        say("“", "「", ""), raw(word), say("”", "」", "");
    }
    end();
  }

  handoff_packet const& p_;
  text::language spoken_;
  Append& append_;
};

}  // namespace detail

/// Hands the packet to `append(std::string_view)` as a few short lines for the person who takes over, in that person's
/// language (`und`: English); words of the customer and words to avoid stay as they are. No allocation of its own.
template <class Append>
constexpr void write_packet(handoff_packet const& packet, text::language reader, Append&& append) {
  detail::packet_writer<std::remove_reference_t<Append>>{packet, reader, append}.run();
}

}  // namespace aplomb
