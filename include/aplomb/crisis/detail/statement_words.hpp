// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/word_table.hpp>
#include <aplomb/core/enum.hpp>
#include <cstdint>

namespace aplomb::crisis::detail {

/// What a word of a public statement is for. none: looks like one of the others and is none; what: names the event; cause:
/// says why it came; absolute: knows more than anybody can; doing: is being done; when: a time; ahead: speaks of what is to
/// come; contact: where to ask.
APLOMB_ENUM(statement_cue, std::uint8_t, none, what, cause, absolute, doing, when, ahead, contact)

using statement_word = classify::table_word<statement_cue>;

// clang-format off
inline constexpr statement_word statement_words[] = {
    {U"故障", statement_cue::what}, {U"延误", statement_cue::what}, {U"延迟", statement_cue::what}, {U"中断", statement_cue::what},
    {U"异常", statement_cue::what}, {U"泄露", statement_cue::what}, {U"泄漏", statement_cue::what}, {U"外泄", statement_cue::what},
    {U"事故", statement_cue::what}, {U"事件", statement_cue::what}, {U"缺陷", statement_cue::what}, {U"瑕疵", statement_cue::what},
    {U"受影响", statement_cue::what}, {U"影响到", statement_cue::what}, {U"当机", statement_cue::what}, {U"宕机", statement_cue::what},
    {U"无法使用", statement_cue::what}, {U"无法登录", statement_cue::what}, {U"无法登入", statement_cue::what}, {U"召回", statement_cue::what},
    {U"传言", statement_cue::what}, {U"谣言", statement_cue::what}, {U"不实", statement_cue::what},
    {U"outage", statement_cue::what}, {U"delay", statement_cue::what}, {U"delays", statement_cue::what}, {U"delayed", statement_cue::what},
    {U"fault", statement_cue::what}, {U"faulty", statement_cue::what}, {U"failure", statement_cue::what}, {U"failed", statement_cue::what},
    {U"incident", statement_cue::what}, {U"leak", statement_cue::what}, {U"leaked", statement_cue::what}, {U"breach", statement_cue::what},
    {U"defect", statement_cue::what}, {U"unavailable", statement_cue::what}, {U"affected", statement_cue::what}, {U"recall", statement_cue::what},
    {U"rumour", statement_cue::what}, {U"rumor", statement_cue::what}, {U"rumours", statement_cue::what}, {U"error", statement_cue::what},

    {U"因为", statement_cue::cause}, {U"由于", statement_cue::cause}, {U"原因", statement_cue::cause}, {U"起因", statement_cue::cause},
    {U"导致", statement_cue::cause}, {U"造成", statement_cue::cause}, {U"造成不便", statement_cue::none},
    {U"造成的不便", statement_cue::none}, {U"造成您的不便", statement_cue::none},
    {U"because", statement_cue::cause}, {U"due to", statement_cue::cause}, {U"caused", statement_cue::cause},
    {U"cause", statement_cue::cause}, {U"the reason", statement_cue::cause},

    {U"全部", statement_cue::absolute}, {U"所有", statement_cue::absolute}, {U"绝对", statement_cue::absolute},
    {U"绝不", statement_cue::absolute}, {U"从未", statement_cue::absolute}, {U"从不", statement_cue::absolute},
    {U"完全", statement_cue::absolute}, {U"百分之百", statement_cue::absolute}, {U"万无一失", statement_cue::absolute},
    {U"没有任何", statement_cue::absolute}, {U"所有人", statement_cue::absolute}, {U"彻底", statement_cue::absolute},
    {U"all", statement_cue::absolute}, {U"never", statement_cue::absolute},
    {U"nobody", statement_cue::absolute}, {U"no one", statement_cue::absolute}, {U"absolutely", statement_cue::absolute},
    {U"completely", statement_cue::absolute}, {U"guaranteed", statement_cue::absolute}, {U"at all times", statement_cue::none},
    {U"we apologise to all", statement_cue::none}, {U"we apologize to all", statement_cue::none}, {U"all our customers", statement_cue::none},
    {U"all customers", statement_cue::none}, {U"所有客户", statement_cue::none}, {U"所有顾客", statement_cue::none},
    {U"所有用户", statement_cue::none}, {U"全部客户", statement_cue::none},

    {U"正在", statement_cue::doing}, {U"已经", statement_cue::doing}, {U"已于", statement_cue::doing}, {U"已为", statement_cue::doing},
    {U"已将", statement_cue::doing}, {U"着手", statement_cue::doing}, {U"抢修", statement_cue::doing}, {U"排查", statement_cue::doing},
    {U"修复", statement_cue::doing}, {U"全力", statement_cue::doing}, {U"已启动", statement_cue::doing}, {U"已暂停", statement_cue::doing},
    {U"已停止", statement_cue::doing}, {U"免费更换", statement_cue::doing}, {U"退款给", statement_cue::doing}, {U"赔偿", statement_cue::doing},
    {U"we are", statement_cue::doing}, {U"we have", statement_cue::doing}, {U"we've", statement_cue::doing}, {U"we're", statement_cue::doing},
    {U"are working", statement_cue::doing}, {U"is working", statement_cue::doing}, {U"is being", statement_cue::doing},
    {U"are being", statement_cue::doing}, {U"has been", statement_cue::doing}, {U"have been", statement_cue::doing},
    {U"we are sorry", statement_cue::none}, {U"we're sorry", statement_cue::none}, {U"we are aware", statement_cue::none},
    {U"we have not", statement_cue::none}, {U"have not been", statement_cue::none}, {U"has not been", statement_cue::none},

    {U"今天", statement_cue::when}, {U"明天", statement_cue::when}, {U"今日", statement_cue::when}, {U"明日", statement_cue::when},
    {U"今晚", statement_cue::when}, {U"小时内", statement_cue::when}, {U"分钟内", statement_cue::when}, {U"日内", statement_cue::when},
    {U"天内", statement_cue::when}, {U"工作日", statement_cue::when}, {U"点前", statement_cue::when}, {U"时前", statement_cue::when},
    {U"之前", statement_cue::when}, {U"每天", statement_cue::when}, {U"每小时", statement_cue::when},
    {U"today", statement_cue::when}, {U"tomorrow", statement_cue::when}, {U"tonight", statement_cue::when}, {U"this evening", statement_cue::when},
    {U"within", statement_cue::when}, {U"hours", statement_cue::when}, {U"hour", statement_cue::when}, {U"minutes", statement_cue::when},
    {U"o'clock", statement_cue::when}, {U"am", statement_cue::when}, {U"pm", statement_cue::when}, {U"noon", statement_cue::when},
    {U"monday", statement_cue::when}, {U"tuesday", statement_cue::when}, {U"wednesday", statement_cue::when}, {U"thursday", statement_cue::when},
    {U"friday", statement_cue::when}, {U"saturday", statement_cue::when}, {U"sunday", statement_cue::when}, {U"every day", statement_cue::when},

    {U"将", statement_cue::ahead}, {U"将会", statement_cue::ahead}, {U"会在", statement_cue::ahead}, {U"会于", statement_cue::ahead},
    {U"会再", statement_cue::ahead}, {U"预计", statement_cue::ahead}, {U"下一次", statement_cue::ahead}, {U"下次", statement_cue::ahead},
    {U"will", statement_cue::ahead}, {U"we'll", statement_cue::ahead}, {U"expect", statement_cue::ahead}, {U"next update", statement_cue::ahead},

    {U"客服", statement_cue::contact}, {U"热线", statement_cue::contact}, {U"专线", statement_cue::contact}, {U"致电", statement_cue::contact},
    {U"拨打", statement_cue::contact}, {U"联系我们", statement_cue::contact}, {U"联络我们", statement_cue::contact}, {U"与我们联系", statement_cue::contact},
    {U"官网", statement_cue::contact}, {U"公告页", statement_cue::contact}, {U"询问", statement_cue::contact}, {U"洽询", statement_cue::contact},
    {U"call us", statement_cue::contact}, {U"contact us", statement_cue::contact}, {U"hotline", statement_cue::contact},
    {U"help line", statement_cue::contact}, {U"helpline", statement_cue::contact}, {U"write to us", statement_cue::contact},
    {U"status page", statement_cue::contact}, {U"our website", statement_cue::contact}, {U"reach us", statement_cue::contact},
    {U"support team", statement_cue::contact}, {U"help page", statement_cue::contact}};
// clang-format on

inline constexpr classify::word_table statement_table_of_words{statement_words};

}  // namespace aplomb::crisis::detail
