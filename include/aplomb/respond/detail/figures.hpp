// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/finding.hpp>
#include <aplomb/classify/lexicon_trie.hpp>
#include <aplomb/classify/word_table.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Figures of a text: numbers with their units, codes, links, addresses, and the days people name, so that what a reply says
/// can be looked up in what is known.

namespace aplomb::respond::detail {

/// What a figure counts. code: letters and digits, a telephone, a link, a mail address; day_name: tomorrow, Friday.
APLOMB_ENUM(figure_unit, std::uint8_t, none, minute, hour, day, week, month, year, clock, percent, money, code,
            day_name)

/// One figure: bytes [begin, end) of its text.
struct figure {
  std::uint64_t value = 0;    ///< hash of the digits as they are compared: without grouping marks and leading zeros
  std::int64_t minutes = -1;  ///< of a length of time; else -1
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  figure_unit unit{};

  /// Whether it says the same: the same length of time, or the same digits of units that do not differ.
  [[nodiscard]] constexpr bool same_as(figure const& other) const noexcept {
    if (minutes >= 0 && other.minutes >= 0) return minutes == other.minutes;
    bool const units = unit == other.unit || unit == figure_unit::none || other.unit == figure_unit::none;
    return value == other.value && units;
  }
};

struct unit_word {
  figure_unit unit{};
  std::int16_t minutes = 0;  ///< of one; 0 where it is no length of time
};

/// Words of units behind a number. A Chinese numeral counts as a number only before one.
inline constexpr auto unit_words = [] {
  using w = classify::table_word<unit_word>;
  using enum figure_unit;
  constexpr w list[] = {{U"分钟", {minute, 1}},
                        {U"分", {minute, 1}},
                        {U"小时", {hour, 60}},
                        {U"个小时", {hour, 60}},
                        {U"钟头", {hour, 60}},
                        {U"个钟头", {hour, 60}},
                        {U"天", {day, 1440}},
                        {U"日", {day, 1440}},
                        {U"号", {day, 0}},
                        {U"工作日", {day, 1440}},
                        {U"个工作日", {day, 1440}},
                        {U"个工作天", {day, 1440}},
                        {U"工作天", {day, 1440}},
                        {U"周", {week, 10080}},
                        {U"个星期", {week, 10080}},
                        {U"星期", {week, 10080}},
                        {U"个礼拜", {week, 10080}},
                        {U"个月", {month, 0}},
                        {U"月", {month, 0}},
                        {U"年", {year, 0}},
                        {U"点", {clock, 0}},
                        {U"时", {clock, 0}},
                        {U"元", {money, 0}},
                        {U"块", {money, 0}},
                        {U"块钱", {money, 0}},
                        {U"万元", {money, 0}},
                        {U"折", {percent, 0}},
                        {U"minute", {minute, 1}},
                        {U"minutes", {minute, 1}},
                        {U"min", {minute, 1}},
                        {U"mins", {minute, 1}},
                        {U"hour", {hour, 60}},
                        {U"hours", {hour, 60}},
                        {U"hrs", {hour, 60}},
                        {U"day", {day, 1440}},
                        {U"days", {day, 1440}},
                        {U"business day", {day, 1440}},
                        {U"business days", {day, 1440}},
                        {U"working day", {day, 1440}},
                        {U"working days", {day, 1440}},
                        {U"week", {week, 10080}},
                        {U"weeks", {week, 10080}},
                        {U"month", {month, 0}},
                        {U"months", {month, 0}},
                        {U"year", {year, 0}},
                        {U"years", {year, 0}},
                        {U"am", {clock, 0}},
                        {U"pm", {clock, 0}},
                        {U"o'clock", {clock, 0}},
                        {U"dollar", {money, 0}},
                        {U"dollars", {money, 0}},
                        {U"usd", {money, 0}},
                        {U"yuan", {money, 0}},
                        {U"rmb", {money, 0}},
                        {U"pounds", {money, 0}},
                        {U"euros", {money, 0}},
                        {U"percent", {percent, 0}}};
  return classify::word_table(list);
}();

/// English numbers spelled out; Chinese numerals are computed.
inline constexpr auto numeral_words = [] {
  using w = classify::table_word<std::int16_t>;
  constexpr w list[] = {{U"one", 1},    {U"an", 1},       {U"two", 2},      {U"three", 3},   {U"four", 4},
                        {U"five", 5},   {U"six", 6},      {U"seven", 7},    {U"eight", 8},   {U"nine", 9},
                        {U"ten", 10},   {U"twelve", 12},  {U"fifteen", 15}, {U"twenty", 20}, {U"thirty", 30},
                        {U"fifty", 50}, {U"hundred", 100}};
  return classify::word_table(list);
}();

/// Days by name that may be a promise; today is said too often to be one.
inline constexpr auto day_words = [] {
  using w = classify::table_word<std::uint8_t>;
  constexpr w list[] = {{U"明天", 1},      {U"明日", 1},     {U"明早", 1},       {U"明晚", 1},      {U"后天", 2},
                        {U"今晚", 3},      {U"下周", 4},     {U"周一", 11},      {U"周二", 12},     {U"周三", 13},
                        {U"周四", 14},     {U"周五", 15},    {U"周六", 16},      {U"周日", 17},     {U"星期一", 11},
                        {U"星期二", 12},   {U"星期三", 13},  {U"星期四", 14},    {U"星期五", 15},   {U"星期六", 16},
                        {U"星期日", 17},   {U"月底", 5},     {U"tomorrow", 1},   {U"tonight", 3},   {U"next week", 4},
                        {U"monday", 11},   {U"tuesday", 12}, {U"wednesday", 13}, {U"thursday", 14}, {U"friday", 15},
                        {U"saturday", 16}, {U"sunday", 17}};
  return classify::word_table(list);
}();

/// Finds the figures of one clause of `text`.
class figure_finder {
 public:
  figure_finder(text::clause const& in, std::string_view text) noexcept : in_(in), text_(text) {}

