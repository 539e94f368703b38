// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "crisis/sayings.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/crisis/rumour_book.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace aplomb;
using namespace aplomb::crisis;

namespace {

/// What is found in `text`: "refunds_stopped asks, ...".
std::string found(std::string_view text) {
  std::string out;
  for (auto const& h : aplomb_test::book_of_sayings().match(text)) {
    if (!out.empty()) out += ", ";
    (out += aplomb_test::book_of_sayings()[h.which].id) += ' ';
    out += name_of(h.stance);
  }
  return out;
}

struct sample {
  std::string_view text, expected;
};

}  // namespace

TEST_CASE("a saying is found in both scripts and in English, said, asked or denied") {
  for (auto const& [text, expected] : std::vector<sample>{
           {"你们停止退款了", "refunds_stopped says"},
           {"你們停止退款了", "refunds_stopped says"},
           {"退款都停了，太過分", "refunds_stopped says"},
           {"都说你们不退钱", "refunds_stopped says"},
           {"You have stopped all refunds", "refunds_stopped says"},
           {"STOPPING REFUNDS IS A DISGRACE", "refunds_stopped says"},
           {"你们是不是停止退款了", "refunds_stopped asks"},
           {"你們停止退款了嗎", "refunds_stopped asks"},
           {"退款停止了？", "refunds_stopped asks"},
           {"Is it true that you have stopped refunds", "refunds_stopped asks"},
           {"Did you stop refunds?", "refunds_stopped asks"},
           {"听说你们要停止退款", "refunds_stopped asks"},
           {"網傳貴公司停止退款", "refunds_stopped asks"},
           {"I heard you stopped refunds", "refunds_stopped asks"},
           {"退款没有停止", "refunds_stopped denies"},
           {"我們並未停止退款", "refunds_stopped denies"},
           {"停止退款的消息不实", "refunds_stopped denies"},
           {"停止退款是謠言", "refunds_stopped denies"},
           {"Refunds have not been stopped", "refunds_stopped denies"},
           {"It is not true that we stopped refunds", "refunds_stopped denies"},
           {"仓库着火了，听说有人受伤", "warehouse_fire asks, people_hurt asks"},
       }) {
    INFO(text);
    CHECK(found(text) == expected);
  }
}

TEST_CASE("the next sentence may ask or deny what was said") {
  CHECK(found("听说你们停止退款了。是真的吗？") == "refunds_stopped asks");
  CHECK(found("你們停止退款了。真的假的？") == "refunds_stopped asks");
  CHECK(found("You stopped refunds. Is that true?") == "refunds_stopped asks");
  CHECK(found("They say you stopped refunds. That is false.") == "refunds_stopped denies");
  CHECK(found("你们停止退款了。今天天气好吗？我要退货。") == "refunds_stopped asks");  // whatever the question is about
  CHECK(found("你们停止退款了。我要退货。什么时候到？真的吗？") == "refunds_stopped says");  // not the one before that
}

TEST_CASE("the terms of one way stand in one sentence, and words are whole unless a star says otherwise") {
  CHECK(found("请停止打扰我。我的退款呢") == "");
  CHECK(found("unstoppable refunds") == "");
  CHECK(found("no refundsmanship") == "");
  CHECK(found("the warehouse on fire") == "warehouse_fire says");
  CHECK(found("fireworks at the warehouse") == "");
  CHECK(found("injuries") == "people_hurt says");
}

TEST_CASE("a negation that is part of the saying denies nothing, and a second one takes the first back") {
  CHECK(found("他们不退钱") == "refunds_stopped says");
  CHECK(found("不是不退钱") == "refunds_stopped denies");
  CHECK(found("不是没有停止退款") == "refunds_stopped says");
  CHECK(found("不但停止退款，还不理人") == "refunds_stopped says");
}

TEST_CASE("the span of a find is the saying") {
  std::string_view const text = "请问，你们停止办理退款了吗";
  auto const hits = aplomb_test::book_of_sayings().match(text);
  REQUIRE(hits.size() == 1);
  CHECK(text.substr(hits[0].begin, hits[0].end - hits[0].begin) == "停止办理退款");
  std::string_view const english = "So you stopped all refunds?";
  auto const more = aplomb_test::book_of_sayings().match(english);
  REQUIRE(more.size() == 1);
  CHECK(english.substr(more[0].begin, more[0].end - more[0].begin) == "stopped all refunds");
}

TEST_CASE("whoever asks is answered in the language they use, and text without one in English") {
  auto const& r = aplomb_test::book_of_sayings()[aplomb_test::book_of_sayings().find("people_hurt")];
  CHECK(r.answer.in(text::language::zh_hans) == "这一点我们正在核实，有结果会马上公布。");
  CHECK(r.answer.in(text::language::zh_hant) == "這一點我們正在查證，有結果會立即公布。");
  CHECK(r.answer.in(text::language::en).substr(0, 11) == "We are chec");
  CHECK(r.answer.in(text::language::und) == r.answer.en);
  CHECK(aplomb_test::book_of_sayings().find("nothing_of_the_kind") == aplomb_test::book_of_sayings().size());
}

