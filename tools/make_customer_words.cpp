// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// make_customer_words FOLDER FILE: turns data/customer/words.tsv into the generated header FILE. The output depends on the file
// alone. Exit 0; 1 with the fault on stderr when a line is wrong (FILE:LINE) or a table too large; 2 when a file cannot be used.

#include "literal.hpp"
#include "tables.hpp"
#include <aplomb/classify/customer_words.hpp>
#include <aplomb/text/fold_term.hpp>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace aplomb::classify;
using aplomb::from_name;
using aplomb::index_of;

/// What a meaning is in the table, as the passes that read it take it.
template <class E>
std::optional<std::uint16_t> enumerator(std::string_view meaning) {
  auto const e = from_name<E>(meaning);
  return e ? std::optional{static_cast<std::uint16_t>(index_of(*e))} : std::nullopt;
}

std::optional<std::uint16_t> psychology_value(std::string_view meaning) {
  auto const blank = meaning.find(' ');
  if (blank == meaning.npos) return std::nullopt;
  auto name = meaning.substr(0, blank);
  bool const asked = name.ends_with('?');
  bool const self = name.ends_with('!');
  if (asked || self) name.remove_suffix(1);
  auto const of = from_name<psychology>(name);
  auto const grade = from_name<detail::support>("grade_" + std::string(meaning.substr(blank + 1)));
  if (!of || !grade) return std::nullopt;
  return detail::psychology_word{*of, *grade, asked, self}.packed();
}

/// "firm delivery", "thing quality price", "sign refund", "elsewhere", "hides".
std::optional<std::uint16_t> matter_value(std::string_view meaning) {
  std::istringstream parts{std::string(meaning)};
  std::string role, name;
  parts >> role;
  detail::matter_word word;
  if (role == "elsewhere") word.elsewhere = true;
  while (parts >> name) {
    auto const about = from_name<aspect>(name);
    if (!about || *about == aspect::none) return std::nullopt;
    auto const bit = detail::matter_word::bit_of(*about);
    if (role == "firm" && word.firm == aspect::none)
      word.firm = *about;
    else if (role == "thing")
      word.things |= bit;
    else if (role == "sign")
      word.signs |= bit;
    else
      return std::nullopt;
  }
  auto const value = word.packed();
  return (value == 0) == (role == "hides") ? std::optional{value} : std::nullopt;
}

/// "broadband", "phone weak"; none hides.
std::optional<std::uint16_t> thing_value(std::string_view meaning) {
  bool const weak = meaning.ends_with(" weak");
  if (weak) meaning.remove_suffix(5);
  auto const names = from_name<thing>(meaning);
  return names ? std::optional{detail::thing_word{*names, weak}.packed()} : std::nullopt;
}

/// Whether both values may stand for one word: it is a thing or a sign of several matters, or speaks of a trade besides.
bool can_share(std::string_view table, std::uint16_t a, std::uint16_t b) {
  auto const loose = [](std::uint16_t v) { return v != 0 && detail::matter_word::of_packed(v).firm == aspect::none; };
  return table == "matter" && a != b && loose(a) && loose(b);
}

std::optional<std::uint16_t> value_in(std::string_view table, std::string_view meaning) {
  if (table == "mind") return psychology_value(meaning);
  if (table == "problem") return enumerator<detail::problem_word>(meaning);
  if (table == "blame") return enumerator<fault_of>(meaning);
  if (table == "remedy") return enumerator<remedy>(meaning);
  if (table == "motive") return enumerator<motive>(meaning);
  if (table == "thing") return thing_value(meaning);
  if (table == "grievance") return enumerator<grievance>(meaning);
  if (table == "manner") return enumerator<detail::manner_word>(meaning);
  if (table == "matter") return matter_value(meaning);
  if (table == "peril" || table == "leave") return meaning == "near" ? std::optional<std::uint16_t>{1} : std::nullopt;
  if (table == "time") return enumerator<expectation_source>(meaning);
  return std::nullopt;
}

std::string utf8(std::u16string const& text) {
  std::string out;
  for (char16_t const c : text) {
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else if (c < 0x800) {
      out += static_cast<char>(0xC0 | c >> 6);
      out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
      out += static_cast<char>(0xE0 | c >> 12);
      out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
      out += static_cast<char>(0x80 | (c & 0x3F));
    }
  }
  return out;
}

