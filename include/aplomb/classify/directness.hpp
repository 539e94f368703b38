// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>
#include <string_view>

/// Whether a request for a person or a threat is made here and now, or only told. These two act alone in an escalation, so
/// a name ("the manager", 工信部) must be asked for or announced before it counts.

namespace aplomb::classify {

namespace detail {

/// Whether one of the words begins between the symbols `from` and `to`; Latin words begin at a word boundary. The words are
/// one literal with `|` between them: a pack of literals would be a function of its own, hundreds of comparisons long, for
/// every list.
[[nodiscard]] constexpr bool begins_any(text::clause const& in, std::size_t from, std::size_t to,
                                        std::u32string_view words) noexcept {
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end + 1) {
    for (end = begin; end < words.size() && words[end] != U'|';) ++end;
    auto const word = words.substr(begin, end - begin);
    for (std::size_t i = from; i < to && i < in.size; ++i) {
      if (!reads(in, i, word)) continue;
      if (!is_latin(in.symbol[i]) || i == 0 || !is_latin(in.symbol[i - 1])) return true;
    }
  }
  return false;
}

[[nodiscard]] constexpr std::size_t before(finding const& f, std::size_t symbols) noexcept {
  return f.first > symbols ? f.first - symbols : 0;
}

}  // namespace detail

/// Whether the clause reports what the finding names: 打了人工没人接, 朋友说要曝光, the manager told me.
[[nodiscard]] constexpr bool is_told(text::clause const& in, finding const& f) noexcept {
  using std::string_view_literals::operator""sv;
  return detail::begins_any(in, detail::before(f, 24), in.size,
                            U"打了|打过|拨打|拨了|告诉|告知|说是|他说|她说|说要|客服说|让我|叫我|让其|问我|朋友|"
                            U"人家|他们|全忙|坐席|没人|无人|接通|打不进|打通|等了|转了|按了|回复的|回执|网站|"
                            U"才出来|才接|感谢|昨天|刚刚|刚才|上次|之前|当时|当初|后来|后已|每次|永远|经常|无数次|"
                            U"居然|结果|在帮|打电话去|不是投诉|差点|投诉了|投诉过|举报了|有用吗|已经投|已经向|"
                            U"已经找|已经打|said|told|called|was |were |heard|thank|yesterday|have never|no need|"
                            U"you're a|when i |they |he |she |asked me|spoke |talked |tried|already|last time|"
                            U"every time| ago|should i|do i |要不要"sv);
}

/// Whether the clause asks for the person it names: 我要, 找, 转, i want, can i, or, unless it is part of a `story`, little
/// but the name.
[[nodiscard]] constexpr bool is_asked_for(text::clause const& in, finding const& f, bool story = false) noexcept {
  using std::string_view_literals::operator""sv;
  if (!story && distance(in, 0, f.first) == 0 && distance(in, f.last(), in.size) <= 2) return true;
  return detail::begins_any(in, detail::before(f, 5), f.first,
                            U"我要|要找|要转|要见|请|让|叫|找|换|转|给我|帮我|麻烦|想找|想要|想跟|有没有|有冇|"
                            U"来个|派|揾|搵|只跟|尽快|马上|赶紧|立刻|可以转|能转|能不能|可不可以"sv) ||
         detail::begins_any(in, detail::before(f, 14), f.first, U"请|让|麻烦|能不能|安排|烦请"sv) ||
         detail::begins_any(in, detail::before(f, 24), f.first,
                            U"i want|i'd like|i need|need |want |please|pls|can i|can you|could |get me|get your|"
                            U"give me|let me|put |transfer|connect|speak|talk|where is|where's|is there|have a|"
                            U"have your|send |ask |demand|kindly"sv) ||
         detail::begins_any(in, f.last(), in.size, U"please|pls|now|出来|接电话"sv);
}

/// Whether the clause announces what the finding names: 再不退就去工信部, 12315见, i will, unless.
[[nodiscard]] constexpr bool is_announced(text::clause const& in, finding const& f) noexcept {
  using std::string_view_literals::operator""sv;
  return detail::begins_any(in, detail::before(f, 3), f.first, U"去|找|向|打|告|就报|就起|就上|就投|就发|联系"sv) ||
         detail::begins_any(in, detail::before(f, 14), f.first,
                            U"再不|否则|不然|我会|我将|我要|准备|打算|一定|直接|只能|只好|只有|等着"sv) ||
         detail::begins_any(in, f.last(), f.last() + 1, U"投诉|举报|见|申诉|曝光|起诉|立案"sv) ||
         detail::begins_any(in, detail::before(f, 32), f.first,
                            U"i will|i'll|ill |going to|gonna|unless|or i|see you|file|filing|reporting|taking|"
                            U"we will|we'll|i shall|will be|turn to|about to|ready to|intend"sv);
}

}  // namespace aplomb::classify
