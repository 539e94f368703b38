// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <aplomb/core/clock.hpp>
#include <aplomb/core/enum.hpp>
#include <aplomb/core/fixed_string.hpp>
#include <aplomb/core/result.hpp>
#include <aplomb/core/score.hpp>
#include <aplomb/core/stored.hpp>
#include <aplomb/session/snapshot.hpp>
#include <aplomb/text/utf8.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace aplomb::json {

namespace detail {

/// As hexadecimal digits: numbers of other programs' JSON are exact only below 2^53.
[[nodiscard]] inline std::string hex(std::uint64_t bits, std::size_t digits) {
  std::string out(digits, '0');
  for (std::size_t i = digits; i-- > 0; bits >>= 4) out[i] = "0123456789abcdef"[bits & 15u];
  return out;
}

/// Puts members into a JSON object, see `stored`. Keeps the first that has a value which no reader would take.
class field_writer {
 public:
  explicit field_writer(boost::json::value& into) : at_(&into) {}

  [[nodiscard]] static bool since(unsigned) noexcept { return true; }
  [[nodiscard]] std::string_view refused() const noexcept { return refused_; }

  template <class N, class Limit = N>
  void number(std::string_view name, N const& n, Limit largest = std::numeric_limits<N>::max()) {
    if (n > largest) refuse(name);
    place(name) = n;
  }
  template <std::signed_integral N>
  void whole(std::string_view name, N const& n, N least, N most) {
    if (n < least || n > most) refuse(name);
    place(name) = n;
  }
  void bits(std::string_view name, std::uint64_t const& n) { place(name) = hex(n, 16); }
  void flag(std::string_view name, bool const& is) { place(name) = is; }
  void score(std::string_view name, aplomb::score const& s) {
    if (s.per_mille > score::one || s.per_mille < -score::one) refuse(name);
    place(name) = s.per_mille / 1000.0;
  }
  void time(std::string_view name, instant const& t) { place(name) = t.ms; }
  template <class E>
  void choice(std::string_view name, E const& e) {
    if (index_of(e) >= count_of<E>) refuse(name);
    words(name, name_of(e));
  }
  template <class E>
  void named(std::string_view name, E const& e) {
    choice(name, e);
  }
  template <class E, class S>
  void set(std::string_view name, S const& s) {
    into(name, boost::json::array{}, [&] {
      for (auto e : all_of<E>())
        if (s.has(e)) choice("", e);
    });
  }
  /// As the numbers in it.
  template <std::size_t N>
  void bitset(std::string_view name, std::uint64_t const (&words)[N]) {
    into(name, boost::json::array{}, [&] {
      for (std::size_t bit = 0; bit < 64 * N; ++bit)
        if ((words[bit / 64] >> bit % 64 & 1u) != 0) number("", bit);
    });
  }
  template <std::size_t N>
  void text(std::string_view name, fixed_string<N> const& s) {
    std::string valid;
    text::to_valid(s.view(), [&](std::string_view part) { valid += part; });
    words(name, valid);
  }
  template <class T>
  void part(std::string_view name, T const& value) {
    into(name, boost::json::object{}, [&] { stored::members(value, *this); });
  }
  template <class Items, class Each>
  void list(std::string_view name, Items const& items, Each each) {
    into(name, boost::json::array{}, [&] {
      for (std::size_t i = 0; i < aplomb::detail::stored_size(items); ++i) each(*this, items[i]);
    });
  }
  /// An object of the elements that are not zero.
  template <class E, class T, std::size_t N, class Each>
  void per(std::string_view name, T const (&items)[N], Each each) {
    static_assert(N == count_of<E>);
    into(name, boost::json::object{}, [&] {
      for (auto e : all_of<E>()) {
        element_ = name_of(e);
        if (!(items[index_of(e)] == T{})) each(*this, items[index_of(e)]);
      }
    });
  }

  void words(std::string_view name, std::string_view text) {
    place(name).emplace_string().assign(text.data(), text.size());
  }
  /// What `members` writes goes into a value of its own.
  template <class Members>
  void into(std::string_view name, boost::json::value fresh, Members members) {
    boost::json::value* const outer = at_;
    boost::json::value& inner = place(name);
    inner = std::move(fresh);
    at_ = &inner;
    members();
    at_ = outer;
  }

