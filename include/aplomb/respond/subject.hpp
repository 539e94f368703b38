// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/respond/detail/cue_table.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// What sort of thing the customer writes about: it decides which question can help. none: no word tells; order: something
/// ordered, sent or booked; line: a number, a plan or a connection of a carrier; device: a thing in the customer's hands;
/// software: an app, a site, a system.
APLOMB_ENUM(subject, std::uint8_t, none, order, line, software, device)

namespace detail {

inline constexpr auto subject_cues = [] {
  using c = cue<subject>;
  using enum subject;
  constexpr c list[] = {{"订单", order},          {"訂單", order},
                        {"下单", order},          {"下單", order},
                        {"快递", order},          {"快遞", order},
                        {"包裹", order},          {"发货", order},
                        {"發貨", order},          {"出貨", order},
                        {"到货", order},          {"到貨", order},
                        {"收货", order},          {"收貨", order},
                        {"收到货", order},        {"物流", order},
                        {"配送", order},          {"宅配", order},
                        {"外卖", order},          {"外賣", order},
                        {"运费", order},          {"運費", order},
                        {"退货", order},          {"退貨", order},
                        {"换货", order},          {"換貨", order},
                        {"预订", order},          {"預訂", order},
                        {"预定", order},          {"订房", order},
                        {"訂房", order},          {"酒店", order},
                        {"飯店", order},          {"机票", order},
                        {"機票", order},          {"航班", order},
                        {"车票", order},          {"車票", order},
                        {" order number", order}, {" my order", order},
                        {" this order", order},   {" ordered", order},
                        {" parcel", order},       {" shipment", order},
                        {" shipped", order},      {" shipping", order},
                        {" tracking", order},     {" courier", order},
                        {" deliver", order},      {" booked", order},
                        {" booking", order},      {" reservation", order},
                        {" hotel", order},        {" flight", order},
                        {"宽带", line},           {"寬頻", line},
                        {"宽頻", line},           {"光纤", line},
                        {"光纖", line},           {"流量", line},
                        {"套餐", line},           {"资费", line},
                        {"資費", line},           {"话费", line},
                        {"話費", line},           {"欠费", line},
                        {"欠費", line},           {"停机", line},
                        {"停機", line},           {"号码", line},
                        {"號碼", line},           {"手机号", line},
                        {"手機號", line},         {"门号", line},
                        {"門號", line},           {"电话卡", line},
                        {"電話卡", line},         {"手机卡", line},
                        {"手機卡", line},         {"信号", line},
                        {"訊號", line},           {"固话", line},
                        {"座机", line},           {"市話", line},
                        {"漫游", line},           {"漫遊", line},
                        {"网速", line},           {"網速", line},
                        {"断网", line},           {"斷網", line},
                        {"上不了网", line},       {"上不了網", line},
                        {"营业厅", line},         {"營業廳", line},
                        {"销户", line},           {"過戶", line},
                        {"过户", line},           {" broadband", line},
                        {" sim ", line},          {" sim card", line},
                        {" data plan", line},     {" package plan", line},
                        {" my plan", line},       {" data ", line},
                        {" roaming", line},       {" signal", line},
                        {" landline", line},      {" optical fiber", line},
                        {" phone bill", line},    {" phone number", line},
                        {" mobile number", line}, {" recharge", line},
                        {" coverage", line},      {" business hall", line},
                        {" the internet ", line}, {"手机", device},
                        {"手機", device},         {"屏幕", device},
                        {"螢幕", device},         {"充电", device},
                        {"充電", device},         {"耳机", device},
                        {"耳機", device},         {"电池", device},
                        {"電池", device},         {"主板", device},
                        {"按键", device},         {"按鍵", device},
                        {"电视机", device},       {"電視機", device},
                        {"相机", device},         {"相機", device},
                        {"维修", device},         {"維修", device},
                        {"保修", device},         {"保固", device},
                        {" cellphone", device},   {" my phone", device},
                        {" screen", device},      {" battery", device},
                        {" charger", device},     {" charging", device},
                        {" headset", device},     {" earphone", device},
                        {" headphone", device},   {" camera", device},
                        {" laptop", device},      {" tablet", device},
                        {" warranty", device},    {"软件", software},
                        {"軟體", software},       {"客户端", software},
                        {"用戶端", software},     {"版本", software},
                        {"更新", software},       {"升级", software},
                        {"升級", software},       {"系统", software},
                        {"系統", software},       {"闪退", software},
                        {"閃退", software},       {"卸载", software},
                        {"網頁", software},       {"网页", software},
                        {"网站", software},       {"網站", software},
                        {"输入法", software},     {"輸入法", software},
                        {"登录", software},       {"登入", software},
                        {"登陆", software},       {" app ", software},
                        {" apps ", software},     {" software", software},
                        {" version", software},   {" update", software},
                        {" upgrade", software},   {" website", software},
                        {" web page", software},  {" browser", software},
                        {" install", software},   {" input method", software},
                        {" log in", software},    {" login", software}};
  return cue_table(list);
}();

}  // namespace detail

/// The sort of thing that a message speaks of, by plain cues: something ordered wherever a word says so, else what most words
/// speak of, a line before software before a device. A hint that keeps a desk from asking for an order number where nothing
/// was ordered. Reads at most the first 1,024 bytes. O(length), any bytes, no allocation.
[[nodiscard]] constexpr subject subject_in(std::string_view message) noexcept {
  unsigned seen[count_of<subject>]{};
  detail::subject_cues.look(message, [&](subject s) { ++seen[index_of(s)]; });
  if (seen[index_of(subject::order)] > 0) return subject::order;
  auto most = subject::none;
  for (auto s : {subject::line, subject::software, subject::device})
    if (seen[index_of(s)] > seen[index_of(most)]) most = s;
  return most;
}

}  // namespace aplomb::respond