void put16(std::string& out, std::size_t n) {
  out += static_cast<char>(static_cast<unsigned char>(n & 0xFF));
  out += static_cast<char>(static_cast<unsigned char>(n >> 8));
}

/// The arrays of one table (see `detail::packed_words`); words are ordered by bucket, then by themselves. False when its letters
/// are too many for places of 16 bits.
bool write_table(std::ostream& out, std::string const& name, std::map<std::u16string, std::uint16_t> const& words) {
  using table = detail::packed_words;
  std::u16string letters;
  std::vector<std::string> entries(table::buckets);
  std::string filter(table::filter_bits / 8, '\0');
  for (auto const& [word, value] : words) {
    auto const hash = table::hash_of(word);
    auto& byte = filter[table::bit_of(hash) / 8];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | 1u << table::bit_of(hash) % 8);
    auto& entry = entries[table::bucket_of(hash)];
    put16(entry, letters.size());
    entry += static_cast<char>(static_cast<unsigned char>(word.size()));
    put16(entry, value);
    letters += word;
  }
  std::string all, first;
  for (auto const& entry : entries) {
    put16(first, all.size() / table::entry_size);
    all += entry;
  }
  put16(first, all.size() / table::entry_size);
  if (letters.size() > 0xFFFF) return false;

  out << "inline constexpr char16_t " << name << "_letters[] =\n";
  for (std::size_t at = 0; at < letters.size(); at += 48)
    out << "    u\"" << utf8(letters.substr(at, 48)) << "\"" << (at + 48 < letters.size() ? "\n" : ";\n\n");
  tools::write_array(out, "inline constexpr char " + name + "_entries", all);
  tools::write_array(out, "inline constexpr char " + name + "_first", first);
  tools::write_array(out, "inline constexpr char " + name + "_filter", filter);
  out << "inline constexpr detail::packed_words " << name << "_words{" << name << "_letters, " << name << "_entries, "
      << name << "_first, " << name << "_filter};\n\n";
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: make_customer_words FOLDER FILE: the folder with the words, the header to write\n";
    return 2;
  }
  auto const path = std::string(arguments[1]) + "/words.tsv";
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::cerr << path << ": cannot be read\n";
    return 2;
  }
  std::map<std::string, std::map<std::u16string, std::uint16_t>> tables;
  std::size_t line = 0;
  auto const refuse = [&](std::string_view why) {
    std::cerr << path << ':' << line << ": " << why << '\n';
    return 1;
  };
  for (std::string text; std::getline(in, text);) {
    ++line;
    if (text.empty() || text[0] == '#') continue;
    std::vector<std::string> row;
    std::istringstream columns(text);
    for (std::string column; std::getline(columns, column, '\t');) row.push_back(column);
    if (row.size() != 3) return refuse("a line has a table, a meaning and words between tabs");
    auto const value = value_in(row[0], row[1]);
    if (!value) return refuse("no such table or meaning");
    std::istringstream words(row[2]);
    for (std::string word; std::getline(words, word, '|');) {
      aplomb::text::term_symbols folded;
      if (!aplomb::text::fold_term(word, folded) || folded.empty()) return refuse("a word is empty or too long");
      std::u16string key;
      for (char32_t const c : folded) {
        if (c > 0xFFFF || c == U'"' || c == U'\\') return refuse("a word has a character that a table cannot hold");
        key += static_cast<char16_t>(c);
      }
      auto const [at, is_new] = tables[row[0]].emplace(key, *value);
      if (!is_new && !can_share(row[0], at->second, *value))
        return refuse("the word `" + word + "` stands in this table before");
      at->second |= *value;
    }
  }
  std::ostringstream out;
  out << "// SPDX-FileCopyrightText: 2026 The Aplomb authors\n"
         "// SPDX-License-Identifier: BSL-1.0\n"
         "// Generated by tools/make_customer_words.cpp from data/customer; do not edit.\n"
         "#pragma once\n\n#include <aplomb/classify/packed_words.hpp>\n\n"
         "namespace aplomb::classify::generated {\n\n";
  for (auto const& [name, words] : tables)
    if (!write_table(out, name, words)) {
      std::cerr << path << ": the words of the table `" << name << "` are too many\n";
      return 1;
    }
  out << "}  // namespace aplomb::classify::generated\n";
  tools::write_file(arguments[2], out.str());
}
