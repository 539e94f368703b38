// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

#include <aplomb/classify.hpp>
#include <aplomb/respond.hpp>
#include <iostream>
#include <string_view>

int main() {
  namespace classify = aplomb::classify;
  namespace respond = aplomb::respond;
  using aplomb::text::language;

  struct {
    std::string_view message;
    language written;
  } const heard[] = {
      {"宽带又断了，报修一个星期都没人来", language::zh_hans},
      {"這個月的漫遊亂扣費，我根本沒出國", language::zh_hant},
      {"Where is my parcel? I get a different answer every time I call.", language::en},
  };
  for (auto const& [message, written] : heard) {
    auto const things = classify::things_in(message);
    auto const told = classify::grievances_in(message);
    std::cout << message << "\n  " << respond::thing_name(things.matter(), written) << ", "
              << aplomb::name_of(respond::subject_of(things)) << "; " << aplomb::name_of(told.most_told()) << '\n';
  }
}

// Output:
// 宽带又断了，报修一个星期都没人来
//   宽带, line; ignored
// 這個月的漫遊亂扣費，我根本沒出國
//   漫遊, line; charged
// Where is my parcel? I get a different answer every time I call.
//   your parcel, order; contradicted
