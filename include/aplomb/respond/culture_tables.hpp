// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/respond/profile.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The tables of culture.hpp. Our own observation of service talk, not the finding of a study; overlay what you know better by
/// filling a `culture` of your own.

namespace aplomb::respond {

/// How plainly a refusal or a fault is said. softened: a reason and a way out come first; balanced: both in one breath; plain: the
/// answer first, the reason after.
APLOMB_ENUM(directness, std::uint8_t, softened, balanced, plain)

/// How the customer is addressed. familiar: 你, first names; polite: 您, please and thanks; formal: 您 with title, Mr and Ms.
APLOMB_ENUM(honorific, std::uint8_t, familiar, polite, formal)

/// How many emoji a reply may have. sparing: one in a message, only where nothing is wrong.
APLOMB_ENUM(emoji_use, std::uint8_t, none, sparing, free)

/// Words to leave out, and what to write instead ("" where the sentence is better built anew).
struct taboo {
  std::string_view words;
  std::string_view instead;
  std::string_view why;
};

namespace detail {

/// A list with static storage.
template <class T>
class static_list {
 public:
  constexpr static_list() noexcept = default;
  template <std::size_t N>
  constexpr static_list(T const (&items)[N]) noexcept : items_(items), size_(N) {}

  [[nodiscard]] constexpr T const* begin() const noexcept { return items_; }
  [[nodiscard]] constexpr T const* end() const noexcept { return items_ + size_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr T const& operator[](std::size_t i) const noexcept { return items_[i]; }

 private:
  T const* items_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace detail

using culture_words = detail::static_list<taboo>;
using emoji_list = detail::static_list<std::string_view>;

namespace detail {

inline constexpr taboo mainland_taboos[] = {{"亲，", "您好，", "shop talk that grates on somebody who is upset"},
                                            {"亲亲", "您", "shop talk that grates on somebody who is upset"},
                                            {"小姐", "女士", "an address that may offend"},
                                            {"呵呵", "", "reads as scorn"},
                                            {"哦哦", "好的", "reads as not listening"},
                                            {"二百五", "", "an insult"},
                                            {"250元", "", "the number is an insult: offer another amount"},
                                            {"444", "", "the number is bound to death"},
                                            {"送钟", "", "sounds like attending a funeral"},
                                            {"您随意", "", "reads as indifference"}};
inline constexpr taboo taiwan_taboos[] = {{"親，", "您好，", "shop talk of the mainland"},
                                          {"質量", "品質", "usage of the mainland"},
                                          {"視頻", "影片", "usage of the mainland"},
                                          {"短信", "簡訊", "usage of the mainland"},
                                          {"信息", "訊息", "usage of the mainland"},
                                          {"網絡", "網路", "usage of the mainland"},
                                          {"軟件", "軟體", "usage of the mainland"},
                                          {"屏幕", "螢幕", "usage of the mainland"},
                                          {"激活", "啟用", "usage of the mainland"},
                                          {"賬號", "帳號", "usage of the mainland"},
                                          {"立馬", "馬上", "usage of the mainland"},
                                          {"快遞員", "送貨員", "usage of the mainland"},
                                          {"中國台灣", "", "takes a side in politics"},
                                          {"中國臺灣", "", "takes a side in politics"},
                                          {"呵呵", "", "reads as scorn"},
                                          {"444", "", "the number is bound to death"},
                                          {"送鐘", "", "sounds like attending a funeral"}};
inline constexpr taboo hong_kong_taboos[] = {
    {"親，", "你好，", "shop talk of the mainland"},
    {"質量", "質素", "usage of the mainland"},
    {"視頻", "影片", "usage of the mainland"},
    {"信息", "訊息", "usage of the mainland"},
    {"激活", "啟動", "usage of the mainland"},
    {"快遞員", "速遞員", "usage of the mainland"},
    {"呵呵", "", "reads as scorn"},
    {"444", "", "the number is bound to death"},
    {"14號", "", "sounds like certain death: name the day another way where you can"},
    {"送鐘", "", "sounds like attending a funeral"}};
inline constexpr taboo singapore_taboos[] = {{"亲，", "您好，", "shop talk of the mainland"},
                                             {"呵呵", "", "reads as scorn"},
                                             {"444", "", "the number is bound to death"}};
inline constexpr taboo english_taboos[] = {{"calm down", "", "tells people how to feel"},
                                           {"you people", "you", "lumps people together"},
                                           {"with all due respect", "", "reads as disrespect"},
                                           {"as I already said", "", "blames for asking again"},
                                           {"sir/madam", "", "shows that nobody looked at the name"},
                                           {"dear customer", "", "shows that nobody looked at the name"},
                                           {"to be honest", "", "makes one ask what the rest was"}};
inline constexpr taboo american_taboos[] = {{"calm down", "", "tells people how to feel"},
                                            {"you people", "you", "lumps people together"},
                                            {"with all due respect", "", "reads as disrespect"},
                                            {"as I already said", "", "blames for asking again"},
                                            {"merry christmas", "happy holidays", "takes a faith for granted"},
                                            {"kindly do the needful", "please", "usage of India"},
                                            {"revert back", "get back to you", "usage of India"},
                                            {"fortnight", "two weeks", "usage of Britain"},
                                            {"dear customer", "", "shows that nobody looked at the name"}};
inline constexpr taboo british_taboos[] = {{"calm down", "", "tells people how to feel"},
                                           {"you people", "you", "lumps people together"},
                                           {"with all due respect", "", "reads as disrespect"},
                                           {"hey there", "Hello", "too familiar from a desk"},
                                           {"have an awesome day", "", "reads as put on"},
                                           {"reach out", "get in touch", "office talk of America"},
                                           {"zip code", "postcode", "usage of America"},
                                           {"cell phone", "mobile", "usage of America"},
                                           {"dear customer", "", "shows that nobody looked at the name"}};
inline constexpr taboo indian_taboos[] = {{"calm down", "", "tells people how to feel"},
                                          {"you people", "you", "lumps people together"},
                                          {"hey there", "Hello", "too familiar from a desk"},
                                          {"hey", "Hello", "too familiar from a desk"},
                                          {"as I already said", "", "blames for asking again"}};
inline constexpr taboo australian_taboos[] = {{"calm down", "", "tells people how to feel"},
                                              {"you people", "you", "lumps people together"},
                                              {"dear sir", "Hi", "stiff"},
                                              {"dear madam", "Hi", "stiff"},
                                              {"dear valued customer", "Hi", "stiff"},
                                              {"zip code", "postcode", "usage of America"},
                                              {"cell phone", "mobile", "usage of America"}};

inline constexpr std::string_view mainland_welcome[] = {"😊", "🙏", "🌹"};
inline constexpr std::string_view mainland_unwelcome[] = {"🙂", "👋", "😅", "🙄", "😏", "💩", "🤡", "🐶"};
inline constexpr std::string_view taiwan_welcome[] = {"😊", "🙏", "🙇"};
inline constexpr std::string_view taiwan_unwelcome[] = {"🙄", "😏", "💩", "🤡", "👌", "🖕"};
inline constexpr std::string_view english_welcome[] = {"🙂", "😊", "🎉"};
inline constexpr std::string_view english_unwelcome[] = {"🙃", "🙄", "😏", "💀", "🤡", "💩", "👌", "🖕"};
inline constexpr std::string_view indian_welcome[] = {"🙏", "🙂", "😊"};

/// What is usual in a region, for one language.
struct usage {
  directness saying_no{};
  honorific honours{};
  emoji_use emoji{};
  std::string_view opening{};
  culture_words taboos{};
  emoji_list welcome{};
  emoji_list unwelcome{};
};

inline constexpr usage mainland_usage{directness::softened, honorific::polite, emoji_use::sparing, "您好",
                                      mainland_taboos,      mainland_welcome,  mainland_unwelcome};
inline constexpr usage taiwan_usage{directness::softened, honorific::polite, emoji_use::sparing, "您好",
                                    taiwan_taboos,        taiwan_welcome,    taiwan_unwelcome};
inline constexpr usage hong_kong_usage{directness::balanced, honorific::familiar, emoji_use::sparing, "你好",
                                       hong_kong_taboos,     taiwan_welcome,      taiwan_unwelcome};
inline constexpr usage singapore_usage{directness::balanced, honorific::polite, emoji_use::sparing, "您好",
                                       singapore_taboos,     mainland_welcome,  mainland_unwelcome};
inline constexpr usage english_usage{directness::balanced, honorific::polite, emoji_use::sparing, "Hello",
                                     english_taboos,       english_welcome,   english_unwelcome};
inline constexpr usage american_usage{directness::plain, honorific::familiar, emoji_use::sparing, "Hi",
                                      american_taboos,   english_welcome,     english_unwelcome};
inline constexpr usage british_usage{directness::softened, honorific::polite, emoji_use::sparing, "Hello",
                                     british_taboos,       english_welcome,   english_unwelcome};
inline constexpr usage indian_usage{directness::softened, honorific::formal, emoji_use::sparing, "Hello",
                                    indian_taboos,        indian_welcome,    english_unwelcome};
inline constexpr usage australian_usage{directness::plain, honorific::familiar, emoji_use::sparing, "Hi",
                                        australian_taboos, english_welcome,     english_unwelcome};

/// The usage of a region where it is known for the language, else that of the language.
[[nodiscard]] constexpr usage const& usage_of(region place, text::language spoken) noexcept {
  if (spoken == text::language::en) {
    switch (place) {
      case region::united_states:
        return american_usage;
      case region::united_kingdom:
        return british_usage;
      case region::india:
        return indian_usage;
      case region::australia:
        return australian_usage;
      default:
        return english_usage;
    }
  }
  switch (place) {
    case region::taiwan:
      return taiwan_usage;
    case region::hong_kong:
      return hong_kong_usage;
    case region::singapore:
      return singapore_usage;
    default:
      return spoken == text::language::zh_hant ? taiwan_usage : mainland_usage;
  }
}

}  // namespace detail

}  // namespace aplomb::respond
