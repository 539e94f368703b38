// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "command.hpp"
#include "ladder_file.hpp"
#include <aplomb/aplomb.hpp>
#include <aplomb/classify/lexicon_overlay.hpp>
#include <aplomb/classify/model_file.hpp>
#include <aplomb/escalate/table.hpp>
#include <aplomb/respond/loaded_phrases.hpp>
#include <aplomb/respond/policy_tree.hpp>
#include <boost/interprocess/mapped_region.hpp>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The desk that the commands work with: the default engine, with the words, phrases, facts and ladders that the command
/// line names.

namespace cli {

/// A compiled ladder, or the one that was loaded in its place.
template <class Compiled>
struct chosen_ladder {
  using table = aplomb::escalate::table<aplomb::escalate::service_reading>;
  std::optional<table> loaded;

  [[nodiscard]] aplomb::escalate::ladder_view view() const noexcept {
    return loaded ? loaded->view() : aplomb::compiled_ladder<Compiled>::view();
  }
  template <class Event>
  [[nodiscard]] aplomb::escalate::outcome<> step(std::uint8_t state, aplomb::escalate::counters& memory,
                                                 Event const& event, aplomb::escalate::service_reading const& now,
                                                 aplomb::escalate::dwell in_state) const noexcept {
    return loaded ? loaded->step(state, memory, event, now, in_state)
                  : aplomb::compiled_ladder<Compiled>::step(state, memory, event, now, in_state);
  }
};

using desk_engine =
    aplomb::basic_engine<aplomb::classify::learned_reader, chosen_ladder<aplomb::escalate::service_heat>,
                         chosen_ladder<aplomb::escalate::service_owner>, aplomb::respond::policy_tree>;

/// A reader with what it views: the words of --words and the model of --model. Faulty lines of words are complained about
/// on stderr and counted, the rest is used.
struct loaded_reader {
  std::unique_ptr<aplomb::classify::lexicon> words;
  boost::interprocess::mapped_region mapped;
  std::unique_ptr<aplomb::classify::model> weights;  ///< null: the built-in model
  aplomb::classify::learned_reader reader;
  std::size_t faults = 0;
};

/// An engine with what it views. `faults`: lines and findings complained about while loading.
struct desk {
  loaded_reader reader;
  std::deque<aplomb::respond::loaded_phrases> phrases;  ///< one file each; a later one stands on the earlier ones
  desk_engine engine;
  std::size_t faults = 0;
};

void add_format_option(boost::program_options::options_description& options);
/// --words and --model.
void add_reader_options(boost::program_options::options_description& options);
/// All that makes a desk, with --ladder or, for commands that take their ladders elsewhere, without.
enum class with_ladders { yes, no };
void add_desk_options(boost::program_options::options_description& options, with_ladders ladders = with_ladders::yes);
/// --agents-as.
void add_agents_option(boost::program_options::options_description& options);

/// Whether --format asks for text. Throws usage_error on anything but text and jsonl.
[[nodiscard]] bool wants_text(parsed_command const& command);

/// The lexicon of the files of --words over the built-in one; faults are complained about and added to `faults`. Throws
/// usage_error for a file that cannot be read.
[[nodiscard]] std::unique_ptr<aplomb::classify::lexicon> load_words(parsed_command const& command, std::size_t& faults);

/// The reader of --words and --model. Throws usage_error for a file that cannot be read and for one that is no model.
[[nodiscard]] loaded_reader load_reader(parsed_command const& command);

/// Whether --agents-as reads agents as a bot. Throws usage_error on anything but bot and human.
[[nodiscard]] bool agents_as_bot(parsed_command const& command);

/// The engine that --words, --phrases, --facts, --ladder, --policy and --lang describe, with `ladders` after those of
/// --ladder. Throws usage_error for a file that cannot be read, for a ladder with findings or over another reading than that
/// of the desk, for a policy with faults, and for an unknown language.
[[nodiscard]] desk open_desk(parsed_command const& command, std::vector<ladder_file> const& ladders = {});

}  // namespace cli
