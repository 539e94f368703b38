// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/desk_act.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/classify/short_answer.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/respond/detail/cue_table.hpp>
#include <aplomb/respond/feeling.hpp>
#include <cstdint>
#include <string_view>

namespace aplomb::respond {

/// What a message does with the desk's last word. none: something of its own, or the desk said nothing yet; accepts: "I see",
/// "I'll try", "solved" to what the desk told, offered or promised; answers: the question that the desk put; agrees: says OK to what the desk asked for; elsewhere: what was asked for was sent
/// by another way, a private message say; failed: what the desk advised or did has not helped; canned: complains of set phrases;
/// to_person: accepts that a person is called.
APLOMB_ENUM(uptake, std::uint8_t, none, accepts, answers, elsewhere, failed, canned, to_person, agrees)

namespace detail {

/// What a message may say of the desk's last word, by its words; unknowing: the customer cannot answer; settled: will try it, or
/// has what was needed.
enum class uptake_hint : std::uint8_t { elsewhere, failed, canned, unknowing, settled };

inline constexpr auto uptake_cues = [] {
  using c = cue<uptake_hint>;
  using enum uptake_hint;
  constexpr c list[] = {{"已私信", elsewhere},
                        {"已经私信", elsewhere},
                        {"已經私訊", elsewhere},
                        {"已私訊", elsewhere},
                        {"私信了", elsewhere},
                        {"私信你", elsewhere},
                        {"私信您", elsewhere},
                        {"私信给", elsewhere},
                        {"私信过", elsewhere},
                        {"私訊了", elsewhere},
                        {"私訊你", elsewhere},
                        {"私訊您", elsewhere},
                        {"私訊給", elsewhere},
                        {"发了私信", elsewhere},
                        {"傳私訊", elsewhere},
                        {"发邮件了", elsewhere},
                        {"发了邮件", elsewhere},
                        {"寄信給你們了", elsewhere},
                        {"发你了", elsewhere},
                        {"发给你了", elsewhere},
                        {"发给你们了", elsewhere},
                        {"发给您了", elsewhere},
                        {"发过去了", elsewhere},
                        {"傳給你們了", elsewhere},
                        {" private message", elsewhere},
                        {" direct message", elsewhere},
                        {" dm ", elsewhere},
                        {" dmed", elsewhere},
                        {" dm'd", elsewhere},
                        {" pmed", elsewhere},
                        {" messaged you", elsewhere},
                        {" emailed you", elsewhere},
                        {" your inbox", elsewhere},
                        {" sent it to you", elsewhere},
                        {" sent you the", elsewhere},
                        {"没用", failed},
                        {"沒用", failed},
                        {"没有用", failed},
                        {"沒有用", failed},
                        {"不管用", failed},
                        {"不起作用", failed},
                        {"还是不", failed},
                        {"還是不", failed},
                        {"还是没", failed},
                        {"還是沒", failed},
                        {"还是打不", failed},
                        {"还是一样", failed},
                        {"還是一樣", failed},
                        {"还是老样子", failed},
                        {"仍然不", failed},
                        {"依然不", failed},
                        {"依旧不", failed},
                        {"解决不了", failed},
                        {"解決不了", failed},
                        {"没解决", failed},
                        {"沒解決", failed},
                        {"没有解决", failed},
                        {"沒有解決", failed},
                        {"没效果", failed},
                        {"沒效果", failed},
                        {"试过了", failed},
                        {"試過了", failed},
                        {"都试过", failed},
                        {"都試過", failed},
                        {"我打不开", failed},
                        {" still not", failed},
                        {" still no ", failed},
                        {" still can't", failed},
                        {" still cannot", failed},
                        {" still doesn't", failed},
                        {" still does not", failed},
                        {" still isn't", failed},
                        {" still won't", failed},
                        {" still the same", failed},
                        {" still broken", failed},
                        {" didn't work", failed},
                        {" did not work", failed},
                        {" doesn't work", failed},
                        {" does not work", failed},
                        {" not working", failed},
                        {" didn't help", failed},
                        {" did not help", failed},
                        {" doesn't help", failed},
                        {" does not help", failed},
                        {" tried that", failed},
                        {" tried it", failed},
                        {" already tried", failed},
                        {" no use ", failed},
                        {" to no avail", failed},
                        {" nothing changed", failed},
                        {" can't solve", failed},
                        {" didn't solve", failed},
                        {" didn't fix", failed},
                        {" doesn't solve", failed},
                        {" not solve", failed},
                        {" same problem", failed},
                        {"自动回复", canned},
                        {"自動回覆", canned},
                        {"机器人", canned},
                        {"機器人", canned},
                        {"机械人", canned},
                        {"答录机", canned},
                        {"答錄機", canned},
                        {"复读机", canned},
                        {"跳針", canned},
                        {"复制粘贴", canned},
                        {"複製貼上", canned},
                        {"官腔", canned},
                        {"套话", canned},
                        {"套話", canned},
                        {"罐頭", canned},
                        {"模板回", canned},
                        {"同样的话", canned},
                        {"同樣的話", canned},
                        {" automatic repl", canned},
                        {" automated", canned},
                        {" auto repl", canned},
                        {" auto-repl", canned},
                        {" canned", canned},
                        {" copy and paste", canned},
                        {" copy-paste", canned},
                        {" copy paste", canned},
                        {" copied and pasted", canned},
                        {" to a robot", canned},
                        {" like a robot", canned},
                        {" to a bot ", canned},
                        {" a bot ", canned},
                        {" to a machine", canned},
                        {" same sentence", canned},
                        {" same answer", canned},
                        {" same reply", canned},
                        {" scripted", canned},
                        {" from a script", canned},
                        {" hollow words", canned},
                        {" empty words", canned},
                        {" saying these words", canned},
                        {"空话", canned},
                        {"空話", canned},
                        {"说说而已", canned},
                        {"說說而已", canned},
                        {"不知道", unknowing},
                        {"不清楚", unknowing},
                        {"不记得", unknowing},
                        {"不記得", unknowing},
                        {"忘了", unknowing},
                        {" don't know", unknowing},
                        {" didn't know", unknowing},
                        {" do not know", unknowing},
                        {" not sure", unknowing},
                        {" no idea", unknowing},
                        {" don't remember", unknowing},
                        {"我试试", settled},
                        {"我試試", settled},
                        {"试一下吧", settled},
                        {"我试下", settled},
                        {"我再试", settled},
                        {"我再試", settled},
                        {"回头试", settled},
                        {"等我试", settled},
                        {"有空试", settled},
                        {"先试试", settled},
                        {"我去看看", settled},
                        {"我看看再", settled},
                        {"已经好了", settled},
                        {"已經好了", settled},
                        {"已解决", settled},
                        {"已解決", settled},
                        {"已经解决", settled},
                        {"已經解決", settled},
                        {"搞定了", settled},
                        {"处理好了", settled},
                        {"處理好了", settled},
                        {"弄好了", settled},
                        {"恢复了", settled},
                        {"恢復了", settled},
                        {"没问题了", settled},
                        {"沒問題了", settled},
                        {" i'll try", settled},
                        {" i will try", settled},
                        {" let me try", settled},
                        {" give it a try", settled},
                        {" i'll check", settled},
                        {" i'll have a look", settled},
                        {" works now", settled},
                        {" working now", settled},
                        {" working again", settled},

                        {" it's solved", settled},
                        {" it's fixed", settled},

                        {" got it fixed", settled},
                        {" all sorted", settled}};
  return cue_table(list);
}();

/// "Yes, please do": a message of few words that begins with a yes and takes nothing back.
constexpr bool begins_with_yes(std::string_view message) noexcept {
  if (message.size() > 48) return false;
  for (std::string_view not_now : {" no ", " not ", "n't", "n\xE2\x80\x99t", "不", "好像", "算了"})
    if (message.find(not_now) != std::string_view::npos) return false;
  // These only begin like a yes.
  for (std::string_view other : {"请问", "請問", "要多", "要等", "要是", "行李", "行程", "对了", "對了"})
    if (message.starts_with(other)) return false;
  char small[4]{};
  for (std::size_t i = 0; i < 4 && i < message.size(); ++i) small[i] = small_letter(message[i]);
  std::string_view const latin{small, message.size() < 4 ? message.size() : 4};
  for (std::string_view yes : {"yes", "yeah", "yep", "sure", "ok", "plea"})
    if (latin.starts_with(yes)) return true;
  for (std::string_view yes : {"好", "可以", "行", "要", "嗯", "对", "對", "是", "麻烦", "麻煩", "请", "請"})
    if (message.starts_with(yes)) return true;
  return false;
}

}  // namespace detail

/// What `message`, read as `heard` and a short answer of kind `brief`, does with the desk's last word `last`. By plain cues,
/// the kind of the message and the form of what it holds. Of several `canned` counts first, then `failed`, then
/// `elsewhere`. Who complains instead of answering has not answered, nor has who asks back. `person_offered`: the last
/// question was whether a person should be called. Any bytes, of which the first 1,024 are read; O(length), no allocation.
[[nodiscard]] constexpr uptake uptake_of(classify::desk_act last, classify::reading const& heard,
                                         std::string_view message, classify::short_answer brief,
                                         bool person_offered = false) noexcept {
  using classify::desk_act;
  using classify::purpose;
  using hint = detail::uptake_hint;
  if (last == desk_act::none) return uptake::none;
  bool seen[5]{};
  detail::uptake_cues.look(message, [&](hint h) { seen[static_cast<unsigned>(h)] = true; });
  auto const says = [&](hint h) { return seen[static_cast<unsigned>(h)]; };
  auto const why = heard.affect.main_purpose();
  bool const complains = why == purpose::complaint || why == purpose::gripe;
  if (says(hint::canned)) return uptake::canned;
  if (says(hint::failed) && last >= desk_act::informed) return uptake::failed;
  if (says(hint::elsewhere) && why != purpose::inquiry) return uptake::elsewhere;
  bool const yes_or_no = brief == classify::short_answer::ok || brief == classify::short_answer::yes ||
                         brief == classify::short_answer::no;
  if (last == desk_act::asked) {
    if (brief == classify::short_answer::ok && heard.mentions.empty() && !person_offered) return uptake::agrees;
    if (yes_or_no || !heard.mentions.empty()) return uptake::answers;
    bool const thanks_or_marks = brief != classify::short_answer::none || heard.is_greeting_only;
    bool const inquires = heard.is_ask && why == purpose::inquiry;
    bool const protests = complains && is_troubled(feeling_of(heard.affect));
    return thanks_or_marks || inquires || protests || says(hint::unknowing) ? uptake::none : uptake::answers;
  }
  bool const settled = says(hint::settled) && !complains && !heard.is_ask;
  bool const agrees = brief == classify::short_answer::ok || brief == classify::short_answer::yes;
  if (person_offered && (agrees || (brief == classify::short_answer::none && detail::begins_with_yes(message))))
    return uptake::to_person;
  return agrees || settled ? uptake::accepts : uptake::none;
}

}  // namespace aplomb::respond
