// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "stored_chat.hpp"
#include "support/catch.hpp"
#include "support/random.hpp"
#include <aplomb/escalate/table.hpp>
#include <aplomb/session.hpp>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace aplomb;
using namespace aplomb::literals;
using aplomb_test::golden_desk;
using aplomb_test::later_desk;
using aplomb_test::resealed;

constexpr golden_desk desk{};

session_fault refusal(std::string_view bytes) {
  auto const tried = restore(desk, bytes);
  REQUIRE_FALSE(tried.has_value());
  CHECK(tried.error().at <= bytes.size());
  return tried.error();
}

/// A conversation in which every member has a value of its own.
conversation sample_talk() {
  conversation talk;
  talk.ladders = desk.ladders().fingerprint;
  talk.version = 41;
  talk.seed = 0xDEADBEEF;
  talk.turns = 300;
  talk.heat = 1;
  talk.owner = 2;
  talk.language = text::language::zh_hant;
  talk.contacts = 2;
  talk.negative_run = 3;
  talk.repeats = 4;
  talk.unanswered = 5;
  talk.called_for = escalate::handoff_reason::threat;
  talk.ask_open = true;
  talk.about = classify::aspect::refund;
  talk.last_act = classify::desk_act::offered;
  talk.broken = 2;
  classify::affect angry;
  angry.emotions[index_of(classify::emotion::anger)] = 0.80_p;
  angry.emotions[index_of(classify::emotion::sadness)] = 0.20_p;
  angry.satisfactions[index_of(classify::satisfaction::dissatisfied)] = 0.90_p;
  angry.valence = -0.70_p;
  angry.intensity = 2;
  talk.mood.hear(angry);
  talk.mood.hear({});
  talk.last_heard = {1'772'414'045'123};
  talk.waiting_since = {1'772'414'000'000};
  talk.heat_since = {1'772'413'000'000};
  talk.owner_since = {-1};
  talk.last_tick = {1'772'414'045'000};
  talk.last_ask = 0xFEDC'BA98'7654'3210;
  talk.heat_counters = {{1, 0, 133}};
  talk.owner_counters = {{0, 0, 0, 0, 0, 0, 0, 2}};
  return talk;
}

case_file sample_file(bool with_asks = true) {
  case_file file;
  classify::reading heard;
  std::string_view const words = "AB-123456 0912345678 https://example.com/a since Monday 30€";
  (void)heard.mentions.push_back({text::piece_kind::reference, 0, 9});
  (void)heard.mentions.push_back({text::piece_kind::phone, 10, 20});
  (void)heard.mentions.push_back({text::piece_kind::url, 21, 42});
  file.hear(heard, 0.83_p, words);
  file.hear({}, 0.07_p, "");
  if (with_asks) {
    classify::ask_list asks;
    classify::ask one;
    one.kind = classify::ask_kind::deadline;
    one.about = classify::aspect::refund;
    one.pressing = 0.64_p;
    one.fingerprint = 0x0123'4567'89AB'CDEF;
    asks.push_back(one);
    one.kind = classify::ask_kind::question;
    one.about = classify::aspect::none;
    one.pressing = 0.25_p;
    one.fingerprint = 0xFEDC'BA98'7654'3210;
    asks.push_back(one);
    file.asked.hear(asks, 299);
  }
  auto& who = file.customer;
  who.profile.name = "何";
  who.profile.title = respond::form_of_address::miss;
  who.profile.tier = respond::customer_tier::gold;
  who.profile.worth = respond::customer_worth::middle;
  who.profile.place = respond::region::taiwan;
  who.profile.spoken = text::language::zh_hant;
  who.profile.contacts = 2;
  who.profile.tenure_months = 27;
  who.profile.known = {classify::known_fact::order_late, classify::known_fact::ticket_open};
  who.source = respond::problem_source::social_media;
  who.writes = {classify::manner::formal, classify::regional_usage::taiwan};
  who.hear({}, "騙人的吧？快遞員弄丟的，我要退款，婚禮要用，週五之前");
  file.said.note(respond::act::apologise, respond::topic::regret, 2);
  file.said.note(respond::act::ask, respond::topic::phone, 3);
  file.said.note(respond::act::act_now, respond::topic::expedite, 3);
  file.said.note(respond::variant_id{700, text::language::zh_hant}, 3);
  file.said.note(respond::variant_id{5, text::language::en}, 4);
  file.said.note(respond::promise{{1'772'500'000'000}, respond::act::commit, respond::topic::delivery, true, false});
  return file;
}

