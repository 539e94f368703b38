// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// An engine with a policy of one's own, and a file about the customer.
#include <aplomb/aplomb.hpp>
#include <type_traits>

using namespace aplomb::respond;

constexpr auto parcel_policy =
    first_of(with_apology(do_deed, 1) | say<act::commit>, ask_missing(2), say<act::hand_off, topic::stuck>);

using desk_type =
    aplomb::basic_engine<aplomb::classify::learned_reader, aplomb::compiled_ladder<aplomb::escalate::service_heat>,
                         aplomb::compiled_ladder<aplomb::escalate::service_owner>, std::remove_const_t<decltype(parcel_policy)>>;

int main(int count, char** arguments) {
  desk_type const desk{{.policy = parcel_policy}};
  aplomb::conversation talk;
  aplomb::case_file file;
  auto const turn = desk.hear(talk, file, arguments[count - 1]);
  (void)desk.said(talk, file, turn);
  return turn.reply().empty() ? 1 : 0;
}
