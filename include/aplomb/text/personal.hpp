// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/detail/addresses.hpp>
#include <aplomb/text/detail/identity_numbers.hpp>
#include <aplomb/text/detail/links.hpp>
#include <aplomb/text/detail/phones.hpp>
#include <aplomb/text/detail/scan.hpp>
#include <cstdint>
#include <string_view>
#include <utility>

namespace aplomb::text {

/// Personal data with a form of its own. identity: cards of the mainland, Taiwan and Hong Kong, and US social security
/// numbers; card: bank cards; order: order, tracking, account and other long numbers.
APLOMB_ENUM(personal, std::uint8_t, phone, mail, identity, card, order, address)

/// A stretch of personal data: half-open byte offsets on character boundaries.
struct personal_span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  personal kind{};

  friend constexpr bool operator==(personal_span const&, personal_span const&) noexcept = default;
};

namespace detail {

/// The longest look to the left of the name of a street, in characters.
inline constexpr std::size_t longest_place = 24;

/// Finds personal data in one pass. See `find_personal`.
template <class Found>
class personal_finder {
 public:
  personal_finder(std::string_view text, Found& found) noexcept : text_(text), found_(found) {}

  void run() {
    for (auto g = glyph_at(text_, 0); !g.at_end(); g = glyph_at(text_, at_)) {
      at_ = g.end;
      if (g.is_alnum())
        read_token(g);
      else if (g.is(U'+') || g.is(U'('))
        read_sign(g);
      else if (g.kind == char_class::han)
        read_han(g);
      else
        read_other(g);
    }
  }

 private:
  void report(std::uint32_t begin, std::uint32_t end, personal kind) {
    // A long number goes with what is joined to it: "LP-55810", "PD20251107-338".
    if (kind == personal::order) begin = std::min(begin, joined_begin_), end = joined_end(end);
    found_(personal_span{begin, end, kind});
    at_ = end;
    forget_place();
    cue_end_ = 0;
    amount_ = false;
  }

  // Numbers.

  /// A letter or digit with none before it.
  void read_token(glyph const& g) {
    bool const amount = std::exchange(amount_, false);
    bool const plain = static_cast<unsigned char>(text_[g.begin]) < 0x80;
    if (plain)
      if (auto const end = mail_end(text_, g.begin); end > g.begin) return report(g.begin, end, personal::mail);
    auto const run = read_alnum(text_, g.begin);
    if (g.begin != join_end_) joined_begin_ = g.begin;
    if (g.is_digit() ? read_digits(g, run, amount) : read_letters(g, run)) return;
    // What a run of letters and digits is not from its beginning, it is not from a later place either.
    for (auto next = g; next.begin < run.end; next = glyph_at(text_, next.end)) remember_place(next);
    at_ = token_end_ = run.end;
    // The tag "[order]" announces nothing.
    if (run.digits == 0 && !glyph_at(text_, run.end).is(U']') && is_word(run.view(), cue_words))
      cue_end_ = run.end + cue_reach;
  }

  bool read_digits(glyph const& g, alnum_run const& run, bool amount) {
    auto const s = run.view();
    if (auto const end = identity_end(text_, run); end != 0) return report(g.begin, end, personal::identity), true;
    bool const joined = joined_begin_ < g.begin;
    if (auto const end = joined ? g.begin : phone_end(text_, g.begin); end > g.begin)
      return report(g.begin, end, personal::phone), true;
    if (!joined && read_groups_of_digits(g)) return true;
    bool const is_money = amount || counts_money(run);
    bool const is_fraction = g.begin >= 2 && text_[g.begin - 1] == '.' && is_digit(text_[g.begin - 2]);
    bool const is_short = run.size <= 9 && (is_money || is_fraction);
    if (run.only_digits() && run.size >= 8 && !is_short && !is_chatter(run)) {
      bool const card = run.size <= 19 && is_card_number(s);
      return report(g.begin, run.end, card ? personal::card : personal::order), true;
    }
    bool const in_hex = s.starts_with("0x") && run.size == 10;  // an error code
    if (!run.only_digits() && run.digits >= 8 && !in_hex) return report(g.begin, run.end, personal::order), true;
    if (is_cued(g) && run.digits >= 5 && !is_money) return report(g.begin, run.end, personal::order), true;
    if (run.size <= 6)
      if (auto const end = street_end(text_, g.begin); end > g.begin)
        return report(g.begin, end, personal::address), true;
    return read_flat(g);
  }

  bool read_letters(glyph const& g, alnum_run const& run) {
    if (run.digits == 0) return false;
    if (auto const end = identity_end(text_, run); end != 0) return report(g.begin, end, personal::identity), true;
    if (run.digits >= 6) return report(g.begin, run.end, personal::order), true;
    if (is_cued(g) && run.digits >= 3 && run.size >= 5) return report(g.begin, run.end, personal::order), true;
    return read_flat(g);
  }

