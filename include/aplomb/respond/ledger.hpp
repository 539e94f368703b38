// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/respond/act.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <aplomb/respond/promise.hpp>
#include <aplomb/respond/slot.hpp>
#include <aplomb/respond/topic.hpp>
#include <aplomb/text/language.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace aplomb::respond {

/// One line of a phrase book: its language and its place in that language's table, counted from zero.
struct variant_id {
  static constexpr std::size_t limit = 917;  ///< lines a language may have

  std::uint16_t place = 0;
  text::language spoken{};

  friend constexpr bool operator==(variant_id, variant_id) noexcept = default;
};

namespace detail {

/// A line and the turn it was said in, 12 bits each: a number of the line, and the turn modulo 4096. What stands for no line
/// is `most`, and so is every larger number.
class recent_line {
 public:
  static constexpr unsigned most = 0xFFF;

  constexpr recent_line() noexcept = default;
  constexpr recent_line(std::uint16_t line, std::uint16_t turn) noexcept {
    unsigned const key = line < most ? line : most;
    bytes_[0] = static_cast<std::uint8_t>(key & 0xFFu);
    bytes_[1] = static_cast<std::uint8_t>(key >> 8 | (turn & 0xFu) << 4);
    bytes_[2] = static_cast<std::uint8_t>(turn >> 4 & 0xFFu);
  }
  [[nodiscard]] constexpr std::uint16_t line() const noexcept {
    return static_cast<std::uint16_t>(bytes_[0] | (bytes_[1] & 0xFu) << 8);
  }
  [[nodiscard]] constexpr std::uint16_t turn() const noexcept {
    return static_cast<std::uint16_t>(bytes_[1] >> 4 | bytes_[2] << 4);
  }

  friend constexpr bool operator==(recent_line const&, recent_line const&) noexcept = default;

 private:
  std::uint8_t bytes_[3]{};
};

}  // namespace detail

/// What was said in a conversation: the memory of policies and wording. It moves only when something was really said
/// (`record_said`), never when it was planned. Trivially copyable, at most 640 bytes. `turn` counts the customer's messages.
class ledger {
 public:
  /// How often the act was said; saturates at 255.
  [[nodiscard]] constexpr unsigned times(act a) const noexcept { return count_[index_of(a)]; }
  /// The turn in which the act was said last; meaningless while `times` is zero.
  [[nodiscard]] constexpr std::uint16_t last_turn(act a) const noexcept { return last_[index_of(a)]; }
  /// How often the slot was asked for.
  [[nodiscard]] constexpr unsigned asked(slot s) const noexcept { return asked_[index_of(s)]; }
  /// Whether the deed was announced.
  [[nodiscard]] constexpr bool did(deed d) const noexcept { return done_.has(d); }
  [[nodiscard]] constexpr unsigned apologies() const noexcept { return times(act::apologise); }
  [[nodiscard]] constexpr auto const& promises() const noexcept { return promises_; }

  /// Whether the line was ever said.
  [[nodiscard]] constexpr bool spent(variant_id v) const noexcept {
    std::size_t const bit = bit_of(v);
    return bit < bits && (word_of(bit) >> bit % 64 & 1u) != 0;
  }
  /// Whether the line was said in one of the `turns` turns before `now`, at most 4096. Looks at the last 32 lines said.
  [[nodiscard]] constexpr bool said_within(variant_id v, unsigned turns, std::uint16_t now) const noexcept {
    for (std::size_t i = 0; i < recent_size_; ++i)
      if (recent_[i].line() == key_of(v) && ((now - recent_[i].turn()) & detail::recent_line::most) < turns)
        return true;
    return false;
  }

  /// An act was said in turn `turn`; `about` names the slot or the deed where there is one.
  constexpr void note(act a, topic about, std::uint16_t turn) noexcept {
    raise(count_[index_of(a)]);
    last_[index_of(a)] = turn;
    if (a == act::ask)
      if (auto const s = slot_of(about)) raise(asked_[index_of(*s)]);
    if (a == act::act_now)
      if (auto const d = deed_of(about)) done_.add(*d);
  }

  /// A line was used in turn `turn`.
  constexpr void note(variant_id v, std::uint16_t turn) noexcept {
    std::size_t const bit = bit_of(v);
    if (bit >= bits) return;
    word_of(bit) |= std::uint64_t{1} << bit % 64;
    std::size_t const at = next_recent_;
    recent_[at] = {key_of(v), turn};
    next_recent_ = static_cast<std::uint8_t>((at + 1) % window);
    if (recent_size_ < window) ++recent_size_;
  }

