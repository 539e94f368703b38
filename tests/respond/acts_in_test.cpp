// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "respond/support.hpp"
#include "support/catch.hpp"
#include <fstream>
#include <string>

namespace {

using namespace aplomb_test;
using text::language;

std::string acts(std::string_view said, language l) {
  std::string out;
  for (auto a : aplomb::all_of<act>())
    if (acts_in(said, l).has(a)) out += (out.empty() ? "" : " ") + std::string{name_of(a)};
  return out;
}

}  // namespace

TEST_CASE("acts are told from the words of a reply") {
  CHECK(acts("您好，给您添麻烦了，非常抱歉。", language::zh_hans) == "greet apologise");
  CHECK(acts("2小时内给您回复，谢谢。", language::zh_hans) == "commit thank");
  CHECK(acts("两小时内给您回复。", language::zh_hans) == "commit");
  CHECK(acts("小时候的事", language::zh_hans).empty());
  CHECK(acts("请问订单号是多少？", language::zh_hans) == "ask");
  CHECK(acts("這就為您轉接專人。", language::zh_hant) == "act_now hand_off");
  CHECK(acts("真的很抱歉，三天內會回覆您。", language::zh_hant) == "apologise commit");
  CHECK(acts("Hi, I\xE2\x80\x99m checking this now.", language::en) == "greet act_now");
  CHECK(acts("We're SORRY, you will hear within 24 hours.", language::en) == "apologise commit");
  CHECK(acts("Could you send the number? Thanks", language::en) == "ask thank");
  CHECK(acts("within a reasonable time", language::en).empty());
}

TEST_CASE("Latin cues keep to word boundaries") {
  CHECK(acts("this thing is high", language::en).empty());  // no "hi"
  CHECK(acts("hi", language::en) == "greet");
  CHECK(acts("Chi", language::en).empty());
}

TEST_CASE("any bytes are fine") {
  aplomb_test::random r{11};
  int found = 0;
  for (int i = 0; i < 500; ++i) found += !acts_in(r.bytes(r.below(200)), static_cast<language>(r.below(4))).empty();
  CHECK(found < 500);
  CHECK(acts_in("", language::en).empty());
  CHECK(acts_in("#", language::en).empty());
}

TEST_CASE("what the books say is detected as what it is") {
  for (auto l : {language::zh_hans, language::zh_hant, language::en})
    for (act kind : {act::apologise, act::commit}) {
      unsigned all = 0, seen = 0;
      builtin_phrases().of(l).for_lines(kind, [&](phrase const& p, std::uint16_t) {
        scene s;
        s.language = l;
        s.facts.reply_within = 2_h;
        s.facts.cause_text = std::string_view{"x"};
        fixed_string<1024> text;
        respond::detail::for_filled(p.text, s.view(), [&](std::string_view part) { text.append(part); });
        ++all, seen += acts_in(text, l).has(kind);
      });
      INFO(text::tag_of(l) << ' ' << name_of(kind) << ' ' << seen << " of " << all);
      CHECK(seen * 10 >= all * 6);
    }
}

TEST_CASE("a wrong line of cues is refused with its reason") {
  CHECK(parse_cue("thank\ten\tthanks").has_value());
  CHECK(parse_cue("thank\ten").error().code == cue_error::columns);
  CHECK(parse_cue("thank\ten\ta\tb").error().code == cue_error::columns);
  CHECK(parse_cue("thanks\ten\ta").error().code == cue_error::unknown_act);
  CHECK(parse_cue("thank\tfr\tmerci").error().code == cue_error::unknown_language);
  CHECK(parse_cue("thank\tund\t?").error().code == cue_error::unknown_language);
  CHECK(parse_cue("thank\ten\t").error().code == cue_error::no_text);
  CHECK(parse_cue("thank\ten\t" + std::string(300, 'x')).error().code == cue_error::too_long);
}
