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
//   calm -> upset; name_feeling{waited}, explain, ask{order_number}
// 机器人：快递这边迟迟没有动静，难怪您着急。原因是仓库漏发了这一单。方便把订单号发给我吗？
//
// 客户：单号 LP5581042，赶紧的
//   upset -> concerned; thank{fact}, apologise{full}, act_now{expedite}, commit
// 机器人：谢谢，LP5581042收到了。这次是我们的问题：仓库漏发了这一单，向您道歉。我马上给这一单催办。2小时之内，我们会再联系您。
//
// 客户：你们这群废物，滚！
//   concerned -> angry; acknowledge, follow_up{promised}
// 机器人：遇上这种事，难怪您这么生气。答应您的时间没有变，我们会按时答复。
//
// 客户：算了，给我转人工
//   angry -> angry; hand_off{requested}
// 机器人：好，我现在就帮您接人工。
//
// 原因：客户要求人工；情绪：生气（持平）；热度 7/9；紧急 70%
// 事由：配送；希望：尽早收到货
// 已知（勿再问）：订单号 LP5581042
// 已做：道歉、催办
// 已承诺：答复，还有 118分钟
// 避免：“您必须”、“请冷静”、“只能这样”、“难道”、“您自己弄错”
// 已告知客户：好，我现在就帮您接人工。
// 先不邀请评价
