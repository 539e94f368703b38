// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "command.hpp"
#include "ladder_file.hpp"
#include "reading_output.hpp"
#include <algorithm>
#include <aplomb/escalate/fires_at_most.hpp>
#include <aplomb/escalate/honours.hpp>
#include <aplomb/escalate/monotone.hpp>
#include <aplomb/escalate/never.hpp>
#include <aplomb/escalate/total.hpp>
#include <aplomb/escalate/verdict.hpp>
#include <aplomb/json/desk_facts.hpp>
#include <aplomb/json/policy.hpp>
#include <aplomb/json/position.hpp>
#include <aplomb/respond/desk_gaps.hpp>
#include <aplomb/respond/proofs.hpp>
#include <charconv>
#include <initializer_list>
#include <iostream>

namespace cli {

namespace {

using namespace aplomb::escalate;
using word_list = std::vector<std::string>;

/// The proofs that the command line asks for beside those that every ladder must pass.
struct proofs {
  word_list total, honours, monotone, never, at_most;  ///< of ladders
  word_list prove;                                     ///< of policies
};

/// The words between the commas of an option's value.
word_list parts_of_value(std::string const& value, char const* option, std::size_t count) {
  word_list parts{""};
  for (char c : value) {
    if (c == ',')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  if (parts.size() != count)
    throw usage_error{"--" + std::string(option) + " " + value + " has " + std::to_string(parts.size()) +
                      " parts instead of " + std::to_string(count) + "; put commas between them"};
  return parts;
}

/// The place of `name` among the facts of a ladder. Throws usage_error when it is not there.
template <class Fact>
std::uint8_t number_of(ladder_file const& ladder, std::string_view what, Fact const* facts, std::size_t count,
                       std::string const& name) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) {
    std::string_view known;
    if constexpr (std::is_same_v<Fact, std::string_view>)
      known = facts[i];
    else
      known = facts[i].name;
    if (known == name) return static_cast<std::uint8_t>(i);
    (all += i == 0 ? "" : ", ") += known;
  }
  throw usage_error{"'" + ladder.file + "' has no " + std::string(what) + " '" + name + "'; use one of " + all};
}

unsigned whole_number(std::string const& text, unsigned least) {
  unsigned value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < least || value > 255)
    throw usage_error{"'" + text + "' is no count; write a number from " + std::to_string(least) + " to 255"};
  return value;
}

/// Makes the proofs that were asked for; calls `report` with what is wrong.
template <class Report>
void prove(ladder_file const& ladder, proofs const& asked, Report report) {
  auto const& view = ladder.view;
  auto const state = [&](std::string const& name) {
    return number_of(ladder, "state", view.states, view.state_count, name);
  };
  for (auto const& name : asked.total) verify_total(view, state(name), report);
  for (auto const& name : asked.honours)
    verify_honours(view, number_of(ladder, "event", view.events, view.event_count, name), {}, 1, report);
  for (auto const& name : asked.monotone)
    verify_monotone(view, number_of(ladder, "axis", view.axes, view.axis_count, name), report);
  for (auto const& value : asked.never) {
    auto const ends = parts_of_value(value, "never", 2);
    verify_never(view, state(ends[0]), state(ends[1]), report);
  }
  for (auto const& value : asked.at_most) {
    auto const limit = parts_of_value(value, "at-most", 3);
    verify_fires_at_most(view, number_of(ladder, "effect", view.effects, view.effect_count, limit[0]),
                         whole_number(limit[1], 0), whole_number(limit[2], 1), report);
  }
}

/// `FILE:LINE:COL: rule: sentence`; a built-in ladder has no places.
void print_finding(ladder_file const& ladder, finding const& found, aplomb::json::outline const& places) {
  std::cout << ladder.file << ':';
  if (!ladder.content.empty()) {
    auto const& at = found.row_a != no_row ? places.at("rows").at(found.row_a) : places.at("states").at(found.state);
    auto const place = aplomb::json::position_of(ladder.content, at.begin);
    std::cout << place.line << ':' << place.column << ':';
  }
  std::cout << ' ' << aplomb::name_of(found.what) << ": " << printable(explain(found, ladder.view)) << '\n';
}

/// `FILE:LINE:COL: rule: sentence` for each; the exit status that they ask for.
int print_faults(std::string const& file, std::vector<aplomb::json::file_fault> const& faults) {
  for (auto const& fault : faults)
    std::cout << file << ':' << fault.at.line << ':' << fault.at.column << ": " << aplomb::name_of(fault.what) << ": "
              << printable(fault.text) << '\n';
  return faults.empty() ? ok : found_something;
}

/// Whether the file is an object with one of these keys.
bool has_key(ladder_file const& loaded, std::initializer_list<std::string_view> keys) {
  bool const is_json = std::ranges::none_of(loaded.faults, [](auto const& f) { return f.what == rule::syntax; });
  if (loaded.content.empty() || !is_json) return false;
  auto const places = aplomb::json::outline_of(loaded.content);
  return std::ranges::any_of(places.children, [&](auto const& child) {
    return std::ranges::find(keys, std::string_view{child.key}) != keys.end();
  });
}

