// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/training/labelled.hpp>
#include <sstream>
#include <streambuf>
#include <string>

#include "support/catch.hpp"

using namespace aplomb::training;
using namespace aplomb::classify;

namespace {

labelled_message only(std::string_view line) {
  auto file = read_labelled(line);
  REQUIRE(file.faults.empty());
  REQUIRE(file.messages.size() == 1);
  return file.messages.front();
}

line_fault only_fault(std::string_view line) {
  auto file = read_labelled(line);
  REQUIRE(file.messages.empty());
  REQUIRE(file.faults.size() == 1);
  CHECK_FALSE(file.faults.front().remedy.empty());
  return file.faults.front();
}

}  // namespace

TEST_CASE("a flag set holds what was set and nothing else") {
  flag_set s;
  CHECK(s.empty());
  s.set(flag::threat).set(flag::self_harm);
  for (auto f : aplomb::all_of<flag>()) CHECK(s.has(f) == (f == flag::threat || f == flag::self_harm));
  CHECK(s.bits() == ((1u << 1) | (1u << 8)));
  s.set(flag::threat, false);
  CHECK(s == flag_set{}.set(flag::self_harm));
}

TEST_CASE("a line of six columns is a message with all its labels") {
  auto const m = only("都三天了！\tanger\t2\tdissatisfied\turgency,churn\tcomplaint\n");
  CHECK(m.text == "都三天了！");
  CHECK(m.emotion == emotion::anger);
  CHECK(m.intensity == 2);
  CHECK(m.satisfaction == satisfaction::dissatisfied);
  CHECK(m.flags == flag_set{}.set(flag::urgency).set(flag::churn));
  CHECK(m.purpose == purpose::complaint);
  CHECK(m.group.empty());
}

TEST_CASE("the seventh column is the group, further ones are ignored") {
  CHECK(only("hi\tneutral\t0\tneutral\t-\tsocial\t3920").group == "3920");
  CHECK(only("hi\tneutral\t0\tneutral\t-\tsocial\t3920\t4\tmore").group == "3920");
  CHECK(only("hi\tneutral\t0\tneutral\t-\tsocial\t\t4").group.empty());
}

TEST_CASE("a question mark is no label, a hyphen no flag") {
  auto const unlabelled = only("hi\t?\t?\t?\t?\t?");
  CHECK_FALSE(unlabelled.emotion);
  CHECK_FALSE(unlabelled.intensity);
  CHECK_FALSE(unlabelled.satisfaction);
  CHECK_FALSE(unlabelled.flags);
  CHECK_FALSE(unlabelled.purpose);
  auto const no_flag = only("hi\tjoy\t?\t?\t-\t?");
  REQUIRE(no_flag.flags);
  CHECK(no_flag.flags->empty());
  CHECK(only("hi\t?\t3\t?\t?\t?").intensity == 3);
}

TEST_CASE("line ends, a byte order mark and blank lines are no matter; other bytes are") {
  auto const file = read_labelled(
      "\xEF\xBB\xBF"
      "a\tjoy\t1\tsatisfied\t-\tsocial\r\n\r\n\n\xFF\xE4 b\r\tjoy\t1\tsatisfied\t-\tsocial\tg\r\n"
      "\tneutral\t0\tneutral\t-\tsocial");
  CHECK(file.faults.empty());
  REQUIRE(file.messages.size() == 3);
  CHECK(file.messages[0].text == "a");
  CHECK(file.messages[0].purpose == purpose::social);
  CHECK(file.messages[1].text == "\xFF\xE4 b\r");
  CHECK(file.messages[1].group == "g");
  CHECK(file.messages[2].text.empty());
}

TEST_CASE("a faulty line is reported with its number and a remedy, and the others are read") {
  auto const file = read_labelled(
      "text\temotion\tintensity\tsatisfaction\tflags\tpurpose\n"
      "a\tjoy\t1\tsatisfied\t-\tsocial\n"
      "\n"
      "too few\tjoy\n"
      "b\tjoy\t1\tsatisfied\t-\tsocial\n");
  REQUIRE(file.messages.size() == 2);
  CHECK(file.messages[1].text == "b");
  REQUIRE(file.faults.size() == 2);
  CHECK(file.faults[0].line == 1);
  CHECK(file.faults[0].what == "unknown emotion 'emotion'");
  CHECK(file.faults[1] == line_fault{4, "2 columns instead of 6",
                                     "write text, emotion, intensity, satisfaction, flags and purpose between tabs"});
}

