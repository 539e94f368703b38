// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/escalate/guard.hpp>
#include <aplomb/json/position.hpp>
#include <aplomb/respond/record.hpp>
#include <aplomb/respond/record_text.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Records as JSON objects of one line, by themselves or as the lines of a journal. Programs that use this link
/// `aplomb::json`.

namespace aplomb::json {

/// One thing wrong with a record: the place in its line, and a sentence with the remedy.
struct record_fault {
  position at{};
  std::string text;
};

/// What a line held: a record, or everything that is wrong with it; neither for a tombstone.
struct loaded_record {
  std::optional<respond::record> record;
  std::vector<record_fault> faults;
  std::optional<std::string> text;  ///< the redacted message, when the journal kept it
  bool purged = false;              ///< the line only says that another was removed
  bool foreign = false;             ///< the line is no record at all: no JSON object with `heat` or `purged`

  [[nodiscard]] explicit operator bool() const noexcept { return record.has_value(); }
};

namespace detail {

namespace bj = boost::json;

/// Reads one record; collects faults and goes on.
class record_reader {
 public:
  record_reader(std::string_view text, bj::object const& from, outline const& places)
      : text_(text), from_(from), places_(places) {}

  respond::record read() {
    respond::record r;
    hash("conversation", 16, r.conversation, false);
    hash("input", 16, r.input, true);
    integer("at", r.at.ms, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max(), true);
    integer("version", r.version, 0, 0xffff'ffff);
    std::uint64_t ladders = 0;
    hash("ladders", 8, ladders, false);
    r.ladders = static_cast<std::uint32_t>(ladders);
    integer("turn", r.turn, 0, 0xffff);
    if (auto const tag = word("language")) {
      if (auto const known = text::language_from_tag(*tag))
        r.language = *known;
      else
        complain("language", "is no language; use und, zh-Hans, zh-Hant or en");
    }
    if (auto const event = word("event")) r.event = *event;
    step("heat", r.heat);
    step("owner", r.owner);
    reason("handoff", r.handoff);
    reason("called_for", r.called_for);
    axes(r.axes);
    choice("emotion", r.emotion);
    integer("intensity", r.intensity, 0, 3);
    choice("satisfaction", r.satisfaction);
    choice("purpose", r.purpose);
    choice("about", r.about);
    truth("unknown", r.unknown);
    flags(r.flags);
    acts(r);
    truth("person_owns", r.person_owns);
    truth("ends", r.ends);
    truth("truncated", r.truncated);
    truth("wrong_version", r.wrong_version);
    return r;
  }

  std::vector<record_fault> faults;

 private:
  static std::string_view view(bj::string const& s) noexcept { return {s.data(), s.size()}; }

  void fault(std::size_t offset, std::string sentence) {
    faults.push_back({position_of(text_, offset), std::move(sentence)});
  }
  void complain(std::string_view key, std::string const& what) {
    fault(places_.at(key).begin, "`" + std::string{key} + "` " + what);
  }

  bj::value const* member(std::string_view key) {
    auto const* const found = from_.if_contains(bj::string_view{key.data(), key.size()});
    if (found == nullptr)
      fault(places_.begin, "the key `" + std::string{key} + "` is missing; take the line as it was written");
    return found;
  }

  std::optional<std::string_view> word(std::string_view key) {
    auto const* const found = member(key);
    if (found == nullptr) return std::nullopt;
    if (found->is_string()) return view(found->get_string());
    complain(key, "is no text; write it in quotes");
    return std::nullopt;
  }

  void hash(std::string_view key, unsigned digits, std::uint64_t& to, bool may_be_null) {
    auto const* const found = member(key);
    if (found == nullptr || (may_be_null && found->is_null())) return;
    if (!found->is_string() || !respond::detail::read_hex(view(found->get_string()), digits, to))
      complain(key, "is no hash; write " + std::to_string(digits) + " hexadecimal digits in quotes");
  }

  template <class Integer>
  void integer(std::string_view key, Integer& to, std::int64_t low, std::int64_t high, bool may_be_null = false) {
    auto const* const found = member(key);
    if (found == nullptr || (may_be_null && found->is_null())) return;
    if (found->is_int64() && found->get_int64() >= low && found->get_int64() <= high)
      to = static_cast<Integer>(found->get_int64());
    else
      complain(key, "is no whole number in its range; take the line as it was written");
  }

  void truth(std::string_view key, bool& to) {
    auto const* const found = member(key);
    if (found == nullptr) return;
    if (found->is_bool())
      to = found->get_bool();
    else
      complain(key, "is neither true nor false");
  }

  template <described_enum E>
  static std::optional<E> named(bj::value const& value) noexcept {
    return value.is_string() ? from_name<E>(view(value.get_string())) : std::nullopt;
  }
  template <described_enum E>
  void choice(std::string_view key, E& to) {
    auto const* const found = member(key);
    if (found == nullptr) return;
    if (auto const known = named<E>(*found))
      to = *known;
    else
      complain(key, "has a name that is not known; it may be of a later version");
  }
  void reason(std::string_view key, escalate::handoff_reason& to) {
    auto const* const found = from_.if_contains(bj::string_view{key.data(), key.size()});
    if (found == nullptr || !found->is_null()) choice(key, to);
  }

  void step(std::string_view key, respond::recorded_step& to) {
    auto const* const found = member(key);
    if (found == nullptr) return;
    if (!found->is_object()) return complain(key, "is no object of move, from, to and row");
    record_reader inner{text_, found->get_object(), places_.at(key)};
    inner.choice("move", to.kind);
    if (auto const from = inner.word("from")) to.from = *from;
    if (auto const state = inner.word("to")) to.to = *state;
    inner.integer("row", to.row, 0, 255, to.kind == escalate::move::ignored);
    if (to.kind == escalate::move::ignored) to.row = 0;  // no row fired, whatever the line says
    for (auto& f : inner.faults) faults.push_back(std::move(f));
  }

  void axes(escalate::service_reading& to) {
    using escalate::service_reading;
    auto const* const found = member("axes");
    if (found == nullptr) return;
    if (!found->is_object()) return complain("axes", "is no object of numbers");
    for (auto const& [key, value] : found->get_object()) {
      std::size_t axis = 0;
      auto const& names = escalate::axis_names<service_reading>;
      while (axis < names.size() && names[axis] != std::string_view{key.data(), key.size()}) ++axis;
      bj::error_code error;
      double const number = value.is_number() ? value.to_number<double>(error) : 2.0;
      if (axis == names.size() || !(number >= -1.0 && number <= 1.0)) {
        complain("axes",
                 "has a member that is no axis, or no number between -1 and 1: " + std::string{key.data(), key.size()});
        continue;
      }
      double const scaled = number * 1000;
      to.*escalate::axis_members<service_reading>[axis] =
          score::of(static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5));
    }
  }

