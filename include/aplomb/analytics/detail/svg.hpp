// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The charts of the page, as SVG: no script, no network, a title that a screen reader speaks. Colours come from its style.

namespace aplomb::analytics::detail {

/// `text` as content or attribute of HTML and SVG: well-formed UTF-8, markup escaped, control characters replaced.
[[nodiscard]] inline std::string escaped(std::string_view bytes) {
  std::string out;
  text::to_valid(bytes, [&](std::string_view part) {
    for (char const c : part) switch (c) {
        case '<':
          out += "&lt;";
          break;
        case '>':
          out += "&gt;";
          break;
        case '&':
          out += "&amp;";
          break;
        case '"':
          out += "&quot;";
          break;
        case '\'':
          out += "&#39;";
          break;
        default:
          // HTML has no way to write most control characters.
          out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
      }
  });
  return out;
}

/// One bar: its name, its length, and what is written behind it.
struct bar {
  std::string name;
  std::uint64_t length = 0;
  std::string figure;
};

/// Horizontal bars, the longest as long as the chart is wide; "" for no bars.
[[nodiscard]] inline std::string bar_chart(std::string_view title, std::vector<bar> const& bars) {
  if (bars.empty()) return {};
  std::uint64_t longest = 1;
  for (auto const& b : bars) longest = std::max(longest, b.length);
  constexpr std::uint64_t row = 24, left = 170, width = 380;
  auto const number = [](std::uint64_t n) { return std::to_string(n); };
  std::string out = "<svg role=\"img\" viewBox=\"0 0 640 " + number(bars.size() * row + 4) + "\"><title>" +
                    escaped(title) + "</title>\n";
  for (std::size_t i = 0; i < bars.size(); ++i) {
    auto const y = i * row + 4;
    // Divided first where a product could overflow.
    auto const length = longest > 0xffffffffu ? bars[i].length / (longest / width) : bars[i].length * width / longest;
    out += "<text x=\"" + number(left - 8) + "\" y=\"" + number(y + 14) + "\" text-anchor=\"end\">" +
           escaped(bars[i].name) + "</text><rect class=\"bar\" x=\"" + number(left) + "\" y=\"" + number(y) +
           "\" width=\"" + number(length) + "\" height=\"18\"/><text x=\"" + number(left + length + 6) + "\" y=\"" +
           number(y + 14) + "\">" + escaped(bars[i].figure) + "</text>\n";
  }
  return out + "</svg>\n";
}

/// A column of a time line: how much, how much of it is of the marked kind, and what a pointer shows.
struct column {
  std::uint64_t all = 0;
  std::uint64_t marked = 0;
  std::string hint;
};

/// Upright columns side by side with the first and the last name below; "" for no columns.
[[nodiscard]] inline std::string time_line(std::string_view title, std::vector<column> const& columns,
                                           std::string_view first, std::string_view last) {
  if (columns.empty()) return {};
  std::uint64_t most = 1;
  for (auto const& c : columns) most = std::max(most, c.all);
  constexpr std::uint64_t height = 120, width = 600;
  auto const number = [](std::uint64_t n) { return std::to_string(n); };
  auto const rect = [&](char const* kind, std::uint64_t i, std::uint64_t tall) {
    // Edges are computed, not widths, so that no gap opens between columns; a quarter stays free.
    auto const from = i * width / columns.size(), to = (4 * i + 3) * width / (4 * columns.size());
    return "<rect class=\"" + std::string{kind} + "\" x=\"" + number(20 + from) + "\" y=\"" +
           number(20 + height - tall) + "\" width=\"" + number(std::max<std::uint64_t>(to - from, 1)) + "\" height=\"" +
           number(tall) + "\"/>";
  };
  std::string out = "<svg role=\"img\" viewBox=\"0 0 640 168\"><title>" + escaped(title) +
                    "</title>\n<text x=\"20\" y=\"14\">" + number(most) + "</text>\n";
  for (std::size_t i = 0; i < columns.size(); ++i)
    out += "<g><title>" + escaped(columns[i].hint) + "</title>" + rect("all", i, columns[i].all * height / most) +
           rect("marked", i, columns[i].marked * height / most) + "</g>\n";
  out += "<line x1=\"20\" y1=\"140\" x2=\"620\" y2=\"140\"/><text x=\"20\" y=\"158\">" + escaped(first) +
         "</text><text x=\"620\" y=\"158\" text-anchor=\"end\">" + escaped(last) + "</text>\n";
  return out + "</svg>\n";
}

}  // namespace aplomb::analytics::detail
