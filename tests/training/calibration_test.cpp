// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Calibration on made-up judgements whose right answer is known.
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/training/calibration.hpp>
#include <aplomb/training/deterministic.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

using namespace aplomb::training;
using aplomb::index_of;
namespace classify = aplomb::classify;
using classify::flag;

namespace {

/// A number in [0, 1).
double share(aplomb_test::random& r) { return static_cast<double>(r.below(1u << 24)) / (1u << 24); }

struct judgements {
  std::vector<example> data;
  std::vector<unseen> judged;

  unseen& add(labelled_message labels) {
    example e;
    e.labels = std::move(labels);
    judged.push_back({static_cast<std::uint32_t>(data.size()), {}});
    data.push_back(std::move(e));
    return judged.back();
  }
};

/// Satisfactions drawn from the probabilities that logits mean once they are multiplied with `truth`.
judgements drawn(double truth) {
  judgements made;
  aplomb_test::random r{42};
  for (int i = 0; i < 4000; ++i) {
    lanes z{};
    for (std::size_t k = 0; k < satisfaction_lanes.count; ++k)
      z[satisfaction_lanes.first + k] = static_cast<float>(6 * share(r) - 3);
    auto const p = probabilities(z, satisfaction_lanes, truth);
    auto rest = share(r);
    std::size_t y = 0;
    while (y + 1 < satisfaction_lanes.count && rest >= p[y]) rest -= p[y++];
    labelled_message m;
    m.satisfaction = static_cast<classify::satisfaction>(y);
    made.add(std::move(m)).z = z;
  }
  return made;
}

}  // namespace

TEST_CASE("logits that shout are calmed, and shy ones are sharpened") {
  for (double truth : {0.5, 1.0, 2.0}) {
    auto const made = drawn(truth);
    auto const found = calibrate(made.data, made.judged);
    INFO(truth);
    CHECK(std::abs(found.sharpness[satisfaction_lanes.first] - truth) <= 0.15 * truth + 0.01);
    CHECK(found.sharpness[satisfaction_lanes.first] == found.sharpness[satisfaction_lanes.first + 2]);
    CHECK(found.sharpness[emotion_lanes.first] == 1);  // nobody labelled emotions
  }
}

TEST_CASE("a flag is shifted to where it is told best at zero") {
  judgements made;
  auto const at = classify::label(flag::threat).index;
  for (int i = 0; i < 100; ++i) {
    labelled_message m;
    m.flags = flag_set{}.set(flag::threat, i >= 60);
    made.add(std::move(m)).z[at] = static_cast<float>(i) / 100;  // holds from 0.60 on
  }
  auto const found = calibrate(made.data, made.judged);
  CHECK(found.shift[at] < -0.585);
  CHECK(found.shift[at] > -0.605);
  CHECK(std::abs(found.shift[classify::label(flag::churn).index]) <= 1.5);  // never holds: stays in bounds
}

TEST_CASE("to miss a danger to a life counts as two false alarms, to miss another flag as one") {
  judgements made;
  // Ten that hold on top, thirty that do not in the middle, ten that hold below: F1 is best with the upper ten alone.
  for (int i = 0; i < 50; ++i) {
    bool const holds = i < 10 || i >= 40;
    labelled_message m;
    m.flags = flag_set{}.set(flag::self_harm, holds).set(flag::threat, holds);
    auto& z = made.add(std::move(m)).z;
    for (auto const f : {flag::self_harm, flag::threat})
      z[classify::label(f).index] = i < 10 ? 1.0f : i < 40 ? 0.5f : 0.25f;
  }
  auto const found = calibrate(made.data, made.judged);
  CHECK(found.shift[classify::label(flag::threat).index] == -0.75);
  CHECK(found.shift[classify::label(flag::self_harm).index] == -0.25);
}

TEST_CASE("shifts are bounded, so that few examples do not run away with a flag") {
  judgements made;
  auto const at = classify::label(flag::abuse).index;
  for (int i = 0; i < 10; ++i) {
    labelled_message m;
    m.flags = flag_set{}.set(flag::abuse, i == 9);
    made.add(std::move(m)).z[at] = static_cast<float>(i) - 20;
  }
  CHECK(calibrate(made.data, made.judged).shift[at] == 1.5);
}

TEST_CASE("cuts of intensity part what can be parted") {
  judgements made;
  auto const at = classify::lane::intensity;
  for (int i = 0; i < 300; ++i) {
    labelled_message m;
    m.emotion = classify::emotion::anger;
    auto const z = 0.5f + static_cast<float>(i) / 100;  // 0.5 ... 3.5
    m.intensity = static_cast<std::uint8_t>(z < 1.45f ? 1 : z < 2.25f ? 2 : 3);
    made.add(std::move(m)).z[at] = z;
  }
  auto const found = calibrate(made.data, made.judged);
  int wrong = 0;
  for (auto const& u : made.judged) {
    int const read = u.z[at] >= found.strong ? 3 : u.z[at] >= found.clear ? 2 : 1;
    wrong += read != *made.data[u.example].labels.intensity;
  }
  CHECK(wrong <= 15);  // cuts are a tenth apart
  CHECK(found.clear < found.strong);
}

TEST_CASE("satisfaction is coupled to what the other outputs say") {
  // The satisfaction lanes know nothing, the flag of gratitude knows all.
  judgements made;
  auto const at = classify::label(flag::gratitude).index;
  for (int i = 0; i < 200; ++i) {
    labelled_message m;
    m.satisfaction = i % 2 == 0 ? classify::satisfaction::satisfied : classify::satisfaction::dissatisfied;
    m.flags = flag_set{}.set(flag::gratitude, i % 2 == 0);
    made.add(std::move(m)).z[at] = i % 2 == 0 ? 3.0f : -3.0f;
  }
  auto const found = calibrate(made.data, made.judged);
  CHECK(found.coupling[index_of(classify::satisfaction::satisfied)][at] > 0.5);
  CHECK(found.coupling[index_of(classify::satisfaction::dissatisfied)][at] < -0.5);
}

TEST_CASE("the exponential of training is the mathematical one to eight digits") {
  for (double x = -30; x <= 30; x += 0.013) CHECK(std::abs(exponential(x) / std::exp(x) - 1) < 1e-8);
  CHECK(exponential(-1000) == exponential(-80));
  CHECK(exponential(1000) == exponential(80));
}

TEST_CASE("probabilities of a choice sum to one and rise with their logits") {
  aplomb_test::random r{8};
  for (int i = 0; i < 200; ++i) {
    lanes z{};
    for (auto& v : z) v = static_cast<float>(200 * share(r) - 100);
    for (auto const c : affect_choices) {
      auto const p = probabilities(z, c);
      double whole = 0;
      for (std::size_t k = 0; k < c.count; ++k) {
        whole += p[k];
        for (std::size_t other = 0; other < c.count; ++other)
          if (z[c.first + k] > z[c.first + other]) CHECK(p[k] >= p[other]);
      }
      CHECK(std::abs(whole - 1) < 1e-9);
    }
  }
}