  /// Numbers in groups: bank cards, social security numbers, telephones of eight digits (Hong Kong).
  bool read_groups_of_digits(glyph const& g) {
    auto const groups = read_groups(text_, g.begin);
    if (groups.count < 2 || !groups.clean) return false;
    unsigned total = 0;
    bool fours = true, dashed = true, even = true;
    for (unsigned i = 0; i < groups.count; ++i) {
      total += groups.digits[i];
      fours = fours && (groups.digits[i] == 4 || (i + 1 == groups.count && groups.digits[i] < 4));
      even = even &&
             (groups.digits[i] == groups.digits[0] || (i + 1 == groups.count && groups.digits[i] < groups.digits[0]));
      dashed = dashed && (i == 0 || groups.separator[i] == U'-');
    }
    auto const end = groups.end[groups.count - 1];
    if (groups.count == 3 && dashed && groups.digits[0] == 3 && groups.digits[1] == 2 && groups.digits[2] == 4)
      return report(g.begin, end, personal::identity), true;
    if (groups.count >= 3 && groups.digits[0] == 4 && total >= 13 && total <= 19) {
      char digits[20] = {};
      std::size_t size = 0;
      for (auto c = g; c.begin < end; c = glyph_at(text_, c.end))
        if (c.is_digit()) digits[size++] = static_cast<char>(c.symbol);
      bool const card = is_card_number({digits, size});
      if (card) return report(g.begin, end, personal::card), true;
    }
    if (groups.count >= 3 && total >= 11 && even && groups.digits[0] >= 3)
      return report(g.begin, end, personal::order), true;
    // Two years, "2023-2024", are no telephone.
    bool const year = groups.lead[0] == U'2' && groups.lead[1] == U'0';
    if (groups.count == 2 && total == 8 && fours && groups.lead[0] >= U'2' && groups.lead[0] != U'4' && !year)
      return report(g.begin, end, personal::phone), true;
    return false;
  }

  /// Digits that say something: 55555555 (crying), 66666666 (well done), 23333333 (laughing). Numbers of people are not
  /// made of one digit. A run longer than what is held of it may end in a number.
  [[nodiscard]] static constexpr bool is_chatter(alnum_run const& run) noexcept {
    if (run.size > alnum_run::capacity) return false;
    auto const s = run.view();
    char const most = s[s.size() - 1];
    for (char const c : s.substr(1))
      if (c != most) return false;
    return s[0] == most || (s[0] == '2' && most == '3');
  }

  /// Digits that the price of something may be made of: "12345678元", "12345678.90".
  [[nodiscard]] bool counts_money(alnum_run const& run) const noexcept {
    auto const next = glyph_at(text_, run.end);
    if (next.is(U'.')) return glyph_at(text_, next.end).is_digit();
    return one_of(next.symbol, U"元块圆万亿");
  }

  /// Where "-12", "_3" after a number that is masked ends: the rest of the number.
  [[nodiscard]] std::uint32_t joined_end(std::uint32_t end) const noexcept {
    for (int parts = 0; parts < 4; ++parts) {
      auto const sign = glyph_at(text_, end);
      if (!(sign.is(U'-') || sign.is(U'_'))) break;
      auto const rest = read_alnum(text_, sign.end);
      if (rest.size == 0) break;
      end = rest.end;
    }
    return end;
  }

  /// '+' before an international number, '(' before an area code.
  void read_sign(glyph const& g) {
    amount_ = false;
    if (g.is(U'+') && g.begin != token_end_)
      if (auto const end = international_phone_end(text_, g.begin); end > g.begin)
        return report(g.begin, end, personal::phone);
    if (g.is(U'('))
      if (auto const end = bracketed_phone_end(g); end > g.begin) return report(g.begin, end, personal::phone);
    forget_place();
  }

  /// "(02) 2345-6789", "(415) 555-0132": where it ends, or where it begins.
  [[nodiscard]] std::uint32_t bracketed_phone_end(glyph const& open) const noexcept {
    auto const area = read_alnum(text_, open.end);
    auto next = glyph_at(text_, area.end);
    if (!area.only_digits() || area.size < 2 || area.size > 4 || !next.is(U')')) return open.begin;
    next = glyph_at(text_, next.end);
    if (next.is_blank() || next.is(U'-')) next = glyph_at(text_, next.end);
    if (!next.is_digit()) return open.begin;
    auto const groups = read_groups(text_, next.begin);
    unsigned total = area.size;
    for (unsigned i = 0; i < groups.count; ++i) total += groups.digits[i];
    return groups.clean && groups.count <= 3 && total >= 9 && total <= 12 ? groups.end[groups.count - 1] : open.begin;
  }

  // Words that announce a number.

  static constexpr std::uint32_t cue_reach = 24;  ///< bytes
  static constexpr std::string_view cue_words[] = {"order",     "orders",   "tracking", "ticket",      "invoice",
                                                   "booking",   "case",     "account",  "acct",        "ref",
                                                   "reference", "passport", "number",   "confirmation"};

