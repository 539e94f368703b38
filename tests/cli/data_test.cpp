// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Real help-desk transcripts, which are not part of the repository: APLOMB_DATA names the folder that holds
// transcripts/helpdesk.zh.jsonl and helpdesk.en.jsonl. Without it these tests say that they were skipped.
#include <algorithm>
#include <boost/json/serialize.hpp>
#include <cstdlib>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "program.hpp"
#include "support/catch.hpp"

using namespace aplomb_test;

namespace {

/// The transcript of a language, or "" when there is none.
std::string transcript(std::string const& language) {
  char const* const folder = std::getenv("APLOMB_DATA");
  auto const file = folder == nullptr ? std::string() : std::string(folder) + "/transcripts/helpdesk." + language + ".jsonl";
  if (file.empty() || !std::filesystem::exists(file)) {
    std::cout << "skipped: APLOMB_DATA names no folder with transcripts/helpdesk." << language << ".jsonl\n";
    return {};
  }
  return file;
}

std::size_t customer_lines(std::string const& file) {
  std::istringstream in(content_of(file));
  std::size_t count = 0;
  for (std::string line; std::getline(in, line);)
    count += text_of(boost::json::parse(line).as_object().at("from")) == "customer";
  return count;
}

}  // namespace

TEST_CASE("real transcripts run to the end, one object per customer turn, and no bot speaks over a person", "[.][data]") {
  for (std::string const language : {"zh", "en"}) {
    auto const file = transcript(language);
    if (file.empty()) continue;
    auto const result = run("replay '" + file + "'");
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    auto const objects = result.objects();
    CHECK(objects.size() == customer_lines(file));
    for (auto const& o : objects) {
      bool const owned = text_of(o.at("owner")) == "human";
      CHECK(text_of(o.at("reply")).empty() == owned);
      CHECK(text_of(o.at("suggestion")).empty() != owned);
    }
  }
}

TEST_CASE("with a bot alone at the desk a request for a person is honoured at once and nothing is said twice", "[.][data]") {
  for (std::string const language : {"zh", "en"}) {
    auto const file = transcript(language);
    if (file.empty()) continue;
    std::string customers;
    std::istringstream in(content_of(file));
    for (std::string line; std::getline(in, line);)
      if (text_of(boost::json::parse(line).as_object().at("from")) == "customer") customers += line + '\n';
    std::map<std::string, std::set<std::string>> said;
    std::map<std::string, std::string> owner;
    for (auto const& o : run("replay", customers).objects()) {
      auto const id = boost::json::serialize(o.at("conversation"));
      auto const flags = strings_of(o.at("flags"));
      bool const asks = std::ranges::count(flags, "wants_human") + std::ranges::count(flags, "self_harm") > 0;
      if (asks && (owner[id].empty() || owner[id] == "bot")) CHECK(text_of(o.at("owner")) == "waiting");
      owner[id] = text_of(o.at("owner"));
      auto const reply = text_of(o.at("reply"));
      INFO(id << ": " << reply);
      if (owner[id] == "bot") CHECK(said[id].insert(reply).second);
    }
  }
}
