// SPDX-FileCopyrightText: 2026 The Aplomb authors
// SPDX-License-Identifier: BSL-1.0

// Any bytes: the first two choose a plan, up to the first zero byte the customer's message, the rest a reply. What `check`
// finds lies in the reply, and no message becomes a line of the brief.
#include "fuzz/expect.hpp"
#include <aplomb/respond/brief.hpp>
#include <aplomb/respond/check.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace aplomb;
  using namespace aplomb::respond;
  if (size < 2) return 0;
  std::string_view const text(reinterpret_cast<char const*>(data) + 2, size - 2);
  auto const zero = text.find('\0');
  auto const message = text.substr(0, zero == std::string_view::npos ? 0 : zero);
  auto const reply = zero == std::string_view::npos ? text : text.substr(zero + 1);

  desk_facts facts;
  facts.reply_within = 2_h;
  facts.answer = std::string_view{"the parcel is due on 25 November"};
  facts.compensation = std::string_view{"20元优惠券"};
  facts.cause_text = std::string_view{"the label was misprinted"};
  escalate::service_reading const now{};
  classify::affect const felt{};
  ledger const memory;
  situation s{.now = now, .affect = felt, .facts = facts, .memory = memory, .has_memory = true};
  s.language = static_cast<text::language>(data[0] % count_of<text::language>);
  s.values[index_of(slot::order_number)] = message;
  plan p;
  for (unsigned i = 0; i < 4; ++i)
    (void)p.add({static_cast<act>((data[1] + 5 * i) % count_of<act>),
                 static_cast<topic>((data[0] + i) % count_of<topic>), rule::own});

  std::string_view const said[] = {message};
  brief_options const options{.message = message, .said = said};
  auto const report = check(reply, p, s, options);
  aplomb_test::expect(report.acts.size() == p.acts.size(), "every act of the plan is judged");
  for (auto const& a : report.acts)
    aplomb_test::expect(a.begin <= a.end && a.end <= reply.size(), "an act is found within the reply");
  std::uint32_t last = 0;
  for (auto const& f : report.breaches) {
    aplomb_test::expect(f.begin >= last && f.begin <= f.end && f.end <= reply.size(),
                        "breaches lie in order in the reply");
    last = f.begin;
  }

  static fixed_string<65'535> brief;
  brief.clear();
  (void)brief_into(brief, p, s, options);
  auto const all = brief.view();
  aplomb_test::expect(text::is_valid(all), "a brief is UTF-8");
  // Every line with a quotation mark holds one string, which closes at its end.
  for (std::size_t at = 0; at < all.size();) {
    auto const end = all.find('\n', at) == std::string_view::npos ? all.size() : all.find('\n', at);
    auto const line = all.substr(at, end - at);
    at = end + 1;
    auto const open = line.find('"');
    if (open == std::string_view::npos || (brief.truncated() && end == all.size())) continue;
    aplomb_test::expect(line.find('"', open + 1) == line.size() - 1, "data end where their line ends");
  }
  return 0;
}