  [[nodiscard]] static constexpr bool is_cue(char32_t before, char32_t c) noexcept {
    switch (c) {
      case U'号':
        return one_of(before, U"单账帐卡编证票件");
      case U'单':
        return one_of(before, U"订工运");
      default:
        return false;
    }
  }
  [[nodiscard]] bool is_cued(glyph const& g) const noexcept { return g.begin < cue_end_; }

  // Addresses.

  bool read_flat(glyph const& g) {
    auto const end = flat_end(text_, g.begin);
    if (end == g.begin) return false;
    report(place_begin(g.begin), end, personal::address);
    return true;
  }

  void read_han(glyph const& g) {
    amount_ = false;
    char32_t const before = std::exchange(before_, g.symbol);
    if (is_cue(before, g.symbol)) cue_end_ = g.end + cue_reach;
    if (places_ > 0 && ends_street(g.symbol, before)) {
      if (auto const end = house_end(text_, g.end); end > g.end)
        return report(place_begin(g.begin), address_end(text_, end), personal::address);
    }
    if (parts_address(g.symbol) && !(g.symbol == U'成' && glyph_at(text_, g.end).is(U'都'))) return forget_place();
    remember_place(g);
    if (ends_third_district(g.symbol, before))
      report(place_begin(g.begin), address_end(text_, g.end), personal::address);
  }

  /// Counts districts that follow each other, 广东省深圳市南山区; true at the third. Each is named by two to seven characters.
  [[nodiscard]] bool ends_third_district(char32_t c, char32_t before) noexcept {
    auto const length = places_ - district_at_;
    if (!ends_district(c, before)) return false;
    bool const named = length >= 3 && length <= 8;
    districts_ = named ? districts_ + 1 : 0;
    district_at_ = places_;
    return districts_ == 3;
  }

  void read_other(glyph const& g) {
    if ((g.is(U'-') || g.is(U'_')) && g.begin == token_end_) join_end_ = g.end;
    amount_ = g.kind == char_class::mark && one_of(g.symbol, U"$¥£€₩₹");
    bool const ends_sentence = g.kind == char_class::newline || one_of(g.symbol, U"。!?;,");
    if (ends_sentence) cue_end_ = 0;
    // A blank inside an address follows a district or a street: 上海市 浦东新区.
    if (g.is_blank() && one_of(before_, U"省市区县镇乡道路街村")) return;
    forget_place();
  }

  // The characters that may belong to the name of a place: where the last `longest_place` of them began.

  void remember_place(glyph const& g) noexcept {
    place_[places_ % longest_place] = g.begin;
    ++places_;
    before_ = g.symbol;
  }
  void forget_place() noexcept { places_ = 0, districts_ = 0, district_at_ = 0, before_ = 0; }

  /// Where the place that ends before `here` begins.
  [[nodiscard]] std::uint32_t place_begin(std::uint32_t here) const noexcept {
    if (places_ == 0) return here;
    return places_ <= longest_place ? place_[0] : place_[places_ % longest_place];
  }

  std::string_view text_;
  Found& found_;
  std::uint32_t at_ = 0;
  std::uint32_t cue_end_ = 0;       ///< before this byte a number is one that was announced
  std::uint32_t places_ = 0;        ///< characters since the last that parts addresses
  std::uint32_t token_end_ = 0;     ///< of the last run of letters and digits
  std::uint32_t joined_begin_ = 0;  ///< where what is joined to this token by '-' or '_' begins
  std::uint32_t join_end_ = 0;      ///< of the last '-' or '_' right after a letter or digit
  std::uint32_t districts_ = 0;
  std::uint32_t district_at_ = 0;
  char32_t before_ = 0;
  bool amount_ = false;  ///< a currency sign stands right before
  std::uint32_t place_[longest_place] = {};
};

}  // namespace detail

/// Calls `found(personal_span)` for each stretch of personal data in `bytes`, in order; none overlap.
///
/// - Known: telephones (mainland, Taiwan, Hong Kong, North American, British, international), mail addresses, identity
///   cards and bank cards by their check digits, any number of eight or more digits, identifiers of letters and at least
///   six digits, shorter ones after a word such as 订单号 or "order", and postal addresses down to a house or flat.
///   Left alone: names, hotlines of up to seven digits, prices, dates with marks, models ("RTX4090"), and digits that say
///   something (55555555 cries, 2333333 laughs).
/// - It goes by form, not by meaning: names and addresses without a house number are not found, and a long product number
///   is. Take it for a net, not for a proof (docs/journal.md says what slips through).
/// - Any bytes; full-width digits and invisible characters between digits do not hide a number. O(size), no allocation.
///   Looks at the first 2^32 - 1 bytes.
template <class Found>
void find_personal(std::string_view bytes, Found&& found) {
  detail::personal_finder<Found>{bytes.substr(0, 0xFFFFFFFFu), found}.run();
}

}  // namespace aplomb::text