std::filesystem::path golden(std::string_view name) {
  return std::filesystem::path(APLOMB_SOURCE_DIR) / "tests/session/golden" / name;
}
std::string bytes_of(std::filesystem::path const& file) {
  std::ifstream in(file, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a conversation comes back as it was, and its snapshot is the same whoever takes it") {
  aplomb_test::random r(20260301);
  for (int i = 0; i < 5000; ++i) {
    auto const talk = aplomb_test::random_talk(r);
    auto const taken = take_snapshot(desk, talk);
    REQUIRE(taken);
    auto const back = restore(desk, taken->view());
    REQUIRE(back);
    REQUIRE(back->talk == talk);
    REQUIRE_FALSE(back->has_file);
    REQUIRE(back->file == case_file{});
    REQUIRE(take_snapshot(desk, back->talk)->view() == taken->view());
  }
}

TEST_CASE("a case file comes back as it was") {
  aplomb_test::random r(20260302);
  std::size_t longest = 0;
  for (int i = 0; i < 3000; ++i) {
    auto const talk = aplomb_test::random_talk(r);
    auto const file = aplomb_test::random_file(r);
    auto const taken = take_snapshot(desk, talk, file);
    REQUIRE(taken);
    auto const back = restore(desk, taken->view());
    REQUIRE(back);
    REQUIRE(back->has_file);
    REQUIRE(back->talk == talk);
    REQUIRE(back->file == file);
    longest = std::max(longest, taken->view().size());
  }
  CHECK(longest > 400);  // the walk was no walk of empty files
}

TEST_CASE("no member is forgotten: whatever a conversation holds is stored") {
  aplomb_test::random r(20260303);
  for (int i = 0; i < 500; ++i) {
    // A member that nobody stores keeps its random bytes here and fresh ones in what comes back.
    conversation talk;
    auto noise = r.bytes(sizeof talk);
    auto const sound = aplomb_test::random_talk(r);
    std::memcpy(static_cast<void*>(&talk), noise.data(), sizeof talk);
    talk.heat = sound.heat, talk.owner = sound.owner, talk.ladders = sound.ladders;
    talk.version |= 1;
    talk.language = sound.language, talk.called_for = sound.called_for, talk.about = sound.about;
    talk.ask_open = sound.ask_open, talk.mood = sound.mood, talk.last_act = sound.last_act;
    auto const taken = take_snapshot(desk, talk);
    REQUIRE(taken);
    REQUIRE(restore(desk, taken->view())->talk == talk);
  }
}

TEST_CASE("a fresh conversation is stored with what the caller told it, and belongs to every engine") {
  conversation talk;
  talk.seed = 77;
  talk.contacts = 3;
  auto const taken = take_snapshot(desk, talk);
  REQUIRE(taken);
  CHECK(restore(desk, taken->view())->talk == talk);
  CHECK(restore(later_desk{}, taken->view())->talk == talk);
  constexpr bool at_compile_time = restore(desk, take_snapshot(desk, conversation{})->view())->talk == conversation{};
  STATIC_REQUIRE(at_compile_time);

  // ... and has neither states nor an owner.
  std::string const fresh(taken->view());
  for (std::size_t at = 12; at <= 14; ++at) {
    auto changed = fresh;
    changed[at] = 2;
    if (at < 14) changed.insert(at + 1, "ab");
    CHECK(refusal(resealed(changed)) == session_fault{session_error::out_of_range, 8, "fingerprint"});
  }
}

TEST_CASE("the bytes are few") {
  CHECK(take_snapshot(desk, sample_talk())->view().size() < 128);
  CHECK(take_snapshot(desk, sample_talk(), sample_file())->view().size() < 384);
  CHECK(sizeof(conversation_snapshot) <= 320);
  CHECK(sizeof(case_snapshot) <= 1728);
}

TEST_CASE("a snapshot of a conversation holds no text, one with the case file holds what the customer gave") {
  engine const real;
  conversation talk;
  case_file file;
  (void)real.hear(talk, file, "My order AB-1234567 is late, call me: 0912345678");
  REQUIRE(file.value(respond::slot::order_number) == "AB-1234567");
  auto const alone = take_snapshot(real, talk);
  auto const with_file = take_snapshot(real, talk, file);
  REQUIRE((alone && with_file));
  CHECK(alone->view().find("1234567") == std::string_view::npos);
  CHECK(with_file->view().find("AB-1234567") != std::string_view::npos);
}

// What is kept of earlier releases.

TEST_CASE("snapshots of this version are what the golden ones are, byte by byte") {
  CHECK(std::string(take_snapshot(desk, sample_talk())->view()) == bytes_of(golden("conversation.v6.snapshot")));
  CHECK(std::string(take_snapshot(desk, sample_talk(), sample_file())->view()) == bytes_of(golden("case.v6.snapshot")));
}

namespace {

/// Checks that a file of an earlier version holds what it held, and is fresh in what it lacked.
void check_earlier(case_file const& file, bool with_asks) {
  auto const wanted = sample_file(with_asks);
  for (auto slot : all_of<respond::slot>()) {
    CHECK(file.value(slot) == wanted.value(slot));
    CHECK(file.said.asked(slot) == wanted.said.asked(slot));
  }
  CHECK(file.told() == wanted.told());
  CHECK(file.curve() == wanted.curve());
  CHECK(file.asked == wanted.asked);
  for (auto act : all_of<respond::act>()) {
    CHECK(file.said.times(act) == wanted.said.times(act));
    CHECK(file.said.last_turn(act) == wanted.said.last_turn(act));
  }
  for (auto deed : all_of<respond::deed>()) CHECK(file.said.did(deed) == wanted.said.did(deed));
  for (std::uint16_t place = 0; place < respond::variant_id::limit; ++place)
    for (auto spoken : all_of<text::language>())
      REQUIRE(file.said.spent({place, spoken}) == wanted.said.spent({place, spoken}));
  REQUIRE(file.said.promises().size() == 1);
  auto promise = wanted.said.promises()[0];
  promise.id = 0;  // numbers came with version 4
  CHECK(file.said.promises()[0] == promise);
  CHECK(file.customer == respond::customer_model{});
}

}  // namespace

TEST_CASE("snapshots of every earlier version load, and what they lacked is as in a fresh conversation") {
  auto wanted = sample_talk();
  for (auto const* name : {"case.v4.snapshot", "case.v5.snapshot", "case.v6.snapshot"}) {
    auto const now = restore(desk, bytes_of(golden(name)));
    REQUIRE(now);
    CHECK(now->talk == wanted);
    CHECK(now->file == sample_file());
  }

  wanted.broken = 0;
  auto const third = restore(desk, bytes_of(golden("case.v3.snapshot")));
  REQUIRE(third);
  CHECK(third->talk == wanted);
  check_earlier(third->file, true);

  wanted.last_act = {};  // version 2 knew neither that nor the open asks
  auto const before = restore(desk, bytes_of(golden("case.v2.snapshot")));
  REQUIRE(before);
  CHECK(before->talk == wanted);
  check_earlier(before->file, false);

  wanted.heat_counters = wanted.owner_counters = {};  // version 1 had none
  auto const alone = restore(desk, bytes_of(golden("conversation.v1.snapshot")));
  REQUIRE(alone);
  CHECK(alone->talk == wanted);
  auto const with_file = restore(desk, bytes_of(golden("case.v1.snapshot")));
  REQUIRE(with_file);
  CHECK(with_file->talk == wanted);
  check_earlier(with_file->file, false);
}

TEST_CASE("lines that were said when a language had 810 are said still, and no others") {
  auto const back = restore(desk, bytes_of(golden("lines.v5.snapshot")));
  REQUIRE(back);
  auto const& said = back->file.said;
  std::size_t spent = 0;
  for (std::uint16_t place = 0; place < respond::variant_id::limit; ++place)
    for (auto spoken : all_of<text::language>()) {
      bool const was =
          spoken != text::language::und && place >= 700 && place < 810 && (place + 3 * index_of(spoken)) % 7 == 0;
      INFO(text::tag_of(spoken) << ' ' << place);
      REQUIRE(said.spent({place, spoken}) == was);
      // The last 32 lines are remembered with their turns, too.
      bool const lately = was && place >= 736;
      auto const turn = static_cast<std::uint16_t>(place / 10 + 220);
      REQUIRE(said.said_within({place, spoken}, 1, turn) == lately);
      REQUIRE_FALSE(said.said_within({place, spoken}, 1, static_cast<std::uint16_t>(turn + 1)));
      spent += was;
    }
  CHECK(spent == 47);
  CHECK(back->file == aplomb_test::lines_of_schema_5());
  auto const again = take_snapshot(desk, back->talk, back->file);
  REQUIRE(again);
  CHECK(restore(desk, again->view())->file == back->file);
}

TEST_CASE("every line of every language is remembered by a snapshot") {
  for (auto spoken : all_of<text::language>())
    for (std::uint16_t place = 0; place < respond::variant_id::limit; ++place) {
      case_file file;
      file.said.note(respond::variant_id{place, spoken}, 7);
      auto const back = restore(desk, take_snapshot(desk, sample_talk(), file)->view());
      REQUIRE(back);
      REQUIRE(back->file == file);
      REQUIRE(back->file.said.spent({place, spoken}) == (spoken != text::language::und));
    }
}

TEST_CASE("a link that older snapshots had room for is dropped when it is too long now") {
  auto bytes = bytes_of(golden("case.v3.snapshot"));
  std::string const link = "https://example.com/a";
  auto const at = bytes.find(link);
  REQUIRE(at != std::string::npos);
  auto const longer = [&](std::size_t size) {
    auto changed = bytes;
    changed.replace(at, link.size(), std::string(size, 'x'));
    std::string length(1, static_cast<char>(static_cast<unsigned char>(size & 0x7F)));
    if (size > 127) length[0] = static_cast<char>(static_cast<unsigned char>(length[0]) | 0x80), length += '\1';
    changed.replace(at - 1, 1, length);
    return restore(desk, resealed(changed));
  };
  auto const kept = longer(96), dropped = longer(97), longest = longer(160), refused = longer(161);
  REQUIRE((kept && dropped && longest));
  CHECK(kept->file.value(respond::slot::link) == std::string(96, 'x'));
  CHECK(dropped->file.value(respond::slot::link).empty());
  CHECK(longest->file.value(respond::slot::link).empty());
  CHECK(longest->file.value(respond::slot::phone) == sample_file().value(respond::slot::phone));
  CHECK_FALSE(refused);
}

namespace {

/// The names of an enum's first enumerators, in their order.
template <class E>
void check_numbers(std::vector<std::string_view> const& released) {
  REQUIRE(released.size() <= count_of<E>);
  for (std::size_t i = 0; i < released.size(); ++i) CHECK(name_of(static_cast<E>(i)) == released[i]);
}

}  // namespace

TEST_CASE("the numbers that enumerators have in snapshots never change: new ones go to the end") {
  check_numbers<text::language>({"und", "zh_hans", "zh_hant", "en"});
  check_numbers<escalate::owner>({"bot", "waiting", "person"});
  check_numbers<escalate::handoff_reason>({"none", "requested", "self_harm", "threat", "abuse", "level", "stuck"});
  check_numbers<classify::aspect>({"none", "delivery", "refund", "quality", "attitude", "price", "account"});
  check_numbers<classify::ask_kind>({"question", "demand", "deadline"});
  check_numbers<classify::desk_act>({"none", "greeted", "closed", "soothed", "handed_over", "informed", "promised",
                                     "solved", "offered", "asked", "refused"});
  check_numbers<classify::emotion>(
      {"neutral", "joy", "trust", "anticipation", "surprise", "fear", "sadness", "disgust", "anger"});
  check_numbers<respond::act>({"greet",        "acknowledge",  "reflect", "summarise", "confirm",   "ask",
                               "name_feeling", "empathise",    "affirm",  "apologise", "explain",   "inform",
                               "offer",        "compensate",   "commit",  "act_now",   "follow_up", "retain",
                               "hand_off",     "set_boundary", "end",     "praise",    "thank",     "prevent"});
  check_numbers<respond::slot>(
      {"order_number", "phone", "product", "when", "name", "amount", "link", "issue", "details", "person"});
  check_numbers<classify::fault_of>({"unknown", "company", "product", "carrier", "third_party", "customer"});
  check_numbers<classify::psychology>({"wary", "hurried", "proud", "unfamiliar"});
  check_numbers<classify::problem_type>({"unknown", "common", "consultation", "technical", "complaint"});
  check_numbers<classify::remedy>({"unknown", "refund", "replacement", "repair", "delivery", "compensation", "apology",
                                   "explanation", "cancellation"});
  check_numbers<classify::motive>({"unknown", "occasion", "work", "health", "money", "fairness"});
  check_numbers<classify::expectation_source>({"none", "wished", "promised"});
  check_numbers<classify::due_kind>({"none", "event", "span", "day", "weekday"});
  check_numbers<classify::purpose>({"inquiry", "request", "gripe", "complaint", "harassment", "social"});
  check_numbers<classify::known_fact>({"order_unshipped", "order_late", "order_delivered", "refund_pending",
                                       "payment_failed", "charged_lately", "price_raised", "account_locked",
                                       "ticket_open", "outage", "new_customer"});
  check_numbers<classify::manner>({"unknown", "casual", "formal"});
  check_numbers<classify::regional_usage>({"unknown", "cantonese", "taiwan"});
  check_numbers<respond::expectation_state>({"none", "stated", "offered", "agreed"});
  check_numbers<respond::problem_source>({"unknown", "feedback", "social_media", "service_channel", "internal"});
  check_numbers<respond::case_nature>(
      {"unclear", "courtesy", "question", "errand", "grievance", "dispute", "emergency", "harassment"});
  check_numbers<respond::form_of_address>({"none", "mr", "ms", "miss", "mx", "doctor", "teacher", "manager"});
  check_numbers<respond::customer_tier>({"unknown", "basic", "silver", "gold", "platinum", "business"});
  check_numbers<respond::customer_worth>({"unknown", "low", "middle", "high"});
  check_numbers<respond::region>({"unknown", "mainland", "taiwan", "hong_kong", "singapore", "united_states",
                                  "united_kingdom", "india", "australia"});
  check_numbers<respond::deed>(
      {"look_up", "expedite", "request_refund", "record_complaint", "call_back", "reset_account"});
}

// What is refused.

TEST_CASE("every change of a single byte is noticed") {
  for (auto const* name : {"conversation.v1.snapshot", "case.v1.snapshot", "conversation.v2.snapshot",
                           "case.v2.snapshot", "conversation.v3.snapshot", "case.v3.snapshot",
                           "conversation.v4.snapshot", "case.v4.snapshot", "conversation.v5.snapshot",
                           "case.v5.snapshot", "lines.v5.snapshot", "conversation.v6.snapshot", "case.v6.snapshot"}) {
    auto const sound = bytes_of(golden(name));
    std::size_t unnoticed = 0, misplaced = 0;
    for (std::size_t i = 0; i < sound.size(); ++i)
      for (int change = 1; change < 256; ++change) {
        auto changed = sound;
        changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ static_cast<unsigned>(change));
        auto const tried = restore(desk, changed);
        unnoticed += tried.has_value();
        misplaced += !tried && tried.error().at > changed.size();
      }
    INFO(name);
    CHECK(unnoticed == 0);
    CHECK(misplaced == 0);
  }
}

