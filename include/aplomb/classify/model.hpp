// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/evidence.hpp>
#include <aplomb/core/enum.hpp>
#include <cstddef>
#include <cstdint>

/// A fitted model: a table of rows, one a feature, and the few numbers that turn sums of rows into scores.

namespace aplomb::classify {

/// Places in a row: one for each output of `label`, then intensity and valence. The last two bytes of a row are its tag.
struct lane {
  static constexpr std::size_t intensity = label::count;
  static constexpr std::size_t valence = label::count + 1;
  static constexpr std::size_t count = 32;
  static constexpr std::size_t tag = 30;
  static_assert(valence < tag);
};

/// What turns sums of rows into logits. Logits are in 1/1024: 1024 is one natural unit.
///
/// Satisfaction and purpose look at what all outputs say before they are decided: to the logit of each, `coupling` adds its
/// number times the score of each output of `label`, and the last number as it is. Fear beside a question is no
/// dissatisfaction, fear beside a charge is.
struct model_parameters {
  static constexpr std::size_t coupled = label::count - label::first_satisfaction;  ///< satisfactions and purposes

  std::int32_t scale[lane::count]{};  ///< logit of one unit of a weight in a message of one feature, in 2^-16
  std::int32_t bias[lane::count]{};   ///< logit
  std::int32_t clear = 0;             ///< intensity: from this logit on 2, ...
  std::int32_t strong = 0;            ///< ... from this on 3
  std::int32_t coupling[coupled][label::count + 1]{};
};

/// Why bytes are no model.
///
/// All from `load_model`; `at` is the byte.
APLOMB_ENUM(model_error, std::uint8_t, too_short, wrong_magic, wrong_version, wrong_size, wrong_checksum)

/// A table of weights that others own: a view, 2.3 KB, constexpr. Thread-safe.
///
/// A row is 32 bytes: 30 signed weights and a 16-bit tag. Two rows are one cache line, and the upper bits of a feature's name
/// choose the line: looking a feature up touches one line of memory whether it is known or not, and a feature that the model
/// does not know adds nothing, save for two chances in 65,536.
class model {
 public:
  static constexpr std::size_t row_bytes = 32;
  static constexpr std::size_t line_bytes = 2 * row_bytes;
  static constexpr unsigned page_bits = 9;  ///< lines in a page of the generated header: literals stay below 64 KiB
  static constexpr std::size_t max_pages = 128;
  static constexpr unsigned max_line_bits = 16;

  /// Without rows: to be assigned to, not to be read with.
  constexpr model() noexcept = default;

  /// The table has 2^`line_bits` lines, 9 to 16 bits; there are `pages_of(line_bits)` pages, of 512 lines each.
  constexpr model(model_parameters const& parameters, char const* const* pages, unsigned line_bits,
                  std::uint64_t fingerprint) noexcept
      : parameters_(parameters), line_bits_(line_bits), fingerprint_(fingerprint) {
    for (std::size_t i = 0; i < pages_of(line_bits); ++i) pages_[i] = pages[i];
  }

  /// The row of a feature, or null.
  [[nodiscard]] constexpr char const* find(std::uint64_t name) const noexcept {
    auto const line = name >> (64 - line_bits_);
    char const* const rows = pages_[line >> page_bits] + (line & ((1u << page_bits) - 1)) * line_bytes;
    auto const tag = tag_of(name);
    for (char const* row : {rows, rows + row_bytes})
      if (tag_at(row) == tag) return row;
    return nullptr;
  }

  [[nodiscard]] constexpr model_parameters const& parameters() const noexcept { return parameters_; }
  [[nodiscard]] constexpr unsigned line_bits() const noexcept { return line_bits_; }

  /// The checksum of rows and parameters: models that differ read differently.
  [[nodiscard]] constexpr std::uint64_t fingerprint() const noexcept { return fingerprint_; }

  [[nodiscard]] static constexpr std::size_t pages_of(unsigned line_bits) noexcept {
    return line_bits > page_bits ? std::size_t{1} << (line_bits - page_bits) : 1;
  }

  /// The tag of a feature, never zero: zero marks a row that is free.
  [[nodiscard]] static constexpr std::uint16_t tag_of(std::uint64_t name) noexcept {
    auto const tag = static_cast<std::uint16_t>(name);
    return tag == 0 ? 1 : tag;
  }

 private:
  static constexpr std::uint16_t tag_at(char const* row) noexcept {
    return static_cast<std::uint16_t>(static_cast<unsigned char>(row[lane::tag]) |
                                      static_cast<unsigned char>(row[lane::tag + 1]) << 8);
  }

  model_parameters parameters_{};
  char const* pages_[max_pages]{};
  unsigned line_bits_ = page_bits;
  std::uint64_t fingerprint_ = 0;
};

}  // namespace aplomb::classify