  /// A promise was made; its number, 0 when it was not taken. What is kept or owned up to makes room. When four are open
  /// still, one of several that are overdue gives way, for one is enough to own up to; else the one due last to one due
  /// earlier.
  constexpr std::uint8_t note(promise p) noexcept {
    for (std::size_t i = promises_.size(); i-- > 0;)
      if (!promises_[i].open()) promises_.erase_at(i);
    std::size_t overdue = 0, leaves = 0;
    for (auto const& held : promises_) overdue += held.told == promise_stage::overdue;
    for (std::size_t i = 1; i < promises_.size(); ++i)
      if (overdue > 1 ? promises_[i].due < promises_[leaves].due : promises_[i].due > promises_[leaves].due) leaves = i;
    if (promises_.full()) {
      if (overdue < 2 && p.due >= promises_[leaves].due) return 0;
      promises_.erase_at(leaves);
    }
    p.id = last_id_ = static_cast<std::uint8_t>(last_id_ % 255 + 1);
    (void)promises_.push_back(p);
    return p.id;
  }

  /// Whether the same was promised already and its time is still to come. That promise stays; its end moves only forward.
  constexpr bool bring_forward(promise const& again) noexcept {
    for (auto& p : promises_) {
      if (!p.open() || p.about != again.about || p.told == promise_stage::overdue) continue;
      p.by_person = again.by_person;
      if (again.due < p.due) p.due = again.due, p.lead = again.lead, p.told = promise_stage::nothing;
      return true;
    }
    return false;
  }

  /// The promises made so far have been kept; those about `about` only; the one with that number only.
  constexpr void keep_promises() noexcept {
    for (auto& p : promises_) p.kept = true;
  }
  constexpr void keep_promises(topic about) noexcept {
    for (auto& p : promises_)
      if (p.about == about) p.kept = true;
  }
  constexpr void keep_promise(std::uint8_t id) noexcept {
    for (auto& p : promises_)
      if (p.id == id) p.kept = true;
  }

  /// Time has come to `now`: what the clock has to tell of open promises and has not told before. A promise whose time has
  /// passed is overdue; that it was near is not told any more. A due time of zero never comes.
  constexpr fixed_vector<promise_event, 4> look_at_clock(instant now) noexcept {
    fixed_vector<promise_event, 4> told;
    for (auto& p : promises_) {
      auto const stage = p.due <= now          ? promise_stage::overdue
                         : p.reminder() <= now ? promise_stage::due
                                               : promise_stage::nothing;
      if (!p.open() || p.due == instant{} || stage <= p.told) continue;
      p.told = stage;
      (void)told.push_back({stage, p});
    }
    return told;
  }
  /// When the clock has something to tell next; zero when it has not.
  [[nodiscard]] constexpr instant next_event() const noexcept {
    instant next{};
    for (auto const& p : promises_) {
      if (!p.open() || p.told >= promise_stage::overdue || p.due == instant{}) continue;
      instant const at = p.told == promise_stage::nothing ? p.reminder() : p.due;
      if (next == instant{} || at < next) next = at;
    }
    return next;
  }
  /// The first time that is given starts the clock: what was promised before counts from `now`.
  constexpr void start_clock(instant now) noexcept {
    for (auto& p : promises_) p.due = now + (p.due - instant{});
  }

  /// Whether a promise was broken and the customer has not heard from the desk that it knows.
  [[nodiscard]] constexpr bool owes_apology() const noexcept {
    for (auto const& p : promises_)
      if (p.open() && p.told == promise_stage::overdue) return true;
    return false;
  }
  /// The desk has owned up to the promises that it broke. They are not open any more; what comes instead is a new one.
  constexpr void own_up() noexcept {
    for (auto& p : promises_)
      if (p.open() && p.told == promise_stage::overdue) p.told = promise_stage::owned_up;
  }

  /// Whether a promise is open.
  [[nodiscard]] constexpr bool promise_open() const noexcept { return next_due() != nullptr; }
  /// The open promise that is due first, or null. The pointer lives until the ledger changes.
  [[nodiscard]] constexpr promise const* next_due() const noexcept {
    promise const* soonest = nullptr;
    for (auto const& p : promises_)
      if (p.open() && (soonest == nullptr || p.due < soonest->due)) soonest = &p;
    return soonest;
  }

  /// What was given in this case, in the smallest unit of the desk's money, see `compensation_tier`.
  [[nodiscard]] constexpr std::uint32_t given() const noexcept { return given_; }
  /// A compensation of that worth was promised. Saturates.
  constexpr void note_given(std::uint32_t worth) noexcept {
    given_ = worth > 0xFFFFFFFFu - given_ ? 0xFFFFFFFFu : given_ + worth;
  }

