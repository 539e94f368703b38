// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/respond/brief.hpp>
#include <aplomb/text/language.hpp>
#include <aplomb/text/utf8.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <string>
#include <string_view>

namespace aplomb::json {

namespace detail {

/// Valid UTF-8 whatever the bytes.
inline boost::json::string valid_string(std::string_view bytes) {
  boost::json::string out;
  text::to_valid(bytes, [&](std::string_view part) { out.append(boost::json::string_view(part.data(), part.size())); });
  return out;
}

}  // namespace detail

/// The brief as one JSON object (docs/reference/brief.schema.json): `version`, `language`, `task`, `do`, `facts`, `known`,
/// `limits`, `do_not`, `avoid`, `said`, `message`. What stands under facts, known, avoid, said and message is data, the rest
/// instructions. Every key is there. Allocates.
[[nodiscard]] inline boost::json::object brief_as_json(respond::plan const& p, respond::situation const& s,
                                                       respond::brief_options const& options = {}) {
  using respond::brief_part;
  boost::json::object task, facts, known, limits;
  boost::json::array acts, forbidden, avoid, said;
  boost::json::value message = nullptr;
  respond::for_brief(p, s, options, [&](respond::brief_item const& item) {
    auto const text = detail::valid_string(item.text);
    boost::json::string_view const name(item.name.data(), item.name.size());
    switch (item.part) {
      case brief_part::task:
        task = {{"kind", name}, {"text", text}};
        break;
      case brief_part::act:
        acts.push_back({{"act", name}, {"text", text}, {"why", detail::valid_string(item.why)}});
        break;
      case brief_part::fact:
        facts[name] = text;
        break;
      case brief_part::known:
        known[name] = text;
        break;
      case brief_part::limit:
        limits[name] = text;
        break;
      case brief_part::forbidden:
        forbidden.push_back({{"move", name}, {"text", text}, {"why", detail::valid_string(item.why)}});
        break;
      case brief_part::avoid:
        avoid.push_back(text);
        break;
      case brief_part::said:
        said.push_back(text);
        break;
      case brief_part::message:
        message = text;
        break;
    }
  });
  auto const tag = tag_of(s.language == text::language::und ? text::language::en : s.language);
  boost::json::object out;
  out["version"] = respond::brief_version;
  out["language"] = boost::json::string_view(tag.data(), tag.size());
  out["task"] = std::move(task);
  out["do"] = std::move(acts);
  out["facts"] = std::move(facts);
  out["known"] = std::move(known);
  out["limits"] = std::move(limits);
  out["do_not"] = std::move(forbidden);
  out["avoid"] = std::move(avoid);
  out["said"] = std::move(said);
  out["message"] = std::move(message);
  return out;
}

}  // namespace aplomb::json
