// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/classify/finding.hpp>
#include <aplomb/text/clause.hpp>
#include <cstddef>

/// At whom strong language is aimed. Swearing AT somebody is abuse; swearing is not.

namespace aplomb::classify {

/// Whether the words "you", 你, 您 or 贵司 stand in the symbols `from` ... `to`.
[[nodiscard]] constexpr bool addresses_you(text::clause const& in, std::size_t from, std::size_t to) noexcept {
  for (std::size_t i = from; i < to && i < in.size; ++i) {
    auto const c = in.symbol[i];
    if (c == U'你' || c == U'您' || c == U'贵') return true;
    if ((c != U'y' && c != U'u') || (i > 0 && is_latin(in.symbol[i - 1]))) continue;
    for (std::u32string_view word : {U"you", U"your", U"yours", U"yourself", U"ur", U"u", U"youre"})
      if (reads(in, i, word) && (i + word.size() == in.size || !is_latin(in.symbol[i + word.size()]))) return true;
  }
  return false;
}

/// Whether the writer means herself: 我真傻, i'm such an idiot, feel stupid.
[[nodiscard]] constexpr bool means_self(text::clause const& in, finding const& f) noexcept {
  std::size_t const from = f.first > 8 ? f.first - 8 : 0;
  for (std::size_t i = from; i < f.first; ++i) {
    if (in.symbol[i] == U'我' && distance(in, i, f.first) <= 4 && !(i + 1 < in.size && in.symbol[i + 1] == U'们')) {
      bool other = false;
      for (std::size_t k = i + 1; k < f.first; ++k)
        other = other || in.symbol[k] == U'你' || in.symbol[k] == U'被' || in.symbol[k] == U'当';
      return !other;
    }
  }
  std::size_t const start = f.first > 20 ? f.first - 20 : 0;
  for (std::size_t i = start; i < f.first; ++i)
    for (std::u32string_view me : {U"i'm ", U"i am ", U"im ", U"i was ", U"i feel ", U"feel ", U"me ", U"myself "})
      if ((i == 0 || in.symbol[i - 1] == U' ') && reads(in, i, me) && distance(in, i, f.first) <= 5 &&
          !addresses_you(in, i, f.first))
        return true;
  return false;
}

/// Whether the clause speaks to or of somebody here: "you", the agent, the company.
[[nodiscard]] constexpr bool names_somebody(text::clause const& in, finding_list const& found) noexcept {
  for (auto const& f : found)
    if (f.is_any(category::agent, category::company)) return true;
  return addresses_you(in, 0, in.size);
}

/// Whether the strong language at `f` is aimed at somebody here: an insult is, unless it means the writer; an expletive
/// only when its clause names somebody.
[[nodiscard]] constexpr bool is_aimed(text::clause const& in, finding_list const& found, finding const& f) noexcept {
  return !means_self(in, f) && (!f.is(category::expletive) || names_somebody(in, found));
}

/// At whom, when it is aimed: the agent when she is addressed or named, else the company, else the product.
[[nodiscard]] constexpr abuse_target target_of(text::clause const& in, finding_list const& found) noexcept {
  bool company = false;
  bool product = false;
  for (auto const& f : found) {
    if (f.is(category::agent)) return abuse_target::agent;
    company = company || f.is(category::company);
    product = product || f.is(category::product);
  }
  if (company) return abuse_target::company;
  if (addresses_you(in, 0, in.size)) return abuse_target::agent;
  return product ? abuse_target::product : abuse_target::company;
}

}  // namespace aplomb::classify
