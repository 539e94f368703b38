// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/lexical_pass.hpp>
#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/listener.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <string_view>

namespace aplomb::classify {

/// The classifier of rules: a graded lexicon, and cues of the language around its words. No learning, no state.
///
/// - `read`: one pass over the clauses of the message, integer arithmetic, no allocation; O(length).
/// - A small value; may be shared by any number of threads. A lexicon laid over the built-in one must outlive it.
class lexical_reader {
 public:
  constexpr lexical_reader() noexcept = default;
  constexpr explicit lexical_reader(lexicon_view words) noexcept : words_(words) {}

  [[nodiscard]] reading read(std::string_view message) const noexcept {
    nobody also;
    return read(message, also);
  }
  /// The same, and `also` is told the message.
  template <listener L>
  [[nodiscard]] reading read(std::string_view message, L& also) const noexcept {
    text::clause_reader clauses{message};
    text::clause clause;
    detail::lexical_pass pass{words_};
    while (clauses.next(clause)) {
      pass.add(clause);
      also.add(clause, pass.scan());
    }
    return pass.finish(clauses.truncated());
  }

 private:
  lexicon_view words_{};
};

static_assert(classifier<lexical_reader>);

}  // namespace aplomb::classify
