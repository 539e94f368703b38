// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/aplomb.hpp>
#include <aplomb/session/handoff_packet.hpp>
#include <aplomb/session/packet_text.hpp>
#include <iostream>
#include <string_view>

using namespace aplomb;
using namespace aplomb::respond;

// What this desk knows and can really do. Without it the bot would only listen, ask and hand over.
engine::parts my_desk() {
  engine::parts parts;
  parts.facts.can = deed_set{deed::expedite};
  parts.facts.cause = fault_of::company;
  parts.facts.cause_text = std::string_view{"仓库漏发了这一单"};
  parts.facts.reply_within = 2_h;
  return parts;
}

int main() {
  engine const desk{my_desk()};  // immutable; one for all chats and threads
  conversation talk;             // one per chat
  case_file file;                // facts, promises and what was said, one per chat

  instant now{1'700'000'000'000};
  for (std::string_view message :
       {"等了三天还没发货，你们到底管不管？！", "单号 LP5581042，赶紧的", "你们这群废物，滚！", "算了，给我转人工"}) {
    auto const turn = desk.hear(talk, file, message, now);
    std::cout << "客户：" << message << '\n';
    std::cout << "  " << turn.from << " -> " << turn.state << "; " << turn.acts << '\n';
    std::cout << "机器人：" << turn.reply() << "\n\n";
    (void)desk.said(talk, file, turn, now);  // it went out as it stands
    if (turn.handoff != escalate::handoff_reason::none)
      write_packet(packet_of(turn, talk, file, now), text::language::zh_hans,
                   [](std::string_view part) { std::cout << part; });
    now = now + 1_min;
  }
}

// Output:
// 客户：等了三天还没发货，你们到底管不管？！
//   calm -> upset; acknowledge, name_feeling{waited}, explain, ask{order_number}
// 机器人：您说的是配送的问题，我看到了。等了这么久，谁都想早点有个着落。事情是这样来的：仓库漏发了这一单。为了核实，能把订单号告诉我吗？
//
// 客户：单号 LP5581042，赶紧的
//   upset -> concerned; thank{fact}, apologise{full}, act_now{expedite}, commit
// 机器人：谢谢，LP5581042收到了。这次是我们的问题：仓库漏发了这一单，向您道歉。我马上给这一单催办。2小时内会给您答复。
//
// 客户：你们这群废物，滚！
//   concerned -> angry; acknowledge, empathise, follow_up{promised}
// 机器人：您说的这些，我都看到了。遇上这样的事，谁都很难心平气和。答复时间还是刚才跟您说的，到时会联系您。
//
// 客户：算了，给我转人工
//   angry -> angry; hand_off{requested}
// 机器人：转人工的请求我这就提交，请稍等。
//
// 原因：客户要求人工；情绪：生气（持平）；热度 7/9；紧急 70%
// 事由：配送；希望：尽早收到货
// 已知（勿再问）：订单号 LP5581042
// 已做：道歉、催办
// 已承诺：答复，还有 118分钟
// 避免：“您必须”、“请冷静”、“只能这样”、“难道”、“您自己弄错”
// 已告知客户：转人工的请求我这就提交，请稍等。
// 先不邀请评价
