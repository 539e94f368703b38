// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "program.hpp"
#include "support/catch.hpp"

using namespace aplomb_test;

namespace {

using boost::json::object;

constexpr std::array emotions{"neutral", "joy", "trust", "anticipation", "surprise", "fear", "sadness", "disgust", "anger"};
constexpr std::array satisfactions{"dissatisfied", "neutral", "satisfied"};
constexpr std::array purposes{"inquiry", "request", "gripe", "complaint", "harassment", "social"};
constexpr std::array flags{"urgency", "threat", "abuse", "sarcasm", "gratitude", "confusion", "wants_human", "churn", "self_harm"};
constexpr std::array measures{"emotion_macro_f1", "emotion_accuracy", "dissatisfied_f1", "satisfaction_macro_f1",
                              "satisfaction_accuracy", "purpose_macro_f1", "purpose_accuracy", "flags_micro_f1",
                              "intensity_error", "emotion_calibration_error", "satisfaction_calibration_error"};

struct row {
  std::string text, emotion, intensity, satisfaction, flags, purpose;
  std::string group;

  [[nodiscard]] std::string line() const {
    return text + '\t' + emotion + '\t' + intensity + '\t' + satisfaction + '\t' + flags + '\t' + purpose + '\t' + group + '\n';
  }
};

/// Messages of three scripts; some labels are wrong on purpose, and some are missing.
std::vector<row> const& rows() {
  static std::vector<row> const all = [] {
    std::vector<row> some{
        {"I am furious, this is a disgrace!!", "anger", "3", "dissatisfied", "-", "gripe", "a"},
        {"你们太过分了，我要投诉！", "anger", "2", "dissatisfied", "threat", "complaint", "a"},
        {"等了三天還沒發貨，你們到底管不管？！", "anger", "2", "dissatisfied", "urgency", "complaint", "b"},
        {"thank you so much, solved!", "joy", "2", "satisfied", "gratitude", "social", "b"},
        {"太好了，谢谢你们", "joy", "2", "satisfied", "gratitude", "social", "c"},
        {"請問什麼時候出貨？", "neutral", "0", "neutral", "-", "inquiry", "c"},
        {"Where is my order 48213377?", "neutral", "0", "neutral", "-", "inquiry", ""},
        {"what is this supposed to mean", "fear", "1", "satisfied", "confusion,sarcasm", "harassment", ""},
        {"12345", "neutral", "0", "neutral", "-", "request", ""},
        {"", "?", "?", "?", "?", "?", ""},
        {"转人工", "neutral", "?", "?", "wants_human", "?", "d"},
    };
    auto const once = some;
    for (int i = 0; i < 5; ++i) some.insert(some.end(), once.begin(), once.end());
    return some;
  }();
  return all;
}

std::string table() {
  std::string all;
  for (auto const& r : rows()) all += r.line();
  return all;
}

object report(std::string const& arguments, std::string_view input) {
  auto const result = run("score --format json " + arguments, input);
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  REQUIRE(result.lines().size() == 1);
  CHECK(result.out.ends_with("}\n"));
  return result.objects().front();
}

/// Right, found and labelled of one class.
struct triple {
  int right = 0, found = 0, support = 0;
  [[nodiscard]] double f1() const { return 2.0 * right / (found + support); }
};

bool close(boost::json::value const& v, double expected) { return std::abs(v.to_number<double>() - expected) <= 0.000501; }

/// What a score says of one output, against the labels and what `read` says of the same texts.
template <class Classes>
void compare(object const& output, Classes const& classes, std::vector<std::string> const& labelled,
             std::vector<std::string> const& read) {
  std::map<std::string, triple> of;
  std::map<std::pair<std::string, std::string>, int> cells;
  int messages = 0, right = 0;
  for (std::size_t i = 0; i < labelled.size(); ++i) {
    if (labelled[i] == "?") continue;
    ++messages, ++of[labelled[i]].support, ++of[read[i]].found, ++cells[{labelled[i], read[i]}];
    if (labelled[i] == read[i]) ++right, ++of[read[i]].right;
  }
  CHECK(output.at("messages").to_number<int>() == messages);
  CHECK(close(output.at("accuracy"), static_cast<double>(right) / messages));
  double sum = 0;
  int counted = 0;
  REQUIRE(output.at("classes").as_array().size() == classes.size());
  for (std::size_t i = 0; i < classes.size(); ++i) {
    auto const& shown = output.at("classes").as_array()[i].as_object();
    auto const& expected = of[classes[i]];
    INFO(classes[i]);
    CHECK(text_of(shown.at("name")) == classes[i]);
    CHECK(shown.at("support").to_number<int>() == expected.support);
    CHECK(shown.at("found").to_number<int>() == expected.found);
    CHECK(shown.at("precision").is_null() == (expected.found == 0));
    CHECK(shown.at("recall").is_null() == (expected.support == 0));
    if (expected.found > 0) CHECK(close(shown.at("precision"), static_cast<double>(expected.right) / expected.found));
    if (expected.support > 0) CHECK(close(shown.at("recall"), static_cast<double>(expected.right) / expected.support));
    if (expected.found + expected.support > 0)
      CHECK(close(shown.at("f1"), expected.f1()));
    else
      CHECK(shown.at("f1").is_null());
    if (expected.support >= 5) sum += expected.f1(), ++counted;
    for (std::size_t j = 0; j < classes.size(); ++j)
      CHECK(output.at("confusion").as_array()[i].as_array()[j].to_number<int>() == cells[{classes[i], classes[j]}]);
  }
  REQUIRE(counted >= 2);
  CHECK(close(output.at("macro_f1"), sum / counted));
}

}  // namespace

