// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/classify/lexicon.hpp>
#include <aplomb/classify/message_scan.hpp>
#include <aplomb/classify/reading.hpp>
#include <aplomb/text/clause.hpp>
#include <aplomb/text/clause_reader.hpp>
#include <concepts>
#include <string_view>

/// Who wants more of a message than its reading listens while it is read: the message is cut into clauses and looked up in
/// the lexicon once for all.

namespace aplomb::classify {

/// Something that is told each clause of a message in order, with what the lexicon found in it.
template <class L>
concept listener = requires(L& l, text::clause const& in, message_scan const& scan) {
  { l.add(in, scan) }
  noexcept;
};

/// Listens to nothing.
struct nobody {
  constexpr void add(text::clause const&, message_scan const&) const noexcept {}
};

/// A classifier that lets `L` listen.
template <class C, class L>
concept classifier_for = classifier<C> && listener<L> && requires(C const& c, std::string_view message, L& also) {
  { c.read(message, also) }
  noexcept->std::same_as<reading>;
};

/// Calls `f(clause, scan)` for each clause of a message, in order, with what the lexicon found in it. No allocation, O(length).
template <class F>
void scan_clauses(std::string_view message, lexicon_view words, F f) noexcept {
  text::clause_reader clauses{message};
  text::clause clause;
  message_scan scan{words};
  while (clauses.next(clause)) {
    scan.open(clause);
    f(clause, scan);
  }
}

/// Tells `also` a message that nobody reads. No allocation, O(length).
template <listener L>
void tell(std::string_view message, L& also, lexicon_view words = {}) noexcept {
  scan_clauses(message, words, [&](text::clause const& in, message_scan const& scan) { also.add(in, scan); });
}

/// Reads a message with any classifier and tells it `also`; a classifier that lets nobody listen costs a pass of its own,
/// with the built-in lexicon. No allocation beside the classifier's.
template <classifier Reader, listener L>
[[nodiscard]] reading read_and_tell(Reader const& reader, std::string_view message, L& also) noexcept {
  if constexpr (classifier_for<Reader, L>) {
    return reader.read(message, also);
  } else {
    tell(message, also);
    return reader.read(message);
  }
}

}  // namespace aplomb::classify
