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

/// Whether one of the words begins between the symbols `from` and `to`; Latin words begin at a word boundary.
[[nodiscard]] constexpr bool begins_any(text::clause const& in, std::size_t from, std::size_t to,
                                        auto const&... words) noexcept {
  for (std::size_t i = from; i < to && i < in.size; ++i) {
    if (is_latin(in.symbol[i]) && i > 0 && is_latin(in.symbol[i - 1])) continue;
    if ((reads(in, i, std::u32string_view(words)) || ...)) return true;
  }
  return false;
}

[[nodiscard]] constexpr std::size_t before(finding const& f, std::size_t symbols) noexcept {
  return f.first > symbols ? f.first - symbols : 0;
}

}  // namespace detail

/// Whether the clause reports what the finding names: 打了人工没人接, 朋友说要曝光, the manager told me.
[[nodiscard]] constexpr bool is_told(text::clause const& in, finding const& f) noexcept {
  return detail::begins_any(
      in, detail::before(f, 24), in.size, U"打了", U"打过", U"拨打", U"拨了", U"告诉", U"告知", U"说是", U"他说",
      U"她说", U"说要", U"客服说", U"让我", U"叫我", U"让其", U"问我", U"朋友", U"人家", U"他们", U"全忙", U"坐席",
      U"没人", U"无人", U"接通", U"打不进", U"打通", U"等了", U"转了", U"按了", U"回复的", U"回执", U"网站", U"才出来",
      U"才接", U"感谢", U"昨天", U"刚刚", U"刚才", U"上次", U"之前", U"当时", U"当初", U"后来", U"后已", U"每次",
      U"永远", U"经常", U"无数次", U"居然", U"结果", U"在帮", U"打电话去", U"不是投诉", U"差点", U"投诉了", U"投诉过",
      U"举报了", U"有用吗", U"已经投", U"已经向", U"已经找", U"已经打", U"said", U"told", U"called", U"was ", U"were ",
      U"heard", U"thank", U"yesterday", U"have never", U"no need", U"you're a", U"when i ", U"they ", U"he ", U"she ",
      U"asked me", U"spoke ", U"talked ", U"tried", U"already", U"last time", U"every time", U" ago", U"should i",
      U"do i ", U"要不要");
}

/// Whether the clause asks for the person it names: 我要, 找, 转, i want, can i, or, unless it is part of a `story`, little
/// but the name.
[[nodiscard]] constexpr bool is_asked_for(text::clause const& in, finding const& f, bool story = false) noexcept {
  if (!story && distance(in, 0, f.first) == 0 && distance(in, f.last(), in.size) <= 2) return true;
  return detail::begins_any(in, detail::before(f, 5), f.first, U"我要", U"要找", U"要转", U"要见", U"请", U"让", U"叫",
                            U"找", U"换", U"转", U"给我", U"帮我", U"麻烦", U"想找", U"想要", U"想跟", U"有没有",
                            U"有冇", U"来个", U"派", U"揾", U"搵", U"只跟", U"尽快", U"马上", U"赶紧", U"立刻",
                            U"可以转", U"能转", U"能不能", U"可不可以") ||
         detail::begins_any(in, detail::before(f, 14), f.first, U"请", U"让", U"麻烦", U"能不能", U"安排", U"烦请") ||
         detail::begins_any(in, detail::before(f, 24), f.first, U"i want", U"i'd like", U"i need", U"need ", U"want ",
                            U"please", U"pls", U"can i", U"can you", U"could ", U"get me", U"get your", U"give me",
                            U"let me", U"put ", U"transfer", U"connect", U"speak", U"talk", U"where is", U"where's",
                            U"is there", U"have a", U"have your", U"send ", U"ask ", U"demand", U"kindly") ||
         detail::begins_any(in, f.last(), in.size, U"please", U"pls", U"now", U"出来", U"接电话");
}

/// Whether the clause announces what the finding names: 再不退就去工信部, 12315见, i will, unless.
[[nodiscard]] constexpr bool is_announced(text::clause const& in, finding const& f) noexcept {
  return detail::begins_any(in, detail::before(f, 3), f.first, U"去", U"找", U"向", U"打", U"告", U"就报", U"就起",
                            U"就上", U"就投", U"就发", U"联系") ||
         detail::begins_any(in, detail::before(f, 14), f.first, U"再不", U"否则", U"不然", U"我会", U"我将", U"我要",
                            U"准备", U"打算", U"一定", U"直接", U"只能", U"只好", U"只有", U"等着") ||
         detail::begins_any(in, f.last(), f.last() + 1, U"投诉", U"举报", U"见", U"申诉", U"曝光", U"起诉", U"立案") ||
         detail::begins_any(in, detail::before(f, 32), f.first, U"i will", U"i'll", U"ill ", U"going to", U"gonna",
                            U"unless", U"or i", U"see you", U"file", U"filing", U"reporting", U"taking", U"we will",
                            U"we'll", U"i shall", U"will be", U"turn to", U"about to", U"ready to", U"intend");
}

}  // namespace aplomb::classify
