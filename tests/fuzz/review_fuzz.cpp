// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Any bytes: up to the first zero byte rules of one's own, the rest a reply that they and the built-in ones review.
#include <algorithm>
#include <aplomb/respond/review.hpp>
#include <aplomb/respond/review/loaded_review.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace aplomb;
  std::string_view const text(reinterpret_cast<char const*>(data), size);
  auto const zero = text.find('\0');
  auto const rules = text.substr(0, zero);
  auto const reply = zero == std::string_view::npos ? text : text.substr(zero + 1);
  respond::review_options options;
  for (auto const r : all_of<respond::review_rule>()) options.rules.set(r, respond::review_switch::warn);
  auto const loaded = respond::load_review(rules);
  if (!loaded) {
    auto const lines = static_cast<std::size_t>(std::ranges::count(rules, '\n')) + 1;
    if (loaded.error().at > lines) std::abort();
  } else {
    options.book = loaded->book();
  }
  respond::desk_facts const facts{};
  respond::review_context context;
  context.upset = context.ask_open = true;
  context.known.bits = 0x3FF;
  context.facts = &facts;
  auto const report = respond::review(reply, options, context);
  std::uint32_t last = 0;
  for (auto const& f : report.findings) {
    if (f.begin < last || f.end <= f.begin || f.end > reply.size()) std::abort();
    if (!text::is_valid(f.suggestion.view()) || f.suggestion.empty()) std::abort();
    last = f.begin;
  }
  return 0;
}