TEST_CASE("every truncation and every addition is refused") {
  auto const sound = bytes_of(golden("case.v6.snapshot"));
  for (std::size_t size = 0; size < sound.size(); ++size)
    CHECK(refusal(sound.substr(0, size)) ==
          session_fault{session_error::truncated, static_cast<std::uint32_t>(size), {}});
  CHECK(refusal(sound + '\0') == session_fault{session_error::too_long, static_cast<std::uint32_t>(sound.size()), {}});
  CHECK(refusal(sound + sound).code == session_error::too_long);
}

TEST_CASE("foreign bytes are refused with the reason and its place") {
  auto const sound = bytes_of(golden("conversation.v6.snapshot"));
  auto const with = [&](std::size_t at, char c) {
    auto changed = sound;
    changed[at] = c;
    return refusal(resealed(changed));
  };
  CHECK(refusal("{\"heat\": \"calm\"}") == session_fault{session_error::not_a_snapshot});
  CHECK(with(4, 7) == session_fault{session_error::newer_schema, 4, {}});
  CHECK(with(4, 0) == session_fault{session_error::newer_schema, 4, {}});
  CHECK(with(5, 4) == session_fault{session_error::newer_schema, 5, {}});
  CHECK(with(8, 0) == session_fault{session_error::wrong_version, 8, {}});
  CHECK(with(13, 'T') == session_fault{session_error::missing_state, 13, "Tense"});
  CHECK(with(24, 0) == session_fault{session_error::owner_changes, 19, "agent"});
  CHECK(with(24, 3) == session_fault{session_error::out_of_range, 24, "owned_by"});
  auto changed = sound;
  changed[30] = 0x7f;
  CHECK(refusal(changed) ==
        session_fault{session_error::wrong_checksum, static_cast<std::uint32_t>(sound.size() - 8), {}});
}

