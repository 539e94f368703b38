// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_vector.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aplomb::json {

/// Facts read from JSON, and what was wrong with the rest, one sentence with its remedy each.
struct loaded_desk_facts {
  respond::desk_facts facts{};
  std::vector<std::string> faults;
};

namespace detail {

/// Reads the members of one JSON object into facts; each reader complains about its own key.
class desk_facts_reader {
 public:
  /// `within` goes before each key in complaints: "options[1].".
  explicit desk_facts_reader(boost::json::object const& from, std::string within = {})
      : from_(from), within_(std::move(within)) {}

  template <std::size_t N>
  void text(std::string_view key, fixed_string<N>& to) {
    if (auto const words = string(key)) {
      fixed_string<N> made{*words};
      if (made.truncated())
        complain(key, "is too long", "use at most " + std::to_string(N) + " bytes");
      else
        to = made;
    }
  }

  template <described_enum E>
  void choice(std::string_view key, E& to) {
    if (auto const words = string(key)) {
      if (auto const named = from_name<E>(*words))
        to = *named;
      else
        complain(key, "cannot be \"" + std::string(*words) + "\"", "use one of" + names<E>());
    }
  }

  /// An array of names; `what` they name.
  template <described_enum E, class Set>
  void set(std::string_view key, Set& to, std::string const& what) {
    auto const* value = find(key);
    if (value == nullptr) return;
    if (!value->is_array()) return complain(key, "is no array", "write [\"" + std::string(name_of(E{})) + "\", ...]");
    for (auto const& item : value->get_array()) {
      auto const named = item.is_string() ? from_name<E>(view(item.get_string())) : std::nullopt;
      if (named)
        to.add(*named);
      else
        complain(key, "names an unknown " + what, "use any of" + names<E>());
    }
  }

