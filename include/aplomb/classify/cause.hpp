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

/// Whom a customer blames for the trouble. What is said is a claim; what is so, only the desk can know.

namespace aplomb::classify {

/// Who caused a trouble.
BOOST_DEFINE_FIXED_ENUM_CLASS(fault_of, std::uint8_t, unknown, company, product, carrier, third_party, customer)

namespace detail {

/// What words blame; `unknown` only hides shorter words inside.
inline constexpr auto blame_words = [] {
  using w = table_word<fault_of>;
  using enum fault_of;
  constexpr w list[] = {
      // The company: its people, its systems, what it sent or charged.
      {U"你们发错", company},
      {U"发错货", company},
      {U"发错了", company},
      {U"错发", company},
      {U"漏发", company},
      {U"少发", company},
      {U"寄错", company},
      {U"送错", company},
      {U"送错了", company},
      {U"餐点送错", company},
      {U"少了一件", company},
      {U"少给", company},
      {U"漏了", company},
      {U"多扣", company},
      {U"多收", company},
      {U"重复扣", company},
      {U"扣了两次", company},
      {U"扣两次", company},
      {U"扣错", company},
      {U"算错", company},
      {U"你们系统", company},
      {U"系统出错", company},
      {U"系统错误", company},
      {U"系统问题", company},
      {U"你们的系统", company},
      {U"你们的问题", company},
      {U"你们的错", company},
      {U"你们的责任", company},
      {U"你们的失误", company},
      {U"你们搞错", company},
      {U"你们弄错", company},
      {U"你们自己", company},
      {U"客服说错", company},
      {U"客服没", company},
      {U"说话不算数", company},
      {U"虚假宣传", company},
      {U"与描述不符", company},
      {U"货不对板", company},
      {U"误判", company},
      {U"误封", company},
      {U"仓库", company},
      {U"师傅没来", company},
      {U"根本没人来", company},
      {U"没派人", company},
      {U"you sent the wrong", company},
      {U"you sent me the wrong", company},
      {U"sent me the wrong", company},
      {U"sent the wrong", company},
      {U"wrong item", company},
      {U"charged me twice", company},
      {U"charged twice", company},
      {U"double charged", company},
      {U"overcharged", company},
      {U"billing error", company},
      {U"your system", company},
      {U"your website", company},
      {U"your mistake", company},
      {U"your fault", company},
      {U"your error", company},
      {U"you messed up", company},
      {U"you people messed", company},
      {U"you cancelled", company},
      {U"you canceled", company},
      {U"misled", company},
      {U"false advertising", company},
      {U"not as described", company},
      {U"never showed up", company},
      {U"nobody showed up", company},
      // The product.
      {U"质量问题", product},
      {U"质量太差", product},
      {U"品质有问题", product},
      {U"瑕疵", product},
      {U"做工", product},
      {U"开线", product},
      {U"掉色", product},
      {U"褪色", product},
      {U"坏了", product},
      {U"坏掉", product},
      {U"就坏", product},
      {U"坏的", product},
      {U"又坏", product},
      {U"用坏", unknown},
      {U"弄坏", unknown},
      {U"气坏了", unknown},
      {U"高兴坏了", unknown},
      {U"急坏了", unknown},
      {U"累坏了", unknown},
      {U"吓坏了", unknown},
      {U"开不了机", product},
      {U"故障", product},
      {U"不制冷", product},
      {U"不通电", product},
      {U"没声音", product},
      {U"死机", product},
      {U"变质", product},
      {U"发霉", product},
      {U"过期", product},
      {U"漏水", product},
      {U"defective", product},
      {U"faulty", product},
      {U"malfunction", product},
      {U"malfunctioning", product},
      {U"stopped working", product},
      {U"stopped charging", product},
      {U"doesn't work", product},
      {U"does not work", product},
      {U"not working", product},
      {U"won't turn on", product},
      {U"dead on arrival", product},
      {U"broke after", product},
      {U"is broken", product},
      {U"it's broken", product},
      {U"fell apart", product},
      {U"poor quality", product},
      {U"bad quality", product},
      {U"went mouldy", product},
      {U"moldy", product},
      {U"expired", product},
      // Who carried it.
      {U"快递员", carrier},
      {U"快递弄", carrier},
      {U"快递把", carrier},
      {U"快递公司", carrier},
      {U"快递丢", carrier},
      {U"驿站", carrier},
      {U"物流", carrier},
      {U"配送员", carrier},
      {U"骑手", carrier},
      {U"外卖员", carrier},
      {U"外送员", carrier},
      {U"外送小哥", carrier},
      {U"送货员", carrier},
      {U"司机", carrier},
      {U"宅配", carrier},
      {U"黑猫", carrier},
      {U"压坏", carrier},
      {U"摔坏", carrier},
      {U"运输途中", carrier},
      {U"运输中损", carrier},
      {U"丢件", carrier},
      {U"丢包", carrier},
      {U"courier", carrier},
      {U"delivery guy", carrier},
      {U"delivery driver", carrier},
      {U"the driver", carrier},
      {U"the rider", carrier},
      {U"ups", carrier},
      {U"fedex", carrier},
      {U"dhl", carrier},
      {U"usps", carrier},
      {U"royal mail", carrier},
      {U"in transit", carrier},
      {U"crushed", carrier},
      {U"lost in the mail", carrier},
      {U"lost in the post", carrier},
      // Somebody else.
      {U"银行那边", third_party},
      {U"银行说", third_party},
      {U"支付宝", third_party},
      {U"海关", third_party},
      {U"清关", third_party},
      {U"邻居", third_party},
      {U"邻居拿", third_party},
      {U"冒领", third_party},
      {U"盗刷", third_party},
      {U"被盗", third_party},
      {U"盗号", third_party},
      {U"别人登录", third_party},
      {U"第三方", third_party},
      {U"房东", third_party},
      {U"物业", third_party},
      {U"运营商", third_party},
      {U"诈骗", third_party},
      {U"my bank says", third_party},
      {U"customs", third_party},
      {U"hacked", third_party},
      {U"was stolen", third_party},
      {U"stole my", third_party},
      {U"stolen from my", third_party},
      {U"someone is using", third_party},
      {U"somebody else", third_party},
      {U"someone else used", third_party},
      {U"third party", third_party},
      {U"third-party", third_party},
      {U"landlord", third_party},
      {U"last tenants", third_party},
      {U"previous tenant", third_party},
      {U"fraud", third_party},
      {U"fraudulent", third_party},
      // The customer.
      {U"我填错", customer},
      {U"我写错", customer},
      {U"写错了", customer},
      {U"填错了", customer},
      {U"我拍错", customer},
      {U"拍错了", customer},
      {U"我买错", customer},
      {U"买错了", customer},
      {U"我选错", customer},
      {U"选错了", customer},
      {U"下错单", customer},
      {U"点错了", customer},
      {U"按错了", customer},
      {U"我看错", customer},
      {U"看错了", customer},
      {U"我记错", customer},
      {U"我弄错", customer},
      {U"我搞错", customer},
      {U"我弄坏", customer},
      {U"我忘", customer},
      {U"忘了取", customer},
      {U"不小心", customer},
      {U"手滑", customer},
      {U"是我的问题", customer},
      {U"我的错", customer},
      {U"是我不好", customer},
      {U"不是我的问题", unknown},
      {U"不是我的错", unknown},
      {U"不是我弄坏", unknown},
      {U"又不是我", unknown},
      {U"你们写错了", company},
      {U"你们填错了", company},
      {U"my mistake", customer},
      {U"my fault", customer},
      {U"my own fault", customer},
      {U"my bad", customer},
      {U"not my fault", unknown},
      {U"isn't my fault", unknown},
      {U"wasn't my fault", unknown},
      {U"not my mistake", unknown},
      {U"i ordered the wrong", customer},
      {U"ordered the wrong", customer},
      {U"i entered the wrong", customer},
      {U"typed the wrong", customer},
      {U"i dropped", customer},
      {U"i spilled", customer},
      {U"i spilt", customer},
      {U"i forgot", customer},
      {U"by accident", customer},
      {U"accidentally", customer},
      {U"a typo", customer},
      {U"i misread", customer},
      {U"that's on me", customer}};
  return word_table(list);
}();

/// Collects blame clause by clause; of several the one blamed most often counts, of equals the first.
class blame_pass {
 public:
  constexpr void add(text::clause const& in) noexcept {
    for (std::size_t i = 0; i < in.size;) {
      auto const* const w = blame_words.longest(in, i);
      if (w == nullptr) {
        ++i;
        continue;
      }
      i += w->text.size();
      auto& n = count_[index_of(w->value)];
      if (n < 255) ++n;
      if (first_ == fault_of::unknown) first_ = w->value;
    }
  }

  [[nodiscard]] constexpr fault_of blamed() const noexcept {
    auto most = first_;
    for (auto f : all_of<fault_of>())
      if (f != fault_of::unknown && count_[index_of(f)] > count_[index_of(most)] && most != fault_of::unknown) most = f;
    return most;
  }

 private:
  std::uint8_t count_[count_of<fault_of>]{};
  fault_of first_{};
};

}  // namespace detail

/// Whom the words of a message blame, in either Chinese script or English; unknown when they blame nobody. To be late is nobody's
/// fault yet. Any bytes; O(length), no allocation.
[[nodiscard]] inline fault_of blamed_in(std::string_view message) noexcept {
  text::clause_reader clauses{message};
  text::clause clause;
  detail::blame_pass pass;
  while (clauses.next(clause)) pass.add(clause);
  return pass.blamed();
}

}  // namespace aplomb::classify
