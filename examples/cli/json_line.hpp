// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/score.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/string_view.hpp>
#include <cstdint>
#include <string>
#include <string_view>

/// Writes one JSON object per line, in the order of the calls. Numbers have at most three decimals and no exponent, which
/// Boost.JSON's serializer cannot promise (it writes 8.3E-1); the quoting of strings is Boost.JSON's.

namespace cli {

class json_line {
 public:
  json_line() : text_("{") {}

  json_line& key(std::string_view name) {
    separate();
    append_quoted(name);
    text_ += ':';
    fresh_ = true;
    return *this;
  }

  json_line& begin_object() { return open('{'); }
  json_line& end_object() { return close('}'); }
  json_line& begin_array() { return open('['); }
  json_line& end_array() { return close(']'); }

  json_line& string(std::string_view value) {
    separate();
    append_quoted(value);
    return *this;
  }
  json_line& number(std::int64_t value) { return raw(std::to_string(value)); }
  json_line& number(aplomb::score value) { return thousandths(value.per_mille); }
  /// `value` / 1000 with up to three decimals.
  json_line& thousandths(std::int64_t value) {
    std::string digits = std::to_string(value < 0 ? -value : value);
    if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
    digits.insert(digits.size() - 3, ".");
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    return raw(value < 0 && digits != "0" ? "-" + digits : digits);
  }
  json_line& boolean(bool value) { return raw(value ? "true" : "false"); }
  json_line& null() { return raw("null"); }
  /// Text that is JSON already.
  json_line& raw(std::string_view json) {
    separate();
    append_escaped(json);
    return *this;
  }

  /// Ends the object; the line is complete, without LF.
  [[nodiscard]] std::string const& finish() {
    text_ += '}';
    return text_;
  }

 private:
  void separate() {
    if (!fresh_) text_ += ',';
    fresh_ = false;
  }
  json_line& open(char bracket) {
    separate();
    text_ += bracket;
    fresh_ = true;
    return *this;
  }
  json_line& close(char bracket) {
    text_ += bracket;
    fresh_ = false;
    return *this;
  }

  /// U+0085, U+2028 and U+2029 end lines for some readers, so they are escaped, too.
  void append_quoted(std::string_view value) {
    append_escaped(boost::json::serialize(boost::json::string_view(value.data(), value.size())));
  }
  /// JSON with what ends a line in some reader escaped.
  void append_escaped(std::string_view json) {
    for (std::size_t i = 0; i < json.size(); ++i) {
      auto const rest = json.substr(i);
      if (rest.starts_with("\xC2\x85"))
        text_ += "\\u0085", i += 1;
      else if (rest.starts_with("\xE2\x80\xA8"))
        text_ += "\\u2028", i += 2;
      else if (rest.starts_with("\xE2\x80\xA9"))
        text_ += "\\u2029", i += 2;
      else
        text_ += json[i];
    }
  }

  std::string text_;
  bool fresh_ = true;
};

}  // namespace cli
