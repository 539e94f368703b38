// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/asks.hpp>
#include <aplomb/classify/customer_pass.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/need_reader.hpp>
#include <aplomb/classify/short_answer.hpp>
#include <aplomb/text/clause.hpp>
#include <optional>
#include <string_view>

namespace aplomb::detail {

/// What an engine wants of a message beside its reading: a listener, told the message once while it is read.
class ear {
 public:
  /// A template, as the model of needs is.
  template <class Byte = char>
  explicit ear(std::string_view message, Byte = {}) noexcept
      : answer(message.size()), needs(classify::builtin_needs<Byte>) {}

  classify::detail::short_answer_pass answer;
  classify::detail::ask_pass asks{std::nullopt};
  classify::detail::customer_pass customer;
  classify::need_pass needs;

  void add(text::clause const& in, classify::message_scan const& scan) noexcept {
    answer.add(in);
    asks.add(in, scan);
    customer.add(in);
    needs.add(in);
  }
};

}  // namespace aplomb::detail
