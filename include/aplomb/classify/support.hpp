// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/emotion.hpp>
#include <aplomb/classify/evidence.hpp>
#include <aplomb/classify/lexicon_category.hpp>
#include <array>
#include <cstddef>
#include <cstdint>

/// What a word of each category says about each output, affirmed and denied, as numbers in one table.

namespace aplomb::classify {

/// Support for one output by a term of the highest grade, in per mille; lower grades count 0.70 and 0.42 of it.
struct support {
  label target{};
  std::int16_t weight = 0;
};

/// At most eight outputs per category; a weight of zero ends the row.
using support_row = std::array<support, 8>;

/// Share of a row's weight by grade.
inline constexpr int grade_share[] = {0, 420, 700, 1000};

namespace detail {

struct support_table {
  support_row affirmed[count_of<category>]{};
  support_row denied[count_of<category>]{};
};

[[nodiscard]] constexpr support_table make_support_table() noexcept {
  using e = emotion;
  using f = flag;
  using s = satisfaction;
  using p = purpose;
  using c = category;
  support_table t;
  auto const yes = [&t](category k) -> support_row& { return t.affirmed[index_of(k)]; };
  auto const no = [&t](category k) -> support_row& { return t.denied[index_of(k)]; };

  yes(c::joy) = {{{e::joy, 950}, {s::satisfied, 700}, {p::social, 500}, {f::gratitude, 200}}};
  yes(c::trust) = {{{e::trust, 950}, {s::satisfied, 680}, {p::social, 400}, {f::gratitude, 200}, {p::request, 80}}};
  yes(c::anticipation) = {
      {{e::anticipation, 830}, {p::request, 150}, {p::inquiry, 200}, {p::social, 60}, {f::urgency, 60}}};
  yes(c::surprise) = {{{e::surprise, 900},
                       {p::inquiry, 100},
                       {f::confusion, 150},
                       {s::dissatisfied, 80},
                       {p::gripe, 80},
                       {p::social, 80}}};
  yes(c::fear) = {{{e::fear, 870}, {s::dissatisfied, 180}, {p::inquiry, 150}, {p::request, 150}, {f::urgency, 100}}};
  yes(c::sadness) = {{{e::sadness, 1280}, {s::dissatisfied, 1000}, {p::gripe, 1160}, {p::social, 60}}};
  yes(c::disgust) = {{{e::disgust, 830},
                      {e::anger, 250},
                      {s::dissatisfied, 880},
                      {p::gripe, 610},
                      {f::sarcasm, 200},
                      {p::harassment, 30}}};
  yes(c::anger) = {{{e::anger, 950}, {s::dissatisfied, 700}, {p::complaint, 860}, {p::gripe, 340}, {e::disgust, 60}}};
  yes(c::urgency) = {{{f::urgency, 1300}, {e::anger, 150}, {e::anticipation, 150}, {p::request, 350}, {e::fear, 60}}};
  yes(c::threat) = {{{f::threat, 1000}, {e::anger, 740}, {s::dissatisfied, 700}, {p::complaint, 1280}}};
  yes(c::abuse) = {{{f::abuse, 1000},
                    {e::anger, 550},
                    {e::disgust, 450},
                    {s::dissatisfied, 440},
                    {p::harassment, 260},
                    {p::gripe, 250}}};
  yes(c::sarcasm) = {
      {{f::sarcasm, 1350}, {e::disgust, 600}, {e::anger, 250}, {s::dissatisfied, 810}, {p::gripe, 1230}}};
  yes(c::gratitude) = {{{f::gratitude, 1400}, {e::joy, 750}, {s::satisfied, 540}, {p::social, 600}}};
  yes(c::confusion) = {
      {{f::confusion, 1300}, {e::surprise, 250}, {p::inquiry, 300}, {e::anger, 40}, {s::dissatisfied, 60}}};
  yes(c::wants_human) = {{{f::wants_human, 1000}, {p::request, 700}, {e::anger, 40}, {f::urgency, 40}}};
  yes(c::churn) = {{{f::churn, 1000},
                    {e::anger, 200},
                    {e::disgust, 150},
                    {s::dissatisfied, 350},
                    {p::request, 250},
                    {p::gripe, 150},
                    {p::complaint, 100}}};
  yes(c::self_harm) = {{{f::self_harm, 1000}, {e::sadness, 1220}, {p::gripe, 200}, {e::fear, 60}}};
  yes(c::dissatisfied) = {
      {{s::dissatisfied, 1280}, {e::anger, 400}, {e::sadness, 200}, {p::complaint, 450}, {p::gripe, 300}}};
  yes(c::satisfied) = {{{s::satisfied, 950}, {e::joy, 520}, {p::social, 450}, {f::gratitude, 250}}};
  yes(c::resolved) = {{{s::satisfied, 610}, {e::joy, 260}, {p::social, 350}}};
  yes(c::question) = {{{e::anger, 500},
                       {s::dissatisfied, 820},
                       {p::complaint, 610},
                       {p::gripe, 150},
                       {f::sarcasm, 80},
                       {f::confusion, 60}}};
  yes(c::greeting) = {{{p::social, 500}}};
  yes(c::acknowledgement) = {{{p::social, 150}}};
  yes(c::polite) = {{{p::request, 200}}};
  yes(c::inquiry) = {{{p::inquiry, 700}}};
  yes(c::request) = {{{p::request, 520}}};
  yes(c::waiting) = {{{s::dissatisfied, 200}, {e::anger, 60}, {f::urgency, 60}}};
  yes(c::again) = {{{e::anger, 350}, {s::dissatisfied, 610}, {p::complaint, 250}, {e::sadness, 60}, {p::gripe, 120}}};

  no(c::joy) = {{{s::dissatisfied, 750}, {e::anger, 450}, {e::sadness, 500}, {p::gripe, 300}}};
  no(c::satisfied) = {{{s::dissatisfied, 850}, {e::anger, 500}, {e::sadness, 300}, {p::complaint, 300}}};
  no(c::trust) = {{{s::dissatisfied, 600}, {e::fear, 400}, {e::anger, 350}, {p::gripe, 200}}};
  no(c::anticipation) = {{{e::sadness, 300}}};
  no(c::fear) = {{{e::trust, 610}}};
  no(c::anger) = {{{s::satisfied, 150}}};
  no(c::sadness) = {{{s::satisfied, 200}, {e::joy, 150}}};
  no(c::dissatisfied) = {{{s::satisfied, 850}, {e::joy, 450}, {p::social, 300}}};
  no(c::resolved) = {{{s::dissatisfied, 650}, {e::anger, 350}, {p::complaint, 400}}};
  return t;
}

inline constexpr support_table supports = make_support_table();

}  // namespace detail

/// What a term of category `kind` says, affirmed.
[[nodiscard]] constexpr support_row const& support_of(category kind) noexcept {
  return detail::supports.affirmed[index_of(kind)];
}

/// What a term of category `kind` says when it is denied: 不高兴 speaks of displeasure, not of little joy.
[[nodiscard]] constexpr support_row const& denied_support_of(category kind) noexcept {
  return detail::supports.denied[index_of(kind)];
}

/// The output a category is named after: its evidence is listed for this one.
[[nodiscard]] constexpr label main_label(category kind) noexcept {
  support_row const& row = support_of(kind);
  return row[0].target;
}

}  // namespace aplomb::classify
