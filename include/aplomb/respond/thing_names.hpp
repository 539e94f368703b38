// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/customer_words.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/language.hpp>
#include <string_view>

namespace aplomb::respond {

namespace detail {

struct spoken_thing {
  std::string_view zh_hans, zh_hant, en;
};

// In the order of `classify::thing`.
inline constexpr spoken_thing spoken_things[] = {{},
                                                 {"订单", "訂單", "your order"},
                                                 {"快递", "包裹", "your parcel"},
                                                 {"外卖", "外送", "your food order"},
                                                 {"换货", "換貨", "the exchange"},
                                                 {"退货", "退貨", "the return"},
                                                 {"预订", "預訂", "your booking"},
                                                 {"酒店", "飯店", "the hotel"},
                                                 {"航班", "航班", "your flight"},
                                                 {"火车票", "火車票", "your train ticket"},
                                                 {"票", "票", "your ticket"},
                                                 {"打车", "叫車", "your ride"},
                                                 {"行李", "行李", "your luggage"},
                                                 {"运费", "運費", "the shipping fee"},
                                                 {"宽带", "寬頻", "the broadband"},
                                                 {"流量", "流量", "your mobile data"},
                                                 {"套餐", "資費方案", "your plan"},
                                                 {"话费", "電話費", "the phone bill"},
                                                 {"信号", "收訊", "the signal"},
                                                 {"号码", "門號", "the number"},
                                                 {"手机卡", "SIM 卡", "the SIM card"},
                                                 {"漫游", "漫遊", "roaming"},
                                                 {"固话", "市話", "the landline"},
                                                 {"通话", "通話", "your calls"},
                                                 {"短信", "簡訊", "the text messages"},
                                                 {"骚扰电话", "騷擾電話", "the nuisance calls"},
                                                 {"增值业务", "加值服務", "the add-on service"},
                                                 {"充值", "儲值", "the top-up"},
                                                 {"余额", "餘額", "the balance"},
                                                 {"合约", "合約", "the contract"},
                                                 {"停机", "停話", "the suspended line"},
                                                 {"安装", "安裝", "the installation"},
                                                 {"携号转网", "攜碼", "porting the number"},
                                                 {"网络", "網路", "the connection"},
                                                 {"手机", "手機", "the phone"},
                                                 {"屏幕", "螢幕", "the screen"},
                                                 {"电池", "電池", "the battery"},
                                                 {"充电", "充電", "charging"},
                                                 {"耳机", "耳機", "the headphones"},
                                                 {"相机", "相機", "the camera"},
                                                 {"主板", "主機板", "the motherboard"},
                                                 {"按键", "按鍵", "the buttons"},
                                                 {"电脑", "電腦", "the computer"},
                                                 {"平板", "平板", "the tablet"},
                                                 {"电视", "電視", "the television"},
                                                 {"路由器", "路由器", "the router"},
                                                 {"机器", "機器", "the machine"},
                                                 {"键盘", "鍵盤", "the keyboard"},
                                                 {"音响", "喇叭", "the speaker"},
                                                 {"手表", "手錶", "the watch"},
                                                 {"打印机", "印表機", "the printer"},
                                                 {"冰箱", "冰箱", "the fridge"},
                                                 {"洗衣机", "洗衣機", "the washing machine"},
                                                 {"空调", "冷氣", "the air conditioner"},
                                                 {"电器", "電器", "the appliance"},
                                                 {"车", "車", "the bike"},
                                                 {"车", "車", "the car"},
                                                 {"配件", "零件", "the part"},
                                                 {"软件", "App", "the app"},
                                                 {"网站", "網站", "the website"},
                                                 {"更新", "更新", "the update"},
                                                 {"系统", "系統", "the system"},
                                                 {"登录", "登入", "logging in"},
                                                 {"账号", "帳號", "your account"},
                                                 {"密码", "密碼", "the password"},
                                                 {"验证码", "驗證碼", "the verification code"},
                                                 {"输入法", "輸入法", "the input method"},
                                                 {"游戏", "遊戲", "the game"},
                                                 {"服务器", "伺服器", "the server"},
                                                 {"视频", "影片", "the video"},
                                                 {"音乐", "音樂", "the music"},
                                                 {"通讯录", "通訊錄", "the contacts"},
                                                 {"照片", "照片", "the photos"},
                                                 {"聊天记录", "對話紀錄", "the chat history"},
                                                 {"数据备份", "資料備份", "the backup"},
                                                 {"推送通知", "推播通知", "the notifications"},
                                                 {"维修", "維修", "the repair"},
                                                 {"保修", "保固", "the warranty"},
                                                 {"无线网", "Wi-Fi", "the Wi-Fi"},
                                                 {"广告", "廣告", "the advertisements"},
                                                 {"发票", "發票", "the invoice"},
                                                 {"账单", "帳單", "the bill"},
                                                 {"退款", "退款", "the refund"},
                                                 {"押金", "押金", "the deposit"},
                                                 {"费用", "費用", "the charge"},
                                                 {"积分", "點數", "the points"},
                                                 {"优惠券", "優惠券", "the coupon"},
                                                 {"活动", "活動", "the offer"},
                                                 {"会员", "會員", "the membership"},
                                                 {"赠品", "贈品", "the gift"},
                                                 {"红包", "紅包", "the red packet"},
                                                 {"赔偿", "賠償", "the compensation"},
                                                 {"价格", "價格", "the price"},
                                                 {"付款", "付款", "the payment"},
                                                 {"银行卡", "金融卡", "the bank card"},
                                                 {"信用卡", "信用卡", "the credit card"},
                                                 {"转账", "轉帳", "the transfer"},
                                                 {"贷款", "貸款", "the loan"},
                                                 {"保险", "保險", "the insurance"},
                                                 {"用电", "用電", "the electricity"},
                                                 {"用水", "用水", "the water"},
                                                 {"燃气", "瓦斯", "the gas"},
                                                 {"供暖", "暖氣", "the heating"},
                                                 {"租房", "租屋", "the rent"},
                                                 {"课程", "課程", "the course"},
                                                 {"药品", "藥品", "the prescription"},
                                                 {"餐品", "餐點", "the food"},
                                                 {"食品", "食品", "the food"},
                                                 {"房间", "房間", "the room"},
                                                 {"衣服", "衣服", "the clothes"},
                                                 {"鞋", "鞋子", "the shoes"},
                                                 {"化妆品", "化妝品", "the cosmetics"},
                                                 {"家具", "家具", "the furniture"},
                                                 {"上门服务", "到府服務", "the visit"},
                                                 {"排队", "排隊", "the queue"},
                                                 {"客服电话", "客服專線", "the hotline"},
                                                 {"地址", "地址", "the address"},
                                                 {"营业厅", "門市", "the shop"},
                                                 {"门店", "門市", "the shop"},
                                                 {"预约", "預約", "your appointment"}};
static_assert(std::size(spoken_things) == count_of<classify::thing>);

}  // namespace detail

/// A thing as a reply names it: 宽带, 寬頻, "the broadband"; "" for none. `und` is English. O(1).
[[nodiscard]] constexpr std::string_view thing_name(classify::thing t, text::language l) noexcept {
  auto const& named = detail::spoken_things[index_of(t)];
  if (l == text::language::zh_hans) return named.zh_hans;
  return l == text::language::zh_hant ? named.zh_hant : named.en;
}

}  // namespace aplomb::respond