TEST_CASE("a member out of its range is named with its place") {
  auto const with = [&](auto change) {
    auto talk = sample_talk();
    change(talk);
    return take_snapshot(desk, talk);
  };
  auto const name_of_refused = [&](auto change) {
    auto const tried = with(change);
    REQUIRE_FALSE(tried.has_value());
    CHECK(tried.error().code == session_error::out_of_range);
    return std::string(tried.error().name.view());
  };
  CHECK(name_of_refused([](auto& t) { t.language = static_cast<text::language>(9); }) == "language");
  CHECK(name_of_refused([](auto& t) { t.called_for = static_cast<escalate::handoff_reason>(99); }) == "called_for");
  CHECK(name_of_refused([](auto& t) {
          classify::affect beyond;
          beyond.valence = score{4000};
          t.mood = {};
          t.mood.hear(beyond);
        }) == "valence");

  // The same from outside: the language stands after version, seed and turns.
  auto changed = bytes_of(golden("conversation.v6.snapshot"));
  std::size_t const language_at = 25 + 1 + 5 + 2;
  REQUIRE(changed[language_at] == static_cast<char>(text::language::zh_hant));
  changed[language_at] = 9;
  CHECK(refusal(resealed(changed)) ==
        session_fault{session_error::out_of_range, static_cast<std::uint32_t>(language_at), "language"});
  changed[language_at] = static_cast<char>(0x80);  // a number that is not in its shortest form
  CHECK(refusal(resealed(changed)).name == "language");
}

