// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "reading_output.hpp"
#include <aplomb/text/utf8.hpp>
#include <sstream>

namespace cli {

using namespace aplomb::classify;
using aplomb::name_of;

void write_affect(json_line& line, affect const& a) {
  line.key("emotion").string(name_of(a.main_emotion()));
  line.key("scores").begin_object();
  for (auto e : aplomb::all_of<emotion>()) line.key(name_of(e)).number(a.of(e));
  for (auto f : aplomb::all_of<flag>()) line.key(name_of(f)).number(a.of(f));
  line.end_object();
  line.key("intensity").number(a.intensity);
  line.key("satisfaction").string(name_of(a.main_satisfaction()));
  line.key("flags").begin_array();
  for (auto f : aplomb::all_of<flag>())
    if (a.has(f)) line.string(name_of(f));
  line.end_array();
  line.key("purpose").string(name_of(a.main_purpose()));
}

void write_evidence(json_line& line, evidence_list const& evidence, std::string_view message) {
  line.key("evidence").begin_array();
  for (auto const& span : evidence) {
    line.begin_object();
    line.key("begin").number(span.begin).key("end").number(span.end);
    line.key("text").string(valid_utf8(span.in(message)));
    line.key("for").string(span.target.name());
    line.key("weight").number(span.weight);
    line.end_object();
  }
  line.end_array();
}

std::string described(affect const& a) {
  constexpr std::string_view strengths[] = {"none", "mild", "clear", "strong"};
  std::ostringstream out;
  out << a.strongest();
  if (a.intensity > 0) out << " (" << strengths[a.intensity] << ')';
  out << ", " << name_of(a.main_satisfaction()) << ", " << name_of(a.main_purpose());
  char const* separator = "; ";
  for (auto f : aplomb::all_of<flag>()) {
    if (!a.has(f)) continue;
    out << separator << name_of(f);
    separator = ", ";
  }
  return out.str();
}

std::string valid_utf8(std::string_view bytes) {
  std::string out;
  aplomb::text::to_valid(bytes, [&](std::string_view part) { out += part; });
  return out;
}

std::string printable(std::string_view bytes) {
  std::string out;
  aplomb::text::to_valid(bytes, [&](std::string_view part) {
    for (std::size_t at = 0; at < part.size();) {
      auto const next = aplomb::text::decode_at(part, at);
      bool const control = next.symbol < 0x20 || (next.symbol >= 0x7F && next.symbol < 0xA0);
      out += control ? std::string_view{"\xEF\xBF\xBD"} : part.substr(at, next.length);
      at += next.length;
    }
  });
  return out;
}

}  // namespace cli
