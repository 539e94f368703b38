// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/escalate/presets/service_reading.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aplomb::analytics {

/// A phrase of the report. The sentences that end in `_note` say how a figure is meant.
BOOST_DEFINE_FIXED_ENUM_CLASS(phrase, std::uint8_t, title, conversations, messages, decisions, period, troubled,
                              troubled_note, handed_over, calmed, calmed_note, unread, refused, wait, wait_note,
                              longest, time_line, time_line_note, feelings, heat, owner, flow_note, state,
                              time_in_state, visits, from_to, reasons, hot_spots, hot_spots_note, matter, feeling,
                              thresholds, thresholds_note, row, fired, narrowly, missed, drift, drift_note, score,
                              before, after, distance, drifted, no_drift, too_few, groups, groups_note, group, differs,
                              no_difference, nothing, no_clock)

/// One word or sentence in the three languages.
struct report_phrase {
  std::string_view en, hans, hant;

  /// `und` speaks English.
  [[nodiscard]] constexpr std::string_view in(text::language l) const noexcept {
    return l == text::language::zh_hans ? hans : l == text::language::zh_hant ? hant : en;
  }
};

namespace detail {

inline constexpr report_phrase report_phrases[] = {
    {"What the conversations show", "会话情况报告", "對話狀況報告"},
    {"conversations", "会话", "對話"},
    {"customer messages", "客户消息", "顧客訊息"},
    {"decisions", "决策记录", "決策紀錄"},
    {"period", "时间范围", "期間"},
    {"troubled conversations", "出现明显不满的会话", "出現明顯不滿的對話"},
    {"with at least one message of strong negative feeling, which would make a calm conversation upset",
     "至少有一条消息的负面情绪强到足以让会话变为 upset", "至少有一則訊息的負面情緒強到足以讓對話變為 upset"},
    {"handed to a person", "转人工", "轉接真人"},
    {"calmed down", "情绪有所平复", "情緒緩和"},
    {"of the troubled ones: the last message below half of the peak",
     "在不满的会话中，最后一条消息的强度不到峰值的一半", "在不滿的對話中，最後一則訊息的強度不到高峰的一半"},
    {"messages the reader knew nothing in", "读不出情绪的消息", "無法判讀的訊息"},
    {"refused: made under other ladders", "因阶梯版本不符而未处理", "因階梯版本不符而未處理"},
    {"wait for a person, median", "等待人工时长（中位数）", "等候真人時間（中位數）"},
    {"from the call to the first word of the person", "从发起转接到人工接入", "從發出轉接到真人接手"},
    {"longest", "最长", "最長"},
    {"Messages over time", "消息量走势", "訊息量走勢"},
    {"grey: all messages of customers; red: those with a strong negative feeling",
     "灰色为全部客户消息，红色为负面情绪强烈的消息", "灰色為全部顧客訊息，紅色為負面情緒強烈的訊息"},
    {"What customers feel", "客户情绪分布", "顧客情緒分布"},
    {"Heat of the conversations", "会话热度的变化", "對話熱度的變化"},
    {"Who owned the conversations", "会话由谁处理", "對話由誰處理"},
    {"Rows: where conversations came from. Columns: where they went. Darker is more often.",
     "每行是变化前的状态，每列是变化后的状态，颜色越深次数越多。",
     "每列是變化前的狀態，每欄是變化後的狀態，顏色越深次數越多。"},
    {"state", "状态", "狀態"},
    {"time in it", "停留总时长", "停留總時長"},
    {"visits", "进入次数", "進入次數"},
    {"from", "从", "從"},
    {"Why people were called", "转人工的原因", "轉接真人的原因"},
    {"Hot spots", "集中出现的问题", "集中出現的問題"},
    {"Conversations with a troubled message about a matter, by its main feeling. Below five they are not shown.",
     "按事项和主要情绪统计出现明显不满的会话数；少于 5 个的不列出。",
     "依事項和主要情緒統計出現明顯不滿的對話數；少於 5 則的不列出。"},
    {"matter", "事项", "事項"},
    {"feeling", "情绪", "情緒"},
    {"Decisions close to a threshold", "贴近阈值的决策", "貼近門檻的決策"},
    {"A row that fires or misses narrowly and often is decided by its threshold rather than by the customer.",
     "某条规则若经常“险些触发”或“勉强触发”，说明起决定作用的是阈值，而不是客户。",
     "某條規則若經常「差一點觸發」或「勉強觸發」，表示決定結果的是門檻，而不是顧客。"},
    {"row", "规则", "規則"},
    {"fired", "触发", "觸發"},
    {"narrowly", "勉强触发", "勉強觸發"},
    {"missed narrowly", "险些触发", "差一點觸發"},
    {"Drift of the scores", "分值漂移", "分數漂移"},
    {"The earlier half of the conversations against the later one; each counts with its peak.",
     "前一半会话与后一半会话对比；每个会话取峰值。", "前半對話與後半對話相比；每則對話取高峰值。"},
    {"score", "分值", "分數"},
    {"median before", "前期中位数", "前期中位數"},
    {"median after", "后期中位数", "後期中位數"},
    {"largest gap", "最大差距", "最大差距"},
    {"has drifted", "已漂移", "已漂移"},
    {"no sign of it", "未见漂移", "未見漂移"},
    {"too few to tell", "样本太少", "樣本太少"},
    {"Groups compared", "分组对比", "分組比較"},
    {"A difference is no proof of injustice, but a reason to read such conversations.",
     "有差异不等于不公平，但值得把这些会话找来看一看。", "有差異不等於不公平，但值得把這些對話找來看一看。"},
    {"group", "分组", "分組"},
    {"differs from the others", "与其他组有差异", "與其他組有差異"},
    {"no sign of a difference", "未见差异", "未見差異"},
    {"none", "无", "無"},
    {"The records have no times.", "记录中没有时间。", "紀錄中沒有時間。"},
};
static_assert(sizeof report_phrases / sizeof *report_phrases == count_of<phrase>, "every phrase is written");

inline constexpr report_phrase emotion_words[] = {
    {"neutral", "平静", "平靜"},      {"joy", "高兴", "開心"},      {"trust", "信任", "信任"},
    {"anticipation", "期待", "期待"}, {"surprise", "意外", "意外"}, {"fear", "担心", "擔心"},
    {"sadness", "难过", "難過"},      {"disgust", "反感", "反感"},  {"anger", "生气", "生氣"}};
inline constexpr report_phrase aspect_words[] = {
    {"none", "未指明", "未指明"}, {"delivery", "配送", "配送"}, {"refund", "退款", "退款"}, {"quality", "质量", "品質"},
    {"attitude", "态度", "態度"}, {"price", "价格", "價格"},    {"account", "账户", "帳戶"}};
inline constexpr report_phrase reason_words[] = {{"none", "无", "無"},
                                                 {"requested", "客户要求", "顧客要求"},
                                                 {"self_harm", "涉及人身安全", "涉及人身安全"},
                                                 {"threat", "提出投诉或维权", "揚言申訴或提告"},
                                                 {"abuse", "辱骂", "辱罵"},
                                                 {"level", "情绪过激", "情緒過激"},
                                                 {"stuck", "机器人无法继续", "機器人無法繼續"}};

/// English keeps the names of the library, so that a reader finds them in its pages.
template <described_enum E, std::size_t N>
consteval bool in_step(report_phrase const (&words)[N]) {
  for (std::size_t i = 0; i < N; ++i)
    if (words[i].en != name_of(static_cast<E>(i))) return false;
  return N == count_of<E>;
}
static_assert(in_step<classify::emotion>(emotion_words) && in_step<classify::aspect>(aspect_words) &&
              in_step<escalate::handoff_reason>(reason_words));

}  // namespace detail

[[nodiscard]] constexpr std::string_view words_of(phrase p, text::language l) noexcept {
  return detail::report_phrases[index_of(p)].in(l);
}
[[nodiscard]] constexpr std::string_view words_of(classify::emotion e, text::language l) noexcept {
  return detail::emotion_words[index_of(e)].in(l);
}
[[nodiscard]] constexpr std::string_view words_of(classify::aspect a, text::language l) noexcept {
  return detail::aspect_words[index_of(a)].in(l);
}
[[nodiscard]] constexpr std::string_view words_of(escalate::handoff_reason r, text::language l) noexcept {
  return detail::reason_words[index_of(r)].in(l);
}

}  // namespace aplomb::analytics
