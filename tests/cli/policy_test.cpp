// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#include "cli/program.hpp"
#include "support/catch.hpp"

using namespace aplomb_test;

namespace {

constexpr std::string_view greets_only = R"({"name": "greets", "policy": {"say": "greet"}})";

}  // namespace

TEST_CASE("a policy from a file takes the place of the built-in one") {
  scratch folder;
  auto const lines =
      folder.file("chat.jsonl", R"({"conversation": 1, "from": "customer", "text": "Where is my parcel?"})"
                                "\n");
  auto const policy = folder.file("policy.json", greets_only);
  auto const ours = run("replay '" + lines + "'").objects();
  auto const theirs = run("replay --policy '" + policy + "' '" + lines + "'").objects();
  REQUIRE(ours.size() == 1);
  REQUIRE(theirs.size() == 1);
  CHECK(theirs[0].at("acts").as_array().size() == 1);
  CHECK(theirs[0].at("acts").as_array()[0].as_string() == "greet");
  CHECK(ours[0].at("acts").as_array() != theirs[0].at("acts").as_array());
}

TEST_CASE("check knows a policy by its key and says what is wrong with it, where") {
  scratch folder;
  auto const good = run("check '" + folder.file("good.json", greets_only) + "'");
  CHECK(good.status == 0);
  CHECK(good.out == "ok: policy, 1 parts\n");
  auto const bad = folder.file("bad.json", "{\"policy\":\n  {\"say\": \"shout\"}}\n");
  auto const found = run("check '" + bad + "'");
  CHECK(found.status == 1);
  CHECK(found.out.starts_with(bad + ":2:11: bad_value: use one of: greet, "));
}

TEST_CASE("a policy with faults is no desk") {
  scratch folder;
  auto const bad = folder.file("bad.json", R"({"policy": {"say": "shout"}})");
  auto const result = run("replay --policy '" + bad + "' -");
  CHECK(result.status == 2);
  CHECK(result.err.find("is no sound policy; `aplomb check " + bad + "` says why") != std::string::npos);
}

TEST_CASE("check proves of a policy what is asked for, and shows where it fails") {
  scratch folder;
  auto const file = folder.file("greets.json", greets_only);
  auto const good = run("check --prove never_silent --prove at_most_one_question '" + file + "'");
  CHECK(good.status == 0);
  CHECK(good.out == "ok: policy, 1 parts, 2 proofs\n");
  auto const bad = run("check --prove all '" + file + "'");
  CHECK(bad.status == 1);
  CHECK(bad.out.find("greets.json:1:30: person_always_reachable: a customer who asks for a person") !=
        std::string::npos);
  CHECK(bad.out.find("no_bot_act_while_person_owns: ") != std::string::npos);
  CHECK(bad.out.find("never_silent: ") == std::string::npos);
  auto const service = folder.file("service.json", R"({"policy": {"use": "service"}})");
  CHECK(run("check --prove person_always_reachable '" + service + "'").status == 0);
  auto const unknown = run("check --prove kindness '" + file + "'");
  CHECK(unknown.status == 2);
  CHECK(unknown.err.find("there is no proof 'kindness'; use one of all, never_silent, ") != std::string::npos);
}

TEST_CASE("check names the gaps of a desk's facts; no help for somebody in danger is a finding") {
  scratch folder;
  auto const bare = run("check '" + folder.file("bare.json", R"({"reply_within_minutes": 30})") + "'");
  CHECK(bare.status == 1);
  CHECK(bare.out.find(":1:1: no_crisis_resources: somebody in danger is handed over at once") != std::string::npos);
  CHECK(bare.out.find("no_reply_time") == std::string::npos);
  auto const good = run("check '" + folder.file("good.json", R"({"resource": "the line of your region"})") + "'");
  CHECK(good.status == 0);
  CHECK(good.out.find("no_hours: ") != std::string::npos);
  CHECK(good.out.find("ok: facts, 4 gaps\n") != std::string::npos);
  auto const wrong = run("check '" + folder.file("wrong.json", R"({"resource": "x", "cann": []})") + "'");
  CHECK(wrong.status == 1);
  CHECK(wrong.out.find("`cann` is no fact") != std::string::npos);
}
