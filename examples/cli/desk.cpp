// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "desk.hpp"
#include "input.hpp"
#include <aplomb/json/desk_facts.hpp>
#include <aplomb/json/policy.hpp>
#include <array>
#include <boost/interprocess/exceptions.hpp>
#include <boost/interprocess/file_mapping.hpp>
#include <iostream>
#include <memory>
#include <string_view>

namespace cli {

namespace {

namespace options = boost::program_options;
using file_list = std::vector<std::string>;

file_list files_of(parsed_command const& command, char const* option) {
  return command.has(option) ? command.get<file_list>(option) : file_list{};
}

std::string content_of(std::string const& file) {
  std::string content;
  if (!read_whole(file, content)) throw usage_error{"cannot read '" + file + "'; name a readable file"};
  return content;
}

/// The language that a phrase file's name ends in: "my-shop.zh-Hans.tsv", "zh-Hans.tsv".
aplomb::text::language language_of_file(std::string const& file) {
  std::string_view stem = file;
  if (auto const slash = stem.rfind('/'); slash != std::string_view::npos) stem.remove_prefix(slash + 1);
  if (stem.ends_with(".tsv")) stem.remove_suffix(4);
  for (auto language : {aplomb::text::language::zh_hans, aplomb::text::language::zh_hant, aplomb::text::language::en}) {
    auto const tag = aplomb::text::tag_of(language);
    if (stem == tag || (stem.ends_with(tag) && stem[stem.size() - tag.size() - 1] == '.')) return language;
  }
  throw usage_error{"cannot tell the language of '" + file +
                    "'; end its name in .zh-Hans.tsv, .zh-Hant.tsv or .en.tsv"};
}

aplomb::speech speech_of(parsed_command const& command) {
  aplomb::speech speech;
  if (!command.has("lang")) return speech;
  auto const tag = command.get<std::string>("lang");
  require_one_of("lang", tag, std::array<std::string_view, 4>{"zh", "zh-Hans", "zh-Hant", "en"});
  if (tag == "zh")
    speech.always_chinese = true;
  else
    speech.always = *aplomb::text::language_from_tag(tag);
  return speech;
}

aplomb::respond::desk_facts load_facts(parsed_command const& command, std::size_t& faults) {
  aplomb::respond::desk_facts facts;
  for (auto const& file : files_of(command, "facts")) {
    auto load = aplomb::json::read_desk_facts(content_of(file));
    for (auto const& fault : load.faults) std::cerr << file << ":1: " << fault << '\n';
    faults += load.faults.size();
    facts = load.facts;
  }
  return facts;
}

aplomb::respond::policy_tree sound_policy(std::string const& file) {
  auto loaded = aplomb::json::read_policy(content_of(file));
  if (!loaded) throw usage_error{"'" + file + "' is no sound policy; `aplomb check " + file + "` says why"};
  return *std::move(loaded.policy);
}

/// Puts the phrases of `file` on top of `book`; `held` keeps what the book views.
void put_phrases(std::string const& file, std::deque<aplomb::respond::loaded_phrases>& held,
                 aplomb::respond::phrase_book& book, std::size_t& faults) {
  auto const language = language_of_file(file);
  auto load = aplomb::respond::load_phrases(content_of(file), language, book);
  if (!load) {
    std::cerr << file << ':' << load.error().at << ": " << aplomb::name_of(load.error().code)
              << "; see docs/replies.md for the format\n";
    ++faults;
    return;
  }
  book = held.emplace_back(*std::move(load)).book();
}

/// A ladder whose states a person can own is the owner's, any other is heat.
void put_ladder(ladder_file const& loaded, desk_engine::parts& parts) {
  using table = aplomb::escalate::table<aplomb::escalate::service_reading>;
  auto const& reading = aplomb::escalate::service_reading::name;
  if (loaded.view.reading != reading)
    throw usage_error{"'" + loaded.file + "' reads `" + std::string(loaded.view.reading) + "`, a desk reads `" +
                      std::string(reading) + "`; name a ladder over that"};
  auto& place = is_owner_ladder(loaded.view) ? parts.owner.loaded : parts.heat.loaded;
  if (loaded.held)
    place = *std::static_pointer_cast<table const>(loaded.held);
  else
    place.reset();
}

aplomb::respond::channel channel_of(parsed_command const& command) {
  auto const name = command.get<std::string>("channel");
  require_one_of("channel", name, std::array<std::string_view, 4>{"chat", "mail", "sms", "voice"});
  return aplomb::from_name<aplomb::respond::channel>(name).value();
}

}  // namespace

void add_format_option(options::options_description& described) {
  described.add_options()("format", options::value<std::string>()->default_value("jsonl"), "jsonl, or text for people");
}

void add_reader_options(options::options_description& described) {
  described.add_options()("words", options::value<file_list>()->composing(),
                          "words of your own (tsv); repeatable, later wins")(
      "model", options::value<file_list>()->composing(), "a model of `aplomb train` in place of the built-in one");
}

void add_desk_options(options::options_description& described, with_ladders ladders) {
  add_reader_options(described);
  described.add_options()("phrases", options::value<file_list>()->composing(),
                          "phrases of your own, named *.LANGUAGE.tsv; repeatable")(
      "facts", options::value<file_list>()->composing(), "what the desk can do and knows (JSON); later wins")(
      "policy", options::value<file_list>()->composing(), "a policy (JSON) in place of the built-in one; later wins");
  if (ladders == with_ladders::yes)
    described.add_options()("ladder", options::value<file_list>()->composing(),
                            "a ladder (JSON) in place of the built-in one; repeatable");
  described.add_options()("lang", options::value<std::string>(),
                          "answer in zh, zh-Hans, zh-Hant or en whatever the customer writes")(
      "channel", options::value<std::string>()->default_value("chat"),
      "how replies reach the customer, which limits them: chat, mail, sms or voice");
}

void add_agents_option(options::options_description& described) {
  described.add_options()("agents-as", options::value<std::string>()->default_value("human"),
                          "who an `agent` line is: human, or bot (for measurements)");
}

bool agents_as_bot(parsed_command const& command) {
  auto const agents = command.get<std::string>("agents-as");
  require_one_of("agents-as", agents, std::array<std::string_view, 2>{"bot", "human"});
  return agents == "bot";
}

bool wants_text(parsed_command const& command) {
  auto const format = command.get<std::string>("format");
  require_one_of("format", format, std::array<std::string_view, 2>{"jsonl", "text"});
  return format == "text";
}

std::unique_ptr<aplomb::classify::lexicon> load_words(parsed_command const& command, std::size_t& faults) {
  auto words = std::make_unique<aplomb::classify::lexicon>();
  auto const files = files_of(command, "words");
  if (files.empty()) return words;
  aplomb::classify::lexicon_builder builder;
  for (auto const& file : files) {
    std::vector<aplomb::fault<aplomb::classify::lexicon_error>> found;
    builder.begin_layer();
    builder.read(content_of(file), found);
    for (auto const& fault : found)
      std::cerr << file << ':' << fault.at << ": " << aplomb::name_of(fault.code)
                << "; see docs/lexicon.md for the format\n";
    faults += found.size();
  }
  *words = aplomb::classify::lexicon{builder};
  return words;
}

loaded_reader load_reader(parsed_command const& command) {
  loaded_reader loaded;
  loaded.words = load_words(command, loaded.faults);
  auto const files = files_of(command, "model");
  if (files.empty()) {
    loaded.reader = aplomb::classify::learned_reader(loaded.words->view());
    return loaded;
  }
  auto const& file = files.back();
  try {
    boost::interprocess::file_mapping const bytes(file.c_str(), boost::interprocess::read_only);
    loaded.mapped = boost::interprocess::mapped_region(bytes, boost::interprocess::read_only);
  } catch (boost::interprocess::interprocess_exception const&) {
    throw usage_error{"cannot map '" + file + "'; name a readable model file"};
  }
  auto const model =
      aplomb::classify::load_model({static_cast<char const*>(loaded.mapped.get_address()), loaded.mapped.get_size()});
  if (!model)
    throw usage_error{file + ":" + std::to_string(model.error().at) + ": " +
                      std::string(aplomb::name_of(model.error().code)) + "; make the file with `aplomb train`"};
  loaded.weights = std::make_unique<aplomb::classify::model>(*model);
  loaded.reader = aplomb::classify::learned_reader(*loaded.weights, loaded.words->view());
  return loaded;
}

desk open_desk(parsed_command const& command, std::vector<ladder_file> const& ladders) {
  auto loaded = load_reader(command);
  std::size_t faults = loaded.faults;
  desk_engine::parts parts;
  parts.reader = loaded.reader;
  parts.speech = speech_of(command);
  parts.facts = load_facts(command, faults);
  parts.medium = channel_of(command);
  for (auto const& file : files_of(command, "policy")) parts.policy = sound_policy(file);
  for (auto const& file : files_of(command, "ladder")) put_ladder(load_sound_ladder(file), parts);
  for (auto const& ladder : ladders) put_ladder(ladder, parts);
  std::deque<aplomb::respond::loaded_phrases> phrases;
  for (auto const& file : files_of(command, "phrases")) put_phrases(file, phrases, parts.book, faults);
  return desk{std::move(loaded), std::move(phrases), desk_engine(std::move(parts)), faults};
}

}  // namespace cli
