// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/aplomb.hpp>
#include <aplomb/session/explain_turn.hpp>
#include <aplomb/session/journal.hpp>
#include <aplomb/session/memory_store.hpp>
#include <aplomb/session/record_of.hpp>
#include <aplomb/text/redacted.hpp>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

using namespace aplomb;
using namespace aplomb::literals;

/// Where lines go: here into memory, usually into a file opened for appending.
struct lines {
  std::vector<std::string> all;
  bool write(std::string_view line) noexcept {
    all.emplace_back(line.substr(0, line.find('\n')));
    return true;
  }
};

constexpr hash_key secret{0x243f6a8885a308d3, 0x13198a2e03707344};  // yours is random, and not in the source

void check(lines const& journal_lines) {
  journal_checker checker{secret};
  for (auto const& line : journal_lines.all) std::cout << "  " << text_of(checker.check(line)) << '\n';
}

int main() {
  engine const desk{};
  memory_store<> chats{{.most = 100'000, .idle = 24_h}};
  lines kept;
  journal log{kept, secret, kept_text::redacted};

  // A message comes in, on whichever thread: the chat is loaded, heard, and saved if nobody else was faster.
  auto const hear = [&](std::string_view id, std::string_view message, instant now) {
    conversation before;
    conversation after;
    auto const answer = update(chats, id, now, [&](stored_case& chat) {
      before = chat.talk;
      auto made = desk.hear(chat.talk, chat.file, message, now);
      chat.due = desk.next_deadline(chat.talk).at;
      after = chat.talk;
      return made;
    });
    if (!answer) return;
    log.append(record_of(desk, after, *answer, {.id = id, .message = message, .event = {}, .at = now, .key = secret}),
               message);
    std::cout << id << ": " << text::redacted(message) << "\n  " << answer->from << " -> " << answer->state << '\n';
    auto const why = explain_turn(desk, before, *answer, now);
    if (!why.heat.empty()) std::cout << "  " << explain(desk.ladders().heat, why.heat[0], answer->heat_step) << '\n';
  };
  hear("anna", "My phone is 07700 900123, where is my parcel?", {1000});
  hear("王小姐", "我住在张江路500号3号楼201室，等了三天还没发货，你们到底管不管？！", {2000});
  hear("anna", "I want to talk to a person, now!!", {3000});

  // Somebody waits for a person: at that time and not before, this conversation has to be looked at again.
  chats.for_due(chats.next_due().at, [](std::string_view id) { std::cout << "next to tick: " << id << '\n'; });

  std::cout << "the journal:\n";
  check(kept);
  auto forged = kept;
  forged.all[1].replace(forged.all[1].find("\"emotion\""), 9, "\"EMOTION\"");
  std::cout << "after somebody has changed it:\n";
  check(forged);

  // Anna wants to be forgotten.
  (void)chats.purge("anna");
  lines rest;
  for (tombstone instead; auto const& line : kept.all)
    rest.write(purge_line(line, hash_of_id("anna", secret), secret, instead) ? instead.view() : std::string_view{line});
  std::cout << "after a purge:\n";
  check(rest);
}

// Output:
// anna: My phone is [phone], where is my parcel?
//   calm -> calm
//   With the strength of the negative feeling at least 0.30 (it was 0.132) this would have become `concerned`.
// 王小姐: 我住在[address]，等了三天还没发货，你们到底管不管？！
//   calm -> upset
//   With abusive language at least 0.50 (it was 0.091) this would have become `angry`.
// anna: I want to talk to a person, now!!
//   calm -> upset
//   With anger below 0.60 (it was 0.605) this would have become `concerned`.
// next to tick: anna
// the journal:
//   sound
//   sound
//   sound
// after somebody has changed it:
//   sound
//   this line was changed after it was written
//   sound
// after a purge:
//   removed on purpose
//   sound
//   removed on purpose
