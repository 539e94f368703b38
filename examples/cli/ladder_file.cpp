// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "ladder_file.hpp"
#include "command.hpp"
#include "input.hpp"
#include <algorithm>
#include <aplomb/escalate/presets/anger_phases.hpp>
#include <aplomb/escalate/presets/moderation.hpp>
#include <aplomb/escalate/presets/service.hpp>
#include <aplomb/escalate/presets/service_conduct.hpp>
#include <aplomb/escalate/presets/service_heat_patient.hpp>
#include <aplomb/escalate/presets/service_stages.hpp>
#include <aplomb/escalate/presets/tutoring.hpp>
#include <aplomb/escalate/presets/vocabularies.hpp>
#include <boost/json/parse.hpp>
#include <iterator>
#include <type_traits>
#include <utility>

namespace cli {

namespace {

using namespace aplomb::escalate;

constexpr ladder_view const* built_in[] = {
    &view_of<service_heat>,   &view_of<service_heat_patient>, &view_of<service_owner>, &view_of<service_conduct>,
    &view_of<service_stages>, &view_of<anger_phases>,         &view_of<moderation>,    &view_of<tutoring>,
};

/// What a file names as its "reading"; "" when it names none.
std::string reading_named_in(std::string_view content) {
  boost::json::error_code error;
  auto const value = boost::json::parse(content, error);
  auto const* const object = error ? nullptr : value.if_object();
  auto const* const reading = object != nullptr ? object->if_contains("reading") : nullptr;
  return reading != nullptr && reading->is_string() ? std::string(reading->get_string()) : std::string();
}

/// Of a ladder over a reading that there is not, nothing else can be said.
void keep_unknown_reading(std::vector<aplomb::json::file_fault>& faults) {
  std::erase_if(faults, [](auto const& fault) { return fault.what != rule::unknown_reading; });
  for (auto& fault : faults) {
    fault.text = "there is no such reading; write \"reading\": one of";
    for (auto const& known : vocabularies) fault.text += " \"" + std::string(known.reading) + '"';
  }
}

}  // namespace

ladder_file load_ladder(std::string const& file) {
  ladder_file loaded;
  loaded.file = file;
  if (!read_whole(file, loaded.content)) {
    auto const* const named = std::ranges::find(built_in, file, [](auto const* view) { return view->name; });
    if (named == std::end(built_in)) {
      std::string names;
      for (auto const* view : built_in) (names += names.empty() ? "" : ", ") += view->name;
      throw usage_error{"cannot read '" + file +
                        "'; name a readable file, - for stdin, or a built-in ladder: " + names};
    }
    loaded.view = **named;
    return loaded;
  }
  if (loaded.content.starts_with("\xEF\xBB\xBF")) loaded.content.erase(0, 3);
  auto const read = [&]<class Reading>(std::type_identity<Reading>, vocabulary const& words) {
    auto made = aplomb::json::read_ladder<Reading>(loaded.content, words);
    loaded.faults = std::move(made.faults);
    if (!made.table) return;
    auto const held = std::make_shared<table<Reading> const>(*std::move(made.table));
    loaded.view = held->view();
    loaded.held = held;
  };
  auto const name = reading_named_in(loaded.content);
  if (with_vocabulary(name, read)) return loaded;
  (void)with_vocabulary(service_reading::name, read);
  if (!name.empty()) keep_unknown_reading(loaded.faults);
  return loaded;
}

ladder_file load_sound_ladder(std::string const& file) {
  auto loaded = load_ladder(file);
  if (!loaded.sound()) throw usage_error{"'" + file + "' is no sound ladder; `aplomb check " + file + "` says why"};
  return loaded;
}

bool is_owner_ladder(ladder_view const& view) {
  return view.states_where([](state_fact const& s) { return s.owned_by == owner::person; }) != 0;
}

}  // namespace cli