TEST_CASE("every column has its own complaint") {
  CHECK(only_fault("no tab").what == "1 column instead of 6");
  CHECK(only_fault("a\trage\t1\tneutral\t-\tsocial").what == "unknown emotion 'rage'");
  CHECK(only_fault("a\trage\t1\tneutral\t-\tsocial").remedy ==
        "write one of neutral, joy, trust, anticipation, surprise, fear, sadness, disgust, anger, or ?");
  CHECK(only_fault("a\tjoy\t4\tneutral\t-\tsocial").what == "unknown intensity '4'");
  CHECK(only_fault("a\tjoy\t\tneutral\t-\tsocial").what == "unknown intensity ''");
  CHECK(only_fault("a\tjoy\t12\tneutral\t-\tsocial").what == "unknown intensity '12'");
  CHECK(only_fault("a\tjoy\t1\tmeh\t-\tsocial").what == "unknown satisfaction 'meh'");
  CHECK(only_fault("a\tjoy\t1\tneutral\t\tsocial").what == "unknown flag ''");
  CHECK(only_fault("a\tjoy\t1\tneutral\turgency, threat\tsocial").what == "unknown flag ' threat'");
  CHECK(only_fault("a\tjoy\t1\tneutral\turgency,\tsocial").what == "unknown flag ''");
  CHECK(only_fault("a\tjoy\t1\tneutral\t-\tchat").what == "unknown purpose 'chat'");
  CHECK(only_fault("a\tj\x1b[2J\t1\tneutral\t-\tsocial").what == "unknown emotion 'j?[2J'");
  CHECK(only_fault("a\t" + std::string(50, 'x') + "\t1\tneutral\t-\tsocial").what ==
        "unknown emotion '" + std::string(40, 'x') + "...'");
}

TEST_CASE("intensity is zero exactly when neutral, where both are labelled") {
  CHECK(only_fault("a\tneutral\t1\tneutral\t-\tsocial").what == "neutral with intensity 1");
  CHECK(only_fault("a\tanger\t0\tneutral\t-\tsocial").what == "anger with intensity 0");
  CHECK(only("a\t?\t0\tneutral\t-\tsocial").intensity == 0);
  CHECK(only("a\tanger\t?\tneutral\t-\tsocial").emotion == emotion::anger);
}

TEST_CASE("a stream is read to its end, whatever its exception mask") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "message " + std::to_string(i) + "\tjoy\t1\tsatisfied\t-\tsocial\n";
  std::istringstream in(text);
  in.exceptions(std::ios::failbit | std::ios::badbit | std::ios::eofbit);
  auto const file = read_labelled(in);
  CHECK(file.faults.empty());
  REQUIRE(file.messages.size() == 1000);
  CHECK(file.messages == read_labelled(text).messages);
}

namespace {

/// A device that breaks down after its first bytes.
struct broken_device : std::streambuf {
  std::string bytes = "a\tjoy\t1\tsatisfied\t-\tsocial\nb\tjoy\t1";
  broken_device() { setg(bytes.data(), bytes.data(), bytes.data() + bytes.size()); }
  int_type underflow() override { throw 5; }
};

}  // namespace

TEST_CASE("an error of the stream is a fault of the line where it happened") {
  broken_device device;
  std::istream in(&device);
  auto const file = read_labelled(in);
  REQUIRE(file.messages.size() == 1);
  REQUIRE(file.faults.size() == 2);
  CHECK(file.faults[0].what == "3 columns instead of 6");
  CHECK(file.faults[1] ==
        line_fault{2, "the file cannot be read from here on", "see that it is a readable file"});

  std::istream nothing(nullptr);
  auto const none = read_labelled(nothing);
  REQUIRE(none.faults.size() == 1);
  CHECK(none.faults.front().line == 1);
}