  /// Calls `found(figure)` in the order of the text.
  template <class Found>
  void run(Found&& found) const noexcept {
    for (std::size_t p = 0; p < in_.piece_count; ++p) {
      auto const& piece = in_.pieces[p];
      std::size_t const end = std::size_t{piece.first} + piece.count;
      switch (piece.kind) {
        case text::piece_kind::number:
          if (!only_numbers_a_list(p)) found(number(piece.first, end));
          break;
        case text::piece_kind::reference:
        case text::piece_kind::phone:
        case text::piece_kind::url:
        case text::piece_kind::mail:
          found(code(piece.first, end));
          break;
        case text::piece_kind::word:
          if (has_digit(piece.first, end))
            found(code(piece.first, end));
          else
            spelled(piece.first, end, found);
          break;
        case text::piece_kind::han:
          spelled(piece.first, end, found);
          break;
        default:
          break;
      }
    }
  }

 private:
  static constexpr std::uint64_t start = 0xcbf29ce484222325ull;
  static constexpr std::uint64_t add(std::uint64_t hash, char32_t c) noexcept { return (hash ^ c) * 0x100000001b3ull; }
  static constexpr bool is_digit(char32_t c) noexcept { return c >= U'0' && c <= U'9'; }

  [[nodiscard]] bool has_digit(std::size_t first, std::size_t end) const noexcept {
    for (std::size_t i = first; i < end; ++i)
      if (is_digit(in_.symbol[i])) return true;
    return false;
  }

  /// "1." "2、" "3)" number the items of a list.
  [[nodiscard]] bool only_numbers_a_list(std::size_t p) const noexcept {
    auto const& piece = in_.pieces[p];
    if (piece.count != 1) return false;
    std::size_t const next = piece.first + 1u;
    if (next >= in_.size) return in_.piece_count == 1;
    auto const c = in_.symbol[next];
    return c == U'、' || c == U')' || c == U'.';
  }

  /// The unit behind symbol `at`; its last symbol in `end`.
  [[nodiscard]] unit_word unit_at(std::size_t at, std::size_t& end) const noexcept {
    if (at < in_.size && in_.symbol[at] == U' ') ++at;
    auto const* const w = unit_words.longest(in_, at);
    if (w == nullptr) return {};
    end = at + w->text.size();
    return w->value;
  }

  [[nodiscard]] figure made(std::uint64_t value, std::int64_t count, std::size_t first,
                            std::size_t end) const noexcept {
    figure f{value, -1, in_.begin[first], 0, {}};
    auto const unit = unit_at(end, end);
    f.unit = unit.unit;
    if (unit.minutes > 0 && count >= 0) f.minutes = count * unit.minutes;
    f.end = in_.end[end - 1];
    return f;
  }

  [[nodiscard]] static std::uint64_t of_count(std::int64_t n) noexcept {
    char32_t digits[20]{};
    std::size_t size = 0;
    do digits[size++] = static_cast<char32_t>(U'0' + n % 10);
    while ((n /= 10) != 0);
    std::uint64_t hash = start;
    while (size > 0) hash = add(hash, digits[--size]);
    return hash;
  }

  [[nodiscard]] figure number(std::size_t first, std::size_t end) const noexcept {
    std::uint64_t hash = start;
    std::int64_t count = 0;
    bool begun = false, money = false, percent = false, whole = true, clock = false;
    for (std::size_t i = first; i < end; ++i) {
      auto const c = in_.symbol[i];
      if (is_digit(c)) {
        begun = begun || c != U'0';
        if (begun) hash = add(hash, c);
        if (count < 1'000'000) count = count * 10 + static_cast<std::int64_t>(c - U'0');
      } else if (c == U'%') {
        percent = true;
      } else if (c == U'.' || c == U':' || c == U'/' || c == U'-') {
        hash = add(hash, c), whole = false, begun = true, clock = clock || c == U':';
      } else if (c != U',') {
        money = true;
      }
    }
    if (!begun) hash = add(hash, U'0');
    auto f = made(hash, whole ? count : -1, first, end);
    if (percent) f.unit = figure_unit::percent;
    if (money) f.unit = figure_unit::money;
    if (clock) f.unit = figure_unit::clock;
    return f;
  }

