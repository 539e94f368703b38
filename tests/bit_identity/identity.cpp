// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Prints one number for all that the readers say about the messages of the files named: two builds of this program read
// alike when they print alike. `./dev identity` builds it with several compilers, optimisations and processors.
//
// The messages are the first columns of the lines. Of all of them 2,000 are taken, evenly spread; fewer when
// there are fewer.

#include "support/corpus.hpp"
#include "support/reading_laws.hpp"
#include <algorithm>
#include <aplomb/classify/learned_reader.hpp>
#include <aplomb/classify/lexical_reader.hpp>
#include <aplomb/classify/what_if.hpp>
#include <cinttypes>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr std::size_t most = 2000;

template <class Reader>
std::uint64_t digest_of(Reader const& reader, std::vector<std::string> const& messages) {
  aplomb_test::detail::number_hash hash;
  for (auto const& message : messages) hash.add(aplomb_test::digest(reader.read(message)));
  return hash.value();
}

std::uint64_t digest_of_answers(std::vector<std::string> const& messages) {
  aplomb_test::detail::number_hash hash;
  for (auto const& message : messages) {
    auto const answer = aplomb::classify::what_if(aplomb::classify::learned_reader{}, message);
    hash.add(answer ? aplomb_test::digest(answer->instead) : 0);
  }
  return hash.value();
}

}  // namespace

int main(int count, char** files) {
  std::vector<std::string> all;
  for (int i = 1; i < count; ++i)
    for (auto& text : aplomb_test::first_columns(files[i])) all.push_back(std::move(text));
  std::vector<std::string> chosen;
  std::size_t const wanted = std::min(all.size(), most);
  for (std::size_t i = 0; i < wanted; ++i) chosen.push_back(all[i * all.size() / wanted]);
  if (chosen.empty()) {
    std::fprintf(stderr, "there is no message to read; name files of messages\n");
    return 2;
  }
  std::printf("%016" PRIx64 "-%016" PRIx64 "-%016" PRIx64 " of %zu messages\n",
              digest_of(aplomb::classify::learned_reader{}, chosen), digest_of(aplomb::classify::lexical_reader{}, chosen),
              digest_of_answers(chosen), chosen.size());
  return 0;
}
