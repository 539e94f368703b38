// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/word_table.hpp>
#include <aplomb/core/enum.hpp>
#include <cstdint>

namespace aplomb::crisis::detail {

/// What a word around a saying does to it. none: looks like one of the others and does nothing; denies: says that the next
/// words are not so; disbelieves: calls it untrue; asks; hearsay: says where it was heard, which asks as well.
APLOMB_ENUM(rumour_cue, std::uint8_t, none, denies, disbelieves, asks, hearsay)

using rumour_word = classify::table_word<rumour_cue>;

// clang-format off
inline constexpr rumour_word rumour_words[] = {
    {U"不", rumour_cue::denies}, {U"没", rumour_cue::denies}, {U"没有", rumour_cue::denies}, {U"未", rumour_cue::denies},
    {U"并未", rumour_cue::denies}, {U"并没有", rumour_cue::denies}, {U"并没", rumour_cue::denies},
    {U"不会", rumour_cue::denies}, {U"不是", rumour_cue::denies}, {U"并不", rumour_cue::denies},
    {U"并不是", rumour_cue::denies}, {U"并非", rumour_cue::denies}, {U"从未", rumour_cue::denies},
    {U"从不", rumour_cue::denies}, {U"从没", rumour_cue::denies}, {U"绝不", rumour_cue::denies},
    {U"尚未", rumour_cue::denies}, {U"不曾", rumour_cue::denies}, {U"无", rumour_cue::denies},
    {U"不但", rumour_cue::none}, {U"不仅", rumour_cue::none}, {U"不过", rumour_cue::none}, {U"不论", rumour_cue::none},
    {U"无论", rumour_cue::none}, {U"不知道", rumour_cue::none}, {U"不满", rumour_cue::none}, {U"不好意思", rumour_cue::none},
    {U"不明白", rumour_cue::none}, {U"未来", rumour_cue::none}, {U"不久", rumour_cue::none}, {U"差不多", rumour_cue::none},
    {U"对不起", rumour_cue::none}, {U"无法", rumour_cue::none},

    {U"谣言", rumour_cue::disbelieves}, {U"谣传", rumour_cue::disbelieves}, {U"假的", rumour_cue::disbelieves},
    {U"假消息", rumour_cue::disbelieves}, {U"不实", rumour_cue::disbelieves}, {U"不属实", rumour_cue::disbelieves},
    {U"失实", rumour_cue::disbelieves}, {U"虚假", rumour_cue::disbelieves}, {U"不是真的", rumour_cue::disbelieves},
    {U"并不是真的", rumour_cue::disbelieves}, {U"子虚乌有", rumour_cue::disbelieves},

    {U"吗", rumour_cue::asks}, {U"是否", rumour_cue::asks}, {U"是不是", rumour_cue::asks}, {U"有没有", rumour_cue::asks},
    {U"会不会", rumour_cue::asks}, {U"真的吗", rumour_cue::asks}, {U"真的假的", rumour_cue::asks},
    {U"是真是假", rumour_cue::asks}, {U"真假", rumour_cue::asks}, {U"求证", rumour_cue::asks},

    {U"听说", rumour_cue::hearsay}, {U"据说", rumour_cue::hearsay}, {U"有人说", rumour_cue::hearsay},
    {U"网上说", rumour_cue::hearsay}, {U"网传", rumour_cue::hearsay}, {U"传闻", rumour_cue::hearsay},
    {U"都在说", rumour_cue::hearsay}, {U"都在传", rumour_cue::hearsay}, {U"看到有人", rumour_cue::hearsay},
    {U"朋友说", rumour_cue::hearsay}, {U"新闻说", rumour_cue::hearsay},

    {U"not", rumour_cue::denies}, {U"never", rumour_cue::denies}, {U"no", rumour_cue::denies},
    {U"cannot", rumour_cue::denies}, {U"can't", rumour_cue::denies}, {U"won't", rumour_cue::denies},
    {U"don't", rumour_cue::denies}, {U"doesn't", rumour_cue::denies}, {U"didn't", rumour_cue::denies},
    {U"isn't", rumour_cue::denies}, {U"aren't", rumour_cue::denies}, {U"wasn't", rumour_cue::denies},
    {U"weren't", rumour_cue::denies}, {U"hasn't", rumour_cue::denies}, {U"haven't", rumour_cue::denies},
    {U"hadn't", rumour_cue::denies}, {U"neither", rumour_cue::denies}, {U"nor", rumour_cue::denies},
    {U"not only", rumour_cue::none}, {U"no doubt", rumour_cue::none}, {U"no longer", rumour_cue::denies},
    {U"why not", rumour_cue::none}, {U"not sure", rumour_cue::asks},

    {U"false", rumour_cue::disbelieves}, {U"untrue", rumour_cue::disbelieves}, {U"fake", rumour_cue::disbelieves},
    {U"hoax", rumour_cue::disbelieves}, {U"not true", rumour_cue::disbelieves}, {U"isn't true", rumour_cue::disbelieves},
    {U"no truth", rumour_cue::disbelieves}, {U"a rumour", rumour_cue::disbelieves},
    {U"a rumor", rumour_cue::disbelieves}, {U"a lie", rumour_cue::disbelieves}, {U"nonsense", rumour_cue::disbelieves},
    {U"misinformation", rumour_cue::disbelieves},

    {U"is it true", rumour_cue::asks}, {U"is that true", rumour_cue::asks}, {U"is this true", rumour_cue::asks},
    {U"whether", rumour_cue::asks}, {U"can you confirm", rumour_cue::asks}, {U"is it right", rumour_cue::asks},

    {U"i heard", rumour_cue::hearsay}, {U"i've heard", rumour_cue::hearsay}, {U"heard that", rumour_cue::hearsay},
    {U"they say", rumour_cue::hearsay}, {U"people say", rumour_cue::hearsay}, {U"people are saying", rumour_cue::hearsay},
    {U"someone said", rumour_cue::hearsay}, {U"i read that", rumour_cue::hearsay}, {U"i saw that", rumour_cue::hearsay},
    {U"reportedly", rumour_cue::hearsay}, {U"supposedly", rumour_cue::hearsay}, {U"apparently", rumour_cue::hearsay},
    {U"rumour has it", rumour_cue::hearsay}, {U"rumor has it", rumour_cue::hearsay}};
// clang-format on

inline constexpr classify::word_table rumour_table_of_words{rumour_words};

}  // namespace aplomb::crisis::detail
