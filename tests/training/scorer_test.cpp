// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include <aplomb/training.hpp>
#include <cstdlib>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/random.hpp"

using namespace aplomb::training;
using aplomb::index_of;
using aplomb::score;
using aplomb::text::language;
namespace classify = aplomb::classify;

namespace {

labelled_message labelled(std::string const& columns) {
  auto file = read_labelled("text\t" + columns);
  REQUIRE(file.messages.size() == 1);
  return file.messages.front();
}

/// A reading of these classes with the confidences given, in per mille; the rest goes to the first other class.
classify::affect read_as(classify::emotion e, int emotion_confidence, classify::satisfaction s,
                         int satisfaction_confidence, classify::purpose p, int intensity) {
  classify::affect a;
  a.emotions[index_of(e)] = score::of(emotion_confidence);
  a.satisfactions[index_of(s)] = score::of(satisfaction_confidence);
  a.purposes[index_of(p)] = score::of(900);
  a.intensity = static_cast<std::uint8_t>(intensity);
  return a;
}

double value(headline const& figures, measure m) {
  REQUIRE(figures[index_of(m)]);
  return *figures[index_of(m)];
}

}  // namespace

TEST_CASE("a missing label counts nowhere") {
  scorer s;
  s.add(labelled("?\t?\t?\t?\t?"), classify::affect{});
  CHECK(s.messages() == 1);
  CHECK(s.all().emotion.total() == 0);
  CHECK(s.all().flags.messages() == 0);
  CHECK(s.all().intensities == 0);
  for (auto const& figure : s.figures()) CHECK_FALSE(figure);
}

TEST_CASE("the figures of a handful of messages are those computed by hand") {
  using classify::emotion, classify::satisfaction, classify::purpose, classify::flag;
  scorer s;
  // Five neutral, one of them read as anger; five anger, two read as neutral; four joy, all right, which do not count.
  for (int i = 0; i < 5; ++i)
    s.add(labelled("neutral\t0\tneutral\t-\tinquiry"),
          read_as(i == 0 ? emotion::anger : emotion::neutral, 600, satisfaction::neutral, 800, purpose::inquiry,
                  i == 0 ? 2 : 0));
  for (int i = 0; i < 5; ++i)
    s.add(labelled("anger\t3\tdissatisfied\tthreat\tcomplaint"),
          read_as(i < 2 ? emotion::neutral : emotion::anger, 600,
                  i < 1 ? satisfaction::neutral : satisfaction::dissatisfied, 800,
                  i < 3 ? purpose::complaint : purpose::gripe, i < 2 ? 0 : 1));
  for (int i = 0; i < 4; ++i) {
    auto a = read_as(emotion::joy, 1000, satisfaction::satisfied, 800, purpose::social, 2);
    a.flags[index_of(flag::gratitude)] = score::of(500);
    s.add(labelled("joy\t2\tsatisfied\tgratitude\tsocial"), a);
  }
  auto const figures = s.figures();
  CHECK(value(figures, measure::emotion_accuracy) == Approx(11.0 / 14));
  CHECK(value(figures, measure::emotion_macro_f1) == Approx((8.0 / 11 + 6.0 / 9) / 2));
  CHECK(value(figures, measure::dissatisfied_f1) == Approx(8.0 / 9));
  CHECK(value(figures, measure::satisfaction_macro_f1) == Approx((8.0 / 9 + 10.0 / 11) / 2));
  CHECK(value(figures, measure::satisfaction_accuracy) == Approx(13.0 / 14));
  CHECK(value(figures, measure::purpose_macro_f1) == Approx((1 + 6.0 / 8) / 2));
  CHECK(value(figures, measure::purpose_accuracy) == Approx(12.0 / 14));
  CHECK(value(figures, measure::flags_micro_f1) == Approx(8.0 / 13));  // 4 right, 4 found, 9 labelled
  CHECK(value(figures, measure::intensity_error) == Approx((2 + 3 + 3 + 2 + 2 + 2) / 14.0));
  // All readings say 0.8; 13 of 14 are right: bins of 2 and 1 have the same confidence and accuracy.
  CHECK(value(figures, measure::satisfaction_calibration_error) == Approx(13.0 / 14 - 0.8));
  // Ten at 0.6, of which seven are right, in bins of 2 2 2 2 1 1 and four at 1.0, all right.
  CHECK(value(figures, measure::emotion_calibration_error) == Approx(0.1 * 10 / 14));
}

