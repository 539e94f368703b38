// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/text/language.hpp>
#include <aplomb/wellbeing/checked_note.hpp>
#include <aplomb/wellbeing/own_value.hpp>
#include <aplomb/wellbeing/self_talk.hpp>
#include <aplomb/wellbeing/sentence.hpp>
#include <cstddef>
#include <cstdint>

namespace aplomb::wellbeing {

/// The letters of the ABC model, which text 004 names without explaining them: an activating event, the belief about
/// it, the consequence. dispute: all three are told, the belief is looked at; person: one of the notes asks for a
/// person, not for a method.
APLOMB_ENUM(abc_step, std::uint8_t, tell_event, tell_belief, tell_consequence, dispute, person)

/// What kind of belief it is: what to ask of it. Text 004 does not list kinds; these are our choice, made from the kinds of
/// self-talk. plain: no such mark was found.
APLOMB_ENUM(belief, std::uint8_t, plain, demand, catastrophe, cannot_stand, overgeneral, rates_oneself, rates_others,
            reads_minds)

/// Where a person stands with the three letters, and what to ask next.
struct abc_review : own_value {
  constexpr abc_review() noexcept = default;

  abc_step step{};
  belief kind{};              ///< of the belief, when it was told
  bool event_judges = false;  ///< the event holds a label for a person: a camera would not have seen that
  sentence prompt{};          ///< empty when a person is needed
};

/// The kind of a belief: that of the self-talk in it that is most frequent.
[[nodiscard]] inline belief belief_in(checked_note const& note) noexcept {
  // In the order of self_talk.
  constexpr belief kinds[count_of<self_talk>] = {
      belief::catastrophe,  belief::cannot_stand, belief::cannot_stand,  belief::rates_oneself, belief::catastrophe,
      belief::rates_others, belief::overgeneral,  belief::rates_oneself, belief::demand,        belief::reads_minds};
  auto const found = self_talk_in(note);
  return found.total() == 0 ? belief::plain : kinds[index_of(found.most_frequent())];
}

/// The question to put to a kind of belief.
[[nodiscard]] constexpr sentence dispute_of(belief kind) noexcept {
  constexpr sentence questions[count_of<belief>] = {
      {"支持这个想法的证据有哪些？不支持的又有哪些？", "支持這個想法的證據有哪些？不支持的又有哪些？",
       "What speaks for this thought, and what speaks against it?"},
      {"一定要这样，还是你希望这样？不这样的话，真的就不行吗？",
       "一定要這樣，還是你希望這樣？不這樣的話，真的就不行嗎？",
       "Must it be so, or would you like it to be so? And if it is not, what then?"},
      {"最坏会怎样？最可能会怎样？真到那一步，你能做什么？", "最壞會怎樣？最可能會怎樣？真到那一步，你能做什麼？",
       "What is the worst that can come of it, and what is the likeliest? If it came, what could you do?"},
      {"难受是真的，但真的一刻都受不了吗？以前比这难的，你是怎么过来的？",
       "難受是真的，但真的一刻都受不了嗎？以前比這更難的，你是怎麼走過來的？",
       "It is unpleasant. Is it unbearable? How did you get through what was harder?"},
      {"是每一次，还是这一次？最近有没有一个例外？", "是每一次，還是這一次？最近有沒有一個例外？",
       "Every time, or this time? Is there one exception lately?"},
      {"一件事没做好，就能说明你整个人吗？换成朋友，你会这么说他吗？",
       "一件事沒做好，就能代表你整個人嗎？換成朋友，你會這麼說他嗎？",
       "Does one thing that went wrong say who you are? Would you say it of a friend?"},
      {"你见到的是他这一刻，还是他整个人？他这么急，可能是为了什么？",
       "你見到的是他這一刻，還是他整個人？他這麼急，可能是為了什麼？",
       "Did you meet the person, or their worst minute? What may be behind it?"},
      {"这是他说的，还是你猜的？怎样可以弄清楚？", "這是他說的，還是你猜的？怎樣可以弄清楚？",
       "Did they say so, or is it a guess? How could you find out?"}};
  return index_of(kind) < count_of<belief> ? questions[index_of(kind)] : sentence{};
}

/// The next step: the first of event, belief and consequence that was not told (an empty note) is asked for; then the
/// belief is disputed. O(length).
[[nodiscard]] inline abc_review review_abc(checked_note const& event, checked_note const& thought,
                                           checked_note const& consequence) noexcept {
  constexpr sentence asks[] = {
      {"先写发生了什么，只写摄像机能拍到的。", "先寫發生了什麼，只寫攝影機拍得到的。",
       "First, what happened? Only what a camera would have seen."},
      {"当时你心里对自己说了什么？", "當時你心裡對自己說了什麼？", "What did you say to yourself at that moment?"},
      {"然后你有什么感受，做了什么？", "然後你有什麼感受，做了什麼？",
       "And then, how did you feel and what did you do?"}};
  abc_review r;
  if (event.needs_person() || thought.needs_person() || consequence.needs_person()) {
    r.step = abc_step::person;
    return r;
  }
  auto const told = [](checked_note const& n) { return n.language() != text::language::und; };
  r.event_judges = self_talk_in(event).of(self_talk::labelling) > 0;
  r.kind = belief_in(thought);
  r.step = !told(event)         ? abc_step::tell_event
           : !told(thought)     ? abc_step::tell_belief
           : !told(consequence) ? abc_step::tell_consequence
                                : abc_step::dispute;
  r.prompt = r.step == abc_step::dispute ? dispute_of(r.kind) : asks[index_of(r.step)];
  return r;
}

}  // namespace aplomb::wellbeing