TEST_CASE("whatever bytes have a right checksum are refused, or are what would be written") {
  aplomb_test::random r(20260304);
  std::size_t taken_in = 0;
  for (int i = 0; i < 60000; ++i) {
    auto bytes = bytes_of(golden(r.one_in(2) ? "case.v6.snapshot" : "conversation.v6.snapshot"));
    for (std::uint64_t n = 1 + r.below(3); n > 0; --n)
      bytes[8 + static_cast<std::size_t>(r.below(bytes.size() - 16))] = r.bytes(1)[0];
    bytes = resealed(bytes);
    auto const tried = restore(desk, bytes);
    if (!tried) continue;
    ++taken_in;
    auto const again = tried->has_file ? std::string(take_snapshot(desk, tried->talk, tried->file)->view())
                                       : std::string(take_snapshot(desk, tried->talk)->view());
    REQUIRE(again == bytes);
  }
  CHECK(taken_in > 1000);
}

TEST_CASE("a conversation of other ladders is not stored under these") {
  auto talk = sample_talk();
  CHECK(take_snapshot(later_desk{}, talk).error().code == session_error::wrong_version);
  talk.heat = 3;
  CHECK(take_snapshot(desk, talk).error().code == session_error::wrong_version);
}

namespace {

/// One state with a name of `size` letters.
struct long_named_desk {
  std::string name;
  escalate::state_fact state;
  explicit long_named_desk(std::size_t size) : name(size, 'x'), state{name, 0} {}
  [[nodiscard]] ladder_pair ladders() const noexcept {
    ladder_pair pair;
    pair.heat.states = pair.owner.states = &state;
    pair.heat.state_count = pair.owner.state_count = 1;
    pair.fingerprint = 5;
    return pair;
  }
};

}  // namespace

