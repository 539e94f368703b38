// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <string>

/// Holds JSON against one of our published schemas. Knows what those use: type, enum, minimum, maximum, items, properties,
/// required, additionalProperties, $ref into $defs.

namespace aplomb_test {

class schema {
 public:
  explicit schema(std::string const& file) {
    std::ifstream in(std::string(APLOMB_SOURCE_DIR) + "/docs/reference/" + file);
    root_ = boost::json::parse(std::string{std::istreambuf_iterator<char>(in), {}}).as_object();
  }

  /// The first place where `value` is not as the schema says; "" when it is.
  [[nodiscard]] std::string fault(boost::json::value const& value) const { return fault(value, root_, "$"); }

  [[nodiscard]] boost::json::object const& root() const { return root_; }

 private:
  static std::string type_of(boost::json::value const& v) {
    switch (v.kind()) {
      case boost::json::kind::null:
        return "null";
      case boost::json::kind::bool_:
        return "boolean";
      case boost::json::kind::int64:
      case boost::json::kind::uint64:
        return "integer";
      case boost::json::kind::double_:
        return "number";
      case boost::json::kind::string:
        return "string";
      case boost::json::kind::array:
        return "array";
      default:
        return "object";
    }
  }

  std::string fault(boost::json::value const& v, boost::json::object const& rule, std::string const& at) const {
    if (auto const* ref = rule.if_contains("$ref")) {
      std::string const path(ref->as_string());
      return fault(v, root_.at("$defs").as_object().at(path.substr(path.rfind('/') + 1)).as_object(), at);
    }
    if (auto const* type = rule.if_contains("type")) {
      bool good = false;
      if (type->is_array())
        for (auto const& t : type->as_array()) good = good || t.as_string() == type_of(v);
      else
        good = type->as_string() == type_of(v);
      if (!good) return at + " is " + type_of(v);
    }
    if (auto const* choice = rule.if_contains("enum")) {
      bool good = false;
      for (auto const& c : choice->as_array()) good = good || c == v;
      if (!good) return at + " is none of the choices";
    }
    if (v.is_int64() || v.is_uint64()) {
      auto const number = v.to_number<std::int64_t>();
      if (auto const* least = rule.if_contains("minimum"); least && number < least->as_int64())
        return at + " too small";
      if (auto const* most = rule.if_contains("maximum"); most && number > most->as_int64()) return at + " too large";
    }
    if (v.is_array()) {
      if (auto const* most = rule.if_contains("maxItems");
          most && v.as_array().size() > static_cast<std::size_t>(most->as_int64()))
        return at + " has too many items";
      if (auto const* items = rule.if_contains("items"))
        for (std::size_t i = 0; i < v.as_array().size(); ++i)
          if (auto wrong = fault(v.as_array()[i], items->as_object(), at + "[" + std::to_string(i) + "]");
              !wrong.empty())
            return wrong;
    }
    return v.is_object() ? fault_of_members(v.as_object(), rule, at) : "";
  }

  std::string fault_of_members(boost::json::object const& v, boost::json::object const& rule,
                               std::string const& at) const {
    if (auto const* needed = rule.if_contains("required"))
      for (auto const& name : needed->as_array())
        if (!v.contains(name.as_string())) return at + " lacks " + std::string(name.as_string());
    auto const* named = rule.if_contains("properties");
    auto const* others = rule.if_contains("additionalProperties");
    for (auto const& [name, value] : v) {
      std::string const where = at + "." + std::string(name);
      if (named && named->as_object().contains(name)) {
        if (auto wrong = fault(value, named->as_object().at(name).as_object(), where); !wrong.empty()) return wrong;
      } else if (others && others->is_object()) {
        if (auto wrong = fault(value, others->as_object(), where); !wrong.empty()) return wrong;
      } else if (others && !others->as_bool()) {
        return where + " is not in the schema";
      }
    }
    return "";
  }

  boost::json::object root_;
};

}  // namespace aplomb_test
