// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <clocale>
#include <cstdlib>
#include <locale>
#include <string>

#include "support/catch.hpp"

TEST_CASE("the suite really runs under the locale it was given") {
  char const* const wanted = std::getenv("APLOMB_TEST_LOCALE");
  char const* const current = std::setlocale(LC_ALL, nullptr);
  REQUIRE(current != nullptr);
  CHECK(std::string(current) == (wanted == nullptr ? "C" : wanted));
  if (wanted != nullptr) {
    REQUIRE(std::setlocale(LC_ALL, wanted) != nullptr);
    CHECK(std::locale().name() == wanted);
  }
  if (wanted != nullptr && std::string(wanted) == "de_DE.UTF-8")
    CHECK(std::use_facet<std::numpunct<char>>(std::locale()).decimal_point() == ',');
}