TEST_CASE("names of states are stored up to 64 bytes") {
  conversation talk;
  talk.ladders = 5, talk.version = 1;
  long_named_desk const fits{64}, too_long{65};
  auto const taken = take_snapshot(fits, talk);
  REQUIRE(taken);
  CHECK(restore(fits, taken->view())->talk == talk);
  CHECK(take_snapshot(too_long, talk).error().code == session_error::name_too_long);
}

// Other ladders.

TEST_CASE("other ladders refuse a snapshot unless told how to take it") {
  auto const bytes = bytes_of(golden("case.v6.snapshot"));
  later_desk const later;
  CHECK(restore(later, bytes).error() == session_fault{session_error::wrong_version, 8, {}});
  CHECK(restore(later, bytes, {}).error() == session_fault{session_error::missing_state, 13, "tense"});
  CHECK(restore(later, bytes, {.heat = {{"tense", "strained"}}}).error() ==
        session_fault{session_error::missing_state, 19, "agent"});
  CHECK(restore(later, bytes, {.heat = {{"tense", "strained"}}, .owner = {{"agent", "queue"}}}).error() ==
        session_fault{session_error::owner_changes, 19, "agent"});
  CHECK(restore(later, bytes, {.heat = {{"calm", "clam"}}, .owner = {{"agent", "person"}}}).error() ==
        session_fault{session_error::unknown_state, 13, "clam"});

  auto const back = restore(later, bytes, {.heat = {{"tense", "strained"}}, .owner = {{"agent", "person"}}});
  REQUIRE(back);
  auto wanted = sample_talk();
  wanted.ladders = later.ladders().fingerprint;
  wanted.heat = 2, wanted.owner = 1;
  wanted.version += 1;
  wanted.heat_counters = wanted.owner_counters = {};
  CHECK(back->talk == wanted);
  CHECK(back->file == sample_file());
}

