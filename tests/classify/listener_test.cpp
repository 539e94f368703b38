// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Who listens while a message is read hears what reading it anew would tell.
#include "support/catch.hpp"
#include "support/random.hpp"
#include "support/reading_laws.hpp"
#include <aplomb/classify/asks.hpp>
#include <aplomb/classify/customer_pass.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/classify/listener.hpp>
#include <aplomb/classify/short_answer.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace aplomb;
using namespace aplomb::classify;

namespace {

/// Reads as rules do and lets nobody listen.
struct deaf_reader {
  [[nodiscard]] reading read(std::string_view message) const noexcept { return lexical_reader{}.read(message); }
};

/// All that an engine listens for.
struct all_passes {
  explicit all_passes(std::string_view message) : answer(message.size()) {}

  classify::detail::short_answer_pass answer;
  classify::detail::ask_pass asks{std::nullopt};
  classify::detail::customer_pass customer;

  void add(text::clause const& in, message_scan const& scan) noexcept {
    answer.add(in);
    asks.add(in, scan);
    customer.add(in);
  }
};
static_assert(listener<all_passes> && listener<nobody> && !listener<int>);
static_assert(classifier_for<lexical_reader, all_passes> && !classifier_for<deaf_reader, all_passes>);

std::vector<std::string> messages() {
  constexpr std::string_view parts[] = {"退款",
                                        "你们说三天到",
                                        "婚礼明天要用",
                                        "我是老客户",
                                        "安全吗",
                                        "？",
                                        "，",
                                        "。",
                                        "!!",
                                        "好的",
                                        "ok",
                                        " ",
                                        "is it safe",
                                        "i want it",
                                        "by friday",
                                        "in a rush",
                                        "kindly",
                                        "you charged me twice",
                                        "the courier lost it",
                                        "please refund me",
                                        "my baby is ill",
                                        "不急",
                                        "没用过",
                                        "搞不懂",
                                        "转人工",
                                        "今天之前",
                                        "3天内",
                                        "no rush",
                                        "thanks",
                                        "唔该"};
  std::vector<std::string> all{"", "好的", "？？", "whatever", "Please refund me by Friday, it is for my wedding."};
  aplomb_test::random random{5};
  for (int i = 0; i < 1'500; ++i) {
    std::string text;
    for (auto size = 1 + random.below(9); size > 0; --size) text += random.pick(parts);
    all.push_back(text);
    all.push_back(random.text(12));
  }
  return all;
}

}  // namespace

TEST_CASE("one look for seven tables of words tells what seven walks over the message tell") {
  for (auto const& message : messages()) {
    CAPTURE(message);
    all_passes heard{message};
    tell(message, heard);
    CHECK(heard.customer.blames.blamed() == blamed_in(message));
    CHECK(heard.customer.motives.told() == motive_in(message));
    CHECK(heard.customer.remedies.wanted() == remedy_in(message));
    CHECK(heard.customer.manners.seen() == manner_in(message));
    CHECK(heard.customer.minds.finish({}) == psychology_in(message));
    CHECK(heard.customer.problems.type({}, true) == problem_type_of(message, {}, true));
    CHECK(heard.customer.times.stated().from == expectation_in(message).from);
    CHECK(heard.customer.times.stated().due == expectation_in(message).due);
    CHECK(heard.answer.kind() == short_answer_in(message));
  }
}

TEST_CASE("a listener changes no reading, and hears the same from a reader that lets nobody listen") {
  for (auto const& message : messages()) {
    CAPTURE(message);
    all_passes first{message}, second{message};
    auto const alone = aplomb_test::digest(lexical_reader{}.read(message));
    CHECK(aplomb_test::digest(read_and_tell(lexical_reader{}, message, first)) == alone);
    CHECK(aplomb_test::digest(read_and_tell(deaf_reader{}, message, second)) == alone);
    auto const asks = asks_of(message), heard = first.asks.finish(), told = second.asks.finish();
    REQUIRE(heard.size() == asks.size());
    REQUIRE(told.size() == asks.size());
    for (std::size_t i = 0; i < asks.size(); ++i) {
      CHECK(heard[i].fingerprint == asks[i].fingerprint);
      CHECK(told[i].fingerprint == asks[i].fingerprint);
      CHECK(heard[i].pressing == asks[i].pressing);
    }
    CHECK(first.customer.minds.finish({}) == second.customer.minds.finish({}));
  }
}
