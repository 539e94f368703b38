// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// The whole step on any bytes: a chat whose lines, speakers, events and times are the input. What must hold after every
// line is checked here and ends the program when it does not.
#include <aplomb/session.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(aplomb::engine const& desk, aplomb::conversation const& talk, aplomb::turn const& turn,
           std::string_view message) {
  require(!turn.wrong_version);
  int sum = 0;
  for (auto e : turn.affect.emotions) sum += e.per_mille;
  require(message.data() == nullptr || (sum >= 995 && sum <= 1005));
  for (auto const& span : turn.evidence_spans) require(span.begin < span.end && span.end <= message.size());
  require(turn.person_owns == desk.person_owns(talk));
  require(!turn.person_owns || turn.reply().empty());
  require(desk.heat_of(talk).name != "?" && desk.owner_of(talk).name != "?");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static aplomb::engine const desk;
  aplomb::conversation talk;
  aplomb::case_file file;
  aplomb::instant now{1'700'000'000'000};
  std::string_view rest(reinterpret_cast<char const*>(data), size);
  while (!rest.empty()) {
    auto const order = static_cast<unsigned char>(rest.front());
    rest.remove_prefix(1);
    auto const end = rest.find('\n');
    auto const line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    now.ms += std::int64_t{order} * order * 1000;
    switch (order % 8) {
      case 0:
        check(desk, talk, desk.on<aplomb::escalate::accepted>(talk, file, now), {});
        break;
      case 1:
        check(desk, talk, desk.on<aplomb::escalate::returned>(talk, file, now), {});
        break;
      case 2:
        check(desk, talk, desk.on<aplomb::escalate::unavailable>(talk, file, now), {});
        break;
      case 3:
        check(desk, talk, desk.tick(talk, now), {});
        break;
      case 4:
        (void)desk.said(talk, file, order % 16 == 4 ? aplomb::voice::bot : aplomb::voice::person, line, now);
        break;
      case 5:
        check(desk, talk, desk.on<aplomb::escalate::resolved>(talk, file, now), {});
        break;
      default: {
        auto const turn = desk.hear(talk, file, line, now);
        check(desk, talk, turn, line.data() == nullptr ? std::string_view("") : line);
        (void)desk.said(talk, file, turn, now);
      }
    }
  }
  return 0;
}