TEST_CASE("a mapping does nothing to a conversation of these very ladders") {
  auto const bytes = bytes_of(golden("conversation.v6.snapshot"));
  CHECK(restore(desk, bytes, {.heat = {{"tense", "calm"}}})->talk == sample_talk());
}

// Running on.

namespace {

using table = escalate::table<escalate::service_reading>;
using loaded_engine = basic_engine<classify::learned_reader, table, table>;

/// The service desk with rows that count, so that there are streaks and cool-downs to be kept.
loaded_engine counting_desk() {
  auto heat = escalate::parts_of(escalate::view_of<escalate::service_heat>);
  auto owner = escalate::parts_of(escalate::view_of<escalate::service_owner>);
  for (std::size_t i = 5; i < 9; ++i) heat.rows[i].turns = static_cast<std::uint8_t>(2 + i % 2);
  heat.rows[20].cooldown = 3;
  owner.rows[5].cooldown = 2;
  return loaded_engine{{.heat = table{std::move(heat)}, .owner = table{std::move(owner)}}};
}

template <class Engine>
struct walk {
  static constexpr std::string_view messages[] = {"My parcel was due on Monday, where is it?",
                                                  "等了三天還沒發貨，你們到底管不管？！",
                                                  "This is ridiculous!!! I want to talk to a person",
                                                  "订单号是 SF1387620045，麻烦尽快",
                                                  "thank you so much, solved!",
                                                  "你们这是骗人，我要去投诉",
                                                  "好的，谢谢",
                                                  "Nobody answers. I am so disappointed.",
                                                  "",
                                                  "还是没有消息，真的很生气",
                                                  "再不处理我就退订了",
                                                  "ok",
                                                  "call me at 0912345678 https://example.com/x"};