TEST_CASE("score counts what read says against the labels") {
  std::string texts;
  for (auto const& r : rows()) texts += r.text + '\n';
  auto const read = run("read", texts).objects();
  REQUIRE(read.size() == rows().size());
  auto const shown = report("", table());

  auto const columns = [&](auto member, char const* key) {
    std::vector<std::string> labelled, said;
    for (std::size_t i = 0; i < read.size(); ++i)
      labelled.push_back(rows()[i].*member), said.push_back(text_of(read[i].at(key)));
    return std::pair{labelled, said};
  };
  auto const [emotion, read_emotion] = columns(&row::emotion, "emotion");
  auto const [satisfaction, read_satisfaction] = columns(&row::satisfaction, "satisfaction");
  auto const [purpose, read_purpose] = columns(&row::purpose, "purpose");
  compare(shown.at("emotion").as_object(), emotions, emotion, read_emotion);
  compare(shown.at("satisfaction").as_object(), satisfactions, satisfaction, read_satisfaction);
  compare(shown.at("purpose").as_object(), purposes, purpose, read_purpose);

  std::map<std::string, triple> of;
  triple all;
  double distance = 0;
  int intensities = 0, flagged = 0;
  std::map<std::string, int> languages;
  for (std::size_t i = 0; i < read.size(); ++i) {
    auto const& r = rows()[i];
    ++languages[text_of(read[i].at("lang"))];
    if (r.intensity != "?") ++intensities, distance += std::abs(std::stoi(r.intensity) - read[i].at("intensity").to_number<int>());
    if (r.flags == "?") continue;
    ++flagged;
    auto const raised = strings_of(read[i].at("flags"));
    for (auto const* flag : flags) {
      bool const holds = r.flags.find(flag) != std::string::npos, found = std::ranges::count(raised, flag) > 0;
      of[flag].support += holds, of[flag].found += found, of[flag].right += holds && found;
      all.support += holds, all.found += found, all.right += holds && found;
    }
  }
  CHECK(shown.at("intensity").as_object().at("messages").to_number<int>() == intensities);
  CHECK(close(shown.at("intensity").as_object().at("mean_absolute_error"), distance / intensities));
  auto const& flag_counts = shown.at("flags").as_object();
  CHECK(flag_counts.at("messages").to_number<int>() == flagged);
  CHECK(close(flag_counts.at("micro_f1"), all.f1()));
  REQUIRE(flag_counts.at("classes").as_array().size() == flags.size());
  for (std::size_t i = 0; i < flags.size(); ++i) {
    auto const& one = flag_counts.at("classes").as_array()[i].as_object();
    CHECK(text_of(one.at("name")) == flags[i]);
    CHECK(one.at("support").to_number<int>() == of[flags[i]].support);
    CHECK(one.at("found").to_number<int>() == of[flags[i]].found);
  }
  for (auto const& one : shown.at("languages").as_array())
    CHECK(one.at("messages").to_number<int>() == languages[text_of(one.at("lang"))]);
}

