// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Laws of the learned reader, whatever its model says, and floors that any sound model clears. Scores are not pinned: they
// change with every model.

#include "support/catch.hpp"
#include "support/corpus.hpp"
#include "support/model_bytes.hpp"
#include "support/random.hpp"
#include "support/reading_laws.hpp"
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/lexicon_overlay.hpp>
#include <aplomb/classify/model_file.hpp>
#include <aplomb/classify/what_if.hpp>
#include <aplomb/text/folding.hpp>
#include <aplomb/text/utf8.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::classify;
using aplomb_test::broken_reading_law;
using aplomb_test::digest;
using aplomb_test::model_bytes;
using aplomb_test::score_of;

learned_reader const reader{};

std::vector<std::string> const& held_out() {
  static auto const texts = aplomb_test::first_columns(std::string{APLOMB_SOURCE_DIR} + "/data/corpus/heldout.tsv");
  return texts;
}

/// `text` with every Han character in the form that scripts fold to.
std::string in_folded_script(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    auto const code = text::decode_at(text, at);
    auto const folded = text::fold(code.symbol);
    char bytes[4];
    if (folded.kind == text::char_class::han)
      out.append(bytes, text::encode(folded.symbol, bytes));
    else
      out.append(text.substr(at, code.length));
    at += code.length;
  }
  return out;
}

/// The feature that a word of letters is.
std::uint64_t name_of_word(std::u32string_view letters) {
  auto name = root_of(feature_kind::word);
  for (char32_t c : letters) name = name_with(name, c);
  return name;
}

/// Weights that say nothing; flags are held down far enough not to be raised by them.
model_bytes mute_model() {
  model_bytes bytes;
  for (auto f : all_of<flag>()) bytes.bias(label(f).index, -8 * 1024);
  return bytes;
}

}  // namespace

TEST_CASE("readings of the held-out messages obey the laws") {
  REQUIRE(held_out().size() > 500);
  for (auto const& text : held_out()) {
    auto const broken = broken_reading_law(text, reader.read(text));
    if (!broken.empty()) FAIL(text << ": " << broken);
  }
  CHECK(broken_reading_law("", reader.read("")).empty());
}

TEST_CASE("readings of any bytes obey the laws") {
  aplomb_test::random r{20261};
  for (int i = 0; i < 400; ++i) {
    auto const size = static_cast<std::size_t>(r.below(i % 50 == 0 ? 5000 : 200));
    auto const text = i % 2 == 0 ? r.bytes(size) : r.text(size);
    auto const broken = broken_reading_law(text, reader.read(text));
    if (!broken.empty()) FAIL("message " << i << ": " << broken);
  }
}

TEST_CASE("readings of held-out messages cut and joined anywhere obey the laws") {
  aplomb_test::random r{20262};
  for (int i = 0; i < 500; ++i) {
    std::string const &a = r.pick(held_out()), &b = r.pick(held_out());
    auto const text = a.substr(0, r.below(a.size() + 1)) + b.substr(r.below(b.size() + 1));
    auto const broken = broken_reading_law(text, reader.read(text));
    if (!broken.empty()) FAIL(text << ": " << broken);
  }
}

