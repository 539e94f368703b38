// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/respond/culture.hpp>
#include <aplomb/text/emoji.hpp>
#include <aplomb/text/utf8.hpp>
#include <string>
#include <string_view>

using namespace aplomb;
using namespace aplomb::respond;
using text::language;

namespace {

customer_model writer_of(std::string_view message) {
  customer_model who;
  who.hear(classify::lexical_reader{}.read(message), message);
  return who;
}

/// The taboos found, separated by |.
std::string found(std::string_view reply, culture const& usage) {
  std::string out;
  for (auto const& hit : taboos_in(reply, usage)) (out += out.empty() ? "" : "|") += hit.in(reply);
  return out;
}

}  // namespace

TEST_CASE("a language tag names its region") {
  CHECK(region_of("zh-TW") == region::taiwan);
  CHECK(region_of("zh-Hant-HK") == region::hong_kong);
  CHECK(region_of("zh_CN") == region::mainland);
  CHECK(region_of("en-gb") == region::united_kingdom);
  CHECK(region_of("en_US") == region::united_states);
  CHECK(region_of("SG") == region::singapore);
  for (std::string_view none : {"", "zh", "en", "in", "zh-Hant", "en-FR", "-", "en-"}) {
    INFO(none);
    CHECK(region_of(none) == region::unknown);
  }
}

TEST_CASE("every region and language has a usage") {
  for (auto place : aplomb::all_of<region>())
    for (auto spoken : aplomb::all_of<language>()) {
      auto const usage = culture_of(place, spoken);
      INFO(name_of(place) << ' ' << name_of(spoken));
      CHECK(usage.spoken != language::und);
      CHECK_FALSE(usage.second_person.empty());
      CHECK_FALSE(usage.opening.empty());
      CHECK(usage.taboos.size() > 0);
      CHECK(usage.welcome.size() > 0);
      CHECK(usage.unwelcome.size() > 0);
      CHECK((usage.second_person == "you") == (usage.spoken == language::en));
    }
}

TEST_CASE("a script without a region is the usage of most who write it") {
  CHECK(culture_of(region::unknown, language::zh_hans).place == region::mainland);
  CHECK(culture_of(region::unknown, language::zh_hant).place == region::taiwan);
  CHECK(culture_of(region::unknown, language::en).place == region::unknown);
  CHECK(culture_of(region::hong_kong, language::en).honours == culture_of(region::unknown, language::en).honours);
}

TEST_CASE("the customer is addressed as is usual there") {
  CHECK(culture_of(region::mainland, language::zh_hans).second_person == "您");
  CHECK(culture_of(region::taiwan, language::zh_hant).second_person == "您");
  CHECK(culture_of(region::hong_kong, language::zh_hant).second_person == "你");
  CHECK(culture_of(region::united_states, language::en).saying_no == directness::plain);
  CHECK(culture_of(region::united_kingdom, language::en).saying_no == directness::softened);
  CHECK(culture_of(region::india, language::en).honours == honorific::formal);
}

TEST_CASE("what the customer writes overrules the table, and the profile overrules words of a region") {
  CHECK(culture_of(writer_of("唔該，我想問下張單"), language::zh_hant).place == region::hong_kong);
  CHECK(culture_of(writer_of("請問門市幾點關"), language::zh_hant).place == region::taiwan);
  auto const formal = culture_of(writer_of("唔該，請問您哋幾時送到"), language::zh_hant);
  CHECK(formal.place == region::hong_kong);
  CHECK(formal.second_person == "您");
  CHECK(formal.honours == honorific::formal);
  CHECK(formal.emoji == emoji_use::none);
  CHECK(culture_of(writer_of("yo, where's my stuff bro"), language::en).honours == honorific::familiar);
  CHECK(culture_of(writer_of("Dear team, kindly advise"), language::en).opening == "Good day");
  CHECK(culture_of(writer_of("亲，在吗"), language::zh_hans).second_person == "您");  // the desk stays polite
  auto who = writer_of("唔該晒");
  who.profile.place = region::taiwan;
  CHECK(culture_of(who, language::zh_hant).place == region::taiwan);
}

TEST_CASE("taboos are found with their place, the longest first, Latin ones as whole words") {
  auto const mainland = culture_of(region::mainland, language::zh_hans);
  CHECK(found("亲，王小姐您好🙂", mainland) == "亲，|小姐|🙂");
  CHECK(found("您好，王女士😊", mainland) == "");
  auto const taiwan = culture_of(region::taiwan, language::zh_hant);
  CHECK(found("影片的質量不佳，請看短信", taiwan) == "質量|短信");
  CHECK(found("王小姐您好，已傳簡訊給您", taiwan) == "");
  CHECK(found("質量", culture_of(region::hong_kong, language::zh_hant)) == "質量");
  auto const british = culture_of(region::united_kingdom, language::en);
  CHECK(found("Please CALM DOWN. I'll reach out with your zip code.", british) == "CALM DOWN|reach out|zip code");
  CHECK(found("He reached outside", british) == "");
  auto const hits = taboos_in("请您呵呵", mainland);
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].begin == 6);
  CHECK(mainland.taboos[hits[0].which].why == "reads as scorn");
  CHECK(taboos_in("呵呵呵呵呵呵呵呵呵呵呵呵呵呵呵呵呵呵呵呵", mainland).size() == 8);
  CHECK(taboos_in("\xFF\xFE", mainland).empty());
}

TEST_CASE("what the tables advise is itself in order") {
  for (auto place : aplomb::all_of<region>())
    for (auto spoken : {language::zh_hans, language::zh_hant, language::en}) {
      auto const usage = culture_of(place, spoken);
      INFO(name_of(place) << ' ' << name_of(spoken));
      for (auto const& t : usage.taboos) {
        INFO(t.words);
        CHECK(text::is_valid(t.words));
        CHECK(found(t.words, usage) == t.words);
        CHECK(found(t.instead, usage) == "");
        CHECK_FALSE(t.why.empty());
      }
      CHECK(found(usage.opening, usage) == "");
      for (auto e : usage.welcome) {
        INFO(e);
        CHECK(text::emoji_cluster_end(e, 0) == e.size());
        CHECK(found(e, usage) == "");
      }
      for (auto e : usage.unwelcome) CHECK(text::emoji_cluster_end(e, 0) == e.size());
    }
}
