// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/respond/formality.hpp>
#include <aplomb/respond/phrase_line.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace aplomb::respond {

/// What a `phrase_table` views, made of phrases: for programs that make books. Owns its bytes.
///
/// The lines of an act stand together, in it those of a topic, of a feeling, and with or without blanks: a run. A run is
/// five bytes (topic; feeling, 128 more when its lines have blanks; number of lines; bytes of the lines, low and high)
/// and its lines, each a byte of length and the text. So wording steps over runs that do not concern it. How formal each line
/// is stands beside them, because to measure one takes longer than to choose among all.
struct phrase_records {
  std::string bytes;
  std::string formality;  ///< of each line, by place: `formality_of` in tenths, 0...10
  std::vector<std::uint32_t> begin = std::vector<std::uint32_t>(count_of<act> + 1);
  std::vector<std::uint16_t> place = std::vector<std::uint16_t>(count_of<act> + 1);
};

/// Arranges the phrases of a language; lines of one run keep their order. Precondition: at most 65535 phrases. O(n log n),
/// allocates.
[[nodiscard]] inline phrase_records arranged(std::vector<phrase> lines, text::language l) {
  auto const run_of = [](phrase const& p) { return std::tuple(p.kind, p.about, p.to, p.has_blank()); };
  std::stable_sort(lines.begin(), lines.end(), [&](phrase const& a, phrase const& b) { return run_of(a) < run_of(b); });
  phrase_records out;
  auto const at_byte = [&](std::size_t value) { out.bytes += static_cast<char>(value & 0xFFu); };
  for (auto const& p : lines) out.formality += static_cast<char>(formality_of(p.text, l).per_mille / 100);
  std::size_t next = 0;
  for (auto const a : aplomb::all_of<act>()) {
    while (next < lines.size() && lines[next].kind == a) {
      std::size_t count = 0, bytes = 0;
      for (; count < 255 && next + count < lines.size() && run_of(lines[next + count]) == run_of(lines[next]); ++count)
        bytes += 1 + lines[next + count].text.size();
      at_byte(index_of(lines[next].about));
      at_byte(index_of(lines[next].to) + (lines[next].has_blank() ? 128u : 0u));
      at_byte(count), at_byte(bytes), at_byte(bytes >> 8);
      for (std::size_t i = 0; i < count; ++i) at_byte(lines[next + i].text.size()), out.bytes += lines[next + i].text;
      next += count;
    }
    out.begin[index_of(a) + 1] = static_cast<std::uint32_t>(out.bytes.size());
    out.place[index_of(a) + 1] = static_cast<std::uint16_t>(next);
  }
  return out;
}

}  // namespace aplomb::respond
