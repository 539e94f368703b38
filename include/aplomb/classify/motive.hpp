// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/word_table.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Why the matter matters to a customer.

namespace aplomb::classify {

/// occasion: needed for a day (a wedding, a trip, an exam); work: a living hangs on it; health: somebody ill, old or small
/// needs it; money: it is missed; fairness: a matter of principle.
BOOST_DEFINE_FIXED_ENUM_CLASS(motive, std::uint8_t, unknown, occasion, work, health, money, fairness)

namespace detail {

/// What words tell of the motive; `unknown` only hides shorter words inside.
inline constexpr auto motive_words = [] {
  using w = table_word<motive>;
  using enum motive;
  constexpr w list[] = {{U"生日", occasion},
                        {U"婚礼", occasion},
                        {U"结婚", occasion},
                        {U"婚宴", occasion},
                        {U"过年", occasion},
                        {U"过节", occasion},
                        {U"春节", occasion},
                        {U"中秋", occasion},
                        {U"圣诞", occasion},
                        {U"情人节", occasion},
                        {U"母亲节", occasion},
                        {U"父亲节", occasion},
                        {U"礼物", occasion},
                        {U"送人", occasion},
                        {U"送礼", occasion},
                        {U"出差", occasion},
                        {U"旅行", occasion},
                        {U"旅游", occasion},
                        {U"出国", occasion},
                        {U"搬家", occasion},
                        {U"毕业", occasion},
                        {U"考试", occasion},
                        {U"面试", occasion},
                        {U"演出", occasion},
                        {U"典礼", occasion},
                        {U"纪念日", occasion},
                        {U"聚会", occasion},
                        {U"年会", occasion},
                        {U"开学", occasion},
                        {U"满月", occasion},
                        {U"平安夜", occasion},
                        {U"登机", occasion},
                        {U"wedding", occasion},
                        {U"birthday", occasion},
                        {U"anniversary", occasion},
                        {U"christmas", occasion},
                        {U"xmas", occasion},
                        {U"gift", occasion},
                        {U"present for", occasion},
                        {U"trip", occasion},
                        {U"vacation", occasion},
                        {U"holiday", occasion},
                        {U"flight", occasion},
                        {U"graduation", occasion},
                        {U"party", occasion},
                        {U"exam", occasion},
                        {U"interview", occasion},
                        {U"ceremony", occasion},
                        {U"funeral", occasion},
                        {U"moving house", occasion},
                        {U"mother's day", occasion},
                        {U"father's day", occasion},
                        {U"上班", work},
                        {U"返工", work},
                        {U"公司要用", work},
                        {U"客户等", work},
                        {U"客户在等", work},
                        {U"老板催", work},
                        {U"开会", work},
                        {U"做生意", work},
                        {U"店里", work},
                        {U"开店", work},
                        {U"店铺", work},
                        {U"大促", work},
                        {U"生意", work},
                        {U"项目", work},
                        {U"交货", work},
                        {U"甲方", work},
                        {U"上线", work},
                        {U"work from home", work},
                        {U"for work", work},
                        {U"my client", work},
                        {U"our client", work},
                        {U"customers waiting", work},
                        {U"my business", work},
                        {U"my shop", work},
                        {U"my store", work},
                        {U"our team", work},
                        {U"deadline at work", work},
                        {U"presentation", work},
                        {U"payroll", work},
                        {U"my team", work},
                        {U"药", health},
                        {U"吃药", health},
                        {U"手术", health},
                        {U"住院", health},
                        {U"医院", health},
                        {U"医生", health},
                        {U"看病", health},
                        {U"复查", health},
                        {U"血压", health},
                        {U"血糖", health},
                        {U"孕妇", health},
                        {U"怀孕", health},
                        {U"宝宝", health},
                        {U"婴儿", health},
                        {U"奶粉", health},
                        {U"过敏", health},
                        {U"残疾", health},
                        {U"轮椅", health},
                        {U"老人", health},
                        {U"老人家", health},
                        {U"心脏", health},
                        {U"medication", health},
                        {U"medicine", health},
                        {U"prescription", health},
                        {U"surgery", health},
                        {U"hospital", health},
                        {U"doctor", health},
                        {U"pregnant", health},
                        {U"baby", health},
                        {U"infant", health},
                        {U"allergy", health},
                        {U"allergic", health},
                        {U"coeliac", health},
                        {U"celiac", health},
                        {U"dialysis", health},
                        {U"disabled", health},
                        {U"wheelchair", health},
                        {U"elderly", health},
                        {U"insulin", health},
                        {U"inhaler", health},
                        {U"房租", money},
                        {U"工资", money},
                        {U"等钱用", money},
                        {U"急用钱", money},
                        {U"生活费", money},
                        {U"学费", money},
                        {U"还不上", money},
                        {U"没钱", money},
                        {U"辛苦钱", money},
                        {U"血汗钱", money},
                        {U"省吃俭用", money},
                        {U"吃饭钱", money},
                        {U"两个月的", money},
                        {U"月供", money},
                        {U"欠款", money},
                        {U"还款", money},
                        {U"rent", money},
                        {U"mortgage", money},
                        {U"salary", money},
                        {U"paycheck", money},
                        {U"can't afford", money},
                        {U"cannot afford", money},
                        {U"savings", money},
                        {U"paying bills", money},
                        {U"pay the bills", money},
                        {U"lost my job", money},
                        {U"bucks left", money},
                        {U"tight budget", money},
                        {U"overdraft", money},
                        {U"on a pension", money},
                        {U"公道", fairness},
                        {U"讲道理", fairness},
                        {U"公平", fairness},
                        {U"不公平", fairness},
                        {U"原则", fairness},
                        {U"原则问题", fairness},
                        {U"尊重", fairness},
                        {U"维权", fairness},
                        {U"消费者权益", fairness},
                        {U"不是钱的问题", fairness},
                        {U"争口气", fairness},
                        {U"良心", fairness},
                        {U"unfair", fairness},
                        {U"fairness", fairness},
                        {U"not fair", fairness},
                        {U"principle", fairness},
                        {U"it's about the principle", fairness},
                        {U"not about the money", fairness},
                        {U"consumer rights", fairness},
                        {U"respect", fairness},
                        {U"justice", fairness},
                        {U"药丸", unknown},
                        {U"药妆", unknown},
                        {U"工作日", unknown},
                        {U"个工作日", unknown},
                        {U"working days", unknown},
                        {U"business days", unknown},
                        {U"good work", unknown},
                        {U"works fine", unknown},
                        {U"works great", unknown},
                        {U"worked", unknown},
                        {U"尊重您", unknown},
                        {U"no gift", unknown},
                        {U"rent a", unknown},
                        {U"happy holidays", unknown},
                        {U"parking", unknown},
                        {U"药水", unknown}};
  return word_table(list);
}();

/// Collects motives clause by clause; health before all, else the first told.
class motive_pass {
 public:
  constexpr void add(text::clause const& in) noexcept {
    for (std::size_t i = 0; i < in.size;) {
      auto const* const w = motive_words.longest(in, i);
      if (w != nullptr && (told_ == motive::unknown || w->value == motive::health)) told_ = w->value;
      i += w != nullptr ? w->text.size() : 1;
    }
  }
  [[nodiscard]] constexpr motive told() const noexcept { return told_; }

 private:
  motive told_{};
};

}  // namespace detail

/// The motive that the words of a message tell, in either Chinese script or English; unknown when they tell none. Any bytes;
/// O(length), no allocation.
[[nodiscard]] inline motive motive_in(std::string_view message) noexcept {
  text::clause_reader clauses{message};
  text::clause clause;
  detail::motive_pass pass;
  while (clauses.next(clause)) pass.add(clause);
  return pass.told();
}

}  // namespace aplomb::classify
