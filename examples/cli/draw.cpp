// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "input.hpp"
#include <aplomb/escalate/chart.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/json/ladder.hpp>
#include <array>
#include <iostream>

namespace cli {

int draw(arguments const& words) {
  using namespace aplomb::escalate;
  boost::program_options::options_description options(
      "usage: aplomb draw [OPTION...] [FILE]\nWithout FILE: the heat ladder of the service desk.\noptions");
  options.add_options()("as", boost::program_options::value<std::string>()->default_value("mermaid"),
                        "mermaid, dot or plantuml")("owner", "without FILE: the owner ladder of the service desk");
  auto const command = parse("draw", words, options, 1);
  if (command.has("help")) return std::cout << options << '\n', ok;
  auto const as = command.get<std::string>("as");
  require_one_of("as", as, std::array<std::string_view, 3>{"mermaid", "dot", "plantuml"});
  auto const kind = *aplomb::from_name<chart_kind>(as);

  if (command.files.empty()) {
    std::cout << chart(command.has("owner") ? view_of<service_owner> : view_of<service_heat>, kind);
    return ok;
  }
  auto const file = command.only_file();
  std::string content;
  if (!read_whole(file, content)) throw usage_error{"cannot read '" + file + "'; name a readable file, or - for stdin"};
  auto const loaded = aplomb::json::read_ladder<service_reading>(content, service_vocabulary);
  if (!loaded) {
    std::cerr << "aplomb: '" << file << "' is no sound ladder; `aplomb check " << file << "` says why\n";
    return found_something;
  }
  std::cout << chart(loaded.table->view(), kind);
  return ok;
}

}  // namespace cli
