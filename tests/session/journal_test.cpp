// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include "scripted_reader.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include "support/random_record.hpp"
#include <algorithm>
#include <aplomb/session/engine.hpp>
#include <aplomb/session/journal.hpp>
#include <aplomb/session/record_of.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb;

constexpr hash_key secret{0x1122334455667788ull, 0x99aabbccddeeff00ull};

/// A sink in memory that can be told to fail.
struct lines_sink {
  std::string all;
  bool full = false;

  bool write(std::string_view line) noexcept {
    if (!full) all += line;
    return !full;
  }
};

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<line_finding> check(std::vector<std::string> const& lines, hash_key key = secret) {
  journal_checker checker{key};
  std::vector<line_finding> found;
  for (auto const& line : lines) found.push_back(checker.check(line));
  return found;
}

std::size_t damage_in(std::vector<line_finding> const& found) {
  return static_cast<std::size_t>(std::count_if(found.begin(), found.end(), is_damage));
}

/// A journal of `size` random records about the conversations 1, 2 and 3.
std::vector<std::string> random_journal(std::uint64_t seed, std::size_t size, journal_head* head = nullptr) {
  aplomb_test::random r{seed};
  lines_sink sink;
  journal<lines_sink> log{sink, secret, kept_text::redacted};
  for (std::size_t i = 0; i < size; ++i) {
    auto one = aplomb_test::random_record(r);
    one.conversation = 1 + r.below(3);
    REQUIRE(log.append(one, r.one_in(2) ? r.text(static_cast<std::size_t>(r.below(40))) : std::string{}));
  }
  if (head != nullptr) *head = log.head();
  return lines_of(sink.all);
}

}  // namespace

TEST_CASE("a journal of random records is sound, line by line, and ends where its head says") {
  journal_head head;
  auto const lines = random_journal(1, 200, &head);
  REQUIRE(lines.size() == 200);
  journal_checker checker{secret};
  for (auto const& line : lines) REQUIRE(checker.check(line) == line_finding::sound);
  CHECK(checker.head() == head);
  CHECK(head.next == 200);
}

TEST_CASE("whoever changes a byte of a journal is found out, at that line and no other") {
  auto const lines = random_journal(2, 20);
  aplomb_test::random r{3};
  for (int i = 0; i < 3000; ++i) {
    auto damaged = lines;
    auto const at = static_cast<std::size_t>(r.below(damaged.size()));
    auto& c = damaged[at][static_cast<std::size_t>(r.below(damaged[at].size()))];
    c = static_cast<char>(c ^ (1 << r.below(7)));
    auto const found = check(damaged);
    INFO(damaged[at]);
    REQUIRE(damage_in(found) == 1);
    REQUIRE(is_damage(found[at]));
  }
}

TEST_CASE("lines that are dropped, moved, repeated or cut off are found") {
  journal_head head;
  auto const lines = random_journal(4, 10, &head);
  auto dropped = lines;
  dropped.erase(dropped.begin() + 4);
  CHECK(check(dropped)[4] == line_finding::missing);
  CHECK(damage_in(check(dropped)) == 1);

  auto repeated = lines;
  repeated.insert(repeated.begin() + 5, lines[2]);
  CHECK(check(repeated)[5] == line_finding::repeated);
  CHECK(damage_in(check(repeated)) == 1);

  auto moved = lines;
  std::swap(moved[3], moved[4]);
  CHECK(check(moved)[3] == line_finding::missing);
  CHECK(check(moved)[4] == line_finding::repeated);

  auto first_gone = lines;
  first_gone.erase(first_gone.begin());
  CHECK(check(first_gone)[0] == line_finding::missing);

  journal_checker checker{secret};
  for (std::size_t i = 0; i < 9; ++i) (void)checker.check(lines[i]);
  CHECK_FALSE(checker.head() == head);
}

TEST_CASE("a line of another journal is no link of this one") {
  auto lines = random_journal(5, 6);
  lines[3] = random_journal(6, 6)[3];
  auto const found = check(lines);
  CHECK(found[3] == line_finding::unlinked);
  CHECK(found[4] == line_finding::unlinked);
  CHECK(damage_in(found) == 2);
}