 private:
  [[nodiscard]] boost::json::value& place(std::string_view name) {
    if (at_->is_array()) return at_->get_array().emplace_back(nullptr);
    return at_->get_object()[name.empty() ? element_ : name];
  }
  void refuse(std::string_view name) {
    if (refused_.empty()) refused_ = name.empty() ? element_ : name;
  }

  boost::json::value* at_;
  std::string_view element_{};
  std::string_view refused_{};
};

/// As text: a member per line in the two outer objects, the rest in its line, scores with their decimals.
inline void print(std::string& out, boost::json::value const& value, std::size_t depth) {
  bool const lines = value.is_object() && depth < 2;
  auto const begin = [&](bool first, std::size_t d) {
    if (!first) out += lines ? "," : ", ";
    if (lines) (out += '\n').append(2 * d, ' ');
  };
  if (value.is_double()) {
    out +=
        to_text(score::of(static_cast<std::int64_t>(value.get_double() * 1000 + (value.get_double() < 0 ? -0.5 : 0.5))))
            .view();
  } else if (auto const* object = value.if_object()) {
    out += '{';
    bool first = true;
    for (auto const& member : *object) {
      begin(first, depth + 1);
      out += boost::json::serialize(boost::json::string{member.key()}) + ": ";
      print(out, member.value(), depth + 1);
      first = false;
    }
    if (lines) begin(true, depth);
    out += '}';
  } else if (auto const* array = value.if_array()) {
    out += '[';
    for (std::size_t i = 0; i < array->size(); ++i) begin(i == 0, 0), print(out, (*array)[i], depth + 1);
    out += ']';
  } else {
    out += boost::json::serialize(value);
  }
}

[[nodiscard]] inline result<std::string, session_fault> write(ladder_pair const& ladders, conversation const& talk,
                                                              case_file const* file,
                                                              aplomb::detail::stored_companions const* beside) {
  auto const states = aplomb::detail::states_of(talk, ladders);
  if (!states) return states.error();
  boost::json::value root(boost::json::object{});
  field_writer members{root};
  members.number("schema", snapshot_schema);
  members.words("ladders", hex(states->fingerprint, 8));
  members.words("heat", states->heat);
  members.words("owner", states->owner);
  members.choice("owned_by", states->had_by);
  members.into("conversation", boost::json::object{}, [&] { aplomb::detail::conversation_members(talk, members); });
  if (file != nullptr) members.part("case_file", *file);
  if (beside != nullptr) aplomb::detail::companions_member(*beside, members);
  if (!members.refused().empty()) return session_fault{session_error::out_of_range, 0, members.refused()};
  std::string out;
  print(out, root, 0);
  return out += '\n';
}

}  // namespace detail

/// The conversation as JSON that people can read: states, enumerators and scores by name and number, a member per line
/// (docs/changing-a-ladder.md). Holds what `take_snapshot` holds, and no text. Faults: those of `take_snapshot`.
template <has_ladders Engine>
[[nodiscard]] result<std::string, session_fault> write_snapshot(Engine const& desk, conversation const& talk) {
  return detail::write(desk.ladders(), talk, nullptr, nullptr);
}

/// The same with the case file, and so with personal data: the order number, phone and link that the customer gave. Their
/// bytes that are no UTF-8 become U+FFFD.
template <has_ladders Engine>
[[nodiscard]] result<std::string, session_fault> write_snapshot(Engine const& desk, conversation const& talk,
                                                                case_file const& file) {
  return detail::write(desk.ladders(), talk, &file, nullptr);
}

/// The same with the ladders that run beside the conversation, see `take_snapshot`.
template <has_ladders Engine, companions_type Beside>
[[nodiscard]] result<std::string, session_fault> write_snapshot(Engine const& desk, conversation const& talk,
                                                                Beside const& beside) {
  auto const held = aplomb::detail::companion_door::taken(beside);
  if (!held) return held.error();
  return detail::write(desk.ladders(), talk, nullptr, &*held);
}
template <has_ladders Engine, companions_type Beside>
[[nodiscard]] result<std::string, session_fault> write_snapshot(Engine const& desk, conversation const& talk,
                                                                case_file const& file, Beside const& beside) {
  auto const held = aplomb::detail::companion_door::taken(beside);
  if (!held) return held.error();
  return detail::write(desk.ladders(), talk, &file, &*held);
}

}  // namespace aplomb::json
