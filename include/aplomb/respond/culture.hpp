// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/manner.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/respond/culture_tables.hpp>
#include <aplomb/respond/customer.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What is usual where a customer lives: how direct one is, how one addresses people, which words and emoji to leave out. Usage of
/// service talk, not of persons: what the customer writes overrules it, and nobody is judged by it.

namespace aplomb::respond {

/// The usage to keep with a customer.
struct culture {
  region place{};
  text::language spoken{};           ///< zh_hans, zh_hant or en
  directness saying_no{};            ///< how plainly a refusal or a fault is said
  honorific honours{};               ///< how the customer is addressed
  emoji_use emoji{};                 ///< how many emoji a reply may have
  std::string_view second_person{};  ///< the word for the customer: 您, 你, you
  std::string_view opening{};        ///< the usual first words: 您好, Hi, Dear
  culture_words taboos{};            ///< what not to write, and what instead
  emoji_list welcome{};              ///< emoji that are read as kind
  emoji_list unwelcome{};            ///< emoji that are read as cold, mocking or rude
};

/// The region that a language tag names (zh-TW, en_GB, zh-Hant-HK, HK); unknown when it names none that is listed. O(length).
[[nodiscard]] constexpr region region_of(std::string_view tag) noexcept {
  constexpr struct {
    std::string_view code;
    region place;
  } codes[] = {{"CN", region::mainland},       {"TW", region::taiwan},         {"HK", region::hong_kong},
               {"MO", region::hong_kong},      {"SG", region::singapore},      {"US", region::united_states},
               {"GB", region::united_kingdom}, {"UK", region::united_kingdom}, {"IN", region::india},
               {"AU", region::australia},      {"NZ", region::australia}};
  auto const cut = tag.find_last_of("-_");
  auto const last = cut == tag.npos ? tag : tag.substr(cut + 1);
  if (last.size() != 2) return region::unknown;
  constexpr auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
  if (cut == tag.npos && upper(last[0]) != last[0]) return region::unknown;  // "in" alone is a language
  for (auto const& known : codes)
    if (upper(last[0]) == known.code[0] && upper(last[1]) == known.code[1]) return known.place;
  return region::unknown;
}

/// The usage for a region and a language: simplified script without a region is the mainland's, traditional Taiwan's, English
/// is nobody's in particular. `und` speaks English. O(1).
[[nodiscard]] constexpr culture culture_of(region place, text::language spoken) noexcept {
  using text::language;
  if (spoken == language::und) spoken = language::en;
  if (place == region::unknown && spoken == language::zh_hans) place = region::mainland;
  if (place == region::unknown && spoken == language::zh_hant) place = region::taiwan;
  culture out;
  out.place = place, out.spoken = spoken;
  auto const& usage = detail::usage_of(place, spoken);
  out.saying_no = usage.saying_no, out.honours = usage.honours, out.emoji = usage.emoji;
  out.opening = usage.opening;
  out.taboos = usage.taboos, out.welcome = usage.welcome, out.unwelcome = usage.unwelcome;
  out.second_person = spoken == language::en ? "you" : out.honours == honorific::familiar ? "你" : "您";
  return out;
}

/// The usage to keep with a customer who is spoken to in `spoken`: the profile's region before the one that the words show;
/// one who writes formally is answered so, and one who writes casually in English casually. In Chinese a desk keeps its 您:
/// the customer may be familiar, the desk is not. O(1).
[[nodiscard]] constexpr culture culture_of(customer_model const& who, text::language spoken) noexcept {
  auto place = who.profile.place;
  if (place == region::unknown && who.writes.usage == classify::regional_usage::cantonese) place = region::hong_kong;
  if (place == region::unknown && who.writes.usage == classify::regional_usage::taiwan) place = region::taiwan;
  auto out = culture_of(place, spoken);
  bool const english = out.spoken == text::language::en;
  if (who.writes.writes == classify::manner::formal) {
    out.honours = honorific::formal, out.emoji = emoji_use::none;
    out.second_person = english ? "you" : "您";
    out.opening = english ? "Good day" : "您好";
  } else if (who.writes.writes == classify::manner::casual && english) {
    out.honours = honorific::familiar, out.opening = "Hi";
  }
  return out;
}

/// A taboo found in a reply.
struct taboo_hit {
  std::uint32_t begin = 0;  ///< half-open byte range in the reply
  std::uint32_t end = 0;
  std::uint16_t which = 0;  ///< index in `culture::taboos`; taboos.size() for an emoji that is unwelcome

  [[nodiscard]] constexpr std::string_view in(std::string_view reply) const noexcept {
    return begin <= end && end <= reply.size() ? reply.substr(begin, end - begin) : std::string_view{};
  }
};

namespace detail {

[[nodiscard]] constexpr char lowered(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr bool is_ascii_word(char c) noexcept {
  return (c >= '0' && c <= '9') || (lowered(c) >= 'a' && lowered(c) <= 'z');
}

/// Whether `words` stand at byte `at` of the reply, as a word of its own where they are Latin.
[[nodiscard]] constexpr bool stands_at(std::string_view reply, std::size_t at, std::string_view words) noexcept {
  if (words.empty() || at + words.size() > reply.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (lowered(reply[at + i]) != lowered(words[i])) return false;
  std::size_t const end = at + words.size();
  return !(is_ascii_word(words.front()) && at > 0 && is_ascii_word(reply[at - 1])) &&
         !(is_ascii_word(words.back()) && end < reply.size() && is_ascii_word(reply[end]));
}

}  // namespace detail

/// The taboos of a culture in a reply, at most eight, in the order of the reply; of several at one place the longest. Bytes are
/// compared, ASCII letters without case. O(length * taboos), no allocation.
[[nodiscard]] constexpr fixed_vector<taboo_hit, 8> taboos_in(std::string_view reply, culture const& usage) noexcept {
  fixed_vector<taboo_hit, 8> out;
  for (std::size_t at = 0; at < reply.size() && !out.full();) {
    std::size_t best = 0, which = 0;
    for (std::size_t i = 0; i < usage.taboos.size(); ++i) {
      auto const& t = usage.taboos[i];
      if (t.words.size() > best && detail::stands_at(reply, at, t.words)) best = t.words.size(), which = i;
    }
    for (auto const& e : usage.unwelcome)
      if (e.size() > best && reply.substr(at, e.size()) == e) best = e.size(), which = usage.taboos.size();
    if (best > 0)
      (void)out.push_back(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + best), static_cast<std::uint16_t>(which)});
    at += best > 0 ? best : 1;
  }
  return out;
}

}  // namespace aplomb::respond
