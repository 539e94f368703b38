// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/result.hpp>
#include <aplomb/json/position.hpp>
#include <aplomb/json/snapshot_read.hpp>
#include <aplomb/json/snapshot_write.hpp>
#include <aplomb/session/detail/sealed.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// JSON of stored values that are no conversation: an object with `schema`, `of` (the fingerprint of what it belongs to) and
/// the members of the value under its name.

namespace aplomb::json::detail {

template <class T>
[[nodiscard]] result<std::string, session_fault> write_stored(aplomb::detail::seal const& as, std::string_view name,
                                                              T const& value) {
  boost::json::value root(boost::json::object{});
  field_writer members{root};
  members.number("schema", as.schema);
  members.words("of", hex(as.fingerprint, 8));
  members.part(name, value);
  if (!members.refused().empty()) return session_fault{session_error::out_of_range, 0, members.refused()};
  std::string out;
  print(out, root, 0);
  return out += '\n';
}

template <class T>
[[nodiscard]] result<T, snapshot_fault> read_stored(aplomb::detail::seal const& as, std::string_view name,
                                                    std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<file_fault> syntax;
  auto const root = parse(text, syntax);
  if (!root) return snapshot_fault{session_error::not_a_snapshot, syntax[0].at, std::move(syntax[0].text)};
  auto const places = outline_of(text);
  T value{};
  std::optional<refusal> fault;
  auto const explained = [](session_error code) { return std::string{explain({code, 0, {}}).view()}; };
  if (!root->is_object()) {
    fault = refusal{session_error::not_a_snapshot, places.begin,
                    "a snapshot is an object; give what `write_snapshot` made"};
  } else {
    unsigned schema = 0;
    field_reader{*root, places, 0, fault}.number("schema", schema);
    field_reader members{*root, places, schema, fault};
    members.number("schema", schema);
    if (!fault && (schema == 0 || schema > as.schema))
      members.refuse(session_error::newer_schema, places.at("schema").begin, explained(session_error::newer_schema));
    auto const fingerprint = static_cast<std::uint32_t>(members.hex("of", 8));
    if (!fault && fingerprint != as.fingerprint)
      members.refuse(session_error::wrong_version, places.at("of").begin,
                     "this was made under other " + std::string{as.owner} + "; begin a fresh one");
    members.part(name, value);
    if (!fault) members.finish();
  }
  if (fault) return snapshot_fault{fault->code, position_of(text, fault->at), std::move(fault->text)};
  return value;
}

}  // namespace aplomb::json::detail
