// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/listener.hpp>
#include <aplomb/classify/mood.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/classify/turning_point.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/respond/customer.hpp>
#include <aplomb/respond/ledger.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/respond/told.hpp>
#include <aplomb/session/detail/ear.hpp>
#include <aplomb/session/detail/order_number.hpp>
#include <aplomb/session/open_asks.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace aplomb {

/// What is known about the case of one chat beside what decisions need: facts given, what was said, and the curve of the
/// feeling. Optional; acts that need a memory (apologies, promises, offers) are not planned without it.
///
/// At most 1 KiB, fixed capacity, trivially copyable. Unlike `conversation` it holds words of the customer (order number,
/// phone) and the name of the profile: keep it where personal data may be kept, and drop it with the case.
class case_file {
 public:
  /// What was said by the desk.
  respond::ledger said{};

  /// What the customer asked for and was not given yet.
  open_asks asked{};

  /// Who the customer is and what they want. `profile` and `source` are the caller's to fill, before the first message.
  respond::customer_model customer{};

  /// Strength of unpleasant feeling in the last 64 customer messages, in per cent, the oldest first.
  [[nodiscard]] constexpr auto const& curve() const noexcept { return curve_; }

  /// Where in that curve the feeling turned; nothing when it did not.
  [[nodiscard]] constexpr std::optional<classify::turning_point> turning_point() const noexcept {
    return classify::turning_point_of({curve_.data(), curve_.size()});
  }

  /// The text of a fact the customer gave; "" when it was not given.
  [[nodiscard]] constexpr std::string_view value(respond::slot s) const noexcept {
    switch (s) {
      case respond::slot::order_number:
        return order_number_;
      case respond::slot::phone:
        return phone_;
      case respond::slot::link:
        return link_;
      default:
        return {};
    }
  }

  /// The facts given so far.
  [[nodiscard]] constexpr respond::slot_set known() const noexcept {
    respond::slot_set known;
    for (auto s : all_of<respond::slot>())
      if (!value(s).empty()) known.add(s);
    return known;
  }

  /// What the customer told so far in words of no fixed form, see `respond::told_in`.
  [[nodiscard]] constexpr respond::slot_set told() const noexcept { return told_; }

  /// Takes note of the customer message `turn`: its feeling, what it asks and the facts it gives. A later fact replaces an
  /// earlier one; a fact longer than its room is not kept, because half a number is a wrong number. A message of relief that
  /// asks for nothing closes what was open.
  void hear(classify::reading const& heard, score level, std::string_view message, std::uint16_t turn = 0) noexcept {
    detail::ear words{message};
    classify::tell(message, words);
    hear(heard, level, message, turn, words);
  }
  /// The same with `words` that were told the message while it was read.
  void hear(classify::reading const& heard, score level, std::string_view message, std::uint16_t turn,
            detail::ear& words) noexcept {
    auto const why = heard.affect.main_purpose();
    bool const wants =
        heard.affect.of(why) > score{} && why <= classify::purpose::complaint && why != classify::purpose::gripe;
    if (heard.is_ask || wants)
      asked.hear(words.asks.finish(), turn);
    else if (classify::relief_level(heard.affect).per_mille >= 500)
      asked.clear();
    if (curve_.full()) curve_.erase_at(0);
    (void)curve_.push_back(static_cast<std::uint8_t>(level.per_mille / 10));
    auto const more = respond::told_in(message);
    for (auto s : all_of<respond::slot>())
      if (more.has(s)) told_.add(s);
    customer.hear(heard, message, more, words.customer);
    for (auto const& mention : heard.mentions) {
      auto const fact = detail::words_of(mention, message);
      switch (mention.kind) {
        case text::piece_kind::reference:
          if (detail::may_be_order_number(mention, message, said.asked(respond::slot::order_number) > 0))
            keep(order_number_, fact);
          break;
        case text::piece_kind::phone:
          keep(phone_, fact);
          break;
        case text::piece_kind::url:
          keep(link_, fact);
          break;
        default:
          break;
      }
    }
  }

  friend constexpr bool operator==(case_file const&, case_file const&) noexcept = default;

 private:
  friend struct stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    fields.part("said", self.said);
    fields.text("order_number", self.order_number_);
    fields.text("phone", self.phone_);
    if (fields.since(4)) {
      fields.text("link", self.link_);
    } else {  // there was room for a longer one
      fixed_string<160> held;
      fields.text("link", held);
      if constexpr (!std::is_const_v<Self>) keep(self.link_, held);
    }
    fields.list("curve", self.curve_, [](auto& f, auto& per_cent) { f.number("", per_cent, 100u); });
    fields.template set<respond::slot>("told", self.told_);
    if (fields.since(3)) fields.part("asked", self.asked);
    if (fields.since(4)) fields.part("customer", self.customer);
  }

  template <std::size_t N>
  static constexpr void keep(fixed_string<N>& held, std::string_view words) noexcept {
    if (!words.empty() && words.size() <= N) held = fixed_string<N>(words);
  }

  fixed_string<40> order_number_{};
  fixed_string<24> phone_{};
  fixed_string<96> link_{};
  fixed_vector<std::uint8_t, 64> curve_{};
  respond::slot_set told_{};
};

static_assert(sizeof(case_file) <= 1024 && std::is_trivially_copyable_v<case_file>);

namespace detail {

/// The facts that one message gives to a desk that has, or has not, `asked` for the number of the order.
[[nodiscard]] inline respond::slot_set given_in(classify::reading const& heard, std::string_view message,
                                                bool asked) noexcept {
  respond::slot_set given;
  for (auto const& mention : heard.mentions) {
    if (mention.kind == text::piece_kind::reference && may_be_order_number(mention, message, asked))
      given.add(respond::slot::order_number);
    if (mention.kind == text::piece_kind::phone) given.add(respond::slot::phone);
    if (mention.kind == text::piece_kind::url) given.add(respond::slot::link);
  }
  return given;
}

}  // namespace detail

}  // namespace aplomb
