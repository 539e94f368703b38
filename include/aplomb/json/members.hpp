// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/escalate/rule.hpp>
#include <aplomb/json/position.hpp>
#include <boost/json/error.hpp>
#include <boost/json/object.hpp>
#include <boost/json/stream_parser.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Reading the members of JSON objects with complaints that have a place.

namespace aplomb::json {

/// One thing wrong with a file of a ladder or a policy: the rule, the place, and a sentence with the remedy.
struct file_fault {
  escalate::rule what{};
  position at{};
  std::string text;
};

namespace detail {

using escalate::rule;
namespace bj = boost::json;

class member_reader {
 public:
  /// A file with more faults than this, or objects with more keys than this, is not a file with a mistake.
  static constexpr std::size_t most_faults = 100;
  static constexpr std::size_t most_keys = 32;

  explicit member_reader(std::string_view text) noexcept : text_(text) {}

  void fault(rule what, std::size_t offset, std::string sentence) {
    if (faults.size() < most_faults) faults.push_back({what, position_of(text_, offset), std::move(sentence)});
  }

  std::vector<file_fault> faults;

 protected:
  static std::string quoted(std::string_view name) { return "`" + std::string{name} + "`"; }

  void check_keys(outline const& places, std::initializer_list<std::string_view> known) {
    std::string list;
    for (std::string_view k : known)
      if (k != "$schema") (list += list.empty() ? "" : ", ") += k;
    for (std::size_t i = 0; i < std::min(places.children.size(), most_keys); ++i) {
      outline const& child = places.children[i];
      bool right = false;
      for (std::string_view k : known) right = right || k == child.key;
      if (!right)
        fault(rule::unknown_key, child.key_begin,
              "the key " + quoted(child.key) + " means nothing here; use one of: " + list);
      for (std::size_t k = 0; k < i; ++k)
        if (places.children[k].key == child.key) {
          fault(rule::duplicate, child.key_begin, "the key " + quoted(child.key) + " comes twice; keep one");
          break;
        }
    }
  }

  bj::value const* member(bj::object const& object, outline const& places, std::string_view key, bool needed) {
    bj::value const* found = object.if_contains(key);
    if (found == nullptr && needed)
      fault(rule::missing_key, places.begin, "the key " + quoted(key) + " is missing; add it");
    return found;
  }

  void wrong_type(outline const& places, std::string_view key, std::string_view wanted) {
    fault(rule::wrong_type, places.at(key).begin, quoted(key) + " is " + std::string{wanted});
  }

  std::optional<std::string> text_of(bj::object const& object, outline const& places, std::string_view key,
                                     bool needed) {
    bj::value const* found = member(object, places, key, needed);
    if (found == nullptr) return std::nullopt;
    if (!found->is_string()) return wrong_type(places, key, "a text; put it in quotes"), std::nullopt;
    return std::string{found->get_string().data(), found->get_string().size()};
  }

  bool flag_of(bj::object const& object, outline const& places, std::string_view key) {
    bj::value const* found = object.if_contains(key);
    if (found == nullptr) return false;
    if (!found->is_bool()) return wrong_type(places, key, "true or false"), false;
    return found->get_bool();
  }

 private:
  std::string_view text_;
};

/// Parses `text`, or says where it stops being JSON.
inline std::optional<bj::value> parse(std::string_view text, std::vector<file_fault>& faults) {
  bj::stream_parser parser;
  bj::error_code error;
  std::size_t const read = parser.write_some(text.data(), text.size(), error);
  std::size_t stopped = read;
  if (!error && read < text.size()) {
    stopped = text.find_first_not_of(" \t\r\n", read);
    if (stopped != std::string_view::npos) error = bj::error::extra_data;
  }
  if (!error) parser.finish(error);
  if (!error) return parser.release();
  faults.push_back({rule::syntax, position_of(text, stopped),
                    "this is not JSON: " + error.message() + "; correct the text here or just before"});
  return std::nullopt;
}

inline void sort_by_place(std::vector<file_fault>& faults) {
  std::stable_sort(faults.begin(), faults.end(), [](file_fault const& a, file_fault const& b) {
    return a.at.line != b.at.line ? a.at.line < b.at.line : a.at.column < b.at.column;
  });
}

}  // namespace detail

}  // namespace aplomb::json
