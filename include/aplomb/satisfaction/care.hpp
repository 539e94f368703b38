// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/respond/quiet_hours.hpp>
#include <cstdint>
#include <type_traits>

/// When to get in touch with a customer next, and why; and when not to.

namespace aplomb::satisfaction {

/// What happened between a customer and the desk.
///
/// wrote: the customer did; bought; complaint_closed; promised: the desk will get back, at the time of the event; kept:
/// it did; opened, closed: a matter; touched: the desk got in touch of its own accord; refused: wants no more of that;
/// welcomed: asked for it again.
APLOMB_ENUM(customer_event, std::uint8_t, wrote, bought, complaint_closed, promised, kept, opened, closed, touched,
            refused, welcomed)

/// What of a customer's history matters for the next touch. Trivially copyable, all-zero when fresh, no text. Times of
/// zero mean never.
class customer_timeline {
 public:
  /// Takes in an event. Events may come in any order but `refused` and `welcomed`, of which the later call holds. O(1).
  constexpr void note(customer_event e, instant at) noexcept {
    using enum customer_event;
    switch (e) {
      case wrote:
        later(heard_, at), unanswered_ = 0;
        break;
      case bought:
        later(bought_, at);
        break;
      case complaint_closed:
        later(complaint_closed_, at);
        break;
      case promised:
        if (due_.ms == 0 || at < due_) due_ = at;
        break;
      case kept:
        due_ = {};
        break;
      case opened:
        if (open_ < 255) ++open_;
        break;
      case closed:
        if (open_ > 0) --open_;
        break;
      case touched:
        later(touched_, at);
        if (unanswered_ < 255) ++unanswered_;
        break;
      case refused:
        refused_ = true;
        break;
      case welcomed:
        refused_ = false, unanswered_ = 0;
        break;
    }
  }

  [[nodiscard]] constexpr instant heard() const noexcept { return heard_; }
  [[nodiscard]] constexpr instant bought() const noexcept { return bought_; }
  [[nodiscard]] constexpr instant complaint_closed() const noexcept { return complaint_closed_; }
  [[nodiscard]] constexpr instant due() const noexcept { return due_; }  ///< of the earliest open promise
  [[nodiscard]] constexpr instant touched() const noexcept { return touched_; }
  [[nodiscard]] constexpr unsigned open() const noexcept { return open_; }  ///< matters
  [[nodiscard]] constexpr unsigned unanswered() const noexcept {
    return unanswered_;
  }  ///< touches since the customer wrote
  [[nodiscard]] constexpr bool refused() const noexcept { return refused_; }

  friend constexpr bool operator==(customer_timeline const&, customer_timeline const&) noexcept = default;

 private:
  static constexpr void later(instant& held, instant at) noexcept { held = std::max(held, at); }

  instant heard_{};
  instant bought_{};
  instant complaint_closed_{};
  instant due_{};
  instant touched_{};
  std::uint8_t open_ = 0;
  std::uint8_t unanswered_ = 0;
  bool refused_ = false;
};

static_assert(std::is_trivially_copyable_v<customer_timeline>);

/// When which touch is due. The defaults are our choice.
struct care_policy {
  static constexpr duration days(std::int64_t n) noexcept { return duration{n * 24 * 60 * 60 * 1000}; }

  duration after_complaint = days(7);               ///< does it still hold?
  duration after_purchase = days(3);                ///< help with starting, training
  duration added_value = days(90);                  ///< something of use to this customer, after the last purchase
  duration regular = days(180);                     ///< after the last word from either side
  duration least_gap = days(30);                    ///< between two touches that nobody asked for
  unsigned most_unanswered = 2;                     ///< touches without an answer: then none that nobody asked for
  respond::quiet_hours quiet{20 * 60, 9 * 60, {}};  ///< on the customer's clocks
};

/// Why to get in touch, the most binding first. none: there is no touch to come.
APLOMB_ENUM(care_reason, std::uint8_t, none, promise, complaint, training, added_value, regular)

/// Why not: refused: the customer wants none; open_matter: a matter is open, which has its own replies; no_answer: touches
/// stayed without answer; unknown_customer: there is nothing to go by.
APLOMB_ENUM(care_hold, std::uint8_t, nothing, refused, open_matter, no_answer, unknown_customer)

/// The next touch: when and why, or why there is none. `at` may lie in the past: then it is overdue.
struct next_touch {
  care_reason why{};
  instant at{};
  care_hold hold{};

  [[nodiscard]] constexpr explicit operator bool() const noexcept { return why != care_reason::none; }
  friend constexpr bool operator==(next_touch const&, next_touch const&) noexcept = default;
};

/// The next touch of a customer. A promise is kept whatever else holds, at its time or, where that is quiet time, as
/// soon as the quiet time ends. All else waits for `least_gap` after the last touch, and stops after a refusal, while a
/// matter is open, and when nobody answers. Of several the one due first wins, of those due at once the more binding.
/// O(1).
[[nodiscard]] constexpr next_touch plan_touch(customer_timeline const& t, care_policy const& policy = {}) noexcept {
  if (t.due().ms != 0) return {care_reason::promise, policy.quiet.after(t.due()), {}};
  if (t.refused()) return {{}, {}, care_hold::refused};
  if (t.open() > 0) return {{}, {}, care_hold::open_matter};
  if (t.unanswered() >= policy.most_unanswered) return {{}, {}, care_hold::no_answer};
  next_touch best;
  auto const consider = [&](care_reason why, instant since, duration after) {
    if (since.ms == 0) return;
    instant at = since + after;
    if (t.touched() >= since && why != care_reason::added_value && why != care_reason::regular) return;  // it was done
    if (why == care_reason::added_value && t.touched() >= at) at = t.touched() + after;
    if (t.touched().ms != 0) at = std::max(at, t.touched() + policy.least_gap);
    if (!best || at < best.at) best = {why, at, {}};
  };
  consider(care_reason::complaint, t.complaint_closed(), policy.after_complaint);
  consider(care_reason::training, t.bought(), policy.after_purchase);
  consider(care_reason::added_value, t.bought(), policy.added_value);
  consider(care_reason::regular, std::max({t.heard(), t.bought(), t.complaint_closed(), t.touched()}), policy.regular);
  if (!best) return {{}, {}, care_hold::unknown_customer};
  best.at = policy.quiet.after(best.at);
  return best;
}

}  // namespace aplomb::satisfaction
