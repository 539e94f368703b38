// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/core/version.hpp>
#include <regex>
#include <string>

#include "support/catch.hpp"

TEST_CASE("the version is major.minor.patch, and the macro says the same") {
  std::string const version{aplomb::version};
  CHECK(std::regex_match(version, std::regex{"[0-9]+\\.[0-9]+\\.[0-9]+"}));
  CHECK(version == APLOMB_VERSION);
}