TEST_CASE("without the key a line cannot be sealed, and the hash of a message is no seal") {
  auto lines = random_journal(7, 3);
  CHECK(damage_in(check(lines, {1, 2})) == 3);
  // A customer who writes the beginning of a line gets its hash into the journal; it seals nothing.
  auto const end = lines[1].size() - detail::seal_size;
  auto const beginning = lines[1].substr(0, end);
  fixed_string<32> hash;
  respond::detail::append_hex(hash, keyed_hash(beginning, secret), 16);
  lines[1] = beginning + ",\"seal\":" + std::string{hash.view()} + "}";
  CHECK(check(lines)[1] == line_finding::altered);
}

TEST_CASE("what a journal never wrote is told apart from what it wrote, and it goes on after it") {
  auto const lines = random_journal(8, 4);
  auto mixed = lines;
  mixed.insert(mixed.begin() + 1, "");
  mixed.insert(mixed.begin() + 3, "{}");
  mixed.insert(mixed.begin() + 4, "{\"v\":2,\"n\":2,\"new\":true}");
  CHECK(check(mixed) == std::vector<line_finding>{line_finding::sound, line_finding::blank, line_finding::sound,
                                                  line_finding::not_a_line, line_finding::newer_schema,
                                                  line_finding::sound, line_finding::sound});
}

TEST_CASE("a purge removes every line of a conversation and nothing else, and the chain stays whole") {
  journal_head head;
  auto const lines = random_journal(9, 60, &head);
  std::string journal_text;
  for (auto const& line : lines) journal_text += line + "\n";
  lines_sink out;
  auto const done = purge(journal_text, 2, secret, out);
  CHECK(done.complete);
  auto const after = lines_of(out.all);
  REQUIRE(after.size() == lines.size());
  journal_checker checker{secret};
  std::size_t removed = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool const was_there = lines[i].find("\"conversation\":\"0000000000000002\"") != std::string::npos;
    REQUIRE(checker.check(after[i]) == (was_there ? line_finding::purged : line_finding::sound));
    if (was_there) {
      CHECK(after[i].size() < 130);
      CHECK(after[i].find("conversation") == std::string::npos);
    } else {
      CHECK(after[i] == lines[i]);
    }
    removed += was_there;
  }
  CHECK(removed == done.removed);
  CHECK(removed > 5);
  CHECK(checker.head() == head);

  lines_sink again;
  CHECK(purge(out.all, 2, secret, again).removed == 0);
  CHECK(again.all == out.all);
}

TEST_CASE("nobody can pass a removed line off as purged without the key") {
  auto lines = random_journal(10, 5);
  tombstone forged;
  REQUIRE(purge_line(lines[2], detail::parse_line(lines[2]).conversation, {4, 4}, forged));
  lines[2] = forged.view().substr(0, forged.size() - 1);
  CHECK(check(lines)[2] == line_finding::altered);
}

TEST_CASE("a purge does not launder a line that was changed before it") {
  auto lines = random_journal(12, 5);
  // Somebody without the key moves a line that he wants to be gone into a conversation that will be purged.
  auto const place = lines[2].find("\"conversation\":\"") + 16;
  lines[2].replace(place, 16, "00000000000000aa");
  tombstone instead;
  REQUIRE(purge_line(lines[2], 0xaa, secret, instead));
  CHECK(instead.view().find("00000000000000aa") == std::string_view::npos);
  lines[2] = instead.view().substr(0, instead.size() - 1);
  CHECK(check(lines)[2] == line_finding::altered);
  CHECK(damage_in(check(lines)) == 1);
}

TEST_CASE("a purge that cannot write says so") {
  lines_sink full;
  full.full = true;
  CHECK_FALSE(purge(random_journal(11, 1)[0], 9, secret, full).complete);
}

TEST_CASE("a record that was not written changes nothing and may be tried again") {
  lines_sink sink;
  journal<lines_sink> log{sink, secret};
  REQUIRE(log.append({}));
  auto const head = log.head();
  sink.full = true;
  CHECK_FALSE(log.append({}));
  CHECK(log.head() == head);
  sink.full = false;
  CHECK(log.append({}));
  CHECK(damage_in(check(lines_of(sink.all))) == 0);
}

TEST_CASE("a journal goes on after a restart, and after a crash that left half a line") {
  lines_sink sink;
  journal_head head;
  {
    journal<lines_sink> log{sink, secret};
    REQUIRE(log.append({}));
    REQUIRE(log.append({}));
    head = log.head();
  }
  sink.all += "{\"v\":1,\"n\":2,\"aft";
  journal<lines_sink> log{sink, secret, kept_text::none, head};
  REQUIRE(log.append({}));
  REQUIRE(log.append({}));
  CHECK(check(lines_of(sink.all)) == std::vector<line_finding>{line_finding::sound, line_finding::sound,
                                                               line_finding::not_a_line, line_finding::sound,
                                                               line_finding::sound});
}