TEST_CASE("every key is there, with or without messages, and numbers are short") {
  for (auto const& input : {std::string(), table(), std::string("hi\t?\t?\t?\t?\t?\n")}) {
    auto const result = run("score --format json", input);
    CHECK(result.status == 0);
    CHECK_FALSE(std::regex_search(result.out, std::regex(R"(\.\d{4}|\d[eE])")));
    REQUIRE(result.objects().size() == 1);
    auto const o = result.objects().front();
    for (auto key : {"files", "messages", "groups", "faults", "headline", "emotion", "satisfaction", "purpose", "flags",
                     "intensity", "languages"})
      CHECK(o.contains(key));
    for (auto const* m : measures) {
      auto const& figure = o.at("headline").as_object().at(m).as_object();
      CHECK(figure.at("low").is_null() == figure.at("high").is_null());
      if (figure.at("low").is_null()) continue;
      CHECK(figure.at("low").to_number<double>() <= figure.at("high").to_number<double>());
      if (std::string_view(m).ends_with("calibration_error")) continue;  // resampling adds to these
      CHECK(figure.at("low").to_number<double>() <= figure.at("value").to_number<double>());
      CHECK(figure.at("high").to_number<double>() >= figure.at("value").to_number<double>());
    }
    for (auto output : {"emotion", "satisfaction"}) {
      auto const& points = o.at(output).as_object().at("reliability").as_array();
      int sum = 0;
      for (auto const& point : points) sum += point.at("count").to_number<int>();
      CHECK(o.at(output).as_object().at("messages").to_number<int>() == sum);
      CHECK(points.size() == std::min<std::size_t>(10, static_cast<std::size_t>(sum)));
      CHECK(o.at(output).as_object().at("calibration_error").is_null() == (sum == 0));
    }
    REQUIRE(o.at("languages").as_array().size() == 4);
    for (auto const& one : o.at("languages").as_array())
      for (auto const* m : measures) CHECK(one.as_object().contains(m));
  }
}

TEST_CASE("files are scored together; groups of one name are one, and messages without are groups of their own") {
  scratch folder;
  auto const one = folder.file("one.tsv", "hello\tneutral\t0\tneutral\t-\tsocial\tx\nbye\tneutral\t0\tneutral\t-\tsocial\n");
  auto const two = folder.file("two.tsv", "\xEF\xBB\xBFhello\tneutral\t0\tneutral\t-\tsocial\tx\r\nbye\tneutral\t0\tneutral\t-\tsocial");
  auto const shown = report("'" + one + "' - '" + two + "'", "so\tneutral\t0\tneutral\t-\tsocial\ty\n");
  CHECK(strings_of(shown.at("files")) == std::vector<std::string>{one, "<stdin>", two});
  CHECK(shown.at("messages").to_number<int>() == 5);
  CHECK(shown.at("groups").to_number<int>() == 4);
}

