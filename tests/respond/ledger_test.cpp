// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "respond/support.hpp"
#include "support/catch.hpp"
#include <string>

namespace {

using namespace aplomb_test;
using text::language;

}  // namespace

TEST_CASE("the ledger counts acts, slots and deeds") {
  ledger m;
  CHECK(m.times(act::ask) == 0);
  m.note(act::ask, topic::phone, 3);
  m.note(act::ask, topic::order_number, 5);
  m.note(act::act_now, topic::look_up, 5);
  CHECK(m.times(act::ask) == 2);
  CHECK(m.last_turn(act::ask) == 5);
  CHECK(m.asked(slot::phone) == 1);
  CHECK(m.asked(slot::amount) == 0);
  CHECK(m.did(deed::look_up));
  CHECK_FALSE(m.did(deed::expedite));
  for (int i = 0; i < 300; ++i) m.note(act::thank, topic::none, 7);
  CHECK(m.times(act::thank) == 255);
}

TEST_CASE("lines are remembered for each language on its own, for ever, and by turn for a while") {
  ledger m;
  m.note(variant_id{10, language::en}, 4);
  CHECK(m.spent({10, language::en}));
  CHECK_FALSE(m.spent({10, language::zh_hans}));
  CHECK_FALSE(m.spent({11, language::en}));
  CHECK(m.said_within({10, language::en}, 8, 11));
  CHECK_FALSE(m.said_within({10, language::en}, 8, 12));
  for (std::uint16_t i = 100; i < 140; ++i) m.note(variant_id{i, language::zh_hant}, 20);
  CHECK(m.spent({10, language::en}));
  CHECK_FALSE(m.said_within({10, language::en}, 100, 20));  // out of the window
  CHECK(m.spent({139, language::zh_hant}));
  constexpr std::uint16_t last = variant_id::limit - 1;
  m.note(variant_id{last, language::zh_hant}, 21);
  for (auto l : {language::zh_hans, language::zh_hant, language::en})
    for (std::uint16_t place = 0; place <= last; ++place)
      if (m.spent({place, l}) !=
          ((l == language::en && place == 10) || (l == language::zh_hant && place >= 100 && place < 140) ||
           (l == language::zh_hant && place == last)))
        FAIL(text::tag_of(l) << ' ' << place);             // no two lines share a bit
  m.note(variant_id{variant_id::limit, language::en}, 1);  // out of range: nothing
  m.note(variant_id{0, language::und}, 1);
  CHECK_FALSE(m.spent({variant_id::limit, language::en}));
  CHECK_FALSE(m.spent({0, language::zh_hans}));
  CHECK_FALSE(m.spent({0, language::und}));
}

TEST_CASE("every line of every language has a place of its own in the ledger") {
  for (auto l : {language::zh_hans, language::zh_hant, language::en})
    for (std::uint16_t place = 0; place < variant_id::limit; ++place) {
      ledger m;
      m.note(variant_id{place, l}, 9);
      std::size_t spent = 0, lately = 0;
      for (auto other : {language::zh_hans, language::zh_hant, language::en})
        for (std::uint16_t p = 0; p < variant_id::limit; ++p)
          spent += m.spent({p, other}), lately += m.said_within({p, other}, 1, 9);
      INFO(text::tag_of(l) << ' ' << place);
      REQUIRE((spent == 1 && m.spent({place, l})));
      REQUIRE((lately == 1 && m.said_within({place, l}, 1, 9)));
    }
}

TEST_CASE("the turn of a line is known in the longest conversations, too") {
  for (unsigned said : {0u, 1u, 4095u, 4096u, 40'000u, 65'535u}) {
    ledger m;
    m.note(variant_id{variant_id::limit - 1, language::en}, static_cast<std::uint16_t>(said));
    for (unsigned later : {0u, 1u, 7u, 8u, 9u, 4000u}) {
      if (said + later > 65'535) continue;
      CHECK(m.said_within({variant_id::limit - 1, language::en}, 8, static_cast<std::uint16_t>(said + later)) ==
            (later < 8));
    }
  }
}

TEST_CASE("promises: the four due first are held, kept ones make room") {
  ledger m;
  CHECK(m.next_due() == nullptr);
  for (std::int64_t due : {50, 10, 40, 30}) m.note(promise{instant{due}, act::commit, topic::none, false, false});
  REQUIRE(m.next_due() != nullptr);
  CHECK(m.next_due()->due == instant{10});
  m.note(promise{instant{20}, act::commit, topic::none, false, false});  // 50 gives way
  m.note(promise{instant{90}, act::commit, topic::none, false, false});  // due too late to be held
  REQUIRE(m.promises().size() == 4);
  for (auto const& p : m.promises()) CHECK(p.due <= instant{40});
  CHECK(m.promise_open());
  m.keep_promises();
  CHECK_FALSE(m.promise_open());
  m.note(promise{instant{99}, act::commit, topic::none, true, false});
  CHECK(m.promises().size() == 1);
  CHECK(m.next_due()->by_person);
}

TEST_CASE("only what is said moves the ledger, and a promise gets its deadline") {
  scene s;
  s.asks();
  s.facts.can = deed_set{deed::look_up};
  s.facts.reply_within = 2_h;
  s.known = slot_set{slot::order_number};
  auto const a = answer_to(s.view(), service_policy, builtin_phrases());
  CHECK(to_text(a.plan) == "act_now{look_up}, commit");
  CHECK(s.memory.times(act::commit) == 0);
  record_said(s.memory, a.words, s.facts, 1, instant{1000});
  CHECK(s.memory.times(act::commit) == 1);
  CHECK(s.memory.did(deed::look_up));
  REQUIRE(s.memory.next_due() != nullptr);
  CHECK(s.memory.next_due()->due == instant{1000} + duration{2_h});
  for (auto const& x : a.words.said) CHECK(s.memory.spent(x.line));
}

TEST_CASE("a suggestion that was shown uses its lines and says nothing") {
  scene s;
  s.feels(classify::emotion::anger, 2).asks();
  s.owner = escalate::owner_state::human;
  auto const a = answer_to(s.view(), service_policy, builtin_phrases());
  record_shown(s.memory, a.words, 1);
  for (auto const& x : a.words.said) {
    CHECK(s.memory.spent(x.line));
    CHECK(s.memory.times(x.what.kind) == 0);
  }
}
