// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "input.hpp"
#include <algorithm>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/json/ladder.hpp>
#include <iostream>

namespace cli {

namespace {

/// Prints the findings of one file, or that there are none; the exit status it asks for.
int check_file(std::string const& file) {
  std::string content;
  if (!read_whole(file, content)) {
    std::cerr << "aplomb: cannot read '" << file << "'; name a readable file, or - for stdin\n";
    return unusable;
  }
  auto const loaded =
      aplomb::json::read_ladder<aplomb::escalate::service_reading>(content, aplomb::escalate::service_vocabulary);
  for (auto const& fault : loaded.faults)
    std::cout << file << ':' << fault.at.line << ':' << fault.at.column << ": " << aplomb::name_of(fault.what) << ": "
              << fault.text << '\n';
  if (!loaded) return found_something;
  auto const& view = loaded.table->view();
  std::cout << "ok: " << int{view.state_count} << " states, " << int{view.row_count} << " rows" << std::endl;
  return ok;
}

}  // namespace

int check(arguments const& words) {
  boost::program_options::options_description options("usage: aplomb check FILE...\noptions");
  auto const command = parse("check", words, options, 1000);
  if (command.has("help")) return std::cout << options << '\n', ok;
  auto const files = command.files.empty() ? std::vector<std::string>{"-"} : command.files;
  int status = ok;
  for (auto const& file : files) status = std::max(status, check_file(file));
  return status;
}

}  // namespace cli