  static turn step(Engine const& on, conversation& talk, case_file& file, aplomb_test::random r, instant now) {
    switch (r.below(9)) {
      case 0:
        return on.tick(talk, now);
      case 1:
        return on.template on<escalate::accepted>(talk, file, now);
      case 2:
        return on.template on<escalate::returned>(talk, file, now);
      case 3:
        return on.said(talk, file, r.one_in(2) ? voice::bot : voice::person, "We are sorry, it will be sent today.",
                       now);
      case 4:
        return on.template on<escalate::request>(talk, now);
      default: {
        auto const answer = on.hear(talk, file, r.pick(messages), now);
        if (r.one_in(2)) (void)on.said(talk, file, answer, now);
        return answer;
      }
    }
  }

  static std::string shown(turn const& t) {
    std::string all;
    for (std::string_view part :
         {t.state.name, t.owner.name, t.trace.view(), t.owner_trace.view(), t.worded.text.view()})
      all.append(part).append("\n");
    return all;
  }

  /// At every step: what goes on from a snapshot does what goes on without one. Returns the steps that counters were kept.
  static std::size_t run(Engine const& on, std::uint64_t seed) {
    aplomb_test::random r(seed);
    conversation talk;
    case_file file;
    talk.seed = static_cast<std::uint32_t>(seed);
    instant now{1'772'414'045'000};
    std::size_t counted = 0;
    for (int i = 0; i < 60; ++i) {
      auto const taken = take_snapshot(on, talk, file);
      REQUIRE(taken);
      auto back = restore(on, taken->view());
      REQUIRE(back);
      REQUIRE(back->talk == talk);
      REQUIRE(back->file == file);
      counted += talk.heat_counters != escalate::counters{} || talk.owner_counters != escalate::counters{};
      if (!r.one_in(4)) now = now + duration{static_cast<std::int64_t>(r.below(40) * r.below(60'000))};
      aplomb_test::random const choice(r.next());
      auto const original = step(on, talk, file, choice, now);
      restored copy = *std::move(back);
      auto const resumed = step(on, copy.talk, copy.file, choice, now);
      REQUIRE(shown(resumed) == shown(original));
      REQUIRE(copy.talk == talk);
      REQUIRE(copy.file == file);
    }
    return counted;
  }
};

}  // namespace

TEST_CASE("at every step of random chats a conversation goes on from its snapshot as without it") {
  engine const desk_of_the_library;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) (void)walk<engine>::run(desk_of_the_library, seed);
}

TEST_CASE("streaks and cool-downs go on from a snapshot, too") {
  auto const counting = counting_desk();
  std::size_t counted = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) counted += walk<loaded_engine>::run(counting, seed);
  CHECK(counted > 100);
}

// Run `test_session "[write-golden]"` when the schema has a new version, and keep what the earlier ones left.
TEST_CASE("golden snapshots of this version are written", "[.][write-golden]") {
  auto const write = [](std::string const& name, std::string_view bytes) {
    std::ofstream(golden(name + ".v" + std::to_string(snapshot_schema) + ".snapshot"), std::ios::binary) << bytes;
    CHECK(bytes_of(golden(name + ".v" + std::to_string(snapshot_schema) + ".snapshot")) == bytes);
  };
  write("conversation", take_snapshot(desk, sample_talk())->view());
  write("case", take_snapshot(desk, sample_talk(), sample_file())->view());
}