TEST_CASE("the breakdown takes the language of the scripts, or the one named") {
  scorer s;
  auto const m = labelled("neutral\t0\tneutral\t-\tinquiry");
  classify::reading r;
  r.scripts.han = 10, r.scripts.traditional = 2;
  s.add(m, r);
  r.scripts.traditional = 0, r.scripts.simplified = 1;
  s.add(m, r);
  s.add(m, r);
  s.add(m, classify::affect{}, language::en);
  CHECK(s.of(language::zh_hant).messages == 1);
  CHECK(s.of(language::zh_hans).messages == 2);
  CHECK(s.of(language::en).messages == 1);
  CHECK(s.of(language::und).messages == 0);
  CHECK(s.all().messages == 4);
}

TEST_CASE("messages of one group are one group, those without are groups of their own") {
  scorer s;
  for (auto group : {"a", "b", "a", "", ""})
    s.add(labelled(std::string("neutral\t0\tneutral\t-\tinquiry\t") + group), classify::affect{});
  CHECK(s.groups() == 4);
  CHECK(s.messages() == 5);
}

TEST_CASE("a percentile lies between ranks") {
  std::vector<double> values;
  for (int i = 40; i >= 0; --i) values.push_back(i);
  CHECK(percentile_interval(values) == interval{1, 39});
  auto const two = percentile_interval({2, 1});
  REQUIRE(two);
  CHECK(two->low == Approx(1.025));
  CHECK(two->high == Approx(1.975));
  CHECK_FALSE(percentile_interval({1}));
  CHECK_FALSE(percentile_interval({}));
}

TEST_CASE("a resample has as many groups as there are, and draws each equally often") {
  group_resampler draw{7};
  std::vector<int> seen(7);
  for (int i = 0; i < 7000; ++i) {
    std::uint32_t sum = 0;
    auto const& times = draw.next();
    for (std::size_t g = 0; g < 7; ++g) sum += times[g], seen[g] += static_cast<int>(times[g]);
    REQUIRE(sum == 7);
  }
  for (int const count : seen) CHECK(std::abs(count - 7000) < 400);
  group_resampler one{7}, other{7};
  for (int i = 0; i < 20; ++i) CHECK(one.next() == other.next());
}

TEST_CASE("an interval of a share is as wide as the normal approximation says") {
  using classify::emotion, classify::satisfaction, classify::purpose;
  scorer s;
  auto const m = labelled("anger\t3\tdissatisfied\t-\tcomplaint");
  for (int i = 0; i < 400; ++i)
    s.add(m, read_as(i % 4 == 0 ? emotion::neutral : emotion::anger, 700, satisfaction::dissatisfied, 800,
                     purpose::complaint, 2));
  auto const found = s.intervals()[index_of(measure::emotion_accuracy)];
  REQUIRE(found);
  double const half = 1.96 * 0.0216506;  // sqrt(0.75 * 0.25 / 400)
  CHECK(found->low == Approx(0.75 - half).margin(0.01));
  CHECK(found->high == Approx(0.75 + half).margin(0.01));
  CHECK(s.intervals() == s.intervals());
  auto const certain = s.intervals()[index_of(measure::dissatisfied_f1)];
  CHECK(certain == interval{1, 1});
  CHECK_FALSE(s.intervals()[index_of(measure::flags_micro_f1)]);
}

TEST_CASE("whole groups are resampled: turns that go together widen the interval, one group has none") {
  using classify::emotion, classify::satisfaction, classify::purpose;
  auto const scored = [](int messages_per_group) {
    scorer s;
    for (int i = 0; i < 400; ++i) {
      int const group = i / messages_per_group;
      bool const right = messages_per_group == 1 ? i % 4 != 0 : group % 4 != 0;
      s.add(labelled("anger\t3\tdissatisfied\t-\tcomplaint\tg" + std::to_string(group)),
            read_as(right ? emotion::anger : emotion::neutral, 700, satisfaction::dissatisfied, 800,
                    purpose::complaint, 2));
    }
    return s.intervals()[index_of(measure::emotion_accuracy)];
  };
  auto const alone = scored(1), tens = scored(10);
  REQUIRE(alone);
  REQUIRE(tens);
  CHECK((tens->high - tens->low) > 2.5 * (alone->high - alone->low));
  CHECK_FALSE(scored(400));
}
