// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Linked into every test program: the suite runs under the locale that APLOMB_TEST_LOCALE names, for C and C++ alike, so
// that anything of ours that depends on the locale shows.

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <locale>

namespace {

[[maybe_unused]] bool const set = [] {
  char const* const name = std::getenv("APLOMB_TEST_LOCALE");
  if (name == nullptr) return false;
  if (std::setlocale(LC_ALL, name) == nullptr) {
    std::fprintf(stderr, "the locale %s is missing; the test `locale.make` makes it with localedef\n", name);
    std::_Exit(1);
  }
  std::locale::global(std::locale(name));
  return true;
}();

}  // namespace
