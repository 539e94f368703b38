// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

/// Words of two Han characters that are torn apart to slip past filters, inside a sentence as well: "你们这个垃 圾平台",
/// "就是垃.圾公司", "骗@子". Elsewhere single characters tell that a word is spelled out; here the pair itself must.

namespace aplomb::text::detail {

/// How sure it is that two characters are one word.
enum class tie : std::uint8_t { loose, torn, bound };

/// `bound`: the pair is one word even across a blank or a full stop, where sentences part. `torn`: it is across a mark
/// that ends nothing ("投/诉"), but a sentence may end and begin with these two ("太差 评价也低"). Symbols are folded.
[[nodiscard]] constexpr tie tie_between(char32_t first, char32_t second) noexcept {
  struct pair {
    char32_t first, second;
  };
  constexpr pair bound[] = {{U'垃', U'圾'}, {U'傻', U'逼'}, {U'煞', U'笔'}, {U'沙', U'雕'}, {U'白', U'痴'},
                            {U'智', U'障'}, {U'脑', U'残'}, {U'弱', U'智'}, {U'混', U'蛋'}, {U'贱', U'人'},
                            {U'流', U'氓'}, {U'尼', U'玛'}, {U'傻', U'叉'}, {U'无', U'耻'}, {U'狗', U'屎'},
                            {U'诈', U'骗'}, {U'欺', U'骗'}, {U'奸', U'商'}};
  constexpr pair torn[] = {{U'骗', U'子'}, {U'骗', U'人'}, {U'废', U'物'}, {U'恶', U'心'}, {U'去', U'死'},
                           {U'滚', U'蛋'}, {U'操', U'你'}, {U'草', U'泥'}, {U'他', U'妈'}, {U'妈', U'的'},
                           {U'你', U'妈'}, {U'强', U'盗'}, {U'黑', U'心'}, {U'坑', U'人'}, {U'坑', U'爹'},
                           {U'假', U'货'}, {U'差', U'评'}, {U'投', U'诉'}, {U'举', U'报'}, {U'维', U'权'},
                           {U'曝', U'光'}, {U'退', U'款'}, {U'退', U'货'}, {U'退', U'钱'}, {U'自', U'杀'},
                           {U'想', U'死'}, {U'跳', U'楼'}, {U'割', U'腕'}, {U'轻', U'生'}, {U'报', U'警'}};
  for (auto const& p : bound)
    if (p.first == first && p.second == second) return tie::bound;
  for (auto const& p : torn)
    if (p.first == first && p.second == second) return tie::torn;
  return tie::loose;
}

/// The Han character that asterisks between two others are written for in an oath ("他*的", "操*妈"), or 0.
[[nodiscard]] constexpr char32_t masked_between(char32_t before, char32_t after) noexcept {
  if (after == U'的' && (before == U'他' || before == U'你')) return U'妈';
  if (after == U'妈' && (before == U'操' || before == U'草' || before == U'艹' || before == U'日')) return U'你';
  if (after == U'马' && before == U'草') return U'泥';
  return 0;
}

}  // namespace aplomb::text::detail
