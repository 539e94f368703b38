// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/aplomb.hpp>
#include <aplomb/json/policy.hpp>
#include <iostream>

// Who is in a hurry and not angry gets two acts at most; everybody else what the service policy says.
constexpr std::string_view file = R"({
  "name": "short",
  "policy": {
    "first_of": [
      {"when": {"all": [{"urgency": [0.6, 1]}, {"not": {"severity_from": 5}}]},
       "do": {"within": 2, "do": {"forbid": ["praise", "name_feeling"], "do": {"use": "service"}}}},
      {"use": "servce"}
    ]
  }
})";

using desk_type =
    aplomb::basic_engine<aplomb::classify::learned_reader, aplomb::compiled_ladder<aplomb::escalate::service_heat>,
                         aplomb::compiled_ladder<aplomb::escalate::service_owner>, aplomb::respond::policy_tree>;

int main() {
  std::string text{file};
  for (auto const& fault : aplomb::json::read_policy(text).faults)
    std::cout << fault.at.line << ':' << fault.at.column << ": " << aplomb::name_of(fault.what) << ": " << fault.text
              << '\n';
  text.replace(text.find("servce"), 6, "service");

  desk_type::parts parts;
  parts.policy = *aplomb::json::read_policy(text).policy;
  desk_type const desk{parts};
  aplomb::conversation talk;
  aplomb::case_file file_of_talk;
  std::cout << desk.hear(talk, file_of_talk, "Where is my parcel? I need it today, please hurry!").acts << '\n';
}

// Output:
// 7:15: bad_value: there is no `servce` here; use one of: service, acknowledge_matter, name_the_feeling, do_deed, ask_further, reflect_matter, summarise_matter, confirm_candidate
// acknowledge, ask{order_number}
