// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/escalate/facts.hpp>
#include <aplomb/escalate/row_text.hpp>
#include <aplomb/escalate/thresholds.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What differs between two ladders, whether compiled or loaded. Everything is compared by name, so numbering and the
/// order of states, events and rows do not matter, as they do not for the behaviour.

namespace aplomb::escalate {

APLOMB_ENUM(change, std::uint8_t, added, removed, changed)

/// A state that only one of the ladders has, or that is another in each. `what` says how it changed: "severity 6
/// instead of 5".
struct state_change {
  change kind{};
  std::string name;
  std::string what;
};

/// A row that only one of the ladders has, or that both have with another guard, effect, wait or target.
struct row_change {
  change kind{};
  std::uint8_t before = no_row;  ///< its number in the first ladder; `no_row` when it was added
  std::uint8_t after = no_row;   ///< its number in the second; `no_row` when it was removed
  std::string row;               ///< as `row_text` writes it; of a changed row, the first ladder's
  std::string what;              ///< how it changed: "anger >= 0.70 instead of anger >= 0.60, also repeats >= 0.50"
};

struct ladder_diff {
  std::vector<std::string> whole;  ///< about the ladders as wholes: "starts in tense instead of calm"
  std::vector<state_change> states;
  std::vector<row_change> rows;

  [[nodiscard]] bool empty() const noexcept { return whole.empty() && states.empty() && rows.empty(); }
  /// How many rows were added, removed or changed.
  [[nodiscard]] std::size_t rows_that(change kind) const noexcept {
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](auto& r) { return r.kind == kind; }));
  }
};