TEST_CASE("matching any bytes gives spans within them") {
  aplomb_test::random r{1};
  for (int i = 0; i < 500; ++i) {
    std::string text = r.one_in(2) ? r.bytes(r.below(80)) : r.text(r.below(30));
    if (r.one_in(2)) text.insert(static_cast<std::size_t>(r.below(text.size() + 1)), "不停止退款refund stop");
    for (auto const& h : aplomb_test::book_of_sayings().match(text)) {
      REQUIRE(h.begin < h.end);
      REQUIRE(h.end <= text.size());
      REQUIRE(h.which < aplomb_test::book_of_sayings().size());
    }
  }
}

TEST_CASE("a file of rumours is read: columns, three languages, LF or CRLF, comments") {
  auto const load = load_rumours(
      "\xEF\xBB\xBF# what is said of us\r\n"
      "\r\n"
      "recall\tverdict\t-\tuntrue\r\n"
      "recall\tmatch\t-\t召回|recall*\r\n"
      "recall\tmatch\t-\t收回+产品\r\n"
      "recall\tfact\tzh-Hans\t没有产品被召回\r\n"
      "recall\tfact\tzh-Hant\t沒有產品被召回\r\n"
      "recall\tfact\ten\tNo product is being recalled\r\n"
      "recall\tanswer\tzh-Hans\t没有产品被召回。\r\n"
      "recall\tanswer\tzh-Hant\t沒有產品被召回。\r\n"
      "recall\tanswer\ten\tNo product is being recalled.");
  CHECK(load.faults.empty());
  REQUIRE(load.rumours.size() == 1);
  CHECK(load.rumours[0].id == "recall");
  CHECK(load.rumours[0].verdict == verdict::untrue);
  CHECK(load.rumours[0].fact.zh_hant == "沒有產品被召回");
  for (auto const* text : {"你們要召回嗎", "产品被收回了", "Are you recalling it?"}) {
    INFO(text);
    CHECK(load.rumours.match(text).size() == 1);
  }
  auto const copy = load.rumours;
  CHECK(copy[0].answer.en == "No product is being recalled.");
}

TEST_CASE("each fault of a file has its line and a remedy, and what is complete is loaded all the same") {
  std::string const whole =
      "ok\tverdict\t-\tchecking\nok\tmatch\t-\tx\nok\tanswer\tzh-Hans\ta\nok\tanswer\tzh-Hant\ta\nok\tanswer\ten\ta\n";
  struct broken {
    std::string_view line;
    rumour_error why;
  };
  for (auto const& [line, why] : std::vector<broken>{
           {"ok\tverdict\t-", rumour_error::wrong_column_count},
           {"ok\tverdict\t-\tuntrue\tmore", rumour_error::wrong_column_count},
           {"ok\tanswer\ten\t\xff", rumour_error::invalid_utf8},
           {"Not ok\tverdict\t-\tuntrue", rumour_error::bad_id},
           {"ok\tclaim\t-\tx", rumour_error::unknown_field},
           {"ok\tanswer\tfr\tx", rumour_error::unknown_language},
           {"ok\tmatch\ten\tx", rumour_error::unknown_language},
           {"ok\tverdict\t-\tfalse", rumour_error::unknown_verdict},
           {"ok\tanswer\ten\t ", rumour_error::empty_text},
           {"ok\tmatch\t-\ta++b", rumour_error::bad_match},
           {"ok\tmatch\t-\ta|", rumour_error::bad_match},
           {"ok\tmatch\t-\t+", rumour_error::bad_match},
           {"ok\tmatch\t-\ta+b+c+d+e+f+g+h+i", rumour_error::bad_match},
           {"ok\tverdict\t-\tuntrue", rumour_error::repeated},
           {"ok\tanswer\ten\tb", rumour_error::repeated},
       }) {
    INFO(line);
    auto const load = load_rumours(whole + std::string{line} + "\n");
    REQUIRE(load.faults.size() == 1);
    CHECK(load.faults[0].code == why);
    CHECK(load.faults[0].at == 6);
    CHECK_FALSE(remedy_of(why).empty());
    CHECK(load.rumours.size() == 1);
  }
}

TEST_CASE("a rumour that lacks something is left out and says what it lacks at its first line") {
  auto const load = load_rumours("# one\nhalf\tverdict\t-\tuntrue\nhalf\tmatch\t-\tx\nbare\tmatch\t-\ty\n");
  std::vector<std::string> faults;
  for (auto const& f : load.faults) faults.push_back(std::to_string(f.at) + " " + std::string{name_of(f.code)});
  CHECK(faults == std::vector<std::string>{"2 no_answer", "2 no_fact", "4 no_verdict", "4 no_answer"});
  CHECK(load.rumours.size() == 0);
}

TEST_CASE("a book of a thousand rumours is the most") {
  std::string file;
  for (int i = 0; i < 1001; ++i) file += "r" + std::to_string(i) + "\tmatch\t-\tx\n";
  auto const load = load_rumours(file);
  CHECK(load.faults.back().code == rumour_error::too_many);
  CHECK(load.faults.back().at == 1001);
}

TEST_CASE("an empty book finds nothing") {
  CHECK(rumour_book{}.size() == 0);
  CHECK(rumour_book{}.match("停止退款").empty());
}
