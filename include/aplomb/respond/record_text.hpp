// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/respond/detail/json_text.hpp>
#include <aplomb/respond/record.hpp>
#include <cstddef>
#include <string_view>

namespace aplomb::respond {

namespace detail {

/// Writes the members of one JSON object, in order, into any fixed_string.
template <std::size_t N>
class record_writer {
 public:
  constexpr explicit record_writer(fixed_string<N>& out) noexcept : out_(out) {}

  constexpr void write(record const& r) noexcept {
    key("conversation"), append_hex(out_, r.conversation, 16);
    key("input"), r.input == 0 ? void(out_.append("null")) : append_hex(out_, r.input, 16);
    key("at"), r.at == instant{} ? void(out_.append("null")) : append_integer(out_, r.at.ms);
    key("version"), append_number(out_, r.version);
    key("ladders"), append_hex(out_, r.ladders, 8);
    key("turn"), append_number(out_, r.turn);
    key("language"), quote(tag_of(r.language));
    key("event"), append_json_string(out_, r.event);
    step("heat", r.heat);
    step("owner", r.owner);
    reason("handoff", r.handoff);
    reason("called_for", r.called_for);
    axes(r.axes);
    key("emotion"), quote(name_of(r.emotion));
    key("intensity"), append_number(out_, r.intensity);
    key("satisfaction"), quote(name_of(r.satisfaction));
    key("purpose"), quote(name_of(r.purpose));
    key("about"), quote(name_of(r.about));
    key("unknown"), truth(r.unknown);
    flags(r.flags);
    acts(r);
    key("person_owns"), truth(r.person_owns);
    key("ends"), truth(r.ends);
    key("truncated"), truth(r.truncated);
    key("wrong_version"), truth(r.wrong_version);
  }

 private:
  constexpr void key(std::string_view name) noexcept {
    if (!first_) out_.append(",");
    first_ = false;
    quote(name);
    out_.append(":");
  }
  constexpr void quote(std::string_view plain) noexcept { out_.append("\""), out_.append(plain), out_.append("\""); }
  constexpr void truth(bool b) noexcept { out_.append(b ? "true" : "false"); }

  constexpr void reason(std::string_view name, escalate::handoff_reason why) noexcept {
    key(name);
    why == escalate::handoff_reason::none ? void(out_.append("null")) : quote(name_of(why));
  }

  constexpr void step(std::string_view name, recorded_step const& s) noexcept {
    key(name), out_.append("{\"move\":"), quote(name_of(s.kind));
    out_.append(",\"from\":"), append_json_string(out_, s.from);
    out_.append(",\"to\":"), append_json_string(out_, s.to);
    out_.append(",\"row\":");
    s.kind == escalate::move::ignored ? void(out_.append("null")) : void(append_number(out_, s.row));
    out_.append("}");
  }

  constexpr void axes(escalate::service_reading const& now) noexcept {
    using escalate::service_reading;
    key("axes"), out_.append("{");
    bool first = true;
    for (std::size_t a = 0; a < escalate::axis_names<service_reading>.size(); ++a) {
      score const value = now.*escalate::axis_members<service_reading>[a];
      if (value == score{}) continue;
      if (!first) out_.append(",");
      first = false;
      quote(escalate::axis_names<service_reading>[a]);
      out_.append(":"), out_.append(to_text(value));
    }
    out_.append("}");
  }

  constexpr void flags(flag_set set) noexcept {
    key("flags"), out_.append("[");
    bool first = true;
    for (auto const f : aplomb::all_of<classify::flag>()) {
      if (!set.has(f)) continue;
      if (!first) out_.append(",");
      first = false;
      quote(name_of(f));
    }
    out_.append("]");
  }

  constexpr void acts(record const& r) noexcept {
    key("acts"), out_.append("[");
    for (std::size_t i = 0; i < r.acts.size(); ++i) {
      out_.append(i > 0 ? ",{\"act\":" : "{\"act\":"), quote(name_of(r.acts[i].kind));
      out_.append(",\"about\":"), quote(name_of(r.acts[i].about));
      out_.append(",\"why\":"), quote(name_of(r.acts[i].why)), out_.append("}");
    }
    out_.append("]");
  }

  fixed_string<N>& out_;
  bool first_ = true;
};

}  // namespace detail

/// Room for the members of any record.
inline constexpr std::size_t longest_record = 4096;

/// Appends a record as members of a JSON object, without the braces. Names are stable and snake_case; hashes are
/// hexadecimal text, times milliseconds; every key is there, and an axis that is not there is zero. Needs at most
/// `longest_record` bytes. O(members), no allocation.
template <std::size_t N>
constexpr void append_members(fixed_string<N>& out, record const& r) noexcept {
  detail::record_writer<N>{out}.write(r);
}

}  // namespace aplomb::respond
