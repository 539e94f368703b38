// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/classify/reading.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/hash.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What every reading obeys, whoever made it, and a number that stands for all of it.

namespace aplomb_test {

namespace detail {

template <std::size_t N>
bool shares(aplomb::score const (&scores)[N]) {
  int whole = 0;
  for (auto s : scores) {
    if (s.per_mille < 0 || s.per_mille > 1000) return false;
    whole += s.per_mille;
  }
  return whole == 1000;
}

inline bool between(aplomb::score s, int low, int high) { return s.per_mille >= low && s.per_mille <= high; }

}  // namespace detail

/// The score of what a piece of evidence speaks for.
[[nodiscard]] inline aplomb::score score_of(aplomb::classify::affect const& a, aplomb::classify::label target) {
  using aplomb::classify::label;
  if (target.index < label::first_flag) return a.emotions[target.index];
  if (target.index < label::first_satisfaction) return a.flags[target.index - label::first_flag];
  if (target.index < label::first_purpose) return a.satisfactions[target.index - label::first_satisfaction];
  return a.purposes[target.index - label::first_purpose];
}

/// Whether two readings agree in every score, in intensity, valence and arousal.
[[nodiscard]] inline bool same_scores(aplomb::classify::affect const& a, aplomb::classify::affect const& b) {
  return std::ranges::equal(a.emotions, b.emotions) && std::ranges::equal(a.flags, b.flags) &&
         std::ranges::equal(a.satisfactions, b.satisfactions) && std::ranges::equal(a.purposes, b.purposes) &&
         a.intensity == b.intensity && a.valence == b.valence && a.arousal == b.arousal;
}

/// The first law that `read`, made from `text`, breaks; "" when it breaks none.
[[nodiscard]] inline std::string broken_reading_law(std::string_view text, aplomb::classify::reading const& read) {
  using namespace aplomb::classify;
  auto const& a = read.affect;
  if (!detail::shares(a.emotions)) return "emotions are shares of 1";
  if (!detail::shares(a.satisfactions)) return "satisfactions are shares of 1";
  if (!detail::shares(a.purposes)) return "purposes are shares of 1";
  for (auto f : aplomb::all_of<flag>())
    if (!detail::between(a.of(f), 0, 1000)) return "flags are 0...1";
  if (!detail::between(a.valence, -1000, 1000)) return "valence is -1...1";
  if (!detail::between(a.arousal, 0, 1000)) return "arousal is 0...1";
  if (!detail::between(a.confidence, 0, 1000)) return "confidence is 0...1";
  if (!detail::between(read.emphasis, 0, 1000)) return "emphasis is 0...1";
  if (a.intensity > 3) return "intensity is 0...3";
  if ((a.intensity == 0) != (a.main_emotion() == emotion::neutral)) return "intensity is 0 exactly when neutral";
  if (a.abuse_level > 3) return "the level of abuse is 0...3";
  if ((a.abuse_level > 0) != a.has(flag::abuse)) return "abuse has a level exactly when it is raised";
  if (read.truncated != (text.size() > 65536)) return "what is longer than 64 KiB is truncated";

  std::vector<bool> boundary(text.size() + 1, false);
  boundary[0] = true;
  for (std::size_t at = 0; at < text.size();) boundary[at += aplomb::text::decode_at(text, at).length] = true;
  std::uint32_t last = 0;
  for (auto const& span : read.evidence) {
    if (span.begin >= span.end || span.end > text.size()) return "evidence lies in the text";
    if (!boundary[span.begin] || !boundary[span.end]) return "evidence is whole characters";
    if (span.begin < last) return "evidence is in the order of the text";
    if (span.weight.per_mille == 0 || !detail::between(span.weight, -1000, 1000)) return "evidence has a weight";
    if (span.target.index >= label::count) return "evidence speaks for an output";
    last = span.begin;
  }
  for (auto const& m : read.mentions)
    if (m.begin >= m.end || m.end > text.size() || !boundary[m.begin] || !boundary[m.end])
      return "mentions are whole characters of the text";
  return "";
}

namespace detail {

/// Continues a hash with numbers, the same on every machine.
class number_hash {
 public:
  constexpr void add(std::uint64_t value) noexcept {
    char bytes[8]{};
    for (unsigned i = 0; i < 8; ++i) bytes[i] = static_cast<char>(value >> (8 * i) & 0xff);
    value_ = aplomb::hash_bytes({bytes, 8}, value_);
  }
  constexpr void add(aplomb::score s) noexcept { add(static_cast<std::uint16_t>(s.per_mille)); }
  template <std::size_t N>
  constexpr void add(aplomb::score const (&scores)[N]) noexcept {
    for (auto s : scores) add(s);
  }
  [[nodiscard]] constexpr std::uint64_t value() const noexcept { return value_; }

 private:
  std::uint64_t value_ = aplomb::hash_bytes("");
};

}  // namespace detail

/// A hash over what is believed about a message: equal for equal beliefs, the same on every machine.
[[nodiscard]] inline std::uint64_t digest(aplomb::classify::affect const& a) {
  detail::number_hash hash;
  hash.add(a.emotions), hash.add(a.flags), hash.add(a.satisfactions), hash.add(a.purposes);
  for (auto s : {a.valence, a.arousal, a.confidence}) hash.add(s);
  for (std::size_t n : {std::size_t{a.intensity}, std::size_t{a.abuse_level}, aplomb::index_of(a.abused),
                        aplomb::index_of(a.about), std::size_t{a.unknown}})
    hash.add(n);
  return hash.value();
}

/// A hash over every output of a reading.
[[nodiscard]] inline std::uint64_t digest(aplomb::classify::reading const& read) {
  detail::number_hash hash;
  hash.add(digest(read.affect));
  hash.add(read.emphasis);
  for (std::size_t n : {std::size_t{read.is_ask}, std::size_t{read.is_greeting_only}, std::size_t{read.truncated},
                        read.evidence.size(), read.mentions.size()})
    hash.add(n);
  for (auto const& span : read.evidence) {
    for (std::uint32_t n : {span.begin, span.end, std::uint32_t{span.target.index}}) hash.add(n);
    hash.add(span.weight);
  }
  for (auto const& m : read.mentions) hash.add(m.begin), hash.add(m.end), hash.add(aplomb::index_of(m.kind));
  for (auto n : {read.scripts.han, read.scripts.simplified, read.scripts.traditional, read.scripts.latin_words}) hash.add(n);
  hash.add(read.fingerprint);
  return hash.value();
}

}  // namespace aplomb_test