TEST_CASE("messages of 100 KB obey the laws and say that they were cut") {
  aplomb_test::random r{20263};
  std::string words;
  while (words.size() < 100'000) words += r.pick(held_out()) + (r.one_in(3) ? "" : "\n");
  for (auto const& text : {words, r.bytes(100'000), std::string(100'000, 'x'), std::string(100'000, '!')}) {
    auto const read = reader.read(text);
    CHECK(broken_reading_law(text, read) == "");
    CHECK(read.truncated);
  }
}

TEST_CASE("numbers as large as a file can hold do not wrap round") {
  auto const anger = label(emotion::anger).index;
  std::int32_t const largest = std::numeric_limits<std::int32_t>::max(),
                     smallest = std::numeric_limits<std::int32_t>::min();
  model_bytes extreme;
  for (std::size_t i = 0; i < lane::count; ++i) {
    bool const high = i == anger || i % 2 == 1;
    extreme.scale(i, largest).bias(i, high ? largest : smallest).weight(name_of_word(U"zorp"), i, high ? 127 : -128);
  }
  for (std::size_t to = 0; to < model_parameters::coupled; ++to)
    for (std::size_t from = 0; from <= label::count; ++from) extreme.coupling(to, from, to == 0 ? smallest : largest);
  auto const bytes = extreme.finish();
  auto const loaded = load_model(bytes);
  REQUIRE(loaded);
  std::string many;
  while (many.size() < 65'000) many += "zorp ";
  for (std::string_view text : {std::string_view{many}, std::string_view{"zorp"}, std::string_view{}}) {
    auto const read = learned_reader{*loaded}.read(text);
    CHECK(broken_reading_law(text, read) == "");
    CHECK(read.affect.main_emotion() != emotion::neutral);  // lane 0 is as low as can be
    CHECK(read.affect.of(emotion::anger) >= 0.2_p);         // and this one as high
    CHECK(read.affect.main_satisfaction() == satisfaction::neutral);
  }
}

TEST_CASE("a message is read the same however often and whatever was read before") {
  std::vector<std::uint64_t> first;
  for (auto const& text : held_out()) first.push_back(digest(reader.read(text)));
  for (std::size_t i = held_out().size(); i-- > 0;) CHECK(digest(learned_reader{}.read(held_out()[i])) == first[i]);
}

TEST_CASE("traditional and simplified copies are read the same") {
  std::size_t copies = 0;
  for (auto const& text : held_out()) {
    auto const copy = in_folded_script(text);
    if (copy == text) continue;
    ++copies;
    INFO(text);
    CHECK(digest(reader.read(copy).affect) == digest(reader.read(text).affect));
  }
  CHECK(copies >= 40);
}

TEST_CASE("width and case of letters do not matter to the scores beyond shouting") {
  auto const plain = reader.read("I am so disappointed with this refund").affect;
  CHECK(digest(reader.read("Ｉ　ａｍ　ｓｏ　ｄｉｓａｐｐｏｉｎｔｅｄ　ｗｉｔｈ　ｔｈｉｓ　ｒｅｆｕｎｄ").affect) ==
        digest(plain));
  CHECK(reader.read("I AM SO DISAPPOINTED WITH THIS REFUND").affect.main_emotion() == plain.main_emotion());
}

TEST_CASE("the feelings of plain messages in both languages are found") {
  auto const feels = [](std::string_view text) { return reader.read(text).affect.main_emotion(); };
  CHECK(feels("你们这是欺骗消费者，气死我了！") == emotion::anger);
  CHECK(feels("This is outrageous, I am furious with you people!") == emotion::anger);
  CHECK(feels("太开心了，今天收到啦，好喜欢！") == emotion::joy);
  CHECK(feels("I am so happy with it, thank you so much!") == emotion::joy);
  CHECK(feels("請問營業時間到幾點？") == emotion::neutral);
  CHECK(feels("What time do you open on Sunday?") == emotion::neutral);
}

TEST_CASE("calm, playful and public messages are not read as anger or threat") {
  for (std::string_view const message :
       {"都是正常的啊", "都挺正常的啊", "那就是正常的呗", "哈哈你是不是偷懒了", "你这机器人还挺贫嘴的哈哈",
        "小编又在摸鱼了吧[偷笑]", "haha are you asleep over there", "祝@张三 @李四 @王五 @赵六 新年快乐，万事如意！",
        "【招商】诚招代理，日赚千元，加微信 abc123 @小明 @小红",
        "新年快乐！祝大家马年大吉 @小明 @小红 @小刚 @小丽 @阿强",
        "Happy New Year to all of you @tom @jerry @spike @tyke", "怎么查询话费", "为什么要收手续费",
        "how do I change my plan", "why do I need to verify again", "@中国移动 @工信部 请问这个套餐怎么办理",
        "你们公司在工信部备案了吗", "这条新闻是央视报道的吗"}) {
    INFO(message);
    auto const a = reader.read(message).affect;
    CHECK(a.main_emotion() != emotion::anger);
    CHECK_FALSE(a.has(flag::threat));
    CHECK_FALSE(a.has(flag::abuse));
  }
}

TEST_CASE("a machine that swallowed a coin pleases nobody, nor does thanks for what did not help") {
  for (std::string_view const message :
       {"吞我一元钱", "吞了我一元钱", "机器吞了我五块钱", "the machine ate my coin", "谢谢，不过还是没解决"}) {
    INFO(message);
    auto const a = reader.read(message).affect;
    CHECK(a.main_emotion() != emotion::joy);
    CHECK(a.main_satisfaction() != satisfaction::satisfied);
  }
}

TEST_CASE("words of one's own change a reading") {
  auto const load = load_lexicon("蹲坑\tzh\tanger\t3\t-1\nzorbed\ten\tjoy\t3\t1\n救命稻草\tzh\tself_harm\t3\t-1\n");
  REQUIRE(load.faults.empty());
  learned_reader const own{load.words.view()};
  auto const change = [&](std::string_view text, label target) {
    return score_of(own.read(text).affect, target).per_mille - score_of(reader.read(text).affect, target).per_mille;
  };
  CHECK(change("我真的蹲坑", emotion::anger) >= 50);
  CHECK(change("totally zorbed", emotion::joy) >= 50);
  CHECK(own.read("救命稻草").affect.has(flag::self_harm));
  CHECK(digest(own.read("where is my parcel")) == digest(reader.read("where is my parcel")));
}

TEST_CASE("words of self-harm raise the flag whatever the model says") {
  auto const bytes = mute_model().finish();
  auto const mute = load_model(bytes);
  REQUIRE(mute);
  learned_reader const deaf{*mute};
  for (std::string_view text :
       {"我不想活了", "我不想活了，你們不用再打來", "I want to kill myself", "i am going to end my life"}) {
    INFO(text);
    CHECK(deaf.read(text).affect.has(flag::self_harm));
    CHECK(reader.read(text).affect.has(flag::self_harm));
  }
  for (std::string_view text : {"笑死我了", "this queue is killing me", "where is my parcel", ""}) {
    INFO(text);
    CHECK_FALSE(deaf.read(text).affect.has(flag::self_harm));
  }
}

TEST_CASE("a model of zeros is neutral about everything and shows no evidence") {
  auto const bytes = mute_model().finish();
  auto const mute = load_model(bytes);
  REQUIRE(mute);
  for (auto const& text : held_out()) {
    auto const read = learned_reader{*mute}.read(text);
    if (auto const broken = broken_reading_law(text, read); !broken.empty()) FAIL(text << ": " << broken);
    if (read.affect.main_emotion() != emotion::neutral || !read.evidence.empty()) FAIL(text);
    auto const most = read.affect.emotions[0].per_mille, least = read.affect.emotions[8].per_mille;
    if (most - least > 1) FAIL(text);
  }
}

TEST_CASE("a weight for one word moves its output, and the word is the evidence") {
  auto const anger = label(emotion::anger).index;
  auto const bytes = mute_model().weight(name_of_word(U"zorp"), anger, 100).scale(anger, 100 * 65536).finish();
  auto const loaded = load_model(bytes);
  REQUIRE(loaded);
  learned_reader const own{*loaded};
  CHECK(own.read("a zarp b").affect.main_emotion() == emotion::neutral);
  std::string_view const text = "a zorp b";
  auto const read = own.read(text);
  CHECK(read.affect.main_emotion() == emotion::anger);
  REQUIRE(read.evidence.size() == 1);
  CHECK(read.evidence[0].in(text) == "zorp");
  CHECK(read.evidence[0].target == label(emotion::anger));
  auto const answer = what_if(own, text);
  REQUIRE(answer);
  CHECK(answer->main_emotion() == emotion::neutral);
}

TEST_CASE("satisfaction and purpose hear what the other outputs say") {
  auto const anger = label(emotion::anger).index;
  auto const dissatisfied = index_of(satisfaction::dissatisfied),
             complaint = count_of<satisfaction> + index_of(purpose::complaint);
  auto const bytes = mute_model()
                         .weight(name_of_word(U"zorp"), anger, 100)
                         .scale(anger, 100 * 65536)
                         .coupling(dissatisfied, anger, 3 * 1024)
                         .coupling(complaint, anger, 3 * 1024)
                         .coupling(index_of(satisfaction::satisfied), label::count, 1024)
                         .finish();
  auto const loaded = load_model(bytes);
  REQUIRE(loaded);
  auto const calm = learned_reader{*loaded}.read("a zarp b").affect,
             angry = learned_reader{*loaded}.read("a zorp b").affect;
  CHECK(calm.main_satisfaction() == satisfaction::satisfied);
  CHECK(angry.main_satisfaction() == satisfaction::dissatisfied);
  CHECK(angry.main_purpose() == purpose::complaint);
}

TEST_CASE("evidence speaks for outputs that the reading names") {
  for (auto const& text : held_out()) {
    auto const read = reader.read(text);
    for (auto const& span : read.evidence) {
      auto const& a = read.affect;
      bool named = span.target == label(a.main_emotion()) || span.target == label(a.main_satisfaction());
      for (auto f : all_of<flag>()) named = named || (a.has(f) && span.target == label(f));
      INFO(text << ": " << span.target.name());
      CHECK(named);
      CHECK(span.weight.per_mille >= 20);
    }
  }
}

TEST_CASE("without its strongest span a message scores lower for what the span speaks for") {
  std::size_t spoken = 0, lowered = 0;
  for (auto const& text : held_out()) {
    auto const read = reader.read(text);
    evidence_span strongest;
    for (auto const& span : read.evidence)
      if (span.weight > strongest.weight) strongest = span;
    if (strongest.weight == score{}) continue;
    ++spoken;
    evidence_span const deleted[] = {strongest};
    auto const rest = reader.read(text_without(text, deleted)).affect;
    lowered += score_of(rest, strongest.target) < score_of(read.affect, strongest.target) ? 1u : 0u;
  }
  WARN("deleting the strongest span lowers its score in " << lowered << " of " << spoken << " messages");
  CHECK(spoken >= 300);
  CHECK(lowered * 10 >= spoken * 9);
}

TEST_CASE("to give what was asked for is no ask, to want something done is one") {
  for (auto text :
       {"card ends 7741", "Uploaded both.", "\xE5\x8D\xA1\xE4\xB9\x9F\xE5\x9C\xA8\xE6\x89\x8B\xE4\xB8\x8A"}) {
    INFO(text);
    CHECK_FALSE(reader.read(text).is_ask);
  }
  for (auto text : {"please check my order", "Where is my parcel?",
                    "\xE5\xB8\xAE\xE6\x88\x91\xE6\x9F\xA5\xE4\xB8\x80\xE4\xB8\x8B"}) {
    INFO(text);
    CHECK(reader.read(text).is_ask);
  }
}
