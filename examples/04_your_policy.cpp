// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// A policy of your own, composed of acts and combinators, and what the desk knows and can do (`desk_facts`). Acts that claim a
// power the facts do not give are never planned, whatever the policy says: without facts the same policy asks and hands over;
// with them it apologises, acts and promises.
#include <aplomb/aplomb.hpp>
#include <initializer_list>
#include <iostream>
#include <string_view>
#include <type_traits>

namespace {

using namespace aplomb::respond;
using namespace aplomb::escalate::axes;
using namespace aplomb::literals;

constexpr auto soothe = when(level >= 0.40_p)(
    first_of(once_per(whole_conversation)(say<act::name_feeling>), cooldown(turns{4})(say<act::empathise>)));

constexpr auto solve = first_of(with_apology(do_deed, 1) | say<act::commit>,  //
                                ask_missing(2),                               //
                                say<act::hand_off, topic::stuck>);

constexpr auto parcel_policy =
    first_of(when(wants_human >= 0.50_p)(say<act::hand_off, topic::requested>),
             when(grateful && !ask_open)(say<act::thank, topic::gratitude>), all_of(acknowledge_matter, soothe, solve));

using parcel_desk =
    aplomb::basic_engine<aplomb::classify::learned_reader, aplomb::compiled_ladder<aplomb::escalate::service_heat>,
                         aplomb::compiled_ladder<aplomb::escalate::service_owner>,
                         std::remove_const_t<decltype(parcel_policy)>>;

void talk_to(parcel_desk const& desk, std::initializer_list<std::string_view> messages) {
  aplomb::conversation talk;
  aplomb::case_file file;
  for (auto message : messages) {
    auto const turn = desk.hear(talk, file, message);
    std::cout << "< " << message << "\n  " << turn.acts << "\n> " << turn.reply() << '\n';
    (void)desk.said(talk, file, turn);
  }
}

}  // namespace

int main() {
  std::cout << "A desk that knows nothing\n";
  talk_to(parcel_desk{{.policy = parcel_policy}},
          {"My parcel still has not arrived and I am really annoyed!", "The order number is AB1234567."});

  desk_facts facts;
  facts.can = deed_set{deed::expedite};
  facts.cause = fault_of::carrier;
  facts.cause_text = "分拣中心昨天停电了";
  facts.reply_within = 2_h;
  std::cout << "A desk with facts\n";
  talk_to(parcel_desk{{.policy = parcel_policy, .facts = facts}},
          {"快递SF1387620045还没到，等了五天，太气人了！", "那就麻烦你们了，谢谢", "我还是想找人工"});
}

// Output:
// A desk that knows nothing
// < My parcel still has not arrived and I am really annoyed!
//   acknowledge, ask{order_number}
// > It makes sense to ask about your delivery. Could you send me the order number?
// < The order number is AB1234567.
//   acknowledge, hand_off{stuck}
// > Okay. I'm bringing in a colleague who can help you with this.
// A desk with facts
// < 快递SF1387620045还没到，等了五天，太气人了！
//   acknowledge, name_feeling, apologise{regret}, act_now{expedite}, commit
// > 换谁遇上，都会觉得烦。这件事影响到您，我们很抱歉。我来催一下SF1387620045这一单。请给我们2小时，到时给您答复。
// < 那就麻烦你们了，谢谢
//   thank{gratitude}
// > 您客气了。
// < 我还是想找人工
//   hand_off{requested}
// > 好的，这就请同事来跟您谈。
