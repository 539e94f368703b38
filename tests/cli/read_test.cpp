// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cmath>
#include <string>

#include "program.hpp"
#include "support/catch.hpp"

using namespace aplomb_test;

namespace {

double number(boost::json::value const& v) { return v.to_number<double>(); }

/// At most three decimals and no exponent in the text of any number of a line.
bool numbers_are_short(std::string const& json) {
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '\\') ++i;
    else if (json[i] == '"') quoted = !quoted;
    else if (!quoted && (json[i] == 'e' || json[i] == 'E') && json[i - 1] >= '0' && json[i - 1] <= '9') return false;
    else if (!quoted && json[i] == '.') {
      std::size_t digits = 0;
      while (json[i + 1 + digits] >= '0' && json[i + 1 + digits] <= '9') ++digits;
      if (digits > 3) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("read gives the keys of the design for a message in either script and in English") {
  std::string const one = "等了三天還沒發貨，你們到底管不管？！", two = "thank you so much, solved!";
  auto const result = run("read", one + "\n" + two + "\n");
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  auto const objects = result.objects();
  REQUIRE(objects.size() == 2);

  for (auto const& o : objects) {
    for (auto key : {"text", "emotion", "scores", "intensity", "valence", "arousal", "satisfaction", "flags", "purpose",
                     "evidence", "confidence", "unknown", "lang", "truncated"})
      CHECK(o.contains(key));
    auto const& scores = o.at("scores").as_object();
    CHECK(scores.size() == 18);
    double sum = 0, best = -1;
    std::string strongest;
    for (auto name : {"neutral", "joy", "trust", "anticipation", "surprise", "fear", "sadness", "disgust", "anger"}) {
      double const value = number(scores.at(name));
      sum += value;
      if (value > best) best = value, strongest = name;
    }
    CHECK(std::abs(sum - 1) <= 0.005);
    CHECK(text_of(o.at("emotion")) == strongest);
    CHECK((o.at("intensity").as_int64() == 0) == (strongest == "neutral"));
  }

  CHECK(text_of(objects[0].at("emotion")) == "anger");
  CHECK(objects[0].at("intensity").as_int64() >= 2);
  CHECK(text_of(objects[0].at("satisfaction")) == "dissatisfied");
  CHECK(text_of(objects[0].at("lang")) == "zh-Hant");
  CHECK(text_of(objects[1].at("emotion")) == "joy");
  CHECK(text_of(objects[1].at("satisfaction")) == "satisfied");
  CHECK(text_of(objects[1].at("lang")) == "en");
  auto const flags = strings_of(objects[1].at("flags"));
  CHECK(std::ranges::count(flags, "gratitude") == 1);

  std::string const messages[] = {one, two};
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK_FALSE(objects[i].at("evidence").as_array().empty());
    for (auto const& span : objects[i].at("evidence").as_array()) {
      auto const begin = static_cast<std::size_t>(span.at("begin").as_int64()), end = static_cast<std::size_t>(span.at("end").as_int64());
      REQUIRE(begin < end);
      REQUIRE(end <= messages[i].size());
      CHECK(messages[i].substr(begin, end - begin) == text_of(span.at("text")));
      CHECK(std::abs(number(span.at("weight"))) <= 1);
    }
  }
  for (auto const& line : result.lines()) CHECK(numbers_are_short(line));
}

TEST_CASE("every line is an object, blank ones too; CR, BOM and a missing last LF are no matter") {
  auto const result = run("read", "\xEF\xBB\xBFhello\r\n\r\n\nbye");
  auto const objects = result.objects();
  REQUIRE(objects.size() == 4);
  CHECK(text_of(objects[0].at("text")) == "hello");
  CHECK(text_of(objects[1].at("text")).empty());
  CHECK(objects[1].at("unknown").as_bool());
  CHECK(text_of(objects[1].at("lang")) == "und");
  CHECK(text_of(objects[3].at("text")) == "bye");
  CHECK(result.status == 0);
}

TEST_CASE("an empty input gives an empty output") {
  auto const result = run("read");
  CHECK(result.status == 0);
  CHECK(result.out.empty());
}

TEST_CASE("ill-formed bytes are shown as U+FFFD, one for each maximal part, and offsets stay those of the input") {
  // A stray lead byte, a surrogate in UTF-8 (three parts), a NUL.
  std::string const message = std::string("\xE4\xBD\xA0\xE5 angry!! \xED\xA0\x80") + std::string(1, '\0') + "furious";
  auto const result = run("read", message + "\n");
  REQUIRE(result.status == 0);
  auto const objects = result.objects();
  REQUIRE(objects.size() == 1);
  auto const text = text_of(objects[0].at("text"));
  std::size_t replaced = 0;
  for (std::size_t at = text.find("\xEF\xBF\xBD"); at != std::string::npos; at = text.find("\xEF\xBF\xBD", at + 3)) ++replaced;
  CHECK(replaced == 4);
  CHECK(text.find('\0') != std::string::npos);
  for (auto const& span : objects[0].at("evidence").as_array())
    CHECK(static_cast<std::size_t>(span.at("end").as_int64()) <= message.size());
}

TEST_CASE("line separators inside a text are escaped") {
  auto const result = run("read", "a\xC2\x85" "b\xE2\x80\xA8" "c\xE2\x80\xA9" "d\n");
  CHECK(result.out.find("\\u0085") != std::string::npos);
  CHECK(result.out.find("\\u2028") != std::string::npos);
  CHECK(result.out.find("\\u2029") != std::string::npos);
}

TEST_CASE("a line of ten megabytes is read in bounded memory and says that it was cut") {
  std::string const line(10'000'000, 'x');
  auto const result = run("read", line + "\n");
  CHECK(result.status == 0);
  auto const objects = result.objects();
  REQUIRE(objects.size() == 1);
  CHECK(objects[0].at("truncated").as_bool());
}

TEST_CASE("a wrong command line or an unreadable file exits with 2 and says what to do") {
  for (auto arguments : {"", "read --format xml", "read no-such-file", "read tests", "read a b", "read --words no-such-file",
                         "replay --agents-as ghost", "replay --lang fr", "draw --as png", "check no-such-file", "read --nonsense"}) {
    auto const result = run(arguments);
    INFO(arguments);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK_FALSE(result.err.empty());
  }
}

TEST_CASE("help and version are no errors") {
  for (auto arguments : {"--help", "--version", "read --help", "replay --help", "talk --help", "check --help", "draw --help"}) {
    auto const result = run(arguments);
    INFO(arguments);
    CHECK(result.status == 0);
    CHECK_FALSE(result.out.empty());
    CHECK(result.err.empty());
  }
}

TEST_CASE("words of one's own change the reading; a faulty line is reported and the rest is used") {
  scratch folder;
  auto const words = folder.file("words.tsv", "蹲坑\tzh\tanger\t3\t-1\nbroken line\nzorbed\ten\tjoy\t3\t1\n");
  auto const result = run("read --words '" + words + "'", "我真的蹲坑\ntotally zorbed\n");
  CHECK(result.status == 1);
  CHECK(result.err.find("words.tsv:2:") != std::string::npos);
  auto const objects = result.objects();
  REQUIRE(objects.size() == 2);
  CHECK(text_of(objects[0].at("emotion")) == "anger");
  CHECK(text_of(objects[1].at("emotion")) == "joy");
}

TEST_CASE("why names the words that the emotion hangs on, and what it would be without them") {
  std::string const angry = "I am furious!!", plain = "What time do you open on Sunday?";
  auto const result = run("read --why", angry + "\n" + plain + "\n\n");
  CHECK(result.status == 0);
  auto const objects = result.objects();
  REQUIRE(objects.size() == 3);
  auto const& answer = objects[0].at("what_if").as_object();
  std::string rest = angry;
  auto const& without = answer.at("without").as_array();
  REQUIRE(without.size() >= 1);
  CHECK(without.size() <= 3);
  for (auto i = without.size(); i-- > 0;) {
    auto const begin = static_cast<std::size_t>(without[i].at("begin").as_int64()), end = static_cast<std::size_t>(without[i].at("end").as_int64());
    REQUIRE(begin < end);
    REQUIRE(end <= angry.size());
    CHECK(angry.substr(begin, end - begin) == text_of(without[i].at("text")));
    rest.erase(begin, end - begin);
  }
  CHECK(text_of(answer.at("emotion")) != text_of(objects[0].at("emotion")));
  CHECK(text_of(answer.at("emotion")) == text_of(run("read", rest + "\n").objects().at(0).at("emotion")));
  CHECK(objects[1].at("what_if").is_null());
  CHECK(objects[2].at("what_if").is_null());
  CHECK_FALSE(run("read", angry + "\n").objects().at(0).contains("what_if"));

  auto const text = run("read --why --format text", angry + "\n" + plain + "\n");
  CHECK(text.out.find("  without \"") != std::string::npos);
  CHECK(text.out.find("without") == text.out.rfind("without"));
}

TEST_CASE("text for people names the feeling and the words") {
  auto const result = run("read --format text", "I am furious!!\n");
  CHECK(result.status == 0);
  CHECK(result.out.find("anger") != std::string::npos);
  CHECK(result.out.find("furious") != std::string::npos);
}

TEST_CASE("text for people carries no control characters of the message") {
  std::string const message = "I am \x1b[31mfurious\x1b[0m!! \xC2\x9B" "2J\x07\x7F";
  auto const read = run("read --format text", message + "\n"), talk = run("talk", message + "\n");
  for (auto const& result : {read, talk}) {
    CHECK(result.status == 0);
    CHECK(result.out.find("furious") != std::string::npos);
    for (char c : result.out) CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
    CHECK(result.out.find('\x7F') == std::string::npos);
    CHECK(result.out.find("\xC2\x9B") == std::string::npos);
  }
  CHECK(run("read", message + "\n").out.find("\\u001b") != std::string::npos);
}
