// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "shown.hpp"
#include "support/catch.hpp"
#include <aplomb/text/emoji.hpp>
#include <string>
#include <string_view>

namespace text = aplomb::text;
using namespace std::string_view_literals;

TEST_CASE("a cluster is one emoji: tones, presentation, ZWJ, flags, keycaps") {
  for (auto cluster : {"😀"sv, "👍🏽"sv, "❤️"sv, "❤️‍🔥"sv, "👨‍👩‍👧‍👦"sv,
                       "👩🏻‍⚕️"sv, "🏳️‍🌈"sv, "🇨🇳"sv, "🏴󠁧󠁢󠁥󠁮󠁧󠁿"sv, "1️⃣"sv,
                       "#️⃣"sv, "©️"sv, "☎️"sv, "🤷🏼‍♀️"sv, "‼️"sv}) {
    INFO(cluster);
    CHECK(text::emoji_cluster_end(cluster, 0) == cluster.size());
    std::string const twice = std::string{cluster} + std::string{cluster};
    CHECK(text::emoji_cluster_end(twice, 0) == cluster.size());
    CHECK(text::emoji_cluster_end(twice, static_cast<std::uint32_t>(cluster.size())) == twice.size());
  }
}

TEST_CASE("digits, marks, letters and ill-formed bytes are no emoji") {
  for (auto other : {"1"sv, "#"sv, "©"sv, "a"sv, "好"sv, "!"sv, "\xF0\x9F\x98"sv, ""sv, "1️"sv}) {
    INFO(other);
    CHECK(text::emoji_cluster_end(other, 0) == 0);
  }
}

TEST_CASE("a joiner that joins nothing ends the cluster") {
  CHECK(text::emoji_cluster_end("😀\u200D", 0) == 4);
  CHECK(text::emoji_cluster_end("😀\u200Da", 0) == 4);
}

TEST_CASE("an odd regional indicator stands alone") { CHECK(text::emoji_cluster_end("🇨🇳🇺", 8) == 12); }

TEST_CASE("a cluster is read as its base, whatever its tone") {
  CHECK(text::emoji_symbol("👍🏽", 0) == U'👍');
  CHECK(text::emoji_symbol("👨‍👩‍👧", 0) == U'👨');
  CHECK(aplomb_test::shown("👍🏻👍🏿👍") == "emoji:👍{3} none");
  CHECK(aplomb_test::shown("❤️❤") == "emoji:❤❤ none");
  CHECK(aplomb_test::shown("好😭😭😭😭差😡") == "han:好 emoji:😭{4} han:差 emoji:😡 none");
}