  [[nodiscard]] figure code(std::size_t first, std::size_t end) const noexcept {
    std::uint64_t hash = start;
    auto const bytes = in_.bytes(text_, first, end - 1);
    bool const link = in_.symbol[first] == U'\uFFFC';
    if (link)
      for (char const c : bytes) hash = add(hash, static_cast<unsigned char>(c));
    else
      for (std::size_t i = first; i < end; ++i)
        if (in_.symbol[i] != U'-' && in_.symbol[i] != U' ') hash = add(hash, in_.symbol[i]);
    return {hash, -1, in_.begin[first], in_.end[end - 1], figure_unit::code};
  }

  template <class Found>
  void spelled(std::size_t first, std::size_t end, Found& found) const noexcept {
    for (std::size_t i = first; i < end; ++i) {
      if (auto const* const day = day_words.longest(in_, i); day != nullptr) {
        std::size_t const last = i + day->text.size();
        found(figure{add(start, day->value), -1, in_.begin[i], in_.end[last - 1], figure_unit::day_name});
        i = last - 1;
        continue;
      }
      if (in_.symbol[i] == U'半' && halves(i)) {
        bool const hour = in_.symbol[i + 1] != U'天';
        found(
            figure{start, hour ? 30 : 720, in_.begin[i], in_.end[i + 1], hour ? figure_unit::hour : figure_unit::day});
        continue;
      }
      std::size_t last = i;
      std::int64_t count = han_numeral(i, end, last);
      if (last == i) {
        auto const* const n = numeral_words.longest(in_, i);
        if (n == nullptr) continue;
        count = n->value, last = i + n->text.size();
      }
      std::size_t unit_end = last;
      auto const unit = unit_at(last, unit_end);
      // 第一天, 哪一天, 的一天; 一点, 十分, 一号 and 一块 say no number.
      bool const idiom =
          i > 0 && std::u32string_view{U"第哪的有那每某这同"}.find(in_.symbol[i - 1]) != std::u32string_view::npos;
      bool const vague = unit.unit == figure_unit::clock ||
                         (unit_end - last == 1 &&
                          std::u32string_view{U"分号日块"}.find(in_.symbol[last]) != std::u32string_view::npos);
      if (!vague && !idiom && unit.unit != figure_unit::none) found(made(of_count(count), count, i, last));
      i = last - 1;
    }
  }

  /// The Chinese numeral at `first` (两百, 二十四); its end in `last`, which stays `first` when there is none.
  [[nodiscard]] std::int64_t han_numeral(std::size_t first, std::size_t end, std::size_t& last) const noexcept {
    std::int64_t sum = 0, digit = 0;
    bool any = false;
    for (std::size_t i = first; i < end && i - first < 8; ++i) {
      auto const at = std::u32string_view{U"零一二三四五六七八九"}.find(in_.symbol[i]);
      std::int64_t const tens = in_.symbol[i] == U'十'   ? 10
                                : in_.symbol[i] == U'百' ? 100
                                : in_.symbol[i] == U'千' ? 1000
                                                         : 0;
      if (at != std::u32string_view::npos) {
        digit = static_cast<std::int64_t>(at);
      } else if (in_.symbol[i] == U'两') {
        digit = 2;
      } else if (tens != 0) {
        sum += (digit == 0 ? 1 : digit) * tens, digit = 0;
      } else {
        break;
      }
      any = true, last = i + 1;
    }
    return any ? sum + digit : 0;
  }

  [[nodiscard]] bool halves(std::size_t i) const noexcept {
    if (i + 1 >= in_.size || (i > 0 && in_.symbol[i - 1] == U'一')) return false;
    return classify::reads(in_, i + 1, U"小时") || classify::reads(in_, i + 1, U"个小时") ||
           classify::reads(in_, i + 1, U"天") || classify::reads(in_, i + 1, U"个钟头");
  }

  text::clause const& in_;
  std::string_view text_;
};

/// Figures that may be said. What does not fit makes everything allowed.
class figure_list {
 public:
  void add(figure const& f) noexcept {
    if (!has(f) && !all_.push_back(f)) full_ = true;
  }
  void add_all_of(std::string_view text) noexcept {
    text::clause_reader clauses{text.substr(0, 8192)};
    for (text::clause in; clauses.next(in);) figure_finder{in, text}.run([this](figure const& f) noexcept { add(f); });
  }
  [[nodiscard]] bool has(figure const& f) const noexcept {
    if (full_) return true;
    for (auto const& known : all_)
      if (known.same_as(f)) return true;
    return false;
  }
  [[nodiscard]] auto const& all() const noexcept { return all_; }

 private:
  fixed_vector<figure, 96> all_{};
  bool full_ = false;
};

}  // namespace aplomb::respond::detail