/// The rules of policies that were asked for by name, or `all`. Throws usage_error on another name.
std::vector<aplomb::respond::policy_rule> rules_named(word_list const& names) {
  using namespace aplomb::respond;
  std::vector<policy_rule> rules;
  for (auto const& name : names) {
    std::string known = "all";
    std::size_t const before = rules.size();
    for (auto const r : policy_proofs) {
      if (name == "all" || name == aplomb::name_of(r)) rules.push_back(r);
      (known += ", ") += aplomb::name_of(r);
    }
    if (rules.size() == before) throw usage_error{"there is no proof '" + name + "'; use one of " + known};
  }
  return rules;
}

int check_policy(ladder_file const& loaded, proofs const& asked) {
  auto const rules = rules_named(asked.prove);
  auto const policy = aplomb::json::read_policy(loaded.content);
  if (!policy) return print_faults(loaded.file, policy.faults);
  auto const places = aplomb::json::outline_of(loaded.content);
  auto const at = aplomb::json::position_of(loaded.content, places.at("policy").begin);
  int status = ok;
  for (auto const what : rules) {
    auto const found = aplomb::respond::verify_policy(policy.policy->parts().view(), what);
    if (!found) continue;
    status = found_something;
    std::cout << loaded.file << ':' << at.line << ':' << at.column << ": " << aplomb::name_of(found.what) << ": "
              << printable(explain(found)) << '\n';
  }
  if (status == ok)
    std::cout << "ok: policy, " << policy.policy->parts().policies.size() << " parts"
              << (rules.empty() ? "" : ", " + std::to_string(rules.size()) + " proofs") << std::endl;
  return status;
}

/// What is wrong with the facts of a desk, and what they leave open. Only a desk without help for somebody in danger is one to
/// mend before it opens; the other gaps are named.
int check_facts(ladder_file const& loaded) {
  using aplomb::respond::desk_gap;
  auto const load = aplomb::json::read_desk_facts(loaded.content);
  for (auto const& fault : load.faults)
    std::cout << loaded.file << ":1:1: " << aplomb::name_of(rule::bad_value) << ": " << printable(fault) << '\n';
  auto const open = aplomb::respond::gaps(load.facts);
  for (auto const gap : open)
    std::cout << loaded.file << ":1:1: " << aplomb::name_of(gap) << ": " << text_of(gap) << '\n';
  bool const sound = load.faults.empty() && aplomb::respond::checked_facts(load.facts);
  if (sound) std::cout << "ok: facts, " << open.size() << " gaps" << std::endl;
  return sound ? ok : found_something;
}

/// Prints the findings of one file, or that there are none; the exit status it asks for.
int check_file(std::string const& file, proofs const& asked) try {
  auto const ladder = load_ladder(file);
  if (!ladder.sound() && has_key(ladder, {"policy"})) return check_policy(ladder, asked);
  if (!ladder.sound() && !has_key(ladder, {"rows", "states"}) &&
      has_key(ladder, {"resource", "can", "answer", "reply_within_minutes", "hours", "agents", "offer", "options",
                       "compensation", "compensations", "retention", "prevention", "cause", "cause_text"}))
    return check_facts(ladder);
  if (!ladder.sound()) return print_faults(file, ladder.faults);
  auto const places = ladder.content.empty() ? aplomb::json::outline{} : aplomb::json::outline_of(ladder.content);
  bool proved = true;
  prove(ladder, asked, [&](finding const& found) {
    proved = false;
    print_finding(ladder, found, places);
    return true;
  });
  if (!proved) return found_something;
  std::cout << "ok: " << int{ladder.view.state_count} << " states, " << int{ladder.view.row_count} << " rows"
            << std::endl;
  return ok;
} catch (usage_error const& error) {
  std::cerr << "aplomb: " << error.what << '\n';
  return unusable;
}

}  // namespace

int check(arguments const& words) {
  namespace options = boost::program_options;
  options::options_description described("usage: aplomb check [OPTION...] FILE...\noptions, each repeatable");
  proofs asked;
  auto const names = [](word_list& into) { return options::value(&into)->composing(); };
  described.add_options()("total", names(asked.total), "in this STATE no message falls through")(
      "honours", names(asked.honours), "this EVENT leads out of the bot's hands from wherever it has the conversation")(
      "monotone", names(asked.monotone), "more of this AXIS alone never leads to a less severe state")(
      "never", names(asked.never), "FROM,TO: no single event leads from the one state to the other")(
      "at-most", names(asked.at_most), "EFFECT,K,N: of any N events at most K have the effect")(
      "prove", names(asked.prove), "this RULE of policies holds in every situation; all: every rule");
  auto const command = parse("check", words, described, 1000);
  if (command.has("help")) return std::cout << described << '\n', ok;
  auto const files = command.files.empty() ? std::vector<std::string>{"-"} : command.files;
  int status = ok;
  for (auto const& file : files) status = std::max(status, check_file(file, asked));
  return status;
}

}  // namespace cli
