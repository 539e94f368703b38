// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/json/ladder.hpp>
#include <iostream>

#include "command.hpp"
#include "input.hpp"

namespace cli {

namespace {

/// Findings of one file; whether it has none.
bool check_file(std::string const& file) {
  std::string content;
  if (!read_whole(file, content)) throw usage_error{"cannot read '" + file + "'; name a readable file, or - for stdin"};
  auto const loaded = aplomb::json::read_ladder<aplomb::escalate::service_reading>(content, aplomb::escalate::service_vocabulary);
  for (auto const& fault : loaded.faults)
    std::cout << file << ':' << fault.at.line << ':' << fault.at.column << ": " << aplomb::name_of(fault.what) << ": "
              << fault.text << '\n';
  if (!loaded) return false;
  auto const& view = loaded.table->view();
  std::cout << "ok: " << int{view.state_count} << " states, " << int{view.row_count} << " rows" << std::endl;
  return true;
}

}  // namespace

int check(arguments const& words) {
  boost::program_options::options_description options("usage: aplomb check FILE...\noptions");
  auto const command = parse("check", words, options, 1000);
  if (command.has("help")) return std::cout << options << '\n', ok;
  auto const files = command.files.empty() ? std::vector<std::string>{"-"} : command.files;
  int status = ok;
  for (auto const& file : files)
    if (!check_file(file)) status = found_something;
  return status;
}

}  // namespace cli