  friend constexpr bool operator==(ledger const&, ledger const&) noexcept = default;

 private:
  friend struct aplomb::stored;
  template <class Self, class Fields>
  static constexpr void members(Self& self, Fields& fields) {
    constexpr auto number = [](auto& f, auto& n) { f.number("", n); };
    constexpr auto packed = [](auto& f, auto& n) {  // there was room for larger numbers before
      f.number("", n, f.since(6) ? detail::recent_line::most : 0xFFFFu);
    };
    fields.bitset("said", self.said_);
    fields.list("promises", self.promises_, [](auto& f, auto& p) { f.part("", p); });
    std::uint16_t recent[window]{}, recent_turn[window]{};
    for (std::size_t i = 0; i < window; ++i)
      recent[i] = self.recent_[i].line(), recent_turn[i] = self.recent_[i].turn();
    fields.list("recent", recent, packed);
    fields.list("recent_turn", recent_turn, packed);
    if constexpr (!std::is_const_v<Self>)
      for (std::size_t i = 0; i < window; ++i) self.recent_[i] = {recent[i], recent_turn[i]};
    fields.template per<act>("last", self.last_, number);
    fields.template per<act>("count", self.count_, number);
    fields.template per<slot>("asked", self.asked_, number);
    fields.template set<deed>("done", self.done_);
    fields.number("recent_size", self.recent_size_, window);
    fields.number("next_recent", self.next_recent_, window - 1);
    if (!fields.since(4)) return;
    fields.number("last_id", self.last_id_);
    fields.number("given", self.given_);
    if (fields.since(5)) fields.bitset("said_further", self.said_further_);
    if (fields.since(6)) fields.bitset("said_latest", self.said_latest_);
  }

  static constexpr std::size_t languages = count_of<text::language> - 1;  // `und` is never spoken
  // How many lines a language had room for, release by release. Those that came with a release have their bits, language by
  // language, behind those of the release before, so that lines keep the bits they had.
  static constexpr std::size_t rooms[] = {768, 810, variant_id::limit};
  static constexpr std::size_t bits = languages * variant_id::limit;
  static constexpr std::size_t window = 32;

  static constexpr std::size_t bit_of(variant_id v) noexcept {
    if (v.spoken == text::language::und || v.place >= variant_id::limit) return bits;
    std::size_t const l = index_of(v.spoken) - 1;
    std::size_t from = 0, release = 0;
    while (v.place >= rooms[release]) from = rooms[release++];
    return languages * from + l * (rooms[release] - from) + (v.place - from);
  }
  // What is stored has one more array of words since each of these releases.
  static constexpr std::size_t words[] = {(languages * rooms[0] + 63) / 64, (languages * rooms[1] + 63) / 64,
                                          (languages * rooms[2] + 63) / 64};
  template <class Self>
  static constexpr auto& word_in(Self& self, std::size_t word) noexcept {
    return word < words[0]   ? self.said_[word]
           : word < words[1] ? self.said_further_[word - words[0]]
                             : self.said_latest_[word - words[1]];
  }
  constexpr std::uint64_t const& word_of(std::size_t bit) const noexcept { return word_in(*this, bit / 64); }
  constexpr std::uint64_t& word_of(std::size_t bit) noexcept { return word_in(*this, bit / 64); }

  static_assert(bits < detail::recent_line::most);
  static constexpr std::uint16_t key_of(variant_id v) noexcept { return static_cast<std::uint16_t>(bit_of(v)); }
  static constexpr void raise(std::uint8_t& count) noexcept {
    if (count < 255) ++count;
  }

  std::uint64_t said_[words[0]]{};
  std::uint64_t said_further_[words[1] - words[0]]{};
  std::uint64_t said_latest_[words[2] - words[1]]{};
  fixed_vector<promise, 4> promises_{};
  detail::recent_line recent_[window]{};
  std::uint16_t last_[count_of<act>]{};
  std::uint8_t count_[count_of<act>]{};
  std::uint8_t asked_[count_of<slot>]{};
  deed_set done_{};
  std::uint8_t recent_size_ = 0;
  std::uint8_t next_recent_ = 0;
  std::uint8_t last_id_ = 0;
  std::uint32_t given_ = 0;
};

static_assert(sizeof(ledger) <= 640 && std::is_trivially_copyable_v<ledger>);

}  // namespace aplomb::respond