TEST_CASE("texts are kept only when asked for, redacted, cut between characters, and on one line") {
  respond::record r;
  lines_sink silent, kept;
  journal<lines_sink> without{silent, secret};
  journal<lines_sink> with{kept, secret, kept_text::redacted};
  std::string const message = "打13800138000\n\"急\"";
  REQUIRE(without.append(r, message));
  REQUIRE(with.append(r, message));
  CHECK(silent.all.find("\"text\":null") != std::string::npos);
  CHECK(kept.all.find("\"text\":\"打[phone]\\u000a\\u0022急\\u0022\"") != std::string::npos);

  std::string lengthy;
  for (int i = 0; i < 900; ++i) lengthy += "急";
  REQUIRE(with.append(r, lengthy));
  std::string controls(5000, '\x02');
  REQUIRE(with.append(r, controls));
  auto const lines = lines_of(kept.all);
  REQUIRE(lines.size() == 3);
  CHECK(damage_in(check(lines)) == 0);
  CHECK(lines[1].find("急\",\"seal\"") != std::string::npos);
  CHECK(lines[2].size() > 6 * 1024);
}

TEST_CASE("what is said by somebody in danger is never kept, nor what follows while a person is called for it, nor what nobody read") {
  lines_sink sink;
  journal<lines_sink> log{sink, secret, kept_text::redacted};
  respond::record hint, flagged, handed, later, unread, harmless;
  hint.axes.self_harm = {130};
  flagged.flags.add(classify::flag::self_harm);
  handed.handoff = escalate::handoff_reason::self_harm;
  later.called_for = escalate::handoff_reason::self_harm;
  unread.wrong_version = true;
  harmless.axes.self_harm = {129};
  for (auto const& r : {hint, flagged, handed, later, unread}) {
    CHECK(withholds_text(r));
    REQUIRE(log.append(r, "words that nobody may read"));
  }
  CHECK(sink.all.find("nobody") == std::string::npos);
  CHECK_FALSE(withholds_text(harmless));
  REQUIRE(log.append(harmless, "plain words"));
  CHECK(sink.all.find("plain words") != std::string::npos);
}

TEST_CASE("a record says what the engine did, and not what the customer wrote") {
  basic_engine<aplomb_test::scripted_reader> const desk{};
  conversation talk;
  std::string_view const message = "anger! ask";
  auto const answer = desk.hear(talk, message, {5000});
  occasion const on{.id = "chat-1", .message = message, .event = {}, .at = {5000}, .key = secret};
  auto const r = record_of(desk, talk, answer, on);
  CHECK(r.conversation == hash_of_id("chat-1", secret));
  CHECK(r.conversation != hash_of_id("chat-2", secret));
  CHECK(r.conversation != hash_of_id("chat-1", {1, 1}));
  CHECK(hash_of_id("", secret) == 0);
  CHECK(r.input == keyed_hash(message, secret));
  CHECK(r.input != hash_of_id(message, secret));
  CHECK(r.at == instant{5000});
  CHECK(r.version == talk.version);
  CHECK(r.ladders == desk.fingerprint());
  CHECK(r.turn == 1);
  CHECK(r.event == "message");
  CHECK(r.heat.from == "calm");
  CHECK(r.heat.to == "upset");
  CHECK(r.heat.row == answer.heat_step.row);
  CHECK(r.owner.kind == escalate::move::ignored);
  CHECK(r.emotion == classify::emotion::anger);
  CHECK(r.axes == answer.axes);
  CHECK(r.acts == answer.acts.acts);

  auto const asked = desk.hear(talk, "person", {6000});
  auto const handed = record_of(desk, talk, asked, {});
  CHECK(handed.handoff == escalate::handoff_reason::requested);
  CHECK(handed.called_for == escalate::handoff_reason::requested);
  CHECK(handed.owner.to == "waiting");
  CHECK(handed.input == 0);

  auto const taken = desk.on<escalate::accepted>(talk, {7000});
  CHECK(record_of(desk, talk, taken, {}).event == "accepted");
  CHECK(record_of(desk, talk, taken, {.event = "accepted by Li"}).event == "accepted by Li");

  conversation foreign;
  foreign.ladders = 1, foreign.version = 1;
  auto const refused = desk.hear(foreign, message);
  CHECK(record_of(desk, foreign, refused, {}).wrong_version);
}
