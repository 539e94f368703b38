// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

namespace aplomb {

/// The door to the private members of a value that is stored and restored. Such a class befriends it and lists its members
/// once, for every format and both directions:
///
/// ```
/// friend struct stored;
/// template <class Self, class Fields>
/// static constexpr void members(Self& self, Fields& fields) {
///   fields.score("valence", self.valence_);
///   fields.number("heard", self.heard_);
///   if (fields.since(2)) fields.flag("closed", self.closed_);
/// }
/// ```
///
/// `Fields` writes or reads; each call takes the member's name, the member, and its limits where the type has wider ones:
/// `number(name, n, largest)`, `whole(name, n, least, most)` of what has a sign, `bits(name, n)` for 64 bits without an order,
/// `flag`, `score`, `time`, `choice` of a described enum that grows at its end, `named` of one that does not,
/// `set<E>(name, s)` of enumerators, `bitset` of numbers as bits of an array, `text` of a fixed_string, `part` for a class that
/// has members of its own, `list(name, items, each)` for arrays and fixed_vectors, where `each(fields, item)` names nothing
/// ("") for a single value, and `per<E>(name, items, each)` for an array with an element per enumerator. `since(version)` says
/// whether the schema at hand has the members below.
///
/// The order, names and meanings of members never change once released. A new one goes last in its class, under
/// `since(the next schema version)`, and its absence means what a fresh value has (docs/changing-a-ladder.md).
struct stored {
  template <class T, class Fields>
  static constexpr void members(T& value, Fields& fields) {
    std::remove_const_t<T>::members(value, fields);
  }
};

}  // namespace aplomb
