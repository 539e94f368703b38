// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "tables.hpp"
#include <aplomb/classify/customer_words.hpp>
#include <aplomb/classify/desk_act.hpp>
#include <aplomb/classify/need.hpp>
#include <aplomb/core/enum.hpp>
#include <cstddef>
#include <cstdlib>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What data/needs says that messages call for, with the messages: those of the help desk from a folder as APLOMB_DATA names.

namespace tools {

/// A customer's turn and its labels.
struct labelled_turn {
  std::string text;
  std::string dialogue;  ///< "" for a message of our own
  bool chinese = false;
  aplomb::classify::desk_act last{};  ///< what the desk did before
  aplomb::classify::need need{};
  aplomb::classify::helpful_fact fact{};
  std::vector<aplomb::classify::thing> about;  ///< the things by which a desk would name the matter
};

namespace detail {

[[noreturn]] inline void refuse(std::string const& file, std::size_t line, std::string const& what) {
  std::cerr << file << ':' << line << ": " << what << '\n';
  std::exit(1);
}

template <class E>
E label_in(std::string const& file, std::size_t line, std::string const& name) {
  auto const found = aplomb::from_name<E>(name);
  if (!found) refuse(file, line, "\"" + name + "\" is no label here");
  return *found;
}

inline void read_dialogues(std::string const& folder, bool chinese, std::vector<labelled_turn>& into) {
  struct said {
    bool by_customer = false;
    std::string text;
  };
  std::map<std::string, std::map<int, said>> dialogues;
  for (auto const& row : table_in(folder + (chinese ? "/stc3_cn" : "/stc3_en") + "/train.tsv"))
    if (row.size() >= 5) dialogues[row[2]][std::atoi(row[3].c_str())] = {row[4] == "customer", row[0]};
  std::string const file = chinese ? "data/needs/zh.tsv" : "data/needs/en.tsv";
  std::size_t number = 0;
  for (auto const& row : table_in(file)) {
    ++number;
    if (row[0].starts_with('#')) continue;
    if (row.size() != 5) refuse(file, number, "five columns are wanted: dialogue, turn, need, fact, things");
    auto const d = dialogues.find(row[0]);
    int const turn = std::atoi(row[1].c_str());
    if (d == dialogues.end() || !d->second.contains(turn)) refuse(file, number, "the folder has no such turn");
    labelled_turn made{d->second[turn].text,
                       row[0],
                       chinese,
                       {},
                       label_in<aplomb::classify::need>(file, number, row[2]),
                       label_in<aplomb::classify::helpful_fact>(file, number, row[3]),
                       {}};
    for (auto const& [at, line] : d->second)  // as an engine hears it
      if (at < turn && !line.by_customer) made.last = aplomb::classify::desk_act_in(line.text);
    if (row[4] != "-") {
      std::istringstream names(row[4]);
      for (std::string name; std::getline(names, name, ',');)
        made.about.push_back(label_in<aplomb::classify::thing>(file, number, name));
    }
    into.push_back(std::move(made));
  }
}

}  // namespace detail

/// What a tool is called with: `[--out FILE] FOLDER`. Ends the program with `usage` where the folder is missing.
struct fit_arguments {
  std::string out;     ///< "" : only measured
  std::string folder;  ///< of dialogues

  fit_arguments(int argc, char** argv, char const* usage) {
    for (int i = 1; i < argc; ++i) {
      std::string_view const word = argv[i];
      if (word == "--out" && i + 1 < argc)
        out = argv[++i];
      else
        folder = word;
    }
    if (!folder.empty()) return;
    std::cerr << "usage: " << usage << '\n';
    std::exit(2);
  }
};

/// The labelled turns of the help desks, Chinese ones first. Ends the program where a file is wrong.
inline std::vector<labelled_turn> labelled_turns(std::string const& folder) {
  std::vector<labelled_turn> made;
  detail::read_dialogues(folder, true, made);
  detail::read_dialogues(folder, false, made);
  return made;
}

/// The labelled messages of our own: first messages, of many trades.
inline std::vector<labelled_turn> labelled_messages() {
  std::string const file = "data/needs/own.tsv";
  std::vector<labelled_turn> made;
  std::size_t number = 0;
  for (auto const& row : table_in(file)) {
    ++number;
    if (row[0].starts_with('#')) continue;
    if (row.size() != 3) detail::refuse(file, number, "three columns are wanted: text, need, fact");
    made.push_back({row[0],
                    "",
                    false,
                    {},
                    detail::label_in<aplomb::classify::need>(file, number, row[1]),
                    detail::label_in<aplomb::classify::helpful_fact>(file, number, row[2]),
                    {}});
  }
  return made;
}

}  // namespace tools
