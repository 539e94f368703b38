// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/text/in_languages.hpp>
#include <aplomb/text/language.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::analytics::detail {

/// A phrase of the report. The sentences that end in `_note` say how a figure is meant.
APLOMB_ENUM(phrase, std::uint8_t, title, conversations, messages, period, troubled, troubled_note, handed_over, calmed,
            calmed_note, unread, refused, wait, wait_note, longest, time_line, time_line_note, feelings, heat, owner,
            flow_note, state, time_in_state, visits, from_to, reasons, trouble_spots, trouble_spots_note, matter,
            feeling, thresholds, thresholds_note, row, fired, narrowly, missed, drift, drift_note, score, before, after,
            distance, drifted, no_drift, too_few, groups, groups_note, group, differs, no_difference, nothing, no_clock)

inline constexpr text::in_languages report_phrases[] = {
    {"会话情况报告", "對話狀況報告", "What the conversations show"},
    {"会话", "對話", "conversations"},
    {"客户消息", "顧客訊息", "customer messages"},
    {"时间范围", "期間", "period"},
    {"出现明显不满的会话", "出現明顯不滿的對話", "troubled conversations"},
    {"至少有一条消息的负面情绪强到足以让会话进入“不满”", "至少有一則訊息的負面情緒強到足以讓對話進入「不滿」",
     "with at least one message of strong negative feeling, which would make a calm conversation upset"},
    {"转人工", "轉接真人客服", "handed to a person"},
    {"情绪有所平复", "情緒緩和", "calmed down"},
    {"在不满的会话中，最后一条消息的强度不到峰值的一半", "在不滿的對話中，最後一則訊息的強度不到最高點的一半",
     "of the troubled ones: the last message below half of the peak"},
    {"读不出情绪的消息", "無法判讀的訊息", "messages the reader knew nothing in"},
    {"由其他版本的升级规则作出，未计入", "由其他版本的升級規則產生，未計入", "refused: made under other ladders"},
    {"等待人工时长（中位数）", "等候真人客服的時間（中位數）", "wait for a person, median"},
    {"从发起转接到人工接入", "從發出轉接到真人客服接手", "from the call to the first word of the person"},
    {"最长", "最長", "longest"},
    {"消息量走势", "訊息量走勢", "Messages over time"},
    {"灰色为全部客户消息，红色为负面情绪强烈的消息", "灰色為全部顧客訊息，紅色為負面情緒強烈的訊息",
     "grey: all messages of customers; red: those with a strong negative feeling"},
    {"客户情绪分布", "顧客情緒分布", "What customers feel"},
    {"会话热度的变化", "對話熱度的變化", "Heat of the conversations"},
    {"会话由谁处理", "對話由誰處理", "Who owned the conversations"},
    {"每行是变化前的状态，每列是变化后的状态，颜色越深次数越多。",
     "每列是變化前的狀態，每欄是變化後的狀態，顏色越深次數越多。",
     "Rows: where conversations came from. Columns: where they went. Darker is more often."},
    {"状态", "狀態", "state"},
    {"停留总时长", "停留總時長", "time in it"},
    {"进入次数", "進入次數", "visits"},
    {"从", "從", "from"},
    {"转人工的原因", "轉接真人客服的原因", "Why people were called"},
    {"不满集中的事项", "不滿集中的事項", "Where trouble gathers"},
    {"按事项和主要情绪统计出现明显不满的会话数；少于 5 个的不列出。",
     "依事項和主要情緒統計出現明顯不滿的對話數；少於 5 則的不列出。",
     "Conversations with a troubled message about a matter, by its main feeling. Below five they are not shown."},
    {"事项", "事項", "matter"},
    {"情绪", "情緒", "feeling"},
    {"贴近阈值的决策", "貼近門檻的決策", "Decisions close to a threshold"},
    {"某条规则若经常“险些触发”或“勉强触发”，说明起决定作用的是阈值，而不是客户。",
     "某條規則若經常「差一點觸發」或「勉強觸發」，表示決定結果的是門檻，而不是顧客。",
     "A row that fires or misses narrowly and often is decided by its threshold rather than by the customer."},
    {"规则", "規則", "row"},
    {"触发", "觸發", "fired"},
    {"勉强触发", "勉強觸發", "narrowly"},
    {"险些触发", "差一點觸發", "missed narrowly"},
    {"分值漂移", "分數漂移", "Drift of the scores"},
    {"前一半会话与后一半会话对比；每个会话取峰值。", "前半對話與後半對話相比；每則對話取最高值。",
     "The earlier half of the conversations against the later one; each counts with its peak."},
    {"分值", "分數", "score"},
    {"前期中位数", "前期中位數", "median before"},
    {"后期中位数", "後期中位數", "median after"},
    {"最大差距", "最大差距", "largest gap"},
    {"已漂移", "已漂移", "has drifted"},
    {"未见漂移", "未見漂移", "no sign of it"},
    {"样本太少", "樣本太少", "too few to tell"},
    {"分组对比", "分組比較", "Groups compared"},
    {"有差异不等于不公平，但值得把这些会话找来看一看。", "有差異不等於不公平，但值得把這些對話找來看一看。",
     "A difference is no proof of injustice, but a reason to read such conversations."},
    {"分组", "分組", "group"},
    {"与其他组有差异", "與其他組有差異", "differs from the others"},
    {"未见差异", "未見差異", "no sign of a difference"},
    {"无", "無", "none"},
    {"记录中没有时间。", "紀錄中沒有時間。", "The records have no times."},
};
static_assert(sizeof report_phrases / sizeof *report_phrases == count_of<phrase>, "every phrase is written");

/// `und` speaks English.
[[nodiscard]] constexpr std::string_view words_of(phrase p, text::language l) noexcept {
  return report_phrases[index_of(p)].in(l);
}

}  // namespace aplomb::analytics::detail