  void minutes(std::string_view key, duration& to) {
    auto const* value = find(key);
    if (value == nullptr) return;
    if (value->is_int64() && value->get_int64() > 0 && value->get_int64() <= 60 * 24 * 365)
      to = duration{value->get_int64() * 60'000};
    else
      complain(key, "is no number of minutes", "write a whole number from 1 to a year's 525600");
  }

  void severity(std::string_view key, score& to) {
    auto const* value = find(key);
    if (value == nullptr) return;
    if (value->is_int64() && value->get_int64() >= 0 && value->get_int64() <= 9)
      to = score::of(value->get_int64() * 100);
    else
      complain(key, "is no severity", "write a whole number from 0 to 9");
  }

  /// A whole number from `least` to `most`.
  template <class N>
  void number(std::string_view key, N& to, std::int64_t least, std::int64_t most) {
    auto const* value = find(key);
    if (value == nullptr) return;
    if (value->is_int64() && value->get_int64() >= least && value->get_int64() <= most)
      to = static_cast<N>(value->get_int64());
    else
      complain(key, "is no number that can be",
               "write a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }

  void flag(std::string_view key, bool& to) {
    auto const* value = find(key);
    if (value == nullptr) return;
    if (value->is_bool())
      to = value->get_bool();
    else
      complain(key, "is neither true nor false", "write true or false");
  }

  /// From when on a tier or an option is there.
  template <class T>
  void conditions(T& to) {
    number("severity_from", to.severity_from, 0, 9);
    number("value_from", to.value_from, 0, 9);
    number("history_from", to.history_from, 0, 4);
  }

  /// The members of the object `key`, read by `each(reader)`.
  template <class Each>
  void object(std::string_view key, Each each) {
    auto const* value = find(key);
    if (value == nullptr) return;
    if (value->is_object())
      part(value->get_object(), std::string(key) + ".", each);
    else
      complain(key, "is no object", "write {...}");
  }

  /// The array of objects `key`, each read by `each(reader, element)`.
  template <class T, std::size_t N, class Each>
  void list(std::string_view key, fixed_vector<T, N>& to, Each each) {
    auto const* value = find(key);
    if (value == nullptr) return;
    if (!value->is_array()) return complain(key, "is no array", "write [{...}, ...]");
    if (value->get_array().size() > N)
      return complain(key, "has too many elements", "give at most " + std::to_string(N));
    for (std::size_t i = 0; i < value->get_array().size(); ++i) {
      auto const& item = value->get_array()[i];
      auto const place = std::string(key) + "[" + std::to_string(i) + "]";
      if (!item.is_object()) {
        complain(place, "is no object", "write {\"text\": \"...\"}");
        continue;
      }
      T made{};
      part(item.get_object(), place + ".", [&](desk_facts_reader& read) { each(read, made); });
      if (made.text.empty())
        complain(place, "has no text", "say in `text` what is given, as it stands in a sentence");
      else
        (void)to.push_back(made);
    }
  }

  /// Complains about keys that nobody asked for.
  std::vector<std::string> finish() {
    for (auto const& member : from_) {
      bool known = false;
      for (auto const& key : asked_) known = known || key == view(member.key());
      if (!known) complain(view(member.key()), "is no fact", "remove it, or see docs/replies.md for the names");
    }
    return std::move(faults_);
  }

 private:
  template <class Each>
  void part(boost::json::object const& from, std::string const& place, Each each) {
    desk_facts_reader inner{from, within_ + place};
    each(inner);
    for (auto& fault : inner.finish()) faults_.push_back(std::move(fault));
  }
  template <class S>
  static std::string_view view(S const& s) {
    return {s.data(), s.size()};
  }
  template <described_enum E>
  static std::string names() {
    std::string out;
    for (auto e : all_of<E>()) (out += ' ') += name_of(e);
    return out;
  }
  boost::json::value const* find(std::string_view key) {
    asked_.emplace_back(key);
    return from_.if_contains(boost::json::string_view(key.data(), key.size()));
  }
  std::optional<std::string_view> string(std::string_view key) {
    auto const* value = find(key);
    if (value == nullptr) return std::nullopt;
    if (value->is_string()) return view(value->get_string());
    complain(key, "is no string", "write it between quotes");
    return std::nullopt;
  }
  void complain(std::string_view key, std::string const& what, std::string const& remedy) {
    faults_.push_back("`" + within_ + std::string(key) + "` " + what + "; " + remedy);
  }

  boost::json::object const& from_;
  std::string within_;
  std::vector<std::string> asked_;
  std::vector<std::string> faults_;
};

inline constexpr std::int64_t most_money = 0xFFFFFFFF;

inline void read_compensations(desk_facts_reader& read, respond::compensation_ladder& to) {
  read.list("tiers", to.tiers, [](desk_facts_reader& in, respond::compensation_tier& t) {
    in.text("text", t.text);
    in.number("worth", t.worth, 0, most_money);
    in.conditions(t);
    in.flag("needs_approval", t.needs_approval);
  });
  read.number("per_case", to.per_case, 0, most_money);
  read.number("per_period", to.per_period, 0, most_money);
}

}  // namespace detail

/// Reads what a desk can do and knows from a JSON object whose keys are the members of `respond::desk_facts`, with
/// `reply_within_minutes` and `utc_offset_minutes` for the durations, a severity 0...9 for `compensate_from`, and objects for
/// `compensations` (docs/promises.md has an example) and each of the `options`. A key that cannot be used is
/// reported and left at its default; the rest is read.
[[nodiscard]] inline loaded_desk_facts read_desk_facts(std::string_view text) {
  loaded_desk_facts load;
  boost::json::error_code error;
  auto const parsed = boost::json::parse(boost::json::string_view(text.data(), text.size()), error);
  if (error || !parsed.is_object()) {
    load.faults.push_back(error ? "not JSON (" + error.message() + "); write one object"
                                : std::string("not a JSON object; write {\"answer\": \"...\"}"));
    return load;
  }
  detail::desk_facts_reader read(parsed.get_object());
  auto& f = load.facts;
  read.set<respond::deed>("can", f.can, "deed");
  read.choice("cause", f.cause);
  read.choice("agents", f.agents);
  read.choice("open", f.open);
  read.minutes("reply_within_minutes", f.reply_within);
  read.severity("compensate_from", f.compensate_from);
  read.text("answer", f.answer);
  read.text("cause_text", f.cause_text);
  read.text("offer", f.offer);
  read.text("compensation", f.compensation);
  read.text("retention", f.retention);
  read.text("prevention", f.prevention);
  read.text("hours", f.hours);
  read.text("resource", f.resource);
  read.object("compensations", [&](detail::desk_facts_reader& in) { detail::read_compensations(in, f.compensations); });
  read.number("compensated", f.compensated, 0, detail::most_money);
  read.list("options", f.options, [](detail::desk_facts_reader& in, respond::desk_option& o) {
    in.text("text", o.text);
    in.choice("about", o.about);
    in.choice("gives", o.gives);
    in.set<respond::slot>("needs", o.needs, "fact of the case");
    in.conditions(o);
    in.number("cost", o.cost, 0, 100);
  });
  std::int64_t ahead = 0;
  read.number("utc_offset_minutes", ahead, -14 * 60, 14 * 60);
  f.utc_offset = duration{ahead * 60'000};
  load.faults = read.finish();
  return load;
}

}  // namespace aplomb::json
