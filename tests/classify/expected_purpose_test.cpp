// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "support/catch.hpp"
#include <aplomb/classify/expected_purpose.hpp>
#include <aplomb/classify/lexical_reader.hpp>

using namespace aplomb;
using namespace aplomb::classify;

TEST_CASE("what is known of a case ranks why the customer writes") {
  CHECK(expect({}).empty());
  auto const late = expect({known_fact::order_late});
  REQUIRE(late.size() == 2);
  CHECK(late[0].why == purpose::complaint);
  CHECK(late[0].about == aspect::delivery);
  auto const more = expect({known_fact::order_late, known_fact::order_unshipped});
  CHECK(more[0].about == aspect::delivery);
  CHECK(more[0].likely > late[0].likely);  // two facts speak for the question
}

TEST_CASE("the first message settles what the facts leave open, in three writings") {
  known_facts const known{known_fact::order_late, known_fact::account_locked};
  lexical_reader const reader;
  CHECK(expect(known)[0].about == aspect::account);
  for (auto text : {"我的快递什么时候送到？", "我的包裹什麼時候送到？", "when will my parcel be delivered?"}) {
    INFO(text);
    auto const after = expect(known, reader.read(text).affect);
    CHECK(after[0].about == aspect::delivery);
    CHECK(after[0].why == purpose::inquiry);
  }
  affect nothing;
  nothing.unknown = true;
  CHECK(expect(known, nothing) == expect(known));
}

TEST_CASE("of any set of facts at most six reasons come, ranked") {
  for (unsigned bits = 0; bits < 1u << count_of<known_fact>; ++bits) {
    known_facts known;
    known.bits = static_cast<std::uint16_t>(bits);
    auto const list = expect(known);
    CHECK(list.empty() == (bits == 0));
    for (std::size_t i = 1; i < list.size(); ++i) CHECK(list[i].likely <= list[i - 1].likely);
  }
}
