// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/lexicon_category.hpp>
#include <aplomb/training/labelled.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aplomb::training {

namespace detail {

/// The emotion that a category speaks of: its own, or the mild one that goes with a judgement.
[[nodiscard]] inline std::optional<classify::emotion> emotion_of(classify::category kind) {
  if (kind == classify::category::satisfied) return classify::emotion::joy;
  if (kind == classify::category::dissatisfied) return classify::emotion::anger;
  return from_name<classify::emotion>(name_of(kind));
}

/// Takes one sense of a term into what its labels say; the stronger of two feelings stays.
inline void take_sense(labelled_message& m, classify::category kind, std::uint8_t grade) {
  using c = classify::category;
  bool const judgement = kind == c::satisfied || kind == c::dissatisfied;
  if (judgement && grade > 1) --grade;
  if (auto const e = emotion_of(kind); e && *e != classify::emotion::neutral) {
    if (!m.intensity || *m.intensity < grade) m.emotion = *e, m.intensity = grade;
    if (*m.emotion == classify::emotion::anger || *m.emotion == classify::emotion::disgust)
      m.satisfaction = classify::satisfaction::dissatisfied;
  }
  if (auto const f = from_name<classify::flag>(name_of(kind))) {
    if (!m.flags) m.flags.emplace();
    m.flags->set(*f);
  }
  if (kind == c::satisfied) m.satisfaction = classify::satisfaction::satisfied;
  if (kind == c::dissatisfied || kind == c::abuse) m.satisfaction = classify::satisfaction::dissatisfied;
  if (kind == c::wants_human || kind == c::request) m.purpose = classify::purpose::request;
  if (kind == c::inquiry) m.purpose = classify::purpose::inquiry;
  if (kind == c::gratitude || kind == c::greeting || kind == c::acknowledgement) m.purpose = classify::purpose::social;
  if (kind == c::greeting || kind == c::acknowledgement) {
    m.emotion = classify::emotion::neutral;
    m.intensity = std::uint8_t{0};
    m.satisfaction = classify::satisfaction::neutral;
    m.flags = flag_set{};
  }
}

}  // namespace detail

/// A lexicon as messages of one term each, labelled with what its category says and with nothing else: people also write
/// 不满意 and no more, and a corpus of real-life messages has few of them. `tsv` holds lines of term, language, category,
/// grade and polarity (docs/lexicon.md); other lines are passed over. Sorted by term. O(size * log(terms)).
[[nodiscard]] inline std::vector<labelled_message> messages_of_terms(std::string_view tsv) {
  std::map<std::string, labelled_message> by_term;
  while (!tsv.empty()) {
    auto const end = tsv.find('\n');
    auto line = tsv.substr(0, end);
    tsv.remove_prefix(end == std::string_view::npos ? tsv.size() : end + 1);
    std::string_view column[4];
    std::size_t count = 0;
    for (; count < 4 && !line.empty(); ++count) {
      auto const tab = line.find('\t');
      column[count] = line.substr(0, tab);
      line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
    }
    auto const kind = count == 4 ? from_name<classify::category>(column[2]) : std::nullopt;
    if (!kind || column[0].starts_with('#') || column[3].size() != 1 || column[3][0] < '1' || column[3][0] > '3') continue;
    auto& m = by_term[std::string(column[0])];
    detail::take_sense(m, *kind, static_cast<std::uint8_t>(column[3][0] - '0'));
  }
  std::vector<labelled_message> made;
  for (auto& [term, m] : by_term) {
    if (!m.emotion && !m.satisfaction && !m.flags && !m.purpose) continue;
    m.text = term;
    made.push_back(std::move(m));
  }
  return made;
}

}  // namespace aplomb::training
