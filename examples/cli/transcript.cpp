// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "transcript.hpp"
#include "command.hpp"
#include "input.hpp"
#include "reading_output.hpp"
#include "rfc3339.hpp"
#include <aplomb/core/hash.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <map>
#include <optional>
#include <utility>

namespace cli {

namespace json = boost::json;

namespace {

bool is_hex(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

/// The value of a `\uXXXX` escape at `at`, or -1 when there is none.
int escaped_unit(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
  int value = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    if (!is_hex(text[i])) return -1;
    value = value * 16 + (text[i] <= '9' ? text[i] - '0' : (text[i] | 0x20) - 'a' + 10);
  }
  return value;
}

/// Exports that cut messages at a fixed length leave half an emoji behind; JSON parsers refuse it, we must not.
std::string without_lone_surrogates(std::string_view text) {
  std::string out(text);
  for (std::size_t at = out.find('\\'); at != std::string::npos; at = out.find('\\', at)) {
    int const unit = escaped_unit(out, at);
    if (unit < 0) {
      at += 2;
      continue;
    }
    bool const high = unit >= 0xD800 && unit <= 0xDBFF, low = unit >= 0xDC00 && unit <= 0xDFFF;
    int const next = high ? escaped_unit(out, at + 6) : -1;
    if (next >= 0xDC00 && next <= 0xDFFF) {
      at += 12;
    } else {
      if (high || low) out.replace(at + 2, 4, "fffd");
      at += 6;
    }
  }
  return out;
}

bool refuse(bad_line& bad, std::string what, std::string remedy) {
  bad = {std::move(what), std::move(remedy)};
  return false;
}

/// The string under `key`; nothing when it is missing or not a string.
std::optional<std::string> string_at(json::object const& object, std::string_view key) {
  auto const* value = object.if_contains(json::string_view(key.data(), key.size()));
  if (value == nullptr || !value->is_string()) return std::nullopt;
  auto const& text = value->get_string();
  return valid_utf8({text.data(), text.size()});
}

/// The kind of line called `name`, one of those from `first` to `last`.
bool read_kind(std::string const& name, aplomb::line_kind first, aplomb::line_kind last, std::string_view what,
               transcript_entry& entry, bad_line& bad) {
  auto const kind = aplomb::from_name<aplomb::line_kind>(name);
  if (kind && *kind >= first && *kind <= last) return entry.line.kind = *kind, true;
  std::string remedy = "write";
  for (auto const one : aplomb::all_of<aplomb::line_kind>())
    if (one >= first && one <= last)
      ((remedy += one == first ? " " : one == last ? " or " : ", ") += aplomb::name_of(one));
  return refuse(bad, "unknown " + std::string(what) + " '" + name + "'", std::move(remedy));
}

bool read_event(std::string const& name, transcript_entry& entry, bad_line& bad) {
  return read_kind(name, aplomb::line_kind::request, aplomb::line_kind::resolved, "event", entry, bad);
}

bool read_speaker(std::string const& name, transcript_entry& entry, bad_line& bad) {
  return read_kind(name, aplomb::line_kind::customer, aplomb::line_kind::agent, "speaker", entry, bad);
}

}  // namespace

bool parse_line(std::string_view text, transcript_entry& entry, bad_line& bad) {
  json::parse_options options;
  options.allow_invalid_utf8 = true;
  json::error_code error;
  json::value const value = json::parse(without_lone_surrogates(text), error, {}, options);
  if (error) return refuse(bad, "not JSON (" + error.message() + ")", "write one JSON object a line");
  auto const* object = value.if_object();
  if (object == nullptr) return refuse(bad, "not a JSON object", "write one JSON object a line");

  auto const* id = object->if_contains("conversation");
  if (id == nullptr || !(id->is_string() || id->is_int64() || id->is_uint64()))
    return refuse(bad, "no `conversation`", "add \"conversation\" with a string or an integer");
  entry = {};
  entry.id = id->is_string() ? valid_utf8({id->get_string().data(), id->get_string().size()}) : serialize(*id);
  entry.conversation = id->is_string() ? serialize(json::value(entry.id)) : entry.id;

  if (auto const* at = object->if_contains("at"); at != nullptr && !at->is_null()) {
    entry.line.at = at->is_string() ? parse_rfc3339({at->get_string().data(), at->get_string().size()}) : std::nullopt;
    if (!entry.line.at)
      return refuse(bad, "`at` is not an RFC 3339 time", "write it like 2026-03-02T09:14:05+08:00, or leave it out");
  }

  if (object->if_contains("event") != nullptr) {
    auto const name = string_at(*object, "event");
    return name ? read_event(*name, entry, bad)
                : refuse(bad, "`event` is not a string",
                         "write request, withdrawn, accepted, unavailable, returned or resolved");
  }
  auto const from = string_at(*object, "from");
  if (!from) return refuse(bad, "no `from`", "add \"from\" with customer, agent or bot, or \"event\"");
  auto said = string_at(*object, "text");
  if (!said) return refuse(bad, "no `text`", "add \"text\" with what was said");
  entry.line.text = std::move(*said);
  return read_speaker(*from, entry, bad);
}

std::uint32_t seed_of(std::string_view conversation) {
  return static_cast<std::uint32_t>(aplomb::hash_bytes(conversation));
}

std::vector<written_transcript> read_transcripts(std::string const& file, bool agents_as_bot, std::size_t& faults) {
  line_source lines(file);
  if (lines.failed()) throw usage_error{"cannot read '" + lines.name() + "'; name a readable file, or - for stdin"};
  std::vector<written_transcript> all;
  std::map<std::string, std::size_t> place;
  for (std::string bytes; lines.next(bytes);) {
    transcript_entry entry;
    bad_line bad;
    if (!parse_line(bytes, entry, bad)) {
      lines.complain(bad.what, bad.remedy);
      ++faults;
      continue;
    }
    if (agents_as_bot && entry.line.kind == aplomb::line_kind::agent) entry.line.kind = aplomb::line_kind::bot;
    auto const [at, fresh] = place.emplace(entry.conversation, all.size());
    if (fresh) all.push_back({{entry.id, seed_of(entry.conversation), {}}, {}});
    all[at->second].chat.lines.push_back(std::move(entry.line));
    all[at->second].source.push_back(std::move(bytes));
  }
  return all;
}

}  // namespace cli
