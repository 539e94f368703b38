// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/evidence.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/language.hpp>
#include <concepts>
#include <cstdint>
#include <string_view>

namespace aplomb::classify {

/// A fact stated in a message: an order number, a phone, a mail address, a link.
struct mention {
  text::piece_kind kind{};
  std::uint32_t begin = 0;  ///< half-open byte range in the bytes that were read
  std::uint32_t end = 0;
};

/// Everything one pass over one message yields. A value: it points nowhere.
struct reading {
  classify::affect affect{};
  evidence_list evidence{};
  text::script_counts scripts{};
  fixed_vector<mention, 6> mentions{};  ///< the first six references, phones, mail addresses and links
  score emphasis{};                  ///< marks: exclamation, repeats, capitals, elongation; 0...1
  std::uint64_t fingerprint = 0;     ///< similarity hash of the words (SimHash): near texts differ in few bits; 0 when empty
  bool is_ask = false;               ///< asks a question or asks for something to be done
  bool is_greeting_only = false;     ///< nothing but a greeting, thanks or acknowledgement
  bool truncated = false;            ///< longer than 64 KiB: head and tail were read
};

/// Something that reads messages. `read` takes any bytes of any length, is const and noexcept, does not allocate, and may
/// be called from many threads at once.
template <class C>
concept classifier = requires(C const& c, std::string_view message) {
  { c.read(message) } noexcept -> std::same_as<reading>;
};

}  // namespace aplomb::classify
