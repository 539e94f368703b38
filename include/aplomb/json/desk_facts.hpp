// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/respond/desk_facts.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <cstddef>
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
  explicit desk_facts_reader(boost::json::object const& from) : from_(from) {}

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

  void deeds(std::string_view key, respond::deed_set& to) {
    auto const* value = find(key);
    if (value == nullptr) return;
    if (!value->is_array()) return complain(key, "is no array", "write [\"look_up\", ...]");
    for (auto const& item : value->get_array()) {
      auto const named = item.is_string() ? from_name<respond::deed>(view(item.get_string())) : std::nullopt;
      if (named)
        to.add(*named);
      else
        complain(key, "names an unknown deed", "use any of" + names<respond::deed>());
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
    faults_.push_back("`" + std::string(key) + "` " + what + "; " + remedy);
  }

  boost::json::object const& from_;
  std::vector<std::string> asked_;
  std::vector<std::string> faults_;
};

}  // namespace detail

/// Reads what a desk can do and knows from a JSON object whose keys are the members of `respond::desk_facts`, with
/// `reply_within_minutes` for the duration and a severity 0...9 for `compensate_from`. A key that cannot be used is
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
  read.deeds("can", f.can);
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
  load.faults = read.finish();
  return load;
}

}  // namespace aplomb::json
