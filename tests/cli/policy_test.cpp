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
