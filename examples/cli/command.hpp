// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/positional_options.hpp>
#include <boost/program_options/variables_map.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The commands of the program. Every command returns the exit status: 0; 1 after a bad line or a finding; 2 for a wrong
/// command line or an unreadable file.

namespace cli {

inline constexpr int ok = 0, found_something = 1, unusable = 2;

using arguments = std::vector<std::string>;

int read(arguments const& words);
int replay(arguments const& words);
int talk(arguments const& words);
int score(arguments const& words);
int train(arguments const& words);
int check(arguments const& words);
int diff(arguments const& words);
int draw(arguments const& words);
int review(arguments const& words);
int report(arguments const& words);

/// The wrong command line of a user: what and what to write instead. Caught in main.
struct usage_error {
  std::string what;
};

/// A parsed command line. `files` are the positional arguments.
struct parsed_command {
  boost::program_options::variables_map values;
  std::vector<std::string> files;

  [[nodiscard]] bool has(char const* name) const { return values.count(name) != 0; }
  template <class T>
  [[nodiscard]] T get(char const* name) const {
    return values[name].as<T>();
  }
  /// The only file, or "-" when none is named.
  [[nodiscard]] std::string only_file() const;
};

/// Parses `words` against `options`; at most `most_files` positional arguments. Throws usage_error.
[[nodiscard]] parsed_command parse(std::string_view command, arguments const& words,
                                   boost::program_options::options_description const& options, std::size_t most_files);

/// Throws usage_error unless `value` is one of `allowed`.
void require_one_of(std::string_view option, std::string_view value, std::span<std::string_view const> allowed);

}  // namespace cli
