// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes as a stored course and as a stored monitor, as they are and with the size and the checksum that fit them.
// Whatever they are: a fault lies within the bytes and has a sentence; what is read is written as it came and goes on without
// harm.

#include "crisis/watched.hpp"
#include "fuzz/expect.hpp"
#include "support/checksum.hpp"
#include <aplomb/crisis/monitor_snapshot.hpp>
#include <aplomb/satisfaction/course_snapshot.hpp>
#include <aplomb/satisfaction/forecast.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;
using aplomb_test::expect;

void sound(session_fault const& fault, std::string_view bytes) {
  expect(fault.at <= bytes.size(), "a fault lies within the bytes");
  expect(explain(fault).view().find("; ") != std::string_view::npos, "a fault has a remedy");
}

void check(std::string_view bytes) {
  if (auto const c = satisfaction::restore_course(bytes)) {
    expect(satisfaction::take_snapshot(*c).view() == bytes, "a course is written as it came");
    auto const f = satisfaction::forecast_of(*c);
    expect(!f.known() || (f.points >= 1000 && f.points <= 5000), "its forecast stays on its scale");
  } else {
    sound(c.error(), bytes);
  }
  using read_monitor = result<crisis::monitor<>, session_fault>;
  auto const watch = std::make_unique<read_monitor>(crisis::restore_monitor(bytes));
  if (watch->has_value()) {
    expect(crisis::take_snapshot(**watch) == bytes, "a monitor is written as it came");
    (void)aplomb_test::rise(**watch, {1'700'000'000'000}, 2);
    for (auto const t : all_of<crisis::service_topic>()) (void)(*watch)->report(t);
  } else {
    sound(watch->error(), bytes);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string bytes{reinterpret_cast<char const*>(data), size};
  check(bytes);
  check(aplomb_test::resealed(satisfaction::detail::builtin_course_seal, bytes));
  return 0;
}
