// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/respond/brief_words.hpp>
#include <aplomb/respond/check_report.hpp>
#include <aplomb/respond/feeling.hpp>
#include <aplomb/respond/plan.hpp>
#include <aplomb/respond/quoted_data.hpp>
#include <string_view>

namespace aplomb::respond {

/// Hands to `append(std::string_view)` what a model is told after a draft that was not sent: which acts are missing, which are
/// said wrongly, and what has to go and why, a line each; nothing when there is nothing to mend. `reply` is the text that
/// was checked; its words are quoted as data (`quote_data`). English; the same input gives the same text. Throws what `append`
/// throws; no allocation of its own.
template <class Append>
constexpr void write_correction(check_report const& report, std::string_view reply, Append&& append) {
  auto const put = [&](std::string_view text) { append(text); };
  bool begun = false;
  auto const line = [&] {
    if (!begun) put("The draft was not sent. The brief still holds; write the message anew and mend this:\n");
    begun = true;
    put("- ");
  };
  auto const quote = [&](std::uint32_t begin, std::uint32_t end) {
    end = static_cast<std::uint32_t>(std::min<std::size_t>(end, reply.size()));
    quote_data(reply.substr(std::min(begin, end), end - std::min(begin, end)), append);
  };
  for (auto const& a : report.acts) {
    if (a.outcome == act_outcome::fulfilled) continue;
    line();
    put(to_text(a.what).view());
    put(a.outcome == act_outcome::missed ? " is missing (" : " is not done as asked (");
    put(text_of(a.why));
    put(")");
    if (a.end > a.begin) put(": "), quote(a.begin, a.end);
    put("\n");
  }
  for (auto const& f : report.breaches) {
    line();
    put(name_of(f.what));
    put(": ");
    bool const of_whole = f.what == breach::language || f.what == breach::too_long || f.what == breach::silence;
    if (!of_whole && f.end > f.begin) {
      put("leave out ");
      quote(f.begin, f.end);
      put(", ");
    }
    put(text_of(f.what));
    put("\n");
  }
}

}  // namespace aplomb::respond