TEST_CASE("a bad line is a complaint with file, line and remedy, and the rest is scored") {
  scratch folder;
  auto const file = folder.file("labels.tsv",
                                "hello\tneutral\t0\tneutral\t-\tsocial\nno labels\nhello\trage\x1b[2J\t1\tneutral\t-\tsocial\n"
                                "hello\tneutral\t2\tneutral\t-\tsocial\nhello\tneutral\t0\tneutral\t-\tsocial\n");
  auto const result = run("score --format json '" + file + "'");
  CHECK(result.status == 1);
  REQUIRE(result.objects().size() == 1);
  CHECK(result.objects().front().at("messages").to_number<int>() == 2);
  CHECK(result.objects().front().at("faults").to_number<int>() == 3);
  CHECK(result.err ==
        file + ":2: 1 column instead of 6; write text, emotion, intensity, satisfaction, flags and purpose between tabs\n" +
            file + ":3: unknown emotion 'rage?[2J'; write one of neutral, joy, trust, anticipation, surprise, fear, sadness, "
                   "disgust, anger, or ?\n" +
            file + ":4: neutral with intensity 2; write 0 for neutral, and 1, 2 or 3 for every other emotion\n");
  auto const people = run("score", "no labels\n");
  CHECK(people.status == 1);
  CHECK(people.out.find("1 line not taken") != std::string::npos);
  CHECK(people.err.starts_with("<stdin>:1: "));
}

TEST_CASE("a wrong command line of score exits with 2 and says what to do") {
  for (auto arguments : {"score --format jsonl", "score no-such-file", "score tests", "score --words no-such-file", "score --nonsense"}) {
    auto const result = run(arguments);
    INFO(arguments);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK_FALSE(result.err.empty());
  }
  auto const help = run("score --help");
  CHECK(help.status == 0);
  CHECK(help.out.find("usage: aplomb score") == 0);
}

TEST_CASE("words of one's own count in a score") {
  scratch folder;
  auto const words = folder.file("words.tsv", "zorbed\ten\tjoy\t3\t1\n"), bad = folder.file("bad.tsv", "broken\n");
  std::string const line = "it is zorbed\tjoy\t3\tsatisfied\t-\tsocial\n";
  auto const accuracy = [&](std::string const& arguments) {
    return report(arguments, line).at("emotion").as_object().at("accuracy").to_number<double>();
  };
  CHECK(accuracy("") == 0);
  CHECK(accuracy("--words '" + words + "'") == 1);
  CHECK(run("score --words '" + bad + "'", line).status == 1);
}

TEST_CASE("ten thousand messages are scored, the same twice, whatever bytes they hold") {
  std::string many;
  for (int i = 0; i < 10000; ++i) {
    auto row = rows()[static_cast<std::size_t>(i) % rows().size()];
    row.text += " \xFF\xE4\xBD " + std::to_string(i);
    row.group = std::to_string(i / 7);
    many += row.line();
  }
  auto const first = run("score --format json", many), second = run("score --format json", many);
  CHECK(first.status == 0);
  CHECK(first.out == second.out);
  REQUIRE(first.objects().size() == 1);
  CHECK(first.objects().front().at("messages").to_number<int>() == 10000);
  CHECK(first.objects().front().at("groups").to_number<int>() == 1429);
}

TEST_CASE("the tables for people keep their shape") {
  // Numbers change with every improvement of the reader; names, order and layout do not. To renew: APLOMB_RENEW_GOLDEN=1.
  auto const result = run("score", table());
  CHECK(result.status == 0);
  std::size_t width = 0, tables = 0;
  for (auto const& line : result.lines()) {
    bool const in_table = width != 0 && !line.empty();
    if (in_table) CHECK(line.size() == width);  // numbers stand to the right
    bool const opens = line.ends_with("und") || line.ends_with("labelled  read") || line.ends_with("accuracy  messages") ||
                       line.starts_with("labelled");
    tables += opens;
    width = opens ? line.size() : line.empty() ? 0 : width;
  }
  CHECK(tables == 10);

  std::string shape = std::regex_replace(result.out, std::regex(R"([0-9]+\.[0-9]{3})"), "0.000");
  shape = std::regex_replace(shape, std::regex(" (-|0\\.000|[0-9]+)(?=\\s)"), " #");
  shape = std::regex_replace(shape, std::regex("# to #"), "#");
  shape = std::regex_replace(shape, std::regex(" +"), " ");
  auto const golden = std::string(APLOMB_SOURCE_DIR) + "/tests/cli/golden/score.txt";
  if (std::getenv("APLOMB_RENEW_GOLDEN") != nullptr) std::ofstream(golden, std::ios::binary) << shape;
  CHECK(content_of(golden) == shape);
}