  void flags(respond::flag_set& to) {
    auto const* const found = member("flags");
    if (found == nullptr) return;
    if (!found->is_array()) return complain("flags", "is no list of names");
    for (auto const& item : found->get_array()) {
      if (auto const known = named<classify::flag>(item))
        to.add(*known);
      else
        complain("flags", "has a name that is not known; it may be of a later version");
    }
  }

  void acts(respond::record& r) {
    auto const* const found = member("acts");
    if (found == nullptr) return;
    if (!found->is_array() || found->get_array().size() > r.acts.capacity())
      return complain("acts", "is no list of at most " + std::to_string(r.acts.capacity()) + " acts");
    for (std::size_t i = 0; i < found->get_array().size(); ++i) {
      auto const& item = found->get_array()[i];
      outline const& place = places_.at("acts").at(i);
      if (!item.is_object()) {
        fault(place.begin, "an act is an object of act, about and why");
        continue;
      }
      record_reader inner{text_, item.get_object(), place};
      respond::planned_act act;
      inner.choice("act", act.kind);
      inner.choice("about", act.about);
      inner.choice("why", act.why);
      (void)r.acts.push_back(act);
      for (auto& f : inner.faults) faults.push_back(std::move(f));
    }
  }

  std::string_view text_;
  bj::object const& from_;
  outline const& places_;
};

}  // namespace detail

/// The record as a JSON object on one line, without an LF.
[[nodiscard]] inline std::string write_record(respond::record const& r) {
  fixed_string<respond::longest_record> members;
  respond::append_members(members, r);
  return "{" + std::string{members.view()} + "}";
}

/// Reads a record from what `write_record` or a journal wrote. Reports every fault; keys that it does not know are left
/// alone, because later versions may add some. That the line was not tampered with is the business of `journal_checker`.
/// Throws nothing but std::bad_alloc.
[[nodiscard]] inline loaded_record read_record(std::string_view line) {
  loaded_record result;
  boost::json::error_code error;
  auto const parsed = boost::json::parse(boost::json::string_view{line.data(), line.size()}, error);
  result.foreign =
      error || !parsed.is_object() || !(parsed.get_object().contains("heat") || parsed.get_object().contains("purged"));
  if (error || !parsed.is_object()) {
    result.faults.push_back({{},
                             error ? "this is not JSON: " + error.message() + "; take the line as it was written"
                                   : std::string{"a record is a JSON object; take the line as it was written"}});
    return result;
  }
  auto const& object = parsed.get_object();
  if (object.contains("purged")) return result.purged = true, result;
  outline const places = outline_of(line);
  detail::record_reader reader{line, object, places};
  respond::record const made = reader.read();
  if (auto const* const text = object.if_contains("text"); text != nullptr && text->is_string())
    result.text.emplace(text->get_string().data(), text->get_string().size());
  result.faults = std::move(reader.faults);
  if (result.faults.empty()) result.record = made;
  return result;
}

}  // namespace aplomb::json
