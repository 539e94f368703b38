// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Input: any bytes as a file of labelled messages. Whatever they are, every line that is not empty is a message or a fault,
// faults name lines of the file in order, labels agree with each other, a stream reads the same, and a message that is
// written down again reads as itself.

#include "fuzz/expect.hpp"
#include <algorithm>
#include <aplomb/training/labelled.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

namespace {

using namespace aplomb;
using namespace aplomb::training;

using aplomb_test::expect;

template <class Label>
std::string shown(std::optional<Label> const& label) {
  return label ? std::string(name_of(*label)) : "?";
}

std::string shown(std::optional<flag_set> const& flags) {
  if (!flags) return "?";
  std::string all;
  for (auto const f : all_of<classify::flag>())
    if (flags->has(f)) all.append(all.empty() ? "" : ",").append(name_of(f));
  return all.empty() ? "-" : all;
}

std::string line_of(labelled_message const& m) {
  return m.text + '\t' + shown(m.emotion) + '\t' + (m.intensity ? std::to_string(*m.intensity) : "?") + '\t' +
         shown(m.satisfaction) + '\t' + shown(m.flags) + '\t' + shown(m.purpose) + '\t' + m.group + "\t\n";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const text{reinterpret_cast<char const*>(data), size};
  auto const file = read_labelled(text);

  std::size_t written = 0, lines = 0;
  auto rest = text;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  while (!rest.empty()) {
    ++lines;
    auto const line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    written += !line.empty() && line != "\r";
  }
  expect(file.messages.size() + file.faults.size() == written, "every line is a message or a fault");

  std::size_t last = 0;
  for (auto const& f : file.faults) {
    expect(f.line > last && f.line <= lines, "faults name lines of the file in order");
    expect(!f.what.empty() && !f.remedy.empty(), "a fault says what and what to do");
    for (char const c : f.what) expect(static_cast<unsigned char>(c) >= 0x20, "a fault has no control characters");
    last = f.line;
  }
  for (auto const& m : file.messages) {
    expect(!m.intensity || *m.intensity <= 3, "an intensity is 0 to 3");
    expect(!m.intensity || !m.emotion || (*m.intensity == 0) == (*m.emotion == classify::emotion::neutral),
           "intensity is 0 exactly when neutral");
    expect(m.text.find_first_of("\t\n") == std::string::npos, "a text is one column of one line");
    if (m.text.starts_with("\xEF\xBB\xBF")) continue;  // would be dropped at the start of a file
    auto const again = read_labelled(line_of(m));
    expect(again.faults.empty() && again.messages.size() == 1 && again.messages.front() == m,
           "a message that is written down reads as itself");
  }

  std::istringstream stream{std::string(text)};
  auto const streamed = read_labelled(stream);
  expect(streamed.messages == file.messages && streamed.faults == file.faults, "a stream reads the same");
  return 0;
}
