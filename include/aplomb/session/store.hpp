// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/session/case_file.hpp>
#include <aplomb/session/conversation.hpp>
#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

/// Conversations kept by id, where several threads, processes or machines serve them.

namespace aplomb {

/// What a store keeps of a chat. `due` is for the caller: `held.due = desk.next_deadline(held.talk).at`.
struct stored_conversation {
  conversation talk{};
  instant due{};  ///< when to `tick` it; zero: never
};
struct stored_case {
  conversation talk{};
  case_file file{};
  instant due{};  ///< when to `tick` it; zero: never
};

/// Anything plain that has a conversation and says when it is due; `stored_conversation`, `stored_case`, or your own.
template <class V>
concept storable = std::is_trivially_copyable_v<V> && std::is_nothrow_default_constructible_v<V> && requires(V v) {
  { (v.talk) } -> std::same_as<conversation&>;
  { (v.due) } -> std::same_as<instant&>;
};

/// Why a store did not do what it was asked.
///
/// - conflict: somebody else has saved or purged it since it was loaded; load again (`save`).
/// - unavailable: the store cannot be reached (`load`, `save`, `purge`).
/// - contended: every attempt met a conflict; nothing was changed (`update`).
APLOMB_ENUM(store_error, std::uint8_t, conflict, unavailable, contended)
using store_fault = fault<store_error>;

/// What a store has under an id, and which saving of it this is. Revision 0: there is nothing, `value` is fresh.
template <storable V>
struct held {
  V value{};
  std::uint64_t revision = 0;
};

/// A place that keeps conversations by id: `memory_store`, or your own over Redis or a database.
///
/// - `load(id, now)`: what is held, or a fresh value of revision 0.
/// - `save(id, value, revision, now)`: takes the value if the revision held is still that one (0: if there is nothing), in
///   one indivisible act, and answers with the new revision; else `conflict`. A revision never comes again for an id, not
///   even after a purge: that is why `conversation::version`, which begins anew with every conversation, is not enough.
/// - `purge(id)`: forgets it at once; whether there was something.
/// All may be called from many threads at once.
template <class S>
concept store = storable<typename S::value_type> &&
    requires(S& in, std::string_view id, typename S::value_type const& value, std::uint64_t revision, instant now) {
  { in.load(id, now) }
  noexcept->std::same_as<result<held<typename S::value_type>, store_fault>>;
  { in.save(id, value, revision, now) }
  noexcept->std::same_as<result<std::uint64_t, store_fault>>;
  { in.purge(id) }
  noexcept->std::same_as<result<bool, store_fault>>;
};

/// What `update` answers with: what the caller's function returns, true for one that returns nothing.
template <class Answer>
using update_result = result<std::conditional_t<std::is_void_v<Answer>, bool, Answer>, store_fault>;

/// Loads `id`, lets `change(value)` change it, and saves it; when somebody else was faster, all of that again, at most
/// `attempts` times. So no change is ever lost, and none is made twice.
///
///     auto const turn = update(chats, id, now, [&](stored_case& chat) {
///       auto answer = desk.hear(chat.talk, chat.file, message, now);
///       chat.due = desk.next_deadline(chat.talk).at;
///       return answer;
///     });
///
/// `change` may be called several times, each time with what is held then: it must do nothing but change its argument and
/// return something. Send the reply after `update` has returned. Holds no lock while it runs. Every conflict means that
/// somebody else has got on.
template <store S, class Change>
auto update(S& in, std::string_view id, instant now, Change&& change, unsigned attempts = 1024)
    -> update_result<std::invoke_result_t<Change&, typename S::value_type&>> {
  using answer = std::invoke_result_t<Change&, typename S::value_type&>;
  for (; attempts > 0; --attempts) {
    auto found = in.load(id, now);
    if (!found) return found.error();
    auto const save = [&]() -> result<std::uint64_t, store_fault> {
      return in.save(id, found->value, found->revision, now);
    };
    if constexpr (std::is_void_v<answer>) {
      change(found->value);
      auto const saved = save();
      if (saved) return true;
      if (saved.error().code != store_error::conflict) return saved.error();
    } else {
      auto made = change(found->value);
      auto const saved = save();
      if (saved) return update_result<answer>{std::move(made)};
      if (saved.error().code != store_error::conflict) return saved.error();
    }
  }
  return store_fault{store_error::contended};
}

}  // namespace aplomb