namespace detail {

/// Collects "this instead of that".
class change_text {
 public:
  void add(std::string_view sentence) { (text_ += text_.empty() ? "" : ", ") += sentence; }
  void differ(std::string_view what, std::string_view before, std::string_view after) {
    if (before == after) return;
    std::string sentence{what};
    if (!what.empty()) sentence += ' ';
    ((sentence += after) += " instead of ") += before;
    add(sentence);
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

/// A row of one of the ladders, in words that are the same in both.
struct row_in_words {
  std::uint8_t number = 0;
  row_fact fact{};
  std::string_view from{}, event{}, to{}, effect{};
  std::string guard;
  std::string text;
  bool matched = false;

  /// Whether the two rows never behave differently.
  [[nodiscard]] bool same_as(row_in_words const& o) const { return same_ends(o) && same_trigger(o); }
  [[nodiscard]] bool same_ends(row_in_words const& o) const { return from == o.from && event == o.event && to == o.to; }
  [[nodiscard]] bool same_trigger(row_in_words const& o) const {
    return from == o.from && event == o.event && guard == o.guard && effect == o.effect &&
           fact.opaque == o.fact.opaque && fact.first == o.fact.first && fact.reopens == o.fact.reopens &&
           fact.after_ms == o.fact.after_ms && fact.needed_turns() == o.fact.needed_turns() &&
           fact.cooldown == o.fact.cooldown;
  }
};

[[nodiscard]] inline std::vector<row_in_words> rows_in_words(ladder_view const& view) {
  std::vector<row_in_words> rows;
  for (std::size_t i = 0; i < view.row_count; ++i) {
    row_fact const& row = view.rows[i];
    rows.push_back({static_cast<std::uint8_t>(i), row, from_text(view, row), view.events[row.event].name,
                    to_text(view, row), view.effects[row.effect], guard_text(view, row), row_text(view, i), false});
  }
  return rows;
}

/// The bounds of one axis in words: "anger >= 0.60, anger < 0.80".
[[nodiscard]] inline std::string bound_text(ladder_view const& view, thresholds const& guard, std::size_t i) {
  thresholds one;
  (void)one.narrow(guard.axis[i], guard.at_least[i], guard.below[i]);
  fixed_string<80> out;
  append_thresholds(
      out, one, [&](std::size_t a) { return view.axes[a]; }, [](auto&, std::size_t) {});
  return std::string{out.view()};
}

/// Where `guard` bounds the axis called `name`; its size when it does not.
[[nodiscard]] inline std::size_t bound_on(ladder_view const& view, thresholds const& guard, std::string_view name) {
  std::size_t i = 0;
  while (i < guard.size && view.axes[guard.axis[i]] != name) ++i;
  return i;
}

[[nodiscard]] inline int likeness(ladder_view const& a, row_in_words const& x, ladder_view const& b,
                                  row_in_words const& y) {
  int points = 0;
  for (std::size_t i = 0; i < x.fact.guard.size; ++i) {
    std::size_t const k = bound_on(b, y.fact.guard, a.axes[x.fact.guard.axis[i]]);
    if (k == y.fact.guard.size) continue;
    points +=
        x.fact.guard.at_least[i] == y.fact.guard.at_least[k] && x.fact.guard.below[i] == y.fact.guard.below[k] ? 3 : 1;
  }
  return points + 2 * (x.effect == y.effect) + (x.fact.first == y.fact.first) + (x.fact.after_ms == y.fact.after_ms);
}

[[nodiscard]] inline std::string how_changed(ladder_view const& a, row_in_words const& x, ladder_view const& b,
                                             row_in_words const& y) {
  change_text text;
  text.differ("leads to", x.to, y.to);
  thresholds const &before = x.fact.guard, &after = y.fact.guard;
  for (std::size_t i = 0; i < before.size; ++i) {
    std::size_t const k = bound_on(b, after, a.axes[before.axis[i]]);
    if (k == after.size)
      text.add("no longer " + bound_text(a, before, i));
    else
      text.differ("", bound_text(a, before, i), bound_text(b, after, k));
  }
  for (std::size_t k = 0; k < after.size; ++k)
    if (bound_on(a, before, b.axes[after.axis[k]]) == before.size) text.add("also " + bound_text(b, after, k));
  if (x.fact.opaque != y.fact.opaque) text.add(y.fact.opaque ? "also a part in code" : "no longer a part in code");
  auto const wait = [](std::int64_t ms) { return ms > 0 ? "after " + wait_text(ms) : std::string{"at once"}; };
  text.differ("", wait(x.fact.after_ms), wait(y.fact.after_ms));
  auto const count = [](std::uint8_t n) { return 'x' + std::to_string(n); };
  text.differ("", count(x.fact.needed_turns()), count(y.fact.needed_turns()));
  text.differ("cool-down", std::to_string(x.fact.cooldown), std::to_string(y.fact.cooldown));
  text.differ("effect", x.effect, y.effect);
  if (x.fact.first != y.fact.first) text.add(y.fact.first ? "now goes first" : "no longer goes first");
  if (x.fact.reopens != y.fact.reopens) text.add(y.fact.reopens ? "now reopens" : "no longer reopens");
  return text.take();
}

/// Pairs the rows of two ladders: those that are the same, then those with the same ends, then those that differ in
/// nothing but their target; the likest first. Ties are broken by text, so that it does not matter which ladder is first.
class row_matcher {
 public:
  row_matcher(ladder_view const& a, ladder_view const& b)
      : a_(a), b_(b), before_(rows_in_words(a)), after_(rows_in_words(b)) {}

  [[nodiscard]] std::vector<row_change> changes() {
    std::vector<row_change> found;
    pair_up([](auto& x, auto& y) { return x.same_as(y); }, [](auto&, auto&) {});
    auto const changed = [&](row_in_words const& x, row_in_words const& y) {
      found.push_back({change::changed, x.number, y.number, x.text, how_changed(a_, x, b_, y)});
    };
    pair_up([](auto& x, auto& y) { return x.same_ends(y); }, changed);
    pair_up([](auto& x, auto& y) { return x.same_trigger(y); }, changed);
    for (auto const& x : before_)
      if (!x.matched) found.push_back({change::removed, x.number, no_row, x.text, {}});
    for (auto const& y : after_)
      if (!y.matched) found.push_back({change::added, no_row, y.number, y.text, {}});
    std::stable_sort(found.begin(), found.end(),
                     [](auto& l, auto& r) { return std::pair(l.before, l.after) < std::pair(r.before, r.after); });
    return found;
  }

 private:
  template <class Fits, class Found>
  void pair_up(Fits fits, Found found) {
    struct candidate {
      int points;
      std::size_t x, y;
    };
    std::vector<candidate> all;
    for (std::size_t x = 0; x < before_.size(); ++x)
      for (std::size_t y = 0; y < after_.size(); ++y)
        if (!before_[x].matched && !after_[y].matched && fits(before_[x], after_[y]))
          all.push_back({likeness(a_, before_[x], b_, after_[y]), x, y});
    auto const texts = [&](candidate const& c) {
      std::string_view const x = before_[c.x].text, y = after_[c.y].text;
      return std::pair{std::min(x, y), std::max(x, y)};
    };
    std::stable_sort(all.begin(), all.end(), [&](candidate const& l, candidate const& r) {
      if (l.points != r.points) return l.points > r.points;
      return texts(l) < texts(r);
    });
    for (candidate const& c : all) {
      if (before_[c.x].matched || after_[c.y].matched) continue;
      before_[c.x].matched = after_[c.y].matched = true;
      found(before_[c.x], after_[c.y]);
    }
  }

  ladder_view const& a_;
  ladder_view const& b_;
  std::vector<row_in_words> before_;
  std::vector<row_in_words> after_;
};

[[nodiscard]] inline bool mentions(ladder_view const& view, std::size_t event) noexcept {
  return std::any_of(view.rows, view.rows + view.row_count, [&](row_fact const& row) { return row.event == event; });
}

template <class Fact>
[[nodiscard]] Fact const* named(Fact const* facts, std::size_t count, std::string_view name) noexcept {
  for (std::size_t i = 0; i < count; ++i)
    if (facts[i].name == name) return facts + i;
  return nullptr;
}

[[nodiscard]] inline std::vector<state_change> state_changes(ladder_view const& a, ladder_view const& b) {
  std::vector<state_change> found;
  for (std::size_t i = 0; i < a.state_count; ++i) {
    state_fact const& before = a.states[i];
    state_fact const* const after = named(b.states, b.state_count, before.name);
    if (after == nullptr) {
      found.push_back({change::removed, std::string{before.name}, {}});
      continue;
    }
    change_text text;
    text.differ("severity", std::to_string(before.severity), std::to_string(after->severity));
    text.differ("owner", name_of(before.owned_by), name_of(after->owned_by));
    if (before.final != after->final) text.add(after->final ? "now final" : "no longer final");
    if (auto what = text.take(); !what.empty())
      found.push_back({change::changed, std::string{before.name}, std::move(what)});
  }
  for (std::size_t i = 0; i < b.state_count; ++i)
    if (named(a.states, a.state_count, b.states[i].name) == nullptr)
      found.push_back({change::added, std::string{b.states[i].name}, {}});
  return found;
}

}  // namespace detail

/// What makes `after` another ladder than `before`. Empty exactly when the two have the same states and the same rows, up
/// to order and numbering. A ladder's name does not count, nor do events that no row mentions. O(rows^2 log rows).
[[nodiscard]] inline ladder_diff diff(ladder_view const& before, ladder_view const& after) {
  ladder_diff found;
  detail::change_text whole;
  whole.differ("reads", before.reading, after.reading);
  if (auto text = whole.take(); !text.empty()) found.whole.push_back(std::move(text));
  whole.differ("starts in", before.states[before.start].name, after.states[after.start].name);
  if (auto text = whole.take(); !text.empty()) found.whole.push_back(std::move(text));
  for (std::size_t i = 0; i < before.event_count; ++i) {
    event_fact const& event = before.events[i];
    event_fact const* const other = detail::named(after.events, after.event_count, event.name);
    if (other == nullptr || !detail::mentions(before, i)) continue;
    whole.differ("event " + std::string{event.name} + " is of kind", name_of(event.kind), name_of(other->kind));
    if (auto text = whole.take(); !text.empty()) found.whole.push_back(std::move(text));
  }
  found.states = detail::state_changes(before, after);
  found.rows = detail::row_matcher{before, after}.changes();
  return found;
}

}  // namespace aplomb::escalate
