// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include <algorithm>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/parsers.hpp>
#include <sstream>

namespace cli {

namespace options = boost::program_options;

std::string parsed_command::only_file() const { return files.empty() ? "-" : files.front(); }

parsed_command parse(std::string_view command, arguments const& words, options::options_description const& described,
                     std::size_t most_files) {
  options::options_description all;
  all.add(described).add_options()("help,h", "show this help")(
      "file", options::value<std::vector<std::string>>()->composing(), "");
  options::positional_options_description files;
  files.add("file", -1);

  parsed_command parsed;
  try {
    options::store(options::command_line_parser(words).options(all).positional(files).run(), parsed.values);
    options::notify(parsed.values);
  } catch (options::error const& error) {
    throw usage_error{std::string(error.what()) + "; see `aplomb " + std::string(command) + " --help`"};
  }
  if (parsed.has("file")) parsed.files = parsed.get<std::vector<std::string>>("file");
  if (parsed.files.size() > most_files)
    throw usage_error{"`aplomb " + std::string(command) + "` takes at most " + std::to_string(most_files) + " file" +
                      (most_files == 1 ? "" : "s") + "; see `aplomb " + std::string(command) + " --help`"};
  return parsed;
}

void require_one_of(std::string_view option, std::string_view value, std::span<std::string_view const> allowed) {
  if (std::ranges::find(allowed, value) != allowed.end()) return;
  std::ostringstream what;
  what << "--" << option << " cannot be '" << value << "'; write one of";
  for (auto const& word : allowed) what << ' ' << word;
  throw usage_error{what.str()};
}

}  // namespace cli
