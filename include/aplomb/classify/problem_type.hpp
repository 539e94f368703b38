// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/customer_words.hpp>
#include <aplomb/classify/generated/customer_words.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What kind of problem a message brings: it decides what a good answer consists of.

namespace aplomb::classify {

/// common: everyday service (where is it, change the address, send the invoice); consultation: wants advice before deciding
/// (which one, what is the difference, does it suit me); technical: something does not do what it should; complaint: asserts
/// a wrong and wants redress. Later ones weigh more.
APLOMB_ENUM(problem_type, std::uint8_t, unknown, common, consultation, technical, complaint)

namespace detail {

/// Collects the words of problems clause by clause.
class problem_pass {
 public:
  constexpr void add(text::clause const& in) noexcept {
    generated::problem_words.for_words(in, [&](packed_hit const& hit) { note(hit); });
  }
  constexpr void note(packed_hit const& hit) noexcept {
    auto const what = static_cast<problem_word>(hit.value);
    technical_ = technical_ || what == problem_word::technical;
    advice_ = advice_ || what == problem_word::advice;
    service_ = service_ || what == problem_word::service;
  }

  /// A device that fails is a technical problem however angry its owner is, until somebody is surely accused.
  [[nodiscard]] constexpr problem_type type(affect const& read, bool is_ask) const noexcept {
    using enum purpose;
    if (read.unknown && !named()) return problem_type::unknown;
    auto const why = read.main_purpose();
    int const sure = read.of(why).per_mille;
    if (technical_ && !(why == complaint && sure >= 700)) return problem_type::technical;
    if (why == complaint && sure >= 400) return problem_type::complaint;
    if (why == gripe && sure > 0 && read.of(satisfaction::dissatisfied).per_mille >= 500)
      return problem_type::complaint;
    if (advice_) return problem_type::consultation;
    bool const wants = is_ask || ((why == inquiry || why == request) && sure > 0);
    return service_ || wants ? problem_type::common : problem_type::unknown;
  }

  /// Whether words name the problem, not the purpose alone.
  [[nodiscard]] constexpr bool named() const noexcept { return technical_ || advice_ || service_; }

 private:
  bool technical_ = false, advice_ = false, service_ = false;
};

}  // namespace detail

/// The type of the problem that a message brings, by its words and by `read`, its reading; unknown when it brings none. Words in
/// either Chinese script or English. Any bytes; O(length), no allocation.
[[nodiscard]] inline problem_type problem_type_of(std::string_view message, affect const& read,
                                                  bool is_ask = false) noexcept {
  return text::pass_over<detail::problem_pass>(message).type(read, is_ask);
}

}  // namespace aplomb::classify
