// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <aplomb/escalate/trace.hpp>
#include <aplomb/escalate/vocabulary.hpp>
#include <aplomb/json/ladder_format.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <string>
#include <string_view>

namespace aplomb::json {

namespace detail {

class ladder_writer {
 public:
  ladder_writer(escalate::ladder_view const& view, escalate::vocabulary const& words) : view_(view), words_(words) {}

  std::string write() {
    out_ = "{\n";
    pair("name", view_.name, "  ");
    pair("reading", view_.reading, ", ");
    pair("start", view_.states[view_.start].name, ", ");
    out_ += ",\n  \"states\": [\n";
    for (std::size_t i = 0; i < view_.state_count; ++i) state(view_.states[i], i + 1 == view_.state_count);
    out_ += "  ],\n";
    events();
    out_ += "  \"rows\": [\n";
    for (std::size_t i = 0; i < view_.row_count; ++i) row(view_.rows[i], i + 1 == view_.row_count);
    return std::move(out_ += "  ]\n}\n");
  }

 private:
  void text(std::string_view s) { out_ += boost::json::serialize(boost::json::string{s.data(), s.size()}); }
  void pair(std::string_view key, std::string_view value, std::string_view before) {
    ((out_ += before) += '"') += key;
    out_ += "\": ";
    text(value);
  }
  void number(int per_mille) { out_ += to_text(score::of(per_mille)).view(); }

  void state(escalate::state_fact const& s, bool last) {
    pair("name", s.name, "    {");
    out_ += ", \"severity\": " + std::to_string(s.severity);
    if (s.final) out_ += ", \"final\": true";
    if (s.owned_by == escalate::owner::person) out_ += ", \"person\": true";
    if (s.owned_by == escalate::owner::waiting) out_ += ", \"waiting\": true";
    out_ += last ? "}\n" : "},\n";
  }

  /// Only those that the vocabulary lacks.
  void events() {
    std::string_view before = "  \"events\": [\n";
    for (std::size_t i = 0; i < view_.event_count; ++i) {
      bool known = false;
      for (std::size_t k = 0; k < words_.event_count; ++k)
        known = known || words_.events[k].name == view_.events[i].name;
      if (known) continue;
      out_ += before;
      pair("name", view_.events[i].name, "    {");
      pair("kind", name_of(view_.events[i].kind), ", ");
      out_ += "}";
      before = ",\n";
    }
    if (before.front() == ',') out_ += "\n  ],\n";
  }

  void row(escalate::row_fact const& r, bool last) {
    pair("from",
         r.leaves == escalate::origin::any     ? from_any
         : r.leaves == escalate::origin::every ? from_every
                                               : view_.states[r.from].name,
         "    {");
    pair("on", view_.events[r.event].name, ", ");
    if (r.after_ms > 0) {
      fixed_string<32> wait;
      escalate::detail::append_wait(wait, r.after_ms);
      pair("after", wait, ", ");
    }
    if (r.guard.size > 0) guard(r.guard);
    if (r.effect > 0) pair("effect", view_.effects[r.effect], ", ");
    pair("to", r.stays ? to_stay : view_.states[r.to].name, ", ");
    if (r.turns > 1) out_ += ", \"for_turns\": " + std::to_string(r.turns);
    if (r.cooldown > 0) out_ += ", \"cooldown\": " + std::to_string(r.cooldown);
    if (r.opaque) out_ += ", \"opaque\": true";
    if (r.first) out_ += ", \"first\": true";
    if (r.reopens) out_ += ", \"reopens\": true";
    out_ += last ? "}\n" : "},\n";
  }

  /// Ranges where they can say it; a lower end of 0 or an upper end of 1 that is a real bound needs the longer form.
  void guard(escalate::thresholds const& g) {
    bool ranges = true;
    for (std::size_t i = 0; i < g.size; ++i) ranges = ranges && g.at_least[i] != 0 && g.below[i] != score::one;
    out_ += ranges ? ", \"when\": {" : ", \"when\": [";
    for (std::size_t i = 0; i < g.size; ++i) {
      bool const low = g.at_least[i] > escalate::thresholds::lowest;
      bool const high = g.below[i] < escalate::thresholds::highest;
      if (i > 0) out_ += ", ";
      if (ranges) {
        text(view_.axes[g.axis[i]]);
        out_ += ": [";
        number(low ? g.at_least[i] : 0);
        out_ += ", ";
        number(high ? g.below[i] : score::one);
        out_ += "]";
      } else {
        pair("axis", view_.axes[g.axis[i]], "{");
        if (low) out_ += ", \"at_least\": ", number(g.at_least[i]);
        if (high) out_ += ", \"below\": ", number(g.below[i]);
        out_ += "}";
      }
    }
    out_ += ranges ? "}" : "]";
  }

  escalate::ladder_view const& view_;
  escalate::vocabulary const& words_;
  std::string out_;
};

}  // namespace detail

/// A ladder, compiled or loaded, as JSON that `read_ladder` with the same vocabulary reads back to the same behaviour:
/// one state or row per line, so that versions can be compared. Effects that are callables cannot be written and are
/// left out; a row with an opaque guard is marked `opaque`, a key that `read_ladder` refuses.
[[nodiscard]] inline std::string write_ladder(escalate::ladder_view const& view, escalate::vocabulary const& words) {
  return detail::ladder_writer{view, words}.write();
}

}  // namespace aplomb::json
