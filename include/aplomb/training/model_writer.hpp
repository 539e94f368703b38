// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/model.hpp>
#include <aplomb/classify/model_file.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/training/calibration.hpp>
#include <aplomb/training/example.hpp>
#include <aplomb/training/learner.hpp>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// From fitted weights to the bytes of a model.

namespace aplomb::training {

/// Chooses which features get a row: of those that share a line the two that matter most. A feature matters by its largest
/// weight times the root of the examples it occurs in. Two features of one line with one tag cannot both stay.
[[nodiscard]] inline std::vector<bool> choose_features(weights const& w, feature_index const& index,
                                                       std::vector<std::uint32_t> const& examples,
                                                       std::vector<bool> const& used, unsigned line_bits) {
  std::vector<std::uint32_t> order;
  std::vector<float> matter(index.size());
  for (std::uint32_t f = 0; f < index.size(); ++f) {
    if (!used[f]) continue;
    order.push_back(f);
    float largest = 0;
    for (auto const v : w.rows[f]) largest = std::max(largest, std::abs(v));
    matter[f] = largest * std::sqrt(static_cast<float>(examples[f]));
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return matter[a] != matter[b] ? matter[a] > matter[b] : index.name(a) < index.name(b);
  });
  std::vector<std::array<std::uint16_t, 2>> lines(std::size_t{1} << line_bits);
  std::vector<bool> kept(index.size());
  for (auto const f : order) {
    auto& line = lines[index.name(f) >> (64 - line_bits)];
    auto const tag = classify::model::tag_of(index.name(f));
    if (line[0] == tag || line[1] == tag || line[1] != 0) continue;
    line[line[0] != 0] = tag;
    kept[f] = true;
  }
  return kept;
}

namespace detail {

inline void put_little(std::string& bytes, std::size_t at, std::uint64_t value, unsigned size) {
  for (unsigned i = 0; i < size; ++i) bytes[at + i] = static_cast<char>(value >> (8 * i) & 0xff);
}

}  // namespace detail

/// What rounding weights to eight bits costs.
struct quantisation_loss {
  double largest = 0;  ///< error of one weight, as a share of the largest weight of its lane
  double mean = 0;     ///< the same, on average over weights that are not zero
  std::size_t rows = 0;
};

/// The bytes of a model file: the `kept` rows, rounded to eight bits. The outputs of one of `choices` share a scale, so that sums
/// of rows can be compared before they are scaled; every other lane has its own. `kept` must be what `choose_features` kept
/// for the same `line_bits`: two features a line at most. A parameter that does not fit 32 bits is the nearest that does.
[[nodiscard]] inline std::string write_model(weights const& w, feature_index const& index,
                                             std::vector<bool> const& kept, unsigned line_bits, double gain,
                                             calibration const& c, quantisation_loss* loss = nullptr,
                                             std::span<choice const> choices = affect_choices) {
  using f = classify::model_format;
  using classify::lane;
  using classify::model;
  std::string bytes(f::rows_at + (model::line_bytes << line_bits), '\0');
  std::array<float, lane::count> largest{};
  for (std::uint32_t i = 0; i < index.size(); ++i)
    if (kept[i])
      for (std::size_t k = 0; k < lane::tag; ++k) largest[k] = std::max(largest[k], std::abs(w.rows[i][k]));
  for (auto const group : choices) {
    auto const first = largest.begin() + static_cast<std::ptrdiff_t>(group.first);
    auto const last = first + static_cast<std::ptrdiff_t>(group.count);
    std::fill(first, last, *std::max_element(first, last));
  }
  quantisation_loss lost;
  double errors = 0, counted = 0;
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < index.size(); ++i)
    if (kept[i]) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return index.name(a) < index.name(b); });
  std::vector<std::uint8_t> taken(std::size_t{1} << line_bits);
  for (auto const i : order) {
    auto const line = index.name(i) >> (64 - line_bits);
    auto const at = f::rows_at + line * model::line_bytes + std::size_t{taken[line]++} * model::row_bytes;
    for (std::size_t k = 0; k < lane::tag; ++k) {
      if (largest[k] == 0) continue;
      double const exact = w.rows[i][k] * 127.0 / largest[k];
      auto const rounded = static_cast<int>(exact < 0 ? exact - 0.5 : exact + 0.5);
      bytes[at + k] = static_cast<char>(static_cast<signed char>(rounded));
      if (w.rows[i][k] == 0) continue;
      double const error = std::abs(exact - rounded) / 127;
      lost.largest = std::max(lost.largest, error);
      errors += error, counted += 1;
    }
    detail::put_little(bytes, at + lane::tag, model::tag_of(index.name(i)), 2);
  }
  lost.rows = order.size();
  lost.mean = counted > 0 ? errors / counted : 0;
  if (loss != nullptr) *loss = lost;

  std::size_t at = f::parameters_at;
  auto const put = [&](double value) {
    using range = std::numeric_limits<std::int32_t>;
    value = std::clamp<double>(value, range::min(), range::max());
    auto const rounded = static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
    detail::put_little(bytes, at, static_cast<std::uint64_t>(rounded), 4);
    at += 4;
  };
  for (std::size_t k = 0; k < lane::count; ++k) put(largest[k] / 127.0 * gain * c.sharpness[k] * 1024 * 65536);
  for (std::size_t k = 0; k < lane::count; ++k) put(c.shift[k] * 1024);
  put(c.clear * 1024);
  put(c.strong * 1024);
  for (auto const& row : c.coupling)
    for (auto const v : row) put(v * 1024);
  f::magic.copy(bytes.data(), f::magic.size());
  detail::put_little(bytes, 4, f::version, 2);
  detail::put_little(bytes, 6, f::features, 2);
  detail::put_little(bytes, 8, line_bits, 4);
  detail::put_little(bytes, f::checksum_at, hash_bytes(std::string_view(bytes).substr(f::parameters_at)), 8);
  return bytes;
}

}  // namespace aplomb::training
