// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/classify/affect.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <sstream>
#include <string_view>
#include <type_traits>

namespace {

using namespace aplomb;
using namespace aplomb::classify;

affect read(std::string_view message) { return lexical_reader{}.read(message).affect; }

}  // namespace

TEST_CASE("an affect is a plain value, all zero by default") {
  STATIC_REQUIRE(std::is_trivially_copyable_v<affect>);
  constexpr affect fresh{};
  STATIC_REQUIRE(fresh.main_emotion() == emotion::neutral);
  STATIC_REQUIRE(fresh.valence == score{});
  STATIC_REQUIRE_FALSE(fresh.has(flag::threat));
}

TEST_CASE("the largest score is the main one, ties go to the earlier") {
  affect a;
  a.emotions[index_of(emotion::fear)] = score{400};
  a.emotions[index_of(emotion::anger)] = score{400};
  CHECK(a.main_emotion() == emotion::fear);
  a.emotions[index_of(emotion::anger)] = score{401};
  CHECK(a.main_emotion() == emotion::anger);
  std::ostringstream out;
  out << a.strongest();
  CHECK(out.str() == "anger 0.401");
}

TEST_CASE("a flag is raised from one half up") {
  affect a;
  a.flags[index_of(flag::churn)] = score{499};
  CHECK_FALSE(a.has(flag::churn));
  a.flags[index_of(flag::churn)] = score{500};
  CHECK(a.has(flag::churn));
}

TEST_CASE("pleasant messages lie above zero and unpleasant ones below, in every language") {
  for (std::string_view message : {"太喜欢了，谢谢你们", "包裝很漂亮，很滿意", "I love it, thank you so much!"}) {
    INFO(message);
    CHECK(read(message).valence > score{});
  }
  for (std::string_view message :
       {"太失望了，质量这么差", "氣死我了，等了一個星期", "I am so disappointed, this is terrible."}) {
    INFO(message);
    CHECK(read(message).valence < score{});
  }
  for (std::string_view message : {"请问几点开门", "My order number is AB123456."}) {
    INFO(message);
    CHECK(read(message).valence == score{});
  }
}

TEST_CASE("stronger words make a stronger feeling, in every language") {
  struct pair {
    std::string_view mild, strong;
  };
  for (auto const& [mild, strong] :
       {pair{"有点生气", "气死我了，简直忍无可忍！！"}, pair{"有點擔心", "嚇死了，我真的非常害怕！！"},
        pair{"I am annoyed.", "I am absolutely furious, this is outrageous!!"}}) {
    INFO(mild << " / " << strong);
    CHECK(read(mild).intensity >= 1);
    CHECK(read(strong).intensity > read(mild).intensity);
    CHECK(read(strong).arousal > read(mild).arousal);
  }
}

TEST_CASE("plain messages have a plain purpose, in every language") {
  for (std::string_view message : {"请问几点开门？", "請問幾點開門？", "Could you tell me the opening hours?"}) {
    INFO(message);
    CHECK(read(message).main_purpose() == purpose::inquiry);
  }
  for (std::string_view message : {"麻烦帮我改一下收货地址", "Please change my delivery address."}) {
    INFO(message);
    CHECK(read(message).main_purpose() == purpose::request);
  }
  for (std::string_view message : {"等了三天还没发货，我要投诉！",
                                   "I have been waiting for two weeks and nobody answers, this is unacceptable!"}) {
    INFO(message);
    CHECK(read(message).main_purpose() == purpose::complaint);
  }
  for (std::string_view message : {"谢谢，辛苦了", "Thank you, have a nice day!"}) {
    INFO(message);
    CHECK(read(message).main_purpose() == purpose::social);
  }
}

TEST_CASE("English abuse has a level and a target, too") {
  auto const a = read("you stupid idiots, your whole company is a bunch of scammers");
  CHECK(a.abuse_level >= 2);
  CHECK(a.abused != abuse_target::none);
  CHECK(read("I was stupid enough to lose my password").abuse_level == 0);
}
