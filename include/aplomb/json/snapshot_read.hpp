// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/json/ladder_format.hpp>
#include <aplomb/json/members.hpp>
#include <aplomb/json/position.hpp>
#include <aplomb/session/snapshot.hpp>
#include <boost/json/error.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aplomb::json {

/// Why a snapshot in JSON was refused: the reason, the place, and a sentence with the remedy.
struct snapshot_fault {
  session_error code{};
  position at{};
  std::string text;
};

namespace detail {

/// The first thing that is wrong with a snapshot, at a byte of its text.
struct refusal {
  session_error code{};
  std::size_t at = 0;
  std::string text;
};

/// Reads members from one JSON value, see `stored`; nothing more after the first fault.
class field_reader {
 public:
  field_reader(boost::json::value const& from, outline const& places, unsigned schema, std::optional<refusal>& fault)
      : from_(from), places_(places), schema_(schema), fault_(fault) {}

  [[nodiscard]] bool since(unsigned schema) const noexcept { return schema_ >= schema; }

  template <class N, class Limit = N>
  void number(std::string_view name, N& n, Limit largest = std::numeric_limits<N>::max()) {
    auto const* value = find(name);
    if (value == nullptr) return;
    std::uint64_t const most = largest;
    auto const taken = value->is_uint64() ? std::optional{value->get_uint64()}
                       : value->is_int64() && value->get_int64() >= 0
                           ? std::optional{static_cast<std::uint64_t>(value->get_int64())}
                           : std::nullopt;
    if (taken && *taken <= most)
      n = static_cast<N>(*taken);
    else
      wrong(name, "is a whole number from 0 to " + std::to_string(most));
  }
  template <std::signed_integral N>
  void whole(std::string_view name, N& n, N least, N most) {
    auto const* value = find(name);
    if (value == nullptr) return;
    if (value->is_int64() && value->get_int64() >= least && value->get_int64() <= most)
      n = static_cast<N>(value->get_int64());
    else
      wrong(name, "is a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  void bits(std::string_view name, std::uint64_t& n) { n = hex(name, 16); }
  void flag(std::string_view name, bool& is) {
    auto const* value = find(name);
    if (value == nullptr) return;
    if (value->is_bool())
      is = value->get_bool();
    else
      wrong(name, "is true or false");
  }
  void score(std::string_view name, aplomb::score& s) {
    auto const* value = find(name);
    if (value == nullptr) return;
    boost::json::error_code error;
    double const number = value->is_number() ? value->to_number<double>(error) : 2;
    auto const taken = per_mille(number < 0 ? -number : number);
    if (taken)
      s = aplomb::score::of(number < 0 ? -*taken : *taken);
    else
      wrong(name, "is a number between -1 and 1 with at most three decimals");
  }
  void time(std::string_view name, instant& t) {
    auto const* value = find(name);
    if (value == nullptr) return;
    if (value->is_int64())
      t.ms = value->get_int64();
    else
      wrong(name, "is a whole number of milliseconds since 1970");
  }
  template <class E>
  void choice(std::string_view name, E& e) {
    auto const* value = find(name);
    if (value == nullptr) return;
    auto const taken = value->is_string() ? from_name<E>(view(*value)) : std::nullopt;
    if (taken) {
      e = *taken;
    } else {
      std::string known;
      for (auto each : all_of<E>()) (known += known.empty() ? "" : ", ") += name_of(each);
      wrong(name, "is one of: " + known);
    }
  }
  template <class E>
  void named(std::string_view name, E& e) {
    choice(name, e);
  }
  template <class E, class S>
  void set(std::string_view name, S& s) {
    elements(name, count_of<E>, [&](field_reader& item, std::size_t) {
      E e{};
      item.choice("", e);
      s.add(e);
    });
  }
  template <std::size_t N>
  void bitset(std::string_view name, std::uint64_t (&words)[N]) {
    elements(name, 64 * N, [&](field_reader& item, std::size_t) {
      std::size_t bit = 0;
      item.number("", bit, 64 * N - 1);
      words[bit / 64] |= std::uint64_t{1} << bit % 64;
    });
  }
  template <std::size_t N>
  void text(std::string_view name, fixed_string<N>& s) {
    auto const* value = find(name);
    if (value == nullptr) return;
    if (value->is_string() && value->get_string().size() <= N)
      s = fixed_string<N>{view(*value)};
    else
      wrong(name, "is a text of at most " + std::to_string(N) + " bytes");
  }
  template <class T>
  void part(std::string_view name, T& value) {
    object(name, [&](field_reader& inner) { stored::members(value, inner); });
  }
  template <class Items, class Each>
  void list(std::string_view name, Items& items, Each each) {
    elements(name, aplomb::detail::capacity_of(items),
             [&](field_reader& item, std::size_t i) { each(item, aplomb::detail::grown(items, i)); });
  }
  template <class E, class T, std::size_t N, class Each>
  void per(std::string_view name, T (&items)[N], Each each) {
    static_assert(N == count_of<E>);
    object(name, [&](field_reader& inner) {
      for (auto e : all_of<E>()) {
        inner.asked_.push_back(name_of(e));
        if (inner.from_.get_object().if_contains(name_of(e)) == nullptr) continue;
        field_reader item{*inner.from_.get_object().if_contains(name_of(e)), inner.places_.at(name_of(e)), schema_,
                          fault_};
        each(item, items[index_of(e)]);
      }
    });
  }

  /// The object `name`; complains about members of it that `members` does not ask for.
  template <class Members>
  void object(std::string_view name, Members members) {
    auto const* value = find(name);
    if (value == nullptr) return;
    if (!value->is_object()) return wrong(name, "is an object; write { }");
    field_reader inner{*value, place_of(name), schema_, fault_};
    members(inner);
    inner.finish();
  }
  [[nodiscard]] std::string_view words(std::string_view name) {
    auto const* value = find(name);
    if (value == nullptr) return {};
    if (!value->is_string()) return wrong(name, "is a text; put it in quotes"), std::string_view{};
    return view(*value);
  }
  void finish() {
    for (std::size_t i = 0; i < places_.children.size(); ++i) {
      auto const& child = places_.children[i];
      if (std::find(asked_.begin(), asked_.end(), child.key) == asked_.end())
        refuse(session_error::not_a_snapshot, child.key_begin,
               "the key " + quoted(child.key) + " means nothing here; remove it");
      for (std::size_t k = 0; k < i; ++k)
        if (places_.children[k].key == child.key)
          refuse(session_error::not_a_snapshot, child.key_begin,
                 "the key " + quoted(child.key) + " comes twice; keep one");
    }
  }
  void refuse(session_error code, std::size_t at, std::string text) {
    if (!fault_) fault_ = refusal{code, at, std::move(text)};
  }
  [[nodiscard]] outline const& place_of(std::string_view name) const noexcept {
    return name.empty() ? places_ : places_.at(name);
  }
  [[nodiscard]] bool has(std::string_view name) const noexcept {
    return from_.get_object().if_contains(name) != nullptr;
  }
  [[nodiscard]] std::uint64_t hex(std::string_view name, std::size_t digits) {
    auto const* value = find(name);
    if (value == nullptr) return 0;
    std::uint64_t n = 0;
    bool sound = value->is_string() && value->get_string().size() == digits;
    for (std::size_t i = 0; sound && i < digits; ++i) {
      auto const digit = std::string_view{"0123456789abcdef"}.find(view(*value)[i]);
      sound = digit != std::string_view::npos;
      n = n << 4 | (digit & 15u);
    }
    if (!sound) wrong(name, "is " + std::to_string(digits) + " hexadecimal digits in quotes");
    return sound ? n : 0;
  }

 private:
  static std::string_view view(boost::json::value const& value) noexcept {
    return {value.get_string().data(), value.get_string().size()};
  }
  static std::string quoted(std::string_view name) { return "`" + std::string{name} + "`"; }

  [[nodiscard]] boost::json::value const* find(std::string_view name) {
    if (fault_) return nullptr;
    if (name.empty()) return &from_;
    asked_.push_back(name);
    auto const* found = from_.get_object().if_contains(name);
    if (found == nullptr)
      refuse(session_error::not_a_snapshot, places_.begin, "the key " + quoted(name) + " is missing; add it");
    return found;
  }
  void wrong(std::string_view name, std::string const& what) {
    refuse(session_error::out_of_range, place_of(name).begin,
           (name.empty() ? "this value" : quoted(name)) + (" " + what) + "; correct it");
  }
  template <class Each>
  void elements(std::string_view name, std::size_t most, Each each) {
    auto const* value = find(name);
    if (value == nullptr) return;
    if (!value->is_array() || value->get_array().size() > most)
      return wrong(name, "is a list of at most " + std::to_string(most) + " elements");
    auto const& places = place_of(name);
    for (std::size_t i = 0; i < value->get_array().size() && !fault_; ++i) {
      field_reader item{value->get_array()[i], places.at(i), schema_, fault_};
      each(item, i);
    }
  }

  boost::json::value const& from_;
  outline const& places_;
  unsigned schema_;
  std::optional<refusal>& fault_;
  std::vector<std::string_view> asked_;
};

inline void read(ladder_pair const& ladders, boost::json::value const& root, outline const& places,
                 migration const* plan, aplomb::detail::unpacked& out, std::optional<refusal>& fault) {
  if (!root.is_object()) {
    fault = refusal{session_error::not_a_snapshot, places.begin,
                    "a snapshot is an object; give what `write_snapshot` made"};
    return;
  }
  std::uint32_t schema = 0;
  field_reader{root, places, 0, fault}.number("schema", schema);
  if (fault) return;
  if (schema == 0 || schema > snapshot_schema) {
    fault = refusal{session_error::newer_schema, places.at("schema").begin,
                    std::string{explain({session_error::newer_schema, 0, {}}).view()}};
    return;
  }
  field_reader members{root, places, schema, fault};
  aplomb::detail::stored_states states;
  members.number("schema", schema);
  states.fingerprint = static_cast<std::uint32_t>(members.hex("ladders", 8));
  states.heat = members.words("heat");
  states.owner = members.words("owner");
  members.choice("owned_by", states.had_by);
  members.object("conversation", [&](field_reader& inner) { aplomb::detail::conversation_members(out.talk, inner); });
  out.has_file = members.has("case_file");
  if (out.has_file) members.part("case_file", out.file);
  if (schema >= 5 && members.has("beside")) aplomb::detail::companions_member(out.beside, members);
  members.finish();
  if (fault) return;
  auto const placed = aplomb::detail::place(out.talk, states, ladders, plan);
  using aplomb::detail::stored_part;
  if (!placed.sound)
    members.refuse(
        placed.fault.code,
        places.at(placed.about == stored_part::heat    ? "heat"
                  : placed.about == stored_part::owner ? "owner"
                                                       : "ladders")
            .begin,
        std::string{explain(placed.fault).view()});
}

/// `place(unpacked)` says what is wrong with the ladders beside, or nothing.
template <class Place>
[[nodiscard]] std::optional<snapshot_fault> read(ladder_pair const& ladders, std::string_view text,
                                                 migration const* plan, Place place) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<file_fault> syntax;
  auto const root = parse(text, syntax);
  if (!root) return snapshot_fault{session_error::not_a_snapshot, syntax[0].at, std::move(syntax[0].text)};
  aplomb::detail::unpacked out;
  std::optional<refusal> fault;
  auto const places = outline_of(text);
  read(ladders, *root, places, plan, out, fault);
  if (!fault)
    if (auto const misplaced = place(out))
      fault = refusal{misplaced->code, places.at("beside").begin, std::string{explain(*misplaced).view()}};
  if (fault) return snapshot_fault{fault->code, position_of(text, fault->at), std::move(fault->text)};
  return std::nullopt;
}

[[nodiscard]] inline result<restored, snapshot_fault> read_alone(ladder_pair const& ladders, std::string_view text,
                                                                 migration const* plan) {
  restored out;
  auto fault = read(ladders, text, plan, [&](aplomb::detail::unpacked const& held) -> std::optional<session_fault> {
    out = held;
    if (plan != nullptr || held.beside.empty()) return std::nullopt;
    return session_fault{session_error::other_companion, 0, held.beside.front().ladder};
  });
  if (fault) return *std::move(fault);
  return out;
}

template <class Beside>
[[nodiscard]] result<restored_with<Beside>, snapshot_fault> read_with(ladder_pair const& ladders, std::string_view text,
                                                                      migration const* plan) {
  restored_with<Beside> out;
  auto fault = read(ladders, text, plan, [&](aplomb::detail::unpacked const& held) -> std::optional<session_fault> {
    static_cast<restored&>(out) = held;
    auto const placed = aplomb::detail::companion_door::placed(out.beside, held.beside, plan);
    if (placed) return std::nullopt;
    return placed.error();
  });
  if (fault) return *std::move(fault);
  return out;
}

}  // namespace detail

/// The conversation of a snapshot in JSON, and its case file if it has one; see `restore`. Reports the first fault, with
/// line and column. Throws nothing but std::bad_alloc.
template <has_ladders Engine>
[[nodiscard]] result<restored, snapshot_fault> read_snapshot(Engine const& desk, std::string_view text) {
  return detail::read_alone(desk.ladders(), text, nullptr);
}

/// The same, and a conversation of other ladders is brought under these as `plan` says, see `migrate`.
template <has_ladders Engine>
[[nodiscard]] result<restored, snapshot_fault> read_snapshot(Engine const& desk, std::string_view text,
                                                             migration const& plan) {
  return detail::read_alone(desk.ladders(), text, &plan);
}

/// The same with the ladders that run beside it: `read_snapshot<companions<service_conduct>>(desk, text)`, see `restore`.
template <companions_type Beside, has_ladders Engine>
[[nodiscard]] result<restored_with<Beside>, snapshot_fault> read_snapshot(Engine const& desk, std::string_view text) {
  return detail::read_with<Beside>(desk.ladders(), text, nullptr);
}
template <companions_type Beside, has_ladders Engine>
[[nodiscard]] result<restored_with<Beside>, snapshot_fault> read_snapshot(Engine const& desk, std::string_view text,
                                                                          migration const& plan) {
  return detail::read_with<Beside>(desk.ladders(), text, &plan);
}

}  // namespace aplomb::json
